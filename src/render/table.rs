//! Aligned columns for a terminal, or a record for each row where the columns do not fit.

use super::wrap::{lines_of, room, wrapped};
use crate::view::Style;
use crate::view::align::width;
use crate::view::document::{Block, Cell, Document, Entry, Fact, Mark, Remark, Sheet};
use crate::words;
use anstyle::{AnsiColor, Style as Ansi};
use comfy_table::{Cell as TableCell, CellAlignment, ContentArrangement, Table, TableStyle};

/// Spaces between columns.
const GAP: usize = 2;

pub(super) fn render(document: &Document, style: &Style) -> String {
    let blocks: Vec<String> = document.blocks.iter().map(|b| block(b, style)).collect();
    blocks.join("\n")
}

fn block(block: &Block, style: &Style) -> String {
    match block {
        Block::Sheet(sheet) => sheet_text(sheet, style),
        Block::Headed(heading, columns, sheet) => headed(heading, *columns, sheet, style),
        Block::Facts(groups) => facts(groups, style),
        Block::Chart(chart, glyphs) => super::terminal::render(chart, *glyphs, style),
        Block::Lead(text) => bold(&wrapped(text, "", "", style), style),
        Block::Paragraph(text) => wrapped(text, "", "", style) + "\n",
        Block::Lines(lines) => lines.iter().map(|line| format!("{line}\n")).collect(),
        Block::Remarks { remarks, .. } => remarked(remarks, style),
        Block::Verdicts(claims) => super::verdicts::text(claims, style),
        Block::List { heading, entries } => list(heading, entries, style),
    }
}

/// Each group by itself, all labels in one column; figures line up on the right.
fn facts(groups: &[Vec<Fact>], style: &Style) -> String {
    let all = || groups.iter().flatten();
    let column = all().map(|fact| width(&fact.label)).max().unwrap_or_default() + GAP;
    let group = |group: &Vec<Fact>| {
        let figures = group.iter().filter(|fact| fact.is_figure);
        let widest = figures.map(|fact| width(&fact.text)).max().unwrap_or_default();
        group.iter().map(|fact| fact_text(fact, column, widest, style)).collect::<String>()
    };
    groups.iter().filter(|facts| !facts.is_empty()).map(group).collect::<Vec<_>>().join("\n")
}

fn fact_text(fact: &Fact, column: usize, widest: usize, style: &Style) -> String {
    let pad = " ".repeat(column.saturating_sub(width(&fact.label)));
    if fact.is_figure {
        let before = " ".repeat(widest.saturating_sub(width(&fact.text)));
        return format!("{}{pad}{before}{}\n", fact.label, fact.text);
    }
    wrapped(&fact.text, &format!("{}{pad}", fact.label), &" ".repeat(column), style) + "\n"
}

/// Every line by itself, since a pager ends a style with the line.
fn bold(text: &str, style: &Style) -> String {
    let bold = if style.color { Ansi::new().bold() } else { Ansi::new() };
    text.lines().map(|line| format!("{bold}{line}{bold:#}\n")).collect()
}

/// Each remark in a line, place, words and verdict, and the reason beneath.
fn remarked(remarks: &[Remark], style: &Style) -> String {
    let room = room(style).max(30);
    let widest =
        |of: fn(&Remark) -> &str| remarks.iter().map(|one| width(of(one))).max().unwrap_or(0);
    let indent = widest(|remark| &remark.place) + 1;
    let most = room.saturating_sub(indent + widest(|remark| &remark.verdict) + GAP).max(10);
    let column = widest(|remark| &remark.words).min(most);
    let margin = " ".repeat(indent);
    let mut text = String::new();
    for Remark { place, words, verdict, mark, reason } in remarks {
        let color = colored(*mark, style);
        for (at, line) in lines_of(words, column).iter().enumerate() {
            let pad = |text: &str, to: usize| " ".repeat(to.saturating_sub(width(text)));
            text += &match at {
                0 => format!(
                    "{place}{}{color}{line}{color:#}{}{color}{verdict}{color:#}\n",
                    pad(place, indent),
                    pad(line, column + GAP)
                ),
                _ => format!("{margin}{color}{line}{color:#}\n"),
            };
        }
        text += &format!("{}\n", wrapped(reason, &margin, &margin, style));
    }
    text
}

