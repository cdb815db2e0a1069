//! The words of a report as a page.

/// What only a page says.
pub(in crate::report) struct HtmlWords {
    /// The language, as a page names it.
    pub code: &'static str,
    /// The answer for each of the first deployments, in a sentence.
    pub lede: fn(&[Answer]) -> String,
    pub result: &'static str,
    pub by_year: &'static str,
    pub uncertainty: &'static str,
    pub assumptions: &'static str,
    pub derivation: &'static str,
    pub claims: &'static str,
    pub made_with: fn(version: &str) -> String,
}

/// What a deployment takes, as texts.
pub(in crate::report) struct Answer {
    pub name: String,
    /// The announced power, unless the name says it.
    pub power: Option<String>,
    /// The energy of a year.
    pub energy: String,
    /// The plant, its figure, and how long it generates for that.
    pub plant: Option<(String, String, String)>,
}
