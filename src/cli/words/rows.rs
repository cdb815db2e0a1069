//! What is wrong with a row of a table. The library says it in English, and here stands the same in Chinese.

use crate::fleet::{Input, RowError};
use crate::language::{Language, Said, any_of, said};
use crate::model::AssumptionError;
use crate::quantity::shortened;
use crate::view::impossible_assumption;

pub fn in_line(line: u64, message: &str, language: Language) -> String {
    said!(language, en: "line {line}: {message}", zh: "第{line}行：{message}")
}

pub fn in_cell(input: &str, message: &str, language: Language) -> String {
    said!(language, en: "{input}: {message}", zh: "{input}：{message}")
}

/// What is wrong with a row. Of a cell that is no quantity only the hint, if it needs one of its own.
pub fn row(error: &RowError, language: Language) -> Said {
    match (error, language) {
        (RowError::Quantity { input: Input::Power, .. }, _) if !error.is_bare_number() => {
            (String::new(), None)
        }
        (RowError::Assumption(error), _) => assumption(error, language),
        (error, Language::English) => (error.to_string(), error.hint()),
        (RowError::Schedule(error), Language::Chinese) => {
            let explanation = error.explained(language);
            (explanation.message, explanation.hint)
        }
        (error, Language::Chinese) => row_in_chinese(error),
    }
}

fn assumption(error: &AssumptionError, language: Language) -> Said {
    let allowed = error.allowed_in(language);
    let hint = said!(language, en: "it must be {allowed}", zh: "须为{allowed}");
    (impossible_assumption(error, language), Some(hint))
}

fn row_in_chinese(error: &RowError) -> Said {
    let (message, hint) = match error {
        RowError::Quantity { input, .. } => {
            let hint = match input {
                Input::Power => {
                    let (number, behind) = error.around_the_unit();
                    format!("请写 `{number} MW{behind}`；若都没有单位，可加 `--power-unit MW`")
                }
                Input::Hours => "请写小时数如 `8000`，或时间如 `300天`".to_owned(),
                Input::Count => "请写0至1e15的个数".to_owned(),
                Input::Online | Input::Offline => {
                    "请写日期，例如 `2027-03` 或 `2027年3月`".to_owned()
                }
                Input::Grid => "请写电网编号如 `us`，或 `400 g/kWh`".to_owned(),
                _ => {
                    let examples = any_of(Language::Chinese, error.ratio_examples());
                    format!("请写数值或范围，例如 {examples}")
                }
            };
            (String::new(), hint)
        }
        RowError::NoValue { input, text } => {
            let message = match text.as_str() {
                "" => format!("{}：没有数值", input.name()),
                text => format!("{}：`{}` 表示没有数值", input.name(), shortened(text)),
            };
            let hint = match input {
                Input::Count => "请写数量，只有一个的请写 `1`",
                _ => "请写功率，例如 `450 MW`，或去掉这一行",
            };
            (message, hint.to_owned())
        }
        RowError::Name(text) => (
            format!("power：`{text}` 是名称，不是功率"),
            "请写功率，例如 `450 MW`；表中不能用预设名".to_owned(),
        ),
        RowError::TwoReadings { input, text, readings: [first, second] } => (
            format!("{}：`{text}` 可能是 {first} 或 {second}", input.name()),
            format!("请写 `{first}` 或 `{second}`，或用 `--decimal comma` 或 `point` 为所有行指定"),
        ),
        RowError::Share { input, text, readings: [first, second] } => (
            format!("{}：`{text}` 在百分比列中，可能是 {first} 或 {second}", input.name()),
            format!("请写 `{first}` 或 `{second}`"),
        ),
        RowError::Basis(text) => (
            format!("basis：不认识的口径 `{text}`"),
            "请写 `it-load`、`facility` 或 `unstated`".to_owned(),
        ),
        RowError::Unit(text) => (
            format!("unit：`{text}` 不是功率单位"),
            "请写单位如 `MW`，或把单位写在功率后面".to_owned(),
        ),
        RowError::Units(unit, heading) => (
            format!("unit：这一行写的是 {unit}，而功率的表头写的是 {heading}"),
            "请把单位写在功率后面，例如 `450 MW`".to_owned(),
        ),
        RowError::Count(text) => {
            (format!("count：`{text}` 不能作为个数"), "请写0至1e15的个数".to_owned())
        }
        RowError::Machine(text) => (
            format!("accelerator：没有名为 `{text}` 的设备"),
            "请写 `gigawatt presets` 中的编号，例如 `h100`，或写功率".to_owned(),
        ),
        RowError::NoEnd(text) => {
            (format!("power：`{text}` 没有上限"), "请写数值或范围，例如 `500..600 MW`".to_owned())
        }
        RowError::Grid(text) => (
            format!("grid：没有名为 `{text}` 的电网"),
            "请写 `gigawatt presets` 中的编号，例如 `us`，或写 `400 g/kWh`".to_owned(),
        ),
        RowError::GridFigure(text) => (
            format!("grid：这个电网没有 `{text}` 的数字"),
            "请去掉 @ 及其后的内容，或查看 `gigawatt presets`".to_owned(),
        ),
        RowError::HoursAndDays => (
            "一年的小时数与日历年的投运、停运日期不能同时用".to_owned(),
            "请去掉 `hours`，或去掉 `online` 和 `offline`；只运行部分时间的请用 `utilization`"
                .to_owned(),
        ),
        error => return record_in_chinese(error),
    };
    (message, Some(hint))
}

/// What is wrong with a row before any of its cells is read.
fn record_in_chinese(error: &RowError) -> Said {
    let (message, hint) = match error {
        RowError::FieldCount { found, expected } => (
            format!("这一行有{found}个字段，表头有{expected}个"),
            "字段中若有分隔符，请加引号；缺少的字段请补上".to_owned(),
        ),
        RowError::NotText => (
            "这一行不是有效的UTF-8文字".to_owned(),
            "请转换编码：`iconv -f GB18030 -t UTF-8`".to_owned(),
        ),
        RowError::LongCell(length, most) => (
            format!("要读的一格有{length}字节，而数值不会超过{most}字节"),
            "请检查是否缺了引号或换行".to_owned(),
        ),
        RowError::OpenQuote => (
            "有引号直到文件末尾都没有闭合".to_owned(),
            "请补上引号；字段中的引号要写两个".to_owned(),
        ),
        RowError::Json(message) => (
            format!("这一行不是JSON对象：{message}"),
            "每行写一个对象；列表可用 `jq -c .[] sites.json` 转换".to_owned(),
        ),
        RowError::KeyType(key) => {
            (format!("`{key}` 既不是文字也不是数字"), "请写文字，例如 \"7 GW\"".to_owned())
        }
        RowError::RepeatedKey(key) => (format!("键 `{key}` 出现了两次"), "请改名".to_owned()),
        RowError::OtherKey(key, known) => (
            format!("键 `{key}` 与其他行的 `{known}` 是一个意思"),
            format!("请各行写法一致，都用 `{known}`"),
        ),
        RowError::TakenKey(key) => (format!("键 `{key}` 与结果同名"), "请改名".to_owned()),
        RowError::NewKey(key) => (
            format!("文件开头的各行都没有键 `{key}`，而列由那些行决定"),
            format!("请让第一行也有这个键：\"{key}\": null"),
        ),
        _ => return (error.to_string(), error.hint()),
    };
    (message, Some(hint))
}
