//! The preset files that are part of the program.

/// A kind of preset that is part of the program, in files of its own.
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

    /// The names of its files, each with its text.
    pub(super) fn files(self) -> &'static [(&'static str, &'static str)] {
        macro_rules! presets {
            ($($name:literal),*) => {
                &[$((
                    concat!("presets/", $name),
                    include_str!(concat!("../../presets/", $name)),
                )),*]
            };
        }
        match self {
            Self::Deployments => presets!("deployments.toml", "more-deployments.toml"),
            Self::Plants => presets!("plants.toml", "more-plants.toml", "fleets.toml"),
            Self::Consumers => {
                presets!("consumers.toml", "everyday.toml", "countries.toml", "regions.toml")
            }
            Self::Grids => presets!("grids.toml", "country-grids.toml", "region-grids.toml"),
            Self::Hardware => presets!("hardware.toml"),
            Self::Scenarios => presets!("scenarios.toml"),
            Self::Coal => presets!("coal.toml"),
            Self::Claims => presets!("claims.toml"),
        }
    }
}
