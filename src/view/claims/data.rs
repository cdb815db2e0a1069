//! Figures of claims as programs read them: their units, and the words for what they are.

use crate::answer::claims::yardstick::{BasisFigure, ComparedBy};
use crate::quantity::{Dimension, Quantity};
use uom::si::energy::kilowatt_hour;
use uom::si::power::watt;

/// What a figure is, and its year.
pub(super) fn basis_word(figure: &BasisFigure) -> (&'static str, Option<u16>) {
    match figure {
        BasisFigure::Year(figure) => (figure.basis(), figure.year()),
        BasisFigure::InstalledCapacity => ("installed-capacity", None),
        BasisFigure::Coal(rate) => (rate.basis.name(), Some(rate.year)),
        BasisFigure::Heat => ("heat-value", None),
        BasisFigure::Emitted(Some(figure)) => (figure.basis.name(), Some(figure.year)),
        BasisFigure::Emitted(None) => ("given", None),
    }
}

/// The unit of a count.
pub(super) fn counted(compared: ComparedBy) -> &'static str {
    if compared.is_mass() { "t" } else { "times" }
}

/// The unit in which a quantity is written for programs.
pub(super) fn quantity_unit(dimension: Dimension) -> &'static str {
    match dimension {
        Dimension::Power => "W",
        Dimension::Energy => "kWh",
        Dimension::Time => "s",
    }
}

/// The quantity in that unit.
pub(super) fn unit_value(quantity: Quantity) -> f64 {
    match quantity {
        Quantity::Power(power) => power.get::<watt>(),
        Quantity::Energy(energy) => energy.get::<kilowatt_hour>(),
        time @ Quantity::Time(_) => time.base_value(),
    }
}
