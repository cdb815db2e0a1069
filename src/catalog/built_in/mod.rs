//! The presets that are part of the program, in a form that is read at once: `presets/presets.bin`.
//!
//! Every figure is written in `presets/*.toml` and nowhere else; the test below makes the file from them,
//! and fails where it is not the one they make. It is one text, in which places are counted from the
//! beginning, so that starting the program neither reads it nor moves anything in it: an entry is decoded
//! when somebody asks for it. Numbers are written with ASCII characters, so that the compiler has checked
//! all of it to be UTF-8, and nobody has to again.

mod index;
mod plain;
mod record;
mod stored;
mod table;
#[cfg(test)]
mod write;

pub(super) use index::Rank;
pub(super) use record::Reader;
#[cfg(test)]
pub(super) use record::Writer;
pub(super) use stored::{Stored, fields, one_of};

use super::cited::Source;
use std::sync::Arc;
use table::Table;

/// Made by `GIGAWATT_COMPILE_PRESETS=1 cargo test --lib what_the_files_say`.
pub(super) const PRESETS: &str = include_str!("../../../presets/presets.bin");

/// The sections of a text, one for each kind of presets.
pub(super) fn sections(text: &'static str) -> impl Iterator<Item = Section> {
    let parts = Table::of(text);
    let sources = Table::of(parts.get(0));
    (1..).map(move |place| Section::of(parts.get(place), sources))
}

/// The entries of a kind with their names.
#[derive(Clone, Copy, Default)]
pub(super) struct Section {
    entries: Table,
    names: Table,
    sources: Table,
}

impl Section {
    fn of(text: &'static str, sources: Table) -> Self {
        let parts = Table::of(text);
        Self { entries: Table::of(parts.get(0)), names: Table::of(parts.get(1)), sources }
    }

    /// How many entries there are.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// The places of the entries that go by a name, which is in lower case.
    pub fn named(&self, name: &str) -> impl Iterator<Item = (Rank, usize)> {
        index::named(self.names, name)
    }

    /// The entry at a place.
    pub fn entry<T: Stored>(&self, place: usize) -> Option<T> {
        let mut reader = Reader::of(self.entries.get(place));
        let mut sources = Vec::new();
        for _ in 0..reader.count()? {
            let source = self.sources.get(reader.count()?);
            sources.push(Arc::new(Source::read(&mut Reader::of(source))?));
        }
        T::read(&mut reader.citing(&sources))
    }
}

#[cfg(test)]
mod tests {
    use super::super::load::load;
    use super::super::{Catalog, Entry, every_kind};
    use super::*;
    use std::collections::BTreeSet;
    use std::path::{Path, PathBuf};

    /// The files in the order of their entries.
    const FILES: [&str; 16] = [
        "deployments.toml", "more-deployments.toml", "plants.toml", "more-plants.toml",
        "fleets.toml", "consumers.toml", "everyday.toml", "countries.toml", "regions.toml",
        "grids.toml", "country-grids.toml", "region-grids.toml", "hardware.toml", "scenarios.toml",
        "coal.toml", "claims.toml",
    ];

    fn folder() -> PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("presets")
    }

    /// What the files say.
    fn written() -> Catalog {
        let mut catalog = Catalog::default();
        for name in FILES {
            let text = std::fs::read_to_string(folder().join(name)).unwrap();
            let read = load(&format!("presets/{name}"), &text, false, &[]);
            catalog.merge(read.unwrap_or_else(|error| panic!("{error}")));
        }
        catalog
    }

    #[test]
    fn the_program_has_what_the_files_say() {
        let written = written();
        assert_eq!(written.warnings(), []);
        let compiled = write::compiled(&written);
        if std::env::var_os("GIGAWATT_COMPILE_PRESETS").is_some() {
            std::fs::write(folder().join("presets.bin"), &compiled).unwrap();
        } else {
            let is_new = PRESETS == compiled;
            assert!(is_new, "run: GIGAWATT_COMPILE_PRESETS=1 cargo test --lib what_the_files_say");
        }
        assert_eq!(Catalog::stored_in(compiled.leak()), written);
    }

    #[test]
    fn no_file_is_forgotten() {
        let paths = std::fs::read_dir(folder()).unwrap().map(|file| file.unwrap().path());
        let paths = paths.filter(|path| path.extension().is_some_and(|ending| ending == "toml"));
        assert_eq!(paths.collect::<BTreeSet<_>>(), FILES.map(|name| folder().join(name)).into());
    }

    macro_rules! assert_same {
        ($($(#[$about:meta])* $all:ident, $one:ident, $names:ident, $preset:ident, $table:ident, $what:literal;)*) => {
            fn assert_same(stored: &Catalog, written: &Catalog, name: &str) {
                $(assert_eq!(stored.$one(name), written.$one(name), "{name}");)*
            }
        };
    }
    every_kind!(assert_same);

    #[test]
    fn every_name_leads_where_it_does_without_an_index() {
        let (stored, written) = (Catalog::embedded(), written());
        let mut asked = 0;
        let mut names: Vec<String> = written.names().map(str::to_owned).collect();
        let in_prose = |entry: &dyn Entry| {
            let name = entry.name().text.clone();
            std::iter::once(name.en).chain(name.zh)
        };
        names.extend(written.plants().flat_map(|plant| in_prose(plant)));
        names.extend(written.grids().flat_map(|grid| in_prose(grid)));
        names.push("no-such-name".to_owned());
        for name in names.iter().flat_map(|name| [name.clone(), name.to_uppercase()]) {
            assert_same(&stored, &written, &name);
            asked += 1;
        }
        assert!(asked > 1000, "{asked}");
    }

    /// Everything that a command may ask a catalog for.
    fn asked_for_everything(text: String) -> usize {
        let catalog = Catalog::stored_in(text.leak());
        let named = ["three-gorges", "headline", "china"].map(|name| {
            let found = catalog.plant(name).is_some();
            found || catalog.scenario(name).is_some() || catalog.grid(name).is_some()
        });
        named.iter().filter(|found| **found).count() + catalog.inventory().presets
    }

    #[test]
    fn what_is_damaged_is_an_entry_that_is_not_there() {
        let whole = asked_for_everything(PRESETS.to_owned());
        let mut lost = 0;
        for length in (0..PRESETS.len()).step_by(PRESETS.len() / 20) {
            let cut = String::from_utf8_lossy(&PRESETS.as_bytes()[..length]).into_owned();
            assert!(asked_for_everything(cut) < whole, "{length}");
        }
        for place in (0..PRESETS.len()).step_by(PRESETS.len() / 100).chain(0..40) {
            for other in ["\0", "\x7F", "三"] {
                if PRESETS.is_char_boundary(place) && PRESETS.is_char_boundary(place + 1) {
                    let mut text = PRESETS.to_owned();
                    text.replace_range(place..=place, other);
                    lost += whole.saturating_sub(asked_for_everything(text));
                }
            }
        }
        assert!(lost > 0);
    }
}
