//! What is read of numbers, ranges and units in the notations of news, and what is refused: every line of
//! `data/readings.tsv`. Its values are in watts, joules and seconds, worked out by hand.

use gigawatt::Estimate;
use gigawatt::quantity::{
    Dimension, ParseError, Quantity, parse_range, parse_ratio_range, parse_tariff,
};

struct Row<'a> {
    input: &'a str,
    kind: &'a str,
    /// The value or both ends; of an error, what it names.
    value: &'a str,
}

fn rows() -> impl Iterator<Item = Row<'static>> {
    include_str!("../data/readings.tsv").lines().skip(1).map(|line| {
        let mut cells = line.split('\t');
        let mut next = || cells.next().expect("three cells a line");
        Row { input: next(), kind: next(), value: next() }
    })
}

/// The ends of an input, and its dimension unless it is a ratio or a tariff.
type Read = Result<([f64; 2], Option<Dimension>), ParseError>;

fn read(input: &str) -> Read {
    let ends = |estimate: Estimate<f64>| ([estimate.low(), estimate.high()], None);
    match input.split_once(' ').filter(|(flag, _)| flag.starts_with("--")) {
        Some(("--utilization" | "--pue", text)) => parse_ratio_range(text).map(ends),
        Some(("--tariff", text)) => {
            parse_tariff(text).map(|tariff| ends(tariff.map(|tariff| tariff.per_kwh.amount)))
        }
        Some((flag, _)) => panic!("no flag {flag}"),
        None => parse_range(input).map(|reading| {
            let value = |quantity: Quantity| quantity.base_value();
            let estimate = reading.quantity;
            ([value(estimate.low()), value(estimate.high())], Some(estimate.low().dimension()))
        }),
    }
}

/// The kinds of error that name what a row says.
fn kinds(value: &str) -> &'static [&'static str] {
    match value {
        "" => &[],
        "unexpected" => &["unexpected", "trailing-text", "unreadable-number"],
        "negative" => &["negative"],
        "percent" => &["ambiguous-range"],
        "two readings" => &["ambiguous-number"],
        "wrong dimension" => &["wrong-dimension"],
        "bound" => &["bound"],
        other => panic!("no error names {other}"),
    }
}

fn check(row: &Row<'_>) -> Result<(), String> {
    let read = read(row.input);
    let (kind, or_error) = match row.kind.strip_suffix(" or error") {
        Some(kind) => (kind, true),
        None => (row.kind, false),
    };
    let (ends, dimension) = match read {
        Err(error) if kind == "error" => {
            let kinds = kinds(row.value);
            let named = kinds.is_empty() || kinds.contains(&error.kind().name());
            let placed = error.text().get(error.span()).is_some_and(|at| !at.is_empty());
            return if named && placed { Ok(()) } else { Err(format!("{error:?}")) };
        }
        Err(_) if or_error => return Ok(()),
        Err(error) => return Err(format!("{error:?}")),
        Ok(read) => read,
    };
    let name = match dimension {
        Some(dimension) => dimension.to_string(),
        None => "ratio".to_owned(),
    };
    let number = |text: &str| text.parse::<f64>().map_err(|_| format!("read as {ends:?}"));
    let expected = match row.value.split_once("..") {
        Some((low, high)) => [number(low)?, number(high)?],
        None => [number(row.value)?; 2],
    };
    let near = |(found, expected): (f64, f64)| (found - expected).abs() <= 1e-12 * expected;
    let same = ends.into_iter().zip(expected).all(near);
    let named = kind.strip_suffix(" range").unwrap_or(kind) == name;
    if same && named { Ok(()) } else { Err(format!("{name} {ends:?}")) }
}

#[test]
fn every_line_is_read_or_refused_as_it_says() {
    let wrong: Vec<String> =
        rows().filter_map(|row| Some(format!("{}: {}", row.input, check(&row).err()?))).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(rows().count() > 110);
}
