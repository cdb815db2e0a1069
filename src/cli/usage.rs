//! What clap finds wrong with the arguments, in our words and in two languages.

use super::args::FormatArg;
use super::words::words;
use crate::quantity::{parse_number, parse_power, shortened};
use crate::report::{Explanation, Language, explain_parse_error};
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Error, ValueEnum};

/// What is wrong; of a `command`, the help and the formats are its own.
pub(super) fn explain(error: &Error, command: Option<&str>, language: Language) -> Explanation {
    let words = words(language);
    let argument = first(error, ContextKind::InvalidArg).unwrap_or_default();
    let value = first(error, ContextKind::InvalidValue).unwrap_or_default();
    let (kind, (message, hint)) = match error.kind() {
        ErrorKind::UnknownArgument if is_negative_number(&argument) => {
            let error = parse_power(&argument).err();
            let told = error.map(|error| explain_parse_error(&error, language));
            // What the number is of, such as samples, cannot be told any more.
            let hint = Some(words.without_minus.to_owned());
            return Explanation { hint, ..told.unwrap_or_default() };
        }
        ErrorKind::UnknownArgument if !argument.starts_with('-') => {
            ("needless-argument", (words.needless_argument)(&shortened(&argument)))
        }
        ErrorKind::TooManyValues => ("needless-value", (words.needless_value)(&argument)),
        ErrorKind::InvalidUtf8 => ("not-text", (words.not_text)()),
        ErrorKind::UnknownArgument => {
            let near = first(error, ContextKind::SuggestedArg);
            ("unknown-argument", (words.unknown_argument)(&argument, near.as_deref()))
        }
        ErrorKind::InvalidValue if value.is_empty() => {
            ("missing-value", (words.missing_value)(&argument))
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            let allowed = allowed(error, &argument, command);
            ("invalid-value", (words.invalid_value)(&argument, &value, &allowed))
        }
        ErrorKind::MissingRequiredArgument => {
            let missing = all(error, ContextKind::InvalidArg);
            ("missing-argument", (words.missing_argument)(&missing))
        }
        ErrorKind::ArgumentConflict => {
            let prior = first(error, ContextKind::PriorArg).filter(|prior| *prior != argument);
            match prior {
                Some(prior) => ("conflict", (words.conflict)(flag(&prior), flag(&argument))),
                None => ("repeated-argument", (words.repeated_argument)(flag(&argument))),
            }
        }
        _ => ("usage", (error.kind().to_string(), None)),
    };
    Explanation {
        kind,
        message,
        hint: Some(hint.unwrap_or_else(|| (words.see_help)(command))),
        excerpt: None,
    }
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
