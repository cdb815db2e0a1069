//! A running text: where its sentences, its powers and energies are, and what it claims of them.
//!
//! A file a stage: text → sentences with their places → figures, by the grammar of a quantity tried at
//! each number → counts, shares and names around them → claims, written as `check` reads them. Nothing is
//! judged here. What is not certain is left out: a claim that is missed costs less than a false alarm.

mod claims;
mod context;
mod cues;
mod elided;
mod figures;
mod lexicon;
mod mended;
mod mentions;
#[cfg(feature = "pages")]
mod page;
mod roles;
mod scan;
mod sentence;

pub(crate) use claims::{ClaimKind, Unknown};
pub(crate) use claims::{Cost, Draft, Gate, Said, Stated};
pub(crate) use figures::{Bound, Figure, FigureKind, Period};
pub(crate) use lexicon::Lexicon;
pub use mended::Mended;
pub(crate) use mentions::shares_in;
pub use sentence::Place;
pub(crate) use sentence::around;

use figures::Found;
use mended::{BACK, Readings};

/// What stands in a text.
pub(crate) struct Contents {
    /// The text itself; of a page what one reads of it.
    pub text: String,
    pub figures: Vec<Figure>,
    pub drafts: Vec<Draft>,
}

/// Reads a text or a page; names of plants and consumers are those of the lexicon.
pub(crate) fn read(text: &str, lexicon: &Lexicon) -> Contents {
    #[cfg(feature = "pages")]
    if page::is_page(text) {
        let page = page::page(text);
        let contents = read_text(&page.text, lexicon);
        return page::to_page(&page, text, contents);
    }
    read_text(text, lexicon)
}

fn read_text(text: &str, lexicon: &Lexicon) -> Contents {
    let mut contents = Contents { text: text.to_owned(), figures: Vec::new(), drafts: Vec::new() };
    let mut earlier = Earlier::default();
    for sentence in sentence::sentences(text) {
        let found = scan::of(&sentence);
        let has_figures = !found.is_empty() || !earlier.back.iter().all(Vec::is_empty);
        if has_figures || lexicon.names_in(&sentence.lower).len() > 1 {
            contents.drafts.extend(claims::of(&sentence, &found, &mut earlier, lexicon));
        }
        contents.figures.extend(found.iter().map(|found| found.figure(&sentence)));
        earlier.back.insert(0, found);
        earlier.back.truncate(BACK);
        earlier.price = claims::costs::last_price(&sentence.lower).or(earlier.price);
    }
    contents
}

/// What the sentences before have told.
#[derive(Default)]
struct Earlier {
    /// Their figures, those of the last one first.
    back: Vec<Vec<Found>>,
    /// The same, where a unit is of the other kind, as they may be meant.
    readings: Readings,
    /// The price of energy that was said last.
    price: Option<String>,
}
