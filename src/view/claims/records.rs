//! Claims for spreadsheets: one row a claim, or a claim and basis.

use super::super::records::Field;
use super::super::{Records, Value};
use super::data::{basis_word, counted, quantity_unit, unit_value};
use crate::answer::CheckedClaim;
use crate::answer::ClaimReport;
use crate::answer::claims::outcome::{Basis, Outcome, Tried};
use crate::answer::claims::yardstick::ComparedBy;
use crate::estimate::Estimate;
use crate::model::{Verdict, difference};
use crate::quantity::Relation;

const HEADER: [&str; 10] = [
    "claim", "statement", "basis", "year", "stated", "computed", "unit", "difference", "verdict",
    "source",
];

pub(super) fn build(report: &ClaimReport) -> Records {
    let mut header: Vec<String> = HEADER.map(str::to_owned).into();
    let mut rows: Vec<_> = report
        .claims
        .iter()
        .flat_map(|claim| rows(claim).into_iter().map(move |row| (claim, row)))
        .collect();
    // Where all are equations, nobody looks for it.
    if report.claims.iter().any(|claim| claim.claim.relation != Relation::Equal) {
        header.insert(2, "relation".to_owned());
        for (claim, row) in &mut rows {
            row.insert(2, text(claim.claim.relation.name()).into());
        }
    }
    Records::of(header, rows.into_iter().map(|(_, row)| row).collect())
}

fn rows(claim: &CheckedClaim) -> Vec<Vec<Field>> {
    match &claim.outcome {
        Outcome::Direct { tried, .. } if !tried.is_empty() => {
            tried.iter().map(|tried| of_tried(claim, tried)).collect()
        }
        Outcome::Direct { stated, computed, .. } => {
            let unit = quantity_unit(stated.central().dimension());
            let figures = (stated.map(unit_value), Some(computed.map(unit_value)));
            let basis = [Value::Empty, Value::Empty];
            vec![row(claim, basis, figures, unit, claim.verdict, None)]
        }
        Outcome::Multiple { count, compared, bases, .. } => {
            let one = |basis: &Basis| {
                let (word, year) = basis_word(&basis.one.figure);
                let year = year.map_or(Value::Empty, |year| Value::Number(year.into()));
                let source = basis.one.source.as_ref();
                let address = source.and_then(|source| source.citable().map(str::to_owned));
                let ([stated, computed], unit) = if claim.outcome.is_of_one() {
                    let figures = [basis.given.value, basis.one.value];
                    (
                        figures.map(|of| of.map(unit_value)),
                        quantity_unit(basis.one.value.central().dimension()),
                    )
                } else {
                    ([*count, basis.computed], counted(*compared))
                };
                row(
                    claim,
                    [text(word), year],
                    (stated, Some(computed)),
                    unit,
                    basis.verdict,
                    address,
                )
            };
            bases.iter().map(one).collect()
        }
        Outcome::Lacking { count, .. } => {
            let basis = [Value::Empty, Value::Empty];
            let tonnes = counted(ComparedBy::Coal);
            vec![row(claim, basis, (*count, None), tonnes, claim.verdict, None)]
        }
    }
}

/// Two sides by some of the figures in them.
fn of_tried(claim: &CheckedClaim, tried: &Tried) -> Vec<Field> {
    let words: Vec<_> = tried.ones().map(|(_, one)| basis_word(&one.figure)).collect();
    let names: Vec<_> = words.iter().map(|(word, _)| *word).collect();
    let year = match words[..] {
        [(_, Some(year))] => Value::Number(year.into()),
        _ => Value::Empty,
    };
    let sources = tried.ones().filter_map(|(_, one)| one.source.as_ref()?.citable());
    let address: Vec<_> = sources.collect();
    let address = (!address.is_empty()).then(|| address.join(" "));
    let unit = quantity_unit(tried.stated.value.central().dimension());
    let figures = (tried.stated.value.map(unit_value), Some(tried.computed.value.map(unit_value)));
    row(claim, [text(&names.join(" ")), year], figures, unit, tried.verdict, address)
}

fn row(
    claim: &CheckedClaim,
    basis: [Value; 2],
    (stated, computed): (Estimate<f64>, Option<Estimate<f64>>),
    unit: &str,
    verdict: Verdict,
    address: Option<String>,
) -> Vec<Field> {
    let preset = claim.claim.preset.as_ref();
    let id = preset.map_or(Value::Empty, |preset| text(&preset.id));
    let off = computed.and_then(|computed| difference(computed.central(), stated.central()));
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
        computed.map_or(Field::from(Value::Empty), Field::figure),
        text(unit).into(),
        off.into(),
        text(verdict.name()).into(),
        source.into(),
    ]
}

fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}
