//! A collection of presets of every kind, and what is found in it by name.

use super::built_in;
use super::entry::Entry;
use super::every_kind;
use super::shelf::Shelf;
use super::warning::PresetWarning;

macro_rules! catalog {
    ($(
        $(#[$about:meta])*
        $all:ident, $one:ident, $names:ident, $preset:ident, $table:ident, $what:literal;
    )*) => {
        use super::presets::{$($preset),*};

        /// A collection of presets.
        ///
        /// ```
        /// use gigawatt::ask::Presets;
        /// use gigawatt::catalog::Catalog;
        ///
        /// let catalog = Catalog::embedded();
        /// let asked = Presets { names: vec!["openai-amd".to_owned()] };
        /// let listed = serde_json::to_value(asked.answer(&catalog)?)?;
        /// assert_eq!(listed["deployments"][0]["power_w"], 6_000_000_000_u64);
        /// assert_eq!(listed["deployments"][0]["source"]["quote"], "OpenAI计划在未来几年内部署总计60亿瓦的AMD GPU算力");
        /// # Ok::<(), Box<dyn std::error::Error>>(())
        /// ```
        #[derive(Clone, Debug, Default, PartialEq)]
        pub struct Catalog {
            $($(#[$about])* pub(super) $all: Shelf<$preset>,)*
            pub(super) warnings: Vec<PresetWarning>,
        }

        impl Catalog {
            /// All presets that are part of the program.
            #[must_use]
            pub fn embedded() -> Self {
                Self::stored_in(built_in::PRESETS)
            }

            /// The presets in a text, a section for each kind. What of it cannot be decoded is not there.
            pub(super) fn stored_in(text: &'static str) -> Self {
                let mut sections = built_in::sections(text);
                Self {
                    $($all: Shelf::built_in(sections.next().unwrap_or_default()),)*
                    warnings: Vec::new(),
                }
            }

            /// Lays the entries of another catalog over those already there, as
            /// [`overlay`](Self::overlay) does.
            pub fn merge(&mut self, over: Self) {
                $(self.$all.lay_over(over.$all);)*
                self.warnings.extend(over.warnings);
            }

            /// All entries.
            pub(crate) fn entries(&self) -> impl Iterator<Item = &dyn Entry> {
                let none = std::iter::empty();
                none$(.chain(self.$all.iter().map(|entry| -> &dyn Entry { entry })))*
            }

            $(
            #[doc = concat!("All ", $what, ", in the order of their files.")]
            pub(crate) fn $all(&self) -> impl DoubleEndedIterator<Item = &$preset> + Clone {
                self.$all.iter()
            }

            #[doc = concat!("One of the ", $what, " by its id, alias or name, in any case.")]
            ///
            /// An id goes before an alias, an alias before a name, and of two entries the one loaded last.
            #[must_use]
            pub(crate) fn $one(&self, name: &str) -> Option<&$preset> {
                self.$all.look_up(name)
            }

            #[doc = concat!("The ids and aliases of all ", $what, ".")]
            pub fn $names(&self) -> impl Iterator<Item = &str> {
                self.$all.iter().flat_map(|entry| names(entry))
            }
            )*
        }
    };
}

every_kind!(catalog);

impl Catalog {
    /// The ids and aliases of all entries.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.entries().flat_map(names)
    }
}

fn names(entry: &dyn Entry) -> impl Iterator<Item = &str> {
    std::iter::once(entry.id()).chain(entry.aliases().iter().map(String::as_str))
}
