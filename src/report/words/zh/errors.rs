//! What the library's errors say in Chinese.

use super::hints;
use super::shapes::shape_message;
use crate::quantity::{Dimension, ParseError, ParseErrorKind, Unit};

/// 功率, 电量 or 时间.
pub(super) fn dimension(dimension: Dimension) -> &'static str {
    match dimension {
        Dimension::Power => "功率",
        Dimension::Energy => "电量",
        Dimension::Time => "时间",
    }
}

/// Message and hint for a text that is no quantity. What stands in the hint between backquotes is read
/// where the text was refused.
pub(super) fn parse_error(error: &ParseError) -> (String, Option<String>) {
    (message(error.kind()), hints::hint(error))
}

fn message(kind: &ParseErrorKind) -> String {
    use ParseErrorKind as Kind;
    match kind {
        Kind::Empty => "没有写数量".to_owned(),
        Kind::MissingUnit { number } => format!("`{number}` 没有单位"),
        Kind::MissingNumber => "这里应当先写数字".to_owned(),
        Kind::DigitExpected => "小数点后面应当有数字".to_owned(),
        Kind::NotANumber => "`NaN` 不是数字".to_owned(),
        Kind::NotFinite => "不能使用无穷大".to_owned(),
        Kind::OutOfRange => "数字过大或过小，无法计算".to_owned(),
        Kind::Negative => "这里不能是负数".to_owned(),
        Kind::TooManyDigits => "数字的位数过多".to_owned(),
        Kind::DecimalComma { .. } => "逗号可能是小数点，也可能是千分位".to_owned(),
        Kind::BadGrouping => "数字没有按三位分组".to_owned(),
        Kind::UnsupportedDigit { character } => format!("`{character}` 不能作为数字读取"),
        Kind::Fraction { found } => format!("`{found}` 是分数"),
        Kind::IndefiniteNumber { character } => format!("`{character}` 不是确定的数"),
        Kind::AmbiguousNumeral { spoken, literal } => {
            format!("这个数有两种读法：{spoken}和{literal}")
        }
        Kind::AmbiguousMyriad => "“兆”作数词时，各地可指10^6或10^12".to_owned(),
        Kind::UnreadableNumeral => "从这里起读不成一个数".to_owned(),
        Kind::AmbiguousScale { found, .. } => format!("缩写 `{found}` 有多种读法"),
        Kind::AmbiguousUnit { found, small, large } => ambiguous_unit(found, small, large),
        Kind::ThousandOrMillion { found } => {
            format!("`{found}` 中的M在燃气行业指一千，在别处指一百万")
        }
        Kind::ApparentPower { found } => {
            format!("`{found}` 是视在功率，没有功率因数就不能换算成瓦")
        }
        Kind::Heat { found } => format!("`{found}` 是热功率，这里需要电功率"),
        Kind::Month => "一个月没有固定的长度".to_owned(),
        Kind::UnknownUnit { found } => format!("`{found}` 不是已知的单位"),
        Kind::WrongDimension { found, expected, unit, .. } => {
            format!("{unit} 是{}单位，这里需要{}", dimension(*found), dimension(*expected))
        }
        Kind::NoTime => "没有时间，电量就不能换算成功率".to_owned(),
        Kind::UnknownCombination { .. } => "这样组合既不是功率，也不是电量或时间".to_owned(),
        Kind::PlainFactor { factor, .. } => format!("`{factor}` 只是一个数，这里不能用来乘除"),
        Kind::ReversedRange => "范围的上下限颠倒".to_owned(),
        Kind::AmbiguousRange { first, second } => {
            format!("这个范围有两种读法：{first}和{second}")
        }
        Kind::Bound { found, .. } => format!("`{found}` 只给出界限，这里需要一个数值"),
        Kind::NoRange => "这里不能写范围".to_owned(),
        Kind::Misfit(misfit) => misfit.to_string(),
        Kind::ClaimSides => "说法的两边之间要有 `=`".to_owned(),
        Kind::NotPerEnergy => "这里需要单位电量对应的数值".to_owned(),
        Kind::Gallon { found } => {
            format!("`{found}` 可以是美制加仑（3.785升），也可以是英制加仑（4.546升）")
        }
        Kind::AmbiguousCurrency { found, .. } => format!("`{found}` 可以指多种货币"),
        Kind::UnknownCurrency { found, .. } => format!("`{found}` 不是已知的货币代码"),
        Kind::UnfitUnit { found } => format!("`{found}` 不是这里可用的单位"),
        Kind::Shape(kind) => shape_message(kind),
        Kind::UnitExpected => "这里只写单位，不写数字".to_owned(),
        Kind::TrailingText => "数量到这里已经结束".to_owned(),
        Kind::TimeBehind { .. } => "单位时间的电量，时间写在前面".to_owned(),
        Kind::CalendarYear { year, .. } => format!("{year} 是日历年份，这里需要时间长度"),
        Kind::CarbonPerTime => "单位时间的二氧化碳不能与没有时间的电量相比".to_owned(),
        Kind::NotADate { found } => format!("`{found}` 不是日期"),
        Kind::NoSuchDate { found } => format!("没有 `{found}` 这个日期"),
        Kind::Unexpected { found } => format!("这里不应出现 `{found}`"),
    }
}

fn ambiguous_unit(found: &str, small: &Unit, large: &Unit) -> String {
    let named = |unit: &Unit| match unit.chinese_name() {
        Some(name) => format!("{}（{name}）", unit.symbol),
        None => unit.symbol.to_owned(),
    };
    format!("`{found}` 可以是{}，也可以是{}", named(small), named(large))
}
