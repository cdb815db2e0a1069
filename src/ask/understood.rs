//! Which question a text asks that somebody typed into the only field there is.

use super::request::Request;
use super::{Calc, Check, Convert, Presets, Read, Solve, Timeline};
use crate::catalog::Catalog;
use crate::model::Sampling;
use crate::quantity::DisplayUnit;

/// The signs between the two sides of a claim.
const RELATIONS: [char; 7] = ['=', '＝', '≈', '<', '>', '≤', '≥'];

/// What stands between a quantity and the units to write it in.
const INTO: [&str; 7] = [" to ", " in ", " into ", "->", "→", "换算成", "换算为"];

/// What stands between deployments, each of which is a text of its own.
const BETWEEN: [char; 5] = ['\n', ';', '；', '、', '，'];

/// A line longer than this is prose.
const LONGEST_LINE: usize = 160;

/// Prose has at least so many words, or a mark at the end of a sentence.
const WORDS: usize = 6;

impl Request {
    /// The question that a text asks: a claim has a sign between two sides, a schedule has dates, a
    /// conversion ends in units, and prose has sentences. Any other text that is neither an energy nor a name
    /// is taken for deployments.
    ///
    /// ```
    /// use gigawatt::ask::Request;
    /// use gigawatt::catalog::Catalog;
    ///
    /// let catalog = Catalog::embedded();
    /// let understood = |text| Request::understood(text, &catalog);
    /// assert!(matches!(understood("10 GW"), Request::Calc(_)));
    /// assert!(matches!(understood("7GW for 1y = 610亿度"), Request::Check(_)));
    /// assert!(matches!(understood("61.32 TWh to 亿度"), Request::Convert(_)));
    /// assert!(matches!(understood("一个100MW的机房每小时耗电10万度。"), Request::Read(_)));
    /// ```
    #[must_use]
    pub fn understood(text: &str, catalog: &Catalog) -> Self {
        let text = text.trim();
        if text.lines().any(|line| line.len() > LONGEST_LINE) {
            return prose(text);
        }
        // Nothing that is typed asks for samples.
        let none = |sampling: &Sampling| sampling.finish(&sampling.tally());
        let ready = |request: &Self| request.answer_by(catalog, &none).is_ok();
        let calc = deployments(text);
        if text.is_empty() || ready(&calc) {
            return calc;
        }
        if text.contains(RELATIONS) && !has_sentences(text) {
            return Self::Check(Check { claims: vec![text.to_owned()], ..Check::default() });
        }
        let others = [conversion(text), schedule(text), Some(names(text)), Some(energy(text))];
        others.into_iter().flatten().find(ready).unwrap_or_else(|| {
            let asked = conversion(text).filter(|_| !is_prose(text));
            asked.unwrap_or_else(|| if is_prose(text) { prose(text) } else { calc })
        })
    }
}

fn deployments(text: &str) -> Request {
    let apart = text.split(BETWEEN).flat_map(|part| part.split(", "));
    let deployments = apart.map(str::trim).filter(|part| !part.is_empty()).map(str::to_owned);
    Request::Calc(Calc { deployments: deployments.collect(), ..Calc::default() })
}

/// `61.32 TWh to 亿度`, `7 GW for 1y in TWh`: what stands last are units.
fn conversion(text: &str) -> Option<Request> {
    let splits = INTO.iter().filter_map(|into| text.rsplit_once(into));
    let (quantity, units) = splits.max_by_key(|(quantity, _)| quantity.len())?;
    let units: Vec<String> = units
        .split([',', '，', '、', ' '])
        .map(str::trim)
        .filter(|unit| !unit.is_empty())
        .map(str::to_owned)
        .collect();
    if units.is_empty() || units.iter().any(|unit| DisplayUnit::parse(unit).is_err()) {
        return None;
    }
    let (quantity, duration) = match quantity.split_once(" for ") {
        Some((quantity, duration)) => (quantity, Some(duration.trim().to_owned())),
        None => (quantity, None),
    };
    Some(Request::Convert(Convert { quantity: quantity.trim().to_owned(), units, duration }))
}

/// `1GW@2026-07, +5GW@2030`.
fn schedule(text: &str) -> Option<Request> {
    let schedule = text.contains('@').then(|| text.to_owned())?;
    Some(Request::Timeline(Timeline { schedule: Some(schedule), ..Timeline::default() }))
}

/// An energy, or a number of years of a plant: what power is that?
fn energy(text: &str) -> Request {
    let targets = vec![text.to_owned()];
    Request::Solve(Solve { targets, ..Solve::default() })
}

/// The name of a plant, a country or another preset, or of a kind of them.
fn names(text: &str) -> Request {
    Request::Presets(Presets { names: vec![text.to_owned()] })
}

fn prose(text: &str) -> Request {
    Request::Read(Read { text: text.to_owned() })
}

fn is_prose(text: &str) -> bool {
    has_sentences(text) || text.split_whitespace().count() >= WORDS
}

fn has_sentences(text: &str) -> bool {
    let ends = |c: char| matches!(c, '。' | '！' | '？' | '“' | '”');
    text.ends_with(['.', '!', '?']) || text.contains(ends) || text.contains(". ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind(text: &str) -> String {
        let understood = Request::understood(text, &Catalog::embedded());
        let json = serde_json::to_value(understood).unwrap();
        json.as_object().unwrap().keys().next().unwrap().clone()
    }

    #[test]
    fn a_text_asks_what_a_reader_would_say_it_does() {
        for (text, expected) in [
            ("", "calc"),
            ("10 GW", "calc"),
            (" 7,000 MW ", "calc"),
            ("6 to 10 GW", "calc"),
            ("openai-amd, openai-nvidia", "calc"),
            ("60亿瓦、100亿瓦", "calc"),
            ("10 GW\n3xserver-hall", "calc"),
            ("7 GX", "calc"),
            ("opnai-amd", "calc"),
            ("7GW for 1y = 610亿度", "check"),
            ("183TWh < 4.4% of 4.1PWh; 1GW = 1000MW", "check"),
            ("7GW =", "check"),
            ("7 GW to kW", "convert"),
            ("60至100亿瓦换算成GW", "convert"),
            ("7 GW for 1y in TWh, 亿度", "convert"),
            ("7 GW in TWh", "convert"),
            ("1GW@2026-07, +5GW@2030", "timeline"),
            ("61 TWh", "solve"),
            ("0.5 three-gorges@2020", "solve"),
            ("three-gorges", "presets"),
            ("plants", "presets"),
            ("一个100MW的机房每小时耗电10万度。", "read"),
            ("A 100 MW hall uses 100,000 kWh every hour.", "read"),
            ("The site is rated at 100 MW and draws 2.4 GWh a day", "read"),
            ("OpenAI和AMD联手，\n6 GW > 5 GW。", "read"),
        ] {
            assert_eq!(kind(text), expected, "{text:?}");
        }
    }

    #[test]
    fn a_question_is_the_same_after_its_way_through_json() {
        let catalog = Catalog::embedded();
        for text in ["10 GW, 60亿瓦", "7 GW to kW", "61 TWh", "7GW = 7000MW", "1GW@2026, 2GW@2027"]
        {
            let request = Request::understood(text, &catalog);
            let json = serde_json::to_string(&request).unwrap();
            assert_eq!(serde_json::from_str::<Request>(&json).unwrap(), request, "{json}");
        }
    }
}
