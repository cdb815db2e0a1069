//! What does not hold in a text, with the sentence as it should be.

use super::super::Style;
use super::super::claims::Page;
use super::super::figure::Figures;
use super::finding::{basis_to_mend, finding, rounded};
use crate::answer::claims::outcome::Outcome;
use crate::answer::claims::yardstick::ComparedBy;
use crate::answer::{Article, ArticleClaim, CheckedClaim, Finding, Paid, ratio};
use crate::estimate::Estimate;
use crate::language::Language;
use crate::model::Verdict;
use crate::printable::cleaned;
use crate::read::{Stated, around, shares_in};
use crate::words::{self, article, claims};
use std::ops::Range;

impl Article {
    /// Each claim that does not hold: its place, why, the sentence as it stands and as it should be, for an editor.
    /// The mended sentence is in the language of the text.
    #[must_use]
    pub fn quoted(&self, style: &Style) -> String {
        let page = Page::new(style);
        let broken = self.claims.iter().filter(|claim| claim.verdict().is_false());
        let parts: Vec<String> = broken
            .map(|claim| {
                let verdict = claims::verdict_name(style.language, claim.verdict());
                let (line, column) = (claim.place.line, claim.place.column);
                let why = finding(claim, &page);
                let sentence = &self.text[around(&self.text, &claim.within)];
                let mended = mended(self, claim).map(|text| format!("+ {}\n", cleaned(&text)));
                let open = unchecked(self, claim).join(words::comma(style.language));
                let open = if open.is_empty() || mended.is_none() {
                    String::new()
                } else {
                    format!("  {}\n", article::unchecked(style.language, &cleaned(&open)))
                };
                format!(
                    "{line}:{column} {verdict}: {}\n- {}\n{}{open}",
                    cleaned(&why),
                    cleaned(sentence),
                    mended.unwrap_or_default()
                )
            })
            .collect();
        if parts.is_empty() {
            return article::nothing_to_mend(style.language).to_owned() + "\n";
        }
        parts.join("\n")
    }
}

/// The shares and multiples of the sentence of a claim that no claim was made of: it is not right yet where
/// one of them is wrong.
fn unchecked<'a>(article: &'a Article, claim: &ArticleClaim) -> Vec<&'a str> {
    let sentence = around(&article.text, &claim.within);
    let text = &article.text[sentence.clone()];
    let is_checked = |place: &Range<usize>| {
        let of = |claim: &ArticleClaim| {
            claim.verdict() != Verdict::NotCheckable
                && [claim.within.clone(), claim.stated_words()]
                    .iter()
                    .any(|words| words.start < place.end && place.start < words.end)
        };
        article.claims.iter().any(of)
    };
    let places = shares_in(text).into_iter();
    let places = places.map(|place| sentence.start + place.start..sentence.start + place.end);
    places.filter(|place| !is_checked(place)).map(|place| &article.text[place]).collect()
}

/// The sentence of a claim with what holds in place of what does not; `None` where no words of it are to be
/// replaced.
pub(crate) fn mended(article: &Article, claim: &ArticleClaim) -> Option<String> {
    let checked = match &claim.finding {
        Finding::Checked { claim: checked, .. } => checked,
        Finding::Paid(paid) => return with_cost(article, claim, paid),
        Finding::Lacking(_) => return None,
    };
    let sentence = around(&article.text, &claim.within);
    let language = language_of(&article.text[sentence.clone()]);
    let (words, instead) = instead(article, claim, checked, language)?;
    let text = &article.text;
    let (before, behind) =
        (text.get(sentence.start..words.start)?, text.get(words.end..sentence.end)?);
    Some(format!("{before}{instead}{behind}"))
}

/// The sentence with what an energy costs in place of what is stated.
fn with_cost(article: &Article, claim: &ArticleClaim, paid: &Paid) -> Option<String> {
    let sentence = around(&article.text, &claim.within);
    let language = language_of(&article.text[sentence.clone()]);
    let words = claim.stated_words();
    let cost = Figures { language, digits: 3 }.sum(paid.computed);
    let (before, behind) = (
        article.text.get(sentence.start..words.start)?,
        article.text.get(words.end..sentence.end)?,
    );
    Some(format!("{before}{cost}{behind}"))
}

/// The words to be replaced, and what stands in their place.
fn instead(
    article: &Article,
    claim: &ArticleClaim,
    checked: &CheckedClaim,
    language: Language,
) -> Option<(Range<usize>, String)> {
    let figures = Figures { language, digits: 3 };
    match &claim.stated {
        Stated::Amount(words) => {
            let Outcome::Direct { computed, .. } = &checked.outcome else {
                return None;
            };
            let written = &article.text[words.clone()];
            // In the letters that the figure has: GW in a Chinese text too.
            let is_latin = written.contains(|c: char| c.is_ascii_alphabetic());
            let language = if is_latin { Language::English } else { language };
            let mut amount = Figures { language, ..figures }.single(*computed);
            if !written.contains([' ', '\u{a0}', '-']) {
                amount = amount.replace(' ', "");
            }
            if written.contains('度') {
                amount = amount.replace("千瓦时", "度");
            }
            Some((words.clone(), amount))
        }
        Stated::Count { words, value } => {
            let count = Estimate::exactly(value * ratio(checked)?);
            let figures = Figures { language, digits: 2 };
            Some((words.clone(), figures.estimate(count, "").text()))
        }
        Stated::Times { words, value, rises } => {
            let actual = value / ratio(checked)?;
            let written = &article.text[words.clone()];
            Some((words.clone(), share(written, actual, *rises, language)))
        }
        Stated::Words => {
            let (basis, times) = basis_to_mend(checked)?;
            let Outcome::Multiple { name, compared, .. } = &checked.outcome else {
                return None;
            };
            let page = Page::with_digits(language, figures.digits);
            let name = language.of(name.as_ref()?);
            let basis = page.figure_name(&basis.one.figure);
            let times = times.central();
            let is_part = *compared == ComparedBy::Year
                && times < 2.0
                && checked.claim.amounts().any(|side| !side.yardsticks.plants().is_empty());
            let text = if is_part {
                let months = format!("{:.1}", times * 12.0);
                article::about_months(language, &months, &words::whose(language, name), &basis)
            } else {
                article::about_as_much(language, &rounded(times), name, &basis)
            };
            Some((claim.within.clone(), text))
        }
    }
}

/// A share or a multiple in the form that the words have which it replaces.
fn share(written: &str, actual: f64, rises: bool, language: Language) -> String {
    let is_percent = ["%", "％", "成", "百分之", "percent", "per cent"]
        .iter()
        .any(|sign| written.contains(sign));
    match (is_percent || !rises && actual < 1.0, rises) {
        (true, true) => article::percent(language, &rounded((actual - 1.0).abs() * 100.0)),
        (true, false) => article::percent(language, &rounded(actual * 100.0)),
        (false, true) if actual < 1.0 => article::fallen_to(language, &rounded(actual)),
        (false, true) => article::risen_to(language, &rounded(actual)),
        (false, false) => article::times_as_much(language, &rounded(actual)),
    }
}

/// The language of a sentence, as far as its letters tell.
pub(crate) fn language_of(text: &str) -> Language {
    let is_han = |c: char| ('\u{4E00}'..='\u{9FFF}').contains(&c);
    if text.chars().any(is_han) { Language::Chinese } else { Language::English }
}
