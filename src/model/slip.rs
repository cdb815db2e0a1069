//! Factors by which two figures of a claim miss each other where one of a few slips was made.

use super::plausibility::Magnitude;

/// A slip between two figures: the factor that lies between them tells it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Slip {
    /// 3.6: megajoules for kilowatt-hours.
    Joules,
    /// 10: 亿 (10⁸) for billion (10⁹).
    Ten,
    /// 24: an hour's figure for a day's.
    HoursOfADay,
    /// 100: 万 (10⁴) for million (10⁶).
    Hundred,
    /// 365: a day's figure for a year's.
    DaysOfAYear,
    /// 1,000: MW for GW, MWh for GWh.
    Kilo,
    /// 8,760: an hour's figure for a year's.
    HoursOfAYear,
    /// 10,000: 万.
    Wan,
    /// A million, or mega.
    Million,
    /// A hundred million: 亿.
    Yi,
    /// A billion, or giga.
    Billion,
    /// A trillion: 万亿, or tera.
    Trillion,
}

impl Slip {
    /// All of them, the smallest factor first.
    pub const ALL: [Self; 12] = [
        Self::Joules,
        Self::Ten,
        Self::HoursOfADay,
        Self::Hundred,
        Self::DaysOfAYear,
        Self::Kilo,
        Self::HoursOfAYear,
        Self::Wan,
        Self::Million,
        Self::Yi,
        Self::Billion,
        Self::Trillion,
    ];

    /// The factor, and by what share of it a ratio may differ: a power of ten is left out of a figure
    /// that may be rounded, while the hours of a day have their own number.
    fn factor_and_tolerance(self) -> (f64, f64) {
        match self {
            Self::Joules => (3.6, 0.03),
            Self::Ten => (10.0, 0.1),
            Self::HoursOfADay => (24.0, 0.05),
            Self::Hundred => (100.0, 0.1),
            Self::DaysOfAYear => (365.0, 0.05),
            Self::Kilo => (1e3, 0.1),
            Self::HoursOfAYear => (8760.0, 0.05),
            Self::Wan => (1e4, 0.1),
            Self::Million => (1e6, 0.1),
            Self::Yi => (1e8, 0.1),
            Self::Billion => (1e9, 0.1),
            Self::Trillion => (1e12, 0.1),
        }
    }

    /// The factor.
    #[must_use]
    pub fn factor(self) -> f64 {
        self.factor_and_tolerance().0
    }

    /// The word for it in data, such as `ten` or `hours-of-a-year`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Joules => "megajoules",
            Self::Ten => "ten",
            Self::HoursOfADay => "hours-of-a-day",
            Self::Hundred => "hundred",
            Self::DaysOfAYear => "days-of-a-year",
            Self::Kilo => "thousand",
            Self::HoursOfAYear => "hours-of-a-year",
            Self::Wan => "ten-thousand",
            Self::Million => "million",
            Self::Yi => "hundred-million",
            Self::Billion => "billion",
            Self::Trillion => "trillion",
        }
    }

    /// The magnitude that is lost where the slip is none but that.
    #[must_use]
    pub fn magnitude(self) -> Option<Magnitude> {
        match self {
            Self::Kilo => Some(Magnitude::Kilo),
            Self::Wan => Some(Magnitude::Wan),
            Self::Million => Some(Magnitude::Million),
            Self::Yi => Some(Magnitude::Yi),
            Self::Billion => Some(Magnitude::Billion),
            Self::Trillion => Some(Magnitude::Trillion),
            _ => None,
        }
    }

    /// The slip that lies between a stated and a computed figure, and whether the stated one is too
    /// large by it; `None` where no factor is near.
    #[must_use]
    pub fn between(stated: f64, computed: f64) -> Option<(Self, bool)> {
        Self::nearest([(stated, computed)])
    }

    /// The same for several pairs of a stated and a computed figure: the slip that fits one of them best.
    pub fn nearest(pairs: impl IntoIterator<Item = (f64, f64)>) -> Option<(Self, bool)> {
        let ratios = pairs
            .into_iter()
            .flat_map(|(stated, computed)| [(computed / stated, false), (stated / computed, true)]);
        let fits = ratios.flat_map(|(ratio, too_large)| {
            let fits = move |slip: Self| Some((slip, too_large, slip.off(ratio)?));
            Self::ALL.into_iter().filter_map(fits)
        });
        let best = fits.min_by(|(.., one), (.., other)| one.total_cmp(other));
        best.map(|(slip, too_large, _)| (slip, too_large))
    }

    /// How far a ratio is off the factor, as a share of it; `None` where it is too far.
    fn off(self, ratio: f64) -> Option<f64> {
        let (factor, tolerance) = self.factor_and_tolerance();
        let off = (ratio / factor - 1.0).abs();
        (off <= tolerance).then_some(off)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_factors_rise_and_each_is_found_both_ways() {
        assert!(Slip::ALL.is_sorted_by(|a, b| a.factor() < b.factor()));
        for slip in Slip::ALL {
            assert_eq!(Slip::between(1.0, slip.factor()), Some((slip, false)));
            assert_eq!(Slip::between(slip.factor(), 1.0), Some((slip, true)));
        }
    }

    #[test]
    fn of_two_near_factors_the_nearer_is_named() {
        // 8,784 hours are a leap year; 9,600 is nearer to ten thousand.
        assert_eq!(Slip::between(1.0, 8784.0), Some((Slip::HoursOfAYear, false)));
        assert_eq!(Slip::between(1.0, 9600.0), Some((Slip::Wan, false)));
        assert_eq!(Slip::between(1.0, 366.0), Some((Slip::DaysOfAYear, false)));
    }

    #[test]
    fn what_is_no_ratio_has_no_slip() {
        for (stated, computed) in [(0.0, 1.0), (1.0, 0.0), (0.0, 0.0), (f64::INFINITY, 1.0)] {
            assert_eq!(Slip::between(stated, computed), None, "{stated} {computed}");
        }
    }
}
