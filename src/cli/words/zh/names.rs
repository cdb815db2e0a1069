//! What names of other kinds are, and what they are good for, in Chinese.

use crate::cli::fault::{Kind, Unfit};
use crate::cli::words::Message;

/// The name is that of something that is not of use where it stands.
pub(super) fn no_amount(name: &str, others: &[(Kind, String)], unfit: Unfit) -> Message {
    let kinds = others.iter().map(|(kind, _)| match kind {
        Kind::Grid => "电网",
        Kind::Scenario => "情景",
        Kind::Hardware => "设备",
        Kind::Claim => "说法",
        Kind::Use => "一次使用",
        Kind::Reference | Kind::Plant | Kind::Preset => "电站或用电方",
    });
    let kinds = kinds.collect::<Vec<_>>().join("、");
    let lacks = match unfit {
        Unfit::Amount => "没有功率，也没有电量",
        Unfit::OverTime => "有自己的电量，没有可以乘以时间的功率",
        Unfit::Conversion => "不是可以换算的数量",
    };
    let solved = others.iter().find(|(kind, _)| matches!(kind, Kind::Reference | Kind::Use));
    let hint = match solved.filter(|_| unfit != Unfit::Amount) {
        Some((_, id)) => format!("要看它的电量和相应的功率，请写 `gigawatt solve {id}`"),
        None => uses(others),
    };
    (format!("`{name}` 是{kinds}，{lacks}"), Some(hint))
}

/// What the names of other kinds are good for.
pub(super) fn uses(others: &[(Kind, String)]) -> String {
    let uses = others.iter().map(|(kind, id)| match kind {
        Kind::Grid => format!("算这个电网的二氧化碳，请写 `gigawatt 70亿瓦 --grid {id}`"),
        Kind::Scenario => format!("用这个情景，请写 `gigawatt 70亿瓦 --scenario {id}`"),
        Kind::Hardware => {
            format!("算可供多少台这种设备，请写 `gigawatt 70亿瓦 --unit-power {id}`")
        }
        Kind::Claim => format!("核对这个说法，请写 `gigawatt check {id}`"),
        Kind::Reference | Kind::Plant | Kind::Use | Kind::Preset => {
            format!("与它对比，请写 `gigawatt 70亿瓦 --against {id}`")
        }
    });
    uses.collect::<Vec<_>>().join("；")
}
