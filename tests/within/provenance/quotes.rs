//! What a quote says, read by the program's own parser, against the figure it stands under.

use super::{Figure, Size, embedded};
use gigawatt::Estimate;
use gigawatt::catalog::Catalog;
use gigawatt::model::{Exactness, GenerationBasis, Rounded, Verdict};
use gigawatt::quantity::{
    Amount, Quantity, parse, parse_claim, parse_energy, parse_power, parse_range,
};

/// No quantity in a quote is longer than this many characters.
const LONGEST: usize = 40;

/// The places where numbers begin.
fn numbers(quote: &str) -> impl Iterator<Item = usize> {
    let mut within = false;
    quote.char_indices().filter_map(move |(at, c)| {
        let begins = c.is_ascii_digit() && !within;
        // A comma in a table stands before a number too.
        within = c.is_ascii_digit() || (within && matches!(c, '.' | ','));
        begins.then_some(at)
    })
}

/// The longest texts that begin at the numbers of a quote and can be read.
fn readings<T>(quote: &str, read: impl Fn(&str) -> Option<T>) -> Vec<T> {
    let longest = |at: usize| {
        let text = &quote[at..];
        let ends = text.char_indices().map(|(end, c)| end + c.len_utf8()).take(LONGEST);
        let ends: Vec<usize> = ends.collect();
        ends.into_iter().rev().find_map(|end| read(&text[..end]))
    };
    numbers(quote).filter_map(longest).collect()
}

fn quantities(quote: &str) -> Vec<Quantity> {
    readings(quote, |text| parse(text).ok().map(|reading| reading.quantity))
}

fn ranges(quote: &str) -> Vec<Size> {
    let size = |range: Estimate<Quantity>| {
        let (low, high) = (range.low().base_value(), range.high().base_value());
        match range.low() {
            Quantity::Power(_) => Size::Watts(low, high),
            Quantity::Energy(_) => Size::Joules(low, high),
            Quantity::Time(_) => Size::Other,
        }
    };
    readings(quote, |text| parse_range(text).ok().map(|reading| size(reading.quantity)))
}

fn same(one: Size, other: Size) -> bool {
    let close = |a: f64, b: f64| (a - b).abs() <= a.abs() * 1e-12;
    match (one, other) {
        (Size::Watts(a, b), Size::Watts(c, d)) | (Size::Joules(a, b), Size::Joules(c, d)) => {
            close(a, c) && close(b, d)
        }
        _ => false,
    }
}

/// The digits of the numbers of a text, without separators: `22.5 million kW` gives `225`.
fn digits(text: &str) -> Vec<String> {
    let part = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',');
    let run = |at: usize| text[at..].chars().take_while(|c| part(*c)).collect::<String>();
    let numbers = numbers(text)
        .map(run)
        .flat_map(|run| apart(&run).into_iter().chain([run.replace([',', '.'], "")]));
    let digits = |number: String| number.chars().filter(char::is_ascii_digit).collect::<String>();
    numbers.map(digits).map(|digits| digits.trim_end_matches('0').to_owned()).collect()
}

/// The numbers of a text of digits, points and commas: one in groups of three, or several of a table.
fn apart(run: &str) -> Vec<String> {
    let run = run.trim_end_matches(['.', ',']);
    let whole = run.split('.').next().unwrap_or_default();
    let mut groups = whole.split(',');
    let first = groups.next().is_some_and(|group| group.len() <= 3);
    if first && groups.all(|group| group.len() == 3) {
        return vec![run.to_owned()];
    }
    run.split(',').map(str::to_owned).collect()
}

/// The single values and the ranges of a quote.
fn sizes(quote: &str) -> Vec<Size> {
    let single = |quantity: &Quantity| match quantity {
        Quantity::Power(power) => Size::Watts(power.value, power.value),
        Quantity::Energy(energy) => Size::Joules(energy.value, energy.value),
        Quantity::Time(_) => Size::Other,
    };
    let mut sizes: Vec<Size> = quantities(quote).iter().map(single).collect();
    sizes.extend(ranges(quote));
    sizes
}

/// What the quote says against the figure; a row of a table has the digits alone.
fn says(quote: &str, figure: &Figure) -> bool {
    let sizes = sizes(quote);
    let measured =
        |size: &Size| std::mem::discriminant(size) == std::mem::discriminant(&figure.size);
    if sizes.iter().any(measured) {
        return sizes.iter().any(|size| same(*size, figure.size));
    }
    let said = digits(quote);
    digits(&figure.written).iter().all(|digits| said.contains(digits))
}

/// What no quote can state in these words: it was calculated, assumed, or is how the article reckons.
fn is_read_into(figure: &Figure) -> bool {
    figure.exactness > Exactness::Stated || figure.id == "headline"
}

