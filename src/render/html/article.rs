//! A text as a page that needs nothing else: its figures marked, and what is found of its claims in the margin.

mod marked;

use crate::answer::{Article, ArticleClaim};
use crate::language::Language;
use crate::model::Assumptions;
use crate::order::sort_by_key;
use crate::printable::cleaned;
use crate::quantity::Quantity;
use crate::read::{Figure, FigureKind};
use crate::view::article::document::{
    assumes, citations, counts, mark, others, sentence, source_line, value,
};
use crate::view::article::finding::reason;
use crate::view::article::quote::{language_of, mended};
use crate::view::claims::Page;
use crate::view::document::Mark;
use crate::view::{Style, Theme};
use crate::words::article::on_page;
use crate::words::{self, article, claims};
use marked::{Piece, pieces};
use maud::{DOCTYPE, Markup, PreEscaped, html};
use std::ops::Range;

const STYLE: &str = concat!(include_str!("marks.css"), include_str!("article.css"));
const DARK: &str = include_str!("article_dark.css");

/// Lets the page be what it is: even a mistake here could load and run nothing.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

impl Article {
    /// The text of an article as a page, with what is found of it in the margin. Every text of it is escaped.
    ///
    /// ```
    /// use gigawatt::render::{Language, Style};
    ///
    /// let article = gigawatt::ask::read("A 100 MW hall uses 100,000 kWh every hour.")?;
    /// let page = article.page(&Style::new(Language::English));
    /// assert!(page.contains("The one claim that can be worked out holds."));
    /// # Ok::<(), gigawatt::ask::Fault>(())
    /// ```
    #[must_use]
    pub fn page(&self, style: &Style) -> String {
        let page = ArticlePage {
            article: self,
            notes: notes(self),
            style: *style,
            page: Page::new(style),
        };
        page.markup().into_string() + "\n"
    }
}

/// The same without what is around a page, and without its sentence.
pub(crate) fn article_fragment(article: &Article, style: &Style) -> Markup {
    let page =
        ArticlePage { article, notes: notes(article), style: *style, page: Page::new(style) };
    html! { (page.doubt()) (page.sections()) }
}

/// What stands in the margin: a claim, or a figure that is in none.
#[derive(Clone, Copy)]
enum Note<'a> {
    Claim(&'a ArticleClaim),
    Figure(&'a Figure),
}

impl Note<'_> {
    fn within(&self) -> &Range<usize> {
        match self {
            Self::Claim(claim) => &claim.within,
            Self::Figure(figure) => &figure.within,
        }
    }

    fn class(&self) -> Option<&'static str> {
        match self {
            Self::Claim(claim) => match mark(claim.verdict()) {
                Mark::Holds => None,
                Mark::Fails => Some("x"),
                Mark::Open => Some("o"),
            },
            Self::Figure(_) => Some("f"),
        }
    }
}

/// The notes in the order of their words.
fn notes(article: &Article) -> Vec<Note<'_>> {
    let figures = others(article).map(|(_, figure)| Note::Figure(figure));
    let mut notes: Vec<Note<'_>> = article.claims.iter().map(Note::Claim).chain(figures).collect();
    sort_by_key(&mut notes, |note| (note.within().end, note.within().start));
    notes
}

/// An article as one reader sees it.
struct ArticlePage<'a> {
    article: &'a Article,
    notes: Vec<Note<'a>>,
    style: Style,
    page: Page,
}

