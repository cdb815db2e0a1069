//! Tables, lists and paragraphs of a document as HTML.

use crate::language::Language;
use crate::printable::cleaned;
use crate::view::calculation::LargeFigure;
use crate::view::document::{Block, Cell, Entry, Sheet, Tone};
use crate::words;
use maud::{Markup, html};

pub(super) fn block(block: &Block, language: Language) -> Markup {
    match block {
        Block::Sheet(sheet) => table(sheet),
        Block::Headed(heading, _, sheet) => html! { p { (cleaned(heading)) } (table(sheet)) },
        Block::Facts(groups) => html! {
            @for group in groups {
                dl {
                    @for fact in group { dt { (cleaned(&fact.label)) } dd { (cleaned(&fact.text)) } }
                }
            }
        },
        Block::Chart(chart, _) => html! { p { (cleaned(&chart.description)) } },
        Block::Lead(text) | Block::Paragraph(text) => html! { p { (cleaned(text)) } },
        Block::Lines(lines) => html! { ul { @for line in lines { li { (cleaned(line)) } } } },
        Block::Remarks { remarks, .. } => html! {
            ul {
                @for remark in remarks {
                    li { b { (cleaned(&remark.words)) } " " (remark.verdict) " " (cleaned(&remark.reason)) }
                }
            }
        },
        Block::Verdicts(claims) => html! {
            dl class="verdicts" {
                @for claim in claims {
                    @let (sign, class) = marked(claim.tone);
                    dt class=[class] {
                        b class="v" { (sign) " " (cleaned(&claim.verdict)) } " " (cleaned(&claim.statement))
                    }
                    @for reason in claim.texts(words::comma(language)) { dd { (cleaned(&reason)) } }
                }
            }
        },
        Block::List { heading, entries: list } => html! {
            @if !heading.is_empty() { h3 { (cleaned(heading)) } }
            (entries(list, language))
        },
    }
}

/// What a verdict is marked with, as a text with its margin marks it.
fn marked(tone: Tone) -> (&'static str, Option<&'static str>) {
    match tone {
        Tone::Good | Tone::Fair => ("✓", None),
        Tone::Bad => ("✗", Some("x")),
        Tone::Open => ("?", Some("o")),
    }
}

/// Figures in large letters, side by side.
pub(super) fn strip(figures: &[&LargeFigure]) -> Markup {
    html! {
        dl class="strip" {
            @for figure in figures {
                div {
                    dt { (cleaned(&figure.label)) }
                    dd { (cleaned(&figure.value)) }
                    @if let Some(note) = &figure.note { dd class="note" { (cleaned(note)) } }
                }
            }
        }
    }
}

/// A table that a narrow screen shows as a list; the roles keep it a table for screen readers.
pub(super) fn table(sheet: &Sheet) -> Markup {
    let headings: Vec<_> = sheet.header.iter().map(|cell| cleaned(&cell.line)).collect();
    let class = |column: usize| match sheet.numeric.get(column) {
        Some(true) => Some("number"),
        _ => None,
    };
    html! {
        table role="table" {
            thead role="rowgroup" {
                tr role="row" {
                    @for (column, cell) in sheet.header.iter().enumerate() {
                        th role="columnheader" scope="col" class=[class(column)] { (parts(cell)) }
                    }
                }
            }
            tbody role="rowgroup" {
                @for row in &sheet.rows {
                    tr role="row" {
                        @for (column, cell) in row.iter().enumerate() {
                            @if column == 0 {
                                th role="rowheader" scope="row" { (parts(cell)) }
                            } @else {
                                td role="cell" class=[class(column)] data-label=[headings.get(column)] {
                                    span { (parts(cell)) }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// The parts of a cell, each of which may get a line of its own.
fn parts(cell: &Cell) -> Markup {
    html! {
        @for (at, part) in cell.parts.iter().enumerate() {
            @if at > 0 { " " }
            @if cell.parts.len() > 1 { span class="part" { (cleaned(part)) } } @else { (cleaned(part)) }
        }
    }
}

pub(super) fn entries(entries: &[Entry], language: Language) -> Markup {
    html! {
        @if !entries.is_empty() {
            ul { @for entry in entries { li { (line(entry, language)) } } }
        }
    }
}

/// The steps of a calculation, numbered under their heading.
pub(super) fn steps(block: &Block, language: Language) -> Markup {
    let Block::List { heading, entries } = block else {
        return self::block(block, language);
    };
    html! {
        h3 { (cleaned(heading)) }
        ol { @for entry in entries { li { (line(entry, language)) } } }
    }
}

fn line(entry: &Entry, language: Language) -> Markup {
    html! {
        @if !entry.label.is_empty() { b { (cleaned(&entry.label)) } (words::colon(language)) }
        (cleaned(&entry.text))
        @if let Some(address) = entry.address.as_deref().filter(|address| is_web(address)) {
            " " a href=(address) rel="noreferrer" { (cleaned(address)) }
        }
    }
}

/// Addresses come from users' files too: only what leads to a page becomes a link.
fn is_web(address: &str) -> bool {
    address.starts_with("https://") || address.starts_with("http://")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::Language;

    #[test]
    fn a_table_has_headers_for_columns_and_rows_and_its_texts_stay_text() {
        let sheet = Sheet {
            header: vec!["Name".into(), Cell::of(vec!["Power".into(), "<b>".into()])],
            rows: vec![vec!["<script>".into(), "6 GW".into()]],
            numeric: vec![false, true],
        };
        let text = table(&sheet).into_string();
        assert!(text.contains("<th role=\"columnheader\" scope=\"col\">Name</th>"), "{text}");
        assert!(text.contains("scope=\"row\">&lt;script&gt;</th>"), "{text}");
        assert!(text.contains("data-label=\"Power &lt;b&gt;\"><span>6 GW</span>"), "{text}");
    }

    #[test]
    fn steps_are_numbered() {
        let entries = vec![Entry::new("Power", "7 GW")];
        let block = Block::List { heading: "How".to_owned(), entries };
        let text = steps(&block, Language::English).into_string();
        assert_eq!(text, "<h3>How</h3><ol><li><b>Power</b>: 7 GW</li></ol>");
    }
}
