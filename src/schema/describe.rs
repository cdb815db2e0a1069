//! What the name of a key says by itself: its unit, and which end of a range it is.

use schemars::Schema;
use schemars::transform::{Transform, transform_subschemas};
use serde_json::{Map, Value};

/// Makes descriptions of doc comments, adds units to them, and takes `null` from what is left out
/// instead, as TOML does and as these outputs do.
pub(super) struct Describe;

impl Transform for Describe {
    fn transform(&mut self, schema: &mut Schema) {
        if let Some(Value::String(text)) = schema.get_mut("description") {
            *text = without_examples(text);
        }
        // Formats of numbers are schemars' own, and a strict validator refuses what it does not know.
        if schema.get("format").is_some_and(|format| format != "date") {
            schema.remove("format");
        }
        describe_keys(schema);
        transform_subschemas(self, schema);
    }
}

/// A doc comment on one line, without its code.
fn without_examples(text: &str) -> String {
    let prose = text.split("```").next().unwrap_or_default();
    prose.split_whitespace().collect::<Vec<_>>().join(" ").replace("[`", "`").replace("`]", "`")
}

fn describe_keys(schema: &mut Schema) {
    let required: Vec<String> = schema
        .get("required")
        .and_then(Value::as_array)
        .map(|keys| keys.iter().filter_map(Value::as_str).map(str::to_owned).collect())
        .unwrap_or_default();
    let Some(Value::Object(properties)) = schema.get_mut("properties") else {
        return;
    };
    for (key, property) in properties {
        let Value::Object(property) = property else { continue };
        if !required.contains(key) {
            drop_null(property);
        }
        let words = described(key);
        if !words.is_empty() && is_figure(property) {
            let written = property.get("description").and_then(Value::as_str).unwrap_or_default();
            let all = [written, &words].join(" ").trim().to_owned();
            property.insert("description".to_owned(), all.into());
        }
    }
}

fn is_figure(property: &Map<String, Value>) -> bool {
    match property.get("type") {
        Some(Value::String(name)) => name == "number",
        Some(Value::Array(names)) => names.iter().any(|name| name == "number"),
        _ => false,
    }
}

fn drop_null(property: &mut Map<String, Value>) {
    if property.get("default").is_some_and(Value::is_null) {
        property.remove("default");
    }
    if let Some(Value::Array(names)) = property.get_mut("type") {
        names.retain(|name| name != "null");
        if let [only] = names.as_slice() {
            let only = only.clone();
            property.insert("type".to_owned(), only);
        }
    }
    if let Some(Value::Array(shapes)) = property.get_mut("anyOf") {
        shapes.retain(|shape| shape.get("type").is_none_or(|name| name != "null"));
        if let [Value::Object(only)] = shapes.as_slice() {
            let only = only.clone();
            property.remove("anyOf");
            property.extend(only);
        }
    }
}

/// What stands at the end of keys, longest first.
const UNITS: [(&str, &str); 9] = [
    ("_g_per_kwh", "In grams of CO2 per kilowatt-hour."),
    ("_l_per_kwh", "In litres per kilowatt-hour."),
    ("_per_kwh", "Per kilowatt-hour."),
    ("_kwh", "In kilowatt-hours."),
    ("_kg", "In kilograms."),
    ("_hours", "In hours."),
    ("_w", "In watts."),
    ("_l", "In litres."),
    ("_years", "In years."),
];

const ENDS: [(&str, &str); 5] = [
    ("_low", "The low end, where the value is a range."),
    ("_high", "The high end, where the value is a range."),
    ("_p5", "5 % of the samples are below."),
    ("_p50", "Half of the samples are below."),
    ("_p95", "95 % of the samples are below."),
];

/// What a key says by itself.
fn described(key: &str) -> String {
    let end = ENDS.iter().find(|(end, _)| key.ends_with(end));
    let name = end.map_or(key, |(end, _)| key.trim_end_matches(end));
    let unit = UNITS.iter().find(|(unit, _)| name.ends_with(unit));
    [end, unit].into_iter().flatten().map(|(_, words)| *words).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_says_its_unit_and_its_end() {
        for (key, words) in [
            ("power_w", "In watts."),
            ("annual_energy_kwh_p95", "95 % of the samples are below. In kilowatt-hours."),
            ("power_w_low", "The low end, where the value is a range. In watts."),
            ("wue_l_per_kwh", "In litres per kilowatt-hour."),
            ("utilization", ""),
        ] {
            assert_eq!(described(key), words, "{key}");
        }
    }
}
