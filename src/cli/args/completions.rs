//! `gigawatt completions`.

use clap::{Args, ValueEnum};

#[derive(Debug, Args)]
pub(in super::super) struct CompletionsArgs {
    #[arg(value_enum)]
    pub shell: ShellArg,
}

/// The shells that can ask for completions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(in super::super) enum ShellArg {
    Bash,
    Elvish,
    Fish,
    Powershell,
    Zsh,
}
