//! Which columns of a table are the inputs, by what their headings say.

use super::error::ColumnError;
use super::heading::{
    Heading, Meaning, NoUnit, counts, is_of_all, meaning, of_each, of_input, of_named,
    other_meaning, place_kind,
};
use super::input::{Input, Names, is_same};
use super::understood::{Codes, ReadColumn, Unread, Unused, Why};
use crate::quantity::parse_power_range;

/// Which columns of a table are the inputs.
#[derive(Clone, Debug, Default)]
pub(super) struct Found {
    /// For each input, its column.
    pub columns: [Option<usize>; Input::ALL.len()],
    /// For each input with a column, what its heading says.
    headings: [Option<Heading>; Input::ALL.len()],
    /// Columns that may be meant for an input, but are not read.
    pub unread: Vec<Unread>,
    /// Columns of what holds for a whole table.
    pub unused: Vec<Unused>,
    /// Keys that say the same as the one of an input, in other objects.
    pub others: Vec<Other>,
    /// Inputs whose column is the only one that it can be.
    inferred: Vec<Input>,
    /// The grids are places, of which some may be on none that is known, with such codes.
    pub places: Option<Codes>,
    /// What those codes are, if there are any.
    codes: Option<Codes>,
}

/// A key that means what the key of an input does.
#[derive(Clone, Debug)]
pub(super) struct Other {
    pub key: String,
    pub input: Input,
    /// It is read where it stands for that; otherwise a row that has it alone is refused, as its unit is
    /// another or both stand in some objects.
    pub is_same: bool,
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
    /// What the cells below headings show.
    pub shown: &'a Shown,
}

/// What the cells below headings show that mean one thing in one table and another in the next.
#[derive(Clone, Debug, Default)]
pub(super) struct Shown {
    /// Columns named like one of units, which hold something else.
    pub no_units: Vec<usize>,
    /// Columns named like one of grids, which hold some that are known.
    pub grids: Vec<usize>,
    /// The column of places, most of which are on a grid that is known.
    pub place: Option<usize>,
    /// A column of places whose codes are on none, where nobody says a grid for all rows.
    pub no_grids: Option<usize>,
    /// What the codes of columns of places are, and whether there are any.
    pub codes: Vec<(usize, Codes, bool)>,
    /// Columns whose cells are powers with their units, where no heading names powers.
    pub powers: Vec<usize>,
    /// Columns most of whose cells are machines that are known, where no heading names powers.
    pub machines: Vec<usize>,
    /// Columns of numbers, whatever they are of.
    pub numbers: Vec<usize>,
    /// Columns of whole numbers there.
    pub wholes: Vec<usize>,
    /// Pairs of keys that mean the same and stand in one object.
    pub together: Vec<[usize; 2]>,
}

impl Shown {
    /// Whether an input may be read from a column, so far as its cells tell.
    fn fits(&self, place: usize, input: Input) -> bool {
        match input {
            Input::Grid => self.grids.contains(&place),
            Input::Basis | Input::Unit | Input::Accelerator => true,
            _ => self.numbers.contains(&place),
        }
    }
}

