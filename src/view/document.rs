//! What people read: tables, paragraphs and lists, before they are laid out.

use super::chart::{Chart, Glyphs};
use crate::printable::cleaned;
use crate::words::side_by_side;
use std::borrow::Cow;

/// A result for people.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Document {
    /// The parts, in reading order.
    pub blocks: Vec<Block>,
}

impl Document {
    /// The same without what nobody sees in texts: names and titles come from users' files too.
    pub(crate) fn cleaned(self) -> Self {
        Self { blocks: self.blocks.into_iter().map(Block::cleaned).collect() }
    }
}

impl Block {
    fn cleaned(self) -> Self {
        match self {
            Self::Sheet(sheet) => Self::Sheet(sheet.cleaned()),
            Self::Headed(heading, columns, sheet) => {
                Self::Headed(in_place(heading), columns, sheet.cleaned())
            }
            Self::Facts(groups) => {
                let group =
                    |group: Vec<Fact>| group.into_iter().map(Fact::cleaned).collect::<Vec<_>>();
                Self::Facts(groups.into_iter().map(group).collect())
            }
            Self::Chart(chart, glyphs) => Self::Chart(Box::new(chart.cleaned()), glyphs),
            Self::Lead(text) => Self::Lead(in_place(text)),
            Self::Paragraph(text) => Self::Paragraph(in_place(text)),
            Self::Verdicts(judged) => {
                Self::Verdicts(judged.into_iter().map(Judged::cleaned).collect())
            }
            Self::Lines(lines) => Self::Lines(lines.into_iter().map(in_place).collect()),
            Self::Remarks { headings, remarks } => Self::Remarks {
                headings,
                remarks: remarks.into_iter().map(Remark::cleaned).collect(),
            },
            Self::List { heading, entries } => Self::List {
                heading: in_place(heading),
                entries: entries.into_iter().map(Entry::cleaned).collect(),
            },
        }
    }
}

/// A text as it is shown; the same one where that is no other.
fn in_place(text: String) -> String {
    match cleaned(&text) {
        Cow::Borrowed(_) => text,
        Cow::Owned(cleaned) => cleaned,
    }
}

/// A part of a document.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A table.
    Sheet(Sheet),
    /// A table with what stands over so many of its last columns.
    Headed(String, usize, Sheet),
    /// Labels and what belongs to each, in groups.
    Facts(Vec<Vec<Fact>>),
    /// A chart, and what it may be drawn with.
    Chart(Box<Chart>, Glyphs),
    /// The sentence that says the result.
    Lead(String),
    /// Sentences.
    Paragraph(String),
    /// Results, one a line.
    Lines(Vec<String>),
    /// What is said of words of a text, one after another.
    Remarks {
        /// The headings of place, words, verdict and reason, where they stand in a table.
        headings: [String; 4],
        /// The remarks.
        remarks: Vec<Remark>,
    },
    /// Claims, each with its verdict and why.
    Verdicts(Vec<Judged>),
    /// Entries under a heading.
    List {
        /// The heading, perhaps empty.
        heading: String,
        /// The entries.
        entries: Vec<Entry>,
    },
}

/// A label, and what belongs to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// What it is.
    pub label: String,
    /// A figure, or words.
    pub text: String,
    /// Whether it is a figure, which lines up on the right with the others of its group.
    pub is_figure: bool,
}

impl Fact {
    /// A figure.
    pub fn figure(label: impl Into<String>, text: impl Into<String>) -> Self {
        Self { label: label.into(), text: text.into(), is_figure: true }
    }

    /// Words.
    pub fn words(label: impl Into<String>, text: impl Into<String>) -> Self {
        Self { label: label.into(), text: text.into(), is_figure: false }
    }

    fn cleaned(self) -> Self {
        Self { label: in_place(self.label), text: in_place(self.text), ..self }
    }
}

/// What is said of words of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// Line and column.
    pub place: String,
    /// The words as they stand.
    pub words: String,
    /// What is found of them.
    pub verdict: String,
    /// The same as a sign and a colour.
    pub mark: Mark,
    /// Why.
    pub reason: String,
}

impl Remark {
    fn cleaned(self) -> Self {
        let Self { place, words, verdict, mark, reason } = self;
        Self { place, words: in_place(words), verdict, mark, reason: in_place(reason) }
    }
}

/// How a verdict is marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// It holds, at least roughly.
    Holds,
    /// It does not.
    Fails,
    /// Nobody can say.
    Open,
}

/// A claim with its verdict.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judged {
    /// The word for it.
    pub verdict: String,
    /// How good it is.
    pub tone: Tone,
    /// The claim as written.
    pub statement: String,
    /// Why, a sentence or a row each.
    pub reasons: Vec<Reason>,
}

