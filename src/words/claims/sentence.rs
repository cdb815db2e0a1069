//! What claims come to in one sentence, and the reasons that stand in it.

use super::super::{capital, comma, range_sign, semicolon};
use crate::language::{Language, messages, said};
use crate::model::Verdict;

messages! {
    /// A power that is drawn for a year.
    year_of(power: &str) { en: "a year of {power}", zh: "{power}全年的用电量" }
    /// Accelerators, for which their power alone is counted.
    bare_alone(written: &str) {
        en: "{written} (without host and cooling)",
        zh: "{written}（未计主机和冷却）",
    }
    /// The same where a PUE is assumed.
    bare_cooled(written: &str) {
        en: "{written} (without host)",
        zh: "{written}（未计主机）",
    }
    /// What two sides both are.
    both(value: &str) { en: "both are {value}", zh: "两边都是{value}" }
    /// What is computed, and what was stated.
    is(subject: &str, value: &str) { en: "{subject} is {value}", zh: "{subject}是{value}" }
    /// The same where they are not the same.
    is_not(subject: &str, computed: &str, stated: &str) {
        en: "{subject} is {computed}, not {stated}",
        zh: "{subject}是{computed}，而不是{stated}",
    }
    /// Of two figures that stand for themselves.
    differ(computed: &str, stated: &str) {
        en: "{computed} is not {stated}",
        zh: "{computed}不是{stated}",
    }
    /// A computed figure that is stated in fewer digits.
    rounds(computed: &str, stated: &str) {
        en: "{computed}, which rounds to {stated}",
        zh: "{computed}，舍入后即{stated}",
    }
    /// A computed figure that may be the stated one, by the digits of both sides.
    agrees(computed: &str, stated: &str) {
        en: "{computed}, which agrees with {stated} within the rounding",
        zh: "{computed}，在舍入范围内与{stated}一致",
    }
    /// A computed figure that is near the stated one.
    more(computed: &str, off: &str, stated: &str) {
        en: "{computed}, {off} more than {stated}",
        zh: "{computed}，比{stated}多{off}",
    }
    /// The same of a smaller one.
    less(computed: &str, off: &str, stated: &str) {
        en: "{computed}, {off} less than {stated}",
        zh: "{computed}，比{stated}少{off}",
    }
    /// Days of the output of a plant, and how many years were claimed.
    output_days(subject: &str, whose: &str, days: &str, claimed: &str) {
        en: "{subject} is {days} days of {whose} output, not {claimed}",
        zh: "{subject}，{whose}要发{days}天，而不是{claimed}",
    }
    /// The same in years.
    output_years(subject: &str, whose: &str, years: &str, claimed: &str) {
        en: "{subject} is {years} years of {whose} output, not {claimed}",
        zh: "{subject}，{whose}要发{years}年，而不是{claimed}",
    }
    /// So many times something.
    times(times: &str, name: &str) { en: "{times} times {name}", zh: "{name}的{times}倍" }
    /// A share of something, in percent.
    share(percent: &str, name: &str) { en: "{percent} of {name}", zh: "{name}的{percent}" }
    /// What so many of something use or generate in a year, or use in a time that is named.
    what_many_use(many: &str) { en: "what {many} use in a year", zh: "{many}一年的用电量" }
    what_many_use_then(many: &str) { en: "what {many} use in that time", zh: "{many}同期的用电量" }
    what_many_generate(many: &str) {
        en: "what {many} generate in a year",
        zh: "{many}一年的发电量",
    }
    what_many_draw(many: &str) {
        en: "what {many} draw on average",
        zh: "{many}的平均用电功率",
    }
    /// What was found, and what is stated.
    beside_amount(found: &str, claimed: &str) {
        en: "{found}; the claim says {claimed}",
        zh: "{found}，论断称{claimed}",
    }
    /// So many times something that it was said to be as much as.
    not_as_much(subject: &str, times: &str) {
        en: "{subject} is {times}, not as much",
        zh: "{subject}是{times}，并不相当",
    }
    /// What of a plant is compared with a power.
    capacity_of(name: &str) { en: "the installed capacity of {name}", zh: "{name}装机容量" }
    /// That there is no figure but an old one.
    too_old(name: &str, year: u16) {
        en: "the newest figure for {name} here is for {year}",
        zh: "这里{name}的最新数据为{year}年",
    }
    /// The same of several names.
    figures_too_old(year: u16) {
        en: "the newest figures here are for {year}",
        zh: "这里的最新数据为{year}年",
    }
    /// How many tonnes it is.
    mass(subject: &str, mass: &str, name: &str) {
        en: "{subject} is {mass} of {name}",
        zh: "{subject}对应{name}{mass}",
    }
    /// The same, and how much was claimed.
    mass_not(subject: &str, mass: &str, name: &str, claimed: &str) {
        en: "{subject} is {mass} of {name}, not {claimed}",
        zh: "{subject}对应{name}{mass}，而不是{claimed}",
    }
}

