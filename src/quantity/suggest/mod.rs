//! What to write instead of a text that was refused: whole texts, each of which is read as the text should
//! have been, and has its numbers. Nothing else is ever suggested.

mod digits;
mod misfits;
mod numbers;
mod units;

use super::error::{ParseError, ParseErrorKind, ShapeErrorKind};
use super::range::{Parts, split};
use super::reader::Reader;
use super::unit::Dimension;
use super::{
    Amount, DisplayUnit, Kind, Notation, Written, parse, parse_amount, parse_carbon_intensity,
    parse_claim, parse_date, parse_energy, parse_energy_range, parse_number, parse_power,
    parse_power_range, parse_range, parse_ratio_range, parse_tariff, parse_time,
    parse_water_intensity, shape,
};
use std::ops::Range;

/// The most texts that are worth reading.
const MOST: usize = 3;

/// The texts for an error, the likeliest first.
pub(super) fn of(error: &ParseError) -> Vec<String> {
    let (part, reader) = error.part();
    let (before, behind) = (&error.text()[..part.start], &error.text()[part.end..]);
    let text = &error.text()[part.clone()];
    let span = error.span().start - part.start..error.span().end - part.start;
    let refused = Refused { text, span, reader, whole: error.reader() };
    let mut suggestions: Vec<String> = Vec::new();
    for candidate in refused.candidates(error.kind()) {
        let candidate = single_spaced(&candidate);
        // A slip in a unit is not mended by what only a name could be.
        let is_meant =
            reader.reads(&candidate) && refused.has_the_numbers(error.kind(), &candidate);
        let whole = [before, &candidate, behind].concat();
        if is_meant && !suggestions.contains(&whole) && is_read(&whole, error.reader()) {
            suggestions.push(whole);
        }
        // Of what one slip may have been only the likeliest is told.
        if suggestions.len() == MOST || (is_guess(error.kind()) && !suggestions.is_empty()) {
            break;
        }
    }
    suggestions
}

/// Whether a whole text is read; of a claim, that a power is not claimed of an energy.
fn is_read(text: &str, reader: Reader) -> bool {
    // What a rate is held against is told when names are looked up.
    let kind = |written: &Written| match written.amount {
        Amount::Rate(_) => Kind::Either,
        _ => Kind::of(&written.amount),
    };
    if reader != Reader::Claim {
        return reader.reads(text);
    }
    parse_claim(text).is_ok_and(|claim| {
        let [left, right] = claim.sides.each_ref().map(|side| side.kind(&kind).ok());
        match (left, right) {
            (Some(Kind::Mass), _) | (_, Some(Kind::Mass)) => true,
            (Some(left), Some(right)) => left.with(right).is_some(),
            _ => false,
        }
    })
}

/// Whether several texts for an error are guesses of the same thing, and not readings of their own.
fn is_guess(kind: &ParseErrorKind) -> bool {
    matches!(
        kind,
        ParseErrorKind::UnknownUnit { .. }
            | ParseErrorKind::UnknownCurrency { .. }
            | ParseErrorKind::MissingUnit { .. }
            | ParseErrorKind::Shape(_)
    )
}

impl Reader {
    /// Whether a text is read as this.
    #[must_use]
    pub fn reads(self, text: &str) -> bool {
        match self {
            Self::Quantity { dimension: None, range: false } => parse(text).is_ok(),
            Self::Quantity { dimension: None, range: true } => parse_range(text).is_ok(),
            Self::Quantity { dimension: Some(Dimension::Power), range: false } => {
                parse_power(text).is_ok()
            }
            Self::Quantity { dimension: Some(Dimension::Power), range: true } => {
                parse_power_range(text).is_ok()
            }
            Self::Quantity { dimension: Some(Dimension::Energy), range: false } => {
                parse_energy(text).is_ok()
            }
            Self::Quantity { dimension: Some(Dimension::Energy), range: true } => {
                parse_energy_range(text).is_ok()
            }
            Self::Quantity { dimension: Some(Dimension::Time), .. } => parse_time(text).is_ok(),
            Self::Ratio => parse_ratio_range(text).is_ok(),
            Self::Number => parse_number(text).is_ok(),
            Self::CarbonIntensity => parse_carbon_intensity(text).is_ok(),
            Self::WaterIntensity => parse_water_intensity(text).is_ok(),
            Self::Tariff => parse_tariff(text).is_ok(),
            Self::Date => parse_date(text).is_ok(),
            Self::Unit => DisplayUnit::parse(text).is_ok(),
            Self::Amount => parse_amount(text).is_ok(),
            Self::Claim => parse_claim(text).is_ok(),
        }
    }

    /// What stands for a month where such a text is read.
    pub(crate) fn example_of_month(self, notation: Notation) -> Option<&'static str> {
        let examples = match notation {
            Notation::Si => ["30d", "5 TWh/30d", "7 GW*30d"],
            Notation::Myriad => ["30天", "51亿度/30天", "70亿瓦*30天"],
        };
        examples.into_iter().find(|example| self.reads(example))
    }
}

/// The text, and where and as what it was refused.
struct Refused<'a> {
    text: &'a str,
    span: Range<usize>,
    reader: Reader,
    /// What the text that it is a part of was read as.
    whole: Reader,
}

