//! JSON that is one object around its rows, such as `{"data": [{…}, …]}`: which of the lists in it has them.

use super::file_kind::Sheet;
use super::heading::known_input;
use super::input::Input;
use super::reader::pairs;
use serde_json::value::RawValue;
use std::ops::Range;

/// Lists of objects in an object, of which none is the one of the rows for sure.
#[derive(Debug)]
pub(super) struct Lists(pub Vec<String>);

/// Whether a text begins with an object around a list of others, rather than with a row. Rows are several, or say
/// their power themselves.
pub(super) fn is_around(start: &[u8]) -> bool {
    let (lists, end) = lists(start);
    let Some(first) = lists.first() else {
        return false;
    };
    let is_alone = end.is_none_or(|end| start[end..].trim_ascii().is_empty());
    let object = &start[..end.unwrap_or(start.len())];
    let is_row = || has_power(object.trim_ascii()) && !first.has_power;
    is_alone && !is_row()
}

/// The list of the rows with its place: the one of a name, the only one, or else the only one whose objects have a
/// power.
pub(super) fn chosen(text: &[u8], wanted: Option<&str>) -> Result<(Sheet, Range<usize>), Lists> {
    let (lists, _) = lists(text);
    let is_wanted = |list: &&List| match wanted {
        Some(name) => list.name == name.trim(),
        None => lists.len() == 1 || list.has_power,
    };
    let mut some = lists.iter().filter(is_wanted);
    match (some.next(), some.next()) {
        (Some(list), None) => {
            let (name, others) = (list.name.clone(), lists.len() - 1);
            Ok((Sheet { name, others, is_list: true }, list.place.clone()))
        }
        _ => Err(Lists(lists.into_iter().map(|list| list.name).collect())),
    }
}

/// A list of objects.
struct List {
    /// The keys that lead to it, with a point between them.
    name: String,
    /// Where it stands, its brackets included.
    place: Range<usize>,
    has_power: bool,
}

/// The lists of objects in the object that a text begins with, but for those within lists, and where it ends, if
/// it does.
fn lists(text: &[u8]) -> (Vec<List>, Option<usize>) {
    let mut finder = Finder::default();
    for (at, byte) in text.iter().enumerate() {
        finder.take(at, *byte, text);
        if finder.is_over {
            return (finder.found, Some(at + 1));
        }
    }
    (finder.found, None)
}

#[derive(Default)]
struct Finder {
    found: Vec<List>,
    /// The keys of the objects that are open.
    path: Vec<String>,
    /// The key before the colon that was passed last.
    key: String,
    /// Where the text begins that was read last.
    text_at: usize,
    in_text: bool,
    is_escaped: bool,
    /// Brackets that are open from that of a list on.
    depth: usize,
    /// Where that list begins, as long as nothing of it was read.
    list_at: Option<usize>,
    is_over: bool,
}

impl Finder {
    fn take(&mut self, at: usize, byte: u8, text: &[u8]) {
        if self.in_text {
            self.in_text = byte != b'"' || self.is_escaped;
            self.is_escaped = byte == b'\\' && !self.is_escaped;
            return;
        }
        if byte == b'"' {
            (self.in_text, self.text_at) = (true, at + 1);
        }
        if byte.is_ascii_whitespace() {
            return;
        }
        let list_at = self.list_at.take();
        match byte {
            b'{' if list_at.is_some() => self.list(list_at.unwrap_or(at), at, text),
            _ if self.depth > 0 => {}
            b':' => {
                let key = text.get(self.text_at.saturating_sub(1)..at).unwrap_or_default();
                self.key = serde_json::from_slice(key).unwrap_or_default();
            }
            b'{' => self.path.push(std::mem::take(&mut self.key)),
            b'}' => {
                self.path.pop();
                self.is_over = self.path.is_empty();
            }
            b'[' => self.list_at = Some(at),
            _ => {}
        }
        match byte {
            b'[' => self.depth += 1,
            b'{' if self.depth > 0 => self.depth += 1,
            b']' | b'}' if self.depth > 0 => {
                self.depth -= 1;
                if let (0, Some(list)) = (self.depth, self.found.last_mut()) {
                    list.place.end = list.place.end.min(at + 1);
                }
            }
            _ => {}
        }
    }

    /// Notes a list whose first object begins at `at`.
    fn list(&mut self, start: usize, at: usize, text: &[u8]) {
        let keys = self.path.iter().skip(1).chain([&self.key]).map(String::as_str);
        let name = keys.collect::<Vec<_>>().join(".");
        let place = start..usize::MAX;
        self.found.push(List { name, place, has_power: has_power(&text[at..]) });
    }
}

/// Whether the object that a text begins with has a key of powers.
fn has_power(text: &[u8]) -> bool {
    let mut values = serde_json::Deserializer::from_slice(text).into_iter::<&RawValue>();
    let first = values.next().and_then(Result::ok);
    let pairs = first.and_then(|object| pairs(object.get().as_bytes())).unwrap_or_default();
    let is_power = |key: &str| matches!(known_input(key), Some(Input::Power | Input::Accelerator));
    pairs.iter().any(|(key, _)| is_power(key))
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
            (r#"{"power":"8 GW","sites":[{"power":1}]}"#, "sites: [{\"power\":1}]"),
        ] {
            assert!(is_around(text.as_bytes()), "{text}");
            let (sheet, place) = chosen(text.as_bytes(), None).unwrap();
            assert_eq!(format!("{}: {}", sheet.name, &text[place]), found);
        }
        for row in [
            r#"{"site":"A","power":"7 GW"}"#,
            r#"{"power":"7 GW","phases":[{"year":2027}]}"#,
            "{\"phases\":[{\"year\":2027}]}\n{\"phases\":[]}",
            r#"{"tags":["x"],"data":[]}"#,
        ] {
            assert!(!is_around(row.as_bytes()), "{row}");
        }
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
