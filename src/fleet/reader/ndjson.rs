//! JSON Lines: one object a line.

use super::{Field, Rows};
use crate::fleet::columns::Layout;
use crate::fleet::error::RowError;
use crate::fleet::heading;
use crate::fleet::input::{Input, is_same};
use crate::fleet::totals::{BEGINS, ENDS};
use crate::quantity::shortened;
use memchr::memchr;
use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;
use std::borrow::Cow;
use std::fmt;

/// Reads chunks of lines.
#[derive(Debug, Default)]
pub(in super::super) struct Lines {
    /// The keys at each place of the lines before, which mostly are those of the next one too.
    seen: Vec<(String, Meaning)>,
    /// Which fields of a row are there already.
    filled: Vec<bool>,
}

/// What a key is to the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Meaning {
    /// A field that is kept, and whether the calculation reads it.
    Kept {
        field: usize,
        read: bool,
    },
    Passed,
    /// It comes too late to have a meaning.
    New,
    /// The name of a result.
    Taken,
}

impl Lines {
    /// Reads a chunk. With `known_keys` an object may have no key that the layout lacks.
    pub fn read(&mut self, input: &[u8], layout: &Layout, known_keys: bool, rows: &mut Rows) {
        let mut at = 0;
        while at < input.len() {
            let end = memchr(b'\n', &input[at..]).map_or(input.len(), |end| at + end);
            let line = input[at..end].trim_ascii();
            if !line.is_empty() {
                let start = at + (input[at..end].len() - input[at..end].trim_ascii_start().len());
                rows.push(start);
                rows.end_at(start + line.len());
                let object = std::str::from_utf8(line).map_err(|_| RowError::NotText);
                let object = object.and_then(|line| Ok((line, parse(line)?)));
                let filled = object.and_then(|(line, Object(pairs))| {
                    self.fill((line, start), &pairs, layout, known_keys, rows)
                });
                if let Err(error) = filled {
                    rows.fault(error);
                }
            }
            at = end + 1;
        }
    }

    /// Notes where the values of a row stand, which begins at `start`.
    fn fill(
        &mut self,
        (line, start): (&str, usize),
        pairs: &[(Key<'_>, &RawValue)],
        layout: &Layout,
        known_keys: bool,
        rows: &mut Rows,
    ) -> Result<(), RowError> {
        let first = rows.fields.len() - rows.width;
        self.filled.clear();
        self.filled.resize(rows.width, false);
        let (mut read_keys, mut is_named, mut rival) = (0, false, None);
        for (at, (Key(name), value)) in pairs.iter().enumerate() {
            let key = || shortened(name);
            rival = rival.or_else(|| Some((layout.rival_of(name)?, key())));
            let (kept, read) = match self.meaning(at, name, layout, known_keys) {
                Meaning::Kept { field, read } => (field, read),
                Meaning::Passed => {
                    is_named |= note_text(value, rows);
                    continue;
                }
                Meaning::New => return Err(RowError::NewKey(key())),
                Meaning::Taken => return Err(RowError::TakenKey(key())),
            };
            if std::mem::replace(&mut self.filled[kept], true) {
                if pairs[..at].iter().any(|(Key(other), _)| other == name) {
                    return Err(RowError::RepeatedKey(key()));
                }
                // Of `power` and `Power` the one counts that is read in other objects too.
                if layout.header[layout.kept[kept]] != **name {
                    continue;
                }
            }
            if !read || layout.group == Some(kept) {
                is_named |= note_text(value, rows);
            } else {
                read_keys += 1;
            }
            let field = field(value, line, start, rows).filter(|_| !read || !is_composite(value));
            rows.fields[first + kept] = field.ok_or_else(|| RowError::KeyType(key()))?;
        }
        if let Some((field, key)) = rival.filter(|(field, _)| !self.filled[*field]) {
            let known = shortened(&layout.header[layout.kept[field]]);
            return Err(RowError::OtherKey(key, known));
        }
        if !is_named && pairs.len() > read_keys {
            rows.suspect();
        }
        Ok(())
    }

    /// What the key at a place means.
    fn meaning(&mut self, at: usize, key: &str, layout: &Layout, known_keys: bool) -> Meaning {
        if let Some((seen, meaning)) = self.seen.get(at)
            && seen == key
        {
            return *meaning;
        }
        let meaning = meaning(key, layout, known_keys);
        let now = (key.to_owned(), meaning);
        match self.seen.get_mut(at) {
            Some(seen) => *seen = now,
            None => self.seen.push(now),
        }
        meaning
    }
}

/// Notes a text that may be of a total; whether the value is one that says something.
fn note_text(value: &RawValue, rows: &mut Rows) -> bool {
    if let Some(text) = value.get().as_bytes().strip_suffix(b"\"")
        && ENDS.at_end(text, text.len()) | BEGINS.at_start(text, 1) != 0
    {
        rows.suspect();
    }
    !matches!(value.get(), "null" | "\"\"")
}

/// Whether a key is that of an input by the dictionary, and none of the first objects has it.
fn is_new_input(key: &str, layout: &Layout) -> bool {
    let is_day = |input| matches!(input, Input::Online | Input::Offline);
    let is_input = || match heading::meaning(key) {
        heading::Meaning::Known(heading) => !is_day(heading.input),
        _ => false,
    };
    !layout.seen.iter().any(|seen| seen == key) && is_input()
}

fn meaning(key: &str, layout: &Layout, known_keys: bool) -> Meaning {
    if layout.group.is_none() && layout.results.iter().any(|name| name == key) {
        return Meaning::Taken;
    }
    let column = layout.column_of(key);
    let kept = column.and_then(|column| layout.kept.iter().position(|kept| *kept == column));
    if let Some(field) = kept {
        let inputs = || layout.inputs.iter().flatten();
        let read = layout.group == Some(field) || inputs().any(|input| *input == field);
        return Meaning::Kept { field, read };
    }
    let is_absent = || layout.absent.iter().any(|name| is_same(name, key));
    let is_missed = || known_keys || is_absent() || is_new_input(key, layout);
    if column.is_none() && is_missed() { Meaning::New } else { Meaning::Passed }
}

/// The keys of all objects of a chunk, in the order in which they are met.
pub(in super::super) fn keys(input: &[u8]) -> Vec<String> {
    let mut keys: Vec<String> = Vec::new();
    let lines = input.split(|byte| *byte == b'\n').map(<[u8]>::trim_ascii);
    for Object(pairs) in lines.filter_map(|line| parse(std::str::from_utf8(line).ok()?).ok()) {
        for (Key(key), _) in pairs {
            if !keys.iter().any(|known| *known == key) {
                keys.push(key.into_owned());
            }
        }
    }
    keys
}

/// The keys and values of an object; `None` for what is none.
pub(in super::super) fn pairs(line: &[u8]) -> Option<Vec<(Cow<'_, str>, &RawValue)>> {
    let Object(pairs) = parse(std::str::from_utf8(line).ok()?).ok()?;
    Some(pairs.into_iter().map(|(Key(key), value)| (key, value)).collect())
}

fn parse(line: &str) -> Result<Object<'_>, RowError> {
    serde_json::from_str(line).map_err(|error| {
        let message = error.to_string();
        // The line is the only one that its reader knows.
        let message = message.split(" at line ").next().unwrap_or_default();
        let place = match error.column() {
            0 => String::new(),
            column => format!(" in column {column}"),
        };
        RowError::Json(format!("{message}{place}"))
    })
}

/// A list, an object or a truth value.
fn is_composite(value: &RawValue) -> bool {
    value.get().starts_with(['[', '{', 't', 'f'])
}

/// A text without its quotes, nothing for `null`, and anything else as it stands.
fn field(value: &RawValue, line: &str, start: usize, rows: &mut Rows) -> Option<Field> {
    let written = value.get();
    if written == "null" {
        return Some(Field::default());
    }
    if written.contains('\\') && written.starts_with('"') {
        let text: String = serde_json::from_str(written).ok()?;
        return Some(rows.decode(text.as_bytes()));
    }
    let inner = written.strip_prefix('"').and_then(|inner| inner.strip_suffix('"'));
    let text = inner.unwrap_or(written);
    // The text is a part of the line: the distance of their addresses is its place.
    let offset = start + (text.as_ptr().addr() - line.as_ptr().addr());
    Some(Field::written(offset, offset + text.len()))
}

/// An object with its values as they stand in the line.
struct Object<'a>(Vec<(Key<'a>, &'a RawValue)>);

impl<'de> Deserialize<'de> for Object<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Pairs;

