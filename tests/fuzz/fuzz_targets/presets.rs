//! Any text as a preset file: what loads can be told, and a comment at its end changes nothing; what does not load says where.
#![no_main]

use gigawatt::ask::Presets;
use gigawatt::catalog::Catalog;
use gigawatt::render::{Format, Language, Style, render};
use libfuzzer_sys::fuzz_target;

/// All that a catalog has to say.
fn told(catalog: &Catalog) -> String {
    let listing = Presets::default().answer(catalog).expect("all of it");
    let write = |format| render(&listing, format, &Style::new(Language::English)).expect("a text");
    [Format::Json, Format::Csv, Format::Markdown].map(write).concat()
}

fuzz_target!(|text: &str| {
    let catalog = match Catalog::of_file("own.toml", text, &["presets"]) {
        Ok(catalog) => catalog,
        Err(error) => {
            assert!(text.get(error.span()).is_some(), "{error:?}");
            let (line, column) = error.line_and_column();
            assert!(line >= 1 && column >= 1 && line <= text.matches('\n').count() + 1);
            assert!(!error.to_string().is_empty() && !error.kind().name().is_empty());
            let _ = error.hint();
            return;
        }
    };
    let commented = format!("{text}\n# A comment.\n");
    let again = Catalog::of_file("own.toml", &commented, &["presets"]);
    let again = again.unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(told(&again), told(&catalog));
    assert_eq!(again.warnings().len(), catalog.warnings().len());
    let mut laid_over = catalog.clone();
    laid_over.merge(again);
    assert_eq!(laid_over.names().count(), catalog.names().count());
});
