//! Rows that stand above what they add up: a campus above its halls, a state above its sites.
//!
//! Such a row is the sum, to three digits, of the rows right below it, two or more unless they stand deeper, and
//! something else says it too: it has the label of a total or no name, the others stand deeper, are called after
//! it, or are parts of a site by their names; or all of the table is such blocks, or its own total counts them
//! once. Of one where nothing else does, the run says that it may be.

use super::{Lack, Verdict};
use crate::fleet::heading::listed;

/// A row, as far as it tells this.
#[derive(Clone, Debug)]
pub(in crate::fleet) struct Member {
    /// The announced power of all that it counts, in watts; 0 where it is not known.
    pub power: f64,
    /// What stands in the column of names.
    pub name: String,
    pub texts: Vec<String>,
    pub verdict: Verdict,
}

/// What a part of a site is called, in small letters.
const PARTS: &str = "hall, data hall, building, bldg, block, phase, module, room, pod, wing, tranche, halle, gebaude, \
     gebäude, bauabschnitt, modul, batiment, bâtiment, salle, edificio, sala, fase, bloque, 一期, 二期, 三期, 四期, \
     楼, 栋";

impl Member {
    /// It adds up rows above it, or is a part of one.
    fn is_left_out(&self) -> bool {
        matches!(self.verdict, Verdict::Total | Verdict::Grand | Verdict::Part)
    }

    fn counts(&self) -> bool {
        self.power > 0.0 && !self.is_left_out()
    }

    /// How many blanks and signs stand before its name.
    fn depth(&self) -> usize {
        self.name.chars().take_while(|c| c.is_whitespace() || "-–—•·>└├│|".contains(*c)).count()
    }

    /// Whether it stands below one that names a group: that leaves a text empty which this has, and has no other
    /// that this has not or leaves empty.
    fn is_in_group(&self, head: &Self) -> bool {
        let pairs = || head.texts.iter().zip(&self.texts).map(|(a, b)| (a.trim(), b.trim()));
        self.texts.len() == head.texts.len()
            && pairs().any(|(above, below)| above.is_empty() && !below.is_empty())
            && pairs().all(|(above, below)| above.is_empty() || below.is_empty() || above == below)
            && pairs().any(|(above, _)| !above.is_empty())
    }

    /// Its only text, where it has room for others.
    fn only_text(&self) -> Option<&str> {
        let mut filled = self.texts.iter().map(|text| text.trim()).filter(|text| !text.is_empty());
        let first = filled.next().filter(|_| self.texts.len() > 1)?;
        (filled.next().is_none() && self.counts()).then_some(first)
    }

    fn is_part(&self) -> bool {
        let name = self.name.trim().to_lowercase();
        let is_end = |rest: &str| !rest.starts_with(char::is_alphabetic);
        listed(PARTS).any(|part| match name.strip_prefix(part) {
            Some(rest) => is_end(rest) || !part.is_ascii(),
            None => !part.is_ascii() && name.trim_end_matches(['号', '期']).ends_with(part),
        })
    }

    /// Whether it is called after another one.
    fn is_of(&self, other: &Self) -> bool {
        let name = other.name.trim();
        let is_after = |text: &String| {
            let rest = text.trim().strip_prefix(name);
            rest.is_some_and(|rest| !rest.starts_with(|c: char| c.is_ascii_alphanumeric()))
        };
        !name.is_empty() && self.texts != other.texts && self.texts.iter().any(is_after)
    }
}

fn are_same(one: f64, other: f64) -> bool {
    (one - other).abs() <= other * 1e-3
}

