//! The words that tell what is said of figures: each once, both languages in one table.

/// What a word tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cue {
    /// Two amounts are the same, or the one follows from the other.
    Same,
    /// The same, where nothing else can be meant.
    Is,
    /// One amount is more than another.
    More,
    /// One amount is less than another.
    Less,
    /// Amounts that stand before are added up.
    Sum,
    /// The whole of something, which may be more than what stands before.
    Total,
    /// A part of something.
    Share,
    /// What is used.
    Use,
    /// What is generated.
    Generation,
    /// Running at full power all the time.
    FullLoad,
    /// Somebody denies what stands before.
    Denial,
    /// What is only supposed.
    Condition,
    /// Electricity, where a unit alone does not tell.
    Electricity,
    /// A battery that gives back what it holds.
    Discharge,
    /// Homes are supplied, or as many others.
    Supply,
    /// What is installed.
    Capacity,
}

use Cue::{
    Capacity, Condition, Denial, Discharge, Electricity, FullLoad, Generation, Is, Less, More,
    Same, Share, Sum, Supply, Total, Use,
};

const CUES: &[(Cue, &[&str])] = &[
    (Is, &["是", "或", "or", "so", "are", "is"]),
    (
        Same,
        &[
            "相当于",
            "相當於",
            "等于",
            "等於",
            "约为",
            "約為",
            "约合",
            "折合",
            "即",
            "就是",
            "意味着",
            "意味著",
            "合",
            "也就是",
            "下来",
            "累计",
            "达到",
            "equivalent to",
            "equal to",
            "equals",
            "equal",
            "i.e.",
            "that is",
            "therefore",
            "thus",
            "means",
            "meaning",
            "amounts to",
            "translates to",
            "translates into",
            "works out at",
            "works out to",
            "as much as",
            "as much electricity as",
            "as much power as",
            "comes to",
            "matches",
            "enough for",
            "represents",
        ],
    ),
    (
        More,
        &[
            "超过",
            "超過",
            "高于",
            "高於",
            "多于",
            "大于",
            "超出",
            "exceeds",
            "exceeding",
            "exceed",
            "surpasses",
            "surpassing",
            "tops",
            "more than",
            "higher than",
            "greater than",
            "larger than",
        ],
    ),
    (
        Less,
        &[
            "不及",
            "低于",
            "低於",
            "少于",
            "小于",
            "不如",
            "逊于",
            "less than",
            "lower than",
            "smaller than",
            "falls short of",
            "below",
            "fewer than",
            "short of",
        ],
    ),
    (
        Sum,
        &[
            "合计",
            "合計",
            "共计",
            "共計",
            "加起来",
            "加起來",
            "相加",
            "两者共",
            "两项共",
            "合共",
            "combined",
            "together",
            "adding up to",
            "add up to",
            "adds up to",
            "summing to",
            "in sum",
            "taken together",
        ],
    ),
    (
        Total,
        &[
            "总计",
            "總計",
            "总共",
            "一共",
            "共",
            "totalling",
            "totaling",
            "in total",
            "altogether",
            "a total of",
            "in all",
        ],
    ),
    (
        Share,
        &[
            "占",
            "佔",
            "accounts for",
            "account for",
            "accounting for",
            "represents",
            "representing",
            "makes up",
            "up to",
            "equal to",
            "amounts to",
            "or",
            "about",
            "roughly",
            "some",
            "nearly",
            "is",
            "约为",
            "相当于",
            "是",
        ],
    ),
    (
        Use,
        &[
            "耗电",
            "耗電",
            "用电",
            "用電",
            "消耗",
            "耗能",
            "电费",
            "需要",
            "耗",
            "draws",
            "draw",
            "drawing",
            "consumes",
            "consume",
            "consuming",
            "consumption",
            "uses",
            "use",
            "using",
            "used",
            "needs",
            "need",
            "burns",
            "requires",
        ],
    ),
    (
        Generation,
        &[
            "发电",
            "發電",
            "上网电量",
            "generates",
            "generate",
            "generating",
            "generation",
            "produces",
            "produce",
            "producing",
            "output",
            "yield",
            "yields",
            "delivers",
        ],
    ),
    (
        FullLoad,
        &[
            "满载",
            "滿載",
            "满负荷",
            "滿負荷",
            "满功率",
            "全负荷",
            "额定功率",
            "不间断",
            "around the clock",
            "flat out",
            "full load",
            "fully loaded",
            "full power",
            "at full capacity",
            "non-stop",
            "nonstop",
            "continuously",
            "24/7",
            "all year round",
            "year-round",
            "running constantly",
        ],
    ),
    (
        Denial,
        &[
            "否认",
            "否認",
            "辟谣",
            "闢謠",
            "不实",
            "不實",
            "并非",
            "並非",
            "谣言",
            "系误读",
            "denied",
            "denies",
            "false",
            "not true",
            "untrue",
            "rejected",
            "dismissed",
            "refuted",
            "incorrect",
            "wrong",
        ],
    ),
    (Condition, &["若", "如果", "假如", "假设", "倘若", "if", "would", "assuming", "suppose"]),
    (Electricity, &["电", "電", "能源", "能耗", "瓦", "kwh", "twh", "gwh", "mwh", "gw", "mw"]),
    (Discharge, &["放电", "放電", "储能", "儲能", "battery", "batteries", "discharge", "storage"]),
    (
        Supply,
        &[
            "供",
            "够",
            "夠",
            "满足",
            "滿足",
            "power",
            "powers",
            "supply",
            "supplies",
            "enough",
            "serve",
            "serves",
            "use of",
            "consumption of",
            "needs of",
            "相当于",
            "equal",
            "equivalent",
            "as much as",
            "demand of",
        ],
    ),
    (Capacity, &["装机", "裝機", "容量", "capacity", "nameplate", "installed"]),
];

