//! In which form a table is answered: row by row, or for people.

use super::{said, wrong};
use crate::cli::args::FleetArgs;
use crate::cli::ending::Ending;
use crate::cli::failure::Failure;
use crate::cli::session::Session;
use crate::cli::values::FormatArg;
use crate::fleet::{self, Units};
use crate::quantity::{Dimension, DisplayUnit, Quantity};
use crate::render::Format;
use std::io::{self, IsTerminal};
use std::ops::RangeInclusive;

/// The form of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// Every row or group, in the format asked for or that of the table.
    Rows(Option<fleet::Format>),
    /// The largest rows, groups or years.
    Shown(How),
}

/// How those are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum How {
    Report(Format),
    Picture,
    Page,
}

impl Form {
    /// The form that the flags ask for; people at a terminal, and nobody else, get a readable one without.
    pub fn of(session: &Session<'_>, args: &FleetArgs) -> Result<Self, Failure> {
        let by_year = args.by_year.is_some();
        let for_people = session.output.is_none() && io::stdout().is_terminal();
        let form = match (session.ending(), session.format()) {
            (Some(Ending::Picture | Ending::Pixels), _) => Self::Shown(How::Picture),
            (Some(Ending::Page), _) => Self::Shown(How::Page),
            (_, Some(FormatArg::Csv)) if by_year => Self::Shown(How::Report(Format::Csv)),
            (_, Some(format)) => match (format.of_fleet(), format.of_report()) {
                (Some(rows), _) if !by_year => Self::Rows(Some(rows)),
                (_, Some(report)) => Self::Shown(How::Report(report)),
                _ => {
                    let name = format.name();
                    return Err(Failure::new("format", move |language| {
                        said::years_format(language, &name)
                    }));
                }
            },
            (_, None) if for_people => Self::Shown(How::Report(Format::Table)),
            (_, None) if by_year => Self::Shown(How::Report(Format::Csv)),
            (_, None) => Self::Rows(None),
        };
        form.check(args)
    }

    /// Refuses flags that say nothing in this form.
    fn check(self, args: &FleetArgs) -> Result<Self, Failure> {
        let is_rows = matches!(self, Self::Rows(_));
        if is_rows && args.top.is_some() && args.group_by.is_none() {
            return Err(Failure::new("top-of-rows", said::top_of_rows));
        }
        if !is_rows && args.ranges {
            return Err(Failure::new("ranges-shown", said::ranges_shown));
        }
        Ok(self)
    }

    /// Whether it goes to people who read it where it appears.
    pub fn is_read(self) -> bool {
        matches!(self, Self::Shown(How::Report(Format::Table | Format::Sentence)))
    }
}

/// The years of `--by-year`: `2026..2032`, or one.
pub(super) fn years(text: &str) -> Result<RangeInclusive<u16>, Failure> {
    /// Each is calculated by itself.
    const MOST: u16 = 50;

    let year = |text: &str| text.trim().trim_end_matches('年').parse::<u16>().ok();
    let ends = ["..", "-", "–", "至", "到"].iter().find_map(|sign| text.split_once(*sign));
    let (first, last) = ends.unwrap_or((text, text));
    match (year(first), year(last)) {
        (Some(first), Some(last))
            if first <= last
                && last - first < MOST
                && (1900..=2200).contains(&first)
                && last <= 2200 =>
        {
            Ok(first..=last)
        }
        _ => Err(wrong("value", text, said::years)),
    }
}

/// The units of `--units`: one of power, one of energy, or both.
pub(super) fn units(texts: &[String]) -> Result<Units, Failure> {
    let mut units = Units::default();
    for text in texts {
        let unit = DisplayUnit::parse(text).map_err(|_| wrong("value", text, said::unit))?;
        let place = match unit.dimension() {
            Dimension::Power => &mut units.power,
            Dimension::Energy => &mut units.energy,
            Dimension::Time => return Err(wrong("value", text, said::unit)),
        };
        // A milliwatt would be named as a megawatt is.
        let one = Quantity::from_base(1.0, unit.dimension());
        if place.is_some() || unit.value_of(&one).is_none_or(|value| value > 1.0) {
            return Err(wrong("value", text, said::unit));
        }
        *place = Some(unit);
    }
    Ok(units)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_are_a_span_or_one() {
        for (text, expected) in [
            ("2026..2032", 2026..=2032),
            ("2026-2032", 2026..=2032),
            ("2030", 2030..=2030),
            ("2026年至2028年", 2026..=2028),
        ] {
            assert_eq!(years(text).ok(), Some(expected), "{text}");
        }
        for text in ["", "2032..2026", "1800..1810", "2190..2201", "2000..2100", "26..27", "soon"] {
            assert!(years(text).is_err(), "{text}");
        }
    }

    #[test]
    fn units_are_of_power_and_of_energy() {
        let of = |texts: &[&str]| units(&texts.iter().map(|t| (*t).to_owned()).collect::<Vec<_>>());
        let both = of(&["MW", "GWh"]).ok().unwrap();
        assert_eq!(both.name("facility_power_w"), "facility_power_mw");
        assert_eq!(both.name("annual_energy_kwh"), "annual_energy_gwh");
        assert_eq!(of(&["TWh"]).ok().unwrap().name("facility_power_w"), "facility_power_w");
        for texts in [&["MW", "GW"][..], &["mW"], &["h"], &["x"]] {
            assert!(of(texts).is_err(), "{texts:?}");
        }
    }
}
