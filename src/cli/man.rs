//! `gigawatt man`: the help as manual pages, one a command.

use super::args::ManArgs;
use super::commands::about;
use super::failure::Failure;
use super::help::{self, Extent};
use super::output;
use super::session::Session;
use super::words::labels;
use crate::view::Language;
use clap::Command;
use clap_mangen::Man;
use clap_mangen::roff::{Roff, bold, roman};
use std::fs;
use std::io;

pub(super) fn run(session: &Session<'_>, args: &ManArgs) -> Result<u8, Failure> {
    let language = session.style.language;
    let mut program = help::command(language, Extent::Manual);
    program.build();
    let page = |command: &Command| page(command, language).map_err(Failure::Output);
    let Some(folder) = &args.dir else {
        let named = args.page.as_deref().and_then(|name| program.find_subcommand(name));
        return session.write(&page(named.unwrap_or(&program))?);
    };
    fs::create_dir_all(folder).map_err(|error| Failure::write(folder, error))?;
    for command in std::iter::once(&program).chain(program.get_subcommands()) {
        let file = folder.join(format!("{}.1", title(command)));
        output::write(Some(&file), &page(command)?)?;
    }
    Ok(0)
}

/// Chinese has no blanks that could be stretched to fill a line.
const LEFT_ALIGNED: &str = ".ad l\n";

/// `gigawatt`, `gigawatt-calc`.
fn title(command: &Command) -> &str {
    command.get_display_name().unwrap_or_else(|| command.get_name())
}

type Render = fn(&Man, &mut dyn io::Write) -> io::Result<()>;

fn page(command: &Command, language: Language) -> io::Result<String> {
    let is_program = command.has_subcommands();
    // The crate heads sections in English; ours are put in the place of those.
    let mut sections: Vec<(Render, &str, &str)> = vec![
        (Man::render_title, "", ""),
        (|_, out| out.write_all(LEFT_ALIGNED.as_bytes()), "", ""),
        (Man::render_name_section, "NAME", labels::NAME.of(language)),
        (Man::render_synopsis_section, "SYNOPSIS", labels::SYNOPSIS.of(language)),
    ];
    if is_program {
        let heading = labels::DESCRIPTION.of(language);
        sections.push((Man::render_description_section, "DESCRIPTION", heading));
        sections.push((Man::render_subcommands_section, "", ""));
    }
    sections.push((Man::render_options_section, "", ""));
    let man = man(command, language);
    // Each section begins with the same definitions, which a page needs once.
    let definitions = Roff::new().render();
    let mut page = definitions.clone();
    for (render, english, heading) in sections {
        let mut text = Vec::new();
        render(&man, &mut text)?;
        let text = String::from_utf8_lossy(&text);
        let text = text.strip_prefix(&definitions).unwrap_or(&text);
        page += &text.replacen(&format!(".SH {english}\n"), &format!(".SH {heading}\n"), 1);
    }
    let rest = rest(command, language).render();
    Ok(page + rest.strip_prefix(&definitions).unwrap_or(&rest))
}

/// The name of a page is one line; what the help says beyond it is the description.
fn man(command: &Command, language: Language) -> Man {
    let about = about(command.get_name()).purpose.of(language);
    let (name, more) = about.split_once('\n').unwrap_or((about, ""));
    let described = command
        .clone()
        .about(name.to_owned())
        .long_about(more.to_owned())
        .subcommand_help_heading(labels::COMMANDS.of(language).to_uppercase());
    Man::new(described)
        .title(title(command))
        // An empty word would not count, and the next take its place.
        .date("\"\"")
        .source(concat!("gigawatt ", env!("CARGO_PKG_VERSION")))
        .manual(labels::MANUAL.of(language))
}

/// What stands below the options: exit codes and examples, and what the surroundings have to do with it.
fn rest(command: &Command, language: Language) -> Roff {
    let said = about(command.get_name());
    let mut page = Roff::new();
    if let Some(codes) = said.exit_codes {
        head(&mut page, labels::EXIT_STATUS.of(language));
        page.text([roman(codes.of(language))]);
    }
    head(&mut page, labels::EXAMPLES.of(language));
    page.control("EX", []);
    for example in said.examples {
        page.text([roman(example.of(language))]);
    }
    page.control("EE", []);
    if !command.has_subcommands() {
        head(&mut page, labels::SEE_ALSO.of(language));
        page.text([bold("gigawatt"), roman("(1)")]);
        return page;
    }
    for (heading, terms) in labels::SURROUNDINGS {
        head(&mut page, heading.of(language));
        for (term, meaning) in terms {
            page.control("TP", []).text([bold(*term)]).text([roman(meaning.of(language))]);
        }
    }
    page
}

fn head(page: &mut Roff, heading: &str) {
    page.control("SH", [heading.to_uppercase().as_str()]);
}
