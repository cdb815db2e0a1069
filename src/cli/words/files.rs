//! What is wrong with a file: its place, its kind, its size or its name.

use crate::language::{Language, Said, any_of, messages, said};
use std::io::{self, ErrorKind};

messages! {
    /// A folder, a pipe or a device in the folder of preset files.
    not_a_file(path: &str) {
        en: "{path} is not a regular file" => "move it out of the folder",
        zh: "{path} 不是普通文件" => "请把它移出这个文件夹",
    }
    /// A preset file that no person writes.
    too_large(path: &str, mebibytes: u64) {
        en: "{path} is larger than {mebibytes} MiB" => "split the presets into several files",
        zh: "{path} 超过{mebibytes} MiB" => "请把预设分成几个文件",
    }
    /// A text that nobody wrote.
    text_too_large(path: &str, mebibytes: u64) {
        en: "{path} is larger than {mebibytes} MiB" => "split the text into several files",
        zh: "{path} 超过{mebibytes} MiB" => "请把文本分成几个文件",
    }
    /// `gigawatt read` without a file or a pipe.
    no_text() {
        en: "there is no text to read" => "write `gigawatt read article.txt`, or pipe a text in",
        zh: "没有可读的文本" => "请写 `gigawatt read article.txt`，或用管道传入一篇文本",
    }
    /// The result would be written over the text.
    text_taken(path: &str) {
        en: "the result would take the place of {path}, the text itself"
            => "name another file with `-o`",
        zh: "结果会覆盖原文 {path}" => "请用 `-o` 指定另一个文件",
    }
    /// Several texts as one page.
    one_page() {
        en: "a page shows one text" => "name one text, or leave `.html` out",
        zh: "一个网页只能对应一篇文本" => "请只写一个文件，或不要以 `.html` 结尾",
    }
    /// `--quote` with a format for programs.
    quote_is_text() {
        en: "`--quote` writes text" => "leave `--format` out, or leave `--quote` out",
        zh: "`--quote` 输出的是文本" => "请去掉 `--format`，或去掉 `--quote`",
    }
    more_warnings(count: usize) {
        en: "{count} more warnings about preset files" => -,
        zh: "预设文件另有{count}条警告" => -,
    }
}

pub fn read(language: Language, path: &str, error: &io::Error) -> Said {
    let reason = reason(error, language);
    said!(language,
        en: "cannot read {path}: {reason}" => "check the name and that the file is readable text",
        zh: "无法读取 {path}：{reason}" => "请检查文件名，以及文件是否为可读的文本")
}

pub fn output(language: Language, error: &io::Error) -> Said {
    let reason = reason(error, language);
    said!(language,
        en: "cannot write the output: {reason}" => -,
        zh: "无法写出结果：{reason}" => -)
}

/// What the system says, in Chinese too where it is one of the usual reasons.
fn reason(error: &io::Error, language: Language) -> String {
    let usual = match error.kind() {
        ErrorKind::NotFound => "文件或文件夹不存在",
        ErrorKind::PermissionDenied => "没有权限",
        ErrorKind::IsADirectory => "这是文件夹",
        ErrorKind::NotADirectory => "路径中有一段不是文件夹",
        ErrorKind::StorageFull => "磁盘已满",
        _ => return error.to_string(),
    };
    if language == Language::Chinese { usual.to_owned() } else { error.to_string() }
}

pub fn write(path: &str, error: &io::Error, language: Language) -> Said {
    let reason = reason(error, language);
    let message =
        said!(language, en: "cannot write {path}: {reason}", zh: "无法写入 {path}：{reason}");
    let hint = match error.kind() {
        ErrorKind::StorageFull => said!(language,
            en: "make room on the disk, or write to another one",
            zh: "请腾出磁盘空间，或写到别的磁盘"),
        _ => said!(language,
            en: "check that the folder exists and may be written to",
            zh: "请检查文件夹是否存在、能否写入"),
    };
    (message, Some(hint))
}

/// An output whose name ends in what is not written.
pub fn ending(path: &str, ending: &str, known: &[&str], language: Language) -> Said {
    let endings = any_of(language, known).replace('`', "");
    let is_picture = [".svg", ".png"].contains(&ending);
    let hint = match known {
        [_] => said!(language,
            en: "name a file that ends in {endings}",
            zh: "请用以 {endings} 结尾的文件名"),
        _ if is_picture => said!(language,
            en: "write {endings} here; pictures are drawn of deployments, years, claims, targets and tables: `gigawatt 7GW -o 7GW.svg`, `gigawatt timeline openai-amd -o years.svg`",
            zh: "这里可写 {endings}；能画图的是项目、逐年用电量、论断、反推结果和表格：`gigawatt 70亿瓦 -o 70亿瓦.svg`、`gigawatt timeline openai-amd -o years.svg`"),
        _ => said!(language,
            en: "name a file that ends in {endings}, or say what to write with `--format`",
            zh: "请用以 {endings} 结尾的文件名，或用 `--format` 指定格式"),
    };
    let message = said!(language,
        en: "this command cannot write a {ending} file such as `{path}`",
        zh: "这个命令不能写出 `{path}` 这样的 {ending} 文件");
    (message, Some(hint))
}

/// That this program was built without what draws pixels.
#[cfg(not(feature = "png"))]
pub fn png_not_built(language: Language) -> Said {
    let message = said!(language,
        en: "this program was built without PNG pictures",
        zh: "本程序编译时未包含PNG图片功能");
    let hint = said!(language,
        en: "write `.svg`, which prints at any size, or build it with `cargo install --path . --features png`",
        zh: "请改用可任意缩放的 `.svg`，或用 `cargo install --path . --features png` 重新编译");
    (message, Some(hint))
}

/// That letters cannot be drawn.
#[cfg(feature = "png")]
pub fn no_font(language: Language) -> Said {
    let message = said!(language,
        en: "no font was found on this system, so the words of a PNG picture cannot be drawn",
        zh: "系统中没有找到任何字体，无法绘制PNG图片中的文字");
    (message, Some(install_or_svg(language)))
}

/// That no font has a letter of the picture.
#[cfg(feature = "png")]
pub fn no_letter(letter: char, language: Language) -> Said {
    let message = said!(language,
        en: "no font on this system has the character “{letter}” of the picture",
        zh: "系统中没有字体含有图中的“{letter}”字");
    (message, Some(install_or_svg(language)))
}

#[cfg(feature = "png")]
fn install_or_svg(language: Language) -> String {
    said!(language,
        en: "install one that has it, such as Noto Sans CJK SC (the package `fonts-noto-cjk`), or write `.svg`",
        zh: "请安装含有中文的字体，如思源黑体（软件包 `fonts-noto-cjk`），或改用 `.svg`")
}

/// That a picture could not be drawn as pixels.
#[cfg(feature = "png")]
pub fn no_picture(language: Language) -> Said {
    let message = said!(language,
        en: "the picture could not be drawn as PNG",
        zh: "无法绘制PNG图片");
    (message, Some(said!(language, en: "write `.svg` instead", zh: "请改用 `.svg`")))
}

/// What is wrong with a preset file that the run goes on without.
pub fn left_out(message: &str, language: Language) -> String {
    said!(language,
        en: "a preset file is left out: {message}",
        zh: "略去一个预设文件：{message}")
}
