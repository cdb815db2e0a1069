//! What is taken as written, although something else may have been meant.

use crate::catalog::{Catalog, ConsumerKind};
use crate::quantity::{Quantity, parse_range};

/// A reading that may not be the intended one.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Odd {
    /// A power or an energy in milliwatts, where megawatts are likely: `7mW`.
    Milli {
        /// As written.
        text: String,
        /// The same in megawatts.
        likely: String,
    },
    /// A name of two places, of which one is taken: New York is the city, not the state.
    Namesake {
        /// As written.
        text: String,
        /// The entry that is taken.
        taken: String,
        /// The other place.
        other: String,
    },
}

/// The odd readings among the powers and names of a question; usually none.
pub fn odd<'a>(texts: impl IntoIterator<Item = &'a str>, catalog: &Catalog) -> Vec<Odd> {
    // Most texts are a number, which is no name.
    let is_name = |text: &str| !text.starts_with(|c: char| c.is_ascii_digit());
    let found = |text: &str| {
        let text = text.trim();
        milli(text).or_else(|| is_name(text).then(|| namesake(text, catalog))?)
    };
    texts.into_iter().filter_map(found).collect()
}

/// Less than a watt, or a watt-hour, was hardly meant.
fn milli(text: &str) -> Option<Odd> {
    if !text.contains("mW") {
        return None;
    }
    let largest = parse_range(text).ok()?.quantity.high();
    let is_small = match largest {
        Quantity::Power(power) => power.value < 1.0,
        Quantity::Energy(energy) => energy.value < 3_600.0,
        Quantity::Time(_) => false,
    };
    let likely = text.trim().replace("mW", "MW");
    (is_small && largest.base_value() > 0.0)
        .then(|| Odd::Milli { text: text.trim().to_owned(), likely })
}

/// A city by a name that a region has too.
fn namesake(text: &str, catalog: &Catalog) -> Option<Odd> {
    let name = text.split('@').next()?;
    let taken = catalog.consumer(name).filter(|taken| taken.kind == ConsumerKind::City)?;
    // `new-york-city` and `nyc` are the city, and 纽约市; `new-york` and 纽约 may be the state beside it.
    let place = taken.id.strip_suffix("-city")?;
    let is_open = name.eq_ignore_ascii_case(place) || !(name.is_ascii() || name.ends_with('市'));
    if !is_open {
        return None;
    }
    let other = catalog.consumer(&format!("{place}-state"))?;
    let (text, taken) = (text.to_owned(), taken.id.clone());
    (other.kind == ConsumerKind::Region).then(|| Odd::Namesake {
        text,
        taken,
        other: other.id.clone(),
    })
}
