//! Checks of what only the library itself can reach: its readers, formulas and presets, each against a model or
//! figures of their own. They are a part of its unit tests.

mod claims;
mod counts;
mod exact;
mod examples;
mod figures;
mod hints;
mod model;
mod properties;
mod provenance;
mod reading;
mod readings;
mod sampling;
