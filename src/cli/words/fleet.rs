//! What is told of whole tables, and what is wrong with their flags.

use super::{COMMA, any_of, shell_word};
use crate::fleet::{Input, ReadColumn, Setting, Unread, Unused, Why};
use crate::model::{Counted, Gas, IntensityBasis, PowerBasis};
use crate::quantity::shortened;
use crate::report::{Language, Said, messages, said};

/// Rows of how many, where they are not all.
pub type Part = Option<(String, String)>;

/// An assumption that held for rows.
pub enum Assumed {
    Utilization(String),
    Pue(String),
    HoursOfYear(String),
    CalendarYear(u16),
    Basis(PowerBasis),
}

messages! {
    pub delimiter(text: &str) {
        en: "`{text}` is no delimiter"
            => "write `;`, `|`, `tab`, or another sign that stands between fields",
        zh: "`{text}` 不能作分隔符" => "请写 `;`、`|`、`tab` 或字段之间的其他符号",
    }
    pub power_unit(text: &str) {
        en: "`{text}` is no unit of power" => "write a unit such as `MW`",
        zh: "`{text}` 不是功率单位" => "请写单位，例如 `MW`",
    }
    /// `--column` names two columns for one input.
    pub repeated_input(input: &str) {
        en: "`--column` names two columns for `{input}`" => "name one column: `--column {input}=…`",
        zh: "`--column` 为 `{input}` 指定了两列" => "请只写一列：`--column {input}=…`",
    }
    /// The results would be written over the table.
    pub results_take_it(path: &str) {
        en: "the results would take the place of {path}, the table itself"
            => "name another file with `-o`",
        zh: "结果会覆盖原表 {path}" => "请用 `-o` 指定另一个文件",
    }
    /// The rejects would be, or over the results.
    pub rejects_take_it(path: &str) {
        en: "the rejects would take the place of {path}" => "name another file with `--rejects`",
        zh: "被拒的行会覆盖 {path}" => "请用 `--rejects` 指定另一个文件",
    }
    pub no_input() {
        en: "there is no table to read" => "write `gigawatt fleet sites.csv`, or pipe a table in",
        zh: "没有可读的表" => "请写 `gigawatt fleet sites.csv`，或用管道传入一张表",
    }
}

/// A format that only reports have.
pub fn format(name: &str, language: Language) -> Said {
    let hint = match name {
        "json" => said!(language,
            en: "write `--format ndjson`: one JSON object a line",
            zh: "请写 `--format ndjson`：每行一个JSON对象"),
        _ => said!(language,
            en: "write `--format csv`, `tsv` or `ndjson`",
            zh: "请写 `--format csv`、`tsv` 或 `ndjson`"),
    };
    let message =
        said!(language, en: "a fleet is not written as {name}", zh: "整张表不能写成 {name}");
    (message, Some(hint))
}

/// A `--column` that is no `NAME=COLUMN`.
pub fn column(text: &str, language: Language) -> Said {
    let inputs = any_of(&Input::ALL.map(Input::name), language);
    let hint = said!(language,
        en: "write `power=nameplate`; before the = stands {inputs}",
        zh: "请写 `power=nameplate`；等号前可以是 {inputs}");
    (said!(language, en: "`{text}` names no column", zh: "`{text}` 没有指明列"), Some(hint))
}

/// Rejected and all rows, what is wrong with the first, and the file that has all.
pub fn rejected(
    count: u64,
    rows: u64,
    first: &str,
    file: Option<&str>,
    language: Language,
) -> Said {
    let were = if count == 1 { "was" } else { "were" };
    let message = said!(language,
        en: "{count} of {rows} rows {were} rejected; {first}",
        zh: "{rows}行中有{count}行被拒；{first}");
    let hint = match file {
        Some(file) => said!(language,
            en: "{file} has them whole, with line and reason",
            zh: "{file} 中有这些行的原文、行号和原因"),
        None => said!(language,
            en: "`--rejects FILE` keeps them whole, with line and reason",
            zh: "用 `--rejects 文件` 可保存这些行的原文、行号和原因"),
    };
    (message, Some(hint))
}

/// One or many, as numbers are written.
fn plural(count: &str, one: &'static str, many: &'static str) -> &'static str {
    if count == "1" { one } else { many }
}