/// Accelerators with what their power leaves out; a PUE that is assumed has their cooling.
pub(crate) fn bare(language: Language, written: &str, cooled: bool) -> String {
    if cooled { bare_cooled(language, written) } else { bare_alone(language, written) }
}

/// So many years as they are said; `number` is the count in digits.
pub(crate) fn years_claimed(language: Language, count: f64, number: &str) -> String {
    match count {
        0.5 => said!(language, en: "half a year", zh: "半年"),
        1.0 => said!(language, en: "a year", zh: "一年"),
        _ if count < 1.0 => said!(language, en: "{number} of a year", zh: "一年的{number}"),
        _ => said!(language, en: "{number} years", zh: "{number}年"),
    }
}

/// From a low to a high value, or the one that both are.
pub(crate) fn span(language: Language, [low, high]: [String; 2]) -> String {
    if low == high { low } else { [low, high].join(range_sign(language)) }
}

/// A small number in words.
pub(crate) fn number_word(language: Language, number: usize) -> String {
    super::super::number_word(language, number, 0..=12)
}

/// A claim by itself, and why it is judged so.
pub(crate) fn single(language: Language, verdict: Verdict, why: &str) -> String {
    match verdict {
        Verdict::Holds => said!(language, en: "The claim holds: {why}.", zh: "论断相符：{why}。"),
        Verdict::Roughly => said!(language,
            en: "The claim is roughly right: {why}.",
            zh: "论断大致相符：{why}。"),
        Verdict::DependsOnTheYear => said!(language,
            en: "Whether the claim holds depends on the year: {why}.",
            zh: "论断是否相符视年份而定：{why}。"),
        Verdict::DoesNotHold => said!(language,
            en: "The claim does not hold: {why}.",
            zh: "论断不符：{why}。"),
        Verdict::Impossible => said!(language,
            en: "The claim is impossible: {why}.",
            zh: "论断不可能成立：{why}。"),
        Verdict::NotCheckable => said!(language,
            en: "The claim cannot be checked: {why}.",
            zh: "论断无法核对：{why}。"),
    }
}

/// Several claims of which some are false, and why the first of these are.
pub(crate) fn some_false(language: Language, all: usize, wrong: usize, why: &[String]) -> String {
    let why = why.join(semicolon(language));
    let (of, which) = (number_word(language, all), number_word(language, wrong));
    if wrong == all {
        let none = if all == 2 { "Neither" } else { "None" };
        return said!(language,
            en: "{none} of the {of} claims holds: {why}.",
            zh: "{of}项论断都不符：{why}。");
    }
    let do_not = if wrong == 1 { "does not" } else { "do not" };
    let which_first = capital(&which);
    said!(language,
        en: "{which_first} of {of} claims {do_not} hold: {why}.",
        zh: "{of}项论断中有{which}项不符：{why}。")
}

