//! A whole table as a picture: its largest rows or its groups as bars, or its calendar years.

use super::super::Style;
use super::super::assumed::{assumed, assumptions_text};
use super::super::chart::{Bar, Chart, Column, ColumnPart, Columns, Kind, Plot, Scale};
use super::super::figure::Figures;
use super::sentence::{count, name, own_assumptions, percent, sites, undated};
use crate::answer::FleetTable;
use crate::estimate::Estimate;
use crate::fleet::Entry;
use crate::quantity::{Energy, write_number};
use crate::words::{self, ComparedWith, fleet as say};

/// Bars of a picture.
const BARS: usize = 10;
/// Lines of a picture.
const LINES: usize = 4;

impl FleetTable {
    /// The largest rows or groups as bars; where calendar years were asked for, those.
    #[must_use]
    pub fn chart(&self, style: &Style) -> Chart {
        let figures = Figures { language: style.language, digits: style.digits };
        if self.overview.years.is_some() { years(self, figures) } else { bars(self, figures) }
    }
}

fn bars(table: &FleetTable, figures: Figures) -> Chart {
    let language = figures.language;
    let (first, others, rest) = table.overview.first(table.overview.top.unwrap_or(BARS));
    let energy = |entry: &Entry| entry.amounts.tally.annual_energy;
    let largest = first.first().map(energy).unwrap_or_default();
    let scale = Scale::up_to(largest, figures);
    let bar = |(at, entry): (usize, &Entry)| {
        let kind = if at == 0 { Kind::Deployment } else { Kind::Reference };
        let name = name(entry.name.as_deref(), entry.row, language);
        let power = figures.single(Estimate::exactly(entry.amounts.tally.facility_power));
        let detail = match table.overview.by {
            None => power,
            Some(_) => {
                [sites(entry.amounts.tally.rows, language), power].join(words::comma(language))
            }
        };
        Bar { detail, ..scale.bar(name, Estimate::exactly(energy(entry)), kind) }
    };
    let bars: Vec<Bar> = first.iter().enumerate().map(bar).collect();
    let not_drawn = (others > 0).then(|| {
        let energy = figures.single(Estimate::exactly(rest.tally.annual_energy));
        say::not_drawn(language, &count(others), &energy)
    });
    let all = sites(table.total().rows, language);
    let title = first.first().map(|entry| {
        let share = percent(table.share_of(energy(entry)), language);
        let name = name(entry.name.as_deref(), entry.row, language);
        say::largest_group(language, &share, &name, &all)
    });
    let unit = scale.suffix();
    let heading = words::chart::energies_in(language, unit.trim());
    let values = bars.iter().map(|bar| [bar.name.as_str(), &bar.text].join(words::colon(language)));
    let values = values.collect::<Vec<_>>().join(words::semicolon(language));
    Chart {
        title: title.unwrap_or_else(|| heading.clone()),
        description: [heading.as_str(), &values].join(words::colon(language)),
        subtitle: heading.clone(),
        heading,
        remarks: not_drawn.into_iter().collect(),
        notes: [
            Some(super::sentence::of(table, language)),
            Some(assumptions_text(&table.premises, language, ComparedWith::default())),
            own_assumptions(table, language),
        ]
        .into_iter()
        .flatten()
        .collect(),
        unit,
        plot: Plot::Bars(bars),
        sources: say::of_the_table(language).to_owned(),
    }
}

fn years(table: &FleetTable, figures: Figures) -> Chart {
    let language = figures.language;
    let overview = &table.overview;
    let (groups, ..) = overview.first(overview.top.unwrap_or(LINES));
    let all = sites(table.total().rows, language);
    let mut series = vec![(say::capital(language, &all), overview.energies.as_slice())];
    if overview.by.is_some() {
        let group = |entry: &'_ Entry| name(entry.name.as_deref(), entry.row, language);
        series.extend(groups.iter().map(|entry| (group(entry), entry.amounts.years.as_slice())));
    }
    let largest = overview.energies.iter().copied().fold(Energy::default(), Energy::max);
    let scale = Scale::up_to(largest, figures);
    let part = |energy: Option<&Energy>| {
        let value = scale.value(Estimate::exactly(energy.copied().unwrap_or_default()));
        let text = write_number(value.central(), figures.digits, language.notation());
        ColumnPart { value, announced: value.central(), text }
    };
    let columns =
        overview.years.clone().into_iter().flatten().enumerate().map(|(at, year)| Column {
            label: year.to_string(),
            parts: series.iter().map(|(_, energies)| part(energies.get(at))).collect(),
            total: None,
        });
    let columns: Vec<Column> = columns.collect();
    let unit = scale.suffix();
    let heading = words::chart::years_in(language, unit.trim());
    let last = overview.energies.last().copied().unwrap_or_default();
    let last = figures.single(Estimate::exactly(last));
    let title =
        overview.years.as_ref().map(|years| say::years_title(language, &all, &last, *years.end()));
    let values = columns.iter().filter_map(|year| {
        Some(format!("{}{}{}{unit}", year.label, words::colon(language), year.parts.first()?.text))
    });
    let values = values.collect::<Vec<_>>().join(words::semicolon(language));
    let premises = assumed(&table.premises, language, ComparedWith::default());
    Chart {
        title: title.unwrap_or_else(|| heading.clone()),
        description: [heading.as_str(), &values].join(words::colon(language)),
        subtitle: heading.clone(),
        heading,
        remarks: undated(table, figures.language).into_iter().collect(),
        notes: std::iter::once(words::assumptions_of_years(language, &premises))
            .chain(own_assumptions(table, language))
            .collect(),
        unit,
        plot: Plot::Columns(Box::new(Columns {
            series: series.into_iter().map(|(name, _)| name).collect(),
            years: columns,
            ..Columns::default()
        })),
        sources: say::of_the_table(language).to_owned(),
    }
}
