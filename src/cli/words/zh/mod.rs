//! Chinese.

mod file;
mod fleet;
mod help;
mod man;
mod rows;
mod schema;
mod timeline;

use super::{Words, alternatives, is_cut_of_bell, is_year, percent_meant, refused, shell_word};
use crate::catalog::Inventory;
use crate::cli::fault::Kind;
use crate::cli::rates::RateKind;
use crate::model::Parameter;
use crate::quantity::Dimension;
use crate::report::allowed_in_chinese;

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
    no_deployment: |name, others| {
        let uses = others.iter().map(|(kind, id)| match kind {
            Kind::Grid => format!("算这个电网的二氧化碳，请写 `gigawatt 70亿瓦 --grid {id}`"),
            Kind::Scenario => format!("用这个情景，请写 `gigawatt 70亿瓦 --scenario {id}`"),
            Kind::Hardware => {
                format!("算可供多少台这种设备，请写 `gigawatt 70亿瓦 --unit-power {id}`")
            }
            Kind::Claim => format!("核对这个说法，请写 `gigawatt check {id}`"),
            Kind::Reference | Kind::Plant | Kind::Preset => {
                format!("与它对比，请写 `gigawatt 70亿瓦 --against {id}`")
            }
        });
        let uses: Vec<String> = uses.collect();
        (format!("`{name}` 不是用电项目"), Some(uses.join("；")))
    },
    counted_reference: |text, one| {
        let hint = format!("请写 `{one}`，折合多少由程序算出");
        (format!("`{text}` 带有数量，这里只写一个电站或用电方"), Some(hint))
    },
    power_over_time: |text, power, (flag, value)| {
        let hint = format!("请写 `gigawatt {} {flag} {}`", shell_word(power), shell_word(value));
        (format!("`{text}` 写了时长，这里只需要功率"), Some(hint))
    },
    schedule_alone: |text| {
        let hint = format!("请写 `gigawatt timeline --schedule {}`", shell_word(text));
        (format!("`{text}` 说的是功率何时投运"), Some(hint))
    },
    unknown_name: |name, near| {
        let hint = match near {
            [] => "请写功率，例如 `7GW`，或查看 `gigawatt presets`".to_owned(),
            near => format!("是否指 {}？", alternatives(near, "、", " 或 ")),
        };
        (format!("没有名为 `{name}` 的项目或预设"), Some(hint))
    },
    unknown: |kind, name, near| {
        let (what, all) = match kind {
            Kind::Plant => ("电站", "`gigawatt references` 列出全部，也可写比率 `35%`"),
            Kind::Reference => ("电站或用户", "`gigawatt references` 列出全部"),
            Kind::Scenario => ("情景", "`gigawatt presets` 列出全部，`all` 为全部情景"),
            Kind::Grid => ("电网", "`gigawatt presets` 列出全部，也可写 `473 gCO2e/kWh`"),
            Kind::Hardware => ("设备", "`gigawatt presets` 列出全部，也可写功率"),
            Kind::Claim => ("说法", "`gigawatt check` 列出全部，也可写 `7GW for 1y = 610亿度`"),
            Kind::Preset => ("预设", "`gigawatt presets` 列出全部"),
        };
        let hint = match near {
            [] => all.to_owned(),
            near => format!("是否指 {}？", alternatives(near, "、", " 或 ")),
        };
        (format!("没有名为 `{name}` 的{what}"), Some(hint))
    },
    unknown_figure: |reference, figure, known| {
        let hint = format!("@ 后面请写其中之一：{}", known.join("、"));
        (format!("{reference} 没有 `{figure}` 这一数值"), Some(hint))
    },
    split: |joined| format!("请加引号：\"{joined}\""),
    ratio: |parameter| {
        let examples = alternatives(parameter.examples(), "、", " 或 ");
        format!("请写数值或范围，例如 {examples}")
    },
    assumption: |error| {
        let (what, flag) = match error.parameter {
            Parameter::Utilization => ("利用率", "--utilization"),
            Parameter::Pue => ("PUE", "--pue"),
            Parameter::Hours => ("小时数", "--hours"),
            Parameter::Period => ("时长", "--for"),
            Parameter::CapacityFactor => ("容量系数", "--capacity-factor"),
            _ => ("年份", "--year"),
        };
        let allowed = allowed_in_chinese(error);
        let hint = match percent_meant(error) {
            Some(percent) => format!("百分数请写 `{percent}`"),
            None if is_cut_of_bell(error) => {
                format!("按两侧各三倍标准差计，`{flag}` 可取{allowed}")
            }
            None => format!("`{flag}` 可取{allowed}"),
        };
        (format!("{what}不可能是{}", refused(error, "小时")), Some(hint))
    },
    load_factor: || {
        let message = "负荷率是平均功率与自身峰值之比，这里不知道峰值";
        let hint = "平均功率与公布功率之比请写 `--utilization`";
        (message.to_owned(), Some(hint.to_owned()))
    },
    unit_power: "请连同单位一起写，例如 `700W` 或 `1.4kW`",
    zero_unit: || {
        (
            "没有功率的设备不成其为设备".to_owned(),
            Some("请写一台设备的功率，例如 `1.4kW`".to_owned()),
        )
    },
    zero_duration: "时长为零，就没有电量可言",
    duration: "请写大于零的时间，例如 `1年`、`90天` 或 `24小时`",
    needless_value: |argument| (format!("`{argument}` 不带值"), None),
    without_minus: "请去掉负号",
    needless_argument: |argument| (format!("多了一个参数 `{argument}`"), None),
    not_text: || ("有参数不是有效的UTF-8文字".to_owned(), None),
    count: |text| {
        let hint = "请写1e-15至1e15之间的个数，例如 `3xserver-hall`".to_owned();
        (format!("`{text}` 不能作为个数"), Some(hint))
    },
    samples: |text| {
        let hint = "请写1至100,000,000的整数，例如 `1e6` 或 `100万`".to_owned();
        (format!("`{text}` 不能作为抽样次数"), Some(hint))
    },
    seed_alone: || {
        let hint = "请同时写 `--samples 100万`，或去掉 `--seed`".to_owned();
        ("只写了 `--seed`，没有写抽样次数".to_owned(), Some(hint))
    },
    chart_without_table: || {
        let hint = "请去掉 `--format`，或去掉 `--chart`".to_owned();
        ("`--chart` 只在表格下方画图".to_owned(), Some(hint))
    },
    one_format: |command, ending| {
        let hint = format!("请去掉 `--format`，文件名以 {ending} 结尾");
        (format!("`{command}` 有自己的格式"), Some(hint))
    },
    one_scenario: || {
        let hint = "请只写一个，例如 `--scenario typical`；\
                    `gigawatt 7GW --scenario all` 把各情景并列";
        ("这里只能用一个情景".to_owned(), Some(hint.to_owned()))
    },
    nothing_drawn: || {
        let hint = "请写大于0的 `--utilization`".to_owned();
        ("利用率为0时，多大的功率也不用电".to_owned(), Some(hint))
    },
    time_of_claim: |flag| {
        let hint = "请把时间写进说法里：`7GW for 8000h = 56TWh`".to_owned();
        (format!("这里不用 `{flag}`：说法自己写明多长时间"), Some(hint))
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
    unusual_rate: |kind, text, likely| {
        let what = match kind {
            RateKind::Grid => "电网的排放强度（每度1至3,000克）",
            RateKind::Tariff => "各地的电价",
            RateKind::Water => "冷却的耗水强度（每度0.005至100升）",
        };
        let meant = likely.map(|likely| format!("是否指 `{likely}`？"));
        let hint = format!("{}现按原样计算", meant.unwrap_or_default());
        (format!("`{text}` 远离{what}"), Some(hint))
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
    conversion: |error| {
        let message = format!(
            "{} 是{}，而 {} 是{}单位",
            error.input,
            dimension(error.found),
            error.unit,
            dimension(error.wanted)
        );
        let joined = error.found != Dimension::Time && error.wanted != Dimension::Time;
        let hint =
            joined.then(|| "请用 `--for` 说明时长，例如 `--for 1年` 或 `--for 1小时`".to_owned());
        (message, hint)
    },
    claim: |error| {
        let message = format!(
            "`{}` 是{}，而 `{}` 是{}",
            error.left,
            dimension(error.found),
            error.right,
            dimension(error.other)
        );
        (message, Some("请说明功率持续多久，例如 `7GW for 1y = 610亿度`".to_owned()))
    },
    timeline: timeline::message,
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

fn dimension(dimension: Dimension) -> &'static str {
    match dimension {
        Dimension::Power => "功率",
        Dimension::Energy => "电量",
        Dimension::Time => "时间",
    }
}
