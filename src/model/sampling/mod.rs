//! Monte Carlo: the distribution of the facility powers, where the assumptions give more than bounds.
//!
//! Utilization and PUE are drawn once a sample and hold for every deployment, since they are
//! assumptions about the world and not about a site; every nameplate is drawn by itself, and `count`
//! of a deployment are one draw. The total of a sample is the sum of its powers.
//!
//! The samples are cut into blocks of 65,536, and each block draws from a stream of random numbers
//! of its own (`ChaCha8`, chosen by seed and block). So blocks may run in any order and on any number
//! of threads, and the counts they end in are the same; a caller that wants threads starts them.

mod draw;
mod histogram;

pub use histogram::BINS;

use super::assumptions::Assumptions;
use super::consumption::Consumption;
use super::deployment::Deployment;
use super::formulas::facility_power;
use crate::estimate::Estimate;
use crate::quantity::Power;
use draw::Draw;
use histogram::Histogram;
use rand::SeedableRng;
use rand::rngs::ChaCha8Rng;
use uom::si::power::watt;

/// Samples of a block.
const BLOCK: u64 = 65_536;

/// Samples that are drawn at a time: what they take fits the fastest cache.
const BATCH: usize = 1024;

/// How many samples are drawn, and which.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SamplingPlan {
    samples: u64,
    seed: u64,
}

impl SamplingPlan {
    /// The largest number of samples.
    pub const MOST: u64 = 100_000_000;

    /// `samples` from 1 to [`MOST`](Self::MOST); the same `seed` draws the same on every machine.
    /// `None` for another number of samples.
    #[must_use]
    pub fn new(samples: u64, seed: u64) -> Option<Self> {
        (1..=Self::MOST).contains(&samples).then_some(Self { samples, seed })
    }

    /// How many.
    #[must_use]
    pub fn samples(&self) -> u64 {
        self.samples
    }

    /// Which.
    #[must_use]
    pub fn seed(&self) -> u64 {
        self.seed
    }
}

/// The facility power of deployments, to be sampled.
///
/// ```
/// use gigawatt::model::{Assumptions, Deployment, Sampling, SamplingPlan};
/// use gigawatt::quantity::{parse_power_range, parse_ratio_range};
/// use uom::si::power::gigawatt as GW;
///
/// let deployment = Deployment::between(parse_power_range("6..10 GW")?);
/// let assumptions = Assumptions::headline().with_utilization(parse_ratio_range("40..60%")?)?;
/// let plan = SamplingPlan::new(100_000, 1).ok_or("no such number of samples")?;
/// let sampling = Sampling::new(&[deployment], &assumptions, false, plan);
/// let mut tally = sampling.tally();
/// for block in 0..sampling.blocks() {
///     sampling.run(block, &mut tally);
/// }
/// // In place of 2.4 to 6 GW, which only the extremes of both reach; integrated by hand:
/// let power = sampling.finish(&tally).powers[0];
/// assert!((power.low().get::<GW>() - 2.851).abs() < 0.02);
/// assert!((power.central().get::<GW>() - 3.946).abs() < 0.02);
/// assert!((power.high().get::<GW>() - 5.321).abs() < 0.02);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Sampling {
    plan: SamplingPlan,
    utilization: Draw,
    pue: Draw,
    loads: Vec<Load>,
    /// The bounds of the total, where it is wanted.
    total: Option<Estimate<Power>>,
}

/// One deployment.
#[derive(Clone, Debug, PartialEq)]
struct Load {
    nameplate: Draw,
    /// Whether it is drawn already, whatever the utilization.
    drawn: bool,
    /// A facility load has a PUE of its own, which is 1.
    own_pue: Option<f64>,
    bounds: Estimate<Power>,
}

/// Counts of what has been drawn so far.
#[derive(Clone, Debug, PartialEq)]
pub struct Tally {
    /// One for each deployment; `None` where nothing is uncertain.
    powers: Vec<Option<Histogram>>,
    total: Option<Histogram>,
}

/// Quantiles of the facility powers: the 5th, 50th and 95th percentile as low, central and high.
/// Each is off from the quantile of the samples by less than a 65,536th of the distance between the
/// power's bounds.
#[derive(Clone, Debug, PartialEq)]
pub struct Simulation {
    /// How many samples were drawn, and which.
    pub plan: SamplingPlan,
    /// One for each deployment.
    pub powers: Vec<Estimate<Power>>,
    /// That of all deployments together, where it was wanted.
    pub total: Option<Estimate<Power>>,
}

impl Sampling {
    /// Samples of `deployments`, and of their total if wanted.
    #[must_use]
    pub fn new(
        deployments: &[Deployment],
        assumptions: &Assumptions,
        with_total: bool,
        plan: SamplingPlan,
    ) -> Self {
        let load = |deployment: &Deployment| {
            let deployment = deployment.in_year(assumptions.year());
            let pue = assumptions.pue_of(deployment.basis);
            Load {
                nameplate: Draw::from(deployment.nameplate.map(|power| power.get::<watt>())),
                drawn: deployment.drawn,
                own_pue: (pue != assumptions.pue()).then_some(pue.central()),
                bounds: Consumption::of(&deployment, assumptions).facility_power,
            }
        };
        let loads: Vec<Load> = deployments.iter().map(load).collect();
        let total = loads.iter().map(|load| load.bounds).reduce(|sum, next| sum + next);
        Self {
            plan,
            utilization: Draw::from(assumptions.utilization()),
            pue: Draw::from(assumptions.pue()),
            loads,
            total: total.filter(|_| with_total),
        }
    }

