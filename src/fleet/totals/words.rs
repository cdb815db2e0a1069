//! The words of a label, and what they make of it.

use crate::fleet::heading::{folded, listed, unit_of_cell};
use crate::fleet::places::is_country;
use std::collections::HashMap;
use std::sync::LazyLock;

/// What a label is, the surest last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Label {
    /// A name, or nothing.
    Name,
    /// The name of a country alone.
    Country,
    /// That of the world, or of a continent.
    World,
    /// A name that begins with a word of totals.
    Begins,
    /// Words that speak of all rows, and are names too.
    Aggregate,
    /// The name of a group with a word of totals.
    Group,
    /// The same with a word that is in no name.
    Subtotal,
    /// Words of totals, and such as go with them.
    Total,
    /// The same, of all rows and not of some.
    Grand,
    /// Words that lead to a part of what stands above.
    Part,
}

/// What a word is in a label.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Word {
    Total,
    Subtotal,
    Aggregate,
    /// It leads from a total to the name of a group.
    For,
    /// It changes nothing.
    Beside,
    Name,
}

const TOTALS: &str = "total, totals, totale, totaux, totali, totales, totaal, sum, sums, summe, summen, gesamtsumme, \
     endsumme, gesamt, insgesamt, somme, sommes, suma, sumas, totalt, tot, ttl, summa, razem, toplam, celkem, итого, \
     всего, 합계, 총계, σ, 合计, 总计, 总数, 总量, 总共, 汇总, 総計, 共计, 累计, 总和, 合計, 總計, 共計, 累計, 總和";

const PARTS: &str = "of which, of that, of this, thereof, davon, darunter, hiervon, dont, de los cuales, de las cuales, \
     de ellos, di cui, including, incl, 其中";

const SUBTOTALS: &str = "subtotal, subtotals, subtotale, subtotales, soustotal, \
     zwischensumme, teilsumme, 소계, 小计, 小計";

const AGGREGATES: &str = "all, overall, average, averages, avg, mean, median, alle, tous, toutes, todos, todas, \
     moyenne, durchschnitt, mittelwert, mittel, promedio, media, ensemble, combined, aggregate, aggregated, max, \
     maximum, min, minimum, count, 最大, 最大值, 最小, 最小值, 中位数, 计数, 平均, 平均值, 均值, 全部, 整体, 总体, \
     全体, 所有, 全国, 全省, 全市, nationwide, bundesweit";

/// What stands for all there is, as [`folded`] leaves it, and is no site.
const WORLD: &str = "world, the world, worldwide, world wide, global, globally, whole world, welt, weltweit, monde, mondial, \
     monde entier, mundo, mundial, mondo, europe, europa, asia, africa, north america, south america, latin america, \
     全球, 世界, 全世界, 全球范围, 欧洲, 亚洲, 非洲, 北美, 北美洲, 南美洲";

const FOR: &str = "for, of, für, von, der, pour, de, des, du, para, in, per";

const BESIDE: &str = "grand, final, cumulative, running, general, général, generale, geral, the, and, site, sites, \
     campus, campuses, facility, facilities, data, center, centers, centre, centres, datacenter, datacenters, \
     datacentre, datacentres, dc, dcs, location, locations, project, projects, row, rows, unit, units, plant, plants, \
     fleet, portfolio, capacity, power, load, demand, nameplate, installed, planned, announced, it, number, value, \
     values, energy, emissions, pue, utilization, utilisation, standorte, anlagen, leistung, kapazität, puissance, \
     capacité, capacidad, potencia, potenza, year, fy, 站点, 项目, 容量, 功率, 装机, 装机容量, 总功率, 总容量, \
     总装机, 负荷, 数量, 年, 年度, 机房, 数据中心, 園區, 园区, 个, 座, 处, 家";

static WORDS: LazyLock<HashMap<&str, Word>> = LazyLock::new(|| {
    let lists = [
        (BESIDE, Word::Beside),
        (FOR, Word::For),
        (AGGREGATES, Word::Aggregate),
        (SUBTOTALS, Word::Subtotal),
        (TOTALS, Word::Total),
    ];
    lists.into_iter().flat_map(|(list, word)| listed(list).map(move |name| (name, word))).collect()
});

