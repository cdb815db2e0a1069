//! What is wrong with the arguments of a timeline, in Chinese.

use crate::cli::fault::{Fault, TimelineFailure as Failure};
use crate::quantity::{Notation, Power, write_quantity};

pub(super) fn message(failure: &Failure) -> (String, Option<String>) {
    let (message, hint) = match failure {
        Failure::YearsNeeded => (
            "功率不变，无从得知要算哪些年份".to_owned(),
            "请用 `--from` 和 `--to` 写明年份，或用 `--schedule` 写明投运日期",
        ),
        Failure::YearsReversed { from, to } => (
            format!("截止年份早于起始年份：{from}年至{to}年"),
            "`--from` 不晚于 `--to`，例如 `--from 2026 --to 2032`",
        ),
        Failure::TooManyYears { from, to } => {
            (format!("{from}年至{to}年超过200年"), "请用 `--from` 和 `--to` 缩小范围")
        }
        Failure::YearFlag { flag } => (
            format!("逐年计算按日历年的8,760或8,784小时，不用 `{flag}`"),
            "年份请用 `--from` 和 `--to`；未满负荷运行请用 `--utilization`",
        ),
        Failure::SeveralReferences => (
            "逐年计算只与一座电站的一个数值对比".to_owned(),
            "请只写一个，例如 `--against three-gorges@2020`",
        ),
        Failure::ScheduleForSeveral => {
            ("`--schedule` 只用于一个项目".to_owned(), "请只写一个项目，或不写项目")
        }
        Failure::BeyondAnnounced { peak, announced } => (
            format!("计划达到{}，而公布的只有{}", power(*peak), power(*announced)),
            "请不写项目，或检查 `--schedule` 中的单位",
        ),
        Failure::Plan { fault: Fault::MixedPowers, .. } => (
            "单位时间内的用电量是实际用电，公布的功率不是：一份计划只能用其中一种".to_owned(),
            "请都写成功率，例如 `10亿瓦@2026年7月，60亿瓦@2030年`",
        ),
        Failure::Plan { .. } => (
            "计划中有一项功率没有日期".to_owned(),
            "每项请写成 功率@日期，例如 `10亿瓦@2026年7月，60亿瓦@2030年`",
        ),
    };
    (message, Some(hint.to_owned()))
}

fn power(power: Power) -> String {
    write_quantity(&power.into(), Notation::Myriad, 15)
}
