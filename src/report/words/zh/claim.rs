//! What is said of claims, in Chinese.

use super::super::claim::{ClaimWords, NeededOf, NotHeld, Times};
use super::drawn;
use crate::answer::claims::{Lack, Unscaled};
use crate::model::{Slip, Verdict};

pub(super) const CLAIM: ClaimWords = ClaimWords {
    claim: "说法",
    stated: "所称",
    computed: "计算",
    difference: "相差",
    verdict: "结论",
    legend: "成立：在两边及参照数字所写位数（至少按两位计，“半”“三”等字按一位计）的舍入范围内，且相差不超过10%；\
             名称前的一位数字是个数，不作舍入；范围则须有重合。\
             大致成立：相差不超过10%。没有指明年份的说法按设计年、多年平均和最近一年判断：有一个成立即算成立，\
             都大致成立才算大致成立。视年份而定：与这几年都不符，但介于它们与纪录年之间。",
    name: |verdict| match verdict {
        Verdict::Holds => "成立",
        Verdict::Roughly => "大致成立",
        Verdict::DependsOnTheYear => "视年份而定",
        Verdict::DoesNotHold => "不成立",
        Verdict::Impossible => "不可能",
        Verdict::NotCheckable => "无法核对",
    },
    direct: |verdict, stated, computed| match verdict {
        Verdict::Holds if stated == computed => format!("应为{computed}"),
        Verdict::Holds => format!("应为{computed}，与所写的{stated}相符"),
        Verdict::Roughly => format!("应为{computed}，文中写{stated}"),
        _ => format!("应为{computed}，不是{stated}"),
    },
    multiple: |verdict, name, bases, between| {
        let by = |Times { basis, amount, .. }: &Times| format!("按{basis}计为{amount}");
        let of = |same: &[Times]| {
            let by = same.iter().map(by).collect::<Vec<_>>().join("，");
            format!("{}与{name}相比，{by}", same[0].given)
        };
        let groups = bases.chunk_by(|one, next| one.given == next.given);
        format!("{}；{}", groups.map(of).collect::<Vec<_>>().join("；"), so(verdict, between))
    },
    one: |verdict, name, bases, between| {
        let by = |Times { basis, amount, .. }: &Times| format!("按{basis}计为{amount}");
        let of = |same: &[Times]| {
            let by = same.iter().map(by).collect::<Vec<_>>().join("，");
            let Times { given, is_stated, .. } = &same[0];
            let beside = if *is_stated { "所写为" } else { "相比的是" };
            format!("{name}{by}，{beside}{given}")
        };
        let groups = bases.chunk_by(|one, next| one.given == next.given);
        format!("{}；{}", groups.map(of).collect::<Vec<_>>().join("；"), so(verdict, between))
    },
    not_held,
    slip,
    age: |verdict, year, age| match verdict {
        Verdict::NotCheckable => format!(
            "最新的数字也是{year}年的，比这里的其他数字早{age}年：要核对，请用 `@{year}` 指明年份，或补充自己的数字"
        ),
        _ => format!("所用数字是{year}年的，比这里的其他数字早{age}年"),
    },
    standard_coal: "标准煤",
    carbon: "二氧化碳",
    lacks: |lack| match lack {
        Lack::Grid => "二氧化碳的多少取决于电网：请指明，例如 `--grid china` 或 `--grid 838g/kWh`",
        Lack::EmissionFactor => {
            "煤的二氧化碳排放取决于含碳量，与电网无关：需要这种煤的排放因子（每吨煤排放多少吨二氧化碳），这里没有"
        }
        Lack::HeatValue => {
            "一吨煤的热值并不固定：如指标准煤，请写明“吨标准煤”，或改与所发的电量比较"
        }
    },
    unscaled: |why| match why {
        Unscaled::Announced => "比较的都是公布的功率，利用率和PUE都不改变它们",
        Unscaled::Drawn => "其中没有公布的功率，利用率和PUE都不改变实际用电",
    },
    burnt: |year| format!("燃煤电厂{year}"),
    coal: "节约的标准煤按燃煤电厂的供电煤耗计算（假设 `coal-plants`），取各年之间的值亦可；只按热值则为每度电123克",
    mean_power: |one| format!("按功率比较：一个平均为{one}"),
    during: |hours, one| format!("按{hours}小时的用电量比较：一个平均用电{one}"),
    slight: |written, lost| {
        format!("`{written}` 功率过小，是否漏写了数量级：{}？", lost.join("、"))
    },
    assumed: |assumed| format!("{}。", drawn(assumed, "按公布数字计算")),
};

fn so(verdict: Verdict, between: bool) -> String {
    let so = match verdict {
        Verdict::Holds => "成立",
        Verdict::Roughly => "大致成立",
        Verdict::DependsOnTheYear => "是否成立视年份而定",
        Verdict::DoesNotHold => "不成立",
        Verdict::Impossible => "不可能成立",
        Verdict::NotCheckable => "不足以判断",
    };
    if between { format!("所写数字介于其间，{so}") } else { so.to_owned() }
}

fn slip(slip: Slip, magnitude: Option<&str>, too_large: bool) -> String {
    if let Some(word) = magnitude {
        return if too_large {
            format!("所写数字恰好多了一个“{word}”，是否多写？")
        } else {
            format!("所写数字恰好少了一个“{word}”，是否漏写？")
        };
    }
    let (factor, likely) = match slip {
        Slip::Joules if too_large => ("3.6", "把兆焦写成了千瓦时"),
        Slip::Joules => ("3.6", "把千瓦时写成了兆焦"),
        Slip::HoursOfADay if too_large => ("24", "把一天的数字写成了一小时的"),
        Slip::HoursOfADay => ("24", "把一小时的数字写成了一天的"),
        Slip::Hundred => ("100", "把“万”（10⁴）与 million（10⁶）弄混"),
        Slip::DaysOfAYear if too_large => ("365", "把一年的数字写成了一天的"),
        Slip::DaysOfAYear => ("365", "把一天的数字写成了一年的"),
        Slip::HoursOfAYear if too_large => ("8760", "把一年的数字写成了一小时的"),
        Slip::HoursOfAYear => ("8760", "把一小时的数字写成了一年的"),
        _ => ("10", "多写或漏写了一个零，或把“亿”（10⁸）与 billion（10⁹）弄混"),
    };
    if too_large {
        format!("所写数字约为计算结果的{factor}倍，是否{likely}？")
    } else {
        format!("计算结果约为所写数字的{factor}倍，是否{likely}？")
    }
}

fn not_held(claim: &NotHeld<'_>) -> String {
    let NotHeld { given, count, name, needed, .. } = claim;
    let needs = match claim.of {
        NeededOf::Capacity => "需要装机",
        NeededOf::Generation => "需要年发电量",
        NeededOf::Consumption => "需要年用电量",
    };
    let year = if claim.only { "通常所指的年份" } else { "有出处的年份" };
    let mut text = match count {
        Some(count) => format!("没有任何{year}使{given}等于{name}的{count}倍"),
        None => format!("{name}没有任何{year}为{given}"),
    };
    if let Some(needed) = needed {
        text += &format!("：那{needs}{needed}");
    }
    let (basis, times) = &claim.nearest;
    text += &format!("；最接近的是{basis}");
    if let Some(times) = times {
        text += &format!("，为{times}");
    }
    if let Some((basis, days)) = &claim.latest {
        text += &format!("；按{basis}计，相当于{days}的发电量");
    }
    text
}
