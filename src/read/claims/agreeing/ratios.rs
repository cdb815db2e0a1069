//! Shares, multiples and growths between two amounts of a sentence, wherever they stand.

use super::super::super::cues::{Cue, first_clause, has, is_only, last_clause};
use super::super::super::figures::Found;
use super::super::super::mentions::Share;
use super::super::compared::{head, tail};
use super::super::growth::{self, change};
use super::super::shares;
use super::super::{ClaimKind, Context, Draft, Stated, clause_start};
use super::{Term, agree, near, sums};

pub(super) fn add(context: &mut Context<'_>, terms: &[Term<'_>]) {
    for at in 0..context.shares.len() {
        let share = context.shares[at].clone();
        let is_in_brackets =
            (0..context.figures.len()).any(|at| shares::is_beside(context, at, &share));
        // 相当于三峡年发电量的十分之一: the whole is named, and no amount of the text.
        let place = context.sentence.within(&share.range);
        let is_of_name = context.drafts.iter().any(|Draft { kind, within, .. }| {
            *kind == ClaimKind::Reference && within.contains(&place.start)
        });
        let is_of_another = is_of_name || is_of_another_kind(context, &share);
        if share.value <= 0.0 || is_in_brackets || is_of_another {
            continue;
        }
        let near = near(terms, &share.range);
        if change::is_said(context, &share) && !takes_up(context, &share) {
            grown(context, near, &share);
        } else {
            part_of(context, near, &share);
            part_of_sum(context, near, &share);
            so_many_periods(context, near, &share);
        }
    }
    equal(context);
}

/// A capacity factor, a yearly growth, an efficiency: no share of an amount.
fn is_of_another_kind(context: &Context<'_>, share: &Share) -> bool {
    let clause = clause_start(context.lower(), share.range.start);
    let before = tail(context.gap(clause, share.range.start), 24);
    let behind = head(context.behind(share.range.end), 16);
    has(&before, Cue::OtherShare) || has(first_clause(&behind), Cue::OtherShare)
}

/// `made up just over half of`: no growth, whatever is up.
fn takes_up(context: &Context<'_>, share: &Share) -> bool {
    let before = tail(context.gap(0, share.range.start), 24);
    shares::takes_up(last_clause(&before))
}

/// The pair of a part and a whole that a share stands nearest to.
fn pair<'a>(
    terms: &[Term<'a>],
    share: &Share,
    lower: &str,
    fits: impl Fn(&Term<'_>, &Term<'_>) -> bool,
) -> Option<(Term<'a>, Term<'a>)> {
    let pairs = terms.iter().flat_map(|part| terms.iter().map(move |whole| (*part, *whole)));
    let fitting =
        pairs.filter(|(part, whole)| !part.is(whole) && part.is_like(whole) && fits(part, whole));
    fitting.min_by_key(|(part, whole)| {
        // Of two pairs that fit, the one whose part stands before the share.
        let behind = usize::from(part.found.range.start > share.range.start);
        // What it is a share of stands behind an `of`, and is no part of anything nearer.
        let apart = usize::from(shares::is_whole_of(whole.found, share, lower));
        (1 - apart, part.away_from(&share.range) + whole.away_from(&share.range) + behind)
    })
}

/// How a share bounds what it is of, and which ratios keep to that.
fn sign_and_fit(
    context: &Context<'_>,
    share: &Share,
) -> (&'static str, impl Fn(f64) -> bool + use<>) {
    let value = share.value;
    let before = context.gap(0, share.range.start);
    let sign = shares::sign(before, context.behind(share.range.end));
    let fits = move |ratio: f64| match sign {
        ">" | ">=" | "= just over" => (0.99..=1.3).contains(&(ratio / value)),
        "<" | "<=" | "= nearly" => (0.75..=1.01).contains(&(ratio / value)),
        _ => agree(ratio, value),
    };
    (sign, fits)
}

/// 光伏出力4200万千瓦，相当于负荷的七成，当时负荷6000万千瓦; `half the capacity of the older link, 1,400 MW`.
fn part_of(context: &mut Context<'_>, terms: &[Term<'_>], share: &Share) {
    let (sign, fits) = sign_and_fit(context, share);
    let found = pair(terms, share, context.lower(), |part, whole| fits(part.size / whole.size));
    let found = found.or_else(|| part_of_earlier(context, terms, share, fits));
    let Some((part, whole)) = found else {
        return;
    };
    let statement = format!("{} {sign} {} {}", part.amount(), share.text, whole.amount());
    state(context, ClaimKind::Share, share, statement, share.value);
}

/// `Consumption fell to 228 TWh. Wind supplied 68.4 TWh, or 30% of the total`: what it is a share of stands
/// in a sentence before.
fn part_of_earlier<'a>(
    context: &Context<'a>,
    terms: &[Term<'a>],
    share: &Share,
    fits: impl Fn(f64) -> bool,
) -> Option<(Term<'a>, Term<'a>)> {
    let part = terms.iter().rfind(|part| part.found.range.end <= share.range.start)?;
    let gap = context.gap(part.found.range.end, share.range.start);
    let is_its = shares::takes_up(gap) || is_only(gap, &[Cue::Link, Cue::Thing]);
    let earlier = context.back.iter().flatten();
    let earlier = earlier.filter_map(|found| Some(Term { found, size: found.size()? }));
    let mut wholes = earlier.filter(|whole| part.is_like(whole) && fits(part.size / whole.size));
    let whole = wholes.next().filter(|_| is_its && share.value < 1.0)?;
    Some((*part, whole))
}

