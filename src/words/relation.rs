//! What is said of claims that go beyond one amount which equals another, in both languages.

use crate::language::{Language, messages, said};
use crate::model::{Tolerance, Verdict};
use crate::quantity::Relation;

messages! {
    /// What the verdicts on them mean; the rules stand in [`Verdict::on`].
    legend {
        en: "Sums, and multiples and shares of stated amounts, hold by the rounding of their parts or not \
             at all; about so much is still roughly right within 10 %. More, less, at least and at most \
             hold as the figures are written, at least and at most also within the rounding; they are \
             roughly right where only the rounding lets them be, or by 10 % against a plant or consumer. \
             Nearly is up to 10 % less. Behind a sign of equality, more than is up to 10 % more, and \
             roughly up to twice as much. Impossible: a capacity factor above 100 %, a part above its \
             whole, more taken away than there is.",
        zh: "和、差，以及所述数量的倍数和比例，按各部分的舍入判断，没有“大致成立”；写明“约”的，相差不超过10%仍为大致成立。\
             大于、小于、至少、至多按所写数字判断，至少和至多也计入舍入；只在舍入范围内才可能的为大致成立，与电站或用电方相比时\
             相差10%以内亦然。“近”指低出不超过10%。等号之后的“超过”指高出不超过10%，高出不到一倍为大致成立。\
             不可能：容量系数超过100%，部分大于整体，减去的多于原有的。",
    }
    /// The heading of the figures that were tried.
    figures { en: "Figures", zh: "所用数字" }
    /// What is found by figures of plants or consumers.
    by(figures: &str, found: &str) { en: "by {figures}, {found}", zh: "按{figures}，{found}" }
}

/// How two figures stand to one another.
pub(crate) fn compared(
    language: Language,
    relation: Relation,
    verdict: Verdict,
    tolerance: Tolerance,
    left: &str,
    right: &str,
) -> String {
    let is = said_of(language, relation, right);
    match verdict {
        Verdict::Holds => said!(language, en: "{left} is {is}", zh: "{left}{is}"),
        Verdict::Roughly if tolerance == Tolerance::Tenth || is_near(relation) => said!(language,
            en: "{left} is not quite {is}, though roughly so",
            zh: "{left}并非完全{is}，但大致如此"),
        Verdict::Roughly => said!(language,
            en: "{left} is not {is} as they are written, but may be within their rounding",
            zh: "按所写数字，{left}并非{is}，但在舍入范围内有可能"),
        Verdict::DependsOnTheYear => said!(language,
            en: "{left} is not {is}, but would be by another year",
            zh: "{left}并非{is}，按别的年份则是"),
        _ => said!(language, en: "{left} is not {is}", zh: "{left}并非{is}"),
    }
}

fn is_near(relation: Relation) -> bool {
    use Relation::{JustOver, LessButNear, MoreButNear, Nearly};
    matches!(relation, JustOver | LessButNear | MoreButNear | Nearly)
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
            said!(language, en: "more than {right} and near it", zh: "大于{right}且相差不远")
        }
        Relation::LessButNear => {
            said!(language, en: "less than {right} and near it", zh: "小于{right}且相差不远")
        }
        _ => said!(language, en: "equal to {right}", zh: "等于{right}"),
    }
}

/// A power that runs above its capacity.
pub(crate) fn beyond_capacity(language: Language, percent: &str) -> String {
    said!(language,
        en: "nothing runs at {percent} of its capacity: a capacity factor is 100 % at most",
        zh: "没有什么能按装机容量的{percent}运行：容量系数最多为100%")
}

/// A share that is more than all of it.
pub(crate) fn above_whole(language: Language, part: &str, whole: &str) -> String {
    said!(language,
        en: "{part} is more than the whole, {whole}, of which it is said to be a part",
        zh: "{part}说是{whole}的一部分，却比整体还多")
}

/// A difference below nothing.
pub(crate) fn below_nothing(language: Language, first: &str, taken: &str) -> String {
    said!(language,
        en: "{taken} cannot be taken from {first}, which is less",
        zh: "{first}不够减去{taken}")
}
