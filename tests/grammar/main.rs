//! 200,000 random and mutated texts against a grammar that was written from the rules and not from the
//! parser: what the rules refuse is not read, what they read is not refused, and the values are the same.
//! `GIGAWATT_GRAMMAR_SEED` begins elsewhere.

mod generator;
mod numbers;
mod quantities;
#[path = "../within/exact/random.rs"]
mod random;

use gigawatt::quantity::{Dimension, parse_range, parse_ratio_range};
use quantities::{Kind, Range};
use random::Random;

const CASES: usize = 200_000;

const THREADS: usize = 4;

/// Longer numbers are refused because they cannot be kept, which is no matter of grammar.
const MOST_DIGITS: usize = 20;

fn agrees(found: [f64; 3], expected: [f64; 3]) -> bool {
    // The ends of a ± are differences, whose error is that of their largest part.
    let scale = expected[2].abs();
    found.iter().zip(expected).all(|(found, expected)| (found - expected).abs() <= 1e-12 * scale)
}

/// Whether the rules read a quantity, and what is wrong with the reading of the program.
fn quantity(text: &str) -> (bool, Option<String>) {
    let expected = quantities::range(text);
    let found = parse_range(text).ok().map(|reading| {
        let estimate = reading.quantity;
        let ends = [estimate.low(), estimate.central(), estimate.high()];
        let kind = match estimate.central().dimension() {
            Dimension::Power => Kind::Power,
            Dimension::Energy => Kind::Energy,
            Dimension::Time => Kind::Time,
        };
        Range { kind, ends: ends.map(|quantity| quantity.base_value()) }
    });
    let same = match (&found, &expected) {
        (Some(found), Some(expected)) => {
            found.kind == expected.kind && agrees(found.ends, expected.ends)
        }
        (None, None) => true,
        _ => false,
    };
    let wrong = || format!("{text:?} is read as {found:?}, and the rules say {expected:?}");
    (expected.is_some(), (!same).then(wrong))
}

/// The same for a ratio.
fn ratio(text: &str) -> (bool, Option<String>) {
    let expected = quantities::ratio(text);
    let found = parse_ratio_range(text).ok();
    let found = found.map(|ratio| [ratio.low(), ratio.central(), ratio.high()]);
    let same = match (found, expected) {
        (Some(found), Some(expected)) => agrees(found, expected),
        (None, None) => true,
        _ => false,
    };
    let wrong = || format!("{text:?} is read as {found:?}, and the rules say {expected:?}");
    (expected.is_some(), (!same).then(wrong))
}

fn is_short(text: &str) -> bool {
    text.chars().filter(char::is_ascii_digit).count() <= MOST_DIGITS
}

/// What became of some cases.
#[derive(Default)]
struct Tally {
    cases: usize,
    /// How many of those written by the rules, and of those with slips, the rules read.
    read: [usize; 2],
    wrong: Vec<String>,
}

fn cases(seed: u64, count: usize) -> Tally {
    let mut random = Random::seeded(seed);
    let mut tally = Tally::default();
    let mut other = String::new();
    while tally.cases < count && tally.wrong.len() < 20 {
        let of_ratio = random.chance(6);
        let text =
            if of_ratio { generator::ratio(&mut random) } else { generator::quantity(&mut random) };
        let slipped = generator::slipped(&mut random, &text, &other);
        for (at, text) in [&text, &slipped].into_iter().enumerate() {
            if is_short(text) {
                let (is_read, wrong) = if of_ratio { ratio(text) } else { quantity(text) };
                tally.read[at] += usize::from(is_read);
                tally.wrong.extend(wrong);
                tally.cases += 1;
            }
        }
        other = text;
    }
    tally
}

#[test]
fn the_parser_reads_what_the_rules_read_and_nothing_else() {
    let seed = std::env::var("GIGAWATT_GRAMMAR_SEED").ok();
    let seed: u64 = seed.and_then(|seed| seed.parse().ok()).unwrap_or(2026);
    let threads: Vec<_> = (0..THREADS as u64)
        .map(|thread| std::thread::spawn(move || cases(seed + thread, CASES / THREADS)))
        .collect();
    let mut all = Tally::default();
    for thread in threads {
        let tally = thread.join().expect("no panic");
        all.cases += tally.cases;
        all.wrong.extend(tally.wrong);
        all.read = [0, 1].map(|at| all.read[at] + tally.read[at]);
    }
    assert!(all.wrong.is_empty(), "after {} cases:\n{}", all.cases, all.wrong.join("\n"));
    assert!(all.cases >= CASES);
    // Of what is written by the rules most is read, and of what slipped a good part is not.
    let [written, slipped] = all.read.map(|read| read * 200 / all.cases);
    assert!(written > 55 && (5..60).contains(&slipped), "{written} % and {slipped} % are read");
}
