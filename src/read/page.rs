//! An HTML page → its text, a paragraph a line, and the way back to the places in the page.

mod element;
mod places;

use element::{Element, element, is_hidden, may_hide};
use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};
use html5gum::{Span, Tokenizer};
use places::Places;
pub(super) use places::to_page;
use std::convert::Infallible;

/// What a reader sees of a page.
pub(crate) struct Page {
    /// A paragraph, a heading or a cell of a table a line.
    pub text: String,
    /// Where that stands in the page.
    pub places: Places,
}

/// Whether a text is an HTML page.
pub(crate) fn is_page(text: &str) -> bool {
    const TAGS: [&str; 9] = [
        "<!doctype html", "<html", "<head", "<body", "<main", "<article", "<section", "<div", "<p>",
    ];

    let text = text.trim_start_matches('\u{feff}').trim_start();
    let beginning: String = text.chars().take(2_000).collect();
    let beginning = beginning.to_ascii_lowercase();
    text.starts_with('<') && TAGS.iter().any(|tag| beginning.contains(tag))
}

/// The text of a page: its article if it names one, and without scripts, styles and navigation.
pub(crate) fn page(html: &str) -> Page {
    let mut collector = Collector::new(html);
    let callback = |event: CallbackEvent<'_>, span: Span<usize>| -> Option<Infallible> {
        collector.take(&event, span);
        None
    };
    let mut emitter = CallbackEmitter::new(callback);
    emitter.naively_switch_states(true);
    Tokenizer::new_with_emitter(html, emitter).for_each(drop);
    collector.page()
}

/// A piece of text that stands in one part of a page.
struct Piece {
    text: String,
    places: Places,
    part: Part,
}

/// The part of a page in which a text stands, the likeliest to be what one reads last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    Title,
    Rest,
    Main,
    Article,
    Heading,
}

/// Gathers the text of a page from its tags.
struct Collector<'a> {
    html: &'a str,
    pieces: Vec<Piece>,
    text: String,
    places: Places,
    /// The tag that is read, until it ends.
    opened: Option<Element>,
    attribute: Vec<u8>,
    hidden: bool,
    /// The element that is left out, and how many of its name are open.
    skipped: Option<(Vec<u8>, usize)>,
    name: Vec<u8>,
    articles: usize,
    mains: usize,
    in_title: bool,
    in_heading: bool,
    /// Where a raised text began, and whether a link stands in it.
    raised: Option<(usize, bool)>,
}

impl<'a> Collector<'a> {
    fn new(html: &'a str) -> Self {
        Self {
            html,
            pieces: Vec::new(),
            text: String::new(),
            places: Places::default(),
            opened: None,
            attribute: Vec::new(),
            hidden: false,
            skipped: None,
            name: Vec::new(),
            articles: 0,
            mains: 0,
            in_title: false,
            in_heading: false,
            raised: None,
        }
    }

    fn take(&mut self, event: &CallbackEvent<'_>, span: Span<usize>) {
        match event {
            CallbackEvent::OpenStartTag { name } => {
                self.name = name.to_vec();
                (self.opened, self.hidden) = (Some(element(name)), false);
            }
            CallbackEvent::AttributeName { name } => {
                self.attribute = name.to_vec();
                self.hidden |= *name == b"hidden";
            }
            CallbackEvent::AttributeValue { value } => {
                self.hidden |= is_hidden(&self.attribute, value);
            }
            CallbackEvent::CloseStartTag { .. } => self.open(),
            CallbackEvent::EndTag { name } => self.close(name),
            CallbackEvent::String { value } if self.skipped.is_none() => {
                self.add(&String::from_utf8_lossy(value), span.start..span.end);
            }
            _ => {}
        }
    }

    fn open(&mut self) {
        let Some(element) = self.opened.take() else {
            return;
        };
        if let Some((name, depth)) = &mut self.skipped {
            *depth += usize::from(*name == self.name);
            return;
        }
        if element == Element::Skipped || self.hidden && may_hide(&self.name) {
            self.skipped = Some((self.name.clone(), 1));
            self.end_piece();
            return;
        }
        match element {
            Element::Article | Element::Main | Element::Title | Element::Heading => {
                self.end_piece();
                self.articles += usize::from(element == Element::Article);
                self.mains += usize::from(element == Element::Main);
                self.in_title |= element == Element::Title;
                self.in_heading |= element == Element::Heading;
            }
            Element::Block => self.end_piece(),
            Element::Raised => self.raised = Some((self.text.len(), false)),
            Element::Link => {
                if let Some((_, has_link)) = &mut self.raised {
                    *has_link = true;
                }
            }
            Element::Skipped | Element::Inline => {}
        }
    }

    fn close(&mut self, name: &[u8]) {
        if let Some((skipped, depth)) = &mut self.skipped {
            *depth -= usize::from(skipped == name);
            if *depth == 0 {
                self.skipped = None;
            }
            return;
        }
        match element(name) {
            Element::Raised => self.lower(),
            Element::Inline | Element::Link | Element::Skipped => {}
            element => {
                self.end_piece();
                match element {
                    Element::Article => self.articles = self.articles.saturating_sub(1),
                    Element::Main => self.mains = self.mains.saturating_sub(1),
                    Element::Title => self.in_title = false,
                    Element::Heading => self.in_heading = false,
                    _ => {}
                }
            }
        }
    }

    /// Ends a raised text: a note's number is left out, and an exponent is no digit of its number.
    fn lower(&mut self) {
        const DIGITS: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];

