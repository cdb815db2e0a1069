//! What can be compared with, and what its figures are called.

use crate::catalog::{Bilingual, Cited, ConsumerPreset, PlantPreset};
use crate::model::{
    AnnualConsumption, AnnualGeneration, ConsumptionBasis, ConsumptionMeasure, GenerationBasis,
};
use std::cmp::Reverse;

/// Only entries of a catalog are compared with.
mod sealed {
    pub trait Compared {}
}
use sealed::Compared;

/// What can be compared with: an entry with figures of several years.
pub trait Reference: Clone + Compared {
    /// The energy of a year on a basis.
    type Figure: Clone + PartialEq;

    /// The name on the command line.
    fn id(&self) -> &str;

    /// The name in prose.
    fn name(&self) -> &Bilingual;

    /// Every figure.
    fn figures(&self) -> &[Cited<Self::Figure>];

    /// The figures that are compared with where none is named; perhaps none.
    fn usual(&self) -> Vec<&Cited<Self::Figure>>;

    /// The figure of the latest year that has passed.
    fn latest(&self) -> Option<&Cited<Self::Figure>>;

    /// The year of a figure.
    fn year(figure: &Self::Figure) -> Option<u16>;

    /// The word for what a figure is, such as `design`.
    fn basis(figure: &Self::Figure) -> &'static str;

    /// Whether a figure is that of the best or the worst year.
    fn is_extreme(_figure: &Self::Figure) -> bool {
        false
    }

    /// The word for what a figure counts, where figures may count different things.
    fn measure(_figure: &Self::Figure) -> Option<&'static str> {
        None
    }
}

impl Compared for PlantPreset {}

impl Reference for PlantPreset {
    type Figure = AnnualGeneration;

    fn id(&self) -> &str {
        &self.id
    }

    fn name(&self) -> &Bilingual {
        &self.name
    }

    fn figures(&self) -> &[Cited<AnnualGeneration>] {
        &self.generation
    }

    /// The design and the mean year, the latest year and the record year.
    fn usual(&self) -> Vec<&Cited<AnnualGeneration>> {
        let latest = self.latest().filter(|latest| !latest.value.basis.is_extreme());
        let [design, average] = [GenerationBasis::Design, GenerationBasis::Average]
            .map(|basis| self.generation.iter().find(|figure| figure.value.basis == basis));
        [design, average, latest, self.record()].into_iter().flatten().collect()
    }

    /// A record or lowest year only where there is no other.
    fn latest(&self) -> Option<&Cited<AnnualGeneration>> {
        let years = self.generation.iter().filter(|figure| figure.value.basis.is_of_a_year());
        years.max_by_key(|figure| (!figure.value.basis.is_extreme(), figure.value.year))
    }

    fn year(figure: &AnnualGeneration) -> Option<u16> {
        figure.year
    }

    fn basis(figure: &AnnualGeneration) -> &'static str {
        figure.basis.name()
    }

    fn is_extreme(figure: &AnnualGeneration) -> bool {
        figure.basis.is_extreme()
    }
}

impl PlantPreset {
    /// The record year; of several, the one that generated most.
    fn record(&self) -> Option<&Cited<AnnualGeneration>> {
        let records = self.generation.iter();
        let records = records.filter(|figure| figure.value.basis == GenerationBasis::Record);
        records.max_by(|a, b| a.value.energy.value.total_cmp(&b.value.energy.value))
    }
}

impl Compared for ConsumerPreset {}

impl Reference for ConsumerPreset {
    type Figure = AnnualConsumption;

    fn id(&self) -> &str {
        &self.id
    }

    fn name(&self) -> &Bilingual {
        &self.name
    }

    fn figures(&self) -> &[Cited<AnnualConsumption>] {
        &self.consumption
    }

    /// The latest year, and a mean that belongs to no year and counts the same.
    fn usual(&self) -> Vec<&Cited<AnnualConsumption>> {
        let latest = self.latest();
        let is_mean = |figure: &&Cited<AnnualConsumption>| {
            let AnnualConsumption { basis, year, measure, .. } = figure.value;
            let counts_alike = latest.is_none_or(|latest| {
                measure.is_none()
                    || latest.value.measure.is_none()
                    || measure == latest.value.measure
            });
            basis == ConsumptionBasis::Average && year.is_none() && counts_alike
        };
        let mean = self.consumption.iter().find(is_mean).filter(|mean| Some(*mean) != latest);
        [latest, mean].into_iter().flatten().collect()
    }

