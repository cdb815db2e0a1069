//! The presets: all of them in short, or one whole with quotes and sources.

mod deployments;
mod json;
mod rates;
mod records;
mod scenarios;
mod view;
mod yardsticks;

use super::document::{Block, Sheet};
use super::json::SchemaVersion;
use super::{Document, Records, Style, view::Shown};
use crate::answer::PresetListing;
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
        if self.whole {
            let names: Vec<String> = self.entries().map(name).collect();
            let names = names.join(words::listing_comma(language));
            return Some(words::sentence::presets_named(language, &names, figures));
        }
        Some(words::sentence::presets(language, self.entries().count(), figures))
    }

    fn leads(&self) -> bool {
        false
    }

    fn document(&self, style: &Style) -> Document {
        let view = View::new(style);
        if self.whole {
            return Document { blocks: whole(self, &view) };
        }
        let mut blocks: Vec<Block> = sheets(self, &view).into_iter().map(Block::Sheet).collect();
        let own = view.own(self.entries());
        if !own.is_empty() {
            blocks.push(Block::List { heading: String::new(), entries: own });
        }
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

#[cfg(feature = "schema")]
impl super::Described for PresetListing<'_> {
    fn json_schema() -> schemars::Schema {
        super::json::schema::<Output<'_>>()
    }
}
