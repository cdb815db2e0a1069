//! What stands around a figure: the time of an energy, what it is of one of, whether it is a bound.

use super::cues::{Cue, find, last, word_at};
use super::figures::{Bound, FigureKind, Found, Period};
use super::lexicon::{self, Noun};
use super::mentions::number_before;
use super::roles::role;
use super::sentence::Sentence;

/// The cues of a time, and where they stand.
type Times = &'static [(Period, Cue)];

const PER_BEFORE: Times = &[
    (Period::Hour, Cue::HourlyBefore),
    (Period::Day, Cue::DailyBefore),
    (Period::Week, Cue::WeeklyBefore),
    (Period::Month, Cue::MonthlyBefore),
    (Period::Year, Cue::AnnualBefore),
];
const PER_OF_ANOTHER_CLAUSE: Times = &[
    (Period::Hour, Cue::HourlyAround),
    (Period::Day, Cue::DailyAround),
    (Period::Year, Cue::AnnualAround),
];
const PER_BEHIND: Times = &[
    (Period::Hour, Cue::HourlyBehind),
    (Period::Day, Cue::DailyBehind),
    (Period::Month, Cue::MonthlyBehind),
    (Period::Year, Cue::AnnualBehind),
];
const PER_AGAINST: Times = &[
    (Period::Day, Cue::DailyTheirs),
    (Period::Month, Cue::MonthlyTheirs),
    (Period::Year, Cue::AnnualTheirs),
];

/// Adds what stands around the figures of a sentence.
pub(super) fn add(sentence: &Sentence<'_>, found: &mut [Found]) {
    let (mut last, mut last_energy) = (0, 0);
    let starts: Vec<usize> = found.iter().map(|figure| figure.range.start).collect();
    for (at, figure) in found.iter_mut().enumerate() {
        let next = starts.get(at + 1).map_or(sentence.lower.len(), |next| *next);
        let clause = clause_start(&sentence.lower, figure.range.start).max(last);
        let before = &sentence.lower[clause..figure.range.start];
        // `700 watts each draw`: that is of the figure before.
        let own = before.trim_start();
        let own = own.strip_prefix("each ").or(own.strip_prefix("apiece ")).unwrap_or(before);
        let own = if last > 0 && clause == last { own } else { before };
        let after = &sentence.lower[figure.range.end..];
        let written = &sentence.lower[figure.range.clone()];
        figure.per = match figure.kind {
            FigureKind::Power => None,
            FigureKind::Rate => per_of_rate(written),
            FigureKind::Energy => {
                per_behind(after).or_else(|| per_before(PER_BEFORE, before)).or_else(|| {
                    let since = &sentence.lower[last..figure.range.start];
                    // `In a month the 100 MW hall uses 73 GWh`: a power has no time of its own.
                    per_before(PER_OF_ANOTHER_CLAUSE, since)
                        .or_else(|| in_front(&sentence.lower[last_energy..last]))
                })
            }
        };
        figure.against = against(sentence.lower.get(figure.range.end..next).unwrap_or_default());
        if figure.kind != FigureKind::Power {
            last_energy = figure.range.end;
        }
        let behind = item_behind(after);
        figure.item = item_before(own)
            .filter(|item| !(behind == Some(Noun::Machine) && *item == Noun::Site))
            .or(behind)
            .or_else(|| item_of_many(&sentence.lower[..figure.range.start], after));
        let close = before.trim_end();
        let about = at_end(close, Cue::Approximate);
        figure.about = about.is_some() || after.starts_with("左右");
        let stripped = close[..about.unwrap_or(close.len())].trim_end();
        let bounds = [(Bound::AtMost, Cue::UpTo), (Bound::AtLeast, Cue::From)].into_iter();
        let bounds = bounds.filter_map(|(bound, cue)| Some((at_end(stripped, cue)?, bound)));
        // `no more than` is no `more than`.
        let bound = bounds.min_by_key(|(start, _)| *start).map(|(_, bound)| bound);
        // `add up to 5 GW` is no bound.
        let is_sum = ["add up to", "adds up to", "added up to", "adding up to"];
        let bound = bound.filter(|_| !is_sum.iter().any(|sum| stripped.ends_with(sum)));
        figure.bound = bound.or_else(|| {
            if after.starts_with("以上") || written.contains(['多', '余']) {
                Some(Bound::AtLeast)
            } else if after.starts_with("以下") || after.starts_with("以内") {
                Some(Bound::AtMost)
            } else {
                None
            }
        });
        figure.role = role(&sentence.lower, last, figure);
        last = figure.range.end;
    }
}

