//! The steps of a derivation for programs, in English.

use super::super::derivation::{Step, Steps};
use crate::answer::Calculation;
use crate::answer::calculation::Row;
use crate::model::Exactness;
use crate::view::Language;
use serde::Serialize;

#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct StepJson {
    /// What is calculated, in English.
    label: String,
    /// The formula with its figures.
    #[serde(skip_serializing_if = "Option::is_none")]
    formula: Option<String>,
    /// The result, with its unit.
    result: String,
    /// How far it can be trusted.
    exactness: Exactness,
    /// The title of the document a figure was read in.
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<String>,
    /// Where that was read.
    #[serde(skip_serializing_if = "Option::is_none")]
    source_address: Option<String>,
}

/// The steps of a row, if they are wanted.
pub(super) fn steps(calculation: &Calculation, row: &Row) -> Vec<StepJson> {
    if !calculation.explained {
        return Vec::new();
    }
    let steps = Steps::new(calculation, Language::English, 15).of(row);
    steps.into_iter().map(step).collect()
}

fn step(step: Step) -> StepJson {
    StepJson {
        label: step.label,
        formula: step.formula,
        result: step.result,
        exactness: step.exactness,
        source: step.source.as_ref().map(|source| source.title.en.clone()),
        source_address: step.source.and_then(|source| source.citable().map(str::to_owned)),
    }
}
