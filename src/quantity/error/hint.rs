//! What to write instead, in English.

use super::{ParseError, ParseErrorKind, ShapeErrorKind, shape_example};
use crate::estimate::Shape;
use crate::quantity::reader::Reader;
use crate::quantity::suggest;
use crate::quantity::{Dimension, Notation};

impl ParseError {
    /// What to write instead: whole texts, the likeliest first, each of which is read where this one was
    /// refused. Often there is none that could be meant.
    ///
    /// ```
    /// use gigawatt::quantity::parse_power_range;
    ///
    /// let error = parse_power_range("6..10 GX").unwrap_err();
    /// assert_eq!(error.suggestions(), ["6..10 GW"]);
    /// assert!(parse_power_range("6..10 GW").is_ok());
    /// ```
    #[must_use]
    pub fn suggestions(&self) -> Vec<String> {
        suggest::of(self)
    }

    /// What to write instead, in English. What stands in it between backquotes is read where this text
    /// was refused.
    #[must_use]
    pub fn hint(&self) -> Option<String> {
        use ParseErrorKind as Kind;
        let (kind, reader) = (self.kind(), self.reader());
        let suggestions = self.suggestions();
        let plain = match kind {
            Kind::NotANumber | Kind::NotFinite | Kind::Negative => "write a number of zero or more",
            Kind::OutOfRange => "check the number and its unit",
            Kind::TooManyDigits => "30 digits are read at most: round it",
            Kind::IndefiniteNumber { .. } => "write the number that is meant",
            Kind::ApparentPower { .. } => "multiply it by the power factor and write watts",
            Kind::NoRange => "write one value",
            Kind::NoSuchDate { .. } => "write a day of the years 1900 to 2200",
            Kind::TrailingText => "write one quantity, or separate arguments by a space",
            Kind::UnknownUnit { .. } if suggestions.is_empty() => {
                "known units are W, Wh, J and their multiples, 瓦, 度, 千瓦时, BTU, toe, tce"
            }
            Kind::PlainFactor { .. } if suggestions.is_empty() => {
                "work it out, and write the result with its unit"
            }
            Kind::AmbiguousMyriad if suggestions.is_empty() => {
                "write 百万 for 10^6 or 万亿 for 10^12"
            }
            Kind::Fraction { .. } if suggestions.is_empty() => "write the number in decimals",
            _ => return worked_out(kind, reader, &suggestions),
        };
        Some(plain.to_owned())
    }
}

/// A hint with the texts that there are.
fn worked_out(kind: &ParseErrorKind, reader: Reader, suggestions: &[String]) -> Option<String> {
    use ParseErrorKind as Kind;
    Some(match (kind, suggestions) {
        (Kind::WrongDimension { expected: Dimension::Time, .. }, []) => return None,
        (Kind::WrongDimension { .. }, []) if reader == Reader::Claim => an_example(reader),
        (Kind::WrongDimension { expected, .. }, []) => {
            let article = if *expected == Dimension::Energy { "an" } else { "a" };
            format!(
                "write {article} {expected}, such as {}",
                quoted(&Reader::of(*expected).examples(Notation::Si)[..1])
            )
        }
        (Kind::WrongDimension { found: Dimension::Energy, .. }, [hourly, yearly]) => {
            format!("write `{hourly}`, or `{yearly}` if it is the energy of a year")
        }
        (Kind::UnknownCombination { left: Dimension::Power, .. }, suggestions) => {
            let rest = match suggestions {
                [] => "leave the time out".to_owned(),
                [power, energy] => format!("write `{power}`, or `{energy}` if an energy is meant"),
                texts => format!("write {}", quoted(texts)),
            };
            format!("a power is energy per time already: {rest}")
        }
        (Kind::UnknownCombination { .. }, _) => {
            let ways = ["61 TWh/yr", "7 GW*8760h"].into_iter().filter(|way| reader.reads(way));
            match ways.collect::<Vec<_>>().as_slice() {
                [] => an_example(reader),
                ways => {
                    format!("write energy per time or power times time, as in {}", quoted(ways))
                }
            }
        }
        (Kind::AmbiguousMyriad, [million, trillion]) => {
            format!("write `{million}` for 10^6 or `{trillion}` for 10^12")
        }
        (Kind::ThousandOrMillion { .. }, [million, thousand]) => {
            format!("write `{million}` for a million BTU, or `{thousand}`")
        }
        (Kind::UnknownUnit { .. } | Kind::UnknownCurrency { .. }, [near]) => {
            format!("did you mean `{near}`?")
        }
        (Kind::Month, []) => match reader.example_of_month(Notation::Si) {
            Some(example) => format!("write days or hours, such as `{example}`"),
            None => "write days or hours".to_owned(),
        },
        (Kind::Month, texts) => format!("write days or hours, such as {}", quoted(texts)),
        (Kind::NoTime, _) if reader.reads("61 TWh/yr") => {
            "write a time above zero, such as `61 TWh/yr`".to_owned()
        }
        (Kind::NoTime, _) => "write a time above zero".to_owned(),
        (Kind::Heat { .. }, _) if reader.reads("300 MW") => {
            "write the electric power, such as `300 MW`".to_owned()
        }
        (Kind::Heat { .. }, _) => "write what is electric alone".to_owned(),
        (Kind::CalendarYear { year, .. }, [text]) => {
            format!("write `{text}` for all hours of {year}")
        }
        (Kind::Bound { .. }, [value]) => format!("write `{value}`, or both ends of a range"),
        (Kind::ReversedRange, _) => match reader.example_of_range() {
            Some(example) => format!("write the lower end first, such as `{example}`"),
            None => "write the lower end first".to_owned(),
        },
        (Kind::Gallon { .. }, _) => {
            format!("write litres, as in {}", quoted(reader.examples(Notation::Si)))
        }
        (Kind::UnitExpected, _) => {
            format!("write the unit alone, such as {}", quoted(reader.examples(Notation::Si)))
        }
        (Kind::Shape(shape), _) => shaped(shape, reader, suggestions),
        (_, []) => an_example(reader),
        (_, texts) => format!("write {}", quoted(texts)),
    })
}

