//! A share or a multiple of another amount of the text.

use super::super::cues::{Cue, find, first, has, last};
use super::super::figures::Found;
use super::super::mentions::Share;
use super::compared::tail;
use super::{ClaimKind, Context, Gate, Stated};

/// 占全社会用电量98521亿千瓦时的1.7%; `half a percent of the 28,000 TWh`.
pub(super) fn add(context: &mut Context<'_>) {
    for at in 0..context.shares.len() {
        let share = context.shares[at].clone();
        if share.value <= 0.0 || share.text.is_empty() {
            continue;
        }
        match whole_of(context, &share) {
            _ if of_that(context, &share) => {}
            Some(whole) => of_whole(context, &share, whole),
            None => of_which(context, &share),
        }
    }
}

/// The amount that a share is said to be of.
fn whole_of(context: &Context<'_>, share: &Share) -> Option<usize> {
    const STOPS: [char; 7] = [',', ';', '.', '，', '；', '。', '('];

    context.figures.iter().position(|found| {
        let stands = if found.range.end <= share.range.start {
            let gap = context.gap(found.range.end, share.range.start).trim();
            gap.ends_with('的') && gap.chars().count() <= 10 && !gap.contains(STOPS)
        } else if found.range.start >= share.range.end {
            let gap = context.gap(share.range.end, found.range.start).trim_end();
            let of = gap.trim_start();
            let of_many = share.value > 1.0
                && ["the", "that of", "as much as", "as large as", "as big as"]
                    .iter()
                    .any(|word| of.starts_with(word));
            let owned = share.value > 1.0 && (of.ends_with("'s") || of.ends_with("’s"));
            (of.starts_with("of ") || of == "of" || of_many || owned)
                && gap.len() <= 60
                && !gap.contains(STOPS)
        } else {
            false
        };
        stands && found.quantity.is_some() && !context.is_denied(found)
    })
}

/// Whether an amount stands right behind the `of` of a share.
pub(super) fn is_whole_of(whole: &Found, share: &Share, lower: &str) -> bool {
    let gap = lower.get(share.range.end..whole.range.start).unwrap_or_default();
    gap.trim_start().starts_with("of ") && gap.len() <= 60 && !gap.contains([',', ';'])
}

fn of_whole(context: &mut Context<'_>, share: &Share, whole: usize) {
    let whole = &context.figures[whole];
    let start = whole.range.start.min(share.range.start);
    let end = whole.range.end.max(share.range.end);
    if let Some(part) = part_behind(context, end, whole) {
        let statement = format!("{} ≈ {} {}", part.amount, share.text, whole.amount);
        context.state(
            start..part.range.end,
            ClaimKind::Share,
            statement,
            Gate::Plain,
            stated_of(share),
        );
        return;
    }
    let Some((part, part_end)) = context.before(start, |found| found.is_like(whole)) else {
        return;
    };
    let gap = context.gap(part_end.unwrap_or(0), start);
    // `600 kW, five times the 120 kW`: a comma does.
    let follows = part_end.is_some() && [",", "，"].contains(&gap.trim());
    let cue = last(gap, Cue::Share).map(|(cue, _)| cue);
    let Some(cue) = cue.or((follows || part_end.is_some() && links(gap)).then_some(0)) else {
        return;
    };
    let is_plain = part_end.is_some() && (takes_up(gap) || links(gap));
    let is_comparison = first(gap, Cue::More).is_some() && share.value > 1.0;
    if is_comparison {
        return;
    }
    let close = tail(context.gap(0, share.range.start), 12);
    let amount = if find(&close, "up to").is_some() { upper(&part.amount) } else { &part.amount };
    let statement = format!("{amount} {} {} {}", sign(&close), share.text, whole.amount);
    let range = part_end.unwrap_or(0) + cue..end;
    let gate = if is_plain { Gate::Plain } else { Gate::Slip };
    context.state(range, ClaimKind::Share, statement, gate, stated_of(share));
}

