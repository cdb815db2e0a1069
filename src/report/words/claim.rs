//! What is said of claims.

use super::Assumed;
use crate::model::Verdict;

/// The words of a report on claims.
pub(in super::super) struct ClaimWords {
    pub claim: &'static str,
    pub stated: &'static str,
    pub computed: &'static str,
    pub difference: &'static str,
    pub verdict: &'static str,
    /// What the verdicts mean.
    pub legend: &'static str,
    pub name: fn(Verdict) -> &'static str,
    pub direct: fn(Verdict, stated: &str, computed: &str) -> String,
    /// `bases` are those of the verdict, each with how many times it is.
    pub multiple: fn(Verdict, given: &str, name: &str, bases: &[Times]) -> String,
    pub not_held: fn(&NotHeld<'_>) -> String,
    pub lost: fn(word: &str) -> String,
    pub slight: fn(written: &str, lost: &[&str]) -> String,
    /// What turned the powers of the claims into what is drawn.
    pub assumed: fn(&Assumed) -> String,
}

/// How many times it is on a basis.
pub(in super::super) struct Times {
    pub basis: String,
    pub times: String,
}

/// What one of a multiple would have to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) enum NeededOf {
    /// A year's energy of a plant.
    Generation,
    /// A year's energy of a consumer.
    Consumption,
    Capacity,
}

/// A multiple that holds on none of several bases.
pub(in super::super) struct NotHeld<'a> {
    /// What is compared, such as `61.32 TWh`.
    pub given: &'a str,
    /// How many times it was said to be.
    pub count: &'a str,
    /// Of what.
    pub name: &'a str,
    /// What one would have to be, unless it is said to be none of it.
    pub needed: Option<String>,
    pub of: NeededOf,
    /// The basis that comes nearest, and how many times it is on it.
    pub nearest: Option<(String, String)>,
    /// On that basis it holds, though no reader would take it.
    pub only: bool,
    /// The latest year, and the days of output on it.
    pub latest: Option<(String, String)>,
}
