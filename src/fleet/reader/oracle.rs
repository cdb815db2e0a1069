//! Random tables, read here and by the csv crate.

use super::*;
use crate::fleet::chunks::quoted_end;
use crate::fleet::columns::Layout;
use crate::fleet::format::Format;
use proptest::prelude::*;

/// Tables of three columns in which anything may stand anywhere.
fn tables() -> impl Strategy<Value = Vec<u8>> {
    let pieces =
        &["a", ",", ",b,", "\"", "\"\"", "\n", "\r", "\r\n", "1,2,3\n", "\"x,\ny\",", "亿"];
    prop::collection::vec(prop::sample::select(&pieces[..]), 0..24)
        .prop_map(|pieces| pieces.concat().into_bytes())
}

/// Every record as the csv crate reads it; `None` in place of those with other than three fields.
fn by_csv_crate(input: &[u8]) -> Vec<Option<Vec<Vec<u8>>>> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(input);
    let fields = |record: csv::ByteRecord| {
        (record.len() == 3).then(|| record.iter().map(<[u8]>::to_vec).collect())
    };
    reader.byte_records().map(|record| fields(record.unwrap())).collect()
}

fn by_us(input: &[u8]) -> Vec<Option<Vec<Vec<u8>>>> {
    let header = vec![String::new(); 3];
    let layout = Layout { header, kept: vec![0, 1, 2], ..Layout::default() };
    let mut rows = Rows::default();
    Reader::new(Format::Csv, &layout).read(input, false, &layout, false, &mut rows);
    let is_bad = |row: usize| rows.faults.iter().any(|(bad, _)| *bad == row);
    let field = |row, kept| rows.field(input, row, kept).to_vec();
    let fields = |row| (!is_bad(row)).then(|| (0..3).map(|kept| field(row, kept)).collect());
    (0..rows.len()).map(fields).collect()
}

proptest! {
    #[test]
    fn rows_are_those_of_the_csv_crate(table in tables()) {
        prop_assert_eq!(by_us(&table), by_csv_crate(&table));
    }

    #[test]
    fn a_chunk_ends_where_a_record_ends(table in tables()) {
        let cut = quoted_end(&table, b',').end;
        let (before, behind) = table.split_at(cut);
        let parts = [by_csv_crate(before), by_csv_crate(behind)].concat();
        prop_assert_eq!(parts, by_csv_crate(&table));
    }
}
