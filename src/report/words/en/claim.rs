//! What is said of claims, in English.

use super::super::claim::{ClaimWords, NeededOf, NotHeld, Times};
use super::drawn;
use crate::model::Verdict;

pub(super) const CLAIM: ClaimWords = ClaimWords {
    claim: "Claim",
    stated: "Stated",
    computed: "Computed",
    difference: "Difference",
    verdict: "Verdict",
    legend: "Holds: within the rounding that the stated digits imply, at least two of them; ranges have \
             to meet. Roughly: within 10 %. A claim \
             that names no year is judged by the design, latest and record year: it holds if it does \
             in one of them, and is rough only if it is so in all.",
    name: |verdict| match verdict {
        Verdict::Holds => "holds",
        Verdict::Roughly => "roughly",
        Verdict::DoesNotHold => "does not hold",
    },
    direct: |verdict, stated, computed| match verdict {
        Verdict::Holds if stated == computed => format!("it is {computed}"),
        Verdict::Holds => format!("it is {computed}, which agrees with the {stated} stated"),
        Verdict::Roughly => format!("it is {computed}, and {stated} is stated"),
        Verdict::DoesNotHold => format!("it is {computed}, not {stated}"),
    },
    multiple: |verdict, given, name, bases| {
        let so = match verdict {
            Verdict::Holds => "so it holds",
            Verdict::Roughly => "so it is roughly right",
            Verdict::DoesNotHold => "so it does not hold",
        };
        let by = |Times { basis, times }: &Times| format!("{times} {name} by {basis}");
        format!("{given} is {}; {so}", bases.iter().map(by).collect::<Vec<_>>().join(", "))
    },
    not_held,
    lost: |word| format!("the stated figure is short by a factor of one {word}: was it lost?"),
    slight: |written, lost| {
        format!("`{written}` is very little power: was a magnitude lost, {}?", lost.join(", "))
    },
    assumed: |assumed| format!("{}.", drawn(assumed)),
};

fn not_held(claim: &NotHeld<'_>) -> String {
    let NotHeld { given, count, name, needed, .. } = claim;
    let needs = match claim.of {
        NeededOf::Capacity => "needs",
        NeededOf::Generation | NeededOf::Consumption => "needs a year of",
    };
    let figure = if claim.only { "usual" } else { "sourced" };
    let mut text = format!("no {figure} year makes {given} {count} times {name}");
    if let Some(needed) = needed {
        text += &format!(": that {needs} {needed}");
    }
    if let Some((basis, times)) = &claim.nearest {
        text += &format!("; the nearest is {basis}, on which it is {times}");
    }
    if let Some((basis, days)) = &claim.latest {
        text += &format!("; against {basis} it is {days} of output");
    }
    text
}
