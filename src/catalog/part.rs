//! The preset files that are part of the program.

/// One of the preset files that are part of the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Part {
    /// The deployments.
    Deployments,
    /// The power plants.
    Plants,
    /// The consumers.
    Consumers,
    /// The grids with their carbon intensities.
    Grids,
    /// Accelerators, servers and racks.
    Hardware,
    /// The sets of assumptions.
    Scenarios,
    /// What coal-fired plants burn.
    Coal,
    /// The claims to be checked.
    Claims,
}

impl Part {
    /// All of them.
    pub const ALL: &[Self] = &[
        Self::Deployments,
        Self::Plants,
        Self::Consumers,
        Self::Grids,
        Self::Hardware,
        Self::Scenarios,
        Self::Coal,
        Self::Claims,
    ];

    /// The name of the file, and its text.
    pub(super) fn file_and_text(self) -> (&'static str, &'static str) {
        macro_rules! preset {
            ($name:literal) => {
                (concat!("presets/", $name), include_str!(concat!("../../presets/", $name)))
            };
        }
        match self {
            Self::Deployments => preset!("deployments.toml"),
            Self::Plants => preset!("plants.toml"),
            Self::Consumers => preset!("consumers.toml"),
            Self::Grids => preset!("grids.toml"),
            Self::Hardware => preset!("hardware.toml"),
            Self::Scenarios => preset!("scenarios.toml"),
            Self::Coal => preset!("coal.toml"),
            Self::Claims => preset!("claims.toml"),
        }
    }
}