/// What a verdict is to the reader of a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// It may be printed.
    Good,
    /// It may be printed with a word more.
    Fair,
    /// It may not be printed.
    Bad,
    /// Nobody can tell.
    Open,
}

/// A part of why a verdict is what it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// A sentence.
    Sentence(String),
    /// Figures that line up with those of the rows before and behind it; the first cell is a name.
    Row(Vec<String>),
}

impl Judged {
    fn cleaned(self) -> Self {
        let reason = |reason| match reason {
            Reason::Sentence(text) => Reason::Sentence(in_place(text)),
            Reason::Row(cells) => Reason::Row(cells.into_iter().map(in_place).collect()),
        };
        Self {
            verdict: in_place(self.verdict),
            statement: in_place(self.statement),
            reasons: self.reasons.into_iter().map(reason).collect(),
            ..self
        }
    }

    /// The reasons as texts, the cells of a row joined.
    pub(crate) fn texts(&self, comma: &str) -> Vec<String> {
        let text = |reason: &Reason| match reason {
            Reason::Sentence(text) => text.clone(),
            Reason::Row(cells) => cells.join(comma),
        };
        self.reasons.iter().map(text).collect()
    }
}

/// A line of a list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// What it is about, perhaps empty.
    pub label: String,
    /// What is said of it.
    pub text: String,
    /// An address that belongs to it, to be copied whole.
    pub address: Option<String>,
}

impl Entry {
    /// An entry without an address.
    #[must_use]
    pub fn new(label: impl Into<String>, text: impl Into<String>) -> Self {
        Self { label: label.into(), text: text.into(), address: None }
    }

    fn cleaned(self) -> Self {
        Self {
            label: in_place(self.label),
            text: in_place(self.text),
            address: self.address.map(in_place),
        }
    }
}

/// A table. The first column holds names, the others figures.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// The column headings.
    pub header: Vec<Cell>,
    /// The rows, each as long as the header.
    pub rows: Vec<Vec<Cell>>,
    /// Whether a column holds figures, which line up on the right.
    pub numeric: Vec<bool>,
}

impl Sheet {
    /// The first columns and the others, each beside the names.
    pub(crate) fn parted(&self, columns: usize) -> [Self; 2] {
        let names = self.numeric.iter().take_while(|numeric| !**numeric).count().max(1);
        let columns = columns.max(names);
        let all = self.header.len();
        [(0..columns).collect::<Vec<_>>(), (0..names).chain(columns..all).collect()].map(|kept| {
            let row = |row: &Vec<Cell>| kept.iter().map(|at| row[*at].clone()).collect();
            Self {
                header: row(&self.header),
                rows: self.rows.iter().map(row).collect(),
                numeric: kept.iter().map(|at| self.numeric[*at]).collect(),
            }
        })
    }

    fn cleaned(self) -> Self {
        let row = |row: Vec<Cell>| row.into_iter().map(Cell::cleaned).collect();
        Self {
            header: row(self.header),
            rows: self.rows.into_iter().map(row).collect(),
            numeric: self.numeric,
        }
    }
}

/// A cell, on one line or in parts one above the other where there is no room.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    /// All of it on one line.
    pub line: String,
    /// All of it in parts.
    pub parts: Vec<String>,
    /// The parts padded so that decimal points line up down the column; empty where nothing does.
    pub aligned: Vec<String>,
}

impl Cell {
    /// A cell of several parts, side by side on one line.
    #[must_use]
    pub fn of(parts: Vec<String>) -> Self {
        let line = side_by_side(&parts.iter().map(String::as_str).collect::<Vec<_>>());
        Self { line, parts, aligned: Vec::new() }
    }

    fn cleaned(self) -> Self {
        let all = |texts: Vec<String>| texts.into_iter().map(in_place).collect();
        Self { line: in_place(self.line), parts: all(self.parts), aligned: all(self.aligned) }
    }
}

impl<T: Into<String>> From<T> for Cell {
    fn from(text: T) -> Self {
        Self::of(vec![text.into()])
    }
}

/// One entry for each document, what it is cited for joined.
pub(crate) fn merged(entries: Vec<Entry>, comma: &str) -> Vec<Entry> {
    let mut merged: Vec<Entry> = Vec::new();
    for entry in entries {
        let same =
            |known: &&mut Entry| (&known.text, &known.address) == (&entry.text, &entry.address);
        match merged.iter_mut().find(same) {
            Some(known) if known.label.contains(&entry.label) => {}
            Some(known) => known.label = format!("{}{comma}{}", known.label, entry.label),
            None => merged.push(entry),
        }
    }
    merged
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_is_listed_once() {
        let entry = |label: &str| Entry { address: Some("a".to_owned()), ..Entry::new(label, "t") };
        let merged = merged(vec![entry("PUE 1"), entry("PUE 2"), entry("PUE 1")], ", ");
        assert_eq!(merged, [entry("PUE 1, PUE 2")]);
    }
}
