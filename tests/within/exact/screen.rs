//! A calculation as a table of the terminal, in both languages.

use super::calculations::{Assumed, Row};
use super::outputs::{shown_against, style_of};
use super::shown::Tally;
use gigawatt::answer::Calculation;
use gigawatt::render::{Format, Language, render};

pub fn on_screen(
    tally: &mut Tally,
    calculation: &Calculation,
    digits: u8,
    rows: &[Row],
    assumed: &Assumed,
) {
    for language in [Language::English, Language::Chinese] {
        let mut style = style_of(language, digits);
        style.full = true;
        let text = render(calculation, Format::Table, &style).expect("a table");
        let lines: Vec<&str> = text.lines().collect();
        for row in rows {
            // First stand the amounts, then what they are compared with; a table that is too wide is two.
            let is_head = |line: &&str| line.starts_with("Compared ") || line.starts_with("对比");
            let head = lines.iter().position(is_head).expect("a table of what is compared");
            let at = (0..lines.len()).filter(|at| behind_name(row, lines[*at]).is_some());
            let (amounts, compared): (Vec<usize>, Vec<usize>) = at.partition(|at| *at < head);
            assert!(!amounts.is_empty() && !compared.is_empty(), "{}:\n{text}", row.name);
            let of = |at: Vec<usize>| -> Vec<String> {
                at.into_iter().flat_map(|at| cells(row, &lines[at..])).collect()
            };
            shown_against(tally, row, of(amounts), &of(compared), digits, assumed);
        }
    }
}

/// What stands behind `row7`, or `3 x row7`, or 3个row7, at the beginning of a line.
fn behind_name<'a>(row: &Row, line: &'a str) -> Option<&'a str> {
    let (before, behind) = line.split_once(&row.name)?;
    let is_name = !line.starts_with(' ') && (before.is_empty() || before.ends_with([' ', '个']));
    (is_name && behind.starts_with(' ')).then_some(behind)
}

/// The cells of a row: numbers with their units, however many blanks line them up.
fn cells(row: &Row, lines: &[&str]) -> Vec<String> {
    let more = lines[1..].iter().take_while(|line| line.starts_with(' '));
    let mut cells: Vec<String> = Vec::new();
    for line in behind_name(row, lines[0]).into_iter().chain(more.copied()) {
        // A range goes on in the next line, and days stand below years.
        let mut open: Vec<usize> = (0..cells.len()).filter(|at| is_open(&cells[*at])).collect();
        open.reverse();
        for part in parts(line) {
            match open.pop() {
                Some(at) if cells[at].ends_with('至') => cells[at].push_str(&part),
                Some(at) => cells[at].extend([" ", &part]),
                None => cells.push(part),
            }
        }
    }
    cells
}

/// Numbers, each with what stands between it and the next but for commas.
fn parts(line: &str) -> Vec<String> {
    let mut parts: Vec<String> = Vec::new();
    let line = line.replace(", ", " ").replace('，', " ");
    // Two blanks part columns, and one stands within a range.
    for column in line.split("  ") {
        for (at, word) in column.split_whitespace().enumerate() {
            let goes_on = |part: &String| {
                !word.starts_with(|c: char| c.is_ascii_digit()) || at > 0 && is_open(part)
            };
            match parts.last_mut().filter(|part| goes_on(part)) {
                Some(part) => *part = format!("{part} {word}"),
                None => parts.push(word.to_owned()),
            }
        }
    }
    parts
}

/// The beginning of a range without its end.
fn is_open(part: &str) -> bool {
    part.ends_with(" to") || part.ends_with('至')
}
