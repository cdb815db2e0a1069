//! Any bytes as an article: whatever is found of it can be written in every form.
#![no_main]

use gigawatt::ask;
use gigawatt::render::{Format, Language, Style, render};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    let article = ask::read(&text).expect("a catalog with a headline");
    for language in [Language::English, Language::Chinese] {
        let style = Style::new(language);
        for format in [Format::Json, Format::Csv, Format::Markdown, Format::Sentence] {
            render(&article, format, &style).expect("a result that can be written");
        }
        let _ = article.page(&style);
        let _ = article.quoted(&style);
    }
});
