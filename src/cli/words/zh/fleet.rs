//! Whole tables, in Chinese.

use super::super::fleet::{FleetWords, delimiter_value, some};
use super::super::{Message, alternatives, refused, shell_word};
use crate::catalog::nearest;
use crate::fleet::{ColumnError, FleetError, Input, RowError};
use crate::model::Parameter;
use crate::report::allowed_in_chinese;
use crate::report::{Language, explain_schedule_error};

pub(super) const WORDS: FleetWords = FleetWords {
    rows: |rows_in, rows_out, rejected| {
        format!("读入{rows_in}行，{rows_out}行有结果，{rejected}行被拒")
    },
    totals: |power, energy| format!("设施功率合计{power}，一年用电{energy}"),
    groups: |out, all| format!("共{all}组，写出{out}组"),
    ranged: |rows, grouped| {
        let how = if grouped { "合计按中间值" } else { "加 `--ranges` 可写出上下限" };
        format!("{rows}行是范围：{how}")
    },
    speed: |seconds, rows| format!("用时{seconds}秒，每秒{rows}行"),
    run,
    row,
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
    same_file: |path| {
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
    dates_unused: "`online` 和 `offline` 只对日历年有意义，请加 `--year 2028`",
    commas: "数字中的逗号是千位分隔符：7,500 即 7500，7,5 不予接受",
    emissions: |mass| format!("一年排放二氧化碳{mass}"),
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
        FleetError::Threads(error) => {
            return (format!("系统无法再创建线程：{error}"), Some("请减少 `--threads`".to_owned()));
        }
        FleetError::RowsLost { rows_in, rows_out, rejected } => {
            let message =
                format!("读入{rows_in}行，却写出{rows_out}行、拒绝{rejected}行：这是程序的错误");
            return (message, None);
        }
        _ => return (error.to_string(), None),
    };
    (message.to_owned(), Some(hint.to_owned()))
}

fn column(error: &ColumnError) -> Message {
    let (message, hint) = match error {
        ColumnError::Missing { name, found } => {
            let near = nearest(name, found.iter().map(String::as_str));
            let flag = match Input::of_name(name) {
                Some(input) => {
                    let column = near.first().copied().unwrap_or("nameplate");
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
            (format!("没有名为 `{name}` 的列"), hint)
        }
        ColumnError::Repeated { name } => {
            (format!("列 `{name}` 出现了两次"), "请改名，或去掉其中一列".to_owned())
        }
        ColumnError::Taken { name } => (
            format!("输入中已有名为 `{name}` 的列，与结果同名"),
            "请改名或去掉这一列，以免与结果混淆".to_owned(),
        ),
    };
    (message, Some(hint))
}

fn row(error: &RowError) -> Message {
    let (message, hint) = match error {
        RowError::Quantity { input, .. } => {
            let hint = match input {
                Input::Power if error.is_bare_number() => {
                    let (number, behind) = error.around_the_unit();
                    format!("请写 `{number} MW{behind}`；若都没有单位，可加 `--power-unit MW`")
                }
                Input::Power => return (String::new(), None),
                Input::Hours => "请写小时数如 `8000`，或时间如 `300天`".to_owned(),
                Input::Count => "请写0至1e15的个数".to_owned(),
                Input::Online | Input::Offline => {
                    "请写日期，例如 `2027-03` 或 `2027年3月`".to_owned()
                }
                Input::Grid => "请写电网编号如 `us`，或 `400 g/kWh`".to_owned(),
                _ => {
                    let examples = alternatives(error.ratio_examples(), "、", " 或 ");
                    format!("请写数值或范围，例如 {examples}")
                }
            };
            (String::new(), hint)
        }
        RowError::Assumption(error) => {
            let what = match error.parameter {
                Parameter::Utilization => "利用率",
                Parameter::Pue => "PUE",
                _ => "小时数",
            };
            let allowed = allowed_in_chinese(error);
            (format!("{what}不可能是{}", refused(error, "小时")), format!("可取{allowed}"))
        }
        RowError::Basis { text } => (
            format!("basis：不认识的口径 `{text}`"),
            "请写 `it-load`、`facility` 或 `unstated`".to_owned(),
        ),
        RowError::Count { text } => {
            (format!("count：`{text}` 不能作为个数"), "请写0至1e15的个数".to_owned())
        }
        RowError::Grid { text } => (
            format!("grid：没有名为 `{text}` 的电网"),
            "请写 `gigawatt presets` 中的编号，例如 `us`，或写 `400 g/kWh`".to_owned(),
        ),
        RowError::GridFigure { text } => (
            format!("grid：这个电网没有 `{text}` 的数字"),
            "请去掉 @ 及其后的内容，或查看 `gigawatt presets`".to_owned(),
        ),
        RowError::Schedule(error) => {
            let explanation = explain_schedule_error(error, Language::Chinese);
            return (explanation.message, explanation.hint);
        }
        RowError::HoursAndDays => (
            "一年的小时数与日历年的投运、停运日期不能同时用".to_owned(),
            "请去掉 `hours`，或去掉 `online` 和 `offline`；只运行部分时间的请用 `utilization`"
                .to_owned(),
        ),
        RowError::FieldCount { found, expected } => (
            format!("这一行有{found}个字段，表头有{expected}个"),
            "字段中若有分隔符，请加引号；缺少的字段请补上".to_owned(),
        ),
        RowError::NotText => (
            "这一行不是有效的UTF-8文字".to_owned(),
            "请转换编码：`iconv -f GB18030 -t UTF-8`".to_owned(),
        ),
        RowError::OpenQuote => (
            "有引号直到文件末尾都没有闭合".to_owned(),
            "请补上引号；字段中的引号要写两个".to_owned(),
        ),
        RowError::Json { message } => (
            format!("这一行不是JSON对象：{message}"),
            "每行写一个对象；列表可用 `jq -c .[] sites.json` 转换".to_owned(),
        ),
        RowError::KeyType { key } => {
            (format!("`{key}` 既不是文字也不是数字"), "请写文字，例如 \"7 GW\"".to_owned())
        }
        RowError::RepeatedKey { key } => (format!("键 `{key}` 出现了两次"), "请改名".to_owned()),
        RowError::TakenKey { key } => (format!("键 `{key}` 与结果同名"), "请改名".to_owned()),
        RowError::NewKey { key } => (
            format!("文件开头的各行都没有键 `{key}`，而列由那些行决定"),
            format!("请让第一行也有这个键：\"{key}\": null"),
        ),
    };
    (message, Some(hint))
}
