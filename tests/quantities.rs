//! What the parser must read, and what it must refuse: every line of `data/quantities.tsv`.

use gigawatt::quantity::{ParseError, Quantity, parse_energy, parse_power, parse_time};

/// A line of the table: the input, the dimension that is wanted, the value in base units or the kind
/// of error, and the text that the error points at.
struct Case<'a> {
    input: &'a str,
    wanted: &'a str,
    expected: &'a str,
    at: &'a str,
}

fn cases() -> impl Iterator<Item = Case<'static>> {
    include_str!("data/quantities.tsv").lines().skip(1).map(|line| {
        let mut cells = line.split('\t');
        let mut next = || cells.next().expect("four cells a line");
        Case { input: next(), wanted: next(), expected: next(), at: next() }
    })
}

fn read(case: &Case<'_>) -> Result<Quantity, ParseError> {
    match case.wanted {
        "power" => parse_power(case.input).map(Quantity::from),
        "energy" => parse_energy(case.input).map(Quantity::from),
        "time" => parse_time(case.input).map(Quantity::from),
        other => panic!("no dimension {other}"),
    }
}

#[test]
fn every_line_of_the_table_is_read_or_refused_as_it_says() {
    let mut count = 0;
    for case in cases() {
        count += 1;
        let input = case.input;
        match (read(&case), case.expected.parse::<f64>()) {
            (Ok(quantity), Ok(value)) => assert_eq!(quantity.base_value(), value, "{input:?}"),
            (Err(error), Err(_)) => {
                assert_eq!(error.kind().name(), case.expected, "{input:?}");
                assert_eq!(&input[error.span()], case.at, "{input:?}");
            }
            (outcome, _) => panic!("{input:?} gave {outcome:?}, not {}", case.expected),
        }
    }
    assert!(count > 150, "the table has only {count} lines");
}

#[test]
fn every_refusal_says_what_to_write_instead() {
    for case in cases() {
        if let Err(error) = read(&case) {
            assert!(!error.to_string().is_empty());
            let time_wanted = case.wanted == "time";
            assert!(error.hint().is_some() || time_wanted, "{:?}", case.input);
        }
    }
}
