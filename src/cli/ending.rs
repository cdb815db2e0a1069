//! What the ending of a file's name says of what is to be written into it.

use super::failure::Failure;
use super::values::FormatArg;
use super::words::files;
use crate::fleet::Format;
use std::path::Path;

/// The endings of what is made of tables for people.
pub(super) const TABLES: &[&str] = &[".csv", ".json", ".md", ".txt"];
/// The endings of what there is a page of, but no picture.
pub(super) const PAGED: &[&str] = &[".csv", ".json", ".md", ".txt", ".html"];
/// The endings of what can be drawn too.
pub(super) const ALL: &[&str] = &[".csv", ".json", ".md", ".txt", ".svg", ".png", ".html"];
/// The endings of whole tables.
pub(super) const FLEET: &[&str] =
    &[".csv", ".tsv", ".jsonl", ".json", ".md", ".txt", ".svg", ".png", ".html"];

/// What a name ends with, as far as that says anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ending {
    Format(FormatArg),
    /// A picture: `.svg`.
    Picture,
    /// A picture as pixels: `.png`.
    Pixels,
    /// A page: `.html`.
    Page,
}

impl Ending {
    pub fn of(path: &Path) -> Option<Self> {
        let ending = ending_of(path)?;
        if let Some(format) = Format::of_name(path.file_name()?.to_str()?) {
            return Some(Self::Format(format.into()));
        }
        Some(match ending.as_str() {
            "json" => Self::Format(FormatArg::Json),
            "md" | "markdown" => Self::Format(FormatArg::Markdown),
            "txt" => Self::Format(FormatArg::Table),
            "svg" => Self::Picture,
            "png" => Self::Pixels,
            "html" | "htm" => Self::Page,
            _ => return None,
        })
    }

    /// Whether something is drawn.
    pub fn is_picture(self) -> bool {
        matches!(self, Self::Picture | Self::Pixels)
    }

    /// Whether a file with it shows one: a picture itself, or a page.
    pub fn has_picture(self) -> bool {
        self.is_picture() || self == Self::Page
    }

    /// The ending in its usual spelling.
    fn usual(self) -> &'static str {
        match self {
            Self::Format(FormatArg::Table | FormatArg::Sentence) => ".txt",
            Self::Format(FormatArg::Markdown) => ".md",
            Self::Format(FormatArg::Csv) => ".csv",
            Self::Format(FormatArg::Json) => ".json",
            Self::Format(FormatArg::Tsv) => ".tsv",
            Self::Format(FormatArg::Ndjson) => ".jsonl",
            Self::Picture => ".svg",
            Self::Pixels => ".png",
            Self::Page => ".html",
        }
    }
}

/// What stands behind the last point of a name, in small letters; `None` of a name without one, which may
/// be of anything.
fn ending_of(path: &Path) -> Option<String> {
    Some(path.extension()?.to_string_lossy().to_ascii_lowercase())
}

/// Refuses a name that promises another format than there is: `c.png`, `x.csv.gz`.
///
/// # Errors
/// It names the `known` endings.
pub(super) fn check(path: &Path, known: &'static [&'static str]) -> Result<(), Failure> {
    let Some(ending) = ending_of(path) else {
        return Ok(());
    };
    if Ending::of(path).is_some_and(|ending| known.contains(&ending.usual())) {
        return Ok(());
    }
    let (path, ending) = (path.display().to_string(), format!(".{ending}"));
    Err(Failure::new("ending", move |language| files::ending(&path, &ending, known, language)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_is_no_matter_and_a_folder_is_no_ending() {
        let of = |name: &str| Ending::of(Path::new(name));
        assert_eq!(of("a.b/Chart.SVG"), Some(Ending::Picture));
        assert_eq!(of("energy.2026.json"), Some(Ending::Format(FormatArg::Json)));
        assert_eq!(of("rows.JSONL"), Some(Ending::Format(FormatArg::Ndjson)));
        assert_eq!(of("index.html"), Some(Ending::Page));
        assert_eq!([of("a.svg/chart"), of("notes.pdf"), of(".svg"), of("-")], [None; 4]);
    }

    #[test]
    fn a_name_keeps_what_it_promises() {
        let is_fine = |name: &str, known| check(Path::new(name), known).is_ok();
        for name in
            ["a.csv", "a.b/A.JSON", "a.markdown", "notes.txt", "energy", "a.png/energy", "."]
        {
            assert!(is_fine(name, TABLES), "{name}");
        }
        for name in ["c.png", "r.pdf", "t.xlsx", "x.parquet", "x.csv.gz", "a.svg", "a.html", "x."] {
            assert!(!is_fine(name, TABLES), "{name}");
        }
        assert!(!is_fine("a.svg", PAGED) && is_fine("a.htm", PAGED) && is_fine("a.svg", ALL));
        assert!(is_fine("a.tab", FLEET) && is_fine("a.ndjson", FLEET) && is_fine("a.md", FLEET));
    }
}
