//! A calculation as a chart: deployments, plants and consumers on one scale.

use super::super::Style;
use super::super::assumed::{assumptions_text, scenarios_text};
use super::super::chart::{Bar, Chart, Kind, Measure, Plot, Scale};
use super::super::citations::short_sources;
use super::document::Page;
use super::scenarios::premises;
use crate::answer::calculation::Row;
use crate::answer::{Calculation, Yardstick};
use crate::estimate::Estimate;
use crate::quantity::{Energy, Power, Quantity};
use crate::words::{self, ComparedWith};

impl Calculation {
    /// The deployments, plants and consumers as bars.
    ///
    /// ```
    /// use gigawatt::catalog::Catalog;
    /// use gigawatt::model::Assumptions;
    /// use gigawatt::quantity::parse_power_range;
    /// use gigawatt::answer::{Yardstick, Calculation, Item, Yardsticks};
    /// use gigawatt::report::{Language, Measure, Style};
    ///
    /// let catalog = Catalog::embedded();
    /// let mut yardsticks = Yardsticks::default();
    /// yardsticks.add(Yardstick::usual(catalog.plant("three-gorges").unwrap()).first());
    /// let items = [Item::power("7 GW", parse_power_range("7 GW")?, 1.0)];
    /// let calculation = Calculation::new(&items, &yardsticks, &Assumptions::headline().into(), false);
    /// let style = Style::new(Language::English);
    /// let chart = calculation.comparison_chart(Measure::Energy, &style);
    /// assert!(chart.description.contains("61.32 TWh") && chart.description.contains("88.2 TWh"));
    /// assert_eq!(chart.unit, " TWh");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn comparison_chart(&self, measure: Measure, style: &Style) -> Chart {
        bars(&[Page::new(self, style)], measure)
    }

    /// How uncertain the deployments are: bounds and central values, and quantiles where samples were
    /// drawn.
    #[must_use]
    pub fn uncertainty_chart(&self, measure: Measure, style: &Style) -> Chart {
        uncertainty(&[Page::new(self, style)], measure)
    }
}

fn annual_energy(row: &Row) -> Estimate<Energy> {
    row.consumption.annual_energy
}

fn facility_power(row: &Row) -> Estimate<Power> {
    row.consumption.facility_power
}

