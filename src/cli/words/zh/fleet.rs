//! Whole tables, in Chinese.

use super::super::fleet::{FleetWords, Part, column_value, delimiter_value, is_table_inside, some};
use super::super::{Message, shell_word};
use crate::catalog::nearest;
use crate::fleet::{
    ColumnError, FileKind, FleetError, Input, ReadColumn, Setting, Unread, Unused, Why,
};
use crate::model::{Gas, IntensityBasis, PowerBasis};
use crate::quantity::shortened;
use crate::report::alternatives;

pub(super) const WORDS: FleetWords = FleetWords {
    rows: |rows_in, rows_out, rejected| {
        format!("读入{rows_in}行，{rows_out}行有结果，{rejected}行被拒")
    },
    left_out: |rows, lines| {
        let more = if lines.len().to_string() == rows { "" } else { "等" };
        format!("略去{rows}行合计（第{}行{more}）", lines.join("、"))
    },
    perhaps_total: |line| {
        format!("第{line}行可能是合计，现作为一个项目计入；若是合计，请删去这一行")
    },
    read_as: |columns| {
        let columns: Vec<String> = columns.iter().map(|column| read_as(column)).collect();
        format!("读作：{}", columns.join("；"))
    },
    unread,
    unused,
    assumed: |assumptions| {
        let named = |(input, text, part): &(Input, String, Part)| {
            let text = match input {
                Input::Utilization => format!("利用率{text}"),
                Input::Pue => format!("PUE {text}"),
                Input::Basis => format!("口径 {text}"),
                _ if text.starts_with("year") => format!("{}年", text.trim_start_matches("year ")),
                _ => format!("一年{text}小时"),
            };
            match part {
                Some((rows, all)) => format!("{text}（{all}行中的{rows}行）"),
                None => text,
            }
        };
        format!("假设：{}", assumptions.iter().map(named).collect::<Vec<_>>().join("，"))
    },
    pue_on_unstated: |part| {
        let of = part.as_ref().map(|(rows, all)| format!("，{all}行中有{rows}行"));
        format!("PUE乘以IT负荷（口径未说明的按IT负荷计{}）", of.unwrap_or_default())
    },
    nothing: |inputs| {
        let named = |(input, rows): &(Input, String)| format!("{}有{rows}行", input.name());
        let named: Vec<String> = inputs.iter().map(named).collect();
        format!("没有数值（如 `-`、`N/A`）：{}", named.join("，"))
    },
    slight: |line, power, more| {
        let more = more.map(|more| format!("（另有{more}行类似）")).unwrap_or_default();
        format!(
            "第{line}行是{power}{more}，还不到一台服务器：是否把 `MW` 写成了 `mW`（毫瓦），或漏了单位的数量级？"
        )
    },
    decimal_comma: "这张表以逗号作小数点：7,5 即 7.5，1.250 即 1250",
    totals: |power, energy| format!("设施功率合计{power}，一年用电{energy}"),
    groups: |out, all| format!("共{all}组，写出{out}组"),
    ranged: |rows, grouped| {
        let how = if grouped { "合计按中间值" } else { "加 `--ranges` 可写出上下限" };
        format!("{rows}行是范围：{how}")
    },
    speed: |seconds, rows| format!("用时{seconds}秒，每秒{rows}行"),
    run,
    row: super::rows::row,
    in_line: |line, message| format!("第{line}行：{message}"),
    in_cell: |input, message| format!("{input}：{message}"),
    format: |name| {
        let hint = match name {
            "json" => "请写 `--format ndjson`：每行一个JSON对象",
            _ => "请写 `--format csv`、`tsv` 或 `ndjson`",
        };
        (format!("整张表不能写成 {name}"), Some(hint.to_owned()))
    },
    report_format: |name| {
        let hint = "请写 `--format csv` 或 `json`";
        (format!("只有 `fleet` 能写 {name}"), Some(hint.to_owned()))
    },
    delimiter: |text| {
        let hint = "请写 `;`、`|`、`tab` 或字段之间的其他符号".to_owned();
        (format!("`{text}` 不能作分隔符"), Some(hint))
    },
    power_unit: |text| (format!("`{text}` 不是功率单位"), Some("请写单位，例如 `MW`".to_owned())),
    column: |text, inputs| {
        let hint =
            format!("请写 `power=nameplate`；等号前可以是 {}", alternatives(inputs, "、", " 或 "));
        (format!("`{text}` 没有指明列"), Some(hint))
    },
    repeated_input: |input| {
        let hint = format!("请只写一列：`--column {input}=…`");
        (format!("`--column` 为 `{input}` 指定了两列"), Some(hint))
    },
    results_take_it: |path| {
        let hint = "请用 `-o` 指定另一个文件".to_owned();
        (format!("结果会覆盖原表 {path}"), Some(hint))
    },
    rejects_take_it: |path| {
        let hint = "请用 `--rejects` 指定另一个文件".to_owned();
        (format!("被拒的行会覆盖 {path}"), Some(hint))
    },
    no_input: || {
        let hint = "请写 `gigawatt fleet sites.csv`，或用管道传入一张表".to_owned();
        ("没有可读的表".to_owned(), Some(hint))
    },
    period: || {
        let hint = "请去掉 `--for`，或用 `--hours` 说明一年多少小时".to_owned();
        ("整张表的电量都是一年的电量".to_owned(), Some(hint))
    },
    drawn_already: |rows| {
        format!("{rows}行是单位时间内的用电量，即实际用电，利用率、PUE和小时数都不改变它")
    },
    dates_unused: "`online` 和 `offline` 只对日历年有意义，请加 `--year 2028`",
    emissions: |mass, counted, part| {
        let gas = match counted.gas {
            Some(Gas::Co2e) => "二氧化碳当量",
            Some(_) => "二氧化碳",
            None => "温室气体",
        };
        let kind = match counted.basis {
            Some(IntensityBasis::Direct) => "直接排放",
            Some(_) => "全生命周期",
            None => "按所写的强度",
        };
        let of = part.as_ref().map(|(rows, all)| format!("，{all}行中的{rows}行"));
        format!("一年排放{gas}{mass}（{kind}）{}", of.unwrap_or_default())
    },
    mixed_emissions: "口径不同的排放不相加",
    mixed_groups: |groups| format!("{groups}组没有排放合计：组内电网的排放口径不同"),
    cost: |cost| format!("一年电费{cost}"),
    rejected: |(count, rows), first, file| {
        let message = format!("{rows}行中有{count}行被拒；{first}");
        let hint = match file {
            Some(file) => format!("{file} 中有这些行的原文、行号和原因"),
            None => "用 `--rejects 文件` 可保存这些行的原文、行号和原因".to_owned(),
        };
        (message, Some(hint))
    },
};

