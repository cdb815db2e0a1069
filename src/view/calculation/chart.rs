//! A calculation as a chart: deployments, plants and consumers on one scale.

use super::super::Style;
use super::super::assumed::{assumed, scenario_citations};
use super::super::chart::{Bar, Chart, Kind, Measure, Plot, Range, Scale, description};
use super::super::citations::{publishers, says};
use super::super::figure::ends_in;
use super::document::Page;
use super::finding;
use super::references::{Choice, Reference, parted};
use super::scenarios::premises;
use super::sentence::count as count_of;
use crate::answer::calculation::Row;
use crate::answer::{Calculation, Pictured};
use crate::estimate::Estimate;
use crate::quantity::{Energy, Power, Quantity};
use crate::words::{self, ComparedWith};
use std::collections::HashMap;

impl Calculation {
    /// The deployments, plants and consumers as bars.
    ///
    /// ```
    /// use gigawatt::render::{Language, Measure, Style};
    ///
    /// let calculation = gigawatt::ask::calc("7 GW")?;
    /// let chart = calculation.comparison_chart(Measure::Energy, &Style::new(Language::English));
    /// assert!(chart.description.contains("61.32 TWh") && chart.description.contains("88.2 TWh"));
    /// assert_eq!(chart.unit, " TWh");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn comparison_chart(&self, measure: Measure, style: &Style) -> Chart {
        bars(&[Page::new(self, style)], measure, Choice::default())
    }

    /// How uncertain the deployments are: bounds and central values, and quantiles where samples were
    /// drawn.
    #[must_use]
    pub fn uncertainty_chart(&self, measure: Measure, style: &Style) -> Chart {
        uncertainty(&[Page::new(self, style)], measure, Choice::default())
    }
}

impl Pictured {
    /// What the picture shows, as bars.
    #[must_use]
    pub fn comparison_chart(&self, measure: Measure, style: &Style) -> Chart {
        let pages = self.table.pages(style);
        let mut chart = bars(&pages, measure, self.choice());
        let of_all = self.of_all.map(|all| words::chart::nearest_of(style.language, all));
        chart.notes.extend(of_all);
        let (Some(page), true) = (pages.first(), measure == Measure::Energy) else {
            return chart;
        };
        let of_range = self.scenarios.iter();
        let of_range = of_range.flat_map(|one| scenario_citations(one, style.language, false));
        let charted = page.charted(measure).into_iter().chain(of_range);
        let sources = publishers(charted.map(|cited| cited.source), style.language);
        if self.range.is_some() { Chart { sources, ..chart } } else { chart }
    }

    /// How uncertain the deployments of the picture are.
    #[must_use]
    pub fn uncertainty_chart(&self, measure: Measure, style: &Style) -> Chart {
        uncertainty(&self.table.pages(style), measure, self.choice())
    }

    fn choice(&self) -> Choice {
        Choice { range: self.range, own: self.own_choice }
    }
}

fn annual_energy(row: &Row) -> Estimate<Energy> {
    row.consumption.annual_energy
}

fn facility_power(row: &Row) -> Estimate<Power> {
    row.consumption.facility_power
}

