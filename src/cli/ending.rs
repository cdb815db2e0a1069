//! What the ending of a file's name says of what is to be written into it.

use super::args::FormatArg;
use crate::fleet::Format;
use std::path::Path;

/// What a name ends with, as far as that says anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ending {
    Format(FormatArg),
    /// A picture: `.svg`.
    Picture,
    /// A page: `.html`.
    Page,
}

impl Ending {
    pub fn of(path: &Path) -> Option<Self> {
        let ending = path.extension()?.to_str()?.to_ascii_lowercase();
        if let Some(format) = Format::of_name(path.file_name()?.to_str()?) {
            return Some(Self::Format(format.into()));
        }
        Some(match ending.as_str() {
            "json" => Self::Format(FormatArg::Json),
            "md" | "markdown" => Self::Format(FormatArg::Markdown),
            "svg" => Self::Picture,
            "html" | "htm" => Self::Page,
            _ => return None,
        })
    }
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
        assert_eq!([of("a.svg/chart"), of("notes.txt"), of(".svg"), of("-")], [None; 4]);
    }
}
