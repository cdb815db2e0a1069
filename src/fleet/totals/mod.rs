//! Rows that add up others, which would count twice.
//!
//! What makes a total, the first that holds:
//!
//! 1. **Its label is one.** Without markup, signs, units, years and numbers, a text of the row has only words
//!    of totals (`Total`, `合计`) and words that go with them (`grand`, `capacity`, `sites`), and no other
//!    text stands before it: `**Total**`, `Grand total 2026`, `Total MW`, `合计（MW）`. Words that are names
//!    too (`All sites`, `Average`, `Overall`) have to be the only text of the row.
//! 2. **It is one of a group.** The only text is the name of a group with such a word behind it, or before it
//!    as in `Total for Ohio`, and the row leaves the column of another text empty: `TX Total`. `Subtotal`,
//!    `小计` and their like are in no name of a site, and need no empty column.
//! 3. **Its power is the sum**, to three digits, of the rows above it, those since the last total or all of
//!    them, and either a text of it begins or ends with such a word (`Total Ohio`, `Virginia - total`), or it
//!    has no text at all where all rows above have one. Of two rows at least, or of one where the word stands
//!    behind the name.
//!
//! 4. **It has no name** where all rows above have one, and either another text of it is such a word, or its power
//!    is the sum of two rows above it or more; of one where a row without a name was a sum before.
//!
//! 5. **It stands above** the rows that it adds up, or at the foot of all of them, as [`heads`] says.
//! 6. **It has the name of the world** and is the sum of the rows above, two or more, or that of a country alone
//!    where no other row has one.
//!
//! A row that begins with `of which` or `davon` is a part of the row above it, and left out as well.
//!
//! A row of which 1. says that it adds up all is compared with those: where it says something else, subtotals
//! may be counted as sites, and the run says so.
//!
//! Everything else is a site: `TotalEnergies` and `Summerville` have no word of a total, and `Total Energies
//! campus` is no sum. Of a row that might be one by its label alone and is no sum, or that is the sum of all
//! rows above and has no label of a total, the run says so.

mod heads;
mod ledger;
mod prefilter;
mod words;

pub(super) use heads::{Member, heads};
pub(super) use ledger::{Closing, Lack, Ledger, Sums, Suspect};
pub(super) use prefilter::{BEGINS, ENDS, has_stem};
use words::{Label, label};

/// What the texts of a row say of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    /// It adds up other rows.
    Total,
    /// It adds up all rows above, or those since the last total.
    Grand,
    /// It does if its power is the sum of so many rows above or more.
    IfSum {
        above: u64,
        /// It is told of where it is none.
        told: bool,
    },
    /// It is named as a country: where no other row is, it does as with `IfSum`.
    Country,
    /// It lacks a text that others have: it adds up those above if it is their sum.
    Lacks(Lack),
    /// It is a part of the row above it.
    Part,
    /// It does not.
    Site,
}

/// Looks at the texts of a row, without its figures. `is_unnamed` says that it leaves the column of names empty.
pub(super) fn verdict<'a>(cells: impl Iterator<Item = &'a str>, is_unnamed: bool) -> Verdict {
    let (mut columns, mut filled, mut is_empty) = (0, 0, true);
    let mut found = (Label::Name, 0);
    for cell in cells {
        columns += 1;
        is_empty &= cell.trim().is_empty() || columns > 1;
        let label = label(cell);
        if label > found.0 {
            found = (label, filled);
        }
        filled += usize::from(cell.contains(char::is_alphabetic));
    }
    let is_alone = filled == 1;
    match found {
        (Label::Part, 0) => Verdict::Part,
        (Label::Grand, 0) => Verdict::Grand,
        (Label::Total, 0) => Verdict::Total,
        (Label::Aggregate | Label::Subtotal, _) if is_alone => Verdict::Total,
        (Label::Group, _) if is_alone && columns > 1 => Verdict::Total,
        (Label::Part, _) => Verdict::Site,
        (Label::Country, 0) if is_alone => Verdict::Country,
        (Label::World, 0) if is_alone => Verdict::IfSum { above: 2, told: true },
        (label, _) if is_unnamed && label >= Label::Aggregate => Verdict::Total,
        (Label::Grand | Label::Total | Label::Group | Label::Subtotal, _) => {
            Verdict::IfSum { above: 1, told: true }
        }
        (Label::Begins, _) => Verdict::IfSum { above: 2, told: is_alone },
        (Label::Aggregate, 1..) if !is_unnamed => Verdict::IfSum { above: 2, told: false },
        (Label::Name | Label::Aggregate, _) if filled == 0 && is_empty && columns > 0 => {
            Verdict::Lacks(Lack::Text)
        }
        (_, _) if is_unnamed => Verdict::Lacks(Lack::Name),
        (_, _) => Verdict::Site,
    }
}

#[cfg(test)]
mod tests;
