//! Every argument, once: what the help of both languages says of it, what a shell offers in its place, and
//! which numbers it takes.

use super::values::{DIGITS, THREADS};
use super::words::{Both, both};
use crate::quantity::{
    parse_carbon_intensity, parse_power_range, parse_ratio_range, parse_tariff, parse_time,
    parse_water_intensity,
};
use std::ops::RangeInclusive;

/// An argument of one or several commands.
pub(super) struct Argument {
    /// Its name among the fields of [`args`](super::args).
    pub id: &'static str,
    /// What stands for the value in the help; `None` for what takes none.
    pub value: Option<Both>,
    /// What the help says of it.
    pub help: Both,
    /// The name of the flag where another argument has the same.
    long: Option<&'static str>,
    /// The short flag before a value, with its minus sign.
    pub short: &'static str,
    /// The presets that a shell offers.
    pub offers: Option<Offer>,
    /// Whether a text is a quantity that it takes: a number and its unit may then be two words.
    pub reads: Reads,
    /// The numbers that it takes, where it takes numbers.
    pub numbers: Numbers,
    /// Whether it belongs to every command, behind the own ones of each.
    pub general: bool,
}

/// Whether a text is a quantity of a kind.
type Reads = Option<fn(&str) -> bool>;
const INTENSITY: Reads = Some(|text| parse_carbon_intensity(text).is_ok());
const POWER: Reads = Some(|text| parse_power_range(text).is_ok());
const TIME: Reads = Some(|text| parse_time(text).is_ok());
const RATIO: Reads = Some(|text| parse_ratio_range(text).is_ok());

/// Whole numbers that an argument takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Numbers {
    AboveZero,
    Years,
    Whole(u64, u64),
}

impl Numbers {
    const fn of(range: RangeInclusive<i64>) -> Self {
        Self::Whole(range.start().unsigned_abs(), range.end().unsigned_abs())
    }
}

/// The presets that an argument takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Offer {
    /// `openai-amd`, `3xserver-hall`.
    Deployment,
    /// `three-gorges@2020`, `ireland`, `all`.
    Yardstick,
    /// `0.5xthree-gorges@2020`.
    Multiple,
    Plant,
    Scenario,
    /// One, or all of them side by side.
    Scenarios,
    Grid,
    Machine,
    Claim,
    /// Any preset, or a kind of them.
    Anything,
}

impl Argument {
    const OTHER: Self = Self {
        id: "",
        value: None,
        help: both("", ""),
        long: None,
        short: "",
        offers: None,
        reads: None,
        numbers: Numbers::AboveZero,
        general: false,
    };

    /// `--unit-power` of `unit_power`.
    pub fn flag(&self) -> String {
        format!("--{}", self.long.map_or_else(|| self.id.replace('_', "-"), str::to_owned))
    }
}

/// The argument of an id.
pub(super) fn argument(id: &str) -> Option<&'static Argument> {
    ARGUMENTS.iter().find(|argument| argument.id == id)
}

/// An argument of a flag. Those that share one take the same values.
pub(super) fn argument_of(flag: &str) -> Option<&'static Argument> {
    ARGUMENTS.iter().find(|argument| argument.flag() == flag)
}

/// An id with what stands for the value, what else is special, and the help in both languages.
macro_rules! arguments {
    ($(
        $id:ident $([$en_value:literal, $zh_value:literal])?
        $({ $($field:ident: $special:expr),+ $(,)? })?:
        $en:literal, $zh:literal;
    )*) => {
        pub(super) const ARGUMENTS: &[Argument] = &[$(Argument {
            id: stringify!($id),
            help: both($en, $zh),
            $(value: Some(both($en_value, $zh_value)),)?
            $($($field: $special,)+)?
            ..Argument::OTHER
        },)*];
    };
}

