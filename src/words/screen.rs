//! What a screen says beside its figures.

use crate::language::{Language, messages, said};
use crate::model::{AnnualGeneration, GenerationBasis};

messages! {
    /// A figure of a plant with its energy.
    with_energy(basis: &str, energy: &str) { en: "{basis} ({energy})", zh: "{basis}（{energy}）" }
    /// The same in days of output.
    as_days(text: &str, days: &str) { en: "{text}, {days} of output", zh: "{text}，合{days}的发电量" }
    /// The average power over the installed capacity.
    of_capacity(share: &str, capacity: &str) {
        en: "{share} of its {capacity}",
        zh: "功率为装机容量{capacity}的{share}",
    }
    times_capacity(times: &str, capacity: &str) {
        en: "{times} times its {capacity}",
        zh: "功率为装机容量{capacity}的{times}倍",
    }
    /// So many years of a plant.
    years_of(plant: &str) { en: "Years of {plant}", zh: "折合{plant}（年）" }
    /// So much of the year of a consumer.
    times_of(times: &str, energy: &str, when: &str) {
        en: "{times} times ({energy}, {when})",
        zh: "{times}倍（{when}，{energy}）",
    }
    share_of(percent: &str, energy: &str, when: &str) {
        en: "{percent} ({energy}, {when})",
        zh: "{percent}（{when}，{energy}）",
    }
    /// How many of something, what one of it takes, and when.
    counted(count: &str, classifier: &str, each: &str, when: &str) {
        en: "{count} ({each}, {when})",
        zh: "约{count}{classifier}（{when}，{each}）",
    }
    /// What one takes in a year, and one use; a Chinese one has a classifier.
    each_a_year(energy: &str, one: &str) { en: "{energy} a year each", zh: "每{one}年用电{energy}" }
    each(energy: &str, one: &str) { en: "{energy} each", zh: "每{one}{energy}" }
    /// A year that has long passed.
    years_ago(when: &str, years: u16) { en: "{when}, {years} years ago", zh: "{when}数据，距今{years}年" }
    /// That only a part is shown of what a result is compared with.
    nearest_of(all: usize) {
        en: "Of {all} plants and consumers, the one of each sort nearest in size; --full or --format csv has all.",
        zh: "共{all}个电站和用电方，这里只列各类中大小最接近的；全部对比见 --full 或 --format csv。",
    }
    /// What published scenarios make of a power.
    rarely_flat_out(energies: &str) {
        en: "Data centres rarely run flat out: {energies} under published load and cooling (--scenario all).",
        zh: "数据中心很少满负荷运行：按已公布的负荷与能效水平，为{energies}（--scenario all）。",
    }
}

/// A ratio to a figure of a plant, which may be several times.
pub(crate) fn of_basis(language: Language, times: &str, basis: &str, is_many: bool) -> String {
    let of = if is_many { "times" } else { "of" };
    said!(language, en: "{times} {of} its {basis}", zh: "按{basis}计{times}")
}

/// What a figure of a plant is, over a column.
pub(crate) fn short_basis(language: Language, figure: &AnnualGeneration) -> String {
    match figure.basis {
        GenerationBasis::Design => said!(language, en: "design", zh: "设计年"),
        GenerationBasis::Record => said!(language, en: "record", zh: "纪录"),
        GenerationBasis::Lowest => said!(language, en: "lowest", zh: "最低"),
        GenerationBasis::Average => said!(language, en: "average", zh: "平均"),
        GenerationBasis::Expected => said!(language, en: "expected", zh: "预期"),
        GenerationBasis::Implied => said!(language, en: "article", zh: "文章"),
        GenerationBasis::Actual | GenerationBasis::Derived => {
            super::actual(language, figure.year.unwrap_or_default())
        }
    }
}
