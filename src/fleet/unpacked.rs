//! What a file is packed in: gzip and zstd by their first bytes, and workbooks, of which one sheet becomes text.

use super::error::FleetError;
use super::file_kind::FileKind;
use super::plan::Plan;
use super::workbook::{self, Sheet};
use flate2::read::MultiGzDecoder;
use ruzstd::decoding::StreamingDecoder;
use std::io::{self, Cursor, Read};

/// A workbook has to be held as a whole; one of more bytes is no table.
const MOST: u64 = 1 << 30;

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
    /// A file of another kind, one that cannot be read, or a sheet that is not there.
    pub fn open<R: Read + Send + 'r>(input: R, plan: &Plan) -> Result<Self, FleetError> {
        let mut input: Box<dyn Read + Send + 'r> = Box::new(input);
        for _ in 0..LAYERS {
            let mut start = Vec::new();
            input.by_ref().take(START as u64).read_to_end(&mut start).map_err(FleetError::Read)?;
            let kind = FileKind::of(&start);
            let whole = Cursor::new(start).chain(input);
            input = match kind {
                None => {
                    let input: Box<dyn Read + Send + 'r> = Box::new(whole);
                    return Self { input, sheet: None }.without_sheet(plan);
                }
                Some(FileKind::Gzip) => Box::new(MultiGzDecoder::new(whole)),
                Some(FileKind::Zstd) => Box::new(zstd(whole)?),
                Some(kind @ (FileKind::Spreadsheet | FileKind::Archive)) => {
                    return Self::of_workbook(whole, kind, plan);
                }
                Some(kind) => return Err(FleetError::Kind(kind)),
            };
        }
        Err(FleetError::Kind(FileKind::Gzip))
    }

    fn of_workbook(whole: impl Read, kind: FileKind, plan: &Plan) -> Result<Self, FleetError> {
        let mut bytes = Vec::new();
        whole.take(MOST).read_to_end(&mut bytes).map_err(FleetError::Read)?;
        let (sheet, text) = workbook::text(bytes, kind, plan)?;
        Ok(Self { input: Box::new(Cursor::new(text)), sheet: Some(sheet) })
    }

    /// Refuses a sheet of what has none.
    fn without_sheet(self, plan: &Plan) -> Result<Self, FleetError> {
        match &plan.sheet {
            Some(name) => Err(FleetError::NoSheet { name: name.clone(), found: Vec::new() }),
            None => Ok(self),
        }
    }
}

/// All frames of zstd, one behind the other.
fn zstd<R: Read>(input: R) -> Result<impl Read, FleetError> {
    let failed = |error| FleetError::Read(io::Error::new(io::ErrorKind::InvalidData, error));
    StreamingDecoder::new(input).map(Frames).map_err(failed)
}

struct Frames<R: Read>(StreamingDecoder<R, ruzstd::decoding::FrameDecoder>);

impl<R: Read> Read for Frames<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.0.read(buffer)
    }
}
