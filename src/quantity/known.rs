//! What short texts came to before, which in a table is mostly all there is to know.

use super::short::Short;

/// Values by texts, `N` of them together. It never grows: where it is full, a new value takes the place
/// of another.
pub(crate) struct Known<V, const N: usize> {
    places: Vec<Option<([Short; N], V)>>,
    bits: u32,
}

/// How many places texts may have, so that those that belong on the same one do not drive each other
/// out all the time.
const CHOICES: usize = 4;

impl<V, const N: usize> Known<V, N> {
    /// With `1 << bits` places: many more than there are values, if those are few.
    pub fn new(bits: u32) -> Self {
        Self { places: (0..1 << bits).map(|_| None).collect(), bits }
    }

    /// The value for texts; what `read` makes of them where it is not known.
    #[inline]
    pub fn get<E>(
        &mut self,
        texts: [Short; N],
        read: impl FnOnce() -> Result<V, E>,
    ) -> Result<&V, E> {
        let first = Short::place_of(texts, self.bits);
        let place = if self.holds(first, &texts) { first } else { self.place(first, &texts) };
        match &mut self.places[place] {
            Some((_, value)) => Ok(value),
            free => Ok(&free.insert((texts, read()?)).1),
        }
    }

    #[inline]
    fn holds(&self, place: usize, texts: &[Short; N]) -> bool {
        matches!(&self.places[place], Some((known, _)) if known == texts)
    }

    /// The place that holds the texts, or one that is free now.
    fn place(&mut self, first: usize, texts: &[Short; N]) -> usize {
        let last = self.places.len() - 1;
        let mut choices = (0..CHOICES).map(|next| (first + next) & last);
        let fits = |place: &usize| self.places[*place].is_none() || self.holds(*place, texts);
        if let Some(place) = choices.find(fits) {
            return place;
        }
        self.places[first] = None;
        first
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_read_once_unless_it_is_bad() {
        let mut known = Known::<usize, 1>::new(4);
        let mut reads = Vec::new();
        for text in ["12", "12", "bad", "bad", "1.2", "12"] {
            let read = known.get([Short::of(text).unwrap()], || {
                reads.push(text);
                if text == "bad" { Err(()) } else { Ok(text.len()) }
            });
            assert_eq!(read.ok(), Some(&text.len()).filter(|_| text != "bad"));
        }
        assert_eq!(reads, ["12", "bad", "bad", "1.2"]);
    }

    #[test]
    fn no_text_is_taken_for_another_however_few_places_there_are() {
        let texts: Vec<String> = (0..50).map(|number| number.to_string()).collect();
        let mut known = Known::<(String, String), 2>::new(2);
        for _ in 0..2 {
            for pair in texts.windows(2) {
                let shorts = [&pair[0], &pair[1]].map(|text| Short::of(text).unwrap());
                let pair = (pair[0].clone(), pair[1].clone());
                assert_eq!(known.get(shorts, || Ok::<_, ()>(pair.clone())), Ok(&pair));
            }
        }
    }

    #[test]
    fn texts_that_belong_on_one_place_stay_beside_each_other() {
        let mut known = Known::<usize, 1>::new(2);
        let texts = ["60%", "0.75", "80%", "0.9"];
        let mut reads = 0;
        for _ in 0..3 {
            for text in texts {
                let value = known.get([Short::of(text).unwrap()], || {
                    reads += 1;
                    Ok::<_, ()>(text.len())
                });
                assert_eq!(value, Ok(&text.len()));
            }
        }
        assert_eq!(reads, texts.len());
    }
}
