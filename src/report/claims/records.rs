//! Claims for spreadsheets: one row a claim, or a claim and basis.

use super::super::records::Field;
use super::super::{Records, Value};
use super::json::{basis_word, counted, quantity_unit, unit_value};
use crate::answer::CheckedClaim;
use crate::answer::ClaimReport;
use crate::answer::claims::check::{Basis, Outcome};
use crate::estimate::Estimate;
use crate::model::{Verdict, difference};

const HEADER: [&str; 10] = [
    "claim",
    "statement",
    "basis",
    "year",
    "stated",
    "computed",
    "unit",
    "difference",
    "verdict",
    "source",
];

pub(super) fn build(report: &ClaimReport) -> Records {
    let rows = report.claims.iter().flat_map(rows).collect();
    Records::of(HEADER.map(str::to_owned).into(), rows)
}

fn rows(claim: &CheckedClaim) -> Vec<Vec<Field>> {
    match &claim.outcome {
        Outcome::Direct { stated, computed } => {
            let unit = quantity_unit(stated.central().dimension());
            let figures = (stated.map(unit_value), computed.map(unit_value));
            let basis = [Value::Empty, Value::Empty];
            vec![row(claim, basis, figures, unit, claim.verdict, None)]
        }
        Outcome::Multiple { count, compared, bases, .. } => {
            let one = |basis: &Basis| {
                let (word, year) = basis_word(basis);
                let year = year.map_or(Value::Empty, |year| Value::Number(year.into()));
                let figures = (*count, basis.computed);
                let address =
                    basis.source.as_ref().and_then(|source| source.citable().map(str::to_owned));
                row(claim, [text(word), year], figures, counted(*compared), basis.verdict, address)
            };
            bases.iter().map(one).collect()
        }
    }
}

fn row(
    claim: &CheckedClaim,
    basis: [Value; 2],
    (stated, computed): (Estimate<f64>, Estimate<f64>),
    unit: &str,
    verdict: Verdict,
    address: Option<String>,
) -> Vec<Field> {
    let preset = claim.claim.preset.as_ref();
    let id = preset.map_or(Value::Empty, |preset| text(&preset.id));
    let off = difference(computed.central(), stated.central());
    let off = off.map_or(Value::Empty, Value::Number);
    let source =
        address.or_else(|| preset.and_then(|p| p.statement.source.citable().map(str::to_owned)));
    let source = source.map_or(Value::Empty, Value::Text);
    let [word, year] = basis.map(Field::from);
    vec![
        id.into(),
        text(claim.claim.statement.trim()).into(),
        word,
        year,
        Field::figure(stated),
        Field::figure(computed),
        text(unit).into(),
        off.into(),
        text(verdict.name()).into(),
        source.into(),
    ]
}

fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}
