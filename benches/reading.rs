//! Reading of articles: `cargo bench --bench reading`.
//!
//! A row is a text of so many bytes, of which there are four kinds. Its columns are the least, the greatest, the
//! median and the mean time of one reading, and how many readings were timed; below each time stands how many
//! bytes of the text were read in a second. That has to be the same whatever the length, or the time does not
//! grow with it, and a text of 100 kB may take 50 ms: 2 MB/s is the least.

use divan::Bencher;
use divan::counter::BytesCount;
use gigawatt::ask::Read;
use gigawatt::catalog::Catalog;

fn main() {
    println!(
        "A row: a text of so many bytes. Columns: least, greatest, median and mean time of a reading,"
    );
    println!("how many were timed; below each time, bytes a second (2 MB/s: 100 kB in 50 ms).");
    divan::main();
}

const LENGTHS: [usize; 4] = [10_000, 100_000, 1_000_000, 10_000_000];

/// An article in Chinese, with lines that say nothing of energy between those that do.
const ARTICLE: &str = include_str!("../tests/data/articles/article.txt");

/// Nothing but figures and claims of them.
const CLAIMS: &str = "A 100-megawatt hall draws 100,000 kWh every hour. The first deal covers 6 gigawatts, the \
    second 10 and a third 4.5, for a combined 20.5 gigawatts, or 61 TWh a year, half of the 112 TWh of 2020.\n";

/// No sentence ends, and no word.
const NOISE: &str = "7GW，1,234亿度、半";

/// A text of so many bytes at least.
fn of_length(unit: &str, length: usize) -> String {
    unit.repeat(length.div_ceil(unit.len()))
}

fn read(bencher: Bencher, text: String) {
    let catalog = Catalog::embedded();
    let request = Read { text };
    bencher
        .counter(BytesCount::new(request.text.len()))
        .bench(|| request.answer(&catalog).expect("a catalog with a headline"));
}

#[divan::bench(args = LENGTHS, sample_count = 3)]
fn article(bencher: Bencher, length: usize) {
    read(bencher, of_length(ARTICLE, length));
}

#[divan::bench(args = LENGTHS, sample_count = 3)]
fn claims(bencher: Bencher, length: usize) {
    read(bencher, of_length(CLAIMS, length));
}

#[divan::bench(args = LENGTHS, sample_count = 3)]
fn noise(bencher: Bencher, length: usize) {
    read(bencher, of_length(NOISE, length));
}

#[divan::bench(args = LENGTHS, sample_count = 3)]
fn page(bencher: Bencher, length: usize) {
    let paragraphs = of_length(ARTICLE, length).replace('\n', "</p>\n<p>");
    read(bencher, format!("<!DOCTYPE html><title>Power</title><p>{paragraphs}"));
}
