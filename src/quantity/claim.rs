//! Two amounts as a claim: `7GW for 1y = 610亿度`.

use super::error::{Fault, ParseError, ParseErrorKind};
use super::mass;
use super::parse::Source;
use super::reader::Reader;
use super::statement::{Written, parse_amount, place};

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
    let within =
        |side: &str, error: ParseError| error.within(text, place(text, side.trim()), Reader::Claim);
    let read = |side: &str| match parse_amount(side) {
        Ok(read) => {
            let otherwise = read.otherwise.map(|error| within(side, error));
            Ok(Written { otherwise, ..read })
        }
        Err(error) => Err(within(side, error)),
    };
    // A mass is claimed of something else, and never of another mass of it.
    let (left_mass, right_mass) = (mass::read(left.trim()), mass::read(right.trim()));
    let of_no_time = |words: &str| {
        let start = place(text, words);
        let place = start..start + words.len();
        ParseError::new(ParseErrorKind::CarbonPerTime, text, place, Reader::Claim)
    };
    match (left_mass, right_mass) {
        (Some(one), Some(other)) if one.stuff != other.stuff => {
            match one.per_time_without(&other) {
                Some(words) => Err(of_no_time(words)),
                None => Ok((one.written(left), other.written(right))),
            }
        }
        (Some(mass), _) => {
            let other = mass.per_time_of(read(right)?).map_err(of_no_time)?;
            Ok((mass.written(left), other))
        }
        (None, Some(mass)) => {
            let other = mass.per_time_of(read(left)?).map_err(of_no_time)?;
            Ok((other, mass.written(right)))
        }
        (None, None) => Ok((read(left)?, read(right)?)),
    }
}
