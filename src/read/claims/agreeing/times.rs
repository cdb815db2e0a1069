//! Counts times one, and powers over a time, wherever in a sentence they stand.

use super::super::super::cues::{Cue, find};
use super::super::super::figures::{Bound, FigureKind, Found, Period};
use super::super::{ClaimKind, Context, Count, Stated, over_time, sign};
use super::{Term, agree, keeps, may_be_of, near, stated};
use std::ops::Range;

pub(super) fn add(context: &mut Context<'_>, terms: &[Term<'_>]) {
    for total in terms {
        let near = near(terms, &total.found.range);
        counted(context, near, total);
        over_time(context, near, total);
        repeated(context, near, total);
    }
}

/// Each of so many uses so much: 8台…单台10.2千瓦…80千瓦; `twice what 40,000 households consume at 3 MWh each`.
fn counted(context: &mut Context<'_>, terms: &[Term<'_>], total: &Term<'_>) {
    let earlier: Vec<&Found> =
        context.back.iter().flatten().filter(|found| found.item.is_some()).collect();
    let earlier = earlier.iter().filter_map(|found| Some(Term { found, size: found.size()? }));
    let ones: Vec<(Term<'_>, bool)> =
        terms.iter().map(|one| (*one, true)).chain(earlier.map(|one| (one, false))).collect();
    for (one, is_here) in ones {
        let like = one.found.is_power() == total.found.is_power();
        if one.is(total)
            || !like
            || total.found.item.is_some() && total.found.item != one.found.item
        {
            continue;
        }
        for at in 0..context.counts.len() {
            let count = &context.counts[at];
            if !(count.value > 1.0 && may_be_of(count.noun, one.found.item)) {
                continue;
            }
            let Some((factor, by)) = factor(context, count, &one, total) else {
                continue;
            };
            let by = by.map_or(String::new(), |by| format!("{by} x "));
            let amount = &one.found.amount;
            let statement =
                format!("{by}{} x {amount} {} {}", count.number, sign(total.found), total.amount());
            let counted = count.range.clone();
            let mut places = vec![&counted, &total.found.range];
            if is_here {
                places.push(&one.found.range);
            }
            places.extend(factor.as_ref());
            return context.agrees(ClaimKind::CountTimesOne, &places, statement, stated(total));
        }
    }
}

/// What else a count is multiplied by that the total comes out: nothing, days of a year, a multiple that is
/// said.
fn factor(
    context: &Context<'_>,
    count: &Count,
    one: &Term<'_>,
    total: &Term<'_>,
) -> Option<(Option<Range<usize>>, Option<String>)> {
    const DAILY: [&str; 7] = ["每天", "每日", "日均", "a day", "daily", "per day", "every day"];
    const MONTHLY: [&str; 5] = ["每月", "月均", "a month", "monthly", "per month"];

    let product = count.value * one.size;
    let (per, of_year) = (one.found.per, total.found.per == Some(Period::Year));
    if per.is_none_or(|per| total.found.per.is_none_or(|total| per == total))
        && keeps(product, total)
    {
        return Some((None, None));
    }
    let said = |words: &[&str]| words.iter().any(|word| find(context.lower(), word).is_some());
    let daily = per == Some(Period::Day) || per.is_none() && said(&DAILY);
    let monthly = per == Some(Period::Month) || per.is_none() && said(&MONTHLY);
    for (is_so, times) in [(daily, 365.0), (monthly, 12.0)] {
        if of_year && is_so && keeps(product * times, total) {
            return Some((None, Some(times.to_string())));
        }
    }
    let multiples = context.shares.iter().filter(|share| share.value > 1.0);
    let mut multiples = multiples.filter(|share| keeps(product * share.value, total));
    multiples.next().map(|share| (Some(share.range.clone()), Some(share.value.to_string())))
}

