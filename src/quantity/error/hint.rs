//! What to write instead, in both languages.

use super::shape::{self, shape_example};
use super::{ParseError, ParseErrorKind, ShapeErrorKind};
use crate::estimate::Shape;
use crate::language::{Language, any_of, said};
use crate::quantity::Dimension;
use crate::quantity::claim::misfit_hint;
use crate::quantity::reader::Reader;
use crate::quantity::suggest;
use crate::quantity::unit;

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
        self.hint_in(Language::English)
    }

    /// What to write instead, in a language.
    pub(crate) fn hint_in(&self, language: Language) -> Option<String> {
        let suggestions = self.suggestions();
        let (kind, reader) = (self.kind(), self.reader());
        let plain = if suggestions.is_empty() { without_suggestion(language, kind) } else { None };
        let plain = plain.or_else(|| always(language, kind));
        plain.or_else(|| Hints { language, reader }.worked_out(kind, &suggestions))
    }
}

/// What is the same whatever was written.
fn always(language: Language, kind: &ParseErrorKind) -> Option<String> {
    use ParseErrorKind as Kind;
    Some(match kind {
        Kind::NotANumber | Kind::NotFinite | Kind::Negative => {
            said!(language, en: "write a number of zero or more", zh: "请写不小于零的数字")
        }
        Kind::OutOfRange => {
            said!(language, en: "check the number and its unit", zh: "请检查数字和单位")
        }
        Kind::TooManyDigits => said!(language,
            en: "30 digits are read at most: round it",
            zh: "最多读30位，请取整"),
        Kind::IndefiniteNumber { .. } => {
            said!(language, en: "write the number that is meant", zh: "请写出确定的数")
        }
        Kind::ApparentPower { .. } => said!(language,
            en: "multiply it by the power factor and write watts",
            zh: "请乘以功率因数后写瓦"),
        Kind::NoRange => said!(language, en: "write one value", zh: "请只写一个数值"),
        Kind::NoSuchDate { .. } => said!(language,
            en: "write a day of the years 1900 to 2200",
            zh: "请写1900至2200年间存在的日期"),
        Kind::TrailingText => said!(language,
            en: "write one quantity, or separate arguments by a space",
            zh: "每个参数写一个数量，参数之间用空格分开"),
        _ => return None,
    })
}

/// What there is to say where nothing can be suggested.
fn without_suggestion(language: Language, kind: &ParseErrorKind) -> Option<String> {
    use ParseErrorKind as Kind;
    Some(match kind {
        Kind::UnknownUnit { .. } => said!(language,
            en: "known units are W, Wh, J and their multiples, 瓦, 度, 千瓦时, BTU, toe, tce",
            zh: "可用 W、Wh、J 及其倍数，瓦、度、千瓦时，BTU、toe、tce"),
        Kind::PlainFactor { .. } => said!(language,
            en: "work it out, and write the result with its unit",
            zh: "请算出结果，连同单位一起写"),
        Kind::AmbiguousMyriad => said!(language,
            en: "write 百万 for 10^6 or 万亿 for 10^12",
            zh: "10^6请写“百万”，10^12请写“万亿”"),
        Kind::Fraction { .. } => {
            said!(language, en: "write the number in decimals", zh: "请写成小数")
        }
        _ => return None,
    })
}

/// Hints in a language, for what one reader takes.
#[derive(Clone, Copy)]
struct Hints {
    language: Language,
    reader: Reader,
}

