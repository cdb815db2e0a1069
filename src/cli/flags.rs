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
    /// Whether every command takes it.
    pub general: bool,
    /// The heading that it has in the help.
    pub section: Section,
    /// Whether it is one of the few that the short help shows.
    pub daily: bool,
}

/// The headings of options in the help, in their order but that of the input of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Section {
    /// How much of the announced power is drawn, and for how long.
    Draws,
    /// What the energy is set against: plants, emissions, cost, machines.
    Compare,
    /// What is shown of it, and where.
    Show,
    /// What is read.
    Input,
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
        section: Section::Show,
        daily: false,
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

/// Headings, under each an id with what stands for the value, what else is special, and the help in both languages.
macro_rules! arguments {
    ($($section:ident {$(
        $id:ident $([$en_value:literal, $zh_value:literal])?
        $({ $($field:ident: $special:expr),+ $(,)? })?:
        $en:literal, $zh:literal;
    )*})*) => {
        pub(super) const ARGUMENTS: &[Argument] = &[$($(Argument {
            id: stringify!($id),
            section: Section::$section,
            help: both($en, $zh),
            $(value: Some(both($en_value, $zh_value)),)?
            $($($field: $special,)+)?
            ..Argument::OTHER
        },)*)*];
    };
}

arguments! {
    Draws {
        deployments ["DEPLOYMENT", "项目"] { offers: Some(Offer::Deployment) }:
            "A power (7GW, 60亿瓦), a preset or several (3xserver-hall)",
            "功率（70亿瓦）、预设（openai-amd）或多个（3xserver-hall）";
        quantity ["QUANTITY", "数量"]:
            "A power or an energy, such as 7GW or 610亿度",
            "功率或电量，例如 70亿瓦 或 610亿度";
        units ["UNIT", "单位"]:
            "Target units, such as kWh, 亿度 or TWh/yr [default: by its size]",
            "要换算成的单位，例如 千瓦时、亿度 或 TWh/yr [默认按大小]";
        targets ["TARGET", "目标"] { offers: Some(Offer::Multiple) }:
            "An energy (61TWh), a power (61TWh/yr) or '0.5 three-gorges'",
            "电量（610亿度）、功率（61TWh/yr）或 '0.5 three-gorges'";
        claims ["CLAIM", "论断"] { offers: Some(Offer::Claim) }:
            "'7GW for 1y = 61TWh', '61TWh = 0.5 three-gorges', or an ID",
            "'7GW for 1y = 610亿度'、'61TWh = 0.5 three-gorges' 或编号";
        texts ["FILE", "文件"]:
            "A text or HTML page, Chinese or English [default: standard input]",
            "中文或英文的文本或HTML网页 [默认标准输入]";
        names ["ID", "编号"] { offers: Some(Offer::Anything) }:
            "Presets to show, or kinds such as plants, homes, countries",
            "要查看的预设，或某一类预设（plants、homes、countries）";
        file ["FILE", "文件"]:
            "A table: CSV, Excel, OpenDocument or JSON; - for standard input",
            "一张表：CSV、Excel、OpenDocument 或 JSON；- 表示标准输入";
        subject ["NAME", "名称"]:
            "The schema to print; without it, a list of them",
            "要哪一种；不写则列出全部";
        shell ["SHELL", "SHELL"]:
            "bash, elvish, fish, powershell or zsh",
            "bash、elvish、fish、powershell 或 zsh";
        page ["COMMAND", "命令"]:
            "The command to print the page of; without it, the main page",
            "要哪个命令的手册页；不写则为主页";
        topic ["TOPIC", "主题"]:
            "A command, or notations, exit-codes, environment or files",
            "命令，或 notations、exit-codes、environment、files";
        scenario ["SCENARIO", "情景"] { offers: Some(Offer::Scenario), daily: true }:
            "Published load: typical, efficient or high",
            "已公布的负荷：typical、efficient 或 high";
        scenarios ["SCENARIO", "情景"] { long: Some("scenario"), offers: Some(Offer::Scenarios), daily: true }:
            "Published load: typical, efficient, high or all",
            "已公布的负荷：typical、efficient、high 或 all";
        utilization ["RATIO", "比值"] { reads: RATIO, daily: true }:
            "Average share of the power drawn: 60%, 0.4..0.6",
            "平均负荷率：60%、0.4..0.6";
        pue ["RATIO", "比值"] { reads: RATIO, daily: true }:
            "Facility energy over IT energy: 1.2, 1.1..1.4",
            "设施用电与IT用电之比：1.2、1.1..1.4";
        basis ["BASIS", "口径"]:
            "What the power includes: it-load or facility",
            "功率的口径：it-load（仅IT设备）或 facility（整个设施）";
        year ["YEAR", "年份"] { numbers: Numbers::Years, daily: true }:
            "Use calendar year YEAR (8,784 h if leap)",
            "按某一日历年计算（闰年8784小时）";
        hours ["HOURS", "小时数"] { reads: TIME }:
            "Operating hours per year [default: 8760]",
            "全年运行小时数 [默认 8760]";
        period ["DURATION", "时长"] { long: Some("for"), reads: TIME }:
            "Also show the energy over DURATION: 90d, 24h",
            "另算一段时间的用电量：90天、24小时";
        duration ["DURATION", "时长"] { long: Some("for"), reads: TIME, daily: true }:
            "Time between power and energy: 1y (8,760 h), 24h",
            "功率与电量互换所用的时长：1年（8760小时）、90天、24小时";
        schedule ["SCHEDULE", "计划"] { daily: true }:
            "Power by date: 1GW@2026-07,6GW@2030; +5GW adds",
            "各日期起的功率：1GW@2026-07,6GW@2030；+5GW 表示增加";
        ramp ["RAMP", "方式"]:
            "Between dates: step or linear [default: step]",
            "相邻日期之间：step（跳变）或 linear（线性）[默认 step]";
        from ["YEAR", "年份"] { numbers: Numbers::Years, daily: true }:
            "First year [default: that of the first change]",
            "起始年份 [默认为首次变化的年份]";
        to ["YEAR", "年份"] { numbers: Numbers::Years, daily: true }:
            "Last year [default: the one after the last change]",
            "截止年份 [默认为最后一次变化的次年]";
    }
    Compare {
        against ["REFERENCES", "对比对象"] { offers: Some(Offer::Yardstick), daily: true }:
            "Compare with ireland, three-gorges@2020 or all",
            "与 ireland、three-gorges@2020 或 all 对比";
        reference ["PLANT", "电站"] { long: Some("against"), offers: Some(Offer::Plant), daily: true }:
            "Plant to compare with [default: three-gorges@design]",
            "对比的电站 [默认 three-gorges@design]";
        capacity_factor ["RATIO", "比值"] { offers: Some(Offer::Plant), daily: true }:
            "Also size a plant for it: 35%, us-wind@2020",
            "另算装机容量：35%、us-wind@2020";
        grid ["GRID", "电网"] { offers: Some(Offer::Grid), reads: INTENSITY }:
            "CO2 on a grid: china, us@2023 or 400g/kWh",
            "某电网的二氧化碳排放：china、us@2023、400g/kWh";
        tariff ["PRICE", "电价"] { reads: Some(|text| parse_tariff(text).is_ok()) }:
            "Cost at a price: 0.08USD/kWh, 0.06..0.10EUR/kWh",
            "电费：0.5元/度、0.06..0.10USD/kWh";
        wue ["WUE", "耗水率"] { reads: Some(|text| parse_water_intensity(text).is_ok()) }:
            "Cooling water per kWh of IT energy: 1.8L/kWh",
            "每千瓦时IT用电的冷却耗水：1.8L/kWh";
        unit_power ["POWER", "功率"] { offers: Some(Offer::Machine), reads: POWER }:
            "Power of one machine, to count machines: 1.4kW, gb200-nvl72",
            "单台设备的功率，用于折算台数：1.4kW、gb200-nvl72";
    }
    Input {
        column ["NAME=COLUMN", "名称=列"] { daily: true }:
            "Columns with other names: power=nameplate,pue=PUE",
            "列名对应：power=nameplate,pue=PUE";
        power_unit ["UNIT", "单位"] { daily: true }:
            "Unit of powers written without one, such as MW",
            "未写单位的功率所用的单位，例如 MW";
        input_format ["FORMAT", "格式"]:
            "csv, tsv or ndjson [default: as the file shows]",
            "csv、tsv 或 ndjson [默认由文件内容判断]";
        sheet ["SHEET", "工作表"]:
            "Sheet of a workbook, or list of JSON [default: the likeliest]",
            "工作簿的工作表或JSON的列表 [默认最像的一个]";
        decimal ["SIGN", "符号"]:
            "Decimal sign: point or comma [default: as the table shows]",
            "小数点：point 或 comma [默认由表中数字判断]";
        delimiter ["CHARACTER", "符号"]:
            "Character between CSV fields: ';', '|', tab",
            "CSV字段之间的分隔符：';'、'|'、tab";
        strict:
            "Stop at the first bad row; leave an existing output untouched",
            "遇到第一个坏行就停止，已有的输出文件保持原样";
        threads ["N", "N"] { numbers: Numbers::of(THREADS) }:
            "Calculating threads [default: one per processor]",
            "计算线程数 [默认每个处理器一个]";
    }
    Show {
        total:
            "Add a total row",
            "增加一行合计";
        total_table { long: Some("total") }:
            "Add a table of the total",
            "增加一张合计表";
        explain { daily: true }:
            "Show each step of the calculation with its source",
            "显示每一步推算及其来源";
        quote { daily: true }:
            "Print each claim that fails, with its sentence corrected",
            "列出不符的论断及改正后的句子";
        all_checked { long: Some("strict"), daily: true }:
            "Exit with 3 also if a claim cannot be checked",
            "有无法核对的论断时也以3退出";
        full { general: true, daily: true }:
            "Show every table, not only the main figures",
            "显示全部表格，而不只是主要数字";
        sources { general: true }:
            "List every source with its title and address",
            "列出全部来源的标题和网址";
        chart:
            "Draw a chart below the tables",
            "在表格下方画图";
        group_by ["COLUMN", "列"] { daily: true }:
            "Write totals by the values of a column",
            "按某一列的值写合计";
        top ["N", "N"] { daily: true }:
            "Keep only the N largest groups or sites",
            "只保留用电量最大的N组或N个站点";
        by_year ["YEARS", "年份"] { daily: true }:
            "Energy by year as sites come online: 2026..2032",
            "随站点投运逐年计算用电量：2026..2032";
        column_units ["UNITS", "单位"] { long: Some("units") }:
            "Units of the columns: MW,GWh [default: W,kWh]",
            "结果各列的单位：MW,GWh [默认 W,kWh]";
        ranges:
            "Add the low and high ends of every result",
            "每个结果增加上下限两列";
        dry_run { daily: true }:
            "Only show what would be read, and how",
            "只显示会怎样读，不计算";
        summary ["FILE", "文件"]:
            "Also write the sums and what was read as JSON",
            "另把合计和读法写成JSON";
        rejects ["FILE", "文件"] { daily: true }:
            "File for rejected rows [default: beside the output]",
            "被拒的行写到哪里 [默认在输出文件旁]";
        samples ["N", "N"]:
            "Monte Carlo: number of samples to draw, such as 1e6",
            "蒙特卡洛模拟的抽样次数，例如 100万";
        seed ["N", "N"] { numbers: Numbers::Whole(0, u64::MAX) }:
            "Random seed: same seed, same result [default: 0]",
            "随机种子，相同则结果相同 [默认 0]";
        output ["FILE", "文件"] { general: true, short: "-o", daily: true }:
            "Write to FILE; its extension sets the format",
            "写入文件；格式由扩展名决定";
        format ["FORMAT", "格式"] { general: true }:
            "table, sentence, markdown, csv or json",
            "table、sentence、markdown、csv 或 json";
        table_format ["FORMAT", "格式"] { long: Some("format"), general: true }:
            "csv, tsv, ndjson, table, sentence, markdown or json",
            "csv、tsv、ndjson、table、sentence、markdown 或 json";
        dir ["FOLDER", "文件夹"] { daily: true }:
            "Write all pages into this folder",
            "把全部手册页写入此文件夹";
        measure ["MEASURE", "量"]:
            "In pictures: energy or power [default: energy]",
            "图中比较：energy（电量）或 power（功率）[默认 energy]";
        title ["TITLE", "标题"]:
            "Title of the picture",
            "图片的标题";
        theme ["THEME", "底色"] { general: true }:
            "Pictures and pages: light, dark or auto",
            "图片和网页的底色：light、dark 或 auto";
        size ["SIZE", "尺寸"] { general: true }:
            "Pictures: column (600 px), square (1:1) or wide (16:9)",
            "图片尺寸：column（600像素宽）、square（1:1）或 wide（16:9）";
        lang ["LANGUAGE", "语言"] { general: true }:
            "en or zh [default: from the locale]",
            "en 或 zh [默认按系统语言]";
        digits ["N", "N"] { numbers: Numbers::of(DIGITS), general: true }:
            "Significant digits, 1 to 15 [default: 4]",
            "有效数字位数，1至15 [默认 4]";
        color ["WHEN", "何时"] { general: true }:
            "auto, always or never [default: auto]",
            "auto、always 或 never [默认 auto]";
        help { general: true }:
            "Print help: -h on one screen, --help all of it",
            "显示帮助：-h 只占一屏，--help 显示全部";
        version { general: true }:
            "Print the version",
            "显示版本";
        verbose { general: true }:
            "With --version: the number of figures and how new they are",
            "与 --version 同用：数据的数量和新旧";
    }
    Input {
        presets ["FILE", "文件"] { general: true }:
            "Also use the presets in FILE; may be repeated",
            "同时使用此文件中的预设，可重复";
    }
}
