//! One entry of a preset file with the sources it names, cut out of the text, so that a program that
//! needs one plant does not read all of them.

/// The part of `text` that defines the entry `id`: its tables, and the tables of its sources. Empty if
/// there is no such entry.
///
/// It goes by lines, and relies on what every file in `presets/` does: an entry begins with a line
/// `[[kind]]`, a source with a line `[source.key]`.
pub(super) fn excerpt(text: &str, id: &str) -> String {
    let pieces = pieces(text);
    let wanted = format!("id = \"{id}\"");
    let is_entry = |piece: &&&str| piece.lines().nth(1) == Some(&wanted);
    let Some(entry) = pieces.iter().find(is_entry) else {
        return String::new();
    };
    let keys: Vec<&str> = entry.lines().filter_map(source_named).collect();
    let is_used = |piece: &&&str| source_defined(piece).is_some_and(|key| keys.contains(&key));
    pieces.iter().filter(is_used).chain([entry]).copied().collect()
}

/// The text cut before every line that begins an entry or a source.
fn pieces(text: &str) -> Vec<&str> {
    let mut starts: Vec<usize> = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let entry = line.starts_with("[[") && !line.contains('.');
        if entry || line.starts_with("[source.") {
            starts.push(at);
        }
        at += line.len();
    }
    let ends = starts.iter().skip(1).copied().chain([text.len()]);
    starts.iter().zip(ends).map(|(start, end)| &text[*start..end]).collect()
}

fn source_named(line: &str) -> Option<&str> {
    line.strip_prefix("source = \"")?.strip_suffix('"')
}

fn source_defined(piece: &str) -> Option<&str> {
    piece.strip_prefix("[source.")?.split(']').next()
}

#[cfg(test)]
mod tests {
    use super::super::{Catalog, Part, load};
    use super::*;

    #[test]
    fn every_entry_cut_out_is_the_same_as_in_the_whole() {
        let (file, text) = Part::Plants.file_and_text();
        let whole = Catalog::embedded_parts(&[Part::Plants]).unwrap();
        assert!(whole.plants().len() > 10);
        for plant in whole.plants() {
            let cut = load::load(file, &excerpt(text, &plant.id), false, &[]).unwrap();
            assert_eq!(cut.plants(), std::slice::from_ref(plant));
        }
    }

    #[test]
    fn what_is_not_there_is_empty() {
        assert_eq!(excerpt("[[plant]]\nid = \"a\"\n", "b"), "");
    }
}
