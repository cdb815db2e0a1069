//! What the elements of a page are to its text.

/// What an element is to a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Element {
    /// Nobody reads it as part of the text.
    Skipped,
    Article,
    Main,
    Title,
    Heading,
    /// A line of its own.
    Block,
    /// A note's number or an exponent.
    Raised,
    Link,
    Inline,
}

/// What stands around a text or is no text.
const SKIPPED: [&[u8]; 24] = [
    b"script", b"style", b"noscript", b"template", b"nav", b"footer", b"aside", b"form", b"button",
    b"select", b"textarea", b"iframe", b"object", b"canvas", b"svg", b"math", b"audio", b"video",
    b"dialog", b"menu", b"datalist", b"label", b"rp", b"rt",
];

const BLOCKS: [&[u8]; 33] = [
    b"p", b"div", b"li", b"ul", b"ol", b"dl", b"dt", b"dd", b"table", b"caption", b"thead",
    b"tbody", b"tfoot", b"tr", b"td", b"th", b"blockquote", b"pre", b"br", b"hr", b"section",
    b"header", b"body", b"html", b"head", b"figure", b"figcaption", b"address", b"details",
    b"summary", b"center", b"fieldset", b"option",
];

pub(super) fn element(name: &[u8]) -> Element {
    match name {
        b"article" => Element::Article,
        b"main" => Element::Main,
        b"title" => Element::Title,
        b"h1" | b"h2" | b"h3" | b"h4" | b"h5" | b"h6" => Element::Heading,
        b"sup" => Element::Raised,
        b"a" => Element::Link,
        name if SKIPPED.contains(&name) => Element::Skipped,
        name if BLOCKS.contains(&name) => Element::Block,
        _ => Element::Inline,
    }
}

/// Whether an element may be left out as hidden: its end is always written, or all of the page would be.
pub(super) fn may_hide(name: &[u8]) -> bool {
    const ENDED: [&[u8]; 12] = [
        b"div", b"section", b"span", b"ul", b"ol", b"dl", b"table", b"header", b"figure", b"a",
        b"article", b"details",
    ];
    ENDED.contains(&name)
}

/// Whether an attribute says that an element is not seen, or is no part of the text.
pub(super) fn is_hidden(attribute: &[u8], value: &[u8]) -> bool {
    let value = String::from_utf8_lossy(value).to_ascii_lowercase();
    match attribute {
        b"aria-hidden" => value == "true",
        b"role" => {
            ["navigation", "search", "contentinfo", "complementary"].contains(&value.as_str())
        }
        b"style" => value.replace(' ', "").contains("display:none"),
        _ => false,
    }
}
