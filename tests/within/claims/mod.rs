//! Verdicts on claims against a model of their own, in exact rational arithmetic, and what must hold of
//! every claim.
//!
//! The model is written down from the rules: what a figure may stand for by its digits, when two such
//! spans agree, which years of a plant judge. It shares nothing with the program but the figures of the
//! tests' own presets, which it reads as they are written.

mod cases;
mod expressions;
mod model;
mod printed;
mod properties;
mod relations;
mod screen;

use gigawatt::answer::{CheckedClaim, Claim, Grid, Side, Yardstick, Yardsticks};
use gigawatt::catalog::Catalog;
use gigawatt::model::{Assumptions, Verdict};
use gigawatt::quantity::{Amount, Written, parse_carbon_intensity, parse_claim};

fn catalog() -> &'static Catalog {
    static CATALOG: std::sync::OnceLock<Catalog> = std::sync::OnceLock::new();
    CATALOG.get_or_init(|| {
        let coal = include_str!("../../../presets/coal.toml");
        let mut catalog = Catalog::of_file("coal.toml", coal, &[]).expect("the presets");
        catalog
            .overlay("own.toml", include_str!("own.toml"), &[])
            .expect("the figures of the tests");
        catalog
    })
}

/// One side, with the plant or consumer that it names.
fn side(written: Written) -> Side {
    let mut yardsticks = Yardsticks::default();
    let mut newest = None;
    if let Amount::Multiple { name, .. } = &written.amount {
        let (id, figure) =
            name.split_once('@').map_or((name.as_str(), None), |(id, f)| (id, Some(f)));
        if let Some(plant) = catalog().plant(id) {
            yardsticks.add(figures(plant.into(), figure));
            newest = latest(catalog().plants().map(Yardstick::from));
        } else if let Some(consumer) = catalog().consumer(id) {
            yardsticks.add(figures(consumer.into(), figure));
            newest = latest(catalog().consumers().map(Yardstick::from));
        }
    }
    Side { written, yardsticks, named: None, newest }
}

fn figures(every: Yardstick, figure: Option<&str>) -> Yardstick {
    match figure {
        Some(figure) => Yardstick::figure(every, figure).expect("a known figure"),
        None => every,
    }
}

fn latest(yardsticks: impl Iterator<Item = Yardstick>) -> Option<u16> {
    yardsticks.filter_map(|one| one.latest()?.value.year()).max()
}

/// The verdict on a claim as it is written; nothing where its sides cannot be compared.
fn verdict(statement: &str) -> Option<Verdict> {
    verdict_by(None, statement)
}

/// The same with a grid of an intensity.
fn verdict_by(grid: Option<&str>, statement: &str) -> Option<Verdict> {
    checked(grid, &Assumptions::headline(), statement).map(|checked| checked.verdict())
}

/// A claim under assumptions, checked.
fn checked(grid: Option<&str>, assumptions: &Assumptions, statement: &str) -> Option<CheckedClaim> {
    let intensity = |text| parse_carbon_intensity(text).expect("an intensity");
    let grid = grid.map(|text| Grid::Stated { text: text.to_owned(), intensity: intensity(text) });
    let read = parse_claim(statement).unwrap_or_else(|error| panic!("{statement}: {error}"));
    let (sides, relation) = (read.sides.map(|expression| expression.map(side)), read.relation);
    let coal = catalog().coal_rate("coal-plants").cloned();
    let statement = statement.to_owned();
    let claim = Claim { preset: None, statement, sides, relation, coal, grid };
    CheckedClaim::new(claim, &(*assumptions).into()).ok()
}

/// The sides of a claim in each other's place.
fn turned(statement: &str) -> String {
    let (left, right) = statement.split_once(" = ").expect("two sides");
    format!("{right} = {left}")
}
