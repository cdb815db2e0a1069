//! A text that was read, for programs: places are bytes of the input, and values watts and joules.

use super::super::claims::Page;
use super::super::json::{Number, SchemaVersion};
use super::finding::reason;
use super::{figure_unit, style_of_reasons, value_and_unit};
use crate::answer::{Article, ArticleClaim, Finding};
use crate::model::Verdict;
use crate::quantity::{Quantity, Relation};
use crate::read::{Bound, ClaimKind, Figure, FigureKind, Mended, Period, Place, Unknown};
use serde::Serialize;

#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct Output<'a> {
    schema_version: SchemaVersion,
    /// Every power and energy of the text.
    figures: Vec<FigureJson<'a>>,
    /// What the text claims of them.
    claims: Vec<ClaimJson<'a>>,
}

#[cfg(feature = "schema")]
impl crate::view::Described for Article {
    fn json_schema() -> schemars::Schema {
        crate::view::json::schema::<Output<'_>>()
    }
}

/// A power or energy of the text.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct FigureJson<'a> {
    /// The words as they stand.
    text: &'a str,
    #[serde(flatten)]
    place: Place,
    /// What it is.
    kind: FigureKind,
    /// `W` or `J`.
    unit: &'static str,
    /// How much; of a range the middle.
    #[serde(skip_serializing_if = "Option::is_none")]
    value: Option<Number>,
    /// The low end of a range.
    #[serde(skip_serializing_if = "Option::is_none")]
    value_low: Option<Number>,
    /// The high end of a range.
    #[serde(skip_serializing_if = "Option::is_none")]
    value_high: Option<Number>,
    /// The time in which an energy is used.
    #[serde(skip_serializing_if = "Option::is_none")]
    per: Option<Period>,
    /// Whether it is of one of many.
    #[serde(skip_serializing_if = "is_false")]
    per_item: bool,
    /// Whether it is a bound.
    #[serde(skip_serializing_if = "Option::is_none")]
    bound: Option<Bound>,
    /// Whether it is said to be about so much.
    #[serde(skip_serializing_if = "is_false")]
    about: bool,
    /// Whether it has no number, as several kilowatts have none.
    #[serde(skip_serializing_if = "is_false")]
    vague: bool,
}

/// A claim of the text.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct ClaimJson<'a> {
    /// The words as they stand.
    text: &'a str,
    #[serde(flatten)]
    place: Place,
    /// What sort of claim it is.
    kind: ClaimKind,
    /// The claim as `check` reads it.
    #[serde(skip_serializing_if = "Option::is_none")]
    statement: Option<&'a str>,
    /// How its left side stands to the right one.
    #[serde(skip_serializing_if = "Option::is_none")]
    relation: Option<Relation>,
    /// What is worked out.
    #[serde(skip_serializing_if = "Option::is_none")]
    computed: Option<Number>,
    /// What is stated.
    #[serde(skip_serializing_if = "Option::is_none")]
    stated: Option<Number>,
    /// `W`, `J`, `times`, or the code of a currency.
    #[serde(skip_serializing_if = "Option::is_none")]
    unit: Option<&'static str>,
    /// Whether it holds.
    verdict: Verdict,
    /// Why, in English.
    reason: String,
    /// What is not known.
    #[serde(skip_serializing_if = "Option::is_none")]
    lacks: Option<Unknown>,
    /// What the stated figure has to be multiplied by, where a slip is likely.
    #[serde(skip_serializing_if = "Option::is_none")]
    factor: Option<Number>,
    /// Whether it stands behind an *if*.
    #[serde(skip_serializing_if = "is_false")]
    conditional: bool,
    /// How a figure of it is read whose unit is of the other kind.
    #[serde(skip_serializing_if = "Option::is_none")]
    mended: Option<Mended>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands a reference over")]
fn is_false(value: &bool) -> bool {
    !*value
}

pub(super) fn build(article: &Article) -> impl Serialize {
    let style = style_of_reasons();
    let page = Page::new(&style);
    Output {
        schema_version: SchemaVersion,
        figures: article.figures.iter().map(figure).collect(),
        claims: article.claims.iter().map(|found| claim(found, &page)).collect(),
    }
}

fn figure(figure: &Figure) -> FigureJson<'_> {
    let number = |value: Quantity| Number(value.base_value());
    let range = figure.quantity.filter(|quantity| !quantity.is_exact());
    FigureJson {
        text: &figure.text,
        place: figure.place,
        kind: figure.kind,
        unit: figure_unit(figure.kind),
        value: figure.quantity.map(|quantity| number(quantity.central())),
        value_low: range.map(|quantity| number(quantity.low())),
        value_high: range.map(|quantity| number(quantity.high())),
        per: figure.per,
        per_item: figure.per_item,
        bound: figure.bound,
        about: figure.about,
        vague: figure.quantity.is_none(),
    }
}

fn claim<'a>(claim: &'a ArticleClaim, page: &Page) -> ClaimJson<'a> {
    let compared = claim.computed_and_stated().map(|both| both.map(value_and_unit));
    let (checked, lacks) = match &claim.finding {
        Finding::Checked { claim, .. } => (Some(claim), None),
        Finding::Paid(_) => (None, None),
        Finding::Lacking(unknown) => (None, Some(*unknown)),
    };
    ClaimJson {
        text: &claim.text,
        place: claim.place,
        kind: claim.kind,
        statement: checked.map(|checked| checked.claim.statement.as_str()),
        relation: checked.map(|checked| checked.claim.relation),
        computed: compared.map(|[(computed, _), _]| Number(computed)),
        stated: compared.map(|[_, (stated, _)]| Number(stated)),
        unit: compared.map(|[(_, unit), _]| unit),
        verdict: claim.verdict(),
        reason: reason(claim, page),
        lacks,
        factor: claim.factor().map(Number),
        conditional: claim.conditional,
        mended: claim.mended,
    }
}
