//! Questions across levels, and the questions that a withheld answer leads to.

use std::collections::BTreeSet;
use std::fs;

use super::{BUILD, ask, assert_refused, rows_of, words};
use crate::support::program::stdout;
use crate::support::tables::{Row, parse_rows};

/// The codes at a level of the commitments of which a column of `commitments.csv` passes.
fn codes(level: &str, column: &str, passes: impl Fn(&str) -> bool) -> BTreeSet<String> {
    let path = BUILD.1.join("public/data/commitments.csv");
    let rows = parse_rows(&fs::read(path).expect("commitments"));
    let found = rows.iter().filter(|row| passes(&row[column]));
    found.map(|row| row[level].clone()).collect()
}

/// Holds that rows of a level are those of which every code is one of these, and rows that hold withheld ones of them.
fn assert_within(level: &str, condition: &str, codes: &BTreeSet<String>) {
    let is_within = |row: &Row| row["code"].split(" + ").all(|code| codes.contains(code));
    let mut expected = rows_of(&["--by", level]);
    expected.retain(is_within);
    assert!(expected.len() > 2, "{level} {condition}");
    let found = rows_of(&["--by", level, "--where", condition]);
    let (within, beside): (Vec<Row>, Vec<Row>) = found.into_iter().partition(is_within);
    assert_eq!(within, expected, "{level} {condition}");
    for row in beside {
        let mut parts = row["code"].split(" + ");
        assert!(
            parts.any(|code| codes.contains(code)),
            "{condition}: {row:?}"
        );
        assert_ne!(row["reported"], "[c]", "{condition}");
    }
}

#[test]
fn rows_of_a_level_are_asked_for_by_what_they_belong_to() {
    let cases = [
        ("commitment", "audience", "G", "audience"),
        ("commitment", "audience", "Government", "audience_label"),
        ("commitment", "section", "G3", "section"),
        ("section", "audience", "p", "audience"),
    ];
    for (level, key, value, column) in cases {
        let within = codes(level, column, |text| text.eq_ignore_ascii_case(value));
        assert_within(level, &format!("{key}={value}"), &within);
    }
    let framework = "model-national-response";
    let within = codes("commitment", "frameworks", |text| {
        text.split(' ').any(|code| code == framework)
    });
    assert_within("commitment", &format!("framework={framework}"), &within);
}

#[test]
fn the_finest_condition_says_what_rows_are_about() {
    let both = rows_of(&["--where", "audience=G", "--where", "section=G3"]);
    assert_eq!(both, rows_of(&["--where", "section=G3"]));
    assert_eq!(both.len(), 1);
    assert!(rows_of(&["--where", "audience=P", "--where", "section=G3"]).is_empty());
}

#[test]
fn a_label_stands_for_its_code() {
    let by_label = rows_of(&["--where", "audience=government"]);
    assert_eq!(by_label, rows_of(&["--where", "audience=G"]));
}

#[test]
fn levels_that_do_not_hold_each_other_are_no_question() {
    let cases: [(&[&str], &str); 4] = [
        (
            &["--by", "audience", "--where", "commitment=G3b"],
            "this one names audience and commitment\n",
        ),
        (
            &[
                "--by",
                "section",
                "--where",
                "framework=model-national-response",
            ],
            "this one names section and framework\n",
        ),
        (
            &[
                "--where",
                "section=G3",
                "--where",
                "framework=model-national-response",
            ],
            "this one names section and framework\n",
        ),
        (
            &["--by", "commitment", "--where", "audience=Goverment"],
            "error: there is no audience \"Goverment\" in this build\nhint: did you mean Government?\n",
        ),
    ];
    assert_refused(&cases);
}

#[test]
fn a_withheld_answer_names_the_nearest_question() {
    let asked = ["--by", "commitment,region", "--where", "group=Government"];
    let withheld = rows_of(&asked);
    let withheld = withheld.iter().filter(|row| row["reported"] == "[c]");
    let withheld: Vec<String> = withheld
        .map(|row| format!("{}, {}, {}", row["group"], row["region"], row["code"]))
        .collect();
    let output = ask(&[&asked[..], &["--format", "json"]].concat());
    let answer: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let nearest = answer["nearest"].as_array().expect("a list");
    assert!(nearest.len() > 3, "{}", stdout(&output));
    for one in nearest {
        let of = one["withheld"].as_str().expect("a name");
        assert!(withheld.iter().any(|name| name == of), "{of}");
        let question = words(one["ask"].as_str().expect("arguments"));
        let question: Vec<&str> = question.iter().map(String::as_str).collect();
        let found = rows_of(&question);
        let [row] = found.as_slice() else {
            panic!("{question:?}: {found:?}");
        };
        assert_ne!(row["reported"], "[c]", "{question:?}");
        let [group, region, code] = of.split(", ").collect::<Vec<_>>()[..] else {
            panic!("{of}");
        };
        let holds = |column: &str, name: &str| {
            row[column] == "All" || row[column].split(" + ").any(|part| part == name)
        };
        assert!(
            holds("group", group) && holds("region", region) && holds("code", code),
            "{of}: {question:?}"
        );
    }
}
