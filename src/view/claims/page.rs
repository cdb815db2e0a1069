//! Claims for people, in one language and with so many digits.

use super::super::Style;
use super::super::figure::Figures;
use crate::answer::claims::outcome::Outcome;
use crate::answer::{CheckedClaim, Premises};
use crate::estimate::Estimate;
use crate::language::Language;
use crate::quantity::Quantity;

/// What claims are written for.
pub(crate) struct Page {
    pub figures: Figures,
    /// Those of columns, which have a digit more than those of sentences.
    pub with_room: Figures,
    pub language: Language,
    /// Whether a PUE is assumed.
    pub cooled: bool,
}

impl Page {
    pub fn new(style: &Style) -> Self {
        Self::with_digits(style.language, style.digits)
    }

    /// A page whose figures have so many digits.
    pub fn with_digits(language: Language, digits: u8) -> Self {
        let figures = Figures { language, digits };
        Self { figures, with_room: figures, language, cooled: false }
    }

    /// The same under assumptions, of which a PUE counts the cooling.
    pub fn under(self, premises: &Premises) -> Self {
        Self { cooled: premises.assumptions().pue().high() > 1.0, ..self }
    }

    /// Two quantities in so many digits that they differ, if they do.
    pub fn apart(&self, sides: [Estimate<Quantity>; 2]) -> [String; 2] {
        let digits = self.figures.digits..=15;
        let texts = digits.map(|digits| {
            let figures = Figures { digits, ..self.figures };
            sides.map(|side| figures.single(side))
        });
        let apart = texts.clone().find(|[one, other]| one != other);
        apart.or_else(|| texts.clone().next()).unwrap_or_default()
    }

    pub fn name(&self, claim: &CheckedClaim) -> String {
        match &claim.claim.preset {
            Some(preset) => self.language.of(&preset.name).to_owned(),
            None => claim.claim.statement.trim().to_owned(),
        }
    }
}

/// Whether there is an announced power in a claim that assumptions change.
pub(super) fn is_scaled(claim: &CheckedClaim) -> bool {
    !matches!(claim.outcome, Outcome::Lacking { .. }) && claim.unscaled().is_none()
}
