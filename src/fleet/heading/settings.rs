//! Columns that are not read, as a flag says what they do for the whole table, or as it is worked out.

use super::near::is_part;
use super::roles::listed;
use super::words::joined;
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
