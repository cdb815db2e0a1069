//! What is said of a question in the terms of the one who asks it.

use super::any_of;
use super::fault::Naming;
use crate::answer::{ClaimError, ConversionError};
use crate::ask::{Field, PresetKind, Unfit};
use crate::estimate::Shape;
use crate::language::{Language, Said, said, terms};
use crate::model::{AssumptionError, Parameter};
use crate::quantity::{Dimension, Notation, Power, dimension_name, write_number, write_quantity};

terms! {
    a_dimension(Dimension) {
        Power { en: "a power", zh: "功率" }
        Energy { en: "an energy", zh: "电量" }
        Time { en: "a time", zh: "时间" }
    }
    kind_name(PresetKind) {
        Plant { en: "plant", zh: "电站" }
        Reference { en: "plant or consumer", zh: "电站或用电方" }
        Scenario { en: "scenario", zh: "情景" }
        Grid { en: "grid", zh: "电网" }
        Hardware { en: "hardware", zh: "设备" }
        Claim { en: "claim", zh: "论断" }
        Use { en: "preset", zh: "预设" }
        Preset { en: "preset", zh: "预设" }
    }
    an_entry(PresetKind) {
        Grid { en: "a grid", zh: "电网" }
        Scenario { en: "a scenario", zh: "情景" }
        Hardware { en: "a machine", zh: "设备" }
        Claim { en: "a claim", zh: "论断" }
        Use { en: "a use", zh: "一次使用" }
        Reference { en: "a plant or consumer", zh: "电站或用电方" }
        Plant { en: "a plant or consumer", zh: "电站或用电方" }
        Preset { en: "a plant or consumer", zh: "电站或用电方" }
    }
    parameter_name(Parameter) {
        Utilization { en: "utilization", zh: "利用率" }
        Pue { en: "PUE", zh: "PUE" }
        Hours { en: "number of hours", zh: "小时数" }
        Period { en: "period", zh: "时长" }
        CapacityFactor { en: "capacity factor", zh: "容量系数" }
        Year { en: "year", zh: "年份" }
        Basis { en: "year", zh: "年份" }
    }
}

/// An assumption that cannot be.
pub(crate) fn impossible_assumption(error: &AssumptionError, language: Language) -> String {
    let (value, what) = (error.refused(language), parameter_name(language, error.parameter));
    match error.parameter {
        Parameter::Hours => said!(language,
            en: "a year of {value} is impossible",
            zh: "一年不可能有{value}"),
        Parameter::Year | Parameter::Basis => said!(language,
            en: "the year {value} cannot be used",
            zh: "不能按{value}年计算"),
        _ => said!(language,
            en: "a {what} of {value} is impossible",
            zh: "{what}不可能是{value}"),
    }
}

/// What is said to one who asks.
pub(super) struct Saying<'a> {
    pub language: Language,
    pub naming: &'a dyn Naming,
}

