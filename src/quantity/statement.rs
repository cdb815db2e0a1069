//! Amounts as a sentence names them: `7GW for 1y`, `61 TWh`, `0.5 three-gorges@2020`, `10% of ireland`;
//! and two of them as a claim: `7GW for 1y = 610亿度`.

use super::approximation::inside;
use super::error::{Fault, ParseError, ParseErrorKind};
use super::multiple::Multiple;
use super::over::over;
use super::parse::{Source, parse_time};
use super::range::{parse_power_range, parse_range};
use super::rate::behind_time;
use super::reader::Reader;
use super::tail::{PER, every};
use super::{Energy, Power, Quantity, Time, carbon, number, numeral};
use crate::estimate::Estimate;
use uom::si::f64::Mass;

/// An amount of power or energy, or a multiple of something that has a name.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Amount {
    /// A power.
    Power(Estimate<Power>),
    /// A power that is written as an energy per time: what is drawn, and no nameplate.
    Rate(Estimate<Power>),
    /// An energy.
    Energy(Estimate<Energy>),
    /// A power over a time.
    Over {
        /// The power.
        power: Estimate<Power>,
        /// How long.
        duration: Time,
    },
    /// A mass of CO₂, of which only claims speak.
    Carbon(Estimate<Mass>),
    /// So many times the year of a plant or consumer, which has to be looked up.
    Multiple {
        /// How many times.
        count: Estimate<f64>,
        /// The name as written, with the figure behind an `@`.
        name: String,
    },
}

/// An amount with how it was written.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Written {
    /// The text.
    pub text: String,
    /// What it says.
    pub amount: Amount,
    /// How far the amount may be off by the rounding that its digits imply, as a share of it: half a
    /// unit of the last digit that is not a zero at the end, and never less than two digits. A small
    /// number in words (half, three, 三个) has one digit.
    pub rounding: f64,
    /// The number of a multiple is a word, as in `half of ireland`.
    pub in_words: bool,
    /// Why it is no quantity, for a name that may be none.
    pub otherwise: Option<ParseError>,
}

/// Reads an amount.
///
/// # Errors
/// [`ParseError`] for what is neither a quantity nor a number of something.
///
/// ```
/// use gigawatt::quantity::{Amount, parse_amount};
///
/// let Amount::Multiple { count, name } = parse_amount("10% of ireland")?.amount else { panic!() };
/// assert_eq!((count.central(), name.as_str()), (0.1, "ireland"));
/// assert!(matches!(parse_amount("7GW for 1y")?.amount, Amount::Over { .. }));
/// assert!(matches!(parse_amount("61TWh/yr")?.amount, Amount::Rate(_)));
/// # Ok::<(), gigawatt::quantity::ParseError>(())
/// ```
pub fn parse_amount(text: &str) -> Result<Written, ParseError> {
    let trimmed = text.trim();
    if let Some((power, duration)) = over(trimmed) {
        let duration = parse_time(duration)?;
        let power_range = parse_power_range(power)?;
        let amount = Amount::Over { power: power_range, duration };
        return Ok(Written::new(trimmed, amount, implied_rounding(power)));
    }
    let error = match parse_range(trimmed) {
        Ok(reading) => {
            let amount = match reading.quantity.central() {
                Quantity::Power(_) if is_rate(trimmed) => {
                    Amount::Rate(reading.quantity.map(power_of))
                }
                Quantity::Power(_) => Amount::Power(reading.quantity.map(power_of)),
                Quantity::Energy(_) => Amount::Energy(reading.quantity.map(energy_of)),
                Quantity::Time(_) => return Err(expected_energy(trimmed)),
            };
            return Ok(Written::new(trimmed, amount, implied_rounding(trimmed)));
        }
        Err(error) => error.read_as(Reader::Amount),
    };
    let Some(multiple) = Multiple::of(&trimmed[inside(trimmed)]) else {
        return Err(error);
    };
    let amount = Amount::Multiple { count: multiple.count()?, name: multiple.name.to_owned() };
    let (rounding, in_words) = match multiple.word() {
        Some(number) => (rounding_of_word(number), true),
        None => (multiple.digits().map_or(0.0, implied_rounding), false),
    };
    Ok(Written { in_words, otherwise: Some(error), ..Written::new(trimmed, amount, rounding) })
}

