//! Shapes of distributions in Chinese, and what is wrong with them.

use crate::estimate::Shape;
use crate::quantity::{ShapeErrorKind, shape_examples};

/// 均匀, 三角, …: the words that are read too.
pub(super) fn shape_name(shape: Shape) -> &'static str {
    match shape {
        Shape::Uniform => "均匀",
        Shape::Triangular => "三角",
        Shape::Normal => "正态",
        Shape::LogNormal => "对数正态",
    }
}

/// Message and hint for a shape that cannot be.
pub(super) fn shape_error(kind: &ShapeErrorKind) -> (String, String) {
    use ShapeErrorKind as Kind;
    match kind {
        Kind::Unknown { found } => (
            format!("没有名为 `{found}` 的分布"),
            match kind.nearest_shape() {
                Some(nearest) => format!("是否指 `{nearest}`？"),
                None => "可用均匀、三角、正态、对数正态".to_owned(),
            },
        ),
        Kind::WrongBody { shape, range } => {
            let body = if *range { "一个范围" } else { "一个数值" };
            (format!("{}分布的 `~` 前面应当是{body}", shape_name(*shape)), shape_example(*shape))
        }
        Kind::MissingParameter { shape } => {
            (format!("{}分布缺少参数", shape_name(*shape)), shape_example(*shape))
        }
        Kind::NeedlessParameter { shape } => {
            (format!("{}分布不带参数", shape_name(*shape)), shape_example(*shape))
        }
        Kind::Parentheses { shape } => {
            (format!("{}分布的参数没有写在括号里", shape_name(*shape)), shape_example(*shape))
        }
        Kind::NoDeviation => ("标准差必须大于零".to_owned(), shape_example(Shape::Normal)),
        Kind::ModeOutside => {
            ("最可能的值不在范围之内".to_owned(), shape_example(Shape::Triangular))
        }
        Kind::NotDrawn { without } => {
            ("这里不能写分布：抽样不涉及这个数值".to_owned(), format!("请写 `{without}`"))
        }
        Kind::NormalBelowZero { value, ratio: true } => {
            (format!("{value}减去三倍标准差后小于零"), "标准差请不要超过数值的三分之一".to_owned())
        }
        Kind::NormalBelowZero { value, .. } => (
            format!("{value}减去三倍标准差后小于零"),
            format!(
                "标准差请不要超过数值的三分之一，或改用对数正态分布，例如 `{value}~对数正态(0.3)`"
            ),
        ),
    }
}

fn shape_example(shape: Shape) -> String {
    format!("写法如 {}", shape_examples(shape, shape_name(shape), " 或 "))
}
