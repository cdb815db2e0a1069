//! What is known of presets.

use super::fault::{Fault, PresetKind};
use super::field::Field;
use crate::answer::PresetListing;
use crate::catalog::Catalog;
use serde::{Deserialize, Serialize};

/// What is known of presets: of all in short, of kinds in short, or of some whole.
///
/// ```
/// use gigawatt::ask::Presets;
/// use gigawatt::catalog::Catalog;
///
/// let catalog = Catalog::embedded();
/// let names = ["plants", "consumers"].map(str::to_owned).to_vec();
/// let listing = serde_json::to_value(Presets { names }.answer(&catalog)?)?;
/// assert!(listing["plants"].as_array().is_some_and(|plants| plants.len() > 1));
/// assert_eq!(listing["grids"], serde_json::json!([]));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Presets {
    /// Ids, aliases or names of presets, and kinds of them such as `plants`; without any, all presets.
    pub names: Vec<String>,
}

impl Presets {
    /// The entries that go by the names, or all.
    ///
    /// # Errors
    /// [`Fault`] for a name that neither a preset nor a kind of them has.
    pub fn answer<'a>(&self, catalog: &'a Catalog) -> Result<PresetListing<'a>, Fault> {
        let Some((first, others)) = self.names.split_first() else {
            return Ok(PresetListing::all(catalog));
        };
        let listed = |name: &String| {
            // `coal` is a kind, and an alias of a plant; 世界 is a place, and what kind it is.
            // `Data centres` is a kind as it is shown, and with a hyphen an alias.
            let is_kind = name.contains(' ') || PresetListing::kinds().any(|kind| kind == name);
            let kind = || PresetListing::kind(catalog, name);
            let one = || PresetListing::one(catalog, name);
            let found = if is_kind { kind().or_else(one) } else { one().or_else(kind) };
            found.ok_or_else(|| {
                let known = catalog.names().chain(PresetListing::kinds());
                Fault::unknown(Field::Names, PresetKind::Preset, name, known)
            })
        };
        others.iter().try_fold(listed(first)?, |all, name| Ok(all.and(listed(name)?)))
    }
}

#[cfg(test)]
mod tests {
    use super::super::fault::FaultKind;
    use super::*;
    use crate::answer::listing::Depth;

    fn counts(names: &[&str]) -> [usize; 9] {
        let catalog = Catalog::embedded();
        let names = names.iter().map(|name| (*name).to_owned()).collect();
        let PresetListing {
            deployments,
            plants,
            consumers,
            scenarios,
            hardware,
            grids,
            coal,
            claims,
            depth,
        } = Presets { names }.answer(&catalog).unwrap();
        [
            deployments.len(),
            plants.len(),
            consumers.len(),
            scenarios.len(),
            hardware.len(),
            grids.len(),
            coal.len(),
            claims.len(),
            usize::from(depth == Depth::Whole),
        ]
    }

    #[test]
    fn a_kind_has_all_of_its_own_and_nothing_else() {
        let all = counts(&[]);
        let kinds = [
            ("deployments", 0),
            ("plants", 1),
            ("consumers", 2),
            ("scenarios", 3),
            ("hardware", 4),
            ("grids", 5),
            ("coal", 6),
            ("claims", 7),
            ("电站", 1),
            ("用电方", 2),
            ("设备", 4),
            ("耗煤", 6),
            ("Plant", 1),
        ];
        for (kind, at) in kinds {
            let mut expected = [0; 9];
            expected[at] = all[at];
            assert_eq!(counts(&[kind]), expected, "{kind}");
        }
        let uses = counts(&["uses"]);
        assert!(0 < uses[2] && uses[2] < all[2], "{uses:?}");
        assert_eq!(counts(&["uses", "consumers"]), counts(&["consumers"]));
        assert_eq!(counts(&["国家或地区"]), counts(&["countries"]));
        assert_eq!(counts(&["Data centres"]), counts(&["data-centres"]));
    }

    #[test]
    fn several_names_are_listed_once_each_and_whole_where_one_is_of_a_preset() {
        let listed = counts(&["three-gorges", "三峡", "typical"]);
        assert_eq!(listed, [0, 1, 0, 1, 0, 0, 0, 0, 1]);
        let plants = counts(&["plants"])[1];
        assert_eq!(counts(&["plants", "plants", "three-gorges"]), [0, plants, 0, 0, 0, 0, 0, 0, 1]);
    }

    #[test]
    fn a_slip_in_the_name_of_a_kind_is_told() {
        let catalog = Catalog::embedded();
        let fault = Presets { names: vec!["plnts".to_owned()] }.answer(&catalog).unwrap_err();
        let FaultKind::Unknown { near, .. } = fault.kind else { panic!() };
        assert!(near.contains(&"plants".to_owned()), "{near:?}");
    }
}
