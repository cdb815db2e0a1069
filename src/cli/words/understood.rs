//! What was made of the columns and rows of a whole table, and what seems odd in them.

use super::fleet::{Part, plural};
use super::shell_word;
use crate::fleet::{Codes, Input, ReadColumn, Setting, Unread, Unused, Why};
use crate::language::{Language, listing_comma, said};
use crate::model::PowerBasis;
use crate::quantity::shortened;
use crate::words::{comma, semicolon};

/// An assumption that held for rows.
pub enum Assumed {
    Utilization(String),
    Pue(String),
    HoursOfYear(String),
    CalendarYear(u16),
    Basis(PowerBasis),
}

pub fn perhaps_total(line: &str, language: Language) -> String {
    said!(language,
        en: "line {line} may be a total, and is counted as a site: remove it if it adds up others",
        zh: "第{line}行可能是合计，现作为一个项目计入；若是合计，请删去这一行")
}

/// A total that was left out, with what it says and what the rows above it add up to.
pub fn total_apart(line: &str, [total, rows]: &[String; 2], language: Language) -> String {
    said!(language,
        en: "the total in line {line} says {total}, the rows above it {rows}: subtotals may be counted as \
             sites, or sites may be missing",
        zh: "第{line}行的合计是{total}，以上各行共{rows}：可能把小计当作项目计入了，也可能缺了项目")
}

/// What was made of a table, part by part.
pub fn read_as(parts: &[String], language: Language) -> String {
    let parts = parts.join(semicolon(language));
    said!(language, en: "read as: {parts}", zh: "读作：{parts}")
}

/// A column that is read, with what its heading says.
pub fn column(column: &ReadColumn, language: Language) -> String {
    let name = column.column.split_whitespace().collect::<Vec<_>>().join(" ");
    let (input, name, said) = (column.input.name(), shortened(&name), measure(column, language));
    said!(language, en: "{input} = \"{name}\"{said}", zh: "{input} = “{name}”{said}")
}

fn measure(column: &ReadColumn, language: Language) -> String {
    let units = column.unit.as_deref().into_iter().chain(column.percent.then_some("%"));
    let units = units.map(|unit| said!(language, en: " in {unit}", zh: "单位{unit}"));
    let title = column.is_of_title.then(|| said!(language, en: " by the title", zh: "取自标题"));
    let basis = column.basis.map(|basis| basis_name(basis, language));
    let basis = basis.map(|basis| said!(language, en: ", {basis}", zh: "{basis}"));
    let no_unit = column
        .no_unit
        .then(|| said!(language, en: ", whose unit is not read", zh: "其单位无法识别"));
    let share =
        column.is_share.then(|| said!(language, en: ", as shares of 1", zh: "按小数而非百分数计"));
    let inferred = column.is_inferred.then(|| inferred(column.input, language));
    let codes = column.codes.and_then(|codes| place_codes(codes, language));
    let said: Vec<String> = units
        .chain(title)
        .chain(no_unit)
        .chain(basis)
        .chain(share)
        .chain(inferred)
        .chain(codes)
        .collect();
    match language {
        Language::English => said.concat(),
        Language::Chinese if said.is_empty() => String::new(),
        Language::Chinese => format!("（{}）", said.join("，")),
    }
}

/// Why a column is read whose name does not say it.
fn inferred(input: Input, language: Language) -> String {
    match input {
        Input::Power => said!(language,
            en: ", the only column in a unit of power",
            zh: "唯一以功率单位计的列"),
        Input::Grid => said!(language,
            en: ", where a grid of that name is known",
            zh: "按地名取已知的电网"),
        Input::Accelerator => said!(language, en: ", whose cells are machines", zh: "取自设备名称"),
        _ => said!(language, en: ", how many there are", zh: "数量"),
    }
}

/// What codes of two letters are, which may be of a state and of a country.
fn place_codes(codes: Codes, language: Language) -> Option<String> {
    Some(match codes {
        Codes::Presets => return None,
        Codes::States => said!(language,
            en: ", codes as states (CA is California)",
            zh: "代码按美国各州读，CA即加利福尼亚"),
        Codes::Countries => said!(language,
            en: ", codes as countries (CA is Canada)",
            zh: "代码按国家读，CA即加拿大"),
        Codes::Unknown => said!(language,
            en: ", but for codes that may be states or countries, as CA is",
            zh: "CA等可能是州也可能是国家的代码不读"),
    })
}

