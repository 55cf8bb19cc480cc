//! What a secretariat does besides building: a new cycle, where it stands, reminders, old drafts.

use std::fs;
use std::path::Path;

use crate::support::folder::{entries, temporary};
use crate::support::plain::{PlainCycle, with_fields, workbook};
use crate::support::program::{biennial, build, build_data, run, stderr, stdout};
use crate::support::tables::parse_rows;

#[test]
fn a_new_cycle_builds_as_it_is_and_nothing_is_overwritten() {
    let dir = temporary();
    let cycle = dir.path().join("cycles/2028");
    let path = cycle.to_str().expect("UTF-8");
    let made = run(&["init", path]);
    assert_eq!(made.status.code(), Some(0), "{}", stderr(&made));
    let settings = fs::read_to_string(cycle.join("cycle.toml")).expect("the settings");
    assert!(
        settings.contains("cycle          = 2028") && !settings.contains("{{"),
        "{settings}"
    );
    let build = build_data(&cycle, &dir.path().join("out"));
    let expected = fs::read_to_string(build.join("public/data/expected-members.csv"));
    assert_eq!(expected.expect("a table").lines().count(), 5);
    // Each setting that is a remark can be made one.
    let is_setting = |line: &&str| {
        let names = ["publisher", "licence", "contact", "doi"];
        names
            .iter()
            .any(|name| line.starts_with(&format!("# {name}")))
    };
    let made = settings.lines().filter(is_setting).map(|line| &line[2..]);
    let made: Vec<&str> = made.collect();
    assert_eq!(made.len(), 4);
    // Tables stand at the end of the settings.
    let all = format!("{}\n{settings}", made.join("\n"));
    fs::write(cycle.join("cycle.toml"), all).expect("the settings");
    build_data(&cycle, &dir.path().join("out"));
    let again = run(&["init", path]);
    assert_eq!(again.status.code(), Some(2));
    assert!(
        stderr(&again).contains("nothing was written"),
        "{}",
        stderr(&again)
    );
}

/// Four members: one silent, one whose workbook is of another cycle, one with an answer left out, one accepted late.
fn standing_cycle(dir: &Path) -> PlainCycle {
    let cycle = PlainCycle::new(dir, 4);
    let roster = fs::read_to_string(cycle.dir.join("members.csv")).expect("the roster");
    let mut lines: Vec<String> = roster.lines().map(str::to_owned).collect();
    lines[0].push_str(",contact");
    for (number, line) in lines.iter_mut().enumerate().skip(1) {
        line.push_str(if number == 1 {
            ",office@example.org"
        } else {
            ","
        });
    }
    fs::write(cycle.dir.join("members.csv"), lines.join("\n")).expect("the roster");
    let of = |member: usize, field: (&str, &str)| {
        let id = format!("M{member}");
        let fields = [
            ("Member ID", id.as_str()),
            ("Stakeholder group", "Civil society"),
            field,
        ];
        with_fields(&fields, &[("C1a", "Planned", "", "")])
    };
    cycle.submit("2.csv", of(2, ("Cycle", "2019")));
    cycle.submit(
        "3.csv",
        workbook(3, &[("C1a", "Planned", "", ""), ("C1b", "Delayed", "", "")]),
    );
    cycle.submit("4.csv", of(4, ("Submission date", "2026-12-09")));
    cycle
}

#[test]
fn the_status_says_who_is_silent_who_must_mend_and_who_is_late() {
    let dir = temporary();
    let cycle = standing_cycle(&dir.path().join("cycle"));
    let path = cycle.dir.to_str().expect("UTF-8");
    let day = ["--as-of", "2026-12-01"];
    let text = stdout(&run(&[&["status", path][..], &day].concat()));
    assert!(text.contains("2026-12-05 (4 days from now)"), "{text}");
    assert!(
        text.contains("4 members: 1 silent, 1 rejected, 1 to mend, 1 accepted; 1 late"),
        "{text}"
    );
    let csv = run(&[&["status", path, "--format", "csv"][..], &day].concat()).stdout;
    let rows = parse_rows(&csv);
    let standings: Vec<(&str, &str)> = rows
        .iter()
        .map(|row| (row["member_id"].as_str(), row["standing"].as_str()))
        .collect();
    assert_eq!(
        standings,
        [
            ("M1", "silent"),
            ("M2", "rejected"),
            ("M3", "to-mend"),
            ("M4", "accepted")
        ]
    );
    assert_eq!(rows[0]["contact"], "office@example.org");
    assert!(rows[2]["to_mend"].contains("3.csv"), "{:?}", rows[2]);
    assert_eq!(rows[3]["on_time"], "no");
    let only = run(&[
        &["status", path, "--only", "to-mend", "--format", "json"][..],
        &day,
    ]
    .concat());
    let json: serde_json::Value = serde_json::from_slice(&only.stdout).expect("JSON");
    assert_eq!(json["members"].as_array().map(Vec::len), Some(1));
    assert_eq!(json["counts"]["silent"], 1);
    assert!(!cycle.dir.join("ledger/ledger.jsonl").exists());
}

