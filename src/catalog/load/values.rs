//! Quantities of a preset file: of the right dimension, above zero, possible.

use super::Loader;
use crate::catalog::error::{PresetError, PresetErrorKind};
use crate::catalog::toml_value::Spanned;
use crate::estimate::Estimate;
use crate::model::{Deployment, energy};
use crate::quantity::{
    CarbonIntensity, Energy, Notation, ParseError, ParseErrorKind, Power, Reader, Time,
    parse_carbon_intensity, parse_energy, parse_energy_range, parse_power, write_quantity,
};
use std::ops::Range;
use uom::ConstZero;
use uom::si::time::hour;

impl Loader<'_> {
    /// A leap year has 8,784 h; nothing generates more than its installed capacity throughout.
    pub(super) fn refuse_beyond_capacity(
        &self,
        generation: Energy,
        installed: Power,
        span: Range<usize>,
    ) -> Result<(), PresetError> {
        let most = energy(installed, Time::new::<hour>(8784.0));
        if generation <= most {
            return Ok(());
        }
        let most = write_quantity(&most.into(), Notation::Si, 4);
        Err(self.fail(PresetErrorKind::BeyondCapacity { most }, span))
    }

    /// A power that may be a range.
    pub(super) fn nameplate(&self, text: &Spanned<String>) -> Result<Deployment, PresetError> {
        let power = Deployment::read(text.get_ref());
        let power = power.map_err(|error| self.unreadable(error, text))?;
        if power.nameplate.low() > Power::ZERO {
            return Ok(power);
        }
        Err(self.fail(PresetErrorKind::NotPositive, text.span()))
    }

    pub(super) fn power(&self, text: &Spanned<String>) -> Result<Power, PresetError> {
        let power = parse_power(text.get_ref()).map_err(|error| self.unreadable(error, text))?;
        if power > Power::ZERO {
            Ok(power)
        } else {
            Err(self.fail(PresetErrorKind::NotPositive, text.span()))
        }
    }

    pub(super) fn energy(&self, text: &Spanned<String>) -> Result<Energy, PresetError> {
        let energy = parse_energy(text.get_ref()).map_err(|error| self.unreadable(error, text))?;
        if energy > Energy::ZERO {
            Ok(energy)
        } else {
            Err(self.fail(PresetErrorKind::NotPositive, text.span()))
        }
    }

    /// An energy that may be a range.
    pub(super) fn energy_range(
        &self,
        text: &Spanned<String>,
    ) -> Result<Estimate<Energy>, PresetError> {
        let energy = parse_energy_range(text.get_ref());
        let energy = energy.map_err(|error| self.unreadable(error, text))?;
        if energy.low() > Energy::ZERO {
            return Ok(energy);
        }
        Err(self.fail(PresetErrorKind::NotPositive, text.span()))
    }

    pub(super) fn carbon_intensity(
        &self,
        text: &Spanned<String>,
    ) -> Result<CarbonIntensity, PresetError> {
        let intensity = parse_carbon_intensity(text.get_ref());
        let intensity = intensity.map_err(|error| self.unreadable(error, text))?;
        if intensity.is_exact() {
            return Ok(intensity.central());
        }
        Err(self.no_range(text, Reader::CarbonIntensity))
    }

    pub(super) fn no_range(&self, text: &Spanned<String>, reader: Reader) -> PresetError {
        let written = text.get_ref();
        let error = ParseError::new(ParseErrorKind::NoRange, written, 0..written.len(), reader);
        self.unreadable(error, text)
    }

    pub(super) fn unreadable(&self, error: ParseError, text: &Spanned<String>) -> PresetError {
        self.fail(PresetErrorKind::Quantity(error), text.span())
    }
}
