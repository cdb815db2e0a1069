//! Values in one unit, as marks and as texts.

use super::{Bar, Kind};
use crate::estimate::Estimate;
use crate::quantity::{DisplayUnit, Quantity};
use crate::view::figure::{Figure, Figures};

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
        self.unit.suffix()
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
        figures.first().map(Figure::text).unwrap_or_default()
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