/// The bars of a calculation, or of several scenarios.
pub(super) fn bars(pages: &[Page<'_>], measure: Measure) -> Chart {
    let Some(page) = pages.first() else {
        return Chart::default();
    };
    let (name, against) = (page.only_name(), page.only_reference(measure));
    let title = words::chart::title(
        page.language,
        measure.name(page.language),
        name.as_deref(),
        against.as_deref(),
    );
    measured(pages, &title, measure, Plot::Bars)
}

/// The spans of a calculation, or of several scenarios.
pub(super) fn uncertainty(pages: &[Page<'_>], measure: Measure) -> Chart {
    let Some(page) = pages.first() else {
        return Chart::default();
    };
    let title = words::chart::uncertainty(
        page.language,
        measure.name(page.language),
        page.only_name().as_deref(),
    );
    measured(pages, &title, measure, Plot::Spans)
}

type ToPlot = fn(Vec<Bar>) -> Plot;

fn measured(pages: &[Page<'_>], title: &str, measure: Measure, plot: ToPlot) -> Chart {
    let chart = match measure {
        Measure::Energy => charted(pages, title, annual_energy, &pages[0].energies(), plot),
        Measure::Power => charted(pages, title, facility_power, &pages[0].capacities(), plot),
    };
    let sources = pages.iter().flat_map(|page| page.charted(measure)).map(|cited| cited.source);
    Chart { sources: short_sources(sources, pages[0].language), ..chart }
}

/// The name of a plant or consumer, and what is drawn of it.
type Named<T> = (String, Estimate<T>);

fn charted<T: Copy + Into<Quantity> + PartialOrd>(
    pages: &[Page<'_>],
    title: &str,
    value: fn(&Row) -> Estimate<T>,
    yardsticks: &[Named<T>],
    plot: ToPlot,
) -> Chart {
    let page = &pages[0];
    let rows = rows(pages);
    let values = rows.iter().map(|(_, row)| value(row));
    let Some(largest) = largest(values.chain(yardsticks.iter().map(|(_, value)| *value))) else {
        return Chart::default();
    };
    let scale = Scale::up_to(largest, page.figures);
    let deployments = rows.iter().map(|(name, row)| Bar {
        quantiles: row.simulated.as_deref().map(|drawn| scale.value(value(drawn))),
        ..scale.bar(name.clone(), value(row), Kind::Deployment)
    });
    let references = yardsticks.iter();
    let references =
        references.map(|(name, value)| scale.bar(name.clone(), *value, Kind::Reference));
    let mut plot = plot(deployments.chain(references).collect());
    if let Plot::Spans(bars) = &mut plot {
        for (bar, (_, row)) in bars.iter_mut().zip(&rows) {
            let shown = value(row.simulated.as_deref().unwrap_or(row));
            let central = scale.text(Estimate::exactly(shown.central()));
            if !shown.is_exact() {
                bar.text = words::chart::bounds(page.language, &central, &scale.text(shown));
            }
        }
    }
    Chart {
        title: words::chart::with_unit(page.language, title, scale.suffix().trim()),
        subtitle: subtitle(pages),
        remarks: Vec::new(),
        description: description(title, plot.bars(), page),
        unit: scale.suffix(),
        plot,
        sources: String::new(),
    }
}

/// The assumptions, or what those of several scenarios have in common.
fn subtitle(pages: &[Page<'_>]) -> String {
    let language = pages[0].language;
    match premises(pages).as_slice() {
        [one] => assumptions_text(one, language, ComparedWith::default()),
        several => scenarios_text(several, language, ComparedWith::default()),
    }
}

/// The title and every value, for those who cannot see them.
fn description(title: &str, bars: &[Bar], page: &Page<'_>) -> String {
    let language = page.language;
    let values =
        bars.iter().map(|bar| format!("{}{}{}", bar.label, words::colon(language), bar.text));
    let values = values.collect::<Vec<_>>().join(words::semicolon(language));
    format!("{title}{}{values}", words::colon(language))
}

/// The rows of all pages with their names.
fn rows<'a>(pages: &'a [Page<'_>]) -> Vec<(String, &'a Row)> {
    let name = |page: &Page<'_>, row: &Row| {
        if pages.len() == 1 { page.name(row) } else { page.name_under_scenario(row) }
    };
    let rows =
        pages.iter().flat_map(|page| page.calculation.all_rows().map(move |row| (page, row)));
    rows.map(|(page, row)| (name(page, row), row)).collect()
}

fn largest<T: Copy + PartialOrd>(values: impl Iterator<Item = Estimate<T>>) -> Option<T> {
    let ends = values.map(|value| value.high());
    ends.reduce(|largest, next| if next > largest { next } else { largest })
}

impl Page<'_> {
    /// The energy of a year of every plant and consumer.
    fn energies(&self) -> Vec<Named<Energy>> {
        // One use is no energy of a year.
        let of_years = self.calculation.yardsticks.iter().filter(|against| !against.is_use());
        let energies = of_years.flat_map(|against| {
            let name = self.language.of(&against.name);
            against.figures.iter().map(move |figure| {
                let figure_name = figure.value.name(self.language);
                (self.reference(name, &figure_name), figure.value.energy())
            })
        });
        energies.collect()
    }

    /// The installed capacity of every plant.
    fn capacities(&self) -> Vec<Named<Power>> {
        let plants = self.calculation.yardsticks.plants().iter();
        let capacity = |against: &Yardstick| {
            let name = self.reference(
                self.language.of(&against.name),
                &words::sentence_part(self.language, words::installed_capacity(self.language)),
            );
            Some((name, Estimate::exactly(against.installed_capacity.as_ref()?.value)))
        };
        plants.filter_map(capacity).collect()
    }

    fn reference(&self, name: &str, figure: &str) -> String {
        if figure.is_empty() {
            return name.to_owned();
        }
        words::chart::figure(self.language, name, &words::sentence_part(self.language, figure))
    }

    /// The name of the deployment, if there is only one.
    fn only_name(&self) -> Option<String> {
        match self.calculation.rows.as_slice() {
            [row] => Some(self.name(row)),
            _ => None,
        }
    }

    /// The name of the plant or consumer, if there is only one.
    fn only_reference(&self, measure: Measure) -> Option<String> {
        let yardsticks = &self.calculation.yardsticks;
        match (yardsticks.plants(), yardsticks.consumers(), measure) {
            ([plant], [], _) | ([plant], _, Measure::Power) => {
                Some(self.language.of(&plant.name).to_owned())
            }
            ([], [consumer], Measure::Energy) if !consumer.is_use() => {
                Some(self.language.of(&consumer.name).to_owned())
            }
            _ => None,
        }
    }

    fn name_under_scenario(&self, row: &Row) -> String {
        [self.name(row), self.scenario_name()].join(words::comma(self.language))
    }
}
