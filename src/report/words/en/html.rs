//! The words of a page, in English.

use super::super::{Answer, HtmlWords};

pub(super) const WORDS: HtmlWords = HtmlWords {
    code: "en",
    lede,
    result: "The figures",
    by_year: "Year by year",
    uncertainty: "How certain it is",
    assumptions: "What is assumed",
    derivation: "How it is calculated",
    claims: "What the article says",
    made_with: |version| format!("Calculated with gigawatt {version}."),
};

fn lede(answers: &[Answer]) -> String {
    let sentence = |(at, answer): (usize, &Answer)| {
        let power = answer.power.as_ref().map(|power| format!(" ({power})")).unwrap_or_default();
        let (verb, energy) = ("takes", &answer.energy);
        match &answer.plant {
            Some((plant, figure, days)) if at == 0 => format!(
                "{}{power} {verb} {energy} a year, as much as {plant} generates in {days} ({figure})",
                answer.name
            ),
            Some((_, _, days)) => {
                format!("{}{power} {verb} {energy}, as much as in {days}", answer.name)
            }
            None => format!("{}{power} {verb} {energy} a year", answer.name),
        }
    };
    let sentences: Vec<String> = answers.iter().enumerate().map(sentence).collect();
    sentences.join("; ") + "."
}