/// 风电486亿，光伏324亿，合计占全省2700亿千瓦时的30%: a share that more than one has together.
fn part_of_sum(context: &mut Context<'_>, terms: &[Term<'_>], share: &Share) {
    let first = terms.iter().take_while(|term| term.found.range.end <= share.range.start);
    let before: Vec<Term<'_>> = first.copied().collect();
    let named = tail(context.gap(0, share.range.start), 40);
    if before.len() < 2 || !(has(&named, Cue::Sum) || has(&named, Cue::Total)) {
        return;
    }
    let (_, fits) = sign_and_fit(context, share);
    for end in 2..=before.len() {
        for start in end.saturating_sub(5)..end - 1 {
            let parts = &before[start..end];
            let sum: f64 = parts.iter().map(|part| part.size).sum();
            let is_like = parts.iter().all(|part| part.is_like(&parts[0]));
            let whole = terms.iter().find(|whole| {
                is_like
                    && parts[0].is_like(whole)
                    && !parts.iter().any(|part| part.is(whole))
                    && fits(sum / whole.size)
            });
            if let Some(whole) = whole {
                let amounts: Vec<&str> = parts.iter().map(Term::amount).collect();
                let (sum, whole) = (amounts.join(" + "), whole.amount());
                let statement = format!("({sum}) ≈ {} {whole}", share.text);
                return state(context, ClaimKind::Share, share, statement, share.value);
            }
        }
    }
}

/// 2500万度，相当于每天用电250万度的数据中心10天的用电量 is told by days, and 是其日用电量的10倍 by times.
fn so_many_periods(context: &mut Context<'_>, terms: &[Term<'_>], share: &Share) {
    if !share.text.ends_with(" x") {
        return;
    }
    let (sign, fits) = sign_and_fit(context, share);
    let pairs = terms.iter().flat_map(|part| terms.iter().map(move |whole| (*part, *whole)));
    let found = pairs.into_iter().find(|(part, whole)| {
        let is_energy = !part.found.is_power() && !whole.found.is_power();
        is_energy && !part.is_like(whole) && fits(part.size / whole.size)
    });
    if let Some((part, whole)) = found {
        let statement = format!("{} {sign} {} {}", part.amount(), share.text, whole.amount());
        state(context, ClaimKind::Share, share, statement, share.value);
    }
}

/// 甲省1500亿千瓦时，乙省1200亿千瓦时，前者高出25%; `4% below the 8.4 TWh`; 980亿千瓦时，多80亿，增幅8.9%.
fn grown(context: &mut Context<'_>, terms: &[Term<'_>], share: &Share) {
    let Some(change) = change::of(context, share) else {
        return;
    };
    let fits = |ratio: f64| agree(ratio, change.value) && agree(ratio - 1.0, change.value - 1.0);
    let sign = change.sign(context.gap(0, share.range.start), context.behind(share.range.end));
    let leads = |result: &Term<'_>, base: &Term<'_>| {
        fits(result.size / base.size)
            && growth::leads(context, (base.found, result.found), &share.range)
    };
    if let Some((result, base)) = pair(terms, share, context.lower(), leads) {
        let statement = format!("{} {sign} {} {}", result.amount(), change.times, base.amount());
        return state(context, ClaimKind::Growth, share, statement, change.value);
    }
    let more = terms.iter().filter(|more| sums::is_step(more));
    let found = more.flat_map(|more| terms.iter().map(move |all| (*all, *more)));
    let found = found.into_iter().find(|(all, more)| {
        let base = if change.is_fall { all.size + more.size } else { all.size - more.size };
        !all.is(more) && all.is_like(more) && base > 0.0 && fits(all.size / base)
    });
    if let Some((all, more)) = found {
        let sum = if change.is_fall { "+" } else { "-" };
        let base = format!("({} {sum} {})", all.amount(), more.amount());
        let statement = format!("{} {sign} {} {base}", all.amount(), change.times);
        state(context, ClaimKind::Growth, share, statement, change.value);
    }
}

fn state(context: &mut Context<'_>, kind: ClaimKind, share: &Share, statement: String, value: f64) {
    let clause = clause_start(context.lower(), share.range.start);
    let stated =
        Stated::Times { words: share.range.clone(), value, rises: kind == ClaimKind::Growth };
    context.agrees(kind, &[&(clause..share.range.end)], statement, stated);
}

/// 几乎相当于纽约州的用电高峰31吉瓦; `equal to the 31 GW of New York`.
fn equal(context: &mut Context<'_>) {
    const NEARLY: [&str; 8] =
        ["几乎", "接近", "近", "将近", "nearly", "almost", "close to", "not quite"];
    let figures: &[Found] = context.figures;
    for pair in figures.windows(2) {
        let (one, other) = (&pair[0], &pair[1]);
        let gap = context.gap(one.range.end, other.range.start);
        let Some((start, _)) = super::super::first(gap, Cue::Same) else {
            continue;
        };
        let linked = &gap[start..];
        let is_long = linked.chars().count() > 40;
        let is_other = linked.contains(|c: char| c.is_ascii_digit() || "，,；;。".contains(c));
        let (Some(a), Some(b)) = (one.size(), other.size()) else {
            continue;
        };
        let like = one.is_like(other) && one.per == other.per;
        if is_long || is_other || !like || !(0.9..=1.1).contains(&(a / b)) {
            continue;
        }
        let is_nearly = NEARLY.iter().any(|word| super::find(gap, word).is_some());
        let sign = if is_nearly { "= nearly" } else { "≈" };
        let statement = format!("{} {sign} {}", one.amount, other.amount);
        let range = one.range.end + start..other.range.end;
        context.agrees(ClaimKind::Comparison, &[&range], statement, Stated::Words);
    }
}
