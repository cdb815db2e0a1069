//! `gigawatt --version`, and with `--verbose` what the figures are.

use super::failure::Failure;
use super::words::words;
use super::{Session, output};
use crate::catalog::Catalog;

const VERSION: &str = concat!("gigawatt ", env!("CARGO_PKG_VERSION"), "\n");

pub(super) fn run(session: &Session<'_>, verbose: bool) -> Result<(), Failure> {
    let mut text = VERSION.to_owned();
    if verbose {
        let inventory = Catalog::embedded().inventory();
        text += &(words(session.style.language).inventory)(&inventory);
    }
    output::write(session.output, &text)
}
