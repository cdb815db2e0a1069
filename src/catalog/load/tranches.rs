//! The schedule of a deployment: in order, and never more than was announced.

use super::Loader;
use crate::catalog::cited::Cited;
use crate::catalog::error::{PresetError, PresetErrorKind};
use crate::catalog::raw::{FigureTable, TrancheTable};
use crate::catalog::spanned::Spanned;
use crate::estimate::Estimate;
use crate::model::{Schedule, ScheduleError, Tranche};
use crate::quantity::{Date, Power};
use std::ops::Range;
use toml::value::Datetime;

impl Loader<'_> {
    pub(super) fn tranches(
        &self,
        tables: Vec<TrancheTable>,
        announced: Estimate<Power>,
    ) -> Result<Vec<Cited<Tranche>>, PresetError> {
        let mut cited: Vec<Cited<Tranche>> = Vec::new();
        for table in tables {
            let (power, online) = (table.power.span(), table.online.span());
            cited.push(self.tranche(table)?);
            // One by one, so that the error is at the tranche that makes it.
            let tranches = cited.iter().map(|cited| cited.value).collect();
            let schedule = Schedule::new(tranches).map_err(|error| self.refuse(error, online))?;
            schedule.within(announced).map_err(|error| self.refuse(error, power))?;
        }
        Ok(cited)
    }

    fn tranche(&self, table: TrancheTable) -> Result<Cited<Tranche>, PresetError> {
        let power = self.nameplate(&table.power)?;
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
        let figure = FigureTable {
            value: table.power,
            exactness: table.exactness,
            source: table.source,
            edition: None,
            quote: table.quote,
            note: table.note,
        };
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
