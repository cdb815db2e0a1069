//! The packings that can be taken off: gzip, zstd, and a workbook of Excel or `OpenDocument`, of which the sheet that
//! is the table becomes lines with commas.

use super::error::FleetError;
use super::file_kind::{FileKind, Sheet};
use super::head;
use super::plan::Plan;
use super::values::push_text;
use calamine::{DataType, ExcelDateTime, Reader as _, SheetVisible, Sheets};
use flate2::read::MultiGzDecoder;
use ruzstd::decoding::{FrameDecoder, StreamingDecoder};
use std::io::{self, Cursor, Read};

/// So many rows of a sheet show whether it is a table.
const SHOWN: u32 = 60;

/// Empty cells are written too: a sheet with one cell at its far end is no table.
const MOST_CELLS: usize = 1 << 28;

type Book = Sheets<Cursor<Vec<u8>>>;

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
    let (sheet, text) = text(bytes, kind, plan)?;
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

/// The text of the sheet that is asked for, or that looks most like a table of powers: the first of those that
/// look alike. Cells are written as the quantities are: a point before fractions, dates by year, month and day.
fn text(bytes: Vec<u8>, kind: FileKind, plan: &Plan) -> Result<(Sheet, Vec<u8>), FleetError> {
    let mut book = open(bytes).map_err(|error| match (kind, error) {
        (FileKind::Spreadsheet, error) if error.to_string().contains("assword") => {
            bad(&error.to_string())
        }
        // A zip of other things, or a damaged one.
        _ => FleetError::Kind(kind),
    })?;
    let names: Vec<String> = book.sheet_names();
    let name = match &plan.sheet {
        Some(wanted) => named(&names, wanted)?,
        None => best(&mut book, &names, plan)?,
    };
    let text = lines(&mut book, &name, u32::MAX)?.finish();
    let others = names.len().saturating_sub(1);
    Ok((Sheet { name, others, is_list: false }, text))
}

fn open(bytes: Vec<u8>) -> Result<Book, calamine::Error> {
    let is_old = !bytes.starts_with(b"PK");
    let start = &bytes[..bytes.len().min(4096)];
    let is_open_document = memchr::memmem::find(start, b"opendocument").is_some();
    let input = Cursor::new(bytes);
    Ok(match (is_old, is_open_document) {
        (true, _) => Sheets::Xls(calamine::Xls::new(input)?),
        (_, true) => Sheets::Ods(calamine::Ods::new(input)?),
        _ => calamine::open_workbook_auto_from_rs(input)?,
    })
}

/// The sheet of a name, or of a number from 1.
fn named(names: &[String], wanted: &str) -> Result<String, FleetError> {
    let is_same = |name: &&String| name.trim().eq_ignore_ascii_case(wanted.trim());
    let number = || wanted.trim().parse().ok().and_then(|at: usize| names.get(at.checked_sub(1)?));
    let name = names.iter().find(is_same).or_else(number).cloned();
    let found = || names.to_vec();
    name.ok_or_else(|| FleetError::NoSheet { name: wanted.to_owned(), found: found() })
}

/// The sheet whose first rows look most like a table of powers; one that can be seen goes before a hidden one.
fn best(book: &mut Book, names: &[String], plan: &Plan) -> Result<String, FleetError> {
    let mut sheets = book.sheets_metadata().to_vec();
    sheets.retain(|sheet| names.contains(&sheet.name));
    sheets.sort_by_key(|sheet| sheet.visible != SheetVisible::Visible);
    if let [only] = &sheets[..] {
        return Ok(only.name.clone());
    }
    let mut found: Option<(usize, String)> = None;
    for sheet in &sheets {
        // A sheet of pictures alone has no cells to read.
        let Ok(text) = lines(book, &sheet.name, SHOWN).map(Lines::finish) else {
            continue;
        };
        let score = head::score(&text, b',', &plan.names);
        if found.as_ref().is_none_or(|(most, _)| score > *most) {
            found = Some((score, sheet.name.clone()));
        }
    }
    found.map(|(_, name)| name).ok_or(FleetError::Empty)
}

fn bad(message: &str) -> FleetError {
    FleetError::Read(io::Error::new(io::ErrorKind::InvalidData, message))
}

