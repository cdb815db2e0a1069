//! What is said of claims that go beyond one amount which equals another.

use crate::language::{Language, messages, said};
use crate::model::{Tolerance, Verdict};
use crate::quantity::Relation;

messages! {
    /// The heading of the figures that were tried.
    figures { en: "Figures", zh: "所用数字" }
    /// What is found by figures of plants or consumers.
    by(figures: &str, found: &str) { en: "by {figures}, {found}", zh: "按{figures}，{found}" }
    /// A power that runs above its capacity.
    beyond_capacity(percent: &str) {
        en: "nothing can run at {percent} of its announced power: 100 % is the most",
        zh: "任何设备都不会按公布功率的{percent}运行，最多为100%",
    }
    /// A share that is more than all of it.
    above_whole(part: &str, whole: &str) {
        en: "{part} is said to be a share of {whole}, but is more than all of it",
        zh: "{part}说是{whole}的一部分，却比全部还多",
    }
    /// A difference below nothing.
    below_nothing(first: &str, taken: &str) {
        en: "{taken} cannot be taken from {first}, which is less",
        zh: "{first}不够减去{taken}",
    }
}

/// A left and a right figure, and how they differ.
pub(crate) struct Figures<'a> {
    pub left: &'a str,
    pub right: &'a str,
    /// By how much the left one is off, without its sign, and whether it is more.
    pub off: Option<(&'a str, bool)>,
    /// Whether what is said is so by the figures as they are written, and not by their rounding alone.
    pub as_written: bool,
}

/// How two figures stand to one another.
pub(crate) fn compared(
    language: Language,
    relation: Relation,
    (verdict, tolerance): (Verdict, Tolerance),
    figures: &Figures<'_>,
) -> String {
    let Figures { left, right, .. } = figures;
    let is = said_of(language, relation, right);
    match verdict {
        Verdict::Holds if figures.as_written => {
            said!(language, en: "{left} is {is}", zh: "{left}{is}")
        }
        Verdict::Holds => said!(language,
            en: "{left} may be {is}: they agree within their rounding",
            zh: "在舍入范围内，{left}可以{is}"),
        Verdict::Roughly if !relation.is_bound() => roughly(language, relation, figures),
        Verdict::Roughly if tolerance == Tolerance::Tenth => said!(language,
            en: "{left} is not {is}, but within 10 % of it",
            zh: "{left}并非{is}，但相差不超过10%"),
        Verdict::Roughly => said!(language,
            en: "{left} is not {is} as they are written, but may be within their rounding",
            zh: "按所写数字，{left}并非{is}，但在舍入范围内有可能"),
        Verdict::DependsOnTheYear => said!(language,
            en: "{left} is {is} by the figures of some years alone",
            zh: "只按某些年份的数字，{left}才{is}"),
        Verdict::NotCheckable => said!(language,
            en: "{left} may or may not be {is}: the ranges leave it open",
            zh: "区间有重叠，无法断定{left}是否{is}"),
        _ => said!(language, en: "{left} is not {is}", zh: "{left}并非{is}"),
    }
}

/// A figure that is not in the relation to another one in which it is said to be.
pub(crate) fn is_not(language: Language, relation: Relation, found: &str, right: &str) -> String {
    let is = said_of(language, relation, right);
    said!(language, en: "{found}, which is not {is}", zh: "{found}，并非{is}")
}

/// What is near another figure, and not quite as it is said to be.
fn roughly(language: Language, relation: Relation, figures: &Figures<'_>) -> String {
    let Figures { left, right, off, .. } = figures;
    let by = match off {
        Some((off, true)) => {
            said!(language, en: "{off} more than {right}", zh: "比{right}多{off}")
        }
        Some((off, false)) => {
            said!(language, en: "{off} less than {right}", zh: "比{right}少{off}")
        }
        None => said!(language, en: "near {right}", zh: "接近{right}"),
    };
    let short = match relation {
        Relation::NotEqual => {
            return said!(language, en: "{left} is only {by}", zh: "{left}只{by}");
        }
        Relation::Nearly => said!(language, en: "nearly as much", zh: "接近"),
        Relation::JustOver => said!(language, en: "just over it", zh: "略高"),
        Relation::MoreButNear => said!(language, en: "a little more", zh: "稍大"),
        _ => said!(language, en: "a little less", zh: "稍小"),
    };
    said!(language,
        en: "{left} is {by}, which is only roughly {short}",
        zh: "{left}{by}，只能大致算作{short}")
}

fn said_of(language: Language, relation: Relation, right: &str) -> String {
    match relation {
        Relation::More => said!(language, en: "more than {right}", zh: "大于{right}"),
        Relation::Less => said!(language, en: "less than {right}", zh: "小于{right}"),
        Relation::AtLeast => said!(language, en: "at least {right}", zh: "不小于{right}"),
        Relation::AtMost => said!(language, en: "at most {right}", zh: "不大于{right}"),
        Relation::NotEqual => said!(language, en: "different from {right}", zh: "不同于{right}"),
        Relation::Nearly => said!(language, en: "nearly {right}", zh: "接近而不超过{right}"),
        Relation::JustOver => said!(language, en: "just over {right}", zh: "略高于{right}"),
        Relation::MoreButNear => {
            said!(language, en: "a little more than {right}", zh: "稍大于{right}")
        }
        Relation::LessButNear => {
            said!(language, en: "a little less than {right}", zh: "稍小于{right}")
        }
        Relation::Equal | Relation::About => said!(language, en: "{right}", zh: "{right}"),
    }
}