fn basis_name(basis: PowerBasis) -> &'static str {
    match basis {
        PowerBasis::ItLoad => "IT负载",
        PowerBasis::Facility => "设施功率",
        PowerBasis::Unstated => "未说明",
    }
}

fn read_as(column: &ReadColumn) -> String {
    let unit = column.unit.as_ref().map(|unit| format!("单位{unit}"));
    let percent = column.percent.then(|| "单位%".to_owned());
    let basis = column.basis.map(|basis| basis_name(basis).to_owned());
    let said: Vec<String> = unit.into_iter().chain(percent).chain(basis).collect();
    let said = if said.is_empty() { String::new() } else { format!("（{}）", said.join("，")) };
    format!("{} = `{}`{said}", column.input.name(), shortened(column.column.trim()))
}

fn unread(columns: &[Unread]) -> String {
    let named = |why: Why| {
        let of_it = columns.iter().filter(move |unread| unread.why == why);
        of_it.map(|unread| (format!("`{}`", shortened(unread.column.trim())), unread.input.name()))
    };
    let near: Vec<Unread> =
        columns.iter().filter(|unread| unread.why == Why::Near).cloned().collect();
    let mut lines = Vec::new();
    if !near.is_empty() {
        let list: Vec<String> =
            named(Why::Near).map(|(name, input)| format!("{name}（{input}？）")).collect();
        let value = column_value(&near);
        lines.push(format!("没有读：{}；要读请写 `--column {value}`", list.join("、")));
    }
    let taken =
        named(Why::Taken).map(|(name, input)| format!("没有读：{name}，因为 {input} 已取自另一列"));
    let no_year = named(Why::NoYear)
        .map(|(name, _)| format!("没有读：{name}；日期只在 `--year 2028` 时有用"));
    lines.extend(taken.chain(no_year));
    lines.join("\n")
}

