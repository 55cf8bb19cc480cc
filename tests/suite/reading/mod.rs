//! What members really send, read as a person would read it: files of `tests/fixtures/reading`, made after
//! public reports and as usual programs write them. What disagrees counts neither way, what is unseen never
//! beats what is seen, and nothing is lost without a finding.

mod disagreement;
mod holders;
mod kinds;
mod own_tables;
mod unseen;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use crate::support::folder::temporary;
use crate::support::program::build_data;
use crate::support::tables::{Row, rows};

const SETTINGS: &str = r#"
cycle          = 2026
title          = "What members send (fictional)"
fictional      = true
period         = { from = 2024-12-06, to = 2026-12-05 }
deadline       = 2026-12-05
reference_date = 2026-12-05
"#;

const ROSTER: &str = "member_id,name,aliases,group,country,region,joined,left
M00001,Ministry of Justice of Velmora,Justice Ministry;Ministry of Test,Government,KEN,,2019-05-01,
M00002,Harbour Network,,Civil society,FRA,,2019-05-01,
M00004,Réseau Été,,Civil society,FRA,,2019-05-01,
";

fn fixture(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/reading");
    folder.join(name)
}

/// A cycle with submissions, built.
struct Read {
    _dir: tempfile::TempDir,
    build: PathBuf,
}

impl Read {
    /// Builds a cycle with these files of the fixtures as submissions, and these lines of decisions.
    fn files(names: &[&str], decisions: &str) -> Self {
        let dir = temporary();
        let cycle = new_cycle(dir.path());
        for name in names {
            fs::copy(fixture(name), cycle.join("submissions").join(name)).expect("a fixture");
        }
        if !decisions.is_empty() {
            let text = format!("file,member,commitment,field,decision,by,date,reason\n{decisions}");
            fs::write(cycle.join("decisions.csv"), text).expect("the decisions");
        }
        Self::of(dir, &cycle)
    }

    fn file(name: &str) -> Self {
        Self::files(&[name], "")
    }

    /// Builds a cycle with one submission of these bytes.
    fn bytes(name: &str, bytes: &[u8]) -> Self {
        let dir = temporary();
        let cycle = new_cycle(dir.path());
        fs::write(cycle.join("submissions").join(name), bytes).expect("a submission");
        Self::of(dir, &cycle)
    }

    fn of(dir: tempfile::TempDir, cycle: &Path) -> Self {
        let build = build_data(cycle, &dir.path().join("out"));
        Self { _dir: dir, build }
    }

    fn table(&self, name: &str) -> Vec<Row> {
        rows(&self.build.join("restricted").join(name))
    }

    /// A member's answers as `C1a implemented`, with `linked` or `described` behind where there is evidence;
    /// without the one that reporting gives.
    fn answers_of(&self, member: &str) -> Vec<String> {
        let responses = self.table("responses.csv").into_iter();
        let own = responses.filter(|row| row["member_id"] == member && row["commitment"] != "O4");
        let mut answers: Vec<String> = own
            .map(|row| {
                let text = format!(
                    "{} {} {}",
                    row["commitment"], row["status"], row["evidence"]
                );
                text.trim_end_matches(" none").to_owned()
            })
            .collect();
        answers.sort();
        answers
    }

    fn answers(&self) -> Vec<String> {
        self.answers_of("M00002")
    }

    /// Findings of a rule as `sheet!cell found`.
    fn found(&self, rule: &str) -> Vec<String> {
        let findings = self.table("findings.csv").into_iter();
        let of_rule = findings.filter(|row| row["rule"] == rule);
        of_rule
            .map(|row| format!("{}!{} {}", row["sheet"], row["cell"], row["found"]))
            .collect()
    }

    /// Every rule that found something, with how often, but for those about what is left out on purpose.
    fn rules(&self) -> BTreeMap<String, usize> {
        const USUAL: [&str; 4] = [
            "missing-optional-column",
            "unanswered-commitment",
            "placeholder-text",
            "unexpected-sheet-name",
        ];
        let mut rules = BTreeMap::new();
        for row in self.table("findings.csv") {
            if !USUAL.contains(&row["rule"].as_str()) {
                *rules.entry(row["rule"].clone()).or_insert(0) += 1;
            }
        }
        rules
    }

    /// Changes of a rule as `cell raw > canonical`.
    fn changes(&self, rule: &str) -> Vec<String> {
        let changes = self.table("changes.csv").into_iter();
        let of_rule = changes.filter(|row| row["rule"] == rule);
        of_rule
            .map(|row| format!("{} {} > {}", row["cell"], row["raw"], row["canonical"]))
            .collect()
    }
}

