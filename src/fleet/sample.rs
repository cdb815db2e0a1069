//! What the first rows of a table show of all of them.

use super::columns::Layout;
use super::decimal::Evidence;
use super::format::Format;
use super::input::Input;
use super::reader::{Reader, Rows};
use super::understood::Decimal;
use memchr::memrchr;
use std::collections::HashSet;

/// The inputs whose numbers show which sign stands before a fraction.
const NUMBERS: [Input; 5] =
    [Input::Power, Input::Pue, Input::Utilization, Input::Hours, Input::Count];

/// So many bytes of a table show how its numbers are written.
const SHOWN: usize = 64 * 1024;

/// How the separators of numbers are to be read. Where a comma stands between fields, and where nothing
/// tells, that is as everywhere else; semicolons mostly come with decimal commas.
pub(super) fn decimal(bytes: &[u8], format: Format, layout: &Layout) -> Decimal {
    let (rows, bytes) = rows(bytes, SHOWN, format, layout);
    let mut evidence = Evidence::default();
    for input in NUMBERS {
        let Some(kept) = layout.inputs[input as usize] else {
            continue;
        };
        for row in 0..rows.len() {
            let cell = rows.field(bytes, row, kept);
            if cell.iter().any(|byte| matches!(byte, b',' | b'.'))
                && let Ok(text) = std::str::from_utf8(cell)
            {
                evidence.note(text, input.is_ratio());
            }
        }
    }
    let is_semicolon = Some(format) == Format::separated_by(';');
    evidence.decimal(if is_semicolon { Decimal::Unknown } else { Decimal::Point })
}

/// The first rows, and the bytes that they stand in, which end with a line.
fn rows<'b>(bytes: &'b [u8], most: usize, format: Format, layout: &Layout) -> (Rows, &'b [u8]) {
    let line = |bytes: &'b [u8]| &bytes[..memrchr(b'\n', bytes).map_or(0, |end| end + 1)];
    let bytes = bytes.get(..most).map_or(bytes, line);
    let mut rows = Rows::default();
    Reader::new(format, layout).read(bytes, false, layout, false, &mut rows);
    (rows, bytes)
}

/// So many bytes of a table show which columns hold names.
const NAMED: usize = 4 * 1024;

/// At most so many columns are looked at for a total.
const LABELS: usize = 3;

/// So many different texts are names.
const NAMES: usize = 20;

/// The columns of texts that are no input, in which a total says that it is one; the first of all such
/// columns where none is of texts. Where the first is of names that are all different, it is enough: a row
/// whose name stands elsewhere leaves it empty.
pub(super) fn labels(bytes: &[u8], format: Format, layout: &Layout) -> Vec<usize> {
    let inputs = layout.inputs.iter().flatten().map(|kept| layout.kept[*kept]);
    let inputs: Vec<usize> = inputs.collect();
    let all = Layout { kept: (0..layout.header.len()).collect(), ..layout.clone() };
    let (rows, bytes) = rows(bytes, NAMED, format, &all);
    let texts = |column: usize| -> Vec<&[u8]> {
        (0..rows.len()).map(|row| rows.field(bytes, row, column).trim_ascii()).collect()
    };
    let is_letter = |byte: &u8| byte.is_ascii_alphabetic() || !byte.is_ascii();
    let is_text = |column: &usize| {
        let texts = texts(*column);
        let filled = texts.iter().filter(|text| !text.is_empty()).count();
        let named = texts.iter().filter(|text| text.iter().any(is_letter)).count();
        2 * named > filled
    };
    let are_names = |column: usize| {
        let texts = texts(column);
        let different: HashSet<&[u8]> =
            texts.iter().copied().filter(|text| !text.is_empty()).collect();
        different.len() == texts.len() && texts.len() >= NAMES
    };
    let others = || (0..layout.header.len()).filter(|column| !inputs.contains(column));
    let mut labels: Vec<usize> = others().filter(is_text).take(LABELS).collect();
    if labels.first().is_some_and(|first| are_names(*first)) {
        labels.truncate(1);
    }
    if labels.is_empty() { others().take(1).collect() } else { labels }
}
