//! One quantity in other units.

use super::calculation::in_year;
use super::citations::sources;
use super::document::{Block, Document};
use super::figure::Figures;
use super::json::{Number, NumberRange, SchemaVersion, figures};
use super::named::NamedPower;
use super::records::Field;
use super::source_json::SourceJson;
use super::words::Language;
use super::{Records, Style, Value, view::Shown};
use crate::estimate::Estimate;
use crate::quantity::{
    Dimension, DisplayUnit, Notation, Quantity, Reading, Time, common_year, is_per_year,
    names_coal, write_number,
};
use serde::Serialize;
use thiserror::Error;
use uom::si::f64::{Energy, Power};
use uom::si::time::hour;

/// A quantity in the units asked for.
///
/// ```
/// use gigawatt::quantity::{DisplayUnit, parse_range, parse_time};
/// use gigawatt::report::Conversion;
///
/// let reading = parse_range("7 GW")?;
/// let unit = DisplayUnit::parse("TWh")?;
/// assert!(Conversion::new("7 GW", &reading, None, &[unit.clone()]).is_err());
/// assert!(Conversion::new("7 GW", &reading, Some(parse_time("1y")?), &[unit]).is_ok());
/// # Ok::<(), gigawatt::quantity::ParseError>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Conversion {
    input: String,
    reading: Reading<Estimate<Quantity>>,
    duration: Option<Time>,
    results: Vec<(Estimate<f64>, DisplayUnit)>,
    /// The deployment or machine whose power it is, if it is one's.
    named: Option<NamedPower>,
}

/// A unit of another dimension than the quantity, and no duration that would join them.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("`{input}` is {found}, and {unit} is a unit of {wanted}")]
#[non_exhaustive]
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
        reading: &Reading<Estimate<Quantity>>,
        duration: Option<Time>,
        units: &[DisplayUnit],
    ) -> Result<Self, ConversionError> {
        let found = reading.quantity.central().dimension();
        let convert = |unit: &DisplayUnit| {
            let value = |quantity| {
                let quantity = in_dimension(quantity, unit.dimension(), duration)?;
                unit.value_of(&quantity)
            };
            let values = reading.quantity.try_map(value);
            let values = values.ok_or_else(|| ConversionError {
                input: input.trim().to_owned(),
                found,
                unit: unit.label().to_owned(),
                wanted: unit.dimension(),
            })?;
            Ok((values, unit.clone()))
        };
        Ok(Self {
            input: input.trim().to_owned(),
            reading: *reading,
            duration,
            results: units.iter().map(convert).collect::<Result<_, _>>()?,
            named: None,
        })
    }

    /// The same of a power that was named, with where it was read.
    #[must_use]
    pub fn of_power(self, named: NamedPower) -> Self {
        Self { named: Some(named), ..self }
    }

    fn dimension(&self) -> Dimension {
        self.reading.quantity.central().dimension()
    }

    fn uses_duration(&self) -> bool {
        let found = self.dimension();
        self.results.iter().any(|(_, unit)| unit.dimension() != found)
    }

    /// Whether coal is turned into electricity or back, as claims of coal saved do by other figures.
    fn is_coal_of_electricity(&self) -> bool {
        let is_electricity = |text: &str| text.contains("Wh") || text.contains(['度', '时']);
        let mut units = self.results.iter().map(|(_, unit)| unit.label());
        if names_coal(&self.input) {
            units.any(is_electricity)
        } else {
            is_electricity(&self.input) && units.any(names_coal)
        }
    }

    /// How the input was read, where it does not say it to the letter, and over which time.
    fn note(&self, language: Language) -> Option<String> {
        let words = language.words();
        let figures = Figures { language, digits: 15 };
        let quantity = self.reading.quantity;
        let mut notes = Vec::new();
        if !self.reading.literal || !quantity.is_exact() {
            notes.extend(figures.reading(&self.input, quantity));
        }
        if self.dimension() == Dimension::Power && is_per_year(&self.input) {
            notes.push(in_year(common_year(), language));
        }
        if let Some(duration) = self.duration.filter(|_| self.uses_duration()) {
            let hours = write_number(duration.get::<hour>(), 15, Notation::Si);
            notes.push((words.over_duration)(&format!("{hours} h")));
        }
        if self.is_coal_of_electricity() {
            notes.push(words.coal_by_heat.to_owned());
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

#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct Output<'a> {
    schema_version: SchemaVersion,
    /// The quantity as written.
    input: &'a str,
    /// What it is a quantity of.
    quantity: Dimension,
    /// How the text was understood, where it does not say it to the letter.
    #[serde(skip_serializing_if = "Option::is_none")]
    read_as: Option<String>,
    /// The time that turns power into energy or back.
    #[serde(skip_serializing_if = "Option::is_none")]
    duration_hours: Option<Number>,
    /// The document in which the power of a deployment or machine was read.
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<SourceJson<'a>>,
    /// A result for each unit asked for.
    results: Vec<Converted<'a>>,
}

#[cfg(feature = "schema")]
impl crate::report::Described for Conversion {
    fn json_schema() -> schemars::Schema {
        crate::report::json::schema::<Output<'_>>()
    }
}

#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct Converted<'a> {
    #[serde(flatten)]
    value: InUnit,
    /// The unit.
    unit: &'a str,
}

figures! {
    struct InUnit {
        /// The value in the unit, or the central one of a range.
        value: NumberRange,
    }
}

impl Shown for Conversion {
    fn document(&self, style: &Style) -> Document {
        let figures = Figures { language: style.language, digits: style.digits };
        let line = |(values, unit): &(Estimate<f64>, DisplayUnit)| {
            figures.estimate(*values, &unit.suffix()).text()
        };
        let mut blocks = vec![Block::Lines(self.results.iter().map(line).collect())];
        blocks.extend(self.note(style.language).map(Block::Paragraph));
        if let Some(named) = &self.named {
            let heading = style.language.words().sources.to_owned();
            let entries = sources(vec![named.citation(style.language)], style.language);
            blocks.push(Block::List { heading, entries });
        }
        Document { blocks }
    }

    fn records(&self) -> Records {
        let row = |(values, unit): &(Estimate<f64>, DisplayUnit)| {
            vec![Field::figure(*values), Value::Text(unit.label().to_owned()).into()]
        };
        let header = ["value", "unit"].map(str::to_owned).into();
        Records::of(header, self.results.iter().map(row).collect())
    }

    fn json(&self) -> impl Serialize {
        let used = self.duration.filter(|_| self.uses_duration());
        let figures = Figures { language: Language::English, digits: 15 };
        Output {
            schema_version: SchemaVersion,
            input: &self.input,
            quantity: self.dimension(),
            read_as: (!self.reading.literal).then(|| figures.single(self.reading.quantity)),
            source: self.named.as_ref().map(|named| SourceJson::document(named.source())),
            duration_hours: used.map(|time| Number(time.get::<hour>())),
            results: self
                .results
                .iter()
                .map(|(values, unit)| Converted {
                    value: InUnit { value: NumberRange::number(*values) },
                    unit: unit.label(),
                })
                .collect(),
        }
    }
}
