//! Where the table begins: behind titles and blank lines, with a header of up to three lines, and what stands
//! between its fields.
//!
//! The header is the first line that names powers, by a word of the dictionary or one of the user's own, in a
//! cell that is no value. A line of units behind it, or the same names in another language, is a part of it;
//! where only two lines together name powers, both are. Without any of that it is the first line of several
//! names, so that what is missing can be told.

use super::format::Format;
use super::heading::{is_measure, is_year, known_input, of_input, unit_of_title};
use super::input::{Input, Names, is_same};
use super::reader::Records;
use super::writer::push_header;
use crate::quantity::parse_power_range;

/// So many lines are looked at.
const MOST: usize = 40;

/// So many bytes are looked at.
const SHOWN: usize = 64 * 1024;

/// A longer cell is no name.
const LONGEST: usize = 250;

/// What a table begins with.
#[derive(Debug)]
pub(super) struct Head {
    /// The names of the columns.
    pub names: Vec<String>,
    /// The header as it stands, in one line.
    pub written: Vec<u8>,
    /// Where the header begins, and where the rows do.
    pub start: usize,
    pub end: usize,
    /// How many lines it has.
    pub lines: usize,
    /// The unit that a title above it gives to all powers.
    pub unit: Option<String>,
}

/// A line of the beginning.
struct Line {
    cells: Vec<String>,
    start: usize,
    end: usize,
}

/// Finds the header; `None` where there is no line at all. A line that is no UTF-8 ends the search.
pub(super) fn find(bytes: &[u8], delimiter: u8, names: &Names) -> Option<Head> {
    let lines = lines(bytes, delimiter);
    let most = lines.iter().map(Line::filled).max()?;
    let by = |is_header: IsHeader| {
        (0..lines.len()).find_map(|at| header_at(&lines, at, most, names, is_header))
    };
    let at = by(is_header).or_else(|| by(has_unit));
    let (at, is_double) = at.unwrap_or_else(|| (fallback(&lines), false));
    let first = &lines[at];
    let (start, end) = (first.start, first.end);
    let titles = lines[..at].iter().flat_map(|line| &line.cells);
    let unit = titles.filter(|cell| cell.len() <= LONGEST).find_map(|cell| unit_of_title(cell));
    if !is_double {
        let written = trimmed(&bytes[start..end]).to_vec();
        let names = first.cells.clone();
        return Some(Head { names, written, start, end, lines: 1, unit });
    }
    let second = &lines[at + 1];
    let units = lines.get(at + 2);
    let units = units.filter(|third| third.has_units() && !has_unit(&second.cells, names));
    let mut names = joined(first, second);
    if let Some(units) = units {
        names = joined(&Line { cells: names, start, end }, units);
    }
    let (end, lines) = units.map_or((second.end, 2), |units| (units.end, 3));
    let mut written = Vec::new();
    push_header(&mut written, &names.iter().map(String::as_str).collect::<Vec<_>>(), delimiter);
    let written = trimmed(&written).to_vec();
    Some(Head { names, written, start, end, lines, unit })
}

/// How much a table looks like one of powers; 0 if it does not.
pub(super) fn score(bytes: &[u8], delimiter: u8, names: &Names) -> usize {
    find(bytes, delimiter, names)
        .map_or(0, |head| score_of(&head, lines(&bytes[head.end..], delimiter).len(), names))
}

/// The same of its beginning, with so many lines below.
fn score_of(head: &Head, below: usize, names: &Names) -> usize {
    let inputs = head.names.iter().filter(|name| input_of(name, names).is_some()).count();
    if is_header(&head.names, names) {
        return 1000 + 10 * inputs + below.min(9);
    }
    inputs
}

