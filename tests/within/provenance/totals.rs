//! The years of Three Gorges against what its operator says that it has generated in all.

use gigawatt::catalog::{Catalog, Cited, PlantPreset};
use gigawatt::model::{AnnualGeneration, GenerationBasis};

/// Terawatt-hours generated since 2003, half a unit of their last digit, and who says so.
const BY_THE_END_OF: [(u16, f64, f64, &str); 5] = [
    // 58 TWh by the end of April 2005, 10 of them in that year.
    (2004, 48.0, 0.5, "http://china.org.cn/archive/2005-05/04/content_1127746.htm"),
    (2005, 96.85, 0.005, "the operator"),
    (2012, 629.1, 0.05, "https://www.globaltimes.cn/content/819049.shtml"),
    (2013, 711.97, 0.005, "http://politics.people.com.cn/n/2014/0108/c70731-24062668.html"),
    (2023, 1662.0, 0.5, "the operator"),
];

/// The year before a day, and what had been generated on it.
const ON_A_DAY: [(u16, f64, &str); 8] = [
    (2004, 58.0, "2005-04-29, http://china.org.cn/archive/2005-05/04/content_1127746.htm"),
    (
        2005,
        100.0,
        "2006-02-10, http://big5.www.gov.cn/gate/big5/www.gov.cn/jrzg/2006-02/10/content_185277.htm",
    ),
    (2005, 138.3, "2006-10-29, http://china.org.cn/2006-10/30/content_1186620.htm"),
    (
        2008,
        300.0,
        "2009-04-07, http://china.org.cn/environment/news/2009-04/07/content_17564963.htm",
    ),
    (2010, 500.0, "2011-08-16, http://en.people.cn/90783/91300/7571796.html"),
    (2017, 1140.0, "2018-07, http://en.people.cn/n3/2018/0801/c90000-9486873-3.html"),
    (2019, 1354.1, "2020-08-31, http://hhygw.cn/xw/zyxw/20201102/33473.html"),
    (2022, 1600.0, "2023-07-10, http://en.people.cn/n3/2023/0710/c90000-20041957.html"),
];

fn three_gorges() -> PlantPreset {
    let catalog = Catalog::embedded();
    catalog.plant("three-gorges").expect("a plant").clone()
}

/// The figure of a year: what was generated, or what was expected shortly before its end.
fn of_year(plant: &PlantPreset, year: u16) -> &Cited<AnnualGeneration> {
    let figures = plant.generation.iter();
    let mut of_year = figures.filter(|cited| cited.value.year == Some(year));
    of_year.next().unwrap_or_else(|| panic!("{year} is lacking"))
}

fn terawatt_hours(cited: &Cited<AnnualGeneration>) -> f64 {
    cited.value.energy.value / 3.6e15
}

/// Half a unit of the last digit that a figure is written with, in TWh.
fn rounding(cited: &Cited<AnnualGeneration>) -> f64 {
    let number: String =
        cited.written.chars().take_while(|c| c.is_ascii_digit() || *c == '.').collect();
    let decimals = number.split_once('.').map_or(0, |(_, digits)| digits.len());
    let unit = terawatt_hours(cited) / number.parse::<f64>().expect("a number");
    unit * 0.5 / 10_f64.powi(i32::try_from(decimals).expect("few digits"))
}

/// The sum of the years up to one, and how far their roundings may take it.
fn sum(plant: &PlantPreset, last: u16) -> (f64, f64) {
    let years = (2003..=last).map(|year| of_year(plant, year));
    let add = |(sum, off): (f64, f64), cited| (sum + terawatt_hours(cited), off + rounding(cited));
    years.fold((0.0, 0.0), add)
}

#[test]
fn the_years_add_up_to_the_operators_totals() {
    let plant = three_gorges();
    for (year, total, half, said) in BY_THE_END_OF {
        let (sum, off) = sum(&plant, year);
        assert!(off < 0.6, "{year}: the years are written too coarsely ({off})");
        assert!((sum - total).abs() <= half + off, "{year}: {sum} against {total} ({said})");
    }
}

#[test]
fn the_main_units_alone_would_not_add_up() {
    // 79.47 TWh of 2009 leaves out the two units for the station itself: by 2012 that shows.
    let plant = three_gorges();
    let (sum, _) = sum(&plant, 2012);
    let without = sum - 79.85 + 79.47;
    assert!((sum - 629.1).abs() < 0.05 + 0.01, "{sum}");
    assert!((without - 629.1).abs() > 0.3, "{without}");
}

#[test]
fn what_was_generated_on_a_day_lies_between_two_ends_of_years() {
    let plant = three_gorges();
    for (before, total, said) in ON_A_DAY {
        let ((least, off), (most, _)) = (sum(&plant, before), sum(&plant, before + 1));
        assert!(least - off <= total, "{total} ({said}) is less than {least}");
        assert!(total <= most + off, "{total} ({said}) is more than {most}");
    }
}

#[test]
fn the_forecast_of_2007_is_no_actual_year() {
    let figure = three_gorges();
    let of_2007 = of_year(&figure, 2007);
    assert_eq!(of_2007.value.basis, GenerationBasis::Expected);
    let actual = |cited: &Cited<AnnualGeneration>| cited.value.basis.is_of_a_year();
    assert!(figure.generation.iter().filter(|cited| actual(cited)).count() >= 20);
}
