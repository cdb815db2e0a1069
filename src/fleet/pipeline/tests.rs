//! Runs on fewer threads than are wanted.

use super::*;
use crate::fleet::{Defaults, Format, Rates};
use crate::model::Assumptions;

fn results(thread: impl Fn() -> thread::Builder) -> (Summary, Vec<u8>, Vec<u8>) {
    let defaults = Defaults {
        assumptions: Assumptions::headline(),
        power_unit: None,
        references: Vec::new(),
        rates: Rates::default(),
        ranges: false,
    };
    let plan = Plan::new(Format::Csv, defaults);
    let table = "site,power\n".to_owned() + &"A,7 GW\nB,bad\nTotal,7 GW\n".repeat(30_000);
    let (mut rows, mut rejects) = (Vec::new(), Vec::new());
    let outputs = Outputs { rows: &mut rows, rejects: &mut rejects, progress: &mut |_| {} };
    let workers = NonZeroUsize::new(3).unwrap();
    let summary = run_on(table.as_bytes(), outputs, &plan, workers, thread).unwrap();
    (summary.summary, rows, rejects)
}

#[test]
fn a_thread_that_cannot_be_had_is_done_without() {
    let all = results(thread::Builder::new);
    // No machine has so much room for a stack.
    let none = || thread::Builder::new().stack_size(usize::MAX / 4);
    assert!(none().spawn(|| ()).is_err());
    let left = std::cell::Cell::new(0);
    let some = || {
        left.set(left.get() + 1);
        if left.get() > 1 { none() } else { thread::Builder::new() }
    };
    assert!(results(none) == all);
    assert!(results(some) == all, "without a reader of its own");
    let Summary { rows_in, total, rejected, left_out, .. } = all.0;
    assert_eq!((rows_in, total.rows, rejected, left_out.count()), (90_000, 30_000, 30_000, 30_000));
}
