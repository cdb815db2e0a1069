//! Claims over expressions and relations, with what is right of each, worked out by hand.

use super::verdict;
use gigawatt::model::Verdict::{
    self, DependsOnTheYear, DoesNotHold, Holds, Impossible, NotCheckable, Roughly,
};
use gigawatt::quantity::{Misfit, ParseErrorKind, parse_claim};

/// Each verdict, and the same of the claim turned round.
fn are(cases: &[(&str, Verdict)]) {
    for (statement, expected) in cases {
        assert_eq!(verdict(statement), Some(*expected), "{statement}");
        let read = parse_claim(statement).expect("a claim");
        let turned = read.turned().text();
        assert_eq!(verdict(&turned), Some(*expected), "{statement}, turned: {turned}");
    }
}

#[test]
fn counts_shares_sums_and_times() {
    are(&[
        // 2.5e9 × 0.34 = 0.85e9.
        ("2.5 billion x 0.34Wh = 850MWh", Holds),
        ("2.5 billion queries x 0.34Wh = 850MWh", Holds),
        ("0.34Wh x 2.5 billion = 850MWh", Holds),
        ("25亿次查询 x 0.34Wh = 85万度", Holds),
        ("2.5 billion x 0.34Wh = 850GWh", DoesNotHold),
        ("20亿 x 0.3Wh = 600MWh", Holds),
        ("200 million x 3Wh = 600GWh", DoesNotHold),
        ("400,000 cards x 1200W = 480MW", Holds),
        ("30万户 x 3000千瓦时 = 9亿千瓦时", Holds),
        ("2000万 x 3000度 = 600亿度", Holds),
        // 4.4 % of 4,100 TWh are 180.4, of 4,050 to 4,150 and 4.35 to 4.45 % 176 to 185.
        ("183TWh = 4.4% of 4.1PWh", Holds),
        ("183TWh = 4.1PWh的4.4%", Holds),
        ("186TWh = 4.4% of 4.1PWh", DoesNotHold),
        ("140TWh = 0.5% of 28,000TWh", Holds),
        ("1660亿千瓦时 = 1.7% of 98521亿千瓦时", Holds),
        ("60TWh = 三成的200TWh", Holds),
        ("60TWh = 200TWh的三成", Holds),
        ("205TWh = 615TWh的三分之一", Holds),
        ("205TWh = 1/3 of 615TWh", Holds),
        ("205TWh = a third of 615TWh", Holds),
        ("830TWh = twice 415TWh", Holds),
        ("830TWh = 415TWh的两倍", Holds),
        ("830TWh = 2倍于415TWh", Holds),
        ("830TWh = double 415TWh", Holds),
        ("60亿瓦是10亿瓦的6倍", Holds),
        ("60亿瓦是10亿瓦的5倍", DoesNotHold),
        ("10GW为7GW的1.43倍", Holds),
        ("60亿瓦不是50亿瓦", Holds),
        ("60亿瓦即6GW", Holds),
        // Half a unit of each of the first two, and 5 GW of the third: 242.5 to 253.5 GW.
        ("111GW + 127GW + 10GW = 248GW", Holds),
        ("111GW + 127GW + 10.0GW = 249GW", Holds),
        // 4.6 % off, which a sum may not be.
        ("111GW + 127GW + 10GW = 260GW", DoesNotHold),
        ("111GW + 127GW + 10GW ≈ 260GW", Roughly),
        ("945TWh - 415TWh = 530TWh", Holds),
        ("945TWh − 415TWh = 530TWh", Holds),
        ("945TWh减去415TWh = 530TWh", Holds),
        // 420 MW × 0.38 × 8,760 h = 1.398 TWh.
        ("420MW x 38% for 1y = 1.4TWh", Holds),
        ("420MW x 0.38 for 1y = 1.4TWh", Holds),
        ("420MW x 38% x 8760h = 1.4TWh", Holds),
        ("420MW x 38% for 1y = 1.5TWh", Roughly),
        ("420MW x 38% for 1y = 14TWh", Impossible),
        ("200MW for 4h = 800MWh", Holds),
        ("70亿瓦一年=613亿度", Holds),
        ("(60亿瓦 + 10亿瓦)一年 = 613亿度", Holds),
        ("(111GW + 10GW) for 1y = 1060TWh", Holds),
        ("5GW for 1y + 2GW for 1y = 61.3TWh", Holds),
        ("480MW x 1.25 = 600MW", Holds),
        ("480MW x 125% = 600MW", Holds),
        // 6.0 to 6.8 GW, as ever a range; what falls is a difference.
        ("6-10GW = 8GW", Holds),
        ("6GW - 10GW = 8GW", Impossible),
        ("6GW − 10GW = 8GW", Impossible),
        ("10GW - 6GW = 4GW", Holds),
    ]);
}

