//! The TOML reader's findings, told apart.

use super::every_kind;
use super::raw::FIGURE_LISTS;
use super::toml_value::Place;

/// What the TOML reader finds most often, taken from its message and the place it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Slip<'a> {
    MissingKey(&'a str),
    UnknownKey(&'a str),
    /// A word where one of a few is allowed; the message names them.
    UnknownWord(&'a str),
    /// A bare number, a list or a date where a text belongs.
    NotText,
    /// A quoted text where a number or a truth value belongs.
    Quoted,
    /// A text that no quote ends.
    OpenQuote,
    /// What is no day where one belongs.
    NotADay,
    /// A value without its source: `mended` is the table to write.
    Bare {
        mended: String,
    },
    /// A value where a table for each figure belongs, with the lines of such a table.
    NoFigures {
        table: &'static str,
        lines: Vec<String>,
    },
    /// One table where a list of them belongs.
    OneTable {
        table: &'static str,
    },
    /// A text where a list belongs.
    NoList {
        mended: String,
    },
    Other,
}

macro_rules! tables {
    ($($(#[$about:meta])* $all:ident, $one:ident, $names:ident, $preset:ident, $table:ident, $what:literal;)*) => {
        /// Other lists of tables, by the last part of their key.
        const TABLES: &[(&str, &str)] = &[
            $((stringify!($table), stringify!($table)),)*
            ("tranche", "deployment.tranche"),
        ];
    };
}
every_kind!(tables);

/// What a value with its source is called in messages.
const FIGURE: &str = "a figure with its source";

/// A message of the TOML reader without the names that things have in this program.
pub(super) fn in_words(message: &str) -> String {
    let Some((found, expected)) = message.rsplit_once(", expected ") else {
        return message.to_owned();
    };
    let expected = match expected {
        "struct FigureTable" => FIGURE,
        "u16" => "a whole number",
        "a sequence" => "a list",
        expected if expected.starts_with("struct ") => "a table",
        expected => expected,
    };
    let found = found.replace("invalid type: map", "invalid type: table");
    let found = found.replace("unknown variant", "unknown word");
    format!("{found}, expected {expected}")
}

impl Slip<'_> {
    /// The slip in a message that [`in_words`] made.
    pub(crate) fn of<'a>(message: &'a str, place: &Place<'_>) -> Slip<'a> {
        let key = |prefix| message.strip_prefix(prefix)?.split('`').next();
        if let Some(key) = key("missing field `") {
            return Slip::MissingKey(key);
        }
        if let Some(key) = key("unknown field `") {
            return Slip::UnknownKey(key);
        }
        if let Some(word) = key("unknown word `") {
            return Slip::UnknownWord(word);
        }
        let bare = ["string values must be quoted", "missing opening quote"];
        if bare.iter().any(|bare| message.starts_with(bare)) {
            return Slip::NotText;
        }
        let Some((found, expected)) = message.rsplit_once(", expected ") else {
            return Slip::Other;
        };
        match found.strip_prefix("invalid type: ") {
            Some(found) => of_type(found, expected, place),
            None if found == "invalid date" => Slip::NotADay,
            None if found.ends_with("string") && matches!(expected, "`\"`" | "`'`") => {
                Slip::OpenQuote
            }
            None => Slip::Other,
        }
    }
}

/// The slip of a value of another type than is expected.
fn of_type<'a>(found: &str, expected: &str, place: &Place<'_>) -> Slip<'a> {
    let text = found.strip_prefix("string ");
    match expected {
        FIGURE => Slip::Bare {
            mended: format!(
                "{{ value = {}, source = \"{}\" }}",
                figure(found, place),
                place.source
            ),
        },
        "a list" => no_list(text, place),
        _ if expected.contains("string") => Slip::NotText,
        _ if expected.contains("datetime") => Slip::NotADay,
        "a table" => Slip::Other,
        _ if text.is_some() => Slip::Quoted,
        _ => Slip::Other,
    }
}

/// The value of a figure, in quotes: the one that was found where it can be one.
fn figure(found: &str, place: &Place<'_>) -> String {
    let usual = match place.key {
        "installed_capacity" => "22.5 GW",
        "hours" => "8760 h",
        "pue" => "1.2",
        _ => "60%",
    };
    let number = found.split('`').nth(1).filter(|_| matches!(usual, "1.2" | "60%"));
    match (found.strip_prefix("string "), number) {
        (Some(text), _) => text.to_owned(),
        (None, Some(number)) => format!("\"{number}\""),
        (None, None) => format!("\"{usual}\""),
    }
}

fn no_list<'a>(text: Option<&str>, place: &Place<'_>) -> Slip<'a> {
    if let Some((_, table, lines, value)) = FIGURE_LISTS.iter().find(|(key, ..)| *key == place.key)
    {
        let value = format!("value = {}", text.unwrap_or(value));
        let source = format!("source = \"{}\"", place.source);
        let lines = lines.iter().copied().map(str::to_owned).chain([value, source]).collect();
        return Slip::NoFigures { table, lines };
    }
    if let Some((_, table)) = TABLES.iter().find(|(key, _)| *key == place.key) {
        return Slip::OneTable { table };
    }
    match text {
        Some(text) => Slip::NoList { mended: format!("[{text}]") },
        None => Slip::Other,
    }
}

#[cfg(test)]
mod tests {
    use crate::catalog::Catalog;