impl Found {
    /// Finds the column of each input: by the name that the user gave it, by its own name, or by one of
    /// the dictionary.
    pub fn among(columns: &[String], wanted: &Wanted<'_>) -> Result<Self, ColumnError> {
        let missing = || ColumnError::Missing {
            name: wanted.names.of(Input::Power).to_owned(),
            found: columns.to_vec(),
            numbers: wanted.shown.numbers.iter().map(|place| columns[*place].clone()).collect(),
        };
        // A name with such a sign within is a header that was not taken apart.
        if !wanted.merges && matches!(missing().delimiter(), Some(';' | '\t')) {
            return Err(missing());
        }
        let meaning = |(place, name): (usize, &String)| wanted.meaning(place, name);
        let meanings: Vec<Meaning> = columns.iter().enumerate().map(meaning).collect();
        let mut found = Self::default();
        for input in Input::ALL {
            let given = wanted.names.given(input);
            let (name, is_given) = (wanted.names.of(input), given.is_some());
            let place = only(columns, name, Some(input), is_given, wanted.merges)?;
            let place = place.filter(|place| given.is_some() || wanted.holds(*place, input));
            found.columns[input as usize] = place;
            found.headings[input as usize] = place.map(|place| of_named(input, &columns[place]));
        }
        for input in Input::ALL.into_iter().filter(|input| wanted.reads(*input)) {
            if found.columns[input as usize].is_none() {
                found.look_up(input, columns, &meanings, wanted)?;
            }
        }
        found.look_further(columns, &meanings, wanted)?;
        let has = |input: Input| found.columns[input as usize].is_some();
        if !has(Input::Power) && !has(Input::Accelerator) && !wanted.merges {
            return Err(no_power(columns, &meanings).unwrap_or_else(missing));
        }
        found.others = found.others(columns, &meanings, wanted);
        found.unread = found.unread(columns, &meanings, wanted);
        found.unused = found.unused(columns, &meanings, wanted);
        Ok(found)
    }

    /// Finds what no name tells alone: the only column in a unit of power where none is named as the powers, and
    /// how many machines there are. Where there are powers, machines have none of their own.
    fn look_further(
        &mut self,
        columns: &[String],
        meanings: &[Meaning],
        wanted: &Wanted<'_>,
    ) -> Result<(), ColumnError> {
        if self.columns[Input::Power as usize].is_none() {
            let is_known = |place: usize| {
                matches!(meanings[place], Meaning::Known(_)) || self.columns.contains(&Some(place))
            };
            let has_unit = |place: &usize| {
                let name = &columns[*place];
                name.len() <= 250
                    && !is_known(*place)
                    // A power is no heading: the table has none, and its first row would be lost.
                    && parse_power_range(name).is_err()
                    && of_input(Input::Power, name).power_unit.is_some()
            };
            let by_name: Vec<usize> = (0..columns.len()).filter(has_unit).collect();
            let places = if by_name.is_empty() { &wanted.shown.powers } else { &by_name };
            match places[..] {
                [] => {}
                [place] => self.take(Input::Power, place, columns),
                _ if wanted.merges => {}
                _ => {
                    return Err(ambiguous(Input::Power, columns, places.iter().copied()));
                }
            }
        }
        let given = wanted.names.given(Input::Accelerator).is_some();
        if self.columns[Input::Power as usize].is_some() && !given {
            self.columns[Input::Accelerator as usize] = None;
            self.headings[Input::Accelerator as usize] = None;
        }
        if self.is_open(Input::Power)
            && self.is_open(Input::Accelerator)
            && let [place] = wanted.shown.machines[..]
        {
            self.take(Input::Accelerator, place, columns);
        }
        // Models of which nobody knows one are machines beside how many of them there are.
        let is = |at: usize, input: Input| meanings[at] == Meaning::Likely(input);
        let is_model = |at: &usize| {
            is(*at, Input::Accelerator) && !wanted.shown.numbers.contains(at) && !wanted.merges
        };
        if self.is_open(Input::Power)
            && self.is_open(Input::Accelerator)
            && (0..columns.len()).any(|at| is(at, Input::Count))
            && let Some(place) = (0..columns.len()).find(is_model)
        {
            self.take(Input::Accelerator, place, columns);
        }
        let power = self.columns[Input::Power as usize].map(|place| columns[place].as_str());
        let of_each = power.and_then(of_each);
        if (!self.is_open(Input::Accelerator) || of_each.is_some()) && self.is_open(Input::Count) {
            self.look_for_count(&of_each.unwrap_or_default(), columns, meanings, wanted)?;
        } else if power.is_some_and(is_of_all) && wanted.names.given(Input::Count).is_none() {
            // What is the power of all is not to be multiplied.
            let count = &mut self.columns[Input::Count as usize];
            *count = count.filter(|place| is_same(&columns[*place], Input::Count.name()));
        }
        if let Some(place) =
            wanted.shown.place.filter(|place| !self.columns.contains(&Some(*place)))
            && self.is_open(Input::Grid)
        {
            self.take(Input::Grid, place, columns);
        }
        let place =
            self.columns[Input::Grid as usize].filter(|at| place_kind(&columns[*at]).is_some());
        let codes = |at| wanted.shown.codes.iter().find(|(column, ..)| *column == at);
        let codes = place.and_then(codes).map(|(_, codes, are_any)| (*codes, *are_any));
        self.places = place.map(|_| codes.map_or(Codes::Unknown, |(codes, _)| codes));
        self.codes = codes.filter(|(_, are_any)| *are_any).map(|(codes, _)| codes);
        Ok(())
    }

