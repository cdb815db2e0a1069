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
    // The campus holds both halls: 500 + 1,000 = 1,500, and with the campus itself 3,000.
    let table = "site,power\nCampus,1500 MW\nHall 1,500 MW\nHall 2,1000 MW\n合 计,1500 MW\n";
    let output = piped(&[], table.as_bytes());
    let told = stderr(&output);
    assert!(told.contains("1 total left out, in line 5"), "{told}");
    assert!(told.contains("the total in line 5 says 1.5 GW, the rows above it 3 GW"), "{told}");
    let told = stderr(&piped(&["--lang", "zh"], table.as_bytes()));
    assert!(told.contains("第5行的合计是150万千瓦，以上各行共300万千瓦"), "{told}");
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
