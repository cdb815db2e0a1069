//! Amounts against what has a name: plants, cities, countries.

use super::super::context::clause_start;
use super::super::cues::{Cue, find, has, is_only, last, word_at};
use super::super::figures::{Found, Period};
use super::super::lexicon::Named;
use super::super::mentions::{Share, number_before};
use super::compared::{head, tail};
use super::{ClaimKind, Context, Gate, Stated, amount_of, of_a_year};
use std::ops::Range;

pub(super) fn add(context: &mut Context<'_>) {
    let names = together(context.lexicon.names_in(context.lower()), context.lower());
    for (at, (range, named)) in names.iter().enumerate() {
        let subject = names[..at].last().filter(|(subject, _)| {
            let clause = clause_start(context.lower(), range.start);
            let is_between = |found: &Found| (clause..range.start).contains(&found.range.start);
            subject.start >= clause && !context.figures.iter().any(is_between)
        });
        match subject {
            Some(subject) => of_two_names(context, subject, (range, named)),
            None => reference(context, range, named),
        }
    }
}

/// 三峡的年发电量是爱尔兰用电量的三倍; `Bitcoin uses more than Argentina`: no amount is named.
fn of_two_names(
    context: &mut Context<'_>,
    (subject, first): &(Range<usize>, Named),
    (name, second): (&Range<usize>, &Named),
) {
    let lower = context.lower();
    let behind = rest_of_clause(lower, name.end);
    let stop = behind.len();
    let said = context.gap(subject.end, name.start);
    let share = context.shares.iter().find(|share| {
        let is_inside = share.range.start >= subject.end && share.range.end <= name.end + stop;
        is_inside && (share.range.end <= name.start || is_behind(lower, name, &share.range))
    });
    let told = share.filter(|_| has(said, Cue::Is) || said.contains(" times "));
    let sign = bound(said);
    let is_whole = is_whole(behind) && is_whole(&lower[subject.end..]);
    let names_time = names_short_time(context.gap(subject.start, name.end + stop));
    if !is_whole || names_time || told.is_none() && (share.is_some() || sign == "=") {
        return;
    }
    let times = told.map_or("", |share| share.text.as_str());
    let statement = format!("{} {sign} {times} {}", first.id, second.id);
    let share = told.cloned();
    let stated = stated_at(share, name.start);
    let range = subject.start..name.end + stop;
    context.state(range, ClaimKind::Reference, statement, Gate::Far, stated);
}

/// The names of a sentence, those that are added up as one: 丹麦和爱尔兰两国之和, `Denmark and Ireland combined`.
fn together(names: Vec<(Range<usize>, Named)>, lower: &str) -> Vec<(Range<usize>, Named)> {
    const JOINTS: [&str; 7] = ["and", "和", "与", "及", "、", "加", "加上"];
    const SUMS: [&str; 8] =
        ["combined", "together", "put together", "之和", "总和", "合计", "加起来", "相加"];

    let sum = |end: usize| {
        let behind = head(&lower[end..], 20);
        let clause = behind.split([',', '，', '。', ';', '；']).next().unwrap_or_default();
        SUMS.iter().any(|word| clause.contains(word))
    };
    let mut all: Vec<(Range<usize>, Named)> = Vec::new();
    for (range, named) in names {
        let last = all.last_mut().filter(|(last, _)| {
            JOINTS.contains(&lower[last.end..range.start].trim()) && sum(range.end)
        });
        match last {
            Some((last, sum)) => {
                last.end = range.end;
                sum.id = format!("({} + {})", sum.id, named.id);
            }
            None => all.push((range, named)),
        }
    }
    all
}

/// Whether a name stands for all of what it names, by what is behind it: 四川成都, 冰岛首都, 三峡电站一台机组,
/// `Texas Instruments` and `Iceland's smelters` are something else.
fn is_whole(behind: &str) -> bool {
    let behind = behind.strip_prefix("'s").or(behind.strip_prefix("’s")).unwrap_or(behind);
    let behind = behind.trim_start().trim_start_matches('的');
    let names_nothing = !behind.starts_with(char::is_alphabetic);
    names_nothing || word_at(behind, 0, Cue::OfAll).is_some()
}

