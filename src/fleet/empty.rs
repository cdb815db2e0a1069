//! What a row is that names no power: blank, a note, or a site of which nobody knows it.

use super::heading::{is_year, listed};

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
     说明, 来源, 资料来源, 数据来源, 單位, 单位, data source, data sources, last update, datenquelle, datenstand, \
     letzte aktualisierung, aktualisiert, dernière mise à jour, mise à jour, actualizado, última actualización, \
     aggiornato, 更新, 更新时间, 更新日期, 截至, 截止, 数据截至, 数据更新, 发布时间, 统计时间, 制表, 備註, 資料來源, \
     數據來源, 註, angaben, alle angaben";

/// Those of them that begin a note also without a colon behind them.
const SURE: &str = "last updated, last update, as of, dernière mise à jour, letzte aktualisierung, 数据来源, 资料来源, \
     更新时间, 更新日期, 截至, 数据截至, 資料來源, 數據來源";

/// What a row is by its cells.
pub(super) fn empty<'a>(cells: impl Iterator<Item = &'a str>) -> Empty {
    let mut filled = cells.map(|cell| cell.trim_matches(is_blank)).filter(|cell| !cell.is_empty());
    let Some(first) = filled.next() else {
        return Empty::Blank;
    };
    let is_alone = filled.next().is_none();
    if is_marked(first) || is_alone && is_prose(first) { Empty::Note } else { Empty::Unknown }
}

/// Whether a row is a note whose end stands in other cells, as a comma cuts `Source: DCD, 2026` in two: it begins as
/// notes do, and what follows is one cell or ends with a year.
pub(super) fn is_cut_note<'a>(cells: impl Iterator<Item = &'a str>) -> bool {
    let mut filled = cells.map(|cell| cell.trim_matches(is_blank)).filter(|cell| !cell.is_empty());
    let first = filled.next().unwrap_or_default().to_lowercase();
    let rest: Vec<&str> = filled.collect();
    let begins = |words: &'static str, is_end: fn(&str) -> bool| {
        listed(words).any(|word| first.strip_prefix(word).is_some_and(is_end))
    };
    let with_colon = |rest: &str| {
        let number = |c: char| c.is_ascii_digit() || matches!(c, ' ' | '(' | ')');
        rest.trim_start_matches(number).starts_with([':', '：'])
    };
    let has_year = || rest.last().is_some_and(|cell| is_year(cell));
    begins(NOTES, with_colon) && (rest.len() == 1 || has_year())
        || (begins(NOTES, str::is_empty) || begins(SURE, is_end_of_word)) && has_year()
}

fn is_end_of_word(rest: &str) -> bool {
    !rest.starts_with(|c: char| c.is_ascii_alphanumeric())
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
    fn a_note_that_commas_cut_is_one_by_its_first_words_and_a_year() {
        for (cells, expected) in [
            (&["Source: DCD", " 2026"][..], true),
            (&["Last updated: March", "2026", ""], true),
            (&["Note: sites A", "B and C", "2025"], true),
            (&["", "Quelle: BNetzA", "Stand 2025"], true),
            (&["Last updated March", "2026"], true),
            (&["数据来源：能源局", "2026"], true),
            (&["注：不含规划", "2025"], true),
            (&["更新时间", "2026"], true),
            (&["Stand", "2026"], true),
            (&["Source Park", "2026"], false),
            (&["Key West", "2000"], false),
            (&["Notes: Phase 1", "TX", "450"], false),
            (&["Sourceville", "2026"], false),
            (&["更新公园", "2026"], false),
            (&["Source", "450"], false),
            (&["Source: DCD"], false),
        ] {
            assert_eq!(is_cut_note(cells.iter().copied()), expected, "{cells:?}");
        }
    }

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