        impl<'de> Visitor<'de> for Pairs {
            type Value = Object<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut pairs = Vec::new();
                while let Some(pair) = map.next_entry()? {
                    pairs.push(pair);
                }
                Ok(Object(pairs))
            }
        }

        deserializer.deserialize_map(Pairs)
    }
}

/// A key, borrowed where it has no escapes.
#[derive(serde::Deserialize)]
struct Key<'a>(#[serde(borrow)] Cow<'a, str>);

#[cfg(test)]
mod tests {
    use super::*;

    fn powers(input: &str) -> (Vec<String>, Vec<&'static str>) {
        let layout = Layout {
            header: vec!["power".to_owned()],
            kept: vec![0],
            inputs: std::array::from_fn(|input| (input == 0).then_some(0)),
            results: vec!["annual_energy_kwh".to_owned()],
            ..Layout::default()
        };
        let mut rows = Rows::default();
        rows.clear(1);
        Lines::default().read(input.as_bytes(), &layout, false, &mut rows);
        let power =
            |row| String::from_utf8_lossy(rows.field(input.as_bytes(), row, 0)).into_owned();
        let kind = |error: &RowError| match error {
            RowError::Json(_) => "json",
            RowError::KeyType(_) => "type",
            RowError::RepeatedKey(_) => "repeated",
            RowError::TakenKey(_) => "taken",
            _ => "other",
        };
        let faults = rows.faults.iter().map(|(_, error)| kind(error)).collect();
        ((0..rows.len()).map(power).collect(), faults)
    }

    #[test]
    fn texts_numbers_escapes_and_nothing() {
        let input = "{\"id\":1,\"power\":\"7 GW\"}\n\n {\"power\": 450 }\r\n\
                     {\"power\":\"60\\u4ebf瓦\"}\n{\"power\":null}\n{}";
        let (powers, faults) = powers(input);
        assert_eq!(powers, ["7 GW", "450", "60亿瓦", "", ""]);
        assert!(faults.is_empty());
    }

    #[test]
    fn what_is_no_usable_object_is_a_fault() {
        let input = "[]\n7\n{\"power\":\"7 GW\"\n{\"power\":[7]}\n{\"power\":1,\"power\":2}\n\
                     {\"annual_energy_kwh\":1}\n";
        let (_, faults) = powers(input);
        assert_eq!(faults, ["json", "json", "json", "type", "repeated", "taken"]);
    }

    #[test]
    fn keys_come_in_order() {
        assert_eq!(keys(b"\n{\"b\":1,\"a\":2}\n{}\n{\"c\n{\"c\":3,\"a\":4}"), ["b", "a", "c"]);
        assert!(keys(b"[]").is_empty());
    }
}
