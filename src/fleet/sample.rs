//! What the first rows of a table show of all of them.

use super::columns::Layout;
use super::conventions::{bare, is_nothing};
use super::decimal::Evidence;
use super::format::Format;
use super::found::Shown;
use super::heading::{
    Meaning, folded, intensity_unit, known_input, meaning, of_input, place_kind, unit_of_cell,
};
use super::input::Input;
use super::kernel::without_counter;
use super::places;
use super::rates::Rates;
use super::reader::{Reader, Rows, pairs as pairs_of};
use super::understood::{Codes, Decimal};
use crate::order::sort_by;
use crate::quantity::{DisplayUnit, parse_power_range};
use memchr::memrchr;
use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};

/// The inputs whose numbers show which sign stands before a fraction.
const NUMBERS: [Input; 5] =
    [Input::Power, Input::Pue, Input::Utilization, Input::Hours, Input::Count];

/// So many bytes of a table show how its numbers are written.
const SHOWN: usize = 64 * 1024;

/// How the separators of numbers are to be read; `None` where nothing tells. Without semicolons that is as
/// everywhere else; they mostly come with decimal commas.
pub(super) fn decimal(bytes: &[u8], format: Format, layout: &Layout) -> Option<Decimal> {
    let mut evidence = evidence(bytes, SHOWN, format, layout);
    if evidence.is_none() {
        evidence = other_evidence(&rows_of_all(bytes, format, layout), layout);
    }
    if evidence.is_none() {
        evidence = self::evidence(bytes, bytes.len(), format, layout);
    }
    let is_semicolon = Some(format) == Format::separated_by(';');
    evidence.decimal(is_semicolon).or(Some(Decimal::Point).filter(|_| !is_semicolon))
}

/// What the numbers of the first bytes show.
fn evidence(bytes: &[u8], most: usize, format: Format, layout: &Layout) -> Evidence {
    let mut evidence = Evidence::default();
    for input in NUMBERS {
        let cells = cells(bytes, most, format, layout, input);
        let numbers = cells.iter().filter(|cell| cell.contains([',', '.']));
        numbers.for_each(|cell| evidence.note(cell, input.is_ratio()));
    }
    evidence
}

/// The first cells of an input's column.
fn cells(bytes: &[u8], most: usize, format: Format, layout: &Layout, input: Input) -> Vec<String> {
    let Some(kept) = layout.inputs[input as usize] else {
        return Vec::new();
    };
    let (rows, bytes) = rows(bytes, most, format, layout);
    let text = |row| rows.cell(bytes, row, kept).text().ok().map(str::to_owned);
    (0..rows.len()).filter_map(text).collect()
}

/// The cells of all columns, column by column.
fn rows_of_all(bytes: &[u8], format: Format, layout: &Layout) -> Vec<Vec<String>> {
    if format.delimiter().is_none() {
        return Vec::new();
    }
    let all = Layout { kept: (0..layout.header.len()).collect(), ..layout.clone() };
    let (rows, bytes) = rows(bytes, NAMED, format, &all);
    let cell = |row, column| String::from_utf8_lossy(rows.field(bytes, row, column)).into_owned();
    let column = |column| (0..rows.len()).map(|row| cell(row, column)).collect();
    (0..layout.header.len()).map(column).collect()
}

/// What other columns of numbers show, such as costs: those in which nothing else stands, and no days.
fn other_evidence(columns: &[Vec<String>], layout: &Layout) -> Evidence {
    let mut evidence = Evidence::default();
    for (column, cells) in columns.iter().enumerate() {
        let is_number = |cell: &&String| {
            let cell = cell.trim();
            cell.is_empty()
                || cell.bytes().all(|byte| byte.is_ascii_digit() || b",.-".contains(&byte))
        };
        // 12.2027 and 01.12 are days.
        let is_day = |cell: &String| {
            let mut parts = cell.trim().split('.');
            parts.next().is_some_and(|first| first.len() == 2)
                && parts.next().is_some_and(|rest| rest.len() != 1)
        };
        if layout.has_values(column)
            || !cells.iter().all(|cell| is_number(&cell))
            || cells.iter().any(is_day)
        {
            continue;
        }
        for cell in cells {
            evidence.note(cell.trim(), false);
        }
    }
    evidence
}

