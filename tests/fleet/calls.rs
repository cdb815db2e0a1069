//! Small tables, each with what must come of it: `tests/data/fleet/calls.tsv`.

use super::*;

const CALLS: &str = include_str!("../data/fleet/calls.tsv");

/// A text with `\n` and `\x1f` for what cannot stand in a line.
fn unescaped(text: &str) -> Vec<u8> {
    let mut parts = text.split('\\');
    let mut bytes = parts.next().unwrap().as_bytes().to_vec();
    for part in parts {
        match part.split_at(1) {
            ("n", rest) => bytes.extend([b"\n", rest.as_bytes()].concat()),
            ("x", rest) => {
                bytes.push(u8::from_str_radix(&rest[..2], 16).unwrap());
                bytes.extend(&rest.as_bytes()[2..]);
            }
            other => panic!("{other:?}"),
        }
    }
    bytes
}

#[test]
fn every_call_ends_as_it_must() {
    let mut checked = 0;
    for line in CALLS.lines().skip(1) {
        let [arguments, table, exit, on_stdout, on_stderr] =
            line.split('\t').collect::<Vec<_>>()[..]
        else {
            panic!("{line}");
        };
        let arguments: Vec<&str> = arguments.split_whitespace().collect();
        let output = piped(&arguments, &unescaped(table));
        let told = stderr(&output);
        let written = String::from_utf8_lossy(&output.stdout);
        assert_eq!(output.status.code(), exit.parse().ok(), "{line}\n{told}");
        assert!(written.contains(on_stdout), "{line}\n{written}");
        let on_stderr = String::from_utf8(unescaped(on_stderr)).unwrap();
        assert!(told.contains(&on_stderr), "{line}\n{told}");
        checked += 1;
    }
    assert!(checked >= 45, "{checked}");
}
