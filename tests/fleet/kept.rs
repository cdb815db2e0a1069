//! Tables as people keep them: every file of `tests/data/fleet/kept` without a flag, and the same in other clothes.

use super::*;
use serde_json::Value;

/// A run on a file with its summary as JSON.
fn summary_of(path: &Path, arguments: &[&str]) -> (Output, Value) {
    let folder = Folder::new();
    let summary = folder.path("summary.json");
    let output = fleet().arg(path).args(arguments).arg("--summary").arg(&summary).output().unwrap();
    let text = fs::read_to_string(&summary).unwrap_or_else(|_| panic!("{}", stderr(&output)));
    let json: Value = serde_json::from_str(&text).unwrap();
    let count = |key: &str| json[key].as_u64().unwrap();
    let left_out = json["left_out"].as_object().unwrap().values();
    let left_out: u64 = left_out.map(|count| count.as_u64().unwrap()).sum();
    let all = count("results") + count("rejected") + count("unknown") + left_out;
    assert_eq!(count("rows"), all, "{json}");
    let is_good = count("rejected") == 0;
    assert_eq!(output.status.code(), Some(if is_good { 0 } else { 4 }), "{}", stderr(&output));
    (output, json)
}

/// The same on bytes under a name.
fn summary_of_bytes(name: &str, bytes: impl AsRef<[u8]>) -> (String, Value) {
    let folder = Folder::new();
    let (output, json) = summary_of(&folder.write(name, bytes), &[]);
    (stderr(&output), json)
}

/// `kept` has tables of one fault each, `people` the layouts of public lists with rows of our own.
#[test]
fn every_table_is_read_as_it_is() {
    for folder in ["kept", "people"] {
        read_as_they_are(&Path::new("tests/data/fleet").join(folder));
    }
}

fn read_as_they_are(folder: &Path) {
    let expected: Value =
        serde_json::from_str(&fs::read_to_string(folder.join("expected.json")).unwrap()).unwrap();
    for (name, wanted) in expected.as_object().unwrap() {
        let texts = |key: &str| -> Vec<&str> {
            let texts = wanted[key].as_array().into_iter().flatten();
            texts.map(|text| text.as_str().unwrap()).collect()
        };
        let (output, json) = summary_of(&folder.join(name), &texts("arguments"));
        let told = format!("{name}: {json}\n{}", stderr(&output));
        assert!(texts("says").iter().all(|part| told.contains(part)), "{told}");
        assert!(!texts("silent").iter().any(|part| told.contains(part)), "{told}");
        assert_eq!(json["results"], wanted["sites"], "{told}");
        assert_eq!(json["nameplate_power_w"], wanted["power_w"], "{told}");
        for kind in ["total", "blank", "note"] {
            let skipped = wanted["skipped"][kind].as_u64().unwrap_or(0);
            assert_eq!(json["left_out"][kind], skipped, "{kind} of {told}");
        }
        for kind in ["unknown", "rejected"] {
            assert_eq!(json[kind], wanted[kind].as_u64().unwrap_or(0), "{kind} of {told}");
        }
        if let Some(rows) = wanted.get("on_a_grid") {
            assert_eq!(json["emissions_rows"], *rows, "{told}");
        }
        if let Some(basis) = wanted.get("basis") {
            assert_eq!(json["columns"]["power"]["basis"], *basis, "{told}");
        }
    }
}

/// The same sheet behind one of notes as three other programs write it: percents that are shares in the file, days
/// that are numbers, a total that is a formula.
#[test]
fn every_kind_of_workbook_is_read_as_it_is() {
    for name in ["sites.ods", "sites.xls", "sites.xlsb"] {
        let (output, json) =
            summary_of(&Path::new("tests/data/fleet").join(name), &["--year", "2027"]);
        let told = format!("{name}: {json}\n{}", stderr(&output));
        assert_eq!(
            (&json["results"], &json["unknown"]),
            (&Value::from(2), &Value::from(1)),
            "{told}"
        );
        let left_out = serde_json::json!({"total": 1, "blank": 1, "note": 1});
        assert_eq!(
            (&json["left_out"], &json["sheet"]),
            (&left_out, &Value::from("Sites")),
            "{told}"
        );
        // 450.5 and 1,200 megawatts; 450.5 × 0.6 × 1.25 + 1,200 × 0.75 × 1.3 of facilities.
        assert_eq!(json["nameplate_power_w"], 1_650_500_000.0, "{told}");
        assert_eq!(json["facility_power_w"], 1_507_875_000.0, "{told}");
        // Only the first runs in 2027, on 306 days: 337,875 kW × 7,344 h.
        assert_eq!(json["annual_energy_kwh"], 2_481_354_000.0, "{told}");
    }
}