impl Hints {
    /// A hint with the texts that there are.
    fn worked_out(self, kind: &ParseErrorKind, suggestions: &[String]) -> Option<String> {
        use ParseErrorKind as Kind;
        let Self { language, reader } = self;
        Some(match (kind, suggestions) {
            (Kind::WrongDimension { expected: Dimension::Time, .. }, []) => return None,
            (Kind::WrongDimension { .. }, []) if reader == Reader::Claim => self.an_example(),
            (Kind::WrongDimension { expected, .. }, []) => self.of_dimension(*expected),
            (Kind::WrongDimension { found: Dimension::Energy, .. }, [hourly, yearly]) => {
                said!(language,
                    en: "write `{hourly}`, or `{yearly}` if it is the energy of a year",
                    zh: "请写 `{hourly}`；若是一年的电量，请写 `{yearly}`")
            }
            (Kind::UnknownCombination { left, right }, _) if left == right => self.ratio(),
            (Kind::UnknownCombination { left, .. }, _) => self.combination(*left, suggestions),
            (Kind::AmbiguousMyriad, [million, trillion]) => said!(language,
                en: "write `{million}` for 10^6 or `{trillion}` for 10^12",
                zh: "10^6请写 `{million}`，10^12请写 `{trillion}`"),
            (Kind::ThousandOrMillion { .. }, [million, thousand]) => said!(language,
                en: "write `{million}` for a million BTU, or `{thousand}`",
                zh: "一百万BTU请写 `{million}`，一千BTU请写 `{thousand}`"),
            (Kind::UnknownUnit { .. } | Kind::UnknownCurrency { .. }, [near]) => self.mean(near),
            (Kind::Month | Kind::NoTime | Kind::CalendarYear { .. }, _) => {
                self.of_time(kind, suggestions)
            }
            (Kind::Heat { .. }, _) if reader.reads("300 MW") => said!(language,
                en: "write the electric power, such as `300 MW`",
                zh: "请写电功率，例如 `300 MW`"),
            (Kind::Heat { .. }, _) => {
                said!(language, en: "write what is electric alone", zh: "请只写电的部分")
            }
            (Kind::Bound { .. }, [value]) => said!(language,
                en: "write `{value}`, or both ends of a range",
                zh: "请写 `{value}`，或写出范围的两端"),
            (Kind::ReversedRange, _) => match reader.example_of_range() {
                Some(example) => said!(language,
                    en: "write the lower end first, such as `{example}`",
                    zh: "请把较小的一端写在前面，例如 `{example}`"),
                None => {
                    said!(language, en: "write the lower end first", zh: "请把较小的一端写在前面")
                }
            },
            (Kind::Gallon { .. }, _) => {
                let examples = self.examples();
                said!(language, en: "write litres, as in {examples}", zh: "请写升，例如 {examples}")
            }
            (Kind::UnitExpected, _) => {
                let examples = self.examples();
                said!(language,
                    en: "write the unit alone, such as {examples}",
                    zh: "请只写单位，例如 {examples}")
            }
            (Kind::Shape(shape), _) => self.shaped(shape, suggestions),
            (Kind::Misfit(misfit), []) => misfit_hint(language, misfit),
            (_, []) => self.an_example(),
            (_, texts) => self.write(texts),
        })
    }

    fn write(self, texts: &[String]) -> String {
        let texts = any_of(self.language, texts);
        said!(self.language, en: "write {texts}", zh: "请写 {texts}")
    }

    fn mean(self, near: &str) -> String {
        said!(self.language, en: "did you mean `{near}`?", zh: "是否指 `{near}`？")
    }

    /// All examples of what is read.
    fn examples(self) -> String {
        any_of(self.language, self.reader.examples(self.language.notation()))
    }

    /// How what is needed is written.
    fn an_example(self) -> String {
        let examples = self.examples();
        match self.reader {
            reader if reader.is_quantity() => said!(self.language,
                en: "write a number and then a unit, such as {examples}",
                zh: "先写数字再写单位，例如 {examples}"),
            Reader::Date => said!(self.language, en: "write {examples}", zh: "请写 {examples}"),
            _ => said!(self.language,
                en: "write it as in {examples}",
                zh: "请写成 {examples} 的形式"),
        }
    }

    /// One example of a dimension, in Chinese one that is Chinese, if there is any.
    fn of_dimension(self, dimension: Dimension) -> String {
        let examples = Reader::of(dimension).examples(self.language.notation());
        let chinese = || examples.iter().find(|example| !example.is_ascii());
        let example = match self.language {
            Language::English => examples.first(),
            Language::Chinese => chinese().or(examples.first()),
        };
        let example = any_of(self.language, example.as_slice());
        let name = unit::dimension(self.language, dimension);
        let article = if dimension == Dimension::Energy { "an" } else { "a" };
        said!(self.language,
            en: "write {article} {name}, such as {example}",
            zh: "请写{name}，例如 {example}")
    }

    /// Of `6GW / 3GW`, which is a number and no quantity.
    fn ratio(self) -> String {
        const TIMES: &str = "6 GW = 2 x 3 GW";
        if !self.reader.reads(TIMES) {
            return self.an_example();
        }
        said!(self.language,
            en: "say how many times the one is the other, as in `{TIMES}`",
            zh: "请写成几倍的形式，例如 `{TIMES}`")
    }

