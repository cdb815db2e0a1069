//! What calculations say: their tables, steps and notes.

use crate::language::{Language, messages, terms};
use crate::model::{Exactness, PowerBasis};

messages! {
    power { en: "Power", zh: "功率" }
    hourly { en: "Per hour", zh: "每小时" }
    daily { en: "Per day", zh: "每天" }
    annual { en: "Per year", zh: "每年" }
    /// Over the energy of a time.
    during(span: &str) { en: "In {span}", zh: "{span}" }
    total { en: "Total", zh: "合计" }
    total_note {
        en: "The total adds the rows as they stand; it does not know whether they overlap.",
        zh: "合计只是各行相加，不判断各行是否重叠。",
    }
    /// Between a dividend and its divisor.
    divided_by { en: " / ", zh: " ÷ " }
    /// The power that is drawn on average.
    drawn { en: "Average draw", zh: "平均用电功率" }
    target { en: "To match", zh: "目标" }
    nameplate { en: "Announced power", zh: "公布功率" }
    utilization { en: "Utilization", zh: "利用率" }
    pue { en: "PUE", zh: "PUE" }
    facility_power { en: "Facility power", zh: "设施功率" }
    no_pue_on_facility { en: "not added: the power is the facility's", zh: "不另加：功率已是设施总负荷" }
    /// More is drawn than was announced.
    beyond_announced(share: &str) {
        en: "{share} of the announced power is drawn on average: the PUE adds cooling and other overhead to the IT load.",
        zh: "平均用电功率为公布功率的{share}：PUE在IT负荷之外加上冷却等用电。",
    }
    scales_without_pue { en: "utilization and hours", zh: "利用率和小时数" }
    scales_with_pue { en: "utilization, PUE and hours", zh: "利用率、PUE和小时数" }
    drawn_and_unscaled(text: &str, scales: &str) {
        en: "{text} is energy per unit of time, so it is what is drawn: {scales} do not change it",
        zh: "{text}是单位时间内的用电量，即实际用电，{scales}都不改变它",
    }
    plant_years { en: "Plant-years", zh: "电站年数" }
    days_of_output { en: "Days of output", zh: "发电天数" }
    /// What an installed capacity goes by.
    at_capacity_factor(factor: &str) {
        en: "At a capacity factor of {factor}, the installed capacity generates that energy.",
        zh: "装机容量按容量系数{factor}发出这些电量。",
    }
    emissions { en: "CO2", zh: "二氧化碳" }
    cost { en: "Cost", zh: "电费" }
    water { en: "Water", zh: "耗水" }
    units { en: "Number of", zh: "可带动" }
    of_it_energy { en: "of IT energy", zh: "按IT用电量计" }
    of_announced_power { en: "in the announced IT power", zh: "按公布的IT功率计" }
    derivation_of(name: &str) { en: "How the figures for {name} are worked out", zh: "{name}的推算过程" }
    /// Said of the newest figure of an entry, where that is old.
    old(years: u16) { en: "{years} years old; no newer figure is built in", zh: "已有{years}年，这里没有更新的数字" }
}

terms! {
    power_basis(PowerBasis) {
        ItLoad { en: "IT load", zh: "IT负荷" }
        Facility { en: "facility load", zh: "设施总负荷" }
        Unstated { en: "unstated", zh: "未说明" }
    }
    exactness(Exactness) {
        Exact { en: "exact", zh: "定义" }
        Stated { en: "stated", zh: "有出处" }
        Given { en: "as given", zh: "用户给定" }
        Derived { en: "derived", zh: "推算" }
        Assumed { en: "assumed", zh: "假设" }
    }
}

/// A power is drawn already, whatever is assumed; on an IT load the PUE is added all the same.
pub(crate) fn drawn_already(language: Language, text: &str, takes_pue: bool) -> String {
    let scales = if takes_pue { scales_without_pue(language) } else { scales_with_pue(language) };
    drawn_and_unscaled(language, text, scales)
}
