//! What a list of presets says, and the sources of figures.

use crate::catalog::Source;
pub(crate) use crate::catalog::called::*;
use crate::language::{Language, messages};

messages! {
    id { en: "Id", zh: "编号" }
    name { en: "Name", zh: "名称" }
    aliases { en: "Also", zh: "别名" }
    /// Heads installed capacities, where room is short.
    capacity { en: "Capacity", zh: "装机容量" }
    announced { en: "Announced", zh: "宣布日期" }
    basis { en: "Basis", zh: "口径" }
    quote { en: "Quote", zh: "原文" }
    note { en: "Note", zh: "说明" }
    file { en: "File", zh: "文件" }
    built_in { en: "built in", zh: "内置" }
    /// Heads how many figures there are.
    figures { en: "Figures", zh: "数值" }
    year { en: "Year", zh: "年份" }
    intensity_heading { en: "Intensity", zh: "排放强度" }
    statement { en: "Statement", zh: "算式" }
    hours_of_a_year { en: "Hours of a year", zh: "一年的小时数" }
    exactness_label { en: "Exactness", zh: "性质" }
    /// What plants burn for a kilowatt-hour.
    coal_rate { en: "Standard coal per kWh", zh: "每千瓦时耗标准煤" }
    presets_hint {
        en: "`gigawatt presets ID` shows the figures of one and where they come from.",
        zh: "用 `gigawatt presets 编号` 查看某一项的全部数字及出处。",
    }
    /// Heads the names of kinds.
    kind { en: "Kind", zh: "类别" }
    /// Heads how many presets there are of a kind.
    presets { en: "Presets", zh: "项数" }
    /// Heads the first presets of a kind.
    such_as { en: "Such as", zh: "例如" }
    /// The name under which a kind is listed, and what it is.
    kind_named(name: &str, what: &str) { en: "{name}", zh: "{name}（{what}）" }
    /// A kind, and how many there are of it.
    counted_kind(name: &str, count: usize) { en: "{name} {count}", zh: "{name}{count}" }
    /// The kinds of consumers, each with its number.
    kinds_of_consumers(kinds: &str) {
        en: "Kinds of consumers: {kinds}.",
        zh: "用电方分为：{kinds}。",
    }
    /// How to see a kind, and how one preset.
    kinds_hint {
        en: "`gigawatt presets plants` lists a kind, `gigawatt presets three-gorges` shows the figures of one and where they come from; --full lists everything.",
        zh: "用 `gigawatt presets plants` 列出一类，用 `gigawatt presets three-gorges` 查看一项的全部数字及出处；--full 列出全部。",
    }
    /// How to see where figures come from in full.
    quotes_hint {
        en: "--sources shows the quote, title and address of each.",
        zh: "用 --sources 查看每个数字的原文、标题和网址。",
    }
    references_hint {
        en: "Behind `--against`: `three-gorges`, `three-gorges@2020`, `ireland`. `gigawatt presets ID` shows every figure.",
        zh: "写在 `--against` 之后：`three-gorges`、`three-gorges@2020`、`ireland`。用 `gigawatt presets 编号` 查看全部数值。",
    }
    from_file(file: &str) { en: "from {file}", zh: "来自 {file}" }
    /// The same of an entry that stands for a built-in one.
    from_file_instead(file: &str) {
        en: "from {file}, in place of the built-in preset",
        zh: "来自 {file}，取代内置预设",
    }
    /// Of a card or chip by itself.
    bare_accelerator {
        en: "the accelerator alone, without its host, and without cooling unless a PUE is assumed",
        zh: "只计加速卡本身，未计主机；冷却只在设定PUE时计入",
    }
    source { en: "Source", zh: "来源" }
    sources { en: "Sources", zh: "来源" }
    /// The publishers alone, and how to see all of them.
    sources_in_short(publishers: &str) {
        en: "Sources: {publishers} (--sources for all)",
        zh: "来源：{publishers}（全部来源：--sources）",
    }
    second_hand { en: "second-hand", zh: "转引" }
    /// Second-hand, with who tells of it.
    told_by(place: &str) { en: "as told by {place}", zh: "转引自{place}" }
    read_at { en: "Read at", zh: "查阅处" }
    /// A place that nobody stands for.
    copy { en: "a copy", zh: "转载页面" }
    licence { en: "Licence", zh: "许可" }
    edition { en: "Edition", zh: "版次" }
}

/// Where an entry is from that is not built in.
pub(crate) fn origin(language: Language, file: &str, replaces_built_in: bool) -> String {
    if replaces_built_in { from_file_instead(language, file) } else { from_file(language, file) }
}

/// What stands behind the title of a source: who published it and when, and who tells of it.
pub(crate) fn imprint(language: Language, source: &Source) -> impl Iterator<Item = String> {
    let publisher = source.publisher.as_ref().map(|text| language.of(text).to_owned());
    let second_hand = source.second_hand.then(|| match &source.read_in {
        Some(place) => told_by(language, language.of(place)),
        None => second_hand(language).to_owned(),
    });
    [publisher, source.date.clone(), second_hand].into_iter().flatten()
}
