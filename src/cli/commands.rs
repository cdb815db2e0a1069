//! Every command, once: its arguments, and what the help says of it in both languages.

use super::args::{
    CalcArgs, CheckArgs, CompletionsArgs, ConvertArgs, FleetArgs, HelpArgs, ManArgs, McpArgs,
    PresetsArgs, ReadArgs, SchemaArgs, SolveArgs, TimelineArgs,
};
use super::words::{Both, both, same};
use clap::Subcommand;

/// What is said of a command, or of the program.
pub(super) struct About {
    pub name: &'static str,
    /// What it is for.
    pub purpose: Both,
    /// What its exit codes are, where they say more than whether it went well.
    pub exit_codes: Option<Both>,
    /// Lines to be typed.
    pub examples: &'static [Both],
    /// Whether it puts scenarios side by side.
    pub compares_scenarios: bool,
    /// Whether the short help of the program lists it.
    pub daily: bool,
    /// The options of every command that change something here.
    pub general: &'static [&'static str],
    /// Flags of other commands that have no place in this one, and what to do instead.
    pub instead: &'static [(&'static [&'static str], Both)],
}

impl About {
    /// Whether this is the program itself.
    pub fn is_program(&self) -> bool {
        self.name == PROGRAM.name
    }

    const OTHER: Self = Self {
        name: "",
        purpose: both("", ""),
        exit_codes: None,
        examples: &[],
        compares_scenarios: false,
        daily: false,
        general: RESULT,
        instead: &[],
    };

    /// The row of the table of arguments that an argument of the command has.
    pub fn table_id<'a>(&self, id: &'a str) -> &'a str {
        match id {
            "scenario" if self.compares_scenarios => "scenarios",
            "format" if self.general.contains(&"table_format") => "table_format",
            id => id,
        }
    }
}

/// The general options of a command that shows a result, of one that also draws it, and of one that prints a text.
const RESULT: &[&str] =
    &["output", "format", "full", "sources", "lang", "digits", "color", "presets", "help"];
const PICTURE: &[&str] = &[
    "output", "format", "full", "sources", "lang", "digits", "color", "presets", "help", "theme",
    "size", "version", "verbose",
];
const PAGE: &[&str] =
    &["output", "format", "full", "sources", "lang", "digits", "color", "presets", "help", "theme"];
const TEXT: &[&str] = &["output", "lang", "help"];

/// The flags that say how long a power is drawn.
const TIMES: &[&str] = &["--hours", "--year", "--for"];

/// What is said of the program itself.
pub(super) const PROGRAM: About = About {
    name: "gigawatt",
    purpose: both(
        "What a power figure means: kWh per hour, TWh per year, years of Three Gorges.\n\
         Without arguments it shows the deployments of the article it began with.",
        "一个功率数字意味着什么：每小时、每年用电多少千瓦时，相当于三峡电站的多少。\n\
         不带参数时显示最初那篇文章里的项目。",
    ),
    examples: &[
        both("gigawatt 7GW", "gigawatt 70亿瓦"),
        same("gigawatt openai-amd --utilization 40..60% --pue 1.2"),
    ],
    compares_scenarios: true,
    general: PICTURE,
    ..About::OTHER
};

/// The command of a name, or the program.
pub(super) fn about(name: &str) -> &'static About {
    ABOUT.iter().find(|command| command.name == name).unwrap_or(&PROGRAM)
}

/// A command with its arguments, and what is said of it.
macro_rules! commands {
    ($($command:ident($args:ty) $name:literal {
        $($field:ident: $said:expr,)*
    })*) => {
        /// A command gets its arguments once it is known to be the one, or all of them where help is
        /// wanted.
        #[derive(Debug, Subcommand)]
        #[command(defer = true)]
        pub(super) enum Command {
            $($command($args),)*
        }

        impl Command {
            pub fn name(&self) -> &'static str {
                match self {
                    $(Self::$command(_) => $name,)*
                }
            }
        }

        /// The names of the commands: no preset may have one of them, and a slip may have meant one.
        pub(super) const NAMES: &[&str] = &[$($name),*];

        const ABOUT: &[About] = &[$(About {
            name: $name,
            $($field: $said,)*
            ..About::OTHER
        },)*];
    };
}

