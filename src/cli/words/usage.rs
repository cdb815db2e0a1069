//! What is wrong with arguments, and what is odd about them.

use crate::ask::{Field, Odd, UnusualRate};
use crate::cli::flags::Numbers;
use crate::cli::values::YEARS;
use crate::language::{Language, Said, any_of, messages, said};

messages! {
    unknown_argument(argument: &str) {
        en: "there is no option `{argument}`" => -,
        zh: "没有选项 `{argument}`" => -,
    }
    missing_value(argument: &str) {
        en: "`{argument}` needs a value" => -,
        zh: "`{argument}` 需要一个值" => -,
    }
    needless_value(argument: &str) {
        en: "`{argument}` takes no value" => -,
        zh: "`{argument}` 不带值" => -,
    }
    needless_argument(argument: &str) {
        en: "unexpected argument `{argument}`" => -,
        zh: "多了一个参数 `{argument}`" => -,
    }
    not_text() {
        en: "an argument is not valid UTF-8 text" => -,
        zh: "有参数不是有效的UTF-8文字" => -,
    }
    repeated_argument(argument: &str) {
        en: "`{argument}` can be given only once" => "remove all but one of them",
        zh: "`{argument}` 只能出现一次" => "请只留一个",
    }
    conflict(one: &str, other: &str) {
        en: "`{one}` and `{other}` cannot be used together" => "remove `{one}` or `{other}`",
        zh: "`{one}` 和 `{other}` 不能同用" => "请去掉 `{one}` 或 `{other}`",
    }
    command_after_deployments(command: &str) {
        en: "put `{command}` before its arguments"
            => "deployments and options such as `--total` in front of it belong to `calc`",
        zh: "命令 `{command}` 写在了 `calc` 的参数后面" => "`{command}` 写在最前面，不带项目和 `--total`",
    }
    chart_without_table() {
        en: "`--chart` draws under a table" => "leave `--format` out, or leave `--chart` out",
        zh: "`--chart` 只在表格下方画图" => "请去掉 `--format`，或去掉 `--chart`",
    }
    /// `--format` with a command that writes only one.
    one_format(command: &str, ending: &str) {
        en: "`{command}` has a format of its own"
            => "leave `--format` out, and name a file that ends in {ending}",
        zh: "`{command}` 有自己的格式" => "请去掉 `--format`，文件名以 {ending} 结尾",
    }
    output_taken(command: &str) {
        en: "`{command}` answers on standard output" => "leave `--output` out",
        zh: "`{command}` 通过标准输出应答" => "请去掉 `--output`",
    }
    /// A format that only whole tables have.
    report_format(name: &str) {
        en: "only `fleet` writes {name}" => "write `--format csv` or `json`",
        zh: "只有 `fleet` 能写 {name}" => "请写 `--format csv` 或 `json`",
    }
    /// `--title` where no picture is written.
    only_in_pictures(flag: &str) {
        en: "`{flag}` changes nothing here, as no picture is written"
            => "name a picture with `-o`, such as `-o chart.svg`, or leave `{flag}` out",
        zh: "`{flag}` 不起作用：这里没有写图片"
            => "请用 `-o` 指定图片，例如 `-o chart.svg`，或去掉 `{flag}`",
    }
    /// A rate or the steps, of which a picture shows nothing.
    only_in_pages(flag: &str) {
        en: "`{flag}` changes nothing in a picture"
            => "leave it out, or write a page: `-o report.html`",
        zh: "`{flag}` 对图片不起作用" => "请去掉这个选项，或写成网页：`-o report.html`",
    }
    /// Uses among what a picture compares with.
    uses_in_picture(names: &str) {
        en: "left out of the picture, because a single use is not a year's energy: {names}"
            => "a table shows how many uses they are",
        zh: "图中略去了 {names}：单次用电量不是一年的用电量" => "表格会给出相当于多少次",
    }
    /// Consumers of a picture of powers.
    consumers_without_power(names: &str) {
        en: "consumers are left out of the picture, because only their annual energy is known: {names}"
            => "leave `--measure power` out to draw that energy",
        zh: "图中略去了用电方 {names}：只知道其年用电量，不知道功率"
            => "去掉 `--measure power` 即可画出用电量",
    }
    /// Years of plants in a picture of powers.
    years_without_power(names: &str) {
        en: "the picture has the installed capacity, not the energy that is meant by {names}"
            => "leave `--measure power` out to draw that energy",
        zh: "图中画的是装机容量，不是 {names} 所指的发电量"
            => "去掉 `--measure power` 即可画出发电量",
    }
    /// `--for` with a picture.
    year_in_pictures(flag: &str) {
        en: "`{flag}` changes nothing in a picture"
            => "leave it out: pictures show a year's energy",
        zh: "`{flag}` 对图片不起作用" => "请去掉这个选项：图中是一年的电量",
    }
}

