//! One entry of a preset file with the sources it names, cut out of the text, so that a program that
//! needs one plant does not read all of them.

/// The part of `text` that defines the entry `id`: its tables, and the tables of its sources. Empty if
/// there is no such entry.
///
/// It goes by lines, and relies on what every file in `presets/` does: an entry begins with a line
/// `[[kind]]` and its `id`, a source with a line `[source.key]`, and an empty line stands before
/// each; the sources come first.
pub(super) fn excerpt(text: &str, id: &str) -> String {
    let Some(entry) = entry(text, id) else {
        return String::new();
    };
    let mut keys: Vec<&str> = entry.lines().filter_map(source_named).collect();
    keys.sort_unstable();
    keys.dedup();
    let sources = text[..text.find("[[").unwrap_or(0)].split_inclusive("\n\n");
    let is_used =
        |table: &&str| source_defined(table).is_some_and(|key| keys.binary_search(&key).is_ok());
    sources.filter(is_used).chain([entry]).collect()
}

/// From the line before the id to the next entry.
fn entry<'a>(text: &'a str, id: &str) -> Option<&'a str> {
    let at = text.find(&format!("]]\nid = \"{id}\"\n"))?;
    let start = text[..at].rfind("[[")?;
    let kind = &text[start..at + "]]\n".len()];
    let next = text[at..].find(&format!("\n{kind}")).map_or(text.len(), |end| at + end + 1);
    Some(&text[start..next])
}

fn source_named(line: &str) -> Option<&str> {
    line.strip_prefix("source = \"")?.strip_suffix('"')
}

fn source_defined(table: &str) -> Option<&str> {
    table.strip_prefix("[source.")?.split(']').next()
}

#[cfg(test)]
mod tests {
    use super::super::{Catalog, Part};
    use super::*;

    #[test]
    fn every_entry_cut_out_is_the_same_as_in_the_whole() {
        let whole = Catalog::embedded_parts(&[Part::Plants, Part::Scenarios]).unwrap();
        assert!(whole.plants().len() > 10);
        for plant in whole.plants() {
            let cut = Catalog::embedded_entry(Part::Plants, &plant.id).unwrap();
            assert_eq!(cut.plants(), std::slice::from_ref(plant));
        }
        for scenario in whole.scenarios() {
            let cut = Catalog::embedded_entry(Part::Scenarios, &scenario.id).unwrap();
            assert_eq!(cut.scenarios(), std::slice::from_ref(scenario));
        }
    }

    #[test]
    fn what_is_not_there_is_empty() {
        assert_eq!(excerpt("[[plant]]\nid = \"a\"\n", "b"), "");
    }
}
