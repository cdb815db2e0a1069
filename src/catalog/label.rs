//! What entries are called, whatever they are.

use super::cited::Bilingual;
use super::entry::Entry;
use super::{Catalog, Part};

/// What an entry is called.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Label<'a> {
    pub id: &'a str,
    pub name: &'a Bilingual,
    pub aliases: &'a [String],
}

impl Catalog {
    /// What the entries of a kind are called.
    pub(crate) fn labels(&self, part: Part) -> Vec<Label<'_>> {
        match part {
            Part::Deployments => labels(&self.deployments),
            Part::Plants => labels(&self.plants),
            Part::Consumers => labels(&self.consumers),
            Part::Grids => labels(&self.grids),
            Part::Hardware => labels(&self.hardware),
            Part::Scenarios => labels(&self.scenarios),
            Part::Coal => labels(&self.coal),
            Part::Claims => labels(&self.claims),
        }
    }
}

fn labels<T: Entry>(entries: &[T]) -> Vec<Label<'_>> {
    entries.iter().map(Label::of).collect()
}

impl<'a> Label<'a> {
    fn of<T: Entry>(entry: &'a T) -> Self {
        Self { id: entry.id(), name: entry.name(), aliases: entry.aliases() }
    }
}
