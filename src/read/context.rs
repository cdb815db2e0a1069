//! What stands around a figure: the time of an energy, what it is of one of, whether it is a bound.

use super::cues::{find, rfind};
use super::figures::{Bound, FigureKind, Found, Period};
use super::lexicon::{self, Noun};
use super::mentions::number_before;
use super::roles::role;
use super::sentence::Sentence;

/// Times in front of an energy, in the same clause.
const PER_BEFORE: &[(Period, &str)] = &[
    (
        Period::Hour,
        "每小时, 每小時, 一小时, 每个小时, 小时耗电, 小时用电, hourly, every hour, \
         each hour, an hour, per hour",
    ),
    (
        Period::Day,
        "每天, 每日, 一天, 日均, 日用电, 日耗电, 日发电, daily, every day, each day, a day, \
         per day",
    ),
    (Period::Week, "每周, weekly"),
    (Period::Month, "每月, 月均, 一个月, 每个月, in a month, monthly"),
    (
        Period::Year,
        "年, annual, annually, yearly, every year, each year, a year, per year, last year, \
         full year",
    ),
];

/// Times that tell it from a clause before, too.
const PER_OF_ANOTHER_CLAUSE: &[(Period, &str)] = &[
    (Period::Hour, "每小时, every hour, each hour, in an hour"),
    (Period::Day, "每天, 每日, 一天, every day, each day, in a day"),
    (Period::Year, "全年, 一年, 整年, over a year, full year, in a year, each year, every year"),
];

/// The same right behind it.
const PER_BEHIND: &[(Period, &str)] = &[
    (Period::Hour, "every hour, each hour, per hour, an hour, in an hour"),
    (Period::Day, "every day, each day, a day, per day, daily"),
    (Period::Month, "every month, a month, per month, in a month"),
    (
        Period::Year,
        "every year, each year, a year, in the year, in a year, over a year, per year, \
         last year, this year, over the year, annually, in 20, in 19",
    ),
];

/// Of others whose use is named.
const PER_AGAINST: &[(Period, &str)] = &[
    (Period::Day, "in a day, in one day, in the same day, 一天的, 一天用, 当天的"),
    (Period::Month, "in a month, in one month, in the same month, 一个月的, 一个月用, 当月"),
    (Period::Year, "in a year, in one year, in an entire year, 一年的, 一年用, 全年的, 全年用"),
];

const BOUNDS: &[(Bound, &str)] = &[
    (
        Bound::AtMost,
        "不到, 不足, 低于, 少于, 不超过, 最多, 至多, 可达, less than, under, below, up to, \
         at most, no more than, fewer than",
    ),
    (
        Bound::AtLeast,
        "超过, 超過, 逾, 超, 至少, 不少于, 高于, more than, over, above, at least, \
         exceeding, upwards of",
    ),
];

const ABOUT: &str = "约, 約, 近, 约为, 大约, 将近, 大概, 接近, 达到约, about, around, roughly, nearly, \
     almost, some, approximately, an estimated, close to";

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
        figure.about =
            ABOUT.split(", ").any(|word| ends_with(close, word)) || after.starts_with("左右");
        let stripped =
            ABOUT.split(", ").find_map(|word| close.strip_suffix(word)).unwrap_or(close).trim_end();
        let bound = each(BOUNDS).filter(|(_, word)| ends_with(stripped, word));
        let bound = bound.max_by_key(|(_, word)| word.len()).map(|(bound, _)| bound);
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

fn ends_with(text: &str, word: &str) -> bool {
    text.strip_suffix(word).is_some_and(|rest| {
        !word.is_ascii() || !rest.ends_with(|c: char| c.is_ascii_alphanumeric())
    })
}

/// Each word of a table with what it tells.
fn each<T: Copy>(table: &'static [(T, &'static str)]) -> impl Iterator<Item = (T, &'static str)> {
    table.iter().flat_map(|(told, words)| words.split(", ").map(|word| (*told, word)))
}

fn per_before(words: &'static [(Period, &'static str)], before: &str) -> Option<Period> {
    // A part of a year is none.
    const PARTS: [&str; 6] = ["半年", "季度", "月至", "half", "quarter", "months"];
    let is_part = PARTS.iter().any(|part| find(before, part).is_some());
    let places =
        each(words).filter_map(|(per, word)| Some((rfind(before, word)? + word.len(), per)));
    let last = places.max_by_key(|(end, _)| *end).map(|(_, per)| per);
    last.filter(|per| !is_part || *per != Period::Year)
}

fn per_behind(after: &str) -> Option<Period> {
    let after = after.strip_prefix(' ')?;
    each(PER_BEHIND).find(|(_, word)| after.starts_with(word)).map(|(per, _)| per)
}

/// The day or the month that a sentence begins with.
fn in_front(before: &str) -> Option<Period> {
    let before = before.trim_start();
    each(PER_AGAINST)
        .find(|(per, word)| *per < Period::Year && before.starts_with(word))
        .map(|(per, _)| per)
}

/// The time in which others use what a figure is held against, right behind their use.
fn against(behind: &str) -> Option<Period> {
    const THEY: [&str; 14] = [
        "homes", "households", "use", "uses", "used", "consume", "consumes", "need", "demand",
        "consumption", "usage", "generates", "output", "electricity",
    ];
    const THEM: [&str; 3] = ["户", "家庭", "居民"];
    each(PER_AGAINST).find_map(|(per, word)| {
        let before = behind[..rfind(behind, word)?].trim_end();
        let is_theirs = if word.is_ascii() {
            THEY.iter().any(|they| ends_with(before, they))
        } else {
            THEM.iter().any(|they| before.contains(they))
        };
        is_theirs.then_some(per)
    })
}

fn per_of_rate(written: &str) -> Option<Period> {
    const UNITS: &[(&str, Period)] = &[
        ("hour", Period::Hour),
        ("小时", Period::Hour),
        ("day", Period::Day),
        ("daily", Period::Day),
        ("天", Period::Day),
        ("week", Period::Week),
        ("周", Period::Week),
        ("year", Period::Year),
        ("annually", Period::Year),
        ("annum", Period::Year),
        ("yr", Period::Year),
        ("年", Period::Year),
    ];
    let last = UNITS.iter().filter_map(|(word, per)| Some((written.rfind(word)?, *per)));
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
