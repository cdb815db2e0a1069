//! `gigawatt read FILE...`: the powers and energies of running texts, and whether their claims hold.

use super::args::ReadArgs;
use super::asked::DOES_NOT_HOLD;
use super::ending::{self, Ending};
use super::failure::Failure;
use super::output;
use super::same_file::is_same_file;
use super::session::Session;
use super::words::files;
use crate::answer::Article;
use crate::ask::Read;
use crate::decoding::decoded;
use crate::render::{Format, render};
use std::fs::File;
use std::io::{self, IsTerminal as _, Read as _};
use std::path::{Path, PathBuf};

/// The most bytes of a text that are read.
const MOST_BYTES: u64 = 64 << 20;

pub(super) fn run(session: &Session<'_>, args: &ReadArgs) -> Result<u8, Failure> {
    session.check_ending(if args.quote { ending::TABLES } else { ending::PAGED })?;
    if let Some(output) = session.output
        && let Some(taken) = args.texts.iter().find(|text| is_same_file(output, text))
    {
        let taken = taken.display().to_string();
        return Err(Failure::new("output-is-input", move |language| {
            files::text_taken(language, &taken)
        }));
    }
    let shown = Shown::of(session, args)?;
    let catalog = session.catalog()?;
    let mut text = String::new();
    let mut passes = true;
    let standard = [PathBuf::from("-")];
    let texts = match args.texts.as_slice() {
        [] if io::stdin().is_terminal() => {
            return Err(Failure::new("no-input", files::no_text));
        }
        [] => &standard,
        texts => texts,
    };
    for path in texts {
        let article = Read { text: decoded(&bytes(path)?).0.into_owned() }.answer(&catalog)?;
        passes &= if args.all_checked { article.all_checked() } else { article.all_hold() };
        if args.texts.len() > 1 {
            text += &shown.heading(path);
        }
        text += &shown.text(&article, session)?;
    }
    output::write(session.output, &text)?;
    Ok(if passes { 0 } else { DOES_NOT_HOLD })
}

/// What is shown of a text.
enum Shown {
    Result(Format),
    /// The sentences that an editor has to change.
    Quotes,
    /// The text itself, with what is found in its margin.
    Page,
}

impl Shown {
    fn of(session: &Session<'_>, args: &ReadArgs) -> Result<Self, Failure> {
        if args.quote {
            if !session.writes_tables() {
                return Err(Failure::new("quote-without-text", files::quote_is_text));
            }
            return Ok(Self::Quotes);
        }
        if session.ending() != Some(Ending::Page) {
            return session.report_format().map(Self::Result);
        }
        if args.texts.len() > 1 {
            return Err(Failure::new("several-pages", files::one_page));
        }
        Ok(Self::Page)
    }

    fn text(&self, article: &Article, session: &Session<'_>) -> Result<String, Failure> {
        Ok(match self {
            Self::Result(format) => render(article, *format, &session.style)?,
            Self::Quotes => article.quoted(&session.style),
            Self::Page => article.page(&session.style),
        })
    }

    /// The name of a text over what is found in it, where there are several and people read it.
    fn heading(&self, path: &Path) -> String {
        match self {
            Self::Result(Format::Table) | Self::Quotes => format!("{}\n\n", path.display()),
            Self::Result(Format::Markdown) => format!("## {}\n\n", path.display()),
            _ => String::new(),
        }
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
            files::text_too_large(language, &name, MOST_BYTES >> 20)
        }));
    }
    Ok(bytes)
}