    /// A source, and the beginning of a plant and of a scenario that lacks its PUE.
    const SOURCE: &str = "[source.permit]\ntitle = \"Permit\"\n";
    const PLANT: &str = "[[plant]]\nid = \"dam\"\nname = \"Dam\"\n";
    const CAPACITY: &str = "installed_capacity = { value = \"3 GW\", source = \"permit\" }\n";
    const FIGURE: &str =
        "[[plant.generation]]\nbasis = \"design\"\nvalue = \"4 TWh\"\nsource = \"permit\"\n";
    const SCENARIO: &str = "[[scenario]]\nid = \"ours\"\nname = \"Ours\"\n\
        utilization = { value = \"50%\", source = \"permit\" }\n\
        hours = { value = \"8760 h\", source = \"permit\" }\n";
    const SITE: &str = "[[deployment]]\nid = \"site\"\nname = \"Site\"\nbasis = \"facility\"\nsource = \"permit\"\n";

    fn told(parts: &[&str]) -> (String, String) {
        let text = SOURCE.to_owned() + &parts.concat();
        let error = Catalog::of_file("ours.toml", &text, &[]).unwrap_err();
        (error.kind().to_string(), error.hint().unwrap())
    }

    fn is_read(parts: &[&str]) -> bool {
        Catalog::of_file("ours.toml", &(SOURCE.to_owned() + &parts.concat()), &[]).is_ok()
    }

    #[test]
    fn a_bare_figure_gets_its_source() {
        for (head, key, written, tail, mended) in [
            (PLANT, "installed_capacity", "\"3 GW\"", FIGURE, "\"3 GW\""),
            (PLANT, "installed_capacity", "3", FIGURE, "\"22.5 GW\""),
            (SCENARIO, "pue", "\"1.3\"", "", "\"1.3\""),
            (SCENARIO, "pue", "1.3", "", "\"1.3\""),
        ] {
            let line = |value: &str| format!("{key} = {value}\n");
            let (message, hint) = told(&[head, &line(written), tail]);
            assert!(message.ends_with("expected a figure with its source"), "{message}");
            let table = format!("{{ value = {mended}, source = \"permit\" }}");
            assert_eq!(hint, format!("write `{table}`"));
            assert!(is_read(&[head, &line(&table), tail]));
        }
    }

    /// The lines of a hint as a file has them.
    fn lines(hint: &str) -> String {
        hint.split('`').skip(1).step_by(2).map(|line| line.to_owned() + "\n").collect()
    }

    #[test]
    fn figures_of_years_are_tables() {
        let (_, hint) = told(&[PLANT, CAPACITY, "generation = \"4 TWh\"\n"]);
        assert_eq!(lines(&hint), FIGURE);
        assert!(is_read(&[PLANT, CAPACITY, &lines(&hint)]));
        for value in ["4", "{ basis = \"design\", value = \"4 TWh\" }"] {
            let (_, hint) = told(&[PLANT, CAPACITY, "generation = ", value, "\n"]);
            assert_eq!(lines(&hint), FIGURE.replace("4 TWh", "61 TWh"));
        }
        let grid = "[[grid]]\nid = \"isle\"\nname = \"Isle\"\n";
        let city = "[[consumer]]\nid = \"c\"\nname = \"C\"\nkind = \"city\"\n";
        for (head, line) in
            [(grid, "intensity = \"400 g/kWh\"\n"), (city, "consumption = \"4 TWh\"\n")]
        {
            let (_, hint) = told(&[head, line]);
            assert!(is_read(&[head, &lines(&hint)]), "{hint}");
        }
    }

    #[test]
    fn one_table_is_not_a_list() {
        let (message, hint) = told(&[&PLANT.replace("[[plant]]", "[plant]"), CAPACITY]);
        assert_eq!(message, "invalid type: table, expected a list");
        assert_eq!(hint, "write `[[plant]]`, in two brackets");
        let (_, hint) = told(&[SITE, "power = \"4 MW\"\naliases = \"ours\"\n"]);
        assert_eq!(hint, "write `[\"ours\"]`");
    }

    #[test]
    fn quotes_are_opened_and_closed() {
        for power in ["\"450 MW", "'450 MW", "\"\"\"450 MW"] {
            let (_, hint) = told(&[SITE, "power = ", power]);
            assert_eq!(hint, "close the quote at the end of the text", "{power}");
        }
        for power in ["450 MW", "450 MW\""] {
            let (_, hint) = told(&[SITE, "power = ", power, "\n"]);
            assert_eq!(hint, "write a text in quotes, such as \"300 MW\"", "{power}");
        }
        let (_, hint) = told(&["second_hand = \"true\"\n"]);
        assert_eq!(hint, "write it without quotes");
        // A character that no text may hold is no quote that is open.
        let (_, hint) = told(&[SITE, "power = \"450 \u{1} MW\"\n"]);
        assert!(hint.starts_with("correct the TOML"), "{hint}");
    }

    #[test]
    fn a_date_is_a_whole_day_without_quotes() {
        for date in ["2026-04", "2026", "\"2026-04-01\"", "\"April\""] {
            let (_, hint) = told(&[SITE, "power = \"4 MW\"\nannounced = ", date, "\n"]);
            assert_eq!(hint, "write a day without quotes, such as `2026-04-01`", "{date}");
        }
        assert!(is_read(&[SITE, "power = \"4 MW\"\nannounced = 2026-04-01\n"]));
    }
}
