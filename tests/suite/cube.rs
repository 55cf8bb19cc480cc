//! The figures of a build against each other: counts add up, rates follow from them, what is public is
//! what is true, and tables and charts agree.

use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::sync::LazyLock;

use crate::support::folder::{corpus, files, temporary};
use crate::support::program::{build_data, run};
use crate::support::tables::{Row, by_key, key, parse_rows};
use serde_json::Value;

/// The files of one build of the committed cycle `mixed`, for all tests here.
static BUILD: LazyLock<BTreeMap<String, Vec<u8>>> = LazyLock::new(|| {
    let dir = temporary();
    let build = build_data(&corpus("mixed"), dir.path());
    let read = |name: String| {
        let bytes = fs::read(build.join(&name)).expect("a file of the build");
        (name, bytes)
    };
    files(&build).into_iter().map(read).collect()
});

const STATUSES: [&str; 7] = [
    "not_started",
    "planned",
    "in_progress",
    "implemented",
    "sustained",
    "not_applicable",
    "withheld",
];

/// Columns that add up over groups, regions and commitments.
const ADDITIVE: [&str; 15] = [
    "addressed",
    "reported",
    "on_time",
    "not_started",
    "planned",
    "in_progress",
    "implemented",
    "sustained",
    "not_applicable",
    "withheld",
    "unanswered",
    "applicable",
    "completed",
    "with_evidence",
    "verified",
];

fn full() -> HashMap<[String; 7], Row> {
    by_key(parse_rows(&BUILD["restricted/aggregates-full.csv"]))
}

fn public() -> HashMap<[String; 7], Row> {
    by_key(parse_rows(&BUILD["public/data/aggregates.csv"]))
}

fn count(row: &Row, column: &str) -> u32 {
    row[column]
        .parse()
        .unwrap_or_else(|_| panic!("{column} is {:?} in {row:?}", row[column]))
}

fn counts(row: &Row) -> [u32; 15] {
    ADDITIVE.map(|column| count(row, column))
}

#[test]
fn counts_add_up_within_each_row() {
    for (key, row) in full() {
        let n = |column: &str| count(&row, column);
        let statuses: u32 = STATUSES.iter().map(|status| n(status)).sum();
        assert!(n("addressed") > 0, "{key:?}");
        assert_eq!(n("reported") + n("unanswered"), n("addressed"), "{key:?}");
        assert!(n("on_time") <= n("reported"), "{key:?}");
        if row["level"] == "submission" {
            assert_eq!((statuses, n("completed"), n("applicable")), (0, 0, 0));
            continue;
        }
        assert_eq!(statuses, n("reported"), "{key:?}");
        let answered = n("reported") - n("not_applicable") - n("withheld");
        assert_eq!(n("applicable"), answered, "{key:?}");
        assert_eq!(n("completed"), n("implemented") + n("sustained"), "{key:?}");
        assert!(n("with_evidence") <= n("completed"), "{key:?}");
        assert!(n("verified") <= n("with_evidence"), "{key:?}");
    }
}

#[test]
fn rows_of_all_groups_and_all_regions_are_sums() {
    for (column, name) in [(3, "group"), (4, "region")] {
        let mut sums: HashMap<[String; 7], [u32; 15]> = HashMap::new();
        let mut totals = HashMap::new();
        for (key, row) in full() {
            if key[column] == "All" {
                totals.insert(key, counts(&row));
                continue;
            }
            let mut above = key;
            "All".clone_into(&mut above[column]);
            let sum = sums.entry(above).or_default();
            for (sum, count) in sum.iter_mut().zip(counts(&row)) {
                *sum += count;
            }
        }
        assert!(totals.len() > 100, "{} rows with {name} All", totals.len());
        assert_eq!(sums, totals, "{name}");
    }
}

/// The rows above commitments that a commitment counts in, as (level, code).
fn rows_above(commitment: &Value) -> Vec<(String, String)> {
    let text = |key: &str| commitment[key].as_str().expect("a text").to_owned();
    let mut above = vec![
        ("all".to_owned(), "*".to_owned()),
        ("section".to_owned(), text("section")),
        ("audience".to_owned(), text("section")[..1].to_owned()),
    ];
    for framework in commitment["frameworks"].as_array().expect("a list") {
        let code = framework.as_str().expect("a text").to_owned();
        above.push(("framework".to_owned(), code));
    }
    above
}

#[test]
fn rows_above_commitments_are_sums_of_commitments() {
    let output = run(&["catalogue", "--format", "json"]);
    let catalogue: Vec<Value> = serde_json::from_slice(&output.stdout).expect("JSON");
    let above: HashMap<&str, Vec<(String, String)>> = catalogue
        .iter()
        .filter(|commitment| commitment["alias_of"].is_null())
        // What reporting itself implements is participation, and in no sum.
        .filter(|commitment| commitment["derived"] != true)
        .map(|commitment| {
            (
                commitment["id"].as_str().expect("an id"),
                rows_above(commitment),
            )
        })
        .collect();
    let mut sums: HashMap<[String; 7], [u32; 15]> = HashMap::new();
    let mut uppers = HashMap::new();
    for (key, row) in full() {
        match key[5].as_str() {
            "submission" => {}
            "commitment" => {
                for (level, code) in above.get(&*key[6]).into_iter().flatten() {
                    let mut upper = key.clone();
                    level.clone_into(&mut upper[5]);
                    code.clone_into(&mut upper[6]);
                    let sum = sums.entry(upper).or_default();
                    for (sum, count) in sum.iter_mut().zip(counts(&row)) {
                        *sum += count;
                    }
                }
            }
            _ => {
                uppers.insert(key, counts(&row));
            }
        }
    }
    assert!(uppers.len() > 100, "{} upper rows", uppers.len());
    assert_eq!(sums, uppers);
}

