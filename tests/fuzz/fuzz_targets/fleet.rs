//! Any bytes as a table: every row comes out as a result or as a reject, and the output depends neither
//! on the number of workers nor on how the bytes arrive.
#![no_main]

use gigawatt::fleet::{Defaults, FleetError, Format, Outputs, Plan, Rates, Summary, run};
use gigawatt::model::Assumptions;
use gigawatt::quantity::{parse_carbon_intensity, parse_tariff};
use libfuzzer_sys::fuzz_target;
use std::io::Read;
use std::num::NonZeroUsize;

const FORMATS: [Format; 3] = [Format::Csv, Format::Tsv, Format::Ndjson];

/// The first byte chooses what is to be done.
fn plan(choice: u8) -> Option<Plan> {
    let mut rates = Rates::default();
    if choice & 1 == 1 {
        rates.grid = Some(parse_carbon_intensity("400 g/kWh").ok()?.into());
        rates.tariff = Some(parse_tariff("0.08 USD/kWh").ok()?);
    }
    let assumptions = Assumptions::headline();
    let assumptions =
        if choice & 2 == 2 { assumptions.with_calendar_year(2028).ok()? } else { assumptions };
    let power_unit = (choice & 4 == 4).then(|| "MW".to_owned());
    let ranges = choice & 8 == 8;
    let references = Vec::new();
    let defaults = Defaults { assumptions, power_unit, references, rates, ranges };
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

type Outcome = Result<(Summary, Vec<u8>, Vec<u8>), FleetError>;

fn outcome(input: impl Read + Send, plan: &Plan, workers: usize) -> Outcome {
    let (mut rows, mut rejects) = (Vec::new(), Vec::new());
    let outputs = Outputs { rows: &mut rows, rejects: &mut rejects, progress: &mut |_| {} };
    let workers = NonZeroUsize::new(workers).unwrap_or(NonZeroUsize::MIN);
    let summary = run(input, outputs, plan, workers)?;
    Ok((summary, rows, rejects))
}

fuzz_target!(|data: &[u8]| {
    let Some((choice, table)) = data.split_first() else { return };
    let Some(plan) = plan(*choice) else { return };
    let whole = outcome(table, &plan, 1);
    let drops = outcome(Drops(table), &plan, 2);
    match (whole, drops) {
        (Ok((summary, rows, rejects)), Ok((again, same_rows, same_rejects))) => {
            let whole = summary.total.rows + summary.rejected + summary.left_out.count();
            assert_eq!(summary.rows_in, whole);
            assert_eq!(summary.rows_in, again.rows_in);
            assert_eq!(summary.total, again.total);
            assert_eq!(rows, same_rows);
            assert_eq!(rejects, same_rejects);
            assert_eq!(summary.rejected == 0, rejects.is_empty());
            assert!(summary.total.annual_energy.value.is_finite());
            if plan.output == Format::Ndjson {
                let lines = rows.iter().filter(|byte| **byte == b'\n').count();
                assert_eq!(lines as u64, summary.total.rows);
            }
        }
        (Err(first), Err(second)) => {
            assert_eq!(first.to_string(), second.to_string());
            assert!(!matches!(first, FleetError::RowsLost { .. }), "{first}");
        }
        (first, second) => panic!("{first:?} is not {second:?}"),
    }
});
