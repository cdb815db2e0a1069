//! Values of an estimate, drawn at random.

use crate::estimate::{CUT, Estimate, Shape};
use rand::rngs::ChaCha8Rng;
use rand::{Rng, RngExt};
use rand_distr::{Distribution, StandardNormal, Triangular};

/// Where the values of one input come from. All of them lie between the bounds of its estimate.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Draw {
    Always(f64),
    Uniform { low: f64, high: f64 },
    Triangular { of: Triangular<f64>, low: f64, high: f64 },
    Normal { mean: f64, deviation: f64, low: f64, high: f64 },
    LogNormal { median: f64, sigma: f64, low: f64, high: f64 },
}

impl Draw {
    pub fn from(estimate: Estimate<f64>) -> Self {
        let (low, central, high) = (estimate.low(), estimate.central(), estimate.high());
        if estimate.is_exact() {
            return Self::Always(central);
        }
        match estimate.shape() {
            Shape::Uniform => Self::Uniform { low, high },
            // Three values in order, of which not all are the same, are what it asks for.
            Shape::Triangular => Triangular::new(low, high, central)
                .map_or(Self::Uniform { low, high }, |of| Self::Triangular { of, low, high }),
            Shape::Normal => {
                Self::Normal { mean: central, deviation: (high - central) / CUT, low, high }
            }
            Shape::LogNormal => {
                let sigma = libm::log(high / central) / CUT;
                Self::LogNormal { median: central, sigma, low, high }
            }
        }
    }

    /// Fills `values`. Rounding may lead an ulp out of the bounds, hence the clamps.
    pub fn fill(&self, values: &mut [f64], random: &mut ChaCha8Rng) {
        match *self {
            Self::Always(value) => values.fill(value),
            Self::Uniform { low, high } => {
                let width = high - low;
                values.fill_with(|| (low + width * random.random::<f64>()).min(high));
            }
            Self::Triangular { of, low, high } => {
                values.fill_with(|| of.sample(random).clamp(low, high));
            }
            Self::Normal { mean, deviation, low, high } => {
                values.fill_with(|| (mean + deviation * cut_normal(random)).clamp(low, high));
            }
            // `libm` and not the system's `exp`, so that every machine draws the same.
            Self::LogNormal { median, sigma, low, high } => values
                .fill_with(|| (median * libm::exp(sigma * cut_normal(random))).clamp(low, high)),
        }
    }
}

/// A standard normal deviate of at most [`CUT`] to either side: one in 370 is drawn again.
fn cut_normal(random: &mut impl Rng) -> f64 {
    loop {
        let deviate: f64 = StandardNormal.sample(random);
        if deviate.abs() <= CUT {
            return deviate;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rand::SeedableRng;

    fn sorted(estimate: Estimate<f64>) -> Vec<f64> {
        let mut values = vec![0.0; 200_000];
        Draw::from(estimate).fill(&mut values, &mut ChaCha8Rng::seed_from_u64(7));
        values.sort_by(f64::total_cmp);
        assert!(estimate.low() <= values[0] && values[values.len() - 1] <= estimate.high());
        values
    }

    /// The largest distance between the share of values below a point and the distribution function
    /// there (Kolmogorov–Smirnov); above 1.95 / √n one sample in a thousand would go.
    fn distance(values: &[f64], below: impl Fn(f64) -> f64) -> f64 {
        let share = |at: usize| (at as f64 + 0.5) / values.len() as f64;
        values.iter().enumerate().map(|(at, x)| (below(*x) - share(at)).abs()).fold(0.0, f64::max)
    }

    const ALLOWED: f64 = 1.95 / 447.213_595; // √200,000

    /// The normal distribution function by Simpson's rule from −3, cut there and at 3.
    fn cut_normal_below(z: f64) -> f64 {
        let density = |x: f64| (-x * x / 2.0).exp();
        let area = |to: f64| {
            let step = (to + 3.0) / 200.0;
            let weight = |at: usize| match at {
                0 | 200 => 1.0,
                at if at % 2 == 1 => 4.0,
                _ => 2.0,
            };
            (0..=200).map(|at| weight(at) * density(-3.0 + step * at as f64)).sum::<f64>() * step
        };
        area(z) / area(3.0)
    }

    #[test]
    fn uniform_values_follow_their_distribution() {
        let values = sorted(Estimate::between(2.0, 9.0).unwrap());
        assert!(distance(&values, |x| (x - 2.0) / 7.0) < ALLOWED);
    }

    #[test]
    fn triangular_values_follow_their_distribution() {
        let values = sorted(Estimate::triangular(1.0, 2.0, 5.0).unwrap());
        // (x − a)² / ((b − a)(c − a)) below the mode c, 1 − (b − x)² / ((b − a)(b − c)) above it.
        let below = |x: f64| {
            if x < 2.0 { (x - 1.0).powi(2) / 4.0 } else { 1.0 - (5.0 - x).powi(2) / 12.0 }
        };
        assert!(distance(&values, below) < ALLOWED);
    }

    #[test]
    fn normal_values_follow_their_distribution() {
        let values = sorted(Estimate::normal(6.0, 0.5).unwrap());
        assert!(distance(&values, |x| cut_normal_below((x - 6.0) / 0.5)) < ALLOWED);
    }

    #[test]
    fn log_normal_values_follow_their_distribution() {
        let values = sorted(Estimate::log_normal(6.0, 0.2).unwrap());
        assert!(distance(&values, |x| cut_normal_below((x / 6.0).ln() / 0.2)) < ALLOWED);
    }

    #[test]
    fn what_is_certain_is_drawn_from_nothing() {
        let mut values = [0.0; 3];
        Draw::from(Estimate::exactly(1.2)).fill(&mut values, &mut ChaCha8Rng::seed_from_u64(0));
        assert_eq!(values, [1.2; 3]);
    }
}
