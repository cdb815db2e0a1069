//! What people call the column of the powers.

use super::roles::{Entry, NOTHING, Role, listed, roles};
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