/// `945 TWh … a third of that, or 300 TWh`; `150 MW … 1.2 GW, eight times its present load`.
fn of_that(context: &mut Context<'_>, share: &Share) -> bool {
    const THAT: [&str; 5] = [" of that", " of it,", " of this", " of those", " of them,"];
    const NOW: [&str; 8] = [
        " its present",
        " its current",
        " today's",
        " the present",
        " the current",
        " its existing",
        " what it",
        " its load",
    ];

    let behind = context.behind(share.range.end);
    let is_that = THAT.iter().any(|that| behind.starts_with(that));
    let is_now = share.value > 1.0 && NOW.iter().any(|now| behind.starts_with(now));
    if !(is_that || is_now) {
        return false;
    }
    let (statement, range) = if is_that {
        let Some((whole, _)) = context.before(share.range.start, |found| found.item.is_none())
        else {
            return true;
        };
        let end = share.range.end + " of that".len();
        let Some(part) = part_behind(context, end, whole) else {
            return true;
        };
        let statement = format!("{} ≈ {} {}", part.amount, share.text, whole.amount);
        (statement, share.range.start..part.range.end)
    } else {
        let Some(at) =
            context.figures.iter().rposition(|found| found.range.end <= share.range.start)
        else {
            return true;
        };
        let part = &context.figures[at];
        let Some((whole, _)) = context.before(part.range.start, |found| found.is_like(part)) else {
            return true;
        };
        let statement = format!("{} ≈ {} {}", part.amount, share.text, whole.amount);
        (statement, part.range.start..share.range.end)
    };
    context.state(range, ClaimKind::Share, statement, Gate::Holds, stated_of(share));
    true
}

/// `30% of its 10 GW, or 3 GW`; 10GW的三成，即3GW.
fn part_behind<'a>(context: &'a Context<'_>, end: usize, whole: &Found) -> Option<&'a Found> {
    const LINKS: [&str; 12] = [
        "or",
        "or about",
        "or roughly",
        "即",
        "约",
        "即约",
        "也就是",
        "约合",
        "就是",
        "or some",
        "=",
        "(",
    ];
    let part = context.figures.iter().find(|found| found.range.start >= end)?;
    let gap = context.gap(end, part.range.start);
    let is_near = gap.chars().count() <= 24;
    let gap = gap.rsplit([',', '，']).next().unwrap_or_default().trim();
    (is_near && LINKS.contains(&gap) && part.is_like(whole) && part.quantity.is_some())
        .then_some(part)
}

/// 全市用电600亿千瓦时，其中工业400亿千瓦时，约占三分之二: the whole stands before its part.
fn of_which(context: &mut Context<'_>, share: &Share) {
    share_first(context, share);
    let part = context.figures.iter().rposition(|found| found.range.end <= share.range.start);
    let Some(part) = part.filter(|part| *part > 0) else {
        return;
    };
    let (whole, part) = (&context.figures[part - 1], &context.figures[part]);
    let between = context.gap(whole.range.end, part.range.start);
    let behind = context.gap(part.range.end, share.range.start);
    let after = context.behind(share.range.end).trim_start();
    let is_of_it = OF_WHICH.iter().any(|word| find(between, word).is_some());
    let is_next = behind.chars().count() <= 14
        && (takes_up(behind) || links(behind))
        && !after.starts_with("of ");
    let is_like = whole.is_like(part) && whole.quantity.is_some() && part.quantity.is_some();
    if !(is_of_it && is_next && is_like && share.value < 1.0) || context.is_denied(part) {
        return;
    }
    let close = tail(behind, 12);
    let statement = format!("{} {} {} {}", part.amount, sign(&close), share.text, whole.amount);
    let range = part.range.start..share.range.end;
    context.state(range, ClaimKind::Share, statement, Gate::Plain, stated_of(share));
}

