//! Columns that are not read, as a flag says what they do for the whole table, or as it is worked out; and what a
//! heading or a title says of all powers, such as how many there are of each.

use super::near::is_part;
use super::roles::listed;
use super::words::{joined, plain, words};
use super::{known_input, of_input, unit_of_cell};
use crate::fleet::input::Input;
use crate::fleet::understood::Setting;
use crate::quantity::{Dimension, DisplayUnit};

/// What people call such a column, between commas: names that say it, and words that do among others.
const SETTINGS: [(Setting, &str, &str); 7] = [
    (
        Setting::Construction,
        "construction, construction year",
        "baubeginn, spatenstich, construction start, construction started, construction begin, construction began, \
         construction date, start of construction, beginning of construction, groundbreaking, ground breaking, \
         ground broken, broke ground, debut des travaux, debut de construction, debut de la construction, \
         debut du chantier, inicio de obras, inicio de las obras, inicio de construccion, \
         inicio de la construccion, 开工, 動工, 动工, 建设开始",
    ),
    (
        Setting::Tariff,
        "rate, prix, preis, precio, prezzo, 价格, 单价",
        "tariff, tariffs, price, prices, cost per kwh, cost per mwh, energy rate, power rate, electricity rate, \
         strompreis, stromtarif, prix de l electricite, tarif, tarifa, tariffa, 电价, 電價, 电费单价",
    ),
    (
        Setting::Water,
        "water intensity, 耗水率",
        "wue, water usage effectiveness, 水利用效率, 水资源利用效率, 用水效率",
    ),
    (
        Setting::Year,
        "year, calendar year, reporting year, fiscal year, data year, jahr, annee, ano, anno, 年, 年份, 年度",
        "",
    ),
    (Setting::Scenario, "scenario, szenario, scenarios, escenario, 情景", ""),
    (
        Setting::Emissions,
        "",
        "emissions, co2, co2e, tco2, tco2e, ghg, emissionen, emisiones, emissioni, carbon footprint, 碳排放, \
         碳排放量, 二氧化碳排放, 排放量",
    ),
    (
        Setting::Energy,
        "consumption, consommation, consumo, verbrauch",
        "annual energy, yearly energy, energy consumption, electricity consumption, annual consumption, energy use, \
         electricity use, annual generation, net generation, stromverbrauch, energieverbrauch, jahresverbrauch, \
         stromerzeugung, consommation annuelle, consommation electrique, production annuelle, consumo anual, \
         consumo electrico, produccion anual, 用电量, 耗电量, 发电量, 用電量, 耗電量, 發電量, 能耗",
    ),
];

/// Words of a rate, which is no sum of emissions or energy.
const RATES: &str = "factor, factors, intensity, rate, per, faktor, facteur, facteurs, 因子, 强度, 系数, usd, eur, \
     cny, rmb, cost, kg, g, l";

/// The setting that the words of a name say, or those in the place of its unit.
pub(super) fn setting(words: &[String], remarks: &[String]) -> Option<Setting> {
    let name = joined(&words.iter().map(String::as_str).collect::<Vec<_>>());
    let says = |(_, names, parts): &&(Setting, &'static str, &'static str)| {
        listed(names).any(|whole| whole == name) || listed(parts).any(|part| is_part(part, words))
    };
    let all = || words.iter().chain(remarks);
    let is_rate = all().any(|word| listed(RATES).any(|rate| rate == word));
    let is_sum = |setting: &Setting| matches!(setting, Setting::Emissions | Setting::Energy);
    let named = SETTINGS.iter().find(says).map(|(setting, ..)| *setting);
    let in_energy = || all().any(|word| is_energy_unit(word)).then_some(Setting::Energy);
    named.or_else(in_energy).filter(|setting| !(is_rate && is_sum(setting)))
}

/// Whether a word is a unit of energy that tables have.
fn is_energy_unit(word: &str) -> bool {
    let is_like_one = word.ends_with("wh") || word.ends_with(['时', '度']);
    is_like_one && DisplayUnit::parse(word).is_ok_and(|unit| unit.dimension() == Dimension::Energy)
}

/// The thing of which a power is that of one among several, where its name says so: the `rack` of `kW per rack`
/// and `kW/rack`; nothing where that is left open, as in `Unit capacity`.
pub(in crate::fleet) fn of_each(name: &str) -> Option<String> {
    let (name, is_cut) = match name.split_once('/') {
        Some((unit, thing)) if of_input(Input::Power, unit).power_unit.is_some() => {
            (format!("{unit} per {thing}"), true)
        }
        _ => (name.to_owned(), false),
    };
    let words = words(&plain(&name));
    let is_per = |word: &str| matches!(word, "per" | "pro" | "par" | "por" | "je");
    let is_thing = |input| matches!(input, Input::Accelerator | Input::Count);
    let is_time = |word: &str| {
        matches!(word, "year" | "yr" | "a" | "h" | "hour" | "day" | "jahr" | "an" | "年" | "mva")
            || is_cut && known_input(word).is_some_and(|input| !is_thing(input))
    };
    let mut pairs = words.windows(2);
    let per = pairs.find(|pair| is_per(&pair[0]) && !is_time(&pair[1])).map(|pair| pair[1].clone());
    let is_one = || {
        words.first().is_some_and(|word| matches!(word.as_str(), "unit" | "each"))
            || words.iter().any(|word| word.starts_with(['单', '每']))
    };
    per.or_else(|| is_one().then(String::new))
}

/// Whether a column of numbers counts such things by its name: `Racks` and `Rack count` count a `rack`.
pub(in crate::fleet) fn counts(name: &str, thing: &str) -> bool {
    let is_of = |word: &String| {
        word.starts_with(thing)
            || !word.is_ascii() && word.contains(thing)
            || thing.strip_suffix('s') == Some(word.as_str())
    };
    !thing.is_empty() && words(&plain(name)).iter().any(is_of)
}

/// Whether a name says that a power is that of all things together: `Total capacity`, `Gesamtleistung`, 总功率.
pub(in crate::fleet) fn is_of_all(name: &str) -> bool {
    const ALL: [&str; 4] = ["total", "gesamt", "总", "總"];
    words(&plain(name)).iter().any(|word| ALL.iter().any(|all| word.starts_with(all)))
}

/// The unit that the title of a table gives to all its powers: `Unit: MW`, `Sites in Ohio (in MW)`, 单位：万千瓦.
pub(in crate::fleet) fn unit_of_title(text: &str) -> Option<String> {
    const LEADING: [&str; 9] =
        ["in", "en", "unit", "units", "einheit", "unité", "unidad", "单位", "單位"];
    let text = plain(text);
    let pieces = text.split(['(', ')', '[', ']', ',', ';', '|', ':', '、', '/']);
    let unit = |piece: &str| {
        let words: Vec<&str> = piece.split_whitespace().collect();
        (0..words.len()).rev().find_map(|at| {
            let leads = at > 0 && LEADING.contains(&words[at - 1].to_lowercase().as_str());
            let whole = (at == 0 || leads).then(|| unit_of_cell(&words[at..].join(" "))).flatten();
            whole.or_else(|| leads.then(|| unit_of_cell(words[at])).flatten())
        })
    };
    let mut units = pieces.filter_map(unit);
    let first = units.next()?;
    units.all(|unit| unit == first).then_some(first)
}
