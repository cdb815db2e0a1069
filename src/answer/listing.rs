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
    /// All presets, in short.
    #[must_use]
    pub fn all(catalog: &'a Catalog) -> Self {
        Self {
            deployments: catalog.deployments().collect(),
            scenarios: catalog.scenarios().collect(),
            hardware: catalog.hardware().collect(),
            grids: catalog.grids().collect(),
            coal: catalog.coal().collect(),
            claims: catalog.claims().collect(),
            ..Self::references(catalog)
        }
    }

    /// The plants and consumers that can be compared with, in short.
    #[must_use]
    pub fn references(catalog: &'a Catalog) -> Self {
        Self {
            plants: catalog.plants().collect(),
            consumers: catalog.consumers().collect(),
            ..Self::default()
        }
    }

    /// Every preset of an id or alias, whole: a name may be that of a consumer and of a grid. `None` if
    /// there is none.
    #[must_use]
    pub fn one(catalog: &'a Catalog, name: &str) -> Option<Self> {
        let listing = Self {
            deployments: catalog.deployment(name).into_iter().collect(),
            scenarios: catalog.scenario(name).into_iter().collect(),
            hardware: catalog.machine(name).into_iter().collect(),
            grids: catalog.grid(name).into_iter().collect(),
            coal: catalog.coal_rate(name).into_iter().collect(),
            claims: catalog.claim(name).into_iter().collect(),
            ..Self::named_references(catalog, name)
        };
        listing.unless_empty()
    }

    /// Every plant and consumer of an id or alias, whole; `None` if there is none.
    #[must_use]
    pub fn one_reference(catalog: &'a Catalog, name: &str) -> Option<Self> {
        Self::named_references(catalog, name).unless_empty()
    }

    fn named_references(catalog: &'a Catalog, name: &str) -> Self {
        Self {
            plants: catalog.plant(name).into_iter().collect(),
            consumers: catalog.consumer(name).into_iter().collect(),
            whole: true,
            ..Self::default()
        }
    }

    fn unless_empty(self) -> Option<Self> {
        (self != Self { whole: true, ..Self::default() }).then_some(self)
    }
}
