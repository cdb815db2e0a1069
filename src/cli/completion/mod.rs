//! `gigawatt completions SHELL`, and the answers to a shell that asks what can stand at the cursor.
//!
//! The script asks the program itself each time, with the shell's name in a variable and the words up
//! to the cursor as arguments, so that presets of the user's files are offered too.

mod candidates;

use super::args::CompletionsArgs;
use super::failure::Failure;
use super::values::ShellArg;
use super::{Session, environment, help, output};
use candidates::Candidates;
use clap::{Command, ValueEnum, ValueHint};
use clap_complete::engine;
use clap_complete::env::{EnvCompleter, Shells};
use std::ffi::{OsStr, OsString};
use std::sync::Arc;

/// The variable that makes a run an answer.
const VARIABLE: &str = "GIGAWATT_COMPLETE";

const BASH: &str = "bash";

pub(super) fn run(session: &Session<'_>, args: &CompletionsArgs) -> Result<u8, Failure> {
    session.write(&script(args.shell).map_err(Failure::Output)?)
}

/// What a shell has to read once to be able to ask.
fn script(shell: ShellArg) -> std::io::Result<String> {
    if shell == ShellArg::Bash {
        return Ok(include_str!("gigawatt.bash").replace("VARIABLE", VARIABLE));
    }
    let name = shell.to_possible_value().map_or_else(String::new, |v| v.get_name().to_owned());
    let mut script = Vec::new();
    if let Some(shell) = Shells::builtins().completer(&name) {
        shell.write_registration(VARIABLE, "gigawatt", "gigawatt", "gigawatt", &mut script)?;
    }
    Ok(String::from_utf8_lossy(&script).into_owned())
}

/// The shell that asks, if one does.
pub(super) fn asking() -> Option<OsString> {
    std::env::var_os(VARIABLE).filter(|shell| !shell.is_empty())
}

/// Tells a shell what can stand at the cursor. Who asks oddly is told nothing: a message would be taken
/// for a candidate, or shown in the middle of a command that is being typed.
pub(super) fn answer(shell: &OsStr, args: &[OsString]) -> Result<(), Failure> {
    let words = args.iter().position(|arg| arg == "--").map_or(&[][..], |at| &args[at + 1..]);
    let shell = shell.to_string_lossy();
    let answer = match Shells::builtins().completer(&shell) {
        Some(_) if words.is_empty() => return Ok(()),
        Some(_) if shell == BASH => for_bash(words),
        Some(shell) => by_the_crate(shell, words),
        None => return Ok(()),
    };
    output::print(&String::from_utf8_lossy(&answer.unwrap_or_default()))
}

fn by_the_crate(shell: &dyn EnvCompleter, words: &[OsString]) -> std::io::Result<Vec<u8>> {
    let directory = std::env::current_dir().ok();
    let mut answer = Vec::new();
    let mut command = command(words);
    shell.write_complete(&mut command, words.to_vec(), directory.as_deref(), &mut answer)?;
    Ok(answer)
}

/// A candidate a line. Where there is none bash itself completes the names of files, and quotes them
/// where they need it.
fn for_bash(words: &[OsString]) -> std::io::Result<Vec<u8>> {
    let no_files = |command: Command| {
        command.mut_args(|argument| match argument.get_value_hint() {
            ValueHint::Unknown => argument,
            _ => argument.value_hint(ValueHint::Other),
        })
    };
    let mut command = no_files(command(words)).mut_subcommands(no_files);
    let candidates = engine::complete(&mut command, words.to_vec(), words.len() - 1, None)?;
    let lines = candidates.iter().map(|candidate| candidate.get_value().to_string_lossy() + "\n");
    Ok(lines.collect::<String>().into_bytes())
}

/// The parser, its arguments with what they can be.
fn command(words: &[OsString]) -> Command {
    let candidates = Arc::new(Candidates::new(words));
    let language = environment::early_wishes(words).language;
    candidates::add(help::command(language), &candidates)
        .mut_subcommands(|command| candidates::add(command, &candidates))
}
