//! The words of a page, in Chinese.

use super::super::{Answer, HtmlWords};

pub(super) const WORDS: HtmlWords = HtmlWords {
    code: "zh-CN",
    lede,
    result: "计算结果",
    by_year: "逐年用电",
    uncertainty: "不确定性",
    assumptions: "计算假设",
    derivation: "推算过程",
    claims: "文章里的说法",
    made_with: |version| format!("由 gigawatt {version} 计算。"),
};

fn lede(answers: &[Answer]) -> String {
    let sentence = |(at, answer): (usize, &Answer)| {
        let power = answer.power.as_ref().map(|power| format!("（{power}）")).unwrap_or_default();
        let energy = &answer.energy;
        match &answer.plant {
            Some((plant, figure, days)) if at == 0 => {
                format!(
                    "{}{power}一年用电{energy}，相当于{plant}{days}的发电量（按{figure}计）",
                    answer.name
                )
            }
            Some((_, _, days)) => format!("{}{power}{energy}，相当于{days}", answer.name),
            None => format!("{}{power}一年用电{energy}", answer.name),
        }
    };
    let sentences: Vec<String> = answers.iter().enumerate().map(sentence).collect();
    sentences.join("；") + "。"
}
