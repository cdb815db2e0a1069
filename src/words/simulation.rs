//! What is said of samples.

use crate::language::{Language, messages, said};

messages! {
    simulated { en: "Simulated", zh: "模拟" }
    utilization { en: "utilization", zh: "利用率" }
    pue { en: "PUE", zh: "PUE" }
    /// All samples would be the same.
    nothing_uncertain {
        en: "Nothing is uncertain, so there is nothing to simulate: write a range such as 6..10GW or --utilization 40..60%.",
        zh: "没有不确定的量，无需模拟：请写范围，例如 6..10GW 或 --utilization 40..60%。",
    }
}

/// What was sampled, as texts.
pub(crate) struct Sampled {
    /// Grouped.
    pub samples: String,
    pub seed: u64,
    /// What is uncertain, each with its shape.
    pub drawn: String,
    /// The bins of a histogram, grouped.
    pub bins: String,
    /// Whether there are several rows.
    pub several: bool,
}

pub(crate) fn note(language: Language, sampled: &Sampled) -> String {
    let Sampled { samples, seed, drawn, bins, several } = sampled;
    let together = match several {
        true => said!(language,
            en: "Each sample has one utilization and one PUE for all rows, and a power of its own for each row. ",
            zh: "每次抽样中各行共用同一个利用率和PUE，功率逐行独立抽取。"),
        false => String::new(),
    };
    said!(language,
        en: "{samples} samples, seed {seed}, of {drawn}. {together}5 % of the samples are below p5, half below p50, 95 % below p95; each is accurate to 1/{bins} of the range above.",
        zh: "抽样{samples}次，种子{seed}，分布：{drawn}。{together}5%的样本低于p5，一半低于p50，95%低于p95；精度为上文范围的1/{bins}。")
}
