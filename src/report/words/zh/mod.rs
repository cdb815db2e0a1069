//! Chinese.

mod errors;
mod shapes;
mod simulation;

use super::{Assumed, Words};
use crate::model::PowerBasis;

pub(super) const WORDS: Words = Words {
    deployment: "项目",
    power: "功率",
    hourly: "每小时",
    daily: "每天",
    annual: "每年",
    total: "合计",
    total_note: "合计只是各行相加，不判断各行是否重叠。",
    sources: "来源",
    second_hand: "转引",
    against: "对比",
    of_installed_capacity: "占装机容量",
    percent: "%",
    years: "年",
    days: "天",
    seconds: "秒",
    range_sign: "至",
    comma: "，",
    listing_comma: "、",
    colon: "：",
    id: "编号",
    name: "名称",
    aliases: "别名",
    plant: "电站",
    announced: "宣布日期",
    basis: "口径",
    quote: "原文",
    note: "说明",
    source: "来源",
    file: "文件",
    built_in: "内置",
    installed_capacity: "装机容量",
    annual_generation: "年发电量",
    design_year: "设计年",
    implied: "文章隐含值",
    presets_hint: "用 `gigawatt presets 编号` 查看某一项的原文和来源。",
    drawn: "平均用电功率",
    assumptions,
    read_as: |text, quantity| format!("{text} 读作 {quantity}"),
    read_as_range: |text, range, central| format!("{text} 读作 {range}，中间值{central}"),
    over_duration: |duration| format!("时长 {duration}"),
    from_file: |file, replaces| {
        if replaces {
            format!("来自 {file}，取代内置预设")
        } else {
            format!("来自 {file}")
        }
    },
    actual: |year| format!("{year}年"),
    derived: |year| format!("{year}年推算"),
    record: |year| format!("{year}年纪录"),
    simulation: &simulation::WORDS,
    power_basis: |basis| match basis {
        PowerBasis::ItLoad => "IT负荷",
        PowerBasis::Facility => "设施总负荷",
        PowerBasis::Unstated => "未说明",
    },
    parse_error: errors::parse_error,
    preset_error: errors::preset_error,
};

fn assumptions(assumed: &Assumed) -> String {
    let stance = if assumed.headline { "按公布数字计算" } else { "按以下假设计算" };
    let pue = match (&assumed.pue, assumed.basis) {
        (None, _) => "不另加PUE".to_owned(),
        (Some(_), Some(PowerBasis::Facility)) => "设施总负荷不另加PUE".to_owned(),
        (Some(pue), Some(_)) => format!("IT负荷乘以PUE {pue}"),
        (Some(pue), None) => format!("PUE为{pue}（口径未说明的按IT负荷计）"),
    };
    let year = match assumed.calendar_year {
        Some(year) => format!("{year}年共{}小时", assumed.hours),
        None => format!("一年按{}小时", assumed.hours),
    };
    format!(
        "{stance}：利用率{}，{pue}，{year}。\
         功率与装机容量相比，电量与年发电量相比。1度 = 1千瓦时。",
        assumed.utilization
    )
}
