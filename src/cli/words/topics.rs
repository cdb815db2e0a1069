//! What `gigawatt help TOPIC` explains: how to write things, exit codes, and what the surroundings have to do with it.

use super::labels::SURROUNDINGS;
use super::{Both, CommandLine, both, shell_word};
use crate::ask::Field;
use crate::language::Language;
use crate::render::lines_of;
use crate::view::Naming;

/// Something to be explained apart from any command.
pub struct Topic {
    pub name: &'static str,
    text: fn(Language) -> String,
}

pub const TOPICS: &[Topic] = &[
    Topic { name: "notations", text: notations },
    Topic { name: "exit-codes", text: |language| surroundings(0, language) },
    Topic { name: "environment", text: |language| surroundings(1, language) },
    Topic { name: "files", text: |language| surroundings(2, language) },
];

/// What is said of a topic; of an unknown one nothing.
pub fn topic(name: &str, language: Language) -> String {
    let topic = TOPICS.iter().find(|topic| topic.name == name);
    topic.map_or_else(String::new, |topic| (topic.text)(language))
}

/// What may be written in one place: the place, the command line up to it, and notations with what they mean.
struct Place {
    heading: Both,
    command: fn(Language) -> String,
    notations: &'static [(&'static [&'static str], Both)],
}

const NOTATIONS: &[Place] = &[
    Place {
        heading: both("Deployments", "项目"),
        command: |_| "gigawatt …".to_owned(),
        notations: &[
            (
                &["7GW", "7 gw", "7,000 MW", "7e9 W", "70亿瓦", "700万千瓦", "七十亿瓦"],
                both("a power", "功率"),
            ),
            (
                &["61.32 TWh/yr", "7 million kWh an hour", "613.2亿度/年", "每小时700万度"],
                both("energy per time: an average power", "单位时间的电量，即平均功率"),
            ),
            (
                &["6..10 GW", "6 to 10 GW", "60至100亿瓦", "8±2 GW", "8GW±25%"],
                both("a range", "范围"),
            ),
            (
                &["openai-amd", "3xserver-hall", "100k H100", "10万张H100"],
                both(
                    "a preset, or several of one; `gigawatt presets` lists them",
                    "预设，或若干个同一预设；用 gigawatt presets 列出",
                ),
            ),
        ],
    },
    Place {
        heading: both("Energies, and years of a plant", "电量，以及电站若干年的发电量"),
        command: |language| asking(Field::Targets, language),
        notations: &[
            (
                &["61TWh", "61 billion kWh", "610亿度", "610亿千瓦时", "7GW*8760h"],
                both("an energy", "电量"),
            ),
            (
                &["three-gorges", "three-gorges@2020", "0.5xthree-gorges", "0.5 三峡@2020"],
                both(
                    "a plant's year: its design year, or the year after the @",
                    "电站一年的发电量：设计年发电量，或 @ 后的年份",
                ),
            ),
        ],
    },
    Place {
        heading: both("Claims", "论断"),
        command: |language| asking(Field::Claims, language),
        notations: &[
            (
                &["7GW for 1y = 61TWh", "7GW*1y = 610亿度"],
                both("an energy, and what it is said to be", "电量与所称的数值"),
            ),
            (
                &["61TWh = 0.5 three-gorges"],
                both("an energy as a share of a plant's year", "折合电站若干年的发电量"),
            ),
            (&["7GW > 6GW"], both("more or less", "大于或小于")),
        ],
    },
    Place {
        heading: both("Shares", "比例"),
        command: |language| asking(Field::Utilization, language),
        notations: &[
            (&["60%", "0.6"], both("a share of the power", "占功率的比例")),
            (&["40..60%", "0.4..0.6", "60%±10%"], both("a range", "范围")),
        ],
    },
    Place {
        heading: both("Times", "时长"),
        command: |language| asking(Field::Period, language),
        notations: &[(
            &["24h", "90d", "1y", "90天", "1年"],
            both("a time; a year has 8,760 h", "时长，一年为8760小时"),
        )],
    },
    Place {
        heading: both("Schedules", "计划"),
        command: |_| "gigawatt timeline --schedule …".to_owned(),
        notations: &[
            (
                &["1GW@2026-07,6GW@2030", "10亿瓦@2026年7月,60亿瓦@2030年"],
                both("the power from each date on", "各日期起的功率"),
            ),
            (&["1GW@2026-07,+5GW@2030-01"], both("+ adds to it", "+ 表示增加")),
        ],
    },
];

/// The command line that a notation belongs to.
fn asking(field: Field, language: Language) -> String {
    CommandLine.asking(field, "…", language)
}

fn notations(language: Language) -> String {
    let places = NOTATIONS.iter().map(|place| {
        let heading = place.heading.of(language);
        let colon = super::labels::COLON.of(language);
        let notations = place.notations.iter().map(|(examples, meaning)| {
            let examples: Vec<_> = examples.iter().map(|example| shell_word(example)).collect();
            term(&examples.join(", "), meaning.of(language))
        });
        let blank = super::labels::AFTER_COLON.of(language);
        format!(
            "{heading}{colon}{blank}{}\n{}",
            (place.command)(language),
            notations.collect::<String>()
        )
    });
    places.collect::<Vec<_>>().join("\n")
}

fn surroundings(at: usize, language: Language) -> String {
    let (heading, terms) = SURROUNDINGS[at];
    let terms = terms.iter().map(|(name, meaning)| term(name, meaning.of(language)));
    let colon = super::labels::COLON.of(language);
    format!("{}{colon}\n{}", heading.of(language), terms.collect::<String>())
}

/// A term, and what it means in lines of its own.
fn term(name: &str, meaning: &str) -> String {
    const ROOM: usize = 72;
    let lines = lines_of(meaning, ROOM).into_iter().map(|line| format!("      {line}\n"));
    format!("  {name}\n{}", lines.collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_topic_says_something_in_each_language() {
        for name in TOPICS.iter().map(|topic| topic.name) {
            for language in [Language::English, Language::Chinese] {
                let text = topic(name, language);
                assert!(text.lines().count() > 2, "{name}");
                assert!(text.lines().all(|line| line.chars().count() < 80), "{text}");
            }
        }
        assert_eq!(topic("calc", Language::English), "");
    }
}
