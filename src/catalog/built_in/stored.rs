//! What the entries are made of, as characters: the fields one behind another.

use super::record::Reader;
#[cfg(test)]
use super::record::Writer;
use crate::catalog::cited::{Bilingual, Cited, Name, Origin, Source};
use crate::estimate::{Estimate, Shape};
use crate::model::{
    ConsumptionBasis, ConsumptionMeasure, Exactness, Gas, GenerationBasis, IntensityBasis,
    PowerBasis, Tranche,
};
use crate::quantity::Date;
use std::sync::Arc;

/// A value that can be read from the text of the presets; `None` where that is none of one.
pub(in super::super) trait Stored: Sized {
    fn read(reader: &mut Reader<'_>) -> Option<Self>;

    #[cfg(test)]
    fn write(&self, writer: &mut Writer);
}

/// A type whose fields are stored in the order in which they stand here.
macro_rules! fields {
    ($($type:ident $(<$of:ident>)? { $($field:ident),* })*) => {$(
        impl $(<$of: $crate::catalog::built_in::Stored>)? $crate::catalog::built_in::Stored
            for $type $(<$of>)?
        {
            fn read(reader: &mut $crate::catalog::built_in::Reader<'_>) -> Option<Self> {
                Some(Self { $($field: $crate::catalog::built_in::Stored::read(reader)?),* })
            }

            #[cfg(test)]
            fn write(&self, writer: &mut $crate::catalog::built_in::Writer) {
                let Self { $($field),* } = self;
                $($crate::catalog::built_in::Stored::write($field, writer);)*
            }
        }
    )*};
}

/// A type that is stored as the number of one of its values.
macro_rules! one_of {
    ($($type:ident { $($value:ident),* })*) => {$(
        impl $crate::catalog::built_in::Stored for $type {
            fn read(reader: &mut $crate::catalog::built_in::Reader<'_>) -> Option<Self> {
                [$(Self::$value),*].get(reader.digit()?).copied()
            }

            #[cfg(test)]
            fn write(&self, writer: &mut $crate::catalog::built_in::Writer) {
                let number = [$(Self::$value),*].iter().position(|value| value == self);
                writer.digit(number.expect("a value that can be stored"));
            }
        }
    )*};
}

pub(in super::super) use {fields, one_of};

fields! {
    Source { key, title, publisher, date, address, read_at, read_in, licence, second_hand }
    Cited<T> { value, written, exactness, source, edition, quote, note }
    Bilingual { en, zh }
    Name { text, said, many, classifier, is_plural }
}

one_of! {
    Shape { Uniform, Triangular, Normal, LogNormal }
    Exactness { Exact, Stated, Given, Derived, Assumed }
    PowerBasis { ItLoad, Facility, Unstated }
    GenerationBasis { Design, Actual, Derived, Record, Lowest, Average, Expected, Implied }
    ConsumptionBasis { Actual, Average, Estimate, Projection }
    ConsumptionMeasure {
        OwnUse, AtHome, FinalUse, Metered, RetailSales, WholeSociety, PublicGrid, Demand, Generation
    }
    IntensityBasis { Direct, LifeCycle }
    Gas { Co2, Co2e }
}

impl Stored for Origin {
    fn read(_: &mut Reader<'_>) -> Option<Self> {
        Some(Self { file: None, replaces_built_in: false })
    }

    #[cfg(test)]
    fn write(&self, _: &mut Writer) {
        assert_eq!(*self, Self { file: None, replaces_built_in: false });
    }
}

impl Stored for Arc<Source> {
    fn read(reader: &mut Reader<'_>) -> Option<Self> {
        reader.source()
    }

    #[cfg(test)]
    fn write(&self, writer: &mut Writer) {
        writer.source(self);
    }
}

impl<T: Stored + Copy + PartialOrd> Stored for Estimate<T> {
    fn read(reader: &mut Reader<'_>) -> Option<Self> {
        let low = T::read(reader)?;
        if bool::read(reader)? {
            return Some(Self::exactly(low));
        }
        Self::shaped(low, T::read(reader)?, T::read(reader)?, Shape::read(reader)?)
    }

    #[cfg(test)]
    fn write(&self, writer: &mut Writer) {
        self.low().write(writer);
        let is_one = *self == Self::exactly(self.low());
        is_one.write(writer);
        if !is_one {
            self.central().write(writer);
            self.high().write(writer);
            self.shape().write(writer);
        }
    }
}

impl Stored for Tranche {
    fn read(reader: &mut Reader<'_>) -> Option<Self> {
        let (power, online) = (Estimate::read(reader)?, Date::read(reader)?);
        let tranche = match Option::read(reader)? {
            Some(from) => Self::rising(power, from, online).ok()?,
            None => Self::step(power, online),
        };
        let tranche = match Option::read(reader)? {
            Some(offline) => tranche.until(offline).ok()?,
            None => tranche,
        };
        Some(tranche.dated(Exactness::read(reader)?))
    }

    #[cfg(test)]
    fn write(&self, writer: &mut Writer) {
        self.power().write(writer);
        self.online().write(writer);
        self.ramp_from().write(writer);
        self.offline().write(writer);
        self.dates().write(writer);
    }
}

impl Stored for Date {
    fn read(reader: &mut Reader<'_>) -> Option<Self> {
        let year = i16::try_from(u16::read(reader)?).ok()?;
        let (month, day) = (reader.digit()?, reader.digit()?);
        Self::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
    }

    #[cfg(test)]
    fn write(&self, writer: &mut Writer) {
        u16::try_from(self.year()).unwrap().write(writer);
        writer.digit(self.month().unsigned_abs().into());
        writer.digit(self.day().unsigned_abs().into());
    }
}
