//! What an assistant is told that asks over the Model Context Protocol.

use super::{Both, both};
use crate::language::{Language, any_of, messages};

/// When to ask, and how.
pub(in crate::cli) const INSTRUCTIONS: Both = both(
    "Use these tools whenever a power (W, kW, MW, GW) or an energy (kWh, TWh, 亿度) is converted, compared or \
     judged; do not work it out yourself. Write a quantity as text with its unit: \"10 GW\", \"60亿瓦\", \
     \"6..10 GW\"; the name of a deployment, plant or country is accepted where the schema says so. A claim \
     is written as \"7GW for 1y = 610亿度\". Quote the sentence of a result together with what it assumes, \
     and name its sources. When a call fails, the error says what to write instead: call again with that.",
    "凡是功率（W、kW、MW、GW、亿瓦）或电量（kWh、TWh、亿度）的换算、比较和核对，请使用这些工具，不要自行心算。\
     数量写成带单位的文字：“100亿瓦”“10 GW”“60至100亿瓦”；凡参数说明允许的地方，也可以写项目、电站或国家的名称。\
     论断写成“7GW for 1y = 610亿度”。引用结果时请连同其假设一起引用，并注明来源。\
     调用出错时，错误信息会说明应改写成什么，请照此重试。",
);

messages! {
    not_json(error: &str) {
        en: "the message is not valid JSON: {error}",
        zh: "消息不是有效的JSON：{error}",
    }
    too_long(most: u64) {
        en: "the message is longer than {most} MiB",
        zh: "消息超过{most} MiB",
    }
    not_a_message() {
        en: "this is not a JSON-RPC 2.0 message with a method",
        zh: "这不是带有method的JSON-RPC 2.0消息",
    }
    wrong_id() {
        en: "the id must be a string or a number",
        zh: "id必须是字符串或数字",
    }
    params_no_object() {
        en: "params must be an object",
        zh: "params必须是对象",
    }
    unknown_method(method: &str) {
        en: "there is no method `{method}`",
        zh: "没有方法 `{method}`",
    }
    unknown_cursor() {
        en: "there is no such cursor: one page lists all tools",
        zh: "没有这个游标：全部工具都在一页上",
    }
    unknown_tool_of(name: &str, known: &str) {
        en: "there is no tool `{name}`; write {known}",
        zh: "没有工具 `{name}`；请写 {known}",
    }
    arguments_no_object() {
        en: "the arguments must be an object with the fields of the input schema",
        zh: "参数必须是对象，其字段见输入模式（inputSchema）",
    }
    arguments(error: &str) {
        en: "the arguments cannot be read: {error}",
        zh: "无法读取参数：{error}",
    }
}

/// A tool that there is not, and those that may be meant.
pub(in crate::cli) fn unknown_tool(language: Language, name: &str, known: &[&str]) -> String {
    unknown_tool_of(language, name, &any_of(language, known))
}
