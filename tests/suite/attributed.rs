//! Answers under members' names: asked for in the template, chosen by a decision, listed in a file and an annex, and
//! nobody else's answer told by them.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use crate::support::folder::temporary;
use crate::support::plain::{PlainCycle, STATUSES};
use crate::support::program::{biennial, build, build_data, run, stderr, stdout};
use crate::support::releases::released;
use crate::support::tables::rows;

const IDS: [&str; 7] = ["C1a", "C1b", "C2a", "O1", "O2", "O3", "O5"];

/// Lets a member answer all commitments of its group. `permission` is what it says of its answer to C1a.
fn submit(cycle: &PlainCycle, member: usize, consent: &str, permission: &str, shift: usize) {
    let mut text = format!(
        "Member ID,M{member}\nSubmission date,2026-11-12\nPublication consent,{consent}\n\nCommitment ID,Status,Evidence URL,Evidence description,May be shown\n"
    );
    for (index, id) in IDS.iter().enumerate() {
        let status = STATUSES[(member * 3 + index + shift) % 5];
        let shown = if *id == "C1a" { permission } else { "" };
        let link = format!("https://example.org/{member}/{id}");
        let _infallible = writeln!(
            text,
            "{id},{status},{link},\"A law, of member {member}\",{shown}"
        );
    }
    cycle.submit(&format!("{member}.csv"), text);
}

/// A cycle of 60 members, of whom 40 have answered. Every fifth lets its answer to C1a be shown.
fn cycle(dir: &Path) -> PlainCycle {
    let mut cycle = PlainCycle::new(&dir.join("cycle"), 60);
    cycle.set("[publication]\nattributable = true\n");
    for member in 1..=40 {
        let permission = if member % 5 == 0 { "Yes" } else { "No" };
        submit(&cycle, member, "Attributable", permission, 0);
    }
    cycle
}

fn choose(cycle: &PlainCycle, members: &[usize]) {
    let lines: Vec<String> = members
        .iter()
        .map(|member| {
            format!(",M{member},C1a,publication,under name,A. Clerk,2026-12-10,a good example\n")
        })
        .collect();
    cycle.decide(&lines.concat());
}

/// Members and statuses in the list of a build; none where there is no list.
fn listed(build: &Path) -> Vec<(String, String)> {
    let path = build.join("public/data/attributed.csv");
    if !path.exists() {
        return Vec::new();
    }
    let rows = rows(&path).into_iter();
    rows.map(|row| {
        assert_eq!(row["commitment"], "C1a");
        assert_eq!(row["evidence"], "linked");
        let name = row["name"].trim_end_matches(" (fictional)").to_owned();
        (name, row["status"].clone())
    })
    .collect()
}

fn aggregates(build: &Path) -> String {
    fs::read_to_string(build.join("public/data/aggregates.csv")).expect("aggregates")
}

/// The attack on public folders finds nothing for certain.
fn assert_holds(cycle: &PlainCycle, builds: &[&PathBuf]) {
    let folders: Vec<PathBuf> = builds.iter().map(|build| build.join("public")).collect();
    let output = biennial()
        .args(["verify", "--worlds", "50", "--attack"])
        .args(&folders)
        .arg("--members")
        .arg(cycle.dir.join("members.csv"))
        .output()
        .expect("the program runs");
    assert!(
        output.status.success(),
        "{}{}",
        stdout(&output),
        stderr(&output)
    );
}

#[test]
fn an_answer_is_listed_where_its_member_lets_it_and_a_decision_chose_it() {
    let dir = temporary();
    let cycle = cycle(dir.path());
    submit(&cycle, 15, "Aggregate only", "Yes", 0);
    submit(&cycle, 20, "Attributable", "if you ask us", 0);
    // Of 1 nobody said that it may be shown.
    choose(&cycle, &[1, 5, 10, 15, 20]);
    let build = build_data(&cycle.dir, &dir.path().join("out"));
    let names: Vec<String> = listed(&build).into_iter().map(|(name, _)| name).collect();
    assert_eq!(names, ["Member 10", "Member 5"]);
    let findings = rows(&build.join("restricted/findings.csv"));
    let found = |rule: &str| {
        let own = findings.iter().filter(|row| row["rule"] == rule);
        let said = own.map(|row| format!("{} {} {}", row["file"], row["cell"], row["found"]));
        said.collect::<Vec<_>>()
    };
    assert_eq!(
        found("unclear-permission"),
        [
            "15.csv B6 C1a: Yes, and the publication consent Aggregate only",
            "20.csv E6 \"if you ask us\" under May be shown"
        ]
    );
    assert_eq!(found("unused-decision").len(), 3);
    // What is published of all stays true, and the list is described beside the other files.
    assert_holds(&cycle, &[&build]);
    let package = fs::read_to_string(build.join("public/data/datapackage.json")).expect("it");
    assert!(package.contains("\"attributed.csv\""));
    let codebook = fs::read_to_string(build.join("public/data/codebook.md")).expect("it");
    assert!(codebook.contains("with their consent"));
}

