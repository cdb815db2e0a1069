//! The words of the command line, one file a language.

mod en;
mod fleet;
mod man;
mod zh;

pub(super) use fleet::{FleetWords, Part};
pub(super) use man::ManWords;

use super::fault::FileFailure;
use crate::ask::UnusualRate;
use crate::catalog::Inventory;
use crate::report::Language;
use crate::schema::Subject;

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
    pub needless_value: fn(argument: &str) -> Message,
    pub without_minus: &'static str,
    pub needless_argument: fn(argument: &str) -> Message,
    pub not_text: fn() -> Message,
    pub chart_without_table: fn() -> Message,
    pub one_format: fn(command: &str, ending: &str) -> Message,
    pub needless_for_chart: fn(flag: &str, kind: &str) -> Message,
    pub unusual_rate: fn(&UnusualRate) -> Message,
    /// Consumers of a picture of powers.
    pub consumers_without_power: fn(names: &[&str]) -> Message,
    pub uses_in_picture: fn(names: &[&str]) -> Message,
    /// Years of plants in a picture of powers.
    pub years_without_power: fn(names: &[&str]) -> Message,
    pub command_after_deployments: fn(command: &str) -> Message,
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

/// Whether an argument, as clap names it, is a year.
fn is_year(argument: &str) -> bool {
    ["--year", "--from", "--to"].iter().any(|flag| argument.split(' ').next() == Some(flag))
}

/// A text as a word of a command line, in quotes if a shell would give a meaning to it.
pub(super) fn shell_word(text: &str) -> String {
    let is_plain = |c: char| c.is_alphanumeric() || "_-./=,:@%+".contains(c);
    if text.chars().all(is_plain) {
        return text.to_owned();
    }
    format!("'{}'", text.replace('\'', r"'\''"))
}
