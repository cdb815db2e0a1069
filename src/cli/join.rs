//! Arguments as people write them, before they are taken apart: `gigawatt help calc`, and `--grid 400 g/kWh`
//! without quotes.

use super::commands::NAMES;
use super::flags::{ARGUMENTS, argument_of};
use crate::quantity::parse_number;
use std::ffi::OsString;

/// The most words behind a number that belong to it: `per`, `kWh` and what is counted.
const MOST_WORDS: usize = 3;

/// The arguments with `help` as the flag that it stands for, and with a number and its unit in one.
pub(super) fn arguments(args: Vec<OsString>) -> Vec<OsString> {
    quantities(&help(args))
}

/// Whether an option of every command, which may stand before it, takes the next word as its value.
fn takes_the_next(option: &str) -> bool {
    ARGUMENTS
        .iter()
        .filter(|argument| argument.general && argument.value.is_some())
        .any(|argument| argument.short == option || argument.flag() == option)
}

/// `gigawatt calc --help` of `gigawatt help calc`.
fn help(mut args: Vec<OsString>) -> Vec<OsString> {
    let mut at = 1;
    while let Some(option) =
        args.get(at).and_then(|arg| arg.to_str()).filter(|a| a.starts_with('-'))
    {
        at += if takes_the_next(option) { 2 } else { 1 };
    }
    let is = |at: usize, word: &str| args.get(at).is_some_and(|arg| arg == word);
    let next = args.get(at + 1).map(|next| next.to_string_lossy());
    let is_help = |next: &str| next == "-h" || next == "--help";
    let names_command = next.is_none_or(|next| {
        next.starts_with('-') && !is_help(&next) || NAMES.contains(&next.as_ref())
    });
    if !is(at, "help") || !names_command {
        return args;
    }
    args.remove(at);
    args.push("--help".into());
    args
}

/// `--grid '400 g/kWh'` of `--grid 400 g/kWh`.
fn quantities(args: &[OsString]) -> Vec<OsString> {
    let mut joined: Vec<OsString> = Vec::with_capacity(args.len());
    let mut rest = args;
    while let [first, behind @ ..] = rest {
        joined.push(first.clone());
        rest = behind;
        let flag = first.to_str().filter(|first| first.starts_with("--")).and_then(argument_of);
        let reads = flag.and_then(|argument| argument.reads);
        if let Some((text, count)) = reads.and_then(|reads| with_unit(behind, reads)) {
            joined.push(text.into());
            rest = &behind[count..];
        }
    }
    joined
}

/// The number that some words begin with and its unit in the next of them, and how many words these are.
fn with_unit(words: &[OsString], reads: fn(&str) -> bool) -> Option<(String, usize)> {
    let words: Vec<&str> = words.iter().map_while(|word| word.to_str()).collect();
    parse_number(words.first()?).ok()?;
    let most = words.len().min(1 + MOST_WORDS);
    (2..=most).rev().find_map(|count| {
        let unit = words[1];
        let begins = !unit.starts_with(|c: char| c == '-' || c.is_ascii_digit());
        let text = words[..count].join(" ");
        (begins && reads(&text)).then_some((text, count))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn joined(line: &str) -> String {
        let args = line.split(' ').map(OsString::from).collect();
        let args = arguments(args).into_iter().map(|arg| arg.into_string().unwrap());
        args.collect::<Vec<_>>().join("|")
    }

    #[test]
    fn help_is_a_flag() {
        assert_eq!(joined("gigawatt help"), "gigawatt|--help");
        assert_eq!(joined("gigawatt help calc"), "gigawatt|calc|--help");
        assert_eq!(joined("gigawatt --lang zh help calc"), "gigawatt|--lang|zh|calc|--help");
        assert_eq!(joined("gigawatt --theme dark help calc"), "gigawatt|--theme|dark|calc|--help");
        assert_eq!(joined("gigawatt -o x.txt help calc"), "gigawatt|-o|x.txt|calc|--help");
        assert_eq!(joined("gigawatt help --lang zh"), "gigawatt|--lang|zh|--help");
        assert_eq!(joined("gigawatt help 7GW"), "gigawatt|help|7GW");
        assert_eq!(joined("gigawatt help notations"), "gigawatt|help|notations");
        assert_eq!(joined("gigawatt help --help"), "gigawatt|help|--help");
        assert_eq!(joined("gigawatt help help"), "gigawatt|help|--help");
        assert_eq!(joined("gigawatt 7GW help"), "gigawatt|7GW|help");
    }

    #[test]
    fn a_number_and_its_unit_are_one_value() {
        for (line, args) in [
            ("g 7GW --grid 400 g/kWh", "g|7GW|--grid|400 g/kWh"),
            ("g 7GW --tariff 0.08 USD per kWh --total", "g|7GW|--tariff|0.08 USD per kWh|--total"),
            ("g --wue 1.8 L/kWh 7GW", "g|--wue|1.8 L/kWh|7GW"),
            ("g --hours 8000 h 7GW", "g|--hours|8000 h|7GW"),
            ("g --utilization 60 % 7GW", "g|--utilization|60 %|7GW"),
            ("g --for 90 d", "g|--for|90 d"),
            ("g --grid china 7GW", "g|--grid|china|7GW"),
            ("g --hours 8000 7GW", "g|--hours|8000|7GW"),
            ("g --pue 1.2 7GW 6GW", "g|--pue|1.2|7GW|6GW"),
            ("g --grid 400", "g|--grid|400"),
        ] {
            assert_eq!(joined(line), args);
        }
    }
}
