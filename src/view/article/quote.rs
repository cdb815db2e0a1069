//! What does not hold in a text, with the sentence as it should be.

use super::super::Style;
use super::super::claims::Page;
use super::super::figure::Figures;
use super::finding::{basis_to_mend, finding, rounded};
use crate::answer::claims::outcome::Outcome;
use crate::answer::{Article, ArticleClaim, CheckedClaim, Finding, ratio};
use crate::estimate::Estimate;
use crate::language::Language;
use crate::model::Verdict;
use crate::printable::cleaned;
use crate::quantity::{Quantity, plain, scan_quantity};
use crate::read::{ClaimKind, Stated, around, shares_in};
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
    let text = &article.text;
    let sentence = around(text, &claim.within);
    let language = language_of(&text[sentence.clone()]);
    let (words, instead) = match &claim.finding {
        Finding::Checked { claim: checked, .. } => instead(article, claim, checked, language)?,
        Finding::Paid(paid) => {
            (claim.stated_words(), Figures { language, digits: 3 }.sum(paid.computed))
        }
        Finding::Lacking(_) => return None,
    };
    let (before, behind) =
        (text.get(sentence.start..words.start)?, text.get(words.end..sentence.end)?);
    Some(format!("{before}{instead}{behind}"))
}

/// The words to be replaced, and what stands in their place.
fn instead(
    article: &Article,
    claim: &ArticleClaim,
    checked: &CheckedClaim,
    language: Language,
) -> Option<(Range<usize>, String)> {
    let text = &article.text;
    let (words, instead) = match &claim.stated {
        Stated::Amount(words) => {
            let Outcome::Direct { stated, computed, .. } = &checked.outcome else {
                return None;
            };
            let written = &text[words.clone()];
            let ratio = ratio(checked)?;
            let own = |ratio, most| in_own_unit(written, ratio, most, language);
            // Of `210 MW for 100d ≈ 50 GWh` the power is what is stated.
            let is_turned = scan_quantity(written).is_some_and(|scanned| {
                let (one, other) = (scanned.quantity.central(), stated.central());
                let is_same = (one.base_value() / other.base_value() - 1.0).abs() < 1e-6;
                one.dimension() != other.dimension() || !is_same
            });
            let instead = if is_turned {
                own(1.0 / ratio, MANY)?
            } else {
                let is_second_name = claim.kind == ClaimKind::SameAmount;
                let most = if is_second_name || written.contains("watt") { MANY } else { 1e3 };
                own(ratio, most).unwrap_or_else(|| amount(written, *computed, language))
            };
            (words.clone(), instead)
        }
        Stated::Count { words, value } => {
            let count = Estimate::exactly(value * ratio(checked)?);
            let number = match (language, count.central()) {
                (Language::Chinese, value @ 1e8..) => rounded(value / 1e8) + "亿",
                (Language::Chinese, value @ 1e4..) => rounded(value / 1e4) + "万",
                _ => Figures { language, digits: 2 }.estimate(count, "").text(),
            };
            (words.clone(), number)
        }
        Stated::Times { words, value, rises } => {
            let is_ours = matches!(checked.outcome, Outcome::Multiple { .. });
            let ratio = ratio(checked)?;
            let actual = if is_ours { value * ratio } else { value / ratio };
            let sentence = around(text, &claim.within);
            let behind = text.get(words.end..sentence.end)?;
            // What rose has not fallen by anything.
            if *rises && (value - 1.0) * (actual - 1.0) < 0.0 {
                return None;
            }
            let days = basis_to_mend(checked).and_then(|(basis, _)| basis.days());
            if words.is_empty() && days.is_some() && actual < 0.5 {
                (claim.within.clone(), in_time(claim, checked, language)?)
            } else if *rises {
                grown(&text[words.clone()], behind, words, actual, language)
            } else {
                (words.clone(), multiple(&text[words.clone()], behind, actual, language))
            }
        }
        Stated::Words => (claim.within.clone(), in_time(claim, checked, language)?),
    };
    Some((without_bound(text, words), instead))
}

/// The words with what bounds them in front: what is exact is not `almost` so.
fn without_bound(text: &str, words: Range<usize>) -> Range<usize> {
    const BOUNDS: [&str; 17] = [
        "more than ", "less than ", "nearly ", "almost ", "just over ", "just under ", "over ",
        "under ", "at least ", "at most ", "not quite ", "超过", "不到", "将近", "接近", "近",
        "逾",
    ];
    let before = text[..words.start].to_ascii_lowercase();
    let bound = BOUNDS.iter().find(|bound| before.ends_with(**bound));
    words.start - bound.map_or(0, |bound| bound.len())..words.end
}

/// More of a unit than anybody prints.
const MANY: f64 = 1e6;

/// An amount in the unit that it is written in, where its number is one to print.
fn in_own_unit(written: &str, ratio: f64, most: f64, language: Language) -> Option<String> {
    let end = written.find(|c: char| !(c.is_ascii_digit() || ".,".contains(c)))?;
    let (number, unit) = written.split_at(end);
    let value = plain(&number.replace(',', ""))? * ratio;
    let most = if unit.is_ascii() { most } else { 1e4 };
    let is_one = (1.0..most).contains(&value) && !unit.contains(|c: char| c.is_ascii_digit());
    let language = if unit.is_ascii() { Language::English } else { language };
    let number = Figures { language, digits: 3 }.estimate(Estimate::exactly(value), "").text();
    is_one.then(|| number + unit)
}