/// The rows that add up those below them, in order, and the first that may.
pub(in crate::fleet) fn heads(rows: &[Member]) -> (Vec<usize>, Option<usize>) {
    let counted: Vec<usize> = (0..rows.len()).filter(|at| rows[*at].counts()).collect();
    let count = counted.len();
    let ends = [counted.iter().rev().copied().collect(), counted];
    let mut feet = ends.into_iter().map(|order: Vec<usize>| feet(rows, &order));
    if let Some(feet) = feet.find(|feet| !feet.is_empty()) {
        return (feet, None);
    }
    let (mut ends, mut most) = (vec![0; rows.len()], 0);
    for at in (0..rows.len()).rev() {
        let said = block(rows, at, &ends).filter(|block| is_said(rows, at, *block));
        if let Some((end, below)) = said {
            (ends[at], most) = (end, most.max(below));
        }
    }
    let mut found: Vec<usize> = (0..rows.len()).filter(|at| ends[*at] > 0).collect();
    // A blank before one name alone means nothing.
    let is_all = found.len() > 1
        && 2 * found.len() == count
        && found.iter().all(|at| rows.get(at + 1).is_some_and(|row| row.is_in_group(&rows[*at])));
    if most > 1 || is_all {
        return (found, None);
    }
    found.clear();
    ends.fill(0);
    let (mut at, mut others, mut first) = (0, 0, None);
    while at < rows.len() {
        let block = block(rows, at, &ends).filter(|(_, below)| *below > 1);
        if let Some((_, below)) = block {
            first = first.or(Some((at, below)));
            found.push(at);
        }
        others += usize::from(block.is_none() && rows[at].counts());
        at = block.map_or(at + 1, |(end, _)| end);
    }
    let all: f64 = rows.iter().filter(|row| row.counts()).map(|row| row.power).sum();
    let doubled: f64 = found.iter().map(|at| rows[*at].power).sum();
    let total = rows.iter().rfind(|row| row.verdict == Verdict::Grand && row.power > 0.0);
    let are_once = total.is_some_and(|total| are_same(all - doubled, total.power));
    if are_once || others == 0 && found.len() > 1 {
        return (found, None);
    }
    (Vec::new(), first.filter(|(_, below)| others == 0 || *below > 2).map(|(at, _)| at))
}

/// The rows at an end of the table that have a name alone, each the sum of the other rows that have it too: states
/// listed once more below their sites. Together they are all of those. `order` begins at that end.
fn feet(rows: &[Member], order: &[usize]) -> Vec<usize> {
    let feet = order.iter().take_while(|at| rows[**at].only_text().is_some()).count();
    let (feet, others) = order.split_at(feet);
    let is_sum = |at: &usize| {
        let name = rows[*at].only_text().unwrap_or_default();
        let has_name = |at: &&usize| rows[**at].texts.iter().any(|text| text.trim() == name);
        let sum: f64 = others.iter().filter(has_name).map(|at| rows[*at].power).sum();
        sum > 0.0 && are_same(sum, rows[*at].power)
    };
    let all = |some: &[usize]| -> f64 { some.iter().map(|at| rows[*at].power).sum() };
    // The world below them is looked at by itself.
    let is_world = |at: &usize| matches!(rows[*at].verdict, Verdict::IfSum { .. });
    let (sums, rest): (Vec<usize>, Vec<usize>) = feet.iter().partition(|at| is_sum(at));
    let are_feet = sums.len() <= others.len()
        && others.len() > 1
        && rest.iter().all(is_world)
        && are_same(all(&sums), all(others));
    if are_feet { sums } else { Vec::new() }
}

/// Where the rows end that a row adds up, and how many they are. `ends` are those of others that do.
fn block(rows: &[Member], head: usize, ends: &[usize]) -> Option<(usize, usize)> {
    let power = rows[head].power;
    let (mut sum, mut below, mut at) = (0.0, 0, head + 1);
    while at < rows.len() && sum < power * 0.999 {
        if rows[at].counts() {
            sum += rows[at].power;
            below += 1;
        }
        at = ends[at].max(at + 1);
    }
    (rows[head].counts() && are_same(sum, power)).then_some((at, below))
}

/// Whether something else than their sum says that a row adds up those of a block below it.
fn is_said(rows: &[Member], head: usize, (end, count): (usize, usize)) -> bool {
    let (head, below) = (&rows[head], &rows[head + 1..end]);
    let all = |says: &dyn Fn(&Member) -> bool| below.iter().filter(|row| row.counts()).all(says);
    if all(&|row| row.depth() > head.depth()) || all(&|row| row.is_in_group(head)) {
        return true;
    }
    if count < 2 {
        return false;
    }
    let has_name = |row: &Member| !matches!(row.verdict, Verdict::Lacks(_));
    match head.verdict {
        Verdict::IfSum { .. } | Verdict::Country => return true,
        Verdict::Lacks(Lack::Text | Lack::Name) => return all(&has_name),
        _ => {}
    }
    all(&|row| row.is_of(head)) || !head.is_part() && all(&Member::is_part)
}

#[cfg(test)]
mod tests {
    use super::super::verdict;
    use super::*;

    fn found(rows: &[(&str, f64)]) -> (Vec<usize>, Option<usize>) {
        let member = |(name, power): &(&str, f64)| {
            let texts: Vec<String> = name.split('|').map(str::to_owned).collect();
            let is_unnamed = texts.len() > 1 && texts[0].is_empty();
            let verdict = verdict(texts.iter().map(String::as_str), is_unnamed);
            Member { power: *power, name: texts[0].clone(), texts, verdict }
        };
        heads(&rows.iter().map(member).collect::<Vec<_>>())
    }

