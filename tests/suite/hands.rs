//! Several hands, one report: the submissions of one member, merged by commitment, in the build, in a check, on
//! the member's sheet and between builds.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use crate::support::folder::temporary;
use crate::support::plain::{PlainCycle, with_fields};
use crate::support::program::{build_data, run, stderr, stdout};
use crate::support::sheets::{feedback, pages, squeezed};
use crate::support::tables::{Row, rows};

const BY: &str = "A. Clerk,2026-12-10,by telephone";

/// A workbook of member M1 with a version and a date: rows of (commitment, status).
fn sent(version: &str, date: &str, answers: &[(&str, &str)]) -> String {
    let rows: Vec<(&str, &str, &str, &str)> = answers
        .iter()
        .map(|(id, status)| (*id, *status, "a law", ""))
        .collect();
    with_fields(
        &[
            ("Member ID", "M1"),
            ("Member name", "Member 1 (fictional)"),
            ("Stakeholder group", "Civil society"),
            ("Version", version),
            ("Submission date", date),
        ],
        &rows,
    )
}

fn table(build: &Path, name: &str) -> Vec<Row> {
    rows(&build.join("restricted").join(name))
}

/// The answers that count, without the one that reporting gives, each with the submission that holds it.
fn answers(build: &Path) -> BTreeSet<(String, String, String)> {
    let answers = table(build, "responses.csv").into_iter();
    let answers = answers.filter(|row| row["commitment"] != "O4");
    answers
        .map(|row| {
            (
                row["commitment"].clone(),
                row["status"].clone(),
                row["submission"].clone(),
            )
        })
        .collect()
}

fn expected(answers: &[(&str, &str, &str)]) -> BTreeSet<(String, String, String)> {
    let owned = |text: &str| text.to_owned();
    answers
        .iter()
        .map(|(id, status, file)| (owned(id), owned(status), owned(file)))
        .collect()
}

/// What a rule found: (file, found).
fn found(build: &Path, rule: &str) -> Vec<(String, String)> {
    let findings = table(build, "findings.csv").into_iter();
    let findings = findings.filter(|row| row["rule"] == rule);
    findings
        .map(|row| (row["file"].clone(), row["found"].clone()))
        .collect()
}

fn counted(build: &Path) -> Vec<(String, String)> {
    let submissions = table(build, "submissions.csv").into_iter();
    submissions
        .map(|row| (row["file"].clone(), row["counted"].clone()))
        .collect()
}

/// A cycle of three members with these files of the first, and its build.
struct Sent {
    _dir: tempfile::TempDir,
    cycle: PlainCycle,
    out: PathBuf,
}

impl Sent {
    fn new(files: &[(&str, String)]) -> Self {
        let dir = temporary();
        let cycle = PlainCycle::new(&dir.path().join("cycle"), 3);
        for (name, text) in files {
            cycle.submit(name, text);
        }
        let out = dir.path().join("out");
        Self {
            _dir: dir,
            cycle,
            out,
        }
    }

    fn build(&self) -> PathBuf {
        build_data(&self.cycle.dir, &self.out)
    }
}

fn pair(file: &str, found: &str) -> (String, String) {
    (file.to_owned(), found.to_owned())
}

#[test]
fn two_ministries_of_one_government_report_apart() {
    let dir = temporary();
    let cycle = dir.path().join("cycle");
    fs::create_dir_all(cycle.join("submissions")).expect("a folder");
    let settings = "cycle = 2026\ntitle = \"Ministries (fictional)\"\nfictional = true\nperiod = { from = 2024-12-06, to = 2026-12-05 }\ndeadline = 2026-12-05\nreference_date = 2026-12-05\ncountries = \"countries.csv\"\n";
    let roster = "member_id,name,aliases,group,country,region,joined,left\nM00001,Ministry of Communications of Mirapell,,Government,XSE,,2023-12-14,\n";
    let countries =
        "alpha2,alpha3,name,official,region\n,XSE,Mirapell,Republic of Mirapell,South Asia\n";
    for (name, text) in [
        ("cycle.toml", settings),
        ("members.csv", roster),
        ("countries.csv", countries),
    ] {
        fs::write(cycle.join(name), text).expect("a file of the cycle");
    }
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/several-hands");
    for name in ["Education ministry.xlsx", "Justice ministry.xlsx"] {
        fs::copy(fixtures.join(name), cycle.join("submissions").join(name)).expect("a workbook");
    }
    let build = build_data(&cycle, &dir.path().join("out"));
    let all = answers(&build);
    assert_eq!(all.len(), 26, "27 with the one that reporting gives");
    let of = |ministry: &str| {
        all.iter()
            .filter(|(.., file)| file.starts_with(ministry))
            .count()
    };
    assert_eq!((of("Justice"), of("Education")), (13, 13));
    assert!(found(&build, "conflicting-rows").is_empty());
    assert!(found(&build, "unanswered-commitment").is_empty());
    let full = rows(&build.join("restricted/aggregates-full.csv"));
    let reported = full.iter().filter(|row| {
        row["level"] == "commitment" && row["group"] == "Government" && row["region"] == "All"
    });
    let reported = reported.filter(|row| row["reported"] == "1");
    assert_eq!(reported.count(), 27);
    let submission = full.iter().find(|row| {
        row["level"] == "submission" && row["group"] == "Government" && row["region"] == "All"
    });
    assert_eq!(submission.expect("the row")["reported"], "1");
}

