//! Chinese.

mod file;
mod fleet;
mod help;
mod man;
mod rows;
mod schema;

use super::{Words, is_year};
use crate::ask::Field;
use crate::catalog::Inventory;
use crate::report::alternatives;

pub(super) const WORDS: Words = Words {
    error: "错误",
    warning: "警告",
    hint: "提示",
    template: "{about}\n\n用法：{usage}\n\n{all-args}{after-help}",
    colon: "：",
    arguments: "参数",
    options: "选项",
    commands: "命令",
    see_help: |command| match command {
        Some(command) => format!("见 `gigawatt {command} --help`"),
        None => "见 `gigawatt --help`".to_owned(),
    },
    about: help::about,
    usage: help::usage,
    examples: help::examples,
    argument: help::argument,
    value_name: help::value_name,
    unknown_argument: |argument, near| {
        let hint = near.map(|near| format!("是否指 `{near}`？"));
        (format!("没有选项 `{argument}`"), hint)
    },
    missing_value: |argument| (format!("`{argument}` 需要一个值"), None),
    invalid_value: |argument, value, allowed| {
        let hint = match allowed {
            [] if argument.starts_with("--seed") => format!("请写0至{}的整数", u64::MAX),
            [] if is_year(argument) => "请写1900至2200的年份".to_owned(),
            [] if argument.starts_with("--threads") => "请写1至256的整数".to_owned(),
            [] if argument.starts_with("--digits") => "请写1至15的整数".to_owned(),
            [] => "请写大于零的整数".to_owned(),
            allowed => format!("请写 {}", alternatives(allowed, "、", " 或 ")),
        };
        (format!("`{value}` 不能作为 `{argument}` 的值"), Some(hint))
    },
    missing_argument: |missing| (format!("缺少 {}", missing.join(" 和 ")), None),
    repeated_argument: |argument| {
        (format!("`{argument}` 只能出现一次"), Some("请只留一个".to_owned()))
    },
    conflict: |one, other| {
        let hint = format!("请去掉 `{one}` 或 `{other}`");
        (format!("`{one}` 和 `{other}` 不能同用"), Some(hint))
    },
    needless_value: |argument| (format!("`{argument}` 不带值"), None),
    without_minus: "请去掉负号",
    needless_argument: |argument| (format!("多了一个参数 `{argument}`"), None),
    not_text: || ("有参数不是有效的UTF-8文字".to_owned(), None),
    chart_without_table: || {
        let hint = "请去掉 `--format`，或去掉 `--chart`".to_owned();
        ("`--chart` 只在表格下方画图".to_owned(), Some(hint))
    },
    one_format: |command, ending| {
        let hint = format!("请去掉 `--format`，文件名以 {ending} 结尾");
        (format!("`{command}` 有自己的格式"), Some(hint))
    },
    needless_for_chart: |flag, kind| {
        let hint = match flag {
            "--samples" | "--seed" => "请写 `--kind uncertainty`，或去掉这个选项",
            "--for" => "请去掉这个选项：图中是一年的电量",
            "--measure" => "请写 `--kind comparison`，或去掉这个选项",
            "--grid" | "--tariff" | "--explain" => "请去掉这个选项，或写成网页：`-o report.html`",
            _ => "请写 `--kind timeline`，或去掉这个选项",
        };
        (format!("`{flag}` 对 `{kind}` 类的图不起作用"), Some(hint.to_owned()))
    },
    unusual_rate: |rate| {
        let what = match rate.field {
            Field::Grid => "电网的排放强度（每度1至3,000克）",
            Field::Tariff => "各地的电价",
            _ => "冷却的耗水强度（每度0.005至100升）",
        };
        let meant = rate.likely.as_ref().map(|likely| format!("是否指 `{likely}`？"));
        let hint = format!("{}现按原样计算", meant.unwrap_or_default());
        (format!("`{}` 远离{what}", rate.text), Some(hint))
    },
    consumers_without_power: |names| {
        let names = alternatives(names, "、", "和");
        let message = format!("图中略去了用户 {names}：只知道其年用电量，不知道功率");
        (message, Some("去掉 `--measure power` 即可画出用电量".to_owned()))
    },
    uses_in_picture: |names| {
        let names = alternatives(names, "、", "和");
        let message = format!("图中略去了 {names}：单次用电量不是一年的用电量");
        (message, Some("表格会给出相当于多少次".to_owned()))
    },
    years_without_power: |names| {
        let names = alternatives(names, "、", "和");
        let message = format!("图中画的是装机容量，不是 {names} 所指的发电量");
        (message, Some("去掉 `--measure power` 即可画出发电量".to_owned()))
    },
    command_after_deployments: |command| {
        let hint = format!("`{command}` 写在最前面，不带项目和 `--total`");
        (format!("命令 `{command}` 写在了 `calc` 的参数后面"), Some(hint))
    },
    file: file::message,
    left_out: |message| format!("略去一个预设文件：{message}"),
    more_warnings: |count| (format!("预设文件另有{count}条警告"), None),
    output: |reason| format!("无法写出结果：{reason}"),
    schema: schema::about,
    fleet: &fleet::WORDS,
    man: man::WORDS,
    inventory: |inventory| {
        let Inventory { presets, figures, sources, newest_source } = inventory;
        let newest = newest_source.as_deref().unwrap_or("不详");
        format!(
            "预设：{presets}项\n数字：{figures}个，各有出处\n来源：{sources}份\n最新来源：{newest}\n"
        )
    },
};
