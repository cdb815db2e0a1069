//! Amounts as a sentence names them: `7GW for 1y`, `61 TWh`, `0.5 three-gorges@2020`, `10% of ireland`.

use super::amount::{Amount, Written};
use super::approximation::inside;
use super::calendar::calendar_year;
use super::error::{Fault, ParseError, ParseErrorKind};
use super::multiple::Multiple;
use super::over::over;
use super::parse::{Reading, Source, parse_time};
use super::range::{parse_range, read_power};
use super::reader::Reader;
use super::rounding::implied_rounding;
use super::{Energy, Power, Quantity, Time};
use crate::estimate::Estimate;
use std::ops::Mul;

/// Reads an amount, also one that is so many times a quantity.
///
/// # Errors
/// [`ParseError`] for what is neither a quantity nor a number of something.
pub fn parse_amount(text: &str) -> Result<Written, ParseError> {
    let amount = one_amount(text);
    match &amount {
        Ok(written) if !matches!(written.amount, Amount::Multiple { .. }) => amount,
        _ => of_several(text.trim()).map_or(amount, Ok),
    }
}

/// Reads an amount that an expression may be made of, which has its own factors.
///
/// # Errors
/// [`ParseError`] for what is neither a quantity nor a number of something that has a name.
pub(super) fn one_amount(text: &str) -> Result<Written, ParseError> {
    let trimmed = text.trim();
    if let Some((power, duration)) = over(trimmed) {
        let (power_at, duration_at) = (place(trimmed, power), place(trimmed, duration));
        if let Some((year, hours)) = calendar_year(duration) {
            let kind = ParseErrorKind::CalendarYear { year, hours };
            let end = duration_at + duration.len();
            return Err(ParseError::new(kind, trimmed, duration_at..end, Reader::Amount));
        }
        let within = |at| move |error: ParseError| error.within(trimmed, at, Reader::Amount);
        let duration = parse_time(duration).map_err(within(duration_at))?;
        return over_time(trimmed, power, duration).map_err(within(power_at));
    }
    let error = match parse_range(trimmed) {
        Ok(reading) => {
            let amount = of_quantity(&reading, Estimate::exactly(1.0));
            let amount = amount.ok_or_else(|| expected_energy(trimmed))?;
            let written = Written::new(trimmed, amount, implied_rounding(trimmed));
            return Ok(Written { per: reading.per, ..written });
        }
        Err(error) => error.within(trimmed, 0, Reader::Amount),
    };
    let Some(multiple) = Multiple::of(&trimmed[inside(trimmed)]) else {
        return Err(error);
    };
    let amount =
        Amount::Multiple { count: multiple.count(trimmed)?, name: multiple.name.to_owned() };
    Ok(Written::counted(trimmed, amount, &multiple, error))
}

/// `2 x 61TWh`, `half of 7GW`, 三台100万千瓦: so many times a quantity; 五分之一吉瓦: a part of a unit.
fn of_several(text: &str) -> Option<Written> {
    let multiple = Multiple::parts(&text[inside(text)]).filter(|multiple| multiple.times)?;
    // `1/4 GW` is told how it is written.
    let is_part = multiple.is_share() && !text.starts_with(|c: char| c.is_ascii_digit());
    let (reading, rounding) = if let Ok(reading) = parse_range(multiple.name) {
        (reading, implied_rounding(multiple.name))
    } else {
        let unit = Some(multiple.name).filter(|_| is_part)?;
        (parse_range(&["1", unit].concat()).ok()?, 0.0)
    };
    let amount = of_quantity(&reading, multiple.count(text).ok()?)?;
    let rounding = rounding.max(multiple.rounding().0);
    Some(Written { per: reading.per, ..Written::new(text, amount, rounding) })
}

/// So many times a power or an energy; `None` of a time.
fn of_quantity(reading: &Reading<Estimate<Quantity>>, count: Estimate<f64>) -> Option<Amount> {
    match reading.quantity.central() {
        Quantity::Power(_) if reading.per.is_some() => {
            Some(Amount::Rate(times(reading.quantity.map(power_of), count)))
        }
        Quantity::Power(_) => Some(Amount::Power(times(reading.quantity.map(power_of), count))),
        Quantity::Energy(_) => Some(Amount::Energy(times(reading.quantity.map(energy_of), count))),
        Quantity::Time(_) => None,
    }
}

/// A number without a range leaves the shape of what it multiplies.
fn times<T: Copy + PartialOrd + Mul<f64, Output = T>>(
    one: Estimate<T>,
    count: Estimate<f64>,
) -> Estimate<T> {
    if count.is_exact() {
        one.map(|one| one * count.central())
    } else {
        one.combine(count, Mul::mul)
    }
}