#[test]
fn bounds() {
    are(&[
        ("945TWh > 2 x 415TWh", Holds),
        ("945TWh more than 2 x 415TWh", Holds),
        ("945TWh超过415TWh的两倍", Holds),
        ("140TWh > 2 x 80TWh", DoesNotHold),
        ("140TWh > 124TWh", Holds),
        ("60亿瓦 < 100亿瓦", Holds),
        ("60亿瓦不到100亿瓦", Holds),
        ("300MW for 1y < 27亿度", Holds),
        // Nothing is more than itself; 828.5 to 829.5 against 829 to 831.
        ("7GW > 7GW", Roughly),
        ("829TWh > 2 x 415TWh", Roughly),
        ("828TWh > 2 x 415TWh", DoesNotHold),
        ("829TWh >= 2 x 415TWh", Holds),
        ("7GW for 1y at least 61.3TWh", Holds),
        ("7GW for 1y <= 61.3TWh", Holds),
        ("7GW for 1y is no more than 61.3TWh", Holds),
        ("7GW for 1y不超过55TWh", DoesNotHold),
        ("70亿瓦一年至少600亿度", Holds),
        ("7GW for 1y = 60TWh or more", Holds),
        ("7GW for 1y = 600亿度以上", Holds),
        ("60GW for 1y >= 600 billion kWh", DoesNotHold),
        ("7GW ≠ 8GW", Holds),
        ("7GW is not equal to 7000MW", DoesNotHold),
    ]);
}

#[test]
fn what_a_range_leaves_open_is_not_decided() {
    are(&[
        ("2GW < 1..3GW", NotCheckable),
        ("2GW > 1..3GW", NotCheckable),
        ("2GW >= 1..3GW", NotCheckable),
        ("2GW = more than 1..3GW", NotCheckable),
        ("2GW = 1..3GW", Holds),
        ("3GW >= 1..3GW", Holds),
        ("1GW <= 1..3GW", Holds),
        ("3.2GW > 1..3GW", Holds),
        ("3.5GW < 1..3GW", DoesNotHold),
        ("4..5GW > 1..3GW", Holds),
        // All of both is within a tenth.
        ("2GW > 1.95..2.05GW", Roughly),
        // 2.63 to 4.38 TWh: the ends agree, all of it lies in the range, the upper end is 23 times as much.
        ("300..500MW for 1y = 2.6..4.4TWh", Holds),
        ("300..500MW for 1y = 2..5TWh", Holds),
        ("300..500MW for 1y = 2.8..4.6TWh", Roughly),
        ("300..500MW for 1y = 4.3..100TWh", DoesNotHold),
    ]);
}

#[test]
fn nearly_and_a_little_more() {
    are(&[
        // 61.32 TWh.
        ("7GW for 1y = nearly 62TWh", Holds),
        ("7GW for 1y = almost 65TWh", Holds),
        ("70亿瓦一年近620亿度", Holds),
        ("7GW for 1y = nearly 60TWh", Roughly),
        ("7GW for 1y = nearly 80TWh", DoesNotHold),
        ("7GW for 1y = just over 61TWh", Holds),
        ("7GW for 1y = just over 55TWh", DoesNotHold),
        ("7GW for 1y = more than 60TWh", Holds),
        ("7GW for 1y相当于超过600亿度", Holds),
        ("7GW for 1y = more than 50TWh", Roughly),
        ("7GW for 1y = more than 30TWh", DoesNotHold),
        ("7GW for 1y > 30TWh", Holds),
        ("7GW for 1y = more than 6.1TWh", DoesNotHold),
        // 61.75 at most, and 61.5 at least.
        ("7GW for 1y = more than 62TWh", Roughly),
        ("7GW for 1y = less than 65TWh", Holds),
        ("7GW for 1y相当于不到650亿度", Holds),
        ("7GW for 1y = about 61TWh", Holds),
        ("7GW for 1y约为610亿度", Holds),
    ]);
}

