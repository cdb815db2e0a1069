//! Amounts of money, each with its currency: no exchange rate is known here.

mod names;

pub(super) use names::{Named, named_in};

use crate::order::{sort_by, sort_by_key};
use std::fmt;

/// A currency by its three-letter code (ISO 4217), such as `USD`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Currency([u8; 3]);

/// The active codes of ISO 4217 (as amended in 2025) that energy is paid in, those of which there is most
/// to be read first, then by the alphabet. BGN gave way to EUR in 2026, and older prices name it.
const CODES: &str = "\
    USD EUR CNY GBP JPY INR CAD AUD CHF KRW BRL MXN SEK NOK DKK HKD SGD TWD NZD ZAR \
    AED AFN ALL AMD AOA ARS AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BSD BTN BWP BYN BZD CDF CLP COP \
    CRC CUP CVE CZK DJF DOP DZD EGP ERN ETB FJD FKP GEL GHS GIP GMD GNF GTQ GYD HNL HTG HUF IDR ILS IQD \
    IRR ISK JMD JOD KES KGS KHR KMF KPW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP \
    MRU MUR MVR MWK MYR MZN NAD NGN NIO NPR OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD \
    SCR SDG SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TZS UAH UGX UYU UZS VED VES \
    VND VUV WST XAF XCD XCG XOF XPF YER ZMW ZWG";

impl Currency {
    /// The currency of the United States.
    pub(super) const USD: Self = Self(*b"USD");

    /// The currency of a code of three capital letters; `None` for what is no code of ISO 4217.
    #[must_use]
    pub fn of_code(code: &str) -> Option<Self> {
        let code: [u8; 3] = code.as_bytes().try_into().ok()?;
        Self::codes().any(|known| known.as_bytes() == code).then_some(Self(code))
    }

    /// Its code.
    pub(crate) fn code(self) -> &'static str {
        Self::codes().find(|code| code.as_bytes() == self.0).unwrap_or_default()
    }

    /// Every code.
    fn codes() -> impl Iterator<Item = &'static str> {
        CODES.split_ascii_whitespace()
    }

    /// The codes of which three letters are a slip: those with two letters exchanged first, and others
    /// only where the letters are capitals, as `lbs` is sooner a word of something else.
    pub(super) fn near(letters: &str) -> Vec<&'static str> {
        let is_code = letters.bytes().all(|byte| byte.is_ascii_uppercase());
        let letters = letters.to_ascii_uppercase();
        let sorted = |text: &str| {
            let mut bytes = text.as_bytes().to_vec();
            sort_by(&mut bytes, Ord::cmp);
            bytes
        };
        let mut near: Vec<_> =
            Self::codes().filter(|code| strsim::osa_distance(&letters, code) == 1).collect();
        sort_by_key(&mut near, |code| sorted(code) != sorted(&letters));
        near.retain(|code| is_code || sorted(code) == sorted(&letters));
        near
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|letter| write!(f, "{}", char::from(*letter)))
    }
}

/// An amount of money.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub(crate) struct Money {
    /// The amount in whole units of the currency, such as dollars.
    pub amount: f64,
    /// The currency.
    pub currency: Currency,
}

/// What a kilowatt-hour costs.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub(crate) struct Tariff {
    /// Money for each kWh.
    pub per_kwh: Money,
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn every_code_stands_once_and_is_three_capitals() {
        let codes: Vec<_> = Currency::codes().collect();
        assert!(codes.iter().all(|code| code.len() == 3));
        assert!(codes.iter().all(|code| code.bytes().all(|byte| byte.is_ascii_uppercase())));
        assert_eq!(codes.iter().collect::<HashSet<_>>().len(), codes.len());
        assert!(codes.len() > 140, "{}", codes.len());
    }

    #[test]
    fn slips_are_near() {
        for (letters, code) in
            [("UDS", "USD"), ("CYN", "CNY"), ("BGP", "GBP"), ("eru", "EUR"), ("USB", "USD")]
        {
            assert_eq!(Currency::near(letters).first(), Some(&code), "{letters}");
        }
        assert!(Currency::near("XYZ").is_empty());
    }
}
