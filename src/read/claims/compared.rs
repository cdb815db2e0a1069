//! Amounts of the text against one another: more and less, growth, shares.

use super::super::cues::{Cue, find, first, has, last, rfind};
use super::super::figures::Found;
use super::{ClaimKind, Context, Gate};

pub(super) fn add(context: &mut Context<'_>) {
    comparisons(context);
    growth(context);
    shares(context);
}

/// 60亿瓦算力不及英伟达的100亿瓦, `exceeds Norway's 124 TWh`.
fn comparisons(context: &mut Context<'_>) {
    let mut subject: Option<usize> = None;
    for at in 1..context.figures.len() {
        let figure = &context.figures[at];
        let previous = &context.figures[at - 1];
        if context.is_denied(figure) || figure.quantity.is_none() {
            continue;
        }
        let gap = context.gap(previous.range.end, figure.range.start);
        let more = last(gap, Cue::More).map(|place| (place, ">"));
        let less = last(gap, Cue::Less).map(|place| (place, "<"));
        let found = [more, less]
            .into_iter()
            .flatten()
            .max_by_key(|((start, end), _)| (*end, usize::MAX - start));
        let Some(((start, end), sign)) = found else {
            subject = None;
            continue;
        };
        let owner = gap[end..].trim();
        let chinese = !gap[start..end].is_ascii();
        let is_named = if chinese {
            owner.ends_with('的')
                && owner.chars().count() <= 16
                && !gap.contains(['，', ',', '。', '；', ';'])
        } else {
            owner.ends_with("'s")
                || owner.ends_with('’')
                || owner.ends_with("’s")
                || owner.ends_with("the")
        };
        if !is_named {
            subject = None;
            continue;
        }
        let shared = gap[..start].trim_start().starts_with("and ")
            || gap[..start].trim_start().starts_with('也');
        let left = subject.filter(|_| shared).unwrap_or(at - 1);
        let one = &context.figures[left];
        if !one.is_like(figure) || one.quantity.is_none() || context.is_denied(one) {
            continue;
        }
        let share = context.shares.iter().find(|share| {
            share.range.start >= previous.range.end + end && share.range.end <= figure.range.start
        });
        let right = match share {
            Some(share) if share.value > 1.0 => format!("{} x {}", share.value, figure.amount),
            Some(share) => format!("{} {}", share.text, figure.amount),
            None => figure.amount.clone(),
        };
        let statement = format!("{} {sign} {right}", one.amount);
        let range = previous.range.end + start..figure.range.end;
        context.state(range, ClaimKind::Comparison, statement, Gate::Plain);
        subject = Some(left);
    }
}

/// Words for a growth, and how many times as much it leads to.
const TIMES: &[(&str, &str)] = &[
    ("翻了一番", "两倍于"),
    ("翻一番", "两倍于"),
    ("翻番", "两倍于"),
    ("翻倍", "两倍于"),
    ("翻了两番", "4 x"),
    ("翻两番", "4 x"),
    ("减半", "half of"),
    ("腰斩", "half of"),
    ("doubling", "两倍于"),
    ("doubled", "两倍于"),
    ("doubles", "两倍于"),
    ("double", "两倍于"),
    ("tripling", "三倍于"),
    ("tripled", "三倍于"),
    ("triple", "三倍于"),
    ("quadrupling", "4 x"),
    ("quadrupled", "4 x"),
    ("halving", "half of"),
    ("halved", "half of"),
];

/// 从2GW扩到5GW,相当于翻了一番; `from 415 TWh to 945 TWh, more than doubling`.
fn growth(context: &mut Context<'_>) {
    for at in 1..context.figures.len() {
        let (one, other) = (&context.figures[at - 1], &context.figures[at]);
        let lower = context.lower();
        let before: String = tail(context.gap(0, one.range.start), 12);
        let from = ["from", "从", "由", "自"].iter().any(|from| find(&before, from).is_some());
        let gap = context.gap(one.range.end, other.range.start);
        let to = ["to", "至", "到", "为"].iter().any(|to| rfind(gap, to).is_some());
        let like = one.is_like(other) && one.quantity.is_some() && other.quantity.is_some();
        if !(from && to && like) || context.is_denied(other) {
            continue;
        }
        let behind = &lower[other.range.end..];
        let stop = behind.find(['；', ';', '。']).unwrap_or(behind.len());
        let words = TIMES
            .iter()
            .filter_map(|(word, times)| Some((find(&behind[..stop], word)?, *word, *times)));
        let found = words.min_by_key(|(at, word, _)| (*at, usize::MAX - word.len()));
        let (start, end, times) = match found {
            Some((start, word, times)) => (start, start + word.len(), times.to_owned()),
            None => match percent(context, other, &behind[..stop]) {
                Some(found) => found,
                None => continue,
            },
        };
        if is_of_something_else(&behind[..start], &behind[end..]) {
            continue;
        }
        let said = tail(&behind[..start], 16);
        let sign =
            if ["more than", "超过", "逾", "不止"].iter().any(|more| find(&said, more).is_some())
            {
                ">"
            } else if ["nearly", "almost", "about", "近", "约", "roughly"]
                .iter()
                .any(|near| find(&said, near).is_some())
            {
                "≈"
            } else {
                "="
            };
        let statement = format!("{} {sign} {times} {}", other.amount, one.amount);
        let range = one.range.start..other.range.end + end;
        context.state(range, ClaimKind::Growth, statement, Gate::Plain);
    }
}