#[test]
fn reminders_are_drafts_for_those_who_are_silent_or_must_mend() {
    let dir = temporary();
    let cycle = standing_cycle(&dir.path().join("cycle"));
    let out = dir.path().join("reminders");
    let said = biennial()
        .arg("status")
        .arg(&cycle.dir)
        .args(["--as-of", "2026-12-01", "--remind"])
        .arg(&out)
        .output()
        .expect("the program runs");
    assert_eq!(said.status.code(), Some(0), "{}", stderr(&said));
    assert_eq!(
        entries(&out),
        ["M1.eml", "M2.eml", "M3.eml", "reminders.csv"]
    );
    let read = |name: &str| fs::read_to_string(out.join(name)).expect("a message");
    let silent = read("M1.eml");
    assert!(
        silent.starts_with("To: office@example.org\r\nSubject: "),
        "{silent}"
    );
    for words in [
        "X-Unsent: 1\r\n",
        "Member 1 (fictional)",
        "in 4 days",
        "5 December 2026",
        "[M1.xlsx]",
    ] {
        assert!(silent.contains(words), "{words}: {silent}");
    }
    let faulty = read("M3.eml");
    assert!(
        !faulty.contains("To: ") && faulty.contains("[M3.pdf]"),
        "{faulty}"
    );
    assert!(
        faulty.contains("\r\n- ") && !faulty.contains("{$"),
        "{faulty}"
    );
    let table = parse_rows(&fs::read(out.join("reminders.csv")).expect("the table"));
    assert_eq!(table.len(), 3);
    assert!(
        table
            .iter()
            .all(|row| !row["body"].is_empty() && !row["subject"].is_empty())
    );
    let after = stdout(
        &biennial()
            .arg("status")
            .arg(&cycle.dir)
            .args(["--as-of", "2026-12-09", "--remind"])
            .arg(&out)
            .output()
            .expect("the program runs"),
    );
    assert!(
        after.contains("4 days ago") && read("M1.eml").contains("yours still counts"),
        "{after}"
    );
}

#[test]
fn pruning_keeps_releases_the_latest_and_the_newest_drafts() {
    let dir = temporary();
    let mut cycle = PlainCycle::new(&dir.path().join("cycle"), 60);
    for member in 1..=40 {
        cycle.submit(
            &format!("{member}.csv"),
            workbook(member, &[("C1a", "Planned", "", "")]),
        );
    }
    let out = dir.path().join("out");
    let draft = build_data(&cycle.dir, &out);
    let released = biennial()
        .arg("release")
        .arg(&draft)
        .arg("--cycle")
        .arg(&cycle.dir)
        .args(["--date", "2026-12-20", "--quiet"])
        .output()
        .expect("the program runs");
    assert!(released.status.success(), "{}", stderr(&released));
    let release = out.join("latest").canonicalize().expect("a build");
    for number in 0..4 {
        cycle.set(&format!("# {number}\n"));
        build_data(&cycle.dir, &out);
    }
    let latest = out.join("latest").canonicalize().expect("a build");
    let path = out.to_str().expect("UTF-8");
    let builds = || entries(&out.join("builds"));
    assert_eq!(builds().len(), 6);
    let dry = stdout(&run(&["prune", path, "--keep", "2", "--dry-run"]));
    assert!(dry.starts_with("would delete 3 drafts: "), "{dry}");
    assert_eq!(builds().len(), 6);
    let said = stdout(&run(&["prune", path, "--keep", "2"]));
    assert!(
        said.starts_with("deleted 3 drafts: ") && said.contains("kept 2 drafts and 1 release\n"),
        "{said}"
    );
    assert!(release.exists() && latest.exists());
    assert_eq!(builds().len(), 3);
    run(&["prune", path, "--keep", "0"]);
    assert!(release.exists() && latest.exists());
    assert_eq!(builds().len(), 2);
    assert!(build(&cycle.dir, &out, &["--no-report"]).status.success());
}
