//! What a row is that names no power: blank, a note, or a site of which nobody knows it.

use super::heading::listed;

/// A row without a power.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Empty {
    /// Nothing in any cell.
    Blank,
    /// A remark below or between the rows.
    Note,
    /// A site whose power is unknown.
    Unknown,
}

/// What notes begin with, in small letters.
const NOTES: &str = "source, sources, note, notes, nb, n.b., remark, remarks, comment, footnote, legend, key, \
     disclaimer, figures, as of, last updated, updated, prepared by, quelle, quellen, hinweis, hinweise, anmerkung, \
     anmerkungen, stand, bemerkung, remarque, remarques, légende, nota, notas, fuente, fuentes, fonte, 注, 备注, \
     说明, 来源, 资料来源, 数据来源, 單位";

/// What a row is by its cells.
pub(super) fn empty<'a>(cells: impl Iterator<Item = &'a str>) -> Empty {
    let mut filled = cells.map(|cell| cell.trim_matches(is_blank)).filter(|cell| !cell.is_empty());
    let Some(first) = filled.next() else {
        return Empty::Blank;
    };
    let is_alone = filled.next().is_none();
    if is_marked(first) || is_alone && is_prose(first) { Empty::Note } else { Empty::Unknown }
}

fn is_blank(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}')
}

/// Whether a text begins as notes do: a word of those before a colon, or a sign of a footnote.
fn is_marked(text: &str) -> bool {
    let lower = text.to_lowercase();
    let starts = |word: &str| {
        lower.strip_prefix(word).is_some_and(|rest| {
            let rest = rest
                .trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, ' ' | '(' | ')'));
            rest.starts_with([':', '：'])
        })
    };
    listed(NOTES).any(starts)
        || is_numbered(text)
        || text.starts_with(['*', '†', '‡', '※', '¹', '²', '³', '©'])
}

/// Whether a text begins with the number of a footnote: `[1] As filed`.
fn is_numbered(text: &str) -> bool {
    let mark = text.strip_prefix('[').and_then(|rest| rest.split_once(']'));
    mark.is_some_and(|(mark, rest)| {
        (1..=2).contains(&mark.len())
            && mark.chars().all(|c| c.is_ascii_alphanumeric())
            && rest.starts_with(' ')
    })
}

/// Whether a text is a sentence and no name.
fn is_prose(text: &str) -> bool {
    let lower = text.to_lowercase();
    let starts = |word: &str| lower.strip_prefix(word).is_some_and(|rest| rest.starts_with(' '));
    listed(NOTES).any(starts)
        || text.starts_with('(') && text.ends_with(')')
        || text.starts_with(['注', '（'])
        || text.contains(['：', '。', '；'])
        || text.contains(": ")
        || text.contains("; ")
        || text.contains("://")
        || text.split_whitespace().count() > 5
        || text.ends_with('.') && text.split_whitespace().count() > 2
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_without_a_power_are_blank_notes_or_unknown() {
        for (cells, expected) in [
            (&["", " ", "\u{a0}"][..], Empty::Blank),
            (&[], Empty::Blank),
            (&["Source: permits; figures are nameplate"], Empty::Note),
            (&["", "Quelle: Bundesnetzagentur", ""], Empty::Note),
            (&["Note: as filed", " not as built", ""], Empty::Note),
            (&["* leased", "", ""], Empty::Note),
            (&["数据来源：公开资料", "", ""], Empty::Note),
            (&["All figures are as of September 2026", "", ""], Empty::Note),
            (&["[1] Nameplate", "", ""], Empty::Note),
            (&["H", "", "OH"], Empty::Unknown),
            (&["Berlin", "", ""], Empty::Unknown),
            (&["Source Park", "", "OH"], Empty::Unknown),
            (&["Data Center North", "", ""], Empty::Unknown),
        ] {
            assert_eq!(empty(cells.iter().copied()), expected, "{cells:?}");
        }
    }
}
