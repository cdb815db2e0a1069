//! What is wrong with a table. The library says it in English, and here stand the same in Chinese and what to do
//! on a command line.

use super::understood::basis_name;
use super::{rows, shell_word};
use crate::catalog::nearest;
use crate::fleet::{ColumnError, FileKind, FleetError, Input, RowError, called};
use crate::language::{Language, Said, listing_comma, said};
use crate::quantity::shortened;

/// Why a run ended.
pub fn run(error: &FleetError, language: Language) -> Said {
    let (chinese, hint) = match error {
        FleetError::Columns(error) => return column(error, language),
        FleetError::Empty => (
            "输入是空的".to_owned(),
            said!(language,
                en: "the first line names the columns, such as `id,power`",
                zh: "第一行应为列名，例如 `id,power`"),
        ),
        FleetError::NotText => (
            "表头不是UTF-8文字".to_owned(),
            said!(language,
                en: "save it as CSV in UTF-8, or convert it: `iconv -f UTF-16 -t UTF-8` (or GB18030)",
                zh: "请另存为UTF-8编码的CSV，或转换编码：`iconv -f GB18030 -t UTF-8`（或UTF-16）"),
        ),
        FleetError::TooLong { line, most } => (
            format!("从第{line}行开始的一条记录超过{most}字节"),
            said!(language,
                en: "look for a quote that nothing closes",
                zh: "请检查是否有引号没有闭合"),
        ),
        FleetError::Lists { found } => {
            let (value, lists) =
                (shell_word(found.first().map_or("", |name| name)), some(found, language));
            let hint = said!(language,
                en: "write `--sheet {value}`, or name another of them: {lists}",
                zh: "请写 `--sheet {value}`，或指定另一个：{lists}");
            (format!("这个对象中有{}个列表", found.len()), hint)
        }
        FleetError::NoSheet { name, found } => {
            let hint = match &found[..] {
                [] => said!(language,
                    en: "leave `--sheet` out: it names a sheet of a workbook, or a list of JSON",
                    zh: "请去掉 `--sheet`：它指定工作簿的工作表或JSON的列表"),
                [first, ..] => {
                    let (value, sheets) = (shell_word(first), some(found, language));
                    said!(language,
                        en: "write `--sheet {value}`; the sheets are {sheets}",
                        zh: "请写 `--sheet {value}`；现有的工作表：{sheets}")
                }
            };
            (format!("没有名为 `{}` 的工作表", shortened(name)), hint)
        }
        FleetError::Decimal { line, error } => return decimal(*line, error, language),
        FleetError::Kind(kind) => {
            (format!("这是{}", kind_in_chinese(*kind)), of_kind(*kind, language))
        }
        FleetError::RowsLost { rows_in, rows_out, rejected, unknown, left_out }
            if language == Language::Chinese =>
        {
            let message = format!(
                "读入{rows_in}行，却写出{rows_out}行、拒绝{rejected}行、未知{unknown}行、略去{left_out}行：这是程序的错误"
            );
            return (message, None);
        }
        _ => return (error.to_string(), None),
    };
    let message = match language {
        Language::English => error.to_string(),
        Language::Chinese => chinese,
    };
    (message, Some(hint))
}

/// A number with two readings, and what decides for the whole table.
fn decimal(line: u64, error: &RowError, language: Language) -> Said {
    let (told, _) = rows::row(error, language);
    let told = rows::in_line(line, &told, language);
    let message = said!(language,
        en: "{told}, and no other number of the table tells",
        zh: "{told}，表中其他数字也不能说明是哪一个");
    let (text, [whole, fraction]) = match error {
        RowError::TwoReadings { text, readings, .. } => (text, readings),
        RowError::Share { readings: [percent, share], .. } => {
            let hint = said!(language,
                en: "write `{percent}` or `{share}`, or leave the % out of the heading of shares",
                zh: "请写 `{percent}` 或 `{share}`；若为小数，请去掉表头中的%");
            return (message, Some(hint));
        }
        _ => return (message, None),
    };
    let [comma, point] = if text.contains(',') { [fraction, whole] } else { [whole, fraction] };
    let hint = said!(language,
        en: "write `--decimal comma` for {comma}, `--decimal point` for {point}",
        zh: "读作{comma}请写 `--decimal comma`，读作{point}请写 `--decimal point`");
    (message, Some(hint))
}

fn kind_in_chinese(kind: FileKind) -> &'static str {
    match kind {
        FileKind::Spreadsheet => "电子表格",
        FileKind::Gzip | FileKind::Zstd => "压缩文件",
        FileKind::Columnar => " Parquet 或 Arrow 文件",
        _ => "压缩包",
    }
}

/// What to make of a file that is no table of text.
fn of_kind(kind: FileKind, language: Language) -> String {
    match kind {
        FileKind::Spreadsheet | FileKind::Columnar => {
            said!(language, en: "save it as CSV in UTF-8", zh: "请另存为UTF-8编码的CSV")
        }
        _ => said!(language,
            en: "unpack it, and give the CSV that is in it",
            zh: "请先解压，再读其中的CSV"),
    }
}

/// What is wrong with the columns.
fn column(error: &ColumnError, language: Language) -> Said {
    let message = match language {
        Language::English => error.to_string(),
        Language::Chinese => column_in_chinese(error),
    };
    (message, Some(column_hint(error, language)))
}

