//! Coal and CO₂ against electricity.

use super::super::context::clause_start;
use super::super::cues::find;
use super::super::figures::Found;
use super::super::lexicon::Named;
use super::super::mentions::number_before;
use super::compared::{head, tail};
use super::{ClaimKind, Context, Gate, Said, Stated, of_a_year};
use crate::quantity::scan_number;
use std::ops::Range;

pub(super) fn add(context: &mut Context<'_>) {
    coal(context);
    carbon(context);
}

/// 相当于节约标准煤约1530万吨; `244 million tons of standard coal`.
fn coal(context: &mut Context<'_>) {
    for word in ["标准煤", "标煤", "standard coal"] {
        let Some(at) = find(context.lower(), word) else {
            continue;
        };
        let lower = context.lower();
        let end = at + word.len();
        let behind = lower[end..].trim_start_matches(['约', '近', '超', '过', '达', ' ']);
        let start = lower.len() - behind.len();
        let after = scan_number(behind).map(|(_, length)| start..start + length);
        let after = after.filter(|number| lower[number.end..].trim_start().starts_with('吨'));
        let number = after.or_else(|| {
            let before = lower[..at].trim_end().trim_end_matches(" of");
            let mass = ["吨", "tons", "tonnes", "metric tons"]
                .iter()
                .find_map(|unit| before.strip_suffix(unit))?;
            let mass = mass.trim_end();
            let (_, start) = number_before(mass, 20)?;
            let blank = mass[start..].len() - mass[start..].trim_start().len();
            Some(start + blank..mass.len())
        });
        let Some(number) = number else {
            continue;
        };
        let Some((energy, source)) =
            context.before(number.start.min(at), |found| !found.is_power() && found.item.is_none())
        else {
            continue;
        };
        let Some(amount) = of_a_year(energy) else {
            continue;
        };
        let written = &lower[number.clone()];
        let statement = if written.is_ascii() {
            format!("{amount} = {written} tonnes of standard coal")
        } else {
            format!("{amount} = {written}吨标准煤")
        };
        let begin = source.unwrap_or(0).max(clause_start(lower, at.min(number.start)));
        let unit = if lower[number.end..].starts_with('吨') { "吨".len() } else { 0 };
        let finish = end.max(number.end + unit);
        let value = scan_number(&lower[number.clone()]).map_or(0.0, |(value, _)| value);
        let stated = Stated::Count { words: number, value };
        context.state(begin..finish, ClaimKind::Coal, statement, Gate::Slip, stated);
        return;
    }
}

/// 年排放二氧化碳约480万吨; `about 800,000 tonnes of carbon dioxide a year, at 400 grams per kilowatt-hour`.
fn carbon(context: &mut Context<'_>) {
    let Some((range, mass)) = mass(context) else {
        return;
    };
    let fits = |found: &Found| found.item.is_none() && !found.is_power();
    let Some((energy, place)) = context
        .before(range.start, fits)
        .map(|(found, end)| (found, end.map(|_| found.range.clone())))
    else {
        return;
    };
    let Some(amount) = of_a_year(energy) else {
        return;
    };
    let statement = format!("{amount} ≈ {mass}");
    let alone = context.figures.iter().filter(|found| fits(found)).count() == 1;
    let intensity = intensity(context, &range);
    let named = intensity.is_none().then(|| country(context)).flatten();
    let gate = match (&intensity, &named) {
        (Some(_), _) if alone && place.is_some() => Gate::Plain,
        (Some(_), _) => Gate::Slip,
        (None, Some(_)) => Gate::Far,
        // What is emitted for it nobody knows until somebody names the grid.
        (None, None) if place.is_some() => Gate::Plain,
        (None, None) => return,
    };
    let start = clause_start(context.lower(), range.start).max(place.map_or(0, |place| place.end));
    let claim = start.min(range.start)..range.end;
    let before = context.drafts.len();
    context.add(claim, ClaimKind::Carbon, Said::Statement(statement), gate);
    if context.drafts.len() > before {
        context.stating(Stated::Words);
        if let Some(draft) = context.drafts.last_mut() {
            draft.grid = intensity.or(named.map(|named| named.id));
        }
    }
}

/// What CO₂ is called behind a mass, and in front of one.
const GASES: [&str; 9] = [
    "co2", "co₂", "carbon dioxide", "carbon emissions", "greenhouse gas", "emissions", "carbon",
    "二氧化碳", "碳排放",
];

