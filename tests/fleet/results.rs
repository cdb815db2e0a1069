//! What the results are, whatever the format.

use super::*;

#[test]
fn every_format_gives_the_same_figures() {
    let csv = "site,power,pue\nA,7 GW,1.2\n\"B, b\",60亿瓦,\n";
    let tsv = "site\tpower\tpue\nA\t7 GW\t1.2\nB, b\t60亿瓦\t\n";
    let json = "{\"site\":\"A\",\"power\":\"7 GW\",\"pue\":1.2}\n\
                {\"site\":\"B, b\",\"power\":\"60亿瓦\",\"pue\":null}\n";
    let mut outputs = Vec::new();
    for (format, input) in [("csv", csv), ("tsv", tsv), ("ndjson", json)] {
        for wanted in ["csv", "tsv", "ndjson"] {
            let arguments = ["--input-format", format, "--format", wanted];
            let output = piped(&arguments, input.as_bytes());
            assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
            outputs.push((wanted, String::from_utf8(output.stdout).unwrap()));
        }
    }
    for (wanted, text) in &outputs {
        let first = outputs.iter().find(|(other, _)| other == wanted).unwrap();
        // JSON keeps the number and the null that it has and CSV has not.
        let plain = |text: &str| text.replace("null", "\"\"").replace(":1.2,", ":\"1.2\",");
        assert_eq!(plain(text), plain(&first.1));
    }
    // 7 GW × 1.2 = 8.4 GW, × 8,760 h = 73.584 TWh, / 88.2 TWh; 6 GW: 52.56 TWh.
    let expected = "{\"site\":\"A\",\"power\":\"7 GW\",\"pue\":1.2,\"facility_power_w\":8400000000,\
                    \"annual_energy_kwh\":73584000000,\
                    \"plant_years_three_gorges_design\":0.834285714285714}\n";
    assert!(outputs[8].1.starts_with(expected), "{}", outputs[8].1);
    assert!(outputs[8].1.contains("\"annual_energy_kwh\":52560000000"));
}

#[test]
fn groups_add_up_to_the_total_and_the_largest_comes_first() {
    let table = "owner,power\nTX,1 GW\nOH,4 GW\nTX,2 GW\n,5 GW\n\"OH\",1 GW\nVA,7\n";
    let output = piped(&["--group-by", "owner"], table.as_bytes());
    assert_eq!(output.status.code(), Some(4), "{}", stderr(&output));
    // 5 GW × 8,760 h = 43.8 TWh, 3 GW: 26.28 TWh; over 88.2 TWh.
    let expected = format!(
        "owner,rows,{RESULTS}\nOH,2,5000000000,43800000000,0.496598639455782\n\
         ,1,5000000000,43800000000,0.496598639455782\nTX,2,3000000000,26280000000,0.297959183673469\n"
    );
    assert_eq!(String::from_utf8(output.stdout).unwrap(), expected);
    let top = piped(&["--group-by", "owner", "--top", "1"], table.as_bytes());
    assert_eq!(String::from_utf8(top.stdout.clone()).unwrap().lines().count(), 2);
    assert!(stderr(&top).contains("1 of 3 groups written"), "{}", stderr(&top));
}

#[test]
fn the_examples_of_the_help_run() {
    let folder = Folder::new();
    folder.write("sites.csv", "state,power\nTX,7 GW\n");
    for language in ["en", "zh"] {
        let help = fleet().args(["--help", "--lang", language]).output().unwrap();
        let help = String::from_utf8(help.stdout).unwrap();
        let examples = help.lines().filter_map(|line| line.strip_prefix("  gigawatt fleet "));
        let ran = examples.map(|example| {
            let output =
                fleet().args(example.split(' ')).current_dir(folder.0.path()).output().unwrap();
            assert!(output.status.success(), "{example}: {}", stderr(&output));
        });
        assert_eq!(ran.count(), 3);
    }
}

