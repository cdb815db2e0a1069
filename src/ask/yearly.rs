//! 三峡年发电量, `annual output of three-gorges`: a plant or consumer, named with the year that it has anyway.

use super::yardsticks;
use crate::answer::Yardsticks;
use crate::catalog::Catalog;

/// What stands behind a name, the longer ones first.
const BEHIND: [&str; 23] = [
    "的全年发电量", "的全年用电量", "一年的发电量", "一年的用电量", "的年发电量", "的年用电量",
    "全年发电量", "全年用电量", "一年发电量", "一年用电量", "年发电量", "年用电量", "的发电量",
    "的用电量", "发电量", "用电量", "'s annual generation", "'s annual output",
    "'s annual consumption", " annual generation", " annual output", " annual consumption",
    " annual electricity use",
];

/// What stands before a name.
const BEFORE: [&str; 7] = [
    "the annual generation of ", "the annual output of ", "the annual consumption of ",
    "annual generation of ", "annual output of ", "annual consumption of ", "a year of ",
];

/// The name alone, with `@2020` behind it where a year stood there too: 三峡2020年发电量.
pub(super) fn without(name: &str, catalog: &Catalog) -> Option<String> {
    let behind = || BEHIND.iter().find_map(|word| name.strip_suffix(word));
    let before = || BEFORE.iter().find_map(|word| name.strip_prefix(word));
    let plain = behind().or_else(before)?.trim();
    let is_known = |name: &str| yardsticks::add(name, catalog, &mut Yardsticks::default()).is_ok();
    if is_known(plain) {
        return Some(plain.to_owned());
    }
    let year = plain.get(plain.len().checked_sub(4)?..)?;
    let before = plain.strip_suffix(year)?.trim_end();
    let of_year = format!("{before}@{year}");
    (year.bytes().all(|byte| byte.is_ascii_digit()) && is_known(&of_year)).then_some(of_year)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_year_that_a_name_has_anyway_is_read_over() {
        let catalog = Catalog::embedded();
        for (text, name) in [
            ("三峡年发电量", "三峡"),
            ("三峡的年发电量", "三峡"),
            ("三峡2020年发电量", "三峡@2020"),
            ("爱尔兰年用电量", "爱尔兰"),
            ("three-gorges annual output", "three-gorges"),
            ("the annual consumption of ireland", "ireland"),
        ] {
            assert_eq!(without(text, &catalog).as_deref(), Some(name), "{text}");
        }
        for text in ["三峡", "年发电量", "某地年发电量", "三峡1850年发电量"] {
            assert_eq!(without(text, &catalog), None, "{text}");
        }
    }
}
