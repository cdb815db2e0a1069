//! Quantities and ratios as the figures of a text.

use crate::answer::Yardstick;
use crate::catalog::Cited;
use crate::estimate::{Estimate, Shape};
use crate::language::Language;
use crate::model::YearFigure;
use crate::quantity::{DisplayUnit, Quantity, write_number, write_quantity};
use crate::words::sentence::whole;
use crate::words::{self, consumer_name, reference_name};

/// A figure in parts, so that a column can line up on the decimal point.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Figure {
    /// The digits before the point, grouped.
    pub whole: String,
    /// The point and the digits behind it, or nothing.
    pub fraction: String,
    /// The unit, with the space before it.
    pub unit: String,
    /// For a range, what stands before the figure: its low end and the word between.
    pub range: Option<String>,
}

impl Figure {
    /// The low and the high end of a range, each with its words; of anything else the whole.
    pub fn ends(&self) -> Vec<String> {
        let high = format!("{}{}{}", self.whole, self.fraction, self.unit);
        match &self.range {
            Some(low) => vec![low.trim_end().to_owned(), high],
            None => vec![high],
        }
    }

    /// The number at the low end of a range.
    pub fn low_end(&self) -> Option<&str> {
        let number = |c: char| c.is_ascii_digit() || "-.,e".contains(c);
        let low = self.range.as_deref()?;
        Some(low.split(|c| !number(c)).next().unwrap_or(low))
    }

    /// The figure on one line.
    pub fn text(&self) -> String {
        let range = self.range.as_deref().unwrap_or_default();
        format!("{range}{}{}{}", self.whole, self.fraction, self.unit)
    }
}

/// Below this a value is hard to read in the unit of its column, and gets a unit of its own.
const SMALLEST_READABLE: f64 = 0.001;

/// Writes figures for one reader.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Figures {
    pub language: Language,
    pub digits: u8,
}

impl Figures {
    /// The figures of one column, in one unit that suits the largest, or in `unit`.
    pub fn column<T: Copy + Into<Quantity> + PartialOrd>(
        self,
        values: &[Estimate<T>],
        unit: Option<DisplayUnit>,
    ) -> Vec<Figure> {
        let largest = values
            .iter()
            .map(|value| largest(*value))
            .max_by(|a, b| a.base_value().abs().total_cmp(&b.base_value().abs()));
        let Some(largest) = largest else {
            return Vec::new();
        };
        let unit = unit.unwrap_or_else(|| self.unit_for(&largest));
        values.iter().map(|value| self.quantity(*value, &unit)).collect()
    }

    fn unit_for(self, quantity: &Quantity) -> DisplayUnit {
        DisplayUnit::for_reading(quantity, self.language.notation(), self.digits)
    }

    fn quantity<T: Copy + Into<Quantity> + PartialOrd>(
        self,
        value: Estimate<T>,
        column: &DisplayUnit,
    ) -> Figure {
        let high = largest(value);
        let readable = |unit: &DisplayUnit| {
            let shown = unit.value_of(&high).unwrap_or_default().abs();
            shown == 0.0 || shown >= SMALLEST_READABLE
        };
        let unit = if readable(column) { column.clone() } else { self.unit_for(&high) };
        let in_unit = value.map(|value| unit.value_of(&value.into()).unwrap_or_default());
        self.estimate(in_unit, &unit.suffix())
    }

    /// A quantity by itself, in the unit that suits it.
    pub fn single<T: Copy + Into<Quantity> + PartialOrd>(self, value: Estimate<T>) -> String {
        let unit = self.unit_for(&largest(value));
        self.quantity(value, &unit).text()
    }

    /// A quantity of a source with all its digits.
    pub fn stated(self, quantity: impl Into<Quantity>) -> String {
        write_quantity(&quantity.into(), self.language.notation(), 15)
    }

    /// The energy of a year as its source states it; a few digits where it follows from a capacity factor.
    pub fn energy_of<T: Copy + Into<YearFigure>>(self, cited: &Cited<T>) -> String {
        let (figure, exact) = (cited.value.into(), Self { digits: 15, ..self });
        match figure {
            YearFigure::Generation(figure) if cited.written.ends_with(['%', '％']) => {
                write_quantity(&figure.energy.into(), self.language.notation(), 4)
            }
            YearFigure::Generation(figure) => exact.stated(figure.energy),
            figure => exact.single(figure.energy()),
        }
    }

    /// The power of all units of a plant.
    pub fn capacity_of(self, plant: &Yardstick) -> String {
        let installed = plant.installed_capacity.as_ref();
        installed.map_or_else(String::new, |installed| self.stated(installed.value))
    }

    /// The same in a few digits, as the sum of all plants of a country has many.
    pub fn short_capacity_of(self, plant: &Yardstick) -> String {
        let installed = plant.installed_capacity.as_ref();
        installed.map_or_else(String::new, |installed| {
            write_quantity(&installed.value.into(), self.language.notation(), self.digits)
        })
    }

    /// All digits of what was written; a few of the bounds that follow from a log-normal shape.
    pub fn to_the_letter<T: Copy + PartialOrd>(self, value: &Estimate<T>) -> Self {
        Self { digits: if value.shape() == Shape::LogNormal { 6 } else { 15 }, ..self }
    }

