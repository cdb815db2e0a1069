//! A report as one page that needs nothing else: no network, no fonts, no script.

mod article;
mod blocks;
mod fragment;
mod sources;

pub use fragment::{fragment, fragment_style};

use super::svg::{Canvas, chart_style, picture};
use crate::answer::{Calculation, CalendarYears, ClaimReport, Pictured};
use crate::language::Language;
use crate::printable::cleaned;
use crate::view::calculation::{LargeFigure, Parts};
use crate::view::chart::{Chart, Measure};
use crate::view::citations::Citation;
use crate::view::document::Block;
use crate::view::document::Entry;
use crate::view::shown::Shown;
use crate::view::{Style, Theme, View};
use crate::words;
use maud::{DOCTYPE, Markup, PreEscaped, html};

/// The style of the page.
const PAGE_STYLE: &str = include_str!("style.css");

/// What a dark ground changes of it.
const DARK: &str = include_str!("dark.css");

/// Lets the page be what it is: even a mistake here could load and run nothing.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/// A calculation, its years if it has any, and claims, as one page.
///
/// ```
/// use gigawatt::render::{HtmlReport, Language, Style};
///
/// let calculation = gigawatt::ask::calc("7 GW")?;
/// let page = HtmlReport::new(calculation).page(&Style::new(Language::English));
/// assert!(page.contains("<h1>7 GW running flat out all year uses 61.3 TWh"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct HtmlReport {
    /// The deployments and what they are compared with.
    pub calculation: Calculation,
    /// Those of them that come online by and by.
    pub timeline: Option<CalendarYears>,
    /// Claims with their verdicts.
    pub claims: Option<ClaimReport>,
    /// What its picture shows, if that is not the calculation as it stands.
    pub(crate) pictured: Option<Pictured>,
    /// The day on which it is made, such as `2026-01-31`.
    pub made_on: Option<String>,
}

impl HtmlReport {
    /// A page of a calculation alone; its years and claims may be added.
    #[must_use]
    pub fn new(calculation: Calculation) -> Self {
        Self { calculation, timeline: None, claims: None, pictured: None, made_on: None }
    }

    /// The page, which ends with a line break. Every text of it is escaped.
    #[must_use]
    pub fn page(&self, style: &Style) -> String {
        let seen = self.seen(style);
        let (title, doubt) = (seen.heading(), seen.doubt());
        framed(&title, doubt.as_deref(), &seen.sections(), style, self.made_on.as_deref())
    }

    fn seen(&self, style: &Style) -> Page<'_> {
        Page { report: self, parts: self.calculation.parts(style), style: *style }
    }
}

/// Any result as one page, which ends with a line break: its sentence, its `chart` where there is one, and
/// everything that is known of it. Every text of it is escaped. `made_on` is the day on which it is made.
///
/// ```
/// use gigawatt::ask;
/// use gigawatt::render::{Language, Style, page};
///
/// let solution = ask::solve("61 TWh")?;
/// let page = page(&solution, None, &Style::new(Language::English), None);
/// assert!(page.contains("<h1>61 TWh a year takes 6.96 GW running flat out.</h1>"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn page(
    view: &impl View,
    chart: Option<&Chart>,
    style: &Style,
    made_on: Option<&str>,
) -> String {
    let title = view.sentence(style.language).unwrap_or_default();
    framed(&title, None, &shown(view, chart, style), style, made_on)
}

/// A whole page, which ends with a line break: a title and perhaps what is doubted of it, and everything else.
fn framed(
    title: &str,
    doubt: Option<&str>,
    main: &Markup,
    style: &Style,
    made_on: Option<&str>,
) -> String {
    let language = style.language;
    let made = words::page::made_with(language, env!("CARGO_PKG_VERSION"), made_on);
    let page = html! {
        (DOCTYPE)
        html lang=(words::chart::code(language)) {
            head { (head(title, style.theme.unwrap_or(Theme::Auto))) }
            body {
                header {
                    h1 { (cleaned(title)) }
                    (doubted(doubt))
                }
                main { (main) }
                footer { p { (made) } }
            }
        }
    };
    page.into_string() + "\n"
}

/// The same without its sentence and what is around a page.
#[cfg(feature = "fleet")]
pub(super) fn result_fragment(view: &impl View, chart: &Chart, style: &Style) -> String {
    shown(view, Some(chart), style).into_string()
}

fn shown(view: &impl View, chart: Option<&Chart>, style: &Style) -> Markup {
    // A page has room for all of it.
    let document = view.document(&Style { chart: None, full: true, sources: true, ..*style });
    html! {
        section {
            @if let Some(chart) = chart { (figure(chart, "picture", style.language)) }
            @for block in &document.blocks { (blocks::block(block, style.language)) }
        }
    }
}

/// What is doubted of the title, beneath it.
fn doubted(doubt: Option<&str>) -> Markup {
    html! {
        @if let Some(doubt) = doubt { p class="doubt" { (cleaned(doubt)) } }
    }
}

/// What stands in the head of a page.
fn head(title: &str, theme: Theme) -> Markup {
    html! {
        meta charset="utf-8";
        meta name="viewport" content="width=device-width, initial-scale=1";
        meta name="color-scheme" content=(theme.color_scheme());
        meta http-equiv="Content-Security-Policy" content=(POLICY);
        link rel="icon" href="data:,";
        title { (cleaned(title)) }
        style {
            (PreEscaped(chart_style(theme)))
            (PreEscaped(theme.of(PAGE_STYLE, DARK)))
        }
    }
}

/// A chart in two sizes, of which the reader gets the one that fits.
fn figure(chart: &Chart, id: &str, language: Language) -> Markup {
    let narrow = format!("{id}-narrow");
    html! {
        figure {
            div class="wide" { (picture(chart, Canvas::wide(language, id))) }
            div class="narrow" { (picture(chart, Canvas::narrow(language, &narrow))) }
        }
    }
}

