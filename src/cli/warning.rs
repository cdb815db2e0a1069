//! What is told beside a result that there is nevertheless.

use super::failure::Failure;
use super::words::words;
use crate::ask::UnusualRate;
use crate::catalog::PresetWarning;
use crate::report::{Explanation, Language, explain_preset_warning};

pub(super) enum Warning<'a> {
    /// A figure of the user's presets seems to be a slip.
    Preset(&'a PresetWarning),
    /// What is in the folder of presets and cannot be used.
    LeftOut(&'a Failure),
    /// So many more of these two.
    More(usize),
    /// `--grid 400g/mWh`: a rate far from what there is.
    UnusualRate(&'a UnusualRate),
    /// `--measure power --against ireland`: nothing of a consumer can be drawn.
    ConsumersWithoutPower(Vec<&'a str>),
    /// `--against chatgpt-query`: one use is no energy of a year.
    UsesInPicture(Vec<&'a str>),
    /// `--measure power --against three-gorges@2020`: something else of the plant is drawn.
    YearsWithoutPower(Vec<&'a str>),
}

impl Warning<'_> {
    pub fn explanation(&self, language: Language) -> Explanation {
        let words = words(language);
        let (kind, (message, hint)) = match self {
            Self::Preset(warning) => return explain_preset_warning(warning, language),
            Self::LeftOut(failure) => {
                let explanation = failure.explanation(language);
                let message = (words.left_out)(&explanation.message);
                return Explanation { message, ..explanation };
            }
            Self::More(count) => ("more-warnings", (words.more_warnings)(*count)),
            Self::UnusualRate(rate) => ("lost-magnitude", (words.unusual_rate)(rate)),
            Self::ConsumersWithoutPower(names) => {
                ("consumers-without-power", (words.consumers_without_power)(names))
            }
            Self::UsesInPicture(names) => ("uses-in-picture", (words.uses_in_picture)(names)),
            Self::YearsWithoutPower(names) => {
                ("years-without-power", (words.years_without_power)(names))
            }
        };
        Explanation { kind, message, hint, excerpt: None }
    }
}
