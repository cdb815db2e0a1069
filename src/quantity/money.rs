//! Amounts of money, each with its currency: no exchange rate is known here.

use std::fmt;

/// A currency by its three-letter code (ISO 4217), such as `USD`.
///
/// ```
/// use gigawatt::quantity::Currency;
///
/// assert_eq!(Currency::of_code("CNY").map(|currency| currency.to_string()).as_deref(), Some("CNY"));
/// assert_eq!(Currency::of_code("usd"), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Currency([u8; 3]);

impl Currency {
    /// The currency of a code of three capital letters; any such code is taken.
    #[must_use]
    pub fn of_code(code: &str) -> Option<Self> {
        let code: [u8; 3] = code.as_bytes().try_into().ok()?;
        code.iter().all(u8::is_ascii_uppercase).then_some(Self(code))
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|letter| write!(f, "{}", char::from(*letter)))
    }
}

/// An amount of money.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct Money {
    /// The amount in whole units of the currency, such as dollars.
    pub amount: f64,
    /// The currency.
    pub currency: Currency,
}

/// What a kilowatt-hour costs.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct Tariff {
    /// Money for each kWh.
    pub per_kwh: Money,
}
