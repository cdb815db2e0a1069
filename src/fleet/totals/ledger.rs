//! What the rows above a row add up to, in whatever order their chunks are calculated.

use crate::quantity::Power;
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Condvar, Mutex, PoisonError};
use std::thread;
use uom::ConstZero;

/// Announced powers of rows.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Scope {
    power: Power,
    /// The same of all that they count.
    whole: Power,
    rows: u64,
    /// Rows among them whose power is not known, as they say none that can be read.
    missing: u64,
}

impl Scope {
    fn and(self, other: Self) -> Self {
        Self {
            power: self.power + other.power,
            whole: self.whole + other.whole,
            rows: self.rows + other.rows,
            missing: self.missing + other.missing,
        }
    }

    /// Whether a power may be the sum once the missing rows are known.
    fn may_become(self, power: Power) -> bool {
        self.missing > 0 && power > self.whole
    }

    /// Whether a power is the sum of so many rows or more, as far as three digits show.
    fn is_sum(self, power: Power, above: u64) -> bool {
        let is = |sum: Power| (power - sum).abs() <= sum * 1e-3;
        self.rows >= above && power > Power::ZERO && (is(self.power) || is(self.whole))
    }
}

/// What rows add up to: those since the last total, and those before.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(in crate::fleet) struct Sums {
    since: Scope,
    before: Scope,
    has_total: bool,
    /// A row without a name was one of the totals.
    has_unnamed: bool,
}

impl Sums {
    /// Counts a row.
    #[inline]
    pub fn count(&mut self, power: Power, whole: Power) {
        self.since.power += power;
        self.since.whole += whole;
        self.since.rows += 1;
    }

    /// Counts a row whose power is not known.
    pub fn miss(&mut self) {
        self.since.missing += 1;
    }

    /// Notes that the total which comes next has no name.
    pub fn unnamed(&mut self) {
        self.has_unnamed = true;
    }

    /// Begins anew behind a total.
    pub fn total(&mut self) {
        self.before = self.before.and(self.since);
        self.since = Scope::default();
        self.has_total = true;
    }

    /// Those of rows, and of others behind them.
    pub fn then(self, later: Self) -> Self {
        let has_unnamed = self.has_unnamed || later.has_unnamed;
        if !later.has_total {
            return Self { since: self.since.and(later.since), has_unnamed, ..self };
        }
        let before = self.before.and(self.since).and(later.before);
        Self { before, has_unnamed, ..later }
    }

    /// Those above a row that was counted last.
    pub fn above(mut self, power: Power, whole: Power) -> Self {
        self.since.power -= power;
        self.since.whole -= whole;
        self.since.rows -= 1;
        self
    }

    /// Whether a power may be the sum of rows above, of which these are the last.
    #[inline]
    pub fn may_be_sum(&self, power: Power) -> bool {
        power >= self.since.power * 0.999
    }

    /// What a total of these rows should say, where it says something else: what is nearer to it of the rows
    /// since the last total and of all. More than the rows come to may be what is missing of them.
    pub fn otherwise(self, power: Power) -> Option<Power> {
        let all = self.since.and(self.before);
        let apart = |sum: &Power| (power - *sum).abs();
        let scopes = [all, self.since].into_iter().filter(|scope| scope.rows > 0);
        let sums = scopes.flat_map(|scope| [scope.whole, scope.power]);
        let nearest = sums.min_by(|one, two| apart(one).value.total_cmp(&apart(two).value))?;
        let is_apart = apart(&nearest) > nearest * 5e-3 && !all.may_become(power);
        is_apart.then_some(nearest)
    }

    /// Whether a power that is no sum of the rows above may be one, as some of those are not known.
    pub fn may_have_sum(self, power: Power) -> bool {
        let all = self.since.and(self.before);
        all.rows > 0 && all.may_become(power)
    }

    /// Whether a power is that of the only row since the last total.
    pub fn has_one(self, power: Power) -> bool {
        self.since.rows == 1 && self.since.is_sum(power, 1)
    }

    /// Whether a power is that of all that two rows above or more count together.
    pub fn has_whole(self, power: Power) -> bool {
        let of_all = |scope: Scope| Scope { power: scope.whole, ..scope }.is_sum(power, 2);
        of_all(self.since) || of_all(self.since.and(self.before))
    }

    /// Whether a power without a name is the sum of the rows above it: of one alone only where such a row was a
    /// sum before.
    pub fn has_unnamed_sum(self, power: Power) -> bool {
        self.has_sum(power, if self.has_unnamed { 1 } else { 2 })
    }

    /// Whether a power is the sum of so many rows or more: since the last total, or of all.
    pub fn has_sum(self, power: Power, above: u64) -> bool {
        self.since.is_sum(power, above) || self.since.and(self.before).is_sum(power, above)
    }
}

/// A row to be compared with all above it, once those are known.
#[derive(Clone, Copy, Debug)]
pub(in crate::fleet) struct Suspect {
    pub line: u64,
    pub power: Power,
    /// Those above it in its chunk.
    pub above: Sums,
    /// It is left out, as it says that it is their sum.
    pub is_total: bool,
}

/// The sums of all chunks up to one. It holds no more than there are chunks on their way.
#[derive(Debug)]
pub(in crate::fleet) struct Ledger {
    state: Mutex<State>,
    changed: Condvar,
    /// The first chunk that has a site without any text, and without a name.
    without: [AtomicU64; 2],
}

/// What a row has not that those above it have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::fleet) enum Lack {
    /// Any text.
    Text,
    /// A name.
    Name,
}

