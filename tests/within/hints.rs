//! Whatever stands between backquotes in a hint is read where the text was refused, in both languages; and
//! what is suggested instead of a text has its number.

use gigawatt::quantity::{
    DisplayUnit, ParseError, Reader, parse, parse_amount, parse_carbon_intensity, parse_claim,
    parse_date, parse_energy, parse_energy_range, parse_number, parse_power, parse_power_range,
    parse_range, parse_ratio_range, parse_tariff, parse_time, parse_water_intensity,
};
use gigawatt::render::Language;
use std::collections::{BTreeMap, BTreeSet};

/// A way to read a text, and texts that it reads or refuses, to be changed at random.
struct Way {
    name: &'static str,
    refusal: fn(&str) -> Option<ParseError>,
    /// The lines of `data/hints.tsv` that are changed at random.
    seeds: &'static str,
}

const WAYS: &[Way] = &[
    Way { name: "quantity", refusal: |text| parse(text).err(), seeds: "quantities" },
    Way { name: "power", refusal: |text| parse_power(text).err(), seeds: "quantities" },
    Way { name: "energy", refusal: |text| parse_energy(text).err(), seeds: "quantities" },
    Way { name: "time", refusal: |text| parse_time(text).err(), seeds: "quantities" },
    Way { name: "range", refusal: |text| parse_range(text).err(), seeds: "ranges" },
    Way { name: "powers", refusal: |text| parse_power_range(text).err(), seeds: "ranges" },
    Way { name: "energies", refusal: |text| parse_energy_range(text).err(), seeds: "ranges" },
    Way { name: "powers", refusal: |text| parse_power_range(text).err(), seeds: "quantities" },
    Way { name: "ratio", refusal: |text| parse_ratio_range(text).err(), seeds: "ratios" },
    Way { name: "number", refusal: |text| parse_number(text).err(), seeds: "ratios" },
    Way { name: "intensity", refusal: |text| parse_carbon_intensity(text).err(), seeds: "rates" },
    Way { name: "water", refusal: |text| parse_water_intensity(text).err(), seeds: "rates" },
    Way { name: "tariff", refusal: |text| parse_tariff(text).err(), seeds: "rates" },
    Way { name: "date", refusal: |text| parse_date(text).err(), seeds: "dates" },
    Way { name: "amount", refusal: |text| parse_amount(text).err(), seeds: "amounts" },
    Way { name: "amount", refusal: |text| parse_amount(text).err(), seeds: "quantities" },
    Way { name: "claim", refusal: |text| parse_claim(text).err(), seeds: "claims" },
    Way { name: "unit", refusal: |text| DisplayUnit::parse(text).err(), seeds: "units" },
];

/// Pieces that are put into texts, between spaces.
const PIECES: &str = "0 1 7 5 9 . , - / * × · % ± .. ~ ( ) = 千 万 亿 兆 瓦 度 时 年 月 每 零 五 十 百 G M m W h k \
    e t b ton per million ³ ½ ' _ （ ７ Ｗ ￥ $ 元 \u{200B}";

/// The texts that are changed at random where one way is tried.
fn seeds(of: &str) -> Vec<&'static str> {
    let lines = include_str!("../data/hints.tsv").lines().skip(1);
    let pairs = lines.map(|line| line.split_once('\t').expect("two cells a line"));
    pairs.filter(|(name, _)| *name == of).map(|(_, text)| text).collect()
}

/// A generator that gives the same numbers every time (xorshift64*).
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33) as usize % end
    }

    fn mutated(&mut self, seed: &str) -> String {
        let mut characters: Vec<String> = seed.chars().map(String::from).collect();
        for _ in 0..self.below(4) {
            let at = self.below(characters.len() + 1);
            let mut pieces = PIECES.split(' ').filter(|piece| !piece.is_empty()).chain([" ", "  "]);
            let count = pieces.clone().count();
            let piece = pieces.nth(self.below(count)).unwrap_or_default().to_owned();
            match self.below(4) {
                0 => characters.insert(at, piece),
                1 if at < characters.len() => drop(characters.remove(at)),
                2 if at < characters.len() => characters[at] = piece,
                3 if at + 1 < characters.len() => characters.swap(at, at + 1),
                _ => {}
            }
        }
        characters.concat()
    }
}

/// What stands between backquotes.
fn quoted(hint: &str) -> Vec<&str> {
    hint.split('`').skip(1).step_by(2).collect()
}

