//! A report as one page that needs nothing else: no network, no fonts, no script.

mod blocks;
mod fragment;
mod sources;

pub use fragment::{fragment, fragment_style};

use super::calculation::Parts;
use super::chart::{Canvas, Chart, Measure, chart_style, picture};
use super::citations::Citation;
use super::document::Entry;
use super::{Block, Style, Theme};
use crate::answer::{Calculation, CalendarYears, ClaimReport};
use crate::language::Language;
use crate::printable::cleaned;
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
/// use gigawatt::catalog::Catalog;
/// use gigawatt::model::Assumptions;
/// use gigawatt::quantity::parse_power_range;
/// use gigawatt::answer::{Yardstick, Calculation, Item, Yardsticks};
/// use gigawatt::report::{HtmlReport, Language, Style};
///
/// let catalog = Catalog::embedded();
/// let mut yardsticks = Yardsticks::default();
/// yardsticks.add(Yardstick::usual(catalog.plant("three-gorges").unwrap()));
/// let items = [Item::power("7 GW", parse_power_range("7 GW")?, 1.0)];
/// let calculation = Calculation::new(&items, &yardsticks, &Assumptions::headline().into(), false);
/// let style = Style::new(Language::English);
/// let page = HtmlReport::new(calculation).page(&style);
/// assert!(page.contains("7 GW takes 61.32 TWh a year"));
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
}

impl HtmlReport {
    /// A page of a calculation alone; its years and claims may be added.
    #[must_use]
    pub fn new(calculation: Calculation) -> Self {
        Self { calculation, timeline: None, claims: None }
    }

    /// The page, which ends with a line break. Every text of it is escaped.
    #[must_use]
    pub fn page(&self, style: &Style) -> String {
        self.seen(style).markup().into_string() + "\n"
    }

    fn seen(&self, style: &Style) -> Page<'_> {
        Page { report: self, parts: self.calculation.parts(style), style: *style }
    }
}

/// A report as one reader sees it.
struct Page<'a> {
    report: &'a HtmlReport,
    parts: Parts,
    style: Style,
}

impl Page<'_> {
    fn markup(&self) -> Markup {
        let theme = self.style.theme.unwrap_or(Theme::Auto);
        let title = self.parts.names.join(words::listing_comma(self.style.language));
        html! {
            (DOCTYPE)
            html lang=(words::chart::code(self.style.language)) {
                head {
                    meta charset="utf-8";
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    meta name="color-scheme" content=(theme.color_scheme());
                    meta http-equiv="Content-Security-Policy" content=(POLICY);
                    link rel="icon" href="data:,";
                    title { (cleaned(&title)) }
                    style {
                        (PreEscaped(chart_style(theme)))
                        (PreEscaped(theme.of(PAGE_STYLE, DARK)))
                    }
                }
                body {
                    header {
                        h1 { (cleaned(&title)) }
                        p class="lede" { (cleaned(&self.parts.lede)) }
                    }
                    main { (self.sections()) }
                    footer { p { (words::page::made_with(self.style.language, env!("CARGO_PKG_VERSION"))) } }
                }
            }
        }
    }

    /// Everything but the sentence.
    fn sections(&self) -> Markup {
        let (by_year, mut citations) = self.by_year();
        let (claims, of_claims) = self.claims();
        citations.extend(of_claims);
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

    fn figures(&self) -> Markup {
        let chart = self.report.calculation.comparison_chart(Measure::Energy, &self.style);
        html! {
            section {
                h2 { (words::page::result(self.style.language)) }
                (self.figure(&chart, "comparison"))
                @for sheet in &self.parts.sheets { (blocks::table(sheet)) }
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
            section {
                h2 { (words::page::by_year(self.style.language)) }
                (self.figure(&timeline.chart(&self.style), "timeline"))
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
        let chart = self.report.calculation.uncertainty_chart(Measure::Energy, &self.style);
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

    /// A chart in two sizes, of which the reader gets the one that fits.
    fn figure(&self, chart: &Chart, id: &str) -> Markup {
        let language: Language = self.style.language;
        let narrow = format!("{id}-narrow");
        html! {
            figure {
                div class="wide" { (picture(chart, Canvas::wide(language, id))) }
                div class="narrow" { (picture(chart, Canvas::narrow(language, &narrow))) }
            }
        }
    }
}
