//! Machines as people write them: `H100s`, `NVIDIA H100 GPUs`, `GB200 NVL72 racks`, 英伟达H100加速卡; and what may
//! be meant by `GPUs`, `Blackwell chips` and 卡.

use super::sorts::HardwareKind;
use super::{Catalog, HardwarePreset};

/// Words of makers, which say nothing that the model does not.
const MAKERS: [&str; 5] = ["nvidia", "amd", "instinct", "英伟达", "輝達"];

/// Words for sorts of machines, the longer ones first.
const SORTS: [(HardwareKind, &[&str]); 3] = [
    (
        HardwareKind::Accelerator,
        &[
            "accelerators", "accelerator", "gpus", "gpu", "chips", "chip", "cards", "card",
            "加速卡", "加速器", "加速芯片", "算力卡", "计算卡", "显卡", "芯片", "卡",
        ],
    ),
    (HardwareKind::Server, &["servers", "server", "服务器", "伺服器"]),
    (HardwareKind::Rack, &["racks", "rack", "机柜", "机架"]),
];

/// Words that say nothing of the sort: a cluster of GPUs, and AI chips.
const FILLERS: [&str; 4] = ["clusters", "cluster", "集群", "ai"];

/// Names of families, with the model names of their members.
const FAMILIES: [(&str, &[&str]); 4] = [
    ("hopper", &["h100", "h200"]),
    ("blackwell", &["b200", "gb200", "gb300"]),
    ("mi300", &["mi300x"]),
    ("mi350", &["mi350x", "mi355x"]),
];

/// A name without what does not tell machines apart.
#[derive(PartialEq, Eq)]
struct Model {
    /// The letters and digits of the model: `gb200nvl72`; empty where only the sort is named.
    name: String,
    sort: Option<HardwareKind>,
}

impl Model {
    fn of(text: &str) -> Self {
        let chinese = MAKERS.iter().filter(|maker| !maker.is_ascii());
        let mut text = chinese.fold(text.to_lowercase(), |text, maker| text.replace(maker, " "));
        let mut sort = None;
        while let Some((rest, found)) = without_sort(text.trim_end()) {
            sort = sort.or(found);
            text = rest.to_owned();
        }
        let words = text.split([' ', '-', '_']).filter(|word| !MAKERS.contains(word));
        let words = words.map(|word| word.strip_suffix('s').unwrap_or(word));
        Self { name: words.collect(), sort }
    }

    /// Whether a machine of that sort may be meant.
    fn may_be(&self, kind: HardwareKind) -> bool {
        self.sort.is_none_or(|sort| sort == kind)
    }
}

/// A text without the word for a sort, or one that says nothing, at its end.
fn without_sort(text: &str) -> Option<(&str, Option<HardwareKind>)> {
    let without = |word: &&str| {
        let rest = text.strip_suffix(*word)?;
        let is_word = !word.is_ascii() || !rest.ends_with(|c: char| c.is_ascii_alphanumeric());
        is_word.then(|| rest.trim_end())
    };
    let sorts =
        SORTS.iter().find_map(|(kind, words)| Some((words.iter().find_map(without)?, Some(*kind))));
    sorts.or_else(|| Some((FILLERS.iter().find_map(without)?, None)))
}

impl Catalog {
    /// A machine by its id, alias or name, or as people write it; `None` where several would do.
    pub(crate) fn machine_called(&self, name: &str) -> Option<&HardwarePreset> {
        let exact = self.machine(name.trim());
        exact.or_else(|| {
            let model = Model::of(name);
            let is_named = |preset: &&HardwarePreset| {
                model.may_be(preset.kind)
                    && names(preset).any(|name| Model::of(name).name == model.name)
            };
            let mut found = self.hardware().filter(is_named).filter(|_| !model.name.is_empty());
            let first = found.next()?;
            found.next().is_none().then_some(first)
        })
    }

    /// The machines that a word for a sort of them, or for a family, may mean; none for any other word.
    pub(crate) fn machines_meant(&self, word: &str) -> impl Iterator<Item = &HardwarePreset> {
        let model = Model::of(word);
        let family =
            FAMILIES.iter().find(|(family, _)| model.name == *family).map(|(_, members)| *members);
        let sort = model.sort.or(family.map(|_| HardwareKind::Accelerator));
        let is_meant = move |preset: &&HardwarePreset| {
            let own = names(preset).map(Model::of);
            let is_member = match family {
                Some(members) => {
                    own.into_iter().any(|own| members.iter().any(|name| own.name.contains(name)))
                }
                None => own.into_iter().any(|own| own.name.contains(&model.name)),
            };
            is_member && sort == Some(preset.kind)
        };
        self.hardware().filter(is_meant)
    }
}

/// The names of a machine, without what stands behind a comma or in brackets of what one of it has.
fn names(preset: &HardwarePreset) -> impl Iterator<Item = &str> {
    let name = &preset.name;
    let written =
        std::iter::once(preset.id.as_str()).chain(preset.aliases.iter().map(String::as_str));
    let written = written.chain([name.en.as_str()]).chain(name.zh.as_deref());
    written.map(|name| name.split([',', '(', '（', '，']).next().unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_model_is_known_however_it_is_written() {
        let catalog = Catalog::embedded();
        for (text, id) in [
            ("H100", "h100"),
            ("H100s", "h100"),
            ("NVIDIA H100 GPUs", "h100"),
            ("Nvidia H100 SXM chips", "h100"),
            ("英伟达H100加速卡", "h100"),
            ("H200芯片", "h200"),
            ("GB200 GPUs", "gb200"),
            ("B300 AI chips", "gb300"),
            ("GB200 NVL72", "gb200-nvl72"),
            ("NVIDIA GB200 NVL72 racks", "gb200-nvl72"),
            ("GB300 NVL72机柜", "gb300-nvl72"),
            ("DGX H100 servers", "dgx-h100"),
            ("AMD Instinct MI355X accelerators", "mi355x"),
            ("Helios racks", "mi450-helios"),
            ("H100集群", "h100"),
        ] {
            let found = catalog.machine_called(text).map(|machine| machine.id.as_str());
            assert_eq!(found, Some(id), "{text}");
        }
        for text in
            ["GPUs", "卡", "H100 servers", "GB200 racks", "Blackwell", "H100 PCIe", "A100", "", "s"]
        {
            assert!(catalog.machine_called(text).is_none(), "{text}");
        }
    }

    #[test]
    fn a_sort_or_a_family_leaves_the_model_open() {
        let catalog = Catalog::embedded();
        let meant =
            |word| catalog.machines_meant(word).map(|one| one.id.as_str()).collect::<Vec<_>>();
        assert!(meant("GPUs").starts_with(&["h100", "h200", "b200"]));
        assert_eq!(meant("张卡"), Vec::<&str>::new());
        assert_eq!(meant("卡集群"), meant("AI chips"));
        assert_eq!(meant("Hopper GPUs"), ["h100", "h200"]);
        assert_eq!(meant("Blackwell"), ["b200", "gb200", "gb300"]);
        assert_eq!(meant("H100 servers"), ["dgx-h100"]);
        assert_eq!(meant("GB200 racks"), ["gb200-nvl72"]);
        for word in ["", "homes", "H100", "dam", "AI"] {
            assert!(meant(word).is_empty(), "{word}");
        }
    }
}