/// What a label is.
pub(super) fn label(text: &str) -> Label {
    let lower = text.trim_start_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    let is_end = |rest: &str| !rest.starts_with(|c: char| c.is_alphabetic() && !is_han(c));
    if listed(PARTS).any(|part| lower.strip_prefix(part).is_some_and(is_end)) {
        return Label::Part;
    }
    let mut words = words(text);
    // Of two words, `sub-total` and `sous-total` are one.
    if let Some(at) = words.windows(2).position(|pair| pair[0].1 && pair[1].0 == Word::Total) {
        words[at].0 = Word::Beside;
        words[at + 1].0 = Word::Subtotal;
    }
    let kinds = || words.iter().map(|(word, _)| *word);
    let has = |kind: Word| kinds().any(|word| word == kind);
    let name = folded(text);
    if listed(WORLD).any(|known| known == name) {
        return Label::World;
    }
    if is_country(&name) {
        return Label::Country;
    }
    if !has(Word::Name) {
        return match (has(Word::Total) || has(Word::Subtotal), has(Word::Aggregate)) {
            (true, false) if !has(Word::Subtotal) => Label::Grand,
            (true, _) => Label::Total,
            (_, true) => Label::Aggregate,
            _ => Label::Name,
        };
    }
    let core: Vec<Word> = kinds().filter(|word| *word != Word::Beside).collect();
    match core[..] {
        [Word::Subtotal, ..] | [.., Word::Subtotal] => Label::Subtotal,
        [.., Word::Total] | [Word::Total, Word::For, ..] => Label::Group,
        [Word::Total, ..] => Label::Begins,
        _ => Label::Name,
    }
}

/// The words of a text, each with whether it makes a subtotal of a total behind it.
fn words(text: &str) -> Vec<(Word, bool)> {
    let mut words = Vec::new();
    let mut is_markup = false;
    let text = text
        .replace(
            |c: char| {
                is_markup = c == '<' || is_markup && c != '>';
                is_markup
            },
            " ",
        )
        .to_lowercase();
    let text = without_gaps(&text.replace('∑', "σ"));
    // The marks of footnotes are numbers, too.
    let is_mark = |c: char| matches!(c, '¹' | '²' | '³' | '⁰'..='⁹');
    let is_sign = |c: char| !c.is_alphanumeric() || is_mark(c);
    for run in text.split(is_sign).filter(|run| !run.is_empty()) {
        let mut rest = run;
        while let Some(first) = rest.chars().next() {
            let is_other = |c: char| is_han(c) != is_han(first);
            let end = rest.find(is_other).unwrap_or(rest.len());
            let (part, behind) = rest.split_at(end);
            if is_han(first) {
                push_han(part, &mut words);
            } else {
                words.push((kind(part).unwrap_or(Word::Name), matches!(part, "sub" | "sous")));
            }
            rest = behind;
        }
    }
    words
}

/// A text without the blanks that only spread Chinese signs: 合　计 is 合计.
fn without_gaps(text: &str) -> String {
    let mut spread = String::new();
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        rest = &rest[c.len_utf8()..];
        let is_gap =
            c.is_whitespace() && spread.ends_with(is_han) && rest.trim_start().starts_with(is_han);
        if !is_gap {
            spread.push(c);
        }
    }
    spread
}

/// The words of Chinese signs, which stand without blanks: the longest of those that are known first. Where a
/// name goes on behind it, a word of totals is a part of that, as the 小计 of 小计划.
fn push_han(text: &str, words: &mut Vec<(Word, bool)>) {
    let (start, mut at) = (words.len(), 0);
    while let Some(first) = text[at..].chars().next() {
        let ends = text[at..].char_indices().map(|(end, c)| at + end + c.len_utf8());
        let mut parts = ends.collect::<Vec<_>>().into_iter().rev();
        let known = parts.find_map(|end| Some((kind(&text[at..end])?, end)));
        let (word, end) = known.unwrap_or((Word::Name, at + first.len_utf8()));
        words.push((word, false));
        at = end;
    }
    let run = &mut words[start..];
    let last = run.iter().rposition(|(word, _)| *word == Word::Name).unwrap_or(0);
    run[..last].iter_mut().for_each(|word| word.0 = Word::Name);
}

/// What a word is; `None` for a name.
fn kind(word: &str) -> Option<Word> {
    let is_number = || word.chars().all(char::is_numeric);
    let is_unit = || {
        matches!(word, "mwh" | "gwh" | "twh" | "kwh")
            || word.len() <= 16 && unit_of_cell(word).is_some()
    };
    let is_beside = || is_number() || is_unit();
    WORDS.get(word).copied().or_else(|| is_beside().then_some(Word::Beside))
}

fn is_han(c: char) -> bool {
    ('\u{2E80}'..='\u{9FFF}').contains(&c)
}
