//! What to write instead, in Chinese.

use super::errors::dimension;
use super::shapes::shape_hint;
use crate::quantity::{Dimension, Notation, ParseError, ParseErrorKind, Reader};

/// What to write instead. What stands in it between backquotes is read where the text was refused.
pub(super) fn hint(error: &ParseError) -> Option<String> {
    use ParseErrorKind as Kind;
    let suggestions = error.suggestions();
    let plain = match error.kind() {
        Kind::NotANumber | Kind::NotFinite | Kind::Negative => "请写不小于零的数字",
        Kind::OutOfRange => "请检查数字和单位",
        Kind::TooManyDigits => "最多读30位，请取整",
        Kind::IndefiniteNumber { .. } => "请写出确定的数",
        Kind::ApparentPower { .. } => "请乘以功率因数后写瓦",
        Kind::NoRange => "请只写一个数值",
        Kind::NoSuchDate { .. } => "请写1900至2200年间存在的日期",
        Kind::TrailingText => "每个参数写一个数量，参数之间用空格分开",
        Kind::UnknownUnit { .. } if suggestions.is_empty() => {
            "可用 W、Wh、J 及其倍数，瓦、度、千瓦时，BTU、toe、tce"
        }
        Kind::PlainFactor { .. } if suggestions.is_empty() => "请算出结果，连同单位一起写",
        Kind::AmbiguousMyriad if suggestions.is_empty() => "10^6请写“百万”，10^12请写“万亿”",
        Kind::Fraction { .. } if suggestions.is_empty() => "请写成小数",
        kind => return worked_out(kind, error.reader(), &suggestions),
    };
    Some(plain.to_owned())
}

/// A hint with the texts that there are.
fn worked_out(kind: &ParseErrorKind, reader: Reader, suggestions: &[String]) -> Option<String> {
    use ParseErrorKind as Kind;
    Some(match (kind, suggestions) {
        (Kind::WrongDimension { expected: Dimension::Time, .. }, []) => return None,
        (Kind::WrongDimension { .. }, []) if reader == Reader::Claim => an_example(reader),
        (Kind::WrongDimension { expected, .. }, []) => {
            format!(
                "请写{}，例如 {}",
                dimension(*expected),
                quoted(&chinese(Reader::of(*expected)))
            )
        }
        (Kind::WrongDimension { found: Dimension::Energy, .. }, [hourly, yearly]) => {
            format!("请写 `{hourly}`；若是一年的电量，请写 `{yearly}`")
        }
        (Kind::UnknownCombination { left: Dimension::Power, .. }, suggestions) => {
            let rest = match suggestions {
                [] => "请去掉时间".to_owned(),
                [power, energy] => format!("请写 `{power}`；若指电量，请写 `{energy}`"),
                texts => format!("请写 {}", quoted(texts)),
            };
            format!("功率本身就是单位时间的电量，{rest}")
        }
        (Kind::UnknownCombination { .. }, _) => {
            let ways = ["61 TWh/yr", "7 GW*8760h"].into_iter().filter(|way| reader.reads(way));
            match ways.collect::<Vec<_>>().as_slice() {
                [] => return Some(an_example(reader)),
                ways => format!("请写电量除以时间，或功率乘时间，例如 {}", quoted(ways)),
            }
        }
        (Kind::AmbiguousMyriad, [million, trillion]) => {
            format!("10^6请写 `{million}`，10^12请写 `{trillion}`")
        }
        (Kind::ThousandOrMillion { .. }, [million, thousand]) => {
            format!("一百万BTU请写 `{million}`，一千BTU请写 `{thousand}`")
        }
        (Kind::UnknownUnit { .. } | Kind::UnknownCurrency { .. }, [near]) => {
            format!("是否指 `{near}`？")
        }
        (Kind::Month, []) => match reader.example_of_month(Notation::Myriad) {
            Some(example) => format!("请写天数或小时数，例如 `{example}`"),
            None => "请写天数或小时数".to_owned(),
        },
        (Kind::Month, texts) => format!("请写天数或小时数，例如 {}", quoted(texts)),
        (Kind::NoTime, _) if reader.reads("61 TWh/yr") => {
            "请写大于零的时间，例如 `61 TWh/yr`".to_owned()
        }
        (Kind::NoTime, _) => "请写大于零的时间".to_owned(),
        (Kind::Heat { .. }, _) if reader.reads("300 MW") => "请写电功率，例如 `300 MW`".to_owned(),
        (Kind::Heat { .. }, _) => "请只写电的部分".to_owned(),
        (Kind::CalendarYear { year, .. }, [text]) => {
            format!("若指{year}年全年，请写 `{text}`")
        }
        (Kind::Bound { .. }, [value]) => format!("请写 `{value}`，或写出范围的两端"),
        (Kind::ReversedRange, _) => match reader.example_of_range() {
            Some(example) => format!("请把较小的一端写在前面，例如 `{example}`"),
            None => "请把较小的一端写在前面".to_owned(),
        },
        (Kind::Gallon { .. }, _) => {
            format!("请写升，例如 {}", quoted(reader.examples(Notation::Myriad)))
        }
        (Kind::UnitExpected, _) => {
            format!("请只写单位，例如 {}", quoted(reader.examples(Notation::Myriad)))
        }
        (Kind::Shape(shape), _) => shape_hint(shape, reader, suggestions),
        (_, []) => an_example(reader),
        (_, texts) => format!("请写 {}", quoted(texts)),
    })
}

/// How what is needed is written.
fn an_example(reader: Reader) -> String {
    let examples = quoted(reader.examples(Notation::Myriad));
    match reader {
        reader if reader.is_quantity() => format!("先写数字再写单位，例如 {examples}"),
        Reader::Date => format!("请写 {examples}"),
        _ => format!("请写成 {examples} 的形式"),
    }
}

/// The examples that are Chinese, or all where there is none.
fn chinese(reader: Reader) -> Vec<&'static str> {
    let examples = reader.examples(Notation::Myriad).iter().copied();
    let chinese: Vec<_> = examples.clone().filter(|example| !example.is_ascii()).take(1).collect();
    if chinese.is_empty() { examples.collect() } else { chinese }
}

/// The texts in backquotes, with 或 before the last.
fn quoted<T: AsRef<str>>(texts: &[T]) -> String {
    let quoted: Vec<String> = texts.iter().map(|text| format!("`{}`", text.as_ref())).collect();
    match quoted.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, rest)) => format!("{} 或 {last}", rest.join("、")),
        None => String::new(),
    }
}