#[test]
fn equally_new_halves_are_merged_without_a_warning() {
    let sent = Sent::new(&[
        (
            "a.csv",
            sent("1", "2026-11-12", &[("C1a", "Planned"), ("O1", "Planned")]),
        ),
        (
            "b.csv",
            sent(
                "1",
                "2026-11-12",
                &[("C1b", "Sustained"), ("O1", "Planned")],
            ),
        ),
    ]);
    let build = sent.build();
    assert_eq!(
        answers(&build),
        expected(&[
            ("C1a", "planned", "a.csv"),
            ("C1b", "sustained", "b.csv"),
            ("O1", "planned", "a.csv"),
        ])
    );
    assert_eq!(
        found(&build, "merged-submissions"),
        [
            pair("a.csv", "as new as b.csv; 2 of its 2 answers count"),
            pair("b.csv", "as new as a.csv; 1 of its 2 answers count"),
        ]
    );
    let submissions = table(&build, "submissions.csv");
    let verdicts: Vec<&str> = submissions
        .iter()
        .map(|row| row["verdict"].as_str())
        .collect();
    assert_eq!(verdicts, ["accepted", "accepted"]);
    // What the other half answers is not unanswered.
    let unanswered = found(&build, "unanswered-commitment");
    assert!(
        unanswered.iter().all(|(_, found)| !found.contains("C1")),
        "{unanswered:?}"
    );
}

#[test]
fn equally_new_answers_that_differ_count_neither_way_until_somebody_decides() {
    let sent = Sent::new(&[
        (
            "a.csv",
            sent("1", "2026-11-12", &[("C1a", "Planned"), ("O1", "Planned")]),
        ),
        ("b.csv", sent("1", "2026-11-12", &[("C1a", "Sustained")])),
        ("c.csv", sent("1", "2026-11-12", &[("C1a", "Planned")])),
    ]);
    let build = sent.build();
    assert_eq!(answers(&build), expected(&[("O1", "planned", "a.csv")]));
    assert_eq!(
        found(&build, "conflicting-rows"),
        [
            pair("a.csv", "Planned here, Sustained in b.csv (b!B9)"),
            pair("b.csv", "Sustained here, Planned in a.csv (a!B9)"),
            pair("c.csv", "Planned here, Sustained in b.csv (b!B9)"),
        ]
    );
    let lost: Vec<String> = table(&build, "submissions.csv")
        .into_iter()
        .map(|row| row["left_out"].clone())
        .collect();
    assert_eq!(lost, ["1", "1", "1"]);
    // The status of the member's answer, or of one submission's.
    for subject in [",M1", "b.csv,"] {
        sent.cycle
            .decide(&format!("{subject},C1a,status,In progress,{BY}\n"));
        let build = sent.build();
        let statuses: Vec<String> = answers(&build)
            .into_iter()
            .filter(|(id, ..)| id == "C1a")
            .map(|(_, status, _)| status)
            .collect();
        assert_eq!(statuses, ["in_progress"], "{subject}");
        assert!(found(&build, "conflicting-rows").is_empty(), "{subject}");
    }
}

#[test]
fn the_newest_counts_and_what_only_an_older_one_answers_is_kept() {
    for (older, newer) in [
        (("1", "2026-11-20"), ("2", "2026-11-12")),
        (("1", "2026-11-12"), ("1", "2026-11-20")),
    ] {
        let sent = Sent::new(&[
            (
                "new.csv",
                sent(
                    newer.0,
                    newer.1,
                    &[("C1a", "Sustained"), ("C1b", "Delayed")],
                ),
            ),
            (
                "old.csv",
                sent(
                    older.0,
                    older.1,
                    &[
                        ("C1a", "Planned"),
                        ("C1b", "Planned"),
                        ("C2a", "Planned"),
                        ("O1", "Planned"),
                    ],
                ),
            ),
        ]);
        let build = sent.build();
        // What the newer one answers, but cannot be read, is not answered by the older one instead.
        assert_eq!(
            answers(&build),
            expected(&[
                ("C1a", "sustained", "new.csv"),
                ("C2a", "planned", "old.csv"),
                ("O1", "planned", "old.csv"),
            ])
        );
        assert_eq!(
            found(&build, "older-answers-kept"),
            [pair(
                "old.csv",
                "new.csv is newer, and lacks O1 (old!B12), C2a (old!B11); 2 of its 4 answers count; C1b is not taken from here: what new.csv answers could not be read"
            )]
        );
        let manifest = crate::support::folder::json(&build.join("manifest.json"));
        assert_eq!(manifest["verdicts"]["counted"], 1);
    }
}