/// Whether a text, in lower case, has one of the words.
pub(super) fn has(lower: &str, cue: Cue) -> bool {
    first(lower, cue).is_some()
}

/// Where the first of the words stands.
pub(super) fn first(lower: &str, cue: Cue) -> Option<(usize, usize)> {
    let words = words(cue).iter();
    words
        .filter_map(|word| find(lower, word).map(|at| (at, at + word.len())))
        .min_by_key(|(at, end)| (*at, usize::MAX - end))
}

/// Where the last of the words stands.
pub(super) fn last(lower: &str, cue: Cue) -> Option<(usize, usize)> {
    let words = words(cue).iter();
    words
        .filter_map(|word| rfind(lower, word).map(|at| (at, at + word.len())))
        .max_by_key(|(at, end)| (*end, usize::MAX - at))
}

fn words(cue: Cue) -> &'static [&'static str] {
    CUES.iter().find(|(of, _)| *of == cue).map_or(&[], |(_, words)| words)
}

/// The first place of a word; one of letters stands by itself.
pub(super) fn find(lower: &str, word: &str) -> Option<usize> {
    lower.match_indices(word).map(|(at, _)| at).find(|at| stands(lower, *at, word))
}

/// The last place of a word.
pub(super) fn rfind(lower: &str, word: &str) -> Option<usize> {
    lower.rmatch_indices(word).map(|(at, _)| at).find(|at| stands(lower, *at, word))
}

fn stands(lower: &str, at: usize, word: &str) -> bool {
    let is_letter = |c: char| c.is_ascii_alphanumeric();
    if !word.starts_with(is_letter) {
        return true;
    }
    !lower[..at].ends_with(is_letter) && !lower[at + word.len()..].starts_with(is_letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_of_letters_stands_by_itself() {
        assert_eq!(find("for or nor", "or"), Some(4));
        assert_eq!(find("若满负荷运行", "满负荷"), Some(3));
        assert!(has("a combined 20 gw", Cue::Sum) && !has("recombined", Cue::Sum));
    }

    #[test]
    fn each_cue_has_words_in_both_languages() {
        for (cue, words) in CUES {
            assert!(words.iter().any(|word| word.is_ascii()), "{cue:?}");
            assert!(words.iter().any(|word| !word.is_ascii()), "{cue:?}");
        }
    }
}
