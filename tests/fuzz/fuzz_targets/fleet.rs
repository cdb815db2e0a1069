//! Any bytes as a table: every row comes out as a result or as a reject, and the output depends neither
//! on the number of workers nor on how the bytes arrive.
#![no_main]

use gigawatt::ask::{Assume, RateWords, Table};
use gigawatt::catalog::Catalog;
use gigawatt::fleet::{Account, FleetError, Format, Outputs, Plan, run};
use libfuzzer_sys::fuzz_target;
use std::io::Read;
use std::num::NonZeroUsize;
use std::sync::LazyLock;

static CATALOG: LazyLock<Catalog> = LazyLock::new(Catalog::embedded);

const FORMATS: [Format; 3] = [Format::Csv, Format::Tsv, Format::Ndjson];

/// The first byte chooses what is to be done.
fn plan(choice: u8) -> Option<Plan> {
    let words = |given: bool, text: &str| given.then(|| text.to_owned());
    let rated = choice & 1 == 1;
    let rates = RateWords {
        grid: words(rated, "400 g/kWh"),
        tariff: words(rated, "0.08 USD/kWh"),
        ..RateWords::default()
    };
    let assume = Assume { year: (choice & 2 == 2).then_some(2028), ..Assume::default() };
    let power_unit = words(choice & 4 == 4, "MW");
    let table = Table { assume, rates, power_unit, ranges: choice & 8 == 8, ..Table::default() };
    let defaults = table.defaults(&CATALOG).ok()?;
    let mut plan = Plan::new(FORMATS[usize::from(choice >> 4) % 3], defaults);
    plan.output = FORMATS[usize::from(choice >> 4) / 3 % 3];
    Some(plan)
}

/// A reader that gives a few bytes at a time.
struct Drops<'a>(&'a [u8]);

impl Read for Drops<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let count = buffer.len().min(self.0.len()).min(7);
        let (now, later) = self.0.split_at(count);
        buffer[..count].copy_from_slice(now);
        self.0 = later;
        Ok(count)
    }
}

type Outcome = Result<(Account, Vec<u8>, Vec<u8>), FleetError>;

fn outcome(input: impl Read + Send, plan: &Plan, workers: usize) -> Outcome {
    let (mut rows, mut rejects) = (Vec::new(), Vec::new());
    let outputs = Outputs { rows: &mut rows, rejects: &mut rejects, progress: &mut |_| {} };
    let workers = NonZeroUsize::new(workers).unwrap_or(NonZeroUsize::MIN);
    let summary = run(input, outputs, plan, workers)?;
    Ok((Account::from(&summary), rows, rejects))
}

fuzz_target!(|data: &[u8]| {
    let Some((choice, table)) = data.split_first() else { return };
    let Some(plan) = plan(*choice) else { return };
    let whole = outcome(table, &plan, 1);
    let drops = outcome(Drops(table), &plan, 2);
    match (whole, drops) {
        (Ok((summary, rows, rejects)), Ok((again, same_rows, same_rejects))) => {
            let json = serde_json::to_value(&summary).expect("an account");
            let left_out = json["left_out"].as_object().expect("an object").values();
            let left_out: u64 = left_out.filter_map(|count| count.as_u64()).sum();
            let whole = summary.results + summary.rejected + summary.unknown + left_out;
            assert_eq!(summary.rows, whole);
            assert_eq!(summary, again);
            assert_eq!(rows, same_rows);
            assert_eq!(rejects, same_rejects);
            assert_eq!(summary.rejected == 0, rejects.is_empty());
            assert!(summary.annual_energy_kwh.is_finite());
            if plan.output == Format::Ndjson {
                let lines = rows.iter().filter(|byte| **byte == b'\n').count();
                assert_eq!(lines as u64, summary.results);
            }
        }
        (Err(first), Err(second)) => {
            assert_eq!(first.to_string(), second.to_string());
            assert!(!matches!(first, FleetError::RowsLost { .. }), "{first}");
        }
        (first, second) => panic!("{first:?} is not {second:?}"),
    }
});
