//! Labels as they stand in tables: totals, and sites with such words in their names.

use super::*;

fn of(cells: &[&str]) -> Verdict {
    verdict(cells.iter().copied(), false)
}

const LEFT_OUT: [&str; 81] = [
    "Total¹", "Total", "TOTAL", "totals", "Total:", "**Total**", "__Total__", "<b>Total</b>",
    "# Total", "(Total)", "Total MW", "Total (MW)", "TOTAL [GW]", "Total capacity", "Total power",
    "Total sites", "Grand total", "Grand Total 2026", "Total 2024-2026", "Total FY 2026",
    "Overall total", "Total data centers", "Sum", "Sum of sites", "Sub-total", "Sub total",
    "Subtotal", "Summe", "Summe:", "Gesamt", "Gesamtsumme", "Zwischensumme", "Somme", "Sous-total",
    "Total général", "Suma", "Average", "Average PUE", "Avg.", "Mean", "All sites", "Overall",
    "合计", "合计（MW）", "合计：", "总计", "小计", "总装机容量合计", "2026年合计", "合 计",
    "总　计", "小 计", "【合计】", "[Total]", "总数", "总量", "总共", "汇总", "Σ", "∑", "TOT",
    "Tot.", "TTL", "Total, all", "総計", "합계", "Итого", "Всего", "Summa", "Razem", "Toplam",
    "Totalt", "Combined", "Aggregate", "Max", "Maximum", "最大值", "Min", "Minimum", "Mean value",
    "Count",
];

const SITES: [&str; 52] = [
    "TotalEnergies", "Total Energies campus", "TotalEnergies campus", "Total Wine", "Total Ohio",
    "Summerville", "Summit", "Sumatra", "Sum City", "Totality", "Subtotally", "Somme-Leuze",
    "Sommet", "Gesamtschule", "All Saints", "Allen", "Alliance", "Average Joe", "Meanwood",
    "Overall Creek", "Overland Park", "Grand Rapids", "Grand Prairie", "Grand Island",
    "South Hall", "Hall", "Cornwall", "Mediapark", "Median Way", "Ensemble House", "Capacity One",
    "Data Center", "Power Station", "Site 12", "2026", "12", "Unit 3", "联合计算中心", "总部",
    "平均山", "全州", "共和", "小计划园", "累西腓", "Maxwell", "Max Planck", "Minneapolis",
    "Combined Locks", "Count Basie", "Totten", "汇金中心", "合肥 计算中心",
];

#[test]
fn a_label_of_a_total_is_left_out_and_a_site_counts() {
    for label in LEFT_OUT {
        let is_total = |verdict| matches!(verdict, Verdict::Total | Verdict::Grand);
        assert!(is_total(of(&[label])) && is_total(of(&["", label])), "{label}");
    }
    for label in ["Total", "合 计", "Grand total 2026", "Σ"] {
        assert_eq!(of(&[label]), Verdict::Grand, "{label}");
    }
    for label in ["Subtotal", "小 计", "Average", "Max", "TX Total"] {
        assert_eq!(of(&[label, ""]), Verdict::Total, "{label}");
    }
    for site in SITES {
        for cells in [&[site][..], &[site, "TX"], &["TX", site]] {
            let verdict = of(cells);
            // Only a sum of two rows or more makes a total of it.
            let is_site = matches!(verdict, Verdict::Site | Verdict::IfSum { above: 2, .. });
            assert!(is_site, "{cells:?}: {verdict:?}");
        }
    }
}

#[test]
fn the_total_of_a_group_leaves_room_for_a_site_or_is_its_sum() {
    let if_sum = Verdict::IfSum { above: 1, told: true };
    for label in [
        "TX Total", "Virginia - total", "Ohio (total)", "江苏合计", "Summe for Ohio",
        "Total for Ohio",
    ] {
        assert_eq!(of(&[label, "", ""]), Verdict::Total, "{label}");
        assert_eq!(of(&["7", label, ""]), Verdict::Total, "{label}");
        assert_eq!(of(&[label]), if_sum, "{label}");
        assert_eq!(of(&[label, "Abilene"]), if_sum, "{label}");
    }
    for label in [
        "Texas subtotal", "Subtotal Ohio", "Texas sub-total (MW)", "江苏小计",
        "Zwischensumme Hessen",
    ] {
        assert_eq!(of(&[label]), Verdict::Total, "{label}");
        assert_eq!(of(&[label, "Abilene"]), if_sum, "{label}");
    }
    // What a row says behind its name may be of its kind.
    assert_eq!(of(&["Abilene", "total"]), if_sum);
    assert_eq!(of(&["US", "All"]), Verdict::IfSum { above: 2, told: false });
    assert_eq!(of(&["World"]), Verdict::IfSum { above: 2, told: true });
    for country in ["United States", "Deutschland", "中国", "España"] {
        assert_eq!(of(&[country, ""]), Verdict::Country, "{country}");
        assert_eq!(of(&["Abilene", country]), Verdict::Site, "{country}");
    }
    for site in ["World Trade Center", "US", "DE", "Europe Park", "New Germany"] {
        assert_eq!(of(&[site]), Verdict::Site, "{site}");
    }
    assert_eq!(of(&["", ""]), Verdict::Lacks(Lack::Text));
    assert_eq!(of(&["17", ""]), Verdict::Site);
}

#[test]
fn a_row_without_a_name_is_a_total_by_any_text_of_it_or_by_its_sum() {
    let of = |cells: &[&str]| verdict(cells.iter().copied(), true);
    for label in ["Subtotal", "小计", "Total", "Texas total", "Average"] {
        assert_eq!(of(&["TX", "", "built", label]), Verdict::Total, "{label}");
    }
    assert_eq!(of(&["TX", "", "built"]), Verdict::Lacks(Lack::Name));
    assert_eq!(of(&["", "", ""]), Verdict::Lacks(Lack::Text));
}

#[test]
fn every_label_is_found_by_its_first_or_last_bytes() {
    let groups = [
        "TX Total", "Virginia - total", "Texas total MW", "Texas total 2026", "Texas total²",
        "江苏合计", "Texas subtotal",
    ];
    for label in LEFT_OUT.into_iter().chain(groups) {
        for label in [label.to_owned(), label.to_uppercase(), label.to_lowercase()] {
            let text = format!("x,{label},2");
            let found =
                ENDS.at_end(text.as_bytes(), text.len() - 2) | BEGINS.at_start(text.as_bytes(), 2);
            assert!(found != 0 && prefilter::has_stem(label.as_bytes()), "{label}");
        }
    }
    for name in ["S1234", "Abilene", "TX", "Ohio", "phase 1", "乌兰察布", "leased", "Texas", "VA"]
    {
        let text = format!("x,{name}");
        assert_eq!(ENDS.at_end(text.as_bytes(), text.len()), 0, "{name}");
        assert_eq!(BEGINS.at_start(text.as_bytes(), 2), 0, "{name}");
    }
}
