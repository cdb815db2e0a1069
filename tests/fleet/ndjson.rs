//! Lines of JSON, which have keys of their own.

use super::*;

const FLAGS: [&str; 2] = ["--input-format", "ndjson"];

fn lines(arguments: &[&str], input: &str) -> Vec<String> {
    let output = piped(&[&FLAGS, arguments].concat(), input.as_bytes());
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    String::from_utf8(output.stdout).unwrap().lines().map(str::to_owned).collect()
}

/// 7 GW at a PUE of 1.5 are 10.5 GW.
#[test]
fn the_case_of_a_key_is_as_little_to_it_as_that_of_a_column() {
    for line in ["{\"Power\":\"7 GW\",\"PUE\":1.5}", "{\"PUE \":1.5,\"POWER\":\"7 GW\"}"] {
        let same = lines(&[], line);
        assert!(same[0].contains("\"facility_power_w\":10500000000"), "{same:?}");
        let csv = lines(&["--format", "csv"], line);
        assert!(csv[1].contains(",10500000000,"), "{csv:?}");
    }
    let groups = lines(&["--group-by", "owner"], "{\"Owner\":\"Ohio\",\"power\":\"7 GW\"}");
    assert!(groups[0].starts_with("{\"owner\":\"Ohio\",\"rows\":1,"), "{groups:?}");
    // Of both the one of the usual name counts, wherever it stands.
    for both in
        ["{\"power\":\"7 GW\",\"Power\":\"8 GW\"}\n", "{\"Power\":\"8 GW\",\"power\":\"7 GW\"}\n"]
    {
        let output = piped(&FLAGS, both.as_bytes());
        assert!(stderr(&output).contains("not read: `Power`, as another"), "{}", stderr(&output));
        let row = String::from_utf8(output.stdout).unwrap();
        assert!(row.contains("\"facility_power_w\":7000000000"), "{row}");
    }
    let twice = piped(&FLAGS, b"{\"power\":\"7 GW\",\"power\":\"8 GW\"}\n");
    assert!(stderr(&twice).contains("the key `power` stands twice"), "{}", stderr(&twice));
    // What is not read may differ in case alone.
    let other = lines(&[], "{\"power\":\"7 GW\",\"note\":1,\"Note\":2}");
    assert!(other[0].contains("\"note\":1,\"Note\":2"), "{other:?}");
}

/// From 1 July 2028 1 MW runs on 184 days: 4,416 MWh, which at 1 kg/kWh emit 4,416,000 kg.
#[test]
fn a_later_line_may_name_a_grid_and_days() {
    let input = "{\"power\":\"1 MW\"}\n\
                 {\"power\":\"1 MW\",\"grid\":\"1000 g/kWh\",\"online\":\"2028-07-01\"}\n";
    let rows = lines(&["--year", "2028"], input);
    assert!(rows[0].ends_with("\"emissions_kg\":null}"), "{rows:?}");
    assert!(rows[1].contains("\"annual_energy_kwh\":4416000"), "{rows:?}");
    assert!(rows[1].contains("\"emissions_kg\":4416000"), "{rows:?}");
    let output = piped(&FLAGS, input.as_bytes());
    assert!(stderr(&output).contains("--year"), "{}", stderr(&output));
}

#[test]
fn a_key_that_comes_too_late_is_told_and_not_ignored() {
    let plain = "{\"power\":\"1 MW\"}\n".repeat(20_000);
    let input = plain.clone() + "{\"power\":\"1 MW\",\"Grid\":\"us\"}\n";
    let output = piped(&FLAGS, input.as_bytes());
    assert_eq!(output.status.code(), Some(4));
    let told = stderr(&output);
    assert!(told.contains("line 20001: the key `Grid` is in none of the first lines"), "{told}");
    // As the hint says.
    let mended = "{\"power\":\"1 MW\",\"Grid\": null}\n".to_owned() + &input;
    assert_eq!(lines(&[], &mended).len(), 20_002);
    // A flag decides on it beforehand.
    assert_eq!(lines(&["--grid", "china"], &input).len(), 20_001);
}

#[test]
fn a_line_that_is_no_object_decides_on_nothing() {
    let input = b"{\"site\":\"A\"\n{\"site\":\"B\",\"power\":\"7 GW\"}\n";
    let output = piped(&[&FLAGS[..], &["--format", "csv"]].concat(), input);
    assert_eq!(output.status.code(), Some(4));
    let expected = format!("site,power,{RESULTS}\nB,7 GW,{SEVEN_GW}\n");
    assert_eq!(String::from_utf8(output.stdout).unwrap(), expected);
    let told = String::from_utf8(output.stderr).unwrap();
    assert!(told.contains("line 1: the line is no JSON object: EOF"), "{told}");
    assert!(told.contains("in column 11"), "{told}");
}

#[test]
fn groups_need_a_key_that_is_there() {
    let output = piped(
        &[&FLAGS[..], &["--group-by", "nope"]].concat(),
        b"{\"site\":\"A\",\"power\":\"7 GW\"}\n",
    );
    assert_eq!(output.status.code(), Some(2));
    let told = stderr(&output);
    assert!(told.contains("no column `nope`") && told.contains("`site`, `power`"), "{told}");
}

#[test]
fn a_key_in_two_cases_is_one_column() {
    let input = "{\"power\":\"1 MW\"}\n{\"Power\":\"8 MW\"}\n";
    let csv = lines(&["--format", "csv"], input);
    assert!(csv[0].starts_with("power,facility_power_w,"), "{csv:?}");
    assert!(csv[2].starts_with("8 MW,8000000,"), "{csv:?}");
}