/// 相当于三峡电站半年的发电量; `about a third of what New York City uses in a year`.
fn reference(context: &mut Context<'_>, name: &Range<usize>, named: &Named) {
    let sentence = context.sentence;
    let lower = sentence.lower.as_str();
    let behind = rest_of_clause(lower, name.end);
    let stop = behind.len();
    let is_other = is_of_homes(behind) || is_place(&lower[..name.start]);
    let level = is_level(&lower[..name.start], behind);
    let next = context
        .figures
        .iter()
        .any(|found| found.range.start >= name.end && found.range.start < name.end + stop);
    if is_other
        || next
        || !is_whole(behind)
        || context.denial.is_some_and(|denial| denial > name.start)
    {
        return;
    }
    if part_behind(context, name, named, stop) {
        return;
    }
    let Some((left, end, is_of_two)) = meant(context, name.start) else {
        return;
    };
    let start = end.unwrap_or(0);
    let gap = context.gap(start, name.start);
    let clause = start.max(clause_start(lower, name.start));
    let segment = context.gap(clause, name.end + stop);
    let said = context.gap(clause, name.start);
    let share = context
        .shares
        .iter()
        .filter(|share| share.range.start >= clause && share.range.end <= name.end + stop)
        .filter(|share| share.range.end <= name.start || is_behind(lower, name, &share.range));
    let mut share = share.min_by_key(|share| share.range.start.abs_diff(name.start)).cloned();
    let of_another = |share: &Share| {
        PARTS.iter().any(|word| context.gap(share.range.end, name.start).contains(word))
    };
    if share.as_ref().is_some_and(of_another) {
        // `a third of Ireland and more than Iceland`: of which of them it is, only a new comparison says.
        if !is_compared(said, name.start, clause) {
            return;
        }
        share = None;
    }
    // `a fraction of Germany's demand`, 数倍: how much is not said.
    let is_vague = share.is_none() && has(segment, Cue::Vague);
    let of_times = end.is_some() && is_times_of(context, share.as_ref(), start, name);
    let of_share = share.as_ref().is_some_and(|share| is_of_share(lower, share, name));
    let bounds =
        is_compared(said, share.as_ref().map_or(name.start, |share| share.range.start), clause);
    let equal = says_nearly(said)
        || level
        || has(said, Cue::Same)
        || of_share
        || of_times
        || has(said, Cue::Share) && share.is_some()
        || bounds;
    if !equal || is_vague || gap.chars().count() > 90 {
        return;
    }
    // A month, a week or a day of it: no year's figure is that, unless it is told how many.
    let told = times_of_name(context, name, behind);
    // A quarter is a share as well.
    let in_front = share.as_ref().filter(|share| share.range.end <= name.start);
    let apart = in_front.map_or(clause..clause, |share| share.range.clone());
    let is_short = names_short_time(context.gap(clause, apart.start))
        || names_short_time(context.gap(apart.end, name.end + stop));
    let is_open = left.against.is_none() && left.per.is_none_or(|per| per == Period::Year);
    if is_short && is_open && (told.is_none() || share.is_some()) {
        return;
    }
    let times = match (&share, told) {
        (_, Some(times)) if share.is_none() => times,
        (Some(share), _) => share.text.clone(),
        _ => String::new(),
    };
    let Some(amount) = compared_amount(left, segment) else {
        return;
    };
    let sign = bound(said);
    let year = year_of(context, segment, named)
        .map_or_else(|| basis(segment, named).to_owned(), |year| format!("@{year}"));
    let whole = share.as_ref().and_then(|share| told_whole(context, left, name, share));
    let statement = match whole {
        Some(whole) => format!("{amount} {sign} {times} {whole}"),
        None => format!("{amount} {sign} {times} {}{year}", named.id),
    };
    let gate = match end {
        _ if is_of_two => Gate::Holds,
        _ if whole.is_some() => Gate::Plain,
        Some(_) if named.is_plant && !left.is_power() && !bounds => Gate::Plain,
        // A peak may be twice the mean power that there are figures of.
        Some(_) if left.is_power() && !context.whole.has(Cue::FullLoad) => Gate::Slip,
        Some(_) => Gate::Far,
        None => Gate::Slip,
    };
    let first = share.as_ref().map_or(name.start, |share| share.range.start.min(name.start));
    let range = own_words(lower, clause..name.end + stop, first, name.end);
    let is_latin = lower[name.clone()].is_ascii();
    let place = if is_latin { name.start } else { range.end };
    let is_timed = share.is_none() && !times.is_empty();
    let stated = if is_timed { Stated::Words } else { stated_at(share, place) };
    context.state(range, ClaimKind::Reference, statement, gate, stated);
}