pub fn rows(rows_in: &str, rows_out: &str, rejected: &str, language: Language) -> String {
    let rows = plural(rows_in, "row", "rows");
    said!(language,
        en: "{rows_in} {rows} in, {rows_out} with results, {rejected} rejected",
        zh: "读入{rows_in}行，{rows_out}行有结果，{rejected}行被拒")
}

/// Totals, and the lines of the first, which may be all.
pub fn left_out(rows: &str, lines: &[String], are_all: bool, language: Language) -> String {
    let in_lines = match (lines, language) {
        (_, Language::Chinese) => lines.join(COMMA.of(language)),
        ([line], _) => return format!("1 total left out, in line {line}"),
        ([first @ .., last], _) if are_all => format!("{} and {last}", first.join(", ")),
        _ => format!("{} and more", lines.join(", ")),
    };
    let more = if are_all { "" } else { "等" };
    said!(language,
        en: "{rows} totals left out, in lines {in_lines}",
        zh: "略去{rows}行合计（第{in_lines}行{more}）")
}

pub fn perhaps_total(line: &str, language: Language) -> String {
    said!(language,
        en: "line {line} may be a total, and is counted as a site: remove it if it adds up others",
        zh: "第{line}行可能是合计，现作为一个项目计入；若是合计，请删去这一行")
}

/// Columns that are read under another name than their own, or with something that it says.
pub fn read_as(columns: &[&ReadColumn], language: Language) -> String {
    let columns = columns.iter().map(|column| {
        let units = column.unit.as_deref().into_iter().chain(column.percent.then_some("%"));
        let units = units.map(|unit| said!(language, en: " in {unit}", zh: "单位{unit}"));
        let basis = column.basis.map(|basis| basis_name(basis, language));
        let basis = basis.map(|basis| said!(language, en: ", {basis}", zh: "{basis}"));
        let said: Vec<String> = units.chain(basis).collect();
        let said = match language {
            Language::English => said.concat(),
            Language::Chinese if said.is_empty() => String::new(),
            Language::Chinese => format!("（{}）", said.join("，")),
        };
        format!("{} = {}{said}", column.input.name(), quoted(&column.column))
    });
    let columns: Vec<String> = columns.collect();
    match language {
        Language::English => format!("read as: {}", columns.join("; ")),
        Language::Chinese => format!("读作：{}", columns.join("；")),
    }
}

pub fn basis_name(basis: PowerBasis, language: Language) -> &'static str {
    match (language, basis) {
        (Language::English, basis) => basis.name(),
        (Language::Chinese, PowerBasis::ItLoad) => "IT负载",
        (Language::Chinese, PowerBasis::Facility) => "设施功率",
        (Language::Chinese, PowerBasis::Unstated) => "未说明",
    }
}

fn quoted(column: &str) -> String {
    format!("`{}`", shortened(column.trim()))
}

/// Columns that may say something, a line for each reason why they are not read.
pub fn unread(columns: &[Unread], language: Language) -> String {
    let because = |why: Why| columns.iter().filter(move |unread| unread.why == why);
    let near: Vec<&Unread> = because(Why::Near).collect();
    let mut lines = Vec::new();
    if !near.is_empty() {
        let list = near.iter().map(|unread| {
            let (column, input) = (quoted(&unread.column), unread.input.name());
            said!(language, en: "{column} ({input}?)", zh: "{column}（{input}？）")
        });
        let list = list.collect::<Vec<_>>().join(COMMA.of(language));
        let them = if near.len() == 1 { "it" } else { "them" };
        let value = column_value(&near);
        lines.push(said!(language,
            en: "not read: {list}; `--column {value}` reads {them}",
            zh: "没有读：{list}；要读请写 `--column {value}`"));
    }
    lines.extend(because(Why::Taken).map(|unread| {
        let (column, input) = (quoted(&unread.column), unread.input.name());
        said!(language,
            en: "not read: {column}, as another column is the {input}",
            zh: "没有读：{column}，因为 {input} 已取自另一列")
    }));
    lines.extend(because(Why::NoYear).map(|unread| {
        let column = quoted(&unread.column);
        said!(language,
            en: "not read: {column}; days count with `--year 2028`",
            zh: "没有读：{column}；日期只在 `--year 2028` 时有用")
    }));
    lines.join("\n")
}