#[test]
fn a_word_in_front_of_the_left_side_bounds_it() {
    are(&[
        // 61.32 TWh, give or take; of a sum only "about" makes a tenth of it roughly right.
        ("about 7GW for 1y = 61TWh", Holds),
        ("约70亿瓦一年=613亿度", Holds),
        ("about 7GW + 3GW = 10.5GW", Roughly),
        ("~7GW + 3GW = 10.5GW", Roughly),
        ("7GW + 3GW or so = 10.5GW", Roughly),
        ("7GW + 3GW = 10.5GW", DoesNotHold),
        // What is over 61.32 TWh may be 62 to 67, not 60 or 610.
        ("over 7GW for 1y = 62TWh", Holds),
        ("超过70亿瓦一年=640亿度", Holds),
        ("7GW for 1y or more = 62TWh", Holds),
        ("over 7GW for 1y = 60TWh", Roughly),
        ("over 7GW for 1y = 610TWh", DoesNotHold),
        ("at least 7GW for 1y = 50TWh", DoesNotHold),
        ("at least 7GW for 1y = 500TWh", Holds),
        ("under 7GW for 1y = 60TWh", Holds),
        ("不到70亿瓦一年=600亿度", Holds),
        ("at most 7GW for 1y = 65TWh", DoesNotHold),
        ("<7GW for 1y = 60TWh", Holds),
        (">60TWh = 7GW for 1y", Holds),
        // What is nearly 7 GW uses nearly 61.32 TWh.
        ("nearly 7GW for 1y = 60TWh", Holds),
        ("近70亿瓦一年=600亿度", Holds),
        ("nearly 7GW for 1y = 66TWh", Roughly),
        // What is over 7 GW is over 6 GW, and what is under 5 is under 6.
        ("over 7GW > 6GW", Holds),
        ("under 5GW < 6GW", Holds),
        ("over 5GW > 6GW", DoesNotHold),
    ]);
    for statement in ["over 7GW < 8GW", "至少70亿瓦 < 80亿瓦", "under 7GW for 1y = over 61TWh"]
    {
        let error = parse_claim(statement).expect_err(statement);
        assert_eq!(error.kind().name(), "opposite-bounds", "{statement}");
        assert!(statement.starts_with(&statement[error.span()]), "{statement}");
    }
}

#[test]
fn what_cannot_be() {
    are(&[
        ("420MW x 138% for 1y = 5.08TWh", Impossible),
        ("7GW for 1y x 120% = 73.6TWh", Impossible),
        ("5PWh = 44% of 4.1PWh", Impossible),
        ("5PWh = 4.1PWh的一半", Impossible),
        ("(1GW + 2GW) - 4GW = 1GW", Impossible),
        // What is drawn has no capacity to be above: 61 × 1.1 = 67.1.
        ("(61TWh/yr x 110%) for 1y = 67.1TWh", Holds),
        // Growth is no part, and a bound says of no part that it is one.
        ("945TWh = 228% of 415TWh", Holds),
        ("5PWh > 44% of 4.1PWh", Holds),
    ]);
}