fn new_cycle(dir: &Path) -> PathBuf {
    let cycle = dir.join("cycle");
    fs::create_dir_all(cycle.join("submissions")).expect("a folder");
    fs::write(cycle.join("cycle.toml"), SETTINGS).expect("the settings");
    fs::write(cycle.join("members.csv"), ROSTER).expect("the roster");
    cycle
}

fn rules(pairs: &[(&str, usize)]) -> BTreeMap<String, usize> {
    let pairs = pairs.iter();
    pairs
        .map(|(rule, count)| ((*rule).to_owned(), *count))
        .collect()
}

#[test]
fn evidence_that_says_there_is_none_is_none() {
    let read = Read::file("evidence_none.xlsx");
    assert_eq!(
        read.answers(),
        [
            "C1a implemented",
            "C1b implemented",
            "C2a implemented",
            "O1 implemented",
            "O2 implemented"
        ]
    );
    assert_eq!(read.rules(), rules(&[("missing-evidence", 5)]));
    let read = Read::file("none-openpyxl.xlsx");
    assert_eq!(
        read.answers(),
        [
            "C1a implemented",
            "C1b sustained",
            "C2a implemented",
            "O1 implemented described",
            "O2 not_applicable",
        ]
    );
    let none = [("missing-evidence", 3), ("missing-reason", 1)];
    assert_eq!(read.rules(), rules(&none));
    let read = Read::file("none-xlsxwriter.xlsx");
    assert_eq!(
        read.answers(),
        ["C1a implemented", "C1b implemented", "C2a planned"]
    );
    assert_eq!(read.rules(), rules(&[("missing-evidence", 2)]));
}

#[test]
fn the_address_behind_a_text_is_the_link() {
    let read = Read::file("links-openpyxl.xlsx");
    assert_eq!(
        read.answers(),
        [
            "C1a implemented linked",
            "C1b implemented linked",
            "C2a implemented described"
        ]
    );
    assert_eq!(
        read.changes("link-target"),
        [
            "C2 the law of 2025 > https://example.org/a",
            "D3 the programme > https://example.org/b?x=1&y=2",
        ]
    );
    // The template version in the file's properties is the current one.
    assert_eq!(read.found("older-template-version"), Vec::<String>::new());
    let read = Read::file("links-xlsxwriter.xlsx");
    assert_eq!(
        read.answers(),
        [
            "C1a implemented linked",
            "C1b implemented linked",
            "C2a planned"
        ]
    );
}

#[test]
fn a_day_before_the_period_is_no_submission_date() {
    let read = Read::file("undated.xlsx");
    assert_eq!(read.found("date-outside-period"), ["Member!B6 1980-01-01"]);
    let submissions = read.table("submissions.csv");
    assert_eq!(submissions[0]["counted"], "yes");
    assert_ne!(submissions[0]["on_time"], "yes");
}

#[test]
fn headings_with_additions_and_in_five_languages_are_read() {
    let read = Read::file("slash.xlsx");
    assert_eq!(
        read.answers(),
        [
            "C1a implemented linked",
            "C1b in_progress",
            "C2a planned",
            "O1 sustained linked",
            "O2 not_started",
        ]
    );
    let read = Read::file("pt.xlsx");
    assert_eq!(
        read.answers_of("M00001"),
        [
            "G1a implemented linked",
            "G1b in_progress linked",
            "G1c planned linked",
            "G2a not_started linked",
            "G2b not_applicable linked",
            "G3b in_progress linked",
        ]
    );
    for heading in [
        "Status (select),Commitment #",
        "3. Status,Commitment No.",
        "Status* (please choose),1. Commitment ID",
        "Estado / Statut,ID do compromisso (obrigatório)",
        "الحالة (اختر),رقم الالتزام",
    ] {
        let text = format!(
            "Member ID,M00002\nMember name,Harbour Network\n{heading},Comments\nPlanned,C1a,\n"
        );
        let read = Read::bytes("a.csv", text.as_bytes());
        assert_eq!(read.answers(), ["C1a planned"], "{heading}");
    }
    let text = "Member ID,M00002\nMember name,Harbour Network\nCommitment ID,Status (2024),Evidence URL,Comments\nC1a,Planned,,one\n";
    let read = Read::bytes("a.csv", text.as_bytes());
    assert_eq!(read.answers(), Vec::<String>::new());
    assert_eq!(read.found("missing-column"), ["a!B3 no column Status"]);
}