    /// Finds how many machines or other things there are: by the name of the thing, by one that may be of a count, or
    /// else by one of machines above whole numbers.
    fn look_for_count(
        &mut self,
        thing: &str,
        columns: &[String],
        meanings: &[Meaning],
        wanted: &Wanted<'_>,
    ) -> Result<(), ColumnError> {
        let of = |input: Input| {
            let free = (0..columns.len()).filter(|place| !self.columns.contains(&Some(*place)));
            free.filter(move |place| meanings[*place] == Meaning::Likely(input))
        };
        let of_machines = || of(Input::Accelerator).filter(|at| wanted.shown.wholes.contains(at));
        let is_of_things = |at: &usize| {
            !self.columns.contains(&Some(*at))
                && wanted.shown.wholes.contains(at)
                && counts(&columns[*at], thing)
        };
        let mut places: Vec<usize> = (0..columns.len()).filter(is_of_things).collect();
        if places.is_empty() {
            places = of(Input::Count).collect();
        }
        if places.is_empty() {
            places = of_machines().collect();
        }
        match places[..] {
            [] => Ok(()),
            [place] => {
                self.take(Input::Count, place, columns);
                Ok(())
            }
            _ if wanted.merges => Ok(()),
            _ => Err(ambiguous(Input::Count, columns, places.iter().copied())),
        }
    }

    fn is_open(&self, input: Input) -> bool {
        self.columns[input as usize].is_none()
    }

    fn take(&mut self, input: Input, place: usize, columns: &[String]) {
        self.columns[input as usize] = Some(place);
        self.headings[input as usize] = Some(of_named(input, &columns[place]));
        self.inferred.push(input);
    }

    /// Finds the column of an input in the dictionary.
    fn look_up(
        &mut self,
        input: Input,
        columns: &[String],
        meanings: &[Meaning],
        wanted: &Wanted<'_>,
    ) -> Result<(), ColumnError> {
        let is_free = |place: &usize| !self.columns.contains(&Some(*place));
        let known = |place: usize| match &meanings[place] {
            Meaning::Known(heading) if heading.input == input => Some((place, heading)),
            _ => None,
        };
        let places: Vec<_> = (0..columns.len()).filter(is_free).filter_map(known).collect();
        match places[..] {
            [] => {}
            // Objects may have one of them each.
            [(place, heading), ref others @ ..]
                if others.is_empty()
                    || wanted.merges
                        && others.iter().all(|(other, same)| {
                            heading == *same && !wanted.are_together(place, *other)
                        }) =>
            {
                self.columns[input as usize] = Some(place);
                self.headings[input as usize] = Some(heading.clone());
            }
            _ => {
                return Err(ambiguous(input, columns, places.iter().map(|(place, _)| *place)));
            }
        }
        Ok(())
    }

