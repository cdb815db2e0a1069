//! How a table is written in a file.

/// A format of tables that can be read and written row by row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Format {
    /// Comma-separated values with a header.
    Csv,
    /// Tab-separated values with a header, quoted like CSV.
    Tsv,
    /// JSON Lines: one object a line.
    Ndjson,
}

impl Format {
    /// The format that a file's name ends with: `.csv`, `.tsv`, `.tab`, `.ndjson` or `.jsonl`, in any
    /// case.
    ///
    /// ```
    /// use gigawatt::fleet::Format;
    ///
    /// assert_eq!(Format::of_name("sites.CSV"), Some(Format::Csv));
    /// assert_eq!(Format::of_name("sites.jsonl"), Some(Format::Ndjson));
    /// assert_eq!(Format::of_name("sites.xlsx"), None);
    /// ```
    #[must_use]
    pub fn of_name(name: &str) -> Option<Self> {
        let (_, ending) = name.rsplit_once('.')?;
        Some(match ending.to_ascii_lowercase().as_str() {
            "csv" => Self::Csv,
            "tsv" | "tab" => Self::Tsv,
            "ndjson" | "jsonl" => Self::Ndjson,
            _ => return None,
        })
    }

    /// What stands between fields; `None` for JSON Lines.
    pub(super) fn delimiter(self) -> Option<u8> {
        match self {
            Self::Csv => Some(b','),
            Self::Tsv => Some(b'\t'),
            Self::Ndjson => None,
        }
    }
}