/// A line for each column of a table: what it is read as, if it is.
pub fn mapped(name: &str, read: Option<&ReadColumn>, language: Language) -> String {
    if let Some(read) = read {
        return column(read, language);
    }
    let name = shortened(&name.split_whitespace().collect::<Vec<_>>().join(" "));
    said!(language, en: "passed on: \"{name}\"", zh: "原样保留：“{name}”")
}

/// The sheet of a workbook, or the list of an object, and how many there are.
pub fn sheet(name: &str, all: &str, is_list: bool, language: Language) -> String {
    let name = shortened(name);
    match (is_list, all) {
        (false, "1") => said!(language, en: "sheet \"{name}\"", zh: "工作表“{name}”"),
        (true, "1") => said!(language, en: "list \"{name}\"", zh: "列表“{name}”"),
        (false, _) => {
            said!(language, en: "sheet \"{name}\" of {all}", zh: "{all}张工作表中的“{name}”")
        }
        (true, _) => said!(language, en: "list \"{name}\" of {all}", zh: "{all}个列表中的“{name}”"),
    }
}

pub fn encoding(name: &str, language: Language) -> String {
    said!(language, en: "encoding {name}", zh: "编码 {name}")
}

pub fn decimal_comma(language: Language) -> &'static str {
    match language {
        Language::English => "decimal comma",
        Language::Chinese => "逗号为小数点",
    }
}

/// Totals, blank rows and notes, as far as there are any.
pub fn left_out([totals, blank, notes]: &[String; 3], language: Language) -> Option<String> {
    let (total, note) = (plural(totals, "total", "totals"), plural(notes, "note", "notes"));
    let named = [
        (totals, said!(language, en: "{total}", zh: "合计")),
        (blank, said!(language, en: "blank", zh: "空行")),
        (notes, said!(language, en: "{note}", zh: "说明")),
    ];
    let some = named.iter().filter(|(rows, _)| *rows != "0");
    let some = some.map(|(rows, name)| said!(language, en: "{rows} {name}", zh: "{name}{rows}行"));
    let some: Vec<String> = some.collect();
    let list = some.join(listing_comma(language));
    (!some.is_empty()).then(|| said!(language, en: "left out: {list}", zh: "略去：{list}"))
}

/// Rows whose power is unknown.
pub fn unknown(rows: &str, language: Language) -> String {
    said!(language, en: "unknown: {rows}", zh: "未知：{rows}行")
}

/// Powers that are said to be about so much.
pub fn about(rows: &str, language: Language) -> String {
    said!(language, en: "{rows} about that much, taken as it is", zh: "{rows}行为约数，按所写计")
}

/// Powers that are said to be at most so much.
pub fn up_to(rows: &str, language: Language) -> String {
    said!(language, en: "{rows} up to that much, taken at that", zh: "{rows}行为上限，按上限计")
}

/// The power of machines is that of them alone.
pub fn machines(language: Language) -> String {
    said!(language,
        en: "powers are those of the machines: a bare accelerator such as h100 leaves out its host, network \
             and cooling",
        zh: "功率按设备计：单个加速卡（如 h100）不含主机、网络和冷却")
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
        let list = list.collect::<Vec<_>>().join(listing_comma(language));
        let them = if near.len() == 1 { "it" } else { "them" };
        let value = column_value(&near);
        lines.push(said!(language,
            en: "not read: {list}; `--column {value}` reads {them}",
            zh: "没有读：{list}；要读请写 `--column {value}`"));
    }
    let of_all: Vec<&Unread> = because(Why::OfAll).collect();
    if let Some(list) = first_of(of_all.iter().map(|unread| &unread.column), language) {
        let value = column_value(&of_all[..1]);
        lines.push(said!(language,
            en: "not read: {list} (count?), as powers are taken for those of all; `--column {value}` multiplies \
                 them, if each is that of one",
            zh: "没有读：{list}（count？），功率按总数计；若为单个的功率，请写 `--column {value}`，会乘以数量"));
    }
    for input in Input::ALL {
        let odd = because(Why::Odd).filter(|unread| unread.input == input);
        if let Some(list) = first_of(odd.map(|unread| &unread.column), language) {
            let name = input.name();
            lines.push(said!(language,
                en: "not read: {list} ({name}?), whose cells cannot be read as {name}",
                zh: "没有读：{list}（{name}？），其内容不能作 {name} 读"));
        }
        let taken = because(Why::Taken).filter(|unread| unread.input == input);
        if let Some(list) = first_of(taken.map(|unread| &unread.column), language) {
            let input = input.name();
            lines.push(said!(language,
                en: "not read: {list}, as another column is the {input}",
                zh: "没有读：{list}，因为 {input} 已取自另一列"));
        }
    }
    if let Some(list) = first_of(because(Why::NoYear).map(|unread| &unread.column), language) {
        lines.push(said!(language,
            en: "not read: {list}; days count with `--year 2028`",
            zh: "没有读：{list}；日期只在 `--year 2028` 时有用"));
    }
    lines.join("\n")
}