#[test]
fn a_table_gives_what_a_single_deployment_gives() {
    let powers = [
        "7 GW", "60亿瓦", "2250万千瓦", "450MW", "1.25 GW", "7e9 W", "6..10 GW", "8GW±25%",
        "六十亿瓦", "0.3 W", "123456.789 kW", "7gw", "1 million kW",
    ];
    let flags = ["--pue", "1.1..1.4", "--utilization", "61%", "--year", "2028"];
    let table = powers.iter().fold("power\n".to_owned(), |sum, power| sum + power + "\n");
    let arguments = [&flags[..], &["--ranges", "--against", "all"]].concat();
    let rows = rows(&arguments, &table);
    for (power, row) in powers.iter().zip(rows) {
        let single = Command::new(env!("CARGO_BIN_EXE_gigawatt"))
            .args([power, "--format", "csv", "--against", "all"])
            .args(flags)
            .env("XDG_CONFIG_HOME", "/nowhere")
            .output()
            .unwrap();
        let mut single = csv::Reader::from_reader(&single.stdout[..]);
        let names = single.headers().unwrap().clone();
        let record = single.records().next().unwrap().unwrap();
        let wanted = |name: &str| {
            name.starts_with("facility_power_w")
                || name.starts_with("annual_energy_kwh")
                || name.starts_with("plant_years")
                || name.starts_with("times_")
        };
        let figures = names.iter().zip(&record).filter(|(name, _)| wanted(name));
        let figures: Vec<&str> = figures.map(|(_, figure)| figure).collect();
        assert_eq!(row, format!("{power},{}", figures.join(",")));
    }
}

/// Ireland took 31.9 TWh in 2024, the world's data centres 415 × 1.17 TWh in 2025.
#[test]
fn consumers_are_compared_with_too() {
    let flags = ["--against", "ireland,three-gorges@2020,data-centres"];
    let output = piped(&flags, b"power\n31.9 TWh/yr\n");
    let text = String::from_utf8(output.stdout.clone()).unwrap();
    let mut table = csv::Reader::from_reader(text.as_bytes());
    let names = table.headers().unwrap().clone();
    let row = table.records().next().unwrap().unwrap();
    let figure = |name: &str| {
        let column = names.iter().position(|known| known == name).unwrap();
        row[column].parse::<f64>().unwrap()
    };
    assert_eq!(figure("times_ireland_actual_2024"), 1.0);
    assert!((figure("times_world_data_centres_estimate_2025") - 31.9 / 486.0).abs() < 1e-12);
    assert!((figure("plant_years_three_gorges_record_2020") - 31.9 / 111.8).abs() < 1e-12);
    assert!(stderr(&output).contains("times_ireland_actual_2024: 1\n"), "{}", stderr(&output));
}

#[test]
fn a_cell_may_name_any_figure_of_a_grid() {
    let grids = ["china", "China@2023", "china@direct", "china@2023-direct"];
    let table = grids.iter().fold("grid,power\n".to_owned(), |sum, grid| sum + grid + ",1 GW\n");
    for (grid, row) in grids.iter().zip(rows(&[], &table)) {
        let alone = rows(&["--grid", &grid.to_lowercase()], "power\n1 GW\n");
        assert_eq!(row, format!("{grid},{}", alone[0]));
    }
}

#[test]
fn a_group_on_no_grid_has_no_emissions() {
    let table = b"state,power,grid\nOhio,1 GW,\nTexas,1 GW,1000 g/kWh\n";
    let groups = |flags: &[&str]| {
        let output = piped(&[&["--group-by", "state"], flags].concat(), table);
        String::from_utf8(output.stdout).unwrap()
    };
    let csv = groups(&[]);
    assert!(csv.lines().nth(1).unwrap().ends_with(",,0"), "{csv}");
    assert!(csv.lines().nth(2).unwrap().ends_with(",8760000000,1"), "{csv}");
    let json = groups(&["--format", "ndjson"]);
    assert!(
        json.lines().next().unwrap().ends_with("\"emissions_kg\":null,\"emissions_rows\":0}"),
        "{json}"
    );
}

