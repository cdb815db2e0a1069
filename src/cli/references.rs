//! `gigawatt references [NAME]`: what can stand behind `--against`.

use super::Session;
use super::args::ReferencesArgs;
use super::failure::Failure;
use crate::answer::PresetListing;
use crate::ask::{Fault, FaultKind, Field, PresetKind};
use crate::catalog::nearest;
use crate::quantity::shortened;

pub(super) fn run(session: &Session<'_>, args: &ReferencesArgs) -> Result<(), Failure> {
    let catalog = session.catalog()?;
    let Some(name) = &args.entry else {
        return session.show(&PresetListing::references(&catalog));
    };
    let listing = PresetListing::one_reference(&catalog, name.trim()).ok_or_else(|| {
        let names = catalog.plant_names().chain(catalog.consumer_names());
        let near = nearest(name, names).into_iter().map(str::to_owned).collect();
        let kind = PresetKind::Reference;
        Fault::new(Field::Name, FaultKind::Unknown { kind, name: shortened(name), near })
    })?;
    session.show(&listing)
}
