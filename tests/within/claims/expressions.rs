//! Claims over random expressions against exact arithmetic, and what must hold of every expression.
//!
//! An expression is made twice, as a text and by the constructors of the library; what it comes to is worked
//! out here in fractions, with how far the digits of each number in it let it be off. Claims with what is
//! right of each, worked out by hand, stand in `relations.rs`.

use super::model::{Number, Random, Span, decimal, exact};
use super::verdict;
use gigawatt::model::Verdict;
use gigawatt::quantity::{Expression, Factor, Relation, Statement, parse_amount, parse_claim};
use num_rational::BigRational;
use std::collections::BTreeMap;

/// An expression in all its forms.
#[expect(clippy::struct_excessive_bools, reason = "each says one thing of the expression")]
struct Made {
    text: String,
    expression: Expression,
    span: Span,
    /// What it is a share of, if it is one of 100 % at most.
    whole: Option<Span>,
    is_share: bool,
    has_sum: bool,
    has_time: bool,
    /// A number or a share in front of it or behind it, or a sum.
    is_longer: bool,
}

impl Span {
    fn plus(&self, other: &Self) -> Self {
        let sum = |a: &[BigRational; 2], b: &[BigRational; 2]| [&a[0] + &b[0], &a[1] + &b[1]];
        Self { written: sum(&self.written, &other.written), meant: sum(&self.meant, &other.meant) }
    }

    fn minus(&self, other: &Self) -> Self {
        let rest = |a: &[BigRational; 2], b: &[BigRational; 2]| [&a[0] - &b[1], &a[1] - &b[0]];
        Self {
            written: rest(&self.written, &other.written),
            meant: rest(&self.meant, &other.meant),
        }
    }
}

/// A number in front of a unit. Powers are in watts, energies in watt-hours.
fn leaf(random: &mut Random, is_power: bool) -> Made {
    let units: &[(&str, u64, i32)] = if is_power {
        &[("MW", 1, 6), ("GW", 1, 9), ("万千瓦", 1, 7), ("亿瓦", 1, 8)]
    } else {
        &[("MWh", 1, 6), ("GWh", 1, 9), ("亿度", 1, 11), ("million kWh", 1, 9), ("万千瓦时", 1, 7)]
    };
    let (unit, digits, power) = units[random.below(units.len() as u64) as usize];
    let number = random.number();
    let text = format!("{} {unit}", number.text());
    let expression = Expression::amount(parse_amount(&text).expect("an amount"));
    let span = number.span().times(&exact(decimal(digits, power)));
    Made {
        text,
        expression,
        whole: Some(span.clone()),
        span,
        is_share: false,
        has_sum: false,
        has_time: false,
        is_longer: false,
    }
}

fn operand(made: &Made) -> String {
    if made.has_sum && made.is_longer { format!("({})", made.text) } else { made.text.clone() }
}

/// So many times it, in one of the ways that it is written.
fn times(random: &mut Random, of: Made) -> Made {
    let number = Number { digits: 1 + random.below(99), power: random.below(3) as i32 - 1 };
    let factor = number.text();
    let inside = operand(&of);
    let (text, written) = match random.below(6) {
        0 => (format!("{factor} x {inside}"), factor.clone()),
        1 => (format!("{factor} × ({inside})"), factor.clone()),
        2 => (format!("({inside}) x {factor}"), factor.clone()),
        3 => (format!("({inside})的{factor}倍"), format!("{factor}倍")),
        4 => (format!("{factor}倍于{inside}"), format!("{factor}倍")),
        _ => (format!("{factor} times {inside}"), factor.clone()),
    };
    let factor = Factor::parse(&written).expect("a number");
    Made {
        text,
        expression: of.expression.times(factor),
        span: of.span.times(&number.count()),
        whole: of.whole.map(|whole| whole.times(&number.count())),
        is_longer: true,
        ..of
    }
}

/// A percentage of it. Above 100 % it is no part.
fn share(random: &mut Random, of: Made) -> Made {
    let number = Number { digits: 1 + random.below(140), power: 0 };
    let percent = format!("{}%", number.text());
    let factor = Factor::parse(&percent).expect("a share");
    let inside = operand(&of);
    let text = match random.below(3) {
        0 => format!("{percent} of {inside}"),
        1 => format!("({inside})的{percent}"),
        _ => format!("{percent} of ({inside})"),
    };
    let span = of.span.times(&number.span().times(&exact(decimal(1, -2))));
    Made {
        text,
        expression: of.expression.share(factor),
        span,
        whole: of.whole.filter(|_| number.digits <= 100),
        is_share: true,
        is_longer: true,
        ..of
    }
}

