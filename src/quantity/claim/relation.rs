//! What a claim says of its two sides: that they are equal, or that one is more, less or nearly the other.

use serde::Serialize;

/// How the left side of a claim stands to the right one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub(crate) enum Relation {
    /// `=`, 相当于: the same.
    Equal,
    /// `≈`, 约: about the same.
    About,
    /// `≠`: not the same.
    NotEqual,
    /// `>`, 超过: more.
    More,
    /// `<`, 不到: less.
    Less,
    /// `>=`, 至少: more or the same.
    AtLeast,
    /// `<=`, 最多: less or the same.
    AtMost,
    /// `= nearly`, 近: a little less.
    Nearly,
    /// `= just over`, 略高于: a little more.
    JustOver,
    /// `= more than`: more, and not far from it.
    MoreButNear,
    /// `= less than`: less, and not far from it.
    LessButNear,
}

impl Relation {
    /// All of them.
    #[cfg(test)]
    pub const ALL: [Self; 11] = [
        Self::Equal,
        Self::About,
        Self::NotEqual,
        Self::More,
        Self::Less,
        Self::AtLeast,
        Self::AtMost,
        Self::Nearly,
        Self::JustOver,
        Self::MoreButNear,
        Self::LessButNear,
    ];

    /// How it is written between two sides; it is read as itself.
    #[must_use]
    pub fn text(self) -> &'static str {
        match self {
            Self::Equal => "=",
            Self::About => "≈",
            Self::NotEqual => "≠",
            Self::More => ">",
            Self::Less => "<",
            Self::AtLeast => ">=",
            Self::AtMost => "<=",
            Self::Nearly => "= nearly",
            Self::JustOver => "= just over",
            Self::MoreButNear => "= more than",
            Self::LessButNear => "= less than",
        }
    }

    /// The word for it in data, such as `at-least`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Equal => "equal",
            Self::About => "about",
            Self::NotEqual => "not-equal",
            Self::More => "more",
            Self::Less => "less",
            Self::AtLeast => "at-least",
            Self::AtMost => "at-most",
            Self::Nearly => "nearly",
            Self::JustOver => "just-over",
            Self::MoreButNear => "more-but-near",
            Self::LessButNear => "less-but-near",
        }
    }

    /// The same said of the right side and the left one.
    #[must_use]
    pub fn turned(self) -> Self {
        match self {
            Self::Equal | Self::About | Self::NotEqual => self,
            Self::More => Self::Less,
            Self::Less => Self::More,
            Self::AtLeast => Self::AtMost,
            Self::AtMost => Self::AtLeast,
            Self::Nearly => Self::JustOver,
            Self::JustOver => Self::Nearly,
            Self::MoreButNear => Self::LessButNear,
            Self::LessButNear => Self::MoreButNear,
        }
    }

    /// What is said of the two sides where the left one is itself bounded by a word in front of it, as in
    /// `over 7GW for 1y = 61TWh`; `None` where the two bounds face one another, and nothing follows.
    pub(super) fn with_left(self, left: Self) -> Option<Self> {
        let bounded = || left.behind_equality().turned();
        match (self, left) {
            (Self::Equal, Self::About) => Some(Self::About),
            (relation, Self::About) => Some(relation),
            (Self::Equal | Self::About, _) => Some(bounded()),
            // What is more than 7 GW is more than 6 GW.
            (relation, left) => (relation.goes_up()? == left.goes_up()?).then_some(relation),
        }
    }

    /// Whether it says more, or less, of the left side; `None` where it says neither.
    fn goes_up(self) -> Option<bool> {
        match self {
            Self::More | Self::AtLeast | Self::JustOver | Self::MoreButNear => Some(true),
            Self::Less | Self::AtMost | Self::Nearly | Self::LessButNear => Some(false),
            Self::Equal | Self::About | Self::NotEqual => None,
        }
    }

    /// Whether both sides are said to be the same, or about the same.
    pub(crate) fn is_equality(self) -> bool {
        matches!(self, Self::Equal | Self::About)
    }

    /// Whether the one side is said to be as much as the other, or near it.
    pub(crate) fn says_as_much(self) -> bool {
        !self.is_bound() && self != Self::NotEqual
    }

    /// Whether it bounds one side by the other, however far apart they are.
    pub(crate) fn is_bound(self) -> bool {
        matches!(self, Self::More | Self::Less | Self::AtLeast | Self::AtMost)
    }

    /// What it says behind a sign of equality: `= more than 60 TWh` is near 60 TWh.
    pub(super) fn behind_equality(self) -> Self {
        match self {
            Self::More => Self::MoreButNear,
            Self::Less => Self::LessButNear,
            relation => relation,
        }
    }
}
