//! Headings as they stand in tables, and what they mean.

use super::*;

fn known(name: &str) -> (Input, Option<String>) {
    match meaning(name) {
        Meaning::Known(heading) => (heading.input, heading.power_unit),
        other => panic!("{name}: {other:?}"),
    }
}

#[test]
fn names_of_four_languages_are_known() {
    let names: [(Input, &[&str]); 6] = [
        (
            Input::Power,
            &[
                "Power", "Total Power", "Nameplate capacity", "Leistung", "Puissance", "功率",
                "装机容量", "总功率", "IT Load", "IT功率", "功率 Power", "Installierte Leistung",
            ],
        ),
        (
            Input::Pue,
            &[
                "pue", " \"pue\"", "ＰＵＥ", "PUE (ratio)", "Average PUE", "PUE值", "平均PUE",
                "design_pue",
            ],
        ),
        (
            Input::Utilization,
            &[
                "utilisation", "Utilization %", "Utilization (%)", "avg. utilization", "利用率",
                "平均利用率", "Auslastung", "Taux d'utilisation", "utilization_pct",
                "Capacity utilization",
            ],
        ),
        (Input::Count, &["数量", "Qty", "Quantity", "Anzahl", "Stückzahl", "Quantité"]),
        (Input::Hours, &["Operating hours", "运行小时数", "Hours (h/yr)", "Betriebsstunden"]),
        (
            Input::Online,
            &[
                "COD", "投产日期", "Online date", "Inbetriebnahme", "Commissioned",
                "Energization date", "上线时间",
            ],
        ),
    ];
    for (input, names) in names {
        for name in names {
            assert_eq!(known(name).0, input, "{name}");
        }
    }
}

#[test]
fn a_unit_stands_in_brackets_behind_or_before() {
    for (name, unit) in [
        ("power (kW)", "kW"),
        ("power_kw", "kW"),
        ("Power, MW", "MW"),
        ("power in GW", "GW"),
        ("Capacity [MW]", "MW"),
        ("capacity_mw", "MW"),
        ("CapacityMW", "MW"),
        ("装机容量（万千瓦）", "万千瓦"),
        ("装机容量万千瓦", "万千瓦"),
        ("功率(MW)", "MW"),
        ("功率MW", "MW"),
        ("MW", "MW"),
        ("IT Load MW", "MW"),
        ("Leistung (MW)", "MW"),
        ("Total power (kW)", "kW"),
        ("Power (mW)", "mW"),
        ("Nameplate Capacity (MWe)", "MW"),
        ("kW power", "kW"),
    ] {
        assert_eq!(known(name), (Input::Power, Some(unit.to_owned())), "{name}");
    }
    let Meaning::Known(heading) = meaning("Utilization %") else { panic!() };
    assert!(heading.percent);
    let basis = |name| match meaning(name) {
        Meaning::Known(heading) => heading.basis,
        _ => None,
    };
    assert_eq!(basis("IT Load MW"), Some(PowerBasis::ItLoad));
    assert_eq!(basis("Power (IT, MW)"), Some(PowerBasis::ItLoad));
    assert_eq!(basis("Facility power (MW)"), Some(PowerBasis::Facility));
    assert_eq!(basis("Power (MW)"), None);
}

#[test]
fn a_unit_is_read_with_its_multiplier_or_not_at_all() {
    for (name, watts) in [
        ("Power (万 kW)", 1e7),
        ("(万 kW)", 1e7),
        ("功率（单位：万kW）", 1e7),
        ("功率万kW", 1e7),
        ("功率 千 kW", 1e6),
        ("Power (thousand kW)", 1e6),
        ("Power thousand kW", 1e6),
        ("Power [in million kW]", 1e9),
        ("Power (10^3 kW)", 1e6),
        ("装机容量（10^4 kW）", 1e7),
        ("Power ('000 kW)", 1e6),
        ("Power (x1000 kW)", 1e6),
        ("Power (1,000 MW)", 1e9),
        ("Power (10³ MW)", 1e9),
        ("Capacity_thousand_mw", 1e9),
        ("Power (MW IT)", 1e6),
        ("Power (MW installed)", 1e6),
        ("Power (MW, IT load)", 1e6),
        ("Capacity 2025 MW", 1e6),
        ("Hall 2 MW", 1e6),
    ] {
        let heading = of_input(Input::Power, name);
        let unit = heading.power_unit.as_deref().and_then(watts_of);
        assert_eq!((unit, heading.no_unit), (Some(watts), None), "{name}");
    }
    for name in [
        "Power (10^5 kW)", "Power (100 kW)", "Power (MW x10)", "Power (MW) x10",
        "Power MW (thousands)", "Power kW ('000)", "Power (k W)", "Power k W", "Power 10^4 kW",
        "Power_1000_kw", "Power MW or kW", "Power (MW or kW)", "Power kW (MW)", "Power (kW/rack)",
        "Power (MW·h, kW)",
    ] {
        let heading = of_input(Input::Power, name);
        assert!(heading.power_unit.is_none() && heading.no_unit.is_some(), "{name}: {heading:?}");
        assert!(!matches!(meaning(name), Meaning::Known(_)), "{name}");
    }
    for (name, unit) in [
        ("Power (GWh)", "GWh"),
        ("Power (MW·h)", "MW·h"),
        ("Power (MVA)", "MVA"),
        ("Power GWh", "gwh"),
        ("功率（万千瓦时）", "万千瓦时"),
    ] {
        let other = Some(NoUnit::Other(unit.to_owned()));
        assert_eq!(of_input(Input::Power, name).no_unit, other, "{name}");
    }
}

