//! Chinese.

mod chart;
mod claim;
mod errors;
mod hints;
#[cfg(feature = "pictures")]
mod html;
pub(super) mod presets;
mod shapes;
mod simulation;
mod timeline;

use super::{Assumed, ComparedWith, Words};
use crate::catalog::{ConsumerKind, Suspicion};
use crate::model::{
    ConsumptionBasis, ConsumptionMeasure, Exactness, IntensityBasis, Magnitude, PowerBasis,
};

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
    told_by: |place| format!("转引自{place}"),
    read_at: "查阅处",
    copy: "转载页面",
    licence: "许可",
    edition: "版次",
    measure: |measure| match measure {
        ConsumptionMeasure::OwnUse => "自身用电",
        ConsumptionMeasure::AtHome => "在家用电",
        ConsumptionMeasure::FinalUse => "终端用电",
        ConsumptionMeasure::Metered => "计量用电",
        ConsumptionMeasure::RetailSales => "售电量",
        ConsumptionMeasure::WholeSociety => "全社会用电",
        ConsumptionMeasure::PublicGrid => "公共电网供电",
        ConsumptionMeasure::Demand => "需求量",
        ConsumptionMeasure::Generation => "发电量",
    },
    against: "对比",
    of_installed_capacity: "占装机容量",
    hours: "小时",
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
    capacity_factor: "容量系数",
    at_capacity_factor: |factor| format!("装机容量按容量系数{factor}发出这些电量。"),
    design_year: "设计年",
    average: "多年平均",
    expected: "预期",
    implied: "文章隐含值",
    presets_hint: "用 `gigawatt presets 编号` 查看某一项的原文和来源。",
    drawn: "平均用电功率",
    claim: &claim::CLAIM,
    scenarios,
    consumer_kind: |kind| match kind {
        ConsumerKind::Use => "用途",
        ConsumerKind::Appliance => "家用电器",
        ConsumerKind::Person => "个人",
        ConsumerKind::Home => "家庭",
        ConsumerKind::Vehicle => "车辆",
        ConsumerKind::Company => "企业",
        ConsumerKind::DataCentres => "数据中心",
        ConsumerKind::Network => "网络",
        ConsumerKind::Sector => "行业",
        ConsumerKind::City => "城市",
        ConsumerKind::Region => "州或省",
        ConsumerKind::Country => "国家或地区",
        ConsumerKind::World => "世界",
    },
    figures: "数值",
    scenario: "情景",
    hardware: "设备",
    grid: "电网",
    grid_intensity: "排放强度",
    year: "年份",
    statement: "算式",
    hours_of_a_year: "一年的小时数",
    exactness_label: "性质",
    references_hint: "写在 `--against` 之后：`three-gorges`、`three-gorges@2020`、`ireland`。用 `gigawatt presets 编号` 查看全部数值。",
    target: "目标",
    nameplate: "公布功率",
    utilization: "利用率",
    pue: "PUE",
    facility_power: "设施功率",
    beyond_announced: |share| {
        format!("平均用电功率为公布功率的{share}：PUE在IT负荷之外加上冷却等用电。")
    },
    drawn_already: |text, takes_pue| {
        let scales =
            if takes_pue { "利用率和小时数" } else { "利用率、PUE和小时数" };
        format!("{text}是单位时间内的用电量，即实际用电，{scales}都不改变它")
    },
    no_pue_on_facility: "不另加：功率已是设施总负荷",
    plant_years: "电站年数",
    days_of_output: "发电天数",
    annual_consumption: "年用电量",
    energy_of_one: "单次用电量",
    against_plants: "对比电站",
    against_consumers: "对比用户",
    against_uses: "对比用途",
    times: "倍",
    emissions: "二氧化碳",
    cost: "电费",
    water: "耗水",
    units: "可供台数",
    of_it_energy: "按IT用电量计",
    of_announced_power: "按公布的IT功率计",
    grams_per_kwh: "克/度",
    litres_per_kwh: "升/度",
    per_kwh: "/度",
    semicolon: "；",
    in_brackets: |text| format!("（{text}）"),
    during: |hours| format!("{hours}小时"),
    derivation_of: |name| format!("{name}的推算过程"),
    exactness: |exactness| match exactness {
        Exactness::Exact => "定义",
        Exactness::Stated => "有出处",
        Exactness::Given => "用户给定",
        Exactness::Derived => "推算",
        Exactness::Assumed => "假设",
    },
    intensity: |basis| match basis {
        IntensityBasis::Direct => "直接排放",
        IntensityBasis::LifeCycle => "全生命周期排放",
    },
    consumption: |basis, year| match (basis, year) {
        (ConsumptionBasis::Actual, year) => format!("{year}年"),
        (ConsumptionBasis::Average, "") => "平均".to_owned(),
        (ConsumptionBasis::Average, year) => format!("{year}年平均"),
        (ConsumptionBasis::Estimate, "") => "估算".to_owned(),
        (ConsumptionBasis::Estimate, year) => format!("{year}年估算"),
        (ConsumptionBasis::Projection, year) => format!("{year}年预测"),
    },
    counting: |name, measure| format!("{name}{measure}"),
    assumptions,
    read_as: |text, quantity| format!("{text} 读作 {quantity}"),
    read_as_range: |text, range, central| format!("{text} 读作 {range}，中间值{central}"),
    in_a_year_of: |hours| format!("一年按{hours}小时计"),
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
    coal: "耗煤",
    coal_rate: "每度电耗标准煤",
    coal_by_heat: "按标准煤的热值折算；电厂每发一度电实际耗煤约为其两倍半（`gigawatt presets coal-plants`）",
    heat_value: "热值",
    lowest: |year| format!("{year}年最低"),
    old: |years| format!("已有{years}年，这里没有更新的数字"),
    expected_of: |year| format!("{year}年预计"),
    simulation: &simulation::WORDS,
    power_basis: |basis| match basis {
        PowerBasis::ItLoad => "IT负荷",
        PowerBasis::Facility => "设施总负荷",
        PowerBasis::Unstated => "未说明",
    },
    timeline: &timeline::WORDS,
    chart: &chart::WORDS,
    #[cfg(feature = "pictures")]
    html: &html::WORDS,
    parse_error: errors::parse_error,
    preset_error: presets::preset_error,
    magnitude: |magnitude| match magnitude {
        Magnitude::Kilo => "千",
        Magnitude::Wan => "万",
        Magnitude::Million => "百万",
        Magnitude::Yi => "亿",
        Magnitude::Billion => "十亿",
        Magnitude::Trillion => "万亿",
    },
    lost,
};

