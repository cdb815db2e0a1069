//! What is said here and nowhere in the library, in each language.

use gigawatt::render::Language;

/// A message, and what to do about it.
pub type Said = (String, Option<String>);

macro_rules! said {
    ($language:expr, en: $en:literal, zh: $zh:literal) => {
        match $language {
            Language::Chinese => format!($zh),
            _ => format!($en),
        }
    };
}

macro_rules! messages {
    ($(
        $(#[$doc:meta])*
        $name:ident($($argument:ident),*) {
            en: $en:literal => $en_hint:literal,
            zh: $zh:literal => $zh_hint:literal,
        }
    )*) => {$(
        $(#[$doc])*
        pub fn $name(language: Language $(, $argument: &str)*) -> Said {
            let message = said!(language, en: $en, zh: $zh);
            (message, Some(said!(language, en: $en_hint, zh: $zh_hint)))
        }
    )*};
}

messages! {
    /// An object without the capsule interface of Arrow; `instead` is what takes its place.
    no_arrow(class, instead) {
        en: "`{class}` does not offer its rows as Arrow" => "write {instead}",
        zh: "`{class}` 不提供 Arrow 格式的行" => "请写 {instead}",
    }
    read_already() {
        en: "these rows have been read already" => "to use them twice, read them into a table first, such as `pyarrow.table(…)`",
        zh: "这些行已读过一次" => "如需多次使用，请先读入表格，例如 `pyarrow.table(…)`",
    }
    no_power() {
        en: "nothing says what power the rows have" => "name the column of powers: `power=\"capacity\"`",
        zh: "没有说明各行的功率" => "请写明功率所在的列：`power=\"capacity\"`",
    }
    repeated_name(column) {
        en: "more than one column is called `{column}`" => "give each its own name",
        zh: "有多个名为 `{column}` 的列" => "请让列名各不相同",
    }
    taken_name(column) {
        en: "the table already has a column `{column}`" => "drop it, or give it another name",
        zh: "表中已有名为 `{column}` 的列" => "请删去该列或改名",
    }
    column_type(column, of) {
        en: "the column `{column}` holds neither text nor numbers nor days (Arrow format `{of}`)" => "cast it to text first",
        zh: "`{column}` 列既非文本，也非数字或日期（Arrow 格式 `{of}`）" => "请先转换为文本",
    }
}

/// A column that is not there, and a name that may have been meant.
pub fn missing_column(
    language: Language,
    input: &str,
    column: &str,
    names: &[&str],
    near: Option<&str>,
) -> Said {
    let message = said!(language,
        en: "the table has no column `{column}` for `{input}`",
        zh: "表中没有 `{input}` 所指的 `{column}` 列");
    let hint = match near {
        Some(near) => said!(language, en: "did you mean `{near}`?", zh: "是否指 `{near}`？"),
        None => has_columns(language, names),
    };
    (message, Some(hint))
}

/// Which columns there are, the first of them at least.
fn listed(language: Language, names: &[&str]) -> String {
    const SHOWN: usize = 12;
    let mut names: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    if names.len() > SHOWN {
        names.truncate(SHOWN);
        names.push("…".to_owned());
    }
    names.join(said!(language, en: ", ", zh: "、").as_str())
}

fn has_columns(language: Language, names: &[&str]) -> String {
    if names.is_empty() {
        return said!(language, en: "it has no columns", zh: "表中没有列");
    }
    let names = listed(language, names);
    said!(language, en: "its columns are {names}", zh: "表中的列：{names}")
}

/// A hint about a value that holds for every row, with the columns that may be named in its place.
pub fn or_a_column(language: Language, hint: &str, names: &[&str]) -> String {
    let names = listed(language, names);
    said!(language,
        en: "{hint} (or name a column: {names})",
        zh: "{hint}（或写列名：{names}）")
}

/// An argument that is not of the kind that is needed; Python and JSON say how.
pub fn argument(detail: &str) -> Said {
    (detail.to_owned(), None)
}

/// A language that is not spoken, said in the one that everybody who writes Python reads.
pub fn language(name: &str) -> Said {
    (format!("there is no language `{name}`"), Some("write `en` or `zh`".to_owned()))
}

/// A power to show how something is asked.
pub fn some_power(language: Language) -> &'static str {
    match language {
        Language::Chinese => "70亿瓦",
        _ => "7GW",
    }
}
