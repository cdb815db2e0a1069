//! English.

pub(super) mod claim;
