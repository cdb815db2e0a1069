//! What spreadsheets read.

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