/// What stands from a place on up to the next sign that ends a clause.
fn rest_of_clause(lower: &str, at: usize) -> &str {
    let rest = &lower[at..];
    &rest[..rest.find(['，', ',', '；', ';', '。', ')']).unwrap_or(rest.len())]
}

/// Whether a name is nearly reached: `nearly Ireland's demand`.
fn says_nearly(said: &str) -> bool {
    let close = tail(said, 14);
    ["接近", "将近", "nearly", "almost", "close to"].iter().any(|word| find(&close, word).is_some())
}

/// `half of Ireland`, `half the capacity of the dam`.
fn is_of_share(lower: &str, share: &Share, name: &Range<usize>) -> bool {
    let of = [" of ", " the capacity of ", " the output of "];
    let is_before = share.range.end <= name.start;
    is_before && of.iter().any(|of| lower[share.range.end..].starts_with(of))
}

/// 与爱尔兰用电量相当: the words that say so stand around the name.
fn is_level(before: &str, behind: &str) -> bool {
    let level = ["相当", "持平", "差不多", "不相上下", "接近"];
    before.ends_with(['与', '和', '跟', '同']) && level.iter().any(|word| behind.contains(word))
}

/// 爱尔兰家庭, `Irish homes`: the homes of a place are told elsewhere.
fn is_of_homes(behind: &str) -> bool {
    let near = head(behind, 14);
    ["家庭", "户", "居民"].iter().any(|word| behind.starts_with(word))
        || ["home", "homes", "household", "households"]
            .iter()
            .any(|word| find(&near, word).is_some())
}

/// `in Ireland`: where something is, and nothing that it is held against.
fn is_place(before: &str) -> bool {
    let near = tail(before, 8);
    ["in ", "across ", "from ", "near ", "在"].iter().any(|word| near.ends_with(word))
}

/// `96 TWh, three times Ireland's consumption`: right behind an amount.
fn is_times_of(
    context: &Context<'_>,
    share: Option<&Share>,
    start: usize,
    name: &Range<usize>,
) -> bool {
    const WORDS: [Cue; 5] = [Cue::Link, Cue::Same, Cue::About, Cue::Nearly, Cue::Over];
    share.is_some_and(|share| {
        let gap = context.gap(share.range.end, name.start).trim();
        let is_next = ["", "the", "that of", "what", "the demand of"].contains(&gap);
        let linked = context.gap(start, share.range.start).trim();
        share.value > 1.0 && is_next && is_only(linked, &WORDS)
    })
}

/// Whether a month, a week or a day is spoken of.
fn names_short_time(words: &str) -> bool {
    ["month", "week", "day", "hour", "quarter", "个月", "一天", "一周", "季度"]
        .iter()
        .any(|time| find(words, time).is_some())
}

/// A share, or the place for one: in front of a name, or in Chinese behind what is said of it.
fn stated_at(share: Option<Share>, place: usize) -> Stated {
    let (words, value) = share.map_or((place..place, 1.0), |share| (share.range, share.value));
    Stated::Times { words, value, rises: false }
}

