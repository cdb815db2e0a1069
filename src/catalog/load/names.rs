//! Ids and aliases: free, and not taken for something else on the command line.

use super::Loader;
use crate::catalog::error::{PresetError, PresetErrorKind, ReservedMeaning};
use crate::quantity::is_quantity;
use toml::Spanned;

impl Loader<'_> {
    pub(super) fn id(&mut self, id: &Spanned<String>) -> Result<String, PresetError> {
        let text = id.get_ref();
        let allowed = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        let starts_well = text.starts_with(|c: char| c.is_ascii_lowercase());
        if !starts_well || !text.chars().all(allowed) || text.ends_with('-') {
            return Err(self.fail(PresetErrorKind::BadId { id: text.clone() }, id.span()));
        }
        self.take_name(id)
    }

    pub(super) fn aliases(
        &mut self,
        aliases: &[Spanned<String>],
    ) -> Result<Vec<String>, PresetError> {
        aliases.iter().map(|alias| self.take_name(alias)).collect()
    }

    /// A name must be free, and must not hide a quantity or a command.
    fn take_name(&mut self, name: &Spanned<String>) -> Result<String, PresetError> {
        let text = name.get_ref().trim();
        if text.is_empty() {
            return Err(self.fail(PresetErrorKind::EmptyText, name.span()));
        }
        let meaning = match () {
            () if is_quantity(text) => Some(ReservedMeaning::Quantity),
            () if self.reserved.contains(&text) => Some(ReservedMeaning::Command),
            () => None,
        };
        let owned = text.to_owned();
        if let Some(meaning) = meaning {
            let kind = PresetErrorKind::ReservedName { name: owned, meaning };
            return Err(self.fail(kind, name.span()));
        }
        if !self.names.insert(text.to_lowercase()) {
            return Err(self.fail(PresetErrorKind::DuplicateName { name: owned }, name.span()));
        }
        Ok(owned)
    }
}
