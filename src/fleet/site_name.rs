//! Which column has the names of sites.

use super::columns::Layout;
use super::heading::listed;

/// What a column of names is called, without case and what is no letter.
const NAMES: &str = "name, site, sitename, project, projectname, plant, plantname, facility, facilityname, campus, \
     datacenter, datacentre, datacentername, datacentrename, deployment, location, station, stationname, unit name, \
     title, standort, projekt, anlage, nom, projet, nombre, sitio, proyecto, emplacement, ubicación, 站点, 名称, \
     项目, 项目名称, 站点名称, 电站, 电站名称, 机房, 数据中心, 園區, 园区, id";

/// The column of names: one that is called so, or the first of texts.
pub(super) fn column(layout: &Layout, seen: &[String]) -> Option<usize> {
    let known = |name: &str| {
        let letters = name.chars().filter(|c| c.is_alphabetic());
        let letters: String = letters.flat_map(char::to_lowercase).collect();
        listed(NAMES).position(|name| name == letters)
    };
    let columns = layout.header.iter().enumerate().filter(|(at, _)| !layout.has_values(*at));
    let named = columns.filter_map(|(column, name)| Some((known(name)?, column)));
    // The first in the list goes before the first in the table.
    let by_name = named.min().map(|(_, column)| column);
    by_name.or(layout.labels.first().copied()).filter(|_| seen.is_empty() || by_name.is_some())
}

/// The key of names among those of objects.
pub(super) fn key(keys: &[String]) -> Option<&String> {
    let layout = Layout { header: keys.to_vec(), seen: keys.to_vec(), ..Layout::default() };
    column(&layout, keys).map(|column| &keys[column])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn layout(header: &[&str], labels: &[usize]) -> Layout {
        let header = header.iter().map(|name| (*name).to_owned()).collect();
        Layout { header, labels: labels.to_vec(), ..Layout::default() }
    }

    #[test]
    fn a_known_name_goes_before_the_first_column_of_texts() {
        let found = |header: &[&str], labels: &[usize]| column(&layout(header, labels), &[]);
        assert_eq!(found(&["State", "Site", "MW"], &[0, 1]), Some(1));
        assert_eq!(found(&["id", "Plant Name"], &[]), Some(1));
        assert_eq!(found(&["Owner", "MW"], &[0]), Some(0));
        assert_eq!(found(&["省份", "站点"], &[0, 1]), Some(1));
        assert_eq!(found(&["MW"], &[]), None);
    }
}
