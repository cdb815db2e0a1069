//! Random tables against a model of a table that knows nothing of the reader: whatever comes out of a row
//! is what was put into it, and every row is somewhere.

use super::headings::read;
use gigawatt::fleet::Format;
use proptest::prelude::*;

/// A row, in whole kilowatts and percents.
#[derive(Clone, Debug)]
enum Row {
    Site {
        kilowatts: u32,
        pue: Option<u32>,
        utilization: Option<u32>,
    },
    /// A sum by one of its names.
    Total(&'static str),
    Nothing(&'static str),
}

/// How the numbers of a table are written.
#[derive(Clone, Copy, Debug)]
struct Style {
    comma: bool,
    grouped: bool,
    delimiter: char,
    /// The heading of the power, the kilowatts of its unit, and what stands behind a number.
    power: (&'static str, u32, &'static str),
    ratios: [&'static str; 2],
}

const POWERS: [(&str, u32, &str); 8] = [
    ("power", 1000, " MW"),
    ("power", 1, "kW"),
    ("Power (kW)", 1, ""),
    ("capacity_mw", 1000, ""),
    ("Leistung [MW]", 1000, ""),
    ("装机容量（万千瓦）", 10_000, ""),
    ("Nameplate Capacity (MW)", 1000, " MW"),
    ("MW", 1000, ""),
];

const RATIOS: [[&str; 2]; 4] = [
    ["pue", "utilization"],
    ["PUE (ratio)", "Utilisation"],
    ["ＰＵＥ", "利用率"],
    ["Average PUE", "Auslastung"],
];

fn rows() -> impl Strategy<Value = Vec<Row>> {
    let site = (1_u32..5_000_000, prop::option::of(100_u32..200), prop::option::of(1_u32..=100));
    let site =
        site.prop_map(|(kilowatts, pue, utilization)| Row::Site { kilowatts, pue, utilization });
    let total = prop::sample::select(
        &["Total", "TOTAL:", "合计", "Summe", "Grand Total", "Somme", "小计"][..],
    );
    let nothing = prop::sample::select(&["", "-", "N/A", "TBD", "待定"][..]);
    let row = prop_oneof![8 => site, 1 => total.prop_map(Row::Total), 1 => nothing.prop_map(Row::Nothing)];
    prop::collection::vec(row, 0..30)
}

fn style() -> impl Strategy<Value = Style> {
    let delimiters = &[',', ';', '\t', '|'][..];
    // Decimal commas come with semicolons, as spreadsheets write them.
    let signs = prop_oneof![
        Just((true, ';')),
        prop::sample::select(delimiters).prop_map(|sign| (false, sign))
    ];
    let power = prop::sample::select(&POWERS[..]);
    let ratios = prop::sample::select(&RATIOS[..]);
    (signs, any::<bool>(), power, ratios).prop_map(
        |((comma, delimiter), grouped, power, ratios)| Style {
            comma,
            grouped,
            delimiter,
            power,
            ratios,
        },
    )
}

impl Style {
    /// `parts` of `whole` parts, as people of one country write it.
    fn number(&self, parts: u32, whole: u32) -> String {
        let (point, mark) = if self.comma { (',', '.') } else { ('.', ',') };
        let digits = (parts / whole).to_string();
        let mut text = String::new();
        for (at, digit) in digits.chars().enumerate() {
            if self.grouped && at > 0 && (digits.len() - at).is_multiple_of(3) {
                text.push(mark);
            }
            text.push(digit);
        }
        let places = whole.to_string().len() - 1;
        let fraction = format!("{:0places$}", parts % whole);
        let fraction = fraction.trim_end_matches('0');
        if parts.is_multiple_of(whole) { text } else { format!("{text}{point}{fraction}") }
    }

    fn field(&self, text: String) -> String {
        if text.contains(self.delimiter) { format!("\"{text}\"") } else { text }
    }

    fn line(&self, id: usize, row: &Row) -> String {
        let (_, unit, behind) = self.power;
        let ratio = |percents: &Option<u32>| {
            percents.map(|percents| self.number(percents, 100)).unwrap_or_default()
        };
        let fields = match row {
            Row::Site { kilowatts, pue, utilization } => {
                let power = self.number(*kilowatts, unit) + behind;
                [format!("S{id}"), "TX".to_owned(), power, ratio(pue), ratio(utilization)]
            }
            Row::Total(word) => [
                (*word).to_owned(),
                String::new(),
                self.number(7, 1) + behind,
                String::new(),
                String::new(),
            ],
            Row::Nothing(sign) => [
                format!("S{id}"),
                "TX".to_owned(),
                (*sign).to_owned(),
                String::new(),
                String::new(),
            ],
        };
        fields.map(|field| self.field(field)).join(&self.delimiter.to_string())
    }

    fn table(&self, rows: &[Row]) -> String {
        let [pue, utilization] = self.ratios;
        let header =
            ["id", "state", self.power.0, pue, utilization].join(&self.delimiter.to_string());
        let lines = rows.iter().enumerate().map(|(id, row)| self.line(id, row) + "\n");
        header + "\n" + &lines.collect::<String>()
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn what_comes_out_of_a_row_was_put_into_it(rows in rows(), style in style()) {
        let table = style.table(&rows);
        let format = Format::separated_by(style.delimiter).unwrap();
        let Ok((account, written)) = read(&table, format) else {
            // Numbers of two readings and nothing else.
            prop_assert_eq!(style.delimiter, ';', "{}", table);
            return Ok(());
        };
        let left_out = &serde_json::to_value(&account).unwrap()["left_out"];
        let left_out = |what: &str| left_out[what].as_u64().unwrap();
        let totals = rows.iter().filter(|row| matches!(row, Row::Total(_))).count() as u64;
        prop_assert_eq!(left_out("total"), totals, "{}", table);
        prop_assert_eq!(account.rows, rows.len() as u64);
        let nothing = rows.iter().filter(|row| matches!(row, Row::Nothing(_))).count() as u64;
        prop_assert_eq!(account.unknown, nothing, "{}", table);
        let others = account.unknown + left_out("total") + left_out("blank") + left_out("note");
        prop_assert_eq!(account.rows, account.results + account.rejected + others);
        let mut reader = csv::ReaderBuilder::new().delimiter(style.delimiter as u8).from_reader(written.as_bytes());
        let (mut results, mut sum) = (0, 0.0);
        for record in reader.records() {
            let record = record.unwrap();
            let Row::Site { kilowatts, pue, utilization } = rows[record[0][1..].parse::<usize>().unwrap()] else {
                panic!("{record:?} has no value");
            };
            let ratio = |percents: Option<u32>| f64::from(percents.unwrap_or(100)) / 100.0;
            let watts = f64::from(kilowatts) * 1e3 * ratio(pue) * ratio(utilization);
            let written: f64 = record[5].parse().unwrap();
            prop_assert!((written / watts - 1.0).abs() < 1e-9, "{watts} {record:?}\n{table}");
            results += 1;
            sum += watts;
        }
        prop_assert_eq!(results, account.results);
        prop_assert!((account.facility_power_w - sum).abs() <= sum * 1e-9);
        // With points, and commas between thousands, every number has one reading where no semicolon
        // stands between fields.
        if !style.comma && style.delimiter != ';' {
            let sites = rows.iter().filter(|row| matches!(row, Row::Site { .. })).count() as u64;
            prop_assert_eq!(results, sites, "{}", table);
        }
    }
}
