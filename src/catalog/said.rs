//! What is wrong with preset files, and what to write instead, in both languages.

use super::error::{PresetErrorKind, ReservedMeaning};
use super::slip::Slip;
use super::suggest::nearest;
use super::toml_value::Place;
use crate::language::{Language, Said, listing_comma, said, sayings};

sayings! {
    /// What was wrong, and what to write instead.
    preset_error(language, kind: PresetErrorKind) -> Said {
        DuplicateName(name) {
            en: "the name `{name}` is already taken in this file" => "choose another name",
            zh: "名称 `{name}` 在本文件中已被使用" => "请换一个名称",
        }
        BadId(id) {
            en: "`{id}` is not a usable id"
                => "write lower-case letters, digits and hyphens, a letter first: `my-site-2`",
            zh: "`{id}` 不能用作编号" => "请用小写字母、数字和连字符，以字母开头，例如 `my-site-2`",
        }
        EmptyText {
            en: "the text is empty" => "write the text, or leave the key out",
            zh: "文字为空" => "请写内容，或去掉这个键",
        }
        TooLong(most) {
            en: "the text is longer than {most} bytes" => "shorten it to what a reader needs",
            zh: "文字超过{most}字节" => "请缩短到读者需要的内容",
        }
        NotAnAddress {
            en: "an address of the web is expected here"
                => "write it whole, as `https://example.org/page`, or leave the key out",
            zh: "这里需要网页地址" => "请写完整地址，例如 `https://example.org/page`，或去掉这个键",
        }
        NotADate {
            en: "a date such as 2025-10-06 is expected here"
                => "write the day without quotes, or a year from 1880 to 2200",
            zh: "这里需要日期，例如 2025-10-06" => "请写日期，不加引号；年份须在1880至2200之间",
        }
        NotPositive {
            en: "the value must be above zero" => "leave the entry out if there is nothing to state",
            zh: "数值必须大于零" => "没有数值就不要写这一项",
        }
        NoFigures(table) {
            en: "no figure of `{table}` is given" => "add a table `[[{table}]]`",
            zh: "没有给出 `{table}` 的数值" => "请添加 `[[{table}]]` 表",
        }
        YearMissing {
            en: "this figure needs its `year`" => "add `year = 2023`",
            zh: "这个数值需要 `year`" => "请添加 `year = 2023`",
        }
        DuplicateFigure {
            en: "this figure stands twice" => "leave one of the two out",
            zh: "这个数值重复出现" => "请去掉其中一个",
        }
        BeyondCapacity(most) {
            en: "more than the installed capacity can generate in a year"
                => "at full power all year it is {most}: check the unit",
            zh: "超过装机容量全年满发的电量" => "全年满发为 {most}，请检查单位",
        }
    } else {
        PresetErrorKind::Shape { message, key, source } => {
            slip(language, &Slip::of(message, &Place { key, source }), message)
        }
        PresetErrorKind::Quantity(error) => error.said(language),
        PresetErrorKind::Schedule(error) => error.said(language),
        PresetErrorKind::UnknownSource { key, nearest } => {
            let hint = match nearest {
                Some(near) => said!(language, en: "did you mean `{near}`?", zh: "是否指 `{near}`？"),
                None => said!(language,
                    en: "add a table `[source.{key}]` with its `title`",
                    zh: "请添加 `[source.{key}]` 表，并写 `title`"),
            };
            let message = said!(language,
                en: "the file defines no source `{key}`",
                zh: "文件中没有定义来源 `{key}`");
            (message, Some(hint))
        }
        PresetErrorKind::ReservedName { name, meaning: ReservedMeaning::Quantity } => said!(language,
            en: "the name `{name}` would be read as a quantity" => "choose another name",
            zh: "名称 `{name}` 会被读作数量" => "请换一个名称"),
        PresetErrorKind::ReservedName { name, meaning: ReservedMeaning::Command } => said!(language,
            en: "the name `{name}` would be read as a command" => "choose another name",
            zh: "名称 `{name}` 会被读作命令" => "请换一个名称"),
        PresetErrorKind::UnseenCharacter { found } => {
            let code = format!("U+{:04X}", u32::from(*found));
            said!(language,
                en: "the text holds a character that cannot be seen, {code}"
                    => "write it on one line, in plain text",
                zh: "文字中有不可见的字符 {code}" => "请写成一行普通文字")
        }
        PresetErrorKind::Assumption(error) => {
            let (value, allowed) = (error.value, error.allowed_in(language));
            said!(language,
                en: "{error}" => "write a value {allowed}",
                zh: "数值{value}超出范围" => "请写{allowed}")
        }
        PresetErrorKind::Year { needed: true, other } => said!(language,
            en: "a figure on this basis needs its `year`"
                => "add `year = 2023`, or write `basis = \"{other}\"`",
            zh: "这种口径的数值需要 `year`" => "请添加 `year = 2023`，或写 `basis = \"{other}\"`"),
        PresetErrorKind::Year { needed: false, .. } => said!(language,
            en: "a figure on this basis has no `year`"
                => "leave `year` out, or write `basis = \"actual\"`",
            zh: "这种口径的发电量没有 `year`" => "请去掉 `year`，或写 `basis = \"actual\"`"),
    }
}

