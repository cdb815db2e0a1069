//! Totals that are left out, and sums that are told.

use super::*;

#[test]
fn a_sum_of_all_above_is_told_whatever_it_is_called() {
    // 100 + 250 = 350, and 350.2 to three digits too.
    for sum in ["350", "350.2"] {
        let table = format!("site,power\nA,100 MW\nB,250 MW\nWhole estate,{sum} MW\n");
        let told = stderr(&piped(&[], table.as_bytes()));
        assert!(told.contains("line 4 may be a total"), "{told}");
    }
    for table in [
        "site,power\nA,100 MW\nB,250 MW\nC,340 MW\n",
        "site,power\nA,100 MW\nB,100 MW\nC,100 MW\n",
        "site,power\nA,0 MW\nB,0 MW\nC,0 MW\n",
        "site,power,count\nA,100 MW,2\nB,250 MW,1\nC,350 MW,1\n",
    ] {
        let told = stderr(&piped(&[], table.as_bytes()));
        assert!(!told.contains("may be a total"), "{table}: {told}");
    }
}

#[test]
fn a_sum_is_found_over_many_chunks() {
    // 200,000 × 1.5 MW = 300 GW.
    let sites: String = (0..200_000).map(|site| format!("Site number {site},1.5 MW\n")).collect();
    let told = |last: &str| stderr(&piped(&[], format!("site,power\n{sites}{last}\n").as_bytes()));
    let sum = told("Whole estate,300 GW");
    assert!(sum.contains("line 200,002 may be a total"), "{sum}");
    assert!(!told("Whole estate,290 GW").contains("may be a total"));
    let apart = told("Total,150 GW");
    assert!(
        apart.contains("the total in line 200,002 says 150 GW, the rows above it 300 GW"),
        "{apart}"
    );
}

#[test]
fn a_total_that_says_something_else_than_the_rows_is_told() {
    // 500 + 1,000 = 1,500, and with that itself 3,000.
    let table = "site,power\nNord,1500 MW\nA,500 MW\nB,1000 MW\n合 计,1800 MW\n";
    let output = piped(&[], table.as_bytes());
    let told = stderr(&output);
    assert!(told.contains("1 total left out, in line 5"), "{told}");
    assert!(told.contains("the total in line 5 says 1.8 GW, the rows above it 3 GW"), "{told}");
    let told = stderr(&piped(&["--lang", "zh"], table.as_bytes()));
    assert!(told.contains("第5行的合计是180万千瓦，以上各行共300万千瓦"), "{told}");
    for table in [
        "site,power\nA,100 MW\nB,250 MW\nTotal,350 MW\n",
        "site,power\nA,100 MW\nSubtotal,100 MW\nB,250 MW\nTotal,350 MW\n",
        "site,power\nA,100 MW\nB,250 MW\nAverage,175 MW\nMax,250 MW\n",
        "site,power\nTotal,350 MW\nA,100 MW\nB,250 MW\n",
    ] {
        let told = stderr(&piped(&[], table.as_bytes()));
        assert!(told.contains("left out") && !told.contains("says"), "{table}: {told}");
    }
}

/// The lines that are left out and the sum of the others in megawatts, as a run says them.
fn left_out(table: &str) -> (Vec<u64>, f64) {
    let folder = Folder::new();
    let path = folder.path("summary.json");
    let output = piped(&["--summary", path.to_str().unwrap()], table.as_bytes());
    let json: serde_json::Value = serde_json::from_str(&folder.text("summary.json")).unwrap();
    let lines = stderr(&output);
    let lines = lines.lines().filter(|line| line.contains("left out, in line"));
    let numbers = |line: &str| -> Vec<u64> {
        let line = line.split_once(", in line").unwrap().1.replace(" and ", ", ");
        line.trim_start_matches('s').split(", ").map(|part| part.trim().parse().unwrap()).collect()
    };
    (lines.flat_map(numbers).collect(), json["nameplate_power_w"].as_f64().unwrap() / 1e6)
}

#[test]
fn a_row_counts_once_wherever_its_sum_stands() {
    for (table, lines, sum) in [
        // B is rejected for its PUE, and still a part of the total.
        ("site,power,pue\nA,100 MW,1.2\nB,200 MW,0.5\n,300 MW,1.2\n", &[4][..], 100.0),
        ("site,MW,utilization\nA,100,60%\nB,200,160%\nC,50,1\nTotal Ohio,350,\n", &[5], 150.0),
        // 2 × 100 + 3 × 250 = 950, and 100 + 250 = 350.
        ("site,MW,count\nA,100,2\nB,250,3\n,950,\n", &[4], 950.0),
        ("site,MW,count\nA,100,2\nB,250,3\n,350,5\n", &[4], 950.0),
        ("site,MW\nOhio total (2 sites),300\nA,100\nB,200\n", &[2], 300.0),
        ("site,MW\nA,100\nB,200\nOhio (total: 2 sites),300\nC,50\n", &[4], 350.0),
        ("site,state,MW\n,Ohio,300\nA,Ohio,100\nB,Ohio,200\nC,Texas,50\n", &[2], 350.0),
        ("站点,功率(MW)\n江苏合计（2个站点）,300\n甲,100\n乙,200\n", &[2], 300.0),
        ("Standort;MW\nHalle A;100\n davon gemietet;60\nHalle B;200\n", &[3], 300.0),
        ("site,MW\nA,100\ndont loué,60\nB,200\n", &[3], 300.0),
        ("站点,功率(MW)\n甲,100\n其中：租赁,60\n其中自建,40\n乙,200\n", &[3, 4], 300.0),
        // No part is more than what it is a part of.
        ("site,MW\nA,100\nDavon,600\n", &[], 700.0),
        ("site,MW\nDarunter Park,100\nIncline,60\nThe Reef,5\n", &[], 165.0),
    ] {
        assert_eq!(left_out(table), (lines.to_vec(), sum), "{table}");
    }
}

#[test]
fn a_row_without_a_name_below_what_cannot_be_read_is_told() {
    // 500+ may be 500: nobody knows whether 600 is the sum.
    let table = "site,power\nA,100 MW\nB,500+ MW\n,600 MW\n";
    let told = stderr(&piped(&[], table.as_bytes()));
    assert!(told.contains("line 4 may be a total"), "{told}");
}

#[test]
fn an_unknown_count_is_not_one() {
    let table = "site,power,count\nA,100 MW,2\nB,250 MW,\nC,100 MW,N/A\nD,100 MW,unknown\n";
    let output = piped(&[], table.as_bytes());
    let told = stderr(&output);
    assert!(told.contains("unknown: 3"), "{told}");
    assert!(told.contains("3 rows have no power or no count, in lines 3, 4 and 5"), "{told}");
    let output = piped(&["--strict"], table.as_bytes());
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("write a count, `1` for a single one"), "{}", stderr(&output));
    // An object need not have the key.
    let objects = "{\"power\":\"1 GW\",\"count\":2}\n{\"power\":\"1 GW\"}\n";
    assert_eq!(rows(&[], objects).len(), 1);
}