/// The figure that is held against what stands at a place, and where the last one before it ends. Of one now and
/// one of another time, as in `945 TWh in 2030 from 415 TWh in 2024, more than Japan`, it is most likely the first:
/// that is said with it.
pub(super) fn meant<'c>(
    context: &'c Context<'_>,
    at: usize,
) -> Option<(&'c Found, Option<usize>, bool)> {
    const OF_ANOTHER: [&str; 6] = [" from ", "从", "高于", "低于", "(", "（"];

    let (near, end) = context.before(at, |found| found.item.is_none())?;
    let value = |found: &Found| Some(found.quantity?.central().base_value());
    let first = context.figures.iter().rev().find(|found| {
        found.range.end <= near.range.start && found.item.is_none() && found.is_like(near)
    });
    let first = first.filter(|first| {
        let gap = context.gap(first.range.end, near.range.start);
        let other = has(gap, Cue::Earlier)
            || year(gap).is_some()
            || OF_ANOTHER.iter().any(|word| gap.contains(word));
        let differs =
            value(first).zip(value(near)).is_some_and(|(a, b)| (a / b - 1.0).abs() > 0.05);
        end.is_some() && other && differs
    });
    Some(first.map_or((near, end, false), |first| (first, end, true)))
}

/// The amount that is held against a name: a power as it is beside a capacity, and its year beside an energy.
fn compared_amount(left: &Found, segment: &str) -> Option<String> {
    let of_energy =
        has(segment, Cue::Generation) || has(segment, Cue::Use) || segment.contains("年");
    let of_capacity = has(segment, Cue::Capacity) && !has(segment, Cue::Generation);
    if left.is_power() && (of_capacity || !of_energy) {
        return Some(left.amount.clone());
    }
    of_a_year(left)
}

/// What parts a share from a name that it is not of.
const PARTS: [&str; 8] = [" and ", " or ", " but ", " while ", " - ", "–", "—", "，"];

/// The words of a clause that are about one name, which end where others are joined to them.
fn own_words(lower: &str, clause: Range<usize>, first: usize, last: usize) -> Range<usize> {
    let before = lower.get(clause.start..first).unwrap_or_default();
    let behind = lower.get(last..clause.end).unwrap_or_default();
    let joined = PARTS.iter().filter_map(|word| Some(before.rfind(word)? + word.len()));
    let left = PARTS.iter().filter_map(|word| behind.find(word));
    clause.start + joined.max().unwrap_or(0)..last + left.min().unwrap_or(behind.len())
}

/// Whether a share behind a name is of it: 三峡发电量的一半. In English it stands in front: in `more than Iceland
/// and a third of Ireland` it is of what follows.
fn is_behind(lower: &str, name: &Range<usize>, share: &Range<usize>) -> bool {
    let gap = lower.get(name.end..share.start).unwrap_or(" ");
    !gap.contains(' ') && !gap.contains(['和', '与', '及', '、'])
}

/// `about 1.5% of global electricity use in 2024, or 415 TWh`: the amount behind the share that it is.
fn part_behind(context: &mut Context<'_>, name: &Range<usize>, named: &Named, stop: usize) -> bool {
    const LINKS: [&str; 9] =
        ["or", "or about", "or some", "or roughly", "or around", "即", "约", "即约", "也就是"];

    let end = name.end + stop;
    let share = context.shares.iter().rfind(|share| share.range.end <= name.start);
    let share = share.filter(|share| {
        let of = context.gap(share.range.end, name.start).trim();
        ["of", "of the", "of all"].contains(&of)
    });
    let part = context.figures.iter().find(|found| found.range.start >= end);
    let (Some(share), Some(part)) = (share, part) else {
        return false;
    };
    let gap = context.gap(end, part.range.start).trim_matches([',', '，', ' ']);
    let (false, Some(amount), true) = (part.is_power(), of_a_year(part), LINKS.contains(&gap))
    else {
        return false;
    };
    let segment = context.gap(name.end, end);
    let year = year_of(context, segment, named);
    let year = year.map_or(String::new(), |year| format!("@{year}"));
    let statement = format!("{amount} ≈ {} {}{year}", share.text, named.id);
    let range = share.range.start..part.range.end;
    context.state(range, ClaimKind::Reference, statement, Gate::Far, amount_of(part));
    true
}

