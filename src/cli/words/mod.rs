//! The words of the command line, one file a language.

mod en;
mod fleet;
mod man;
mod zh;

pub(super) use fleet::{FleetWords, Part};
pub(super) use man::ManWords;

use super::fault::{FileFailure, Kind, TimelineFailure};
use crate::catalog::Inventory;
use crate::cli::rates::RateKind;
use crate::estimate::Shape;
use crate::model::{AssumptionError, Parameter};
use crate::quantity::{Notation, write_number};
use crate::report::{ClaimError, ConversionError, Language};
use crate::schema::Subject;
use std::fmt::Display;

type Message = (String, Option<String>);

/// Help, labels and messages that belong to the program and not to the library.
pub(super) struct Words {
    pub error: &'static str,
    pub warning: &'static str,
    pub hint: &'static str,
    pub template: &'static str,
    /// Behind a heading of the help.
    pub colon: &'static str,
    pub arguments: &'static str,
    pub options: &'static str,
    pub commands: &'static str,
    pub see_help: fn(command: Option<&str>) -> String,
    pub about: fn(command: &str) -> &'static str,
    pub usage: fn(command: &str) -> &'static str,
    pub examples: fn(command: &str) -> &'static str,
    pub argument: fn(id: &str) -> &'static str,
    pub value_name: fn(id: &str) -> &'static str,
    pub unknown_argument: fn(argument: &str, near: Option<&str>) -> Message,
    pub missing_value: fn(argument: &str) -> Message,
    /// `allowed` names the values, or is empty where whole numbers of a range are.
    pub invalid_value: fn(argument: &str, value: &str, allowed: &[String]) -> Message,
    pub missing_argument: fn(missing: &[String]) -> Message,
    pub repeated_argument: fn(argument: &str) -> Message,
    pub conflict: fn(one: &str, other: &str) -> Message,
    pub counted_reference: fn(text: &str, one: &str) -> Message,
    pub power_over_time: fn(text: &str, power: &str, flag: (&str, &str)) -> Message,
    pub schedule_alone: fn(text: &str) -> Message,
    pub unknown_name: fn(name: &str, near: &[String]) -> Message,
    pub no_deployment: fn(name: &str, others: &[(Kind, String)]) -> Message,
    pub unknown: fn(kind: Kind, name: &str, near: &[String]) -> Message,
    pub unknown_figure: fn(reference: &str, figure: &str, known: &[String]) -> Message,
    pub split: fn(joined: &str) -> String,
    pub duration: &'static str,
    pub zero_duration: &'static str,
    pub unit_power: &'static str,
    pub zero_unit: fn() -> Message,
    /// How such an assumption is written.
    pub ratio: fn(Parameter) -> String,
    pub assumption: fn(&AssumptionError) -> Message,
    pub load_factor: fn() -> Message,
    pub needless_value: fn(argument: &str) -> Message,
    pub without_minus: &'static str,
    pub needless_argument: fn(argument: &str) -> Message,
    pub not_text: fn() -> Message,
    pub count: fn(text: &str) -> Message,
    pub samples: fn(text: &str) -> Message,
    pub seed_alone: fn() -> Message,
    pub chart_without_table: fn() -> Message,
    pub one_format: fn(command: &str, ending: &str) -> Message,
    pub one_scenario: fn() -> Message,
    pub nothing_drawn: fn() -> Message,
    pub time_of_claim: fn(flag: &str) -> Message,
    pub needless_for_chart: fn(flag: &str, kind: &str) -> Message,
    /// `likely` is the same rate in a unit that may be meant.
    pub unusual_rate: fn(kind: RateKind, text: &str, likely: Option<&str>) -> Message,
    /// Consumers of a picture of powers.
    pub consumers_without_power: fn(names: &[&str]) -> Message,
    pub uses_in_picture: fn(names: &[&str]) -> Message,
    /// Years of plants in a picture of powers.
    pub years_without_power: fn(names: &[&str]) -> Message,
    pub command_after_deployments: fn(command: &str) -> Message,
    pub conversion: fn(&ConversionError) -> Message,
    pub claim: fn(&ClaimError) -> Message,
    pub timeline: fn(&TimelineFailure) -> Message,
    pub file: fn(&FileFailure) -> Message,
    /// What is wrong with a preset file that the run goes on without.
    pub left_out: fn(message: &str) -> String,
    pub more_warnings: fn(count: usize) -> Message,
    pub output: fn(reason: &str) -> String,
    pub schema: fn(Subject) -> &'static str,
    pub fleet: &'static FleetWords,
    pub man: ManWords,
    pub inventory: fn(&Inventory) -> String,
}

pub(super) fn words(language: Language) -> &'static Words {
    match language {
        Language::English => &en::WORDS,
        Language::Chinese => &zh::WORDS,
    }
}

/// The names in backquotes, with `or` before the last.
fn alternatives<T: Display>(names: &[T], comma: &str, or: &str) -> String {
    let quoted: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    match quoted.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, rest)) => format!("{}{or}{last}", rest.join(comma)),
        None => String::new(),
    }
}

/// A value that was refused, in the unit of what was allowed; an `hour` is written behind hours.
fn refused(error: &AssumptionError, hour: &str) -> String {
    let notation = Notation::Myriad;
    match error.parameter {
        Parameter::Utilization | Parameter::CapacityFactor => {
            format!("{} %", write_number(error.value * 100.0, 15, notation))
        }
        Parameter::Hours | Parameter::Period => write_number(error.value, 15, notation) + hour,
        _ => write_number(error.value, 15, notation),
    }
}

/// Whether an argument, as clap names it, is a year.
fn is_year(argument: &str) -> bool {
    ["--year", "--from", "--to"].iter().any(|flag| argument.split(' ').next() == Some(flag))
}

/// Whether a value that was refused is three standard deviations away from the one that was written.
fn is_cut_of_bell(error: &AssumptionError) -> bool {
    matches!(error.shape, Shape::Normal | Shape::LogNormal)
}

/// `50` where `50%` is meant.
fn percent_meant(error: &AssumptionError) -> Option<String> {
    let percent = (2.0..=100.0).contains(&error.value);
    (matches!(error.parameter, Parameter::Utilization | Parameter::CapacityFactor) && percent)
        .then(|| format!("{}%", write_number(error.value, 15, Notation::Myriad)))
}

/// A text as a word of a command line, in quotes if a shell would give a meaning to it.
fn shell_word(text: &str) -> String {
    let is_plain = |c: char| c.is_alphanumeric() || "_-./=,:@%+".contains(c);
    if text.chars().all(is_plain) {
        return text.to_owned();
    }
    format!("'{}'", text.replace('\'', r"'\''"))
}