/// Whether the numbers of a column are shares of 1, whatever its heading says: none is greater, and some are
/// less. As percents they would come to nothing, as no site runs at 0.6 %.
pub(super) fn are_shares(bytes: &[u8], format: Format, layout: &Layout, input: Input) -> bool {
    let numbers = numbers(bytes, format, layout, input);
    numbers.iter().all(|number| *number <= 1.0)
        && numbers.iter().any(|number| *number > 0.0 && *number < 1.0)
}

/// Whether nothing tells percents from shares of 1: there is no other number than 0 and 1.
pub(super) fn are_open(bytes: &[u8], format: Format, layout: &Layout, input: Input) -> bool {
    numbers(bytes, format, layout, input).iter().all(|number| [0.0, 1.0].contains(number))
}

/// The bare numbers of a column.
fn numbers(bytes: &[u8], format: Format, layout: &Layout, input: Input) -> Vec<f64> {
    let cells = cells(bytes, SHOWN, format, layout, input);
    cells.iter().filter_map(|cell| bare(cell).replace(',', ".").parse().ok()).collect()
}

/// Whether no power of a table has a unit of its own.
pub(super) fn are_bare(bytes: &[u8], format: Format, layout: &Layout) -> bool {
    let has_unit = |text: &String| text.contains(char::is_alphabetic) && !is_nothing(bare(text));
    layout.has(Input::Power)
        && !cells(bytes, SHOWN, format, layout, Input::Power).iter().any(has_unit)
}

/// The first rows, and the bytes that they stand in, which end with a line.
fn rows<'b>(bytes: &'b [u8], most: usize, format: Format, layout: &Layout) -> (Rows, &'b [u8]) {
    let line = |bytes: &'b [u8]| &bytes[..memrchr(b'\n', bytes).map_or(0, |end| end + 1)];
    let bytes = bytes.get(..most).map_or(bytes, line);
    let mut rows = Rows::default();
    Reader::new(format, layout).read(bytes, false, layout, false, &mut rows);
    (rows, bytes)
}

