//! Any text as a claim: a verdict that can be written in every form, or a fault that points into the text and can
//! be told.
#![no_main]

use gigawatt::ask::Check;
use gigawatt::catalog::Catalog;
use gigawatt::render::{FieldNames, Format, Language, Style, explain_fault, render};
use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;

static CATALOG: LazyLock<Catalog> = LazyLock::new(Catalog::embedded);

fuzz_target!(|text: &str| {
    let asked = Check { claims: vec![text.to_owned()], ..Check::default() };
    let answer = asked.answer(&CATALOG);
    for language in [Language::English, Language::Chinese] {
        match &answer {
            Ok(report) => {
                for format in [Format::Json, Format::Csv, Format::Markdown, Format::Sentence] {
                    render(report, format, &Style::new(language)).expect("a result that can be written");
                }
            }
            Err(fault) => {
                let told = explain_fault(fault, language, &FieldNames);
                assert!(!told.message.is_empty(), "{fault:?}");
                if let Some(excerpt) = told.excerpt {
                    assert!(excerpt.text.get(excerpt.span).is_some(), "{fault:?}");
                }
            }
        }
    }
});
