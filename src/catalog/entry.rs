//! What all presets have in common: names, where they were defined, and figures with sources.

use super::cited::{Cited, Name, Origin};
use crate::estimate::Estimate;
use crate::quantity::{CarbonIntensity, Energy, Power};
use std::any::Any;

/// What the entries of a catalog have in common.
pub(crate) trait Entry {
    /// The table of a file that it is written in, such as `plant`.
    fn table(&self) -> &'static str;
    fn id(&self) -> &str;
    fn name(&self) -> &Name;
    fn aliases(&self) -> &[String];
    fn origin(&self) -> &Origin;

    /// Every value with a source of its own.
    fn figures(&self) -> Vec<Figure<'_>>;

    /// Takes the place of an entry of the same id, and what it has of it.
    fn stand_in_for(&mut self, old: &Self)
    where
        Self: Sized;
}

/// A figure of an entry, whatever it is of. Ratios and claims have no number here: they are as written.
#[derive(Clone)]
pub(crate) struct Figure<'a> {
    /// What it is called by programs, such as `installed_capacity`.
    pub name: &'static str,
    /// The word for what it is, such as `design`.
    pub basis: Option<&'static str>,
    /// The word for what it counts.
    pub measure: Option<&'static str>,
    pub year: Option<u16>,
    pub power: Option<Estimate<Power>>,
    pub energy: Option<Estimate<Energy>>,
    pub per_energy: Option<CarbonIntensity>,
    /// Where it comes from.
    pub cited: &'a Cited<dyn Any>,
}

impl<'a> Figure<'a> {
    /// A figure of which nothing but its source is known.
    pub fn of<T: 'static>(name: &'static str, cited: &'a Cited<T>) -> Self {
        Self {
            name,
            basis: None,
            measure: None,
            year: None,
            power: None,
            energy: None,
            per_energy: None,
            cited,
        }
    }
}

/// Declares a kind of preset: the fields that are its own, how it is called in a file, and its figures.
/// A field that it `keeps` holds where it held for the preset that it stands in for.
macro_rules! preset {
    (
        $(#[$about:meta])*
        $preset:ident = $table:literal { $($(#[$of_field:meta])* $field:ident: $type:ty,)* }
        $(keeps $kept:ident)?
        |$entry:ident| $figures:expr
    ) => {
        $(#[$about])*
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub(crate) struct $preset {
            /// The name on the command line.
            pub id: String,
            /// The name in prose.
            pub name: Name,
            /// Other names on the command line.
            pub aliases: Vec<String>,
            $($(#[$of_field])* pub $field: $type,)*
            /// Where it was defined.
            pub origin: Origin,
        }

        fields! { $preset { id, name, aliases, $($field,)* origin } }

        impl Entry for $preset {
            fn table(&self) -> &'static str {
                $table
            }

            fn id(&self) -> &str {
                &self.id
            }

            fn name(&self) -> &Name {
                &self.name
            }

            fn aliases(&self) -> &[String] {
                &self.aliases
            }

            fn origin(&self) -> &Origin {
                &self.origin
            }

            fn figures(&self) -> Vec<Figure<'_>> {
                let $entry = self;
                $figures
            }

            fn stand_in_for(&mut self, old: &Self) {
                self.origin.replaces_built_in = old.origin.is_built_in();
                $(self.$kept |= old.$kept;)?
            }
        }
    };
}

pub(super) use preset;
