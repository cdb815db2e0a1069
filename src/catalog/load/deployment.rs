//! Deployments and hardware: powers that are drawn.

use super::names::Head;
use super::{Loader, figure};
use crate::catalog::error::PresetError;
use crate::catalog::presets::{DeploymentPreset, HardwarePreset};
use crate::catalog::raw::{DeploymentTable, FigureTable, HardwareTable};
use crate::catalog::warning::Suspicion;
use crate::model::{Deployment, PowerBasis, lost_from_power};

impl Loader<'_> {
    pub(super) fn deployment(
        &mut self,
        table: DeploymentTable,
    ) -> Result<DeploymentPreset, PresetError> {
        let Head { id, name, aliases, origin } =
            self.head(&table.id, &table.aliases, table.name)?;
        let nameplate = self.nameplate(&table.power)?;
        let power = Deployment::written(nameplate, table.power.get_ref());
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
        let Head { id, name, aliases, origin } =
            self.head(&table.id, &table.aliases, table.name)?;
        let power = self.nameplate(&table.power)?;
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
