//! What is said of claims.

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
    /// `bases` are those of the verdict, and `computed` is how many times on the first of them.
    pub multiple: fn(Verdict, given: &str, name: &str, bases: &str, computed: &str) -> String,
    pub not_held: fn(&NotHeld<'_>) -> String,
    pub lost: fn(word: &str) -> String,
    pub slight: fn(written: &str, lost: &[&str]) -> String,
}

/// A multiple that holds on none of several bases.
pub(in super::super) struct NotHeld<'a> {
    /// What is compared, such as `61.32 TWh`.
    pub given: &'a str,
    /// How many times it was said to be.
    pub count: &'a str,
    /// Of what.
    pub name: &'a str,
    /// What one would have to be.
    pub needed: &'a str,
    /// Whether a power is compared.
    pub power: bool,
    /// The basis that comes nearest, and how many times it is on it.
    pub nearest: Option<(String, String)>,
    /// On that basis it holds, though no reader would take it.
    pub only: bool,
    /// The latest year, and the days of output on it.
    pub latest: Option<(String, String)>,
}
