//! What becomes of a document that Typst refuses, or never finishes.

use std::time::Duration;

use biennial::render::typst::{Typst, TypstError};
use jiff::civil::date;

use crate::support::folder::temporary;

const ENOUGH: Duration = Duration::from_mins(1);

fn typeset(source: &str, limit: Duration) -> Result<Vec<u8>, TypstError> {
    let typst = Typst::find(None).expect("Typst is needed: run `make tools`");
    let folder = temporary();
    let main = folder.path().join("main.typ");
    std::fs::write(&main, source).expect("the source is written");
    let output = folder.path().join("out.pdf");
    typst.compile(folder.path(), &main, &output, date(2026, 12, 5), limit)?;
    Ok(std::fs::read(&output).expect("the PDF is there"))
}

#[test]
fn the_same_source_gives_the_same_bytes() {
    let source = "#set document(title: \"T\")\n= A heading\nText.";
    let first = typeset(source, ENOUGH).expect("it compiles");
    assert_eq!(first, typeset(source, ENOUGH).expect("it compiles again"));
}

#[test]
fn a_refusal_names_file_and_line_and_no_folder() {
    let error =
        typeset("#set document(title: \"T\")\n#nothing", ENOUGH).expect_err("the name is unknown");
    let text = error.to_string();
    assert!(text.contains("main.typ:2:"), "{text}");
    assert!(!text.contains(std::path::MAIN_SEPARATOR), "{text}");
}

#[test]
fn packages_are_never_fetched() {
    let source = "#set document(title: \"T\")\n#import \"@preview/cetz:0.3.0\"";
    let error = typeset(source, ENOUGH).expect_err("there is no network");
    assert!(matches!(error, TypstError::Failed { .. }), "{error}");
}

#[test]
fn a_document_without_end_is_stopped() {
    let source = "#set document(title: \"T\")\n#let f(n) = { let i = 0; while i < n { i += 1; \
                  for j in range(1000000) {} } }\n#f(9000)";
    let error = typeset(source, Duration::from_millis(200)).expect_err("it never ends");
    assert!(matches!(error, TypstError::TimedOut { .. }), "{error}");
}