pub fn see_help(command: Option<&str>, language: Language) -> String {
    let help =
        command.map_or("gigawatt --help".to_owned(), |name| format!("gigawatt {name} --help"));
    said!(language, en: "see `{help}`", zh: "见 `{help}`")
}

pub fn did_you_mean(near: &str, language: Language) -> String {
    said!(language, en: "did you mean `{near}`?", zh: "是否指 `{near}`？")
}

pub fn without_minus(language: Language) -> String {
    said!(language, en: "write it without the minus sign", zh: "请去掉负号")
}

/// A value that is none of the `allowed` ones, or none of the numbers where there are no such.
pub fn invalid_value(
    argument: &str,
    value: &str,
    allowed: &[String],
    numbers: Numbers,
    language: Language,
) -> Said {
    let hint = match numbers {
        _ if !allowed.is_empty() => {
            let allowed = any_of(language, allowed);
            said!(language, en: "write {allowed}", zh: "请写 {allowed}")
        }
        Numbers::AboveZero => {
            said!(language, en: "write a whole number above zero", zh: "请写大于零的整数")
        }
        Numbers::Years => {
            let (from, to) = (YEARS.start(), YEARS.end());
            said!(language, en: "write a year from {from} to {to}", zh: "请写{from}至{to}的年份")
        }
        Numbers::Whole(from, to) => said!(language,
            en: "write a whole number from {from} to {to}",
            zh: "请写{from}至{to}的整数"),
    };
    let message = said!(language,
        en: "invalid value `{value}` for `{argument}`",
        zh: "`{value}` 不能作为 `{argument}` 的值");
    (message, Some(hint))
}

pub fn missing_argument(missing: &[String], example: Option<&str>, language: Language) -> Said {
    let missing: Vec<&str> = missing.iter().map(|name| name.trim_end_matches('.')).collect();
    let and = said!(language, en: " and ", zh: " 和 ");
    let missing = missing.join(&and);
    let message = said!(language, en: "missing {missing}", zh: "缺少 {missing}");
    let hint = example.map(|example| {
        said!(language, en: "write it as in `{example}`", zh: "请写成 `{example}` 的形式")
    });
    (message, hint)
}

/// `--grid 400g/mWh`: a rate far from what there is.
pub fn unusual_rate(rate: &UnusualRate, language: Language) -> Said {
    let what = match rate.field {
        Field::Grid => said!(language,
            en: "what grids emit, which is 1 to 3,000 g/kWh",
            zh: "电网的排放强度（每千瓦时1至3000克）"),
        Field::Tariff => {
            said!(language, en: "what a kilowatt-hour costs anywhere", zh: "各地的电价")
        }
        _ => said!(language,
            en: "what cooling takes, which is 0.005 to 100 L/kWh",
            zh: "冷却的耗水强度（每千瓦时0.005至100升）"),
    };
    let meant = rate.likely.as_ref().map(|likely| did_you_mean(likely, language));
    let hint = match language {
        Language::English => {
            let meant = meant.map(|meant| meant + " ").unwrap_or_default();
            format!("{meant}it is used as written")
        }
        Language::Chinese => format!("{}现按原样计算", meant.unwrap_or_default()),
    };
    let text = &rate.text;
    (said!(language, en: "`{text}` is far from {what}", zh: "`{text}` 远离{what}"), Some(hint))
}

/// `7mW` and `new-york`, which are taken as they stand.
pub fn odd(odd: &Odd, language: Language) -> Said {
    match odd {
        Odd::Milli { text, likely } => {
            let meant = did_you_mean(likely, language);
            said!(language,
                en: "the `m` in `{text}` means milli, a billionth of mega"
                    => "{meant} it is used as written",
                zh: "`{text}` 中的 m 表示毫，是兆的十亿分之一" => "{meant}现按原样计算")
        }
        Odd::Namesake { text, taken, other } => said!(language,
            en: "`{text}` is taken for the city, `{taken}`" => "write `{other}` for the state",
            zh: "`{text}` 按城市计算，即 `{taken}`" => "若指州，请写 `{other}`"),
    }
}
