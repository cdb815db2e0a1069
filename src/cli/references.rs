//! `gigawatt references [NAME]`: what can stand behind `--against`.

use super::Session;
use super::args::ReferencesArgs;
use super::failure::Failure;
use super::fault::Kind;
use crate::catalog::nearest;
use crate::quantity::shortened;
use crate::report::PresetListing;

pub(super) fn run(session: &Session<'_>, args: &ReferencesArgs) -> Result<(), Failure> {
    let catalog = session.presets()?;
    let Some(name) = &args.entry else {
        return session.show(&PresetListing::references(&catalog));
    };
    let listing = PresetListing::one_reference(&catalog, name.trim()).ok_or_else(|| {
        let names = catalog.plant_names().chain(catalog.consumer_names());
        let near = nearest(name, names).into_iter().map(str::to_owned).collect();
        Failure::Unknown { kind: Kind::Reference, name: shortened(name), near }
    })?;
    session.show(&listing)
}
