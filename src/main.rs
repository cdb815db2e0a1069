//! The `gigawatt` program; everything it does is in [`gigawatt::cli`].

use std::process::ExitCode;

fn main() -> ExitCode {
    gigawatt::cli::run(std::env::args_os())
}
