//! Headings of the help, of manual pages and of messages, and lists of terms with what they mean.

use super::{Both, both, same};
use crate::catalog::Inventory;
use crate::language::{Language, all_of, said};
use crate::schema::Subject;

pub const ERROR: Both = both("error", "错误");
pub const WARNING: Both = both("warning", "警告");
pub const HINT: Both = both("hint", "提示");

pub const TEMPLATE: Both = both(
    "{about}\n\nUsage: {usage}\n\n{all-args}{after-help}",
    "{about}\n\n用法：{usage}\n\n{all-args}{after-help}",
);
/// What the short help of the program shows the answer to.
pub const FIRST_POWER: Both = both("10GW", "100亿瓦");
/// In front of the second line of a usage.
pub const USAGE_INDENT: Both = both("       ", "      ");
pub const OPTIONS_WANTED: Both = both("[OPTIONS]", "[选项]");
pub const COMMAND: Both = both("COMMAND", "命令");
pub const COLON: Both = both(":", "：");
pub const AFTER_COLON: Both = both(" ", "");
pub const ARGUMENTS: Both = both("Arguments", "参数");
/// The one heading of options in a manual page.
pub const OPTIONS: Both = both("Options", "选项");
pub const DRAWS: Both = both("What it draws", "用电条件");
pub const COMPARE: Both = both("Compare", "对比");
pub const SHOW: Both = both("Show", "显示");
pub const INPUT: Both = both("Input", "输入");
pub const COMMANDS: Both = both("Commands", "命令");
/// The headings of lists in the help.
pub const HEADINGS: [Both; 6] = [ARGUMENTS, DRAWS, COMPARE, SHOW, INPUT, COMMANDS];
pub const EXIT_STATUS: Both = both("Exit status", "退出码");
pub const EXAMPLES: Both = both("Examples", "示例");

/// What stands below the short help of the program.
pub const MORE: Both = both(
    "More: gigawatt --help, gigawatt help COMMAND, gigawatt help notations",
    "更多：gigawatt --help、gigawatt help 命令、gigawatt help notations",
);
/// What stands below its whole help.
pub const MORE_TOPICS: Both = both(
    "More: gigawatt help COMMAND, gigawatt help notations, exit-codes, environment or files",
    "更多：gigawatt help 命令，gigawatt help notations、exit-codes、environment 或 files",
);

/// What stands below the short help of a command.
pub fn all_options(command: &str, language: Language) -> String {
    said!(language,
        en: "All options: gigawatt {command} --help",
        zh: "全部选项：gigawatt {command} --help")
}

/// What the help of the program leaves to that of the command which alone takes it.
pub fn only_of_calc(flags: &[String], language: Language) -> String {
    let flags = all_of(language, flags);
    said!(language,
        en: "Also for deployments (gigawatt calc --help): {flags}",
        zh: "项目的其他选项（gigawatt calc --help）：{flags}")
}

/// The heading of the pages of manuals that are for users.
pub const MANUAL: Both = both("User Commands", "用户命令");
pub const NAME: Both = both("NAME", "名称");
pub const SYNOPSIS: Both = both("SYNOPSIS", "用法");
pub const DESCRIPTION: Both = both("DESCRIPTION", "说明");
pub const SEE_ALSO: Both = both("SEE ALSO", "参见");

/// What stands at the end of the manual of the program: headings, and terms with what they mean.
pub const SURROUNDINGS: [(Both, &[(&str, Both)]); 3] = [
    (
        EXIT_STATUS,
        &[
            ("0", both("There is a result.", "有结果。")),
            (
                "1",
                both(
                    "The run failed: the output could not be written.",
                    "运行失败：无法写出结果。",
                ),
            ),
            (
                "2",
                both(
                    "The arguments or an input file are wrong; the message says what to write instead.",
                    "参数或输入文件有误，错误信息会说明应当怎么写。",
                ),
            ),
            ("3", both("A claim does not hold (check, read).", "有论断不符（check、read）。")),
            ("4", both("Rows of a table were rejected (fleet).", "表中有的行被拒（fleet）。")),
        ],
    ),
    (
        both("Environment", "环境变量"),
        &[
            (
                "LC_ALL, LC_MESSAGES, LANG",
                both(
                    "The language, where --lang is not given: the first of these that is set.",
                    "没写 --lang 时，按其中第一个已设置的变量选择语言。",
                ),
            ),
            (
                "COLUMNS",
                both(
                    "The width of tables where the output is not a terminal.",
                    "输出不是终端时的表格宽度。",
                ),
            ),
            (
                "NO_COLOR, CLICOLOR_FORCE",
                both("No colours, or colours in a pipe too.", "不用颜色，或在管道中也用颜色。"),
            ),
            (
                "XDG_CONFIG_HOME",
                both(
                    "The folder of settings; ~/.config if not set.",
                    "配置文件夹，没有设置时为 ~/.config。",
                ),
            ),
            (
                "GIGAWATT_COMPLETE",
                both(
                    "Set by the scripts of gigawatt-completions(1) when a shell asks.",
                    "由 gigawatt-completions(1) 的脚本设置，供shell查询。",
                ),
            ),
        ],
    ),
    (
        both("Files", "文件"),
        &[(
            "$XDG_CONFIG_HOME/gigawatt/presets/*.toml",
            both(
                "Your own presets. They add to the built-in ones; one with the same ID replaces it.",
                "您自己的预设，补充内置的预设；编号相同的取而代之。",
            ),
        )],
    ),
];

/// What something with a schema is: for most, the command whose output it is.
pub fn subject(subject: Subject) -> Both {
    match subject {
        Subject::PresetFile => {
            both("A preset file, for editors that complete TOML", "数据文件，供编辑器补全TOML")
        }
        Subject::Calc => same("gigawatt 7GW --format json"),
        Subject::Scenarios => both("The same with --scenario all", "同上，加 --scenario all"),
        Subject::Convert => same("gigawatt convert 7GW kW --format json"),
        Subject::Presets => same("gigawatt presets --format json"),
        Subject::Solve => same("gigawatt solve 61TWh/yr --format json"),
        Subject::Check => same("gigawatt check --format json"),
        Subject::Read => same("gigawatt read article.txt --format json"),
        Subject::Timeline => same("gigawatt timeline openai-amd --format json"),
        Subject::Fleet => both(
            "A line of gigawatt fleet --format ndjson",
            "gigawatt fleet --format ndjson 的一行",
        ),
        Subject::FleetTable => {
            both("What gigawatt fleet --format json writes", "gigawatt fleet --format json 的输出")
        }
        Subject::FleetSummary => both(
            "What gigawatt fleet --summary FILE writes",
            "gigawatt fleet --summary FILE 写出的内容",
        ),
        Subject::Message => {
            both("An error or a warning, with --format json", "--format json 时的错误或警告")
        }
    }
}

/// How many figures are built in, and how new they are.
pub fn inventory(inventory: &Inventory, language: Language) -> String {
    let Inventory { presets, figures, sources, newest_source } = inventory;
    let newest = newest_source.as_deref().unwrap_or(both("unknown", "不详").of(language));
    said!(language,
        en: "presets: {presets}\nfigures: {figures}, each with its source\n\
             sources: {sources}\nnewest source: {newest}\n",
        zh: "预设：{presets}项\n数字：{figures}个，各有出处\n来源：{sources}份\n最新来源：{newest}\n")
}
