//! Schemas by example.

type Outcome = Result<(), Box<dyn std::error::Error>>;

#[test]
fn questions() -> Outcome {
    let questions = gigawatt::schema::questions();
    assert_eq!(questions[0].name, "calc");
    assert_eq!(questions[0].request["properties"]["deployments"]["type"], "array");
    Ok(())
}