impl Refused<'_> {
    /// The texts that may be meant, of which not all can be read.
    fn candidates(&self, kind: &ParseErrorKind) -> Vec<String> {
        use ParseErrorKind as Kind;
        let trimmed = self.text.trim();
        match kind {
            Kind::MissingUnit { .. } => self.with_unit(),
            // All that stands beside a bound keeps its meaning: the % of `>60%`, the unit of a rate.
            Kind::DigitExpected | Kind::CarbonPerTime | Kind::Bound { .. } => vec![self.with("")],
            Kind::DecimalComma { point, grouped } => {
                let mended = self.in_its_side(point).into_iter();
                let grouped = grouped.iter().filter_map(|grouped| self.in_its_side(grouped));
                let mut found = match digits::regrouped(self.text) {
                    found if found.is_empty() => mended.chain(grouped).collect(),
                    found => found,
                };
                // No ratio has thousands; how many of something may.
                if self.whole == Reader::Ratio {
                    found.truncate(1);
                }
                found
            }
            Kind::BadGrouping => digits::regrouped(self.text),
            Kind::UnsupportedDigit { .. } => {
                digits::in_plain_digits(self.text).into_iter().collect()
            }
            Kind::Fraction { .. } => digits::worked_out(self.text).into_iter().collect(),
            Kind::AmbiguousNumeral { spoken, literal } => {
                [spoken, literal].into_iter().filter_map(|text| self.in_its_side(text)).collect()
            }
            Kind::AmbiguousMyriad => {
                ["百万", "万亿"].map(|word| self.text.trim().replacen('兆', word, 1)).into()
            }
            Kind::AmbiguousScale { word, .. } => vec![self.with(word), self.with_space(word)],
            Kind::AmbiguousUnit { small, large, .. } => {
                vec![self.with(large.symbol), self.with(small.symbol)]
            }
            Kind::ThousandOrMillion { .. } => {
                vec![self.with("MMBtu"), self.with_space("thousand BTU")]
            }
            Kind::Month => self.month().into_iter().collect(),
            Kind::UnknownUnit { found } => self.with_near_unit(found),
            Kind::WrongDimension { expected, likely, .. } => {
                self.of_other_dimension(*expected, likely)
            }
            Kind::UnknownCombination { .. } => self.without_time(),
            Kind::PlainFactor { likely, .. } => likely.clone(),
            Kind::TimeBehind { meant } => vec![meant.clone()],
            Kind::Misfit(misfit) => misfits::candidates(self.text, &self.span, *misfit),
            Kind::CalendarYear { hours, .. } => vec![self.for_hours(*hours)],
            Kind::AmbiguousRange { first, second } => vec![first.clone(), second.clone()],
            Kind::AmbiguousCurrency { likely, .. } => {
                likely.iter().map(|currency| self.with(currency)).collect()
            }
            Kind::UnknownCurrency { likely, .. } => {
                likely.iter().map(|code| self.with(code)).collect()
            }
            Kind::Shape(shape) => self.shaped(shape),
            _ => Vec::new(),
        }
        .into_iter()
        .filter(|candidate| candidate != trimmed)
        .collect()
    }

    /// The text with something in place of what is at fault.
    fn with(&self, instead: &str) -> String {
        let Range { start, end } = self.span;
        [&self.text[..start], instead, &self.text[end..]].concat().trim().to_owned()
    }

    /// The same, set apart from a digit before it.
    fn with_space(&self, instead: &str) -> String {
        self.with(&format!(" {instead}"))
    }

    /// The text with something in place of that end of a range in which the fault is, or of the value.
    fn in_its_side(&self, instead: &str) -> Option<String> {
        let body = shape::find(self.text).map_or(0..self.text.len(), |shaped| shaped.body);
        let side = match split(&self.text[body.clone()]) {
            Parts::One => body,
            Parts::Ends { left, right } | Parts::Spread { left, right } => {
                [left, right].into_iter().find(|side| self.span.end <= side.end)?
            }
        };
        let Range { start, end } = side;
        let space = if self.text[side].ends_with(' ') { " " } else { "" };
        Some([&self.text[..start], instead, space, &self.text[end..]].concat())
    }

    fn shaped(&self, kind: &ShapeErrorKind) -> Vec<String> {
        match kind {
            ShapeErrorKind::Unknown { .. } => {
                kind.nearest_shape().into_iter().map(|nearest| self.with(nearest)).collect()
            }
            ShapeErrorKind::NotDrawn { without } => vec![without.clone()],
            // 20 of a log-normal shape was 20 %.
            ShapeErrorKind::TooWide => vec![
                self.with(&format!("{}%", self.text[self.span.clone()].trim())),
                self.with("0.2"),
            ],
            ShapeErrorKind::NormalBelowZero { ratio: false, .. } => {
                let body = shape::find(self.text).map(|shaped| &self.text[shaped.body]);
                let name = |body: &str| if body.is_ascii() { "lognormal" } else { "对数正态" };
                body.into_iter().map(|body| format!("{body}~{}(0.3)", name(body))).collect()
            }
            _ => Vec::new(),
        }
    }
}

/// A text with one space where there are more.
fn single_spaced(text: &str) -> String {
    let mut single = String::with_capacity(text.len());
    for c in text.trim().chars() {
        if c != ' ' || !single.ends_with(' ') {
            single.push(c);
        }
    }
    single
}
