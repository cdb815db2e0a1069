//! What is told of whole tables, and what is wrong with their flags.

use crate::fleet::Input;
use crate::language::{Language, Said, any_of, listing_comma, messages, said};
use crate::model::{Counted, Gas, IntensityBasis};

/// Rows of how many, where they are not all.
pub type Part = Option<(String, String)>;

messages! {
    delimiter(text: &str) {
        en: "`{text}` is not a delimiter"
            => "write `;`, `|`, `tab`, or another sign that stands between fields",
        zh: "`{text}` 不能作分隔符" => "请写 `;`、`|`、`tab` 或字段之间的其他符号",
    }
    power_unit(text: &str) {
        en: "`{text}` is not a unit of power" => "write a unit such as `MW`",
        zh: "`{text}` 不是功率单位" => "请写单位，例如 `MW`",
    }
    /// `--column` names two columns for one input.
    repeated_input(input: &str) {
        en: "`--column` names two columns for `{input}`" => "name one column: `--column {input}=…`",
        zh: "`--column` 为 `{input}` 指定了两列" => "请只写一列：`--column {input}=…`",
    }
    /// The results would be written over the table.
    results_take_it(path: &str) {
        en: "the results would take the place of {path}, the table itself"
            => "name another file with `-o`",
        zh: "结果会覆盖原表 {path}" => "请用 `-o` 指定另一个文件",
    }
    /// The rejects would be, or over the results.
    rejects_take_it(path: &str) {
        en: "the rejects would take the place of {path}" => "name another file with `--rejects`",
        zh: "被拒的行会覆盖 {path}" => "请用 `--rejects` 指定另一个文件",
    }
    /// The summary would be written over the table or the results.
    summary_takes_it(path: &str) {
        en: "the summary would take the place of {path}" => "name another file with `--summary`",
        zh: "汇总会覆盖 {path}" => "请用 `--summary` 指定另一个文件",
    }
    /// A format that years of a table do not have.
    years_format(name: &str) {
        en: "calendar years are not written as {name}" => "write `--format csv`, `json` or `table`",
        zh: "逐年结果不能写成 {name}" => "请写 `--format csv`、`json` 或 `table`",
    }
    /// `--top` where every row is written.
    top_of_rows() {
        en: "`--top` leaves out rows, and every row is written here"
            => "add `--group-by COLUMN`, or `--format table` for a readable answer",
        zh: "`--top` 会略去部分行，而这里要写出每一行"
            => "请加 `--group-by 列`，或用 `--format table` 输出易读形式",
    }
    /// `--ranges` where rows are added up.
    ranges_shown() {
        en: "`--ranges` writes both ends of every row, and a readable answer adds up central values"
            => "leave `--ranges` out, or write `--format csv`",
        zh: "`--ranges` 写出每行的上下限，而易读形式只合计中间值"
            => "请去掉 `--ranges`，或写 `--format csv`",
    }
    /// `--by-year`.
    years(text: &str) {
        en: "`{text}` does not name calendar years" => "write `2026..2032`: at most 50 years between 1900 and 2200",
        zh: "`{text}` 不是年份" => "请写 `2026..2032`：1900至2200年之间，最多50年",
    }
    /// `--units`.
    unit(text: &str) {
        en: "`{text}` is not a unit for these columns"
            => "write one unit of power and one of energy: `--units MW,GWh`",
        zh: "`{text}` 不能作这些列的单位" => "请写一个功率单位和一个电量单位：`--units MW,GWh`",
    }
    no_input() {
        en: "there is no table to read" => "write `gigawatt fleet sites.csv`, or pipe a table in",
        zh: "没有可读的表" => "请写 `gigawatt fleet sites.csv`，或用管道传入一张表",
    }
}

/// A `--column` that is no `NAME=COLUMN`.
pub fn column(text: &str, language: Language) -> Said {
    let inputs = any_of(language, &Input::ALL.map(Input::name));
    let hint = said!(language,
        en: "write `power=nameplate`; before the = stands {inputs}",
        zh: "请写 `power=nameplate`；等号前可以是 {inputs}");
    (said!(language, en: "`{text}` does not name a column", zh: "`{text}` 没有指明列"), Some(hint))
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
pub fn plural(count: &str, one: &'static str, many: &'static str) -> &'static str {
    if count == "1" { one } else { many }
}

pub fn rows(rows_in: &str, rows_out: &str, rejected: &str, language: Language) -> String {
    let rows = plural(rows_in, "row", "rows");
    said!(language,
        en: "{rows_in} {rows} in, {rows_out} with results, {rejected} rejected",
        zh: "读入{rows_in}行，{rows_out}行有结果，{rejected}行被拒")
}

/// What a row is that has no result and is no fault.
#[derive(Clone, Copy)]
pub enum Kind {
    Total,
    /// Such as `of which leased`.
    Part,
    Note,
    Unknown,
    /// The same where rows also say how many there are.
    NoCount,
}

/// So many rows of a kind, and the lines of the first, which may be all.
pub fn not_counted(
    kind: Kind,
    rows: &str,
    (lines, are_all): (&[String], bool),
    language: Language,
) -> String {
    let s = plural(rows, "", "s");
    let have = plural(rows, "row has", "rows have");
    let lines = in_lines(lines, are_all, language);
    match kind {
        Kind::Total => said!(language,
            en: "{rows} total{s} left out, in {lines}",
            zh: "略去{rows}行合计（{lines}）"),
        Kind::Part => said!(language,
            en: "{rows} part{s} of the row above left out, in {lines}",
            zh: "略去{rows}行上一行的其中项（{lines}）"),
        Kind::Note => said!(language,
            en: "{rows} note{s} left out, in {lines}",
            zh: "略去{rows}行说明文字（{lines}）"),
        Kind::Unknown => said!(language,
            en: "{rows} {have} no power, in {lines}",
            zh: "{rows}行没有功率（{lines}）"),
        Kind::NoCount => said!(language,
            en: "{rows} {have} no power or no count, in {lines}: write the count 1 for a single one",
            zh: "{rows}行没有功率或数量，不计入结果（{lines}）；只有一个的请写1"),
    }
}

/// Where the header stands.
pub fn header(lines: &[String], language: Language) -> String {
    let lines = in_lines(lines, true, language);
    said!(language, en: "header in {lines}", zh: "表头在{lines}")
}

/// `line 4`, `lines 4, 6 and 7`.
fn in_lines(lines: &[String], are_all: bool, language: Language) -> String {
    let list = match (lines, language) {
        (_, Language::Chinese) => lines.join(listing_comma(language)),
        ([line], _) if are_all => return format!("line {line}"),
        ([first @ .., last], _) if are_all => format!("{} and {last}", first.join(", ")),
        _ => format!("{} and more", lines.join(", ")),
    };
    let more = if are_all { "" } else { "等" };
    said!(language, en: "lines {list}", zh: "第{list}行{more}")
}

pub fn totals(power: &str, energy: &str, language: Language) -> String {
    said!(language,
        en: "facility power {power}, annual energy {energy}",
        zh: "设施功率合计{power}，一年用电{energy}")
}

/// What stands in the place of sums over years of the same things.
pub fn years_apart([first, last]: [u16; 2], language: Language) -> String {
    said!(language,
        en: "the years {first} to {last} of the same are not added up",
        zh: "{first}年至{last}年是同一事物的数字，不相加")
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
        en: "{rows} {have} energy per unit of time, which is what is drawn: utilization, PUE and hours do \
             not change it",
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
        en: "annual {gas} {mass}, {kind}{of}",
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
    said!(language, en: "annual cost {cost}", zh: "一年电费{cost}")
}
