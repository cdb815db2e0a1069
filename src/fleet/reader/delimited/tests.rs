//! Records of every shape.

use super::*;

/// The first two columns of three, and the faults.
fn read(input: &[u8]) -> (Vec<[String; 2]>, Vec<usize>) {
    let header = ["a", "b", "c"].map(str::to_owned).to_vec();
    let layout = Layout { header, kept: vec![0, 1], ..Layout::default() };
    let mut rows = Rows::default();
    rows.clear(2);
    Delimited::new(b',', &layout).read(input, &mut rows);
    let text = |row, kept| String::from_utf8_lossy(rows.field(input, row, kept)).into_owned();
    let fields = (0..rows.len()).map(|row| [text(row, 0), text(row, 1)]).collect();
    (fields, rows.faults.iter().map(|(row, _)| *row).collect())
}

fn fields(input: &str) -> Vec<[String; 2]> {
    let (fields, faults) = read(input.as_bytes());
    assert!(faults.is_empty(), "{input:?}");
    fields
}

#[test]
fn line_ends_of_every_system() {
    for end in ["\n", "\r\n", "\r", "\n\n", "\r\n\r\n"] {
        let input = ["1,2,3", "4,5,6", ""].join(end);
        assert_eq!(fields(&input), [["1", "2"], ["4", "5"]], "{end:?}");
    }
    assert_eq!(fields("1,2,3\n4,5,6"), [["1", "2"], ["4", "5"]]);
}

#[test]
fn quotes_hold_separators_line_ends_and_quotes() {
    let input = "\"1,\n\",\"say \"\"2\"\"\",3\n4,5,6\n";
    assert_eq!(fields(input), [["1,\n", "say \"2\""], ["4", "5"]]);
    assert_eq!(fields("5\" pipe,2,3\n4,5,6\n"), [["5\" pipe", "2"], ["4", "5"]]);
}

#[test]
fn a_row_of_another_length_is_a_fault() {
    let (_, faults) = read(b"1,2\n1,2,3\n1,2,3,4\n1\n\"1\",2\n\"1\",2,3\n,,\n");
    assert_eq!(faults, [0, 2, 3, 4]);
}

#[test]
fn the_record_of_a_row_is_what_stands_in_the_file() {
    let input = b"1,2,3\r\n\"4\n\",5,6\r\n7,8,9";
    let layout = Layout { header: vec![String::new(); 3], ..Layout::default() };
    let mut rows = Rows::default();
    Delimited::new(b',', &layout).read(input, &mut rows);
    let records: Vec<&[u8]> = (0..rows.len()).map(|row| rows.record(input, row)).collect();
    assert_eq!(records, [&b"1,2,3"[..], b"\"4\n\",5,6", b"7,8,9"]);
}