/// An amount in the unit that suits it, in the letters that the figure has: GW in a Chinese text too.
fn amount(written: &str, computed: Estimate<Quantity>, language: Language) -> String {
    let is_latin = written.contains(|c: char| c.is_ascii_alphabetic());
    let language = if is_latin { Language::English } else { language };
    let mut amount = Figures { language, digits: 3 }.single(computed);
    if !written.contains([' ', '\u{a0}', '-']) {
        amount = amount.replace(' ', "");
    }
    if written.contains('度') { amount.replace("千瓦时", "度") } else { amount }
}

/// The time in which a plant generates so much: `about 9 days of Three Gorges' output`.
fn in_time(claim: &ArticleClaim, checked: &CheckedClaim, language: Language) -> Option<String> {
    let (basis, _) = basis_to_mend(checked)?;
    let Outcome::Multiple { name, .. } = &checked.outcome else {
        return None;
    };
    let days = basis.days()?.central();
    let (number, unit) = match days {
        ..1.0 => (days * 24.0, article::hours as fn(Language, &str) -> String),
        1.0..60.0 => (days, article::days as _),
        _ => (days * 12.0 / 365.0, article::months as _),
    };
    let time = unit(language, &printed(number));
    let is = ["is ", "are ", "was "].into_iter().find(|is| claim.text.starts_with(is));
    let whose = words::whose(language, language.of(name.as_ref()?));
    let is = is.unwrap_or_default();
    Some(is.to_owned() + &article::time_of_output(language, &time, &whose))
}

/// A share or a multiple in the form that the words have which it replaces; where there are none it stands in front
/// of a name, or in Chinese behind it.
fn multiple(written: &str, behind: &str, actual: f64, language: Language) -> String {
    let is_times =
        ["times", "twice", "double", "triple", "倍"].iter().any(|word| written.contains(word));
    let is_percent = ["%", "％", "成", "百分之", "percent", "per cent"]
        .iter()
        .any(|sign| written.contains(sign));
    let is_percent = is_percent || actual < 1.0 && !is_times;
    // `as much as Ireland uses`: 4.7 times what Ireland uses.
    let uses = [" uses", " consumes", " needs", " generates", " produces", " used", " consumed"];
    let near: String = behind.chars().take(30).collect();
    let is_what = written.is_empty() && uses.iter().any(|word| near.contains(word));
    let what = if is_what { "what " } else { "" };
    if !is_percent {
        let times = article::times_as_much(language, &printed(actual));
        return match language {
            Language::Chinese if written.is_empty() => format!("的{times}"),
            Language::English if written.is_empty() => format!("{times} {what}"),
            Language::English if printed(actual) == "2" => "twice".to_owned(),
            _ => times,
        };
    }
    let percent = article::percent(language, &printed(actual * 100.0));
    match language {
        Language::Chinese if written.is_empty() => format!("的{percent}"),
        Language::English if written.is_empty() => format!("{percent} of {what}"),
        _ if is_of_it(behind) => percent + " of",
        _ => percent,
    }
}

/// Whether what something is a share of follows, without an `of`.
fn is_of_it(behind: &str) -> bool {
    [" the ", " its ", " what ", " that "].iter().any(|the| behind.starts_with(the))
}

/// `by 44%` for `by a third`, `increased by 22%` for `doubled`, 增长22% for 翻了一番, with the words it replaces.
fn grown(
    written: &str,
    behind: &str,
    words: &Range<usize>,
    actual: f64,
    language: Language,
) -> (Range<usize>, String) {
    const VERBS: [&str; 4] = ["doubl", "tripl", "quadrupl", "halv"];
    const NEXT: [&str; 10] =
        ["to", "from", "in", "by", "over", "since", "between", "this", "last", "and"];
    let percent = article::percent(language, &printed((actual - 1.0).abs() * 100.0));
    let written = written.to_ascii_lowercase();
    let is_word = ["翻", "一倍", "减半", "腰斩"].iter().any(|word| written.contains(word));
    if is_word {
        let grown = if actual < 1.0 { article::fallen_by } else { article::risen_by };
        return (words.clone(), grown(language, &percent));
    }
    let is_noun = ["double", "triple", "quadruple"].contains(&written.as_str()) && is_of_it(behind);
    let is_fold = written.ends_with("fold");
    if is_noun || is_fold || written.contains("times") || written.contains('倍') {
        let times = article::times_as_much(language, &printed(actual));
        return (words.clone(), if is_fold { printed(actual) + "-fold" } else { times });
    }
    if !VERBS.iter().any(|verb| written.starts_with(verb)) {
        return (words.clone(), percent);
    }
    let ending = ["ing", "ed", "es"].into_iter().find(|end| written.ends_with(end));
    let ending = ending.map_or("e", |ending| if ending == "es" { "es" } else { ending });
    let verb = format!("{}creas{ending}", if actual < 1.0 { "de" } else { "in" });
    let next = behind.trim_start().split([' ', ',', '.', ';']).next().unwrap_or_default();
    if next.is_empty() || NEXT.contains(&next) {
        return (words.clone(), format!("{verb} by {percent}"));
    }
    // `doubles capacity from 300 MW to 800 MW`.
    let ends = [" from ", " to ", " in ", ",", ";", "."].into_iter();
    let end = ends.filter_map(|end| behind.find(end)).min().unwrap_or(behind.len());
    (words.start..words.end + end, format!("{verb}{} by {percent}", &behind[..end]))
}

/// A number as a newspaper prints it: whole from ten on.
fn printed(value: f64) -> String {
    match value {
        10.0.. => rounded(value.round()),
        1.0..10.0 => rounded((value * 10.0).round() / 10.0),
        _ => rounded((value * 1e4).round() / 1e4),
    }
}

/// The language of a sentence, as far as its letters tell.
pub(crate) fn language_of(text: &str) -> Language {
    let is_han = |c: char| ('\u{4E00}'..='\u{9FFF}').contains(&c);
    if text.chars().any(is_han) { Language::Chinese } else { Language::English }
}
