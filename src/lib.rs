//! Unit-safe energy figures.

pub mod quantity;
