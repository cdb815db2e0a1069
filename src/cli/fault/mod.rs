//! What can be wrong, as far as more than the place where it is found has to know it.

mod file;
mod timeline;

pub(super) use file::FileFailure;
pub(super) use timeline::{Fault, TimelineFailure};

/// The kinds of entries that a name may be of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A plant or a consumer.
    Reference,
    Plant,
    /// One use of something, such as a query.
    Use,
    Scenario,
    Grid,
    Hardware,
    Claim,
    /// Any of them.
    Preset,
}

/// Where a name stands that is not of use there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unfit {
    /// In place of a power or an energy.
    Amount,
    /// In front of a time, as a power.
    OverTime,
    /// As what is to be converted.
    Conversion,
}
