//! Columns of Arrow as the kernel reads them.

use crate::arrow::{RawArray, RawSchema};
use crate::written::{Day, Decimal, Float};
use gigawatt::fleet::{NumberTexts, TextColumn, Texts};
use std::borrow::Cow;
use std::fmt::{Display, LowerExp};

/// A column that is ready to be read.
pub struct Prepared<'a> {
    cells: Cells<'a>,
    valid: Validity<'a>,
}

/// The bits of rows that are not null, and the bit of the first row; `None` where no row is.
type Validity<'a> = Option<(Cow<'a, [u8]>, usize)>;

enum Cells<'a> {
    Texts(Texts<'a>),
    Views { views: &'a [u8], buffers: Vec<&'a [u8]> },
    Written(NumberTexts),
    Dictionary { keys: Vec<u32>, values: Box<Prepared<'a>> },
}

/// A buffer that is not there, or where no such items can be.
type Missing = &'static str;

/// Whether a column of this type can be read.
pub fn is_readable(schema: &RawSchema) -> bool {
    match schema.dictionary() {
        Some(values) => is_readable(values),
        None => {
            matches!(
                schema.format(),
                "n" | "u" | "U" | "vu" | "c" | "C" | "s" | "S" | "i" | "I" | "l" | "L" | "f" | "g"
            ) || temporal(schema.format()).is_some()
                || decimal(schema.format()).is_some()
        }
    }
}

/// How a day is said: as the number of it, or of so many units a second.
enum Temporal {
    Days,
    Units(i64),
}

/// Days and times; of a time elsewhere than in Greenwich the day is not known here.
fn temporal(format: &str) -> Option<Temporal> {
    let (unit, zone) = format.split_once(':').unwrap_or((format, ""));
    if !matches!(zone, "" | "UTC" | "Etc/UTC" | "+00:00") {
        return None;
    }
    Some(match unit {
        "tdD" => Temporal::Days,
        "tss" => Temporal::Units(1),
        "tdm" | "tsm" => Temporal::Units(1_000),
        "tsu" => Temporal::Units(1_000_000),
        "tsn" => Temporal::Units(1_000_000_000),
        _ => return None,
    })
}

/// The digits behind the point of a decimal type, and its bits.
fn decimal(format: &str) -> Option<(i32, u32)> {
    let mut parts = format.strip_prefix("d:")?.split(',');
    let scale = parts.nth(1)?.parse().ok()?;
    let bits = parts.next().map_or(Ok(128), str::parse).ok()?;
    let is_read =
        (-Decimal::MOST..=Decimal::MOST).contains(&scale) && matches!(bits, 32 | 64 | 128);
    is_read.then_some((scale, bits))
}

impl<'a> Prepared<'a> {
    /// Prepares an array of a readable type.
    pub fn of(array: &'a RawArray, schema: &RawSchema) -> Result<Self, Missing> {
        let format = schema.format();
        if format == "n" || array.length() == 0 {
            return Ok(Self { cells: Cells::Texts(Texts::Slices(&[])), valid: None });
        }
        let valid = array.validity()?.map(|(bits, offset)| (Cow::Borrowed(bits), offset));
        let (cells, valid) = match (schema.dictionary(), array.dictionary(), format) {
            (Some(schema), Some(values), _) => {
                let values = Box::new(Self::of(values, schema)?);
                (Cells::Dictionary { keys: keys(array, format)?, values }, valid)
            }
            (_, _, "f") => floats::<f32>(array, valid)?,
            (_, _, "g") => floats::<f64>(array, valid)?,
            _ => (cells(array, format)?, valid),
        };
        Ok(Self { cells, valid })
    }

    /// The texts that a dictionary has.
    pub fn dictionary(&self) -> Option<TextColumn<'_>> {
        match &self.cells {
            Cells::Dictionary { values, .. } => Some(values.column(None)),
            _ => None,
        }
    }

    /// The column; `values` is what [`dictionary`](Self::dictionary) gave.
    pub fn column<'b>(&'b self, values: Option<&'b TextColumn<'b>>) -> TextColumn<'b> {
        let texts = match (&self.cells, values) {
            (Cells::Texts(texts), _) => *texts,
            (Cells::Views { views, buffers }, _) => Texts::Views { views, buffers },
            (Cells::Written(numbers), _) => numbers.texts(),
            (Cells::Dictionary { keys, .. }, Some(values)) => Texts::Dictionary { keys, values },
            (Cells::Dictionary { .. }, None) => Texts::Slices(&[]),
        };
        let column = TextColumn::from(texts);
        match &self.valid {
            Some((bits, offset)) => column.with_validity(bits, *offset),
            None => column,
        }
    }
}