#[test]
fn what_the_notes_of_the_tables_say_holds() {
    let kept = |name: &str| Path::new("tests/data/fleet/kept").join(name);
    let (output, json) = summary_of(&kept("leistung.csv"), &[]);
    // 1,250 × 1.3 × 0.6 + 98.5 × 1.2 + 2,400 × 0.75 megawatts.
    assert_eq!(json["facility_power_w"], 2_893_200_000.0, "{json}");
    assert_eq!(
        (json["decimal"].as_str(), json["encoding"].as_str()),
        (Some("comma"), Some("windows-1252"))
    );
    assert!(stderr(&output).contains("decimal comma"), "{}", stderr(&output));
    let (_, json) = summary_of(&kept("zhandian.csv"), &[]);
    // 600 × 0.55 + 455 megawatts.
    assert_eq!(json["facility_power_w"], 785_000_000.0, "{json}");
    let (output, _) = summary_of(&kept("gaps.csv"), &[]);
    let told = stderr(&output);
    for part in [
        "unknown: 4", "left out: 1 blank", "1 about that much", "1 up to that much",
        "`500+` has no upper end",
    ] {
        assert!(told.contains(part), "{part}: {told}");
    }
    let (output, _) = summary_of(&kept("title-rows.csv"), &[]);
    let first = stderr(&output).lines().next().unwrap().to_owned();
    assert_eq!(
        first,
        "read as: power = \"Capacity (MW)\" in MW; grid = \"State\", where a grid of that name is known, \
         codes as states (CA is California); header in lines 4 and 5; left out: 1 total, 1 blank, 1 note"
    );
    let (output, _) = summary_of(&kept("gpus.csv"), &[]);
    assert!(stderr(&output).contains("leaves out its host"), "{}", stderr(&output));
    let refused = fleet().arg(kept("kilowatts.csv")).args(["--power-unit", "MW"]).output().unwrap();
    assert_eq!(refused.status.code(), Some(2));
    let strict = fleet().arg(kept("gaps.csv")).arg("--strict").output().unwrap();
    assert!(
        stderr(&strict).contains("line 4: power: `N/A` says that there is no value"),
        "{}",
        stderr(&strict)
    );
    // 1 GW from July, 250 MW all year, and 100 MW from July.
    let (_, json) = summary_of(&kept("dates.csv"), &["--year", "2027"]);
    assert_eq!(json["annual_energy_kwh"], 7_047_600_000.0, "{json}");
}

#[test]
fn a_dry_run_shows_the_mapping_and_ends_as_the_run() {
    let (output, json) =
        summary_of(Path::new("tests/data/fleet/kept/title-rows.csv"), &["--dry-run"]);
    let told = String::from_utf8(output.stdout).unwrap();
    assert!(
        told.starts_with("read as: power = \"Capacity (MW)\" in MW; grid = \"State\", "),
        "{told}"
    );
    assert!(told.contains("passed on: \"Site\"\n") && !told.contains("Abilene"), "{told}");
    assert_eq!((&json["rows"], &json["header_line"]), (&Value::from(6), &Value::from(4)));
    for (table, code, said) in [
        ("site,power\nA,1 GW\nB,bad\n", 4, "1 of 2 rows was rejected; line 3: power"),
        ("site;power\n1;7.500 MW\n", 2, "may be 7500 MW or 7.500 MW"),
        ("site,city\nA,Ohio\n", 2, "there is no column `power`"),
    ] {
        for arguments in [&["--dry-run"][..], &[]] {
            let output = piped(arguments, table.as_bytes());
            let told = stderr(&output);
            assert_eq!(output.status.code(), Some(code), "{table}: {told}");
            assert!(told.contains(said), "{table}: {told}");
        }
    }
}

