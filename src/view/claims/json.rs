//! Claims for programs.

use super::super::Style;
use super::super::calculation::DrawnJson;
#[cfg(feature = "schema")]
use super::super::json::FigureBasis;
use super::super::json::{Number, NumberRange, SchemaVersion, figures};
use super::super::source_json::SourceJson;
use super::data::{basis_word, counted, quantity_unit, unit_value};
use super::page::Page;
use crate::answer::CheckedClaim;
use crate::answer::ClaimReport;
use crate::answer::claims::outcome::{Outcome, Tried};
use crate::answer::claims::yardstick::{self, BasisFigure, ComparedBy};
use crate::answer::claims::{Impossible, Lack};
use crate::catalog::Name;
use crate::language::Language;
#[cfg(feature = "schema")]
use crate::model::Slip;
use crate::model::{ConsumptionMeasure, Verdict, difference};
use crate::quantity::Relation;
use serde::Serialize;

/// Every unit of a claim's figures, as [`quantity_unit`] and a multiple give them.
#[cfg(feature = "schema")]
const UNITS: [&str; 5] = ["W", "kWh", "s", "times", "t"];

#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct Output<'a> {
    schema_version: SchemaVersion,
    /// What turns the powers of the claims into what is drawn.
    assumptions: DrawnJson<'a>,
    /// Whether none of them fails to hold.
    all_hold: bool,
    /// The claims with their verdicts.
    claims: Vec<ClaimJson<'a>>,
}

#[cfg(feature = "schema")]
impl crate::view::Described for ClaimReport {
    fn json_schema() -> schemars::Schema {
        crate::view::json::schema::<Output<'_>>()
    }
}

#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct ClaimJson<'a> {
    /// The id of the preset.
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<&'a str>,
    /// Its name in English.
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<&'a str>,
    /// Its name in Chinese.
    #[serde(skip_serializing_if = "Option::is_none")]
    name_zh: Option<&'a str>,
    /// The claim as written.
    statement: &'a str,
    /// How its left side stands to the right one; of an equation nothing is said.
    #[serde(skip_serializing_if = "Option::is_none")]
    relation: Option<Relation>,
    /// Whether it holds.
    verdict: Verdict,
    /// `kWh`, `W` or, for a multiple, `times`; `t` for standard coal and CO2.
    #[cfg_attr(feature = "schema", schemars(extend("enum" = UNITS)))]
    unit: &'static str,
    #[serde(flatten)]
    sides: Sides,
    /// By what share of the stated figure the computed one is off; of zero there is no share.
    #[serde(skip_serializing_if = "Option::is_none")]
    difference: Option<Number>,
    /// How far the two figures together may be off by their digits, as a share of the stated one.
    rounding: Number,
    /// Whether the assumptions scaled a power of it.
    scaled: bool,
    /// Why it is impossible, if it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(extend("enum" = Impossible::NAMES)))]
    impossible: Option<&'static str>,
    /// What would be needed to check it, and is not known.
    #[serde(skip_serializing_if = "Option::is_none")]
    lacks: Option<Lack>,
    /// Each figure that a multiple was tried on.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    bases: Vec<BasisJson<'a>>,
    /// Each two sides that were tried, where plants or consumers are named within longer sides.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    tried: Vec<TriedJson<'a>>,
    /// Why, in English.
    reasons: Vec<String>,
    /// The power of ten that seems to be lost.
    #[serde(skip_serializing_if = "Option::is_none")]
    lost_magnitude: Option<Number>,
    /// The slip that seems to lie between the two figures.
    #[serde(skip_serializing_if = "Option::is_none")]
    slip: Option<SlipJson>,
    /// The year of the figures that judge, where they are old.
    #[serde(skip_serializing_if = "Option::is_none")]
    judged_by_year: Option<u16>,
    /// The document the claim was read in.
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<SourceJson<'a>>,
}

/// A factor that tells a slip.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct SlipJson {
    /// Its name, such as `hours-of-a-year`.
    #[cfg_attr(feature = "schema", schemars(extend("enum" = Slip::ALL.map(Slip::name))))]
    name: &'static str,
    /// The factor.
    factor: Number,
    /// Whether the stated figure is too large by it, or short.
    stated_too_large: bool,
}

