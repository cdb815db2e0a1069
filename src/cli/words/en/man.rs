//! The manual in English.

use super::super::ManWords;

pub(super) const WORDS: ManWords = ManWords {
    manual: "User Commands",
    name: "NAME",
    synopsis: "SYNOPSIS",
    description: "DESCRIPTION",
    see_also: "SEE ALSO",
    exit_status: "EXIT STATUS",
    exit_codes: &[
        ("0", "There is a result."),
        ("1", "The run failed: the output could not be written."),
        ("2", "The arguments or an input file are wrong; the message says what to write instead."),
        ("3", "A claim does not hold (check)."),
        ("4", "Rows of a table were rejected (fleet)."),
    ],
    environment: "ENVIRONMENT",
    variables: &[
        (
            "LC_ALL, LC_MESSAGES, LANG",
            "The language where --lang names none: the first that is set.",
        ),
        ("COLUMNS", "The width of tables where the output is no terminal."),
        ("NO_COLOR, CLICOLOR_FORCE", "No colours, or colours in a pipe too."),
        ("XDG_CONFIG_HOME", "The folder of settings, ~/.config if it is not set."),
        ("GIGAWATT_COMPLETE", "Set by the scripts of gigawatt-completions(1) when a shell asks."),
    ],
    files: "FILES",
    paths: &[(
        "$XDG_CONFIG_HOME/gigawatt/presets/*.toml",
        "Presets of your own. They add to those that are built in; one of the same id takes its place.",
    )],
};
