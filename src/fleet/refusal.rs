//! Why a row has no result, which many rows may share.

use super::error::RowError;
use std::ops::Deref;
use std::sync::{Arc, OnceLock};

/// An error with its reason as text, made once for all rows that have it.
#[derive(Clone, Debug)]
pub(super) struct Refusal(Arc<Known>);

#[derive(Debug)]
struct Known {
    error: RowError,
    reason: OnceLock<String>,
}

impl Refusal {
    /// What `make` says of it, as the rejects carry it.
    pub fn reason(&self, make: impl FnOnce(&RowError) -> String) -> &str {
        self.0.reason.get_or_init(|| make(&self.0.error))
    }
}

impl From<RowError> for Refusal {
    fn from(error: RowError) -> Self {
        Self(Arc::new(Known { error, reason: OnceLock::new() }))
    }
}

impl Deref for Refusal {
    type Target = RowError;

    fn deref(&self) -> &RowError {
        &self.0.error
    }
}
