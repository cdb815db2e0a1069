//! The words for the shapes of a distribution.

use crate::estimate::Shape;

const WORDS: [(&str, Shape); 8] = [
    ("uniform", Shape::Uniform),
    ("triangular", Shape::Triangular),
    ("normal", Shape::Normal),
    ("lognormal", Shape::LogNormal),
    ("均匀", Shape::Uniform),
    ("三角", Shape::Triangular),
    ("正态", Shape::Normal),
    ("对数正态", Shape::LogNormal),
];

/// The shape that a word names; 正态分布 and `log-normal` are good too.
pub(super) fn named(word: &str) -> Option<Shape> {
    let word = word.strip_suffix("分布").unwrap_or(word).replace(['-', '_'], "");
    WORDS.iter().find(|(name, _)| name.eq_ignore_ascii_case(&word)).map(|(_, shape)| *shape)
}

/// The word for a shape that another word is a slip or the beginning of.
pub(super) fn nearest(word: &str) -> Option<&'static str> {
    let word = word.to_lowercase();
    let names = WORDS.iter().map(|(name, _)| *name);
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