fn colored(mark: Mark, style: &Style) -> Ansi {
    let color = match mark {
        Mark::Holds => AnsiColor::Green,
        Mark::Fails => AnsiColor::Red,
        Mark::Open => AnsiColor::Yellow,
    };
    if style.color { Ansi::new().fg_color(Some(color.into())) } else { Ansi::new() }
}

/// A table with a heading over its last columns; these are a table of their own where there is no room for all,
/// and have the heading before their names where there is none for a table.
fn headed(heading: &str, columns: usize, sheet: &Sheet, style: &Style) -> String {
    let over = |sheet: &Sheet, room: usize| {
        let lines = fitting(sheet, room)?;
        let widest = lines.iter().map(|line| width(line)).max().unwrap_or_default();
        let before = " ".repeat(widest.saturating_sub(width(heading)));
        Some(format!("{before}{heading}\n{}", highlighted(&lines, style)))
    };
    if let Some(text) = over(sheet, room(style)) {
        return text;
    }
    let [first, last] = sheet.parted(sheet.header.len() - columns);
    if let (Some(first), Some(last)) = (tables(&first, style), over(&last, room(style))) {
        return [first, last].join("\n");
    }
    let mut sheet = sheet.clone();
    for title in sheet.header.iter_mut().rev().take(columns) {
        title.line = [heading, &title.line].join(words::comma(style.language));
    }
    records(&sheet, style)
}

/// A table, or a record for each row.
fn sheet_text(sheet: &Sheet, style: &Style) -> String {
    tables(sheet, style).unwrap_or_else(|| records(sheet, style))
}

/// A table, if need be one of the first columns and one of the others.
fn tables(sheet: &Sheet, style: &Style) -> Option<String> {
    let room = room(style);
    if let Some(lines) = fitting(sheet, room) {
        return Some(highlighted(&lines, style));
    }
    let parted = |columns| {
        let tables = sheet.parted(columns).map(|part| fitting(&part, room));
        let [Some(first), Some(last)] = tables else { return None };
        Some([first, last].map(|lines| highlighted(&lines, style)).join("\n"))
    };
    // A pipe has no width: what does not fit a page is still a table there.
    let wide = || style.width.is_none().then(|| highlighted(&lines(&table(sheet, true)), style));
    (2..sheet.header.len()).rev().find_map(parted).or_else(wide)
}

/// The lines of a table that fits: each cell on one line, in its parts, or with the texts of a column wrapped,
/// of that column which needs the fewest lines.
fn fitting(sheet: &Sheet, room: usize) -> Option<Vec<String>> {
    let fits = |lines: &Vec<String>| lines.iter().all(|line| width(line) <= room);
    let whole = (natural_width(sheet) <= room).then(|| lines(&table(sheet, false)));
    let in_parts = || Some(lines(&table(sheet, true))).filter(fits);
    let wrapped = || {
        let is_text = |column: &usize| !sheet.numeric[*column];
        let columns = (0..sheet.numeric.len()).filter(is_text);
        let tables = columns.map(|column| lines(&table(&wrapped_in(sheet, column, room), true)));
        tables.filter(fits).min_by_key(Vec::len)
    };
    whole.filter(fits).or_else(in_parts).or_else(wrapped)
}

/// The same sheet with the texts of a column wrapped so that the others have room.
fn wrapped_in(sheet: &Sheet, column: usize, room: usize) -> Sheet {
    /// No text is wrapped to less.
    const NARROWEST: usize = 12;

    let all = lines(&table(sheet, true)).iter().map(|line| width(line)).max().unwrap_or_default();
    let mut sheet = sheet.clone();
    let cells = || std::iter::once(&sheet.header).chain(&sheet.rows).map(|row| &row[column]);
    let widest = cells().flat_map(|cell| &cell.parts).map(|part| width(part)).max();
    let left = (widest.unwrap_or_default() + room).saturating_sub(all).max(NARROWEST);
    for row in std::iter::once(&mut sheet.header).chain(&mut sheet.rows) {
        let cell = &mut row[column];
        cell.parts = cell.parts.iter().flat_map(|part| lines_of(part, left)).collect();
    }
    sheet
}

