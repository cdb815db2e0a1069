//! The presets: all of them in short, or one whole with quotes and sources.

mod document;
mod json;
mod records;

pub(super) use json::SourceJson;

use super::{Document, Records, Style, View};
use crate::catalog::{Catalog, DeploymentPreset, PlantPreset};
use serde::Serialize;

/// Presets to be shown.
///
/// ```
/// use gigawatt::catalog::Catalog;
/// use gigawatt::report::{Format, Language, PresetListing, Style, render};
///
/// let catalog = Catalog::embedded()?;
/// let one = PresetListing::one(&catalog, "openai-amd").unwrap();
/// let style = Style { language: Language::English, digits: 4, width: None, color: false };
/// assert!(render(&one, Format::Markdown, &style)?.contains("OpenAI计划在未来几年内部署总计60亿瓦的AMD GPU算力"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct PresetListing<'a> {
    deployments: Vec<&'a DeploymentPreset>,
    plants: Vec<&'a PlantPreset>,
    whole: bool,
}

impl<'a> PresetListing<'a> {
    /// All presets, in short.
    #[must_use]
    pub fn all(catalog: &'a Catalog) -> Self {
        Self {
            deployments: catalog.deployments().iter().collect(),
            plants: catalog.plants().iter().collect(),
            whole: false,
        }
    }

    /// The preset of an id or alias, whole; `None` if there is none.
    #[must_use]
    pub fn one(catalog: &'a Catalog, name: &str) -> Option<Self> {
        let deployment = catalog.deployment(name);
        let plant = catalog.plant(name).filter(|_| deployment.is_none());
        (deployment.is_some() || plant.is_some()).then(|| Self {
            deployments: deployment.into_iter().collect(),
            plants: plant.into_iter().collect(),
            whole: true,
        })
    }
}

impl View for PresetListing<'_> {
    fn document(&self, style: &Style) -> Document {
        if self.whole { document::whole(self, style) } else { document::overview(self, style) }
    }

    fn records(&self) -> Records {
        records::build(self)
    }

    fn json(&self) -> impl Serialize {
        json::build(self)
    }
}