arguments! {
    deployments ["DEPLOYMENT", "项目"] { offers: Some(Offer::Deployment) }:
        "A power (7GW, 60亿瓦), a preset or several (3xserver-hall)",
        "功率（70亿瓦）、预设（openai-amd）或多个（3xserver-hall）";
    total:
        "Add a total row",
        "加一行合计";
    against ["REFERENCES", "对比对象"] { offers: Some(Offer::Yardstick) }:
        "What to compare with: three-gorges@2020, ireland, all",
        "与什么对比：three-gorges@2020、ireland、all";
    pue ["RATIO", "比值"] { reads: RATIO }:
        "Facility energy over IT energy: 1.2, 1.1..1.4",
        "设施能耗与IT能耗之比：1.2、1.1..1.4";
    utilization ["RATIO", "比值"] { reads: RATIO }:
        "Average draw over announced power: 60%, 0.4..0.6",
        "平均功率与公布功率之比：60%、0.4..0.6";
    basis ["BASIS", "口径"]:
        "What the power counts: it-load or facility",
        "功率的口径：it-load 或 facility";
    hours ["HOURS", "小时数"] { reads: TIME }:
        "Hours a year at that power [default: 8760]",
        "一年按此功率运行的小时数 [默认 8760]";
    year ["YEAR", "年份"] { numbers: Numbers::Years }:
        "A calendar year: 8,784 h if it is a leap year",
        "日历年：闰年为8,784小时";
    scenario ["SCENARIO", "情景"] { offers: Some(Offer::Scenario) }:
        "headline, typical, efficient or high",
        "情景：headline、typical、efficient 或 high";
    scenarios ["SCENARIO", "情景"] { long: Some("scenario"), offers: Some(Offer::Scenarios) }:
        "headline, typical, efficient, high or all",
        "情景：headline、typical、efficient、high 或 all";
    period ["DURATION", "时长"] { long: Some("for"), reads: TIME }:
        "Energy of a time of your own too: 90d, 24h",
        "另算一段时间的电量：90天、24小时";
    explain:
        "Show the steps of the calculation with their sources",
        "显示推算步骤和来源";
    grid ["GRID", "电网"] { offers: Some(Offer::Grid), reads: INTENSITY }:
        "CO2 of a grid: china, us@2023, or 400g/kWh",
        "电网的二氧化碳排放：china、us@2023、400g/kWh";
    tariff ["PRICE", "电价"] { reads: Some(|text| parse_tariff(text).is_ok()) }:
        "What energy costs: 0.08USD/kWh, 0.06..0.10EUR/kWh",
        "电价：0.5元/度、0.06..0.10USD/kWh";
    wue ["WUE", "耗水率"] { reads: Some(|text| parse_water_intensity(text).is_ok()) }:
        "Water of cooling for IT energy: 1.8L/kWh",
        "IT用电的冷却耗水：1.8L/kWh";
    unit_power ["POWER", "功率"] { offers: Some(Offer::Machine), reads: POWER }:
        "How many machines: 1.4kW, gb200-nvl72",
        "折合多少台设备：1.4kW、gb200-nvl72";
    quantity ["QUANTITY", "数量"]:
        "A power or an energy, such as 7GW or 610亿度",
        "功率或电量，例如 7GW 或 610亿度";
    units ["UNIT", "单位"]:
        "The units wanted, such as kWh, 亿度 or TWh/yr",
        "要换算成的单位，例如 kWh、亿度 或 TWh/yr";
    duration ["DURATION", "时长"] { long: Some("for"), reads: TIME }:
        "Turns power into energy and back: 1y (8,760 h), 24h",
        "时长，用于功率与电量互换：1年（8,760小时）、90天、24小时";
    names ["ID", "编号"] { offers: Some(Offer::Anything) }:
        "Presets to show whole, or kinds such as plants, uses, grids",
        "要完整显示的预设，或一类预设（plants、uses、grids）";
    capacity_factor ["RATIO", "比值"] { offers: Some(Offer::Plant) }:
        "Installed capacity too: at 35%, or as of us-wind@2020",
        "另算装机容量：按35%，或按 us-wind@2020";
    targets ["TARGET", "目标"] { offers: Some(Offer::Multiple) }:
        "An energy (61TWh), a power (61TWh/yr) or '0.5 three-gorges'",
        "电量（610亿度）、功率（61TWh/yr）或 '0.5 three-gorges'";
    claims ["CLAIM", "论断"] { offers: Some(Offer::Claim) }:
        "'7GW for 1y = 61TWh', '61TWh = 0.5 three-gorges', or an id",
        "'7GW for 1y = 610亿度'、'61TWh = 0.5 three-gorges' 或编号";
    texts ["FILE", "文件"]:
        "A text or HTML page in Chinese or English; - is standard input",
        "中文或英文的文本或HTML网页；- 为标准输入";
    quote:
        "Each claim that does not hold, with its sentence mended",
        "列出不成立的说法及改正后的句子";
    all_checked { long: Some("strict") }:
        "Exit code 3 for claims that cannot be checked too",
        "无法核对的论断也以3退出";
    schedule ["SCHEDULE", "计划"]:
        "Power by date: 1GW@2026-07,6GW@2030; +5GW adds",
        "各日期起的功率：1GW@2026-07,6GW@2030，+5GW 为增加";
    ramp ["RAMP", "方式"]:
        "Between dates: step or linear [default: step]",
        "相邻日期之间：step 跳变或 linear 线性 [默认 step]";
    from ["YEAR", "年份"] { numbers: Numbers::Years }:
        "First year [default: that of the first change]",
        "起始年份 [默认为首次变化的年份]";
    to ["YEAR", "年份"] { numbers: Numbers::Years }:
        "Last year [default: the one after the last change]",
        "截止年份 [默认为最后一次变化的次年]";
    total_table { long: Some("total") }:
        "Add a table of the total",
        "加一张合计表";
    reference ["PLANT", "电站"] { long: Some("against"), offers: Some(Offer::Plant) }:
        "What a plant-year is [default: three-gorges@design]",
        "以哪座电站的年发电量计 [默认 three-gorges@design]";
    samples ["N", "N"]:
        "Monte Carlo: how many samples to draw, such as 1e6",
        "蒙特卡洛模拟的抽样次数，例如 100万";
    chart:
        "Draw a chart under the tables",
        "在表格下方画图";
    seed ["N", "N"] { numbers: Numbers::Whole(0, u64::MAX) }:
        "Which samples: same seed, same result [default: 0]",
        "随机种子，相同则结果相同 [默认 0]";
    file ["FILE", "文件"]:
        "A table: CSV, Excel, OpenDocument or JSON; - is standard input",
        "一张表：CSV、Excel、OpenDocument 或 JSON；- 为标准输入";
    input_format ["FORMAT", "格式"]:
        "csv, tsv or ndjson [default: as the file shows]",
        "csv、tsv 或 ndjson [默认由文件内容判断]";
    delimiter ["CHARACTER", "符号"]:
        "What stands between fields of CSV: ';', '|', tab",
        "CSV 字段之间的符号：';'、'|'、tab";
    column ["NAME=COLUMN", "名称=列"]:
        "Other names of columns: power=nameplate,pue=PUE",
        "列的其他名称：power=nameplate,pue=PUE";
    power_unit ["UNIT", "单位"]:
        "The unit of powers without one, such as MW",
        "没写单位的功率按此单位，例如 MW";
    sheet ["SHEET", "工作表"]:
        "Name or number of a workbook's sheet [default: the likeliest]",
        "工作簿中哪张表，名称或序号 [默认最像的一张]";
    decimal ["SIGN", "符号"]:
        "Before a fraction: point or comma [default: as the table shows]",
        "小数点：point 或 comma [默认由表中数字判断]";
    dry_run:
        "Only show what would be read, and how",
        "只显示会怎样读，不计算";
    summary ["FILE", "文件"]:
        "Write the sums and what was read as JSON",
        "把合计和读法写成JSON";
    rejects ["FILE", "文件"]:
        "Rows without a result [default: beside the output]",
        "没有结果的行写到这里 [默认在输出文件旁]";
    strict:
        "Stop at the first bad row; a file stays as it was",
        "遇到第一个坏行就停止，输出文件保持原样";
    ranges:
        "Add the low and high ends of every result",
        "每个结果加上下限两列";
    group_by ["COLUMN", "列"]:
        "Write totals by the values of a column",
        "按某一列的值写合计";
    top ["N", "N"]:
        "Only so many groups, or sites in a readable answer, those of the most energy",
        "只写电量最多的N组；易读形式中为N个站点";
    by_year ["YEARS", "年份"]:
        "Energy by calendar year, as sites come online: 2026..2032",
        "随站点投运逐年计算用电量：2026..2032";
    column_units ["UNITS", "单位"] { long: Some("units") }:
        "Units of the columns: MW,GWh [default: W,kWh]",
        "结果各列的单位：MW,GWh [默认 W,kWh]";
    threads ["N", "N"] { numbers: Numbers::of(THREADS) }:
        "Threads that calculate [default: one a processor]",
        "计算线程数 [默认每个处理器一个]";
    measure ["MEASURE", "量"]:
        "Bars of a picture: energy or power [default: energy]",
        "图中比较：energy 电量或 power 功率 [默认 energy]";
    title ["TITLE", "标题"]:
        "Title of a picture",
        "图片的标题";
    subject ["NAME", "名称"]:
        "Which one; a list of them without it",
        "要哪一种；不写则列出全部";
    shell ["SHELL", "SHELL"]:
        "bash, elvish, fish, powershell or zsh",
        "bash、elvish、fish、powershell 或 zsh";
    page ["COMMAND", "命令"]:
        "The command whose page is wanted; without it, the main page",
        "要哪个命令的手册页；不写则为主页";
    dir ["FOLDER", "文件夹"]:
        "Write all pages into this folder",
        "把全部手册页写入此文件夹";
    output ["FILE", "文件"] { general: true, short: "-o" }:
        "Where to write, whole or not at all; its ending says what",
        "输出文件，要么完整写出，要么保持原样；格式按文件后缀";
    format ["FORMAT", "格式"] { general: true }:
        "table, sentence, markdown, csv, json; for fleet csv, tsv, ndjson",
        "table、sentence、markdown、csv、json；fleet 用 csv、tsv、ndjson";
    full { general: true }:
        "Show every table, not only the main figures",
        "显示全部表格，而不只是主要数字";
    sources { general: true }:
        "List every source with its title and address",
        "列出全部来源的标题和网址";
    lang ["LANGUAGE", "语言"] { general: true }:
        "en or zh [default: from the locale]",
        "en 或 zh [默认按系统语言]";
    digits ["N", "N"] { numbers: Numbers::of(DIGITS), general: true }:
        "Significant digits, 1 to 15 [default: 4]",
        "有效数字位数，1至15 [默认 4]";
    color ["WHEN", "何时"] { general: true }:
        "auto, always or never [default: auto]",
        "auto、always 或 never [默认 auto]";
    theme ["THEME", "底色"] { general: true }:
        "Of pictures and pages: light, dark or auto [default: light, of pages auto]",
        "图片和网页的底色：light、dark 或 auto [默认 light，网页 auto]";
    size ["SIZE", "尺寸"] { general: true }:
        "Of pictures: column (600 px), square (1:1) or wide (16:9) [default: column]",
        "图片尺寸：column（600像素宽）、square（1:1）或 wide（16:9）[默认 column]";
    presets ["FILE", "文件"] { general: true }:
        "A preset file of your own; may be repeated",
        "您自己的预设文件，可重复";
    help { general: true }:
        "Print this help",
        "显示本帮助";
    version { general: true }:
        "Print the version",
        "显示版本";
    verbose { general: true }:
        "With --version: how many figures, and how new they are",
        "与 --version 同用：数据有多少、多新";
}
