//! `gigawatt man`: the help as manual pages, one a command.

use super::args::ManArgs;
use super::failure::Failure;
use super::words::{ManWords, Words, words};
use super::{Session, help, output};
use clap::Command;
use clap_mangen::Man;
use clap_mangen::roff::{Roff, bold, roman};
use std::fs;
use std::io;

pub(super) fn run(session: &Session<'_>, args: &ManArgs) -> Result<(), Failure> {
    let language = session.style.language;
    let mut program = help::command(language);
    program.build();
    let page = |command: &Command| page(command, words(language)).map_err(Failure::Output);
    let Some(folder) = &args.dir else {
        let named = args.page.as_deref().and_then(|name| program.find_subcommand(name));
        return output::write(session.output, &page(named.unwrap_or(&program))?);
    };
    fs::create_dir_all(folder).map_err(|error| Failure::write(folder, error))?;
    for command in std::iter::once(&program).chain(program.get_subcommands()) {
        let file = folder.join(format!("{}.1", title(command)));
        output::write(Some(&file), &page(command)?)?;
    }
    Ok(())
}

/// Chinese has no blanks that could be stretched to fill a line.
const LEFT_ALIGNED: &str = ".ad l\n";

/// `gigawatt`, `gigawatt-calc`.
fn title(command: &Command) -> &str {
    command.get_display_name().unwrap_or_else(|| command.get_name())
}

type Render = fn(&Man, &mut dyn io::Write) -> io::Result<()>;

fn page(command: &Command, words: &Words) -> io::Result<String> {
    let is_program = command.has_subcommands();
    let own = &words.man;
    // The crate heads sections in English; ours are put in the place of those.
    let mut sections: Vec<(Render, &str, &str)> = vec![
        (Man::render_title, "", ""),
        (|_, out| out.write_all(LEFT_ALIGNED.as_bytes()), "", ""),
        (Man::render_name_section, "NAME", own.name),
        (Man::render_synopsis_section, "SYNOPSIS", own.synopsis),
    ];
    if is_program {
        sections.push((Man::render_description_section, "DESCRIPTION", own.description));
        sections.push((Man::render_subcommands_section, "", ""));
    }
    sections.push((Man::render_options_section, "", ""));
    let man = man(command, words);
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
    let rest = rest(command, own, is_program).render();
    Ok(page + rest.strip_prefix(&definitions).unwrap_or(&rest))
}

/// The name of a page is one line; what the help says beyond it is the description.
fn man(command: &Command, words: &Words) -> Man {
    let about = command.get_about().map(ToString::to_string).unwrap_or_default();
    let (name, more) = about.split_once('\n').unwrap_or((&about, ""));
    let described = command
        .clone()
        .about(name.to_owned())
        .long_about(more.to_owned())
        .subcommand_help_heading(words.commands.to_uppercase());
    Man::new(described)
        .title(title(command))
        // An empty word would not count, and the next take its place.
        .date("\"\"")
        .source(concat!("gigawatt ", env!("CARGO_PKG_VERSION")))
        .manual(words.man.manual)
}

/// What stands below the options: the end of the help, and what the surroundings have to do with it.
fn rest(command: &Command, words: &ManWords, is_program: bool) -> Roff {
    let mut page = Roff::new();
    let help = command.get_after_help().map(ToString::to_string).unwrap_or_default();
    for paragraph in help.split("\n\n") {
        let (heading, text) = paragraph.split_once([':', '：']).unwrap_or(("", paragraph));
        page.control("SH", [heading.to_uppercase().as_str()]);
        match text.strip_prefix('\n') {
            Some(examples) => {
                page.control("EX", []);
                examples.lines().for_each(|line| {
                    page.text([roman(line.trim_start())]);
                });
                page.control("EE", []);
            }
            None => {
                page.text([roman(text.trim_start())]);
            }
        }
    }
    if !is_program {
        page.control("SH", [words.see_also]).text([bold("gigawatt"), roman("(1)")]);
        return page;
    }
    for (heading, terms) in [
        (words.exit_status, words.exit_codes),
        (words.environment, words.variables),
        (words.files, words.paths),
    ] {
        page.control("SH", [heading]);
        for (term, meaning) in terms {
            page.control("TP", []).text([bold(*term)]).text([roman(*meaning)]);
        }
    }
    page
}
