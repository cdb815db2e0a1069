//! Scenarios and claims.

use super::names::{Head, head};
use super::{Loader, figure};
use crate::catalog::error::{PresetError, PresetErrorKind};
use crate::catalog::presets::{ClaimPreset, ScenarioPreset};
use crate::catalog::raw::{ClaimTable, FigureTable, ScenarioTable};
use crate::catalog::toml_value::Spanned;
use crate::estimate::Estimate;
use crate::model::{AssumptionError, Assumptions, Exactness};
use crate::quantity::{parse_ratio_range, parse_time};

impl Loader<'_> {
    pub(super) fn scenario(&mut self, table: ScenarioTable) -> Result<ScenarioPreset, PresetError> {
        let Head { id, name, aliases, origin } = head!(self, table)?;
        let headline = Assumptions::headline();
        let utilization = self
            .ratio(&table.utilization.value, |ratio| headline.with_utilization(ratio).map(drop))?;
        let pue = self.ratio(&table.pue.value, |ratio| headline.with_pue(ratio).map(drop))?;
        let written = &table.hours.value;
        let hours =
            parse_time(written.get_ref()).map_err(|error| self.unreadable(error, written))?;
        self.possible(headline.with_hours(hours).map(drop), written)?;
        Ok(ScenarioPreset {
            id,
            name,
            aliases,
            utilization: self.cite(utilization, table.utilization)?,
            pue: self.cite(pue, table.pue)?,
            hours: self.cite(hours, table.hours)?,
            origin,
        })
    }

    pub(super) fn ratio(
        &self,
        text: &Spanned<String>,
        check: impl Fn(Estimate<f64>) -> Result<(), AssumptionError>,
    ) -> Result<Estimate<f64>, PresetError> {
        let ratio = parse_ratio_range(text.get_ref());
        let ratio = ratio.map_err(|error| self.unreadable(error, text))?;
        self.possible(check(ratio), text)?;
        Ok(ratio)
    }

    fn possible(
        &self,
        checked: Result<(), AssumptionError>,
        text: &Spanned<String>,
    ) -> Result<(), PresetError> {
        checked.map_err(|error| self.fail(PresetErrorKind::Assumption(error), text.span()))
    }

    pub(super) fn claim(&mut self, table: ClaimTable) -> Result<ClaimPreset, PresetError> {
        let Head { id, name, aliases, origin } = head!(self, table)?;
        self.check(table.statement.get_ref(), table.statement.span())?;
        let statement = table.statement.get_ref().clone();
        let figure = figure!(table.statement, Exactness::Stated);
        Ok(ClaimPreset { id, name, aliases, statement: self.cite(statement, figure)?, origin })
    }
}
