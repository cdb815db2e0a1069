//! What a column of the input may say, and the names that a user gives to columns.

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
    /// The unit of a power that has none.
    Unit,
    /// The machine whose power it is, where the row has none: `h100`, `gb200-nvl72`.
    Accelerator,
}

impl Input {
    /// Every input, in the order in which they are told.
    pub const ALL: [Self; 11] = [
        Self::Power,
        Self::Pue,
        Self::Utilization,
        Self::Basis,
        Self::Hours,
        Self::Count,
        Self::Online,
        Self::Offline,
        Self::Grid,
        Self::Unit,
        Self::Accelerator,
    ];

    /// The name of its column where no other is given.
    #[must_use]
    pub fn name(self) -> &'static str {
        const NAMES: [&str; Input::ALL.len()] = [
            "power", "pue", "utilization", "basis", "hours", "count", "online", "offline", "grid",
            "unit", "accelerator",
        ];
        NAMES[self as usize]
    }

    /// The input of a name.
    #[must_use]
    pub fn of_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|input| input.name() == name)
    }

    /// Whether a cell is a plain ratio.
    pub(super) fn is_ratio(self) -> bool {
        matches!(self, Self::Pue | Self::Utilization)
    }
}

/// The names that columns have in the input, where they are not the usual ones.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Names([Option<String>; Input::ALL.len()]);

impl Names {
    /// Says that `input` is read from the column `name`, which must then be there.
    pub fn set(&mut self, input: Input, name: impl Into<String>) {
        self.0[input as usize] = Some(name.into());
    }

    /// The name of the column of `input`.
    #[must_use]
    pub fn of(&self, input: Input) -> &str {
        self.given(input).unwrap_or(input.name())
    }

    /// The name that the user gave it.
    #[must_use]
    pub fn given(&self, input: Input) -> Option<&str> {
        self.0[input as usize].as_deref()
    }

    /// Whether a column has to be there.
    pub(super) fn is_needed(&self, input: Input) -> bool {
        input == Input::Power || self.given(input).is_some()
    }
}

/// Whether two names are the same but for their case, as spreadsheets have `Power` and `PUE`, and for which blanks
/// stand between words, as of a heading in two lines.
pub(super) fn is_same(name: &str, other: &str) -> bool {
    let (name, other) = (name.trim(), other.trim());
    let same = |(one, two): (&str, &str)| one.eq_ignore_ascii_case(two);
    let has_break = |name: &str| name.contains(['\n', '\r']) || name.contains("  ");
    if !has_break(name) && !has_break(other) {
        return same((name, other));
    }
    let words = || (name.split_whitespace(), other.split_whitespace());
    words().0.count() == words().1.count() && words().0.zip(words().1).all(same)
}
