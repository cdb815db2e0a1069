//! JSON that is one object around its rows, such as `{"data": [{…}, …]}`: which of the lists in it has them.

use super::file_kind::Sheet;
use super::heading::known_input;
use super::input::Input;
use super::reader::pairs;
use serde_json::value::RawValue;

/// Lists of rows in an object, of which none is the one of the table for sure.
#[derive(Debug)]
pub(super) struct Lists(pub Vec<String>);

/// A list of objects, or of lists of which the first names powers.
struct List<'t> {
    /// The keys that lead to it, with a point between them.
    name: String,
    text: &'t str,
    has_power: bool,
}

/// Whether a text begins with an object around a list of others, rather than with a row; `None` where the object
/// is not at its end. Rows are several, or say their power themselves.
pub(super) fn is_around(start: &[u8]) -> Option<bool> {
    let (object, is_alone) = first_value(start)?;
    let lists = lists(object);
    Some(is_alone && lists.first().is_some_and(|first| first.has_power || !has_power(object)))
}

/// The list of the rows: the one of a name, the only one, or else the only one whose rows have a power.
pub(super) fn chosen<'t>(text: &'t [u8], wanted: Option<&str>) -> Result<(Sheet, &'t str), Lists> {
    let lists = lists(first_value(text).unwrap_or_default().0);
    let is_wanted = |list: &&List<'_>| match wanted {
        Some(name) => list.name == name.trim(),
        None => lists.len() == 1 || list.has_power,
    };
    let mut some = lists.iter().filter(is_wanted);
    match (some.next(), some.next()) {
        (Some(list), None) => {
            let (name, others) = (list.name.clone(), lists.len() - 1);
            Ok((Sheet { name, others, is_list: true }, list.text))
        }
        _ => Err(Lists(lists.into_iter().map(|list| list.name).collect())),
    }
}

/// The value that a text begins with, and whether nothing stands behind it; `None` where it is cut off.
fn first_value(text: &[u8]) -> Option<(&str, bool)> {
    let mut values = serde_json::Deserializer::from_slice(text).into_iter::<&RawValue>();
    match values.next() {
        Some(Ok(value)) => {
            Some((value.get(), text[values.byte_offset()..].trim_ascii().is_empty()))
        }
        Some(Err(error)) if error.is_eof() => None,
        _ => Some(("", false)),
    }
}

/// The lists of rows in an object, but for those within lists.
fn lists(object: &str) -> Vec<List<'_>> {
    /// Rows stand no deeper.
    const DEEPEST: usize = 16;

    let (mut found, mut open) = (Vec::new(), vec![(String::new(), object, 0)]);
    while let Some((path, object, depth)) = open.pop() {
        let mut within = Vec::new();
        for (key, value) in pairs(object.as_bytes()).unwrap_or_default() {
            let name = if depth == 0 { key.into_owned() } else { format!("{path}.{key}") };
            let text = value.get();
            if text.starts_with('{') && depth < DEEPEST {
                within.push((name, text, depth + 1));
            } else if let Some(first) = text.strip_prefix('[') {
                let (first, has_power) = (first.trim_start(), has_power(first));
                if first.starts_with('{') || has_power {
                    found.push(List { name, text, has_power });
                }
            }
        }
        open.extend(within.into_iter().rev());
    }
    found
}

/// Whether the row that a text begins with says what its power is: an object with such a key, or a list of names.
fn has_power(text: &str) -> bool {
    let (row, _) = first_value(text.as_bytes()).unwrap_or_default();
    let is_power = |key: &str| matches!(known_input(key), Some(Input::Power | Input::Accelerator));
    let names = || serde_json::from_str::<Vec<String>>(row).unwrap_or_default();
    match pairs(row.as_bytes()) {
        Some(pairs) => pairs.iter().any(|(key, _)| is_power(key)),
        None => names().iter().any(|name| is_power(name)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_of_the_rows_is_found() {
        for (text, found) in [
            (r#"{"data":[{"power":1},{"power":2}]}"#, "data: [{\"power\":1},{\"power\":2}]"),
            (r#"{"n":[1,[2]],"a":{"b [":[ {"x":"]"} ]}} "#, "a.b [: [ {\"x\":\"]\"} ]"),
            (r#"{"by":[{"id":1}],"sites":[{"MW":[5]}],"s":"[{"}"#, "sites: [{\"MW\":[5]}]"),
            (
                r#"{"a":{"values":[["Site","MW"],["A",5]]},"b":[[1]]}"#,
                "a.values: [[\"Site\",\"MW\"],[\"A\",5]]",
            ),
            (r#"{"power":"8 GW","sites":[{"power":1}]}"#, "sites: [{\"power\":1}]"),
        ] {
            assert_eq!(is_around(text.as_bytes()), Some(true), "{text}");
            let (sheet, list) = chosen(text.as_bytes(), None).unwrap();
            assert_eq!(format!("{}: {list}", sheet.name), found);
        }
        for row in [
            r#"{"site":"A","power":"7 GW"}"#,
            r#"{"power":"7 GW","phases":[{"year":2027}]}"#,
            "{\"phases\":[{\"year\":2027}]}\n{\"phases\":[]}",
            r#"{"tags":["x"],"data":[]}"#,
            r#"{"ring":[[1,2],[3,4]]}"#,
            "site,power",
        ] {
            assert_eq!(is_around(row.as_bytes()), Some(false), "{row}");
        }
    }

    #[test]
    fn an_object_that_is_not_at_its_end_is_read_on() {
        assert_eq!(is_around(br#"{"data":[{"power":1},"#), None);
        let deep = format!("{}1{}", "{\"a\":".repeat(100), "}".repeat(100));
        assert_eq!(is_around(deep.as_bytes()), Some(false));
    }

    #[test]
    fn of_several_lists_one_has_to_be_named() {
        let text = br#"{"old":[{"MW":1}],"new":[{"MW":2}]}"#;
        let Err(Lists(names)) = chosen(text, None) else {
            panic!("both have powers");
        };
        assert_eq!(names, ["old", "new"]);
        assert_eq!(chosen(text, Some("new")).unwrap().0.name, "new");
        assert!(chosen(text, Some("older")).is_err());
    }
}