commands! {
    Calc(CalcArgs) "calc" {
        purpose: both(
            "Show how much energy deployments use, compared with Three Gorges",
            "计算项目的用电量，并与三峡电站对比",
        ),
        examples: &[
            both("gigawatt calc 7GW openai-nvidia", "gigawatt calc 70亿瓦 openai-nvidia"),
            same("gigawatt calc --total 3xserver-hall 60亿瓦"),
            same("gigawatt calc openai-amd stargate -o chart.svg"),
            both(
                "gigawatt calc 7GW --scenario typical --grid us -o report.html",
                "gigawatt calc 70亿瓦 --scenario typical --grid china -o report.html",
            ),
        ],
        compares_scenarios: true,
        general: PICTURE,
    }
    Convert(ConvertArgs) "convert" {
        purpose: both("Convert a power or energy to other units", "把功率或电量换算成其他单位"),
        daily: true,
        examples: &[
            same("gigawatt convert 61.32TWh 亿度 kWh"),
            both("gigawatt convert 7GW TWh --for 1y", "gigawatt convert 70亿瓦 亿度 --for 1年"),
        ],
    }
    Presets(PresetsArgs) "presets" {
        purpose: both(
            "List presets, built-in and your own, with quotes and sources",
            "列出内置的和您自己的预设，附原文和来源",
        ),
        daily: true,
        examples: &[
            same("gigawatt presets"),
            same("gigawatt presets plants consumers"),
            same("gigawatt presets three-gorges --format json"),
        ],
    }
    Solve(SolveArgs) "solve" {
        purpose: both(
            "Find the power that matches an energy, or N years of a plant",
            "反算：多大的功率等于某一电量，或某电站若干年的发电量",
        ),
        daily: true,
        examples: &[
            both("gigawatt solve 61TWh/yr", "gigawatt solve 610亿度"),
            both(
                "gigawatt solve 0.5xthree-gorges@2020 --scenario typical",
                "gigawatt solve 0.5x三峡@2020 --scenario typical",
            ),
        ],
    }
    Check(CheckArgs) "check" {
        purpose: both(
            "Check claims: the article's, or your own",
            "核对论断是否相符：文章里的，或您自己写的",
        ),
        daily: true,
        exit_codes: Some(both(
            "3 if a claim does not hold, else 0.",
            "有不符的为3，否则为0。",
        )),
        examples: &[
            same("gigawatt check total-year"),
            both("gigawatt check 7GW*1y=61TWh", "gigawatt check 7GW*1y=610亿度"),
        ],
        instead: &[(TIMES, both(
            "write the time in the claim: `7GW for 8000h = 56TWh`",
            "请把时间写进论断里：`7GW for 8000h = 56TWh`",
        ))],
    }
    Read(ReadArgs) "read" {
        purpose: both(
            "Find the powers and energies in a news text and check its claims",
            "找出新闻稿里的功率和电量，并核对其中的论断",
        ),
        daily: true,
        general: PAGE,
        exit_codes: Some(both(
            "3 if a claim does not hold, else 0.",
            "有不符的为3，否则为0。",
        )),
        examples: &[
            same("gigawatt read article.txt"),
            same("gigawatt read - --format json"),
        ],
    }
    Timeline(TimelineArgs) "timeline" {
        purpose: both(
            "Show energy by calendar year as deployments come online",
            "随项目陆续投运，逐个日历年计算用电量",
        ),
        daily: true,
        general: PICTURE,
        examples: &[
            same("gigawatt timeline openai-amd --to 2032"),
            both(
                "gigawatt timeline --schedule 1GW@2026-07,6GW@2030-01 --ramp linear",
                "gigawatt timeline --schedule 10亿瓦@2026年7月,60亿瓦@2030年 --ramp linear",
            ),
            same("gigawatt timeline openai-amd openai-nvidia -o years.svg"),
        ],
        instead: &[(TIMES, both(
            "choose the years with `--from` and `--to`, and less power with `--utilization`",
            "年份请用 `--from` 和 `--to`；未满负荷运行请用 `--utilization`",
        ))],
    }
    Fleet(FleetArgs) "fleet" {
        purpose: both(
            "Calculate the energy of every site in a table (CSV, Excel, JSON)",
            "计算整张表（CSV、Excel、OpenDocument、JSON）中每个项目的用电量",
        ),
        general: &["output", "table_format", "lang", "digits", "presets", "help"],
        exit_codes: Some(both(
            "0 if every row has a result, 4 if rows were rejected, 2 if the input cannot \
             be used, 1 if the run failed.",
            "0 每行都有结果，4 有的行被拒，2 输入无法使用，1 运行失败。",
        )),
        examples: &[
            same("gigawatt fleet sites.csv -o energy.csv"),
            same("gigawatt fleet sites.csv --group-by state --top 10"),
            same("gigawatt fleet sites.csv --by-year 2026..2032 -o years.svg"),
        ],
        instead: &[(&["--for"], both(
            "`fleet` always reports annual energy: set the hours of the year with `--hours`",
            "整张表的电量都是一年的电量：请用 `--hours` 说明一年多少小时",
        ))],
    }
    Schema(SchemaArgs) "schema" {
        purpose: both(
            "Print the JSON Schema of an output or of preset files",
            "输出某种结果或预设文件的JSON Schema",
        ),
        general: TEXT,
        examples: &[
            same("gigawatt schema"),
            same("gigawatt schema preset-file -o gigawatt-presets.json"),
        ],
    }
    Completions(CompletionsArgs) "completions" {
        purpose: both(
            "Print a script that completes commands, options and preset names",
            "生成shell补全脚本：命令、选项和预设名",
        ),
        general: TEXT,
        examples: &[
            both(
                "eval \"$(gigawatt completions bash)\"   # in ~/.bashrc; likewise for zsh, in ~/.zshrc",
                "eval \"$(gigawatt completions bash)\"   # 写入 ~/.bashrc；zsh同理，写入 ~/.zshrc",
            ),
            same("gigawatt completions fish > ~/.config/fish/completions/gigawatt.fish"),
        ],
    }
    Man(ManArgs) "man" {
        purpose: both(
            "Print the help as manual pages, one per command",
            "把帮助生成为man手册页，每个命令一页",
        ),
        general: TEXT,
        examples: &[
            same("gigawatt man calc | man -l -"),
            both(
                "gigawatt man --dir ~/.local/share/man/man1",
                "gigawatt man --lang zh --dir ~/.local/share/man/zh_CN/man1",
            ),
        ],
    }
    Mcp(McpArgs) "mcp" {
        purpose: both(
            "Answer an AI assistant through the Model Context Protocol (MCP)",
            "通过模型上下文协议（MCP）为AI助手提供计算",
        ),
        general: &["lang", "presets", "help"],
        examples: &[
            same("claude mcp add gigawatt -- gigawatt mcp"),
            same("gigawatt mcp --presets our-figures.toml"),
        ],
    }
    Help(HelpArgs) "help" {
        purpose: both(
            "Explain a command, or a topic such as notations or exit-codes",
            "说明某个命令或主题，例如 notations（写法）、exit-codes（退出码）",
        ),
        examples: &[same("gigawatt help notations"), same("gigawatt help timeline")],
        general: TEXT,
    }
}