    fn combination(self, left: Dimension, suggestions: &[String]) -> String {
        let language = self.language;
        if left == Dimension::Power {
            let rest = match suggestions {
                [] => said!(language, en: "leave the time out", zh: "请去掉时间"),
                [power, energy] => said!(language,
                    en: "write `{power}`, or `{energy}` if an energy is meant",
                    zh: "请写 `{power}`；若指电量，请写 `{energy}`"),
                texts => self.write(texts),
            };
            return said!(language,
                en: "a power is energy per time already: {rest}",
                zh: "功率本身就是单位时间的电量，{rest}");
        }
        let ways = ["61 TWh/yr", "7 GW*8760h"].into_iter().filter(|way| self.reader.reads(way));
        let ways: Vec<&str> = ways.collect();
        if ways.is_empty() {
            return self.an_example();
        }
        let ways = any_of(language, &ways);
        said!(language,
            en: "write energy per time or power times time, as in {ways}",
            zh: "请写电量除以时间，或功率乘时间，例如 {ways}")
    }

    fn of_time(self, kind: &ParseErrorKind, suggestions: &[String]) -> String {
        use ParseErrorKind as Kind;
        let Self { language, reader } = self;
        match (kind, suggestions) {
            (Kind::Month, []) => match reader.example_of_month(language.notation()) {
                Some(example) => said!(language,
                    en: "write days or hours, such as `{example}`",
                    zh: "请写天数或小时数，例如 `{example}`"),
                None => said!(language, en: "write days or hours", zh: "请写天数或小时数"),
            },
            (Kind::Month, texts) => {
                let texts = any_of(language, texts);
                said!(language,
                    en: "write days or hours, such as {texts}",
                    zh: "请写天数或小时数，例如 {texts}")
            }
            (Kind::NoTime, _) if reader.reads("61 TWh/yr") => said!(language,
                en: "write a time above zero, such as `61 TWh/yr`",
                zh: "请写大于零的时间，例如 `61 TWh/yr`"),
            (Kind::NoTime, _) => {
                said!(language, en: "write a time above zero", zh: "请写大于零的时间")
            }
            (Kind::CalendarYear { year, .. }, [text]) => said!(language,
                en: "write `{text}` for all hours of {year}",
                zh: "若指{year}年全年，请写 `{text}`"),
            (_, []) => self.an_example(),
            (_, texts) => self.write(texts),
        }
    }

    fn shaped(self, kind: &ShapeErrorKind, suggestions: &[String]) -> String {
        use ShapeErrorKind as Kind;
        let language = self.language;
        match (kind, suggestions) {
            (Kind::Unknown { .. }, [near, ..]) => self.mean(near),
            (Kind::Unknown { .. }, []) => said!(language,
                en: "shapes are uniform, triangular, normal and lognormal",
                zh: "可用均匀、三角、正态、对数正态"),
            (
                Kind::WrongBody { shape, .. }
                | Kind::MissingParameter { shape }
                | Kind::NeedlessParameter { shape }
                | Kind::Parentheses { shape },
                _,
            ) => self.as_in(*shape),
            (Kind::NoDeviation, _) => {
                let as_in = self.as_in(Shape::Normal);
                said!(language, en: "say how far values usually are off: {as_in}", zh: "{as_in}")
            }
            (Kind::ModeOutside, _) => {
                let as_in = self.as_in(Shape::Triangular);
                said!(language, en: "take a value between both ends: {as_in}", zh: "{as_in}")
            }
            (Kind::NormalBelowZero { .. }, [log_normal, ..]) => said!(language,
                en: "write a standard deviation of at most a third of the value, or a log-normal shape, such as `{log_normal}`",
                zh: "标准差请不要超过数值的三分之一，或改用对数正态分布，例如 `{log_normal}`"),
            (Kind::NormalBelowZero { .. }, []) => said!(language,
                en: "write a standard deviation of at most a third of the value",
                zh: "标准差请不要超过数值的三分之一"),
            (Kind::NotDrawn { .. } | Kind::TooWide, []) => self.without_shape(),
            (Kind::NotDrawn { .. } | Kind::TooWide, [text, ..]) => {
                said!(language, en: "write `{text}`", zh: "请写 `{text}`")
            }
        }
    }

    /// How a shape is written.
    fn as_in(self, shape: Shape) -> String {
        match shape_example(shape, shape::shape(self.language, shape), self.reader) {
            Some(example) => {
                said!(self.language, en: "write it as in `{example}`", zh: "写法如 `{example}`")
            }
            None => self.without_shape(),
        }
    }

    fn without_shape(self) -> String {
        said!(self.language, en: "leave the shape out", zh: "请去掉分布")
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
        assert!(hint("7 GW/yr").ends_with("write `7 GW`, or `7 GW*1 yr` if an energy is meant"));
        assert!(hint("7 GW/h").ends_with("write `7 GW`, or `7 GWh` if an energy is meant"));
        assert!(hint("7 GWh*2h").starts_with("write energy per time"));
    }
}
