//! The sections of a number, added up in order.

use crate::quantity::decimal::Decimal;

/// The power of ten that bounds a first section: none.
pub(super) const UNBOUNDED: i32 = i32::MAX;

/// Sections so far: what 亿 has closed, and the ten thousands that a later 亿 would multiply too, as
/// in 八万五千亿.
pub(super) struct Sum {
    closed: Decimal,
    myriads: Decimal,
    /// The power of the last 亿, 万亿 or 万万.
    closed_above: i32,
}

impl Sum {
    pub fn new() -> Self {
        Self { closed: Decimal::ZERO, myriads: Decimal::ZERO, closed_above: UNBOUNDED }
    }

    pub fn has_myriads(&self) -> bool {
        self.myriads != Decimal::ZERO
    }

    /// The power below which the next section has to stay.
    pub fn above(&self) -> i32 {
        if self.has_myriads() { 4 } else { self.closed_above }
    }

    /// Adds a section times 10^power; `None` for too many digits, `false` if it is out of order.
    pub fn add(&mut self, section: Decimal, power: i32) -> Option<bool> {
        if !section.is_below_power(self.above()) {
            return Some(false);
        }
        let group = self.myriads.plus(section).ok()?;
        let part = if power == 4 { section } else { group }.shifted(power);
        // Behind 万 neither another 万 nor 万亿 falls.
        let repeated = self.has_myriads() && matches!(power, 4 | 12);
        if repeated || power >= self.closed_above || !part.is_below_power(self.closed_above) {
            return Some(false);
        }
        if power == 4 {
            self.myriads = part;
            return Some(true);
        }
        self.closed = self.closed.plus(part).ok()?;
        (self.myriads, self.closed_above) = (Decimal::ZERO, power);
        Some(true)
    }

    pub fn total(&self) -> Option<Decimal> {
        self.closed.plus(self.myriads).ok()
    }
}