#[test]
fn one_that_a_newer_one_answers_in_full_does_not_count() {
    let sent = Sent::new(&[
        (
            "new.csv",
            sent(
                "2",
                "2026-11-20",
                &[("C1a", "Sustained"), ("C1b", "Planned")],
            ),
        ),
        ("old.csv", sent("1", "2026-11-12", &[("C1a", "Planned")])),
        (
            "twice.csv",
            sent(
                "2",
                "2026-11-20",
                &[("C1a", "Sustained"), ("C1b", "Planned")],
            ),
        ),
    ]);
    let build = sent.build();
    assert_eq!(
        counted(&build),
        [
            pair("new.csv", "yes"),
            pair("old.csv", "no"),
            pair("twice.csv", "no")
        ]
    );
    assert_eq!(
        found(&build, "superseded-submission"),
        [
            pair("old.csv", "new.csv, twice.csv is newer"),
            pair("twice.csv", "the same answers as new.csv"),
        ]
    );
}

#[test]
fn a_decision_says_that_one_replaces_another_wholly() {
    let sent = Sent::new(&[
        ("new.csv", sent("2", "2026-11-20", &[("C1a", "Sustained")])),
        (
            "old.csv",
            sent("1", "2026-11-12", &[("C1a", "Planned"), ("C2a", "Planned")]),
        ),
        ("other.csv", sent("1", "2026-11-13", &[("C1b", "Planned")])),
    ]);
    sent.cycle
        .decide(&format!("new.csv,,,submission,replaces old.csv,{BY}\n"));
    let build = sent.build();
    assert_eq!(
        answers(&build),
        expected(&[
            ("C1a", "sustained", "new.csv"),
            ("C1b", "planned", "other.csv")
        ])
    );
    assert_eq!(
        table(&build, "decisions.csv")[0]["outcome"],
        "new.csv replaces old.csv"
    );
    let gone = found(&build, "superseded-submission");
    assert_eq!(
        gone,
        [pair(
            "old.csv",
            "new.csv replaces it, by a decision of the secretariat"
        )]
    );
    // `use` leaves out all others.
    sent.cycle
        .decide(&format!("old.csv,,,submission,use,{BY}\n"));
    assert_eq!(
        answers(&sent.build()),
        expected(&[("C1a", "planned", "old.csv"), ("C2a", "planned", "old.csv")])
    );
    // One that is not there, and two that replace each other, do nothing.
    sent.cycle
        .decide(&format!("new.csv,,,submission,replaces gone.csv,{BY}\n"));
    let build = sent.build();
    assert_eq!(found(&build, "unused-decision").len(), 1);
    sent.cycle.decide(&format!(
        "new.csv,,,submission,replaces old.csv,{BY}\nold.csv,,,submission,replaces new.csv,{BY}\n"
    ));
    let build = sent.build();
    assert_eq!(found(&build, "contradictory-decision").len(), 2);
    assert_eq!(answers(&build).len(), 3);
}

#[test]
fn if_the_newest_is_rejected_the_ones_before_count() {
    let wrong =
        sent("3", "2026-11-25", &[("C1a", "Sustained")]).replace("Cycle,2026", "Cycle,2024");
    let sent = Sent::new(&[
        ("a.csv", sent("1", "2026-11-12", &[("C1a", "Planned")])),
        ("b.csv", sent("1", "2026-11-12", &[("C1b", "Planned")])),
        ("newest.csv", wrong),
    ]);
    let build = sent.build();
    assert_eq!(
        answers(&build),
        expected(&[("C1a", "planned", "a.csv"), ("C1b", "planned", "b.csv")])
    );
    let warned = found(&build, "earlier-submission-used");
    assert_eq!(
        warned,
        [pair("a.csv", "newest.csv was rejected; a.csv is used")]
    );
}