/// The format by what stands between the fields of the first lines: where several fit, the one with the most
/// names in its header, lines of the same length, or fields; the usual one where nothing tells.
pub(super) fn format(bytes: &[u8], usual: Format, names: &Names) -> Format {
    let signs = [usual.delimiter().map(char::from), Some(','), Some(';'), Some('\t'), Some('|')];
    let mut best: Option<((usize, usize, usize), Format)> = None;
    let shown = &bytes[..bytes.len().min(SHOWN)];
    for format in signs.into_iter().flatten().filter_map(Format::separated_by) {
        let Some(delimiter) = format.delimiter() else {
            continue;
        };
        if format != usual && memchr::memchr(delimiter, shown).is_none() {
            continue;
        }
        let Some(head) = find(bytes, delimiter, names) else {
            continue;
        };
        let width = head.names.len();
        if width < 2 && format != usual {
            continue;
        }
        let below = lines(&bytes[head.end..], delimiter);
        let alike = below.iter().filter(|line| line.cells.len() == width).count();
        let alike = if width < 2 { 0 } else { alike * 100 / below.len().max(1) };
        let score = (score_of(&head, below.len(), names), alike, width);
        if best.is_none_or(|(most, _)| score > most) {
            best = Some((score, format));
        }
    }
    best.map_or(usual, |(_, format)| format)
}

fn lines(bytes: &[u8], delimiter: u8) -> Vec<Line> {
    // The first line may be a long header; of the others as much is looked at as a table of sites has.
    let is_long = memchr::memchr(b'\n', &bytes[..bytes.len().min(SHOWN)]).is_none();
    let is_cut = bytes.len() > SHOWN && !is_long;
    let bytes = if is_cut { &bytes[..SHOWN] } else { bytes };
    let (mut lines, mut at) = (Vec::new(), 0);
    let mut records = Records::new(delimiter);
    while lines.len() < MOST
        && let Some((fields, length)) = records.next(&bytes[at..])
    {
        let skipped = bytes[at..].iter().position(|byte| !matches!(byte, b'\n' | b'\r'));
        let start = at + skipped.unwrap_or(0);
        let cells = fields.into_iter().map(String::from_utf8).collect::<Result<Vec<_>, _>>();
        let Ok(cells) = cells else {
            break;
        };
        at += length;
        if is_cut && at == bytes.len() || is_long && !lines.is_empty() {
            break;
        }
        lines.push(Line { cells, start, end: at });
    }
    lines
}

impl Line {
    fn filled(&self) -> usize {
        self.cells.iter().filter(|cell| !cell.trim().is_empty()).count()
    }

    /// Whether the line names columns: none of its cells is a value, and it is no title.
    fn may_name(&self, most: usize) -> bool {
        self.filled() >= most.min(2) && !self.cells.iter().any(|cell| is_value(cell))
    }

    /// Whether it names years below a name that stands over several columns: `,2024 (MW),2026 (MW)`.
    fn has_years(&self) -> bool {
        let year = |cell: &&String| {
            let (year, rest) = cell.trim().split_at_checked(4)?;
            (is_year(year) && (rest.is_empty() || is_measure(rest))).then(|| year.to_owned())
        };
        let filled = self.cells.iter().filter(|cell| !cell.trim().is_empty());
        let years: Option<Vec<String>> = filled.map(|cell| year(&cell)).collect();
        years.is_some_and(|years| {
            self.cells[0].trim().is_empty()
                && years.len() > 1
                && years.windows(2).all(|pair| pair[0] < pair[1])
        })
    }

    /// Whether it says the units of the names above it: there is a unit, and nothing else but remarks.
    fn has_units(&self) -> bool {
        let mut filled = self.cells.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty());
        let is_bracketed = |cell: &str| {
            cell.starts_with(['(', '[', '（', '【']) && cell.ends_with([')', ']', '）', '】'])
        };
        let is_beside = |cell: &str| is_bracketed(cell) || matches!(cell, "-" | "–" | "—" | "/");
        self.cells.iter().all(|cell| cell.len() <= LONGEST)
            && self.cells.iter().any(|cell| is_measure(cell))
            && filled.all(|cell| is_measure(cell) || is_beside(cell))
    }
}