/// The numbers of a text, each without the marks in it: `6..8` is two of them, and `6.8` is one.
fn numbers(text: &str) -> Vec<String> {
    let ascii = |c: char| match c {
        '０'..='９' => char::from(b'0' + (c as u32 - '０' as u32) as u8),
        '．' => '.',
        '，' => ',',
        '\u{A0}' | '\u{202F}' | '\u{3000}' => ' ',
        c => c,
    };
    let text: Vec<char> = text.chars().map(ascii).collect();
    let is_digit = |at: usize| text.get(at).is_some_and(char::is_ascii_digit);
    let is_mark =
        |at: usize| at > 0 && ",._' ".contains(text[at]) && is_digit(at - 1) && is_digit(at + 1);
    let mut numbers = vec![String::new()];
    for (at, c) in text.iter().enumerate() {
        if is_digit(at) {
            numbers.last_mut().expect("one at least").push(*c);
        } else if !is_mark(at) && !numbers.last().is_some_and(String::is_empty) {
            numbers.push(String::new());
        }
    }
    numbers.retain(|number| !number.is_empty());
    numbers
}

/// Kinds of which the message or the hint says that the number is another, or written in another way.
const SAYS_ANOTHER_NUMBER: &[&str] = &[
    "decimal-comma", "unsupported-digit", "fraction", "plain-factor", "month", "calendar-year",
    "unlike-amounts", "share-alone", "no-power-over-time", "ambiguous-range", "shape-too-wide",
    "normal-below-zero", "not-drawn",
];

/// What is wrong with the hints for a text.
fn fault(way: &Way, text: &str) -> Option<String> {
    let error = (way.refusal)(text)?;
    let whole = error.text().trim() == text.trim();
    if !whole {
        return Some(format!("the error shows {:?} alone", error.text()));
    }
    for language in [Language::English, Language::Chinese] {
        let hint = error.explained(language).hint.unwrap_or_default();
        let refused = |suggestion: &&str| (way.refusal)(suggestion).is_some();
        if let Some(bad) = quoted(&hint).into_iter().find(refused) {
            return Some(format!("{bad:?} is refused: {hint}"));
        }
    }
    let suggestions = error.suggestions();
    if suggestions.iter().collect::<BTreeSet<_>>().len() < suggestions.len() {
        return Some(format!("twice the same: {suggestions:?}"));
    }
    let (kept, kind) = (numbers(error.text()), error.kind().name());
    // `*1h` adds a number and 每小时 for 1小时 takes it away, and of a product the power is taken.
    let product = error.text().contains(['*', '×']);
    let others = |suggestion: &&String| {
        let found = numbers(suggestion);
        let one = |longer: &[String], shorter: &[String]| {
            longer.split_last().is_some_and(|(last, rest)| last == "1" && rest == shorter)
        };
        let timed = kind == "wrong-dimension" && one(&found, &kept);
        // `7GW/d` is the power, or `7GW*1 d`.
        let clocked = kind == "unknown-combination"
            && found
                .iter()
                .position(|number| number == "1")
                .is_some_and(|one| [&found[..one], &found[one + 1..]].concat() == kept);
        let untimed = kind == "time-behind" && one(&kept, &found);
        let factor = product && found.iter().all(|number| kept.contains(number));
        found != kept && !timed && !clocked && !untimed && !factor
    };
    let changed = suggestions.iter().find(others).filter(|_| !SAYS_ANOTHER_NUMBER.contains(&kind));
    changed.map(|changed| format!("{changed:?} has another number ({kind})"))
}

#[test]
fn what_a_hint_says_is_read() {
    let mut random = Random(0x9E37_79B9_7F4A_7C15);
    let (mut faults, mut refused) = (BTreeMap::new(), 0);
    for way in WAYS {
        let seeds = seeds(way.seeds);
        for at in 0..1_500 {
            let seed = seeds[at % seeds.len()];
            let text = if at < seeds.len() { seed.to_owned() } else { random.mutated(seed) };
            refused += usize::from((way.refusal)(&text).is_some());
            if let Some(fault) = fault(way, &text) {
                faults.insert(format!("{} {text:?}", way.name), fault);
            }
        }
    }
    assert!(refused > 12_000, "only {refused} were refused");
    let shown: Vec<String> =
        faults.iter().take(40).map(|(text, why)| format!("{text}: {why}")).collect();
    assert!(faults.is_empty(), "{} of {refused}\n{}", faults.len(), shown.join("\n"));
}