        let Some((start, has_link)) = self.raised.take() else {
            return;
        };
        let Some(raised) = self.text.get(start..).map(str::to_owned) else {
            return;
        };
        if has_link || raised.contains('[') {
            self.text.truncate(start);
            self.places.cut(start);
        } else if raised.chars().all(|c| c.is_ascii_digit()) {
            let place = self.places.of(start);
            self.text.truncate(start);
            self.places.cut(start);
            self.places.mark(start, place);
            let digits = raised.bytes().map(|digit| DIGITS[usize::from(digit - b'0')]);
            self.text.extend(digits);
        }
    }

    /// Adds text that stands at a place of the page, with blanks in a row as one.
    fn add(&mut self, value: &str, span: std::ops::Range<usize>) {
        let source = self.html.get(span.clone()).unwrap_or_default();
        let mut at = 0;
        for c in value.chars() {
            let step = places::step(&source[at..], c);
            let blank = matches!(c, ' ' | '\n' | '\t' | '\r' | '\u{c}');
            if !blank {
                self.places.mark(self.text.len(), span.start + at);
                self.text.push(c);
            } else if !self.text.is_empty() && !self.text.ends_with(' ') {
                self.places.mark(self.text.len(), span.start + at);
                self.text.push(' ');
            }
            at += step;
        }
    }

    fn end_piece(&mut self) {
        self.raised = None;
        let text = std::mem::take(&mut self.text);
        let places = std::mem::take(&mut self.places);
        if text.trim().is_empty() {
            return;
        }
        let part = match () {
            () if self.in_title => Part::Title,
            () if self.in_heading => Part::Heading,
            () if self.articles > 0 => Part::Article,
            () if self.mains > 0 => Part::Main,
            () => Part::Rest,
        };
        self.pieces.push(Piece { text, places, part });
    }

    /// The pieces that are read, one a line.
    fn page(mut self) -> Page {
        self.end_piece();
        let length = |part: Part| -> usize {
            self.pieces
                .iter()
                .filter(|piece| piece.part == part)
                .map(|piece| piece.text.len())
                .sum()
        };
        let least = match (length(Part::Article), length(Part::Main)) {
            (article, _) if article >= ENOUGH => Part::Article,
            (_, main) if main >= ENOUGH => Part::Main,
            _ => Part::Rest,
        };
        let title = self.pieces.iter().find(|piece| piece.part == Part::Title);
        let told = |title: &Piece| {
            self.pieces
                .iter()
                .any(|piece| piece.part == Part::Heading && title.text.contains(piece.text.trim()))
        };
        let is_title_told = title.is_some_and(told);
        let mut page = Page { text: String::new(), places: Places::default() };
        for piece in &self.pieces {
            let is_title = piece.part == Part::Title && !is_title_told;
            if is_title || piece.part >= least {
                page.places.append(page.text.len(), &piece.places);
                page.text += piece.text.trim_end();
                page.text.push('\n');
            }
        }
        page
    }
}

/// So many bytes of text make an article of what is marked as one.
const ENOUGH: usize = 200;

#[cfg(test)]
mod tests {
    use super::*;

    fn text(html: &str) -> String {
        page(html).text
    }

    #[test]
    fn scripts_styles_and_navigation_are_left_out() {
        let html = "<!DOCTYPE html><html><head><title>Power | Site</title><style>p{width:7px}</style>\
                    <script>let a = '<p>9 GW</p>';</script></head><body><nav><a>1 GW</a></nav>\
                    <h1>Power</h1><p>It takes <b>7</b> GW<sup><a href=#n>[1]</a></sup>.<p>A second\n \
                    line<br>and &lt;10<sup>9</sup>&nbsp;W<div hidden>2 GW</div><footer>3 GW</footer>";
        assert_eq!(text(html), "Power\nIt takes 7 GW.\nA second line\nand <10⁹\u{a0}W\n");
    }

    #[test]
    fn an_article_is_read_alone() {
        let filler = "The hall takes 7 GW. ".repeat(12);
        let html = format!("<body><p>Also: 3 GW<article><h1>Head</h1><p>{filler}</article><p>4 GW");
        assert_eq!(text(&html), format!("Head\n{}\n", filler.trim_end()));
        assert_eq!(text("<body><p>Also: 3 GW<article>7 GW</article>"), "Also: 3 GW\n7 GW\n");
    }

    #[test]
    fn cells_and_items_do_not_run_together() {
        let html = "<table><tr><td>7<td>GW</table><ul><li>1<li>2 GW</ul>";
        assert_eq!(text(html), "7\nGW\n1\n2 GW\n");
    }

    #[test]
    fn places_lead_back_to_the_page() {
        let html = "<p>耗电 &amp;\r\n  用电<b>7</b>&nbsp;GW &#x4e00;年</p>";
        let page = page(html);
        for (words, source) in [("耗", "耗"), ("用", "用"), ("7", "7"), ("GW", "GW"), ("年", "年")]
        {
            let at = page.places.of(page.text.find(words).unwrap());
            assert!(html[at..].starts_with(source), "{words}: {}", &html[at..]);
        }
    }

    #[test]
    fn what_is_a_page_begins_with_a_tag() {
        assert!(is_page("\u{feff} <!DOCTYPE HTML PUBLIC>") && is_page("<!-- saved --><html>"));
        assert!(!is_page("7 GW <p>") && !is_page("<7 GW of it") && !is_page(""));
    }
}
