//! Presets to be told of: their kinds, all of a kind in short, or one whole with quotes and sources.

use crate::catalog::{Catalog, ConsumerKind, Entry, called, every_kind};
use crate::language::Language;

/// How much is told of presets.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Depth {
    /// How many there are of each kind.
    #[default]
    Kinds,
    /// A line each.
    Short,
    /// Every figure with its source.
    Whole,
}

macro_rules! listing {
    ($($(#[$about:meta])* $all:ident, $one:ident, $names:ident, $preset:ident, $table:ident, $what:literal;)*) => {
        use crate::catalog::{$($preset),*};

        /// Presets to be shown.
        ///
        /// ```
        /// use gigawatt::catalog::Catalog;
        /// use gigawatt::answer::PresetListing;
        /// use gigawatt::render::{Format, Language, Style, render};
        ///
        /// let catalog = Catalog::embedded();
        /// let one = PresetListing::one(&catalog, "openai-amd").unwrap();
        /// let style = Style::new(Language::English);
        /// assert!(render(&one, Format::Markdown, &style)?.contains("OpenAI计划在未来几年内部署总计60亿瓦的AMD GPU算力"));
        /// # Ok::<(), Box<dyn std::error::Error>>(())
        /// ```
        #[derive(Clone, Debug, Default, PartialEq)]
        pub struct PresetListing<'a> {
            $($(#[$about])* pub(crate) $all: Vec<&'a $preset>,)*
            pub(crate) depth: Depth,
        }

        impl<'a> PresetListing<'a> {
            /// All presets, by kind.
            #[must_use]
            pub fn all(catalog: &'a Catalog) -> Self {
                Self { $($all: catalog.$all().collect(),)* depth: Depth::Kinds }
            }

            /// Every preset with this id or alias, in full: a consumer and a grid may share a name.
            /// `None` if there is none.
            #[must_use]
            pub fn one(catalog: &'a Catalog, name: &str) -> Option<Self> {
                let one = Self { $($all: catalog.$one(name).into_iter().collect(),)* depth: Depth::Whole };
                one.unless_empty()
            }

            /// The kinds of presets by the names that [`kind`](Self::kind) knows.
            pub fn kinds() -> impl Iterator<Item = &'a str> {
                [$(stringify!($all)),*].into_iter().chain(ConsumerKind::ALL.map(|(_, name)| name))
            }

            /// The presets of a kind, in short; `None` if there is no such kind. What one of them is
            /// called, in either language, is the name of a kind too: 电站, `plant`.
            #[must_use]
            pub fn kind(catalog: &'a Catalog, kind: &str) -> Option<Self> {
                let none = Self { depth: Depth::Short, ..Self::default() };
                let kind = kind.trim().to_lowercase();
                let is_kind = |name: &str, called: &dyn Fn(Language) -> &'static str| {
                    let languages = [Language::English, Language::Chinese];
                    kind == name || languages.iter().any(|one| called(*one).to_lowercase() == kind)
                };
                $(if is_kind(stringify!($all), &called::$table) {
                    return Some(Self { $all: catalog.$all().collect(), ..none });
                })*
                let consumers = ConsumerKind::ALL.into_iter().find(|(of, name)| {
                    is_kind(name, &|language| called::consumer_kind(language, *of))
                });
                let (of, _) = consumers?;
                let consumers = catalog.consumers().filter(|preset| preset.kind == of);
                Some(Self { consumers: consumers.collect(), ..none })
            }

            /// The presets of two listings, each once; all in full if one of the listings is in full.
            #[must_use]
            pub fn and(self, other: Self) -> Self {
                Self {
                    $($all: joined(self.$all, other.$all),)*
                    depth: self.depth.max(other.depth),
                }
            }

            /// What is listed, kind by kind.
            pub(crate) fn entries(&self) -> impl Iterator<Item = &'a dyn Entry> {
                let none = std::iter::empty();
                none$(.chain(self.$all.iter().map(|entry| -> &dyn Entry { *entry })))*
            }
        }
    };
}

every_kind!(listing);

/// The entries of two lists, each once.
fn joined<'a, T>(some: Vec<&'a T>, more: Vec<&'a T>) -> Vec<&'a T> {
    let mut all = some;
    for entry in more {
        if !all.iter().any(|known| std::ptr::eq(*known, entry)) {
            all.push(entry);
        }
    }
    all
}

impl PresetListing<'_> {
    /// Nothing but what can be compared with.
    pub(crate) fn is_of_yardsticks(&self) -> bool {
        let Self { plants, consumers, depth, .. } = self.clone();
        *self == Self { plants, consumers, depth, ..Self::default() }
    }

    fn unless_empty(self) -> Option<Self> {
        let found = self.entries().next().is_some();
        found.then_some(self)
    }
}
