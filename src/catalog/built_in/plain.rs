//! Numbers, texts and lists as characters.

use super::record::Reader;
#[cfg(test)]
use super::record::Writer;
use super::stored::Stored;
use std::marker::PhantomData;
use std::sync::Arc;
use uom::si::{Dimension, Quantity, Units};

impl Stored for bool {
    fn read(reader: &mut Reader<'_>) -> Option<Self> {
        match reader.digit()? {
            0 => Some(false),
            1 => Some(true),
            _ => None,
        }
    }

    #[cfg(test)]
    fn write(&self, writer: &mut Writer) {
        writer.digit(usize::from(*self));
    }
}

impl Stored for u16 {
    fn read(reader: &mut Reader<'_>) -> Option<Self> {
        Self::try_from(reader.count()?).ok()
    }

    #[cfg(test)]
    fn write(&self, writer: &mut Writer) {
        writer.count(usize::from(*self));
    }
}

impl Stored for f64 {
    fn read(reader: &mut Reader<'_>) -> Option<Self> {
        reader.bits().map(Self::from_bits)
    }

    #[cfg(test)]
    fn write(&self, writer: &mut Writer) {
        writer.bits(self.to_bits());
    }
}

/// A quantity is its number in the base unit.
impl<D: Dimension + ?Sized, U: Units<f64> + ?Sized> Stored for Quantity<D, U, f64> {
    fn read(reader: &mut Reader<'_>) -> Option<Self> {
        let value = f64::read(reader)?;
        Some(Self { dimension: PhantomData, units: PhantomData, value })
    }

    #[cfg(test)]
    fn write(&self, writer: &mut Writer) {
        self.value.write(writer);
    }
}

impl Stored for String {
    fn read(reader: &mut Reader<'_>) -> Option<Self> {
        reader.text().map(str::to_owned)
    }

    #[cfg(test)]
    fn write(&self, writer: &mut Writer) {
        writer.text(self);
    }
}

impl<T: Stored> Stored for Option<T> {
    fn read(reader: &mut Reader<'_>) -> Option<Self> {
        if bool::read(reader)? { T::read(reader).map(Some) } else { Some(None) }
    }

    #[cfg(test)]
    fn write(&self, writer: &mut Writer) {
        self.is_some().write(writer);
        if let Some(value) = self {
            value.write(writer);
        }
    }
}

impl<T: Stored> Stored for Arc<[T]> {
    fn read(reader: &mut Reader<'_>) -> Option<Self> {
        Vec::read(reader).map(Self::from)
    }

    #[cfg(test)]
    fn write(&self, writer: &mut Writer) {
        writer.count(self.len());
        for value in self.iter() {
            value.write(writer);
        }
    }
}

impl<T: Stored> Stored for Vec<T> {
    fn read(reader: &mut Reader<'_>) -> Option<Self> {
        let count = reader.count()?;
        // Each takes a character at least.
        let mut values = Self::with_capacity(count.min(reader.rest().len()));
        for _ in 0..count {
            values.push(T::read(reader)?);
        }
        Some(values)
    }

    #[cfg(test)]
    fn write(&self, writer: &mut Writer) {
        writer.count(self.len());
        for value in self {
            value.write(writer);
        }
    }
}