/// 总耗电12.5亿度，绿电占62%，约7.75亿度: the share stands between the whole and its part.
fn share_first(context: &mut Context<'_>, share: &Share) {
    let whole = context.figures.iter().rfind(|found| found.range.end <= share.range.start);
    let Some(whole) = whole.filter(|whole| whole.quantity.is_some()) else {
        return;
    };
    let between = context.gap(whole.range.end, share.range.start);
    let named = takes_up(between) || OF_WHICH.iter().any(|word| find(between, word).is_some());
    let Some(part) = part_behind(context, share.range.end, whole).filter(|_| named) else {
        return;
    };
    if share.value < 1.0 && between.chars().count() <= 40 && !context.is_denied(part) {
        let statement = format!("{} ≈ {} {}", part.amount, share.text, whole.amount);
        let range = share.range.start..part.range.end;
        context.state(range, ClaimKind::Share, statement, Gate::Holds, stated_of(share));
    }
}

/// In front of a part of what was named.
const OF_WHICH: [&str; 6] = ["其中", "of which", "including", "of that", "of this", "of those"];

fn stated_of(share: &Share) -> Stated {
    Stated::Times { words: share.range.clone(), value: share.value, rises: false }
}

/// How a part stands to its share, by the words in front of that.
pub(super) fn sign(close: &str) -> &'static str {
    let any = |words: &[&str]| words.iter().any(|word| find(close, word).is_some());
    match () {
        () if has(close, Cue::More) || any(&["逾", "over", "at least"]) => ">",
        () if has(close, Cue::Less) || any(&["不到", "不足", "under"]) => "<",
        () => "≈",
    }
}

pub(super) fn takes_up(gap: &str) -> bool {
    ["占", "佔", "account", "makes up", "made up", "represent"]
        .iter()
        .any(|word| gap.contains(word))
}

/// Whether nothing but linking words stand between a part and its share: then no other subject does.
fn links(gap: &str) -> bool {
    const WORDS: [&str; 69] = [
        "operation",
        "service",
        "installed",
        "use",
        "consumption",
        "output",
        "generation",
        "total",
        "annual",
        "yearly",
        "usage",
        "a",
        "an",
        "the",
        "year",
        "day",
        "hour",
        "per",
        "each",
        "annually",
        "daily",
        "last",
        "this",
        "in",
        "or",
        "is",
        "was",
        "were",
        "are",
        "be",
        "would",
        "will",
        "about",
        "roughly",
        "nearly",
        "almost",
        "just",
        "only",
        "some",
        "around",
        "equal",
        "equivalent",
        "to",
        "represents",
        "amounts",
        "that",
        "which",
        "of",
        "capacity",
        "load",
        "demand",
        "electricity",
        "power",
        "it",
        "makes",
        "up",
        "for",
        "approximately",
        "as",
        "much",
        "more",
        "than",
        "less",
        "over",
        "under",
        "also",
        "now",
        "today",
        "peak",
    ];
    const BEGINNINGS: [&str; 10] =
        ["是", "为", "相当于", "约为", "约占", "占", "等于", "约是", "即", "达到"];

    let gap = gap.trim().trim_start_matches([',', '，']).trim();
    if gap.chars().count() > 48 {
        return false;
    }
    if BEGINNINGS.iter().any(|beginning| gap.starts_with(beginning)) {
        return !gap.contains(['，', ',', '；', '。']);
    }
    gap.is_ascii()
        && gap.split([' ', ',']).filter(|word| !word.is_empty()).all(|word| {
            WORDS.contains(&word) || word.len() == 4 && word.bytes().all(|b| b.is_ascii_digit())
        })
}

/// The upper end of a range; all of what is none.
fn upper(amount: &str) -> &str {
    [" to ", "至", "到"].iter().find_map(|sign| Some(amount.split_once(sign)?.1)).unwrap_or(amount)
}
