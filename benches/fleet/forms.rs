//! The table in other forms: in UTF-16, with semicolons, packed, and as a workbook.

use calamine::{Xlsx, open_workbook};
use flate2::write::{DeflateEncoder, GzEncoder};
use flate2::{Compression, Crc};
use std::fmt::Write as _;
use std::fs::File;
use std::io::{self, BufRead, BufReader, BufWriter, Write};
use std::path::Path;

fn lines(table: &Path) -> io::Result<impl Iterator<Item = io::Result<String>>> {
    Ok(BufReader::new(File::open(table)?).lines())
}

/// UTF-16 as Excel writes it, with a mark.
pub fn utf_16(table: &Path, to: &Path) -> io::Result<()> {
    let mut file = BufWriter::new(File::create(to)?);
    file.write_all(b"\xFF\xFE")?;
    for line in lines(table)? {
        let bytes: Vec<u8> = (line? + "\n").encode_utf16().flat_map(u16::to_le_bytes).collect();
        file.write_all(&bytes)?;
    }
    file.flush()
}

/// As Excel writes CSV in Germany: semicolons between fields, commas before fractions, points between
/// thousands.
pub fn semicolons(table: &Path, to: &Path) -> io::Result<()> {
    let mut file = BufWriter::new(File::create(to)?);
    for line in lines(table)? {
        let line = line?;
        let mut is_quoted = false;
        let other = |c: char| match c {
            '"' => {
                is_quoted = !is_quoted;
                None
            }
            ',' if is_quoted => Some('.'),
            ',' => Some(';'),
            '.' => Some(','),
            c => Some(c),
        };
        writeln!(file, "{}", line.chars().filter_map(other).collect::<String>())?;
    }
    file.flush()
}

pub fn gzip(table: &Path, to: &Path) -> io::Result<()> {
    let mut file = GzEncoder::new(File::create(to)?, Compression::default());
    io::copy(&mut File::open(table)?, &mut file)?;
    file.finish().map(drop)
}

/// The first rows as a workbook with one sheet.
pub fn workbook(table: &Path, rows: usize, to: &Path) -> io::Result<()> {
    let mut sheet = String::from(
        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>",
    );
    let mut records = csv::ReaderBuilder::new().has_headers(false).from_path(table)?;
    for (row, record) in records.records().take(rows + 1).enumerate() {
        let _ = write!(sheet, "<row r=\"{}\">", row + 1);
        for (column, cell) in record?.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
            let at = format!("{}{}", char::from(b'A' + column as u8), row + 1);
            let _ = match cell.parse::<f64>() {
                Ok(number) => write!(sheet, "<c r=\"{at}\"><v>{number}</v></c>"),
                Err(_) => {
                    write!(sheet, "<c r=\"{at}\" t=\"inlineStr\"><is><t>{cell}</t></is></c>")
                }
            };
        }
        sheet.push_str("</row>");
    }
    sheet.push_str("</sheetData></worksheet>");
    let package = "http://schemas.openxmlformats.org/package/2006";
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let relation = |kind: &str, target: &str| {
        format!(
            "<Relationships xmlns=\"{package}/relationships\">\
             <Relationship Id=\"rId1\" Type=\"{office}/{kind}\" Target=\"{target}\"/></Relationships>"
        )
    };
    let types = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    zip(
        &[
            (
                "[Content_Types].xml",
                format!(
                    "<Types xmlns=\"{package}/content-types\">\
                     <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
                     <Override PartName=\"/xl/workbook.xml\" ContentType=\"{types}.sheet.main+xml\"/>\
                     <Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"{types}.worksheet+xml\"/></Types>"
                ),
            ),
            ("_rels/.rels", relation("officeDocument", "xl/workbook.xml")),
            (
                "xl/workbook.xml",
                format!(
                    "<workbook xmlns=\"{main}\" xmlns:r=\"{office}\"><sheets>\
                     <sheet name=\"Sites\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
                ),
            ),
            ("xl/_rels/workbook.xml.rels", relation("worksheet", "worksheets/sheet1.xml")),
            ("xl/worksheets/sheet1.xml", sheet),
        ],
        to,
    )
}

/// A zip of texts.
fn zip(files: &[(&str, String)], to: &Path) -> io::Result<()> {
    let (mut zip, mut directory) = (Vec::new(), Vec::new());
    for (name, text) in files {
        let mut packed = DeflateEncoder::new(Vec::new(), Compression::default());
        packed.write_all(text.as_bytes())?;
        let packed = packed.finish()?;
        let mut crc = Crc::new();
        crc.update(text.as_bytes());
        let start = zip.len() as u32;
        let mut entry = vec![20, 0, 0, 0, 8, 0, 0, 0, 0x21, 0];
        for number in [crc.sum(), packed.len() as u32, text.len() as u32] {
            entry.extend(number.to_le_bytes());
        }
        entry.extend((name.len() as u16).to_le_bytes());
        entry.extend([0; 2]);
        zip.extend([b"PK\x03\x04", &entry[..], name.as_bytes(), &packed].concat());
        directory.extend([b"PK\x01\x02\x14\x00", &entry[..], &[0; 10]].concat());
        directory.extend(start.to_le_bytes());
        directory.extend(name.as_bytes());
    }
    let (count, start) = (files.len() as u16, zip.len() as u32);
    zip.extend(&directory);
    zip.extend(b"PK\x05\x06\0\0\0\0");
    zip.extend([count.to_le_bytes(), count.to_le_bytes()].concat());
    zip.extend([(directory.len() as u32).to_le_bytes(), start.to_le_bytes()].concat());
    zip.extend([0; 2]);
    std::fs::write(to, zip)
}

/// Reads all cells of a workbook and nothing more: how many there are.
pub fn cells(workbook: &str) -> usize {
    let mut book: Xlsx<_> = open_workbook(workbook).expect("a workbook");
    let mut cells = book.worksheet_cells_reader("Sites").expect("its sheet");
    let mut count = 0;
    while cells.next_cell().expect("a cell").is_some() {
        count += 1;
    }
    count
}
