//! Counts of values in bins of equal width, and quantiles from them.

/// Bins between the bounds. A quantile is off by less than one of them.
pub const BINS: usize = 65_536;

/// How many values fell into each of [`BINS`] bins between two bounds. Its size does not depend on
/// the number of values, and counts from several threads add up in any order.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Histogram {
    low: f64,
    high: f64,
    bins_a_unit: f64,
    counts: Vec<u32>,
}

impl Histogram {
    /// Without any values yet; `low` is below `high`.
    pub fn between(low: f64, high: f64) -> Self {
        Self { low, high, bins_a_unit: BINS as f64 / (high - low), counts: vec![0; BINS] }
    }

    /// Takes in a value between the bounds.
    pub fn count(&mut self, value: f64) {
        debug_assert!(self.low <= value && value <= self.high, "{value} is out of bounds");
        let bin = ((value - self.low) * self.bins_a_unit) as usize;
        self.counts[bin.min(BINS - 1)] += 1;
    }

    /// Takes in the values of another with the same bounds.
    pub fn add(&mut self, other: &Self) {
        for (count, more) in self.counts.iter_mut().zip(&other.counts) {
            *count += more;
        }
    }

    /// The value below which `share` (0 to 1) of the values are; within a bin they are taken as
    /// spread evenly. The upper bound where nothing was counted.
    pub fn quantile(&self, share: f64) -> f64 {
        let all: u64 = self.counts.iter().copied().map(u64::from).sum();
        let wanted = share * all as f64;
        let mut below = 0_u64;
        for (bin, count) in self.counts.iter().enumerate().filter(|(_, count)| **count > 0) {
            let part = (wanted - below as f64) / f64::from(*count);
            if part <= 1.0 {
                return self.at(bin as f64 + part.max(0.0));
            }
            below += u64::from(*count);
        }
        self.high
    }

    fn at(&self, bin: f64) -> f64 {
        (self.low + bin / BINS as f64 * (self.high - self.low)).min(self.high)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantiles_lie_between_the_values_they_part() {
        let mut histogram = Histogram::between(0.0, 65_536.0);
        // Bins are one wide: 100 values of the first, 300 of the eleventh.
        for _ in 0..100 {
            histogram.count(0.5);
        }
        for _ in 0..300 {
            histogram.count(10.5);
        }
        assert_eq!(histogram.quantile(0.125), 0.5);
        assert_eq!(histogram.quantile(0.25), 1.0);
        // 200 of 400, of which 100 are among the 300.
        assert!((histogram.quantile(0.5) - (10.0 + 1.0 / 3.0)).abs() < 1e-10);
        assert_eq!(histogram.quantile(1.0), 11.0);
    }

    #[test]
    fn the_bounds_themselves_are_counted() {
        let mut histogram = Histogram::between(0.1, 0.7);
        histogram.count(0.1);
        histogram.count(0.7);
        assert_eq!((histogram.counts[0], histogram.counts[BINS - 1]), (1, 1));
        assert!(histogram.quantile(1.0) <= 0.7 && histogram.quantile(0.0) >= 0.1);
    }

    #[test]
    fn counts_add_up() {
        let mut both = Histogram::between(0.0, 1.0);
        let (mut one, mut other) = (both.clone(), both.clone());
        for place in [0.1, 0.2, 0.9] {
            one.count(place);
            both.count(place);
        }
        other.count(0.2);
        both.count(0.2);
        one.add(&other);
        assert_eq!(one, both);
    }
}
