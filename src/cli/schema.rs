//! `gigawatt schema [NAME]`: what JSON outputs and preset files look like.

use super::args::SchemaArgs;
use super::failure::Failure;
use super::session::Session;
use super::values::FormatArg;
use super::words::{labels, usage};
use crate::schema::Subject;

pub(super) fn run(session: &Session<'_>, args: &SchemaArgs) -> Result<u8, Failure> {
    session.check_ending(if args.subject.is_some() { &[".json"] } else { &[".txt"] })?;
    if !matches!(session.format, None | Some(FormatArg::Json)) {
        return Err(Failure::new("one-format", |language| {
            usage::one_format(language, "schema", ".json")
        }));
    }
    let subject = args.subject.as_deref().and_then(Subject::of_name);
    session.write(&match subject {
        Some(subject) => format!("{:#}\n", subject.schema()),
        None => list(session),
    })
}

/// Every name with what it is the schema of.
fn list(session: &Session<'_>) -> String {
    let width = Subject::ALL.iter().map(|subject| subject.name().len()).max().unwrap_or(0);
    let line = |subject: &Subject| {
        let said = labels::subject(*subject).of(session.style.language);
        format!("{:width$}  {said}\n", subject.name())
    };
    Subject::ALL.iter().map(line).collect()
}
