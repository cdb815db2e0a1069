//! `gigawatt --version`, and with `--verbose` what the figures are.

use super::failure::Failure;
use super::words::words;
use super::{Session, print};
use crate::catalog::Catalog;

const VERSION: &str = concat!("gigawatt ", env!("CARGO_PKG_VERSION"), "\n");

pub(super) fn run(session: &Session<'_>, verbose: bool) -> Result<(), Failure> {
    if !verbose {
        return print(VERSION);
    }
    let inventory = Catalog::embedded()?.inventory();
    print(&(VERSION.to_owned() + &(words(session.style.language).inventory)(&inventory)))
}
