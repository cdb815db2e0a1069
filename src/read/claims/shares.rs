//! A share or a multiple of another amount of the text.

use super::super::cues::{Cue, find, first, has, is_only, last, last_clause, relation, word_at};
use super::super::figures::Found;
use super::super::mentions::Share;
use super::compared::tail;
use super::{ClaimKind, Context, Gate, Stated, is_loose};

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
    in_brackets(context);
}

/// The amount that a share is said to be of.
fn whole_of(context: &Context<'_>, share: &Share) -> Option<usize> {
    const STOPS: [char; 7] = [',', ';', '.', '，', '；', '。', '('];

    context.figures.iter().position(|found| {
        let stands = if found.range.end <= share.range.start {
            let gap = context.gap(found.range.end, share.range.start).trim();
            gap.ends_with('的')
                && gap.chars().count() <= 10
                && !gap.contains(|c: char| STOPS.contains(&c) || c.is_ascii_digit())
        } else if found.range.start >= share.range.end {
            let gap = context.gap(share.range.end, found.range.start).trim_end();
            let of = gap.trim_start();
            let of_many = share.value > 1.0
                && ["the", "that of", "as much as", "as large as", "as big as"]
                    .iter()
                    .any(|word| of.starts_with(word))
                || share.value > 1.0
                    && of.starts_with("as ")
                    && of.trim_end_matches(" the").ends_with(" as")
                || share.value > 1.0 && of.ends_with(" of") && of.contains("'s ");
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
        let sign = sign(context.gap(0, share.range.start), context.behind(share.range.end));
        let statement = format!("{} {sign} {} {}", part.amount, share.text, whole.amount);
        let gate = gate(true, sign, (part, whole), share);
        let range = start..part.range.end;
        context.state(range, ClaimKind::Share, statement, gate, stated_of(share));
        return;
    }
    let Some((part, part_end)) = subject(context, start, whole) else {
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
    let is_behind = share.range.start > whole.range.start;
    if first(&tail(gap, 14), Cue::More).is_some() && share.value > 1.0 && !is_behind {
        return;
    }
    // 不到乙厂30亿度的两倍: the bound stands in front of the whole.
    let sign = sign(context.gap(part_end.unwrap_or(0), start), context.behind(share.range.end));
    let close = tail(context.gap(0, share.range.start), 12);
    let amount = if find(&close, "up to").is_some() { upper(&part.amount) } else { &part.amount };
    let statement = format!("{amount} {sign} {} {}", share.text, whole.amount);
    let range = part_end.unwrap_or(0) + cue..end;
    let gate = gate(is_plain, sign, (part, whole), share);
    context.state(range, ClaimKind::Share, statement, gate, stated_of(share));
}

/// What is held against a whole, and where the figure right before that ends: in `28% more than the 25 TWh of 2023
/// and double the 14 TWh of 2020` it stands in front of both.
pub(super) fn subject<'c>(
    context: &'c Context<'_>,
    start: usize,
    whole: &Found,
) -> Option<(&'c Found, Option<usize>)> {
    let (near, end) = context.before(start, |found| found.is_like(whole))?;
    let gap = context.gap(end.unwrap_or(start), start);
    let is_own = ["which", "itself", "后者", "前者"].iter().any(|own| gap.contains(own));
    let free = |found: &Found| found.is_like(whole) && found.is_subject();
    let first = context.before(start, free).filter(|(_, first)| first.is_some() && !is_own);
    Some((first.map_or(near, |(first, _)| first), end))
}

/// Whether it is told that a share does not hold, where all that belongs to it is plain.
fn gate(is_plain: bool, sign: &str, (part, whole): (&Found, &Found), share: &Share) -> Gate {
    let ratio = part.size().zip(whole.size()).map_or(1.0, |(part, whole)| part / whole);
    match is_plain {
        true if is_loose(sign, ratio / share.value) => Gate::Holds,
        true => Gate::Plain,
        false => Gate::Slip,
    }
}

/// `945 TWh … a third of that, or 300 TWh`; `150 MW … 1.2 GW, eight times its present load`.
fn of_that(context: &mut Context<'_>, share: &Share) -> bool {
    const THAT: [&str; 5] = [" of that", " of it,", " of this", " of those", " of them,"];
    const NOW: [&str; 8] = [
        " its present", " its current", " today's", " the present", " the current",
        " its existing", " what it", " its load",
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
        "or", "or about", "or roughly", "即", "约", "即约", "也就是", "约合", "就是", "or some",
        "=", "(",
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
    use Cue::{About, JustOver, Link, Nearly, Over, Share, Thing, Under};
    const WORDS: [Cue; 8] = [Link, Thing, Share, About, Nearly, JustOver, Over, Under];

    share_first(context, share);
    let last = context.figures.iter().rposition(|found| found.range.end <= share.range.start);
    let Some(last) = last.filter(|last| *last > 0) else {
        return;
    };
    let (one, other) = (&context.figures[last - 1], &context.figures[last]);
    let between = context.gap(one.range.end, other.range.start);
    let behind = context.gap(other.range.end, share.range.start);
    let after = context.behind(share.range.end).trim_start();
    let is_next = behind.chars().count() <= 14
        && is_only(behind, &WORDS)
        && (takes_up(behind) || !has(behind, Cue::Rise) && !has(behind, Cue::Fall))
        && !after.starts_with("of ")
        && !after.starts_with('的')
        && word_at(after, 0, Cue::Rise).or(word_at(after, 0, Cue::Fall)).is_none();
    let is_like = one.is_like(other) && one.quantity.is_some() && other.quantity.is_some();
    if !(is_next && is_like && share.value < 1.0) || context.is_denied(other) {
        return;
    }
    // `5 TWh of the region's 100 TWh, or 15%`: there the whole stands behind.
    let is_part_first = is_of(between) && [",", "or"].iter().any(|link| behind.contains(link));
    let (part, whole) = if is_part_first { (one, other) } else { (other, one) };
    let is_of_it = OF_WHICH.iter().any(|word| find(between, word).is_some());
    if !(is_part_first || is_of_it || is_whole_named(context, last - 1)) {
        return;
    }
    let sign = sign(behind, after);
    let statement = format!("{} {sign} {} {}", part.amount, share.text, whole.amount);
    let range = part.range.start..share.range.end;
    let gate = gate(true, sign, (part, whole), share);
    context.state(range, ClaimKind::Share, statement, gate, stated_of(share));
}

/// Whether a part is one of what follows: `of the region's`.
fn is_of(between: &str) -> bool {
    let of = between.trim().strip_prefix("of ").map(|of| of.trim_end_matches("'s"));
    of.is_some_and(|of| is_only(of, &[Cue::Link, Cue::Thing, Cue::Whole]))
}

/// Whether the first figure of a sentence is said to be all of what follows: `Of 100 TWh`, 全市用电1000亿千瓦时.
/// Nothing is said of its own share.
fn is_whole_named(context: &Context<'_>, at: usize) -> bool {
    let whole = &context.figures[at];
    let before = context.gap(0, whole.range.start).trim();
    let is_of = before.strip_prefix("of").is_some_and(|of| is_only(of, &[Cue::Link, Cue::Thing]));
    let named = last_clause(before);
    let parted = context.gap(whole.range.end, context.figures[at + 1].range.start);
    let is_parted = parted.starts_with([',', '，']) && parted.matches([',', '，']).count() == 1;
    let is_free = !context.shares.iter().any(|share| share.range.end <= whole.range.start);
    at == 0 && is_free && is_parted && (is_of || has(named, Cue::Whole))
}

/// `500 MW: 300 MW of wind (60%) and 200 MW of solar (40%)`: each share is that of the figure beside it.
fn in_brackets(context: &mut Context<'_>) {
    let beside: Vec<(usize, Share)> = (0..context.figures.len())
        .filter_map(|at| {
            Some((at, context.shares.iter().find(|share| is_beside(context, at, share))?.clone()))
        })
        .collect();
    let Some((first, _)) = beside.first().filter(|_| beside.len() > 1) else {
        return;
    };
    let first = &context.figures[*first];
    let sum: f64 = beside.iter().filter_map(|(at, _)| context.figures[*at].size()).sum();
    let is_whole = |(at, whole): &(usize, &Found)| {
        let is_sum = whole.size().is_some_and(|size| (sum / size - 1.0).abs() < 0.02);
        is_sum && whole.is_like(first) && !beside.iter().any(|(part, _)| part == at)
    };
    let Some((_, whole)) = context.figures.iter().enumerate().find(is_whole) else {
        return;
    };
    let shares: f64 = beside.iter().map(|(_, share)| share.value).sum();
    let are_all = (shares - 1.0).abs() < 0.02;
    let whole = whole.clone();
    for (at, share) in beside {
        let part = &context.figures[at];
        let is_said = takes_up(context.gap(part.range.end, share.range.start));
        let statement = format!("{} ≈ {} {}", part.amount, share.text, whole.amount);
        let range = part.range.start..share.range.end;
        let gate = if are_all || is_said { Gate::Plain } else { Gate::Holds };
        if part.is_like(&whole) && !context.is_denied(part) {
            context.state(range, ClaimKind::Share, statement, gate, stated_of(&share));
        }
    }
}

/// Whether a share stands in brackets of its own behind a figure: `300 MW of wind (60%)`, 300兆瓦（占60%）.
pub(super) fn is_beside(context: &Context<'_>, at: usize, share: &Share) -> bool {
    /// The words of a bracket, and of what it is behind.
    const NEAR: usize = 90;
    let figure = &context.figures[at];
    if share.range.start.saturating_sub(figure.range.end) > NEAR {
        return false;
    }
    let gap = context.gap(figure.range.end, share.range.start);
    let closed = context.behind(share.range.end).trim_start().starts_with(')');
    let of = gap.split_once('(').filter(|(of, said)| {
        let said = said.trim();
        of.chars().count() <= 24
            && !of.contains(|c: char| c.is_ascii_digit() || ",;，；".contains(c))
            && (takes_up(said) || is_only(said, &[Cue::About, Cue::Nearly, Cue::Over, Cue::Under]))
    });
    closed && figure.range.end <= share.range.start && of.is_some()
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
        let linked = context.gap(share.range.end, part.range.start);
        // 10吉瓦中光伏占60%，即4吉瓦.
        let is_plain = ["即", "就是", "or", "="].iter().any(|word| find(linked, word).is_some())
            && between.chars().count() <= 12
            && takes_up(between)
            && !between.contains(['，', ',']);
        let gate = if is_plain { Gate::Plain } else { Gate::Holds };
        context.state(range, ClaimKind::Share, statement, gate, stated_of(share));
    }
}

/// In front of a part of what was named.
const OF_WHICH: [&str; 6] = ["其中", "of which", "including", "of that", "of this", "of those"];

fn stated_of(share: &Share) -> Stated {
    Stated::Times { words: share.range.clone(), value: share.value, rises: false }
}

/// How a part stands to its share, by the words around that.
pub(super) fn sign(before: &str, behind: &str) -> &'static str {
    match relation(before, behind) {
        "=" => "≈",
        sign => sign,
    }
}

pub(super) fn takes_up(gap: &str) -> bool {
    ["占", "佔", "account", "makes up", "made up", "represent"]
        .iter()
        .any(|word| gap.contains(word))
}

/// Whether nothing but linking words stand between a part and its share: then no other subject does.
fn links(gap: &str) -> bool {
    const BEGINNINGS: [&str; 12] =
        ["是", "为", "相当于", "约为", "约占", "占", "等于", "约是", "即", "达到", "不到", "超过"];

    let gap = gap.trim().trim_start_matches([',', '，']).trim();
    if gap.chars().count() > 48 {
        return false;
    }
    if BEGINNINGS.iter().any(|beginning| gap.starts_with(beginning)) {
        return !gap.contains(['，', ',', '；', '。']);
    }
    gap.is_ascii() && is_only(gap, &[Cue::Link, Cue::Thing, Cue::Time])
}

/// The upper end of a range; all of what is none.
fn upper(amount: &str) -> &str {
    [" to ", "至", "到"].iter().find_map(|sign| Some(amount.split_once(sign)?.1)).unwrap_or(amount)
}