/// How what is needed is written.
fn an_example(reader: Reader) -> String {
    let examples = quoted(reader.examples(Notation::Si));
    match reader {
        reader if reader.is_quantity() => {
            format!("write a number and then a unit, such as {examples}")
        }
        Reader::Date => format!("write {examples}"),
        _ => format!("write it as in {examples}"),
    }
}

fn shaped(kind: &ShapeErrorKind, reader: Reader, suggestions: &[String]) -> String {
    let example = |shape: Shape| shape_example(shape, shape.name(), reader);
    let as_in = |shape| match example(shape) {
        Some(example) => format!("write it as in `{example}`"),
        None => "leave the shape out".to_owned(),
    };
    match (kind, suggestions) {
        (ShapeErrorKind::Unknown { .. }, [near, ..]) => format!("did you mean `{near}`?"),
        (ShapeErrorKind::Unknown { .. }, []) => {
            "shapes are uniform, triangular, normal and lognormal".to_owned()
        }
        (
            ShapeErrorKind::WrongBody { shape, .. }
            | ShapeErrorKind::MissingParameter { shape }
            | ShapeErrorKind::NeedlessParameter { shape }
            | ShapeErrorKind::Parentheses { shape },
            _,
        ) => as_in(*shape),
        (ShapeErrorKind::NoDeviation, _) => {
            format!("say how far values usually are off: {}", as_in(Shape::Normal))
        }
        (ShapeErrorKind::ModeOutside, _) => {
            format!("take a value between both ends: {}", as_in(Shape::Triangular))
        }
        (ShapeErrorKind::NormalBelowZero { .. }, [log_normal, ..]) => format!(
            "write a standard deviation of at most a third of the value, or a log-normal shape, such \
             as `{log_normal}`"
        ),
        (ShapeErrorKind::NormalBelowZero { .. }, []) => {
            "write a standard deviation of at most a third of the value".to_owned()
        }
        (ShapeErrorKind::NotDrawn { .. } | ShapeErrorKind::TooWide, []) => {
            "leave the shape out".to_owned()
        }
        (ShapeErrorKind::NotDrawn { .. } | ShapeErrorKind::TooWide, [text, ..]) => {
            format!("write `{text}`")
        }
    }
}

/// The texts in backquotes, with `or` before the last.
fn quoted<T: AsRef<str>>(texts: &[T]) -> String {
    let quoted: Vec<String> = texts.iter().map(|text| format!("`{}`", text.as_ref())).collect();
    match quoted.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, rest)) => format!("{} or {last}", rest.join(", ")),
        None => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use crate::quantity::{parse, parse_energy, parse_power};

    #[test]
    fn an_unknown_unit_is_a_slip_of_a_near_one() {
        let error = parse("7 GX").unwrap_err();
        assert_eq!(error.hint().as_deref(), Some("did you mean `7 GW`?"));
        assert!(parse("7 horses").unwrap_err().suggestions().is_empty());
        assert_eq!(parse("7 mw").unwrap_err().suggestions(), ["7 MW", "7 mW"]);
    }

    #[test]
    fn another_dimension_needs_an_example() {
        let hint = parse_power("5 h").unwrap_err().hint();
        assert_eq!(hint.as_deref(), Some("write a power, such as `7GW`"));
        let hint = parse_energy("5 h").unwrap_err().hint();
        assert_eq!(hint.as_deref(), Some("write an energy, such as `61TWh`"));
    }

    #[test]
    fn a_power_needs_no_time_and_an_energy_one() {
        let hint = |text| parse(text).unwrap_err().hint().unwrap();
        assert!(hint("7 GW/yr").ends_with("write `7 GW`"));
        assert!(hint("7 GW/h").ends_with("write `7 GW`, or `7 GWh` if an energy is meant"));
        assert!(hint("7 GWh*2h").starts_with("write energy per time"));
    }
}
