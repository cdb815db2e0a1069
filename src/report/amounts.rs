//! Masses, volumes, money and counts as the figures of a text.

use super::figure::{Figure, Figures};
use super::words::Language;
use crate::estimate::Estimate;
use crate::quantity::{CarbonIntensity, Energy, Money, Tariff, WaterIntensity};
use uom::si::energy::kilowatt_hour;
use uom::si::f64::{Mass, Volume};
use uom::si::mass::{gram, kilogram};
use uom::si::volume::{cubic_meter, liter};

/// A size, and what a value of that size and more is counted in.
type Rung = (f64, &'static str);

/// In kilograms.
fn masses(language: Language) -> &'static [Rung] {
    match language {
        Language::English => {
            &[(1e-3, " g"), (1.0, " kg"), (1e3, " t"), (1e9, " Mt"), (1e12, " Gt")]
        }
        Language::Chinese => {
            &[(1e-3, "克"), (1.0, "千克"), (1e3, "吨"), (1e7, "万吨"), (1e11, "亿吨")]
        }
    }
}

/// In cubic metres.
fn volumes(language: Language) -> &'static [Rung] {
    match language {
        Language::English => {
            &[(1e-3, " L"), (1.0, " m³"), (1e6, " million m³"), (1e9, " billion m³")]
        }
        Language::Chinese => &[(1e-3, "升"), (1.0, "立方米"), (1e4, "万立方米"), (1e8, "亿立方米")],
    }
}

/// Numbers that stand for themselves.
fn counts(language: Language) -> &'static [Rung] {
    match language {
        Language::English => {
            &[(1.0, ""), (1e6, " million"), (1e9, " billion"), (1e12, " trillion")]
        }
        Language::Chinese => &[(1.0, ""), (1e4, "万"), (1e8, "亿"), (1e12, "万亿")],
    }
}

impl Figures {
    /// Masses of one column, in one unit.
    pub fn masses(self, values: &[Estimate<Mass>]) -> Vec<Figure> {
        let kilograms = values.iter().map(|value| value.map(|mass| mass.get::<kilogram>()));
        self.amounts(&kilograms.collect::<Vec<_>>(), masses(self.language), "")
    }

    /// Volumes of one column, in one unit.
    pub fn volumes(self, values: &[Estimate<Volume>]) -> Vec<Figure> {
        let volumes_in_m3 = values.iter().map(|value| value.map(|v| v.get::<cubic_meter>()));
        self.amounts(&volumes_in_m3.collect::<Vec<_>>(), volumes(self.language), "")
    }

    /// Amounts of money of one column, all in one currency.
    pub fn money(self, values: &[Estimate<Money>]) -> Vec<Figure> {
        let currency = values.first().map(|value| value.central().currency.to_string());
        let name = currency_name(&currency.unwrap_or_default(), self.language);
        let amounts = values.iter().map(|value| value.map(|money| money.amount));
        self.amounts(&amounts.collect::<Vec<_>>(), counts(self.language), &name)
    }

    /// Numbers of one column, in one multiple.
    pub fn counts(self, values: &[Estimate<f64>]) -> Vec<Figure> {
        self.amounts(values, counts(self.language), "")
    }

    /// How many times, in a multiple of its own.
    pub fn times(self, value: Estimate<f64>) -> Figure {
        let largest = value.high().max(value.low());
        let (size, unit) = rung(counts(self.language), largest);
        let suffix = format!("{unit}{}", self.language.words().times);
        self.estimate(value.map(|times| times / size), &suffix)
    }

    /// A grid intensity.
    pub fn carbon_rate(self, rate: Estimate<CarbonIntensity>) -> String {
        let grams = rate.map(grams_per_kwh);
        self.estimate(grams, self.language.words().grams_per_kwh).text()
    }

    /// A WUE.
    pub fn water_rate(self, rate: Estimate<WaterIntensity>) -> String {
        let litres = rate.map(litres_per_kwh);
        self.estimate(litres, self.language.words().litres_per_kwh).text()
    }

    /// A price of energy.
    pub fn tariff(self, tariff: Estimate<Tariff>) -> String {
        let code = tariff.central().per_kwh.currency.to_string();
        let currency = currency_name(&code, self.language);
        let unit = format!("{currency}{}", self.language.words().per_kwh);
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
    let figures = Figures { language, digits }.money(&[Estimate::exactly(money)]);
    figures.first().map(Figure::text).unwrap_or_default()
}

/// The highest rung that a value reaches, or the lowest.
fn rung(ladder: &[Rung], value: f64) -> Rung {
    let reached = ladder.iter().rfind(|(size, _)| value >= *size);
    reached.or(ladder.first()).copied().unwrap_or((1.0, ""))
}

/// A grid intensity in g/kWh.
pub(super) fn grams_per_kwh(rate: CarbonIntensity) -> f64 {
    (rate * Energy::new::<kilowatt_hour>(1.0)).get::<gram>()
}

/// A WUE in L/kWh.
pub(super) fn litres_per_kwh(rate: WaterIntensity) -> f64 {
    (rate * Energy::new::<kilowatt_hour>(1.0)).get::<liter>()
}

/// A currency behind its number.
fn currency_name(code: &str, language: Language) -> String {
    let chinese = match code {
        "CNY" => "元",
        "USD" => "美元",
        "EUR" => "欧元",
        "GBP" => "英镑",
        "JPY" => "日元",
        _ => "",
    };
    if language == Language::Chinese && !chinese.is_empty() {
        return chinese.to_owned();
    }
    format!(" {code}")
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
