//! What stands around a place of a preset file that could not be read as TOML.

/// The key that a fault is about, and a source that the file defines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The last part of the key or of the table's name; empty where there is none.
    pub(super) key: String,
    /// The first source of the file, or an example of one.
    pub(super) source: String,
}

impl Place {
    /// The surroundings of a byte of `text`.
    pub(super) fn of(text: &str, at: usize) -> Self {
        let before = text.get(..at).unwrap_or(text);
        let start = before.rfind('\n').map_or(0, |end| end + 1);
        let line = text[start..].lines().next().unwrap_or_default().trim();
        let name = match line.strip_prefix('[') {
            Some(header) => header.trim_start_matches('[').split(']').next(),
            None => line.split_once('=').map(|(key, _)| key),
        };
        let key = name.and_then(|name| name.rsplit('.').next()).unwrap_or_default();
        let source = text.lines().find_map(|line| line.trim().strip_prefix("[source."));
        let source = source.and_then(|rest| rest.split(']').next()).unwrap_or("permit");
        Self { key: key.trim().to_owned(), source: source.trim_matches('"').to_owned() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_key_is_that_of_the_line() {
        let text = "[source.\"a plan\"]\ntitle = \"Plan\"\n[plant.generation]\npower=3\n\n";
        let key = |mark: &str| Place::of(text, text.find(mark).unwrap()).key;
        assert_eq!(key("Plan\""), "title");
        assert_eq!(key("[plant"), "generation");
        assert_eq!(key("3"), "power");
        assert_eq!(Place::of(text, text.len()).key, "");
        assert_eq!(Place::of(text, 0).source, "a plan");
        assert_eq!(Place::of("", 0).source, "permit");
    }
}
