//! Ids and aliases: free, and not taken for something else on the command line.

use super::Loader;
use crate::catalog::cited::{Name, Origin};
use crate::catalog::error::{PresetError, PresetErrorKind, ReservedMeaning};
use crate::catalog::raw::BilingualTable;
use crate::catalog::toml_value::{Spanned, TextOr};
use crate::quantity::{is_quantity, parse_number};

/// What every entry has.
pub(super) struct Head {
    pub id: String,
    pub name: Name,
    pub aliases: Vec<String>,
    pub origin: Origin,
}

/// What every entry has, from its table, with the forms of its name.
macro_rules! head {
    ($loader:ident, $table:ident) => {
        $loader.head(&$table.id, &$table.aliases, $table.name).and_then(|head| {
            let name = crate::catalog::cited::Name {
                said: $loader.note($table.said)?,
                many: $loader.note($table.many)?,
                classifier: $loader.quote($table.classifier)?,
                is_plural: $table.plural,
                ..head.name
            };
            Ok(Head { name, ..head })
        })
    };
}

pub(super) use head;

impl Loader<'_> {
    pub(super) fn head(
        &mut self,
        id: &Spanned<String>,
        aliases: &[Spanned<String>],
        name: Spanned<TextOr<BilingualTable>>,
    ) -> Result<Head, PresetError> {
        let name = self.bilingual(name)?.into();
        let id = self.id(id)?;
        let aliases =
            aliases.iter().map(|alias| self.take_name(alias)).collect::<Result<_, _>>()?;
        Ok(Head { id, name, aliases, origin: self.origin.clone() })
    }

    fn id(&mut self, id: &Spanned<String>) -> Result<String, PresetError> {
        let text = id.get_ref();
        let allowed = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        let starts_well = text.starts_with(|c: char| c.is_ascii_lowercase());
        if !starts_well || !text.chars().all(allowed) || text.ends_with('-') {
            return Err(self.fail(PresetErrorKind::BadId { id: text.clone() }, id.span()));
        }
        self.take_name(id)
    }

    /// A name must be free, and must not be read as anything else on the command line.
    fn take_name(&mut self, name: &Spanned<String>) -> Result<String, PresetError> {
        let text = name.get_ref().trim();
        self.check(text, name.span())?;
        let owned = text.to_owned();
        if let Some(meaning) = self.meaning(text) {
            let kind = PresetErrorKind::ReservedName { name: owned, meaning };
            return Err(self.fail(kind, name.span()));
        }
        if !self.names.insert(text.to_lowercase()) {
            return Err(self.fail(PresetErrorKind::DuplicateName { name: owned }, name.span()));
        }
        Ok(owned)
    }

    /// A name begins with a letter; 三峡 may begin with a numeral, 三 alone may not be a name, nor may
    /// `三x机房`.
    fn meaning(&self, name: &str) -> Option<ReservedMeaning> {
        let number = |text: &str| parse_number(text).is_ok();
        let counted = name.split_once(['x', 'X', '×']).is_some_and(|(count, _)| number(count));
        if !name.starts_with(char::is_alphabetic) || is_quantity(name) || number(name) || counted {
            return Some(ReservedMeaning::Quantity);
        }
        let is_command = self.reserved.iter().any(|command| command.eq_ignore_ascii_case(name));
        is_command.then_some(ReservedMeaning::Command)
    }
}