/// The header that begins in a line, and whether the next one is a part of it.
fn header_at(
    lines: &[Line],
    at: usize,
    most: usize,
    names: &Names,
    is_header: IsHeader,
) -> Option<(usize, bool)> {
    let line = &lines[at];
    let next = lines.get(at + 1);
    if !line.may_name(most) {
        return None;
    }
    let has_units = next.is_some_and(Line::has_units);
    if is_header(&line.cells, names) {
        let is_again = |next: &Line| {
            next.may_name(most) && next.filled() > 1 && is_header(&next.cells, names) && {
                let powers = |cells: &[String]| {
                    cells.iter().position(|cell| input_of(cell, names) == Some(Input::Power))
                };
                powers(&line.cells) == powers(&next.cells)
            }
        };
        // Names below a name that stands over several columns.
        let has_units_below = || lines.get(at + 2).is_some_and(Line::has_units);
        let is_below = |next: &Line| {
            (next.may_name(most) || next.has_years())
                && next.cells[0].trim().is_empty()
                && (has_unit(&next.cells, names) || next.has_years() || has_units_below())
        };
        let is_double = has_units || next.is_some_and(|next| is_again(next) || is_below(next));
        return Some((at, is_double && line.filled() > 1));
    }
    let next = next?;
    let is_second =
        has_units || next.has_years() || next.may_name(most) && !is_header(&next.cells, names);
    let joined = || joined(line, next);
    (line.filled() > 1 && is_second && is_header(&joined(), names)).then_some((at, true))
}

/// The names of two lines as one. A name that stands over several columns stands in the first of them.
fn joined(line: &Line, next: &Line) -> Vec<String> {
    let width = line.cells.len().max(next.cells.len());
    let cell =
        |line: &Line, at: usize| line.cells.get(at).map_or("", |cell| cell.trim()).to_owned();
    let mut over = String::new();
    let is_units = next.has_units();
    let names = (0..width).map(|at| {
        let (above, below) = (cell(line, at), cell(next, at));
        if below.is_empty() || is_units || !above.is_empty() {
            over = if below.is_empty() || is_units { String::new() } else { above.clone() };
        }
        let above = if above.is_empty() && !below.is_empty() { over.clone() } else { above };
        match (above.is_empty(), below.is_empty()) {
            (false, false) => format!("{above} {below}"),
            (true, _) => below,
            _ => above,
        }
    });
    names.collect()
}

/// The line that names the columns where none names powers: the first of several names.
fn fallback(lines: &[Line]) -> usize {
    let most = lines.iter().map(Line::filled).max().unwrap_or(0);
    let is_like = |line: &Line| line.may_name(most) && line.filled() * 2 > most;
    lines.iter().position(is_like).unwrap_or(0)
}

type IsHeader = fn(&[String], &Names) -> bool;

/// Whether some name has a unit of power beside it.
fn has_unit(cells: &[String], _: &Names) -> bool {
    let is_name = |cell: &&String| {
        let mut runs = cell.split(|c: char| !c.is_ascii_digit());
        cell.len() <= LONGEST
            && !cell.contains('\t')
            && runs.all(|run| run.is_empty() || is_year(run))
    };
    cells.iter().filter(is_name).any(|cell| of_input(Input::Power, cell).power_unit.is_some())
}

/// Whether some name is that of powers, or of machines that have one.
fn is_header(cells: &[String], names: &Names) -> bool {
    let is_power =
        |cell: &String| matches!(input_of(cell, names), Some(Input::Power | Input::Accelerator));
    cells.iter().any(is_power)
}

