//! What is said of a question that has no answer.

use super::explain::Explanation;
use super::fault_saying::{Saying, claim};
use super::{any_of, listing_comma};
use crate::ask::{Fault, FaultKind, Field, PresetKind};
use crate::language::{Language, Said, messages};
use crate::quantity::ParseError;
use crate::quantity::ParseErrorKind;

/// What the one who asks calls the fields of a request, and how another question is asked: by the flags of a
/// program, the labels of a form or the arguments of a function.
pub trait Naming {
    /// What a field is called: `--pue`.
    fn field(&self, field: Field) -> String;

    /// A question with a value in one of its fields: `gigawatt 7GW --grid us`.
    fn asking(&self, field: Field, value: &str, language: Language) -> String;

    /// The question of a power, with a value in another field: `gigawatt 7GW --for 90d`.
    fn asking_of(&self, power: &str, field: Field, value: &str) -> String;

    /// Where all entries of a kind are told: `gigawatt presets`.
    fn listing(&self, kind: PresetKind) -> String;
}

/// The names that fields have in JSON.
#[derive(Clone, Copy, Debug, Default)]
pub struct FieldNames;

impl Naming for FieldNames {
    fn field(&self, field: Field) -> String {
        field.name().to_owned()
    }

    fn asking(&self, field: Field, value: &str, _: Language) -> String {
        format!("{}: {value}", field.name())
    }

    fn asking_of(&self, power: &str, field: Field, value: &str) -> String {
        format!("deployments: {power}, {}: {value}", field.name())
    }

    fn listing(&self, _: PresetKind) -> String {
        "presets".to_owned()
    }
}

/// Explains why a question has no answer, in the terms of the one who asks.
///
/// ```
/// use gigawatt::ask;
/// use gigawatt::render::{FieldNames, Language, explain_fault};
///
/// let fault = ask::calc("7 GWh").unwrap_err();
/// let explanation = explain_fault(&fault, Language::English, &FieldNames);
/// assert!(explanation.hint.is_some_and(|hint| hint.contains("write `7 GW`")));
/// ```
#[must_use]
pub fn explain_fault(fault: &Fault, language: Language, naming: &dyn Naming) -> Explanation {
    let said = Saying { language, naming };
    let plain = |(message, hint): Said| Explanation {
        kind: fault.kind.name(),
        message,
        hint,
        excerpt: None,
    };
    let hinted =
        |error: &ParseError, hint| Explanation { hint: Some(hint), ..error.explained(language) };
    match &fault.kind {
        FaultKind::Quantity(error) => error.explained(language),
        FaultKind::Split { error, joined } => hinted(error, said.split(joined)),
        FaultKind::Duration(error) => hinted(error, said.duration()),
        FaultKind::UnitPower(error) => hinted(error, said.unit_power()),
        // What can be told of the text itself goes before what a ratio looks like.
        FaultKind::Ratio(error, _)
            if matches!(error.kind(), ParseErrorKind::Shape(_))
                || !error.suggestions().is_empty() =>
        {
            error.explained(language)
        }
        FaultKind::Ratio(error, parameter) => hinted(error, said.ratio(*parameter)),
        FaultKind::Preset(error) => error.explained(language),
        FaultKind::Schedule(schedule) => said.schedule(fault.field, schedule),
        FaultKind::Assumption(error) => plain(said.assumption(error)),
        FaultKind::Basis(text) => plain(basis(language, text)),
        FaultKind::ZeroDuration => plain(said.zero_duration()),
        FaultKind::ZeroUnit => plain(zero_unit(language)),
        FaultKind::UnknownName { name, near } => plain(said.unknown_name(name, near)),
        FaultKind::CountedReference { text, one } => plain(counted_reference(language, text, one)),
        FaultKind::PowerOverTime { text, power, field, time } => {
            plain(said.power_over_time(text, power, *field, time))
        }
        FaultKind::ScheduleAlone { text } => plain(said.schedule_alone(text)),
        FaultKind::NoDeployment { name, others } => plain(said.no_deployment(name, others)),
        FaultKind::NoAmount { name, others, unfit } => plain(said.no_amount(name, others, *unfit)),
        FaultKind::Unknown { kind, name, near } => plain(said.unknown(*kind, name, near)),
        FaultKind::WhichOne { name, several } => {
            plain(which_one(language, name, &any_of(language, several)))
        }
        FaultKind::WhichModel { word, several } => {
            plain(which_model(language, word, &any_of(language, several)))
        }
        FaultKind::UnknownFigure { reference, figure, known } => {
            plain(unknown_figure(language, reference, figure, &known.join(listing_comma(language))))
        }
        FaultKind::Count { text } => plain(count(language, text)),
        FaultKind::Samples { text } => plain(samples(language, text)),
        FaultKind::SeedAlone => plain(said.seed_alone()),
        FaultKind::OneScenario => plain(said.one_scenario()),
        FaultKind::NothingDrawn => {
            plain(nothing_drawn(language, &naming.field(Field::Utilization)))
        }
        FaultKind::TimeOfClaim => plain(time_of_claim(language, &naming.field(fault.field))),
        FaultKind::Conversion(error) => plain(said.conversion(error)),
        FaultKind::Claim(error) => plain(claim(error, language)),
    }
}