/// Reads a claim: two amounts with `=` (or `≈`, 等于, 相当于) between them.
///
/// # Errors
/// [`ParseError`] for a side that cannot be read, and for a text without two sides.
///
/// ```
/// use gigawatt::quantity::parse_claim;
///
/// let (left, right) = parse_claim("7GW for 1y = 610亿度")?;
/// assert_eq!((left.text.as_str(), right.text.as_str()), ("7GW for 1y", "610亿度"));
/// assert!(parse_claim("7GW for 1y").is_err());
/// # Ok::<(), gigawatt::quantity::ParseError>(())
/// ```
pub fn parse_claim(text: &str) -> Result<(Written, Written), ParseError> {
    const SIGNS: [&str; 6] = ["相当于", "等于", "==", "=", "＝", "≈"];
    let sides = SIGNS.iter().find_map(|sign| text.split_once(sign));
    let Some((left, right)) = sides else {
        let end = text.trim_end().len();
        let source = Source::read_as(text, Reader::Claim);
        return Err(source.error(Fault::at(ParseErrorKind::ClaimSides, 0..end)));
    };
    let left = side(left)?;
    // A mass is claimed of something else, and never of another mass.
    let right =
        if matches!(left.amount, Amount::Carbon(_)) { parse_amount(right) } else { side(right) };
    Ok((left, right?))
}

/// A side of a claim: an amount, or a mass of CO₂.
fn side(text: &str) -> Result<Written, ParseError> {
    let trimmed = text.trim();
    match carbon::read(trimmed) {
        Some((mass, digits)) => {
            Ok(Written::new(trimmed, Amount::Carbon(mass), implied_rounding(digits)))
        }
        None => parse_amount(trimmed),
    }
}

impl Written {
    fn new(text: &str, amount: Amount, rounding: f64) -> Self {
        Self { text: text.to_owned(), amount, rounding, in_words: false, otherwise: None }
    }

    /// Whether an energy is written as the heat of coal: `1968万吨标准煤`, `5 Mtce`.
    #[must_use]
    pub fn is_coal(&self) -> bool {
        matches!(self.amount, Amount::Energy(_)) && names_coal(&self.text)
    }

