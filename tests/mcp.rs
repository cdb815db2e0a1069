//! `gigawatt mcp` spoken to by clients of every kind, also by those that mean harm.

use gigawatt::ask::Request;
use gigawatt::catalog::Catalog;
use jsonschema::validator_for;
use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Write};
use std::process::{Child, ChildStdin, Command, Stdio};

fn server(arguments: &[&str]) -> Child {
    Command::new(env!("CARGO_BIN_EXE_gigawatt"))
        .arg("mcp")
        .args(arguments)
        .env("LC_ALL", "C.UTF-8")
        .env("XDG_CONFIG_HOME", "/nowhere")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap()
}

/// What a server says to lines, after which its input ends; it ends well and says nothing beside.
fn said_to(input: Vec<u8>, arguments: &[&str]) -> Vec<Value> {
    let mut server = server(arguments);
    let mut stdin = server.stdin.take().unwrap();
    let writer = std::thread::spawn(move || stdin.write_all(&input));
    let output = server.wait_with_output().unwrap();
    writer.join().unwrap().unwrap();
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    assert!(output.status.success());
    let text = String::from_utf8(output.stdout).unwrap();
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn said(messages: &[Value]) -> Vec<Value> {
    let lines: String = messages.iter().map(|message| format!("{message}\n")).collect();
    said_to(lines.into_bytes(), &[])
}

fn request(id: impl Into<Value>, method: &str, params: &Value) -> Value {
    json!({ "jsonrpc": "2.0", "id": id.into(), "method": method, "params": params })
}

fn call(name: &str, arguments: &Value) -> Value {
    request(1, "tools/call", &json!({ "name": name, "arguments": arguments }))
}

/// The result of one call.
fn result(name: &str, arguments: &Value) -> Value {
    let said = said(&[call(name, arguments)]);
    assert_eq!(said.len(), 1, "{said:?}");
    assert!(said[0].get("error").is_none(), "{said:?}");
    said[0]["result"].clone()
}

fn text(result: &Value) -> &str {
    result["content"][0]["text"].as_str().unwrap()
}

fn code(reply: &Value) -> i64 {
    reply["error"]["code"].as_i64().unwrap_or_else(|| panic!("no error: {reply}"))
}

/// A call of every tool that has a result.
const CALLS: [(&str, &str); 10] = [
    ("calc", r#"{"deployments": ["10 GW"]}"#),
    (
        "calc",
        r#"{"deployments": ["10 GW", "openai-amd"], "assume": {"scenario": "all"}, "total": true}"#,
    ),
    ("calc", r#"{"deployments": ["6..10 GW"], "rates": {"grid": "china"}, "samples": "1000"}"#),
    ("convert", r#"{"quantity": "61.32 TWh", "units": ["亿度", "kWh"]}"#),
    ("solve", r#"{"targets": ["0.5 three-gorges@2020"]}"#),
    ("check", r#"{"claims": ["7GW for 1y = 610亿度; 610亿度 = 0.5 three-gorges"]}"#),
    ("read", r#"{"text": "一个100MW的机房每小时耗电10万度。"}"#),
    ("timeline", r#"{"schedule": "1GW@2026-07, +5GW@2030"}"#),
    ("presets", r#"{"names": ["three-gorges"]}"#),
    ("presets", "{}"),
];

#[test]
fn every_tool_answers_as_the_library_and_as_its_schema_says() {
    let listed = said(&[request(1, "tools/list", &json!({}))]);
    let tools = listed[0]["result"]["tools"].as_array().unwrap();
    let catalog = Catalog::embedded();
    for (name, arguments) in CALLS {
        let arguments: Value = serde_json::from_str(arguments).unwrap();
        let tool = tools.iter().find(|tool| tool["name"] == name).unwrap();
        assert!(validator_for(&tool["inputSchema"]).unwrap().is_valid(&arguments), "{arguments}");
        let result = result(name, &arguments);
        assert!(result.get("isError").is_none(), "{result}");
        let data = &result["structuredContent"];
        let told = validator_for(&tool["outputSchema"]).unwrap();
        assert!(
            told.is_valid(data),
            "{name}: {:?}",
            told.validate(data).err().map(|e| e.to_string())
        );
        let question = json!({ name: arguments });
        let request: Request = serde_json::from_value(question).unwrap();
        let answer = request.answer(&catalog).unwrap();
        assert_eq!(*data, serde_json::to_value(&answer).unwrap(), "{name}");
        assert!(!text(&result).is_empty(), "{name}");
    }
    for tool in tools {
        let name = &tool["name"];
        assert!(CALLS.iter().any(|(known, _)| name == known), "{name} is called nowhere");
        assert_eq!(tool["annotations"]["readOnlyHint"], true, "{name}");
        assert_eq!(tool["inputSchema"]["type"], "object", "{name}");
        assert_eq!(tool["inputSchema"]["additionalProperties"], false, "{name}");
        let wrong = json!({ "no-such-field": 1 });
        assert!(!validator_for(&tool["inputSchema"]).unwrap().is_valid(&wrong), "{name}");
    }
}

#[test]
fn a_fault_is_a_result_that_says_what_to_write_instead() {
    for (name, arguments, expected) in [
        ("calc", json!({ "deployments": ["7 GWh"] }), "7 GW"),
        ("calc", json!({ "deployments": ["opnai-amd"] }), "openai-amd"),
        ("check", json!({ "claims": ["7GW = 61TWh"] }), "for 1y"),
        ("convert", json!({ "quantity": "7 GW", "units": ["kwhh"] }), "Wh, J"),
        ("calc", json!({ "deployment": "7 GW" }), "deployments"),
        ("calc", json!({ "deployments": 7 }), "sequence"),
        ("calc", json!([]), "must be an object"),
        ("calc", json!("7 GW"), "must be an object"),
        ("convert", json!({}), "quantity"),
    ] {
        let result = result(name, &arguments);
        assert_eq!(result["isError"], true, "{arguments}: {result}");
        assert!(text(&result).contains(expected), "{arguments}: {result}");
        assert!(result.get("structuredContent").is_none(), "{result}");
    }
}

#[test]
fn a_fault_gives_nothing_back_that_controls_a_terminal() {
    for arguments in [
        json!({ "deployments": ["\u{202e}7 GW\u{1b}[31m\u{0}"] }),
        json!({ "deployments": ["7 GW"], "\u{1b}[2J\u{202e}": 1 }),
        json!({ "deployments": ["7 GW"], "assume": { "pue": "1\u{7}.2\u{9b}" } }),
    ] {
        let result = result("calc", &arguments);
        assert_eq!(result["isError"], true, "{result}");
        let unseen = |c: char| c != '\n' && c.is_control() || c == '\u{202e}';
        assert!(!text(&result).contains(unseen), "{result}");
    }
}

#[test]
fn whatever_a_tool_answers_is_as_its_schema_says() {
    let listed = said(&[request(1, "tools/list", &json!({}))]);
    let tools = listed[0]["result"]["tools"].as_array().unwrap();
    let assumed = [
        json!({}),
        json!({ "scenario": "all" }),
        json!({ "utilization": "40..60%", "pue": "1.1..1.4" }),
        json!({ "year": 2028, "basis": "facility" }),
        json!({ "hours": "8000" }),
        json!({ "period": "90d" }),
    ];
    let calc = |power: &str, at: usize| {
        let rates = json!({ "grid": "china", "tariff": "0.08 USD/kWh", "unit_power": "1.4 kW" });
        let rates = if at.is_multiple_of(2) { rates } else { json!({}) };
        let asked = json!({ "deployments": [power], "assume": assumed[at], "rates": rates });
        ("calc", asked)
    };
    let mut calls: Vec<(&str, Value)> = ["7 GW", "6..10 GW", "openai-amd", "stargate", "1.4 kW"]
        .iter()
        .flat_map(|power| (0..assumed.len()).map(|at| calc(power, at)).collect::<Vec<_>>())
        .collect();
    for claim in
        ["openai-amd = 6 GW", "100000xh100 = 70 MW", "3 GW for 1y = 1 ireland", "7GW = 61TWh"]
    {
        calls.push(("check", json!({ "claims": [claim], "grid": "us" })));
    }
    for target in ["55..60 TWh", "10% ireland", "7 GW", ""] {
        calls.push(("solve", json!({ "targets": [target], "capacity_factor": "35%" })));
    }
    calls.push(("timeline", json!({ "deployments": ["openai-amd"], "against": ["ireland"] })));
    for names in [json!([]), json!(["grids"]), json!(["openai-amd", "us"]), json!(["no-such"])] {
        calls.push(("presets", json!({ "names": names })));
    }
    calls.push(("read", json!({ "text": "" })));
    calls.push(("read", json!({ "text": "7 GWh GW are as much as 50,000 homes use." })));
    let messages: Vec<Value> = calls.iter().map(|(name, asked)| call(name, asked)).collect();
    for ((name, asked), reply) in calls.iter().zip(said(&messages)) {
        let result = &reply["result"];
        let tool = tools.iter().find(|tool| tool["name"] == *name).unwrap();
        assert!(!text(result).trim().is_empty(), "{asked}");
        if result["isError"] == true {
            assert!(result.get("structuredContent").is_none(), "{asked}");
            continue;
        }
        let told = validator_for(&tool["outputSchema"]).unwrap();
        let error = told.validate(&result["structuredContent"]).err().map(|e| e.to_string());
        assert_eq!(error, None, "{name} {asked}");
    }
}

#[test]
fn the_language_is_that_of_the_session() {
    let lines = format!("{}\n", call("calc", &json!({ "deployments": ["7 GWh"] })));
    let said = said_to(lines.into_bytes(), &["--lang", "zh"]);
    assert!(text(&said[0]["result"]).contains("请写"), "{said:?}");
}

#[test]
fn the_version_is_one_that_is_spoken() {
    for (wanted, given) in [
        (json!("2025-06-18"), "2025-06-18"),
        (json!("2024-11-05"), "2024-11-05"),
        (json!("2199-01-01"), "2025-11-25"),
        (json!("<script>"), "2025-11-25"),
        (json!(7), "2025-11-25"),
    ] {
        let said = said(&[request(1, "initialize", &json!({ "protocolVersion": wanted }))]);
        assert_eq!(said[0]["result"]["protocolVersion"], given, "{wanted}");
        assert!(said[0]["result"]["capabilities"]["tools"].is_object());
        assert_eq!(said[0]["result"]["serverInfo"]["name"], "gigawatt");
    }
}

#[test]
fn a_client_that_reads_text_alone_gets_the_figures_as_text() {
    let hello = |version: &str| request(0, "initialize", &json!({ "protocolVersion": version }));
    let question = call("calc", &json!({ "deployments": ["10 GW"] }));
    let old = said(&[hello("2025-03-26"), question.clone()]);
    assert!(old[1]["result"].get("structuredContent").is_none());
    // 10 GW × 8,760 h
    assert!(text(&old[1]["result"]).contains("87.6 TWh"), "{old:?}");
    let new = said(&[hello("2025-06-18"), question]);
    let year = &new[1]["result"]["structuredContent"]["deployments"][0]["annual_energy_kwh"];
    assert_eq!(*year, json!(87_600_000_000_u64));
}

#[test]
fn what_is_no_request_is_refused_and_the_next_one_answered() {
    let ping = "{\"jsonrpc\":\"2.0\",\"id\":\"last\",\"method\":\"ping\"}\n";
    let mut deep = b"[".repeat(200_000);
    deep.push(b'\n');
    let mut long = b"{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"".to_vec();
    long.extend(b"x".repeat(9 << 20));
    long.extend(b"\"}\n");
    for (input, expected) in [
        (b"garbage\n".to_vec(), -32700),
        (b"{\"jsonrpc\": \"2.0\",\n".to_vec(), -32700),
        (vec![0xFF, 0xFE, 0x00, b'\n'], -32700),
        (b"\"\\ud800\"\n".to_vec(), -32700),
        (deep, -32700),
        (long, -32600),
        (b"null\n".to_vec(), -32600),
        (b"7\n".to_vec(), -32600),
        (b"[]\n".to_vec(), -32600),
        (b"{}\n".to_vec(), -32600),
        (b"{\"id\": 1, \"method\": \"ping\"}\n".to_vec(), -32600),
        (b"{\"jsonrpc\": \"1.0\", \"id\": 1, \"method\": \"ping\"}\n".to_vec(), -32600),
        (b"{\"jsonrpc\": \"2.0\", \"id\": {}, \"method\": \"ping\"}\n".to_vec(), -32600),
        (b"{\"jsonrpc\": \"2.0\", \"id\": null, \"method\": \"ping\"}\n".to_vec(), -32600),
        (b"{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": 7}\n".to_vec(), -32600),
        (
            b"{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"ping\", \"params\": 7}\n".to_vec(),
            -32602,
        ),
    ] {
        let shown = String::from_utf8_lossy(&input[..input.len().min(60)]).into_owned();
        let said = said_to([input, ping.into()].concat(), &[]);
        assert_eq!(said.len(), 2, "{shown}: {said:?}");
        assert_eq!(code(&said[0]), expected, "{shown}");
        assert_eq!(said[1], json!({ "jsonrpc": "2.0", "id": "last", "result": {} }), "{shown}");
    }
}

#[test]
fn what_there_is_not_is_refused() {
    for (message, expected) in [
        (request(1, "resources/list", &json!({})), -32601),
        (request(1, "", &json!({})), -32601),
        (request(1, "tools/call/../../etc", &json!({})), -32601),
        (request(1, "tools/call", &json!({})), -32602),
        (request(1, "tools/call", &json!({ "name": ["calc"] })), -32602),
        (request(1, "tools/call", &json!({ "name": "fleet", "arguments": {} })), -32602),
        (request(1, "tools/list", &json!({ "cursor": "2" })), -32602),
    ] {
        let said = said(std::slice::from_ref(&message));
        assert_eq!((code(&said[0]), &said[0]["id"]), (expected, &json!(1)), "{message}");
    }
    let said = said(&[call("clac", &json!({}))]);
    assert!(said[0]["error"]["message"].as_str().unwrap().contains("`calc`"), "{said:?}");
}

#[test]
fn notifications_replies_and_empty_lines_get_no_reply() {
    let mut input = b"\n  \r\n".to_vec();
    for message in [
        json!({ "jsonrpc": "2.0", "method": "notifications/initialized" }),
        json!({ "jsonrpc": "2.0", "method": "notifications/cancelled", "params": { "requestId": 1 } }),
        json!({ "jsonrpc": "2.0", "method": "no/such/method" }),
        json!({ "jsonrpc": "2.0", "id": 3, "result": {} }),
        json!({ "jsonrpc": "2.0", "id": 3, "error": { "code": 1, "message": "" } }),
        json!([{ "jsonrpc": "2.0", "method": "notifications/initialized" }]),
    ] {
        input.extend(format!("{message}\r\n").into_bytes());
    }
    // The last line has no end.
    input.extend(request(4, "ping", &json!({})).to_string().into_bytes());
    let said = said_to(input, &[]);
    assert_eq!(said, [json!({ "jsonrpc": "2.0", "id": 4, "result": {} })]);
}

#[test]
fn a_batch_gets_its_replies_together() {
    let batch = json!([
        request("a", "ping", &json!({})),
        { "jsonrpc": "2.0", "method": "notifications/initialized" },
        7,
        call("convert", &json!({ "quantity": "1 GW", "units": ["kW"] })),
    ]);
    let said = said(&[batch]);
    let replies = said[0].as_array().unwrap();
    assert_eq!(replies.len(), 3);
    assert_eq!(replies[0]["id"], "a");
    assert_eq!(code(&replies[1]), -32600);
    assert_eq!(replies[2]["result"]["structuredContent"]["results"][0]["value"], 1_000_000);
}

#[test]
fn a_large_text_and_many_deployments_are_answered() {
    let article = "一个100MW的机房每小时耗电10万度。".repeat(2_000);
    let read = result("read", &json!({ "text": article }));
    assert_eq!(read["structuredContent"]["claims"].as_array().unwrap().len(), 2_000);
    let many: Vec<String> = (1..=2_000).map(|power| format!("{power} MW")).collect();
    let many = result("calc", &json!({ "deployments": many }));
    assert_eq!(many["structuredContent"]["deployments"].as_array().unwrap().len(), 2_000);
}

/// A client waits for each reply before it goes on, so that none may be held back.
#[test]
fn each_reply_comes_at_once_and_a_client_that_goes_away_ends_the_server() {
    let mut server = server(&[]);
    let mut stdin: ChildStdin = server.stdin.take().unwrap();
    let mut stdout = BufReader::new(server.stdout.take().unwrap());
    for id in 0..3 {
        writeln!(stdin, "{}", request(id, "ping", &json!({}))).unwrap();
        let mut line = String::new();
        stdout.read_line(&mut line).unwrap();
        let reply: Value = serde_json::from_str(&line).unwrap();
        assert_eq!(reply["id"], id);
    }
    drop(stdout);
    // The first may still be written into the pipe as it closes.
    while writeln!(stdin, "{}", request(9, "ping", &json!({}))).is_ok() {}
    let output = server.wait_with_output().unwrap();
    assert!(output.status.success());
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
}

#[test]
fn an_output_file_is_refused() {
    let output = server(&["-o", "answers.json"]).wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("--output"));
}