    /// Whether nothing is uncertain, so that every sample would be the same.
    #[must_use]
    pub fn is_certain(&self) -> bool {
        self.loads.iter().all(|load| load.bounds.is_exact())
    }

    /// How many blocks there are; none where nothing is uncertain.
    #[must_use]
    pub fn blocks(&self) -> u64 {
        if self.is_certain() { 0 } else { self.plan.samples.div_ceil(BLOCK) }
    }

    /// Counts of nothing yet.
    #[must_use]
    pub fn tally(&self) -> Tally {
        let histogram = |bounds: Estimate<Power>| {
            let (low, high) = (bounds.low().get::<watt>(), bounds.high().get::<watt>());
            (low < high).then(|| Histogram::between(low, high))
        };
        Tally {
            powers: self.loads.iter().map(|load| histogram(load.bounds)).collect(),
            total: self.total.and_then(histogram),
        }
    }

    /// Draws the samples of one block, from 0 to below [`blocks`](Self::blocks), and counts them.
    pub fn run(&self, block: u64, tally: &mut Tally) {
        let mut random = ChaCha8Rng::seed_from_u64(self.plan.seed);
        random.set_stream(block);
        let mut left = self.plan.samples.saturating_sub(block * BLOCK).min(BLOCK);
        let mut batch = Batch::new();
        while left > 0 {
            let length = left.min(BATCH as u64);
            batch.draw(self, length as usize, &mut random, tally);
            left -= length;
        }
    }

    /// Draws all blocks, one after the other.
    #[must_use]
    pub fn run_all(&self) -> Simulation {
        let mut tally = self.tally();
        (0..self.blocks()).for_each(|block| self.run(block, &mut tally));
        self.finish(&tally)
    }

    /// The quantiles of what has been counted.
    #[must_use]
    pub fn finish(&self, tally: &Tally) -> Simulation {
        let loads = self.loads.iter().zip(&tally.powers);
        Simulation {
            plan: self.plan,
            powers: loads.map(|(load, counts)| quantiles(load.bounds, counts.as_ref())).collect(),
            total: self.total.map(|bounds| quantiles(bounds, tally.total.as_ref())),
        }
    }
}

fn quantiles(bounds: Estimate<Power>, counts: Option<&Histogram>) -> Estimate<Power> {
    let of = |counts: &Histogram| {
        let [low, central, high] =
            [0.05, 0.5, 0.95].map(|share| Power::new::<watt>(counts.quantile(share)));
        Estimate::ordered(low, central, high)
    };
    counts.and_then(of).unwrap_or(bounds)
}

impl Tally {
    /// Takes in the counts of other blocks of the same sampling.
    pub fn add(&mut self, other: &Self) {
        let totals = (&mut self.total, &other.total);
        let powers = self.powers.iter_mut().zip(&other.powers);
        for (mine, theirs) in powers.chain(std::iter::once(totals)) {
            if let (Some(mine), Some(theirs)) = (mine, theirs) {
                mine.add(theirs);
            }
        }
    }
}

/// The values of some samples, side by side.
struct Batch {
    utilization: [f64; BATCH],
    pue: [f64; BATCH],
    nameplate: [f64; BATCH],
    total: [Power; BATCH],
}

impl Batch {
    fn new() -> Self {
        let zero = [0.0; BATCH];
        let total = zero.map(Power::new::<watt>);
        Self { utilization: zero, pue: zero, nameplate: zero, total }
    }

    /// The order of the draws is part of what a seed means.
    fn draw(&mut self, of: &Sampling, length: usize, random: &mut ChaCha8Rng, tally: &mut Tally) {
        of.utilization.fill(&mut self.utilization[..length], random);
        of.pue.fill(&mut self.pue[..length], random);
        self.total = [Power::default(); BATCH];
        for (load, counts) in of.loads.iter().zip(&mut tally.powers) {
            load.nameplate.fill(&mut self.nameplate[..length], random);
            self.add(load, length, counts.as_mut());
        }
        if let Some(counts) = &mut tally.total {
            self.total[..length].iter().for_each(|power| counts.count(power.get::<watt>()));
        }
    }

    /// The facility powers of one deployment: counted, and added to the total.
    fn add(&mut self, load: &Load, length: usize, mut counts: Option<&mut Histogram>) {
        for at in 0..length {
            let pue = load.own_pue.unwrap_or(self.pue[at]);
            let nameplate = Power::new::<watt>(self.nameplate[at]);
            let utilization = if load.drawn { 1.0 } else { self.utilization[at] };
            let power = facility_power(nameplate, utilization, pue);
            self.total[at] += power;
            if let Some(counts) = &mut counts {
                counts.count(power.get::<watt>());
            }
        }
    }
}
