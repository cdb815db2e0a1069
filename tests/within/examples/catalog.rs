//! Presets by example.

type Outcome = Result<(), Box<dyn std::error::Error>>;

#[test]
fn catalog_inventory() -> Outcome {
    use gigawatt::catalog::Catalog;

    let inventory = Catalog::embedded().inventory();
    // A plant has a figure for each year.
    assert!(inventory.figures > inventory.presets);
    Ok(())
}

#[test]
fn deployment_preset_schedule() -> Outcome {
    use gigawatt::catalog::Catalog;
    use gigawatt::model::new_year;
    use gigawatt::quantity::parse_power;

    let catalog = Catalog::embedded();
    let schedule =
        catalog.deployment("openai-amd").and_then(gigawatt::catalog::DeploymentPreset::schedule);
    let power = schedule.map(|schedule| schedule.power_at(new_year(2027)).central());
    assert_eq!(power, Some(parse_power("1 GW")?));
    Ok(())
}

#[test]
fn nearest() -> Outcome {
    use gigawatt::catalog::nearest;

    let names = ["openai-amd", "openai-nvidia", "stargate"];
    assert_eq!(nearest("openai-adm", names), ["openai-amd"]);
    assert!(nearest("xyz", names).is_empty());
    assert_eq!(nearest("mine", ["maine", "ohio", "maine"]), ["maine"]);
    Ok(())
}
