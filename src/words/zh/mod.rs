//! Chinese.

pub(super) mod claim;