/// A report as one reader sees it.
struct Page<'a> {
    report: &'a HtmlReport,
    parts: Parts,
    style: Style,
}

impl Page<'_> {
    /// What published scenarios make of it, and everything but the sentence.
    fn doubt_and_sections(&self) -> Markup {
        html! {
            (doubted(self.doubt().as_deref()))
            (self.sections())
        }
    }

    /// Everything but the sentence.
    fn sections(&self) -> Markup {
        let (by_year, mut citations) = self.by_year();
        let (claims, of_claims) = self.claims();
        // A verdict names the years that it was judged by; its page has those that decide.
        let known =
            |cited: &Citation| self.parts.citations.iter().any(|one| one.source == cited.source);
        citations.extend(of_claims.into_iter().filter(known));
        let pictured = self.report.pictured.iter();
        citations.extend(pictured.flat_map(|pictured| pictured.citations(&self.style)));
        html! {
            (self.figures())
            (by_year)
            (self.uncertainty())
            (self.assumptions())
            (self.derivation())
            (claims)
            (sources::section(&self.parts.citations, &citations, self.style.language))
        }
    }

    fn block(&self, block: &Block) -> Markup {
        blocks::block(block, self.style.language)
    }

    /// The answer in a sentence: the heading, and the name of the page.
    fn heading(&self) -> String {
        let sentence = self.report.calculation.sentence(self.style.language);
        sentence.unwrap_or_else(|| words::page::result(self.style.language).to_owned())
    }

    /// A picture has fewer digits than the tables.
    fn picture_style(&self) -> Style {
        Style { digits: self.style.digits.min(3), ..self.style }
    }

    /// What published scenarios make of a headline.
    fn doubt(&self) -> Option<String> {
        let range = match &self.report.pictured {
            Some(pictured) => pictured.range_text(&self.style),
            None => self.report.calculation.range_text(&self.style),
        };
        Some(words::page::doubt(self.style.language, &range?))
    }

    /// The figures of one deployment in large letters, or a table of several; then the picture, and what they
    /// are compared with.
    fn figures(&self) -> Markup {
        let style = self.picture_style();
        let chart = match &self.report.pictured {
            Some(pictured) => pictured.comparison_chart(Measure::Energy, &style),
            None => self.report.calculation.comparison_chart(Measure::Energy, &style),
        };
        let homes = self.report.pictured.as_ref().and_then(|pictured| pictured.homes(&self.style));
        let strip: Vec<&LargeFigure> = self.parts.figures.iter().chain(&homes).collect();
        let is_table = self.parts.figures.is_empty();
        let (energies, others) = self.parts.sheets.split_at(1.min(self.parts.sheets.len()));
        html! {
            section class=(if is_table { "figures" } else { "figures years" }) {
                h2 class="unseen" { (words::page::result(self.style.language)) }
                @if is_table {
                    @for sheet in energies { (blocks::table(sheet)) }
                } @else {
                    (blocks::strip(&strip))
                }
                (self.figure(&chart, "comparison"))
                @for sheet in others { (blocks::table(sheet)) }
            }
        }
    }

    fn by_year(&self) -> (Markup, Vec<Citation>) {
        let Some(timeline) = &self.report.timeline else {
            return (html! {}, Vec::new());
        };
        let parts = timeline.parts(&self.style);
        let heading = words::timeline::schedule(self.style.language).to_owned();
        let schedule = Block::List { heading, entries: parts.schedules };
        // The others stand among the assumptions.
        let notes = parts.notes.into_iter().filter(|note| !self.parts.notes.contains(note));
        let notes: Vec<Entry> = notes.collect();
        let markup = html! {
            section class=[(timeline.all_courses().count() == 1).then_some("years")] {
                h2 { (words::page::by_year(self.style.language)) }
                (self.figure(&timeline.chart(&self.picture_style()), "timeline"))
                @for sheet in &parts.sheets { (blocks::table(sheet)) }
                p { (cleaned(&parts.assumptions)) }
                (self.block(&schedule))
                (blocks::entries(&notes, self.style.language))
            }
        };
        (markup, parts.citations)
    }

    fn uncertainty(&self) -> Markup {
        if !self.parts.is_uncertain {
            return html! {};
        }
        let chart =
            self.report.calculation.uncertainty_chart(Measure::Energy, &self.picture_style());
        html! {
            section {
                h2 { (words::page::uncertainty(self.style.language)) }
                (self.figure(&chart, "uncertainty"))
                @for block in &self.parts.simulation { (self.block(block)) }
            }
        }
    }

    fn assumptions(&self) -> Markup {
        html! {
            section {
                h2 { (words::page::assumptions(self.style.language)) }
                p { (cleaned(&self.parts.assumptions)) }
                (blocks::entries(&self.parts.notes, self.style.language))
            }
        }
    }

    fn derivation(&self) -> Markup {
        html! {
            section class="derivation" {
                h2 { (words::page::derivation(self.style.language)) }
                @for block in &self.parts.derivations { (blocks::steps(block, self.style.language)) }
            }
        }
    }

    fn claims(&self) -> (Markup, Vec<Citation>) {
        let Some(claims) = &self.report.claims else {
            return (html! {}, Vec::new());
        };
        let (verdicts, citations) = claims.parts(&self.style);
        let markup = html! {
            section {
                h2 { (words::page::claims(self.style.language)) }
                @for block in &verdicts { (self.block(block)) }
            }
        };
        (markup, citations)
    }

    fn figure(&self, chart: &Chart, id: &str) -> Markup {
        figure(chart, id, self.style.language)
    }
}
