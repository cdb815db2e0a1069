//! The assumptions of rows, of which a table has only a few different ones.

use crate::model::Assumptions;
use crate::quantity::Short;

/// 2 to the power of this are the places, far more than a table has assumptions, so that hardly any
/// two of them fall on the same one.
const BITS: u32 = 10;

/// The assumptions that cells for utilization and PUE came to before.
pub(super) struct Known(Vec<Option<(Cells, Assumptions)>>);

/// What a row says of utilization and of PUE.
type Cells = [Short; 2];

impl Known {
    pub fn new() -> Self {
        Self(vec![None; 1 << BITS])
    }

    #[inline]
    pub fn get(&self, cells: Cells) -> Option<Assumptions> {
        let (known, assumptions) = self.0.get(place(cells))?.as_ref()?;
        (*known == cells).then_some(*assumptions)
    }

    pub fn keep(&mut self, cells: Cells, assumptions: Assumptions) {
        if let Some(place) = self.0.get_mut(place(cells)) {
            *place = Some((cells, assumptions));
        }
    }
}

fn place([utilization, pue]: Cells) -> usize {
    (31 * utilization.place(BITS) + pue.place(BITS)) % (1 << BITS)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::estimate::Estimate;

    #[test]
    fn what_was_not_kept_is_not_known() {
        let short = |text: &str| Short::of(text).unwrap();
        let headline = Assumptions::headline();
        let other = headline.with_pue(Estimate::exactly(1.2)).unwrap();
        let mut known = Known::new();
        known.keep([short(""), short("")], headline);
        known.keep([short("60%"), short("1.2")], other);
        assert_eq!(known.get([short(""), short("")]), Some(headline));
        assert_eq!(known.get([short("60%"), short("1.2")]), Some(other));
        for cells in [["60%", ""], ["", "1.2"], ["1.2", "60%"], ["60", "%1.2"]] {
            assert_eq!(known.get(cells.map(short)), None, "{cells:?}");
        }
    }
}
