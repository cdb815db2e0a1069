//! A deployment with the days on which it runs.

use super::Item;
use crate::catalog::Cited;
use crate::estimate::Estimate;
use crate::model::{
    Assumptions, Change, Consumption, Deployment, Exactness, Level, PowerBasis, Schedule,
    ScheduleError, Tranche,
};
use crate::order::sort_by_key;
use crate::quantity::{Date, Power};

/// A schedule as a user writes it, and how it was read.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct TypedSchedule {
    /// The text.
    pub text: String,
    /// The power that runs from each date on.
    pub levels: Vec<Level>,
    /// How one level turns into the next.
    pub change: Change,
    /// Whether the powers are written as energies per time, which are drawn already.
    pub drawn: bool,
    /// Whether one is written as an energy a year beside others that are not: then each has 8,760 h.
    pub per_year: bool,
    /// Whether no date was written as a quarter or a half.
    pub literal: bool,
    /// The schedule of these levels.
    pub schedule: Schedule,
}

/// A deployment with its schedule.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Planned {
    /// `None` for a schedule by itself.
    pub(crate) item: Option<Item>,
    pub(crate) plan: Plan,
    /// The announced power by days.
    pub(crate) schedule: Schedule,
}

/// Levels may miss the power of their item by the noise of adding them.
const NOISE: f64 = 1e-12;

/// What of a schedule is not assumed.
pub(crate) enum Announced {
    All,
    Nothing,
    Part(Schedule),
}

/// Where a schedule comes from.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Plan {
    /// There is none.
    Constant,
    /// The tranches of the preset.
    Preset(Vec<Cited<Tranche>>),
    Typed(TypedSchedule),
}

impl Planned {
    /// A deployment with the schedule of its preset, or always running where that has none.
    #[must_use]
    pub fn of(item: Item) -> Self {
        let preset = item.preset.as_ref();
        let scheduled = preset.and_then(|preset| Some((preset.schedule()?, &preset.tranches)));
        let (schedule, plan) = if let Some((schedule, tranches)) = scheduled {
            let times = |power| Deployment::between(power).times(item.count).nameplate;
            (schedule.map(times), Plan::Preset(tranches.clone()))
        } else {
            let all = item.weighted();
            let constant = Schedule::constant(all.nameplate);
            (if all.per_year { constant.per_year() } else { constant }, Plan::Constant)
        };
        Self { item: Some(item), plan, schedule }
    }

    /// A deployment with a schedule of the user's.
    ///
    /// # Errors
    /// [`ScheduleError::BeyondCapacity`] where that is more than the deployment has.
    pub fn scheduled(item: Item, typed: TypedSchedule) -> Result<Self, ScheduleError> {
        let schedule = typed.schedule.clone().within(item.weighted().nameplate)?;
        Ok(Self { item: Some(item), plan: Plan::Typed(typed), schedule })
    }

    /// A schedule of the user's by itself.
    #[must_use]
    pub fn by_itself(typed: TypedSchedule) -> Self {
        let schedule = typed.schedule.clone();
        Self { item: None, plan: Plan::Typed(typed), schedule }
    }

    /// The first and the last day on which something changes; `None` for a constant power.
    #[must_use]
    pub fn changes(&self) -> Option<(Date, Date)> {
        self.schedule.changes()
    }

    /// The schedule of the power that is drawn.
    pub(crate) fn drawn(&self, assumptions: &Assumptions) -> Schedule {
        self.of_facility(&self.schedule, assumptions)
    }

    /// A schedule of announced power as that of what the facility draws for it.
    pub(crate) fn of_facility(&self, schedule: &Schedule, assumptions: &Assumptions) -> Schedule {
        let drawn = |nameplate| {
            // Calendar years have hours of their own.
            let part = Deployment { nameplate, per_year: false, ..self.deployment() };
            Consumption::of(&part, assumptions).facility_power
        };
        schedule.map(drawn)
    }

    /// What of the schedule somebody said, and this project does not assume. What the user writes is no
    /// assumption either; that a preset without dates always runs is one.
    pub(crate) fn announced(&self) -> Announced {
        let is_preset = self.item.as_ref().is_some_and(|item| item.preset.is_some());
        match &self.plan {
            Plan::Constant if is_preset => Announced::Nothing,
            Plan::Constant | Plan::Typed(_) => Announced::All,
            Plan::Preset(_) => {
                let said =
                    self.tranches().filter(|(_, cited)| cited.exactness != Exactness::Assumed);
                let settled = said.filter_map(|(tranche, _)| tranche.settled());
                let mut settled: Vec<Tranche> = settled.collect();
                sort_by_key(&mut settled, Tranche::online);
                let said = Schedule::new(settled);
                said.map_or(Announced::Nothing, Announced::Part)
            }
        }
    }

    /// Whether anything says when it comes online.
    pub(crate) fn has_dates(&self) -> bool {
        !matches!(self.plan, Plan::Constant)
    }

    /// What the powers of the schedule are powers of: a schedule of the user's own says itself whether
    /// they are drawn already.
    pub(crate) fn deployment(&self) -> Deployment {
        let item = self.item.as_ref().map(Item::weighted);
        let Plan::Typed(typed) = &self.plan else {
            return item.unwrap_or(Deployment::stated(Power::default()));
        };
        let stated = item.filter(|item| !item.drawn).map(|item| item.basis);
        let basis = match stated.unwrap_or(PowerBasis::Unstated) {
            PowerBasis::Unstated if typed.drawn => PowerBasis::Facility,
            stated => stated,
        };
        let power = Deployment::stated(Power::default()).on_basis(basis);
        Deployment { drawn: typed.drawn, ..power }
    }

    /// The weakest part of the schedule; what the user writes is given.
    pub(crate) fn exactness(&self) -> Exactness {
        let power = self.item.as_ref().map_or(Exactness::Given, Item::exactness);
        let tranches = self.tranches();
        let tranches = tranches.flat_map(|(tranche, cited)| [cited.exactness, tranche.dates()]);
        Exactness::weakest(tranches.chain([power]))
    }

    /// The tranches of the announced power, each with where it comes from, if a preset has them.
    pub(crate) fn tranches(&self) -> impl Iterator<Item = (&Tranche, &Cited<Tranche>)> {
        let cited = match &self.plan {
            Plan::Preset(tranches) => tranches.as_slice(),
            Plan::Constant | Plan::Typed(_) => &[],
        };
        self.schedule.tranches().iter().zip(cited)
    }

    pub(crate) fn id(&self) -> &str {
        match (&self.item, &self.plan) {
            (Some(item), _) => &item.id,
            (None, Plan::Typed(typed)) => &typed.text,
            (None, _) => "",
        }
    }

    /// The most that the user's schedule has of the item, where that is less than all of it.
    pub(crate) fn part(&self) -> Option<Estimate<Power>> {
        let Plan::Typed(typed) = &self.plan else {
            return None;
        };
        let all = self.item.as_ref()?.weighted().nameplate;
        let powers = typed.levels.iter().map(|level| level.power);
        let most = powers.max_by(|a, b| a.high().value.total_cmp(&b.high().value))?;
        (most.high() < all.high() * (1.0 - NOISE)).then_some(most)
    }
}
