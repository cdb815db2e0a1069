//! What each part does, by an example worked out by hand.

#![allow(clippy::unnecessary_wraps, reason = "every example may fail alike")]

mod answer;
mod ask;
mod catalog;
mod decoding;
mod fleet;
mod model;
mod quantity;
mod schema;
