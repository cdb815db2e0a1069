//! What is said of claims, in English.

use super::super::claim::{ClaimWords, NeededOf, NotHeld, Times};
use super::drawn;
use crate::answer::claims::{Lack, Unscaled};
use crate::model::{Slip, Verdict};

pub(super) const CLAIM: ClaimWords = ClaimWords {
    claim: "Claim",
    stated: "Stated",
    computed: "Computed",
    difference: "Difference",
    verdict: "Verdict",
    legend: "Holds: within the rounding that the digits of both sides and of the reference imply, at \
             least two of them (a word such as half or three has one), and within 10 %; one digit in \
             front of a name counts, and is exact; ranges have to meet. Roughly: within 10 %. A claim that names no year is judged by the design, mean and latest year: it \
             holds if it does in one of them, and is rough only if it is so in all. Depends on the \
             year: it agrees with none of them, but lies between them and the record year.",
    name: |verdict| match verdict {
        Verdict::Holds => "holds",
        Verdict::Roughly => "roughly",
        Verdict::DependsOnTheYear => "depends on the year",
        Verdict::DoesNotHold => "does not hold",
        Verdict::Impossible => "impossible",
        Verdict::NotCheckable => "not checkable",
    },
    direct: |verdict, stated, computed| match verdict {
        Verdict::Holds if stated == computed => format!("it is {computed}"),
        Verdict::Holds => format!("it is {computed}, which agrees with the {stated} stated"),
        Verdict::Roughly => format!("it is {computed}, and {stated} is stated"),
        _ => format!("it is {computed}, not {stated}"),
    },
    multiple: |verdict, name, bases, between| {
        let by = |Times { basis, amount, .. }: &Times| format!("{amount} {name} by {basis}");
        let of = |same: &[Times]| {
            let by = same.iter().map(by).collect::<Vec<_>>().join(", ");
            format!("{} is {by}", same[0].given)
        };
        let groups = bases.chunk_by(|one, next| one.given == next.given);
        format!("{}; {}", groups.map(of).collect::<Vec<_>>().join("; "), so(verdict, between))
    },
    one: |verdict, name, bases, between| {
        let by = |Times { basis, amount, .. }: &Times| format!("{amount} by {basis}");
        let of = |same: &[Times]| {
            let by = same.iter().map(by).collect::<Vec<_>>().join(", ");
            let Times { given, is_stated, .. } = &same[0];
            let beside = if *is_stated {
                format!("and {given} is stated")
            } else {
                format!("against {given}")
            };
            format!("{name} is {by}, {beside}")
        };
        let groups = bases.chunk_by(|one, next| one.given == next.given);
        format!("{}; {}", groups.map(of).collect::<Vec<_>>().join("; "), so(verdict, between))
    },
    not_held,
    slip,
    age: |verdict, year, age| match verdict {
        Verdict::NotCheckable => format!(
            "the newest figure is of {year}, {age} years older than others here: to check the claim, \
             name that year with `@{year}`, or add a figure of your own"
        ),
        _ => format!("the figure is of {year}, {age} years older than others here"),
    },
    standard_coal: "standard coal",
    carbon: "CO2",
    lacks: |lack| match lack {
        Lack::Grid => {
            "CO2 depends on the grid: name one, as in `--grid china` or `--grid 838g/kWh`"
        }
        Lack::EmissionFactor => {
            "the CO2 of coal goes by its carbon, and by no grid: an emission factor of the coal would be \
             needed, tonnes of CO2 for a tonne, and none is known here"
        }
        Lack::HeatValue => {
            "a tonne of coal has no fixed heat: say standard coal (`tce`) if that is meant, or compare \
             the energy that it gave"
        }
    },
    unscaled: |why| match why {
        Unscaled::Announced => {
            "powers are compared as announced: neither utilization nor PUE scales them"
        }
        Unscaled::Drawn => {
            "nothing in it is an announced power: neither utilization nor PUE scales what is drawn"
        }
    },
    burnt: |year| format!("plants in China {year}"),
    coal: "coal saved goes by what coal-fired plants burn (the assumption `coal-plants`), or any amount \
           between those years; its heat alone is 123 g/kWh",
    mean_power: |one| format!("power is compared with power: one takes {one} on average"),
    during: |hours, one| {
        format!("the energies of {hours} h are compared, in which one takes {one} on average")
    },
    slight: |written, lost| {
        format!("`{written}` is very little power: was a magnitude lost, {}?", lost.join(", "))
    },
    assumed: |assumed| format!("{}.", drawn(assumed, "As announced")),
};

fn so(verdict: Verdict, between: bool) -> String {
    let so = match verdict {
        Verdict::Holds => "so it holds",
        Verdict::Roughly => "so it is roughly right",
        Verdict::DependsOnTheYear => "so it depends on the year",
        Verdict::DoesNotHold => "so it does not hold",
        Verdict::Impossible => "so it is impossible",
        Verdict::NotCheckable => "which tells nothing",
    };
    if between { format!("what is stated lies between them, {so}") } else { so.to_owned() }
}

fn slip(slip: Slip, magnitude: Option<&str>, too_large: bool) -> String {
    let is = if too_large { "too large" } else { "short" };
    if let Some(word) = magnitude {
        let was = if too_large { "was it added" } else { "was it lost" };
        return format!("the stated figure is {is} by a factor of one {word}: {was}?");
    }
    let (factor, likely) = match slip {
        Slip::Joules if too_large => ("3.6", "megajoules given as kilowatt-hours"),
        Slip::Joules => ("3.6", "kilowatt-hours given as megajoules"),
        Slip::HoursOfADay if too_large => ("24", "a day's figure given as an hour's"),
        Slip::HoursOfADay => ("24", "an hour's figure given as a day's"),
        Slip::Hundred => ("100", "万 (10⁴) and million (10⁶) mixed up"),
        Slip::DaysOfAYear if too_large => ("365", "a year's figure given as a day's"),
        Slip::DaysOfAYear => ("365", "a day's figure given as a year's"),
        Slip::HoursOfAYear if too_large => ("8,760", "a year's figure given as an hour's"),
        Slip::HoursOfAYear => ("8,760", "an hour's figure given as a year's"),
        _ => ("10", "a zero too few or too many, or 亿 (10⁸) and billion (10⁹) mixed up"),
    };
    format!("the stated figure is {is} by a factor of {factor}: {likely}?")
}

fn not_held(claim: &NotHeld<'_>) -> String {
    let NotHeld { given, count, name, needed, .. } = claim;
    let needs = match claim.of {
        NeededOf::Capacity => "needs",
        NeededOf::Generation | NeededOf::Consumption => "needs a year of",
    };
    let figure = if claim.only { "usual" } else { "sourced" };
    let mut text = match count {
        Some(count) => format!("no {figure} year makes {given} {count} times {name}"),
        None => format!("no {figure} year of {name} has {given}"),
    };
    if let Some(needed) = needed {
        text += &format!(": that {needs} {needed}");
    }
    let (basis, times) = &claim.nearest;
    text += &format!("; the nearest is {basis}");
    if let Some(times) = times {
        text += &format!(", on which it is {times}");
    }
    if let Some((basis, days)) = &claim.latest {
        text += &format!("; against {basis} it is {days} of output");
    }
    text
}
