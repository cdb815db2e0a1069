//! The dictionary: what people call the columns that have a meaning here.
//!
//! Names stand as [`words`](super::words) leaves them: small letters without accents, one blank between
//! words, none between Chinese characters.

use super::powers;
use crate::fleet::input::Input;
use crate::model::PowerBasis;
use std::sync::LazyLock;

/// What a column of certain names means, as the dictionary writes it: names between commas.
pub(super) struct Entry {
    pub input: Input,
    /// What the name says the power counts.
    pub basis: Option<PowerBasis>,
    /// Such a column is read.
    pub names: &'static str,
    /// Such a column may be meant, but its cells often say something else: it is only pointed out.
    pub likely: &'static str,
    /// Words that may stand beside a name and change nothing.
    pub fillers: &'static str,
}

/// What an entry need not say.
pub(super) const NOTHING: Entry =
    Entry { input: Input::Power, basis: None, names: "", likely: "", fillers: "" };

/// An entry of the dictionary, its names apart.
pub(super) struct Role {
    pub input: Input,
    pub basis: Option<PowerBasis>,
    pub names: Vec<&'static str>,
    pub likely: Vec<&'static str>,
    pub fillers: Vec<&'static str>,
}

impl Role {
    fn of(entry: &Entry) -> Self {
        let Entry { input, basis, names, likely, fillers } = *entry;
        let [names, likely, fillers] = [names, likely, fillers].map(|list| listed(list).collect());
        Self { input, basis, names, likely, fillers }
    }
}

/// The names of a list.
pub(in crate::fleet) fn listed(list: &'static str) -> impl Iterator<Item = &'static str> {
    list.split(", ").filter(|name| !name.is_empty())
}

/// Words beside a name of any role.
pub(super) const FILLERS: &str = "ratio, value, number, 数值, data centre, data center, dc";

static ROLES: LazyLock<Vec<Role>> =
    LazyLock::new(|| powers::ENTRIES.iter().chain(ENTRIES).map(Role::of).collect());

/// Every role, those of powers first.
pub(super) fn roles() -> impl Iterator<Item = &'static Role> {
    ROLES.iter()
}

const RATIO_FILLERS: &str = "average, avg, mean, annual, annualized, annualised, yearly, design, target, expected, \
     estimated, site, it, server, mittlere, mittlerer, durchschnittliche, moyen, moyenne, medio, media, 平均, 年均, \
     年, 年平均, 设计, 目标, 预计, 值";

/// Words that only say what is counted, behind a number or its heading.
pub(super) const COUNTERS: &str =
    "张, 台, 卡, 块, 片, 颗, 个, 套, 枚, 座, 張, units, pcs, gpus, chips, cards, stk";

/// Names of columns of places, which are read as grids where ours has most of them: of countries, of states, and
/// of any.
pub(super) const COUNTRIES: &str = "country, countries, country name, country code, country long, nation, \
     location country, iso country, iso country code, land, staat, pays, pais, paese, 国家, 国别, 所在国家, 國家";
pub(super) const STATES: &str = "state, us state, state name, state code, location state, 州";
pub(super) const PLACES: &str = "province, region, country region, country or region, state province, \
     state or province, bundesland, region administrative, departement, etat, estado, provincia, comunidad, regione, \
     省, 省份, 省市, 省级, 所在省, 所在省份, 所在地区, 地区, 区域, 国家地区, 省區";

