//! What a Chinese reader is told when a table is wrong.

use super::*;

/// The first lines on standard error of a run that stops at the first fault.
fn told(arguments: &[&str], input: &[u8]) -> String {
    let output = piped(&[&["--lang", "zh", "--strict", "-"], arguments].concat(), input);
    assert_eq!(output.status.code(), Some(2), "{input:?}");
    stderr(&output)
}

#[test]
fn a_bad_cell_is_told_in_chinese() {
    let faults: [(&str, &str, &str); 15] = [
        ("power\n7 GWh", "第2行：power：GWh 是电量单位，这里需要功率", "请写 `7 GW`"),
        ("power\n450", "第2行：power：`450` 没有单位", "请写 `450 MW`"),
        ("power,pue\n7 GW,0.9", "第2行：PUE不可能是0.9", "须为1至10"),
        ("power,pue\n7 GW,x", "第2行：pue：这里不应出现 `x`", "`1.2` 或 `1.1..1.4`"),
        ("power,utilization\n7 GW,150%", "利用率不可能是150%", "须为0%至100%"),
        ("power,basis\n7 GW,x", "basis：不认识的口径 `x`", "`it-load`、`facility` 或 `unstated`"),
        ("power,hours\n7 GW,x", "hours：`x` 不是已知的单位", "`300天`"),
        ("power,hours\n7 GW,9000", "一年不可能有9000小时", "须为大于0小时"),
        ("power,count\n7 GW,-1", "count：这里不能是负数", "请写0至1e15的个数"),
        ("power,grid\n7 GW,mars", "grid：没有名为 `mars` 的电网", "例如 `us`"),
        ("power,online\n7 GW,x", "online：`x` 不是日期", "`2027年3月`"),
        ("power,b\n7 GW", "这一行有1个字段，表头有2个", "缺少的字段请补上"),
        ("power\n7 GW\n\"8 GW", "第3行：有引号直到文件末尾都没有闭合", "引号要写两个"),
        (
            "power,hours,online\n7 GW,8000,2028-01",
            "一年的小时数与日历年的投运、停运日期不能同时用",
            "请去掉 `hours`",
        ),
        (
            "power,online,offline\n7 GW,2028-01,2027-01",
            "停运日 2027-01-01 不晚于投运日 2028-01-01",
            "`offline` 是停运后的第一天",
        ),
    ];
    for (table, message, hint) in faults {
        let text = told(&["--year", "2028"], table.as_bytes());
        assert!(text.starts_with("错误：") && text.contains(message), "{table}: {text}");
        assert!(text.contains("提示：") && text.contains(hint), "{table}: {text}");
    }
    assert!(told(&[], b"power\n\xFF\n").contains("这一行不是有效的UTF-8文字"));
}

#[test]
fn a_bad_line_of_json_is_told_in_chinese() {
    let faults = [
        (r#"{"power": [1]}"#, "`power` 既不是文字也不是数字"),
        (r#"{"power": "7 GW""#, "这一行不是JSON对象"),
        (r#"{"power": "7 GW", "power": "8 GW"}"#, "键 `power` 出现了两次"),
        (r#"{"power": "7 GW", "annual_energy_kwh": 1}"#, "键 `annual_energy_kwh` 与结果同名"),
    ];
    for (line, message) in faults {
        let text = told(&["--input-format", "ndjson"], line.as_bytes());
        assert!(text.contains(&format!("第1行：{message}")), "{text}");
    }
    let lines = "{\"power\":\"7 GW\"}\n".repeat(20_000) + "{\"power\":\"7 GW\",\"grid\":\"us\"}\n";
    let text = told(&["--input-format", "ndjson"], lines.as_bytes());
    assert!(text.contains("第20001行：文件开头的各行都没有键 `grid`"), "{text}");
    assert!(text.contains("\"grid\": null"), "{text}");
}

#[test]
fn a_table_that_is_none_is_told_in_chinese() {
    let faults: [(&[&str], &[u8], &str, &str); 9] = [
        (&[], b"", "输入是空的", "第一行应为列名"),
        (&[], b"power\0\n", "表头不是UTF-8文字", "iconv"),
        (&[], b"site\nx\n", "没有名为 `power` 的列", "现有的列：`site`"),
        (&[], b"power,power\n7 GW,8 GW\n", "列 `power` 出现了两次", "请写 `--column power=1`"),
        (&[], b"power,annual_energy_kwh\n7 GW,1\n", "与结果同名", "请改名"),
        (&["--power-unit", "kWh"], b"power\n7\n", "`kWh` 不是功率单位", "例如 `MW`"),
        (&["--column", "x"], b"power\n7 GW\n", "`x` 没有指明列", "`power=nameplate`"),
        (&["--for", "1h"], b"power\n7 GW\n", "整张表的电量都是一年的电量", "`--hours`"),
        (
            &["--by-year", "2026", "--format", "tsv"],
            b"power\n7 GW\n",
            "逐年结果不能写成 tsv",
            "`json`",
        ),
    ];
    for (arguments, table, message, hint) in faults {
        let text = told(arguments, table);
        assert!(text.contains(message) && text.contains(hint), "{text}");
    }
}