fn sum(random: &mut Random, first: Made, second: Made) -> Made {
    let takes_away = second.span.meant[1] < &first.span.meant[0] * decimal(5, -1);
    let takes_away = takes_away && random.below(2) == 0;
    let sign = match (takes_away, random.below(3)) {
        (true, 0) => " − ",
        (true, 1) => " minus ",
        (true, _) => " - ",
        (false, 0) => "+",
        (false, 1) => " plus ",
        (false, _) => " + ",
    };
    let text = [&first.text, sign, &operand(&second)].concat();
    let (span, expression) = if takes_away {
        (first.span.minus(&second.span), first.expression.minus(second.expression))
    } else {
        (first.span.plus(&second.span), first.expression.plus(second.expression))
    };
    Made {
        text,
        expression: expression.expect("of one kind"),
        whole: Some(span.clone()),
        span,
        is_share: false,
        has_sum: true,
        has_time: first.has_time || second.has_time,
        is_longer: true,
    }
}

/// A power over some hours.
fn over(random: &mut Random, power: Made) -> Made {
    let hours = 1 + random.below(8760);
    let duration = format!("{hours}h");
    let seconds = exact(decimal(hours, 0));
    let inside = if power.is_longer { format!("({})", power.text) } else { power.text.clone() };
    let text = match random.below(3) {
        0 => format!("{inside} for {duration}"),
        1 => format!("{inside} over {duration}"),
        _ => format!("{inside}运行{hours}小时"),
    };
    let duration = if text.ends_with('h') { duration } else { format!("{hours}小时") };
    Made {
        text,
        expression: power.expression.over(&duration).expect("a power"),
        span: power.span.times(&seconds),
        whole: power.whole.map(|whole| whole.times(&seconds)),
        has_time: true,
        ..power
    }
}

fn tree(random: &mut Random, depth: u64, is_power: bool) -> Made {
    match random.below(if depth == 0 { 1 } else { 7 }) {
        1 | 2 => {
            let first = tree(random, depth - 1, is_power);
            let second = tree(random, depth - 1, is_power);
            sum(random, first, second)
        }
        3 => {
            let of = tree(random, depth - 1, is_power);
            times(random, of)
        }
        4 => {
            let of = tree(random, depth - 1, is_power);
            share(random, of)
        }
        5 | 6 if !is_power => {
            let power = tree(random, depth - 1, true);
            over(random, power)
        }
        _ => leaf(random, is_power),
    }
}

/// The rules, as the README has them, in fractions.
struct Rules<'a> {
    left: &'a Span,
    right: &'a Span,
    by_rounding: bool,
}

impl Rules<'_> {
    fn turned(&self) -> Self {
        Rules { left: self.right, right: self.left, by_rounding: self.by_rounding }
    }

    fn is_near(&self) -> bool {
        let near = |a: &BigRational, b: &BigRational| a * decimal(9, -1) <= *b;
        near(&self.left.written[0], &self.right.written[1])
            && near(&self.right.written[0], &self.left.written[1])
    }

    fn equal(&self, by_rounding: bool) -> Verdict {
        let (left, right) = (self.left, self.right);
        let touch = |a: &[BigRational; 2], b: &[BigRational; 2]| a[0] <= b[1] && b[0] <= a[1];
        let overlap = left.meant[0] < right.meant[1] && right.meant[0] < left.meant[1];
        let agree =
            overlap || touch(&left.written, &right.meant) || touch(&left.meant, &right.written);
        match (agree, self.is_near()) {
            (true, true) => Verdict::Holds,
            (true, false) if by_rounding => Verdict::Holds,
            (false, true) if !by_rounding => Verdict::Roughly,
            _ => Verdict::DoesNotHold,
        }
    }

    /// These sides name no plant: a bound is missed by no more than the rounding.
    #[expect(clippy::match_same_arms, reason = "a relation at a time, as the rules have them")]
    fn verdict(&self, relation: Relation) -> Verdict {
        let is_above = self.left.written[1] > self.right.written[0];
        let may_be_above = self.left.meant[1] >= self.right.meant[0];
        let roughly = |is: bool| if is { Verdict::Roughly } else { Verdict::DoesNotHold };
        match relation {
            Relation::Equal => self.equal(self.by_rounding),
            Relation::About => self.equal(self.by_rounding).min(self.equal(false)),
            Relation::NotEqual => match self.equal(self.by_rounding) {
                Verdict::Holds => Verdict::DoesNotHold,
                Verdict::DoesNotHold => Verdict::Holds,
                verdict => verdict,
            },
            Relation::More if is_above => Verdict::Holds,
            Relation::More => roughly(may_be_above),
            Relation::AtLeast if is_above => Verdict::Holds,
            Relation::AtLeast if self.equal(true) == Verdict::Holds => Verdict::Holds,
            Relation::AtLeast => roughly(may_be_above),
            Relation::JustOver
                if self.left.written[1] >= self.right.written[0] && self.is_near() =>
            {
                Verdict::Holds
            }
            Relation::JustOver => roughly(self.is_near()),
            Relation::MoreButNear if is_above && self.is_near() => Verdict::Holds,
            Relation::MoreButNear => {
                let is_far = self.left.written[0] > &self.right.written[1] * decimal(2, 0);
                let tenth = !self.by_rounding && self.is_near();
                roughly((may_be_above || tenth) && !is_far)
            }
            relation => self.turned().verdict(relation.turned()),
        }
    }
}

