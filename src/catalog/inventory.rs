//! How much a catalog holds.

use super::{Catalog, Entry, Figure, Source};
use std::collections::HashSet;

/// The year of the newest source that is part of the program: what figures are old by, since nothing
/// here knows the day.
pub(crate) const NEWEST_SOURCE_YEAR: u16 = 2026;

/// How many entries, figures and sources a catalog holds, and how new they are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Inventory {
    /// Deployments, plants, consumers, grids, hardware, scenarios, coal and claims.
    pub presets: usize,
    /// Values with a source of their own; a plant has many, one for each year.
    pub figures: usize,
    /// Different documents that the figures were read in.
    pub sources: usize,
    /// The date of the newest of them, as `2026-01-06`; `None` if no source has a date.
    pub newest_source: Option<String>,
}

impl Catalog {
    /// How much there is.
    #[must_use]
    pub(crate) fn inventory(&self) -> Inventory {
        let figures: Vec<_> = self.entries().flat_map(Entry::figures).collect();
        // The same document may stand in several files, under other keys.
        let document =
            |figure: &Figure<'_>| Source { key: String::new(), ..(*figure.cited.source).clone() };
        let dates = figures.iter().filter_map(|figure| figure.cited.source.date.clone());
        Inventory {
            presets: self.entries().count(),
            figures: figures.len(),
            sources: figures.iter().map(document).collect::<HashSet<_>>().len(),
            newest_source: dates.max(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use toml::{Table, Value};

    /// The tables in a value that name a source.
    fn figures(value: &Value) -> usize {
        match value {
            Value::Table(table) => {
                let own = usize::from(table.get("source").is_some_and(Value::is_str));
                own + table.values().map(figures).sum::<usize>()
            }
            Value::Array(values) => values.iter().map(figures).sum(),
            _ => 0,
        }
    }

    #[test]
    fn the_files_hold_as_much_as_is_told() {
        let mut counted = Inventory { presets: 0, figures: 0, sources: 0, newest_source: None };
        let mut documents: Vec<Table> = Vec::new();
        for path in std::fs::read_dir("presets").unwrap().map(|file| file.unwrap().path()) {
            if path.extension().is_none_or(|extension| extension != "toml") {
                continue;
            }
            let (name, text) = (path.display(), std::fs::read_to_string(&path).unwrap());
            let mut file: Table = text.parse().unwrap();
            let Some(Value::Table(sources)) = file.remove("source") else {
                panic!("{name} without sources");
            };
            for (_, source) in sources {
                let source = source.as_table().unwrap().clone();
                let date = source.get("date").and_then(Value::as_datetime);
                let date = date.map(ToString::to_string);
                counted.newest_source = counted.newest_source.max(date);
                if !documents.contains(&source) {
                    documents.push(source);
                }
            }
            counted.presets +=
                file.values().map(|all| all.as_array().unwrap().len()).sum::<usize>();
            counted.figures += figures(&Value::Table(file));
        }
        counted.sources = documents.len();
        assert_eq!(Catalog::embedded().inventory(), counted);
    }

    #[test]
    fn ages_are_counted_from_the_newest_source() {
        let newest = Catalog::embedded().inventory().newest_source.unwrap();
        assert_eq!(newest.get(..4), Some(NEWEST_SOURCE_YEAR.to_string().as_str()));
    }

    #[test]
    fn an_empty_catalog_holds_nothing() {
        let nothing = Inventory { presets: 0, figures: 0, sources: 0, newest_source: None };
        assert_eq!(Catalog::default().inventory(), nothing);
    }
}
