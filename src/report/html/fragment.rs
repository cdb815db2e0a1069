//! An answer as a piece of HTML, to be put into a page under its sentence.

use super::super::article::article_fragment;
use super::super::document::Block;
use super::super::view::Shown;
use super::super::{Style, Theme};
use super::{HtmlReport, blocks, chart_style};
use crate::ask::Answer;
use maud::{Markup, html};

/// An answer as HTML without what is around a page: pictures, tables, steps, notes and sources of a
/// calculation, a text with its margin, and the tables of any other. Its sentence is not in it. Every text
/// is escaped; no script, and no address but of links.
///
/// ```
/// use gigawatt::ask::Request;
/// use gigawatt::catalog::Catalog;
/// use gigawatt::report::{Language, Style, fragment};
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
            HtmlReport::new((**calculation).clone()).seen(style).sections()
        }
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

fn document(answer: &Answer<'_>, style: &Style) -> Markup {
    let document = answer.document(style).cleaned();
    let blocks = document.blocks.iter().filter(|block| !matches!(block, Block::Lead(_)));
    html! { section { @for block in blocks { (blocks::block(block, style.language)) } } }
}
