//! What does not fit together in an expression.

use crate::language::{Language, said, sayings, terms};
use std::fmt;
use std::ops::Range;

/// What an expression comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Kind {
    /// A power.
    Power,
    /// An energy.
    Energy,
    /// The one or the other: a name that nobody has looked up, or a plant, which has both.
    Either,
    /// A mass of coal or CO₂.
    Mass,
}

impl Kind {
    /// What two that stand side by side are; `None` where they are unlike.
    pub(crate) fn with(self, other: Self) -> Option<Self> {
        match (self, other) {
            (Self::Either, kind) | (kind, Self::Either) => Some(kind),
            (one, other) => (one == other).then_some(one),
        }
    }
}

/// What does not fit together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Misfit {
    /// A power and an energy, added up or one taken from the other.
    Unlike {
        /// What stands first.
        first: Kind,
        /// What is added to it.
        second: Kind,
    },
    /// What is no power over a time.
    OverTime {
        /// What it is.
        found: Kind,
    },
    /// An amount times an amount.
    Product,
    /// A share of nothing, where an amount is needed: `50%`, `61TWh + 10%`, `10% of 20%`.
    ShareAlone,
    /// Coal or CO₂ as a part of something longer.
    Mass,
    /// Two bounds that face one another: `over 7GW < 8GW`.
    Bounds,
    /// A bracket without the other one.
    Bracket,
    /// Brackets within brackets beyond what anybody writes.
    TooDeep,
}

terms! {
    /// What an expression comes to.
    kind(Kind) {
        Power { en: "a power", zh: "功率" }
        Energy { en: "an energy", zh: "电量" }
        Either { en: "a power or an energy", zh: "功率或电量" }
        Mass { en: "a mass", zh: "质量" }
    }
}

sayings! {
    /// Why the parts of a claim cannot be put together.
    misfit_message(language, misfit: Misfit) -> String {
        Product {
            en: "an amount is not multiplied by an amount",
            zh: "数量不能与数量相乘",
        }
        ShareAlone {
            en: "a share is no amount until it is said of what",
            zh: "比例要说明是什么的比例，才是数量",
        }
        Mass {
            en: "coal and CO2 are no part of a longer amount",
            zh: "煤和二氧化碳不能作为算式的一部分",
        }
        Bounds {
            en: "the two sides are bounded in opposite directions, from which nothing follows",
            zh: "两边的界限方向相反，得不出结论",
        }
        Bracket { en: "the bracket has no other one", zh: "括号不成对" }
        TooDeep { en: "this is put together of too many parts", zh: "算式的层次过多" }
    } else {
        Misfit::Unlike { first, second } => {
            let [first, second] = [first, second].map(|it| kind(language, *it));
            said!(language,
                en: "{first} and {second} do not add up: this is {second}",
                zh: "{first}与{second}不能相加减：这里是{second}")
        }
        Misfit::OverTime { found } => {
            let found = kind(language, *found);
            said!(language,
                en: "only a power runs for a time, and this is {found}",
                zh: "只有功率可以乘以时间，这里是{found}")
        }
    }
}

sayings! {
    /// What fits together, where nothing like what was written can be suggested. Every example is read.
    misfit_hint(language, misfit: Misfit) -> String {
        Unlike {
            en: "add up powers or energies alone, as in `(7GW + 3GW) for 1y = 88TWh`",
            zh: "请只把功率与功率、电量与电量相加减，例如 `(7GW + 3GW)运行1年 = 876亿度`",
        }
        OverTime {
            en: "write the time behind powers alone, as in `(7GW + 3GW) for 1y = 88TWh`",
            zh: "时间只写在功率后面，例如 `(7GW + 3GW)运行1年 = 876亿度`",
        }
        Product {
            en: "multiply by a number, a share or a time, as in `945TWh > 2 x 415TWh`",
            zh: "请乘以个数、比例或时间，例如 `945TWh > 2 x 415TWh`",
        }
        ShareAlone {
            en: "say of what, as in `183TWh = 4.4% of 4.1PWh`",
            zh: "请写明是什么的比例，例如 `183TWh = 4.1PWh的4.4%`",
        }
        Mass {
            en: "write it alone on its side, as in `7GW for 1y = 20 Mtce`",
            zh: "请单独写在一边，例如 `70亿瓦运行1年 = 1900万吨标准煤`",
        }
        Bounds {
            en: "bound one side only, as in `7GW for 1y = more than 60TWh`",
            zh: "请只给一边写界限，例如 `70亿瓦运行1年 = 超过600亿度`",
        }
        Bracket {
            en: "close every bracket, as in `(7GW + 3GW) for 1y = 88TWh`",
            zh: "请把括号写成对，例如 `(7GW + 3GW)运行1年 = 876亿度`",
        }
        TooDeep {
            en: "write fewer brackets and factors, as in `945TWh > 2 x 415TWh`",
            zh: "请少写几层括号和倍数，例如 `945TWh > 2 x 415TWh`",
        }
    }
}

impl fmt::Display for Misfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&misfit_message(Language::English, self))
    }
}

impl std::error::Error for Misfit {}

impl Misfit {
    /// A short name for machines.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::Unlike { .. } => "unlike-amounts",
            Self::OverTime { .. } => "no-power-over-time",
            Self::Product => "product-of-amounts",
            Self::ShareAlone => "share-alone",
            Self::Mass => "mass-in-expression",
            Self::Bounds => "opposite-bounds",
            Self::Bracket => "bracket",
            Self::TooDeep => "too-deep",
        }
    }
}

/// A misfit with its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Unfitting {
    pub misfit: Misfit,
    pub place: Range<usize>,
}
