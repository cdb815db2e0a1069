//! What is said of claims.

use crate::answer::claims::{Lack, Unscaled};
use crate::model::{Slip, Verdict};

/// The words of a report on claims.
pub(crate) struct ClaimWords {
    pub claim: &'static str,
    pub stated: &'static str,
    pub computed: &'static str,
    pub difference: &'static str,
    pub verdict: &'static str,
    /// What the verdicts mean.
    pub legend: &'static str,
    pub name: fn(Verdict) -> &'static str,
    pub direct: fn(Verdict, stated: &str, computed: &str) -> String,
    /// `bases` are those of the verdict, each with how many times it is; what is stated may lie
    /// `between` them.
    pub multiple: fn(Verdict, name: &str, bases: &[Times], between: bool) -> String,
    /// The same of one of something, each with how much that is.
    pub one: fn(Verdict, name: &str, bases: &[Times], between: bool) -> String,
    pub not_held: fn(&NotHeld<'_>) -> String,
    /// The factor that lies between the figures; a lost magnitude has its word.
    pub slip: fn(Slip, magnitude: Option<&str>, too_large: bool) -> String,
    /// That a year is so much older than the newest there is, and what would be needed if that is why
    /// the claim cannot be checked.
    pub age: fn(Verdict, year: u16, age: u16) -> String,
    pub standard_coal: &'static str,
    pub carbon: &'static str,
    /// What would be needed to check a claim.
    pub lacks: fn(Lack) -> &'static str,
    /// Why utilization and PUE scale no power of a claim.
    pub unscaled: fn(Unscaled) -> &'static str,
    /// What plants burnt in a year.
    pub burnt: fn(year: &str) -> String,
    /// What coal is held against electricity by.
    pub coal: &'static str,
    /// That powers are compared, and what one takes.
    pub mean_power: fn(one: &str) -> String,
    /// That the energies of so many hours are compared, and what one takes in them.
    pub during: fn(hours: &str, one: &str) -> String,
    pub slight: fn(written: &str, lost: &[&str]) -> String,
}

/// How many times it is on a basis.
pub(crate) struct Times {
    /// What is compared, such as `61.32 TWh`.
    pub given: String,
    /// Whether somebody stated it, and it is not one of several figures of something.
    pub is_stated: bool,
    pub basis: String,
    pub amount: String,
}

/// What one of a multiple would have to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NeededOf {
    /// A year's energy of a plant.
    Generation,
    /// A year's energy of a consumer.
    Consumption,
    Capacity,
}

/// A multiple that holds on none of several bases.
pub(crate) struct NotHeld<'a> {
    /// What is compared, such as `61.32 TWh`.
    pub given: &'a str,
    /// How many times it was said to be, unless it is one.
    pub count: Option<&'a str>,
    /// Of what.
    pub name: &'a str,
    /// What one would have to be, unless it is said to be one or none of it.
    pub needed: Option<String>,
    pub of: NeededOf,
    /// The basis that comes nearest, and how many times it is on it, unless it is said to be one.
    pub nearest: (String, Option<String>),
    /// On that basis it holds, though no reader would take it.
    pub only: bool,
    /// The latest year, and the days of output on it.
    pub latest: Option<(String, String)>,
}
