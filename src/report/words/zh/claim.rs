//! What is said of claims, in Chinese.

use super::super::claim::{ClaimWords, NeededOf, NotHeld, Times};
use super::drawn;
use crate::model::Verdict;

pub(super) const CLAIM: ClaimWords = ClaimWords {
    claim: "说法",
    stated: "所称",
    computed: "计算",
    difference: "相差",
    verdict: "结论",
    legend: "成立：在所写数字（至少按两位计）的舍入范围内，范围则须有重合。大致成立：相差不超过10%。没有指明年份的说法按设计年、\
             最近一年和纪录年判断：有一年成立即算成立，三者都大致成立才算大致成立。",
    name: |verdict| match verdict {
        Verdict::Holds => "成立",
        Verdict::Roughly => "大致成立",
        Verdict::DoesNotHold => "不成立",
    },
    direct: |verdict, stated, computed| match verdict {
        Verdict::Holds if stated == computed => format!("应为{computed}"),
        Verdict::Holds => format!("应为{computed}，与所写的{stated}相符"),
        Verdict::Roughly => format!("应为{computed}，文中写{stated}"),
        Verdict::DoesNotHold => format!("应为{computed}，不是{stated}"),
    },
    multiple: |verdict, given, name, bases| {
        let so = match verdict {
            Verdict::Holds => "成立",
            Verdict::Roughly => "大致成立",
            Verdict::DoesNotHold => "不成立",
        };
        let by = |Times { basis, times }: &Times| format!("按{basis}计为{times}");
        let bases = bases.iter().map(by).collect::<Vec<_>>().join("，");
        format!("{given}与{name}相比，{bases}；{so}")
    },
    not_held,
    lost: |word| format!("所写数字恰好少了一个“{word}”，是否漏写？"),
    slight: |written, lost| {
        format!("`{written}` 功率过小，是否漏写了数量级：{}？", lost.join("、"))
    },
    assumed: |assumed| format!("{}。", drawn(assumed)),
};

fn not_held(claim: &NotHeld<'_>) -> String {
    let NotHeld { given, count, name, needed, .. } = claim;
    let needs = match claim.of {
        NeededOf::Capacity => "需要装机",
        NeededOf::Generation => "需要年发电量",
        NeededOf::Consumption => "需要年用电量",
    };
    let year = if claim.only { "通常所指的年份" } else { "有出处的年份" };
    let mut text = format!("没有任何{year}使{given}等于{name}的{count}倍");
    if let Some(needed) = needed {
        text += &format!("：那{needs}{needed}");
    }
    if let Some((basis, times)) = &claim.nearest {
        text += &format!("；最接近的是{basis}，为{times}");
    }
    if let Some((basis, days)) = &claim.latest {
        text += &format!("；按{basis}计，相当于{days}的发电量");
    }
    text
}
