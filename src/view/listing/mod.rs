//! The presets: all of them in short, or one whole with quotes and sources.

mod deployments;
mod json;
mod kinds;
mod rates;
mod records;
mod scenarios;
mod view;
mod yardsticks;

use super::document::{Block, Fact, Sheet};
use super::json::SchemaVersion;
use super::{Document, Records, Style, shown::Shown};
use crate::answer::PresetListing;
use crate::answer::listing::Depth;
use crate::catalog::{Entry, every_kind};
use crate::language::Language;
use crate::words;
use serde::Serialize;
use view::View;

/// How presets of a kind are shown.
trait Listed: Entry + Sized + 'static {
    /// A preset for programs.
    type Json<'a>: Serialize;

    fn json(&self) -> Self::Json<'_>;

    /// What such a preset is called.
    fn called(language: Language) -> &'static str;

    /// Presets for people, a line each.
    fn sheets(presets: &[&Self], view: &View) -> Vec<Sheet>;

    /// Everything that is known of a preset.
    fn whole(&self, view: &View) -> Vec<Block>;
}

macro_rules! listing {
    ($($(#[$about:meta])* $all:ident, $one:ident, $names:ident, $preset:ident, $table:ident, $what:literal;)*) => {
        use crate::catalog::{$($preset),*};

        /// The presets of a listing, by kind.
        #[derive(Serialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        struct Output<'a> {
            schema_version: SchemaVersion,
            $($(#[$about])* $all: Vec<<$preset as Listed>::Json<'a>>,)*
        }

        impl<'a> Output<'a> {
            fn of(listing: &PresetListing<'a>) -> Self {
                Self {
                    schema_version: SchemaVersion,
                    $($all: listing.$all.iter().map(|preset| preset.json()).collect(),)*
                }
            }
        }

        fn sheets(listing: &PresetListing<'_>, view: &View) -> Vec<Sheet> {
            let mut sheets = Vec::new();
            $(sheets.extend($preset::sheets(&listing.$all, view));)*
            sheets.retain(|sheet| !sheet.rows.is_empty());
            sheets
        }

        /// Each kind that there is something of: its name, what it is called, and its presets.
        fn kinds<'a>(
            listing: &PresetListing<'a>,
            language: Language,
        ) -> Vec<(&'static str, &'static str, Vec<&'a dyn Entry>)> {
            let mut kinds = vec![$((
                stringify!($all),
                $preset::called(language),
                listing.$all.iter().map(|preset| -> &dyn Entry { *preset }).collect::<Vec<_>>(),
            )),*];
            kinds.retain(|(_, _, presets)| !presets.is_empty());
            kinds
        }

        fn whole(listing: &PresetListing<'_>, view: &View) -> Vec<Block> {
            let mut blocks = Vec::new();
            $(blocks.extend(listing.$all.iter().flat_map(|preset| preset.whole(view)));)*
            blocks
        }
    };
}

every_kind!(listing);

impl Shown for PresetListing<'_> {
    fn sentence(&self, language: Language) -> Option<String> {
        let name = |entry: &dyn Entry| language.of(entry.name()).to_owned();
        let figures = self.entries().map(|entry| entry.figures().len()).sum();
        if self.depth == Depth::Whole {
            let mut names: Vec<String> = self.entries().map(name).collect();
            names.dedup();
            let names = names.join(words::listing_comma(language));
            return Some(match figures {
                1 => words::sentence::preset_named(language, &names),
                _ => words::sentence::presets_named(language, &names, figures),
            });
        }
        Some(words::sentence::presets(language, self.entries().count(), figures))
    }

    fn leads(&self) -> bool {
        self.depth != Depth::Short
    }

    fn screen(&self, style: &Style) -> Document {
        match self.depth {
            Depth::Kinds => kinds::document(self, style),
            Depth::Whole if !style.sources => {
                let mut blocks = joined(whole(self, &View::brief(style)));
                blocks.push(Block::Paragraph(words::quotes_hint(style.language).to_owned()));
                Document { blocks }
            }
            Depth::Short | Depth::Whole => self.document(style),
        }
    }

    fn document(&self, style: &Style) -> Document {
        if self.depth == Depth::Whole {
            return Document { blocks: whole(self, &View::new(style)) };
        }
        let view = View::rounded(style);
        let mut blocks: Vec<Block> = sheets(self, &view).into_iter().map(Block::Sheet).collect();
        blocks.extend(view.own(self.entries()));
        let hint = if self.is_of_yardsticks() {
            words::references_hint(view.language)
        } else {
            words::presets_hint(view.language)
        };
        blocks.push(Block::Paragraph(hint.to_owned()));
        Document { blocks }
    }

    fn records(&self) -> Records {
        records::build(self)
    }

    fn json(&self) -> impl Serialize {
        Output::of(self)
    }
}

/// Facts that follow one another as one group, where a label that repeats itself is said once.
fn joined(blocks: Vec<Block>) -> Vec<Block> {
    let mut groups: Vec<Vec<Fact>> = Vec::new();
    for block in blocks {
        let Block::Facts(more) = block else { continue };
        for mut facts in more {
            // What heads a preset begins a group.
            let goes_on = facts.len() == 1;
            match groups.last_mut().filter(|_| goes_on) {
                Some(group) => group.append(&mut facts),
                None => groups.push(facts),
            }
        }
    }
    for group in &mut groups {
        for at in (1..group.len()).rev() {
            if group[at].label == group[at - 1].label {
                group[at].label.clear();
            }
        }
    }
    vec![Block::Facts(groups)]
}

#[cfg(feature = "schema")]
impl super::Described for PresetListing<'_> {
    fn json_schema() -> schemars::Schema {
        super::json::schema::<Output<'_>>()
    }
}