/// Texts of which the hint must say this, and no more.
#[test]
fn what_is_meant_is_said() {
    for (way, text, expected) in [
        ("range", "6..8±1GW", "write one value"),
        (
            "power",
            "24.5 Mt",
            "known units are W, Wh, J and their multiples, 瓦, 度, 千瓦时, BTU, toe, tce",
        ),
        ("amount", "7GW for 2028", "write `7GW for 8784h` for all hours of 2028"),
        ("amount", "7GW in 2027", "write `7GW for 8760h` for all hours of 2027"),
        ("amount", "70亿瓦运行2028年", "write `70亿瓦运行8784小时` for all hours of 2028"),
        ("claim", "7GW for 2028 = 61TWh", "write `7GW for 8784h = 61TWh` for all hours of 2028"),
        ("claim", "24.5 Mt CO2/yr = 61 TWh", "write `24.5 Mt CO2 = 61 TWh`"),
        ("amount", "7,5 ireland", "write `7.5 ireland` or `7,500 ireland`"),
        // No ratio has thousands, in either end of a range.
        ("ratio", "1,2", "write `1.2`"),
        ("ratio", "60,5%", "write `60.5%`"),
        ("ratio", "1,1..1,4", "write `1.1..1.4`"),
        ("ratio", "1,2±0,1", "write `1.2±0.1`"),
        ("range", "7,5..8,25 GW", "write `7.5..8.25 GW`"),
        // The unit of the other end, with what multiplies it; a sign is no Chinese.
        ("range", "8GW±2", "write `8GW±2GW`"),
        ("range", "8 GW ± 2", "write `8 GW ± 2 GW`"),
        ("range", "8±2", "write `8±2GW`"),
        ("range", "100亿瓦±10", "write `100亿瓦±10亿瓦`"),
        ("energies", "6GWh..10", "write `6GWh..10GWh`"),
        ("energies", "8 million kWh to 9", "write `8 million kWh to 9 million kWh`"),
        // A prefix of the one kind, and a unit of the other.
        ("power", "7Gwatt", "did you mean `7GW`?"),
        ("power", "7 megaW", "did you mean `7 MW`?"),
        ("energy", "7 kwatt-hours", "did you mean `7 kW-hours`?"),
    ] {
        let way = WAYS.iter().find(|known| known.name == way).expect("a known way");
        let error = (way.refusal)(text).unwrap_or_else(|| panic!("{text} is read"));
        assert_eq!(error.hint().as_deref(), Some(expected), "{text}");
    }
}

/// A bound is left out of a text and nothing else is: what is suggested is the text that stood beside it.
#[test]
fn without_its_bound_a_text_means_what_it_meant() {
    let words =
        [">", "<", "≥", "over ", "more than ", "at most ", "up to ", "超过", "不到", "至少"];
    let behind = [" or more", " or less", "以上", "以下"];
    for (way, texts) in [
        ("ratio", &["60%", "0.6", "1.2", "40..60%", "60 percent"][..]),
        ("power", &["7GW", "7.5 million kW", "61 TWh/yr"]),
        ("range", &["6..8 GW", "8GW±25%", "7 GW"]),
        ("energy", &["61 TWh", "61 billion kWh"]),
        ("tariff", &["0.08 USD/kWh", "8 US cents/kWh"]),
        ("intensity", &["473 gCO2e/kWh", "0.5 kg per kWh"]),
        ("water", &["1.8 L/kWh"]),
    ] {
        let way = WAYS.iter().find(|known| known.name == way).expect("a known way");
        for text in texts {
            let before = words.iter().map(|word| format!("{word}{text}"));
            let behind = behind.iter().map(|word| format!("{text}{word}"));
            for bounded in before.chain(behind) {
                let error = (way.refusal)(&bounded).unwrap_or_else(|| panic!("{bounded} is read"));
                assert_eq!(error.kind().name(), "bound", "{bounded}");
                assert_eq!(error.suggestions(), [*text], "{bounded}");
            }
        }
    }
}

#[test]
fn readers_differ_in_what_they_read() {
    let power = parse_power("7 GWh").unwrap_err().reader();
    let energy = parse_energy("7 GW").unwrap_err().reader();
    assert!(power.reads("7 GW") && !power.reads("7 GWh") && !power.reads("6..7 GW"));
    assert!(energy.reads("7 GWh") && !energy.reads("7 GW"));
    assert!(Reader::Ratio.reads("40..60%") && !Reader::Ratio.reads("7 GW"));
    assert!(Reader::Tariff.reads("0.5元/度") && !Reader::Tariff.reads("473 g/kWh"));
}
