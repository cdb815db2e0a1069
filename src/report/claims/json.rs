//! Claims for programs.

use super::super::Style;
use super::super::json::{Number, SCHEMA_VERSION};
use super::super::source_json::SourceJson;
use super::super::words::Language;
use super::ClaimReport;
use super::check::{Basis, BasisFigure, CheckedClaim, Outcome};
use super::document::Page;
use crate::model::{Verdict, difference};
use crate::quantity::{Dimension, Quantity};
use serde::Serialize;
use uom::si::energy::kilowatt_hour;
use uom::si::power::watt;

#[derive(Serialize)]
struct Output<'a> {
    schema_version: u32,
    all_hold: bool,
    claims: Vec<ClaimJson<'a>>,
}

#[derive(Serialize)]
struct ClaimJson<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    name_zh: Option<&'a str>,
    statement: &'a str,
    verdict: Verdict,
    /// `kWh`, `W` or, for a multiple, `times`.
    unit: &'static str,
    stated: Number,
    #[serde(skip_serializing_if = "Option::is_none")]
    computed: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    difference: Option<Number>,
    /// How far the stated figure may be off by its digits, as a share of it.
    rounding: Number,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    bases: Vec<BasisJson<'a>>,
    reasons: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    lost_magnitude: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<SourceJson<'a>>,
}

#[derive(Serialize)]
struct BasisJson<'a> {
    basis: &'static str,
    year: Option<u16>,
    one: Number,
    unit: &'static str,
    computed: Number,
    difference: Number,
    #[serde(skip_serializing_if = "Option::is_none")]
    days_of_output: Option<Number>,
    verdict: Verdict,
    source: SourceJson<'a>,
}

pub(super) fn build(report: &ClaimReport) -> impl Serialize {
    Output {
        schema_version: SCHEMA_VERSION,
        all_hold: report.all_hold(),
        claims: report.claims.iter().map(claim).collect(),
    }
}

fn claim(checked: &CheckedClaim) -> ClaimJson<'_> {
    let preset = checked.claim.preset.as_ref();
    let (unit, stated, computed) = match &checked.outcome {
        Outcome::Direct { stated, computed } => {
            let unit = quantity_unit(stated.central().dimension());
            (unit, unit_value(stated.central()), Some(unit_value(computed.central())))
        }
        Outcome::Multiple { count, bases, .. } => {
            let alone = bases.first().filter(|_| bases.len() == 1);
            ("times", count.central(), alone.map(|basis| basis.computed.central()))
        }
    };
    let rounding = checked.claim.stated_side().written.rounding;
    ClaimJson {
        id: preset.map(|preset| preset.id.as_str()),
        name: preset.map(|preset| preset.name.en.as_str()),
        name_zh: preset.and_then(|preset| preset.name.zh.as_deref()),
        statement: checked.claim.statement.trim(),
        verdict: checked.verdict,
        unit,
        stated: Number(stated),
        computed: computed.map(Number),
        difference: computed.map(|computed| Number(difference(computed, stated))),
        rounding: Number(rounding),
        bases: bases(checked),
        reasons: reasons(checked),
        lost_magnitude: checked.lost.map(|magnitude| Number(magnitude.factor())),
        source: preset.map(|preset| SourceJson::of(&preset.statement)),
    }
}

/// The reasons as people read them, in English.
fn reasons(checked: &CheckedClaim) -> Vec<String> {
    let style = Style { language: Language::English, digits: 4, width: None, color: false };
    Page::new(&style).reasons(checked).into_iter().map(|entry| entry.text).collect()
}

fn bases(checked: &CheckedClaim) -> Vec<BasisJson<'_>> {
    let Outcome::Multiple { count, bases, .. } = &checked.outcome else {
        return Vec::new();
    };
    bases
        .iter()
        .map(|tried| {
            let (word, year) = basis_word(tried);
            BasisJson {
                basis: word,
                year,
                one: Number(unit_value(tried.one.central())),
                unit: quantity_unit(tried.one.central().dimension()),
                computed: Number(tried.computed.central()),
                difference: Number(difference(tried.computed.central(), count.central())),
                days_of_output: tried.days().map(|days| Number(days.central())),
                verdict: tried.verdict,
                source: SourceJson::document(&tried.source),
            }
        })
        .collect()
}

pub(super) fn basis_word(basis: &Basis) -> (&'static str, Option<u16>) {
    match &basis.figure {
        BasisFigure::Generation(figure) => (figure.basis.name(), figure.year),
        BasisFigure::Consumption(figure) => (figure.basis.name(), figure.year),
        BasisFigure::InstalledCapacity => ("installed-capacity", None),
    }
}

/// The unit in which a quantity is written for programs.
pub(super) fn quantity_unit(dimension: Dimension) -> &'static str {
    match dimension {
        Dimension::Power => "W",
        Dimension::Energy => "kWh",
        Dimension::Time => "s",
    }
}

/// The quantity in that unit.
pub(super) fn unit_value(quantity: Quantity) -> f64 {
    match quantity {
        Quantity::Power(power) => power.get::<watt>(),
        Quantity::Energy(energy) => energy.get::<kilowatt_hour>(),
        time @ Quantity::Time(_) => time.base_value(),
    }
}