/// Two sides by some of the figures that the names in them may stand for.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct TriedJson<'a> {
    /// The figures.
    figures: Vec<FigureJson<'a>>,
    #[serde(flatten)]
    sides: Sides,
    /// By what share of the stated figure the computed one is off; of zero there is no share.
    #[serde(skip_serializing_if = "Option::is_none")]
    difference: Option<Number>,
    /// Whether the claim holds on these figures.
    verdict: Verdict,
    /// Whether the verdict on the claim goes by them.
    judges: bool,
}

/// A figure of a plant or consumer.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct FigureJson<'a> {
    /// The name of what it is of, in English.
    name: &'a str,
    /// The same in Chinese.
    #[serde(skip_serializing_if = "Option::is_none")]
    name_zh: Option<&'a str>,
    /// What the figure is.
    #[cfg_attr(feature = "schema", schemars(with = "FigureBasis"))]
    basis: &'static str,
    /// Its year, where it is of one.
    year: Option<u16>,
    #[serde(flatten)]
    one: One,
    /// The unit of `one`: `kWh` or `W`.
    #[cfg_attr(feature = "schema", schemars(extend("enum" = UNITS)))]
    unit: &'static str,
    /// The document it was read in.
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<SourceJson<'a>>,
}

#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct BasisJson<'a> {
    /// What the figure is.
    #[cfg_attr(feature = "schema", schemars(with = "FigureBasis"))]
    basis: &'static str,
    /// What a consumption counts, where that is told.
    #[serde(skip_serializing_if = "Option::is_none")]
    measure: Option<ConsumptionMeasure>,
    /// Its year, where it is of one.
    year: Option<u16>,
    #[serde(flatten)]
    one: One,
    /// The unit of `one`: `kWh`, `W` or `s`.
    #[cfg_attr(feature = "schema", schemars(extend("enum" = UNITS)))]
    unit: &'static str,
    #[serde(flatten)]
    times: Times,
    /// What the figure of the other side is that decides, where that is a multiple too.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<FigureBasis>"))]
    given_basis: Option<&'static str>,
    /// Its year, where it is of one.
    #[serde(skip_serializing_if = "Option::is_none")]
    given_year: Option<u16>,
    /// By what share of what is stated that which is computed is off; of none there is no share.
    #[serde(skip_serializing_if = "Option::is_none")]
    difference: Option<Number>,
    /// Whether the claim holds on this figure.
    verdict: Verdict,
    /// Whether the verdict on the claim goes by it.
    judges: bool,
    /// The document the figure was read in; a definition has none.
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<SourceJson<'a>>,
}

figures! {
    struct Sides {
        /// The stated figure, in `unit`.
        stated: NumberRange,
        /// The computed one, in `unit`, where there is only one.
        computed: Option<NumberRange>,
    }
}

figures! {
    struct One {
        /// The figure itself, in `unit`.
        one: NumberRange,
    }
}

figures! {
    struct Times {
        /// How many times the figure it is.
        computed: NumberRange,
        /// The same in days of the plant's output.
        days_of_output: Option<NumberRange>,
    }
}

pub(super) fn build(report: &ClaimReport) -> Output<'_> {
    let scales = report.premises.assumptions().changes_power();
    Output {
        schema_version: SchemaVersion,
        assumptions: DrawnJson::of(&report.premises),
        all_hold: report.all_hold(),
        claims: report.claims.iter().map(|one| claim(one, scales)).collect(),
    }
}