impl ArticlePage<'_> {
    fn markup(&self) -> Markup {
        let theme = self.style.theme.unwrap_or(Theme::Auto);
        let language = self.style.language;
        let title = sentence(self.article, &self.style);
        html! {
            (DOCTYPE)
            html lang=(words::chart::code(language)) {
                head {
                    meta charset="utf-8";
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    meta name="color-scheme" content=(theme.color_scheme());
                    meta http-equiv="Content-Security-Policy" content=(POLICY);
                    link rel="icon" href="data:,";
                    title { (cleaned(&title)) }
                    style { (PreEscaped(theme.of(STYLE, DARK))) }
                }
                body {
                    div class="wrap" {
                        header {
                            h1 { (cleaned(&title)) }
                            (self.doubt())
                        }
                        main { (self.sections()) }
                    }
                }
            }
        }
    }

    fn doubt(&self) -> Markup {
        let said = article::assumed(self.style.language);
        html! { @if assumes(self.article) { p class="doubt" { (said) } } }
    }

    fn sections(&self) -> Markup {
        html! {
            (self.counts())
            article { @for (number, line) in self.lines() { (self.paragraph(number, line)) } }
            (self.mended())
            (self.small())
        }
    }

    fn counts(&self) -> Markup {
        let language = self.style.language;
        let counts = counts(self.article);
        let verdicts = [
            (counts.holding, crate::model::Verdict::Holds),
            (counts.broken, crate::model::Verdict::DoesNotHold),
            (counts.unknown, crate::model::Verdict::NotCheckable),
        ];
        html! {
            ul class="counts" {
                li { b { (self.article.figures.len()) } (on_page::figures_counted(language)) }
                li { b { (counts.all) } (on_page::claims_counted(language)) }
                @for (number, verdict) in verdicts {
                    @if number > 0 { li { b { (number) } (claims::verdict_name(language, verdict)) } }
                }
            }
        }
    }

    /// The lines of the text that are not empty, with their numbers.
    fn lines(&self) -> impl Iterator<Item = (usize, Range<usize>)> {
        let mut start = 0;
        let lines = self.article.text.split_inclusive('\n').enumerate().map(move |(at, line)| {
            let range = start..start + line.trim_end().len();
            start += line.len();
            (at + 1, range)
        });
        lines.filter(|(_, range)| !range.is_empty())
    }

    fn paragraph(&self, number: usize, line: Range<usize>) -> Markup {
        let first = self.notes.partition_point(|note| note.within().end <= line.start);
        let behind = self.notes.partition_point(|note| note.within().start < line.end);
        let notes = &self.notes[first..behind.max(first)];
        let text = &self.article.text;
        let language = self.style.language;
        let code = words::chart::code(language_of(&text[line.clone()]));
        let marks: Vec<(Range<usize>, Option<&str>)> =
            notes.iter().map(|note| (note.within().clone(), note.class())).collect();
        html! {
            div class="para" {
                @if !notes.is_empty() { span class="no" { (on_page::line(language, number)) } }
                p class="p" lang=(code) {
                    @for piece in pieces(&line, &marks) {
                        @match piece {
                            Piece::Plain(range) => (cleaned(&text[range])),
                            Piece::Begin(note) => span id=(format!("m{}", first + note + 1)) {},
                            Piece::Marked(range, class) => mark class=[class] { (cleaned(&text[range])) },
                            Piece::End(note) => (link(first + note + 1)),
                        }
                    }
                }
                @if !notes.is_empty() {
                    ol class="notes" {
                        @for (at, note) in notes.iter().enumerate() { (self.note(first + at + 1, note)) }
                    }
                }
            }
        }
    }

    fn note(&self, number: usize, note: &Note<'_>) -> Markup {
        let language = self.style.language;
        let (said, text, beneath) = match note {
            Note::Claim(claim) => {
                let sign = match mark(claim.verdict()) {
                    Mark::Holds => "✓",
                    Mark::Fails => "✗",
                    Mark::Open => "?",
                };
                let verdict = claims::verdict_name(language, claim.verdict());
                (format!("{sign} {verdict}"), reason(claim, &self.page), self.figures_of(claim))
            }
            Note::Figure(figure) => {
                let converted = self.converted(figure);
                (on_page::figure(language).to_owned(), converted, self.flat_out(figure))
            }
        };
        html! {
            li class=[note.class()] id=(format!("n{number}")) {
                a href=(format!("#m{number}")) { (number) } " "
                span class="v" { (said) } " " (cleaned(&text))
                @if let Some(beneath) = beneath { small { (cleaned(&beneath)) } }
            }
        }
    }

    /// A figure in its words, and what it comes to.
    fn converted(&self, figure: &Figure) -> String {
        let language = self.style.language;
        let same = |text: &str| text.replace(' ', "") == figure.text.replace([' ', '\u{a0}'], "");
        let converted = value(figure, &self.page);
        if !same(&converted) {
            return article::so_much(language, &figure.text, &converted);
        }
        // In the units that the other half of the world writes.
        let western = Page::new(&Style { language: Language::English, ..self.style });
        let converted = value(figure, &western);
        if same(&converted) {
            figure.text.clone()
        } else {
            article::so_much(language, &figure.text, &converted)
        }
    }

    /// What a power takes in a year.
    fn flat_out(&self, figure: &Figure) -> Option<String> {
        if figure.kind != FigureKind::Power || figure.per_item {
            return None;
        }
        let year = Assumptions::headline().year();
        let energy = figure.quantity?.try_map(|quantity| match quantity {
            Quantity::Power(power) => Some(power * year),
            _ => None,
        })?;
        Some(on_page::flat_out(self.style.language, &self.page.figures.single(energy)))
    }

    /// What the figures in the words of a claim come to, in other units than they are written in.
    fn figures_of(&self, claim: &ArticleClaim) -> Option<String> {
        let figures = &self.article.figures;
        let first = figures.partition_point(|figure| figure.within.end <= claim.within.start);
        let inside = figures[first..]
            .iter()
            .take_while(|figure| figure.within.start < claim.within.end)
            .filter(|figure| figure.quantity.is_some())
            .filter(|figure| {
                value(figure, &self.page).replace(' ', "") != figure.text.replace(' ', "")
            });
        let texts: Vec<String> = inside.map(|figure| self.converted(figure)).collect();
        (!texts.is_empty()).then(|| texts.join(words::semicolon(self.style.language)))
    }

    fn mended(&self) -> Markup {
        let broken = self.article.claims.iter().filter(|claim| claim.verdict().is_false());
        let sentences: Vec<String> =
            broken.filter_map(|claim| mended(self.article, claim)).collect();
        html! {
            @if !sentences.is_empty() {
                section {
                    h2 { (on_page::mended_heading(self.style.language)) }
                    @for sentence in &sentences {
                        p class="mend" lang=(words::chart::code(language_of(sentence))) { (cleaned(sentence)) }
                    }
                }
            }
        }
    }

    fn small(&self) -> Markup {
        let language: Language = self.style.language;
        let citations = citations(self.article, &self.page);
        html! {
            section class="small" {
                p { (on_page::legend(language)) }
                @if !citations.is_empty() { p { (cleaned(&source_line(&citations, language))) } }
                p { (words::page::made_with(language, env!("CARGO_PKG_VERSION"), None)) }
            }
        }
    }
}

fn link(number: usize) -> Markup {
    html! {
        span class="num" { "\u{2060}" sup { a href=(format!("#n{number}")) aria-label=(number) { (number) } } }
    }
}
