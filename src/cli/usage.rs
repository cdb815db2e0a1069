//! What clap finds wrong with the arguments, in our words and in two languages.

use super::commands::about;
use super::failure::{BAD_INPUT, Failure, explanation};
use super::flags::{Numbers, argument_of};
use super::values::FormatArg;
use super::words::usage as said;
use crate::language::Language;
use crate::quantity::{parse_number, parse_power, shortened};
use crate::view::Explanation;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Error, ValueEnum};

/// What is wrong with the arguments of a `command`, or of the program.
pub(super) fn failure(error: Error, command: Option<&'static str>) -> Failure {
    Failure::explained(BAD_INPUT, move |language| explain(&error, command, language))
}

/// What is wrong; of a `command`, the help and the formats are its own.
fn explain(error: &Error, command: Option<&str>, language: Language) -> Explanation {
    let argument = first(error, ContextKind::InvalidArg).unwrap_or_default();
    let value = first(error, ContextKind::InvalidValue).unwrap_or_default();
    let (kind, (message, hint)) = match error.kind() {
        ErrorKind::UnknownArgument if is_negative_number(&argument) => {
            let error = parse_power(&argument).err();
            let told = error.map(|error| error.explained(language));
            // What the number is of, such as samples, cannot be told any more.
            let hint = Some(said::without_minus(language));
            return Explanation { hint, ..told.unwrap_or_default() };
        }
        ErrorKind::UnknownArgument if !argument.starts_with('-') => {
            ("needless-argument", said::needless_argument(language, &shortened(&argument)))
        }
        ErrorKind::TooManyValues => ("needless-value", said::needless_value(language, &argument)),
        ErrorKind::InvalidUtf8 => ("not-text", said::not_text(language)),
        ErrorKind::UnknownArgument => {
            let (message, _) = said::unknown_argument(language, &argument);
            ("unknown-argument", (message, instead(error, &argument, command, language)))
        }
        ErrorKind::InvalidValue if value.is_empty() => {
            ("missing-value", said::missing_value(language, &argument))
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            let allowed = allowed(error, &argument, command);
            let numbers = argument_of(flag(&argument)).map_or(Numbers::AboveZero, |a| a.numbers);
            let told = said::invalid_value(&argument, &value, &allowed, numbers, language);
            ("invalid-value", told)
        }
        ErrorKind::MissingRequiredArgument => {
            let missing = all(error, ContextKind::InvalidArg);
            let examples = command.into_iter().flat_map(|command| about(command).examples);
            let example = examples.map(|example| typed(example.of(language)));
            let mut example = example.filter(|example| has_all(example, &missing));
            ("missing-argument", said::missing_argument(&missing, example.next(), language))
        }
        ErrorKind::ArgumentConflict => {
            let prior = first(error, ContextKind::PriorArg).filter(|prior| *prior != argument);
            match prior {
                Some(prior) => {
                    ("conflict", said::conflict(language, flag(&prior), flag(&argument)))
                }
                None => ("repeated-argument", said::repeated_argument(language, flag(&argument))),
            }
        }
        _ => ("usage", (error.kind().to_string(), None)),
    };
    let hint = hint.unwrap_or_else(|| said::see_help(command, language));
    explanation(kind, (message, Some(hint)))
}

/// What of an example is typed, without what is said of it.
fn typed(example: &str) -> &str {
    example.split("  #").next().unwrap_or_default().trim_end()
}

/// Whether an example has every flag that is missing.
fn has_all(example: &str, missing: &[String]) -> bool {
    let mut flags =
        missing.iter().map(|argument| flag(argument)).filter(|flag| flag.starts_with('-'));
    flags.all(|flag| example.split_whitespace().any(|word| word == flag))
}

/// What to write for a flag that a command does not have.
fn instead(
    error: &Error,
    argument: &str,
    command: Option<&str>,
    language: Language,
) -> Option<String> {
    let mut instead = command.into_iter().flat_map(|command| about(command).instead);
    if let Some((_, hint)) = instead.find(|(flags, _)| flags.contains(&argument)) {
        return Some(hint.of(language).to_owned());
    }
    let near = first(error, ContextKind::SuggestedArg)?;
    Some(said::did_you_mean(&near, language))
}

/// `--hours` of `--hours <HOURS>`.
fn flag(argument: &str) -> &str {
    argument.split(' ').next().unwrap_or(argument)
}

/// The values that an argument may have; of the formats, those that the command writes.
fn allowed(error: &Error, argument: &str, command: Option<&str>) -> Vec<String> {
    if flag(argument) != "--format" {
        return all(error, ContextKind::ValidValue);
    }
    let is_written = |format: &&FormatArg| match command {
        Some("fleet") => format.of_fleet().is_some(),
        _ => format.of_report().is_some(),
    };
    FormatArg::value_variants().iter().filter(is_written).map(|format| format.name()).collect()
}

/// `-3GW` reaches clap as the option `-3`, and `-五亿瓦` as `-五`.
fn is_negative_number(argument: &str) -> bool {
    let Some(first) = argument.strip_prefix('-').and_then(|rest| rest.chars().next()) else {
        return false;
    };
    first == '.' || first == ' ' || parse_number(&first.to_string()).is_ok()
}

fn first(error: &Error, kind: ContextKind) -> Option<String> {
    all(error, kind).into_iter().next()
}

fn all(error: &Error, kind: ContextKind) -> Vec<String> {
    match error.get(kind) {
        Some(ContextValue::String(text)) => vec![text.clone()],
        Some(ContextValue::Strings(texts)) => texts.clone(),
        _ => Vec::new(),
    }
}
