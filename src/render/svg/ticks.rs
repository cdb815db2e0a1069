//! Round values along an axis, and their labels.

use crate::quantity::{nearest, write_number};
use crate::view::Language;

/// Values from 0 up to the first one at or beyond `largest`, about `wanted` of them.
pub(super) fn ticks(largest: f64, wanted: usize) -> Vec<f64> {
    if !largest.is_finite() || largest <= 0.0 {
        return vec![0.0];
    }
    let rough = largest / wanted.max(1) as f64;
    // The power of ten below, found by its text: no logarithm is off by one there.
    let scale: f64 = format!("{rough:e}")
        .split_once('e')
        .map_or(1.0, |(_, exponent)| nearest(1, exponent.parse().unwrap_or(0)));
    let steps = [1.0, 2.0, 5.0, 10.0];
    let step = steps.into_iter().map(|step| step * scale).find(|step| *step >= rough * 0.999);
    let step = step.unwrap_or(rough);
    let count = (largest / step - 1e-9).ceil() as usize;
    (0..=count).map(|at| at as f64 * step).collect()
}

/// A round value as people read it.
pub(super) fn label(tick: f64, language: Language) -> String {
    write_number(tick, 12, language.notation())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_exact_and_grouped() {
        assert_eq!(label(3.0 * 0.1, Language::English), "0.3");
        assert_eq!(label(0.0005, Language::English), "0.0005");
        assert_eq!(label(12000.0, Language::English), "12,000");
    }

    #[test]
    fn ticks_are_round_and_reach_the_largest() {
        assert_eq!(ticks(140.2, 4), [0.0, 50.0, 100.0, 150.0]);
        assert_eq!(ticks(88.2, 4), [0.0, 50.0, 100.0]);
        assert_eq!(ticks(100.0, 5), [0.0, 20.0, 40.0, 60.0, 80.0, 100.0]);
        assert_eq!(ticks(0.9, 4), [0.0, 0.5, 1.0]);
        assert_eq!(ticks(0.0, 4), [0.0]);
        assert_eq!(ticks(f64::NAN, 4), [0.0]);
    }
}
