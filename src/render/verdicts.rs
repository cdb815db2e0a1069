//! Claims with their verdicts on a terminal: the verdict on the left, and why on the right of it.

use super::wrap::{room, wrapped};
use crate::view::Style;
use crate::view::align::width;
use crate::view::document::{Judged, Reason, Tone};
use anstyle::{AnsiColor, Style as Ansi};

/// Between the verdict and the claim.
const GAP: usize = 2;

/// A verdict takes no more of a narrow terminal than this share of it.
const NARROW: usize = 3;

pub(super) fn text(claims: &[Judged], style: &Style) -> String {
    let widest = claims.iter().map(|claim| width(&claim.verdict)).max().unwrap_or_default();
    let indent = widest + GAP;
    let indent = if indent > room(style) / NARROW { GAP } else { indent };
    let texts: Vec<String> = claims.iter().map(|claim| one(claim, indent, style)).collect();
    texts.join("\n")
}

fn one(claim: &Judged, indent: usize, style: &Style) -> String {
    let room_behind = indent.saturating_sub(width(&claim.verdict)).max(GAP);
    let label = format!("{}{}", claim.verdict, " ".repeat(room_behind));
    let rest = " ".repeat(indent);
    let statement = wrapped(&claim.statement, &label, &rest, style);
    let mut text = coloured(&statement, &claim.verdict, claim.tone, style) + "\n";
    for group in claim.reasons.chunk_by(|a, b| is_row(a) && is_row(b)) {
        text += &match group {
            [Reason::Sentence(sentence)] => wrapped(sentence, &rest, &rest, style) + "\n",
            rows => in_columns(rows, &rest, style),
        };
    }
    text
}

fn is_row(reason: &Reason) -> bool {
    matches!(reason, Reason::Row(_))
}

/// The word of the verdict in its colour, where colours are wanted.
fn coloured(text: &str, verdict: &str, tone: Tone, style: &Style) -> String {
    let color = match tone {
        Tone::Good => AnsiColor::Green,
        Tone::Fair | Tone::Open => AnsiColor::Yellow,
        Tone::Bad => AnsiColor::Red,
    };
    match text.strip_prefix(verdict) {
        Some(rest) if style.color => {
            let ansi = Ansi::new().bold().fg_color(Some(color.into()));
            format!("{ansi}{verdict}{ansi:#}{rest}")
        }
        _ => text.to_owned(),
    }
}

/// Rows whose figures line up on the right.
fn in_columns(rows: &[Reason], indent: &str, style: &Style) -> String {
    let cells = |reason: &Reason| match reason {
        Reason::Row(cells) => cells.clone(),
        Reason::Sentence(text) => vec![text.clone()],
    };
    let rows: Vec<Vec<String>> = rows.iter().map(cells).collect();
    let columns = rows.iter().map(Vec::len).max().unwrap_or_default();
    let widest = |column: usize| {
        rows.iter().filter_map(|row| Some(width(row.get(column)?))).max().unwrap_or_default()
    };
    let widths: Vec<usize> = (0..columns).map(widest).collect();
    let all = indent.len() + widths.iter().sum::<usize>() + GAP * columns.saturating_sub(1);
    let line = |row: &Vec<String>| {
        if all > room(style) {
            return wrapped(&row.join(" "), indent, indent, style) + "\n";
        }
        let mut line = indent.to_owned();
        for (at, (cell, widest)) in row.iter().zip(&widths).enumerate() {
            let space = " ".repeat(widest - width(cell));
            match at {
                0 => line += &(cell.clone() + &space),
                _ => line += &(" ".repeat(GAP) + &space + cell),
            }
        }
        line.trim_end().to_owned() + "\n"
    };
    rows.iter().map(line).collect()
}