impl Shown {
    /// Looks below the headings of which that has to be known.
    pub fn by(bytes: &[u8], format: Format, header: &[String], rates: &Rates) -> Self {
        let meanings = header.iter().map(|name| meaning(name)).enumerate();
        let is_open = |(place, meaning): &(usize, Meaning)| match meaning {
            Meaning::Known(heading) => heading.input == Input::Unit,
            Meaning::Likely(input) => *input == Input::Grid,
            _ => place_kind(&header[*place]).is_some(),
        };
        let open: Vec<(usize, Meaning)> = meanings.filter(is_open).collect();
        let together =
            if format.delimiter().is_none() { together(bytes, header) } else { Vec::new() };
        let columns = columns_of(bytes, format, header);
        let numbers = numbers_in(&columns, header);
        let mut shown = Self { numbers, together, ..Self::default() };
        let has_powers = header.iter().any(|name| {
            known_input(name) == Some(Input::Power)
                || of_input(Input::Power, name).power_unit.is_some()
        });
        for (place, texts) in columns.iter().enumerate() {
            if !texts.is_empty() && texts.iter().all(|text| is_whole(text)) {
                shown.wholes.push(place);
            }
            if has_powers {
                continue;
            }
            if are_powers(texts) && parse_power_range(&header[place]).is_err() {
                shown.powers.push(place);
            }
            if is_most(texts, |text| rates.machine(text).or_else(|| rates.machines(text)).is_some())
            {
                shown.machines.push(place);
            }
        }
        let mut most = (0, 0);
        if open.is_empty() {
            return shown;
        }
        let kept = open.iter().map(|(column, _)| *column).collect();
        let (names, seen) = (header.to_vec(), header.to_vec());
        let layout = Layout { header: names, kept, seen, ..Layout::default() };
        let (rows, bytes) = rows(bytes, SHOWN, format, &layout);
        for (kept, (column, meaning)) in open.into_iter().enumerate() {
            let cells = (0..rows.len()).map(|row| rows.cell(bytes, row, kept));
            let texts = cells.filter_map(|cell| Some(bare(cell.text().ok()?)));
            let texts: Vec<&str> = texts.filter(|text| !is_nothing(text)).collect();
            let kind =
                place_kind(&header[column]).filter(|_| meaning != Meaning::Likely(Input::Grid));
            if let Some(kind) = kind {
                let (codes, are_any) = places::codes(kind, texts.iter().copied());
                shown.codes.push((column, codes, are_any));
                // A grid that the user names is for all rows.
                let is_open = rates.grid.is_none();
                let is_known = |text: &&str| is_open && rates.intensity(text, codes).is_ok();
                let known: Vec<&str> = texts.into_iter().filter(is_known).collect();
                // Of a country and its provinces, both known, the provinces say more.
                let different: HashSet<&str> = known.iter().copied().collect();
                let says = (known.len(), different.len());
                if says > most {
                    (most, shown.place) = (says, Some(column));
                } else if is_open && are_any && codes == Codes::Unknown {
                    shown.no_grids = Some(column);
                }
                continue;
            }
            let mut texts = texts.into_iter().peekable();
            let is_unit =
                |text: &str| unit_of_cell(text).is_some() || DisplayUnit::parse(text).is_ok();
            match meaning {
                Meaning::Likely(_) if intensity_unit(&header[column]).is_some() => {
                    shown.grids.push(column);
                }
                Meaning::Likely(_)
                    if texts.any(|text| rates.intensity(text, Codes::Presets).is_ok()) =>
                {
                    shown.grids.push(column);
                }
                Meaning::Known(_) if texts.peek().is_some() && !texts.any(is_unit) => {
                    shown.no_units.push(column);
                }
                _ => {}
            }
        }
        shown
    }
}

/// The first cells of all columns that say something; none of objects, whose values are not looked at.
fn columns_of(bytes: &[u8], format: Format, header: &[String]) -> Vec<Vec<String>> {
    let layout = Layout { header: header.to_vec(), ..Layout::default() };
    let columns = rows_of_all(bytes, format, &layout).into_iter();
    let says = |cell: &String| !is_nothing(bare(cell));
    columns.map(|cells| cells.into_iter().filter(says).collect()).collect()
}

/// The columns most of whose cells begin with a number; all keys of objects.
fn numbers_in(columns: &[Vec<String>], header: &[String]) -> Vec<usize> {
    let is_number =
        |text: &str| text.starts_with(|c: char| c.is_numeric() || "<>~≈±-+".contains(c));
    let are_numbers =
        |place: &usize| columns.get(*place).is_none_or(|cells| is_most(cells, is_number));
    (0..header.len()).filter(are_numbers).collect()
}

/// The first and the last year of rows that say the same things of several years each: in a column of years, which
/// differ in what else is the same. Only a table of people has them.
pub(super) fn years(
    bytes: &[u8],
    format: Format,
    layout: &Layout,
    column: usize,
) -> Option<[u16; 2]> {
    const NOTES: [&str; 8] =
        ["source", "sources", "note", "notes", "quelle", "来源", "数据来源", "备注"];

    let columns = rows_of_all(bytes, format, layout);
    let year = |text: &String| {
        let digits: String = text.chars().filter(char::is_ascii_digit).collect();
        let year = digits.parse::<u16>().ok().filter(|year| (1900..2101).contains(year))?;
        text.contains(&digits).then_some(year)
    };
    let is_letter = |c: char| c.is_alphabetic();
    let is_named = |at: &usize| {
        *at != column
            && !layout.has_values(*at)
            && !NOTES.contains(&folded(&layout.header[*at]).as_str())
            && columns[*at].iter().any(|text| text.contains(is_letter))
    };
    let named: Vec<usize> = (0..columns.len()).filter(is_named).collect();
    let mut things: HashMap<Vec<&str>, Vec<u16>> = HashMap::new();
    let cells = columns.get(column)?.iter().enumerate();
    for (row, year) in cells.filter_map(|(row, text)| Some((row, year(text)?))) {
        let thing = named.iter().map(|at| columns[*at][row].trim()).collect();
        things.entry(thing).or_default().push(year);
    }
    let mut lists = things.into_values().map(|mut years| {
        sort_by(&mut years, Ord::cmp);
        years
    });
    let years = lists.next()?;
    let are_apart = years.len() > 1 && years.windows(2).all(|pair| pair[0] < pair[1]);
    let ends = [*years.first()?, *years.last()?];
    (are_apart && lists.all(|other| other == years)).then_some(ends)
}