    #[test]
    fn a_row_above_those_that_it_adds_up_is_found_by_what_else_says_it() {
        for rows in [
            &[("Ohio total (2 sites)", 3.0), ("A", 1.0), ("B", 2.0), ("C", 9.0)][..],
            &[("|Ohio", 3.0), ("A|Ohio", 1.0), ("B|Ohio", 2.0), ("C|Texas", 9.0)],
            &[("Ohio", 3.0), ("  A", 1.0), ("  B", 2.0), ("Texas", 9.0)],
            &[("Ohio", 3.0), ("- A", 1.0), ("- B", 2.0)],
            &[("Ohio", 3.0), (" A", 1.0), (" B", 2.0), ("Troy", 9.0)],
            &[("Abilene", 3.0), ("Abilene 1", 1.0), ("Abilene 2", 2.0), ("Troy", 9.0)],
            &[("Ohio|", 3.0), ("A|Ohio", 1.0), ("B|Ohio", 2.0)],
            &[("Campus", 3.0), ("Hall 1", 1.0), ("Hall 2", 2.0), ("Troy", 9.0)],
            &[("甲园区", 3.0), ("1号楼", 1.0), ("2号楼", 2.0), ("乙", 9.0)],
            &[("X", 3.0), ("A", 1.0), ("B", 2.0), ("Total", 3.0)],
        ] {
            assert_eq!(found(rows), (vec![0], None), "{rows:?}");
        }
        let two = [("X", 3.0), ("A", 1.0), ("B", 2.0), ("Y", 5.0), ("C", 4.0), ("D", 1.0)];
        assert_eq!(found(&two), (vec![0, 3], None));
        let one = [("X", 3.0), (" A", 1.0), (" B", 2.0), ("Y", 5.0), (" C", 5.0)];
        assert_eq!(found(&one), (vec![0, 3], None));
        assert_eq!(found(&one[3..]), (vec![], None));
        let nested = [("S", 5.0), (" T", 3.0), ("  A", 1.0), ("  B", 2.0), (" C", 2.0), ("Z", 7.0)];
        assert_eq!(found(&nested), (vec![0, 1], None));
        let groups = [("TX|", 7.0), ("|A", 5.0), ("|B", 2.0), ("OH|", 5.0), ("|C", 5.0)];
        assert_eq!(found(&groups), (vec![0, 3], None));
        let named = [("TX|", 7.0), ("TX|A", 5.0), ("TX|B", 2.0), ("OH|", 5.0), ("OH|C", 5.0)];
        assert_eq!(found(&named), (vec![0, 3], None));
        assert_eq!(
            found(&[("TX|", 7.0), ("|A", 7.0), ("OH|", 5.0), ("|C", 5.0)]),
            (vec![0, 2], None)
        );
        // A site without a name beside one that is as large.
        assert_eq!(found(&[("OH|", 5.0), ("OH|C", 5.0), ("TX|A", 4.0)]), (vec![], None));
    }

    #[test]
    fn groups_that_stand_once_more_at_an_end_are_sums() {
        let feet = [("TX|A", 5.0), ("TX|B", 2.0), ("OH|C", 5.0), ("TX|", 7.0), ("OH|", 5.0)];
        assert_eq!(found(&feet), (vec![4, 3], None));
        let with_total = [
            ("A|TX", 5.0),
            ("B|TX", 2.0),
            ("C|OH", 5.0),
            ("TX|", 7.0),
            ("OH|", 5.0),
            ("Total|", 12.0),
        ];
        assert_eq!(found(&with_total), (vec![4, 3], None));
        // One of them is a site of which the name is missing.
        let other = [("TX|A", 5.0), ("TX|B", 2.0), ("OH|C", 5.0), ("TX|", 7.0), ("OH|", 6.0)];
        assert_eq!(found(&other), (vec![], None));
    }

    #[test]
    fn a_sum_alone_is_told_where_it_is_no_chance() {
        assert_eq!(found(&[("X", 3.0), ("A", 1.0), ("B", 2.0)]), (vec![], Some(0)));
        assert_eq!(found(&[("X", 3.0), ("A", 1.0), ("B", 2.0), ("C", 9.0)]), (vec![], None));
        assert_eq!(found(&[("X", 3.0), ("A", 1.0), ("B", 2.5)]), (vec![], None));
        assert_eq!(found(&[("X", 0.0), ("A", 0.0), ("B", 0.0)]), (vec![], None));
        assert_eq!(found(&[("A", 1.0), ("B", 2.0), ("Total", 3.0)]), (vec![], None));
    }
}
