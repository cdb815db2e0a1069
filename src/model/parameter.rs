//! The assumptions by name.

/// An assumption by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Parameter {
    /// Average power over nameplate power.
    Utilization,
    /// Facility energy over IT energy.
    Pue,
    /// The hours of a year.
    Hours,
    /// A calendar year.
    Year,
    /// What an announced power counts.
    Basis,
    /// A span of time of its own.
    Period,
    /// Average output of a plant over its installed capacity.
    CapacityFactor,
}

impl Parameter {
    /// How such an assumption is written; nothing for a basis, which is one of a few words.
    #[must_use]
    pub fn examples(self) -> &'static [&'static str] {
        match self {
            Self::Utilization => &["60%", "0.6", "40..60%"],
            Self::Pue => &["1.2", "1.1..1.4"],
            Self::Hours => &["8000", "300d"],
            Self::Year => &["2028"],
            Self::Period => &["1y", "90d", "24h"],
            Self::CapacityFactor => &["35%", "0.35", "30..40%"],
            Self::Basis => &[],
        }
    }
}

impl std::fmt::Display for Parameter {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Utilization => "a utilization of",
            Self::Pue => "a PUE of",
            Self::Hours => "a year of",
            Self::Year => "the year",
            Self::Basis => "a basis of",
            Self::Period => "a period of",
            Self::CapacityFactor => "a capacity factor of",
        })
    }
}
