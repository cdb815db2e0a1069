//! What is wrong with a text, in both languages.

use super::ParseErrorKind;
use super::shape::shape_message;
use crate::language::{Language, said, sayings};
use crate::quantity::Unit;
use crate::quantity::claim::misfit_message;
use crate::quantity::unit::dimension;

sayings! {
    message(language, kind: ParseErrorKind) -> String {
        Empty { en: "the quantity is empty", zh: "没有写数量" }
        MissingUnit(number) { en: "`{number}` has no unit", zh: "`{number}` 没有单位" }
        MissingNumber { en: "a number is expected first", zh: "这里应当先写数字" }
        DigitExpected { en: "a digit is expected after the decimal point", zh: "小数点后面应当有数字" }
        NotANumber { en: "`NaN` is not a number", zh: "`NaN` 不是数字" }
        NotFinite { en: "an infinite quantity cannot be used", zh: "不能使用无穷大" }
        OutOfRange {
            en: "the number is too large or too small to be calculated with",
            zh: "数字过大或过小，无法计算",
        }
        Negative { en: "a quantity cannot be negative here", zh: "这里不能是负数" }
        TooManyDigits { en: "the number has too many digits", zh: "数字的位数过多" }
        DecimalComma {
            en: "the comma may be a decimal comma or a thousands separator",
            zh: "逗号可能是小数点，也可能是千分位",
        }
        BadGrouping { en: "the digits are not in groups of three", zh: "数字没有按三位分组" }
        UnsupportedDigit(character) {
            en: "`{character}` is not read as a digit",
            zh: "`{character}` 不能作为数字读取",
        }
        Fraction(found) { en: "`{found}` is a fraction", zh: "`{found}` 是分数" }
        IndefiniteNumber(character) {
            en: "`{character}` means several: it is no definite number",
            zh: "`{character}` 不是确定的数",
        }
        AmbiguousNumeral(spoken, literal) {
            en: "the number has two readings, {spoken} and {literal}",
            zh: "这个数有两种读法：{spoken}和{literal}",
        }
        AmbiguousMyriad {
            en: "兆 as a number is 10^6 or 10^12, depending on the region",
            zh: "“兆”作数词时，各地可指10^6或10^12",
        }
        UnreadableNumeral { en: "the number cannot be read from here on", zh: "从这里起读不成一个数" }
        AmbiguousScale(found) {
            en: "the abbreviation `{found}` has several readings",
            zh: "缩写 `{found}` 有多种读法",
        }
        ThousandOrMillion(found) {
            en: "the M of `{found}` is a thousand in the gas trade and a million elsewhere",
            zh: "`{found}` 中的M在燃气行业指一千，在别处指一百万",
        }
        ApparentPower(found) {
            en: "`{found}` is apparent power, which takes a power factor to be watts",
            zh: "`{found}` 是视在功率，没有功率因数就不能换算成瓦",
        }
        Heat(found) {
            en: "`{found}` counts heat, and electricity is needed here",
            zh: "`{found}` 是热功率，这里需要电功率",
        }
        Month { en: "a month has no fixed length", zh: "一个月没有固定的长度" }
        UnknownUnit(found) { en: "`{found}` is not a unit", zh: "`{found}` 不是已知的单位" }
        NoTime { en: "an energy over no time is no power", zh: "没有时间，电量就不能换算成功率" }
        UnknownCombination {
            en: "this combination is neither a power, an energy nor a time",
            zh: "这样组合既不是功率，也不是电量或时间",
        }
        PlainFactor(factor) {
            en: "`{factor}` is a plain number: a quantity is not multiplied or divided by it here",
            zh: "`{factor}` 只是一个数，这里不能用来乘除",
        }
        ReversedRange { en: "the ends of the range are reversed", zh: "范围的上下限颠倒" }
        AmbiguousRange(first, second) {
            en: "the range has two readings, {first} and {second}",
            zh: "这个范围有两种读法：{first}和{second}",
        }
        Bound(found) {
            en: "`{found}` names a bound, and a value is needed here",
            zh: "`{found}` 只给出界限，这里需要一个数值",
        }
        NoRange { en: "no range can stand here", zh: "这里不能写范围" }
        ClaimSides { en: "a claim has two sides with `=` between them", zh: "论断的两边之间要有 `=`" }
        NotPerEnergy { en: "an amount per unit of energy is needed here", zh: "这里需要按单位电量计的数值" }
        Gallon(found) {
            en: "`{found}` may be the gallon of the US (3.785 L) or of Britain (4.546 L)",
            zh: "`{found}` 可以是美制加仑（3.785升），也可以是英制加仑（4.546升）",
        }
        AmbiguousCurrency(found) {
            en: "`{found}` may be of several currencies",
            zh: "`{found}` 可以指多种货币",
        }
        UnknownCurrency(found) { en: "`{found}` is not a currency", zh: "`{found}` 不是已知的货币代码" }
        UnfitUnit(found) {
            en: "`{found}` is not a unit that fits here",
            zh: "`{found}` 不是这里可用的单位",
        }
        UnitExpected { en: "a unit without a number is expected here", zh: "这里只写单位，不写数字" }
        TrailingText { en: "the quantity ends before this", zh: "数量到这里已经结束" }
        TimeBehind { en: "the time of an average stands first", zh: "单位时间的电量，时间写在前面" }
        CalendarYear(year) {
            en: "{year} is a year of the calendar, and a length of time is needed here",
            zh: "{year} 是日历年份，这里需要时间长度",
        }
        CarbonPerTime {
            en: "CO2 per time is claimed of an energy that is not per time",
            zh: "单位时间的二氧化碳不能与没有时间的电量相比",
        }
        NotADate(found) { en: "`{found}` is not a date", zh: "`{found}` 不是日期" }
        NoSuchDate(found) { en: "there is no date `{found}`", zh: "没有 `{found}` 这个日期" }
        Unexpected(found) { en: "`{found}` is not expected here", zh: "这里不应出现 `{found}`" }
    } else {
        ParseErrorKind::AmbiguousUnit { found, small, large } => {
            let (small, large) = (unit(language, small), unit(language, large));
            said!(language,
                en: "`{found}` may be {small} or {large}",
                zh: "`{found}` 可以是{small}，也可以是{large}")
        }
        ParseErrorKind::WrongDimension { found, expected, unit, .. } => {
            let [found, expected] = [found, expected].map(|it| dimension(language, *it));
            said!(language,
                en: "{unit} is a unit of {found}, and {expected} is needed here",
                zh: "{unit} 是{found}单位，这里需要{expected}")
        }
        ParseErrorKind::Shape(kind) => shape_message(language, kind),
        ParseErrorKind::Misfit(misfit) => misfit_message(language, misfit),
    }
}

/// A unit with its name, if it has one in the language.
fn unit(language: Language, unit: &Unit) -> String {
    let symbol = unit.symbol;
    match (language, unit.chinese_name()) {
        (Language::English, _) => format!("{symbol} ({})", unit.name),
        (Language::Chinese, Some(name)) => format!("{symbol}（{name}）"),
        (Language::Chinese, None) => symbol.to_owned(),
    }
}
