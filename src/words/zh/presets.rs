//! What is wrong with preset files, in Chinese.

use super::timeline::schedule_error;
use crate::catalog::{Place, PresetErrorKind, ReservedMeaning, Slip};
use crate::model::AssumptionError;

/// Message and hint for a preset file.
pub(in crate::words) fn preset_error(kind: &PresetErrorKind) -> (String, Option<String>) {
    use PresetErrorKind as Kind;
    let (message, hint) = match kind {
        Kind::Shape { message, place } => return shape(message, place),
        Kind::Quantity(error) => return error.said(crate::language::Language::Chinese),
        Kind::UnknownSource { key, nearest } => (
            format!("文件中没有定义来源 `{key}`"),
            match nearest {
                Some(nearest) => format!("是否指 `{nearest}`？"),
                None => format!("请添加 `[source.{key}]` 表，并写 `title`"),
            },
        ),
        Kind::DuplicateName { name } => {
            (format!("名称 `{name}` 在本文件中已被使用"), "请换一个名称".to_owned())
        }
        Kind::BadId { id } => (
            format!("`{id}` 不能用作编号"),
            "请用小写字母、数字和连字符，以字母开头，例如 `my-site-2`".to_owned(),
        ),
        Kind::ReservedName { name, meaning } => (
            match meaning {
                ReservedMeaning::Quantity => format!("名称 `{name}` 会被读作数量"),
                ReservedMeaning::Command => format!("名称 `{name}` 会被读作命令"),
            },
            "请换一个名称".to_owned(),
        ),
        Kind::EmptyText => ("文字为空".to_owned(), "请写内容，或去掉这个键".to_owned()),
        Kind::UnseenCharacter { found } => (
            format!("文字中有不可见的字符 U+{:04X}", u32::from(*found)),
            "请写成一行普通文字".to_owned(),
        ),
        Kind::TooLong { most } => {
            (format!("文字超过{most}字节"), "请缩短到读者需要的内容".to_owned())
        }
        Kind::NotAnAddress => (
            "这里需要网页地址".to_owned(),
            "请写完整地址，例如 `https://example.org/page`，或去掉这个键".to_owned(),
        ),
        Kind::NotADate => (
            "这里需要日期，例如 2025-10-06".to_owned(),
            "请写日期，不加引号；年份须在1880至2200之间".to_owned(),
        ),
        Kind::NotPositive => ("数值必须大于零".to_owned(), "没有数值就不要写这一项".to_owned()),
        Kind::NoFigures { table } => {
            (format!("没有给出 `{table}` 的数值"), format!("请添加 `[[{table}]]` 表"))
        }
        Kind::Assumption(error) => {
            (format!("数值{}超出范围", error.value), format!("请写{}", allowed(error)))
        }
        Kind::YearMissing => ("这个数值需要 `year`".to_owned(), "请添加 `year = 2023`".to_owned()),
        Kind::Year { needed: true, other } => (
            "这种口径的数值需要 `year`".to_owned(),
            format!("请添加 `year = 2023`，或写 `basis = \"{other}\"`"),
        ),
        Kind::Year { needed: false, .. } => (
            "这种口径的发电量没有 `year`".to_owned(),
            "请去掉 `year`，或写 `basis = \"actual\"`".to_owned(),
        ),
        Kind::DuplicateFigure => ("这个数值重复出现".to_owned(), "请去掉其中一个".to_owned()),
        Kind::BeyondCapacity { most } => {
            ("超过装机容量全年满发的电量".to_owned(), format!("全年满发为 {most}，请检查单位"))
        }
        Kind::Schedule(error) => return schedule_error(error),
    };
    (message, Some(hint))
}

/// What an assumption may be: 1至10, or 大于0小时、不超过8,784小时.
pub(crate) fn allowed(error: &AssumptionError) -> String {
    let allowed = error.allowed.replace(" h", "小时");
    match allowed.strip_prefix("above ") {
        Some(allowed) => format!("大于{}", allowed.replace(" to ", "、不超过")),
        None => allowed.replace(" to ", "至"),
    }
}

/// The TOML reader speaks English only; its most frequent findings are told in Chinese.
fn shape(message: &str, place: &Place) -> (String, Option<String>) {
    let (message, hint) = match Slip::of(message, place) {
        Slip::MissingKey(key) => (format!("缺少键 `{key}`"), format!("请添加 `{key}`")),
        Slip::UnknownKey(key) => {
            (format!("不认识的键 `{key}`"), format!("请去掉 `{key}`，或更正拼写"))
        }
        Slip::UnknownWord(word) => {
            let allowed = message.rsplit("expected ").next().unwrap_or_default();
            let allowed = allowed.trim_start_matches("one of ");
            let allowed = allowed.replace(", ", "、").replace(" or ", "、");
            (format!("这里不能写 `{word}`"), format!("请写 {allowed} 之一"))
        }
        Slip::NotText => ("这里需要文字".to_owned(), "请加引号，例如 \"300 MW\"".to_owned()),
        Slip::Quoted => ("这里不需要引号".to_owned(), "请去掉引号".to_owned()),
        Slip::OpenQuote => ("文字没有写完引号".to_owned(), "请在文字末尾补上引号".to_owned()),
        Slip::NotADay => {
            ("这里需要日期".to_owned(), "请写某一天，不加引号，例如 `2026-04-01`".to_owned())
        }
        Slip::Bare { mended } => ("这里的数值要带来源".to_owned(), format!("请写 `{mended}`")),
        Slip::NoFigures { table, lines } => (
            "这里的每个数值要写成一个表".to_owned(),
            format!("请改为每个数值写一个表，各行为 `[[{table}]]`、`{}`", lines.join("`、`")),
        ),
        Slip::OneTable { table } => {
            ("这里可以有多个表".to_owned(), format!("请写两层方括号：`[[{table}]]`"))
        }
        Slip::NoList { mended } => ("这里需要列表".to_owned(), format!("请写 `{mended}`")),
        Slip::Other => (
            format!("文件格式不对：{message}"),
            "请按TOML改正：`key = \"text\"`、`[source.key]`、`[[deployment]]`".to_owned(),
        ),
    };
    (message, Some(hint))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::estimate::Estimate;
    use crate::model::Assumptions;
    use crate::quantity::parse_time;

    #[test]
    fn bounds_are_told_with_their_units() {
        let headline = Assumptions::headline();
        let error = headline.with_hours(parse_time("0h").unwrap()).unwrap_err();
        assert_eq!(allowed(&error), "大于0小时、不超过8,784小时");
        let error = headline.with_pue(Estimate::exactly(0.9)).unwrap_err();
        assert_eq!(allowed(&error), "1至10");
    }
}
