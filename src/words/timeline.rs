//! What a timeline says.

use crate::language::messages;

messages! {
    /// Over the list of schedules, and over a table of a schedule without a name.
    schedule { en: "Schedule", zh: "投运计划" }
    average_power { en: "Average power", zh: "平均功率" }
    energy { en: "Energy", zh: "用电量" }
    /// The energy from the first year on.
    cumulative(from: u16) { en: "Since {from}", zh: "{from}年起累计" }
    /// A power and the day it is online.
    online(power: &str, online: &str) { en: "{power} from {online}", zh: "{online}起{power}" }
    /// A power that rises between two days.
    rising(power: &str, from: &str, online: &str) {
        en: "{power} rising from {from} to {online}",
        zh: "{from}至{online}匀速增加{power}",
    }
    /// The day a power goes off, behind the rest.
    offline(offline: &str) { en: "off from {offline}", zh: "{offline}起停运" }
    /// A power at all times.
    constant(power: &str) { en: "{power} at all times", zh: "始终为{power}" }
    /// An energy a year, whatever the length of the year.
    each_year { en: "the same energy in every calendar year", zh: "每个日历年的电量相同" }
    /// So much of a deployment.
    part_of(power: &str, name: &str) { en: "{power} of {name}", zh: "{name}中的{power}" }
    /// That the day is an assumption, behind a power that is none.
    date_assumed { en: "date assumed", zh: "日期为假设" }
    /// Levels turn into one another linearly.
    linear { en: "changing linearly from one date to the next", zh: "相邻日期之间匀速变化" }
    /// A quarter or a half is its first day.
    first_days { en: "a quarter or a half counts from its first day", zh: "季度和半年从第一天算起" }
}
