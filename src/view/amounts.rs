//! Masses, volumes, money and counts as the figures of a text.

use super::figure::{Figure, Figures};
use crate::estimate::Estimate;
#[cfg(any(feature = "cli", test))]
use crate::language::Language;
use crate::quantity::{CarbonIntensity, Energy, Money, Tariff, WaterIntensity};
use crate::words::{self, Rung};
use uom::si::energy::kilowatt_hour;
use uom::si::f64::{Mass, Volume};
use uom::si::mass::{gram, kilogram};
use uom::si::volume::{cubic_meter, liter};

impl Figures {
    /// Masses of one column, in one unit.
    pub fn masses(self, values: &[Estimate<Mass>]) -> Vec<Figure> {
        let kilograms = values.iter().map(|value| value.map(|mass| mass.get::<kilogram>()));
        self.amounts(&kilograms.collect::<Vec<_>>(), words::masses(self.language), "")
    }

    /// Volumes of one column, in one unit.
    pub fn volumes(self, values: &[Estimate<Volume>]) -> Vec<Figure> {
        let volumes_in_m3 = values.iter().map(|value| value.map(|v| v.get::<cubic_meter>()));
        self.amounts(&volumes_in_m3.collect::<Vec<_>>(), words::volumes(self.language), "")
    }

    /// Amounts of money of one column, all in one currency.
    pub fn money(self, values: &[Estimate<Money>]) -> Vec<Figure> {
        let currency = values.first().map(|value| value.central().currency.to_string());
        let name = words::currency_name(self.language, &currency.unwrap_or_default());
        let amounts = values.iter().map(|value| value.map(|money| money.amount));
        self.amounts(&amounts.collect::<Vec<_>>(), words::counts(self.language), &name)
    }

    /// An amount of money in the multiple that suits it.
    pub fn sum(self, money: Money) -> String {
        let figures = self.money(&[Estimate::exactly(money)]);
        figures.first().map(Figure::text).unwrap_or_default()
    }

    /// Numbers of one column, in one multiple.
    pub fn counts(self, values: &[Estimate<f64>]) -> Vec<Figure> {
        self.amounts(values, words::counts(self.language), "")
    }

    /// How many times, in a multiple of its own.
    pub fn times(self, value: Estimate<f64>) -> Figure {
        let largest = value.high().max(value.low());
        let (size, unit) = rung(words::counts(self.language), largest);
        let suffix = format!("{unit}{}", words::times(self.language));
        self.estimate(value.map(|times| times / size), &suffix)
    }

    /// A grid intensity.
    pub fn carbon_rate(self, rate: Estimate<CarbonIntensity>) -> String {
        let grams = rate.map(grams_per_kwh);
        self.estimate(grams, words::grams_per_kwh(self.language)).text()
    }

    /// A WUE.
    pub fn water_rate(self, rate: Estimate<WaterIntensity>) -> String {
        let litres = rate.map(litres_per_kwh);
        self.estimate(litres, words::litres_per_kwh(self.language)).text()
    }

    /// A price of energy.
    pub fn tariff(self, tariff: Estimate<Tariff>) -> String {
        let code = tariff.central().per_kwh.currency.to_string();
        let currency = words::currency_name(self.language, &code);
        let unit = format!("{currency}{}", words::per_kwh(self.language));
        self.estimate(tariff.map(|tariff| tariff.per_kwh.amount), &unit).text()
    }

    fn amounts(self, values: &[Estimate<f64>], ladder: &[Rung], name: &str) -> Vec<Figure> {
        let largest = values.iter().map(Estimate::high).fold(0.0, f64::max);
        let (size, unit) = rung(ladder, largest);
        let suffix = format!("{unit}{name}");
        values.iter().map(|value| self.estimate(value.map(|v| v / size), &suffix)).collect()
    }
}

/// A mass in the unit that suits it, such as `23.52 Mt` or 2352万吨.
#[must_use]
#[cfg(feature = "cli")]
pub(crate) fn mass_text(mass: Mass, language: Language, digits: u8) -> String {
    let figures = Figures { language, digits }.masses(&[Estimate::exactly(mass)]);
    figures.first().map(Figure::text).unwrap_or_default()
}

/// Money in the multiple that suits it, such as `4.906 billion USD` or 49.06亿美元.
#[must_use]
#[cfg(feature = "cli")]
pub(crate) fn money_text(money: Money, language: Language, digits: u8) -> String {
    Figures { language, digits }.sum(money)
}

/// The highest rung that a value reaches, or the lowest.
fn rung(ladder: &[Rung], value: f64) -> Rung {
    let reached = ladder.iter().rfind(|(size, _)| value >= *size);
    reached.or(ladder.first()).copied().unwrap_or((1.0, ""))
}

/// A grid intensity in g/kWh.
pub(crate) fn grams_per_kwh(rate: CarbonIntensity) -> f64 {
    (rate * Energy::new::<kilowatt_hour>(1.0)).get::<gram>()
}

/// A WUE in L/kWh.
pub(crate) fn litres_per_kwh(rate: WaterIntensity) -> f64 {
    (rate * Energy::new::<kilowatt_hour>(1.0)).get::<liter>()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quantity::Currency;

    fn figures(language: Language) -> Figures {
        Figures { language, digits: 4 }
    }

    #[test]
    fn masses_are_counted_in_what_is_read_easily() {
        let text = |kilograms: f64, language| {
            let mass = Estimate::exactly(Mass::new::<kilogram>(kilograms));
            figures(language).masses(&[mass])[0].text()
        };
        assert_eq!(text(2.9e10, Language::English), "29 Mt");
        assert_eq!(text(2.9e10, Language::Chinese), "2900万吨");
        assert_eq!(text(4.73e5, Language::English), "473 t");
    }

    #[test]
    fn money_carries_its_currency() {
        let money = Money { amount: 4.9056e9, currency: Currency::of_code("USD").unwrap() };
        let text = |language| figures(language).money(&[Estimate::exactly(money)])[0].text();
        assert_eq!(text(Language::English), "4.906 billion USD");
        assert_eq!(text(Language::Chinese), "49.06亿美元");
    }
}
