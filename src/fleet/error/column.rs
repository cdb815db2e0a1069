//! Why the columns of a table do not fit.

use crate::fleet::heading::{Meaning, meaning, of_input};
use crate::fleet::input::{Input, is_same};
use crate::model::PowerBasis;
use crate::quantity::{parse_power_range, shortened};
use thiserror::Error;

/// Columns that do not fit.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum ColumnError {
    /// No column of a name that is needed.
    #[error("there is no column `{}`", shortened(.name))]
    Missing {
        /// The name.
        name: String,
        /// The columns there are.
        found: Vec<String>,
        /// Those of them that hold numbers.
        numbers: Vec<String>,
    },
    /// A column that is read stands twice.
    #[error("the column `{}` stands twice", shortened(.name))]
    Repeated {
        /// The name.
        name: String,
        /// The input and the number of the first of them, by which it can be chosen, if it can.
        choice: Option<(Input, String)>,
    },
    /// Several columns may be the one of an input.
    #[error("{} may be the {}", listed(.found), .input.name())]
    Ambiguous {
        /// What is looked for.
        input: Input,
        /// The columns.
        found: Vec<String>,
        /// What the user can call each.
        called: Vec<String>,
    },
    /// The rows say the same things of several years, and years are no parts of a sum.
    #[error("the rows say the same of the years {} to {}, and years are not added up", .years[0], .years[1])]
    Years {
        /// What the user can call the column of the years.
        called: String,
        /// The first and the last year.
        years: [u16; 2],
    },
    /// A heading names another unit than is asked for.
    #[error("the heading `{name}` says {heading}, not {wanted}")]
    Unit {
        /// The heading.
        name: String,
        /// Its unit.
        heading: String,
        /// The unit that is asked for.
        wanted: String,
    },
    /// A heading names a unit that no power has, where one is asked for.
    #[error("the heading `{}` says {unit}, which is not a unit of power", shortened(.name))]
    NoPower {
        /// The heading.
        name: String,
        /// Its unit.
        unit: String,
    },
    /// A heading names another basis than is assumed.
    #[error("the heading `{name}` says {}, not {}", .heading.name(), .wanted.name())]
    Basis {
        /// The heading.
        name: String,
        /// Its basis.
        heading: PowerBasis,
        /// The basis that is assumed.
        wanted: PowerBasis,
    },
    /// A column of the input has the name of a result.
    #[error("the input has a column `{}` already, which is the name of a result", shortened(.name))]
    Taken {
        /// The name.
        name: String,
    },
}

fn listed(names: &[String]) -> String {
    let quoted = names.iter().map(|name| format!("`{}`", shortened(name)));
    quoted.collect::<Vec<_>>().join(" and ")
}

impl ColumnError {
    /// The column that seems to be the one that is missing: its name is near to that, and it holds numbers.
    #[must_use]
    pub fn likely_column(&self) -> Option<&str> {
        let Self::Missing { name, numbers, .. } = self else {
            return None;
        };
        let input = Input::of_name(name)?;
        let is_likely = |name: &&String| match meaning(name) {
            Meaning::Known(heading) => heading.input == input,
            Meaning::Likely(likely) => likely == input,
            Meaning::Setting(_) | Meaning::Nothing => false,
        };
        let is_power = |name: &&String| of_input(input, name).no_unit.is_none();
        let has_unit = |name: &&String| of_input(input, name).power_unit.is_some();
        let mut likely = numbers.iter().filter(is_likely).filter(is_power);
        likely.next().or_else(|| numbers.iter().find(has_unit)).map(String::as_str)
    }

    /// Whether a heading names a unit of power.
    #[must_use]
    pub fn has_unit(&self, name: &str) -> bool {
        of_input(Input::Power, name).power_unit.is_some()
    }

    /// Whether what was taken for a header is a row: it has a power itself.
    #[must_use]
    pub fn has_no_header(&self) -> bool {
        // `2027 MW` names the powers of a year.
        let is_year = |name: &String| name.starts_with("19") || name.starts_with("20");
        let is_power =
            |name: &String| name.len() < 80 && !is_year(name) && parse_power_range(name).is_ok();
        matches!(self, Self::Missing { found, .. } if found.iter().any(is_power))
    }

    /// The character that seems to stand between the columns, where all of them were taken for one.
    ///
    /// ```
    /// use gigawatt::fleet::ColumnError;
    ///
    /// let found = vec!["id;power".to_owned()];
    /// let error = ColumnError::Missing { name: "power".to_owned(), found, numbers: Vec::new() };
    /// assert_eq!(error.delimiter(), Some(';'));
    /// ```
    #[must_use]
    pub fn delimiter(&self) -> Option<char> {
        let Self::Missing { name, found, .. } = self else {
            return None;
        };
        let [header] = &found[..] else {
            return None;
        };
        let input = Input::of_name(name);
        let is_name = |part: &str| {
            let is_input =
                matches!(meaning(part), Meaning::Known(heading) if Some(heading.input) == input);
            is_same(part.trim_matches(['"', ' ']), name) || is_input
        };
        let splits =
            |delimiter: &char| header.contains(*delimiter) && header.split(*delimiter).any(is_name);
        [';', '\t', '|', ','].into_iter().find(splits)
    }
}
