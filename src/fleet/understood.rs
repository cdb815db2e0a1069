//! What was made of a table: which columns were read and how, which were not, and what was assumed.

use super::input::Input;
use crate::estimate::Estimate;
use crate::model::PowerBasis;

/// What the codes of two letters in a column are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Codes {
    /// The column is none of places: they are the names of presets alone.
    #[default]
    Presets,
    /// They may be either, or are something else, and are not read.
    Unknown,
    /// Of the United States.
    States,
    /// Countries, by ISO 3166.
    Countries,
}

/// A column that is read.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[expect(clippy::struct_excessive_bools)]
pub(crate) struct ReadColumn {
    /// What it says.
    pub input: Input,
    /// Its name in the table.
    pub column: String,
    /// The unit of power that its heading gives to bare numbers.
    pub unit: Option<String>,
    /// A title above the table gives it.
    pub is_of_title: bool,
    /// Its heading has something in the place of a unit of power that is not read as one.
    pub no_unit: bool,
    /// What its heading says the powers count.
    pub basis: Option<PowerBasis>,
    /// Its heading makes percents of bare numbers.
    pub percent: bool,
    /// They are shares of 1 all the same.
    pub is_share: bool,
    /// It has the usual name.
    pub is_own: bool,
    /// No name says it, but it is the only one that it can be: in a unit of power, or a number beside machines.
    pub is_inferred: bool,
    /// What the codes of two letters in it are, if it is one of places and there are any.
    pub codes: Option<Codes>,
}

/// A column that may be meant for an input, but is not read.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub(crate) struct Unread {
    /// Its name in the table.
    pub column: String,
    /// What the user can call it.
    pub called: String,
    /// What it may say.
    pub input: Input,
    /// Why it is not read.
    pub why: Why,
}

/// Why a column is not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub(crate) enum Why {
    /// Its name is only near to one that is known.
    Near,
    /// The same, and its cells cannot be read for that.
    Odd,
    /// It counts things, and the powers may be those of all of them.
    OfAll,
    /// Another column says the same.
    Taken,
    /// Days count only in a calendar year.
    NoYear,
}

/// What a flag says for the whole table or the run works out, and stands in a column of it all the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub(crate) enum Setting {
    /// What energy costs.
    Tariff,
    /// Water for each unit of energy.
    Water,
    /// The calendar year.
    Year,
    /// A set of assumptions.
    Scenario,
    /// Energy that was measured or planned.
    Energy,
    /// Emissions that were.
    Emissions,
    /// The first day of its construction.
    Construction,
}

/// A column that says such a thing, and is not read.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub(crate) struct Unused {
    /// Its name in the table.
    pub column: String,
    /// What it says.
    pub setting: Setting,
}

/// How the separators of numbers are read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub(crate) enum Decimal {
    /// A point before the fraction, and commas between thousands.
    #[default]
    Point,
    /// A comma before the fraction, and points between thousands, as the numbers of the table show.
    Comma,
    /// The table shows neither, or both: what has two readings is refused.
    Unknown,
}

/// In how many rows with a result the assumptions came from the row, or had nothing to read there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub(crate) struct Held {
    /// Rows by what they say: a bit for each input, one for each cell with a sign for nothing, one for a
    /// PUE that is added to a power of which nobody says what it counts, and one for no first day.
    counts: Counts,
}

/// So many sets of bits there are.
const SETS: usize = 1 << (2 * Held::INPUTS.len() + 2);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Counts([u64; SETS]);

impl Default for Counts {
    fn default() -> Self {
        Self([0; SETS])
    }
}

/// What a row says of the assumptions: a bit for each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Said(u16);

impl Said {
    /// Notes that a row has a value for the assumption `at`.
    pub fn value(&mut self, at: usize) {
        self.0 |= 1 << at;
    }

    /// Notes that a row has a power that is drawn already: it takes no utilization, nor a PUE of 1.
    pub fn is_drawn(&mut self, pue: Estimate<f64>) {
        self.value(0);
        if pue == Estimate::exactly(1.0) {
            self.value(1);
        }
    }

    /// Notes that a row has `N/A` or another sign for nothing there.
    pub fn nothing(&mut self, at: usize) {
        self.0 |= 1 << (Held::INPUTS.len() + at);
    }
}

impl Said {
    /// Notes that a PUE is added to a power of which nobody says what it counts.
    pub fn pue_on_unstated(&mut self) {
        self.0 |= 1 << (2 * Held::INPUTS.len());
    }

    /// Notes that a row does not say since when it runs.
    pub fn no_first_day(&mut self) {
        self.0 |= 1 << (2 * Held::INPUTS.len() + 1);
    }
}

impl Held {
    /// The inputs that change assumptions.
    pub const INPUTS: [Input; 4] = [Input::Utilization, Input::Pue, Input::Basis, Input::Hours];

    /// Counts a row.
    #[inline]
    pub(super) fn count(&mut self, said: Said) {
        self.counts.0[usize::from(said.0) % SETS] += 1;
    }

    pub(super) fn merge(&mut self, other: &Self) {
        self.counts.0.iter_mut().zip(other.counts.0).for_each(|(sum, count)| *sum += count);
    }

    /// In how many rows an input has a value of the row's own.
    #[must_use]
    pub fn said(&self, input: Input) -> u64 {
        self.with_bit(input, 0)
    }

    /// In how many rows a sign such as `N/A` stands for nothing; of the first day in a calendar year, also in
    /// how many nothing stands at all.
    #[must_use]
    pub fn nothing(&self, input: Input) -> u64 {
        if input == Input::Online {
            return self.in_sets(2 * Self::INPUTS.len() + 1);
        }
        self.with_bit(input, Self::INPUTS.len())
    }

    /// In how many rows a PUE is added to a power of which nobody says what it counts, and which is taken as
    /// IT load.
    #[must_use]
    pub fn pue_on_unstated(&self) -> u64 {
        self.in_sets(2 * Self::INPUTS.len())
    }

    fn with_bit(&self, input: Input, offset: usize) -> u64 {
        let Some(at) = Self::INPUTS.iter().position(|one| *one == input) else {
            return 0;
        };
        self.in_sets(offset + at)
    }

    fn in_sets(&self, bit: usize) -> u64 {
        let has = |set: &usize| set >> bit & 1 == 1;
        (0..SETS).filter(has).map(|set| self.counts.0[set]).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_counted_by_what_they_say() {
        let mut held = Held::default();
        let (mut both, mut one) = (Said::default(), Said::default());
        both.value(0);
        both.nothing(1);
        one.value(1);
        one.no_first_day();
        for said in [both, both, one, Said::default()] {
            held.count(said);
        }
        let mut sum = held;
        sum.merge(&held);
        assert_eq!((held.said(Input::Utilization), held.said(Input::Pue)), (2, 1));
        assert_eq!((held.nothing(Input::Online), sum.nothing(Input::Online)), (1, 2));
        assert_eq!((held.nothing(Input::Pue), held.nothing(Input::Utilization)), (2, 0));
        assert_eq!((sum.said(Input::Utilization), sum.said(Input::Grid)), (4, 0));
    }
}
