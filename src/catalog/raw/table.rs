//! What the tables of a preset file have in common.

/// A table of a preset file. Behind its name stands `id` for what every entry has; behind its own fields
/// `source` for what every figure has, `source edition` for one of a document with several issues, and what
/// comes behind that. (`deny_unknown_fields` takes no `flatten`.)
macro_rules! table {
    (
        $(#[$about:meta])*
        $table:ident $(<$of:ident>)? $(: $id:ident)? {
            $($(#[$of_field:meta])* $field:ident: $type:ty,)*
        }
        $($(#[$of_source:meta])* $source:ident $($edition:ident)? {
            $($(#[$of_last:meta])* $last:ident: $last_type:ty,)*
        })?
    ) => {
        $(#[$about])*
        #[derive(Debug, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(deny_unknown_fields)]
        pub(in $crate::catalog) struct $table $(<$of>)? {
            $(
            /// The name on the command line: lower-case letters, digits and hyphens, a letter first.
            #[cfg_attr(feature = "schema", schemars(extend("pattern" = $crate::catalog::raw::ID)))]
            pub $id: Spanned<String>,
            /// The name in prose, in one language or both.
            pub name: Spanned<TextOr<BilingualTable>>,
            /// The name in a sentence, in English with its article: `the Hoover Dam`.
            pub said: Option<Spanned<TextOr<BilingualTable>>>,
            /// What several of it are called behind a number, in one language or both: `US homes`.
            pub many: Option<Spanned<TextOr<BilingualTable>>>,
            /// The Chinese measure word behind a number: `户`.
            pub classifier: Option<Spanned<String>>,
            /// The name takes the verb of several: data centres `use`.
            #[serde(default)]
            pub plural: bool,
            /// Other names on the command line.
            #[serde(default)]
            pub aliases: Vec<Spanned<String>>,
            )?
            $($(#[$of_field])* pub $field: $type,)*
            $(
            $(#[$of_source])*
            pub $source: Spanned<String>,
            $(
            /// Which issue of the document says it, such as `IEA 2026-04`.
            pub $edition: Option<Spanned<String>>,
            )?
            /// The sentence that says it, in its own language.
            pub quote: Option<Spanned<String>>,
            /// What a reader has to know about it.
            pub note: Option<Spanned<TextOr<BilingualTable>>>,
            $($(#[$of_last])* pub $last: $last_type,)*
            )?
        }
    };
}

pub(super) use table;