    /// How a text was read, unless the reader would write it in the same words.
    pub fn reading<T: Copy + Into<Quantity> + PartialOrd>(
        self,
        text: &str,
        value: Estimate<T>,
    ) -> Option<String> {
        /// Of more digits than this nobody reads all: they come of a division.
        const DIGITS: usize = 10;

        let language = self.language;
        let letter = self.to_the_letter(&value).single(value);
        let digits = letter.bytes().filter(u8::is_ascii_digit).count();
        let is_long = value.is_exact() && digits > DIGITS;
        let read = if is_long { Self { digits: 6, ..self }.single(value) } else { letter };
        if value.is_exact() {
            let same = read.replace(' ', "") == text.replace(' ', "") || language.says(text);
            return (!same).then(|| words::read_as(language, text, &read));
        }
        Some(words::read_as_range(language, text, &read, &self.stated(value.central())))
    }

    /// A number with what stands behind it.
    pub fn estimate(self, value: Estimate<f64>, unit: &str) -> Figure {
        let number = |value| write_number(value, self.digits, self.language.notation());
        let high = number(value.high());
        let point = high.find('.').filter(|_| !high.contains('e'));
        let (whole, fraction) = high.split_at(point.unwrap_or(high.len()));
        let sign = words::range_sign(self.language);
        let (multiple, _) = multiple(unit);
        Figure {
            whole: whole.to_owned(),
            fraction: fraction.to_owned(),
            unit: unit.to_owned(),
            range: (!value.is_exact()).then(|| format!("{}{multiple}{sign}", number(value.low()))),
        }
    }
}

/// A quantity as a sentence has it: three digits, or the ends of a range with two.
pub(crate) fn said<T: Copy + Into<Quantity> + PartialOrd>(
    language: Language,
    value: Estimate<T>,
) -> String {
    let digits = if value.is_exact() { 3 } else { 2 };
    let unit = Figures { language, digits }.unit_for(&largest(value));
    let values = value.map(|end| unit.value_of(&end.into()).unwrap_or_default());
    if !value.is_exact() {
        return ends_in(&unit.suffix(), values, language);
    }
    whole(write_number(values.central(), digits, language.notation())) + &unit.suffix()
}

/// The least and the greatest of several values.
pub(crate) fn spanned(values: impl Iterator<Item = Estimate<f64>>) -> Option<(f64, f64)> {
    let wider = |(low, high): (f64, f64), value: Estimate<f64>| {
        (low.min(value.low()), high.max(value.high()))
    };
    let (low, high) = values.fold((f64::INFINITY, f64::NEG_INFINITY), wider);
    (low <= high).then_some((low, high))
}

/// The ends of a range of values in a unit: the low one with two digits, and the high one as fine; more where both
/// would be the same, and one value where they still are.
pub(crate) fn ends_in(unit: &str, range: Estimate<f64>, language: Language) -> String {
    let (low, high) = (range.low(), range.high());
    let magnitude = |value: f64| libm::floor(libm::log10(libm::fabs(value)));
    let finer = u8::from(magnitude(high) > magnitude(low));
    let end = |value, digits| whole(write_number(value, digits, language.notation()));
    let ends = |digits| (end(low, digits), end(high, digits + finer));
    let different = (2..=4).map(ends).find(|(low, high)| low != high);
    let Some((low, high)) = different else {
        return end(range.central(), 3) + unit;
    };
    let (multiple, measure) = multiple(unit);
    format!("{low}{multiple}{}{high}{multiple}{measure}", words::range_sign(language))
}

/// The multiple or sign that stands behind each end of a range in Chinese, and what stands behind both: 480至1250亿
/// might be 480 alone.
pub(crate) fn multiple(unit: &str) -> (&str, &str) {
    let measure = unit.trim_start_matches(['万', '亿', '%']);
    unit.split_at(unit.len() - measure.len())
}

impl Language {
    /// Whether a text is a number and a unit that a reader of the language reads at once.
    pub(crate) fn says(self, text: &str) -> bool {
        const UNITS: [&str; 3] = ["瓦", "瓦时", "度"];

        let sign = |c: char| c.is_ascii_digit() || "., 十百千万亿兆吉太瓦时度".contains(c);
        self == Self::Chinese
            && UNITS.iter().any(|unit| text.trim_end().ends_with(unit))
            && text.starts_with(|c: char| c.is_ascii_digit())
            && text.chars().all(sign)
    }
}

/// The end of a range that is farther from zero: a difference may lie below it.
fn largest<T: Copy + Into<Quantity> + PartialOrd>(value: Estimate<T>) -> Quantity {
    let [low, high]: [Quantity; 2] = [value.low().into(), value.high().into()];
    if low.base_value().abs() > high.base_value().abs() { low } else { high }
}

impl YearFigure {
    /// What it is called, such as `2020 record`; empty for a consumption of no year.
    pub(crate) fn name(&self, language: Language) -> String {
        match self {
            Self::Generation(figure) => reference_name(language, figure),
            Self::Consumption(figure) => consumer_name(language, figure),
        }
    }
}
