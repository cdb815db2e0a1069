//! What can be wrong with a shape behind a value or a range.

use super::said;
use crate::estimate::Shape;
use crate::language::Language;
use crate::quantity::Dimension;
use crate::quantity::reader::Reader;
use crate::quantity::shape_name::nearest;
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

impl fmt::Display for ShapeErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&said::shape_message(Language::English, self))
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