/// Whether a verdict hangs on the last bits of an `f64`.
fn is_on_the_edge(left: &Span, right: &Span) -> bool {
    let ends = |span: &Span| span.written.iter().chain(&span.meant).cloned().collect::<Vec<_>>();
    let close = |a: &BigRational, b: &BigRational| {
        let apart = if a > b { a - b } else { b - a };
        apart <= b * decimal(1, -9)
    };
    let factors = [decimal(1, 0), decimal(9, -1), decimal(2, 0)];
    ends(left).iter().any(|a| {
        ends(right).iter().any(|b| {
            factors.iter().any(|factor| close(&(a * factor), b) || close(&(b * factor), a))
        })
    })
}

/// What is stated of an expression: a figure near it.
fn near(random: &mut Random, made: &Made, is_power: bool) -> (String, Span) {
    let power = if is_power { 6 } else { 9 };
    let target = made.span.written[0].clone() / decimal(1, power);
    let number = random.near(&target);
    let unit = if is_power { "MW" } else { "GWh" };
    (format!("{} {unit}", number.text()), number.span().times(&exact(decimal(1, power))))
}

fn expected(relation: Relation, left: &Made, right: &Span) -> Verdict {
    let by_rounding = left.has_sum || left.is_longer && !left.has_time;
    let says_as_much = !matches!(
        relation,
        Relation::More | Relation::Less | Relation::AtLeast | Relation::AtMost | Relation::NotEqual
    );
    let whole = left.whole.as_ref().filter(|_| left.is_share && says_as_much);
    if whole.is_some_and(|whole| right.meant[0] > whole.meant[1]) {
        return Verdict::Impossible;
    }
    Rules { left: &left.span, right, by_rounding }.verdict(relation)
}

#[test]
fn random_expressions_against_exact_arithmetic() {
    let (mut random, mut found) = (Random(11), BTreeMap::new());
    for at in 0..1_500 {
        let is_power = at % 3 == 0;
        let depth = 1 + random.below(3);
        let left = tree(&mut random, depth, is_power);
        let (text, right) = near(&mut random, &left, is_power);
        if is_on_the_edge(&left.span, &right) {
            continue;
        }
        let relation = Relation::ALL[random.below(11) as usize];
        let expected = expected(relation, &left, &right);
        let statement = format!("{} {} {text}", left.text, relation.text());
        assert_eq!(verdict(&statement), Some(expected), "{statement}");
        let turned = format!("{text} {} {}", relation.turned().text(), left.text);
        assert_eq!(verdict(&turned), Some(expected), "{turned}");
        *found.entry(expected).or_insert(0) += 1;
    }
    assert!(found.len() == 4 && found.values().all(|count| *count > 5), "{found:?}");
}

#[test]
fn what_is_put_together_is_read_again_as_itself() {
    let mut random = Random(12);
    for at in 0..800 {
        let depth = 1 + random.below(4);
        let made = tree(&mut random, depth, at % 2 == 0);
        let relation = Relation::ALL[random.below(11) as usize];
        let other = tree(&mut random, 1, at % 2 == 0);
        let claim = Statement::new(made.expression, relation, other.expression);
        let text = claim.text();
        let read = parse_claim(&text).unwrap_or_else(|error| panic!("{text}: {error}"));
        assert_eq!(read, claim, "{text}");
        assert_eq!(read.text(), text);
        // What is written in another way is the same claim.
        let written = format!("{} {} {}", made.text, relation.text(), other.text);
        let read = parse_claim(&written).unwrap_or_else(|error| panic!("{written}: {error}"));
        assert_eq!(verdict(&written), verdict(&read.text()), "{written}: {}", read.text());
        assert_eq!(read.clone().turned().turned(), read);
        let turned = read.clone().turned().text();
        assert_eq!(verdict(&turned), verdict(&written), "{turned}");
    }
}
