//! What a file is packed in, by its first bytes, taken off layer by layer.

use super::error::FleetError;
use super::file_kind::{FileKind, Sheet};
use super::plan::Plan;
#[cfg(feature = "unpacking")]
use super::workbook::layer;
use std::io::{Cursor, Read};

/// So many bytes say what a file is.
const START: usize = 4096;

/// At most so many packings are taken off: a packed workbook has two.
const LAYERS: usize = 3;

/// An input without what it was packed in.
pub(super) struct Unpacked<'r> {
    pub input: Box<dyn Read + Send + 'r>,
    /// The sheet that it is the text of.
    pub sheet: Option<Sheet>,
}

impl<'r> Unpacked<'r> {
    /// Looks at the first bytes, and takes off what they say.
    ///
    /// # Errors
    /// A file of another kind, one that cannot be read, or a sheet that the workbook does not have.
    pub fn open<R: Read + Send + 'r>(input: R, plan: &Plan) -> Result<Self, FleetError> {
        let mut input: Box<dyn Read + Send + 'r> = Box::new(input);
        for _ in 0..LAYERS {
            let mut start = Vec::new();
            input.by_ref().take(START as u64).read_to_end(&mut start).map_err(FleetError::Read)?;
            let kind = FileKind::of(&start);
            let whole = Box::new(Cursor::new(start).chain(input));
            let Some(kind) = kind else {
                return Ok(Self { input: whole, sheet: None });
            };
            let (unpacked, sheet) = layer(kind, whole, plan)?;
            if sheet.is_some() {
                return Ok(Self { input: unpacked, sheet });
            }
            input = unpacked;
        }
        Err(FleetError::Kind(FileKind::Gzip))
    }
}

/// Nothing is built in that could take off a packing.
#[cfg(not(feature = "unpacking"))]
fn layer<'r>(
    kind: FileKind,
    _: Box<dyn Read + Send + 'r>,
    _: &Plan,
) -> Result<(Box<dyn Read + Send + 'r>, Option<Sheet>), FleetError> {
    Err(FleetError::Kind(kind))
}
