//! Deployments, their schedules, and hardware: powers that are drawn.

use super::names::{Head, head};
use super::{Loader, figure};
use crate::catalog::cited::Cited;
use crate::catalog::error::{PresetError, PresetErrorKind};
use crate::catalog::presets::{DeploymentPreset, HardwarePreset};
use crate::catalog::raw::{DeploymentTable, FigureTable, HardwareTable, TrancheTable};
use crate::catalog::toml_value::Spanned;
use crate::catalog::warning::Suspicion;
use crate::estimate::Estimate;
use crate::model::{PowerBasis, Schedule, ScheduleError, Tranche, lost_from_power};
use crate::quantity::{Date, Power};
use std::ops::Range;
use toml::value::Datetime;

impl Loader<'_> {
    pub(super) fn deployment(
        &mut self,
        table: DeploymentTable,
    ) -> Result<DeploymentPreset, PresetError> {
        let Head { id, name, aliases, origin } = head!(self, table)?;
        let power = self.nameplate(&table.power)?;
        let nameplate = power.nameplate;
        let power = match table.basis {
            PowerBasis::Unstated => power,
            stated => power.on_basis(stated),
        };
        if let Some(magnitudes) = lost_from_power(nameplate.high()) {
            self.warn(Suspicion::Nameplate, magnitudes, table.power.get_ref(), table.power.span());
        }
        let figure = figure!(table.power, table.exactness);
        Ok(DeploymentPreset {
            id,
            name,
            aliases,
            power: self.cite(power, figure)?,
            tranches: self.tranches(table.tranche, nameplate)?,
            by_default: table.by_default,
            announced: table.announced.map(|date| self.date(&date)).transpose()?,
            origin,
        })
    }

    pub(super) fn hardware(&mut self, table: HardwareTable) -> Result<HardwarePreset, PresetError> {
        let Head { id, name, aliases, origin } = head!(self, table)?;
        let power = self.nameplate(&table.power)?.nameplate;
        let figure = figure!(table.power, table.exactness);
        Ok(HardwarePreset {
            id,
            name,
            aliases,
            kind: table.kind,
            year: table.year.map(|year| self.year(&year)).transpose()?,
            power: self.cite(power, figure)?,
            origin,
        })
    }
}

impl Loader<'_> {
    /// The schedule of a deployment: in order, and never more than was announced.
    fn tranches(
        &self,
        tables: Vec<TrancheTable>,
        announced: Estimate<Power>,
    ) -> Result<Vec<Cited<Tranche>>, PresetError> {
        if tables.is_empty() {
            return Ok(Vec::new());
        }
        let places = tables.iter().map(|table| (table.power.span(), table.online.span()));
        let places: Vec<_> = places.collect();
        let cited = tables.into_iter().map(|table| self.tranche(table));
        let cited = cited.collect::<Result<Vec<Cited<Tranche>>, _>>()?;
        let tranches: Vec<Tranche> = cited.iter().map(|cited| cited.value).collect();
        let first = |count: usize| Schedule::new(tranches[..count].to_vec());
        if first(tranches.len()).and_then(|all| all.within(announced)).is_ok() {
            return Ok(cited);
        }
        // What is wrong with some is wrong with more of them: the error is at the tranche that makes it.
        let counts: Vec<usize> = (1..=tranches.len()).collect();
        let fine = counts.partition_point(|count| {
            first(*count).and_then(|schedule| schedule.within(announced)).is_ok()
        });
        let (power, online) = places[fine].clone();
        let schedule = first(fine + 1).map_err(|error| self.refuse(error, online))?;
        schedule.within(announced).map_err(|error| self.refuse(error, power))?;
        Ok(cited)
    }

    fn tranche(&self, table: TrancheTable) -> Result<Cited<Tranche>, PresetError> {
        let power = self.nameplate(&table.power)?.nameplate;
        let online = self.day(&table.online)?;
        let mut tranche = Tranche::step(power, online);
        if let Some(ramp_from) = &table.ramp_from {
            tranche = Tranche::rising(power, self.day(ramp_from)?, online)
                .map_err(|error| self.refuse(error, ramp_from.span()))?;
        }
        if let Some(offline) = &table.offline {
            tranche = tranche
                .until(self.day(offline)?)
                .map_err(|error| self.refuse(error, offline.span()))?;
        }
        let tranche = tranche.dated(table.date_exactness.unwrap_or(table.exactness));
        let figure = figure!(table.power, table.exactness);
        self.cite(tranche, figure)
    }

    fn refuse(&self, error: ScheduleError, span: Range<usize>) -> PresetError {
        self.fail(PresetErrorKind::Schedule(error), span)
    }

    fn day(&self, date: &Spanned<Datetime>) -> Result<Date, PresetError> {
        self.date(date)?;
        let whole = |day: toml::value::Date| {
            let year = day.year.try_into().ok()?;
            Date::new(year, day.month.try_into().ok()?, day.day.try_into().ok()?).ok()
        };
        let day = date.get_ref().date.and_then(whole);
        day.ok_or_else(|| self.fail(PresetErrorKind::NotADate, date.span()))
    }
}
