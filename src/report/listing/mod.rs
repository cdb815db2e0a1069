//! The presets: all of them in short, or one whole with quotes and sources.

mod document;
mod json;
mod overview;
mod records;

use super::{Document, Records, Style, view::Shown};
use crate::answer::PresetListing;
use serde::Serialize;

impl Shown for PresetListing<'_> {
    fn document(&self, style: &Style) -> Document {
        if self.whole { document::whole(self, style) } else { overview::build(self, style) }
    }

    fn records(&self) -> Records {
        records::build(self)
    }

    fn json(&self) -> impl Serialize {
        json::build(self)
    }
}