/// Several claims of which none is false: how many there are of each verdict, the best first.
pub(crate) fn none_false(language: Language, counts: &[(Verdict, usize)]) -> String {
    let all: usize = counts.iter().map(|(_, count)| count).sum();
    let of = number_word(language, all);
    if let [(verdict, _)] = counts {
        return all_alike(language, *verdict, all, &of);
    }
    let part = |(verdict, count): &(Verdict, usize)| some(language, *verdict, *count);
    let parts: Vec<String> = counts.iter().map(part).collect();
    let (last, rest) = parts.split_last().map_or(("", &[][..]), |(last, rest)| (last, rest));
    let rest = rest.join(comma(language));
    said!(language,
        en: "Of {of} claims, {rest} and {last}.",
        zh: "{of}项论断中，{rest}，{last}。")
}

fn all_alike(language: Language, verdict: Verdict, all: usize, of: &str) -> String {
    let both = if all == 2 { "Both".to_owned() } else { format!("All {of}") };
    match verdict {
        Verdict::Holds => said!(language, en: "{both} claims hold.", zh: "{of}项论断都相符。"),
        Verdict::Roughly => said!(language,
            en: "{both} claims are roughly right.",
            zh: "{of}项论断都大致相符。"),
        Verdict::DependsOnTheYear => said!(language,
            en: "Whether the {of} claims hold depends on the year.",
            zh: "{of}项论断是否相符，都视年份而定。"),
        _ => said!(language,
            en: "None of the {of} claims can be checked.",
            zh: "{of}项论断都无法核对。"),
    }
}

fn some(language: Language, verdict: Verdict, count: usize) -> String {
    let number = number_word(language, count);
    let one = count == 1;
    match verdict {
        Verdict::Holds => {
            let holds = if one { "holds" } else { "hold" };
            said!(language, en: "{number} {holds}", zh: "{number}项相符")
        }
        Verdict::Roughly => {
            let is = if one { "is" } else { "are" };
            said!(language, en: "{number} {is} roughly right", zh: "{number}项大致相符")
        }
        Verdict::DependsOnTheYear => {
            let depends = if one { "depends" } else { "depend" };
            said!(language, en: "{number} {depends} on the year", zh: "{number}项视年份而定")
        }
        _ => said!(language, en: "{number} cannot be checked", zh: "{number}项无法核对"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{Chinese, English};
    use Verdict::{DependsOnTheYear, Holds, NotCheckable, Roughly};

    #[test]
    fn claims_are_counted_in_words() {
        let why = ["it is 5, not 6".to_owned()];
        assert_eq!(
            some_false(English, 2, 1, &why),
            "One of two claims does not hold: it is 5, not 6."
        );
        assert_eq!(
            some_false(English, 3, 2, &why),
            "Two of three claims do not hold: it is 5, not 6."
        );
        assert_eq!(
            some_false(English, 2, 2, &why),
            "Neither of the two claims holds: it is 5, not 6."
        );
        let why = ["是5，而不是6".to_owned()];
        assert_eq!(some_false(Chinese, 2, 1, &why), "两项论断中有一项不符：是5，而不是6。");
        assert_eq!(none_false(English, &[(Holds, 2)]), "Both claims hold.");
        assert_eq!(none_false(English, &[(Holds, 14)]), "All 14 claims hold.");
        assert_eq!(
            none_false(English, &[(NotCheckable, 2)]),
            "None of the two claims can be checked."
        );
        let mixed = [(Holds, 2), (Roughly, 1), (DependsOnTheYear, 1), (NotCheckable, 1)];
        assert_eq!(
            none_false(English, &mixed),
            "Of five claims, two hold, one is roughly right, one depends on the year and one cannot be checked."
        );
        assert_eq!(
            none_false(Chinese, &mixed),
            "五项论断中，两项相符，一项大致相符，一项视年份而定，一项无法核对。"
        );
    }

    #[test]
    fn a_year_is_said() {
        assert_eq!(years_claimed(English, 0.5, "0.5"), "half a year");
        assert_eq!(years_claimed(Chinese, 3.0, "3"), "3年");
    }
}
