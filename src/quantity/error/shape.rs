//! What can be wrong with a shape behind a value or a range.

use crate::estimate::Shape;
use crate::quantity::shape_name::nearest;
use thiserror::Error;

/// What was wrong with a shape, with what a message in any language needs.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum ShapeErrorKind {
    /// `6GW~norml(1GW)`: no shape of a distribution.
    #[error("`{found}` is not a shape")]
    Unknown {
        /// The word as written.
        found: String,
    },
    /// A shape of a range behind a single value, or the other way round.
    #[error("`{}` needs {} before the `~`", .shape.name(), if *.range { "a range" } else { "a single value" })]
    WrongBody {
        /// The shape.
        shape: Shape,
        /// Whether it needs a range.
        range: bool,
    },
    /// `6GW~normal`.
    #[error("`{}` needs a parameter", .shape.name())]
    MissingParameter {
        /// The shape.
        shape: Shape,
    },
    /// `6..10GW~uniform(7GW)`.
    #[error("`{}` takes no parameter", .shape.name())]
    NeedlessParameter {
        /// The shape.
        shape: Shape,
    },
    /// `6GW~normal(1GW` or `6GW~normal 1GW`.
    #[error("the parameter of `{}` is not between parentheses", .shape.name())]
    Parentheses {
        /// The shape.
        shape: Shape,
    },
    /// A standard deviation of zero or less.
    #[error("a standard deviation must be above zero")]
    NoDeviation,
    /// The most likely value lies outside of the range.
    #[error("the most likely value lies outside of the range")]
    ModeOutside,
    /// A shape of what no sample draws, such as a tariff.
    #[error("no shape can stand here: samples do not draw this")]
    NotDrawn {
        /// The same without a shape.
        without: String,
    },
    /// Three standard deviations below the mean lie below zero.
    #[error("three standard deviations below {value} are below zero")]
    NormalBelowZero {
        /// The mean as written.
        value: String,
        /// Whether it is a ratio, whose bounds a log-normal shape may leave as well.
        ratio: bool,
    },
}

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

    /// What to write instead, in English.
    #[must_use]
    pub fn hint(&self) -> String {
        match self {
            Self::Unknown { .. } => match self.nearest_shape() {
                Some(nearest) => format!("did you mean `{nearest}`?"),
                None => "shapes are uniform, triangular, normal and lognormal".to_owned(),
            },
            Self::WrongBody { shape, .. }
            | Self::MissingParameter { shape }
            | Self::NeedlessParameter { shape }
            | Self::Parentheses { shape } => {
                format!("write it as in {}", shape_examples(*shape, shape.name(), " or "))
            }
            Self::NoDeviation => {
                let example = shape_examples(Shape::Normal, Shape::Normal.name(), " or ");
                format!("write how far values usually are off, as in {example}")
            }
            Self::ModeOutside => {
                let example = shape_examples(Shape::Triangular, Shape::Triangular.name(), " or ");
                format!("write a value between both ends, as in {example}")
            }
            Self::NotDrawn { without } => format!("write `{without}`"),
            Self::NormalBelowZero { ratio: true, .. } => {
                "write a standard deviation of at most a third of the value".to_owned()
            }
            Self::NormalBelowZero { value, .. } => format!(
                "write a standard deviation of at most a third of the value, or a log-normal \
                 shape, such as `{value}~lognormal(0.3)`"
            ),
        }
    }
}

/// A quantity and a ratio with a shape, under its `name` in a language.
pub(crate) fn shape_examples(shape: Shape, name: &str, or: &str) -> String {
    let (quantity, ratio) = match shape {
        Shape::Uniform => (["6..10GW", ""], ["1.1..1.4", ""]),
        Shape::Triangular => (["6..10GW", "(7GW)"], ["1.1..1.4", "(1.2)"]),
        Shape::Normal => (["6GW", "(0.5GW)"], ["1.2", "(5%)"]),
        Shape::LogNormal => (["6GW", "(0.2)"], ["1.2", "(0.05)"]),
    };
    format!("`{}~{name}{}`{or}`{}~{name}{}`", quantity[0], quantity[1], ratio[0], ratio[1])
}
