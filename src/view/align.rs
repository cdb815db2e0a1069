//! Figures of one column, padded so that decimal points and units stand under one another.

use super::document::Cell;
use super::figure::Figure;

/// The cells of a column. A range is left as it is: it has no one decimal point.
pub(crate) fn on_the_point(figures: &[Figure]) -> Vec<Cell> {
    let numbers: Vec<&Figure> = figures.iter().filter(|figure| figure.range.is_none()).collect();
    let fraction = widest(&numbers, |figure| width(&figure.fraction));
    let unit = widest(&numbers, |figure| width(&figure.unit));
    let padded = |figure: &Figure| {
        // Nothing parts a number from a Chinese unit.
        let is_apart = figure.unit.starts_with(' ') || figure.unit.is_empty();
        let fraction = pad_end(&figure.fraction, if is_apart { fraction } else { 0 });
        let unit = pad_end(&figure.unit, unit);
        format!("{}{fraction}{unit}", figure.whole)
    };
    let total = widest(&numbers, |figure| width(&padded(figure)));
    let cell = |figure: &Figure| match figure.range {
        None => {
            Cell { aligned: vec![pad_start(&padded(figure), total)], ..Cell::from(figure.text()) }
        }
        Some(_) => Cell { line: figure.text(), ..Cell::of(figure.ends()) },
    };
    figures.iter().map(cell).collect()
}

fn widest(figures: &[&Figure], part: impl Fn(&Figure) -> usize) -> usize {
    figures.iter().map(|figure| part(figure)).max().unwrap_or(0)
}

fn pad_end(text: &str, to: usize) -> String {
    format!("{text}{}", " ".repeat(to.saturating_sub(width(text))))
}

fn pad_start(text: &str, to: usize) -> String {
    format!("{}{text}", " ".repeat(to.saturating_sub(width(text))))
}

/// Columns a text takes up: a Chinese character takes two.
pub(crate) fn width(text: &str) -> usize {
    unicode_width::UnicodeWidthStr::width(text)
}

/// Whether a line may end between two characters: at a space, and at a Chinese character that neither
/// punctuation nor a number before it holds fast.
#[cfg(feature = "pictures")]
pub(crate) fn may_break_between(this: char, next: char) -> bool {
    const CLOSING: &str = "，。、；：！？）”’》】」";
    const OPENING: &str = "（“‘《【「";
    if this == ' ' || next == ' ' {
        return next != ' ' && next != '%';
    }
    let wide = |c: char| unicode_width::UnicodeWidthChar::width(c) == Some(2);
    let number_before_unit = this.is_ascii_digit() && wide(next);
    (wide(this) || wide(next))
        && !number_before_unit
        && !CLOSING.contains(next)
        && !OPENING.contains(this)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn figure(whole: &str, fraction: &str, unit: &str) -> Figure {
        Figure {
            whole: whole.to_owned(),
            fraction: fraction.to_owned(),
            unit: unit.to_owned(),
            range: None,
        }
    }

    #[test]
    fn points_and_units_stand_under_one_another() {
        let figures =
            [figure("52", ".56", " TWh"), figure("0", ".876", " TWh"), figure("1,000", "", " TWh")];
        let cells = on_the_point(&figures);
        let aligned: Vec<_> = cells.iter().map(|cell| cell.aligned[0].as_str()).collect();
        assert_eq!(aligned, ["   52.56  TWh", "    0.876 TWh", "1,000     TWh"]);
    }

    #[test]
    fn chinese_units_count_two_columns() {
        let cells = on_the_point(&[figure("60", "", "亿瓦"), figure("2000", "", "瓦")]);
        let aligned: Vec<_> = cells.iter().map(|cell| cell.aligned[0].as_str()).collect();
        assert_eq!(aligned, ["  60亿瓦", "2000瓦  "]);
    }
}