fn claim(checked: &CheckedClaim, scales: bool) -> ClaimJson<'_> {
    let lacks = match checked.outcome {
        Outcome::Lacking { lack, .. } => Some(lack),
        _ => None,
    };
    let preset = checked.claim.preset.as_ref();
    let (unit, stated, computed) = match &checked.outcome {
        Outcome::Direct { stated, computed, .. } => {
            let unit = quantity_unit(stated.central().dimension());
            (unit, stated.map(unit_value), Some(computed.map(unit_value)))
        }
        Outcome::Multiple { count, compared, bases, .. } => {
            let alone = bases.first().filter(|_| bases.len() == 1);
            match checked.decisive().filter(|_| checked.outcome.is_of_one()) {
                Some(basis) => {
                    let unit = quantity_unit(basis.given.value.central().dimension());
                    let one = alone.map(|basis| basis.one.value.map(unit_value));
                    (unit, basis.given.value.map(unit_value), one)
                }
                None => (counted(*compared), *count, alone.map(|basis| basis.computed)),
            }
        }
        Outcome::Lacking { count, .. } => (counted(ComparedBy::Coal), *count, None),
    };
    let lost = checked.slip.filter(|(slip, too_large)| slip.magnitude().is_some() && !too_large);
    let off = computed.and_then(|computed| difference(computed.central(), stated.central()));
    ClaimJson {
        id: preset.map(|preset| preset.id.as_str()),
        name: preset.map(|preset| preset.name.en.as_str()),
        name_zh: preset.and_then(|preset| preset.name.zh.as_deref()),
        statement: checked.claim.statement.trim(),
        relation: Some(checked.claim.relation).filter(|relation| *relation != Relation::Equal),
        verdict: checked.verdict,
        unit,
        sides: Sides {
            stated: NumberRange::number(stated),
            computed: computed.map(NumberRange::number),
        },
        difference: off.map(Number),
        rounding: Number(checked.rounding),
        scaled: scales && checked.unscaled().is_none() && lacks.is_none(),
        impossible: checked.impossible.as_ref().map(Impossible::name),
        lacks,
        tried: tried(checked),
        bases: bases(checked),
        reasons: reasons(checked),
        lost_magnitude: lost.map(|(magnitude, _)| Number(magnitude.factor())),
        slip: checked.slip.map(|(slip, stated_too_large)| SlipJson {
            name: slip.name(),
            factor: Number(slip.factor()),
            stated_too_large,
        }),
        judged_by_year: checked.age.map(|(year, _)| year),
        source: preset.map(|preset| SourceJson::of(&preset.statement)),
    }
}

/// The reasons as people read them, in English.
fn reasons(checked: &CheckedClaim) -> Vec<String> {
    let style = Style::new(Language::English);
    Page::new(&style).reasons(checked).into_iter().map(|entry| entry.text).collect()
}

fn tried(checked: &CheckedClaim) -> Vec<TriedJson<'_>> {
    let Outcome::Direct { tried, .. } = &checked.outcome else {
        return Vec::new();
    };
    tried.iter().map(two_sides).collect()
}

fn two_sides(tried: &Tried) -> TriedJson<'_> {
    TriedJson {
        figures: tried.ones().map(figure).collect(),
        sides: Sides {
            stated: NumberRange::of(tried.stated.value, unit_value),
            computed: Some(NumberRange::of(tried.computed.value, unit_value)),
        },
        difference: tried.off().map(Number),
        verdict: tried.verdict,
        judges: tried.is_judge(),
    }
}

fn figure((name, one): &(Name, yardstick::One)) -> FigureJson<'_> {
    let (basis, year) = basis_word(&one.figure);
    FigureJson {
        name: &name.en,
        name_zh: name.zh.as_deref(),
        basis,
        year,
        one: One { one: NumberRange::of(one.value, unit_value) },
        unit: quantity_unit(one.value.central().dimension()),
        source: one.source.as_deref().map(SourceJson::document),
    }
}

fn bases(checked: &CheckedClaim) -> Vec<BasisJson<'_>> {
    let Outcome::Multiple { bases, .. } = &checked.outcome else {
        return Vec::new();
    };
    bases
        .iter()
        .map(|tried| {
            let (word, year) = basis_word(&tried.one.figure);
            let given = tried.given.ones.first().map(|(_, one)| basis_word(&one.figure));
            BasisJson {
                basis: word,
                measure: match &tried.one.figure {
                    BasisFigure::Year(figure) => figure.measure(),
                    _ => None,
                },
                year,
                one: One { one: NumberRange::of(tried.one.value, unit_value) },
                unit: quantity_unit(tried.one.value.central().dimension()),
                times: Times {
                    computed: NumberRange::number(tried.computed),
                    days_of_output: tried.days().map(NumberRange::number),
                },
                given_basis: given.map(|(word, _)| word),
                given_year: given.and_then(|(_, year)| year),
                difference: checked.outcome.off(tried).map(Number),
                verdict: tried.verdict,
                judges: tried.is_judge(),
                source: tried.one.source.as_deref().map(SourceJson::document),
            }
        })
        .collect()
}
