//! What the catalog holds: values with where they come from.

use super::tranche::PresetTranche;
use crate::estimate::Estimate;
use crate::model::{AnnualGeneration, Deployment};
use crate::quantity::Power;
use std::sync::Arc;

/// A text in English and, if there is one, in Chinese.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bilingual {
    /// English, or the only language there is.
    pub en: String,
    /// Chinese.
    pub zh: Option<String>,
}

/// A document a figure was read in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// The key that figures refer to it by, within its file.
    pub key: String,
    /// Its title, or what describes it best.
    pub title: String,
    /// Who published it.
    pub publisher: Option<String>,
    /// When, as `2026-01-06`.
    pub date: Option<String>,
    /// Where it was read.
    pub address: Option<String>,
    /// It reports a figure that somebody else published.
    pub second_hand: bool,
}

/// A value with its source.
#[derive(Clone, Debug, PartialEq)]
pub struct Cited<T> {
    /// The value.
    pub value: T,
    /// The value as the preset writes it, such as `60亿瓦`.
    pub written: String,
    /// Where it was read.
    pub source: Arc<Source>,
    /// The sentence that says it, in its own language.
    pub quote: Option<String>,
    /// What a reader has to know about it.
    pub note: Option<Bilingual>,
}

/// Where an entry was defined.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    /// The file of a user's entry; `None` for one that is part of the program.
    pub file: Option<String>,
    /// A user's entry stands in for one of the same id that is part of the program.
    pub replaces_built_in: bool,
}

impl Origin {
    /// Whether the program itself knows an entry of this id, replaced or not.
    #[must_use]
    pub fn is_built_in(&self) -> bool {
        self.file.is_none() || self.replaces_built_in
    }
}

/// A named deployment.
#[derive(Clone, Debug, PartialEq)]
pub struct DeploymentPreset {
    /// The name on the command line, such as `openai-amd`.
    pub id: String,
    /// The name in prose.
    pub name: Bilingual,
    /// Other names on the command line.
    pub aliases: Vec<String>,
    /// The announced power.
    pub power: Cited<Deployment>,
    /// The day of the announcement, as `2025-10-06`.
    pub announced: Option<String>,
    /// When which part of it runs, the earliest first; empty where nothing is said of that.
    pub tranches: Vec<Cited<PresetTranche>>,
    /// Where it was defined.
    pub origin: Origin,
}

impl DeploymentPreset {
    /// The announced power.
    #[must_use]
    pub fn nameplate(&self) -> Estimate<Power> {
        self.power.value.nameplate
    }
}

/// A named power plant.
#[derive(Clone, Debug, PartialEq)]
pub struct PlantPreset {
    /// The name on the command line, such as `three-gorges`.
    pub id: String,
    /// The name in prose.
    pub name: Bilingual,
    /// Other names on the command line.
    pub aliases: Vec<String>,
    /// The power of all its units together.
    pub installed_capacity: Cited<Power>,
    /// What it generates in a year: design, actual years, record.
    pub generation: Vec<Cited<AnnualGeneration>>,
    /// Where it was defined.
    pub origin: Origin,
}

/// What deployments and plants have in common.
pub(super) trait Entry {
    fn id(&self) -> &str;
    fn name(&self) -> &Bilingual;
    fn aliases(&self) -> &[String];
    fn origin_mut(&mut self) -> &mut Origin;
}

macro_rules! entry {
    ($preset:ty) => {
        impl Entry for $preset {
            fn id(&self) -> &str {
                &self.id
            }

            fn name(&self) -> &Bilingual {
                &self.name
            }

            fn aliases(&self) -> &[String] {
                &self.aliases
            }

            fn origin_mut(&mut self) -> &mut Origin {
                &mut self.origin
            }
        }
    };
}

entry!(DeploymentPreset);
entry!(PlantPreset);
