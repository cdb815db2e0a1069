//! Which column of the input means what, and which columns the output gets.

use super::error::ColumnError;
use super::heading::{Heading, Meaning, meaning, of_input};
use super::input::{Input, Names, is_same};
use super::understood::{ReadColumn, Unread, Why};

/// Which columns of a table are the inputs.
#[derive(Clone, Debug, Default)]
pub(super) struct Found {
    /// For each input, its column.
    pub columns: [Option<usize>; Input::ALL.len()],
    /// For each input with a column, what its heading says.
    headings: [Option<Heading>; Input::ALL.len()],
    /// Columns that may be meant for an input, but are not read.
    pub unread: Vec<Unread>,
}

/// What is looked for.
#[derive(Clone, Copy, Debug)]
pub(super) struct Wanted<'a> {
    pub names: &'a Names,
    pub group_by: Option<&'a str>,
    /// A calendar year is assumed, in which days count.
    pub dated: bool,
    /// Names that are the same but for their case are one, as those of objects are.
    pub merges: bool,
}

impl Found {
    /// Finds the column of each input: by the name that the user gave it, by its own name, or by one of
    /// the dictionary.
    pub fn among(columns: &[String], wanted: &Wanted<'_>) -> Result<Self, ColumnError> {
        let meanings: Vec<Meaning> = columns.iter().map(|name| meaning(name)).collect();
        let mut found = Self::default();
        for input in Input::ALL {
            let given = wanted.names.given(input);
            let place = only(columns, wanted.names.of(input), given.is_some(), wanted.merges)?;
            found.columns[input as usize] = place;
            found.headings[input as usize] = place.map(|place| of_input(input, &columns[place]));
        }
        for input in Input::ALL.into_iter().filter(|input| wanted.reads(*input)) {
            if found.columns[input as usize].is_none() {
                found.look_up(input, columns, &meanings)?;
            }
        }
        let is_power = found.columns[Input::Power as usize].is_some();
        if !is_power && !wanted.merges {
            let name = Input::Power.name().to_owned();
            return Err(ColumnError::Missing { name, found: columns.to_vec() });
        }
        found.unread = found.unread(columns, &meanings, wanted);
        Ok(found)
    }

    /// Finds the column of an input in the dictionary.
    fn look_up(
        &mut self,
        input: Input,
        columns: &[String],
        meanings: &[Meaning],
    ) -> Result<(), ColumnError> {
        let is_free = |place: &usize| !self.columns.contains(&Some(*place));
        let known = |place: usize| match &meanings[place] {
            Meaning::Known(heading) if heading.input == input => Some((place, heading)),
            _ => None,
        };
        let places: Vec<_> = (0..columns.len()).filter(is_free).filter_map(known).collect();
        match places[..] {
            [] => {}
            [(place, heading)] => {
                self.columns[input as usize] = Some(place);
                self.headings[input as usize] = Some(heading.clone());
            }
            _ => {
                let found = places.iter().map(|(place, _)| columns[*place].clone()).collect();
                return Err(ColumnError::Ambiguous { input, found });
            }
        }
        Ok(())
    }

    /// What seems to be an input and is not read: of one that has no column whatever is near, of one that
    /// has one only what is it by name.
    fn unread(&self, columns: &[String], meanings: &[Meaning], wanted: &Wanted<'_>) -> Vec<Unread> {
        let unread = |(place, meaning): (usize, &Meaning)| {
            let (input, known) = match meaning {
                Meaning::Known(heading) => (heading.input, true),
                Meaning::Likely(input) => (*input, false),
                Meaning::Nothing => return None,
            };
            let grouped = || wanted.group_by.is_some_and(|name| is_same(name, &columns[place]));
            if self.columns.contains(&Some(place)) || grouped() {
                return None;
            }
            let why = match self.columns[input as usize] {
                Some(_) if known => Why::Taken,
                Some(_) => return None,
                None if !wanted.reads(input) => Why::NoYear,
                None => Why::Near,
            };
            Some(Unread { column: columns[place].clone(), input, why })
        };
        meanings.iter().enumerate().filter_map(unread).collect()
    }

    /// The same columns at other places.
    pub fn at(self, columns: [Option<usize>; Input::ALL.len()]) -> Self {
        Self { columns, ..self }
    }

    /// What the heading of an input says, if it has a column.
    pub fn heading(&self, input: Input) -> Option<&Heading> {
        self.headings[input as usize].as_ref()
    }

    /// The columns that are read, in the order of the inputs.
    pub fn read(&self, columns: &[String]) -> Vec<ReadColumn> {
        let read = |input: Input| {
            let column = columns[self.columns[input as usize]?].clone();
            let heading = self.heading(input)?;
            let is_own = is_same(&column, input.name());
            let (unit, basis) = (heading.power_unit.clone(), heading.basis);
            Some(ReadColumn { input, column, unit, basis, percent: heading.percent, is_own })
        };
        Input::ALL.into_iter().filter_map(read).collect()
    }
}

impl Wanted<'_> {
    /// Whether a column of another name than its own is read for an input: days count only in a year.
    fn reads(&self, input: Input) -> bool {
        self.dated || !matches!(input, Input::Online | Input::Offline)
    }
}

/// The only column of a name.
fn only(
    columns: &[String],
    name: &str,
    needed: bool,
    merges: bool,
) -> Result<Option<usize>, ColumnError> {
    let mut places = (0..columns.len()).filter(|at| is_same(&columns[*at], name));
    match (places.next(), places.next()) {
        (Some(_), Some(_)) if !merges => Err(ColumnError::Repeated { name: name.to_owned() }),
        (Some(place), _) => Ok(Some(place)),
        (None, _) if needed && !merges => {
            Err(ColumnError::Missing { name: name.to_owned(), found: columns.to_vec() })
        }
        (None, _) => Ok(None),
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
    /// Columns in which a total says that it is one.
    pub labels: Vec<usize>,
    /// The names of the results.
    pub results: Vec<String>,
    /// Names that would have a meaning, had the input had such a column.
    pub absent: Vec<String>,
    /// The keys of the first objects, read or not.
    pub seen: Vec<String>,
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
        let mut layout = Self { header, ..Self::default() };
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
            let column = only(&layout.header, name, true, false)?;
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

#[cfg(test)]
mod tests {
    use super::*;

    fn layout(header: &[&str], names: &Names) -> Result<(Layout, Found), ColumnError> {
        let header: Vec<String> = header.iter().map(|name| (*name).to_owned()).collect();
        let wanted = Wanted { names, group_by: None, dated: false, merges: false };
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
        assert_eq!(error, ColumnError::Repeated { name: "power".to_owned() });
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
        assert_eq!(error, ColumnError::Ambiguous { input: Input::Power, found });
        let mut names = Names::default();
        names.set(Input::Power, "mw");
        let (_, found) = layout(&header, &names).unwrap();
        assert_eq!(found.heading(Input::Power).unwrap().power_unit.as_deref(), Some("MW"));
    }
}
