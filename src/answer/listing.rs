//! Presets to be told of: all of them in short, or one whole with quotes and sources.

use crate::catalog::{
    Catalog, ClaimPreset, CoalPreset, ConsumerPreset, DeploymentPreset, GridPreset, HardwarePreset,
    PlantPreset, ScenarioPreset,
};

/// Presets to be shown.
///
/// ```
/// use gigawatt::catalog::Catalog;
/// use gigawatt::answer::PresetListing;
/// use gigawatt::report::{Format, Language, Style, render};
///
/// let catalog = Catalog::embedded();
/// let one = PresetListing::one(&catalog, "openai-amd").unwrap();
/// let style = Style::new(Language::English);
/// assert!(render(&one, Format::Markdown, &style)?.contains("OpenAI计划在未来几年内部署总计60亿瓦的AMD GPU算力"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PresetListing<'a> {
    pub(crate) deployments: Vec<&'a DeploymentPreset>,
    pub(crate) plants: Vec<&'a PlantPreset>,
    pub(crate) consumers: Vec<&'a ConsumerPreset>,
    pub(crate) scenarios: Vec<&'a ScenarioPreset>,
    pub(crate) hardware: Vec<&'a HardwarePreset>,
    pub(crate) grids: Vec<&'a GridPreset>,
    pub(crate) coal: Vec<&'a CoalPreset>,
    pub(crate) claims: Vec<&'a ClaimPreset>,
    pub(crate) whole: bool,
}

impl<'a> PresetListing<'a> {
    /// The kinds of presets by the names that [`kind`](Self::kind) knows.
    pub const KINDS: &'static [&'static str] =
        &["deployments", "plants", "consumers", "scenarios", "hardware", "grids", "claims", "uses"];

    /// All presets, in short.
    #[must_use]
    pub fn all(catalog: &'a Catalog) -> Self {
        Self {
            deployments: catalog.deployments().collect(),
            plants: catalog.plants().collect(),
            consumers: catalog.consumers().collect(),
            scenarios: catalog.scenarios().collect(),
            hardware: catalog.hardware().collect(),
            grids: catalog.grids().collect(),
            coal: catalog.coal().collect(),
            claims: catalog.claims().collect(),
            whole: false,
        }
    }

    /// The presets of a kind, in short; `None` if there is no such kind.
    #[must_use]
    pub fn kind(catalog: &'a Catalog, kind: &str) -> Option<Self> {
        let (all, none) = (Self::all(catalog), Self::default());
        Some(match kind {
            "deployments" => Self { deployments: all.deployments, ..none },
            "plants" => Self { plants: all.plants, ..none },
            "consumers" => Self { consumers: all.consumers, ..none },
            "uses" => {
                Self { consumers: catalog.consumers().filter(|c| c.is_use()).collect(), ..none }
            }
            "scenarios" => Self { scenarios: all.scenarios, ..none },
            "hardware" => Self { hardware: all.hardware, ..none },
            "grids" => Self { grids: all.grids, ..none },
            "claims" => Self { claims: all.claims, ..none },
            _ => return None,
        })
    }

    /// Every preset of an id or alias, whole: a name may be that of a consumer and of a grid. `None` if
    /// there is none.
    #[must_use]
    pub fn one(catalog: &'a Catalog, name: &str) -> Option<Self> {
        let listing = Self {
            deployments: catalog.deployment(name).into_iter().collect(),
            plants: catalog.plant(name).into_iter().collect(),
            consumers: catalog.consumer(name).into_iter().collect(),
            scenarios: catalog.scenario(name).into_iter().collect(),
            hardware: catalog.machine(name).into_iter().collect(),
            grids: catalog.grid(name).into_iter().collect(),
            coal: catalog.coal_rate(name).into_iter().collect(),
            claims: catalog.claim(name).into_iter().collect(),
            whole: true,
        };
        (listing != Self { whole: true, ..Self::default() }).then_some(listing)
    }

    /// Those of two listings, each once; all of them whole where one listing has them whole.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        fn joined<'a, T>(some: Vec<&'a T>, more: Vec<&'a T>) -> Vec<&'a T> {
            let mut all = some;
            for entry in more {
                if !all.iter().any(|known| std::ptr::eq(*known, entry)) {
                    all.push(entry);
                }
            }
            all
        }
        Self {
            deployments: joined(self.deployments, other.deployments),
            plants: joined(self.plants, other.plants),
            consumers: joined(self.consumers, other.consumers),
            scenarios: joined(self.scenarios, other.scenarios),
            hardware: joined(self.hardware, other.hardware),
            grids: joined(self.grids, other.grids),
            coal: joined(self.coal, other.coal),
            claims: joined(self.claims, other.claims),
            whole: self.whole || other.whole,
        }
    }

    /// Nothing but what can be compared with.
    pub(crate) fn is_of_yardsticks(&self) -> bool {
        let Self { plants, consumers, whole, .. } = self.clone();
        *self == Self { plants, consumers, whole, ..Self::default() }
    }
}
