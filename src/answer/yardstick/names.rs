//! What the figures of a plant or consumer go by: behind an `@`, and as columns.

use super::Yardstick;
use crate::catalog::Cited;
use crate::model::{ConsumptionMeasure, YearFigure};

impl Yardstick {
    /// One figure by its year, its basis (`design`, `record`, `average`), what it counts (`demand`,
    /// `2023-demand`) or as `latest`; `None` if there is no such figure. A year that counts in several
    /// ways is the one that counts as the latest does.
    #[must_use]
    pub fn figure(of: impl Into<Self>, name: &str) -> Option<Self> {
        let all = of.into();
        let figure = if name == "latest" { all.latest() } else { all.named(name) };
        let figures = vec![figure?.clone()];
        Some(Self { figures, ..all })
    }

    /// The names that [`figure`](Self::figure) knows, and `all`.
    #[must_use]
    pub fn names(of: impl Into<Self>) -> Vec<String> {
        let all = of.into();
        let mut names: Vec<String> = Vec::new();
        for figure in all.every.iter() {
            let (basis, measure) = (figure.value.basis(), measure(figure));
            let name = figure.value.year().map_or_else(|| basis.to_owned(), |y| y.to_string());
            let measure = measure.filter(|_| all.of_one_year(figure).count() > 1);
            let in_full = measure.map(|measure| format!("{name}-{measure}"));
            for name in std::iter::once(name).chain(in_full) {
                if !names.contains(&name) {
                    names.push(name);
                }
            }
        }
        names.extend(all.latest().map(|_| "latest".to_owned()));
        names.extend(all.record().map(|_| "record".to_owned()));
        names.push("all".to_owned());
        names
    }

    /// The figure that a year, a basis, what it counts, or a year and what it counts stand for.
    fn named(&self, name: &str) -> Option<&Cited<YearFigure>> {
        let figures = self.every.iter();
        let of_year = |year: u16| figures.clone().filter(move |f| f.value.year() == Some(year));
        if let Ok(year) = name.parse() {
            let usual = self.latest().map(measure);
            let mut alike = of_year(year).filter(|figure| Some(measure(figure)) == usual);
            return alike.next_back().or_else(|| of_year(year).next_back());
        }
        if let Some((year, counted)) = name.split_once('-')
            && let Ok(year) = year.parse()
        {
            return of_year(year).rfind(|figure| measure(figure) == Some(counted));
        }
        let counting = figures.clone().filter(|figure| measure(figure) == Some(name));
        figures
            .clone()
            .rfind(|figure| figure.value.basis() == name)
            .or_else(|| counting.max_by_key(|figure| figure.value.year()))
    }

    /// The figures of the basis and year of one of them.
    fn of_one_year<'a>(
        &'a self,
        figure: &'a Cited<YearFigure>,
    ) -> impl Iterator<Item = &'a Cited<YearFigure>> + Clone {
        let key = |figure: &Cited<YearFigure>| (figure.value.basis(), figure.value.year());
        self.every.iter().filter(move |other| key(other) == key(figure))
    }

    /// The figures, each with the name of its column: `plant_years_three_gorges_design`,
    /// `times_ireland_actual_2024`.
    pub fn columns(&self) -> impl Iterator<Item = (String, &Cited<YearFigure>)> {
        let times = if self.is_plant() { "plant_years" } else { "times" };
        self.figures.iter().map(move |figure| (format!("{times}_{}", self.suffix(figure)), figure))
    }

    /// `three_gorges_design`, `ireland_actual_2023`, and `ireland_actual_2023_demand` where there are several
    /// of that year and this one does not count what is usual: the end of the name of a column.
    pub(crate) fn suffix(&self, figure: &Cited<YearFigure>) -> String {
        let year = figure.value.year().map(|year| year.to_string());
        let counted = measure(figure);
        let alike = self.of_one_year(figure);
        let one_measure = alike.clone().all(|other| measure(other) == counted);
        let several = alike.filter(|other| measure(other) == counted).count() > 1;
        let usual = self.latest().and_then(measure);
        let counted = counted.filter(|_| !one_measure && counted != usual).map(str::to_owned);
        let edition = figure.edition.clone().filter(|_| several);
        let basis = figure.value.basis().to_owned();
        let parts = [Some(self.id.clone()), Some(basis), year, counted, edition];
        let parts = parts.into_iter().flatten().collect::<Vec<_>>().join("_");
        let plain = |c: char| if c.is_alphanumeric() { c.to_ascii_lowercase() } else { '_' };
        parts.chars().map(plain).collect()
    }
}

/// The word for what a figure counts, where figures may count different things.
fn measure(figure: &Cited<YearFigure>) -> Option<&'static str> {
    figure.value.measure().map(ConsumptionMeasure::name)
}
