//! A question of any kind, and its answer.

use super::fault::Fault;
use super::{Calc, Check, Convert, Presets, Read, Solve, Timeline};
use crate::answer::{
    Article, Calculation, CalendarYears, ClaimReport, Conversion, PresetListing, ScenarioTable,
    Solution,
};
use crate::catalog::Catalog;
use crate::model::{Sampling, Simulation};
use serde::{Deserialize, Serialize};

/// A question.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Request {
    /// What deployments consume, and how that compares.
    Calc(Calc),
    /// A power or an energy in other units.
    Convert(Convert),
    /// The power that matches an energy.
    Solve(Solve),
    /// Whether claims hold.
    Check(Check),
    /// Energy by calendar year.
    Timeline(Timeline),
    /// What is known of presets.
    Presets(Presets),
    /// What a running text says.
    Read(Read),
}

/// The answer to a question.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Answer<'a> {
    /// A calculation under one scenario.
    Calculation(Box<Calculation>),
    /// A calculation under every scenario.
    Scenarios(ScenarioTable),
    /// A quantity in other units.
    Conversion(Box<Conversion>),
    /// The power that matches an energy.
    Solution(Box<Solution>),
    /// Claims with their verdicts.
    Claims(Box<ClaimReport>),
    /// Energy by calendar year.
    CalendarYears(Box<CalendarYears>),
    /// Entries of the catalog.
    Presets(PresetListing<'a>),
    /// The figures and claims of a text.
    Article(Article),
}

impl Request {
    /// Answers the question with the presets of a catalog.
    ///
    /// # Errors
    /// [`Fault`] says which field cannot be read, why, and what to write instead.
    pub fn answer<'a>(&self, catalog: &'a Catalog) -> Result<Answer<'a>, Fault> {
        self.answer_by(catalog, &Sampling::run_all)
    }

    /// The same, but the caller draws the samples, perhaps on several threads.
    ///
    /// # Errors
    /// As [`answer`](Self::answer).
    pub fn answer_by<'a>(
        &self,
        catalog: &'a Catalog,
        draw: &dyn Fn(&Sampling) -> Simulation,
    ) -> Result<Answer<'a>, Fault> {
        Ok(match self {
            Self::Calc(calc) if calc.assume.wants_all_scenarios() => {
                Answer::Scenarios(calc.scenarios_by(catalog, draw)?)
            }
            Self::Calc(calc) => Answer::Calculation(Box::new(calc.answer_by(catalog, draw)?)),
            Self::Convert(convert) => Answer::Conversion(Box::new(convert.answer(catalog)?)),
            Self::Solve(solve) => Answer::Solution(Box::new(solve.answer(catalog)?)),
            Self::Check(check) => Answer::Claims(Box::new(check.answer(catalog)?)),
            Self::Timeline(timeline) => Answer::CalendarYears(Box::new(timeline.answer(catalog)?)),
            Self::Presets(presets) => Answer::Presets(presets.answer(catalog)?),
            Self::Read(read) => Answer::Article(read.answer(catalog)?),
        })
    }
}

/// What a power or a preset means, under the assumptions of a headline.
///
/// ```
/// let answer = gigawatt::ask::calc("10 GW")?;
/// // 10 GW × 8,760 h
/// let year = &serde_json::to_value(&answer)?["deployments"][0]["annual_energy_kwh"];
/// assert_eq!(year, 87_600_000_000_u64);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// [`Fault`] says why the words cannot be read, and what to write instead.
pub fn calc(deployment: &str) -> Result<Calculation, Fault> {
    Calc { deployments: vec![deployment.to_owned()], ..Calc::default() }
        .answer(&Catalog::embedded())
}

/// Whether a claim holds.
///
/// ```
/// assert!(gigawatt::ask::check("7GW for 1y = 610亿度")?.all_hold());
/// # Ok::<(), gigawatt::ask::Fault>(())
/// ```
///
/// # Errors
/// As [`calc`].
pub fn check(claim: &str) -> Result<ClaimReport, Fault> {
    Check { claims: vec![claim.to_owned()], ..Check::default() }.answer(&Catalog::embedded())
}

/// A power or an energy in another unit.
///
/// ```
/// let answer = gigawatt::ask::convert("61.32 TWh", "亿度")?;
/// assert_eq!(serde_json::to_value(&answer)?["results"][0]["value"], 613.2);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// As [`calc`].
pub fn convert(quantity: &str, unit: &str) -> Result<Conversion, Fault> {
    Convert { quantity: quantity.to_owned(), units: vec![unit.to_owned()], duration: None }
        .answer(&Catalog::embedded())
}

/// The power that, drawn all year, takes an energy.
///
/// ```
/// // 61.32 TWh ÷ 8,760 h
/// let answer = gigawatt::ask::solve("61.32 TWh")?;
/// assert_eq!(serde_json::to_value(&answer)?["solutions"][0]["power_w"], 7_000_000_000_u64);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// As [`calc`].
pub fn solve(target: &str) -> Result<Solution, Fault> {
    Solve { targets: vec![target.to_owned()], ..Solve::default() }.answer(&Catalog::embedded())
}

/// The powers and energies of a running text, and whether what it claims of them holds.
///
/// ```
/// // 100 MW × 1 h = 100,000 kWh
/// let article = gigawatt::ask::read("一个100MW的机房每小时耗电10万度。")?;
/// assert!(article.all_hold() && article.all_checked());
/// # Ok::<(), gigawatt::ask::Fault>(())
/// ```
///
/// # Errors
/// As [`calc`].
pub fn read(text: &str) -> Result<Article, Fault> {
    Read { text: text.to_owned() }.answer(&Catalog::embedded())
}