/// A mass of CO₂ in a sentence: where it stands, and as a claim has it.
fn mass(context: &Context<'_>) -> Option<(Range<usize>, String)> {
    const UNITS: [&str; 5] = ["tonnes", "tons", "吨", "噸", "公吨"];
    let lower = context.lower();
    let found = UNITS.iter().find_map(|unit| {
        lower.match_indices(unit).find_map(|(at, _)| {
            let end = at + unit.len();
            let before = lower[..at].trim_end().trim_end_matches(" metric").trim_end();
            let (_, start) = number_before(before, 20)?;
            let behind = head(&lower[end..], 22);
            let behind = behind.trim_start().strip_prefix("of ").unwrap_or(behind.trim_start());
            let gas = GASES.iter().find(|gas| behind.starts_with(**gas));
            let ahead = tail(&lower[..start], 14);
            let ahead = ahead.rsplit(['，', ',', '；']).next().unwrap_or_default();
            let is_ahead = GASES.iter().any(|gas| find(ahead, gas).is_some());
            let coal = ["煤"].iter().any(|coal| ahead.contains(coal) || behind.starts_with(coal));
            let length = gas.map(|gas| lower[end..].find(gas).unwrap_or(0) + gas.len());
            ((gas.is_some() || is_ahead) && !coal)
                .then(|| (start..end + length.unwrap_or(0), before[start..].to_owned()))
        })
    });
    let (range, number) = found?;
    let stuff = if number.is_ascii() { " tonnes of CO2" } else { "吨二氧化碳" };
    Some((range, format!("{number}{stuff}")))
}

/// `at 400 grams per kilowatt-hour`, 每度电排放0.6千克: what a kilowatt-hour emits, as a grid is written.
fn intensity(context: &Context<'_>, mass: &Range<usize>) -> Option<String> {
    const UNITS: [(&str, &str); 3] =
        [("grams|gram|g|克", "g"), ("kilograms|kg|千克|公斤", "kg"), ("吨", "t")];
    const PER: [(&str, &str); 2] = [
        ("kilowatt-hour|kwh|kilowatt hour|千瓦时|度电|度|一度电|一度", "kWh"),
        ("megawatt-hour|mwh|megawatt hour|兆瓦时", "MWh"),
    ];
    let units = UNITS.iter().flat_map(|(all, unit)| all.split('|').map(move |word| (word, unit)));
    let per = |rest: &str| {
        let begins = |all: &str| all.split('|').any(|name| rest.starts_with(name));
        PER.iter().find(|(all, _)| begins(all)).map(|(_, unit)| *unit)
    };
    let lower = context.lower();
    units.into_iter().find_map(|(word, unit)| {
        lower.match_indices(word).find_map(|(at, _)| {
            let end = at + word.len();
            // The g of GW is no gram.
            if word.is_ascii() && lower[end..].starts_with(|c: char| c.is_ascii_alphabetic()) {
                return None;
            }
            let before = lower[..at].trim_end();
            let (_, start) = number_before(before, 10)?;
            if mass.contains(&start) {
                return None;
            }
            let behind = head(&lower[end..], 48);
            let slash = ["/", " per ", " a ", " for each ", " for every ", "每"];
            let per_behind = slash.iter().find_map(|slash| {
                let at = behind.find(slash)?;
                let between =
                    behind[..at].trim().trim_start_matches("of ").trim_end_matches(" equivalent");
                if !["", "co2", "co2e", "carbon", "carbon dioxide", "二氧化碳"].contains(&between)
                {
                    return None;
                }
                let rest = behind[at + slash.len()..].trim_start();
                per(rest)
            });
            let ahead = tail(&lower[..start], 40);
            let per_ahead = || {
                let ones = ["每发", "每用", "每耗", "每", "each ", "every ", "a "];
                ones.iter().find_map(|one| {
                    let rest = &ahead[ahead.rfind(one)? + one.len()..];
                    per(rest)
                })
            };
            let of = per_behind.or_else(per_ahead)?;
            Some(format!("{} {unit}/{of}", &before[start..]))
        })
    })
}

/// The only country that a sentence names: its grid is meant.
fn country(context: &Context<'_>) -> Option<Named> {
    let names = context.lexicon.names_in(context.lower());
    let mut countries = names.into_iter().map(|(_, named)| named).filter(|named| !named.is_plant);
    let first = countries.next()?;
    countries.all(|other| other == first).then_some(first)
}
