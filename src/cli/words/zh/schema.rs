//! What has a schema, in Chinese.

use crate::schema::Subject;

pub(super) fn about(subject: Subject) -> &'static str {
    match subject {
        Subject::PresetFile => "数据文件，供编辑器补全TOML",
        Subject::Calc => "gigawatt 7GW --format json",
        Subject::Scenarios => "同上，加 --scenario all",
        Subject::Convert => "gigawatt convert 7GW kW --format json",
        Subject::Presets => "gigawatt presets --format json",
        Subject::References => "gigawatt references --format json",
        Subject::Solve => "gigawatt solve 61TWh/yr --format json",
        Subject::Check => "gigawatt check --format json",
        Subject::Read => "gigawatt read article.txt --format json",
        Subject::Timeline => "gigawatt timeline openai-amd --format json",
        Subject::Fleet => "gigawatt fleet --format ndjson 的一行",
        Subject::Message => "--format json 时的错误或警告",
    }
}