    /// Whether a rate is written as the energy of an hour: `每小时700万度`, `7 GWh/h`.
    #[must_use]
    pub fn is_hourly(&self) -> bool {
        const HOURS: [&str; 6] = ["h", "hr", "hour", "hours", "小时", "小時"];
        let is_rate = matches!(self.amount, Amount::Rate(_));
        let last = self.text.rsplit(['/', '／', ' ', '每']).next().unwrap_or_default();
        let first = self.text.trim_start_matches(['每', '一']);
        is_rate && (HOURS.contains(&last.trim()) || first.starts_with(['小', '时']))
    }
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

/// Whether a power is written as an energy per time, which no other notation of a power is.
fn is_rate(text: &str) -> bool {
    text.contains(['/', '／', '每'])
        || behind_time(text).is_some()
        || text.split_whitespace().any(|word| PER.contains(&word) || every(word).is_some())
}

/// Half a unit of the last stated digit, as a share of the number. Zeros at the end of a whole number
/// are not taken as stated (610亿 is 61 and a magnitude), and one digit is taken as two: 0.5 is not
/// anything from 0.45 to 0.55.
///
/// ```
/// use gigawatt::quantity::implied_rounding;
///
/// assert_eq!(implied_rounding("61 TWh"), 0.5 / 61.0);
/// assert_eq!(implied_rounding("88.2 billion kWh"), 0.5 / 882.0);
/// ```
#[must_use]
pub fn implied_rounding(text: &str) -> f64 {
    // The 一 of 一年 is no digit of the energy behind it.
    let text = behind_time(text).unwrap_or(text);
    let start = text.find(|c: char| c.is_ascii_digit() || numeral::is_numeral(c)).unwrap_or(0);
    let text = &text[start..];
    let end = text
        .find(|c: char| !(c.is_ascii_digit() || numeral::is_numeral(c) || ".,_".contains(c)))
        .unwrap_or(text.len());
    let written = text[..end].trim_end_matches(['.', ',', '_']);
    // Of 0.5..0.8 the first number counts.
    let first = || number::scan(written).map(|scanned| scanned.value);
    let Ok(value) = numeral::read(written.trim_end_matches('千')).or_else(|_| first()) else {
        return 0.0;
    };
    let mut mantissa = value.mantissa;
    let fraction = written.contains(['.', '点', '點']);
    while !fraction && mantissa >= 100 && mantissa.is_multiple_of(10) {
        mantissa /= 10;
    }
    if mantissa == 0 {
        return 0.0;
    }
    while mantissa < 10 {
        mantissa *= 10;
    }
    0.5 / mantissa as f64
}

/// Whether a quantity or a unit is one of standard coal.
pub(crate) fn names_coal(text: &str) -> bool {
    ["标准煤", "標準煤", "标煤", "標煤", "tce"].iter().any(|unit| text.contains(unit))
}

/// Half a unit of the first digit of a small number in words: three is anything from 2.5 to 3.5, and
/// half from 0.45 to 0.55. Of others the digits are those that it would be written with.
fn rounding_of_word(number: f64) -> f64 {
    let is_small = number < 1.0 || (number < 10.0 && number.fract() == 0.0);
    if number <= 0.0 {
        0.0
    } else if is_small {
        0.5 * 10_f64.powi(libm::log10(number).floor() as i32) / number
    } else {
        implied_rounding(&number.to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quantity::parse_energy_range;

    #[test]
    fn amounts_of_power_and_energy() {
        let amount = |text| parse_amount(text).unwrap().amount;
        let power = parse_power_range("6..10 GW").unwrap();
        assert_eq!(amount(" 6..10 GW "), Amount::Power(power));
        assert_eq!(amount("61 TWh"), Amount::Energy(parse_energy_range("61 TWh").unwrap()));
        let duration = parse_time("1y").unwrap();
        for text in [
            "6..10 GW for 1y",
            "6..10 GW*1y",
            "6..10GW × 8760 h",
            "8760h*6..10GW",
            "60至100亿瓦运行1年",
            "60至100亿瓦一年",
            "6..10 GW 8760 h",
        ] {
            assert_eq!(amount(text), Amount::Over { power, duration }, "{text}");
        }
        let rate = parse_power_range("7 GW").unwrap();
        for text in [
            "7 GWh/h",
            "7 GWh per hour",
            "7 GWh an hour",
            "每小时700万度",
            "一小时700万度",
            "700万度/小时",
            "168 GWh daily",
            "年发电量613.2亿度",
        ] {
            assert_eq!(amount(text), Amount::Rate(rate), "{text}");
        }
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
        assert!(near("3个三峡", 0.5 / 30.0));
        assert!(near("a third of ireland", 0.15));
        assert!(near("三峡的百分之七十", 0.5 / 70.0));
        assert!(near("十二个三峡", 0.5 / 12.0));
        assert_eq!(rounding("5.72 million us-home"), rounding("572万 us-home"));
    }

    #[test]
    fn digits_imply_a_rounding() {
        let near = |text: &str, expected: f64| (implied_rounding(text) - expected).abs() < 1e-12;
        assert!(near("61TWh", 0.5 / 61.0));
        assert!(near("610亿度", 0.5 / 61.0));
        assert!(near("61.32 TWh", 0.5 / 6132.0));
        assert!(near("700万度", 0.5 / 70.0));
        assert!(near("0.5", 0.5 / 50.0));
        assert!(near("100,000 kWh", 0.5 / 10.0));
        assert!(near("六百一十亿度", 0.5 / 61.0));
        assert!(near("61.0 TWh", 0.5 / 610.0));
        assert!(near("+61 TWh", 0.5 / 61.0));
        assert!(near("每小时700万度", 0.5 / 70.0));
        assert!(near("一小时730万度", 0.5 / 73.0));
        assert!(near("一年六百四十亿度", 0.5 / 64.0));
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
