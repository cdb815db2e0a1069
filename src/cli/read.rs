//! `gigawatt read FILE...`: the powers and energies of running texts, and whether their claims hold.

use super::args::ReadArgs;
use super::asked::DOES_NOT_HOLD;
use super::failure::Failure;
use super::session::Session;
use super::words::files;
use super::{ending, output};
use crate::answer::Article;
use crate::ask::Read;
use crate::decoding::decoded;
use crate::report::{Format, render};
use std::fs::File;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

/// The most bytes of a text that are read.
const MOST_BYTES: u64 = 64 << 20;

pub(super) fn run(session: &Session<'_>, args: &ReadArgs) -> Result<u8, Failure> {
    session.check_ending(ending::TABLES)?;
    let format = session.report_format()?;
    let catalog = session.catalog()?;
    let mut text = String::new();
    let mut passes = true;
    for path in &args.texts {
        let article = Read { text: decoded(&bytes(path)?).0.into_owned() }.answer(&catalog)?;
        passes &= if args.all_checked { article.all_checked() } else { article.all_hold() };
        if args.texts.len() > 1 {
            text += &heading(path, format);
        }
        text += &rendered(&article, format, session)?;
    }
    output::write(session.output, &text)?;
    Ok(if passes { 0 } else { DOES_NOT_HOLD })
}

fn rendered(article: &Article, format: Format, session: &Session<'_>) -> Result<String, Failure> {
    Ok(render(article, format, &session.style)?)
}

/// The name of a text over what is found in it, where there are several and people read it.
fn heading(path: &Path, format: Format) -> String {
    match format {
        Format::Table => format!("{}\n\n", path.display()),
        Format::Markdown => format!("## {}\n\n", path.display()),
        _ => String::new(),
    }
}

fn bytes(path: &PathBuf) -> Result<Vec<u8>, Failure> {
    let failed = |error: io::Error| Failure::file(path, error);
    let mut bytes = Vec::new();
    let limit = MOST_BYTES + 1;
    let read = if path.as_os_str() == "-" {
        io::stdin().take(limit).read_to_end(&mut bytes)
    } else {
        File::open(path).map_err(failed)?.take(limit).read_to_end(&mut bytes)
    };
    read.map_err(failed)?;
    if bytes.len() as u64 > MOST_BYTES {
        let name = path.display().to_string();
        return Err(Failure::new("too-large", move |language| {
            files::too_large(language, &name, MOST_BYTES >> 20)
        }));
    }
    Ok(bytes)
}