fn unused(columns: &[Unused]) -> String {
    let line = |Unused { column, setting, .. }: &Unused| {
        let flag = match setting {
            Setting::Tariff => "请用 `--tariff 0.5元/度` 为所有行指定",
            Setting::Year => "请用 `--year 2028` 为所有行指定",
            Setting::Scenario => "请用 `--scenario typical` 为所有行指定",
            _ => "整张表不计用水，单个项目可用 `gigawatt 7GW --wue 1.8升/度`",
        };
        format!("没有读：`{}`；{flag}", shortened(column.trim()))
    };
    columns.iter().map(line).collect::<Vec<_>>().join("\n")
}

fn run(error: &FleetError) -> Message {
    let (message, hint) = match error {
        FleetError::Columns(error) => return column(error),
        FleetError::Empty => ("输入是空的", "第一行应为列名，例如 `id,power`"),
        FleetError::NotText => (
            "表头不是UTF-8文字",
            "请另存为UTF-8编码的CSV，或转换编码：`iconv -f GB18030 -t UTF-8`（或UTF-16）",
        ),
        FleetError::TooLong { line, most } => {
            let message = format!("从第{line}行开始的一条记录超过{most}字节");
            return (message, Some("请检查是否有引号没有闭合".to_owned()));
        }
        FleetError::Kind(kind) => {
            let name = match kind {
                FileKind::Spreadsheet => "电子表格",
                FileKind::Compressed => "压缩文件",
                FileKind::Columnar => " Parquet 或 Arrow 文件",
                _ => "压缩包",
            };
            let inside = is_table_inside(*kind);
            let hint = if inside {
                "请另存为UTF-8编码的CSV"
            } else {
                "请先解压，再读其中的CSV"
            };
            return (format!("这是{name}"), Some(hint.to_owned()));
        }
        FleetError::RowsLost { rows_in, rows_out, rejected, left_out } => {
            let message = format!(
                "读入{rows_in}行，却写出{rows_out}行、拒绝{rejected}行、略去{left_out}行：这是程序的错误"
            );
            return (message, None);
        }
        _ => return (error.to_string(), None),
    };
    (message.to_owned(), Some(hint.to_owned()))
}

fn column(error: &ColumnError) -> Message {
    let (message, hint) = match error {
        ColumnError::Missing { name, found } => {
            let near = || nearest(name, found.iter().map(String::as_str)).first().copied();
            let flag = match Input::of_name(name) {
                Some(input) => {
                    let column = error.likely_column().or_else(near).unwrap_or("nameplate");
                    let value = shell_word(&format!("{}={column}", input.name()));
                    format!("若列名不同，请写 `--column {value}`；")
                }
                None => String::new(),
            };
            let hint = match error.delimiter().map(delimiter_value) {
                _ if error.is_json() => "每行是JSON的请写 `--input-format ndjson`".to_owned(),
                Some(value) => format!("请写 `--delimiter {value}`：列与列之间似乎是它"),
                None => format!("{flag}现有的列：{}", some(found, "、")),
            };
            (format!("没有名为 `{}` 的列", shortened(name)), hint)
        }
        ColumnError::Repeated { name } => {
            (format!("列 `{}` 出现了两次", shortened(name)), "请改名，或去掉其中一列".to_owned())
        }
        ColumnError::Ambiguous { input, found } => {
            let value =
                format!("{}={}", input.name(), found.first().map_or("", |name| name.trim()));
            let hint = format!("请写 `--column {}`，或指定其中的另一列", shell_word(&value));
            (format!("{} 都可能是 {}", some(found, "、"), input.name()), hint)
        }
        ColumnError::Unit { name, heading, wanted } => {
            let unit = shell_word(heading);
            let hint = format!("请去掉 `--power-unit`，或写 `--power-unit {unit}`");
            (format!("表头 `{}` 的单位是 {heading}，不是 {wanted}", shortened(name)), hint)
        }
        ColumnError::Basis { name, heading, wanted } => {
            let hint = format!("请去掉 `--basis`，或写 `--basis {}`", heading.name());
            let (heading, wanted) = (basis_name(*heading), basis_name(*wanted));
            (format!("表头 `{}` 的口径是{heading}，不是{wanted}", shortened(name)), hint)
        }
        ColumnError::Taken { name } => (
            format!("输入中已有名为 `{}` 的列，与结果同名", shortened(name)),
            "请改名或去掉这一列，以免与结果混淆".to_owned(),
        ),
    };
    (message, Some(hint))
}