impl Saying<'_> {
    fn any_of<T: std::fmt::Display>(&self, names: &[T]) -> String {
        any_of(self.language, names)
    }

    pub fn field(&self, field: Field) -> String {
        self.naming.field(field)
    }

    fn asking(&self, field: Field, value: &str) -> String {
        self.naming.asking(field, value, self.language)
    }

    pub fn split(&self, joined: &str) -> String {
        said!(self.language,
            en: "put it in quotes: \"{joined}\"",
            zh: "请加引号：\"{joined}\"")
    }

    pub fn power_over_time(&self, text: &str, power: &str, field: Field, time: &str) -> Said {
        let asking = self.naming.asking_of(power, field, time);
        let message = said!(self.language,
            en: "`{text}` says for how long, and a deployment is a power",
            zh: "`{text}` 写了时长，这里只需要功率");
        (message, Some(said!(self.language, en: "write `{asking}`", zh: "请写 `{asking}`")))
    }

    pub fn duration(&self) -> String {
        said!(self.language,
            en: "write years, days or hours, such as `1y`, `90d` or `24h`",
            zh: "请写年、天或小时，例如 `1年`、`90天` 或 `24小时`")
    }

    pub fn zero_duration(&self) -> Said {
        let message = said!(self.language,
            en: "the duration must be above zero",
            zh: "时长必须大于零");
        (message, Some(self.duration()))
    }

    pub fn unit_power(&self) -> String {
        said!(self.language,
            en: "write its unit too, such as `700W` or `1.4kW`",
            zh: "请连同单位一起写，例如 `700W` 或 `1.4kW`")
    }

    pub fn ratio(&self, parameter: Parameter) -> String {
        let examples = self.any_of(parameter.examples());
        said!(self.language,
            en: "write a value or a range, such as {examples}",
            zh: "请写数值或范围，例如 {examples}")
    }

    pub fn assumption(&self, error: &AssumptionError) -> Said {
        let field = self.field(error.parameter.into());
        let allowed = error.allowed_in(self.language);
        let percent = percent_meant(error);
        let hint = match percent {
            Some(percent) => said!(self.language,
                en: "write `{percent}` for a percentage",
                zh: "百分数请写 `{percent}`"),
            None if is_cut_of_bell(error) => said!(self.language,
                en: "a spread counts three standard deviations to either side, and `{field}` must be {allowed}",
                zh: "分布按两侧各三倍标准差计，`{field}` 须为{allowed}"),
            None => said!(self.language,
                en: "`{field}` must be {allowed}",
                zh: "`{field}` 须为{allowed}"),
        };
        (impossible_assumption(error, self.language), Some(hint))
    }

    pub fn unknown_name(&self, name: &str, near: &[String]) -> Said {
        let listing = self.naming.listing(PresetKind::Preset);
        let hint = if near.is_empty() {
            said!(self.language,
                en: "write a power such as `7GW`, or see `{listing}`",
                zh: "请写功率，例如 `7GW`，或查看 `{listing}`")
        } else {
            self.did_you_mean(near)
        };
        let message = said!(self.language,
            en: "there is no deployment or preset `{name}`",
            zh: "没有名为 `{name}` 的项目或预设");
        (message, Some(hint))
    }

    fn did_you_mean(&self, near: &[String]) -> String {
        let near = self.any_of(near);
        said!(self.language, en: "did you mean {near}?", zh: "是否指 {near}？")
    }

    pub fn schedule_alone(&self, text: &str) -> Said {
        let asking = self.asking(Field::Schedule, text);
        let message = said!(self.language,
            en: "`{text}` is a schedule",
            zh: "`{text}` 说的是功率何时投运");
        (message, Some(said!(self.language, en: "write `{asking}`", zh: "请写 `{asking}`")))
    }

    pub fn no_deployment(&self, name: &str, others: &[(PresetKind, String)]) -> Said {
        let message = said!(self.language,
            en: "`{name}` is not a deployment",
            zh: "`{name}` 不是用电项目");
        (message, Some(self.uses_of(others)))
    }

    fn uses_of(&self, others: &[(PresetKind, String)]) -> String {
        let uses: Vec<String> = others.iter().map(|(kind, id)| self.use_of(*kind, id)).collect();
        uses.join(&said!(self.language, en: ", ", zh: "；"))
    }

    /// The name of something that is not of use where it stands.
    pub fn no_amount(&self, name: &str, others: &[(PresetKind, String)], unfit: Unfit) -> Said {
        let kinds = others.iter().map(|(kind, _)| an_entry(self.language, *kind));
        let kinds = kinds.collect::<Vec<_>>().join(&said!(self.language, en: " and ", zh: "、"));
        let lacks = match unfit {
            Unfit::Amount => said!(self.language,
                en: "which has no power or energy",
                zh: "没有功率，也没有电量"),
            Unfit::OverTime => said!(self.language,
                en: "which has energies of its own, and no power to run for a time",
                zh: "有自己的电量，没有可以乘以时间的功率"),
            Unfit::Conversion => said!(self.language,
                en: "and no quantity to convert",
                zh: "不是可以换算的数量"),
        };
        let mut solved = others.iter();
        let solved =
            solved.find(|(kind, _)| matches!(kind, PresetKind::Reference | PresetKind::Use));
        let hint = match solved.filter(|_| unfit != Unfit::Amount) {
            Some((_, id)) => {
                let asking = self.asking(Field::Targets, id);
                said!(self.language,
                    en: "`{asking}` gives its energy, and the power of that",
                    zh: "要看它的电量和相应的功率，请写 `{asking}`")
            }
            None => self.uses_of(others),
        };
        let message = said!(self.language,
            en: "`{name}` is {kinds}, {lacks}",
            zh: "`{name}` 是{kinds}，{lacks}");
        (message, Some(hint))
    }

    /// What can be asked with an entry that is no deployment.
    fn use_of(&self, kind: PresetKind, id: &str) -> String {
        let field = match kind {
            PresetKind::Grid => Field::Grid,
            PresetKind::Scenario => Field::Scenario,
            PresetKind::Hardware => Field::UnitPower,
            PresetKind::Claim => Field::Claims,
            PresetKind::Reference | PresetKind::Plant | PresetKind::Use | PresetKind::Preset => {
                Field::Against
            }
        };
        let asking = self.asking(field, id);
        match field {
            Field::Grid => said!(self.language,
                en: "`{asking}` gives the CO2 on this grid",
                zh: "算这个电网的二氧化碳，请写 `{asking}`"),
            Field::Scenario => said!(self.language,
                en: "`{asking}` takes this scenario",
                zh: "用这个情景，请写 `{asking}`"),
            Field::UnitPower => said!(self.language,
                en: "`{asking}` counts such machines",
                zh: "算可供多少台这种设备，请写 `{asking}`"),
            Field::Claims => said!(self.language,
                en: "`{asking}` checks this claim",
                zh: "核对这个论断，请写 `{asking}`"),
            _ => said!(self.language,
                en: "`{asking}` compares with it",
                zh: "与它对比，请写 `{asking}`"),
        }
    }

    pub fn unknown(&self, kind: PresetKind, name: &str, near: &[String]) -> Said {
        let what = kind_name(self.language, kind);
        let hint = if near.is_empty() { self.all_of(kind) } else { self.did_you_mean(near) };
        let message = said!(self.language,
            en: "there is no {what} `{name}`",
            zh: "没有名为 `{name}` 的{what}");
        (message, Some(hint))
    }

    /// Where all of a kind are, and what may be written in place of a name.
    fn all_of(&self, kind: PresetKind) -> String {
        let listing = self.naming.listing(kind);
        let language = self.language;
        match kind {
            PresetKind::Plant => said!(language,
                en: "`{listing}` lists all, or write a ratio: `35%`",
                zh: "`{listing}` 列出全部，也可写比率 `35%`"),
            PresetKind::Scenario => said!(language,
                en: "`{listing}` lists all; `all` is every one",
                zh: "`{listing}` 列出全部，`all` 为全部情景"),
            PresetKind::Grid => said!(language,
                en: "`{listing}` lists all, or write `473 gCO2e/kWh`",
                zh: "`{listing}` 列出全部，也可写 `473 gCO2e/kWh`"),
            PresetKind::Hardware => said!(language,
                en: "`{listing}` lists all, or write a power",
                zh: "`{listing}` 列出全部，也可写功率"),
            PresetKind::Claim => said!(language,
                en: "`{listing}` shows all, or write `7GW for 1y = 61TWh`",
                zh: "`{listing}` 列出全部，也可写 `7GW for 1y = 610亿度`"),
            PresetKind::Reference | PresetKind::Use | PresetKind::Preset => said!(language,
                en: "`{listing}` lists all",
                zh: "`{listing}` 列出全部"),
        }
    }

    pub fn seed_alone(&self) -> Said {
        let (samples, seed) = (self.field(Field::Samples), self.field(Field::Seed));
        let message = said!(self.language,
            en: "`{seed}` has no effect without `{samples}`",
            zh: "只写了 `{seed}`，没有写抽样次数");
        let hint = said!(self.language,
            en: "add `{samples} 1e6`, or leave `{seed}` out",
            zh: "请同时写 `{samples} 100万`，或去掉 `{seed}`");
        (message, Some(hint))
    }

    pub fn one_scenario(&self) -> Said {
        let scenario = self.field(Field::Scenario);
        // The same in both languages.
        let all = self.naming.asking(Field::Scenario, "all", Language::English);
        let message = said!(self.language,
            en: "only one scenario can stand here",
            zh: "这里只能用一个情景");
        let hint = said!(self.language,
            en: "name one, such as `{scenario} typical`; `{all}` shows them side by side",
            zh: "请只写一个，例如 `{scenario} typical`；`{all}` 把各情景并列");
        (message, Some(hint))
    }

    pub fn conversion(&self, error: &ConversionError) -> Said {
        let ConversionError { input, found, unit, wanted } = error;
        let found_text = a_dimension(self.language, *found);
        let wanted_text = dimension_name(self.language, *wanted);
        let message = said!(self.language,
            en: "{input} is {found_text}, and {unit} is a unit of {wanted_text}",
            zh: "{input} 是{found_text}，而 {unit} 是{wanted_text}单位");
        let joined = *found != Dimension::Time && *wanted != Dimension::Time;
        let field = self.field(Field::Duration);
        let hint = joined.then(|| {
            said!(self.language,
                en: "say how long with `{field}`, such as `{field} 1y` or `{field} 1h`",
                zh: "请用 `{field}` 说明时长，例如 `{field} 1年` 或 `{field} 1小时`")
        });
        (message, hint)
    }

    pub fn power(&self, power: Power) -> String {
        write_quantity(&power.into(), self.language.notation(), 15)
    }
}

/// A power that is held against an energy.
pub(super) fn claim(error: &ClaimError, language: Language) -> Said {
    let ClaimError { left, right, .. } = error;
    let found = a_dimension(language, error.found);
    let other = a_dimension(language, error.other);
    let message = said!(language,
        en: "`{left}` is {found}, and `{right}` is {other}",
        zh: "`{left}` 是{found}，而 `{right}` 是{other}");
    let hint = said!(language,
        en: "say how long the power is drawn, as in `7GW for 1y = 61TWh`",
        zh: "请说明功率持续多久，例如 `7GW for 1y = 610亿度`");
    (message, Some(hint))
}

/// Whether a value that was refused is three standard deviations away from the one that was written.
fn is_cut_of_bell(error: &AssumptionError) -> bool {
    matches!(error.shape, Shape::Normal | Shape::LogNormal)
}

/// `50` where `50%` is meant.
fn percent_meant(error: &AssumptionError) -> Option<String> {
    let percent = (2.0..=100.0).contains(&error.value);
    (matches!(error.parameter, Parameter::Utilization | Parameter::CapacityFactor) && percent)
        .then(|| format!("{}%", write_number(error.value, 15, Notation::Myriad)))
}