/// Whether most of some cells are something.
fn is_most(cells: &[String], is_one: impl Fn(&str) -> bool) -> bool {
    2 * cells.iter().filter(|cell| is_one(bare(cell))).count() > cells.len()
}

fn are_powers(cells: &[String]) -> bool {
    is_most(cells, |text| parse_power_range(text).is_ok())
}

/// Whether a cell is a whole number of things.
fn is_whole(text: &str) -> bool {
    let number = without_counter(bare(text));
    let number = number.strip_suffix(['k', 'K', 'm', 'M', '万', '萬']).unwrap_or(number);
    let is_digit = |c: char| c.is_ascii_digit() || c.is_whitespace() || ",.'’".contains(c);
    number.starts_with(|c: char| c.is_ascii_digit()) && number.chars().all(is_digit)
}

/// Pairs of keys that mean the same and stand in one object.
fn together(bytes: &[u8], header: &[String]) -> Vec<[usize; 2]> {
    let inputs: Vec<Option<Input>> = header.iter().map(|name| meaning(name).input()).collect();
    let pairs =
        (0..header.len()).flat_map(|one| (one + 1..header.len()).map(move |two| [one, two]));
    let same: Vec<[usize; 2]> =
        pairs.filter(|[one, two]| inputs[*one].is_some() && inputs[*one] == inputs[*two]).collect();
    if same.is_empty() {
        return same;
    }
    let mut found = vec![false; same.len()];
    for line in bytes.split(|byte| *byte == b'\n') {
        let keys = pairs_of(line.trim_ascii()).unwrap_or_default();
        let has = |place: usize| keys.iter().any(|(key, _)| *key == header[place]);
        for ([one, two], found) in same.iter().zip(&mut found) {
            *found |= has(*one) && has(*two);
        }
    }
    same.into_iter().zip(found).filter(|(_, found)| *found).map(|(pair, _)| pair).collect()
}

/// So many bytes of a table show which columns hold names.
const NAMED: usize = 4 * 1024;

/// At most so many columns are looked at for a total.
const LABELS: usize = 3;

/// So many different texts are names.
const NAMES: usize = 20;

/// The columns of texts that are no input, in which a total says that it is one, that of the names before the
/// others; the first of all such columns where none is of texts. Where the first is of names that are all
/// different, it is enough: a row whose name stands elsewhere leaves it empty.
pub(super) fn labels(bytes: &[u8], format: Format, layout: &Layout) -> Vec<usize> {
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
    let others = || (0..layout.header.len()).filter(|column| !layout.has_values(*column));
    let mut labels: Vec<usize> = others().filter(is_text).take(LABELS).collect();
    if labels.first().is_some_and(|first| are_names(*first)) {
        labels.truncate(1);
    }
    // The names of sites differ more than those of their groups.
    let different = |column: usize| texts(column).into_iter().collect::<HashSet<&[u8]>>().len();
    let names = (0..labels.len()).min_by_key(|at| Reverse(different(labels[*at])));
    if let Some(names) = names {
        labels[..=names].rotate_right(1);
    }
    if labels.is_empty() { others().take(1).collect() } else { labels }
}
