//! What may be written instead, each as a whole text to put in place of the one at fault.

use super::fault::{Fault, FaultKind};
use super::field::Field;
use super::schedule_fault::{ScheduleFault, TextFault};

impl Fault {
    /// Texts that may have been meant, each in place of the whole text at fault: a form can offer them as
    /// buttons. Empty where only a sentence says what to write.
    ///
    /// ```
    /// let fault = gigawatt::ask::calc("7 mw").unwrap_err();
    /// assert_eq!(fault.remedies(), ["7 MW", "7 mW"]);
    /// let fault = gigawatt::ask::calc("opnai-amd").unwrap_err();
    /// assert_eq!(fault.remedies(), ["openai-amd"]);
    /// ```
    #[must_use]
    pub fn remedies(&self) -> Vec<String> {
        match &self.kind {
            FaultKind::Split { joined, .. } => vec![joined.clone()],
            FaultKind::Quantity(error)
            | FaultKind::Duration(error)
            | FaultKind::UnitPower(error)
            | FaultKind::Ratio(error, _)
            | FaultKind::Schedule(ScheduleFault::Text {
                fault: TextFault::Quantity(error), ..
            }) => error.suggestions(),
            FaultKind::UnknownName { near, .. } | FaultKind::Unknown { near, .. } => near.clone(),
            FaultKind::UnknownFigure { reference, known, .. } => {
                known.iter().map(|figure| format!("{reference}@{figure}")).collect()
            }
            // Of a claim only one side is at fault.
            FaultKind::WhichModel { several, .. } if self.field != Field::Claims => several.clone(),
            FaultKind::CountedReference { one, .. } => vec![one.clone()],
            FaultKind::PowerOverTime { power, .. } => vec![power.clone()],
            _ => Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::ask::{calc, check, convert, solve};

    #[test]
    fn what_is_offered_is_answered_in_place_of_what_was_written() {
        for text in [
            "7 mw", "7 GX", "7,5 GW", "7 GWh", "opnai-amd", "3xopnai-amd", "一万五千瓦", "7",
            "6..10 GX", "100,000 GPUs", "10万卡", "50k Blackwell chips",
        ] {
            let remedies = calc(text).unwrap_err().remedies();
            assert!(!remedies.is_empty(), "{text}");
            for remedy in remedies {
                assert!(calc(&remedy).is_ok(), "{text}: {remedy}");
            }
        }
        for remedy in solve("0.5 tree-gorges").unwrap_err().remedies() {
            assert!(solve(&remedy).is_ok(), "{remedy}");
        }
        for remedy in convert("7 mw", "kW").unwrap_err().remedies() {
            assert!(convert(&remedy, "kW").is_ok(), "{remedy}");
        }
        for remedy in check("7 GX for 1y = 61 TWh").unwrap_err().remedies() {
            assert!(check(&remedy).is_ok(), "{remedy}");
        }
    }
}
