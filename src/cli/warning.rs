//! What is told beside a result that there is nevertheless.

use super::environment::EarlyWishes;
use super::failure::{as_json, for_people};
use super::words::words;
use crate::catalog::PresetWarning;
use crate::report::{Explanation, Language, Message, Told, explain_preset_warning};
use annotate_snippets::Level;

pub(super) enum Warning<'a> {
    /// A figure of the user's presets seems to be a slip.
    Preset(&'a PresetWarning),
    /// `--measure power --against ireland`: nothing of a consumer can be drawn.
    ConsumersWithoutPower(Vec<&'a str>),
    /// `--measure power --against three-gorges@2020`: something else of the plant is drawn.
    YearsWithoutPower(Vec<&'a str>),
}

impl Warning<'_> {
    /// The message for standard error, as JSON or for people.
    pub fn text(&self, wishes: &EarlyWishes) -> String {
        let explanation = self.explanation(wishes.language);
        if wishes.json {
            return as_json(&Message::Warning(Told::of(&explanation)));
        }
        let level = Level::WARNING.with_name(words(wishes.language).warning);
        for_people(level, &explanation, wishes)
    }

    fn explanation(&self, language: Language) -> Explanation {
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
