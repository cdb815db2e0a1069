//! The words of a timeline, in Chinese.

use super::super::TimelineWords;
use super::drawn;
use crate::model::ScheduleError;
use crate::quantity::{Notation, Power, write_quantity};

pub(super) const WORDS: TimelineWords = TimelineWords {
    schedule: "投运计划",
    average_power: "平均功率",
    energy: "用电量",
    cumulative: |from| format!("{from}年起累计"),
    online: |power, online| format!("{online} 起{power}"),
    rising: |power, from, online| format!("{from} 至 {online} 匀速增加{power}"),
    offline: |offline| format!("{offline} 起停运"),
    constant: |power| format!("始终为{power}"),
    part_of: |power, name| format!("{name}中的{power}"),
    date_assumed: "日期为假设",
    linear: "相邻日期之间匀速变化",
    first_days: "季度和半年从第一天算起",
    remark: |text, remark| format!("{text}（{remark}）"),
    full_stop: "。",
    assumptions: |assumed| {
        format!(
            "{}，逐个日历年计，平年8,760小时，闰年8,784小时。1度 = 1千瓦时。",
            drawn(assumed, "按满负荷计算")
        )
    },
    total_note: "合计只是各项目相加，不判断是否重叠。",
    schedule_error,
};

/// Message and hint for a schedule that cannot be.
pub(super) fn schedule_error(error: &ScheduleError) -> (String, Option<String>) {
    let power = |power: Power| write_quantity(&power.into(), Notation::Myriad, 15);
    let (message, hint) = match *error {
        ScheduleError::NoTranches => {
            ("投运计划是空的".to_owned(), "请至少写一个功率及其日期".to_owned())
        }
        ScheduleError::OutOfOrder { online, before, .. } => (
            format!("{online} 不晚于前一项的 {before}"),
            "请按时间先后书写，同一日期的合为一项".to_owned(),
        ),
        ScheduleError::RampAfterOnline { from, online } => (
            format!("爬坡始于 {from}，晚于投运日 {online}"),
            "`ramp_from` 是功率开始上升的日期，不晚于 `online`".to_owned(),
        ),
        ScheduleError::OfflineBeforeOnline { online, offline } => (
            format!("停运日 {offline} 不晚于投运日 {online}"),
            "`offline` 是停运后的第一天".to_owned(),
        ),
        ScheduleError::BeyondCapacity { peak, capacity } => (
            format!("同时运行的功率达{}，超过公布的{}", power(peak), power(capacity)),
            "请检查单位，或写出更大的公布功率".to_owned(),
        ),
    };
    (message, Some(hint))
}
