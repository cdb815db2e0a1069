//! What is wrong with a schedule or the years asked for, in the terms of the one who asks.

use super::explain::{Excerpt, Explanation};
use super::fault_saying::Saying;
use crate::ask::{Field, ScheduleFault, TextFault};
use crate::language::{Said, said};

impl Saying<'_> {
    /// What is wrong with a schedule or the years asked for, in the field at fault.
    pub fn schedule(&self, field: Field, fault: &ScheduleFault) -> Explanation {
        let plain = |(message, hint): Said| Explanation {
            kind: fault.name(),
            message,
            hint,
            excerpt: None,
        };
        let ScheduleFault::Text { fault: text_fault, text, span } = fault else {
            return plain(self.years(field, fault));
        };
        let explanation = match text_fault {
            TextFault::Quantity(error) => error.explained(self.language),
            TextFault::Schedule(error) => error.explained(self.language),
            TextFault::MissingDate | TextFault::MixedPowers => plain(self.years(field, fault)),
        };
        let excerpt = Excerpt { file: None, text: text.clone(), span: span.clone() };
        let excerpt = Some(excerpt).filter(|excerpt| !excerpt.text.trim().is_empty());
        Explanation { excerpt, ..explanation }
    }

    fn years(&self, at_fault: Field, fault: &ScheduleFault) -> Said {
        let language = self.language;
        let [from, to, schedule] =
            [Field::From, Field::To, Field::Schedule].map(|field| self.field(field));
        let (message, hint) = match fault {
            ScheduleFault::YearsNeeded => (
                said!(language,
                    en: "a power without dates runs at all times: the years to calculate are missing",
                    zh: "这个功率没有投运日期，还须写明计算哪些年份"),
                said!(language,
                    en: "add the years, as in `{from} 2026 {to} 2030`, or when it comes online, as in `{schedule} 1GW@2026-07,6GW@2030`",
                    zh: "请加上年份，例如 `{from} 2026 {to} 2030`，或投运日期，例如 `{schedule} 10亿瓦@2026年7月,60亿瓦@2030年`"),
            ),
            ScheduleFault::YearsReversed { from: first, to: last } => (
                said!(language,
                    en: "the last year is before the first: {first} to {last}",
                    zh: "截止年份早于起始年份：{first}年至{last}年"),
                said!(language,
                    en: "write a `{to}` that is not before `{from}`, such as `{from} 2026 {to} 2032`",
                    zh: "`{from}` 不晚于 `{to}`，例如 `{from} 2026 {to} 2032`"),
            ),
            ScheduleFault::TooManyYears { from: first, to: last } => (
                said!(language,
                    en: "{first} to {last} is more than 200 years",
                    zh: "{first}年至{last}年超过200年"),
                said!(language,
                    en: "choose fewer with `{from}` and `{to}`",
                    zh: "请用 `{from}` 和 `{to}` 缩小范围"),
            ),
            ScheduleFault::YearLength => {
                let (field, utilization) = (self.field(at_fault), self.field(Field::Utilization));
                (
                    said!(language,
                        en: "`{field}` is not used in a timeline, whose years have 8,760 or 8,784 h",
                        zh: "逐年计算按日历年的8760或8784小时，不用 `{field}`"),
                    said!(language,
                        en: "choose the years with `{from}` and `{to}`, and less power with `{utilization}`",
                        zh: "年份请用 `{from}` 和 `{to}`；未满负荷运行请用 `{utilization}`"),
                )
            }
            ScheduleFault::SeveralReferences => {
                let against = self.field(Field::Against);
                (
                    said!(language,
                        en: "a timeline compares with one figure of one plant",
                        zh: "逐年计算只与一座电站的一个数值对比"),
                    said!(language,
                        en: "write one, such as `{against} three-gorges@2020`",
                        zh: "请只写一个，例如 `{against} three-gorges@2020`"),
                )
            }
            ScheduleFault::ScheduleForSeveral => (
                said!(language,
                    en: "`{schedule}` is for one deployment",
                    zh: "`{schedule}` 只用于一个项目"),
                said!(language,
                    en: "name one deployment, or none",
                    zh: "请只写一个项目，或不写项目"),
            ),
            ScheduleFault::BeyondAnnounced { peak, announced } => {
                let [peak, announced] = [*peak, *announced].map(|power| self.power(power));
                (
                    said!(language,
                        en: "the schedule reaches {peak}, but {announced} is announced",
                        zh: "计划达到{peak}，而公布的只有{announced}"),
                    said!(language,
                        en: "leave the deployment out, or check the units of `{schedule}`",
                        zh: "请不写项目，或检查 `{schedule}` 中的单位"),
                )
            }
            ScheduleFault::Text { fault: TextFault::MixedPowers, .. } => (
                said!(language,
                    en: "energy per unit of time is what is drawn, and an announced power is not: a schedule takes one or the other",
                    zh: "单位时间内的用电量是实际用电，公布的功率不是：一份计划只能用其中一种"),
                said!(language,
                    en: "write all of them as powers, such as `1GW@2026-07, 6GW@2030-01`",
                    zh: "请都写成功率，例如 `10亿瓦@2026年7月，60亿瓦@2030年`"),
            ),
            ScheduleFault::Text { .. } => (
                said!(language,
                    en: "a power of the schedule has no date",
                    zh: "计划中有一项功率没有日期"),
                said!(language,
                    en: "write each as power@date, such as `1GW@2026-07, 6GW@2030-01`",
                    zh: "每项请写成 功率@日期，例如 `10亿瓦@2026年7月，60亿瓦@2030年`"),
            ),
        };
        (message, Some(hint))
    }
}