/// Whether it is something else that grows: `from 2 GW to 5 GW, doubling its staff`.
fn is_of_something_else(before: &str, behind: &str) -> bool {
    const OTHERS: [&str; 14] = [
        "收入",
        "营收",
        "利润",
        "投资",
        "股价",
        "成本",
        "人数",
        "revenue",
        "profit",
        "price",
        "cost",
        "staff",
        "sales",
        "workforce",
    ];
    let object = behind.trim_start();
    let owned = ["its ", "their ", "his ", "her "].iter().any(|owner| object.starts_with(owner));
    owned
        || OTHERS
            .iter()
            .any(|other| find(before, other).is_some() || find(&head(behind, 24), other).is_some())
}

/// 增长32%, `an increase of 32%`.
fn percent(context: &Context<'_>, other: &Found, behind: &str) -> Option<(usize, usize, String)> {
    const RISES: [&str; 9] =
        ["增长", "增加", "提高", "上升", "increase", "rise", "up", "growth", "jump"];
    const FALLS: [&str; 7] = ["下降", "减少", "降低", "decrease", "fall", "down", "drop"];

    let start = other.range.end;
    let share = context.shares.iter().find(|share| {
        share.range.start >= start
            && share.range.end <= start + behind.len()
            && share.text.ends_with("% of")
    })?;
    let (at, end) = (share.range.start - start, share.range.end - start);
    let near = format!("{} {}", tail(&behind[..at], 24), head(&behind[end..], 16));
    let percent = share.value * 100.0;
    let has = |words: &[&str]| words.iter().any(|word| find(&near, word).is_some());
    let whole = match (has(&RISES), has(&FALLS)) {
        (true, false) => 100.0 + percent,
        (false, true) => 100.0 - percent,
        _ => return None,
    };
    Some((at, end, format!("{whole}% x")))
}

/// 占全社会用电量98521亿千瓦时的1.7%; `half a percent of the 28,000 TWh`.
fn shares(context: &mut Context<'_>) {
    for at in 0..context.shares.len() {
        let share = context.shares[at].clone();
        let is_whole = |found: &&Found| {
            let gap = if found.range.end <= share.range.start {
                context.gap(found.range.end, share.range.start).trim() == "的"
            } else {
                let gap = context.gap(share.range.end, found.range.start);
                gap.trim_start().starts_with("of ")
                    && gap.len() <= 60
                    && !gap.contains([',', ';', '.'])
            };
            gap && found.quantity.is_some() && !context.is_denied(found)
        };
        let Some(whole) = context.figures.iter().find(is_whole) else {
            continue;
        };
        let start = whole.range.start.min(share.range.start);
        let Some((part, end)) = context.before(start, |found| found.is_like(whole)) else {
            continue;
        };
        let gap = context.gap(end.unwrap_or(0), start);
        let Some((cue, _)) = last(gap, Cue::Share) else {
            continue;
        };
        let plain = end.is_some()
            && ["占", "佔", "account", "makes up", "represent"]
                .iter()
                .any(|word| gap.contains(word));
        let close = tail(context.gap(0, share.range.start), 12);
        let sign = match () {
            () if has(&close, Cue::More) || close.contains('逾') => ">",
            () if has(&close, Cue::Less) || close.contains("不到") || close.contains("不足") => {
                "<"
            }
            () => "≈",
        };
        let amount =
            if find(&close, "up to").is_some() { upper(&part.amount) } else { &part.amount };
        let statement = format!("{amount} {sign} {} {}", share.text, whole.amount);
        let range = end.unwrap_or(0) + cue..share.range.end.max(whole.range.end);
        let gate = if plain { Gate::Plain } else { Gate::Slip };
        let is_multiple = first(gap, Cue::More).is_some() && share.value > 1.0;
        if !is_multiple {
            context.state(range, ClaimKind::Share, statement, gate);
        }
    }
}

/// The upper end of a range; all of what is none.
fn upper(amount: &str) -> &str {
    [" to ", "至", "到"].iter().find_map(|sign| Some(amount.split_once(sign)?.1)).unwrap_or(amount)
}

/// The last characters of a text.
pub(super) fn tail(text: &str, count: usize) -> String {
    let chars: Vec<char> = text.chars().rev().take(count).collect();
    chars.into_iter().rev().collect()
}

/// The first characters of a text.
pub(super) fn head(text: &str, count: usize) -> String {
    text.chars().take(count).collect()
}
