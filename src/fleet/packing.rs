//! The packings that can be taken off: gzip, zstd, and workbooks, of which one sheet becomes text.

use super::error::FleetError;
use super::file_kind::{FileKind, Sheet};
use super::plan::Plan;
use super::workbook;
use flate2::read::MultiGzDecoder;
use ruzstd::decoding::{FrameDecoder, StreamingDecoder};
use std::io::{self, Cursor, Read};

/// A workbook has to be held as a whole; one of more bytes is no table.
const MOST: u64 = 1 << 30;

/// What is in a packing, and the sheet if it is a workbook.
type Taken<'r> = (Box<dyn Read + Send + 'r>, Option<Sheet>);

/// Takes one packing off.
pub(super) fn layer<'r>(
    kind: FileKind,
    whole: Box<dyn Read + Send + 'r>,
    plan: &Plan,
) -> Result<Taken<'r>, FleetError> {
    let input: Box<dyn Read + Send + 'r> = match kind {
        FileKind::Gzip => Box::new(MultiGzDecoder::new(whole)),
        FileKind::Zstd => Box::new(zstd(whole)?),
        FileKind::Spreadsheet | FileKind::Archive => return sheet(whole, kind, plan),
        kind => return Err(FleetError::Kind(kind)),
    };
    Ok((input, None))
}

fn sheet<'r>(whole: impl Read, kind: FileKind, plan: &Plan) -> Result<Taken<'r>, FleetError> {
    let mut bytes = Vec::new();
    whole.take(MOST).read_to_end(&mut bytes).map_err(FleetError::Read)?;
    let (sheet, text) = workbook::text(bytes, kind, plan)?;
    Ok((Box::new(Cursor::new(text)), Some(sheet)))
}

/// All frames of zstd, one behind the other.
fn zstd<R: Read>(input: R) -> Result<impl Read, FleetError> {
    let failed = |error| FleetError::Read(io::Error::new(io::ErrorKind::InvalidData, error));
    StreamingDecoder::new(input).map(Frames).map_err(failed)
}

struct Frames<R: Read>(StreamingDecoder<R, FrameDecoder>);

impl<R: Read> Read for Frames<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.0.read(buffer)
    }
}
