//! Amounts against so many homes.

use super::super::context::clause_start;
use super::super::cues::{Cue, find, has, is_only};
use super::super::figures::{Found, Period};
use super::super::lexicon::Noun;
use super::compared::head;
use super::names::{bound, meant};
use super::{ClaimKind, Context, Gate, Said, Stated, Unknown, of_a_year};

pub(super) fn add(context: &mut Context<'_>) {
    for at in 0..context.counts.len() {
        homes(context, at);
    }
}

/// 可供30万户家庭使用一年; `equal to the use of about 30,000 American homes`.
fn homes(context: &mut Context<'_>, at: usize) {
    let count = context.counts[at].clone();
    let is_home = |found: &Found| found.item == Some(Noun::Home) && !found.is_power();
    // `95,000 of them`, where homes were spoken of.
    let is_them = count.noun == Noun::Them && context.before(count.range.start, is_home).is_some();
    if count.noun != Noun::Home && !is_them
        || context.denial.is_some_and(|denial| denial > count.range.start)
    {
        return;
    }
    let Some((left, end, is_of_two)) = meant(context, count.range.start) else {
        return;
    };
    let gap = context.gap(end.unwrap_or(0), count.range.start);
    let clause = clause_start(context.lower(), count.range.start);
    let behind: String = head(context.behind(count.range.end), 16);
    if !(has(gap, Cue::Supply) || has(gap, Cue::Same)) || behind.starts_with("企业") {
        return;
    }
    // What homes use in a month is no year's use.
    let while_long = head(context.behind(count.range.end), 40);
    let while_long = while_long.split(['.', ',', ';', '，', '。', '；']).next().unwrap_or_default();
    if has(while_long, Cue::ShortTime) {
        return;
    }
    let range = clause..count.range.end;
    let full = context.whole.has(Cue::FullLoad);
    let uses =
        has(context.gap(0, count.range.start), Cue::Use) && !context.whole.has(Cue::Generation);
    let is_open = left.is_power() && !full && !uses;
    let Some(amount) = of_a_year(left) else {
        return;
    };
    // `for 10,000 homes using 10 MWh a year each`.
    let is_each = |found: &Found| {
        found.item == Some(Noun::Machine)
            && !found.is_power()
            && is_only(context.gap(count.range.end, found.range.start), &[Cue::Use, Cue::Link])
    };
    let behind = context
        .figures
        .iter()
        .find(|found| found.range.start >= count.range.end && (is_home(found) || is_each(found)));
    let home = context.before(count.range.start, is_home).map(|(found, _)| found).or(behind);
    // What a home uses in a day is no measure of an energy of no known time.
    let differs = |home: &Found| {
        left.per.is_none() && !left.is_power() && home.per.is_some_and(|per| per < Period::Year)
    };
    if home.is_some_and(differs) {
        return;
    }
    let words = count.range.start..count.range.start + count.number.len();
    let stated = Stated::Count { words, value: count.value };
    let home = home.and_then(|found| Some(format!("{} x {}", count.number, of_a_year(found)?)));
    let is_told = home.is_some();
    let before = context.gap(0, count.range.start).trim_end_matches(['约', '近', ' ']);
    let place = head(context.behind(count.range.end), 24);
    let place = place.trim_start().strip_prefix("in ").unwrap_or_default();
    let home = home
        .or_else(|| Some(format!("{} {}", count.number, home_of(before, &count.whose, place)?)));
    // What a home of a country uses differs by place and year.
    let gate = match end {
        _ if is_of_two => Gate::Holds,
        Some(_) if full || !left.is_power() => {
            if is_told {
                Gate::Plain
            } else {
                Gate::Far
            }
        }
        _ => Gate::Slip,
    };
    let sign = bound(gap);
    if is_open {
        let said = Said::Unknown(Unknown::HoursOfPower);
        context.say(range.clone(), ClaimKind::Homes, said, Gate::Plain, stated.clone());
    }
    match home {
        // Of how many hours the power is nobody says: it may be all of them, and cannot be more.
        Some(home) if is_open => {
            for (sign, gate) in [("=", Gate::Holds), (">=", Gate::Broken)] {
                let statement = format!("{amount} {sign} {home}");
                context.state(range.clone(), ClaimKind::Homes, statement, gate, stated.clone());
            }
        }
        Some(home) => {
            let statement = format!("{amount} {sign} {home}");
            context.state(range, ClaimKind::Homes, statement, gate, stated);
        }
        None if is_open => {}
        None => {
            context.add(range, ClaimKind::Homes, Said::Unknown(Unknown::WhichHome), Gate::Plain);
        }
    }
}

/// The home of a country.
fn home_of(before: &str, whose: &str, behind: &str) -> Option<&'static str> {
    const HOMES: &[(&str, &[&str])] = &[
        ("us-home", &["american", "us", "u.s.", "u.s", "america", "united states", "美国"]),
        ("uk-home", &["british", "uk", "u.k.", "britain", "英国"]),
        ("eu-home", &["european", "eu", "european union", "欧盟"]),
        ("ireland-home", &["irish", "ireland", "爱尔兰"]),
    ];
    let is = |word: &str| {
        if word.is_ascii() {
            find(whose, word).or_else(|| find(behind, word)).is_some()
        } else {
            whose.contains(word) || before.ends_with(word)
        }
    };
    HOMES.iter().find(|(_, words)| words.iter().any(|word| is(word))).map(|(home, _)| *home)
}
