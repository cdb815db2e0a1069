//! What people call the column of the powers, and what they say of all of it.

use super::roles::{Entry, NOTHING, Role, listed, roles};
use super::words::{plain, words};
use super::{known_input, of_input, unit_of_cell};
use crate::fleet::input::Input;
use crate::model::PowerBasis;

const POWER_FILLERS: &str = "total, nameplate, installed, rated, nominal, planned, announced, site, electrical, \
     electric, design, nenn, elektrische, installierte, geplante, installee, electrique, totale, instalada, 总, 額定, \
     额定, 设计, 规划, 计划, 宣布, 电, current, existing, operational, der einheit";

/// Words beside a unit that leave it as it is, but for those of the names of powers.
const BESIDE_UNIT: &str = "ac, dc, gross, net, peak, brutto, netto";

/// Whether a word beside a unit of power leaves it as it is.
pub(super) fn is_beside_unit(word: &str) -> bool {
    let is_of = |role: &Role| {
        role.fillers.contains(&word)
            || role.names.iter().any(|name| name.split(' ').any(|part| part == word))
    };
    let mut powers = roles().filter(|role| role.input == Input::Power);
    listed(BESIDE_UNIT).any(|known| known == word) || powers.any(is_of)
}

/// The roles of a power, by what it counts.
pub(super) const ENTRIES: &[Entry] = &[
    Entry {
        input: Input::Power,
        names: "power, capacity, power capacity, nameplate, nameplate capacity, load, demand, power demand, \
             load capacity, electricity demand, leistung, bruttoleistung, nettoleistung, nettonennleistung, \
             bruttonennleistung, netto nennleistung, brutto nennleistung, nennleistung, gesamtleistung, \
             installierte leistung, elektrische leistung, anlagenleistung, leistungsaufnahme, kapazitat, kapazitaet, \
             puissance, puissance nominale, puissance installee, puissance electrique, puissance totale, capacite, \
             capacite installee, potencia, potencia instalada, potencia nominal, potencia electrica, potencia total, \
             capacidad, capacidad instalada, potenza, potenza installata, load power, power rating, rated output, \
             规划容量, 规划装机, 用电容量, 电功率, 机组容量, 单机容量, 设计功率, 功率, 容量, 装机容量, 装机, \
             装机功率, 总功率, 额定功率, 总容量, 负荷, 负载, 用电负荷, 电力容量, 电力负荷, 裝機容量, 裝機, 總功率, \
             額定功率",
        likely: "size, mw, 规模, 規模, grosse, taille",
        fillers: POWER_FILLERS,
        ..NOTHING
    },
    Entry {
        input: Input::Power,
        basis: Some(PowerBasis::ItLoad),
        names: "it load, it power, it capacity, power it, load it, capacity it, it demand, critical load, \
             critical it load, critical power, critical it power, it last, it leistung, it kapazitat, puissance it, \
             puissance informatique, charge it, charge informatique, potencia it, potencia ti, carga it, carga ti, \
             capacidad it, server load, it nameplate, it nameplate capacity, it设备负荷, 服务器功率, it功率, it负载, \
             it负荷, it容量, it設備功率, it设备功率",
        fillers: POWER_FILLERS,
        ..NOTHING
    },
    Entry {
        input: Input::Power,
        basis: Some(PowerBasis::Facility),
        names: "facility power, facility load, facility capacity, power facility, load facility, utility power, \
             utility capacity, grid connection, connection capacity, total facility power, total facility load, \
             site load, grid capacity, interconnection capacity, anschlussleistung, netzanschlussleistung, \
             netzanschluss, puissance de raccordement, puissance raccordee, potencia de conexion, 园区功率, \
             设施总功率, 设施功率, 园区总功率",
        fillers: POWER_FILLERS,
        ..NOTHING
    },
];

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
    let is_time = |word: &str| {
        matches!(word, "year" | "yr" | "a" | "h" | "hour" | "day" | "jahr" | "an" | "年" | "mva")
            || is_cut && known_input(word).is_some()
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
