//! The manual in Chinese.

use super::super::ManWords;

pub(super) const WORDS: ManWords = ManWords {
    manual: "用户命令",
    name: "名称",
    synopsis: "用法",
    description: "说明",
    see_also: "参见",
    exit_status: "退出码",
    exit_codes: &[
        ("0", "有结果。"),
        ("1", "运行失败：无法写出结果。"),
        ("2", "参数或输入文件有误，错误信息会说明应当怎么写。"),
        ("3", "有说法不成立（check）。"),
        ("4", "表中有的行被拒（fleet）。"),
    ],
    environment: "环境变量",
    variables: &[
        ("LC_ALL, LC_MESSAGES, LANG", "没写 --lang 时，按其中第一个已设置的变量选择语言。"),
        ("COLUMNS", "输出不是终端时的表格宽度。"),
        ("NO_COLOR, CLICOLOR_FORCE", "不用颜色，或在管道中也用颜色。"),
        ("XDG_CONFIG_HOME", "配置文件夹，没有设置时为 ~/.config。"),
        ("GIGAWATT_COMPLETE", "由 gigawatt-completions(1) 的脚本设置，供shell查询。"),
    ],
    files: "文件",
    paths: &[(
        "$XDG_CONFIG_HOME/gigawatt/presets/*.toml",
        "您自己的预设，补充内置的预设；编号相同的取而代之。",
    )],
};
