//! Chinese numbers, worked by hand.

use super::*;
use crate::quantity::decimal::Exact;

fn value(text: &str) -> Option<f64> {
    read(text).ok().and_then(|d| Exact::whole(d).to_f64())
}

#[test]
fn digits_with_multipliers() {
    assert_eq!(value("60亿"), Some(6e9));
    assert_eq!(value("1.2万亿"), Some(1.2e12));
    assert_eq!(value("7千"), Some(7e3));
    assert_eq!(value("6百萬"), Some(6e6));
    assert_eq!(value("1,000亿"), Some(1e11));
    assert_eq!(value("60 亿"), Some(6e9));
}

#[test]
fn the_short_way_leads_to_the_same_number() {
    for text in ["7", "0", "1.2", "0.75", "7,000", "12 345.5", "1e9", "1.5E-3", "007"] {
        assert!(digits_alone(text).is_some(), "{text}");
        assert_eq!(digits_alone(text), read_sections(text).ok(), "{text}");
    }
    for text in ["", "+7", "7亿", "7,5", "7 ", "七", ".5"] {
        assert_eq!(digits_alone(text), None, "{text}");
    }
}

#[test]
fn every_sign_has_its_value() {
    let digits =
        ["一壹", "二两兩贰貳", "三叁叄參参", "四肆", "五伍", "六陆陸", "七柒", "八捌", "九玖"];
    for (signs, number) in digits.iter().zip(1_u8..) {
        for sign in signs.chars() {
            assert_eq!(value(&sign.to_string()), Some(f64::from(number)), "{sign}");
        }
    }
    for (text, number) in [
        ("廿", 20.0),
        ("卅", 30.0),
        ("十", 10.0),
        ("拾", 10.0),
        ("百", 100.0),
        ("佰", 100.0),
        ("千", 1000.0),
        ("仟", 1000.0),
        ("一萬", 1e4),
        ("一億", 1e8),
        ("〇", 0.0),
    ] {
        assert_eq!(value(text), Some(number), "{text}");
    }
}

#[test]
fn numerals() {
    assert_eq!(value("六十亿"), Some(6e9));
    assert_eq!(value("两千二百五十万"), Some(2.25e7));
    assert_eq!(value("六点五亿"), Some(6.5e8));
    assert_eq!(value("十二点零五"), Some(12.05));
    assert_eq!(value("百万"), Some(1e6));
    assert_eq!(value("一百零五"), Some(105.0));
    assert_eq!(value("三千零五十"), Some(3050.0));
    assert_eq!(value("一万亿"), Some(1e12));
    assert_eq!(value("十五"), Some(15.0));
    assert_eq!(value("廿五亿"), Some(2.5e9));
    assert_eq!(value("零点五亿"), Some(5e7));
    assert_eq!(value("十点五亿"), Some(1.05e9));
    assert_eq!(value("一百点五万"), Some(1.005e6));
    assert_eq!(value("三点二五"), Some(3.25));
    assert_eq!(value("一万万"), Some(1e8));
    assert_eq!(value("3点5亿"), Some(3.5e8));
    assert_eq!(value("零"), Some(0.0));
}

#[test]
fn mixed_forms() {
    assert_eq!(value("1亿2000万"), Some(1.2e8));
    assert_eq!(value("六亿五千万"), Some(6.5e8));
    assert_eq!(value("3万5000"), Some(35_000.0));
    assert_eq!(value("1亿零5"), Some(100_000_005.0));
    assert_eq!(value("2千3百万"), Some(2.3e7));
    assert_eq!(value("八万五千亿"), Some(8.5e12));
    assert_eq!(value("1万2千亿"), Some(1.2e12));
    assert_eq!(value("一万二千亿三千万"), Some(1.200_03e12));
    assert_eq!(value("1万亿5亿"), Some(1.0005e12));
}

#[test]
fn a_tail_without_its_multiplier_is_ambiguous() {
    for (text, spoken, literal) in [
        ("六亿五", "六亿五千万", "六亿零五"),
        ("3万5", "3万5千", "3万零5"),
        ("1亿5000", "1亿5000万", "1亿零5000"),
        ("三千五", "三千五百", "三千零五"),
        ("二百五", "二百五十", "二百零五"),
        ("一万亿五", "一万亿五千亿", "一万亿零五"),
        ("1万亿5000", "1万亿5000亿", "1万亿零5000"),
        ("三万五亿", "三万五千", "三万零五"),
    ] {
        let kind = read(text).unwrap_err().kind;
        let expected = ParseErrorKind::AmbiguousNumeral {
            spoken: spoken.to_owned(),
            literal: literal.to_owned(),
        };
        assert_eq!(kind, expected, "{text}");
    }
}

#[test]
fn what_is_no_number_is_refused() {
    for text in [
        "一百零", "一百零万", "1亿零万", "1亿+2000万", "1亿.5万", "三百.5亿", "1亿亿5",
        "八万五万亿", "三万五万", "亿", "万亿万", "五五", "十百", "千百", "三百20十", "三百0.05千",
        "1亿20000万", "1万2亿", "六点", "二〇二〇", "1.5亿2000万",
    ] {
        assert!(read(text).is_err(), "{text}");
    }
    assert_eq!(read("5兆").unwrap_err().kind, ParseErrorKind::AmbiguousMyriad);
}