#[test]
fn what_is_near_or_says_more_is_only_likely() {
    for (name, input) in [
        ("utilizaton", Input::Utilization),
        ("Utilization 2025", Input::Utilization),
        ("load factor", Input::Utilization),
        ("peu", Input::Pue),
        ("PUE (old hall)", Input::Pue),
        ("Power (MWh)", Input::Power),
        ("Power (%)", Input::Utilization),
        ("load_pct", Input::Utilization),
        ("CO2 factor", Input::Grid),
        ("Emission factor (kg/kWh)", Input::Grid),
        ("hour", Input::Hours),
        ("electricity grid", Input::Grid),
        ("电网", Input::Grid),
        ("机柜数量", Input::Count),
        ("Average load", Input::Utilization),
        ("Average load (MW)", Input::Power),
        ("Occupancy", Input::Utilization),
        ("CF", Input::Utilization),
        ("LF", Input::Utilization),
        ("Duty cycle", Input::Utilization),
        ("Availability", Input::Utilization),
        ("容量因子", Input::Utilization),
        ("稼働率", Input::Utilization),
        ("Taux de charge", Input::Utilization),
        ("Factor de carga", Input::Utilization),
        ("Opening", Input::Online),
        ("Completion", Input::Online),
        ("First power", Input::Online),
        ("Start year", Input::Online),
        ("Operating year", Input::Online),
        ("建成时间", Input::Online),
        ("并网时间", Input::Online),
        ("Retirement", Input::Offline),
        ("Closed", Input::Offline),
        ("Decommissioned", Input::Offline),
        ("racks", Input::Count),
        ("机柜数", Input::Count),
        ("Number", Input::Count),
        ("No. of halls", Input::Count),
        ("Halls", Input::Count),
        ("Buildings", Input::Count),
        ("栋数", Input::Count),
        ("Stück", Input::Count),
    ] {
        assert_eq!(meaning(name), Meaning::Likely(input), "{name}");
    }
}

#[test]
fn other_columns_mean_nothing() {
    for name in [
        "site", "State", "County", "country", "owner", "note", "id", "Plant Name", "latitude",
        "city", "", "Standort", "Bundesland", "站点", "省份", "c0", "phase", "operator", "address",
        "annual_cost", "Unit name", "business unit", "year built",
    ] {
        assert_eq!(meaning(name), Meaning::Nothing, "{name}");
    }
}

#[test]
fn a_unit_is_named_by_a_column_and_by_its_cells() {
    for name in
        ["unit", "Units", "power unit", "单位", "Einheit", "unité", "功率单位", "Power_Unit"]
    {
        assert_eq!(known(name), (Input::Unit, None), "{name}");
    }
    for (cell, unit) in [
        ("MW", Some("MW")),
        ("mw", Some("MW")),
        ("mW", Some("mW")),
        ("MWe", Some("MW")),
        (" kW ", Some("kW")),
        ("(GW)", Some("GW")),
        ("万千瓦", Some("万千瓦")),
        ("megawatts", Some("megawatts")),
        ("MWh", None),
        ("kVA", None),
        ("Unit 1", None),
        ("7 MW", None),
        ("", None),
    ] {
        assert_eq!(unit_of_cell(cell).as_deref(), unit, "{cell}");
    }
}

#[test]
fn what_holds_for_a_whole_table_is_a_setting() {
    for (name, setting) in [
        ("tariff", Setting::Tariff),
        ("Price", Setting::Tariff),
        ("Electricity price (USD/kWh)", Setting::Tariff),
        ("电价", Setting::Tariff),
        ("电价（元/度）", Setting::Tariff),
        ("WUE", Setting::Water),
        ("WUE (L/kWh)", Setting::Water),
        ("year", Setting::Year),
        ("年份", Setting::Year),
        ("scenario", Setting::Scenario),
    ] {
        assert_eq!(meaning(name), Meaning::Setting(setting), "{name}");
    }
}
