//! How errors and warnings are written to standard error: for people, or as JSON.

use super::environment::{EarlyWishes, error_color};
use super::words::words;
use crate::report::{Excerpt, Explanation, Message, Told};
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

/// What is told of an error.
pub(super) fn error_text(explanation: &Explanation, wishes: &EarlyWishes) -> String {
    if wishes.json {
        return as_json(&Message::Error(Told::of(explanation)));
    }
    let level = Level::ERROR.with_name(words(wishes.language).error);
    for_people(level, explanation, wishes)
}

fn as_json(message: &Message<'_>) -> String {
    // Texts and numbers have no shape that JSON lacks.
    serde_json::to_string(message).unwrap_or_default() + "\n"
}

/// What is told of a suspicion.
pub(super) fn warning_text(explanation: &Explanation, wishes: &EarlyWishes) -> String {
    if wishes.json {
        return as_json(&Message::Warning(Told::of(explanation)));
    }
    let level = Level::WARNING.with_name(words(wishes.language).warning);
    for_people(level, explanation, wishes)
}

fn for_people(level: Level<'_>, explanation: &Explanation, wishes: &EarlyWishes) -> String {
    let words = words(wishes.language);
    let snippet = |excerpt: &Excerpt| {
        Snippet::source(excerpt.text.clone())
            .path(excerpt.file.clone())
            .line_numbering(excerpt.file.is_some())
            .annotation(AnnotationKind::Primary.span(excerpt.span.clone()))
    };
    let title = level.primary_title(&explanation.message);
    let message = title.elements(explanation.excerpt.iter().map(snippet));
    let hint = explanation.hint.as_ref().map(|hint| {
        let hint = Level::HELP.with_name(words.hint).secondary_title(hint);
        Group::with_title(hint)
    });
    let renderer = if error_color(wishes.color) { Renderer::styled() } else { Renderer::plain() };
    let parts = std::iter::once(message).chain(hint);
    parts.map(|part| renderer.render(&[part]) + "\n").collect()
}
