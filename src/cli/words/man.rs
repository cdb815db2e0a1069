//! What the manual pages say beyond the help.

/// Headings, and lists of terms with what they mean.
pub(in super::super) struct ManWords {
    pub manual: &'static str,
    pub name: &'static str,
    pub synopsis: &'static str,
    pub description: &'static str,
    pub see_also: &'static str,
    pub exit_status: &'static str,
    pub exit_codes: &'static [(&'static str, &'static str)],
    pub environment: &'static str,
    pub variables: &'static [(&'static str, &'static str)],
    pub files: &'static str,
    pub paths: &'static [(&'static str, &'static str)],
}