    /// What seems to be an input and is not read: of one that has no column whatever is near, of one that
    /// has one only what is it by name.
    fn unread(&self, columns: &[String], meanings: &[Meaning], wanted: &Wanted<'_>) -> Vec<Unread> {
        let has_unit = |place: usize| {
            let Heading { power_unit, no_unit, .. } = of_input(Input::Power, &columns[place]);
            power_unit.is_some() || matches!(no_unit, Some(NoUnit::Other(_)))
        };
        let unread = |(place, meaning): (usize, &Meaning)| {
            let (input, known) = match meaning {
                Meaning::Known(heading) => (heading.input, true),
                // Another power says more than the name does.
                Meaning::Likely(Input::Power) | Meaning::Nothing if has_unit(place) => {
                    (Input::Power, true)
                }
                Meaning::Likely(input) => (*input, false),
                Meaning::Nothing if wanted.shown.no_grids == Some(place) => (Input::Grid, false),
                Meaning::Setting(_) | Meaning::Nothing => return None,
            };
            let is_merged = |read: usize| {
                is_same(&columns[read], &columns[place]) && !wanted.are_together(read, place)
            };
            let is_read = || {
                self.others.iter().any(|key| key.is_same && key.key == columns[place])
                    || wanted.merges && self.columns[input as usize].is_some_and(is_merged)
            };
            if self.uses(place, columns, wanted) || is_read() {
                return None;
            }
            let input = match input {
                Input::Accelerator if wanted.shown.wholes.contains(&place) => Input::Count,
                // What machines draw is said by the powers.
                Input::Accelerator if !self.is_open(Input::Power) => Input::Power,
                input => input,
            };
            let why = match self.columns[input as usize] {
                None if input == Input::Count && !self.is_open(Input::Power) => Why::OfAll,
                Some(_) if known => Why::Taken,
                Some(_) => return None,
                None if !wanted.reads(input) => Why::NoYear,
                None if wanted.shown.fits(place, input) => Why::Near,
                None => Why::Odd,
            };
            let called = called(columns, place);
            Some(Unread { column: columns[place].clone(), called, input, why })
        };
        meanings.iter().enumerate().filter_map(unread).collect()
    }

    /// The keys that mean what the key of an input does.
    fn others(&self, columns: &[String], meanings: &[Meaning], wanted: &Wanted<'_>) -> Vec<Other> {
        let other = |(place, meaning): (usize, &Meaning)| {
            let Meaning::Known(heading) = meaning else {
                return None;
            };
            let input = heading.input;
            let read = self.columns[input as usize]?;
            if self.uses(place, columns, wanted) || is_same(&columns[read], &columns[place]) {
                return None;
            }
            let is_same = self.heading(input) == Some(heading) && !wanted.are_together(read, place);
            Some(Other { key: columns[place].clone(), input, is_same })
        };
        let found = meanings.iter().enumerate().filter(|_| wanted.merges).filter_map(other);
        found.collect()
    }

    /// The columns of what holds for a whole table.
    fn unused(&self, columns: &[String], meanings: &[Meaning], wanted: &Wanted<'_>) -> Vec<Unused> {
        let unused = |(place, meaning): (usize, &Meaning)| match meaning {
            Meaning::Setting(setting) if !self.uses(place, columns, wanted) => {
                Some(Unused { column: columns[place].clone(), setting: *setting })
            }
            _ => None,
        };
        meanings.iter().enumerate().filter_map(unused).collect()
    }

    /// Whether a column is read, or rows are grouped by it.
    fn uses(&self, place: usize, columns: &[String], wanted: &Wanted<'_>) -> bool {
        self.columns.contains(&Some(place))
            || wanted.group_by.is_some_and(|name| is_same(name, &columns[place]))
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
            let Heading { power_unit: unit, no_unit, percent, basis, .. } = heading.clone();
            Some(ReadColumn {
                input,
                is_own: is_same(&column, input.name()),
                column,
                unit,
                is_of_title: false,
                no_unit: no_unit.is_some(),
                basis,
                percent,
                is_share: false,
                is_inferred: self.inferred.contains(&input),
                codes: self.codes.filter(|_| input == Input::Grid),
            })
        };
        Input::ALL.into_iter().filter_map(read).collect()
    }
}

