//! The TOML reader's findings, told apart.

/// What the TOML reader finds most often, taken from its message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Slip<'a> {
    MissingKey(&'a str),
    UnknownKey(&'a str),
    /// A word where one of a few is allowed; the message names them.
    UnknownWord(&'a str),
    /// A bare number, a list or a date where a text belongs.
    NotText,
    /// A quoted text where a number or a date belongs.
    Quoted,
    Other,
}

impl Slip<'_> {
    pub(crate) fn of(message: &str) -> Slip<'_> {
        let key = |prefix| message.strip_prefix(prefix)?.split('`').next();
        if let Some(key) = key("missing field `") {
            return Slip::MissingKey(key);
        }
        if let Some(key) = key("unknown field `") {
            return Slip::UnknownKey(key);
        }
        if let Some(word) = key("unknown variant `") {
            return Slip::UnknownWord(word);
        }
        if !message.starts_with("invalid ") {
            return Slip::Other;
        }
        let (found, expected) = message.split_once("expected").unwrap_or((message, ""));
        match (expected.contains("string"), found.contains("string")) {
            (true, _) => Slip::NotText,
            (false, true) => Slip::Quoted,
            (false, false) => Slip::Other,
        }
    }

    /// What to write instead, in English.
    pub(super) fn hint(self) -> String {
        match self {
            Self::MissingKey(key) => format!("add the key `{key}`"),
            Self::UnknownKey(key) => format!("leave `{key}` out, or correct its spelling"),
            Self::UnknownWord(_) => "write one of the words named".to_owned(),
            Self::NotText => "write a text in quotes, such as \"300 MW\"".to_owned(),
            Self::Quoted => "write it without quotes".to_owned(),
            Self::Other => {
                "correct the TOML here: `key = \"text\"`, `[source.key]`, `[[deployment]]`"
                    .to_owned()
            }
        }
    }
}