/// All but those of a power.
const ENTRIES: &[Entry] = &[
    Entry {
        input: Input::Pue,
        names: "pue, power usage effectiveness, pue值, 电能利用效率, 電能利用效率, 能源使用效率",
        fillers: RATIO_FILLERS,
        ..NOTHING
    },
    Entry {
        input: Input::Utilization,
        names: "utilization, utilisation, utilization rate, utilisation rate, utilization factor, utilisation factor, \
             util, auslastung, auslastungsgrad, taux d utilisation, utilizacion, tasa de utilizacion, \
             tasso di utilizzo, 利用率, 使用率, 平均负荷率, 利用系数, 设备利用率, usage rate, utilizacion media, \
             taux d usage, taux utilisation, auslastung it, nutzungsgrad, factor de utilizacion, \
             coeficiente de utilizacion, grado de utilizacion, capacity utilization, capacity utilisation, 负荷率, \
             负载率, 上架率与负荷率, 負載率, 負荷率",
        likely: "load factor, capacity factor, average load, avg load, mean load, occupancy, cf, lf, duty cycle, \
             availability, usage, 容量系数, 容量因子, 上架率, 稼働率, 稼動率, lastfaktor, taux de charge, \
             factor de carga, fattore di carico",
        fillers: RATIO_FILLERS,
        ..NOTHING
    },
    Entry {
        input: Input::Basis,
        names: "power basis",
        likely: "口径, 功率口径, basis of power, measured at",
        ..NOTHING
    },
    Entry {
        input: Input::Hours,
        names: "hours, operating hours, running hours, run hours, full load hours, hours per year, hours a year, \
             annual hours, betriebsstunden, volllaststunden, stunden, stunden pro jahr, heures, heures par an, \
             heures de fonctionnement, heures annuelles, horas, horas al ano, horas anuales, horas de funcionamiento, \
             jahresstunden, betriebsstunden pro jahr, stunden jahr, laufzeit, 年小时数, 年利用小时, 小时, 小时数, \
             运行小时, 运行小时数, 年运行小时, 年运行小时数, 利用小时, 利用小时数, 年利用小时数, 運行小時數",
        likely: "runtime, uptime",
        fillers: "annual, yearly, per year, 年",
        ..NOTHING
    },
    Entry {
        input: Input::Count,
        names: "count, quantity, qty, anzahl, stuckzahl, stueckzahl, quantite, cantidad, menge, nombre d unites, \
             nombre de sites, nombre d appareils, numero de unidades, anzahl einheiten, anzahl standorte, unit count, \
             number of units, unit quantity, 数量, 台数, 个数, 套数, 數量, 台數, 個數",
        likely: "units, number of sites, number, number of halls, no of halls, halls, data halls, \
             number of buildings, no of buildings, buildings, number of racks, no of racks, racks, rack count, \
             机柜数, 机架数, 栋数, 楼栋数, stuck, stueck, nombre, n, servers, gpus, chips, cards, nodes, 卡数, 张数, \
             卡",
        fillers: COUNTERS,
        ..NOTHING
    },
    Entry {
        input: Input::Online,
        names: "online, online date, date online, online since, online from, in service, in service date, start date, \
             commissioning date, commercial operation date, cod, commissioned, energization date, energisation date, \
             go live, inbetriebnahme, inbetriebnahmedatum, datum der inbetriebnahme, inbetriebnahme datum, \
             mise en service, date de mise en service, date mise en service, fecha de puesta en marcha, \
             puesta en marcha, puesta en servicio, fecha de puesta en servicio, fecha de inicio, \
             fecha de entrada en operacion, entrada en operacion, startdatum, date de debut, cod date, \
             commercial operations date, expected cod, ready for service, rfs, rfs date, go live date, 计划投产, \
             预计投产, 投产年月, 投运年月, 投产, 投产日期, 投产时间, 投运, 投运日期, 投运时间, 上线日期, 上线时间, \
             投產, 投產日期",
        likely: "start, since, from, year online, opening, opening date, opened, completion, completion date, \
             energization, energized, first power, start year, operating year, year in service, in service year, \
             commissioning year, year of commissioning, year commissioned, inbetriebnahmejahr, \
             jahr der inbetriebnahme, annee de mise en service, ano de puesta en marcha, ano de puesta en servicio, \
             投产年份, 投运年份, 建成时间, 建成日期, 并网时间, 并网日期",
        fillers: "planned, expected, first, 预计, 计划",
        ..NOTHING
    },
    Entry {
        input: Input::Offline,
        names: "offline, offline date, date offline, end date, retirement date, decommissioning date, \
             ausserbetriebnahme, ausserbetriebnahmedatum, stilllegung, mise hors service, date de mise hors service, \
             fecha de cierre, fecha de baja, fecha de retiro, 停运, 停运日期, 停运时间, 退役日期, 停運日期",
        likely: "end, until, retired, retirement, closed, closure, decommissioned, decommissioning, end year, \
             year offline, retirement year, year of retirement, closing date, closure date, closing year, \
             decommissioning year, stilllegungsjahr, jahr der stilllegung, annee de fermeture, ano de cierre, \
             停运年份, 退役年份, 退役时间, 关停时间",
        fillers: "planned, expected, 预计, 计划",
        ..NOTHING
    },
    Entry {
        input: Input::Unit,
        names: "unit, units, power unit, power units, capacity unit, load unit, unit of power, unit of capacity, \
             einheit, leistungseinheit, unite, unite de puissance, unidad, unita, 单位, 功率单位, 容量单位, 装机单位, \
             單位, 功率單位",
        ..NOTHING
    },
    Entry {
        input: Input::Accelerator,
        names: "accelerator, accelerators, accelerator type, accelerator model, gpu, gpu model, gpu type, chip, \
             chip type, chip model, machine, server model, rack type, rack model, beschleuniger, gpu modell, \
             accelerateur, modele de gpu, acelerador, modelo de gpu, 加速卡, 加速卡型号, 加速器, gpu型号, 芯片, \
             芯片型号, 服务器型号, 加速卡類型",
        likely: "model, models, modell, modele, modelo, 型号, 卡型号, 显卡型号, 设备型号, 型號",
        ..NOTHING
    },
    Entry {
        input: Input::Grid,
        names: "",
        likely: "grid, power grid, grid region, grid intensity, carbon intensity, emission factor, emissions factor, \
             emission intensity, emissions intensity, co2 factor, co2 intensity, co2 emission factor, \
             co2 emissions factor, co2e factor, carbon factor, grid factor, grid emission factor, netz, stromnetz, \
             emissionsfaktor, reseau, 电网, 所属电网, 区域电网, 碳强度, 排放因子, 碳排放因子, 电网排放因子, \
             二氧化碳排放因子, 排放系数, 電網",
        ..NOTHING
    },
];
