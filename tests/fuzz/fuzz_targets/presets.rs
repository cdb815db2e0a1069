//! Any text as a preset file: what loads has possible figures and free names, and a comment at its end
//! changes nothing; what does not load says where.
#![no_main]

use gigawatt::Estimate;
use gigawatt::catalog::Catalog;
use libfuzzer_sys::fuzz_target;

fn possible(estimate: Estimate<f64>) {
    assert!(estimate.low() >= 0.0 && estimate.high().is_finite(), "{estimate:?}");
    assert!(estimate.low() <= estimate.central(), "{estimate:?}");
    assert!(estimate.central() <= estimate.high(), "{estimate:?}");
}

fn check(catalog: &Catalog) {
    for deployment in catalog.deployments() {
        possible(deployment.nameplate().map(|power| power.value));
        assert!(deployment.nameplate().low().value > 0.0);
        assert_eq!(catalog.deployment(&deployment.id), Some(deployment));
    }
    for plant in catalog.plants() {
        let most = plant.installed_capacity.value.value * 8784.0 * 3600.0;
        for cited in plant.generation.iter() {
            assert!(cited.value.energy.value > 0.0 && cited.value.energy.value <= most);
            assert_eq!(cited.value.year.is_some(), cited.value.basis.is_of_a_year());
        }
        assert_eq!(catalog.plant(&plant.id), Some(plant));
    }
    for consumer in catalog.consumers() {
        for cited in consumer.consumption.iter() {
            possible(cited.value.energy.map(|energy| energy.value));
        }
    }
    for scenario in catalog.scenarios() {
        possible(scenario.utilization.value);
        possible(scenario.pue.value);
        assert!(scenario.utilization.value.high() <= 1.0 && scenario.pue.value.low() >= 1.0);
    }
    for hardware in catalog.hardware() {
        possible(hardware.power.value.map(|power| power.value));
    }
}

fuzz_target!(|text: &str| {
    let catalog = match Catalog::of_file("own.toml", text, &["presets"]) {
        Ok(catalog) => catalog,
        Err(error) => {
            assert!(text.get(error.span()).is_some(), "{error:?}");
            let (line, column) = error.line_and_column();
            assert!(line >= 1 && column >= 1 && line <= text.matches('\n').count() + 1);
            assert!(!error.to_string().is_empty() && !error.kind().name().is_empty());
            let _ = error.hint();
            return;
        }
    };
    check(&catalog);
    let commented = format!("{text}\n# A comment.\n");
    let again = Catalog::of_file("own.toml", &commented, &["presets"]);
    let again = again.unwrap_or_else(|error| panic!("{error}"));
    assert!(again.deployments().eq(catalog.deployments()));
    assert!(again.plants().eq(catalog.plants()));
    assert!(again.claims().eq(catalog.claims()));
    assert_eq!(again.warnings().len(), catalog.warnings().len());
    let mut laid_over = catalog.clone();
    laid_over.merge(again);
    assert_eq!(laid_over.deployments().count(), catalog.deployments().count());
});