/// Whether a printed rate is `numerator` of `denominator` in percent, with two decimals.
fn is_rate(text: &str, numerator: u32, denominator: u32) -> bool {
    if denominator == 0 {
        return text == "[z]";
    }
    let has_two_decimals = text.split_once('.').is_some_and(|(_, end)| end.len() == 2);
    let exact = 100.0 * f64::from(numerator) / f64::from(denominator);
    let printed: f64 = text.parse().unwrap_or(f64::NAN);
    has_two_decimals && (printed - exact).abs() < 0.005_000_1
}

#[test]
fn rates_follow_from_the_counts() {
    let mut checked = 0;
    for (key, row) in full().into_iter().chain(public()) {
        if row["level"] == "submission" || row["reported"] == "[c]" {
            continue;
        }
        let n = |column: &str| count(&row, column);
        let silent = n("withheld") + n("unanswered");
        let all = n("applicable") + silent;
        for (column, numerator, denominator) in [
            ("completion_rate", n("completed"), n("applicable")),
            ("completion_low", n("completed"), all),
            ("completion_high", n("completed") + silent, all),
        ] {
            let holds = is_rate(&row[column], numerator, denominator);
            assert!(holds, "{key:?} {column} {}", row[column]);
            checked += 1;
        }
    }
    assert!(checked > 1000, "{checked} rates");
}

#[test]
fn what_is_public_is_true_and_what_is_withheld_is_withheld_whole() {
    let (full, public) = (full(), public());
    let keys = |rows: &HashMap<[String; 7], Row>| {
        let mut keys: Vec<_> = rows.keys().cloned().collect();
        keys.sort();
        keys
    };
    let (joined, public): (HashMap<_, _>, HashMap<_, _>) = public
        .into_iter()
        .partition(|(key, _)| !full.contains_key(key));
    assert_eq!(keys(&full), keys(&public));
    // Rows that join several are the sums of what they join.
    let mut summed = 0;
    for (key, row) in &joined {
        let mut sum = [0; 15];
        for region in key[4].split(" + ") {
            for group in key[3].split(" + ") {
                for code in key[6].split(" + ") {
                    let mut part = key.clone();
                    (part[3], part[4], part[6]) = (group.into(), region.into(), code.into());
                    let Some(cell) = full.get(&part) else {
                        continue;
                    };
                    for (sum, count) in sum.iter_mut().zip(counts(cell)) {
                        *sum += count;
                    }
                }
            }
        }
        for (column, expected) in ADDITIVE.iter().zip(sum) {
            if row[*column] != "[c]" {
                assert_eq!(row[*column], expected.to_string(), "{key:?} {column}");
                summed += 1;
            }
        }
    }
    assert!(summed > 100, "{summed} counts of joined rows");
    let (mut shown, mut withheld) = (0, 0);
    for (key, row) in &public {
        assert_eq!(row["addressed"], full[key]["addressed"], "{key:?}");
        let is_withheld = row["reported"] == "[c]";
        assert_eq!(is_withheld, row["marker"] == "[c]", "{key:?}");
        for column in
            ADDITIVE[1..]
                .iter()
                .chain(&["completion_rate", "completion_low", "completion_high"])
        {
            let text = &row[*column];
            if is_withheld {
                assert_eq!(text, "[c]", "{key:?} {column}");
                withheld += 1;
            } else if text.starts_with(|c: char| c.is_ascii_digit()) {
                assert_eq!(*text, full[key][*column], "{key:?} {column}");
                shown += 1;
            } else {
                let limited = ["on_time", "with_evidence", "verified"].contains(column);
                let limited = limited && text == "[c]";
                assert!(limited || text == "[z]", "{key:?} {column}: {text}");
            }
        }
    }
    assert!(shown > 1000 && withheld > 1000, "{shown} and {withheld}");
}

#[test]
fn charts_show_the_figures_of_the_table() {
    let public = public();
    let (mut tables, mut compared) = (0, 0);
    for (name, csv) in BUILD.iter() {
        let chart = name.strip_prefix("public/figures/");
        let Some(chart) = chart.and_then(|name| name.strip_suffix(".csv")) else {
            continue;
        };
        tables += 1;
        let picture = format!("public/figures/{chart}.svg");
        assert!(BUILD.contains_key(&picture), "no {picture}");
        for row in parse_rows(csv) {
            let key = key(&row);
            let table = public.get(&key);
            let table = table.unwrap_or_else(|| panic!("{name}: {key:?} is not in the table"));
            for (column, text) in &row {
                match column.as_str() {
                    "name" | "shown" | "marker" => {}
                    "response_rate" => {
                        let n = |column| count(table, column);
                        let holds = is_rate(text, n("reported"), n("addressed"));
                        assert!(holds, "{name} {key:?} {text}");
                    }
                    _ => {
                        assert_eq!(text, &table[column], "{name} {key:?} {column}");
                        compared += 1;
                    }
                }
            }
        }
    }
    assert!(tables >= 8 && compared > 500, "{tables} and {compared}");
}
