//! One quantity in other units.

use super::assumed::hours_text;
use super::calculation::{in_year, spaced};
use super::citations::sources;
use super::document::{Block, Document};
use super::figure::{Figure, Figures};
use super::json::{Number, NumberRange, SchemaVersion, figures};
use super::records::Field;
use super::source_json::SourceJson;
use super::{Records, Style, Value, shown::Shown};
use crate::answer::Conversion;
use crate::estimate::Estimate;
use crate::language::Language;
use crate::quantity::{Dimension, DisplayUnit, Per, common_year, write_number};
use crate::words;
use serde::Serialize;
use uom::si::time::hour;

impl Conversion {
    /// How the input was read, where it does not say it to the letter, and over which time.
    fn note(&self, language: Language) -> Option<String> {
        let figures = Figures { language, digits: 15 };
        let quantity = self.reading.quantity;
        let mut notes = Vec::new();
        if !self.reading.literal || !quantity.is_exact() {
            notes.extend(figures.reading(&self.input, quantity));
        }
        if self.reading.per == Some(Per::Year) {
            notes.push(in_year(common_year(), language));
        }
        if let Some(duration) = self.duration.filter(|_| self.uses_duration()) {
            let hours = hours_text(duration, language) + words::hours(language);
            notes.push(words::over_duration(language, &hours));
        }
        if self.is_coal_of_electricity() {
            notes.push(words::coal_by_heat(language).to_owned());
        }
        (!notes.is_empty()).then(|| notes.join(words::comma(language)))
    }
}

/// A value in a unit, which has the number of its language: 1000万千瓦 in English too.
fn written(values: Estimate<f64>, unit: &DisplayUnit, figures: Figures) -> String {
    let suffix = unit.suffix();
    if suffix.is_ascii() && figures.language == Language::Chinese && values.low() >= 1e4 {
        let counts = figures.counts(&[values]);
        return counts.first().map(Figure::text).unwrap_or_default() + suffix.trim_start();
    }
    let language = if suffix.is_ascii() { figures.language } else { Language::Chinese };
    Figures { language, ..figures }.estimate(values, &suffix).text()
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
impl crate::view::Described for Conversion {
    fn json_schema() -> schemars::Schema {
        crate::view::json::schema::<Output<'_>>()
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
    fn sentence(&self, language: Language) -> Option<String> {
        let figures = Figures { language, digits: 15 };
        let result =
            |(values, unit): &(Estimate<f64>, DisplayUnit)| written(*values, unit, figures);
        let results: Vec<String> = self.results.iter().map(result).collect();
        let duration = self.duration.filter(|_| self.uses_duration());
        let hours = duration.map(|time| write_number(time.get::<hour>(), 15, language.notation()));
        let results = results.join(words::listing_comma(language));
        let input = spaced(self.input.trim(), language);
        Some(words::sentence::converted(language, &input, hours.as_deref(), &results))
    }

    fn leads(&self) -> bool {
        false
    }

    fn document(&self, style: &Style) -> Document {
        let figures = Figures { language: style.language, digits: style.digits };
        let line = |(values, unit): &(Estimate<f64>, DisplayUnit)| written(*values, unit, figures);
        let mut blocks = vec![Block::Lines(self.results.iter().map(line).collect())];
        blocks.extend(self.note(style.language).map(Block::Paragraph));
        if let Some(named) = &self.named {
            let heading = words::sources(style.language).to_owned();
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