#[test]
fn a_stated_figure_stands_in_its_quote() {
    let mut compared = 0;
    for figure in embedded().iter().filter(|figure| figure.size != Size::Other) {
        let Some(quote) = figure.quote.as_deref().filter(|_| !is_read_into(figure)) else {
            continue;
        };
        // A number in words, where a source says it so.
        let quote = quote.replace("The first gigawatt", "1 gigawatt");
        compared += 1;
        assert!(says(&quote, figure), "{} {} is not in {quote}", figure.id, figure.written);
    }
    assert!(compared > 60, "only {compared} figures have quotes");
}

#[test]
fn a_quote_that_names_years_names_that_of_its_figure() {
    for figure in embedded() {
        let (Some(quote), Some(year)) = (&figure.quote, figure.year) else { continue };
        let years = years(quote);
        // A derived figure may come from what is said of the year after.
        let derived = figure.exactness == Exactness::Derived && years.contains(&(year + 1));
        let named = years.is_empty() || years.contains(&year) || derived;
        assert!(named, "{} {year}: {quote}", figure.id);
    }
}

/// Numbers of four digits from 1880 to 2100 that no separator or multiplier makes part of a larger one.
fn years(quote: &str) -> Vec<u16> {
    let year = |at: usize| {
        let text = &quote[at..];
        let number: String = text.chars().take_while(char::is_ascii_digit).collect();
        let behind = &text[number.len()..];
        let decimal = behind
            .strip_prefix('.')
            .is_some_and(|digits| digits.starts_with(|c: char| c.is_ascii_digit()));
        let plain = !decimal && !behind.starts_with(['亿', '万']);
        number.parse().ok().filter(|year| plain && (1880..2100).contains(year))
    };
    numbers(quote).filter_map(year).collect()
}

#[test]
fn every_power_in_a_quote_of_the_article_is_that_of_its_deployment() {
    let catalog = Catalog::embedded();
    let mut seen = 0;
    for deployment in catalog.deployments().filter(|preset| preset.by_default) {
        for quantity in quantities(deployment.power.quote.as_deref().unwrap_or_default()) {
            if let Quantity::Power(power) = quantity {
                assert_eq!(Estimate::exactly(power), deployment.nameplate(), "{}", deployment.id);
                seen += 1;
            }
        }
    }
    // 60亿瓦, 100亿瓦, 7GW, 70亿瓦 and 100MW.
    assert_eq!(seen, 5);
}

#[test]
fn the_article_counts_an_hour_exactly_and_a_year_within_its_rounding() {
    let catalog = Catalog::embedded();
    let quote = catalog.deployment("stargate").and_then(|preset| preset.power.quote.clone());
    let quantities = quantities(&quote.expect("a quote"));
    let power = parse_power("7 GW").expect("a power");
    let hour = parse_energy("700万度").expect("an energy");
    let year = parse_energy("610亿度").expect("an energy");
    let expected = [
        Quantity::Power(power),
        Quantity::Power(power),
        Quantity::Energy(hour),
        Quantity::Energy(year),
    ];
    assert_eq!(quantities, expected);
    assert_eq!(hour.value, power.value * 3600.0);
    let computed = Estimate::exactly(power.value * 8760.0 * 3600.0);
    let stated = Rounded::new(Estimate::exactly(year.value), 0.5 / 61.0);
    let verdict = Verdict::of(Rounded::exactly(computed), stated);
    assert_eq!(verdict, Verdict::Holds);
    let plant = catalog.plant("three-gorges").expect("a plant");
    let implied =
        plant.generation.iter().find(|cited| cited.value.basis == GenerationBasis::Implied);
    assert_eq!(implied.map(|cited| cited.value.energy), Some(year * 2.0));
}

#[test]
fn both_sides_of_a_claim_stand_in_its_quote() {
    for preset in Catalog::embedded().claims() {
        let quote = preset.statement.quote.as_deref().unwrap_or_default();
        let sizes = sizes(quote);
        let claim = parse_claim(&preset.statement.value).expect("a claim");
        let [left, right] = claim.sides.each_ref().map(|side| side.single().expect("an amount"));
        let Amount::Over { power, .. } = left.amount else { panic!("{}", preset.id) };
        let power = Size::Watts(power.low().value, power.high().value);
        assert!(sizes.iter().any(|size| same(*size, power)), "{}", preset.id);
        match &right.amount {
            Amount::Energy(energy) => {
                let energy = Size::Joules(energy.low().value, energy.high().value);
                assert!(sizes.iter().any(|size| same(*size, energy)), "{}", preset.id);
            }
            Amount::Multiple { count, name } => {
                assert_eq!((count.central(), name.as_str()), (0.5, "three-gorges"));
                assert!(quote.contains("三峡电站半年"), "{}", preset.id);
            }
            _ => panic!("{}", preset.id),
        }
    }
}
