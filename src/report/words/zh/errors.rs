//! What the library's errors say in Chinese.

use super::shapes::shape_error;
use crate::quantity::{Dimension, ParseErrorKind, Unit};

fn dimension(dimension: Dimension) -> &'static str {
    match dimension {
        Dimension::Power => "功率",
        Dimension::Energy => "电量",
        Dimension::Time => "时间",
    }
}

/// Message and hint for a text that is no quantity.
#[expect(clippy::too_many_lines, reason = "one arm for each kind, so that none is forgotten")]
pub(super) fn parse_error(kind: &ParseErrorKind) -> (String, Option<String>) {
    use ParseErrorKind as Kind;
    let example = "先写数字再写单位，例如 `7GW` 或 `60亿瓦`".to_owned();
    let (message, hint) = match kind {
        Kind::Empty => ("没有写数量".to_owned(), example),
        Kind::MissingUnit { number, example } => {
            (format!("`{number}` 没有单位"), format!("请写 `{number}{example}`"))
        }
        Kind::MissingNumber => ("这里应当先写数字".to_owned(), example),
        Kind::DigitExpected => ("小数点后面应当有数字".to_owned(), "请写 `7.5` 或 `7`".to_owned()),
        Kind::NotANumber => ("`NaN` 不是数字".to_owned(), "请写不小于零的数字".to_owned()),
        Kind::NotFinite => ("不能使用无穷大".to_owned(), "请写不小于零的数字".to_owned()),
        Kind::OutOfRange => ("数字过大或过小，无法计算".to_owned(), "请检查数字和单位".to_owned()),
        Kind::Negative => ("这里不能是负数".to_owned(), "请写不小于零的数字".to_owned()),
        Kind::TooManyDigits => ("数字的位数过多".to_owned(), "最多读30位，请取整".to_owned()),
        Kind::DecimalComma { point, grouped } => (
            "逗号可能是小数点，也可能是千分位".to_owned(),
            match grouped {
                Some(grouped) => format!("请写 `{point}` 或 `{grouped}`"),
                None => format!("请写 `{point}`"),
            },
        ),
        Kind::BadGrouping => {
            ("数字没有按三位分组".to_owned(), "请写 `7,000`、`7 000` 或 `7000`".to_owned())
        }
        Kind::UnsupportedDigit { character } => (
            format!("`{character}` 不能作为数字读取"),
            "请用数字、小数点和 `e`：10⁹ 写 `1e9`，½ 写 `0.5`".to_owned(),
        ),
        Kind::IndefiniteNumber { character } => {
            (format!("`{character}` 不是确定的数"), "请写出确定的数".to_owned())
        }
        Kind::AmbiguousNumeral { spoken, literal } => (
            format!("这个数有两种读法：{spoken}和{literal}"),
            format!("请写 `{spoken}` 或 `{literal}`"),
        ),
        Kind::AmbiguousMyriad => (
            "“兆”作数词时，各地可指10^6或10^12".to_owned(),
            "10^6请写“百万”，10^12请写“万亿”".to_owned(),
        ),
        Kind::UnreadableNumeral => {
            ("从这里起读不成一个数".to_owned(), "请写成 `2250万` 或 `两千二百五十万`".to_owned())
        }
        Kind::AmbiguousScale { found, word } => {
            (format!("缩写 `{found}` 有多种读法"), format!("请写完整的词，例如 `{word}`"))
        }
        Kind::AmbiguousUnit { found, small, large } => ambiguous_unit(found, small, large),
        Kind::ThousandOrMillion { found } => (
            format!("`{found}` 中的M在燃气行业指一千，在别处指一百万"),
            "一百万BTU请写 `MMBtu`，一千BTU请写 `1000 BTU`".to_owned(),
        ),
        Kind::ApparentPower { found } => (
            format!("`{found}` 是视在功率，没有功率因数就不能换算成瓦"),
            "请乘以功率因数后写瓦".to_owned(),
        ),
        Kind::Heat { found } => {
            (format!("`{found}` 是热功率，这里需要电功率"), "请写电功率，例如 `300 MW`".to_owned())
        }
        Kind::Month => {
            let hint = "请写天数或小时数，例如 `30天` 或 `51亿度/30天`";
            ("一个月没有固定的长度".to_owned(), hint.to_owned())
        }
        Kind::UnknownUnit { found } => (
            format!("`{found}` 不是已知的单位"),
            match kind.nearest_unit() {
                Some(nearest) => format!("是否指 `{nearest}`？"),
                None => "可用 W、Wh、J 及其倍数，瓦、度、千瓦时，BTU、toe、tce".to_owned(),
            },
        ),
        Kind::WrongDimension { found, expected, unit, likely } => {
            let message =
                format!("{unit} 是{}单位，这里需要{}", dimension(*found), dimension(*expected));
            return (message, likely_meant(*expected, likely));
        }
        Kind::NoTime => (
            "没有时间，电量就不能换算成功率".to_owned(),
            "请写大于零的时间，例如 `61 TWh/yr`".to_owned(),
        ),
        Kind::UnknownCombination { left, .. } => (
            "这样组合既不是功率，也不是电量或时间".to_owned(),
            match left {
                Dimension::Power => "功率本身就是单位时间的电量，请去掉时间".to_owned(),
                _ => "电量除以时间写 `61 TWh/yr`，功率乘时间写 `7 GW*8760h`".to_owned(),
            },
        ),
        Kind::PlainFactor { factor, likely } => (
            format!("`{factor}` 只是一个数，这里不能用来乘除"),
            match likely.as_slice() {
                [] => "请算出结果，连同单位一起写".to_owned(),
                likely => {
                    let likely: Vec<String> =
                        likely.iter().map(|text| format!("`{text}`")).collect();
                    format!("请写 {}", likely.join(" 或 "))
                }
            },
        ),
        Kind::ReversedRange => {
            ("范围的上下限颠倒".to_owned(), "请把较小的一端写在前面，例如 `6..10 GW`".to_owned())
        }
        Kind::NoRange => ("这里不能写范围".to_owned(), "请只写一个数值".to_owned()),
        Kind::ClaimSides => {
            ("说法的两边之间要有 `=`".to_owned(), "请写成 `7GW for 1y = 610亿度` 的形式".to_owned())
        }
        Kind::NotPerEnergy { example } => {
            ("这里需要单位电量对应的数值".to_owned(), format!("请写成 `{example}` 的形式"))
        }
        Kind::Gallon { found } => (
            format!("`{found}` 可以是美制加仑（3.785升），也可以是英制加仑（4.546升）"),
            "请写升，例如 `1.8升/度`".to_owned(),
        ),
        Kind::AmbiguousCurrency { found } => (
            format!("`{found}` 可以是多种货币的符号"),
            "请写货币代码，例如 `CNY` 或 `JPY`".to_owned(),
        ),
        Kind::Shape(kind) => shape_error(kind),
        Kind::UnitExpected => {
            ("这里只写单位，不写数字".to_owned(), "请只写单位，例如 `TWh` 或 `亿度`".to_owned())
        }
        Kind::TrailingText => {
            ("数量到这里已经结束".to_owned(), "每个参数写一个数量，参数之间用空格分开".to_owned())
        }
        Kind::TimeBehind { meant } => {
            ("单位时间的电量，时间写在前面".to_owned(), format!("请写 `{meant}`"))
        }
        Kind::NotADate { found } => (
            format!("`{found}` 不是日期"),
            "请写 `2026-07-15`、`2026年7月`、`2026-Q3`、`2026年下半年` 或 `2026`".to_owned(),
        ),
        Kind::NoSuchDate { found } => {
            (format!("没有 `{found}` 这个日期"), "请写1900至2200年间存在的日期".to_owned())
        }
        Kind::Unexpected { found } => (format!("这里不应出现 `{found}`"), example),
    };
    (message, Some(hint))
}

fn ambiguous_unit(found: &str, small: &Unit, large: &Unit) -> (String, String) {
    let named = |unit: &Unit| match unit.chinese_name() {
        Some(name) => format!("{}（{name}）", unit.symbol),
        None => unit.symbol.to_owned(),
    };
    (
        format!("`{found}` 可以是{}，也可以是{}", named(small), named(large)),
        format!("请写 `{}` 或 `{}`", large.symbol, small.symbol),
    )
}

fn likely_meant(expected: Dimension, likely: &[String]) -> Option<String> {
    let [first, second] = likely else {
        let only = likely.first().map(|only| format!("请写 `{only}`"));
        return only.or_else(|| an_example(expected));
    };
    Some(match expected {
        Dimension::Power => format!("请写 `{first}`；若是一年的电量，请写 `{second}`"),
        _ => format!("请写 `{first}` 或 `{second}`"),
    })
}

fn an_example(expected: Dimension) -> Option<String> {
    match expected {
        Dimension::Power => Some("请写功率，例如 `70亿瓦`".to_owned()),
        Dimension::Energy => Some("请写电量，例如 `610亿度`".to_owned()),
        Dimension::Time => None,
    }
}
