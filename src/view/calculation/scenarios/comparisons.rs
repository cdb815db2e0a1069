//! A deployment under every scenario, against all that was asked for.

use super::super::document::{Named, Page, rows_of};
use super::super::many::down;
use crate::answer::Yardstick;
use crate::answer::calculation::Row;
use crate::view::align::on_the_point;
use crate::view::document::{Cell, Sheet};
use crate::view::figure::Figure;
use crate::words;

/// Scenarios side by side in a sheet that goes down the references.
const SCENARIOS_A_PAGE: usize = 4;

/// Figures of consumers that fit a page of 80 beside the names.
const CONSUMERS_ACROSS: usize = 3;

/// The sheets of one deployment, the `at`th of every calculation.
pub(super) fn sheets(pages: &[Page<'_>], at: usize) -> Vec<Sheet> {
    let rows: Vec<Named<'_>> = pages
        .iter()
        .filter_map(|page| Some((page.scenario_name(), page.calculation.all_rows().nth(at)?)))
        .collect();
    let (Some(page), Some((_, row))) = (pages.first(), rows.first()) else {
        return Vec::new();
    };
    let name = page.name(row);
    let against = words::sentence_part(page.language, words::against(page.language));
    let heading = |plant: &str| Cell::of(vec![name.clone(), against.clone(), plant.to_owned()]);
    let mut sheets = Vec::new();
    if page.has_many_plants() {
        let heading = Cell::of(vec![name.clone(), words::against_plants(page.language).to_owned()]);
        let chunks = rows.chunks(SCENARIOS_A_PAGE);
        sheets.extend(chunks.clone().map(|rows| page.shares_of(rows, heading.clone())));
        sheets.extend(chunks.map(|rows| page.plant_years_of(rows, heading.clone())));
    } else {
        sheets.extend(page.plants_across(&rows, heading));
    }
    sheets.extend(page.consumers_under(&rows, &name));
    sheets
}

/// The cells of a line as one heading.
fn one_above_the_other(cells: Vec<Cell>) -> Cell {
    Cell::of(cells.into_iter().flat_map(|cell| cell.parts).collect())
}

impl Page<'_> {
    /// The consumers across, or down where they are many.
    fn consumers_under(&self, rows: &[Named<'_>], name: &str) -> Vec<Sheet> {
        let times = |row: &Row| row.times.iter().flatten().copied().collect::<Vec<_>>();
        match rows.first().map_or(0, |(_, row)| times(row).len()) {
            0 => return Vec::new(),
            1..=CONSUMERS_ACROSS => {}
            _ => {
                let chunks = rows.chunks(SCENARIOS_A_PAGE);
                return chunks.flat_map(|rows| self.consumers_of(rows, Some(name))).collect();
            }
        }
        let consumers = &self.calculation.yardsticks.consumers();
        let uses = consumers.iter().all(Yardstick::is_use);
        let figures = consumers.iter().flat_map(|against| self.consumer_figures(against));
        let header: Vec<Cell> = std::iter::once(self.against_heading(uses, Some(name)))
            .chain(figures.map(one_above_the_other))
            .collect();
        let columns = (0..header.len() - 1).map(|at| {
            let times = rows.iter().map(|(_, row)| self.figures.times(times(row)[at]));
            on_the_point(&times.collect::<Vec<_>>())
        });
        let rows = rows_of(rows, columns);
        let numeric = (0..header.len()).map(|column| column > 0).collect();
        vec![Sheet { header, rows, numeric }]
    }

    /// Each plant with the shares of its installed capacity.
    fn shares_of(&self, rows: &[Named<'_>], heading: Cell) -> Sheet {
        let plants = self.calculation.yardsticks.plants().iter();
        let names = plants.map(|against| {
            let name = self.language.of(&against.name);
            let capacity = self.figures.capacity_of(against);
            vec![Cell::from(name), Cell::from(capacity)]
        });
        let header = [heading, Cell::from(words::installed_capacity(self.language))];
        let shares = |row: &Row| row.compared.iter().map(|compared| self.share(compared)).collect();
        down(header, names.collect(), rows, shares)
    }

    /// Each figure of each plant with its plant-years.
    fn plant_years_of(&self, rows: &[Named<'_>], heading: Cell) -> Sheet {
        let plants = self.calculation.yardsticks.plants().iter();
        let names = plants.flat_map(|against| {
            let name = self.language.of(&against.name);
            against.figures.iter().map(move |figure| {
                let figure_name = figure.value.name(self.language);
                let energy = self.figures.energy_of(figure);
                vec![Cell::of(vec![name.to_owned(), figure_name]), Cell::from(energy)]
            })
        });
        let header = [heading, Cell::from(words::annual_generation(self.language))];
        let years = |row: &Row| -> Vec<Figure> {
            let comparisons = row.compared.iter().flat_map(|compared| &compared.comparisons);
            let years = comparisons.map(|comparison| comparison.plant_years);
            years.map(|years| self.figures.estimate(years, words::years(self.language))).collect()
        };
        down(header, names.collect(), rows, years)
    }
}

#[cfg(test)]
mod tests {
    use crate::answer::ScenarioTable;
    use crate::answer::{Calculation, Item, Premises, Yardstick, Yardsticks};
    use crate::catalog::Catalog;
    use crate::render::{Format, render};
    use crate::view::{Language, Style};

    /// 10 GW under the headline and 50 % with a PUE of 1.54, against the plants and consumers.
    fn markdown(plants: &[&str], consumers: &[&str]) -> String {
        let catalog = Catalog::embedded();
        let mut yardsticks = Yardsticks::default();
        for id in plants {
            yardsticks.add(Yardstick::usual(catalog.plant(id).unwrap()).first());
        }
        for id in consumers {
            yardsticks.add(Yardstick::usual(catalog.consumer(id).unwrap()));
        }
        let items = [Item::power("10 GW", 1.0).unwrap()];
        let calculation = |id: &str| {
            let premises = Premises::of(catalog.scenario(id).unwrap()).unwrap();
            Calculation::new(&items, &yardsticks, &premises, false)
        };
        let table = ScenarioTable::new(["headline", "typical"].map(calculation).into());
        render(&table, Format::Markdown, &Style::new(Language::English)).unwrap()
    }

    #[test]
    fn two_plants_go_across_and_more_go_down() {
        let across = markdown(&["three-gorges", "hoover-dam"], &[]);
        // 7.7 of 22.5 GW; 67.452 of 88.2 TWh.
        assert!(
            across.contains("| 10 GW compared with Three Gorges | Share of capacity 22.5 GW |")
        );
        assert!(across.contains("| Typical | 34.22 % | 0.7648 years, 279.1 days |"), "{across}");
        assert!(across.contains("| 10 GW compared with Hoover Dam |"), "{across}");
        let down = markdown(&["three-gorges", "hoover-dam", "taishan"], &[]);
        assert!(down.contains("| Three Gorges | 22.5 GW | 44.44 % | 34.22 % |"), "{down}");
        // 87.6 and 67.452 of 88.2 TWh.
        let years = "| Three Gorges Design year | 88.2 TWh | 0.9932 years | 0.7648 years |";
        assert!(down.contains(years), "{down}");
    }

    #[test]
    fn three_consumers_go_across_and_more_go_down() {
        let across = markdown(&[], &["ireland", "germany", "france"]);
        // 67.452 of 31.9 TWh.
        assert!(across.contains("| 10 GW against consumers | Ireland 2024 metered 31.9 TWh |"));
        assert!(across.contains("| Typical | 2.114 times |"), "{across}");
        let down = markdown(&[], &["ireland", "germany", "france", "japan"]);
        assert!(
            down.contains("| Ireland 2024 metered | 31.9 TWh | 2.746 times | 2.114 times |"),
            "{down}"
        );
    }

    #[test]
    fn sources_are_those_of_what_is_compared() {
        let text = markdown(&["three-gorges"], &[]);
        assert!(text.contains("Design year 88.2 TWh:"), "{text}");
        assert!(!text.contains("111.8 TWh"), "{text}");
    }
}