/// The same table of 1,250.5 and 98.5 megawatts with a total.
#[test]
fn a_table_in_another_language_encoding_or_number_is_the_same_table() {
    let tables: [(&str, &str); 12] = [
        (
            "de",
            "Standort;Leistung (MW);Auslastung\r\nKöln;1.250,5;\r\nJülich;98,5;\r\nSumme;1.349;\r\n",
        ),
        (
            "fr",
            "Site;Puissance installée (MW);Mise en service\nOrléans;1\u{a0}250,5;2027\nSète;98,5;\nTotal général;1\u{a0}349;\n",
        ),
        ("fr2", "Site\tPuissance (MW)\nA\t1\u{202f}250,5\nB\t98,5\nSous-total\t1\u{202f}349\n"),
        (
            "es",
            "Lugar;Potencia instalada (MW);Año\nMálaga;1.250,5;2027\nCádiz;98,5;\nSuma;1.349;\n",
        ),
        ("ch", "Ort;Leistung [MW]\nZürich;1'250.5\nGenève;98.5\nGesamt;1'349\n"),
        ("ch2", "Ort;Leistung [MW]\nZürich;1’250.5\nGenève;98.5\nTotal;1’349\n"),
        ("en", "Site,Capacity (MW),Notes\nA,\"1,250.5\",x\nB,98.5,\nTotal,\"1,349\",\n"),
        ("pipe", "Site|MW|Notes\nA|1,250.5|x, y\nB|98.5|\nGrand total|1,349|\n"),
        ("blank", "\n\nSites of 2026\n\nSite;MW\nA;1 250.5\nB;98.5\nTotal;1 349\n\n"),
        ("zh", "站点,装机容量（兆瓦）,利用率\n贵安,1250.5,\n乌兰察布,98.5,\n合计,1349,\n"),
        ("zh2", "项目\t功率（万千瓦）\n甲\t125.05\n乙\t9.85\n总计\t134.9\n数据来源：公开资料\n"),
        ("two", "Site,Capacity,\n,IT (MW),Phases\nA,1250.5,2\nB,98.5,1\nTotal,1349,\n"),
    ];
    for (name, table) in tables {
        let mut forms: Vec<(String, Vec<u8>)> = vec![
            ("utf-8".to_owned(), table.into()),
            ("utf-16le".to_owned(), table.encode_utf16().flat_map(u16::to_le_bytes).collect()),
            (
                "utf-16be".to_owned(),
                [
                    &b"\xFE\xFF"[..],
                    &table.encode_utf16().flat_map(u16::to_be_bytes).collect::<Vec<u8>>(),
                ]
                .concat(),
            ),
        ];
        for encoding in [encoding_rs::WINDOWS_1252, encoding_rs::GB18030] {
            let (bytes, _, lost) = encoding.encode(table);
            let is_of_it =
                table.contains('站') || table.contains('项') == (encoding == encoding_rs::GB18030);
            if !lost && is_of_it && !(encoding == encoding_rs::GB18030 && table.contains('é')) {
                forms.push((encoding.name().to_owned(), bytes.into_owned()));
            }
        }
        for (form, bytes) in forms {
            let (told, json) = summary_of_bytes("sites.csv", &bytes);
            let why = format!("{name} in {form}: {json}\n{told}");
            assert_eq!(json["results"], 2, "{why}");
            assert_eq!(json["nameplate_power_w"], 1_349_000_000.0, "{why}");
            assert_eq!(json["left_out"]["total"], 1, "{why}");
        }
    }
}

#[test]
fn a_packed_table_is_read_as_it_is() {
    let table = "site,power\nA,7 GW\nB,450 MW\n";
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    gzip.write_all(table.as_bytes()).unwrap();
    let gzip = gzip.finish().unwrap();
    let zstd = ruzstd::encoding::compress_to_vec(
        table.as_bytes(),
        ruzstd::encoding::CompressionLevel::Fastest,
    );
    let mut twice = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    twice.write_all(&fs::read("tests/data/fleet/kept/sites.xlsx").unwrap()).unwrap();
    for bytes in [gzip.clone(), [gzip.clone(), Vec::new()].concat(), zstd] {
        let (told, json) = summary_of_bytes("sites.csv.gz", bytes);
        assert_eq!(json["nameplate_power_w"], 7_450_000_000.0, "{json} {told}");
    }
    let (_, json) = summary_of_bytes("sites.xlsx.gz", twice.finish().unwrap());
    assert_eq!(json["nameplate_power_w"], 1_550_500_000.0, "{json}");
    let cut = piped(&[], &gzip[..gzip.len() - 12]);
    assert_eq!(cut.status.code(), Some(2), "{}", stderr(&cut));
}

