//! Chinese.

pub(super) mod claim;
pub(super) mod presets;
pub(super) mod timeline;
