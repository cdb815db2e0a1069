//! Values in one unit, as marks and as texts.

use super::{Bar, Chart, Kind, Plot};
use crate::estimate::Estimate;
use crate::language::Language;
use crate::quantity::{DisplayUnit, Quantity};
use crate::view::figure::{Figure, Figures};
use crate::words;

/// Values in one unit, which suits the largest of them.
pub(crate) struct Scale {
    unit: DisplayUnit,
    figures: Figures,
}

impl Scale {
    /// The unit for values up to `largest`.
    pub fn up_to(largest: impl Into<Quantity>, figures: Figures) -> Self {
        let notation = figures.language.notation();
        let unit = DisplayUnit::for_reading(&largest.into(), notation, figures.digits);
        Self { unit, figures }
    }

    /// The unit as it follows a number.
    pub fn suffix(&self) -> String {
        in_words(self.unit.suffix(), self.figures.language)
    }

    /// A value in the unit.
    pub fn value<T: Copy + Into<Quantity> + PartialOrd>(
        &self,
        value: Estimate<T>,
    ) -> Estimate<f64> {
        value.map(|value| self.unit.value_of(&value.into()).unwrap_or_default())
    }

    /// A value in the unit, or in a smaller one where it would be hard to read.
    pub fn text<T: Copy + Into<Quantity> + PartialOrd>(&self, value: Estimate<T>) -> String {
        let figures = self.figures.column(&[value], Some(self.unit.clone()));
        let figure = figures.into_iter().next();
        let named = |one: Figure| Figure { unit: in_words(one.unit, self.figures.language), ..one };
        figure.map(|figure| named(figure).text()).unwrap_or_default()
    }

    /// A bar.
    pub fn bar<T: Copy + Into<Quantity> + PartialOrd>(
        &self,
        label: String,
        value: Estimate<T>,
        kind: Kind,
    ) -> Bar {
        let text = self.text(value);
        Bar {
            name: label.clone(),
            label,
            detail: String::new(),
            value: self.value(value),
            quantiles: None,
            number: self.number(&text),
            text,
            range: None,
            kind,
        }
    }

    /// A text of a value without the unit of the chart; as it is where it has another.
    pub fn number(&self, text: &str) -> String {
        let unit = self.suffix();
        let number = text.strip_suffix(unit.as_str()).filter(|_| !unit.is_empty());
        number.unwrap_or(text).to_owned()
    }
}

/// Days have no sign in a picture.
fn in_words(unit: String, language: Language) -> String {
    if unit == " d" { words::days(language).to_owned() } else { unit }
}

/// What a bar is of, its name and what is said beside it, and its value.
pub(crate) type Drawn = (Kind, String, String, Estimate<Quantity>);

impl Chart {
    /// Quantities of one dimension as bars; `None` of none.
    pub(crate) fn of_bars(figures: Figures, title: &str, drawn: Vec<Drawn>) -> Option<Self> {
        let language = figures.language;
        let title = title.trim_end_matches(words::end(language));
        let ends = drawn.iter().map(|(.., value)| value.high());
        let larger = |one: Quantity, other: Quantity| {
            if other.base_value() > one.base_value() { other } else { one }
        };
        let largest = ends.reduce(larger)?;
        let scale = Scale::up_to(largest, figures);
        let bar = |(kind, name, detail, value): Drawn| {
            let label = words::side_by_side(&[&name, &detail]);
            Bar { name, detail, ..scale.bar(label, value, kind) }
        };
        let bars: Vec<Bar> = drawn.into_iter().map(bar).collect();
        let unit = scale.suffix();
        let subtitle = match largest {
            Quantity::Power(_) => words::chart::powers_in(language, unit.trim()),
            Quantity::Energy(_) => words::chart::electricity_in(language, unit.trim()),
            Quantity::Time(_) => words::chart::times_in(language, unit.trim()),
        };
        Some(Self {
            description: description(title, &bars, language),
            heading: title.to_owned(),
            title: title.to_owned(),
            subtitle,
            unit,
            plot: Plot::Bars(bars),
            ..Self::default()
        })
    }
}

/// The title and every value, for those who cannot see them.
pub(crate) fn description(title: &str, bars: &[Bar], language: Language) -> String {
    let values =
        bars.iter().map(|bar| format!("{}{}{}", bar.label, words::colon(language), bar.text));
    let values = values.collect::<Vec<_>>().join(words::semicolon(language));
    format!("{title}{}{values}", words::colon(language))
}
