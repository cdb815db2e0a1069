//! What is told beside a result that there is nevertheless.

use super::words::words;
use crate::catalog::PresetWarning;
use crate::report::{Explanation, Language, explain_preset_warning};

pub(super) enum Warning<'a> {
    /// A figure of the user's presets seems to be a slip.
    Preset(&'a PresetWarning),
    /// `--measure power --against ireland`: nothing of a consumer can be drawn.
    ConsumersWithoutPower(Vec<&'a str>),
    /// `--measure power --against three-gorges@2020`: something else of the plant is drawn.
    YearsWithoutPower(Vec<&'a str>),
}

impl Warning<'_> {
    pub fn explanation(&self, language: Language) -> Explanation {
        let words = words(language);
        let (kind, (message, hint)) = match self {
            Self::Preset(warning) => return explain_preset_warning(warning, language),
            Self::ConsumersWithoutPower(names) => {
                ("consumers-without-power", (words.consumers_without_power)(names))
            }
            Self::YearsWithoutPower(names) => {
                ("years-without-power", (words.years_without_power)(names))
            }
        };
        Explanation { kind, message, hint, excerpt: None }
    }
}
