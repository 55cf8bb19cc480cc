//! Acceptance cycles: the counts of a build against an independent model of the truth.

use std::path::Path;

use crate::support::corpus::compare;
use crate::support::program::{build, stderr};

/// Builds a committed cycle and compares every count and every seeded fault.
fn accept(name: &str, ending: &str) {
    let cycle = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/corpus")
        .join(name);
    let out = tempfile::tempdir().expect("a temporary folder");
    let output = build(&cycle, out.path(), &["--no-report"]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let compared = compare(&cycle, &out.path().join("latest"), ending);
    assert!(
        compared.counts > 500,
        "only {} counts compared",
        compared.counts
    );
    assert!(compared.faults > 0, "no seeded faults in {name}");
    assert!(
        compared.differences.is_empty(),
        "{} differences:\n{}",
        compared.differences.len(),
        compared.differences.join("\n")
    );
}

#[test]
fn workbooks_of_several_writers_are_counted_exactly() {
    accept("mixed", ".xlsx");
}

#[test]
fn the_same_workbooks_saved_as_ods_are_counted_exactly() {
    accept("as-ods", ".ods");
}

#[test]
fn the_same_workbooks_saved_as_xls_are_counted_exactly() {
    accept("as-xls", ".xls");
}
