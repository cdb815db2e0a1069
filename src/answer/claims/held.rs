//! What is held against a multiple of each of several figures, and which of them decide.

use super::given::Given;
use super::outcome::Basis;
use super::yardstick::{One, Role};
use crate::model::{Rounded, Tolerance, Verdict};
use crate::quantity::Relation;

/// Something that is held against a multiple of each of several figures.
pub(crate) struct Held<'a> {
    pub givens: &'a [Given],
    pub count: Rounded,
    /// The count as far as its digits go: a word has none.
    pub plain: Rounded,
    /// How what is held stands to the multiple.
    pub relation: Relation,
}

impl<'a> Held<'a> {
    /// The verdicts on one figure of the multiple, one for each figure of the other side that judges.
    pub fn on(&self, one: &One) -> Vec<(&'a Given, Verdict)> {
        let times = one.rounded().times(self.count);
        let judges = self.givens.iter().filter(|given| given.role == Role::Judge);
        judges.map(|given| (given, self.judge(given.rounded, times))).collect()
    }

    /// The verdict on what is held against so many times a figure, which may be of another year.
    pub fn judge(&self, given: Rounded, times: Rounded) -> Verdict {
        Verdict::on(self.relation, given, times, Tolerance::Tenth)
    }

    /// What each figure of the multiple comes to, by the figure of the other side that decides: of those
    /// with the verdict, the nearest.
    pub fn bases(&self, ones: Vec<One>) -> Vec<Basis> {
        ones.into_iter().filter_map(|one| self.basis(one)).collect()
    }

    fn basis(&self, one: One) -> Option<Basis> {
        let on = self.on(&one);
        let verdict = overall(self.relation, on.iter().map(|(_, verdict)| *verdict));
        let times = |given: &Given| {
            given
                .value
                .combine(one.value.reversed(), |value, one| value.base_value() / one.base_value())
        };
        let off = |given: &Given| (times(given).central() - self.count.value().central()).abs();
        let decide = on.into_iter().filter(|(_, each)| *each == verdict);
        let nearest = decide.map(|(given, _)| given).min_by(|a, b| off(a).total_cmp(&off(b)));
        let given = nearest.or(self.givens.first())?.clone();
        let computed = times(&given);
        Some(Basis { one, given, computed, verdict })
    }

    /// The verdict on all of them: on those that judge, unless the others leave it to the year.
    pub fn verdict(&self, ones: &[One]) -> Verdict {
        let judges = ones.iter().filter(|one| one.role == Role::Judge);
        let verdict =
            overall(self.relation, judges.flat_map(|one| self.on(one)).map(|(_, verdict)| verdict));
        if verdict != Verdict::DoesNotHold {
            return verdict;
        }
        let ones = ones.iter().filter(|one| one.role != Role::Tried);
        let times: Vec<Rounded> = ones.map(|one| one.rounded().times(self.plain)).collect();
        let givens = self.givens.iter().filter(|given| given.role != Role::Tried);
        let givens: Vec<Rounded> = givens.map(|given| given.plain).collect();
        let holds = |given: Rounded, times: Rounded| self.judge(given, times) == Verdict::Holds;
        let has_several = givens.len() > 1 || times.len() > 1;
        if has_several && depends(self.relation, &givens, &times, holds) {
            Verdict::DependsOnTheYear
        } else {
            verdict
        }
    }
}

/// Whether a claim that does not hold by what a reader would take holds by some other figure of the two
/// sides, or, where it says that they are equal, between them.
pub(crate) fn depends(
    relation: Relation,
    left: &[Rounded],
    right: &[Rounded],
    holds: impl Fn(Rounded, Rounded) -> bool,
) -> bool {
    let any = left.iter().any(|left| right.iter().any(|right| holds(*left, *right)));
    let span = |of: &[Rounded]| Rounded::span(of.iter().copied());
    let meet = || span(left).zip(span(right)).is_some_and(|(left, right)| left.agrees(right));
    any || relation.is_equality() && meet()
}

/// It is enough that an equality holds on one of the bases; to be roughly right it has to be so on all of
/// them, since a reader cannot know which one was meant. A bound that holds on some of them alone depends
/// on the year: its opposite holds on the others.
pub(crate) fn overall(relation: Relation, verdicts: impl IntoIterator<Item = Verdict>) -> Verdict {
    let wider =
        |(best, worst): (Verdict, Verdict), next: Verdict| (best.min(next), worst.max(next));
    let mut verdicts = verdicts.into_iter();
    let Some(first) = verdicts.next() else {
        return Verdict::DoesNotHold;
    };
    match verdicts.fold((first, first), wider) {
        (Verdict::Holds, Verdict::Holds) => Verdict::Holds,
        (Verdict::Holds, _) if relation.is_bound() => Verdict::DependsOnTheYear,
        (Verdict::Holds, _) => Verdict::Holds,
        (_, worst) => worst,
    }
}
