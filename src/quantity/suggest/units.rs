//! The same number in the unit that was meant.

use super::Refused;
use crate::quantity::near_unit;
use crate::quantity::range::{Parts, split};
use crate::quantity::tail::PER;
use crate::quantity::unit::Dimension;

impl Refused<'_> {
    /// A unit that fits behind a number without one.
    pub(super) fn with_unit(&self) -> Vec<String> {
        // The sign of a spread is no Chinese.
        let is_sign = |c: char| c.is_ascii() || matches!(c, '±' | '–' | '—' | '×' | '·');
        let chinese = !self.text.chars().all(is_sign);
        let digits = self.text.trim_end().ends_with(|c: char| c.is_ascii_digit());
        let unit = match (self.reader.dimension().unwrap_or(Dimension::Power), chinese, digits) {
            (Dimension::Power, true, _) => "瓦",
            (Dimension::Power, _, true) => "GW",
            (Dimension::Power, ..) => " W",
            (Dimension::Energy, true, _) => "度",
            (Dimension::Energy, _, true) => "GWh",
            (Dimension::Energy, ..) => " kWh",
            (Dimension::Time, true, _) => "小时",
            (Dimension::Time, _, true) => "h",
            (Dimension::Time, ..) => " h",
        };
        // Where a number stands behind `*` or `/`, only a time can; on one side of a claim, perhaps only
        // an energy.
        let [energy, time] = if chinese { ["度", "小时"] } else { ["GWh", "h"] };
        let units = [unit, energy, time].map(|unit| format!("{}{unit}", self.text.trim()));
        self.with_unit_of_left().into_iter().chain(units).collect()
    }

    /// `8GW±2GW` of `8GW±2`: the unit of the left side of a range, and what multiplies it.
    fn with_unit_of_left(&self) -> Option<String> {
        let (left, right) = match split(self.text) {
            Parts::One => return None,
            Parts::Ends { left, right } | Parts::Spread { left, right } => (left, right),
        };
        let left = self.text[left].trim();
        let is_number = |c: char| {
            c.is_ascii_digit() || matches!(c, '.' | ',' | ' ' | '_' | '+' | '约' | '近' | '~')
        };
        let digits = "〇零一二两三四五六七八九";
        let start = left.find(|c: char| !is_number(c) && !digits.contains(c))?;
        let unit = &left[start..];
        let behind = self.text[right].trim();
        // A word is set apart from a number, as on the left side.
        let space = if left[..start].ends_with(' ') { " " } else { "" };
        let end = self.text.trim_end();
        (!behind.is_empty()).then(|| format!("{end}{space}{unit}"))
    }

    /// The units that a word may have been meant for, the nearest first.
    pub(super) fn with_near_unit(&self, word: &str) -> Vec<String> {
        near_unit::of(word).iter().map(|near| self.with(near)).collect()
    }

    /// 30 days in place of a month.
    pub(super) fn month(&self) -> Option<String> {
        let word = &self.text[self.span.clone()];
        let before = self.text[..self.span.start].trim_end();
        if !before.ends_with('/') {
            return None;
        }
        Some(self.with(if word.is_ascii() { "30d" } else { "30天" }))
    }

    /// The hours of a year in its place: `7GW for 8784h` of `7GW in 2028`.
    pub(super) fn for_hours(&self, hours: u16) -> String {
        let unit = if self.text.is_ascii() { "h" } else { "小时" };
        self.with(&format!("{hours}{unit}")).replacen(" in ", " for ", 1)
    }

    /// What was `likely` meant by one value of another dimension; of a range, the same with its units
    /// exchanged.
    pub(super) fn of_other_dimension(&self, expected: Dimension, likely: &[String]) -> Vec<String> {
        let unit = &self.text[self.span.clone()];
        if matches!(split(self.text), Parts::One) && !self.text.contains('~') {
            return likely.to_vec();
        }
        if unit.is_empty() {
            return Vec::new();
        }
        let instead = |other: String| self.text.replace(unit, &other).trim().to_owned();
        let chinese = !unit.is_ascii();
        let (hour, year) = if chinese { ("时", "/年") } else { ("h", "/yr") };
        let power = unit.strip_suffix(hour).map(str::to_owned);
        match expected {
            Dimension::Power => {
                let yearly = instead(format!("{unit}{year}"));
                power.map(instead).into_iter().chain([yearly]).collect()
            }
            Dimension::Energy => vec![instead(format!("{unit}{hour}"))],
            Dimension::Time => Vec::new(),
        }
    }

    /// `7 GW` of `7 GW/h`, and the energy `7 GWh` that may be meant by it.
    pub(super) fn without_time(&self) -> Vec<String> {
        let (text, rest) = self.text.split_at(self.span.end);
        let words = text.char_indices().filter(|(_, c)| *c == ' ').map(|(at, _)| at);
        let mut per = words.filter(|at| {
            let rest = text[*at..].trim_start();
            rest.split(' ').next().is_some_and(|word| PER.contains(&word))
        });
        let at = [text.rfind('/'), text.rfind('每'), per.next_back()].into_iter().flatten().max();
        let Some((power, time)) = at.map(|at| text.split_at(at)) else {
            return Vec::new();
        };
        let power = power.trim();
        let time = time.trim_start_matches(['/', '每', ' ']).trim();
        let time = PER.iter().find_map(|word| time.strip_prefix(word)).unwrap_or(time).trim();
        let energy = match (["h", "hr", "hour", "小时", "时"].contains(&time), power.is_ascii())
        {
            (true, true) => format!("{power}h"),
            (true, false) => format!("{power}时"),
            // What takes no `for` takes a product.
            (false, _) if self.reader.reads("7 GW for 1 day") => format!("{power} for 1 {time}"),
            (false, _) => format!("{power}*1 {time}"),
        };
        [power.to_owned(), energy].into_iter().map(|text| text + rest).collect()
    }
}
