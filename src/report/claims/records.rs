//! Claims for spreadsheets: one row a claim, or a claim and basis.

use super::super::{Records, Value};
use super::ClaimReport;
use super::check::{Basis, CheckedClaim, Outcome};
use super::json::{basis_word, counted, quantity_unit, unit_value};
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
    Records { header: HEADER.map(str::to_owned).into(), rows }
}

fn rows(claim: &CheckedClaim) -> Vec<Vec<Value>> {
    match &claim.outcome {
        Outcome::Direct { stated, computed } => {
            let unit = quantity_unit(stated.central().dimension());
            let (stated, computed) = (unit_value(stated.central()), unit_value(computed.central()));
            let basis = [Value::Empty, Value::Empty];
            vec![row(claim, basis, (stated, computed), unit, claim.verdict, None)]
        }
        Outcome::Multiple { count, compared, bases, .. } => {
            let one = |basis: &Basis| {
                let (word, year) = basis_word(basis);
                let year = year.map_or(Value::Empty, |year| Value::Number(year.into()));
                let figures = (count.central(), basis.computed.central());
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
    (stated, computed): (f64, f64),
    unit: &str,
    verdict: Verdict,
    address: Option<String>,
) -> Vec<Value> {
    let preset = claim.claim.preset.as_ref();
    let mut row = vec![
        preset.map_or(Value::Empty, |preset| text(&preset.id)),
        text(claim.claim.statement.trim()),
    ];
    row.extend(basis);
    row.extend([stated, computed].map(Value::Number));
    let off = difference(computed, stated).map_or(Value::Empty, Value::Number);
    row.extend([text(unit), off, text(verdict.name())]);
    let source =
        address.or_else(|| preset.and_then(|p| p.statement.source.citable().map(str::to_owned)));
    row.push(source.map_or(Value::Empty, Value::Text));
    row
}

fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}