/// The input that a name is of, by the user or by the dictionary.
fn input_of(cell: &str, names: &Names) -> Option<Input> {
    if cell.len() > LONGEST || cell.contains('\t') {
        return None;
    }
    // A number says which column it is, and not where the header stands.
    let given = |input: Input| names.given(input).filter(|name| name.parse::<u32>().is_err());
    let is_given = |input: &Input| given(*input).is_some_and(|name| is_same(name, cell));
    if let Some(input) = Input::ALL.into_iter().find(is_given) {
        return Some(input);
    }
    known_input(cell).filter(|input| given(*input).is_none())
}

/// Whether a cell is a number or a power. A year may stand in a name.
fn is_value(cell: &str) -> bool {
    let cell = cell.trim();
    if cell.len() > LONGEST {
        return true;
    }
    let is_digit = |c: char| c.is_ascii_digit();
    let is_number = cell.contains(is_digit)
        && cell.chars().all(|c| c.is_ascii_digit() || c.is_whitespace() || ".,'’%-+~".contains(c));
    is_number && !is_year(cell) || cell.contains(is_digit) && parse_power_range(cell).is_ok()
}

/// A line without what ends it.
fn trimmed(line: &[u8]) -> &[u8] {
    let end = line.iter().rposition(|byte| !matches!(byte, b'\n' | b'\r'));
    &line[..end.map_or(0, |last| last + 1)]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(table: &str) -> (String, usize) {
        let head = find(table.as_bytes(), b',', &Names::default()).unwrap();
        (head.names.join("|"), table[..head.end].lines().count())
    }

    #[test]
    fn a_header_stands_behind_titles_and_has_one_line_or_two() {
        for (table, expected, line) in [
            ("site,power\nA,7 GW\n", "site|power", 1),
            (
                "Planned sites,,\nas of 2026,,\n,,\nSite,State,Capacity\n,,(MW)\nA,TX,5\n",
                "Site|State|Capacity (MW)",
                5,
            ),
            ("Capacity (MW)\nsite,MW\nA,5\n", "site|MW", 2),
            ("Site,Capacity,PUE\n-,MW,-\nA,5,1\n", "Site -|Capacity MW|PUE -", 2),
            (
                "Site,Capacity,,PUE\n,IT (MW),Phases,\nA,5,2,1\n",
                "Site|Capacity IT (MW)|Capacity Phases|PUE",
                2,
            ),
            (
                "站点,装机容量,利用率\nSite,Capacity (MW),Utilization\nA,5,60%\n",
                "站点 Site|装机容量 Capacity (MW)|利用率 Utilization",
                2,
            ),
            (
                "Site,Power,Power,Cooling\n,IT,Facility,PUE\n,(MW),(MW),\nA,5,6,1.2\n",
                "Site|Power IT (MW)|Power Facility (MW)|Cooling PUE",
                3,
            ),
            ("Site,Planned\n,(MW)\nA,5\n", "Site|Planned (MW)", 2),
            ("site,size,unit\nA,7,MW\n", "site|size|unit", 1),
            ("power\n7 GW\n", "power", 1),
            ("Report,\n\n\nsite,\"Leistung\n(MW)\"\nA,5\n", "site|Leistung\n(MW)", 5),
        ] {
            assert_eq!(names(table), (expected.to_owned(), line), "{table}");
        }
    }

    #[test]
    fn what_stands_between_fields_is_seen() {
        for (table, sign) in [
            ("site,power\nA,7 GW\n", ','),
            ("site;power\nA;7,5 GW\n", ';'),
            ("site\tcity, state\tpower\n", '\t'),
            ("site\tPower, MW\r\nA\t450\r\n", '\t'),
            ("site|power|note\nA|7 GW|a, b; c\n", '|'),
            ("Sites; 2026\n\nsite;Leistung (MW);PUE\nA;1.250;1,3\n", ';'),
            ("power\n7 GW\n", ','),
            ("power\n7;5\n", ','),
            ("site,\"a\tb\tc\",power\n", ','),
            ("", ','),
        ] {
            let format = format(table.as_bytes(), Format::Csv, &Names::default());
            assert_eq!(Some(format), Format::separated_by(sign), "{table}");
        }
    }
}