messages! {
    zero_unit() {
        en: "a machine must draw some power" => "write the power of one machine, such as `1.4kW`",
        zh: "设备功率必须大于零" => "请写一台设备的功率，例如 `1.4kW`",
    }
    basis(text: &str) {
        en: "`{text}` is not a basis for a power" => "write `it-load` or `facility`",
        zh: "`{text}` 不是功率的口径" => "请写 `it-load` 或 `facility`",
    }
    which_one(name: &str, several: &str) {
        en: "`{name}` could mean several things" => "say which: {several}",
        zh: "没有说明 `{name}` 指的是哪一种" => "请写明，例如 {several}",
    }
    which_model(word: &str, several: &str) {
        en: "`{word}` does not say which model" => "name one, such as {several}",
        zh: "`{word}` 没有说明型号" => "请写明型号，例如 {several}",
    }
    unknown_figure(reference: &str, figure: &str, known: &str) {
        en: "{reference} has no figure `{figure}`" => "after the @, write one of {known}",
        zh: "{reference} 没有 `{figure}` 这一数值" => "@ 后面请写其中之一：{known}",
    }
    counted_reference(text: &str, one: &str) {
        en: "`{text}` has a number, but this takes one plant or consumer"
            => "write `{one}`; the program works out how many of them it is",
        zh: "`{text}` 带有数量，这里只写一个电站或用电方" => "请写 `{one}`，折合多少由程序算出",
    }
    count(text: &str) {
        en: "`{text}` is not a count" => "write a count from 1e-15 to 1e15, such as `3xserver-hall`",
        zh: "`{text}` 不能作为个数" => "请写1e-15至1e15之间的个数，例如 `3xserver-hall`",
    }
    samples(text: &str) {
        en: "`{text}` is not a number of samples"
            => "write a whole number from 1 to 100,000,000, such as `1e6`",
        zh: "`{text}` 不能作为抽样次数" => "请写1至1亿的整数，例如 `1e6` 或 `100万`",
    }
    nothing_drawn(utilization: &str) {
        en: "at a utilization of 0, nothing is drawn" => "write a `{utilization}` above 0 %",
        zh: "这里利用率必须大于零" => "请写大于0的 `{utilization}`",
    }
    time_of_claim(field: &str) {
        en: "`{field}` is not used here: a claim states its own time"
            => "write the time in the claim: `7GW for 8000h = 56TWh`",
        zh: "这里不用 `{field}`：论断自己写明多长时间" => "请把时间写进论断里：`7GW for 8000h = 56TWh`",
    }
}