/// The power that is drawn, without its time.
/// What is drawn; `full` says that nothing was changed.
fn drawn(assumed: &Assumed, full: &str) -> String {
    let changed = assumed.changed.join("、");
    let stance = match (&assumed.scenario, assumed.headline) {
        (Some(scenario), _) if changed.is_empty() => format!("按“{scenario}”情景计算"),
        (Some(scenario), _) => format!("按“{scenario}”情景计算，{changed} 另行指定"),
        (None, true) => full.to_owned(),
        (None, false) => "按以下假设计算".to_owned(),
    };
    let pue = match (&assumed.pue, assumed.basis) {
        (None, _) => "不另加PUE".to_owned(),
        (Some(_), Some(PowerBasis::Facility)) => "设施总负荷不另加PUE".to_owned(),
        (Some(pue), Some(_)) => format!("IT负荷乘以PUE {pue}"),
        (Some(pue), None) => format!("PUE为{pue}（口径未说明的按IT负荷计）"),
    };
    format!("{stance}：利用率{}，{pue}", assumed.utilization)
}

fn assumptions(assumed: &Assumed) -> String {
    format!(
        "{}，{}。{}1度 = 1千瓦时。",
        drawn(assumed, "按公布数字计算"),
        year(assumed),
        compared(assumed)
    )
}

fn scenarios(assumed: &Assumed, years_of_their_own: bool) -> String {
    let changed = match assumed.changed.join("、") {
        flags if flags.is_empty() => "；命令行选项对所有情景同样生效。各情景均".to_owned(),
        flags => format!("，{flags} 对所有情景另行指定："),
    };
    let pue = match (&assumed.pue, assumed.basis) {
        (None, _) => "不另加PUE",
        (Some(_), Some(PowerBasis::Facility)) => "按设施总负荷计，不另加PUE",
        (Some(_), Some(_)) => "以IT负荷乘以各自的PUE",
        (Some(_), None) => "以IT负荷乘以各自的PUE（口径未说明的按IT负荷计）",
    };
    let year =
        if years_of_their_own { "一年的小时数见表".to_owned() } else { year(assumed) };
    let compared = compared(assumed);
    format!("每个情景是一组有出处的假设{changed}{pue}，{year}。{compared}1度 = 1千瓦时。")
}

fn year(assumed: &Assumed) -> String {
    match assumed.calendar_year {
        Some(year) => format!("{year}年共{}小时", assumed.hours),
        None => format!("一年按{}小时", assumed.hours),
    }
}

/// A sentence on what is compared with a year of plants and, where that is not plain, of consumers.
fn compared(assumed: &Assumed) -> String {
    let ComparedWith { plants, consumers } = assumed.against;
    match (&assumed.period, plants, consumers) {
        (_, false, false) | (None, false, true) => String::new(),
        (None, true, _) => "功率与装机容量相比，电量与年发电量相比。".to_owned(),
        (Some(hours), true, _) => {
            let consumption = if consumers { "和年用电量" } else { "" };
            format!("功率与装机容量相比，{hours}小时的电量与年发电量{consumption}相比。")
        }
        (Some(hours), false, true) => format!("{hours}小时的电量与年用电量相比。"),
    }
}

fn lost(suspicion: Suspicion, written: &str, lost: &[&str]) -> (String, Option<String>) {
    let what = match suspicion {
        Suspicion::Nameplate => "用电项目的功率",
        Suspicion::Generation => "这座电站的年发电量",
        Suspicion::Consumption => "这一用户的年用电量",
    };
    let hint =
        (!lost.is_empty()).then(|| format!("是否漏写了数量级：{}？现按原文计算", lost.join("、")));
    (format!("`{written}` 作为{what}过小"), hint)
}
