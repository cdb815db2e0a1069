//! Why a schedule cannot be, in Chinese.

use crate::model::ScheduleError;
use crate::quantity::{Notation, Power, write_quantity};

/// Message and hint for a schedule that cannot be.
pub(in crate::words) fn schedule_error(error: &ScheduleError) -> (String, Option<String>) {
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
