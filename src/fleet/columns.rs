//! The columns that are read of the input, and those that the output gets.

use super::error::ColumnError;
use super::found::{Found, Other, Wanted, only};
use super::input::{Input, is_same};
use crate::order::sort_by;

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
    /// Which of the kept fields names a row that is shown.
    pub name: Option<usize>,
    /// Columns in which a total says that it is one.
    pub labels: Vec<usize>,
    /// The names of the results.
    pub results: Vec<String>,
    /// Names that would have a meaning, had the input had such a column.
    pub absent: Vec<String>,
    /// The keys of the first objects, read or not.
    pub seen: Vec<String>,
    /// Keys that mean what the key of an input does.
    pub others: Vec<Other>,
    /// Grids are places, whose column may name a site or a total as well.
    pub grid_is_place: bool,
}

impl Layout {
    /// Lays out the columns of a header. `results` names those of the output, told whether rows name
    /// grids; `keep_all` keeps every field, for an output in another format.
    pub fn new(
        header: Vec<String>,
        found: &Found,
        wanted: &Wanted<'_>,
        results: impl FnOnce(bool) -> Vec<String>,
        keep_all: bool,
    ) -> Result<Self, ColumnError> {
        let (others, grid_is_place) = (found.others.clone(), found.places.is_some());
        let mut layout = Self { header, others, grid_is_place, ..Self::default() };
        if keep_all {
            layout.kept = (0..layout.header.len()).collect();
            layout.refuse_repeated()?;
        }
        for input in Input::ALL {
            let column = found.columns[input as usize];
            layout.inputs[input as usize] = column.map(|column| layout.keep(column));
            if column.is_none() {
                layout.absent.push(wanted.names.of(input).to_owned());
            }
        }
        layout.results = results(layout.has(Input::Grid));
        if let Some(name) = wanted.group_by {
            let column = only(&layout.header, name, None, true, false)?;
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
        let same = || {
            let other = self.others.iter().find(|other| other.is_same && other.key == key)?;
            self.inputs[other.input as usize].map(|kept| self.kept[kept])
        };
        self.header.iter().position(|name| name == key).or_else(read).or_else(same)
    }

    /// The field of an input of which a key says the same, but is not read.
    pub fn rival_of(&self, key: &str) -> Option<usize> {
        let other = self.others.iter().find(|other| !other.is_same && other.key == key)?;
        self.inputs[other.input as usize]
    }

    /// Whether the input has a column for it.
    pub fn has(&self, input: Input) -> bool {
        self.inputs[input as usize].is_some()
    }

    /// Whether a column has the values of an input, and no names.
    pub fn has_values(&self, column: usize) -> bool {
        let of = |input: Input| self.inputs[input as usize].map(|kept| self.kept[kept]);
        let is_named = |input: &Input| *input == Input::Grid && self.grid_is_place;
        Input::ALL
            .into_iter()
            .filter(|input| !is_named(input))
            .any(|input| of(input) == Some(column))
    }

    /// The column that rows are grouped by.
    pub fn group_name(&self) -> Option<&str> {
        self.group.map(|group| self.header[self.kept[group]].as_str())
    }

    /// Keeps the column of names.
    pub fn keep_names(&mut self, column: Option<usize>) {
        self.name = column.map(|column| self.keep(column));
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
        sort_by(&mut names, Ord::cmp);
        match names.windows(2).find(|pair| pair[0] == pair[1]) {
            Some(pair) => Err(ColumnError::Repeated { name: pair[0].to_owned(), choice: None }),
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fleet::found::Shown;
    use crate::fleet::input::Names;
    use crate::fleet::understood::Why;

    fn layout(header: &[&str], names: &Names) -> Result<(Layout, Found), ColumnError> {
        let header: Vec<String> = header.iter().map(|name| (*name).to_owned()).collect();
        let shown = Shown { numbers: (0..header.len()).collect(), ..Shown::default() };
        let wanted = Wanted { names, group_by: None, dated: false, merges: false, shown: &shown };
        let found = Found::among(&header, &wanted)?;
        let results = |_| vec!["annual_energy_kwh".to_owned()];
        Ok((Layout::new(header, &found, &wanted, results, false)?, found))
    }

    #[test]
    fn columns_are_found_by_name_and_only_those_are_kept() {
        let (layout, _) = layout(&["id", "pue", "note", "power"], &Names::default()).unwrap();
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
        let choice = Some((Input::Power, "1".to_owned()));
        assert_eq!(error, ColumnError::Repeated { name: "power".to_owned(), choice });
        let mut names = Names::default();
        names.set(Input::Power, "2");
        assert_eq!(layout(&["power", "power"], &names).unwrap().0.kept, [1]);
    }

    #[test]
    fn the_name_of_a_result_is_taken() {
        let error = layout(&["power", "annual_energy_kwh"], &Names::default()).unwrap_err();
        assert_eq!(error, ColumnError::Taken { name: "annual_energy_kwh".to_owned() });
    }

    #[test]
    fn its_own_name_goes_before_the_dictionary_and_two_of_that_are_one_too_many() {
        let (layout, found) =
            layout(&["capacity", "power", "COD", "peu"], &Names::default()).unwrap();
        assert_eq!(layout.kept, [1]);
        let unread: Vec<_> =
            found.unread.iter().map(|unread| (unread.column.as_str(), unread.why)).collect();
        assert_eq!(unread, [("capacity", Why::Taken), ("COD", Why::NoYear), ("peu", Why::Near)]);
    }

    #[test]
    fn two_columns_of_the_dictionary_are_one_too_many() {
        let header = ["MW", "Capacity (kW)"];
        let error = layout(&header, &Names::default()).unwrap_err();
        let found = header.map(str::to_owned).to_vec();
        let called = found.clone();
        assert_eq!(error, ColumnError::Ambiguous { input: Input::Power, found, called });
        let mut names = Names::default();
        names.set(Input::Power, "mw");
        let (_, found) = layout(&header, &names).unwrap();
        assert_eq!(found.heading(Input::Power).unwrap().power_unit.as_deref(), Some("MW"));
    }
}
