//! Shapes of distributions in Chinese, and what is wrong with them.

use crate::estimate::Shape;
use crate::quantity::{LARGEST_SIGMA, Reader, ShapeErrorKind, shape_example};

/// 均匀, 三角, …: the words that are read too.
pub(super) fn shape_name(shape: Shape) -> &'static str {
    match shape {
        Shape::Uniform => "均匀",
        Shape::Triangular => "三角",
        Shape::Normal => "正态",
        Shape::LogNormal => "对数正态",
    }
}

/// What is wrong with a shape that cannot be.
pub(super) fn shape_message(kind: &ShapeErrorKind) -> String {
    use ShapeErrorKind as Kind;
    match kind {
        Kind::Unknown { found } => format!("没有名为 `{found}` 的分布"),
        Kind::WrongBody { shape, range } => {
            let body = if *range { "一个范围" } else { "一个数值" };
            format!("{}分布的 `~` 前面应当是{body}", shape_name(*shape))
        }
        Kind::MissingParameter { shape } => format!("{}分布缺少参数", shape_name(*shape)),
        Kind::NeedlessParameter { shape } => format!("{}分布不带参数", shape_name(*shape)),
        Kind::Parentheses { shape } => format!("{}分布的参数没有写在括号里", shape_name(*shape)),
        Kind::NoDeviation => "标准差必须大于零".to_owned(),
        Kind::ModeOutside => "最可能的值不在范围之内".to_owned(),
        Kind::NotDrawn { .. } => "这里不能写分布：抽样不涉及这个数值".to_owned(),
        Kind::TooWide => format!("对数的标准差不能大于{LARGEST_SIGMA}"),
        Kind::NormalBelowZero { value, .. } => format!("{value}减去三倍标准差后小于零"),
    }
}

/// What to write instead.
pub(super) fn shape_hint(kind: &ShapeErrorKind, reader: Reader, suggestions: &[String]) -> String {
    use ShapeErrorKind as Kind;
    let as_in = |shape: Shape| match shape_example(shape, shape_name(shape), reader) {
        Some(example) => format!("写法如 `{example}`"),
        None => "请去掉分布".to_owned(),
    };
    match (kind, suggestions) {
        (Kind::Unknown { .. }, [near, ..]) => format!("是否指 `{near}`？"),
        (Kind::Unknown { .. }, []) => "可用均匀、三角、正态、对数正态".to_owned(),
        (
            Kind::WrongBody { shape, .. }
            | Kind::MissingParameter { shape }
            | Kind::NeedlessParameter { shape }
            | Kind::Parentheses { shape },
            _,
        ) => as_in(*shape),
        (Kind::NoDeviation, _) => as_in(Shape::Normal),
        (Kind::ModeOutside, _) => as_in(Shape::Triangular),
        (Kind::NormalBelowZero { .. }, [log_normal, ..]) => {
            format!("标准差请不要超过数值的三分之一，或改用对数正态分布，例如 `{log_normal}`")
        }
        (Kind::NormalBelowZero { .. }, []) => "标准差请不要超过数值的三分之一".to_owned(),
        (Kind::NotDrawn { .. } | Kind::TooWide, [text, ..]) => format!("请写 `{text}`"),
        (Kind::NotDrawn { .. } | Kind::TooWide, []) => "请去掉分布".to_owned(),
    }
}