/// A power over a time; what is no quantity may be the name of one.
fn over_time(text: &str, power: &str, duration: Time) -> Result<Written, ParseError> {
    let error = match read_power(power) {
        Ok(reading) => {
            let drawn = reading.per.is_some();
            let amount = Amount::Over { power: reading.quantity, duration, drawn };
            return Ok(Written::new(text, amount, implied_rounding(power)));
        }
        Err(error) => error,
    };
    let named = Multiple::of(&power[inside(power)]).filter(|_| parse_range(power).is_err());
    let Some(multiple) = named else {
        return Err(error);
    };
    let (count, name) = (multiple.count(power)?, multiple.name.to_owned());
    let amount = Amount::NamedOver { count, name, duration };
    // 高铁运行一小时 is a name too.
    let longer_name = Some(text.to_owned());
    Ok(Written { longer_name, ..Written::counted(text, amount, &multiple, error) })
}

/// How many times what: `3 x 100MW`, 三个server-hall, `half of stargate`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Counted<'a> {
    /// How many, where that can be read.
    pub count: Result<Estimate<f64>, ParseError>,
    /// What is counted, in every way that it may be meant: without 台, and with it.
    pub what: Vec<&'a str>,
    /// Whether a sign or a word between the two says that the one is times the other.
    pub times: bool,
}

/// A number with what is counted; `None` for a text that does not begin, or end, with a number of
/// something.
#[must_use]
pub fn counted(text: &str) -> Option<Counted<'_>> {
    let trimmed = text.trim();
    let multiple = Multiple::parts(&trimmed[inside(trimmed)])?;
    Some(Counted {
        count: multiple.count(trimmed),
        what: multiple.longer_name.into_iter().chain([multiple.name]).collect(),
        times: multiple.times,
    })
}

/// Where a part of a text begins in it.
pub(super) fn place(text: &str, part: &str) -> usize {
    (part.as_ptr() as usize).saturating_sub(text.as_ptr() as usize).min(text.len())
}

fn power_of(quantity: Quantity) -> Power {
    match quantity {
        Quantity::Power(power) => power,
        _ => Power::default(),
    }
}

fn energy_of(quantity: Quantity) -> Energy {
    match quantity {
        Quantity::Energy(energy) => energy,
        _ => Energy::default(),
    }
}