/// The TOML reader speaks English only: its `message` stands in English, and its most frequent findings
/// are told in Chinese.
fn slip(language: Language, slip: &Slip<'_>, message: &str) -> Said {
    match slip {
        Slip::MissingKey(key) => said!(language,
            en: "{message}" => "add the key `{key}`",
            zh: "缺少键 `{key}`" => "请添加 `{key}`"),
        Slip::UnknownKey(key) => {
            // Behind it stand the keys that there are.
            let near = nearest(key, message.split('`').skip(3).step_by(2));
            let near = near.first().map(|near| {
                said!(language,
                en: "did you mean `{near}`? Otherwise leave `{key}` out",
                zh: "是否指 `{near}`？不是则请去掉 `{key}`")
            });
            let hint = near.unwrap_or_else(|| {
                said!(language,
                en: "leave `{key}` out, or correct its spelling",
                zh: "请去掉 `{key}`，或更正拼写")
            });
            (said!(language, en: "{message}", zh: "不认识的键 `{key}`"), Some(hint))
        }
        Slip::UnknownWord(word) => {
            let allowed = message.rsplit("expected ").next().unwrap_or_default();
            let allowed = allowed.trim_start_matches("one of ");
            let allowed = allowed.replace(", ", "、").replace(" or ", "、");
            said!(language,
                en: "{message}" => "write one of the words named",
                zh: "这里不能写 `{word}`" => "请写 {allowed} 之一")
        }
        Slip::NotText => said!(language,
            en: "{message}" => "write a text in quotes, such as \"300 MW\"",
            zh: "这里需要文字" => "请加引号，例如 \"300 MW\""),
        Slip::Quoted => said!(language,
            en: "{message}" => "write it without quotes",
            zh: "这里不需要引号" => "请去掉引号"),
        Slip::OpenQuote => said!(language,
            en: "{message}" => "close the quote at the end of the text",
            zh: "文字没有写完引号" => "请在文字末尾补上引号"),
        Slip::NotADay => said!(language,
            en: "{message}" => "write a day without quotes, such as `2026-04-01`",
            zh: "这里需要日期" => "请写某一天，不加引号，例如 `2026-04-01`"),
        Slip::Bare { mended } => said!(language,
            en: "{message}" => "write `{mended}`",
            zh: "这里的数值要带来源" => "请写 `{mended}`"),
        Slip::NoFigures { table, lines } => {
            let lines = lines.join(&format!("`{}`", listing_comma(language)));
            said!(language,
                en: "{message}" => "write instead, for each figure, a table of the lines `[[{table}]]`, `{lines}`",
                zh: "这里的每个数值要写成一个表" => "请改为每个数值写一个表，各行为 `[[{table}]]`、`{lines}`")
        }
        Slip::OneTable { table } => said!(language,
            en: "{message}" => "write `[[{table}]]`, in two brackets",
            zh: "这里可以有多个表" => "请写两层方括号：`[[{table}]]`"),
        Slip::NoList { mended } => said!(language,
            en: "{message}" => "write `{mended}`",
            zh: "这里需要列表" => "请写 `{mended}`"),
        Slip::Other => said!(language,
            en: "{message}" => "correct the TOML here: `key = \"text\"`, `[source.key]`, `[[deployment]]`",
            zh: "文件格式不对：{message}" => "请按TOML改正：`key = \"text\"`、`[source.key]`、`[[deployment]]`"),
    }
}
