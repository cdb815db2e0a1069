//! What the first rows of a table show of all of them.

use super::columns::Layout;
use super::decimal::Evidence;
use super::format::Format;
use super::input::Input;
use super::reader::{Reader, Rows, header};
use super::understood::Decimal;

/// The inputs whose numbers show which sign stands before a fraction.
const NUMBERS: [Input; 5] =
    [Input::Power, Input::Pue, Input::Utilization, Input::Hours, Input::Count];

/// How the separators of numbers are to be read. Where a comma stands between fields, and where nothing
/// tells, that is as everywhere else; semicolons mostly come with decimal commas.
pub(super) fn decimal(bytes: &[u8], format: Format, layout: &Layout) -> Decimal {
    let mut rows = Rows::default();
    Reader::new(format, layout).read(bytes, false, layout, false, &mut rows);
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
    let usual =
        if Some(format) == Format::separated_by(';') { Decimal::Unknown } else { Decimal::Point };
    evidence.decimal(usual)
}

/// Rows that show which columns hold names.
const ROWS: usize = 100;

/// At most so many columns are looked at for a total.
const LABELS: usize = 3;

/// The columns of texts that are no input, in which a total says that it is one; the first of all such
/// columns where none is of texts.
pub(super) fn labels(mut bytes: &[u8], delimiter: u8, layout: &Layout) -> Vec<usize> {
    let inputs: Vec<usize> =
        layout.inputs.iter().flatten().map(|kept| layout.kept[*kept]).collect();
    let others: Vec<usize> =
        (0..layout.header.len()).filter(|column| !inputs.contains(column)).collect();
    let mut texts = vec![0_usize; layout.header.len()];
    let mut numbers = texts.clone();
    for _ in 0..ROWS {
        let Some((fields, length)) = header(bytes, delimiter) else {
            break;
        };
        bytes = &bytes[length..];
        for column in others.iter().filter(|column| **column < fields.len()) {
            let field = fields[*column].trim_ascii();
            if !field.is_empty() {
                let is_text =
                    field.iter().any(|byte| byte.is_ascii_alphabetic() || !byte.is_ascii());
                let counts = if is_text { &mut texts } else { &mut numbers };
                counts[*column] += 1;
            }
        }
    }
    let is_text = |column: &&usize| texts[**column] > numbers[**column];
    let labels: Vec<usize> = others.iter().filter(is_text).copied().take(LABELS).collect();
    if labels.is_empty() { others.into_iter().take(1).collect() } else { labels }
}