fn column_in_chinese(error: &ColumnError) -> String {
    match error {
        ColumnError::Missing { name, .. } => format!("没有名为 `{}` 的列", shortened(name)),
        ColumnError::Repeated { name, .. } => format!("列 `{}` 出现了两次", shortened(name)),
        ColumnError::Ambiguous { input, found, .. } => {
            format!("{} 都可能是 {}", some(found, Language::Chinese), input.name())
        }
        ColumnError::Years { years: [first, last], .. } => {
            format!("各行是同一事物{first}年至{last}年的数字，不能相加")
        }
        ColumnError::Unit { name, heading, wanted } => {
            format!("表头 `{}` 的单位是 {heading}，不是 {wanted}", shortened(name))
        }
        ColumnError::NoPower { name, unit } => {
            format!("表头 `{}` 的单位是 {unit}，不是功率单位", shortened(name))
        }
        ColumnError::Basis { name, heading, wanted } => {
            let [heading, wanted] =
                [heading, wanted].map(|basis| basis_name(*basis, Language::Chinese));
            format!("表头 `{}` 的口径是{heading}，不是{wanted}", shortened(name))
        }
        ColumnError::Taken { name } => {
            format!("输入中已有名为 `{}` 的列，与结果同名", shortened(name))
        }
    }
}

fn column_hint(error: &ColumnError, language: Language) -> String {
    match error {
        ColumnError::Missing { .. } if error.has_no_header() => said!(language,
            en: "write a line of names above the rows, such as `site,power`",
            zh: "请在各行之上加一行列名，例如 `site,power`"),
        ColumnError::Missing { name, found, .. } => match error.delimiter() {
            Some(delimiter) => {
                let value = delimiter_value(delimiter);
                said!(language,
                    en: "write `--delimiter {value}`, which seems to stand between the columns",
                    zh: "请写 `--delimiter {value}`：列与列之间似乎是它")
            }
            None => other_column(error, name, found, language),
        },
        ColumnError::Ambiguous { input, called, .. } => {
            let column = called.first().map_or("", String::as_str);
            let value = shell_word(&format!("{}={column}", input.name()));
            said!(language,
                en: "write `--column {value}`, or name another of them",
                zh: "请写 `--column {value}`，或指定其中的另一列")
        }
        ColumnError::Years { called, .. } => {
            let value = shell_word(called);
            said!(language,
                en: "write `--group-by {value} --format csv` for each year by itself, or keep the rows of one",
                zh: "请写 `--group-by {value} --format csv` 分年计算，或只留一年的行")
        }
        ColumnError::Unit { heading, .. } => {
            let unit = shell_word(heading);
            said!(language,
                en: "leave `--power-unit` out, or write `--power-unit {unit}`",
                zh: "请去掉 `--power-unit`，或写 `--power-unit {unit}`")
        }
        ColumnError::NoPower { .. } => said!(language,
            en: "name a column of powers with `--column`, or correct the heading",
            zh: "请用 `--column` 指定功率所在的列，或改正表头"),
        ColumnError::Basis { heading, .. } => {
            let basis = heading.name();
            said!(language,
                en: "leave `--basis` out, or write `--basis {basis}`",
                zh: "请去掉 `--basis`，或写 `--basis {basis}`")
        }
        ColumnError::Repeated { choice: Some((input, number)), .. } => {
            let value = format!("{}={number}", input.name());
            said!(language,
                en: "write `--column {value}`, the number of the first of them, or rename one",
                zh: "请写 `--column {value}`（第一个的列号），或给其中一列改名")
        }
        ColumnError::Repeated { choice: None, .. } => said!(language,
            en: "rename one of them, or leave it out",
            zh: "请改名，或去掉其中一列"),
        ColumnError::Taken { .. } => said!(language,
            en: "rename or remove it, so that results and input stay apart",
            zh: "请改名或去掉这一列，以免与结果混淆"),
    }
}

/// The column that may be meant by the one that is missing, and all that there are.
fn other_column(error: &ColumnError, name: &str, found: &[String], language: Language) -> String {
    let near = || nearest(name, found.iter().map(String::as_str)).first().copied();
    let likely = error.likely_column().or_else(near).map(|column| (Input::of_name(name), column));
    let flag = likely.and_then(|(input, column)| Some((input?, column))).map(|(input, column)| {
        let place = found.iter().position(|name| name == column).unwrap_or_default();
        let value = shell_word(&format!("{}={}", input.name(), called(found, place)));
        let is_bare = input == Input::Power && !error.has_unit(column);
        let value = if is_bare { value + " --power-unit MW" } else { value };
        said!(language,
            en: "write `--column {value}` if it has another name; ",
            zh: "若列名不同，请写 `--column {value}`；")
    });
    let columns = some(found, language);
    let is_power = Input::of_name(name) == Some(Input::Power);
    let any = is_power.then(|| {
        said!(language,
            en: "name one that holds powers with `--column`, or correct the heading; ",
            zh: "请用 `--column` 指定功率所在的列，或改正表头；")
    });
    let flag = flag.or(any).unwrap_or_default();
    said!(language, en: "{flag}the columns are {columns}", zh: "{flag}现有的列：{columns}")
}

/// A delimiter as the value of its flag.
fn delimiter_value(delimiter: char) -> String {
    match delimiter {
        '\t' => "tab".to_owned(),
        other => shell_word(&other.to_string()),
    }
}

/// The columns of a table in a message: a table may have hundreds.
fn some(names: &[String], language: Language) -> String {
    const MOST: usize = 12;
    let comma = listing_comma(language);
    let quoted = names.iter().take(MOST).map(|name| format!("`{}`", shortened(name)));
    let shown = quoted.collect::<Vec<_>>().join(comma);
    if names.len() > MOST { shown + comma + "…" } else { shown }
}
