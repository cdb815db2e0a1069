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
    /// Quoted like CSV, with another character between fields.
    Separated(Delimiter),
}

/// A character between fields that is neither a comma nor a tab.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Delimiter(u8);

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

    /// The format with such a character between fields, such as the `;` of spreadsheets where a comma is
    /// the decimal point; `None` for what stands in numbers and names, quotes, line ends, NUL, and what
    /// is not ASCII.
    ///
    /// ```
    /// use gigawatt::fleet::Format;
    ///
    /// assert_eq!(Format::separated_by(','), Some(Format::Csv));
    /// assert!(Format::separated_by(';').is_some());
    /// assert_eq!(Format::separated_by('x'), None);
    /// ```
    #[must_use]
    pub fn separated_by(character: char) -> Option<Self> {
        match character {
            ',' => Some(Self::Csv),
            '\t' => Some(Self::Tsv),
            '"' | '\n' | '\r' | '\0' | '.' | '-' | '+' | '_' => None,
            other if other.is_alphanumeric() => None,
            other => {
                u8::try_from(other).ok().filter(u8::is_ascii).map(Delimiter).map(Self::Separated)
            }
        }
    }

    /// What stands between fields; `None` for JSON Lines.
    pub(super) fn delimiter(self) -> Option<u8> {
        match self {
            Self::Csv => Some(b','),
            Self::Tsv => Some(b'\t'),
            Self::Ndjson => None,
            Self::Separated(Delimiter(character)) => Some(character),
        }
    }
}

/// What stands between fields by the first line, as in `sep=;`, and the bytes of that line.
pub(super) fn separator_line(bytes: &[u8]) -> Option<(char, usize)> {
    let is_quoted = bytes.starts_with(b"\"");
    let (start, rest) = bytes[usize::from(is_quoted)..].split_at_checked(b"sep=".len())?;
    let (separator, rest) = rest.split_first().filter(|_| start.eq_ignore_ascii_case(b"sep="))?;
    let rest = if is_quoted { rest.strip_prefix(b"\"")? } else { rest };
    let end = match rest {
        [b'\r', b'\n', ..] => 2,
        [b'\n' | b'\r', ..] => 1,
        [] => 0,
        _ => return None,
    };
    Some((char::from(*separator), b"sep=;".len() + 2 * usize::from(is_quoted) + end))
}