#[test]
fn hours_and_days_of_a_year_do_not_go_together() {
    let table = b"power,hours,online\n1 GW,,2028-07\n1 GW,8000,2028-07\n1 GW,8000,\n";
    let output = piped(&["--year", "2028"], table);
    assert_eq!(output.status.code(), Some(4));
    assert!(stderr(&output).contains("line 3: hours a year and days"), "{}", stderr(&output));
    let text = String::from_utf8(output.stdout).unwrap();
    // 184 d of 24 GWh, and 8,000 h of 1 GW.
    let [_, half, hours] = text.lines().collect::<Vec<_>>()[..] else { panic!("{text}") };
    assert!(half.contains(",4416000000,") && hours.contains(",8000000000,"), "{text}");
    assert_eq!(rows(&[], "power,hours,online\n1 GW,8000,2028-07\n").len(), 1);
}

/// 1.4±0.4 begins at a PUE of 1, which is allowed, and 7 GW±10 % at 6.3 GW.
#[test]
fn ranges_are_read_in_decimals_and_take_the_unit_that_is_named() {
    let rows = rows(
        &["--ranges", "--power-unit", "GW"],
        "pue,power\n1.4±0.4,1\n,7±10%\n,6..10~triangular(7)\n,6~10\n",
    );
    for (row, expected) in rows.iter().zip([
        "1400000000,1000000000,1800000000,", "7000000000,6300000000,7700000000,",
        "7000000000,6000000000,10000000000,", "8000000000,6000000000,10000000000,",
    ]) {
        assert!(row.splitn(3, ',').nth(2).unwrap().starts_with(expected), "{row}");
    }
}

#[test]
fn ranges_of_a_rate_are_told_too_and_groups_have_none() {
    let output = piped(&["--tariff", "0.06..0.10USD/kWh"], b"power\n7 GW\n");
    assert!(stderr(&output).contains("1 row holds a range: `--ranges`"), "{}", stderr(&output));
    let output = piped(&["--group-by", "a"], b"a,power\nx,6..8 GW\n");
    assert!(stderr(&output).contains("central values are added up"), "{}", stderr(&output));
    let output = piped(&["--group-by", "a", "--ranges"], b"a,power\nx,6..8 GW\n");
    assert_eq!(output.status.code(), Some(2));
}

/// 1 GW is 8.76 TWh a year: 8.76 Mt at 1 kg/kWh. What counts different things has no sum, anywhere.
#[test]
fn emissions_that_count_different_things_are_never_added() {
    let table =
        "state,power,grid\nA,1 GW,us\nA,1 GW,china@direct\nB,1 GW,us\nB,1 GW,\nC,1 GW,1000 g/kWh\n";
    let output = piped(&["--group-by", "state"], table.as_bytes());
    let text = String::from_utf8(output.stdout.clone()).unwrap();
    let groups: Vec<Vec<&str>> = text.lines().map(|line| line.split(',').collect()).collect();
    let of = |state: &str| {
        let group = groups.iter().find(|group| group[0] == state).unwrap();
        [group[5].to_owned(), group[6].to_owned()]
    };
    assert_eq!(groups[0][5..], ["emissions_kg", "emissions_rows"]);
    assert_eq!(of("A"), ["", "2"]);
    assert_eq!((of("B")[1].as_str(), of("C")), ("1", ["8760000000", "1"].map(str::to_owned)));
    let told = stderr(&output);
    for line in [
        "life-cycle, of 2 of 5 rows",
        ", direct, of 1 of 5 rows",
        "annual greenhouse gases 8.76 Mt, by stated intensities, of 1 of 5 rows",
        "emissions that count different things are not added up",
        "1 group has no sum of emissions",
    ] {
        assert!(told.contains(line), "{line}: {told}");
    }
    let one = stderr(&piped(&["--grid", "us"], b"power\n1 GW\n"));
    assert!(one.contains("annual CO2e 3.367 Mt, life-cycle\n"), "{one}");
}