/// What the columns take up with every cell on one line.
fn natural_width(sheet: &Sheet) -> usize {
    let rows = std::iter::once(&sheet.header).chain(&sheet.rows);
    let mut widths = vec![0; sheet.header.len()];
    for row in rows {
        for (widest, cell) in widths.iter_mut().zip(row) {
            *widest = width(&cell.line).max(*widest);
        }
    }
    widths.iter().map(|width| width + GAP).sum::<usize>().saturating_sub(GAP)
}

fn lines(table: &Table) -> Vec<String> {
    table.lines().map(|line| line.trim_end().to_owned()).collect()
}

/// The header in bold and cyan, where colours are wanted. The table itself never writes any, so that
/// nothing but the caller decides.
fn highlighted(lines: &[String], style: &Style) -> String {
    let header = Ansi::new().bold().fg_color(Some(AnsiColor::Cyan.into()));
    let rule = lines.iter().position(|line| line.starts_with('-')).unwrap_or_default();
    let line = |(at, line): (usize, &String)| {
        if style.color && at < rule {
            format!("{header}{line}{header:#}\n")
        } else {
            format!("{line}\n")
        }
    };
    lines.iter().enumerate().map(line).collect()
}

fn table(sheet: &Sheet, stacked: bool) -> Table {
    let mut table = Table::new();
    table.load_style(ruled()).set_content_arrangement(ContentArrangement::Disabled);
    let cell = |cell: &Cell| {
        TableCell::new(match (cell.aligned.is_empty(), stacked) {
            (true, false) => cell.line.clone(),
            (true, true) => cell.parts.join("\n"),
            (false, false) => cell.aligned.join(", "),
            (false, true) => cell.aligned.join("\n"),
        })
    };
    table.set_header(sheet.header.iter().map(cell));
    for row in &sheet.rows {
        table.add_row(row.iter().map(cell));
    }
    for (column, numeric) in table.column_iter_mut().zip(&sheet.numeric) {
        column.set_padding((0, 1));
        if *numeric {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
    table
}

/// One rule under the header and no other lines: figures are easier to follow without a grid.
fn ruled() -> TableStyle {
    use comfy_table::LineStyle;
    TableStyle::new().header_separator(LineStyle::none().fill('-').junction('-'))
}

/// Each row as its name and a line for every figure, for narrow terminals.
fn records(sheet: &Sheet, style: &Style) -> String {
    // A title of one part, such as `Deployment`, says nothing that the names beneath do not.
    let mut text = match sheet.header.first().filter(|title| title.parts.len() > 1) {
        Some(title) => wrapped(&title.line, "", "", style) + "\n",
        None => String::new(),
    };
    for row in &sheet.rows {
        let mut cells = row.iter().zip(&sheet.header);
        if let Some((name, _)) = cells.next() {
            text += &format!("{}\n", wrapped(&name.line, "", "", style));
        }
        for (cell, heading) in cells.filter(|(cell, _)| !cell.line.is_empty()) {
            let colon = words::colon(style.language);
            let line = format!("{}{colon}{}", heading.line, cell.line);
            text += &format!("{}\n", wrapped(&line, "  ", "    ", style));
        }
    }
    text
}

fn list(heading: &str, entries: &[Entry], style: &Style) -> String {
    let colon = words::colon(style.language);
    let mut text = match heading {
        "" => String::new(),
        heading => format!("{}\n", wrapped(heading, "", "", style)),
    };
    for Entry { label, text: line, address } in entries {
        let line = match label.as_str() {
            "" => line.clone(),
            label => format!("{label}{colon}{line}"),
        };
        text += &format!("{}\n", wrapped(&line, "  ", "    ", style));
        text.extend(address.iter().map(|address| format!("    {address}\n")));
    }
    text
}
