//! What names of other kinds are, and what they are good for, in English.

use crate::cli::fault::{Kind, Unfit};
use crate::cli::words::Message;

/// The name is that of something that is not of use where it stands.
pub(super) fn no_amount(name: &str, others: &[(Kind, String)], unfit: Unfit) -> Message {
    let kinds = others.iter().map(|(kind, _)| match kind {
        Kind::Grid => "a grid",
        Kind::Scenario => "a scenario",
        Kind::Hardware => "a machine",
        Kind::Claim => "a claim",
        Kind::Use => "a use",
        Kind::Reference | Kind::Plant | Kind::Preset => "a plant or consumer",
    });
    let kinds = kinds.collect::<Vec<_>>().join(" and ");
    let lacks = match unfit {
        Unfit::Amount => "which has no power or energy",
        Unfit::OverTime => "which has energies of its own, and no power to run for a time",
        Unfit::Conversion => "and no quantity to convert",
    };
    let solved = others.iter().find(|(kind, _)| matches!(kind, Kind::Reference | Kind::Use));
    let hint = match solved.filter(|_| unfit != Unfit::Amount) {
        Some((_, id)) => {
            format!("`gigawatt solve {id}` gives its energy, and the power of that")
        }
        None => uses(others),
    };
    (format!("`{name}` is {kinds}, {lacks}"), Some(hint))
}

/// What the names of other kinds are good for.
pub(super) fn uses(others: &[(Kind, String)]) -> String {
    let uses = others.iter().map(|(kind, id)| match kind {
        Kind::Grid => format!("`gigawatt 7GW --grid {id}` gives the CO2 on this grid"),
        Kind::Scenario => format!("`gigawatt 7GW --scenario {id}` takes this scenario"),
        Kind::Hardware => format!("`gigawatt 7GW --unit-power {id}` counts such machines"),
        Kind::Claim => format!("`gigawatt check {id}` checks this claim"),
        Kind::Reference | Kind::Plant | Kind::Use | Kind::Preset => {
            format!("`gigawatt 7GW --against {id}` compares with it")
        }
    });
    uses.collect::<Vec<_>>().join(", ")
}