#[test]
fn plants_and_consumers_inside_of_longer_sides() {
    are(&[
        // Half of the design year is 44.1 TWh.
        ("44.1TWh = 0.5 x design-dam", Holds),
        ("44.1TWh = design-dam的一半", Holds),
        // 3.19 + 1.
        ("10% of our-land + 1TWh = 4.19TWh", Holds),
        ("10% of our-land + 1TWh = 4.5TWh", Roughly),
        ("10% of our-land + 1TWh = 5.5TWh", DoesNotHold),
        // 88.2, 80.271 and, in the record year, 111.8 TWh, each with 4.2 more.
        ("design-dam + 4.2TWh = 92.4TWh", Holds),
        ("design-dam + 4.2TWh = 84.5TWh", Holds),
        ("design-dam + mean-dam = 92.4TWh", Holds),
        ("design-dam + 4.2TWh = 110TWh", DependsOnTheYear),
        // The design year has 88.2 TWh, the record 111.8: neither bound holds by both.
        ("100TWh < design-dam", DependsOnTheYear),
        ("120TWh > design-dam", Holds),
        ("100TWh + 20TWh < design-dam", DoesNotHold),
        ("100TWh + 2TWh < design-dam", DependsOnTheYear),
        ("design-dam + 4.2TWh = 140TWh", DoesNotHold),
        ("design-dam + 4.2TWh > 84TWh", Holds),
        ("design-dam@2020 + 1.2TWh = 113TWh", Holds),
        // 22.5 + 7.5 GW, and the mean power of a home 1.2232 kW.
        ("design-dam + 7.5GW = 30GW", Holds),
        ("1 million our-home + 1GW = 2.22GW", Holds),
        // In four hours 4.8927 kWh each.
        ("100,000 our-home + 100,000 our-home = 245MW for 4h", Holds),
        ("7GW for 1y + 27TWh = design-dam", Holds),
        ("7GW for 1y > half of design-dam", Holds),
        ("7GW for 1y < 0.8 design-dam", Holds),
        ("7GW for 1y > 0.9 design-dam", DoesNotHold),
        ("7GW for 1y = nearly 0.7 design-dam", Holds),
        ("old-city + 1TWh = 70TWh", NotCheckable),
    ]);
    assert_eq!(verdict("7GW + 3GW = our-land"), None, "a power, and a country");
}

#[test]
fn what_does_not_fit_is_told_with_its_place() {
    for (statement, at, name, meant) in [
        (
            "111GW + 10GW for 1y = 1060TWh",
            "10GW for 1y",
            "unlike-amounts",
            Some("(111GW + 10GW) for 1y = 1060TWh"),
        ),
        ("61TWh + 7GW = 122TWh", "7GW", "unlike-amounts", Some("61TWh + 7GW for 1y = 122TWh")),
        (
            "2 x (61TWh + 7GW) = 244TWh",
            "7GW",
            "unlike-amounts",
            Some("2 x (61TWh + 7GW for 1y) = 244TWh"),
        ),
        ("415TWh + 128% = 945TWh", "128%", "share-alone", Some("415TWh + 128% of 415TWh = 945TWh")),
        ("10% of 20% = 2TWh", "20%", "share-alone", None),
        ("183TWh = 4.4%", "4.4%", "share-alone", None),
        ("7GW x 3GW = 21GW", "7GW x 3GW", "product-of-amounts", None),
        (
            "(61TWh + 3TWh) for 1y = 64TWh",
            "(61TWh + 3TWh)",
            "no-power-over-time",
            Some("(61TWh + 3TWh) = 64TWh"),
        ),
        ("20 Mtce + 3TWh = 64TWh", "20 Mtce", "mass-in-expression", None),
        ("2 x 3 Mt CO2 = 64TWh", "3 Mt CO2", "mass-in-expression", None),
        ("(7GW + 3GW = 10GW", "(", "bracket", Some("7GW + 3GW = 10GW")),
        ("7GW + 7,5 GW = 14GW", "7,5", "decimal-comma", Some("7GW + 7.5 GW = 14GW")),
        ("7,5 x 3GWh = 22.5GWh", "7,5", "decimal-comma", Some("7.5 x 3GWh = 22.5GWh")),
        ("7GWh for 1y = 61TWh", "GWh", "wrong-dimension", Some("7 GW for 1y = 61TWh")),
    ] {
        let error = parse_claim(statement).expect_err(statement);
        assert_eq!((&statement[error.span()], error.kind().name()), (at, name), "{statement}");
        assert_eq!(error.suggestions().first().map(String::as_str), meant, "{statement}");
    }
    let deep = format!("{}7GW{} = 7GW", "(".repeat(40), ")".repeat(40));
    let kind = parse_claim(&deep).unwrap_err().kind().clone();
    assert_eq!(kind, ParseErrorKind::Misfit(Misfit::TooDeep));
}
