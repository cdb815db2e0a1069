//! What embedders rely on: errors that can be matched and sent, results that can be kept and sent.

use gigawatt::answer::ScenarioTable;
use gigawatt::answer::{
    Calculation, CalendarYears, ClaimError, ClaimReport, Conversion, ConversionError, Solution,
};
use gigawatt::catalog::{Catalog, PresetError, PresetErrorKind};
use gigawatt::fleet::{ColumnError, FleetError, RowError};
use gigawatt::model::{AssumptionError, Assumptions, Parameter, ScheduleError};
use gigawatt::quantity::{DisplayUnit, ParseError, ParseErrorKind, parse_power, parse_range};
use gigawatt::render::{Chart, Explanation, HtmlReport, RenderError};
use gigawatt::schema::Subject;
use std::error::Error;

fn is_error<T: Error + Send + Sync + 'static>() {}

fn is_result<T: Clone + std::fmt::Debug + Send + Sync + 'static>() {}

fn is_json<T: serde::Serialize>() {}

#[test]
fn errors_and_results_go_to_other_threads() {
    is_error::<ParseError>();
    is_error::<PresetError>();
    is_error::<AssumptionError>();
    is_error::<ScheduleError>();
    is_error::<ConversionError>();
    is_error::<ClaimError>();
    is_error::<RenderError>();
    is_error::<FleetError>();
    is_error::<RowError>();
    is_error::<ColumnError>();
    is_result::<Catalog>();
    is_result::<Calculation>();
    is_result::<Chart>();
    is_result::<Explanation>();
    is_result::<HtmlReport>();
    is_json::<Calculation>();
    is_json::<ScenarioTable>();
    is_json::<Conversion>();
    is_json::<Solution>();
    is_json::<ClaimReport>();
    is_json::<CalendarYears>();
}

#[test]
fn errors_tell_their_kind() {
    let error = parse_power("7 GWh").unwrap_err();
    assert!(matches!(error.kind(), ParseErrorKind::WrongDimension { .. }));
    let error = Catalog::of_file("own.toml", "[[plants]]", &[]).unwrap_err();
    assert!(matches!(error.kind(), PresetErrorKind::Shape { .. }));
    assert_eq!((error.file(), error.line_and_column()), ("own.toml", (1, 3)));
    let text = "[source.a]\ntitle = \"A\"\n[[deployment]]\nid = \"a\"\nname = \"A\"\n\
                power = \"7 GWh\"\nbasis = \"facility\"\nsource = \"a\"\n";
    let error = Catalog::of_file("own.toml", text, &[]).unwrap_err();
    let PresetErrorKind::Quantity(cause) = error.kind() else { panic!("{error:?}") };
    assert_eq!(cause.text(), "7 GWh");
    assert_eq!(error.line_and_column(), (6, 9));
    let error = Assumptions::headline().with_pue(gigawatt::Estimate::exactly(0.5)).unwrap_err();
    assert_eq!((error.parameter, error.value), (Parameter::Pue, 0.5));
    let reading = parse_range("7 GW").unwrap();
    let unit = DisplayUnit::parse("TWh").unwrap();
    let error = Conversion::new("7 GW", &reading, None, &[unit]).unwrap_err();
    assert_eq!((error.input.as_str(), error.unit.as_str()), ("7 GW", "TWh"));
}

#[test]
fn subjects_are_found_by_their_names() {
    for subject in Subject::ALL {
        assert_eq!(Subject::of_name(subject.name()), Some(*subject));
    }
    assert_eq!(Subject::of_name("Calc"), None);
}
