//! What the surroundings say: the language, the terminal, its colours.

use super::help::Extent;
use super::values::ColorArg;
use super::words::labels;
use crate::language::Language;
use crate::view::Glyphs;
use std::ffi::OsString;
use std::io::{self, IsTerminal};
use std::time::{SystemTime, UNIX_EPOCH};

/// The day on which the program runs, in UTC; where builds have to come out the same each time, the one
/// that `SOURCE_DATE_EPOCH` names.
pub(super) fn today() -> String {
    let told = std::env::var("SOURCE_DATE_EPOCH").ok().and_then(|seconds| seconds.parse().ok());
    let now = || SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs();
    let seconds: u64 = told.unwrap_or_else(now);
    let days = i32::try_from(seconds / 86_400).unwrap_or_default();
    let first = jiff::civil::date(1970, 1, 1);
    first.checked_add(jiff::Span::new().days(days)).unwrap_or(first).to_string()
}

/// What has to be known before the arguments are parsed, to tell what is wrong with them.
pub(super) struct EarlyWishes {
    pub language: Language,
    /// Errors are wanted as JSON.
    pub json: bool,
    pub color: ColorArg,
}

/// Looks for `--lang`, `--format` and `--color` in arguments that may be wrong otherwise.
pub(super) fn early_wishes(args: &[OsString]) -> EarlyWishes {
    let color = match last_value(args, "--color").as_deref() {
        Some("always") => ColorArg::Always,
        Some("never") => ColorArg::Never,
        _ => ColorArg::Auto,
    };
    EarlyWishes {
        language: match last_value(args, "--lang").as_deref() {
            Some("zh") => Language::Chinese,
            Some("en") => Language::English,
            _ => language(),
        },
        json: matches!(last_value(args, "--format").as_deref(), Some("json" | "ndjson")),
        color,
    }
}

/// The value of `--flag value` or `--flag=value`, where it stands last.
fn last_value(args: &[OsString], flag: &str) -> Option<String> {
    values(args, flag).pop()
}

/// Every value of `--flag value` or `--flag=value`.
pub(super) fn values(args: &[OsString], flag: &str) -> Vec<String> {
    let args: Vec<_> = args.iter().map(|arg| arg.to_string_lossy()).collect();
    let end = args.iter().position(|arg| arg == "--");
    let args = &args[..end.unwrap_or(args.len())];
    let value = |at: usize| {
        let inline = args[at].strip_prefix(flag)?.strip_prefix('=');
        let next =
            || args.get(at + 1).filter(|_| args[at] == flag).map(std::convert::AsRef::as_ref);
        inline.or_else(next).map(str::to_owned)
    };
    (0..args.len()).filter_map(value).collect()
}

/// The language of the locale: the first of the three variables that is set decides.
fn language() -> Language {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .iter()
        .filter_map(std::env::var_os)
        .find(|value| !value.is_empty());
    locale.map_or(Language::English, |locale| Language::of_locale(&locale.to_string_lossy()))
}

/// Whether the locale's characters go beyond ASCII: the first of the three variables that is set says.
pub(super) fn glyphs() -> Glyphs {
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"]
        .iter()
        .filter_map(std::env::var_os)
        .find(|value| !value.is_empty());
    let locale = locale.unwrap_or_default().to_string_lossy().to_ascii_lowercase();
    let unicode = cfg!(windows) || locale.contains("utf-8") || locale.contains("utf8");
    if unicode { Glyphs::Unicode } else { Glyphs::Ascii }
}

/// The columns of the terminal, or of `COLUMNS` where the output is none.
pub(super) fn width() -> Option<u16> {
    let size = terminal_size::terminal_size_of(io::stdout());
    size.map(|(width, _)| width.0).or_else(stated_width)
}

fn stated_width() -> Option<u16> {
    std::env::var("COLUMNS").ok()?.parse().ok().filter(|width| *width > 0)
}

pub(super) fn color(wanted: ColorArg) -> bool {
    is_colored(wanted, &io::stdout())
}

/// `NO_COLOR`, `CLICOLOR_FORCE`, `CLICOLOR`, `TERM=dumb` and the terminal decide unless the user does, as
/// <https://no-color.org> and <https://bixense.com/clicolors> have it: a 0 forces nothing.
fn is_colored(wanted: ColorArg, stream: &impl IsTerminal) -> bool {
    let variable = |name| std::env::var_os(name).filter(|value| !value.is_empty());
    match wanted {
        ColorArg::Always => true,
        ColorArg::Never => false,
        ColorArg::Auto if variable("NO_COLOR").is_some() => false,
        ColorArg::Auto if variable("CLICOLOR_FORCE").is_some_and(|value| value != "0") => true,
        ColorArg::Auto => {
            let is_able = variable("TERM").map_or(cfg!(windows), |name| name != "dumb");
            let is_wanted = variable("CLICOLOR").is_none_or(|value| value != "0");
            is_wanted && is_able && stream.is_terminal()
        }
    }
}

/// Whether errors are coloured.
pub(super) fn error_color(wanted: ColorArg) -> bool {
    is_colored(wanted, &io::stderr())
}

/// The columns of what is told on standard error.
pub(super) fn error_width() -> usize {
    let size = terminal_size::terminal_size_of(io::stderr());
    let width = size.map(|(width, _)| width.0).or_else(stated_width);
    width.map_or(80, usize::from).max(40)
}

/// The lines of a terminal above which the next prompt stands.
const SCREEN: usize = 23;

/// The help as it is shown on standard output, its headings with the colon of the language: the parser's
/// is always the English one.
pub(super) fn help_text(help: &clap::Error, extent: Extent, early: &EarlyWishes) -> String {
    let styled = help.render();
    let text = if color(early.color) { styled.ansi().to_string() } else { styled.to_string() };
    // Where a screen has no lines to spare, none is left blank.
    let is_long = extent == Extent::Screen && text.lines().count() > SCREEN;
    let text = if is_long { text.replace("\n\n", "\n") } else { text };
    let colon = labels::COLON.of(early.language);
    labels::HEADINGS.iter().map(|heading| heading.of(early.language)).fold(text, |text, heading| {
        text.replace(&format!("{heading}:"), &format!("{heading}{colon}"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(args: &[&str]) -> Option<String> {
        let args: Vec<OsString> = args.iter().map(OsString::from).collect();
        last_value(&args, "--lang")
    }

    #[test]
    fn a_flag_is_found_wherever_it_stands() {
        assert_eq!(value(&["gigawatt", "--lang", "zh", "7"]).as_deref(), Some("zh"));
        assert_eq!(value(&["gigawatt", "--lang=en", "--lang=zh"]).as_deref(), Some("zh"));
        assert_eq!(value(&["gigawatt", "--language", "zh"]), None);
        assert_eq!(value(&["gigawatt", "--lang"]), None);
        assert_eq!(value(&["gigawatt", "--", "--lang=zh"]), None);
    }
}
