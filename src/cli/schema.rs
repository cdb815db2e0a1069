//! `gigawatt schema [NAME]`: what JSON outputs and preset files look like.

use super::args::{FormatArg, SchemaArgs};
use super::failure::Failure;
use super::words::words;
use super::{Session, output};
use crate::schema::Subject;

pub(super) fn run(session: &Session<'_>, args: &SchemaArgs) -> Result<(), Failure> {
    session.check_ending(if args.subject.is_some() { &[".json"] } else { &[".txt"] })?;
    if !matches!(session.format, None | Some(FormatArg::Json)) {
        return Err(Failure::OneFormat { command: "schema", ending: ".json" });
    }
    let subject = args.subject.as_deref().and_then(Subject::of_name);
    let text = match subject {
        Some(subject) => format!("{:#}\n", subject.schema()),
        None => list(session),
    };
    output::write(session.output, &text)
}

/// Every name with what it is the schema of.
fn list(session: &Session<'_>) -> String {
    let words = words(session.style.language);
    let width = Subject::ALL.iter().map(|subject| subject.name().len()).max().unwrap_or(0);
    let line = |subject: &Subject| {
        let name = subject.name();
        format!("{name:width$}  {}\n", (words.schema)(*subject))
    };
    Subject::ALL.iter().map(line).collect()
}
