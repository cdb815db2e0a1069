//! What is suspicious in a preset file, and no fault.

use super::error::line_and_column;
use crate::model::Magnitude;
use std::ops::Range;
use std::sync::Arc;

/// Where a magnitude seems to be lost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub(crate) enum Suspicion {
    /// The nameplate of a deployment is under 100 W.
    Nameplate,
    /// A plant generates next to nothing of what it could.
    Generation,
    /// A consumer takes less than any of its kind.
    Consumption,
}

/// A figure of a preset file that is taken as it stands, but looks as if a magnitude were missing.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct PresetWarning {
    /// What is suspicious.
    pub(crate) suspicion: Suspicion,
    /// The figure as written.
    pub written: String,
    /// What may have been lost.
    pub(crate) lost: Vec<Magnitude>,
    /// The file.
    pub file: String,
    /// The whole text of the file.
    pub text: Arc<str>,
    /// The bytes of the text in question.
    pub span: Range<usize>,
}

impl PresetWarning {
    /// Line and column of the figure, from 1, the column in characters.
    #[must_use]
    pub fn line_and_column(&self) -> (usize, usize) {
        line_and_column(&self.text, self.span.start)
    }
}
