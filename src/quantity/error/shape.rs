//! What can be wrong with a shape behind a value or a range.

use crate::estimate::Shape;
use crate::language::{Language, said, sayings, terms};
use crate::quantity::Dimension;
use crate::quantity::reader::Reader;
use std::fmt;

/// The largest standard deviation of a logarithm that is read. Three of them to each side, the values of
/// this one go over four powers of ten, wider than anything that is known of a power or a ratio; 20 would
/// go over 52.
pub(in crate::quantity) const LARGEST_SIGMA: f64 = 1.5;

/// What was wrong with a shape, with what a message in any language needs.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ShapeErrorKind {
    /// `6GW~norml(1GW)`: no shape of a distribution.
    Unknown {
        /// The word as written.
        found: String,
    },
    /// A shape of a range behind a single value, or the other way round.
    WrongBody {
        /// The shape.
        shape: Shape,
        /// Whether it needs a range.
        range: bool,
    },
    /// `6GW~normal`.
    MissingParameter {
        /// The shape.
        shape: Shape,
    },
    /// `6..10GW~uniform(7GW)`.
    NeedlessParameter {
        /// The shape.
        shape: Shape,
    },
    /// `6GW~normal(1GW` or `6GW~normal 1GW`.
    Parentheses {
        /// The shape.
        shape: Shape,
    },
    /// A standard deviation of zero or less.
    NoDeviation,
    /// The most likely value lies outside of the range.
    ModeOutside,
    /// A shape of what no sample draws, such as a tariff.
    NotDrawn {
        /// The same without a shape.
        without: String,
    },
    /// `6GW~lognormal(20)`: a standard deviation of the logarithm that leaves nothing of the value.
    TooWide,
    /// Three standard deviations below the mean lie below zero.
    NormalBelowZero {
        /// The mean as written.
        value: String,
        /// Whether it is a ratio, whose bounds a log-normal shape may leave as well.
        ratio: bool,
    },
}

terms! {
    /// The words for a shape, which are read too.
    shape(Shape) {
        Uniform { en: "uniform", zh: "均匀" }
        Triangular { en: "triangular", zh: "三角" }
        Normal { en: "normal", zh: "正态" }
        LogNormal { en: "lognormal", zh: "对数正态" }
    }
}

sayings! {
    shape_message(language, kind: ShapeErrorKind) -> String {
        Unknown(found) { en: "`{found}` is not a shape", zh: "没有名为 `{found}` 的分布" }
        NoDeviation { en: "a standard deviation must be above zero", zh: "标准差必须大于零" }
        ModeOutside {
            en: "the most likely value lies outside of the range",
            zh: "最可能的值不在范围之内",
        }
        NotDrawn {
            en: "no shape can stand here: samples do not draw this",
            zh: "这里不能写分布：抽样不涉及这个数值",
        }
        TooWide {
            en: "the standard deviation of a logarithm must be {LARGEST_SIGMA} or less",
            zh: "对数的标准差不能大于{LARGEST_SIGMA}",
        }
        NormalBelowZero(value) {
            en: "three standard deviations below {value} are below zero",
            zh: "{value}减去三倍标准差后小于零",
        }
    } else {
        ShapeErrorKind::WrongBody { shape: wanted, range } => {
            let name = shape(language, *wanted);
            match range {
                true => said!(language,
                    en: "`{name}` needs a range before the `~`",
                    zh: "{name}分布的 `~` 前面应当是一个范围"),
                false => said!(language,
                    en: "`{name}` needs a single value before the `~`",
                    zh: "{name}分布的 `~` 前面应当是一个数值"),
            }
        }
        ShapeErrorKind::MissingParameter { shape: wanted } => {
            let name = shape(language, *wanted);
            said!(language, en: "`{name}` needs a parameter", zh: "{name}分布缺少参数")
        }
        ShapeErrorKind::NeedlessParameter { shape: wanted } => {
            let name = shape(language, *wanted);
            said!(language, en: "`{name}` takes no parameter", zh: "{name}分布不带参数")
        }
        ShapeErrorKind::Parentheses { shape: wanted } => {
            let name = shape(language, *wanted);
            said!(language,
                en: "the parameter of `{name}` is not between parentheses",
                zh: "{name}分布的参数没有写在括号里")
        }
    }
}

