//! What is said of a text that was read.

use crate::language::{messages, terms};
use crate::read::Unknown;

messages! {
    place { en: "Place", zh: "位置" }
    no_number { en: "no number", zh: "没有数值" }
    /// How many claims hold.
    held(holding: usize, all: usize, broken: usize, unknown: usize) {
        en: "Claims that can be worked out: {all}. {holding} hold, {broken} do not, and {unknown} cannot be checked.",
        zh: "可以计算的说法共{all}条：{holding}条成立，{broken}条不成立，{unknown}条无法核对。",
    }
    one_holds { en: "The one claim that can be worked out holds.", zh: "可以计算的说法有1条，成立。" }
    no_claim(figures: usize) {
        en: "No claim that can be worked out. Powers and energies found: {figures}.",
        zh: "没有可以计算的说法；找到功率和电量共{figures}处。",
    }
    /// Figures that stand in no claim.
    others(figures: &str) { en: "Figures in no claim: {figures}.", zh: "未涉及说法的数字：{figures}。" }
    conditional(reason: &str) { en: "if so: {reason}", zh: "假设如此：{reason}" }
    /// The figure that a claim is judged by may be measured in another way.
    other_measure(reason: &str) {
        en: "not far off, and the figure may be measured otherwise: {reason}",
        zh: "相差不远，参照数字的口径可能不同：{reason}",
    }
}

terms! {
    /// What would be needed to work a claim out.
    unknown(Unknown) {
        WhichHome {
            en: "what a home uses is not said: name its country, or its kilowatt-hours a year",
            zh: "没有说明一户的用电量：需要国家，或每户每年的度数",
        }
        HoursOfPower {
            en: "how much of the time the power runs is not said: a year's energy is needed",
            zh: "没有说明这一功率运行多久：需要一年的电量",
        }
        PowerForEnergy {
            en: "a power stands where an energy is meant: either it is drawn all the time, or watt-hours are meant",
            zh: "这里写的是功率，指的却是电量：要么是持续的功率，要么应为瓦时",
        }
        EnergyForPower {
            en: "an energy stands where a power is meant: plants are rated in watts",
            zh: "这里写的是电量，指的却是功率：装机容量的单位是瓦",
        }
    }
}