fn cells<'a>(array: &'a RawArray, format: &str) -> Result<Cells<'a>, Missing> {
    let (offset, length) = (array.offset(), array.length());
    // SAFETY, for all buffers below: the format says what is in them, and each has an item for every row; the
    // offsets have one more, and the last says how long the texts are.
    Ok(match format {
        "u" => {
            let offsets: &[i32] = unsafe { array.buffer(1, offset, length + 1) }?;
            let end = offsets.last().map_or(0, |end| *end as usize);
            Cells::Texts(Texts::Utf8 { bytes: unsafe { array.buffer(2, 0, end) }?, offsets })
        }
        "U" => {
            let offsets: &[i64] = unsafe { array.buffer(1, offset, length + 1) }?;
            let end = offsets.last().map_or(0, |end| *end as usize);
            Cells::Texts(Texts::LargeUtf8 { bytes: unsafe { array.buffer(2, 0, end) }?, offsets })
        }
        "vu" => {
            let count = array.buffers().saturating_sub(3);
            let lengths: &[i64] = unsafe { array.buffer(2 + count, 0, count) }?;
            let texts = lengths.iter().enumerate();
            let buffers = texts.map(|(at, end)| unsafe { array.buffer(2 + at, 0, *end as usize) });
            let views = unsafe { array.buffer(1, offset * 16, length * 16) }?;
            Cells::Views { views, buffers: buffers.collect::<Result<_, _>>()? }
        }
        "c" => written::<i8, _>(array, |number| number)?,
        "C" => written::<u8, _>(array, |number| number)?,
        "s" => written::<i16, _>(array, |number| number)?,
        "S" => written::<u16, _>(array, |number| number)?,
        "i" => written::<i32, _>(array, |number| number)?,
        "I" => written::<u32, _>(array, |number| number)?,
        "l" => written::<i64, _>(array, |number| number)?,
        "L" => written::<u64, _>(array, |number| number)?,
        _ => days_or_decimals(array, format)?,
    })
}

fn days_or_decimals<'a>(array: &'a RawArray, format: &str) -> Result<Cells<'a>, Missing> {
    match (temporal(format), decimal(format)) {
        (Some(Temporal::Days), _) => written::<i32, _>(array, |day| Day(day.into())),
        (Some(Temporal::Units(units)), _) => {
            written::<i64, _>(array, move |time| Day::of_time(time, units))
        }
        (None, Some((scale, 32))) => {
            written::<i32, _>(array, move |digits| Decimal { digits: digits.into(), scale })
        }
        (None, Some((scale, 64))) => {
            written::<i64, _>(array, move |digits| Decimal { digits: digits.into(), scale })
        }
        // In bytes, as they need not lie where a number of this size has to.
        (None, Some((scale, _))) => written::<[u8; 16], _>(array, move |digits| Decimal {
            digits: i128::from_ne_bytes(digits),
            scale,
        }),
        (None, None) => Err("a column is of another type than its schema says"),
    }
}

/// The items of a column as texts.
fn written<T: Copy, W: Display + PartialEq>(
    array: &RawArray,
    write: impl Fn(T) -> W,
) -> Result<Cells<'_>, Missing> {
    // SAFETY: only called with the type that the format names.
    let values: &[T] = unsafe { array.buffer(1, array.offset(), array.length()) }?;
    Ok(Cells::Written(NumberTexts::of(values.iter().copied().map(write))))
}

/// Numbers with what of them is null: NaN is a value that is not there, as pandas and numpy have it.
fn floats<'a, T: Copy + Display + LowerExp + Into<f64> + PartialEq>(
    array: &'a RawArray,
    valid: Validity<'a>,
) -> Result<(Cells<'a>, Validity<'a>), Missing> {
    // SAFETY: only called with the type that the format names.
    let values: &[T] = unsafe { array.buffer(1, array.offset(), array.length()) }?;
    let is_missing = |value: &T| (*value).into().is_nan();
    let cells = Cells::Written(NumberTexts::of(values.iter().copied().map(Float)));
    if !values.iter().any(is_missing) {
        return Ok((cells, valid));
    }
    let mut bits = vec![0_u8; values.len().div_ceil(8)];
    for (row, _) in values.iter().enumerate().filter(|(_, value)| !is_missing(value)) {
        let is_valid = valid.as_ref().is_none_or(|(bits, offset)| {
            let bit = row + offset;
            bits.get(bit / 8).is_some_and(|byte| byte >> (bit % 8) & 1 == 1)
        });
        bits[row / 8] |= u8::from(is_valid) << (row % 8);
    }
    Ok((cells, Some((Cow::Owned(bits), 0))))
}

/// The keys of a dictionary. One that is no position leads nowhere, as null does.
fn keys(array: &RawArray, format: &str) -> Result<Vec<u32>, Missing> {
    fn read<T: Copy + TryInto<u32>>(array: &RawArray) -> Result<Vec<u32>, Missing> {
        // SAFETY: only called with the type that the format names.
        let keys: &[T] = unsafe { array.buffer(1, array.offset(), array.length()) }?;
        Ok(keys.iter().map(|key| (*key).try_into().unwrap_or(u32::MAX)).collect())
    }
    match format {
        "c" => read::<i8>(array),
        "C" => read::<u8>(array),
        "s" => read::<i16>(array),
        "S" => read::<u16>(array),
        "i" => read::<i32>(array),
        "I" => read::<u32>(array),
        "l" => read::<i64>(array),
        _ => read::<u64>(array),
    }
}