#[derive(Debug, Default)]
struct State {
    /// The first chunk that is missing.
    next: u64,
    sums: Sums,
    early: BTreeMap<u64, Sums>,
    is_closed: bool,
}

impl Default for Ledger {
    fn default() -> Self {
        let without = [const { AtomicU64::new(u64::MAX) }; 2];
        Self { state: Mutex::default(), changed: Condvar::new(), without }
    }
}

impl Ledger {
    /// Enters the sums of a chunk.
    pub fn enter(&self, chunk: u64, sums: Sums) {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        state.early.insert(chunk, sums);
        let next = state.next;
        for chunk in next.. {
            let Some(sums) = state.early.remove(&chunk) else {
                break;
            };
            state.sums = state.sums.then(sums);
            state.next = chunk + 1;
        }
        self.changed.notify_all();
    }

    /// The sums of all chunks before one, once they are there.
    pub fn before(&self, chunk: u64) -> Sums {
        let state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        let is_missing = |state: &mut State| state.next < chunk && !state.is_closed;
        let state = self.changed.wait_while(state, is_missing);
        state.unwrap_or_else(PoisonError::into_inner).sums
    }

    /// Notes that a chunk has a site that lacks something.
    pub fn note_without(&self, lack: Lack, chunk: u64) {
        self.without[lack as usize].fetch_min(chunk, Ordering::Relaxed);
    }

    /// Whether none is known above the end of a chunk: it needs no waiting to find out that there is one.
    pub fn all_have(&self, lack: Lack, chunk: u64) -> bool {
        self.without[lack as usize].load(Ordering::Relaxed) > chunk
    }

    /// Nothing more will come, and nobody has to wait for it.
    pub fn close(&self) {
        self.state.lock().unwrap_or_else(PoisonError::into_inner).is_closed = true;
        self.changed.notify_all();
    }
}

/// Closes a ledger where a thread ends in a panic, so that no other one waits for it.
pub(in crate::fleet) struct Closing<'a>(pub &'a Ledger);

impl Drop for Closing<'_> {
    fn drop(&mut self) {
        if thread::panicking() {
            self.0.close();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uom::si::power::watt;

    fn sums(rows: &[Option<f64>]) -> Sums {
        let mut sums = Sums::default();
        for row in rows {
            match row {
                Some(watts) => sums.count(Power::new::<watt>(*watts), Power::new::<watt>(*watts)),
                None => sums.total(),
            }
        }
        sums
    }

    #[test]
    fn a_sum_is_one_of_rows_or_of_all_that_they_count() {
        let watts = Power::new::<watt>;
        let mut sums = Sums::default();
        sums.count(watts(100.0), watts(200.0));
        sums.count(watts(250.0), watts(750.0));
        for (power, is_sum, is_whole) in
            [(350.0, true, false), (950.0, true, true), (450.0, false, false)]
        {
            assert_eq!(sums.has_sum(watts(power), 2), is_sum, "{power}");
            assert_eq!(sums.has_whole(watts(power)), is_whole, "{power}");
        }
        assert_eq!(sums.otherwise(watts(350.0)), None);
        assert_eq!(sums.otherwise(watts(800.0)), Some(watts(950.0)));
    }

    #[test]
    fn however_rows_are_cut_they_add_up_to_the_same() {
        let rows = [Some(1.0), Some(2.0), None, Some(4.0), None, Some(8.0), Some(16.0)];
        for first in 0..=rows.len() {
            for second in first..=rows.len() {
                let parts = [&rows[..first], &rows[first..second], &rows[second..]].map(sums);
                let [a, b, c] = parts;
                assert_eq!(a.then(b).then(c), sums(&rows));
                let ledger = Ledger::default();
                for chunk in [2, 0, 1] {
                    ledger.enter(chunk as u64, parts[chunk]);
                }
                assert_eq!(ledger.before(3), sums(&rows));
            }
        }
        let has_sum = |watts, above| sums(&rows).has_sum(Power::new::<watt>(watts), above);
        assert!(has_sum(24.0, 2) && has_sum(24.02, 2) && !has_sum(24.0, 3));
        assert!(has_sum(31.0, 5) && !has_sum(31.1, 5) && !has_sum(30.0, 1));
        assert!(!sums(&[]).has_sum(Power::ZERO, 0));
        // Above the 16 are 1 + 2 + 4 + 8 = 15, of which 8 stand behind the last total.
        let last = Power::new::<watt>(16.0);
        let above = sums(&rows).above(last, last);
        assert!(above.has_sum(Power::new::<watt>(15.0), 4) && !above.may_be_sum(Power::ZERO));
        let otherwise = |watts| above.otherwise(Power::new::<watt>(watts));
        assert_eq!(otherwise(14.0), Some(Power::new::<watt>(15.0)));
        assert_eq!(otherwise(9.0), Some(Power::new::<watt>(8.0)));
        assert_eq!((otherwise(15.01), otherwise(8.0)), (None, None));
        assert_eq!(sums(&[None]).otherwise(Power::new::<watt>(8.0)), None);
        // Of what is missing nobody knows how much it is, but it is not less than nothing.
        let mut missing = sums(&rows[..2]);
        missing.miss();
        let otherwise = |watts| missing.otherwise(Power::new::<watt>(watts));
        assert_eq!((otherwise(4.0), otherwise(2.0)), (None, Some(Power::new::<watt>(3.0))));
        assert!(!missing.has_unnamed_sum(Power::new::<watt>(4.0)));
        assert!(missing.may_have_sum(Power::new::<watt>(4.0)));
        assert!(missing.has_unnamed_sum(Power::new::<watt>(3.0)));
    }
}
