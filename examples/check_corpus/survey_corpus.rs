//! Compares a build of a cycle of surveys with its `expected.json`, which the generator wrote from its own
//! truth, never reading the export back.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::path::Path;

use serde::Deserialize;

use super::corpus::Compared;

#[derive(Debug, Deserialize)]
struct Expected {
    statuses: Vec<String>,
    aggregates: Vec<Aggregate>,
    faults: Vec<Fault>,
    rows: usize,
}

#[derive(Debug, Deserialize)]
struct Aggregate {
    group: String,
    region: String,
    commitment: String,
    counts: Vec<u32>,
}

#[derive(Debug, Deserialize)]
struct Fault {
    submission: String,
    row: u32,
    kind: String,
    member: String,
}

/// Whether a cycle is one of surveys.
pub fn is_of_surveys(cycle: &Path) -> bool {
    let settings = std::fs::read_to_string(cycle.join("cycle.toml"));
    settings.is_ok_and(|text| text.contains("[[survey]]"))
}

/// What must be said of a row: one of these rules, and whether it is a submission, and counts.
fn said_of(kind: &str) -> (&'static [&'static str], Option<&'static str>) {
    match kind {
        "unfinished" | "preview" => (&["row-left-out"], None),
        "older" => (&["superseded-submission"], Some("no")),
        "hidden" => (&["hidden-rows"], Some("no")),
        "half" => (&["older-answers-kept"], Some("yes")),
        other => panic!("the generator seeds a kind of row that this test does not know: {other}"),
    }
}

/// Compares the build at `build` with `expected.json` in `cycle`.
pub fn compare(cycle: &Path, build: &Path) -> Compared {
    let text = std::fs::read(cycle.join("expected.json")).expect("expected.json");
    let expected: Expected = serde_json::from_slice(&text).expect("expected.json as generated");
    let mut compared = Compared::default();
    compare_counts(&expected, build, &mut compared);
    compare_rows(&expected, build, &mut compared);
    compared
}

type Row = BTreeMap<String, String>;

fn read(path: &Path) -> Vec<Row> {
    let mut reader = csv::Reader::from_path(path).expect("a table");
    reader
        .deserialize()
        .map(|row| row.expect("a row"))
        .collect()
}

fn compare_counts(expected: &Expected, build: &Path, compared: &mut Compared) {
    let rows: HashMap<[String; 3], Row> = read(&build.join("restricted/aggregates-full.csv"))
        .into_iter()
        .filter(|row| row["level"] == "commitment")
        .map(|row| {
            (
                ["group", "region", "code"].map(|name| row[name].clone()),
                row,
            )
        })
        .collect();
    let mut seen = HashSet::new();
    for aggregate in &expected.aggregates {
        let key = [&aggregate.group, &aggregate.region, &aggregate.commitment].map(Clone::clone);
        let what = key.join("/");
        let Some(row) = rows.get(&key) else {
            compared.differences.push(format!("{what}: no row"));
            continue;
        };
        for (status, count) in expected.statuses.iter().zip(&aggregate.counts) {
            compared.same(&format!("{what} {status}"), &row[status], *count);
        }
        let reported = aggregate.counts.iter().sum();
        compared.same(&format!("{what} reported"), &row["reported"], reported);
        seen.insert(key);
    }
    for (key, row) in &rows {
        if key[0] != "All" && key[1] != "All" && !seen.contains(key) {
            compared.same(&format!("{} reported", key.join("/")), &row["reported"], 0);
        }
    }
}

fn compare_rows(expected: &Expected, build: &Path, compared: &mut Compared) {
    let findings = read(&build.join("restricted/findings.csv"));
    let submissions: HashMap<String, Row> = read(&build.join("restricted/submissions.csv"))
        .into_iter()
        .map(|row| (row["file"].clone(), row))
        .collect();
    let left_out = expected
        .faults
        .iter()
        .filter(|fault| said_of(&fault.kind).1.is_none());
    let listed = u32::try_from(expected.rows - left_out.count()).expect("few");
    compared.same("submissions", &submissions.len().to_string(), listed);
    for fault in &expected.faults {
        compared.faults += 1;
        let (rules, counted) = said_of(&fault.kind);
        let at_row = |cell: &str| {
            let digits = cell.trim_start_matches(|c: char| c.is_ascii_alphabetic());
            digits.parse() == Ok(fault.row)
        };
        let is_said = findings.iter().any(|row| {
            row["file"] == fault.submission
                && rules.contains(&&*row["rule"])
                && at_row(&row["cell"])
        });
        if !is_said {
            let what = format!(
                "{} row {}: {} was not said",
                fault.submission, fault.row, fault.kind
            );
            compared.differences.push(what);
        }
        let found = submissions.get(&fault.submission);
        let is_so = match counted {
            None => found.is_none(),
            Some(counted) => found
                .is_some_and(|row| row["counted"] == counted && row["member_id"] == fault.member),
        };
        if !is_so {
            let what = format!(
                "{}: {} of {} is {found:?}",
                fault.submission, fault.kind, fault.member
            );
            compared.differences.push(what);
        }
    }
}
