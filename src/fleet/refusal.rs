//! Why a row has no result, which many rows may share.

use super::error::RowError;
use crate::printable::named;
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
    /// Message and hint on one line, in English, as the rejects carry it. The row itself is data; what is said
    /// of it is for people.
    pub fn reason(&self) -> &str {
        self.0.reason.get_or_init(|| named(&self.0.error.reason()).into_owned())
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
