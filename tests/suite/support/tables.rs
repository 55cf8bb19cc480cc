//! CSV tables of a build, read by column name.

use std::collections::{BTreeMap, HashMap};
use std::path::Path;

/// One row, by column name.
pub type Row = BTreeMap<String, String>;

/// The columns that say which cell of the cube a row is.
pub const KEYS: [&str; 7] = [
    "cycle", "scheme", "basis", "group", "region", "level", "code",
];

/// The header of a CSV text.
pub fn header(csv: &[u8]) -> Vec<String> {
    let mut reader = csv::Reader::from_reader(csv);
    let header = reader.headers().expect("a header");
    header.iter().map(str::to_owned).collect()
}

/// The rows of a CSV file.
pub fn rows(path: &Path) -> Vec<Row> {
    let csv = std::fs::read(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    parse_rows(&csv)
}

/// The rows of a CSV text.
pub fn parse_rows(csv: &[u8]) -> Vec<Row> {
    csv::Reader::from_reader(csv)
        .deserialize()
        .map(|row| row.expect("a row as wide as the header"))
        .collect()
}

/// Which cell a row is.
pub fn key(row: &Row) -> [String; 7] {
    KEYS.map(|name| row[name].clone())
}

/// Rows by the cell they are; no cell may stand twice.
pub fn by_key(rows: Vec<Row>) -> HashMap<[String; 7], Row> {
    let count = rows.len();
    let map: HashMap<_, _> = rows.into_iter().map(|row| (key(&row), row)).collect();
    assert_eq!(map.len(), count, "a cell stands twice");
    map
}

/// The findings of a build on one file, as rule codes.
pub fn rules_on(build: &Path, file: &str) -> Vec<String> {
    rows(&build.join("restricted/findings.csv"))
        .into_iter()
        .filter(|row| row["file"] == file)
        .map(|row| row["rule"].clone())
        .collect()
}
