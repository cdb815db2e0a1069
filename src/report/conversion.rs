//! One quantity in other units.

use super::document::{Block, Document};
use super::json::{Number, SCHEMA_VERSION};
use super::words::Language;
use super::{Records, Style, Value, View};
use crate::quantity::{
    Dimension, DisplayUnit, Notation, Quantity, Reading, Time, write_number, write_quantity,
};
use serde::Serialize;
use thiserror::Error;
use uom::si::f64::{Energy, Power};

/// A quantity in the units asked for.
///
/// ```
/// use gigawatt::quantity::{DisplayUnit, parse, parse_time};
/// use gigawatt::report::Conversion;
///
/// let reading = parse("7 GW")?;
/// let unit = DisplayUnit::parse("TWh")?;
/// assert!(Conversion::new("7 GW", &reading, None, &[unit.clone()]).is_err());
/// assert!(Conversion::new("7 GW", &reading, Some(parse_time("1y")?), &[unit]).is_ok());
/// # Ok::<(), gigawatt::quantity::ParseError>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Conversion {
    input: String,
    reading: Reading,
    duration: Option<Time>,
    results: Vec<(f64, DisplayUnit)>,
}

/// A unit of another dimension than the quantity, and no duration that would join them.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("`{input}` is {found}, and {unit} is a unit of {wanted}")]
pub struct ConversionError {
    /// The quantity as written.
    pub input: String,
    /// Its dimension.
    pub found: Dimension,
    /// The unit asked for.
    pub unit: String,
    /// The dimension of that unit.
    pub wanted: Dimension,
}

impl Conversion {
    /// Converts the reading of `input`. A `duration` turns power into energy and energy into the
    /// average power.
    ///
    /// # Errors
    /// [`ConversionError`] for a unit of another dimension when there is no duration.
    pub fn new(
        input: &str,
        reading: &Reading,
        duration: Option<Time>,
        units: &[DisplayUnit],
    ) -> Result<Self, ConversionError> {
        let convert = |unit: &DisplayUnit| {
            let quantity = in_dimension(reading.quantity, unit.dimension(), duration);
            let value = quantity.and_then(|quantity| unit.value_of(&quantity));
            let value = value.ok_or_else(|| ConversionError {
                input: input.trim().to_owned(),
                found: reading.quantity.dimension(),
                unit: unit.label().to_owned(),
                wanted: unit.dimension(),
            })?;
            Ok((value, unit.clone()))
        };
        Ok(Self {
            input: input.trim().to_owned(),
            reading: *reading,
            duration,
            results: units.iter().map(convert).collect::<Result<_, _>>()?,
        })
    }

    fn uses_duration(&self) -> bool {
        let found = self.reading.quantity.dimension();
        self.results
            .iter()
            .any(|(_, unit)| unit.dimension() != found)
    }

    /// How the input was read, where it does not say it to the letter, and over which time.
    fn note(&self, language: Language) -> Option<String> {
        let words = language.words();
        let write = |quantity| write_quantity(&quantity, language.notation(), 15);
        let read = write(self.reading.quantity);
        let mut notes = Vec::new();
        if !self.reading.literal && read.replace(' ', "") != self.input.replace(' ', "") {
            notes.push((words.read_as)(&self.input, &read));
        }
        if let Some(duration) = self.duration.filter(|_| self.uses_duration()) {
            let hours = DisplayUnit::parse("h").ok();
            let hours = hours.and_then(|unit| unit.value_of(&duration.into()))?;
            let hours = write_number(hours, 15, Notation::Si);
            notes.push((words.over_duration)(&format!("{hours} h")));
        }
        (!notes.is_empty()).then(|| notes.join(words.comma))
    }
}

/// The quantity in another dimension: energy = power × duration, both ways.
fn in_dimension(quantity: Quantity, wanted: Dimension, duration: Option<Time>) -> Option<Quantity> {
    match (quantity, wanted) {
        (same, wanted) if same.dimension() == wanted => Some(same),
        (Quantity::Power(power), Dimension::Energy) => {
            let energy: Energy = crate::model::energy(power, duration?);
            Some(energy.into())
        }
        (Quantity::Energy(energy), Dimension::Power) => {
            let power: Power = crate::model::average_power(energy, duration?);
            Some(power.into())
        }
        _ => None,
    }
}

impl View for Conversion {
    fn document(&self, style: &Style) -> Document {
        let line = |(value, unit): &(f64, DisplayUnit)| {
            let number = write_number(*value, style.digits, Notation::Si);
            let space = if unit.is_spaced() { " " } else { "" };
            format!("{number}{space}{}", unit.label())
        };
        let mut blocks = vec![Block::Lines(self.results.iter().map(line).collect())];
        blocks.extend(self.note(style.language).map(Block::Paragraph));
        Document { blocks }
    }

    fn records(&self) -> Records {
        let row = |(value, unit): &(f64, DisplayUnit)| {
            vec![Value::Number(*value), Value::Text(unit.label().to_owned())]
        };
        Records {
            header: ["value", "unit"].map(str::to_owned).into(),
            rows: self.results.iter().map(row).collect(),
        }
    }

    fn json(&self) -> impl Serialize {
        #[derive(Serialize)]
        struct Output<'a> {
            schema_version: u32,
            input: &'a str,
            quantity: &'static str,
            #[serde(skip_serializing_if = "Option::is_none")]
            duration_hours: Option<Number>,
            results: Vec<Converted<'a>>,
        }

        #[derive(Serialize)]
        struct Converted<'a> {
            value: Number,
            unit: &'a str,
        }

        let used = self.duration.filter(|_| self.uses_duration());
        Output {
            schema_version: SCHEMA_VERSION,
            input: &self.input,
            quantity: match self.reading.quantity.dimension() {
                Dimension::Power => "power",
                Dimension::Energy => "energy",
                Dimension::Time => "time",
            },
            duration_hours: used.map(|time| Number(time.get::<uom::si::time::hour>())),
            results: self
                .results
                .iter()
                .map(|(value, unit)| Converted {
                    value: Number(*value),
                    unit: unit.label(),
                })
                .collect(),
        }
    }
}
