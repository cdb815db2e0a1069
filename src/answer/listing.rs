//! Presets to be told of: all of them in short, or one whole with quotes and sources.

use crate::catalog::{Catalog, Entry, every_kind};

macro_rules! listing {
    ($($(#[$about:meta])* $all:ident, $one:ident, $names:ident, $preset:ident, $table:ident, $what:literal;)*) => {
        use crate::catalog::{$($preset),*};

        /// Presets to be shown.
        ///
        /// ```
        /// use gigawatt::catalog::Catalog;
        /// use gigawatt::answer::PresetListing;
        /// use gigawatt::report::{Format, Language, Style, render};
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
            pub(crate) whole: bool,
        }

        impl<'a> PresetListing<'a> {
            /// All presets, in short.
            #[must_use]
            pub fn all(catalog: &'a Catalog) -> Self {
                Self { $($all: catalog.$all().collect(),)* whole: false }
            }

            /// Every preset of an id or alias, whole: a name may be that of a consumer and of a grid.
            /// `None` if there is none.
            #[must_use]
            pub fn one(catalog: &'a Catalog, name: &str) -> Option<Self> {
                let one = Self { $($all: catalog.$one(name).into_iter().collect(),)* whole: true };
                one.unless_empty()
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

impl<'a> PresetListing<'a> {
    /// The plants and consumers that can be compared with, in short.
    #[must_use]
    pub fn references(catalog: &'a Catalog) -> Self {
        let (plants, consumers) = (catalog.plants().collect(), catalog.consumers().collect());
        Self { plants, consumers, ..Self::default() }
    }

    /// Every plant and consumer of an id or alias, whole; `None` if there is none.
    #[must_use]
    pub fn one_reference(catalog: &'a Catalog, name: &str) -> Option<Self> {
        let plants = catalog.plant(name).into_iter().collect();
        let consumers = catalog.consumer(name).into_iter().collect();
        Self { plants, consumers, whole: true, ..Self::default() }.unless_empty()
    }

    fn unless_empty(self) -> Option<Self> {
        let found = self.entries().next().is_some();
        found.then_some(self)
    }
}