    /// Of all it uses, if any figure counts that; of two that count different things in one year, the
    /// one nearer to the use itself; of two editions, the one that stands later in its file.
    fn latest(&self) -> Option<&Cited<AnnualConsumption>> {
        let passed = self.consumption.iter();
        let passed = passed.filter(|figure| figure.value.basis != ConsumptionBasis::Projection);
        passed.max_by_key(|figure| {
            let AnnualConsumption { year, measure, .. } = figure.value;
            (measure.is_none_or(ConsumptionMeasure::is_all_use), year, Reverse(measure))
        })
    }

    fn year(figure: &AnnualConsumption) -> Option<u16> {
        figure.year
    }

    fn basis(figure: &AnnualConsumption) -> &'static str {
        figure.basis.name()
    }

    fn measure(figure: &AnnualConsumption) -> Option<&'static str> {
        figure.measure.map(ConsumptionMeasure::name)
    }
}

/// The figure that a year, a basis, what it counts, or a year and what it counts stand for.
pub(crate) fn named<'a, R: Reference>(
    reference: &'a R,
    name: &str,
) -> Option<&'a Cited<R::Figure>> {
    let figures = reference.figures().iter();
    let of_year = |year: u16| figures.clone().filter(move |f| R::year(&f.value) == Some(year));
    if let Ok(year) = name.parse() {
        let usual = reference.latest().map(|latest| R::measure(&latest.value));
        let mut alike = of_year(year).filter(|f| Some(R::measure(&f.value)) == usual);
        return alike.next_back().or_else(|| of_year(year).next_back());
    }
    if let Some((year, measure)) = name.split_once('-')
        && let Ok(year) = year.parse()
    {
        return of_year(year).rfind(|f| R::measure(&f.value) == Some(measure));
    }
    let counting = figures.clone().filter(|f| R::measure(&f.value) == Some(name));
    figures
        .clone()
        .rfind(|f| R::basis(&f.value) == name)
        .or_else(|| counting.max_by_key(|f| R::year(&f.value)))
}

/// `design`, `actual_2023`, and `actual_2023_demand` where a reference has several of that year and this
/// one does not count what is usual: the end of the name of a column.
pub(crate) fn suffix<R: Reference>(reference: &R, figure: &Cited<R::Figure>) -> String {
    let year = R::year(&figure.value).map(|year| year.to_string());
    let measure = R::measure(&figure.value);
    let usual = reference.latest().and_then(|latest| R::measure(&latest.value));
    let alike = of_one_year(reference, &figure.value);
    let one_measure = alike.clone().all(|other| R::measure(&other.value) == measure);
    let several = alike.filter(|other| R::measure(&other.value) == measure).count() > 1;
    let measure = measure.filter(|_| !one_measure && measure != usual).map(str::to_owned);
    let edition = figure.edition.clone().filter(|_| several);
    let parts = std::iter::once(R::basis(&figure.value).to_owned());
    let parts = parts.chain(year).chain(measure).chain(edition).collect::<Vec<_>>().join("_");
    let plain = |c: char| if c.is_alphanumeric() { c.to_ascii_lowercase() } else { '_' };
    parts.chars().map(plain).collect()
}

/// Whether another figure of a reference has the same basis and year.
pub(crate) fn is_one_of_several<R: Reference>(reference: &R, figure: &R::Figure) -> bool {
    of_one_year(reference, figure).count() > 1
}

/// The figures of a reference of one basis and year.
fn of_one_year<'a, R: Reference>(
    reference: &'a R,
    figure: &'a R::Figure,
) -> impl Iterator<Item = &'a Cited<R::Figure>> + Clone {
    let key = |figure: &R::Figure| (R::basis(figure), R::year(figure));
    reference.figures().iter().filter(move |other| key(&other.value) == key(figure))
}

#[cfg(test)]
mod tests;