/// The value of `--column` that has columns read: one for each input.
fn column_value(unread: &[&Unread]) -> String {
    let mut pairs: Vec<(Input, String)> = Vec::new();
    for column in unread {
        if !pairs.iter().any(|(input, _)| *input == column.input) {
            let pair = format!("{}={}", column.input.name(), column.column.trim());
            pairs.push((column.input, pair));
        }
    }
    shell_word(&pairs.into_iter().map(|(_, pair)| pair).collect::<Vec<_>>().join(","))
}

/// Columns of what holds for the whole table.
pub fn unused(columns: &[Unused], language: Language) -> String {
    let line = |Unused { column, setting, .. }: &Unused| {
        let flag = match setting {
            Setting::Tariff => said!(language,
                en: "`--tariff 0.08USD/kWh` says it for all rows",
                zh: "请用 `--tariff 0.5元/度` 为所有行指定"),
            Setting::Year => said!(language,
                en: "`--year 2028` says it for all rows",
                zh: "请用 `--year 2028` 为所有行指定"),
            Setting::Scenario => said!(language,
                en: "`--scenario typical` says it for all rows",
                zh: "请用 `--scenario typical` 为所有行指定"),
            Setting::Water => said!(language,
                en: "a table counts no water, `gigawatt 7GW --wue 1.8L/kWh` does",
                zh: "整张表不计用水，单个项目可用 `gigawatt 7GW --wue 1.8升/度`"),
        };
        let column = quoted(column);
        said!(language, en: "not read: {column}; {flag}", zh: "没有读：{column}；{flag}")
    };
    columns.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// The assumptions, each with the rows for which it held.
pub fn assumed(assumptions: &[(Assumed, Part)], language: Language) -> String {
    let named = |(assumed, part): &(Assumed, Part)| {
        let text = match assumed {
            Assumed::Utilization(text) => {
                said!(language, en: "utilization {text}", zh: "利用率{text}")
            }
            Assumed::Pue(text) => said!(language, en: "PUE {text}", zh: "PUE {text}"),
            Assumed::HoursOfYear(text) => {
                said!(language, en: "{text} h a year", zh: "一年{text}小时")
            }
            Assumed::CalendarYear(year) => said!(language, en: "the year {year}", zh: "{year}年"),
            Assumed::Basis(basis) => {
                let basis = basis.name();
                said!(language, en: "basis {basis}", zh: "口径 {basis}")
            }
        };
        match part {
            Some((rows, all)) => {
                said!(language, en: "{text} ({rows} of {all} rows)", zh: "{text}（{all}行中的{rows}行）")
            }
            None => text,
        }
    };
    let named: Vec<String> = assumptions.iter().map(named).collect();
    match language {
        Language::English => format!("assumed: {}", named.join(", ")),
        Language::Chinese => format!("假设：{}", named.join("，")),
    }
}

/// A PUE is added to powers of which nobody says what they count.
pub fn pue_on_unstated(part: &Part, language: Language) -> String {
    let of = part.as_ref().map(
        |(rows, all)| said!(language, en: " in {rows} of {all} rows", zh: "，{all}行中有{rows}行"),
    );
    let of = of.unwrap_or_default();
    said!(language,
        en: "PUE on the IT load (a basis that is not stated{of} is taken as IT load)",
        zh: "PUE乘以IT负荷（口径未说明的按IT负荷计{of}）")
}

/// Signs such as `N/A`: in how many rows of which input.
pub fn nothing(inputs: &[(Input, String)], language: Language) -> String {
    let named = inputs.iter().map(|(input, count)| {
        let (input, rows) = (input.name(), plural(count, "row", "rows"));
        said!(language, en: "{input} in {count} {rows}", zh: "{input}有{count}行")
    });
    let named: Vec<String> = named.collect();
    match language {
        Language::English => format!("no value, such as `-` or `N/A`: {}", named.join(", ")),
        Language::Chinese => format!("没有数值（如 `-`、`N/A`）：{}", named.join("，")),
    }
}

pub fn slight(line: &str, power: &str, more: Option<&str>, language: Language) -> String {
    let more = more
        .map(|more| said!(language, en: ", and {more} more like it", zh: "（另有{more}行类似）"));
    let more = more.unwrap_or_default();
    said!(language,
        en: "line {line} is {power}{more}, less than a server takes: `mW` (milliwatt) for `MW`, or a \
             magnitude lost?",
        zh: "第{line}行是{power}{more}，还不到一台服务器：是否把 `MW` 写成了 `mW`（毫瓦），或漏了单位的数量级？")
}

pub fn decimal_comma(language: Language) -> String {
    said!(language,
        en: "a comma stands before the fraction in this table: 7,5 is 7.5, and 1.250 is 1250",
        zh: "这张表以逗号作小数点：7,5 即 7.5，1.250 即 1250")
}

pub fn totals(power: &str, energy: &str, language: Language) -> String {
    said!(language,
        en: "facility power {power}, energy of a year {energy}",
        zh: "设施功率合计{power}，一年用电{energy}")
}

pub fn groups(out: &str, all: &str, language: Language) -> String {
    said!(language, en: "{out} of {all} groups written", zh: "共{all}组，写出{out}组")
}

/// Groups have central values alone.
pub fn ranged(rows: &str, grouped: bool, language: Language) -> String {
    let hold = plural(rows, "row holds a range", "rows hold ranges");
    let how = if grouped {
        said!(language, en: "central values are added up", zh: "合计按中间值")
    } else {
        said!(language, en: "`--ranges` writes both ends", zh: "加 `--ranges` 可写出上下限")
    };
    said!(language, en: "{rows} {hold}: {how}", zh: "{rows}行是范围：{how}")
}

pub fn speed(seconds: &str, rows: &str, language: Language) -> String {
    said!(language, en: "{seconds} s, {rows} rows a second", zh: "用时{seconds}秒，每秒{rows}行")
}

/// Rows whose energy per time is drawn already.
pub fn drawn_already(rows: &str, language: Language) -> String {
    let have = plural(rows, "row has", "rows have");
    said!(language,
        en: "{rows} {have} an energy per time, which is drawn already: utilization, PUE and hours leave \
             it as it is",
        zh: "{rows}行是单位时间内的用电量，即实际用电，利用率、PUE和小时数都不改变它")
}

pub fn dates_unused(language: Language) -> String {
    said!(language,
        en: "`online` and `offline` count only for a calendar year: add `--year 2028`",
        zh: "`online` 和 `offline` 只对日历年有意义，请加 `--year 2028`")
}

pub fn emissions(mass: &str, counted: Counted, part: &Part, language: Language) -> String {
    let gas = match counted.gas {
        Some(Gas::Co2e) => said!(language, en: "CO2e", zh: "二氧化碳当量"),
        Some(_) => said!(language, en: "CO2", zh: "二氧化碳"),
        None => said!(language, en: "greenhouse gases", zh: "温室气体"),
    };
    let kind = match counted.basis {
        Some(IntensityBasis::Direct) => said!(language, en: "direct", zh: "直接排放"),
        Some(_) => said!(language, en: "life-cycle", zh: "全生命周期"),
        None => said!(language, en: "by stated intensities", zh: "按所写的强度"),
    };
    let of = part.as_ref().map(
        |(rows, all)| said!(language, en: ", of {rows} of {all} rows", zh: "，{all}行中的{rows}行"),
    );
    let of = of.unwrap_or_default();
    said!(language,
        en: "{gas} of a year {mass}, {kind}{of}",
        zh: "一年排放{gas}{mass}（{kind}）{of}")
}

pub fn mixed_emissions(language: Language) -> String {
    said!(language,
        en: "emissions that count different things are not added up",
        zh: "口径不同的排放不相加")
}

pub fn mixed_groups(groups: &str, language: Language) -> String {
    let have = plural(groups, "group has", "groups have");
    said!(language,
        en: "{groups} {have} no sum of emissions: their grids count different things",
        zh: "{groups}组没有排放合计：组内电网的排放口径不同")
}

pub fn cost(cost: &str, language: Language) -> String {
    said!(language, en: "cost of a year {cost}", zh: "一年电费{cost}")
}