#[test]
fn nothing_is_listed_unless_the_cycle_does_it() {
    let dir = temporary();
    let mut cycle = PlainCycle::new(&dir.path().join("cycle"), 60);
    for member in 1..=40 {
        submit(&cycle, member, "Attributable", "Yes", 0);
    }
    choose(&cycle, &[5]);
    let plain = build_data(&cycle.dir, &dir.path().join("out"));
    assert!(listed(&plain).is_empty());
    // Where who submitted is protected, a name would tell it.
    cycle.set("[disclosure]\nparticipants = \"hide\"\n[publication]\nattributable = true\n");
    let output = build(&cycle.dir, &dir.path().join("out"), &[]);
    assert_eq!(output.status.code(), Some(2));
    assert!(
        stderr(&output).contains("publication.attributable"),
        "{}",
        stderr(&output)
    );
}

#[test]
fn a_release_settles_which_answers_have_names() {
    let dir = temporary();
    let cycle = cycle(dir.path());
    choose(&cycle, &[5, 10, 25]);
    let out = dir.path().join("out");
    let first = released(&cycle, &out);
    let names =
        |build: &Path| -> Vec<String> { listed(build).into_iter().map(|(name, _)| name).collect() };
    assert_eq!(names(&first), ["Member 10", "Member 25", "Member 5"]);

    // One more is chosen, one takes its permission back, one changes its answer.
    choose(&cycle, &[5, 10, 25, 30]);
    submit(&cycle, 10, "Attributable", "No", 0);
    submit(&cycle, 25, "Attributable", "Yes", 1);
    let output = build(&cycle.dir, &out, &["--no-report"]);
    assert!(output.status.success(), "{}", stderr(&output));
    assert!(
        stdout(&output).contains("after release 2026.1: 1;"),
        "{}",
        stdout(&output)
    );
    let next = fs::canonicalize(out.join("latest")).expect("a build");
    assert_eq!(names(&next), ["Member 25", "Member 5"]);
    let status = |build: &Path, name: &str| {
        let listed = listed(build).into_iter();
        let mut own = listed.filter(|(of, _)| of == name);
        own.next().map(|(_, status)| status)
    };
    assert_ne!(status(&next, "Member 25"), status(&first, "Member 25"));
    // The total follows the one that changed, and nothing else: all else of that member waits.
    assert_ne!(aggregates(&next), aggregates(&first));
    assert_holds(&cycle, &[&first, &next]);

    // A release built upon this one, and a build of nothing new.
    let second = released(&cycle, &out);
    let again = build_data(&cycle.dir, &out);
    assert_eq!(aggregates(&again), aggregates(&second));
    assert_holds(&cycle, &[&first, &second, &again]);
}

#[test]
fn the_template_of_such_a_cycle_asks_what_may_be_shown() {
    let dir = temporary();
    let cycle = cycle(dir.path());
    let made = |name: &str| {
        let path = dir.path().join(name);
        let output = run(&[
            "template",
            "--group",
            "Civil society",
            "--cycle",
            cycle.dir.to_str().expect("a path"),
            "--out",
            path.to_str().expect("a path"),
        ]);
        assert!(output.status.success(), "{}", stderr(&output));
        let bytes = fs::read(path).expect("a workbook");
        let texts = crate::support::packages::part_texts(&bytes);
        texts.iter().any(|(_, text)| text.contains("May be shown"))
    };
    assert!(made("with.xlsx"));
    let path = cycle.dir.join("cycle.toml");
    let text = fs::read_to_string(&path).expect("settings");
    fs::write(
        &path,
        text.replace("attributable = true", "attributable = false"),
    )
    .expect("it");
    assert!(!made("without.xlsx"));
}
