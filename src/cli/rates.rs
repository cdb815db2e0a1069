//! `--grid china@2023 --tariff 0.08USD/kWh --wue 1.8L/kWh --unit-power gb200-nvl72`.

use super::Session;
use super::args::RateArgs;
use super::failure::Failure;
use super::fault::Kind;
use super::presets::Presets;
use super::warning::Warning;
use crate::catalog::{Part, nearest};
use crate::model::{is_usual_intensity, is_usual_tariff, is_usual_water};
use crate::quantity::{
    ParseErrorKind, parse_carbon_intensity, parse_power_range, parse_tariff, parse_water_intensity,
    shortened,
};
use crate::report::{Grid, Rates, Unit};

/// The rates of the flags.
pub(super) fn rates(args: &RateArgs, presets: &mut Presets) -> Result<Rates, Failure> {
    Ok(Rates {
        grid: args.grid.as_deref().map(|text| grid(text, presets)).transpose()?,
        tariff: args.tariff.as_deref().map(parse_tariff).transpose()?,
        wue: args.wue.as_deref().map(parse_water_intensity).transpose()?,
        unit: args.unit_power.as_deref().map(|text| unit(text, presets)).transpose()?,
    })
}

/// What a rate is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum RateKind {
    Grid,
    Tariff,
    Water,
}

impl RateKind {
    /// Whether a text is a rate, and one that may be; `None` for what is none.
    fn is_usual(self, text: &str) -> Option<bool> {
        let both = |low: bool, high: bool| low && high;
        Some(match self {
            Self::Grid => {
                let found = parse_carbon_intensity(text).ok()?.map(is_usual_intensity);
                both(found.low(), found.high())
            }
            Self::Tariff => {
                let found = parse_tariff(text).ok()?.map(is_usual_tariff);
                both(found.low(), found.high())
            }
            Self::Water => {
                let found = parse_water_intensity(text).ok()?.map(is_usual_water);
                both(found.low(), found.high())
            }
        })
    }
}

/// Units that are taken for one another, each with what may be meant.
const SLIPS: [(&str, &str); 10] = [
    ("mWh", "MWh"),
    ("mWh", "kWh"),
    ("mJ", "MJ"),
    ("MWh", "kWh"),
    ("kWh", "MWh"),
    ("兆瓦时", "度"),
    ("度", "兆瓦时"),
    ("kg", "g"),
    ("g", "kg"),
    ("t", "kg"),
];

/// Tells of rates that are far from what there is; they are taken as they stand.
pub(super) fn warn(session: &Session<'_>, args: &RateArgs) {
    let RateArgs { grid, tariff, wue, .. } = args;
    warn_of(session, &[(RateKind::Grid, grid), (RateKind::Tariff, tariff), (RateKind::Water, wue)]);
}

/// The same of some rates.
pub(super) fn warn_of(session: &Session<'_>, rates: &[(RateKind, &Option<String>)]) {
    for (kind, text) in rates {
        let Some(text) = text.as_deref().filter(|text| kind.is_usual(text) == Some(false)) else {
            continue;
        };
        let meant = SLIPS.iter().filter(|(slip, _)| text.contains(slip));
        let mut meant = meant.map(|(slip, meant)| text.replacen(slip, meant, 1));
        let likely = meant.find(|meant| kind.is_usual(meant) == Some(true));
        session.warn(&Warning::UnusualRate { kind: *kind, text, likely });
    }
}

/// A grid of the presets, perhaps of a year, or an intensity.
pub(super) fn grid(text: &str, presets: &mut Presets) -> Result<Grid, Failure> {
    match parse_carbon_intensity(text) {
        Ok(intensity) => return Ok(Grid::Stated { text: text.trim().to_owned(), intensity }),
        Err(error) if text.contains('/') => return Err(error.into()),
        Err(_) => {}
    }
    let (name, figure) = match text.split_once('@') {
        Some((name, figure)) => (name.trim(), Some(figure.trim())),
        None => (text.trim(), None),
    };
    let catalog = presets.part(Part::Grids)?;
    let Some(preset) = catalog.grid(name) else {
        return Err(unknown(Kind::Grid, name, catalog.grid_names()));
    };
    Grid::of(preset, figure).ok_or_else(|| Failure::UnknownFigure {
        reference: preset.id.clone(),
        figure: shortened(figure.unwrap_or_default()),
        known: Grid::full_names(preset),
    })
}

/// A power, or hardware of the presets.
fn unit(text: &str, presets: &mut Presets) -> Result<Unit, Failure> {
    let error = match parse_power_range(text) {
        Ok(power) if power.low().value > 0.0 => {
            return Ok(Unit::Stated { text: text.trim().to_owned(), power });
        }
        Ok(_) => return Err(Failure::ZeroUnit),
        Err(error) => error,
    };
    let catalog = presets.part(Part::Hardware)?;
    if let Some(preset) = catalog.machine(text.trim()) {
        return Ok(Unit::Preset(Box::new(preset.clone())));
    }
    if matches!(error.kind(), ParseErrorKind::MissingUnit { .. }) {
        return Err(Failure::UnitPower(error));
    }
    if text.trim().starts_with(|c: char| c.is_ascii_digit()) {
        return Err(error.into());
    }
    Err(unknown(Kind::Hardware, text.trim(), catalog.machine_names()))
}

fn unknown<'a>(kind: Kind, name: &str, names: impl Iterator<Item = &'a str>) -> Failure {
    let near = nearest(name, names).into_iter().map(str::to_owned).collect();
    Failure::Unknown { kind, name: shortened(name), near }
}