/// The value of `--column` that has columns read: one for each input.
fn column_value(unread: &[&Unread]) -> String {
    let mut pairs: Vec<(Input, String)> = Vec::new();
    for column in unread {
        if !pairs.iter().any(|(input, _)| *input == column.input) {
            let pair = format!("{}={}", column.input.name(), column.called);
            pairs.push((column.input, pair));
        }
    }
    shell_word(&pairs.into_iter().map(|(_, pair)| pair).collect::<Vec<_>>().join(","))
}

/// Rows at places of which no grid is known, and the first of those.
pub fn off_grid(rows: &str, places: &[String], language: Language) -> String {
    let list: Vec<String> = places.iter().map(|place| quoted(place)).collect();
    let (list, are) = (list.join(listing_comma(language)), plural(rows, "row is", "rows are"));
    said!(language,
        en: "{rows} {are} on no grid that is known here, such as {list}: `--grid 400g/kWh` says it for all rows",
        zh: "{rows}行所在地没有电网数据，例如{list}；可用 `--grid 400g/kWh` 为所有行指定")
}

/// The first of columns of a kind, of which a table may have one for each year; `None` for none.
fn first_of<'a>(columns: impl Iterator<Item = &'a String>, language: Language) -> Option<String> {
    const MOST: usize = 3;
    let columns: Vec<String> = columns.map(|column| quoted(column)).collect();
    let all = columns.len();
    let first = columns[..all.min(MOST)].join(listing_comma(language));
    Some(match all {
        0 => return None,
        1..=MOST => first,
        _ => {
            let more = all - MOST;
            said!(language, en: "{first} and {more} more", zh: "{first}等{all}列")
        }
    })
}

/// Columns of what a flag says for the whole table, or the run works out, a line for each kind.
pub fn unused(columns: &[Unused], language: Language) -> String {
    let line = |unused: &[&Unused]| {
        let flag = match unused[0].setting {
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
            Setting::Energy => said!(language,
                en: "energy is worked out from the power",
                zh: "电量按功率计算"),
            Setting::Construction => said!(language,
                en: "construction begins then, and a site runs from its commissioning on",
                zh: "这是开工时间，项目从投运之日起计"),
            Setting::Emissions => said!(language,
                en: "emissions are worked out from the grid, of a column of places or `--grid us`",
                zh: "排放按电网计算，电网取自地名列或 `--grid us`"),
        };
        let list = first_of(unused.iter().map(|unused| &unused.column), language);
        let list = list.unwrap_or_default();
        said!(language, en: "not read: {list}; {flag}", zh: "没有读：{list}；{flag}")
    };
    let mut kinds: Vec<Vec<&Unused>> = Vec::new();
    for unused in columns {
        match kinds.iter_mut().find(|kind| kind[0].setting == unused.setting) {
            Some(kind) => kind.push(unused),
            None => kinds.push(vec![unused]),
        }
    }
    kinds.iter().map(|kind| line(kind)).collect::<Vec<_>>().join("\n")
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
    let named = assumptions.iter().map(named).collect::<Vec<_>>().join(comma(language));
    said!(language, en: "assumed: {named}", zh: "假设：{named}")
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
    let named = named.collect::<Vec<_>>().join(comma(language));
    said!(language,
        en: "no value, such as `-` or `N/A`: {named}",
        zh: "没有数值（如 `-`、`N/A`）：{named}")
}

/// Rows that do not say since when they run, where that counts.
pub fn undated(rows: &str, language: Language) -> String {
    let are = plural(rows, "row without a date is", "rows without a date are");
    said!(language, en: "{rows} {are} counted as running", zh: "{rows}行没有投运日期，按已投运计")
}

pub fn slight(line: &str, power: &str, more: Option<&str>, language: Language) -> String {
    let more = more
        .map(|more| said!(language, en: ", and {more} more like it", zh: "（另有{more}行类似）"));
    let more = more.unwrap_or_default();
    said!(language,
        en: "line {line} is {power}{more}, less than a server takes: is `mW` (milliwatt) \
             written for `MW`, or a multiple missing?",
        zh: "第{line}行是{power}{more}，还不到一台服务器：是否把 `MW` 写成了 `mW`（毫瓦），或漏了单位的数量级？")
}
