//! `biennial verify --attack`: what a stranger finds in public folders.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;

use crate::support::folder::{copy, temporary};
use crate::support::plain::{PlainCycle, with_fields};
use crate::support::program::{biennial, build_data, stderr, stdout};
use crate::support::tables::rows;
use serde_json::Value;

/// A sample of 120 members, built; its folder and that of the build.
fn built(dir: &Path) -> (PathBuf, PathBuf) {
    let cycle = dir.join("cycle");
    let mut command = biennial();
    command
        .arg("sample")
        .arg(&cycle)
        .args(["--members", "120", "--seed", "7"]);
    assert!(command.output().expect("the program runs").status.success());
    let build = build_data(&cycle, &dir.join("out"));
    (cycle, build)
}

fn attack(public: &[&Path], cycle: &Path, words: &[&str]) -> Output {
    let mut command = biennial();
    command.arg("verify").arg("--attack").args(public);
    command.arg("--members").arg(cycle.join("members.csv"));
    command.args(["--worlds", "50"]).args(words);
    command.output().expect("the program runs")
}

#[test]
fn nothing_is_certain_in_a_sound_build_and_restricted_files_are_not_needed() {
    let dir = temporary();
    let (cycle, build) = built(dir.path());
    let public = dir.path().join("public");
    copy(&build.join("public"), &public);
    let output = attack(&[&public], &cycle, &[]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let said = stdout(&output);
    assert!(
        said.contains("neither outsiders nor two members together"),
        "{said}"
    );
    assert!(said.contains("odds "), "{said}");
    let output = attack(&[&public], &cycle, &["--format", "json"]);
    let found: Value = serde_json::from_str(&stdout(&output)).expect("JSON");
    assert_eq!(found["certain"].as_array().map(Vec::len), Some(0));
    assert!(
        found["blocks"].as_u64().is_some_and(|blocks| blocks > 50),
        "{found}"
    );
    assert!(
        found["odds"]
            .as_array()
            .is_some_and(|odds| !odds.is_empty()),
        "{found}"
    );
}

#[test]
fn a_withheld_row_that_is_published_is_found() {
    let dir = temporary();
    let (cycle, build) = built(dir.path());
    let public = dir.path().join("public");
    copy(&build.join("public"), &public);
    let path = public.join("data/aggregates.csv");
    let text = fs::read_to_string(&path).expect("the table");
    // The figures of a block of two regions under the name of one of them: it can be subtracted.
    let joined = text.lines().find(|line| {
        let fields: Vec<&str> = line.split(',').collect();
        fields[2] == "all" && fields[5] == "commitment" && fields[4].split(" + ").count() == 2
    });
    let joined = joined.expect("a joined row");
    let mut fields: Vec<&str> = joined.split(',').collect();
    let region = fields[4].split(" + ").next().expect("a region");
    fields[4] = region;
    // One answer, implemented.
    let one = [
        "1", "1", "[c]", "0", "0", "0", "1", "0", "0", "0", "0", "1", "1", "[c]", "[c]", "100.00",
        "100.00", "100.00", "-",
    ];
    fields.splice(7.., one);
    let planted = fields.join(",");
    let prefix = format!("{},", fields[..7].join(","));
    let old = text
        .lines()
        .find(|line| line.starts_with(&prefix))
        .expect("the withheld row");
    fs::write(&path, text.replace(old, &planted)).expect("the planted row");
    let output = attack(&[&public], &cycle, &[]);
    assert_eq!(output.status.code(), Some(1), "{}", stdout(&output));
    assert!(
        stdout(&output).contains("certain    "),
        "{}",
        stdout(&output)
    );
}

#[test]
fn what_is_no_public_folder_is_named() {
    let dir = temporary();
    fs::write(
        dir.path().join("members.csv"),
        "member_id,name,aliases,group,country,region,joined,left\n",
    )
    .expect("a roster");
    let output = attack(&[dir.path()], dir.path(), &[]);
    assert_eq!(output.status.code(), Some(2));
    assert!(
        stderr(&output).contains("is no public folder"),
        "{}",
        stderr(&output)
    );
}

/// Two cycles of civil society organisations, the one before released: the public folders, and the cycle.
fn two_cycles(dir: &Path) -> (PathBuf, PathBuf, PathBuf) {
    const STATUSES: [&str; 5] = [
        "Not started",
        "Planned",
        "In progress",
        "Implemented",
        "Sustained",
    ];
    let before = PlainCycle::new(&dir.join("before"), 90);
    let settings = "cycle = 2024\ntitle = \"The cycle before (fictional)\"\nfictional = true\n\
        period = { from = 2022-12-06, to = 2024-12-05 }\ndeadline = 2024-12-05\n\
        reference_date = 2024-12-05\n";
    fs::write(before.dir.join("cycle.toml"), settings).expect("the settings");
    let mut cycle = PlainCycle::new(&dir.join("cycle"), 120);
    cycle.set("previous = \"../before\"\n");
    for member in 1..=120 {
        let id = format!("M{member}");
        for (of, day, shift, every) in [(&before, "2024-11-12", 0, 9), (&cycle, "2026-11-12", 2, 3)]
        {
            if member > 90 && shift == 0 || member % every == shift {
                continue;
            }
            let rows: Vec<(&str, &str, &str, &str)> = ["C1a", "C1b", "C2a"]
                .iter()
                .enumerate()
                .map(|(at, code)| {
                    let status = (member * 3 + member / 7 + at + shift * member) % 5;
                    (*code, STATUSES[status], "", "")
                })
                .collect();
            let fields = [
                ("Member ID", &*id),
                ("Cycle", &day[..4]),
                ("Submission date", day),
            ];
            of.submit(&format!("{member}.csv"), with_fields(&fields, &rows));
        }
    }
    let out = dir.join("before-out");
    let draft = build_data(&before.dir, &out);
    let mut release = biennial();
    release
        .arg("release")
        .arg(draft)
        .arg("--cycle")
        .arg(&before.dir);
    release.args(["--date", "2024-12-20", "--quiet"]);
    let released = release.output().expect("the program runs");
    assert!(released.status.success(), "{}", stderr(&released));
    let now = build_data(&cycle.dir, &dir.join("out"));
    (out.join("latest/public"), now.join("public"), cycle.dir)
}

#[test]
fn two_cycles_are_attacked_together() {
    let dir = temporary();
    let (before, now, cycle) = two_cycles(dir.path());
    let output = attack(&[&before, &now], &cycle, &[]);
    assert_eq!(output.status.code(), Some(0), "{}", stdout(&output));
    // Of one commitment all answers of the cycle before but one are compared.
    let aggregates = rows(&before.join("data/aggregates.csv"));
    let whole = aggregates.iter().find(|row| {
        let names = ["basis", "group", "region", "level", "code"].map(|column| &*row[column]);
        names == ["all", "Civil society", "All", "commitment", "C1a"]
    });
    let count = |column: &str| {
        whole.expect("a row")[column]
            .parse::<u32>()
            .expect("a count")
    };
    let planted = now.join("data/transitions.csv");
    let text = fs::read_to_string(&planted).expect("the table");
    let mut columns = text.lines().next().expect("a header").split(',');
    let compared = columns
        .position(|column| column == "compared")
        .expect("a column");
    let old = text
        .lines()
        .find(|line| line.contains(",Civil society,commitment,C1a,"))
        .expect("a row");
    let mut fields: Vec<String> = old.split(',').map(str::to_owned).collect();
    assert_ne!(fields[compared], "[c]", "{old}");
    fields[compared] = (count("reported") - 1).to_string();
    fields[compared + 1] = fields[compared].clone();
    fields[compared + 2] = count("completed").to_string();
    fs::write(&planted, text.replace(old, &fields.join(","))).expect("the planted row");
    let output = attack(&[&before, &now], &cycle, &[]);
    assert_eq!(output.status.code(), Some(1), "{}", stdout(&output));
    assert!(
        stdout(&output).contains("answers without one, 0 of 1 completed"),
        "{}",
        stdout(&output)
    );
}
