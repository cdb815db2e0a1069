//! An answer as a piece of HTML, to be put into a page under its sentence.

use super::article::article_fragment;
use super::{HtmlReport, blocks, chart_style};
use crate::answer::ClaimReport;
#[cfg(feature = "fleet")]
use crate::answer::FleetTable;
use crate::ask::Answer;
use crate::printable::cleaned;
use crate::view::document::Block;
use crate::view::shown::Shown;
use crate::view::{Style, Theme};
use maud::{Markup, html};

/// An answer as HTML without what is around a page: pictures, tables, steps, notes and sources of a
/// calculation, a text with its margin, and the tables of any other. Its sentence is not in it. Every text
/// is escaped; no script, and no address but of links.
///
/// ```
/// use gigawatt::ask::Request;
/// use gigawatt::catalog::Catalog;
/// use gigawatt::render::{Language, Style, fragment};
///
/// let catalog = Catalog::embedded();
/// let answer = Request::understood("61.32 TWh to 亿度", &catalog).answer(&catalog)?;
/// let html = fragment(&answer, &Style::new(Language::English));
/// assert!(html.contains("613.2") && !html.contains("<html"));
/// # Ok::<(), gigawatt::ask::Fault>(())
/// ```
#[must_use]
pub fn fragment(answer: &Answer<'_>, style: &Style) -> String {
    let markup = match answer {
        Answer::Calculation(calculation) => {
            HtmlReport::new((**calculation).clone()).seen(style).doubt_and_sections()
        }
        Answer::Claims(report) => claims(report, style),
        Answer::Article(article) => article_fragment(article, style),
        other => document(other, style),
    };
    markup.into_string()
}

/// The style of the pictures of a [`fragment`], on a ground.
#[must_use]
pub fn fragment_style(theme: Theme) -> String {
    chart_style(theme)
}

/// Each claim with its verdict as on a screen, then every figure that was tried.
fn claims(report: &ClaimReport, style: &Style) -> Markup {
    let is_verdict = |block: &Block| matches!(block, Block::Verdicts(_));
    let document = |full| report.document(&Style { full, ..*style }).cleaned().blocks;
    let is_tried =
        |block: &Block| !matches!(block, Block::List { heading, .. } if heading.is_empty());
    html! {
        section {
            @for block in document(false).iter().filter(|block| is_verdict(block)) {
                (folded(block, style))
            }
            // The first has the verdicts once more.
            @for block in document(true).iter().skip(1).filter(|block| is_tried(block)) {
                (folded(block, style))
            }
        }
    }
}

fn document(answer: &Answer<'_>, style: &Style) -> Markup {
    let document = answer.document(style).cleaned();
    let blocks = document.blocks.iter().filter(|block| !matches!(block, Block::Lead(_)));
    html! { section { @for block in blocks { (folded(block, style)) } } }
}

/// A block; a list under a heading can be folded, and is at first if it is of addresses.
fn folded(block: &Block, style: &Style) -> Markup {
    let Block::List { heading, entries } = block else {
        return blocks::block(block, style.language);
    };
    if heading.is_empty() {
        return blocks::block(block, style.language);
    }
    let cites = entries.iter().any(|entry| entry.address.is_some());
    html! {
        details open[!cites] {
            summary { (cleaned(heading)) }
            (blocks::entries(entries, style.language))
        }
    }
}

#[cfg(feature = "fleet")]
impl FleetTable {
    /// Its picture and its figures as a part of a page. Every text of it is escaped.
    #[must_use]
    pub fn fragment(&self, style: &Style) -> String {
        let chart = self.chart(&Style { digits: style.digits.min(3), ..*style });
        super::result_fragment(self, &chart, style)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ask::Request;
    use crate::catalog::Catalog;
    use crate::language::Language;

    #[test]
    fn any_answer_is_a_piece_whose_texts_stay_text() {
        let catalog = Catalog::embedded();
        for text in [
            "10 GW",
            "7GW for 1y = 610亿度",
            "7 GW to kW",
            "61 TWh",
            "1GW@2026-07, +5GW@2030",
            "three-gorges",
            "The <b>hall</b> of 100 MW uses 100,000 kWh every hour.",
        ] {
            let answer = Request::understood(text, &catalog).answer(&catalog).unwrap();
            for language in [Language::English, Language::Chinese] {
                let html = fragment(&answer, &Style::new(language));
                assert!(html.contains("<section") || html.contains("<article"), "{text}: {html}");
                for foreign in ["<html", "<script", "<b>hall"] {
                    assert!(!html.contains(foreign), "{text}: {foreign}");
                }
            }
        }
    }
}
