//! What is wrong with a file, in Chinese.

use super::alternatives;
use crate::cli::fault::FileFailure as Failure;
use std::io::ErrorKind;

pub(super) fn message(failure: &Failure) -> (String, Option<String>) {
    let (message, hint) = match failure {
        Failure::Read { path, error } => (
            format!("无法读取 {path}：{error}"),
            "请检查文件名，以及文件是否为可读的文本".to_owned(),
        ),
        Failure::Write { path, error } => {
            let hint = match error.kind() {
                ErrorKind::StorageFull => "请腾出磁盘空间，或写到别的磁盘",
                _ => "请检查文件夹是否存在、能否写入",
            };
            (format!("无法写入 {path}：{error}"), hint.to_owned())
        }
        Failure::NotAFile { path } => {
            (format!("{path} 不是普通文件"), "请把它移出这个文件夹".to_owned())
        }
        Failure::TooLarge { path, most } => {
            (format!("{path} 超过{} MiB", most >> 20), "请把预设分成几个文件".to_owned())
        }
        Failure::Ending { path, ending, known } => {
            let known_endings = alternatives(known, "、", " 或 ").replace('`', "");
            let hint = match known {
                [_] => format!("请用以 {known_endings} 结尾的文件名"),
                _ => format!("请用以 {known_endings} 结尾的文件名，或用 `--format` 指定格式"),
            };
            (format!("这个命令不能写出 `{path}` 这样的 {ending} 文件"), hint)
        }
    };
    (message, Some(hint))
}
