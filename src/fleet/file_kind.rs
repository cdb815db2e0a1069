//! Files that are no table of text, by their first bytes.

use memchr::memmem;

/// What a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum FileKind {
    /// Of Excel, `LibreOffice` and others.
    Spreadsheet,
    /// A zip archive of other files.
    Archive,
    /// Compressed by gzip.
    Gzip,
    /// Compressed by zstd.
    Zstd,
    /// A Parquet or Arrow file.
    Columnar,
}

/// The sheet that was read of a workbook, or the list of an object around several.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub(crate) struct Sheet {
    /// Its name.
    pub name: String,
    /// How many others there are.
    pub others: usize,
    /// It is a list.
    pub is_list: bool,
}

impl FileKind {
    /// The kind of a file that begins with these bytes; `None` for what may be text.
    pub(super) fn of(start: &[u8]) -> Option<Self> {
        const PARTS: [&[u8]; 4] =
            [b"[Content_Types].xml", b"xl/", b"docProps/", b"opendocument.spreadsheet"];
        let holds = |part: &&[u8]| memmem::find(&start[..start.len().min(4096)], part).is_some();
        Some(match start {
            [b'P', b'K', 3, 4, ..] if PARTS.iter().any(holds) => Self::Spreadsheet,
            [b'P', b'K', 3, 4, ..] => Self::Archive,
            [0xD0, 0xCF, 0x11, 0xE0, ..] => Self::Spreadsheet,
            [0x1F, 0x8B, 8, ..] => Self::Gzip,
            [0x28, 0xB5, 0x2F, 0xFD, ..] => Self::Zstd,
            [b'P', b'A', b'R', b'1', ..] | [b'A', b'R', b'R', b'O', b'W', b'1', ..] => {
                Self::Columnar
            }
            _ => return None,
        })
    }

    /// What it is, in English.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Spreadsheet => "a spreadsheet",
            Self::Archive => "an archive",
            Self::Gzip | Self::Zstd => "a compressed file",
            Self::Columnar => "a Parquet or Arrow file",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_bytes_say_what_a_file_is() {
        let kinds: [(&[u8], Option<FileKind>); 8] = [
            (b"PK\x03\x04....xl/workbook.xml", Some(FileKind::Spreadsheet)),
            (b"PK\x03\x04....notes.txt", Some(FileKind::Archive)),
            (b"\xD0\xCF\x11\xE0", Some(FileKind::Spreadsheet)),
            (b"\x1F\x8B\x08", Some(FileKind::Gzip)),
            (b"\x28\xB5\x2F\xFD", Some(FileKind::Zstd)),
            (b"PAR1", Some(FileKind::Columnar)),
            (b"power\n", None),
            (b"PK,power\n", None),
        ];
        for (start, kind) in kinds {
            assert_eq!(FileKind::of(start), kind, "{start:?}");
        }
    }
}
