//! Compares a build of an acceptance cycle with its `expected.json`, which the generator wrote from
//! its own model of the truth, never reading the workbooks back.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::path::Path;

use serde::Deserialize;

#[derive(Debug, Deserialize)]
struct Expected {
    statuses: Vec<String>,
    aggregates: Vec<Aggregate>,
    response: Vec<Response>,
    faults: Vec<Fault>,
    counted_rows: u32,
}

#[derive(Debug, Deserialize)]
struct Aggregate {
    group: String,
    region: String,
    commitment: String,
    counts: Vec<u32>,
    n_total: u32,
    n_complete: u32,
}

#[derive(Debug, Deserialize)]
struct Response {
    group: String,
    region: String,
    submitted: u32,
    roster: u32,
}

#[derive(Debug, Deserialize)]
struct Fault {
    file: String,
    sheet: String,
    cell: String,
    kind: String,
}

/// What was compared.
#[derive(Debug, Default)]
pub struct Compared {
    /// Counts that were compared.
    pub counts: usize,
    /// Faults that were looked for.
    pub faults: usize,
    /// Everything that was not as expected.
    pub differences: Vec<String>,
}

/// The rules that a seeded fault may be found by.
fn rules_for(kind: &str) -> &'static [&'static str] {
    match kind {
        // The generator's unknown statuses include an empty cell: beside other answers the status is
        // missing, in an empty row the commitment is unanswered.
        "unknown_status" => &["unknown-status", "missing-status", "unanswered-commitment"],
        "unknown_commitment" => &["unknown-commitment"],
        "unknown_country" => &["unknown-country"],
        "missing_evidence" => &["missing-evidence"],
        "date_out_of_range" => &["date-outside-period"],
        "percent_out_of_range" => &["percent-out-of-range"],
        "percent_contradicts_status" => &["percent-contradicts-status"],
        "duplicate_row" => &["conflicting-rows"],
        other => {
            panic!("the generator seeds a kind of fault that this test does not know: {other}")
        }
    }
}

/// Compares the build at `build` with `expected.json` in `cycle`. `ending` replaces `.xlsx` in the
/// names of faulty files, for cycles saved in another format.
pub fn compare(cycle: &Path, build: &Path, ending: &str) -> Compared {
    let text = std::fs::read(cycle.join("expected.json")).expect("expected.json");
    let expected: Expected = serde_json::from_slice(&text).expect("expected.json as generated");
    let rows = read_rows(&build.join("restricted/aggregates-full.csv"));
    let mut compared = Compared::default();
    compare_counts(&expected, &rows, &mut compared);
    compare_participation(&expected, &rows, &mut compared);
    compare_faults(&expected, build, ending, &mut compared);
    compared
}

type Rows = HashMap<[String; 4], BTreeMap<String, String>>;

fn read_rows(path: &Path) -> Rows {
    let mut reader = csv::Reader::from_path(path).expect("the full table");
    reader
        .deserialize::<BTreeMap<String, String>>()
        .map(|row| {
            let row = row.expect("a row of the full table");
            let key = ["group", "region", "level", "code"].map(|name| row[name].clone());
            (key, row)
        })
        .collect()
}

impl Compared {
    /// Compares a count with what is expected.
    pub fn same(&mut self, what: &str, found: &str, expected: u32) {
        self.counts += 1;
        if found != expected.to_string() {
            self.differences
                .push(format!("{what}: {found}, expected {expected}"));
        }
    }
}

fn compare_counts(expected: &Expected, rows: &Rows, compared: &mut Compared) {
    let columns: Vec<String> = expected
        .statuses
        .iter()
        .map(|status| status.to_lowercase().replace(' ', "_"))
        .collect();
    let mut total = 0;
    let mut seen = HashSet::new();
    for aggregate in &expected.aggregates {
        let key = [
            &*aggregate.group,
            &aggregate.region,
            "commitment",
            &aggregate.commitment,
        ]
        .map(str::to_owned);
        let what = key.join("/");
        let Some(row) = rows.get(&key) else {
            compared.differences.push(format!("{what}: no row"));
            continue;
        };
        for (column, count) in columns.iter().zip(&aggregate.counts) {
            compared.same(&format!("{what} {column}"), &row[column], *count);
        }
        compared.same(
            &format!("{what} reported"),
            &row["reported"],
            aggregate.n_total,
        );
        compared.same(
            &format!("{what} completed"),
            &row["completed"],
            aggregate.n_complete,
        );
        total += aggregate.n_total;
        seen.insert(key);
    }
    assert_eq!(
        total, expected.counted_rows,
        "the generator contradicts itself"
    );
    // Cells that the generator does not mention have no answers.
    for (key, row) in rows {
        let is_atom = key[2] == "commitment" && key[0] != "All" && key[1] != "All";
        if is_atom && !seen.contains(key) {
            compared.same(&format!("{} reported", key.join("/")), &row["reported"], 0);
        }
    }
}

fn compare_participation(expected: &Expected, rows: &Rows, compared: &mut Compared) {
    for response in &expected.response {
        let key = [&*response.group, &response.region, "submission", "*"].map(str::to_owned);
        let what = key.join("/");
        let Some(row) = rows.get(&key) else {
            compared.differences.push(format!("{what}: no row"));
            continue;
        };
        compared.same(
            &format!("{what} addressed"),
            &row["addressed"],
            response.roster,
        );
        compared.same(
            &format!("{what} reported"),
            &row["reported"],
            response.submitted,
        );
    }
}

fn compare_faults(expected: &Expected, build: &Path, ending: &str, compared: &mut Compared) {
    let mut reader =
        csv::Reader::from_path(build.join("restricted/findings.csv")).expect("the findings");
    let found: HashSet<[String; 4]> = reader
        .deserialize::<BTreeMap<String, String>>()
        .map(|row| {
            let row = row.expect("a finding");
            ["file", "sheet", "cell", "rule"].map(|name| row[name].clone())
        })
        .collect();
    for fault in &expected.faults {
        compared.faults += 1;
        let file = fault.file.replace(".xlsx", ending);
        let is_found = rules_for(&fault.kind).iter().any(|rule| {
            found.contains(&[&*file, &fault.sheet, &fault.cell, rule].map(str::to_owned))
        });
        if !is_found {
            compared.differences.push(format!(
                "{file} {}!{}: {} was not found",
                fault.sheet, fault.cell, fault.kind
            ));
        }
    }
}