/// The first rows of a sheet.
fn lines(book: &mut Book, name: &str, most: u32) -> Result<Lines, FleetError> {
    let mut lines = Lines::default();
    if let Sheets::Xlsx(book) = book {
        let mut cells =
            book.worksheet_cells_reader(name).map_err(|error| bad(&error.to_string()))?;
        // The display of percents is in the style alone.
        let formats = cells.styles().iter().map(|style| style.number_format.as_ref());
        let is_percent = |format: &calamine::NumberFormat| format.format_code.contains('%');
        let percents: Vec<bool> = formats.map(|format| format.is_some_and(is_percent)).collect();
        while let Some((cell, style)) =
            cells.next_cell_with_style_id().map_err(|error| bad(&error.to_string()))?
        {
            let (row, column) = cell.get_position();
            if row >= most {
                break;
            }
            let percent = percents.get(style).copied().unwrap_or_default();
            lines.push(row, column, cell.get_value(), percent)?;
        }
        return Ok(lines);
    }
    let range = book.worksheet_range(name).map_err(|error| bad(&error.to_string()))?;
    let (row, column) = range.start().unwrap_or_default();
    for (below, right, value) in range.used_cells() {
        let at = row + below as u32;
        if at >= most {
            break;
        }
        lines.push(at, column + right as u32, value, false)?;
    }
    Ok(lines)
}

/// The lines of a sheet, which get as many fields as the longest in the end.
#[derive(Default)]
struct Lines {
    text: Vec<u8>,
    /// Where each line ends, and how many fields it has.
    ends: Vec<(usize, u32)>,
    fields: u32,
    width: u32,
    row: u32,
}

impl Lines {
    fn push(
        &mut self,
        row: u32,
        column: u32,
        value: &impl DataType,
        percent: bool,
    ) -> Result<(), FleetError> {
        if value.is_empty() {
            return Ok(());
        }
        if (row as usize).saturating_mul(self.width.max(column) as usize) > MOST_CELLS {
            return Err(FleetError::TooLong { line: u64::from(row) + 1, most: MOST_CELLS });
        }
        while self.row < row {
            self.end_line();
        }
        while self.fields <= column {
            if self.fields > 0 {
                self.text.push(b',');
            }
            self.fields += 1;
        }
        self.width = self.width.max(self.fields);
        push_value(&mut self.text, value, percent);
        Ok(())
    }

    fn end_line(&mut self) {
        self.ends.push((self.text.len(), self.fields));
        (self.fields, self.row) = (0, self.row + 1);
    }

    fn finish(mut self) -> Vec<u8> {
        if self.fields > 0 {
            self.end_line();
        }
        // A line of one empty field would be no row.
        let width = self.width.max(1);
        let mut text = Vec::with_capacity(self.text.len() + self.ends.len() * 8);
        let mut start = 0;
        for (end, fields) in self.ends {
            text.extend_from_slice(&self.text[start..end]);
            text.extend((fields.max(1)..width).map(|_| b','));
            text.push(b'\n');
            start = end;
        }
        text
    }
}

fn push_value(text: &mut Vec<u8>, value: &impl DataType, percent: bool) {
    if let Some(number) = value.get_float() {
        let percents = (number * 1e12).round() / 1e10;
        let number = if percent { format!("{percents}%") } else { number.to_string() };
        text.extend_from_slice(number.as_bytes());
    } else if let Some(number) = value.get_int() {
        text.extend_from_slice(number.to_string().as_bytes());
    } else if let Some(day) = value.get_datetime() {
        push_text(text, &day_text(&day));
    } else if let Some(is_so) = value.get_bool() {
        push_text(text, if is_so { "TRUE" } else { "FALSE" });
    } else if let Some(error) = value.get_error() {
        push_text(text, &error.to_string());
    } else {
        let day = || value.get_datetime_iso().or_else(|| value.get_duration_iso());
        push_text(text, value.get_string().or_else(day).unwrap_or_default());
    }
}

/// A day, with its time where it has one; a time of no day is a number.
fn day_text(day: &ExcelDateTime) -> String {
    if day.is_duration() || day.as_f64() < 1.0 {
        return day.as_f64().to_string();
    }
    let (year, month, date, hour, minute, second, _) = day.to_ymd_hms_milli();
    let date = format!("{year:04}-{month:02}-{date:02}");
    match (hour, minute, second) {
        (0, 0, 0) => date,
        _ => format!("{date}T{hour:02}:{minute:02}:{second:02}"),
    }
}
