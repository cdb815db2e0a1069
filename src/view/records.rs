//! What spreadsheets read, and the one rule of where a figure has columns for its bounds.

use crate::estimate::Estimate;

/// Rows of plain values under column names.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Records {
    /// The column names, each with its unit.
    pub header: Vec<String>,
    /// The rows.
    pub rows: Vec<Vec<Value>>,
}

/// A cell of [`Records`].
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A text.
    Text(String),
    /// A number, written with at most 15 significant digits.
    Number(f64),
    /// Nothing.
    Empty,
}

/// A field of a row that is not yet written: a value, or a figure that may be a range.
#[derive(Clone, Debug)]
pub(crate) enum Field {
    Value(Value),
    Figure(Estimate<f64>),
}

impl Field {
    pub fn figure(figure: Estimate<f64>) -> Self {
        Self::Figure(figure)
    }

    fn is_range(&self) -> bool {
        matches!(self, Self::Figure(figure) if !figure.is_exact())
    }

    /// The central value, then what stands in the columns of the bounds.
    fn values(self) -> [Value; 3] {
        match self {
            Self::Value(value) => [value, Value::Empty, Value::Empty],
            Self::Figure(figure) => {
                [figure.central(), figure.low(), figure.high()].map(Value::Number)
            }
        }
    }
}

impl From<Value> for Field {
    fn from(value: Value) -> Self {
        Self::Value(value)
    }
}

impl Records {
    /// Rows under the names of their columns. A column has `_low` and `_high` beside it where one of its
    /// figures is a range, and only there.
    pub(crate) fn of(names: Vec<String>, rows: Vec<Vec<Field>>) -> Self {
        let is_range = |at: usize| rows.iter().any(|row| row[at].is_range());
        let ranged: Vec<bool> = (0..names.len()).map(is_range).collect();
        let mut header = Vec::new();
        for (name, ranged) in names.into_iter().zip(&ranged) {
            let ends = ["_low", "_high"].map(|end| format!("{name}{end}"));
            header.push(name);
            header.extend(ends.into_iter().filter(|_| *ranged));
        }
        let written = |row: Vec<Field>| {
            let cells = row.into_iter().zip(&ranged);
            let values = cells.flat_map(|(cell, ranged)| {
                cell.values().into_iter().take(if *ranged { 3 } else { 1 })
            });
            values.collect()
        };
        Self { header, rows: rows.into_iter().map(written).collect() }
    }
}
