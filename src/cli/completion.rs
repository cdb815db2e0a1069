//! `gigawatt completions SHELL`, and the answers to a shell that asks what can stand at the cursor.
//!
//! The script asks the program itself each time, with the shell's name in a variable and the words up
//! to the cursor as arguments, so that presets of the user's files are offered too.

use super::args::CompletionsArgs;
use super::commands::about;
use super::failure::Failure;
use super::flags::{Offer, argument};
use super::help::{self, Extent};
use super::session::Session;
use super::values::ShellArg;
use super::{environment, output, preset_files};
use crate::answer::{Grid, PresetListing, Yardstick};
use crate::catalog::{Catalog, Entry};
use crate::printable::cleaned;
use crate::quantity::counted;
use crate::view::Language;
use clap::{Command, ValueEnum, ValueHint};
use clap_complete::engine::{self, ArgValueCompleter, CompletionCandidate};
use clap_complete::env::{EnvCompleter, Shells};
use std::ffi::{OsStr, OsString};
use std::path::PathBuf;
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
        return Ok(include_str!("completion.bash").replace("VARIABLE", VARIABLE));
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
    with_candidates(help::command(language, Extent::Manual), &candidates)
        .mut_subcommands(|command| with_candidates(command, &candidates))
}

impl Offer {
    /// Whether several of one can be written, as `3xserver-hall`.
    fn is_counted(self) -> bool {
        matches!(self, Self::Deployment | Self::Multiple)
    }

    /// Whether a year can stand behind an `@`.
    fn has_figures(self) -> bool {
        matches!(self, Self::Yardstick | Self::Multiple | Self::Plant | Self::Grid)
    }

    fn has_all(self) -> bool {
        matches!(self, Self::Yardstick | Self::Scenarios)
    }
}

/// Gives the arguments of a command what they can be.
fn with_candidates(command: Command, candidates: &Arc<Candidates>) -> Command {
    let said = about(command.get_name());
    command.mut_args(|clap| {
        let offers = argument(said.table_id(clap.get_id().as_str())).and_then(|row| row.offers);
        match offers {
            Some(wanted) => {
                let candidates = Arc::clone(candidates);
                let complete = move |text: &OsStr| candidates.like(wanted, text);
                clap.add(ArgValueCompleter::new(complete))
            }
            None => clap,
        }
    })
}

/// What is known where the words stand.
struct Candidates {
    language: Language,
    preset_files: Vec<PathBuf>,
}

impl Candidates {
    /// `words` are those of the command line so far.
    fn new(words: &[OsString]) -> Self {
        let files = environment::values(words, "--presets");
        Self {
            language: environment::early_wishes(words).language,
            preset_files: files.iter().map(|file| expanded(file)).collect(),
        }
    }

    fn like(&self, wanted: Offer, text: &OsStr) -> Vec<CompletionCandidate> {
        let Some(text) = text.to_str() else {
            return Vec::new();
        };
        let counted = counted(text).filter(|_| wanted.is_counted());
        let name = counted.and_then(|counted| counted.what.last().copied()).unwrap_or(text);
        let (count, begun) = match text.strip_suffix(name) {
            Some(count) => (count, name),
            None => ("", text),
        };
        let catalog = self.catalog();
        let candidates = match begun.split_once('@') {
            Some((name, _)) if wanted.has_figures() => figures(&catalog, wanted, name),
            _ => self.entries(&catalog, wanted),
        };
        let fits = |candidate: &CompletionCandidate| {
            candidate.get_value().to_str().is_some_and(|value| value.starts_with(begun))
        };
        let fitting = candidates.into_iter().filter(fits);
        fitting.map(|candidate| candidate.add_prefix(count)).collect()
    }

    /// Files of the user's that cannot be used leave the built-in presets; a run says what is wrong.
    fn catalog(&self) -> Catalog {
        let read = preset_files::catalog(&self.preset_files);
        read.map_or_else(|_| Catalog::embedded(), |(catalog, _)| catalog)
    }

    /// An id once, even if it is that of a consumer and of a grid.
    fn entries(&self, catalog: &Catalog, wanted: Offer) -> Vec<CompletionCandidate> {
        let mut candidates = match wanted {
            Offer::Deployment => self.names(catalog.deployments()),
            Offer::Yardstick | Offer::Multiple => self.references(catalog),
            Offer::Plant => self.names(catalog.plants()),
            Offer::Scenario | Offer::Scenarios => self.names(catalog.scenarios()),
            Offer::Grid => self.names(catalog.grids()),
            Offer::Machine => self.names(catalog.hardware()),
            Offer::Claim => self.names(catalog.claims()),
            Offer::Anything => self.everything(catalog),
        };
        candidates.extend(wanted.has_all().then(|| CompletionCandidate::new("all")));
        candidates.sort();
        candidates.dedup_by(|next, kept| next.get_value() == kept.get_value());
        candidates
    }

    fn references(&self, catalog: &Catalog) -> Vec<CompletionCandidate> {
        let mut names = self.names(catalog.plants());
        names.extend(self.names(catalog.consumers()));
        names
    }

    fn everything(&self, catalog: &Catalog) -> Vec<CompletionCandidate> {
        let kinds = [
            self.names(catalog.deployments()),
            self.references(catalog),
            self.names(catalog.grids()),
            self.names(catalog.hardware()),
            self.names(catalog.scenarios()),
            self.names(catalog.coal()),
            self.names(catalog.claims()),
            PresetListing::kinds().map(CompletionCandidate::new).collect(),
        ];
        kinds.into_iter().flatten().collect()
    }

    /// The ids, and the aliases for those who begin to write one.
    fn names<'a, T: Entry + 'a>(
        &self,
        entries: impl Iterator<Item = &'a T>,
    ) -> Vec<CompletionCandidate> {
        let of_one = |entry: &'a T| {
            let help = cleaned(self.language.of(entry.name())).into_owned();
            let named =
                move |name: &str| CompletionCandidate::new(name).help(Some(help.clone().into()));
            let id = named(entry.id());
            let aliases = entry.aliases().iter().map(move |alias| named(alias).hide(true));
            std::iter::once(id).chain(aliases)
        };
        entries.flat_map(of_one).collect()
    }
}

/// `three-gorges@2020` and the others of a name.
fn figures(catalog: &Catalog, wanted: Offer, name: &str) -> Vec<CompletionCandidate> {
    let figures = match (wanted, catalog.plant(name), catalog.consumer(name)) {
        (Offer::Grid, ..) => catalog.grid(name).map(Grid::full_names),
        (_, Some(plant), _) => Some(Yardstick::names(plant)),
        (_, None, Some(consumer)) => Some(Yardstick::names(consumer)),
        _ => None,
    };
    let figures = figures.unwrap_or_default();
    figures.iter().map(|figure| CompletionCandidate::new(format!("{name}@{figure}"))).collect()
}

/// A path as the shell would have expanded it.
fn expanded(path: &str) -> PathBuf {
    match (path.strip_prefix("~/"), etcetera::home_dir()) {
        (Some(rest), Ok(home)) => home.join(rest),
        _ => PathBuf::from(path),
    }
}
