//! What people call the column of the powers.

use super::roles::Role;
use crate::fleet::input::Input;
use crate::model::PowerBasis;

const POWER_FILLERS: &[&str] = &[
    "total",
    "nameplate",
    "installed",
    "rated",
    "nominal",
    "planned",
    "announced",
    "site",
    "electrical",
    "electric",
    "design",
    "nenn",
    "elektrische",
    "installierte",
    "geplante",
    "installee",
    "electrique",
    "totale",
    "instalada",
    "total",
    "总",
    "額定",
    "额定",
    "设计",
    "规划",
    "计划",
    "宣布",
    "电",
];

/// Words beside a unit that leave it as it is, but for those of the names of powers.
const BESIDE_UNIT: &[&str] = &["ac", "dc", "gross", "net", "peak", "brutto", "netto"];

/// Whether a word beside a unit of power leaves it as it is.
pub(super) fn is_beside_unit(word: &str) -> bool {
    let is_of = |role: &Role| {
        role.fillers.contains(&word)
            || role.names.iter().any(|name| name.split(' ').any(|part| part == word))
    };
    BESIDE_UNIT.contains(&word) || ROLES.iter().any(is_of)
}

/// The roles of a power, by what it counts.
pub(super) const ROLES: &[Role] = &[
    Role {
        input: Input::Power,
        basis: None,
        names: &[
            "power",
            "capacity",
            "power capacity",
            "nameplate",
            "nameplate capacity",
            "load",
            "demand",
            "power demand",
            "load capacity",
            "electricity demand",
            "leistung",
            "nennleistung",
            "gesamtleistung",
            "puissance",
            "capacite",
            "potencia",
            "capacidad",
            "potenza",
            "功率",
            "容量",
            "装机容量",
            "装机",
            "装机功率",
            "总功率",
            "额定功率",
            "总容量",
            "负荷",
            "负载",
            "用电负荷",
            "电力容量",
            "电力负荷",
            "裝機容量",
            "裝機",
            "總功率",
            "額定功率",
        ],
        likely: &["size", "mw", "规模", "規模", "grosse", "taille"],
        fillers: POWER_FILLERS,
    },
    Role {
        input: Input::Power,
        basis: Some(PowerBasis::ItLoad),
        names: &[
            "it load",
            "it power",
            "it capacity",
            "it demand",
            "critical load",
            "critical it load",
            "critical power",
            "critical it power",
            "it last",
            "it leistung",
            "puissance it",
            "charge it",
            "it功率",
            "it负载",
            "it负荷",
            "it容量",
            "it設備功率",
            "it设备功率",
        ],
        likely: &[],
        fillers: POWER_FILLERS,
    },
    Role {
        input: Input::Power,
        basis: Some(PowerBasis::Facility),
        names: &[
            "facility power",
            "facility load",
            "facility capacity",
            "utility power",
            "utility capacity",
            "grid connection",
            "connection capacity",
            "anschlussleistung",
            "netzanschlussleistung",
            "设施功率",
            "园区总功率",
        ],
        likely: &[],
        fillers: POWER_FILLERS,
    },
];