#[test]
fn lists_of_objects_are_rows() {
    for table in [
        r#"[{"site":"A","power":"7 GW"},{"site":"B","power":"450 MW"},{"site":"C","power":null}]"#,
        "[\n  {\n    \"site\": \"A, [x]\",\n    \"power\": \"7 GW\"\n  },\n  {\n    \"site\": \"B\",\n    \"power\": \"450 MW\"\n  },\n  {\n    \"site\": \"C\"\n  }\n]\n",
        "{\"site\":\"A\",\"power\":\"7 GW\"}\n{\"site\":\"B\",\"power\":\"450 MW\"}\n{\"site\":\"C\"}\n",
    ] {
        for name in ["sites.json", "sites.csv", "sites.jsonl"] {
            let (told, json) = summary_of_bytes(name, table);
            assert_eq!(json["nameplate_power_w"], 7_450_000_000.0, "{json} {told}");
            assert_eq!(
                (&json["rows"], &json["unknown"]),
                (&Value::from(3), &Value::from(1)),
                "{json}"
            );
        }
    }
    let bad = piped(&[], b"[\n{\"power\":\"7 GW\"},\n{\"power\":\"7 GWh\"}\n]");
    assert!(stderr(&bad).contains("line 3: power: GWh"), "{}", stderr(&bad));
}

#[test]
fn words_around_powers_are_taken_or_refused_by_what_they_say() {
    let table = "site,MW\nA,~300\nB,约300\nC,up to 250\nD,≤ 250 MW\nE,不超过250\nF,ca. 100\nG,500+\nH,>500\nI,at least 5 GW\n";
    let (_, json) = summary_of_bytes("sites.csv", table);
    assert_eq!(json["nameplate_power_w"], 1_450_000_000.0, "{json}");
    assert_eq!(
        (&json["about"], &json["up_to"], &json["rejected"]),
        (&Value::from(3), &Value::from(3), &Value::from(3)),
        "{json}"
    );
}

#[test]
fn a_number_with_two_readings_needs_a_flag() {
    let table = b"Ort;Leistung (MW)\nA;1.250\nB;2.400\n";
    // Once for the table, and not row by row.
    let open = piped(&[], table);
    assert_eq!(open.status.code(), Some(2), "{}", stderr(&open));
    assert_eq!(
        stderr(&open),
        "error: line 2: power: `1.250` may be 1250 or 1.250, and no other number of the table tells\n\
         hint: write `--decimal comma` for 1250, `--decimal point` for 1.250\n"
    );
    let other = piped(&["--lang", "zh"], b"Ort;Leistung (MW)\nA;450\nB;1,250\n");
    assert!(stderr(&other).contains("读作1.250请写 `--decimal comma`"), "{}", stderr(&other));
    for (sign, watts) in [("comma", "1250000000"), ("point", "1250000")] {
        let output = piped(&["--decimal", sign], table);
        let rows = String::from_utf8(output.stdout).unwrap();
        assert!(rows.contains(&format!("A;1.250;{watts};")), "{rows}");
    }
    // Another column of numbers tells.
    let (_, json) =
        summary_of_bytes("s.csv", "Ort;Leistung (MW);Kosten\nA;1.250;98,50\nB;2.400;7,25\n");
    assert_eq!(json["nameplate_power_w"], 3_650_000_000.0, "{json}");
}