/// Whether more or less is said right in front of a name or its share: 超过三座三峡, `more than Ireland`.
fn is_compared(said: &str, at: usize, start: usize) -> bool {
    let said = said.get(..at.saturating_sub(start)).unwrap_or(said);
    [Cue::More, Cue::Less].into_iter().filter_map(|cue| last(said, cue)).any(|(_, end)| {
        let between = &said[end..];
        between.chars().count() <= 12 && !between.contains(|c: char| c.is_ascii_digit())
    })
}

/// How many of it are meant where no share is named: 3个三峡, 半年, `two years`.
fn times_of_name(context: &Context<'_>, name: &Range<usize>, behind: &str) -> Option<String> {
    let before = &context.lower()[..name.start];
    if let Some(number) = ["个", "座"].iter().find_map(|word| before.strip_suffix(word)) {
        if let Some((value, _)) = number_before(number, 8) {
            return Some(format!("{value} x"));
        }
        if number.ends_with('半') {
            return Some("half of".to_owned());
        }
    }
    if behind.contains("半年")
        || find(behind, "six months").is_some()
        || find(behind, "half a year").is_some()
    {
        return Some("half of".to_owned());
    }
    let units = [("个月|months", 12.0), ("年|years", 1.0), ("天|days", 365.0)];
    let mut units =
        units.iter().flat_map(|(all, times)| all.split('|').map(move |one| (one, times)));
    units.find_map(|(unit, a_year)| {
        let at = behind.find(unit)?;
        let number = number_before(behind[..at].trim_end(), 8);
        let (value, _) = number.filter(|(value, _)| *value < 400.0)?;
        let times = value / a_year;
        (times != 1.0).then(|| format!("{times:.3} x"))
    })
}

pub(super) fn bound(said: &str) -> &'static str {
    let more = has(said, Cue::More) || said.contains('逾');
    let less = has(said, Cue::Less) || ["不到", "不足"].iter().any(|word| said.contains(word));
    match (more, less) {
        (true, false) => ">",
        (false, true) => "<",
        _ => "=",
    }
}

/// The year that a phrase names.
fn year(segment: &str) -> Option<u16> {
    let runs = segment.split(|c: char| !c.is_ascii_digit()).filter(|run| run.len() == 4);
    let mut years = runs.filter_map(|run| run.parse().ok());
    years.find(|year: &u16| (1990..=2035).contains(year))
}

/// The year that a share of a country is of: that of the phrase, or the only one of the sentence.
fn year_of(context: &Context<'_>, segment: &str, named: &Named) -> Option<u16> {
    let whole = context.lower();
    let runs = whole.split(|c: char| !c.is_ascii_digit()).filter(|run| run.len() == 4);
    let mut years = runs.filter_map(year);
    let only = years.next().filter(|first| years.all(|other| other == *first));
    year(segment).or(only.filter(|_| !named.is_plant))
}

/// 2024年全社会用电量98521亿千瓦时…占全社会用电量的15.2%: the amount that the text itself has of what it names.
fn told_whole<'a>(
    context: &'a Context<'_>,
    part: &Found,
    name: &Range<usize>,
    share: &Share,
) -> Option<&'a str> {
    let word = context.gap(name.start, name.end);
    let told = context.figures.iter().find(|found| {
        let clause = clause_start(context.lower(), found.range.start);
        let before = context.gap(clause, found.range.start);
        let behind = before.find(word).map(|at| &before[at + word.len()..]);
        let is_of_it = behind.is_some_and(|behind| is_only(behind, &[Cue::Thing, Cue::Link]));
        found.range.end <= name.start && found.is_like(part) && is_of_it
    });
    told.filter(|_| share.value < 1.0).map(|found| found.amount.as_str())
}

fn basis(segment: &str, named: &Named) -> &'static str {
    match () {
        () if !named.is_plant => "",
        () if segment.contains("设计") || find(segment, "design").is_some() => "@design",
        () if segment.contains("纪录") || find(segment, "record").is_some() => "@record",
        () => "",
    }
}