/// The bars of a calculation, or of several scenarios.
pub(super) fn bars(pages: &[Page<'_>], measure: Measure, choice: Choice) -> Chart {
    let Some(page) = pages.first() else {
        return Chart::default();
    };
    let (name, against) = (page.only_name(), page.only_reference(measure));
    let heading = words::chart::title(
        page.language,
        measure.name(page.language),
        name.as_deref(),
        against.as_deref(),
    );
    measured(pages, &heading, measure, choice, Plot::Bars)
}

/// The spans of a calculation, or of several scenarios.
pub(super) fn uncertainty(pages: &[Page<'_>], measure: Measure, choice: Choice) -> Chart {
    let Some(page) = pages.first() else {
        return Chart::default();
    };
    let heading = words::chart::uncertainty(
        page.language,
        measure.name(page.language),
        page.only_name().as_deref(),
    );
    measured(pages, &heading, measure, choice, Plot::Spans)
}

type ToPlot = fn(Vec<Bar>) -> Plot;

fn measured(
    pages: &[Page<'_>],
    heading: &str,
    measure: Measure,
    choice: Choice,
    plot: ToPlot,
) -> Chart {
    let mut chart = match measure {
        Measure::Energy => {
            let mut chart =
                charted(pages, heading, annual_energy, pages[0].energies(), choice, plot);
            add_range(&mut chart, choice, &pages[0]);
            chart
        }
        Measure::Power => {
            charted(pages, heading, facility_power, pages[0].capacities(), choice, plot)
        }
    };
    if let Some(title) = finding::of(pages, measure, &chart.plot, choice.own) {
        chart.title = title;
    }
    let sources = pages.iter().flat_map(|page| page.charted(measure)).map(|cited| cited.source);
    Chart { sources: publishers(sources, pages[0].language), ..chart }
}

/// What scenarios make of the only deployment, beneath its bar.
fn add_range(chart: &mut Chart, choice: Choice, page: &Page<'_>) {
    let (Some(range), Plot::Bars(bars)) = (choice.range, &mut chart.plot) else {
        return;
    };
    for bar in bars.iter_mut().filter(|bar| bar.kind == Kind::Deployment) {
        let central = bar.value.central();
        let ends = range.map(|end| (end / range.central()).value * central);
        let text = ends_in(&chart.unit, ends, page.language);
        let text = words::chart::published_range(page.language, &text);
        chart.description.push_str(words::semicolon(page.language));
        chart.description.push_str(&text);
        bar.range = Some(Range { ends, text });
    }
}

fn charted<T: Copy + Into<Quantity> + PartialOrd>(
    pages: &[Page<'_>],
    heading: &str,
    value: fn(&Row) -> Estimate<T>,
    references: Vec<Reference<T>>,
    choice: Choice,
    plot: ToPlot,
) -> Chart {
    let page = &pages[0];
    let rows = rows(pages);
    let of_rows = rows.iter().map(|(_, row)| value(row));
    let most = largest(of_rows.clone());
    let (left_out, references) = parted(references, most, choice);
    let drawn = of_rows.chain(references.iter().map(|reference| reference.value));
    let Some(largest) = largest(drawn) else {
        return Chart::default();
    };
    let scale = Scale::up_to(largest, page.figures);
    let deployments =
        rows.iter().map(|(of, row)| deployment(of, row, value, &scale, pages.len() > 1));
    let of_references = references.iter().map(|reference| Bar {
        name: reference.name.clone(),
        detail: reference.detail.clone(),
        ..scale.bar(reference.label.clone(), reference.value, Kind::Reference)
    });
    let mut plot = plot(deployments.chain(of_references).collect());
    if let Plot::Spans(bars) = &mut plot {
        for (bar, (_, row)) in bars.iter_mut().zip(&rows) {
            let shown = value(row.simulated.as_deref().unwrap_or(row));
            let central = scale.text(Estimate::exactly(shown.central()));
            if !shown.is_exact() {
                bar.text = words::chart::bounds(page.language, &central, &scale.text(shown));
            }
        }
    }
    let unit = scale.suffix();
    let single = |one: &Reference<T>| (one.label.clone(), page.figures.single(one.value));
    let singles: HashMap<String, String> = references.iter().map(single).collect();
    let notes = notes(pages, &plot, most, &left_out, &singles);
    Chart {
        heading: words::chart::with_unit(page.language, heading, unit.trim()),
        title: heading.to_owned(),
        subtitle: subtitle(&plot, largest.into(), unit.trim(), page),
        remarks: Vec::new(),
        notes,
        description: description(heading, plot.bars(), page.language),
        unit,
        plot,
        sources: String::new(),
    }
}

fn deployment<T: Copy + Into<Quantity> + PartialOrd>(
    page: &Page<'_>,
    row: &Row,
    value: fn(&Row) -> Estimate<T>,
    scale: &Scale,
    of_scenarios: bool,
) -> Bar {
    let (name, under) = (page.name(row), page.name_under_scenario(row));
    let label = if of_scenarios { under } else { name.clone() };
    let bar = scale.bar(label, value(row), Kind::Deployment);
    let range = (!value(row).is_exact()).then(|| Range {
        ends: bar.value,
        text: words::chart::stated_range(page.language, &scale.text(value(row))),
    });
    let central = scale.text(Estimate::exactly(value(row).central()));
    let single = page.calculation.rows.len() == 1;
    let (name, detail) = match (of_scenarios, single) {
        (true, true) => (page.scenario_name(), page.load()),
        (true, false) => (name, page.scenario_name()),
        (false, _) => (finding::spaced(&name, page.language), page.detail(row)),
    };
    Bar {
        name,
        detail,
        quantiles: row.simulated.as_deref().map(|drawn| scale.value(value(drawn))),
        number: central,
        range,
        ..bar
    }
}

/// What is measured, and in what unit.
fn subtitle(plot: &Plot, largest: Quantity, unit: &str, page: &Page<'_>) -> String {
    let language = page.language;
    let sampled = plot.bars().iter().any(|bar| bar.quantiles.is_some());
    match (plot, largest) {
        (_, Quantity::Power(_)) => words::chart::powers_in(language, unit),
        (Plot::Spans(_), _) if sampled => words::chart::likely_of_samples_in(language, unit),
        (Plot::Spans(_), _) => words::chart::likely_in(language, unit),
        _ => words::chart::energies_in(language, unit),
    }
}

/// What was assumed, and what is not drawn.
fn notes<T: Copy + Into<Quantity> + PartialOrd>(
    pages: &[Page<'_>],
    plot: &Plot,
    most: Option<T>,
    left_out: &[Reference<T>],
    singles: &HashMap<String, String>,
) -> Vec<String> {
    let page = &pages[0];
    let language = page.language;
    let mut notes = vec![match premises(pages).as_slice() {
        [_] if page.is_as_stated() => page.assumptions(),
        [one] => {
            words::chart::assumed_note(language, &assumed(one, language, ComparedWith::default()))
        }
        several => words::chart::scenarios_note(language, several.len()),
    }];
    let items = pages.iter().flat_map(|page| &page.calculation.rows);
    let bare = items.filter_map(|row| row.item.as_ref()).filter(|item| item.is_bare());
    for item in bare.filter_map(|item| item.preset.as_ref()) {
        let note = words::chart::bare(language, language.of(&item.name));
        if !notes.contains(&note) {
            notes.push(note);
        }
    }
    let Some(most) = most else { return notes };
    let size = |value: T| value.into().base_value();
    let listed = |texts: Vec<String>| texts.join(words::semicolon(language));
    let large: Vec<String> = left_out
        .iter()
        .map(|one| {
            let times = size(one.value.central()) / size(most);
            let (name, count) =
                (one.name.as_str(), count_of(page.language, Estimate::exactly(times)));
            let energy = page.figures.single(one.value);
            words::chart::large_one(language, name, &energy, &one.detail, &count)
        })
        .collect();
    if !large.is_empty() {
        notes.push(words::chart::too_large(language, &listed(large)));
    }
    let highest = plot.largest();
    let whole = page.figures.single(Estimate::exactly(most));
    let unit = plot.bars().iter().map(|bar| (bar, bar.is_too_small(highest)));
    let of_most = plot.bars().iter().filter(|bar| bar.kind == Kind::Deployment);
    let of_most = of_most.map(|bar| bar.value.high()).fold(0.0, f64::max);
    let small: Vec<String> = unit
        .filter(|(_, small)| *small)
        .map(|(bar, _)| {
            let count = count_of(page.language, Estimate::exactly(of_most / bar.value.central()));
            let energy = singles.get(&bar.label).map_or(bar.text.as_str(), String::as_str);
            words::chart::small_one(language, &bar.name, energy, &bar.detail, &whole, &count)
        })
        .collect();
    if !small.is_empty() {
        notes.push(words::chart::too_small(language, &listed(small)));
    }
    notes
}

/// The rows of all pages.
fn rows<'a>(pages: &'a [Page<'a>]) -> Vec<(&'a Page<'a>, &'a Row)> {
    let rows = |page: &'a Page<'a>| page.calculation.all_rows().map(move |row| (page, row));
    pages.iter().flat_map(rows).collect()
}

fn largest<T: Copy + PartialOrd>(values: impl Iterator<Item = Estimate<T>>) -> Option<T> {
    let ends = values.map(|value| value.high());
    ends.reduce(|largest, next| if next > largest { next } else { largest })
}

impl Page<'_> {
    /// The name of the deployment, if there is only one.
    fn only_name(&self) -> Option<String> {
        match self.calculation.rows.as_slice() {
            [row] => Some(self.name(row)),
            _ => None,
        }
    }

    /// What stands beside the name of a deployment in a picture: how it runs, where that is one thing to
    /// say of it.
    fn detail(&self, row: &Row) -> String {
        let assumed = assumed(&self.calculation.premises, self.language, ComparedWith::default());
        let power = self.figures.single(row.deployment.nameplate);
        let name = finding::spaced(&self.name(row), self.language);
        let says_power = row.item.is_none() || says(&name, &power);
        if !says_power {
            return power;
        }
        if assumed.headline && !row.deployment.drawn && self.calculation.rows.len() == 1 {
            return words::chart::flat_out(self.language).to_owned();
        }
        String::new()
    }

    /// The load and the cooling of a scenario.
    fn load(&self) -> String {
        let assumed = assumed(&self.calculation.premises, self.language, ComparedWith::default());
        words::chart::load(self.language, &assumed)
    }

    fn name_under_scenario(&self, row: &Row) -> String {
        [self.name(row), self.scenario_name()].join(words::comma(self.language))
    }
}
