//! Every source of a page, as a link, with the sentences that were read there.

use crate::catalog::Source;
use crate::language::Language;
use crate::printable::cleaned;
use crate::view::citations::Citation;
use crate::words::{self, imprint};
use maud::{Markup, html};

/// A document with what was read in it.
struct Group<'a> {
    source: &'a Source,
    /// Each sentence, or none, with the figures it says.
    quotes: Vec<(Option<&'a str>, Vec<&'a str>)>,
}

pub(super) fn section(first: &[Citation], more: &[Citation], language: Language) -> Markup {
    let groups = grouped(first.iter().chain(more));
    html! {
        section class="sources" {
            h2 { (words::sources(language)) }
            @if !groups.is_empty() {
                ul { @for group in &groups { li { (document(group, language)) } } }
            }
        }
    }
}

fn grouped<'a>(citations: impl Iterator<Item = &'a Citation>) -> Vec<Group<'a>> {
    let mut groups: Vec<Group<'a>> = Vec::new();
    for cited in citations {
        let source = cited.source.as_ref();
        let known = groups.iter().position(|group| is_same(group.source, source));
        let at = known.unwrap_or_else(|| {
            groups.push(Group { source, quotes: Vec::new() });
            groups.len() - 1
        });
        add(&mut groups[at], cited);
    }
    groups
}

/// Files of presets name the same document by keys of their own.
fn is_same(one: &Source, other: &Source) -> bool {
    (&one.title, one.citable(), &one.date) == (&other.title, other.citable(), &other.date)
}

fn add<'a>(group: &mut Group<'a>, cited: &'a Citation) {
    let quote = cited.quote.as_deref();
    let figure = cited.figure.as_str();
    let Some((_, figures)) = group.quotes.iter_mut().find(|(known, _)| *known == quote) else {
        group.quotes.push((quote, vec![figure]));
        return;
    };
    // What another label says as well, such as the name without the figure, needs no words.
    if !figures.iter().any(|known| known.contains(figure)) {
        figures.retain(|known| !figure.contains(known));
        figures.push(figure);
    }
}

fn document(group: &Group<'_>, language: Language) -> Markup {
    let source = group.source;
    let title = language.of(&source.title);
    html! {
        @match source.citable() {
            Some(address) => a href=(address) rel="noreferrer" { (cleaned(title)) },
            None => cite { (cleaned(title)) },
        }
        @for part in imprint(language, source) { (words::comma(language)) (cleaned(&part)) }
        ul {
            @for (quote, figures) in &group.quotes {
                li {
                    b { (cleaned(&figures.join(words::listing_comma(language)))) }
                    @if let Some(quote) = quote {
                        (words::colon(language))
                        q lang=(language_of(quote)) { (cleaned(quote)) }
                    }
                }
            }
        }
    }
}

/// The language a sentence is in, as far as its letters tell.
fn language_of(text: &str) -> &'static str {
    let is_han = |c: char| ('\u{4E00}'..='\u{9FFF}').contains(&c);
    if text.chars().any(is_han) { "zh-CN" } else { "en" }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::Bilingual;
    use std::sync::Arc;

    fn source(title: &str, address: &str) -> Arc<Source> {
        Arc::new(Source {
            key: title.to_owned(),
            title: Bilingual { en: title.to_owned(), zh: None },
            publisher: None,
            date: None,
            address: Some(address.to_owned()),
            read_at: None,
            read_in: None,
            licence: None,
            second_hand: false,
        })
    }

    fn cited(source: &Arc<Source>, figure: &str, quote: &str) -> Citation {
        let source = Arc::clone(source);
        Citation { source, figure: figure.to_owned(), quote: Some(quote.to_owned()) }
    }

    #[test]
    fn a_document_is_linked_once_with_each_sentence_once() {
        let one = source("One", "https://example.org/?a&b");
        let citations =
            [cited(&one, "6 GW", "六"), cited(&one, "7 GW", "seven"), cited(&one, "8 GW", "六")];
        let text = section(&citations[..1], &citations[1..], Language::English);
        let text = text.into_string();
        assert_eq!(text.matches("href=\"https://example.org/?a&amp;b\"").count(), 1, "{text}");
        assert!(text.contains("<b>6 GW, 8 GW</b>: <q lang=\"zh-CN\">六</q>"), "{text}");
        assert!(text.contains("<q lang=\"en\">seven</q>"), "{text}");
    }
}
