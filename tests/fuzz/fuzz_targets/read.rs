//! Any bytes as an article: places are in order and on the borders of characters, words are those of the
//! place, values are finite, and every form of the result can be written.
#![no_main]

use gigawatt::ask;
use gigawatt::decoding::decoded;
use gigawatt::report::{Format, Language, Style, article_page, quoted, render};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let (text, _) = decoded(bytes);
    let article = ask::read(&text).expect("a catalog with a headline");
    let mut last = 0;
    for figure in &article.figures {
        assert_eq!(article.text.get(figure.within.clone()), Some(figure.text.as_str()));
        assert!(text.get(figure.place.start..figure.place.end).is_some(), "{figure:?}");
        assert!(figure.within.start >= last && figure.place.line > 0 && figure.place.column > 0);
        last = figure.within.start;
        if let Some(quantity) = figure.quantity {
            assert!(quantity.central().base_value().is_finite(), "{figure:?}");
        }
    }
    for claim in &article.claims {
        assert_eq!(article.text.get(claim.within.clone()), Some(claim.text.as_str()));
        assert!(text.get(claim.place.start..claim.place.end).is_some(), "{claim:?}");
    }
    for language in [Language::English, Language::Chinese] {
        let style = Style::new(language);
        for format in [Format::Json, Format::Csv, Format::Markdown, Format::Sentence] {
            render(&article, format, &style).expect("a result that can be written");
        }
        article_page(&article, &style);
        quoted(&article, &style);
    }
});
