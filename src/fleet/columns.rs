//! Which column of the input means what, and which columns the output gets.

use super::error::ColumnError;

/// What a column of the input says of a deployment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Input {
    /// The announced power; every row needs one.
    Power,
    /// Facility energy over IT energy.
    Pue,
    /// Average power over announced power.
    Utilization,
    /// What the power counts.
    Basis,
    /// The hours of a year at that power.
    Hours,
    /// How many of it.
    Count,
    /// The first day on which it runs.
    Online,
    /// The first day on which it no longer runs.
    Offline,
    /// The grid it is on, or the intensity of that.
    Grid,
}

impl Input {
    /// Every input, in the order of [`Batch`](super::Batch).
    pub const ALL: [Self; 9] = [
        Self::Power,
        Self::Pue,
        Self::Utilization,
        Self::Basis,
        Self::Hours,
        Self::Count,
        Self::Online,
        Self::Offline,
        Self::Grid,
    ];

    /// The name of its column where no other is given.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Power => "power",
            Self::Pue => "pue",
            Self::Utilization => "utilization",
            Self::Basis => "basis",
            Self::Hours => "hours",
            Self::Count => "count",
            Self::Online => "online",
            Self::Offline => "offline",
            Self::Grid => "grid",
        }
    }

    /// The input of a name.
    #[must_use]
    pub fn of_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|input| input.name() == name)
    }
}

/// The names that columns have in the input, where they are not the usual ones.
///
/// ```
/// use gigawatt::fleet::{Input, Names};
///
/// let mut names = Names::default();
/// names.set(Input::Power, "nameplate");
/// assert_eq!(names.of(Input::Power), "nameplate");
/// assert_eq!(names.of(Input::Pue), "pue");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Names([Option<String>; Input::ALL.len()]);

impl Names {
    /// Says that `input` is read from the column `name`, which must then be there.
    pub fn set(&mut self, input: Input, name: impl Into<String>) {
        self.0[input as usize] = Some(name.into());
    }

    /// The name of the column of `input`.
    #[must_use]
    pub fn of(&self, input: Input) -> &str {
        self.0[input as usize].as_deref().unwrap_or(input.name())
    }

    /// Whether a column has to be there.
    pub(super) fn is_needed(&self, input: Input) -> bool {
        input == Input::Power || self.0[input as usize].is_some()
    }
}

/// The columns to read, by their place in the input, and those to write.
#[derive(Clone, Debug, Default)]
pub(super) struct Layout {
    /// The input's columns by name.
    pub header: Vec<String>,
    /// The fields kept of a row, each by its column.
    pub kept: Vec<usize>,
    /// For each input, which of the kept fields it is.
    pub inputs: [Option<usize>; Input::ALL.len()],
    /// Which of the kept fields rows are grouped by.
    pub group: Option<usize>,
    /// The names of the results.
    pub results: Vec<String>,
    /// Names that would have a meaning, had the input had such a column.
    pub absent: Vec<String>,
}

impl Layout {
    /// Finds the columns in a header. `results` names those of the output, told whether rows name
    /// grids; `keep_all` keeps every field, for an output in another format.
    pub fn new(
        header: Vec<String>,
        names: &Names,
        group_by: Option<&str>,
        results: impl FnOnce(bool) -> Vec<String>,
        keep_all: bool,
    ) -> Result<Self, ColumnError> {
        let mut layout = Self { header, ..Self::default() };
        if keep_all {
            layout.kept = (0..layout.header.len()).collect();
            layout.refuse_repeated()?;
        }
        for input in Input::ALL {
            let found = layout.find(names.of(input), names.is_needed(input))?;
            layout.inputs[input as usize] = found.map(|column| layout.keep(column));
            if found.is_none() {
                layout.absent.push(names.of(input).to_owned());
            }
        }
        layout.results = results(layout.has(Input::Grid));
        if let Some(name) = group_by {
            let column = layout.find(name, true)?;
            layout.group = column.map(|column| layout.keep(column));
            layout.refuse_taken(column.map(|column| &layout.header[column]))?;
            return Ok(layout);
        }
        layout.refuse_taken(&layout.header)?;
        Ok(layout)
    }

