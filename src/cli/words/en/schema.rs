//! What has a schema, in English.

use crate::schema::Subject;

pub(super) fn about(subject: Subject) -> &'static str {
    match subject {
        Subject::PresetFile => "A preset file, for editors that complete TOML",
        Subject::Calc => "gigawatt 7GW --format json",
        Subject::Scenarios => "The same with --scenario all",
        Subject::Convert => "gigawatt convert 7GW kW --format json",
        Subject::Presets => "gigawatt presets --format json",
        Subject::References => "gigawatt references --format json",
        Subject::Solve => "gigawatt solve 61TWh/yr --format json",
        Subject::Check => "gigawatt check --format json",
        Subject::Read => "gigawatt read article.txt --format json",
        Subject::Timeline => "gigawatt timeline openai-amd --format json",
        Subject::Fleet => "A line of gigawatt fleet --format ndjson",
        Subject::Message => "An error or a warning, with --format json",
    }
}