impl fmt::Display for ShapeErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&shape_message(Language::English, self))
    }
}

impl std::error::Error for ShapeErrorKind {}

impl ShapeErrorKind {
    /// A short name for machines, such as `unknown-shape`.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::Unknown { .. } => "unknown-shape",
            Self::WrongBody { .. } => "shape-body",
            Self::MissingParameter { .. } => "missing-parameter",
            Self::NeedlessParameter { .. } => "needless-parameter",
            Self::Parentheses { .. } => "shape-parentheses",
            Self::NoDeviation => "no-deviation",
            Self::ModeOutside => "mode-outside",
            Self::NotDrawn { .. } => "not-drawn",
            Self::TooWide => "shape-too-wide",
            Self::NormalBelowZero { .. } => "normal-below-zero",
        }
    }

    /// The shape that an unknown one is a slip of, if one is near enough.
    #[must_use]
    pub fn nearest_shape(&self) -> Option<&'static str> {
        match self {
            Self::Unknown { found } => nearest(found),
            _ => None,
        }
    }
}

/// A value with a shape, under its `name` in a language; `None` where no shape is read.
pub(super) fn shape_example(shape: Shape, name: &str, reader: Reader) -> Option<String> {
    let [range, mode, value, deviation] = match reader {
        Reader::Ratio => ["1.1..1.4", "1.2", "1.2", "5%"],
        Reader::Quantity { dimension: Some(Dimension::Energy), range: true } => {
            ["60..65TWh", "62TWh", "60TWh", "2TWh"]
        }
        Reader::Quantity { dimension: None | Some(Dimension::Power), range: true }
        | Reader::Amount => ["6..10GW", "7GW", "6GW", "0.5GW"],
        _ => return None,
    };
    Some(match shape {
        Shape::Uniform => format!("{range}~{name}"),
        Shape::Triangular => format!("{range}~{name}({mode})"),
        Shape::Normal => format!("{value}~{name}({deviation})"),
        Shape::LogNormal => format!("{value}~{name}(0.2)"),
    })
}

/// The words that are read, in the order in which beginnings of them are completed.
fn words() -> impl Iterator<Item = (&'static str, Shape)> + Clone {
    let shapes = [Shape::Uniform, Shape::Triangular, Shape::Normal, Shape::LogNormal];
    let of = move |language| shapes.map(|one| (shape(language, one), one));
    [Language::English, Language::Chinese].into_iter().flat_map(of)
}

/// The shape that a word names; 正态分布 and `log-normal` are good too.
pub(in crate::quantity) fn named(word: &str) -> Option<Shape> {
    let word = word.strip_suffix("分布").unwrap_or(word).replace(['-', '_'], "");
    words().find(|(name, _)| name.eq_ignore_ascii_case(&word)).map(|(_, shape)| shape)
}

/// The word for a shape that another word is a slip or the beginning of.
fn nearest(word: &str) -> Option<&'static str> {
    let word = word.to_lowercase();
    let names = words().map(|(name, _)| name);
    let begins = names.clone().find(|name| word.chars().count() > 2 && name.starts_with(&word));
    let slip = || {
        let near = names.map(|name| (strsim::osa_distance(&word, name), name)).min()?;
        let allowed = (near.1.chars().count() / 3).max(1);
        (near.0 <= allowed && word.chars().count() > 1).then_some(near.1)
    };
    begins.or_else(slip)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_are_near() {
        for (word, name) in [
            ("norml", "normal"),
            ("Tri", "triangular"),
            ("trangulr", "triangular"),
            ("正太", "正态"),
            ("log", "lognormal"),
        ] {
            assert_eq!(nearest(word), Some(name), "{word}");
        }
        for word in ["beta", "un", "正"] {
            assert_eq!(nearest(word), None, "{word}");
        }
    }
}