    /// The column of a key: the one of that name, or else one that is read and differs only in case.
    pub fn column_of(&self, key: &str) -> Option<usize> {
        let read = || {
            let kept = self.inputs.iter().chain([&self.group]).flatten();
            let mut columns = kept.map(|kept| self.kept[*kept]);
            columns.find(|column| is_same(&self.header[*column], key))
        };
        self.header.iter().position(|name| name == key).or_else(read)
    }

    /// Whether the input has a column for it.
    pub fn has(&self, input: Input) -> bool {
        self.inputs[input as usize].is_some()
    }

    /// The only column of a name.
    fn find(&self, name: &str, needed: bool) -> Result<Option<usize>, ColumnError> {
        let same = |at: &usize| is_same(&self.header[*at], name);
        let mut places = (0..self.header.len()).filter(same);
        match (places.next(), places.next()) {
            (Some(place), None) => Ok(Some(place)),
            (Some(_), Some(_)) => Err(ColumnError::Repeated { name: name.to_owned() }),
            (None, _) if needed => {
                Err(ColumnError::Missing { name: name.to_owned(), found: self.header.clone() })
            }
            (None, _) => Ok(None),
        }
    }

    fn keep(&mut self, column: usize) -> usize {
        if let Some(kept) = self.kept.iter().position(|kept| *kept == column) {
            return kept;
        }
        self.kept.push(column);
        self.kept.len() - 1
    }

    fn refuse_repeated(&self) -> Result<(), ColumnError> {
        let mut names: Vec<&str> = self.header.iter().map(String::as_str).collect();
        names.sort_unstable();
        match names.windows(2).find(|pair| pair[0] == pair[1]) {
            Some(pair) => Err(ColumnError::Repeated { name: pair[0].to_owned() }),
            None => Ok(()),
        }
    }

    /// Refuses names that the output has already.
    fn refuse_taken<'a>(
        &self,
        names: impl IntoIterator<Item = &'a String>,
    ) -> Result<(), ColumnError> {
        let is_taken = |name: &&String| self.results.contains(name);
        match names.into_iter().find(is_taken) {
            Some(name) => Err(ColumnError::Taken { name: name.clone() }),
            None => Ok(()),
        }
    }
}

/// Whether two names are the same but for their case, as spreadsheets have `Power` and `PUE`.
pub(super) fn is_same(name: &str, other: &str) -> bool {
    name.trim().eq_ignore_ascii_case(other.trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn layout(header: &[&str], names: &Names) -> Result<Layout, ColumnError> {
        let header = header.iter().map(|name| (*name).to_owned()).collect();
        Layout::new(header, names, None, |_| vec!["annual_energy_kwh".to_owned()], false)
    }

    #[test]
    fn columns_are_found_by_name_and_only_those_are_kept() {
        let layout = layout(&["id", "pue", "note", "power"], &Names::default()).unwrap();
        assert_eq!(layout.kept, [3, 1]);
        assert_eq!(layout.inputs[Input::Power as usize], Some(0));
        assert_eq!(layout.inputs[Input::Pue as usize], Some(1));
        assert_eq!(layout.inputs[Input::Hours as usize], None);
    }

    #[test]
    fn a_column_that_is_named_has_to_be_there() {
        let mut names = Names::default();
        names.set(Input::Power, "nameplate");
        names.set(Input::Pue, "cooling");
        let missing = layout(&["nameplate", "pue"], &names).unwrap_err();
        assert!(matches!(missing, ColumnError::Missing { name, .. } if name == "cooling"));
    }

    #[test]
    fn only_columns_that_are_read_must_be_unique() {
        assert!(layout(&["power", "note", "note"], &Names::default()).is_ok());
        let error = layout(&["power", "power"], &Names::default()).unwrap_err();
        assert_eq!(error, ColumnError::Repeated { name: "power".to_owned() });
    }

    #[test]
    fn the_name_of_a_result_is_taken() {
        let error = layout(&["power", "annual_energy_kwh"], &Names::default()).unwrap_err();
        assert_eq!(error, ColumnError::Taken { name: "annual_energy_kwh".to_owned() });
    }
}
