//! Simulations in Chinese.

use super::shapes::shape_name;
use crate::report::words::simulation::{Sampled, SimulationWords};

pub(super) const WORDS: SimulationWords = SimulationWords {
    simulated: "模拟",
    utilization: "利用率",
    pue: "PUE",
    drawn: |name, shape| format!("{name}（{}）", shape_name(shape)),
    nothing_uncertain: "没有不确定的量，无需模拟：请写范围，例如 6..10GW 或 --utilization 40..60%。",
    note,
};

fn note(sampled: &Sampled) -> String {
    let together = if sampled.several {
        "每次抽样中各行共用同一个利用率和PUE，功率逐行独立抽取。"
    } else {
        ""
    };
    format!(
        "抽样{}次，种子{}，分布：{}。{together}\
         5%的样本低于p5，一半低于p50，95%低于p95；读数精确到上表上下限之差的1/{}。",
        sampled.samples, sampled.seed, sampled.drawn, sampled.bins
    )
}