/// Where the clause of a place begins.
pub(super) fn clause_start(text: &str, at: usize) -> usize {
    let stops =
        |c: char| matches!(c, ',' | ';' | ':' | '，' | '；' | '：' | '、' | '(' | ')' | '。');
    let mut end = at;
    loop {
        let Some(stop) = text[..end].rfind(stops) else {
            return 0;
        };
        let length = text[stop..].chars().next().map_or(1, char::len_utf8);
        let in_number = text.as_bytes()[stop] == b','
            && text[stop + 1..].starts_with(|c: char| c.is_ascii_digit())
            && text[..stop].ends_with(|c: char| c.is_ascii_digit());
        if !in_number {
            return stop + length;
        }
        end = stop;
    }
}

/// Where the word of a cue begins that a text ends with.
fn at_end(text: &str, cue: Cue) -> Option<usize> {
    last(text, cue).filter(|(_, end)| *end == text.len()).map(|(start, _)| start)
}

fn per_before(times: Times, before: &str) -> Option<Period> {
    // A part of a year is none.
    const PARTS: [&str; 6] = ["半年", "季度", "月至", "half", "quarter", "months"];
    let is_part = PARTS.iter().any(|part| find(before, part).is_some());
    let places = times.iter().filter_map(|(per, cue)| Some((last(before, *cue)?.1, *per)));
    let nearest = places.max_by_key(|(end, _)| *end).map(|(_, per)| per);
    nearest.filter(|per| !is_part || *per != Period::Year)
}

fn per_behind(after: &str) -> Option<Period> {
    let after = after.strip_prefix(' ')?;
    let is_in_year = ["in 20", "in 19"].iter().any(|year| after.starts_with(year));
    let told = PER_BEHIND.iter().find(|(_, cue)| word_at(after, 0, *cue).is_some());
    told.map(|(per, _)| *per).or(is_in_year.then_some(Period::Year))
}

/// The day or the month that a sentence begins with.
fn in_front(before: &str) -> Option<Period> {
    let before = before.trim_start();
    let mut times = PER_AGAINST.iter().filter(|(per, _)| *per < Period::Year);
    times.find(|(_, cue)| word_at(before, 0, *cue).is_some()).map(|(per, _)| *per)
}

/// The time in which others use what a figure is held against, right behind their use.
fn against(behind: &str) -> Option<Period> {
    const THEM: [&str; 3] = ["户", "家庭", "居民"];
    PER_AGAINST.iter().find_map(|(per, cue)| {
        let (start, end) = last(behind, *cue)?;
        let before = behind[..start].trim_end();
        let is_theirs = if behind[start..end].is_ascii() {
            at_end(before, Cue::TheyUse).is_some()
        } else {
            THEM.iter().any(|them| before.contains(them))
        };
        is_theirs.then_some(*per)
    })
}

fn per_of_rate(written: &str) -> Option<Period> {
    const UNITS: [(&str, Period); 4] = [
        ("hour|小时", Period::Hour),
        ("day|daily|天", Period::Day),
        ("week|周", Period::Week),
        ("year|annually|annum|yr|年", Period::Year),
    ];
    let end = |words: &str| words.split('|').filter_map(|word| written.rfind(word)).max();
    let last = UNITS.iter().filter_map(|(words, per)| Some((end(words)?, *per)));
    let last = last.max_by_key(|(at, _)| *at).map(|(_, per)| per);
    last.or_else(|| written.ends_with("/h").then_some(Period::Hour))
}

