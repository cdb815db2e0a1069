//! How errors and warnings are written to standard error: for people, or as JSON.

use super::environment::{self, EarlyWishes, error_color};
use super::words::labels;
use crate::printable::{escaped_json, named, named_but};
use crate::render::lines_of;
use crate::view::align::width;
use crate::view::{Excerpt, Explanation, Message, Told};
use crate::words::colon;
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use std::ops::Range;

/// Begins the second line of what is said, and the others.
const INDENT: &str = "  ";

/// What is told of an error.
pub(super) fn error_text(explanation: Explanation, wishes: &EarlyWishes) -> String {
    let explanation = &in_sight(explanation);
    if wishes.json {
        return as_json(&Message::Error(Told::of(explanation)));
    }
    let level = Level::ERROR.with_name(labels::ERROR.of(wishes.language));
    for_people(level, explanation, wishes)
}

/// What is said, in which what nobody sees is named. The text at fault stays for programs as it is.
fn in_sight(explanation: Explanation) -> Explanation {
    Explanation {
        message: named(&explanation.message).into_owned(),
        hint: explanation.hint.map(|hint| named(&hint).into_owned()),
        ..explanation
    }
}

fn as_json(message: &Message<'_>) -> String {
    // Texts and numbers have no shape that JSON lacks.
    escaped_json(serde_json::to_string(message).unwrap_or_default() + "\n")
}

/// The lines at fault with what is unseen in them named, and the number of the first: the rest of a file
/// is nothing to the reader, nor is all of a line without end.
fn lines_at_fault(excerpt: &Excerpt) -> (usize, Excerpt) {
    /// The most bytes that are shown of the fault and of what follows it.
    const MOST: usize = 500;

    let (text, span) = (&excerpt.text, &excerpt.span);
    let before = text.get(..span.start).unwrap_or_default();
    let start = before.rfind('\n').map_or(0, |end| end + 1);
    let line = before.matches('\n').count() + 1;
    let end = cut(text, span.end.min(span.start + MOST)).max(span.start);
    let rest = text.get(end..).unwrap_or_default();
    let rest = rest.find('\n').map_or(rest, |end| &rest[..end]);
    let rest = cut(rest, MOST);
    let excerpt = Excerpt {
        file: excerpt.file.clone(),
        text: text.get(start..end + rest).unwrap_or_default().to_owned(),
        span: span.start - start..end - start,
    };
    (line, seen(&excerpt))
}

/// The last place in a text up to `most` bytes at which no character is cut.
fn cut(text: &str, most: usize) -> usize {
    (0..=most.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or_default()
}

/// A text with its place, in which what nobody sees is named. The lines of a file stay lines.
fn seen(excerpt: &Excerpt) -> Excerpt {
    let of_a_file = excerpt.file.is_some();
    let part = |range: Range<usize>| {
        let text = excerpt.text.get(range).unwrap_or_default();
        named_but(text, |c| of_a_file && matches!(c, '\n' | '\r' | '\t'))
    };
    let Range { start, end } = excerpt.span;
    let (before, at, behind) = (part(0..start), part(start..end), part(end..excerpt.text.len()));
    let span = before.len()..before.len() + at.len();
    let file = excerpt.file.as_deref().map(|file| named(file).into_owned());
    Excerpt { file, text: [before, at, behind].concat(), span, ..excerpt.clone() }
}

/// What is told of a suspicion.
pub(super) fn warning_text(explanation: Explanation, wishes: &EarlyWishes) -> String {
    let explanation = &in_sight(explanation);
    if wishes.json {
        return as_json(&Message::Warning(Told::of(explanation)));
    }
    let level = Level::WARNING.with_name(labels::WARNING.of(wishes.language));
    for_people(level, explanation, wishes)
}

fn for_people(level: Level<'_>, explanation: &Explanation, wishes: &EarlyWishes) -> String {
    let snippet = |(line, excerpt): (usize, Excerpt)| {
        Snippet::source(excerpt.text)
            .line_start(line)
            .line_numbering(excerpt.file.is_some())
            .path(excerpt.file)
            .annotation(AnnotationKind::Primary.span(excerpt.span))
    };
    let title = level.primary_title(&explanation.message);
    let message = title.elements(explanation.excerpt.iter().map(lines_at_fault).map(snippet));
    let hint = explanation.hint.as_ref().map(|hint| {
        let hint = Level::HELP.with_name(labels::HINT.of(wishes.language)).secondary_title(hint);
        Group::with_title(hint)
    });
    let renderer = if error_color(wishes.color) { Renderer::styled() } else { Renderer::plain() };
    let parts = std::iter::once(message).chain(hint);
    // What draws them knows the colon of English alone; the first one stands behind the label.
    let colon = colon(wishes.language);
    let text = |part| renderer.render(&[part]).replacen(": ", colon, 1) + "\n";
    parts.map(|part| first_line_wrapped(&text(part))).collect()
}

/// A text with its first line, in which something is said, in lines that fit; what may be typed stays in one.
fn first_line_wrapped(text: &str) -> String {
    const BLANK: &str = "\u{a0}";

    let (said, excerpt) = text.split_once('\n').unwrap_or((text, ""));
    let parts = said.split('`').enumerate();
    let kept = |(at, part): (usize, &str)| match at % 2 {
        0 => part.to_owned(),
        _ => part.replace(' ', BLANK),
    };
    let said = parts.map(kept).collect::<Vec<_>>().join("`");
    let room = environment::error_width();
    let room = if width(&said) > room { room - INDENT.len() } else { room };
    lines_of(&said, room).join(&format!("\n{INDENT}")).replace(BLANK, " ") + "\n" + excerpt
}
