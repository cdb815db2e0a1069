//! How wide letters are, in thousandths of their size: those of Arial, which every font of its kind shares.

/// From the space to the tilde.
const REGULAR: [u16; 95] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
    611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
    667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500,
    222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];

const BOLD: [u16; 95] = [
    278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667,
    611, 778, 722, 278, 556, 722, 611, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
    667, 611, 333, 278, 333, 584, 556, 333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556,
    278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584,
];

/// What is as wide as the size itself in Chinese fonts, though narrow in others.
const FULL: &str = "“”‘’…—·×";

/// How thick letters are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Weight {
    Regular,
    Bold,
}

/// The width of a letter for its size.
pub(super) fn advance(letter: char, weight: Weight) -> f64 {
    let table = match weight {
        Weight::Regular => &REGULAR,
        Weight::Bold => &BOLD,
    };
    let place = u32::from(letter).checked_sub(32).map(|place| place as usize);
    if let Some(width) = place.and_then(|place| table.get(place)) {
        return f64::from(*width) / 1000.0;
    }
    match letter {
        '\u{a0}' | '\u{2009}' | '’' | '‘' => 0.278,
        '–' | '“' | '”' => 0.556,
        letter if unicode_width::UnicodeWidthChar::width(letter) == Some(2) => 1.0,
        letter if FULL.contains(letter) => 1.0,
        letter => 0.667 * unicode_width::UnicodeWidthChar::width(letter).unwrap_or(0) as f64,
    }
}