#[test]
fn each_answer_is_in_time_or_late_as_its_submission_is() {
    let sent = Sent::new(&[
        (
            "early.csv",
            sent("1", "2026-11-12", &[("C1a", "Planned"), ("C1b", "Planned")]),
        ),
        ("late.csv", sent("1", "2026-12-20", &[("C1a", "Sustained")])),
    ]);
    let build = sent.build();
    let full = rows(&build.join("restricted/aggregates-full.csv"));
    let on_time = |level: &str, code: &str| {
        let row = full.iter().find(|row| {
            row["level"] == level
                && row["code"] == code
                && row["group"] == "All"
                && row["region"] == "All"
        });
        row.expect("the row")["on_time"].clone()
    };
    assert_eq!(on_time("commitment", "C1a"), "0");
    assert_eq!(on_time("commitment", "C1b"), "1");
    // A member is as its newest submission is.
    assert_eq!(on_time("submission", "*"), "0");
}

#[test]
fn a_check_of_several_files_merges_them_with_and_without_a_cycle() {
    let sent = Sent::new(&[
        (
            "a.csv",
            sent("1", "2026-11-12", &[("C1a", "Planned"), ("C1b", "Planned")]),
        ),
        (
            "b.csv",
            sent(
                "1",
                "2026-11-12",
                &[("C1a", "Sustained"), ("C2a", "Planned")],
            ),
        ),
    ]);
    let dir = sent.cycle.dir.to_str().expect("UTF-8").to_owned();
    let folder = format!("{dir}/submissions");
    for arguments in [vec!["validate", &folder], vec!["validate", "--cycle", &dir]] {
        let output = run(&arguments);
        assert_eq!(output.status.code(), Some(1));
        let said = stdout(&output);
        assert!(
            said.contains("Planned here, Sustained in b.csv (b!B9)"),
            "{said}"
        );
        assert!(
            said.contains("as new as a.csv; 1 of its 2 answers count"),
            "{said}"
        );
    }
    // One file is checked by itself.
    let file = format!("{folder}/a.csv");
    assert_eq!(run(&["validate", &file]).status.code(), Some(0));
}

#[test]
fn a_members_sheet_shows_what_all_its_files_come_to() {
    let sent = Sent::new(&[
        ("a.csv", sent("1", "2026-11-12", &[("C1a", "Planned")])),
        (
            "b.csv",
            sent(
                "1",
                "2026-11-12",
                &[("C1b", "Sustained"), ("C2a", "Sustained")],
            ),
        ),
    ]);
    let (build, _) = feedback(&sent.cycle.dir, &sent.out, &[]);
    let sheet = pages(&build, "M1").concat();
    let words = squeezed("Also received: b.csv. 2 answers of it count.");
    assert!(sheet.contains(&words), "{sheet}");
    let words = squeezed("3 counted");
    assert!(sheet.contains(&words), "{sheet}");
    // Each file has its own marked copy.
    let copies = crate::support::folder::entries(&build.join("restricted/annotated"));
    assert_eq!(copies, ["a.csv (annotated).xlsx", "b.csv (annotated).xlsx"]);
}

#[test]
fn a_second_half_that_arrives_is_what_moved_the_figures() {
    let sent = Sent::new(&[("a.csv", sent("1", "2026-11-12", &[("C1a", "Planned")]))]);
    let before = sent.build();
    let second = self::sent("1", "2026-11-12", &[("C1b", "Sustained")]);
    sent.cycle.submit("b.csv", second);
    let after = sent.build();
    let [a, b] = [&before, &after].map(|build| build.to_str().expect("UTF-8").to_owned());
    let output = run(&["diff", &a, &b, "--restricted"]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let said = stdout(&output);
    assert!(said.contains("Members whose answers changed: 1"), "{said}");
    assert!(said.contains("corrected-submission"), "{said}");
    assert!(said.contains("a.csv → a.csv, b.csv"), "{said}");
    assert!(!said.contains("unexplained"), "{said}");
}

#[test]
fn a_release_keeps_the_answers_of_all_submissions_that_count() {
    let sent = Sent::new(&[
        ("a.csv", sent("1", "2026-11-12", &[("C1a", "Planned")])),
        ("b.csv", sent("1", "2026-11-12", &[("C1b", "Sustained")])),
    ]);
    let build = sent.build();
    let path = |path: &Path| path.to_str().expect("UTF-8").to_owned();
    let output = run(&["release", &path(&build), "--cycle", &path(&sent.cycle.dir)]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let released = sent.out.join("latest").canonicalize().expect("latest");
    let kept = released.join("restricted/released-answers.jsonl");
    let kept = std::fs::read_to_string(kept).expect("what was released");
    let mut lines = kept.lines().skip(1);
    let member: serde_json::Value =
        serde_json::from_str(lines.next().expect("a participant")).expect("JSON");
    assert_eq!(lines.next(), None);
    // One member alone takes part; what it answered is not published.
    assert_eq!(member["answers"].as_array().map(Vec::len), Some(0));
}