impl Wanted<'_> {
    /// What a column means by its name, and by its cells where the name leaves it open.
    fn meaning(&self, place: usize, name: &str) -> Meaning {
        match meaning(name) {
            Meaning::Known(heading) if !self.holds(place, heading.input) => other_meaning(name),
            Meaning::Likely(Input::Grid) if self.shown.grids.contains(&place) => {
                Meaning::Known(of_input(Input::Grid, name))
            }
            meaning => meaning,
        }
    }

    /// Whether two keys stand in one object.
    fn are_together(&self, one: usize, two: usize) -> bool {
        self.shown.together.iter().any(|pair| *pair == [one, two] || *pair == [two, one])
    }

    /// Whether the cells of a column are such as an input has.
    fn holds(&self, place: usize, input: Input) -> bool {
        match input {
            Input::Unit => !self.shown.no_units.contains(&place),
            Input::Accelerator => !self.shown.wholes.contains(&place),
            _ => true,
        }
    }

    /// Whether a column of another name than its own is read for an input: days count only in a year.
    fn reads(&self, input: Input) -> bool {
        self.dated || !matches!(input, Input::Online | Input::Offline)
    }
}

/// The only column of a name, for an input or for groups.
pub(super) fn only(
    columns: &[String],
    name: &str,
    input: Option<Input>,
    needed: bool,
    merges: bool,
) -> Result<Option<usize>, ColumnError> {
    let mut places = (0..columns.len()).filter(|at| is_same(&columns[*at], name));
    match (places.next(), places.next()) {
        (Some(place), Some(_)) if !merges => {
            let choice = input.map(|input| (input, (place + 1).to_string()));
            Err(ColumnError::Repeated { name: name.to_owned(), choice })
        }
        (Some(place), _) => Ok(Some(columns.iter().position(|key| key == name).unwrap_or(place))),
        (None, _) if needed && !merges => {
            let (name, found, numbers) = (name.to_owned(), columns.to_vec(), Vec::new());
            let missing = || ColumnError::Missing { found, numbers, name: name.clone() };
            numbered(columns, &name).ok_or_else(missing).map(Some)
        }
        (None, _) => Ok(None),
    }
}

/// A column named as one of powers whose heading says a unit of something else.
fn no_power(columns: &[String], meanings: &[Meaning]) -> Option<ColumnError> {
    let mut likely =
        (0..columns.len()).filter(|place| meanings[*place] == Meaning::Likely(Input::Power));
    likely.find_map(|place| {
        let name = columns[place].clone();
        match of_input(Input::Power, &name).no_unit? {
            NoUnit::Other(unit) => Some(ColumnError::NoPower { name, unit }),
            NoUnit::Unclear => None,
        }
    })
}

fn ambiguous(
    input: Input,
    columns: &[String],
    places: impl Iterator<Item = usize> + Clone,
) -> ColumnError {
    let found = places.clone().map(|place| columns[place].clone()).collect();
    ColumnError::Ambiguous { input, found, called: places.map(|at| called(columns, at)).collect() }
}

/// The column of a number from 1.
fn numbered(columns: &[String], number: &str) -> Option<usize> {
    let place = number.trim().parse::<usize>().ok()?.checked_sub(1)?;
    (place < columns.len()).then_some(place)
}

/// What the user can call a column: its name, or its number where others have that too, or it has none.
pub(crate) fn called(columns: &[String], place: usize) -> String {
    let name = &columns[place];
    let is_other = |at: &usize| *at != place && is_same(&columns[*at], name);
    if name.trim().is_empty() || (0..columns.len()).any(|at| is_other(&at)) {
        return (place + 1).to_string();
    }
    name.split_whitespace().collect::<Vec<_>>().join(" ")
}