/// The layouts of two public databases of power plants, with rows of our own.
#[test]
fn public_databases_go_in_as_they_are() {
    let wri = "country,country_long,name,gppd_idnr,capacity_mw,latitude,longitude,primary_fuel,other_fuel1,\
        other_fuel2,other_fuel3,commissioning_year,owner,source,url,geolocation_source,wepp_id,\
        year_of_capacity_data,generation_gwh_2013,generation_gwh_2014,generation_gwh_2015,generation_gwh_2016,\
        generation_gwh_2017,generation_gwh_2018,generation_gwh_2019,generation_data_source,\
        estimated_generation_gwh_2013,estimated_generation_gwh_2014,estimated_generation_gwh_2015,\
        estimated_generation_gwh_2016,estimated_generation_gwh_2017,estimated_generation_note_2013,\
        estimated_generation_note_2014,estimated_generation_note_2015,estimated_generation_note_2016,\
        estimated_generation_note_2017\n";
    let mut table = wri.to_owned();
    for row in 0..4000_u32 {
        let tenths = 5 + row * 7919 % 9000;
        table += &format!(
            "USA,United States of America,\"Plant {row}, Unit\",USA{row:07},{}.{},40.25,-75.5,Hydro,,,,{}.0,\
             Owner,Source,https://example.org/{row},GEODB,,2017.0,,,,,,,,,,,,,,,,,,\n",
            tenths / 10,
            tenths % 10,
            1950 + row % 70
        );
    }
    let (told, json) = summary_of_bytes("global_power_plant_database.csv", &table);
    let tenths: u32 = (0..4000_u32).map(|row| 5 + row * 7919 % 9000).sum();
    assert_eq!(json["results"], 4000, "{told}");
    assert_eq!(json["nameplate_power_w"], f64::from(tenths) * 1e5, "{told}");
    let eia = "\"Form EIA-860 Data - Schedule 3, 'Generator Data' (Operable Units Only)\"\n\
        Utility ID,Utility Name,Plant Code,Plant Name,State,County,Generator ID,Technology,Prime Mover,Unit Code,\
        Ownership,Duct Burners,Nameplate Capacity (MW),Nameplate Power Factor,Summer Capacity (MW),\
        Winter Capacity (MW),Minimum Load (MW),Uprate or Derate Completed During Year,Status,Operating Month,\
        Operating Year,Planned Retirement Month,Planned Retirement Year\n\
        1,U,2,Alpha,AK,Aleutians,1,Petroleum Liquids,IC,,S,N,\"1,250.0\",0.8,0.6,0.6,0.1,N,OP,1,1985,,\n\
        1,U,3,Beta,AK,Aleutians,2,Petroleum Liquids,IC,,S,N,75.5,0.8, , ,0.1,N,OP,1,1990,,\n\
        NOTES: Capacity from facilities with a total generator nameplate capacity less than 1 MW are excluded.,,,,,,,,,,,,,,,,,,,,,,\n";
    let (told, json) = summary_of_bytes("eia860.csv", eia);
    assert_eq!(json["nameplate_power_w"], 1_325_500_000.0, "{json} {told}");
    assert_eq!(
        (&json["left_out"]["note"], &json["header_line"]),
        (&Value::from(1), &Value::from(2)),
        "{json}"
    );
}

#[test]
fn years_of_the_same_are_no_sum() {
    for (table, flag) in [
        ("Year,Power (GW)\n2022,10\n2023,12\n2024,15\n", "--group-by Year"),
        ("年份,装机容量（万千瓦）,来源\n2023年,10,甲\n2024年,12,乙\n", "--group-by 年份"),
        ("Country,Year,MW\nA,2023,10\nA,2024,12\nB,2023,1\nB,2024,2\n", "--group-by Year"),
    ] {
        let output = piped(&[], table.as_bytes());
        assert_eq!(output.status.code(), Some(2), "{}", stderr(&output));
        let told = stderr(&output);
        assert!(told.contains(&format!("write `{flag} --format csv`")), "{told}");
        let flags: Vec<&str> = flag.split(' ').chain(["--format", "csv"]).collect();
        let output = piped(&flags, table.as_bytes());
        let told = stderr(&output);
        assert!(output.status.success() && told.contains("are not added up"), "{told}");
        assert!(!told.contains("facility power"), "{told}");
    }
}

#[test]
fn powers_of_two_years_are_two_candidates() {
    for (table, hint) in [
        ("Site,Capacity,\n,2024 (MW),2026 (MW)\nA,100,200\n", "Capacity 2024 (MW)"),
        ("Site,Planned,Planned\n,2024 (MW),2026 (MW)\nA,100,200\n", "Planned 2024 (MW)"),
        ("Site,Capacity (MW),\n,2024,2026\nA,100,200\n", "Capacity (MW) 2024"),
    ] {
        let output = piped(&[], table.as_bytes());
        let flag = format!("power={hint}");
        let told = stderr(&output);
        assert!(told.contains(&format!("`--column '{flag}'`")), "{told}");
        let output = piped(&["--column", &flag], table.as_bytes());
        assert!(stderr(&output).contains("facility power 100 MW"), "{}", stderr(&output));
    }
}
