//! Questions by example.

type Outcome = Result<(), Box<dyn std::error::Error>>;

#[test]
fn odd() -> Outcome {
    use gigawatt::ask::{Odd, odd};
    use gigawatt::catalog::Catalog;

    let catalog = Catalog::embedded();
    let found = odd(["7mW", "7GW", "new-york"], &catalog);
    assert!(matches!(&found[0], Odd::Milli { likely, .. } if likely == "7MW"));
    assert!(matches!(&found[1], Odd::Namesake { other, .. } if other == "us-new-york"));
    Ok(())
}
