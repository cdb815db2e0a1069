//! The presets that can stand where an argument is wanted, each with its name in prose.

use crate::answer::{Grid, Yardstick};
use crate::catalog::{Catalog, Entry};
use crate::cli::help::compares_scenarios;
use crate::cli::{environment, presets};
use crate::printable::cleaned;
use crate::quantity::counted;
use crate::report::Language;
use clap::Command;
use clap_complete::engine::{ArgValueCompleter, CompletionCandidate};
use std::ffi::{OsStr, OsString};
use std::path::PathBuf;
use std::sync::Arc;

/// What an argument takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Wanted {
    /// `openai-amd`, `3xserver-hall`.
    Deployment,
    /// `three-gorges@2020`, `ireland`, `all`.
    Reference,
    /// `0.5xthree-gorges@2020`.
    Multiple,
    Plant,
    /// A plant or consumer without a year.
    Compared,
    Scenario,
    /// One, or all of them side by side.
    Scenarios,
    Grid,
    Machine,
    Claim,
    Anything,
}

impl Wanted {
    fn of(command: &str, argument: &str) -> Option<Self> {
        Some(match argument {
            "deployments" => Self::Deployment,
            "against" => Self::Reference,
            "targets" => Self::Multiple,
            "reference" | "capacity_factor" => Self::Plant,
            "entry" => Self::Compared,
            "scenario" if compares_scenarios(command) => Self::Scenarios,
            "scenario" => Self::Scenario,
            "grid" => Self::Grid,
            "unit_power" => Self::Machine,
            "claims" => Self::Claim,
            "id" => Self::Anything,
            _ => return None,
        })
    }

    /// Whether several of one can be written, as `3xserver-hall`.
    fn is_counted(self) -> bool {
        matches!(self, Self::Deployment | Self::Multiple)
    }

    /// Whether a year can stand behind an `@`.
    fn has_figures(self) -> bool {
        matches!(self, Self::Reference | Self::Multiple | Self::Plant | Self::Grid)
    }

    fn has_all(self) -> bool {
        matches!(self, Self::Reference | Self::Scenarios)
    }
}

/// Gives the arguments of a command what they can be.
pub(super) fn add(command: Command, candidates: &Arc<Candidates>) -> Command {
    let name = command.get_name().to_owned();
    command.mut_args(|argument| match Wanted::of(&name, argument.get_id().as_str()) {
        Some(wanted) => {
            let candidates = Arc::clone(candidates);
            let complete = move |text: &OsStr| candidates.like(wanted, text);
            argument.add(ArgValueCompleter::new(complete))
        }
        None => argument,
    })
}

/// What is known where the words stand.
pub(super) struct Candidates {
    language: Language,
    preset_files: Vec<PathBuf>,
}

impl Candidates {
    /// `words` are those of the command line so far.
    pub fn new(words: &[OsString]) -> Self {
        let files = environment::values(words, "--presets");
        Self {
            language: environment::early_wishes(words).language,
            preset_files: files.iter().map(|file| expanded(file)).collect(),
        }
    }

    fn like(&self, wanted: Wanted, text: &OsStr) -> Vec<CompletionCandidate> {
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
        let read = presets::read(&self.preset_files);
        read.map_or_else(|_| Catalog::embedded(), |(catalog, _)| catalog)
    }

    /// An id once, even if it is that of a consumer and of a grid.
    fn entries(&self, catalog: &Catalog, wanted: Wanted) -> Vec<CompletionCandidate> {
        let mut candidates = match wanted {
            Wanted::Deployment => self.names(catalog.deployments()),
            Wanted::Reference | Wanted::Multiple | Wanted::Compared => self.references(catalog),
            Wanted::Plant => self.names(catalog.plants()),
            Wanted::Scenario | Wanted::Scenarios => self.names(catalog.scenarios()),
            Wanted::Grid => self.names(catalog.grids()),
            Wanted::Machine => self.names(catalog.hardware()),
            Wanted::Claim => self.names(catalog.claims()),
            Wanted::Anything => self.names(catalog.entries()),
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

    /// The ids, and the aliases for those who begin to write one.
    fn names<'a, T: Entry + ?Sized + 'a>(
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
fn figures(catalog: &Catalog, wanted: Wanted, name: &str) -> Vec<CompletionCandidate> {
    let figures = match (wanted, catalog.plant(name), catalog.consumer(name)) {
        (Wanted::Grid, ..) => catalog.grid(name).map(Grid::full_names),
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