/// A time by itself is no amount: the parser for energies says so.
fn expected_energy(text: &str) -> ParseError {
    let empty = || Source::new(text).error(Fault::at(ParseErrorKind::Empty, 0..text.trim().len()));
    super::parse::parse_energy(text).err().unwrap_or_else(empty).read_as(Reader::Amount)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quantity::{parse_claim, parse_energy_range, parse_power_range};

    #[test]
    fn amounts_of_power_and_energy() {
        let amount = |text| parse_amount(text).unwrap().amount;
        let power = parse_power_range("6..10 GW").unwrap();
        assert_eq!(amount(" 6..10 GW "), Amount::Power(power));
        assert_eq!(amount("61 TWh"), Amount::Energy(parse_energy_range("61 TWh").unwrap()));
        let duration = parse_time("1y").unwrap();
        for text in [
            "6..10 GW for 1y", "6..10 GW*1y", "6..10GW × 8760 h", "8760h*6..10GW",
            "60至100亿瓦运行1年", "60至100亿瓦一年", "6..10 GW 8760 h",
        ] {
            assert_eq!(amount(text), Amount::Over { power, duration, drawn: false }, "{text}");
        }
        let rate = parse_power_range("7 GW").unwrap();
        for text in [
            "7 GWh/h", "7 GWh per hour", "7 GWh an hour", "每小时700万度", "一小时700万度",
            "700万度/小时", "168 GWh daily", "年发电量613.2亿度",
        ] {
            assert_eq!(amount(text), Amount::Rate(rate), "{text}");
        }
    }

    #[test]
    fn a_name_over_a_time_is_looked_up_and_a_rate_over_one_is_drawn() {
        let duration = parse_time("1y").unwrap();
        let count = Estimate::exactly(3.0);
        let named = Amount::NamedOver { count, name: "openai-amd".to_owned(), duration };
        assert_eq!(parse_amount("3 openai-amd for 1y").unwrap().amount, named);
        let written = parse_amount("168 GWh/day for 1y").unwrap();
        assert!(matches!(written.amount, Amount::Over { drawn: true, .. }));
        assert!(parse_amount("7 GWh for 1y").is_err());
    }

    #[test]
    fn a_quantity_may_be_counted() {
        for (text, megawatts) in [
            ("half of 7 GW", 3500.0),
            ("twice 7GW", 14_000.0),
            ("2x61MW", 122.0),
            ("3 x 50 MW", 150.0),
            ("三台100万千瓦", 3000.0),
            ("半个7GW", 3500.0),
            ("2/3 of 9 MW", 6.0),
        ] {
            let Ok(Amount::Power(power)) = parse_amount(text).map(|written| written.amount) else {
                panic!("{text}");
            };
            assert!((power.central().value / 1e6 - megawatts).abs() < 1e-9, "{text}");
        }
        let twice = parse_energy_range("122 TWh").unwrap();
        assert_eq!(parse_amount("2x61TWh").unwrap().amount, Amount::Energy(twice));
        assert!(parse_amount("2 7GW").is_err() && parse_amount("half of 7 h").is_err());
    }

    #[test]
    fn masses_stand_in_claims_alone() {
        let sides = |text| {
            let claim = parse_claim(text).unwrap();
            claim.sides.map(|side| side.single().unwrap().clone())
        };
        let [coal, carbon] = sides("1吨标准煤 = 2.66吨CO2");
        assert!(coal.is_coal() && matches!(carbon.amount, Amount::Carbon(_)));
        let [coal, standard] = sides("1 t of coal = 1 tonne of standard coal");
        assert!(matches!(coal.amount, Amount::Coal(_)) && standard.is_coal());
        let heat = |written: &Written| match written.amount {
            Amount::Energy(energy) => energy.central(),
            _ => panic!("{written:?}"),
        };
        let ratio = heat(&standard) / heat(&parse_amount("1 tce").unwrap());
        assert!((ratio.value - 1.0).abs() < 1e-12);
        let elsewhere = parse_amount("1 t of coal").unwrap().amount;
        assert!(matches!(elsewhere, Amount::Multiple { .. }));
        let [_, same] = sides("1 t CO2 = 1 t CO2");
        assert!(matches!(same.amount, Amount::Multiple { .. }), "a mass of another is none");
    }

    #[test]
    fn multiples_of_a_name() {
        let count = |text| match parse_amount(text).unwrap().amount {
            Amount::Multiple { count, name } => (count.central(), name),
            amount => panic!("{amount:?}"),
        };
        assert_eq!(count(" 0.5 three-gorges@2020 "), (0.5, "three-gorges@2020".to_owned()));
        assert_eq!(count("三峡的一半"), (0.5, "三峡".to_owned()));
        assert_eq!(count("约3个三峡"), (3.0, "三峡".to_owned()));
        assert_eq!(count("about 3 three-gorges"), (3.0, "three-gorges".to_owned()));
        let rounding = |text: &str| parse_amount(text).unwrap().rounding;
        assert_eq!(rounding("ireland"), 0.0);
        let near = |text: &str, expected: f64| (rounding(text) - expected).abs() < 1e-12;
        for text in ["half ireland", "half of ireland", "三峡的一半", "半个三峡"] {
            assert!(near(text, 0.1), "{text}");
        }
        for text in ["three ireland", "three times ireland", "三个三峡", "三峡的三倍"] {
            assert!(near(text, 0.5 / 3.0), "{text}");
        }
        for text in ["3个三峡", "1 ireland", "一个三峡", "one ireland"] {
            assert_eq!(rounding(text), 0.0, "{text}");
        }
        assert!(near("twice ireland", 1.0 / 6.0));
        assert!(near("10 ireland", 0.05));
        assert!(near("a third of ireland", 0.15));
        assert!(near("三峡的百分之七十", 0.5 / 70.0));
        assert!(near("十二个三峡", 0.5 / 12.0));
        assert_eq!(rounding("5.72 million us-home"), rounding("572万 us-home"));
    }

    #[test]
    fn coal_and_the_energy_of_an_hour_are_told_by_their_units() {
        let written = |text| parse_amount(text).unwrap();
        for text in ["1968万吨标准煤", "5 Mtce", "1 tce"] {
            assert!(written(text).is_coal(), "{text}");
        }
        assert!(!written("61 TWh").is_coal());
        for text in ["7 GWh/h", "7 GWh per hour", "每小时700万度", "一小时700万度", "700万度/小时"]
        {
            assert!(written(text).is_hourly(), "{text}");
        }
        for text in ["61TWh/yr", "882亿千瓦时/年", "60.7GWh/day", "7GW", "7GWh", "每天1.68亿度"]
        {
            assert!(!written(text).is_hourly(), "{text}");
        }
    }

    #[test]
    fn what_is_no_amount_is_refused() {
        for text in ["", "7", "1y", "7 GWh for 1h", "7GW for 1kWh", "7,5 GW", "-1 ireland"] {
            assert!(parse_amount(text).is_err(), "{text}");
        }
        assert_eq!(parse_claim("7GW").unwrap_err().kind().name(), "claim-sides");
    }
}
