//! Why a row is rejected.

use crate::fleet::input::Input;
use crate::fleet::kernel::end_of_number;
use crate::model::{AssumptionError, Parameter, ScheduleError};
use crate::quantity::{ParseError, ParseErrorKind, shortened};
use thiserror::Error;

/// Why a row has no result.
#[derive(Clone, Debug, PartialEq, Error)]
#[non_exhaustive]
pub enum RowError {
    /// A cell that is no power, ratio, time or number.
    #[error("{}: {error}", .input.name())]
    Quantity {
        /// What the cell should say.
        input: Input,
        /// What is wrong with it.
        error: ParseError,
    },
    /// Nothing, or a sign for it, where a value is needed.
    #[error("{}: {}", .input.name(), no_value(.text))]
    NoValue {
        /// What the cell should say.
        input: Input,
        /// The cell.
        text: String,
    },
    /// A name where a power is needed, such as that of a preset.
    #[error("power: `{0}` is a name, and no power")]
    Name(String),
    /// A number whose comma or point may stand before a fraction or between thousands.
    #[error("{}: `{text}` may be {} or {}", .input.name(), .readings[0], .readings[1])]
    TwoReadings {
        /// What the cell should say.
        input: Input,
        /// The cell.
        text: String,
        /// Both, as they are written without doubt: with thousands, and with a fraction.
        readings: [String; 2],
    },
    /// A number below a heading of percents that looks like a share.
    #[error("{}: `{text}` below a % may be {} or {}", .input.name(), .readings[0], .readings[1])]
    Share {
        /// What the cell should say.
        input: Input,
        /// The cell.
        text: String,
        /// Both, as they are written without doubt.
        readings: [String; 2],
    },
    /// A machine that nobody knows.
    #[error("accelerator: there is no machine `{0}`")]
    Machine(String),
    /// A power that is only said to be at least something, as in `500+`.
    #[error("power: `{0}` has no upper end")]
    NoEnd(String),
    /// A value that cannot be, such as a PUE of 0.9.
    #[error("{0}")]
    Assumption(#[from] AssumptionError),
    /// A basis that is none of the known ones.
    #[error("basis: `{0}` is not what a power counts")]
    Basis(String),
    /// What is to be a unit of power, and is none.
    #[error("unit: `{0}` is not a unit of power")]
    Unit(String),
    /// The unit of a row, which is not that of the heading of the powers.
    #[error("unit: the row says {0}, and the heading of the powers {1}")]
    Units(String, String),
    /// A count that cannot be.
    #[error("count: `{0}` is not a count")]
    Count(String),
    /// A grid that nobody knows.
    #[error("grid: there is no grid `{0}`")]
    Grid(String),
    /// A figure that a grid does not have.
    #[error("grid: `{0}` is no figure of this grid")]
    GridFigure(String),
    /// A day that cannot be, such as one offline before it is online.
    #[error("{0}")]
    Schedule(#[from] ScheduleError),
    /// Hours a year beside days of a calendar year, which has hours of its own.
    #[error("hours a year and days of a calendar year cannot both be")]
    HoursAndDays,
    /// More or fewer fields than the header.
    #[error("the row has {found} {}, the header {expected}", if *.found == 1 { "field" } else { "fields" })]
    FieldCount {
        /// Fields of the row.
        found: usize,
        /// Fields of the header.
        expected: usize,
    },
    /// Bytes that are no UTF-8, where text is needed.
    #[error("the row is not valid UTF-8 text")]
    NotText,
    /// A cell of so many bytes, far longer than any value that is read.
    #[error("a cell that is read has {0} bytes, and no value has more than {1}")]
    LongCell(usize, usize),
    /// A quote that nothing closes.
    #[error("a quote is open to the end of the file")]
    OpenQuote,
    /// A line that is no JSON object.
    #[error("the line is no JSON object: {0}")]
    Json(String),
    /// A list, an object or a truth value where a text or number is needed.
    #[error("`{0}` is neither a text nor a number")]
    KeyType(String),
    /// A key that stands twice in an object.
    #[error("the key `{0}` stands twice")]
    RepeatedKey(String),
    /// A key that means what another one does, which is read, with another unit or beside it in other lines.
    #[error("the key `{0}` stands for `{1}`, which other lines have")]
    OtherKey(String, String),
    /// A key of an object that has the name of a result.
    #[error("the key `{0}` has the name of a result")]
    TakenKey(String),
    /// A key with a meaning that none of the first objects has, or any such key where the output is a
    /// table with fixed columns.
    #[error("the key `{0}` is in none of the first lines, which decide on the columns")]
    NewKey(String),
}

fn no_value(text: &str) -> String {
    match text {
        "" => "there is no value".to_owned(),
        text => format!("`{text}` says that there is no value"),
    }
}

impl RowError {
    /// A number without a unit where a power is needed.
    #[must_use]
    pub fn is_bare_number(&self) -> bool {
        matches!(self, Self::Quantity { input: Input::Power, error }
            if matches!(error.kind(), ParseErrorKind::MissingUnit { .. }))
    }

    /// What stands before and behind the unit that a power lacks.
    pub(crate) fn around_the_unit(&self) -> (String, String) {
        let Self::Quantity { error, .. } = self else {
            return <(String, String)>::default();
        };
        let text = error.text().trim();
        let (number, behind) = text.split_at(end_of_number(text));
        (shortened(number), shortened(behind))
    }

    /// What to write instead, in English.
    #[must_use]
    pub fn hint(&self) -> Option<String> {
        Some(match self {
            Self::Quantity { .. } if self.is_bare_number() => {
                let (number, behind) = self.around_the_unit();
                format!("write `{number} MW{behind}`, or `--power-unit MW` for all bare numbers")
            }
            Self::Quantity { input: Input::Pue | Input::Utilization, .. } => {
                format!("write a value or a range, such as `{}`", self.ratio_examples().join("`, `"))
            }
            Self::Quantity { input: Input::Hours, .. } => {
                "write hours such as `8000` or a time such as `300d`".to_owned()
            }
            Self::Quantity { input: Input::Count, .. } | Self::Count(_) => {
                "write a count from 0 to 1e15".to_owned()
            }
            Self::Quantity { error, .. } => return error.hint(),
            Self::NoValue { input: Input::Count, .. } => "write a count, `1` for a single one".to_owned(),
            Self::NoValue { .. } => "write a power such as `450 MW`, or leave the row out".to_owned(),
            Self::Name(_) => "write its power, such as `450 MW`: the names of presets are not read in a table".to_owned(),
            Self::TwoReadings { readings: [first, second], .. } => {
                format!("write `{first}` or `{second}`, or `--decimal comma` or `point` for all rows")
            }
            Self::Share { readings: [first, second], .. } => {
                format!("write `{first}` or `{second}`")
            }
            Self::Machine(_) => {
                "write one of `gigawatt presets`, such as `h100`, or its power".to_owned()
            }
            Self::NoEnd(_) => "write a value or a range, such as `500..600 MW`".to_owned(),
            Self::Grid(_) => {
                "write one of `gigawatt presets`, such as `us`, or `400 g/kWh`".to_owned()
            }
            Self::GridFigure(_) => {
                "leave out what stands behind the @, or look at `gigawatt presets`".to_owned()
            }
            Self::Schedule(error) => error.hint(),
            // The message says what is allowed.
            Self::Assumption(_) => return None,
            Self::Basis(_) => "write `it-load`, `facility` or `unstated`".to_owned(),
            Self::Unit(_) => "write a unit such as `MW`, or the power with its unit".to_owned(),
            Self::Units(..) => "write the power with its unit, such as `450 MW`".to_owned(),
            Self::HoursAndDays => {
                "leave `hours` out, or `online` and `offline`; a row that runs part of the time has \
                 a `utilization`"
                    .to_owned()
            }
            Self::FieldCount { .. } => {
                "quote a field that holds a separator, or add what is missing".to_owned()
            }
            Self::NotText => "convert the file: `iconv -f GB18030 -t UTF-8`".to_owned(),
            Self::LongCell(..) => "look for a quote or a line end that is missing".to_owned(),
            Self::OpenQuote => "close the quote, or double it inside a quoted field".to_owned(),
            Self::Json(_) => {
                "write one object a line, as `jq -c .[] sites.json` does of a list".to_owned()
            }
            Self::KeyType(_) => "write a text such as \"7 GW\"".to_owned(),
            Self::OtherKey(_, known) => format!("write all lines alike, with `{known}`"),
            Self::RepeatedKey(_) | Self::TakenKey(_) => "rename one of them".to_owned(),
            Self::NewKey(key) => format!("give it to the first line too: \"{key}\": null"),
        })
    }

    /// How the ratio of a cell is written, if that is what is wrong.
    #[must_use]
    pub fn ratio_examples(&self) -> &'static [&'static str] {
        match self {
            Self::Quantity { input: Input::Pue, .. } => Parameter::Pue.examples(),
            Self::Quantity { input: Input::Utilization, .. } => Parameter::Utilization.examples(),
            _ => &[],
        }
    }

    /// Message and hint on one line, in English, as the rejects carry it.
    #[must_use]
    pub fn reason(&self) -> String {
        match self.hint() {
            Some(hint) => format!("{self}; {hint}"),
            None => self.to_string(),
        }
    }
}
