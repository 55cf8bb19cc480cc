//! Answers are rows of the published table, with what their figures are made of.

use serde_json::Value;

use super::{BUILD, ask, rows_of};
use crate::support::program::{stderr, stdout};
use crate::support::tables::{Row, header, rows};

/// Which rows of the file an answer should hold.
type Wanted = fn(&Row) -> bool;

/// Whether an answer's row has the names of one of the file.
fn is_named_as(found: &Row, row: &Row) -> bool {
    ["basis", "level", "group", "region", "code"]
        .iter()
        .all(|column| found[*column] == row[*column])
}

/// Whether a row holds a withheld one together with others.
fn holds(row: &Row, other: &Row) -> bool {
    let covers = |column: &str| {
        row[column] == "All"
            || row[column].split(" + ").any(|part| part == other[column])
            || other[column] == "All"
    };
    other["reported"] == "[c]"
        && row["level"] == other["level"]
        && row["basis"] == other["basis"]
        && ["group", "region", "code"]
            .iter()
            .all(|column| covers(column))
}

/// Whoever asks for a region that has no figure of its own is told which row holds it, and can ask for that.
#[test]
fn a_withheld_region_leads_to_the_row_that_holds_it() {
    let file = rows(&BUILD.1.join("public/data/aggregates.csv"));
    let joined = file.iter().find(|row| {
        let is_of_one =
            !row["group"].contains(" + ") && row["group"] != "All" && !row["code"].contains(" + ");
        is_of_one && row["region"].contains(" + ") && row["level"] == "commitment"
    });
    let joined = joined.expect("a joined row");
    let group = format!("group={}", joined["group"]);
    let code = format!("commitment={}", joined["code"]);
    let mut parts: Vec<&str> = joined["region"].split(" + ").collect();
    let region = format!("region={}", parts[0]);
    let answer = rows_of(&["--where", &group, "--where", &code, "--where", &region]);
    let named: Vec<&str> = answer.iter().map(|row| &*row["region"]).collect();
    assert!(
        named.contains(&parts[0]) && named.contains(&&*joined["region"]),
        "{named:?}"
    );
    // By its name, in any order.
    parts.reverse();
    let region = format!("region={}", parts.join(" + "));
    let answer = rows_of(&["--where", &group, "--where", &code, "--where", &region]);
    assert_eq!(answer.len(), 1);
    assert_eq!(answer[0]["reported"], joined["reported"]);
}

#[test]
fn answers_are_the_rows_of_the_file_in_its_order() {
    let file = rows(&BUILD.1.join("public/data/aggregates.csv"));
    let cases: [(&[&str], Wanted); 6] = [
        (&[], |row| {
            row["level"] == "all" && row["group"] == "All" && row["region"] == "All"
        }),
        (&["--by", "group,commitment"], |row| {
            row["level"] == "commitment" && row["group"] != "All" && row["region"] == "All"
        }),
        (&["--by", "region,framework"], |row| {
            row["level"] == "framework" && row["group"] == "All" && row["region"] != "All"
        }),
        (&["--by", "group,region", "--level", "submission"], |row| {
            row["level"] == "submission" && row["group"] != "All" && row["region"] != "All"
        }),
        (&["--by", "group", "--where", "section=G3,P1"], |row| {
            ["G3", "P1"].contains(&row["code"].as_str())
                && row["level"] == "section"
                && row["group"] != "All"
                && row["region"] == "All"
        }),
        (
            &[
                "--by",
                "section",
                "--where",
                "region=africa,All",
                "--where",
                "group=Private sector",
            ],
            |row| {
                row["level"] == "section"
                    && row["group"] == "Private sector"
                    && ["Africa", "All"].contains(&row["region"].as_str())
            },
        ),
    ];
    for (arguments, wanted) in cases {
        let answer = rows_of(arguments);
        // Beside what is withheld stand the rows that hold it, which are other ones.
        let meant: Vec<&Row> = file.iter().filter(|row| wanted(row)).collect();
        let holds =
            |row: &&Row| row["reported"] != "[c]" && meant.iter().any(|other| holds(row, other));
        let expected: Vec<&Row> = file
            .iter()
            .filter(|row| {
                wanted(row) || answer.iter().any(|found| is_named_as(found, row)) && holds(row)
            })
            .collect();
        assert_eq!(answer.len(), expected.len(), "{arguments:?}");
        assert!(!answer.is_empty(), "{arguments:?}");
        for (found, expected) in answer.iter().zip(expected) {
            for (column, text) in found {
                let computed = ["response_rate", "on_time_rate", "source", "marker"];
                if !computed.contains(&column.as_str()) {
                    assert_eq!(text, &expected[column], "{arguments:?} {column}");
                }
            }
        }
    }
}

#[test]
fn no_figure_comes_without_what_it_is_made_of() {
    let made_of: [(&str, &[&str]); 6] = [
        ("completion_rate", &["completed", "applicable"]),
        (
            "completion_low",
            &["completed", "applicable", "withheld", "unanswered"],
        ),
        (
            "completion_high",
            &["completed", "applicable", "withheld", "unanswered"],
        ),
        ("response_rate", &[]),
        ("on_time_rate", &["on_time"]),
        ("verified", &["completed"]),
    ];
    for (measure, parts) in made_of {
        let output = ask(&["--measure", measure, "--format", "csv"]);
        let columns = header(&output.stdout);
        for part in parts.iter().chain(&["addressed", "reported", measure]) {
            assert!(
                columns.iter().any(|name| name == part),
                "{measure}: {columns:?}"
            );
        }
    }
    let answer = rows_of(&["--level", "submission", "--by", "group"]);
    for row in &answer {
        let number = |column: &str| row[column].parse::<f64>().expect("a number");
        let share = 100.0 * number("reported") / number("addressed");
        assert!((number("response_rate") - share).abs() < 0.0051, "{row:?}");
    }
    assert_eq!(answer.len(), 4);
}

#[test]
fn missing_figures_are_marked() {
    let answer = rows_of(&[
        "--by",
        "group,commitment",
        "--measure",
        "verified,completion_rate",
    ]);
    let mut seen = [0; 3];
    for row in &answer {
        let has = |code: &str| {
            row.iter()
                .any(|(name, text)| name != "marker" && text == code)
        };
        let codes: Vec<&str> = ["[c]", "[z]"]
            .into_iter()
            .filter(|code| has(code))
            .collect();
        let marker = if codes.is_empty() {
            "-".to_owned()
        } else {
            codes.join(" ")
        };
        assert_eq!(row["marker"], marker, "{row:?}");
        seen[codes.len()] += 1;
    }
    assert!(seen[1] > 10, "{seen:?}");
    let arguments = ["--by", "group,commitment", "--format", "json"];
    let output = ask(&arguments);
    let answer: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let (mut numbers, mut nulls) = (0, 0);
    for row in answer["rows"].as_array().expect("rows") {
        let rate = &row["completion_rate"];
        assert_eq!(rate.is_null(), row["marker"] != "-", "{row}");
        numbers += usize::from(rate.is_f64());
        nulls += usize::from(rate.is_null());
    }
    assert!(numbers > 10 && nulls > 10, "{numbers} and {nulls}");
}

#[test]
fn nobody_asked_is_no_error() {
    let output = ask(&[
        "--where",
        "group=Private sector",
        "--where",
        "commitment=G3b",
    ]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert!(stdout(&output).contains("No rows: no member is addressed by what was asked for."));
}