/// 每户, 平均每次提问, 一辆电动车, `a single answer`, `each card`.
fn item_before(before: &str) -> Option<Noun> {
    const ONE: [&str; 4] = ["每", "一", "单", "單"];
    const ONE_OF: [&str; 7] = ["single", "each", "every", "per", "one", "average", "typical"];

    // One of each, said in a word.
    let each = [("单机", Noun::Machine), ("户均", Noun::Home), ("人均", Noun::Person)];
    if let Some((_, noun)) = each.iter().find(|(word, _)| before.contains(word)) {
        return Some(*noun);
    }
    if before.contains("百公里") {
        return Some(Noun::Distance);
    }
    let chinese = ONE.iter().find_map(|one| {
        let mut places = before.rmatch_indices(one);
        places.find_map(|(at, _)| {
            let behind = &before[at + one.len()..];
            let (noun, length) = lexicon::counter_at(behind)?;
            let is_one = match noun {
                Noun::Site => *one == "每",
                Noun::Query => {
                    let of = &behind[length..];
                    *one == "每" || QUERIES.iter().any(|query| of.starts_with(query))
                }
                _ => true,
            };
            is_one.then_some(noun)
        })
    });
    chinese
        .or_else(|| {
            ONE_OF.iter().find_map(|one| {
                let at = find(before, one)? + one.len();
                let mut words = before[at..].split_whitespace().take(6);
                let first = words.clone().next();
                words
                    .find_map(lexicon::noun)
                    .filter(|noun| *noun != Noun::Them)
                    .or_else(|| (first.is_some() && MANY.contains(one)).then_some(Noun::Machine))
            })
        })
        .or_else(|| {
            ["a", "an"].iter().find_map(|one| {
                let at = find(before, one)? + one.len();
                let words = before[at..].split_whitespace().take(4);
                let is_many = words.clone().next().is_some_and(|word| SCALES.contains(&word));
                let mut words = words.filter(|_| !is_many);
                words.find_map(lexicon::noun).filter(|noun| {
                    !matches!(noun, Noun::Site | Noun::Them | Noun::Person | Noun::Distance)
                })
            })
        })
}

/// `a billion 3 Wh queries`: what one of so many uses.
fn item_of_many(before: &str, after: &str) -> Option<Noun> {
    let before = before.trim_end();
    let many =
        ["thousand", "million", "billion", "trillion"].iter().any(|many| before.ends_with(many));
    let word = after.strip_prefix(' ')?.split(|c: char| !c.is_ascii_alphabetic()).next()?;
    lexicon::noun(word).filter(|noun| {
        let is_counted = matches!(noun, Noun::Query | Noun::Machine | Noun::Vehicle);
        is_counted
            && word.ends_with('s')
            && (many || number_before(before, 12).is_some_and(|(number, _)| number > 1.0))
    })
}

const SCALES: [&str; 4] = ["thousand", "million", "billion", "trillion"];

/// Behind 一次: a question to a model, and no training.
const QUERIES: [&str; 9] = ["提问", "查询", "搜索", "对话", "请求", "回答", "问答", "检索", "交互"];

/// In front of what there are many of, whatever it is called.
const MANY: [&str; 3] = ["each", "every", "single"];

/// `1,200 watts each`, `10,715 kWh per home`.
fn item_behind(after: &str) -> Option<Noun> {
    let after = after.trim_start();
    if after.starts_with("each") || after.starts_with("apiece") {
        return Some(Noun::Machine);
    }
    let per = ["per ", "a ", "an ", "/"].iter().find_map(|per| after.strip_prefix(per))?;
    if per.starts_with("100 km") || per.starts_with("100km") {
        return Some(Noun::Distance);
    }
    lexicon::noun(per.split(|c: char| !c.is_ascii_alphabetic()).next()?)
}