/// `50 GWh, as much as a 100 MW data centre uses in three weeks`; `80 percent of its 500 MW … 3.5 TWh a year`.
fn over_time(context: &mut Context<'_>, terms: &[Term<'_>], energy: &Term<'_>) {
    // A sentence that says nothing of either only has them side by side.
    let is_linked = !context.whole.cues.is_empty();
    let is_energy = !energy.found.is_power();
    // What can be reached at most is told against what a plant can give.
    let is_reach = energy.found.bound == Some(Bound::AtMost) && context.whole.has(Cue::Generation);
    if is_reach || !is_energy || !is_linked {
        return;
    }
    let spans = spans(context, energy);
    let loads = context.shares.iter().filter(|share| share.text.ends_with("% of"));
    let mut loads: Vec<(f64, String)> = loads
        .map(|share| (share.value, format!(" x {}", share.text.trim_end_matches(" of"))))
        .collect();
    let powers = terms.iter().filter(|term| term.found.kind == FigureKind::Power);
    // The one power of a sentence runs at the part that is said of it.
    if powers.clone().count() != 1 || over_time::duration::load(context, energy.found).is_none() {
        loads.insert(0, (1.0, String::new()));
    }
    for power in powers {
        for (load, factor) in &loads {
            for Span { hours, text: time, place } in &spans {
                if !keeps(power.size * load * hours * 3600.0, energy) {
                    continue;
                }
                let statement = format!(
                    "{}{factor} for {time} {} {}",
                    power.amount(),
                    sign(energy.found),
                    energy.amount()
                );
                let later =
                    if power.found.range.start > energy.found.range.start { power } else { energy };
                let mut places = vec![&power.found.range, &energy.found.range];
                places.extend(place);
                let kind = if context.whole.has(Cue::Generation) && !context.whole.has(Cue::Use) {
                    ClaimKind::Generation
                } else {
                    ClaimKind::PowerOverTime
                };
                return context.agrees(kind, &places, statement, stated(later));
            }
        }
    }
}

/// 一天8度，90天720度; `1.2 GWh a day, or 438 GWh a year`; 2500万度，相当于每天用电250万度的数据中心用10天.
fn repeated(context: &mut Context<'_>, terms: &[Term<'_>], total: &Term<'_>) {
    if total.found.is_power() {
        return;
    }
    for one in terms.iter().filter(|one| !one.is(total) && !one.found.is_power()) {
        let Some(per) =
            one.found.per.filter(|per| total.found.per.is_none_or(|total| *per < total))
        else {
            continue;
        };
        if per == Period::Month {
            if total.found.per == Some(Period::Year) && agree(one.size * 12.0, total.size) {
                let statement =
                    format!("12 x {} {} {}", one.amount(), sign(total.found), total.amount());
                let places = [&one.found.range, &total.found.range];
                return context.agrees(ClaimKind::PowerOverTime, &places, statement, stated(total));
            }
            continue;
        }
        let Some(unit) = per.duration().map(|unit| unit.trim_start_matches('1')) else {
            continue;
        };
        let spans = spans(context, total);
        let fits = |span: &&Span| keeps(one.size * span.hours / per.hours(), total);
        if let Some(Span { text: time, place, .. }) = spans.iter().find(fits) {
            let statement = format!(
                "{}/{unit} for {time} {} {}",
                one.amount(),
                sign(total.found),
                total.amount()
            );
            let mut places = vec![&one.found.range, &total.found.range];
            places.extend(place);
            // 2500万度，相当于每天用电250万度的数据中心10天的用电量 states the days.
            let is_behind = one.found.range.start > total.found.range.start;
            let of = if is_behind { Stated::Words } else { stated(total) };
            return context.agrees(ClaimKind::PowerOverTime, &places, statement, of);
        }
    }
}

/// A time that an energy may be of.
struct Span {
    hours: f64,
    /// As a claim has it behind `for`.
    text: String,
    /// Where it is said, if it is in numbers.
    place: Option<Range<usize>>,
}

/// The times that an energy may be of: its own, those in numbers, and a year or a day that is spoken of.
fn spans(context: &Context<'_>, energy: &Term<'_>) -> Vec<Span> {
    const SPOKEN: [(Period, &[&str]); 2] = [
        (Period::Year, &["in a year", "a year", "annual", "yearly", "每年", "一年", "全年"]),
        (Period::Day, &["in a day", "a day", "daily", "每天", "一天", "每日"]),
    ];
    let of = |period: Period| {
        Some(Span { hours: period.hours(), text: period.duration()?.to_owned(), place: None })
    };
    let lower = context.lower();
    let said = context.times.iter().map(|(place, hours)| Span {
        hours: *hours,
        text: over_time::duration::written(*hours),
        place: Some(place.clone()),
    });
    let spoken = SPOKEN.iter().filter(|(_, words)| {
        energy.found.per.is_none() && words.iter().any(|word| find(lower, word).is_some())
    });
    let own = energy.found.per.and_then(of).into_iter();
    own.chain(said).chain(spoken.filter_map(|(period, _)| of(*period))).collect()
}

#[cfg(test)]
mod tests {
    use super::super::super::super::lexicon::Noun;
    use super::*;

    #[test]
    fn whole_days_are_written_as_days() {
        assert_eq!(
            (over_time::duration::written(504.0), over_time::duration::written(4.0)),
            ("21d".to_owned(), "4h".to_owned())
        );
        assert!(!may_be_of(Noun::Person, None));
    }
}
