//! The steps of a derivation for programs, in English.

use super::super::derivation::{Step, Steps};
use super::super::{Calculation, Row};
use crate::model::Exactness;
use crate::report::Language;
use serde::Serialize;

#[derive(Serialize)]
pub(super) struct StepJson {
    label: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    formula: Option<String>,
    result: String,
    exactness: Exactness,
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<String>,
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
        source: step.source.as_ref().map(|source| source.title.clone()),
        source_address: step.source.and_then(|source| source.address.clone()),
    }
}
