//! Survey exports: each row is a submission of its own, with the answers, the findings at its cells and the
//! decisions that it should have. The files of `tests/fixtures/surveys` are made after public reports by people
//! who collect surveys; every name in them is fictional.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{Cursor, Write as _};
use std::path::{Path, PathBuf};

use crate::support::folder::temporary;
use crate::support::program::{build, build_data, run, stderr, stdout};
use crate::support::tables::{Row, rows};
use biennial::finding::{Scope, rules};
use rust_xlsxwriter::{Format, Workbook, Worksheet};
use tempfile::TempDir;

const SETTINGS: &str = r#"
cycle          = 2026
title          = "A cycle of surveys (fictional)"
fictional      = true
period         = { from = 2024-12-06, to = 2026-12-05 }
deadline       = 2026-12-05
reference_date = 2026-12-05
"#;

const ROSTER: &str = "member_id,name,aliases,group,country,region,joined,left
M00001,Ministry of Justice of Velmora,Justice Ministry;MoJ,Government,KEN,,2019-05-01,
M00002,Harbour Network,,Civil society,FRA,,2019-05-01,
M00003,Signal Works,,Private sector,BRA,,2019-05-01,
M00004,Réseau Été,,Civil society,FRA,,2019-05-01,
";

/// A cycle with a survey.
struct Survey {
    dir: TempDir,
}

impl Survey {
    /// A cycle whose `cycle.toml` ends with this mapping.
    fn new(mapping: &str) -> Self {
        let survey = Self { dir: temporary() };
        fs::create_dir_all(survey.cycle().join("submissions")).expect("a folder");
        fs::write(survey.cycle().join("members.csv"), ROSTER).expect("the roster");
        survey.map(mapping);
        survey
    }

    fn cycle(&self) -> PathBuf {
        self.dir.path().join("cycle")
    }

    fn map(&self, mapping: &str) {
        let text = format!("{SETTINGS}{mapping}");
        fs::write(self.cycle().join("cycle.toml"), text).expect("the settings");
    }

    fn put(&self, name: &str, bytes: impl AsRef<[u8]>) -> &Self {
        let path = self.cycle().join("submissions").join(name);
        fs::write(path, bytes).expect("a submission");
        self
    }

    fn decide(&self, lines: &str) -> &Self {
        let text = format!("file,member,commitment,field,decision,by,date,reason\n{lines}");
        fs::write(self.cycle().join("decisions.csv"), text).expect("the decisions");
        self
    }

    fn build(&self) -> Read {
        let build = build_data(&self.cycle(), &self.dir.path().join("out"));
        let names = [
            "responses",
            "findings",
            "submissions",
            "changes",
            "decisions",
        ];
        let table = |name: &'static str| {
            let path = build.join(format!("restricted/{name}.csv"));
            (name, rows(&path))
        };
        Read(names.map(table).into_iter().collect())
    }

    /// Exit code and messages of a build that heeds errors.
    fn strictly(&self) -> (Option<i32>, String) {
        let out = self.dir.path().join("out");
        let output = build(&self.cycle(), &out, &["--no-report", "--strict"]);
        (
            output.status.code(),
            format!("{}{}", stdout(&output), stderr(&output)),
        )
    }
}

/// What a build read, by table.
struct Read(BTreeMap<&'static str, Vec<Row>>);

impl Read {
    fn table(&self, name: &str) -> Vec<Row> {
        self.0[name.trim_end_matches(".csv")].clone()
    }

    /// The answers that count, without the one that reporting gives: (member, commitment, status).
    fn answers(&self) -> Vec<(String, String, String)> {
        let answers = self.table("responses.csv").into_iter();
        let answers = answers.filter(|row| row["commitment"] != "O4");
        answers
            .map(|row| {
                (
                    row["member_id"].clone(),
                    row["commitment"].clone(),
                    row["status"].clone(),
                )
            })
            .collect()
    }

    fn assert_answers(&self, expected: &[(&str, &str, &str)]) {
        let found: BTreeSet<_> = self.answers().into_iter().collect();
        let expected: BTreeSet<_> = expected
            .iter()
            .map(|(member, id, status)| {
                ((*member).to_owned(), (*id).to_owned(), (*status).to_owned())
            })
            .collect();
        assert_eq!(found, expected);
    }

    fn response(&self, member: &str, commitment: &str) -> Row {
        let mut answers = self.table("responses.csv").into_iter();
        let found =
            answers.find(|row| row["member_id"] == member && row["commitment"] == commitment);
        found.expect("the answer")
    }

    /// Where a rule fired: submission and cell.
    fn at(&self, rule: &str) -> Vec<(String, String)> {
        let findings = self.table("findings.csv").into_iter();
        let findings = findings.filter(|row| row["rule"] == rule);
        findings
            .map(|row| (row["file"].clone(), row["cell"].clone()))
            .collect()
    }

    fn finding(&self, rule: &str) -> Row {
        let mut findings = self.table("findings.csv").into_iter();
        findings
            .find(|row| row["rule"] == rule)
            .unwrap_or_else(|| panic!("no {rule}"))
    }

    fn submission(&self, name: &str) -> Row {
        let mut submissions = self.table("submissions.csv").into_iter();
        submissions
            .find(|row| row["file"] == name)
            .unwrap_or_else(|| panic!("no {name}"))
    }

    /// Names of the submissions, with whether each counts.
    fn counted(&self) -> BTreeMap<String, String> {
        let submissions = self.table("submissions.csv").into_iter();
        submissions
            .map(|row| (row["file"].clone(), row["counted"].clone()))
            .collect()
    }
}

fn pairs(found: &[(String, String)]) -> Vec<(&str, &str)> {
    found
        .iter()
        .map(|(file, cell)| (file.as_str(), cell.as_str()))
        .collect()
}

fn fixture(name: &str) -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/surveys");
    fs::read(folder.join(name)).expect("a fixture")
}

/// A survey of a fixture.
fn of_fixture(name: &str, mapping: &str) -> Survey {
    let survey = Survey::new(&format!("[[survey]]\nfiles = [\"{name}\"]\n{mapping}"));
    survey.put(name, fixture(name));
    survey
}

/// A survey of these lines of separated values.
fn of_csv(mapping: &str, lines: &str) -> Survey {
    let survey = Survey::new(&format!("[[survey]]\nfiles = [\"s.csv\"]\n{mapping}"));
    survey.put("s.csv", lines);
    survey
}

/// An archive that holds one file.
fn zipped(name: &str, bytes: &[u8]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default();
    writer.start_file(name, options).expect("a file");
    writer.write_all(bytes).expect("a file");
    writer.finish().expect("an archive").into_inner()
}

/// A mapping of the columns `Member`, `Sent` and `Q1`.
const PLAIN: &str = "[survey.member]\n\"Member\" = \"Member ID\"\n\"Sent\" = \"Submission date\"\n[survey.questions]\n\"Q1\" = \"C1a\"\n";

// --- Several headings for one commitment ---

const BRANCH: &str = r#"[survey.member]
"Member ID" = "Member ID"
"Submitted" = "Submission date"
[survey.questions]
"How far are you with O1?" = "O1"
"How far are you with C1a?" = "C1a"
"Link" = "C1a Evidence URL"
"#;

#[test]
fn of_two_branches_the_filled_one_counts_with_its_own_link() {
    let read = of_fixture("s1_branch.xlsx", BRANCH).build();
    read.assert_answers(&[
        ("M00002", "C1a", "implemented"),
        ("M00002", "O1", "planned"),
        ("M00004", "C1a", "sustained"),
        ("M00004", "O1", "planned"),
    ]);
    for (member, link) in [
        ("M00002", "https://example.org/a"),
        ("M00004", "https://example.org/b"),
    ] {
        assert_eq!(read.response(member, "C1a")["evidence_url"], link);
    }
}

#[test]
fn two_branches_that_differ_count_neither_way() {
    let lines = "Member ID,Submitted,How far are you with O1?,How far are you with C1a?,Link,How far are you with C1a?,Link
M00002,2026-11-12,Planned,Implemented,https://example.org/a,Planned,
M00004,2026-11-12,Planned,Planned,,Planned,
";
    let read = of_csv(BRANCH, lines).build();
    read.assert_answers(&[
        ("M00002", "O1", "planned"),
        ("M00004", "C1a", "planned"),
        ("M00004", "O1", "planned"),
    ]);
    assert_eq!(pairs(&read.at("conflicting-rows")), [("s.csv#2", "F2")]);
    assert_eq!(
        read.finding("conflicting-rows")["found"],
        "Planned here, Implemented in D2"
    );
    assert_eq!(pairs(&read.at("repeated-row")), [("s.csv#3", "F3")]);
}

#[test]
fn a_question_in_two_languages_has_one_answer() {
    let mapping = r#"[survey.member]
"Member" = "Member ID"
[survey.questions]
"How far are you?" = "C1a"
"Où en êtes-vous ?" = "C1a"
"Link / Lien" = "C1a Evidence URL"
"#;
    let lines = "Member,How far are you?,Où en êtes-vous ?,Link / Lien
M00002,Implemented,,https://example.org/a
M00004,,Mis en œuvre,https://example.org/b
";
    let read = of_csv(mapping, lines).build();
    read.assert_answers(&[
        ("M00002", "C1a", "implemented"),
        ("M00004", "C1a", "implemented"),
    ]);
    assert_eq!(
        read.response("M00004", "C1a")["evidence_url"],
        "https://example.org/b"
    );
}

#[test]
fn repeated_questions_that_a_program_numbers_are_one() {
    let mapping = "[survey.member]\n\"Member\" = \"Member ID\"\n[survey.questions]\n\"How far are you?\" = \"C1a\"\n";
    let lines = "Member,How far are you?,How far are you?2\nM00002,Planned,\nM00004,,Sustained\n";
    let read = of_csv(mapping, lines).build();
    read.assert_answers(&[("M00002", "C1a", "planned"), ("M00004", "C1a", "sustained")]);
}

#[test]
fn what_stands_beside_a_status_twice_costs_no_status() {
    let mapping = r#"[survey.member]
"Member" = "Member ID"
[survey.questions]
"Q1" = "C1a"
"Link 1" = "C1a Evidence URL"
"Link 2" = "C1a Evidence URL"
"Done" = "C1a Completion %"
"Done, again" = "C1a Completion %"
"#;
    let lines = "Member,Q1,Link 1,Link 2,Done,\"Done, again\"\nM00002,Implemented,https://example.org/a,https://example.org/b,100,40\n";
    let read = of_csv(mapping, lines).build();
    let answer = read.response("M00002", "C1a");
    assert_eq!(answer["evidence_url"], "https://example.org/a");
    assert_eq!(answer["evidence_description"], "https://example.org/b");
    assert_eq!(answer["percent"], "");
    assert_eq!(
        read.finding("conflicting-details")["found"],
        "\"100\" in E2, \"40\" in F2"
    );
}

// --- Identity and decisions ---

const BY: &str = "A. Clerk,2026-12-10,by telephone";

#[test]
fn a_decision_names_the_member_of_one_row() {
    let mapping = "[survey.member]\n\"Organisation\" = \"Member name\"\n\"Submitted\" = \"Submission date\"\n[survey.questions]\n\"G1\" = \"C1a\"\n";
    let survey = of_fixture("s2_rowdecision.xlsx", mapping);
    let before = survey.build();
    before.assert_answers(&[("M00004", "C1a", "implemented")]);
    assert_eq!(
        pairs(&before.at("unknown-member")),
        [("s2_rowdecision.xlsx#2", "A2")]
    );
    // The one row that names nobody of the roster is meant, by its name or by that of the file.
    for name in ["s2_rowdecision.xlsx", "s2_rowdecision.xlsx#2"] {
        let after = survey
            .decide(&format!("{name},,,member,M00002,{BY}\n"))
            .build();
        after.assert_answers(&[
            ("M00002", "C1a", "not_started"),
            ("M00004", "C1a", "implemented"),
        ]);
    }
    // A row that names its own member is moved only where the row is named.
    let moved = survey
        .decide(&format!("s2_rowdecision.xlsx#3,,,member,M00002,{BY}\n"))
        .build();
    moved.assert_answers(&[("M00002", "C1a", "implemented")]);
}

#[test]
fn a_decision_that_could_mean_several_rows_means_none() {
    let lines =
        "Member,Sent,Q1\nZ1,2026-11-12,Planned\nZ2,2026-11-12,Planned\nM00004,2026-11-12,Planned\n";
    let survey = of_csv(PLAIN, lines);
    let read = survey
        .decide(&format!("s.csv,,,member,M00002,{BY}\n"))
        .build();
    read.assert_answers(&[("M00004", "C1a", "planned")]);
    let unused = read.finding("unused-decision");
    assert!(
        unused["fix"].contains("name the row that is meant, such as s.csv#2"),
        "{unused:?}"
    );
    let status = survey
        .decide(&format!("s.csv,,C1a,status,Sustained,{BY}\n"))
        .build();
    status.assert_answers(&[("M00004", "C1a", "planned")]);
    assert_eq!(status.at("unused-decision").len(), 1);
    // What can be meant of all rows holds for all.
    let late = survey
        .decide(&format!("s.csv,,,timing,late,{BY}\n"))
        .build();
    assert_eq!(late.submission("s.csv#4")["on_time"], "no");
}

#[test]
fn rows_are_called_by_their_response_ids() {
    let mapping = format!("id = \"Response\"\n{PLAIN}");
    let lines = "Response,Member,Sent,Q1
R_1,M00002,2026-11-12 10:00:00,Planned
R_2,M00002,2026-11-12 10:00:00,Implemented
R_3,M00004,2026-11-12 10:00:01,Planned
R_3,M00004,2026-11-12 10:00:02,Sustained
,M00001,2026-11-12,Planned
";
    let survey = of_csv(&mapping, lines);
    let read = survey.build();
    let names = [
        "s.csv#R_1",
        "s.csv#R_2",
        "s.csv#row 4",
        "s.csv#row 5",
        "s.csv#row 6",
    ];
    assert_eq!(read.counted().into_keys().collect::<Vec<_>>(), names);
    assert_eq!(read.at("repeated-response-id").len(), 2);
    // One second later is newer.
    assert_eq!(read.response("M00004", "C1a")["status"], "sustained");
    assert_eq!(
        read.submission("s.csv#row 5")["submitted"],
        "2026-11-12T10:00:02"
    );
    assert!(read.answers().iter().all(|(member, ..)| member != "M00002"));
    let chosen = survey
        .decide(&format!("s.csv#R_2,,,submission,use,{BY}\n"))
        .build();
    assert_eq!(chosen.response("M00002", "C1a")["status"], "implemented");
    assert_eq!(chosen.response("M00002", "C1a")["submission"], "s.csv#R_2");
    let settled = survey
        .decide(&format!("s.csv#R_1,,C1a,status,In progress,{BY}\n"))
        .build();
    assert_eq!(settled.response("M00002", "C1a")["status"], "in_progress");
}

#[test]
fn undated_answers_of_one_member_conflict_until_somebody_decides() {
    let mapping = "[survey.member]\n\"M. Member\" = \"Member ID\"\n\"submitdate. Date submitted\" = \"Submission date\"\n[survey.questions]\n\"G1. C1a\" = \"C1a\"\n";
    let survey = of_fixture("lime_dup.xlsx", mapping);
    let read = survey.build();
    read.assert_answers(&[("M00004", "C1a", "implemented")]);
    assert_eq!(
        pairs(&read.at("conflicting-rows")),
        [("lime_dup.xlsx#2", "D2"), ("lime_dup.xlsx#3", "D3")]
    );
    assert_eq!(
        read.finding("conflicting-rows")["found"],
        "Planned here, Implemented in lime_dup.xlsx#3 (Sheet1!D3)"
    );
    // 1980 is the program's way to say that it has no date.
    assert_eq!(read.at("date-outside-period").len(), 3);
    assert_eq!(read.submission("lime_dup.xlsx#4")["on_time"], "");
    let after = survey
        .decide(&format!("lime_dup.xlsx#3,,,submission,use,{BY}\n"))
        .build();
    after.assert_answers(&[
        ("M00002", "C1a", "implemented"),
        ("M00004", "C1a", "implemented"),
    ]);
}

#[test]
fn two_fields_of_the_member_that_differ_are_said_and_count_neither_way() {
    let mapping = "[survey.member]\n\"Number\" = \"Member ID\"\n\"Number, again\" = \"Member ID\"\n[survey.questions]\n\"Q1\" = \"C1a\"\n";
    let lines = "Number,\"Number, again\",Q1\nM00002,M00004,Planned\n,M00004,Sustained\n";
    let read = of_csv(mapping, lines).build();
    read.assert_answers(&[("M00004", "C1a", "sustained")]);
    let finding = read.finding("conflicting-members");
    assert_eq!(finding["found"], "\"M00002\" in A2, \"M00004\" in B2");
}

// --- What a person would not see ---

#[test]
fn a_hidden_row_never_beats_one_that_is_seen() {
    let mapping = "[survey.member]\n\"Member ID\" = \"Member ID\"\n\"EndDate\" = \"Submission date\"\n[survey.questions]\n\"G1\" = \"C1a\"\n";
    let read = of_fixture("s_hidden.xlsx", mapping).build();
    assert_eq!(read.response("M00002", "C1a")["status"], "planned");
    assert_eq!(
        pairs(&read.at("hidden-rows")),
        [("s_hidden.xlsx#3", "D3"), ("s_hidden.xlsx#4", "D4")]
    );
    assert_eq!(read.submission("s_hidden.xlsx#4")["counted"], "no");
    let superseded = read.finding("superseded-submission");
    assert!(superseded["found"].contains("hidden"), "{superseded:?}");
}

/// A survey of a sheet with these lines, made up further by `make_up`.
fn of_sheet(mapping: &str, lines: &[&[&str]], make_up: impl FnOnce(&mut Worksheet)) -> Survey {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (row, line) in (0..).zip(lines) {
        for (column, text) in (0..).zip(*line) {
            if !text.is_empty() {
                sheet.write(row, column, *text).expect("a cell");
            }
        }
    }
    make_up(sheet);
    let survey = Survey::new(&format!("[[survey]]\nfiles = [\"s.xlsx\"]\n{mapping}"));
    survey.put("s.xlsx", book.save_to_buffer().expect("a workbook"));
    survey
}

#[test]
fn a_hidden_column_never_beats_one_that_is_seen() {
    let mapping = "[survey.member]\n\"Member\" = \"Member ID\"\n[survey.questions]\n\"Q1 old\" = \"C1a\"\n\"Q1\" = \"C1a\"\n\"Q2\" = \"C1b\"\n";
    let lines: &[&[&str]] = &[
        &["Member", "Q1 old", "Q1", "Q2"],
        &["M00002", "Implemented", "Planned", "Sustained"],
        &["M00004", "Implemented", "", "Planned"],
    ];
    let read = of_sheet(mapping, lines, |sheet| {
        for column in [1, 3] {
            sheet.set_column_hidden(column).expect("a column");
        }
    })
    .build();
    read.assert_answers(&[
        ("M00002", "C1a", "planned"),
        ("M00002", "C1b", "sustained"),
        ("M00004", "C1b", "planned"),
    ]);
    assert_eq!(
        pairs(&read.at("hidden-columns")),
        [("s.xlsx", "B1"), ("s.xlsx", "D1")]
    );
    assert!(read.at("missing-survey-heading").is_empty());
}

#[test]
fn a_merged_cell_counts_for_every_response_it_covers() {
    let lines: &[&[&str]] = &[
        &["Member", "Sent", "Q1"],
        &["M00002", "2026-11-12", "Planned"],
        &["M00004", "2026-11-12", ""],
    ];
    let read = of_sheet(PLAIN, lines, |sheet| {
        sheet
            .merge_range(1, 2, 2, 2, "Planned", &Format::new())
            .expect("a merged cell");
    })
    .build();
    read.assert_answers(&[("M00002", "C1a", "planned"), ("M00004", "C1a", "planned")]);
    let changes = read.table("changes.csv").into_iter();
    let merged: Vec<Row> = changes.filter(|row| row["rule"] == "merged-cell").collect();
    let places: Vec<_> = merged
        .iter()
        .map(|row| (row["file"].as_str(), row["cell"].as_str()))
        .collect();
    assert_eq!(places, [("s.xlsx#3", "C3")]);
}

#[test]
fn a_merged_commitment_over_different_answers_is_a_conflict() {
    let mapping = "[survey.member]\n\"Member\" = \"Member ID\"\n[survey.long]\ncommitment = \"No\"\nstatus = \"State\"\n";
    let lines: &[&[&str]] = &[
        &["Member", "No", "State"],
        &["M00002", "C1a", "Planned"],
        &["M00002", "", "Implemented"],
        &["M00002", "C1b", "Planned"],
    ];
    let read = of_sheet(mapping, lines, |sheet| {
        sheet
            .merge_range(1, 1, 2, 1, "C1a", &Format::new())
            .expect("a merged cell");
    })
    .build();
    read.assert_answers(&[("M00002", "C1b", "planned")]);
    let found = &read.finding("conflicting-rows")["found"];
    assert!(found.contains("B2:B3 is one merged cell"), "{found}");
}

#[test]
fn what_is_struck_through_in_a_response_does_not_count() {
    let lines: &[&[&str]] = &[
        &["Member", "Sent", "Q1"],
        &["M00002", "2026-11-12", ""],
        &["M00004", "2026-11-12", "Planned"],
    ];
    let line = Format::new().set_font_strikethrough();
    let read = of_sheet(PLAIN, lines, |sheet| {
        for (row, column, text) in [
            (1, 2, "Implemented"),
            (3, 0, "M00001"),
            (3, 1, "2026-11-12"),
            (3, 2, "Implemented"),
        ] {
            sheet
                .write_with_format(row, column, text, &line)
                .expect("a cell");
        }
    })
    .build();
    read.assert_answers(&[("M00004", "C1a", "planned")]);
    let struck: BTreeSet<_> = read.at("struck-through-answer").into_iter().collect();
    let expected = [("s.xlsx#2", "C2"), ("s.xlsx#4", "A4")];
    let expected = expected.map(|(file, cell)| (file.to_owned(), cell.to_owned()));
    assert_eq!(struck, BTreeSet::from(expected));
}

#[test]
fn evidence_of_a_response_is_what_stands_behind_its_text_and_none_where_it_says_so() {
    let mapping = "[survey.member]\n\"Member\" = \"Member ID\"\n[survey.questions]\n\"Q1\" = \"C1a\"\n\"Link\" = \"C1a Evidence URL\"\n";
    let lines: &[&[&str]] = &[
        &["Member", "Q1", "Link"],
        &["M00002", "Implemented", ""],
        &["M00004", "Implemented", "aucun"],
    ];
    let read = of_sheet(mapping, lines, |sheet| {
        sheet
            .write_url_with_text(1, 2, "https://example.org/law", "The law")
            .expect("a link");
    })
    .build();
    let linked = read.response("M00002", "C1a");
    assert_eq!(linked["evidence_url"], "https://example.org/law");
    assert_eq!(linked["evidence"], "linked");
    assert_eq!(read.response("M00004", "C1a")["evidence"], "none");
    assert_eq!(pairs(&read.at("missing-evidence")), [("s.xlsx#3", "C3")]);
}

#[test]
fn a_hidden_sheet_of_responses_is_not_read_and_named() {
    let mut book = Workbook::new();
    for (name, status) in [("Responses", "Planned"), ("Old", "Implemented")] {
        let sheet = book.add_worksheet();
        sheet
            .set_name(name)
            .expect("a name")
            .set_hidden(name == "Old");
        let lines = [["Member", "Sent", "Q1"], ["M00002", "2026-11-12", status]];
        sheet.write_row_matrix(0, 0, lines).expect("cells");
    }
    let survey = Survey::new(&format!("[[survey]]\nfiles = [\"s.xlsx\"]\n{PLAIN}"));
    survey.put("s.xlsx", book.save_to_buffer().expect("a workbook"));
    let read = survey.build();
    read.assert_answers(&[("M00002", "C1a", "planned")]);
    assert_eq!(read.finding("hidden-sheet")["sheet"], "Old");
}

#[test]
fn what_is_set_aside_of_an_export_gives_nothing() {
    let lines = "Member,Sent,Q1\nM00002,2026-11-12,Planned\nM00004,2026-11-12,Planned\n";
    let survey = of_csv(PLAIN, lines);
    survey.decide(&format!("s.csv#3,,,submission,ignore,{BY}\n"));
    let read = survey.build();
    read.assert_answers(&[("M00002", "C1a", "planned")]);
    survey.decide(&format!("s.csv,,,submission,ignore,{BY}\n"));
    let read = survey.build();
    read.assert_answers(&[]);
    assert!(read.at("unused-decision").is_empty());
}

#[test]
fn dates_and_times_of_a_spreadsheet_are_read_to_the_second() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let moment = Format::new().set_num_format("yyyy-mm-dd hh:mm:ss");
    let headings = ["Member", "Sent", "Q1"];
    sheet.write_row(0, 0, headings).expect("headings");
    // 2026-11-12 at noon, and one second later.
    let noon = 46_338.5_f64;
    for (row, member, sent, status) in [
        (1, "M00002", noon + 1.0 / 86_400.0, "Sustained"),
        (2, "M00002", noon, "Planned"),
        (3, "M00004", noon.floor(), "Planned"),
    ] {
        sheet.write(row, 0, member).expect("a cell");
        sheet
            .write_with_format(row, 1, sent, &moment)
            .expect("a cell");
        sheet.write(row, 2, status).expect("a cell");
    }
    let survey = Survey::new(&format!("[[survey]]\nfiles = [\"s.xlsx\"]\n{PLAIN}"));
    survey.put("s.xlsx", book.save_to_buffer().expect("a workbook"));
    let read = survey.build();
    read.assert_answers(&[("M00002", "C1a", "sustained"), ("M00004", "C1a", "planned")]);
    assert_eq!(
        read.submission("s.xlsx#2")["submitted"],
        "2026-11-12T12:00:01"
    );
    assert_eq!(read.submission("s.xlsx#4")["submitted"], "2026-11-12");
}

#[test]
fn errors_of_formulas_are_findings_at_the_row() {
    let lines = "Member,Sent,Q1\nM00002,2026-11-12,#REF!\nM00004,2026-11-12,Planned\n";
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (row, line) in (0..).zip(lines.lines()) {
        for (column, text) in (0..).zip(line.split(',')) {
            if text == "#REF!" {
                let formula = rust_xlsxwriter::Formula::new("=#REF!").set_result("#REF!");
                sheet
                    .write_formula(row, column, formula)
                    .expect("a formula");
            } else {
                sheet.write(row, column, text).expect("a cell");
            }
        }
    }
    let survey = Survey::new(&format!("[[survey]]\nfiles = [\"s.xlsx\"]\n{PLAIN}"));
    survey.put("s.xlsx", book.save_to_buffer().expect("a workbook"));
    let read = survey.build();
    read.assert_answers(&[("M00004", "C1a", "planned")]);
    let found = [read.at("formula-error"), read.at("unknown-status")].concat();
    assert_eq!(pairs(&found), [("s.xlsx#2", "C2")]);
}

// --- Which rows are submissions ---

const QUALTRICS: &str = "[survey.member]\n\"Q1\" = \"Member ID\"\n\"EndDate\" = \"Submission date\"\n[survey.questions]\n\"Q7\" = \"C1a\"\n\"Q7_TEXT\" = \"C1a Evidence URL\"\n";

#[test]
fn rows_of_labels_are_no_submissions() {
    let read = of_fixture("qualtrics.xlsx", QUALTRICS).build();
    assert_eq!(read.counted().len(), 3);
    // What was not sent is used until `where` says otherwise, and that is said.
    assert_eq!(
        pairs(&read.at("unfinished-response")),
        [("qualtrics.xlsx#4", "C4"), ("qualtrics.xlsx#5", "D5")]
    );
}

#[test]
fn where_says_which_rows_are_submissions() {
    let mapping = format!(
        "header_rows = 3\nnames_row = 1\nid = \"ResponseId\"\nwhere = {{ \"Finished\" = [true], \"Status\" = [\"IP Address\"] }}\n{QUALTRICS}"
    );
    let survey = of_fixture("qualtrics.xlsx", &mapping);
    let read = survey.build();
    read.assert_answers(&[("M00004", "C1a", "implemented")]);
    assert_eq!(read.response("M00004", "C1a")["evidence"], "linked");
    assert_eq!(
        read.counted().into_keys().collect::<Vec<_>>(),
        ["qualtrics.xlsx#R_3"]
    );
    assert_eq!(
        pairs(&read.at("row-left-out")),
        [("qualtrics.xlsx#R_1", "C4"), ("qualtrics.xlsx#R_2", "D5")]
    );
    assert!(read.at("unfinished-response").is_empty());
    assert_eq!(survey.strictly().0, Some(0));
}

#[test]
fn a_filter_that_leaves_nothing_is_an_error() {
    let mapping = format!("where = {{ \"State\" = \"Complete\" }}\n{PLAIN}");
    let survey = of_csv(
        &mapping,
        "Member,Sent,State,Q1\nM00002,2026-11-12,Partial,Planned\n",
    );
    let read = survey.build();
    assert_eq!(pairs(&read.at("row-left-out")), [("s.csv#2", "C2")]);
    let nothing = read.finding("no-row-kept");
    assert_eq!(
        nothing["found"],
        "where keeps no row: under State stand \"Partial\" (1)"
    );
    assert_eq!((&*nothing["file"], &*nothing["cell"]), ("s.csv", "C1"));
    assert_eq!(
        nothing["expected"],
        "\"Complete\" under State, as cycle.toml says"
    );
    assert!(read.at("no-answers").is_empty());
    assert_eq!(survey.strictly().0, Some(1));
    // Where the column is not there, which rows are submissions is not known: none is read.
    let survey = of_csv(&mapping, "Member,Sent,Q1\nM00002,2026-11-12,Planned\n");
    let read = survey.build();
    assert!(read.answers().is_empty());
    assert!(
        read.finding("missing-survey-heading")["found"]
            .contains("which rows are submissions is not known, of 1 row in all")
    );
}

#[test]
fn a_decision_about_a_row_that_is_left_out_is_told_so() {
    let mapping = format!("id = \"Nr\"\nwhere = {{ \"State\" = \"Complete\" }}\n{PLAIN}");
    let lines = "Nr,Member,Sent,State,Q1\n7,M00002,2026-11-12,Partial,Planned\n8,M00004,2026-11-12,Complete,Planned\n";
    let survey = of_csv(&mapping, lines);
    for decision in [
        "s.csv#7,,C1a,status,Implemented",
        "s.csv#7,,,submission,ignore",
    ] {
        survey.decide(&format!("{decision},{BY}\n"));
        let unused = survey.build().finding("unused-decision");
        assert!(
            unused["found"]
                .ends_with("about a row that `where` in cycle.toml leaves out (State: Partial)"),
            "{unused:?}"
        );
        assert!(unused["fix"].contains("`where`"), "{unused:?}");
    }
    // Of a row that is not there, nothing is said of `where`.
    survey.decide(&format!("s.csv#9,,C1a,status,Implemented,{BY}\n"));
    let unused = survey.build().finding("unused-decision");
    assert_eq!(unused["found"], "status: Implemented");
}

#[test]
fn a_hidden_row_is_not_called_older_than_one_that_is_seen() {
    let lines: &[&[&str]] = &[
        &["Member", "Sent", "Q1", "Q2"],
        &["M00002", "2026-10-12", "Planned", ""],
        &["M00002", "2026-11-12", "Implemented", ""],
        &["M00004", "2026-10-12", "Planned", ""],
        &["M00004", "2026-11-12", "Implemented", "Planned"],
    ];
    let mapping = format!("{PLAIN}\"Q2\" = \"C1b\"\n");
    let read = of_sheet(&mapping, lines, |sheet| {
        sheet.set_row_hidden(2).expect("a row");
        sheet.set_row_hidden(4).expect("a row");
    })
    .build();
    read.assert_answers(&[
        ("M00002", "C1a", "planned"),
        ("M00004", "C1a", "planned"),
        ("M00004", "C1b", "planned"),
    ]);
    for rule in ["superseded-submission", "older-answers-kept"] {
        let finding = read.finding(rule);
        assert!(
            finding["found"].starts_with("this row is hidden"),
            "{finding:?}"
        );
        for column in ["effect", "fix"] {
            assert!(!finding[column].contains("the newer"), "{finding:?}");
        }
    }
}

#[test]
fn a_row_without_an_answer_has_none() {
    let lines = "Member,Sent,Q1\nM00002,2026-11-12,\nM00004,2026-11-12,Planned\n";
    let read = of_csv(PLAIN, lines).build();
    for (row, answers) in [("s.csv#2", "0"), ("s.csv#3", "1")] {
        let row = read.submission(row);
        assert_eq!([&row["answers"], &row["counting"]], [answers, answers]);
    }
    // Who writes down that it reported gives an answer.
    let mapping = format!("{PLAIN}\"Q4\" = \"O4\"\n");
    let lines = "Member,Sent,Q1,Q4\nM00002,2026-11-12,,Implemented\nM00004,2026-11-12,Planned,\n";
    let read = of_csv(&mapping, lines).build();
    assert_eq!(read.submission("s.csv#2")["answers"], "1");
    assert_eq!(read.submission("s.csv#3")["answers"], "1");
}

#[test]
fn an_export_is_no_workbook_among_those_that_are_checked() {
    let mapping = format!("{PLAIN}\"Q2\" = \"C1b\"\n");
    let lines = "Member,Sent,Q1\nM00002,2026-11-12,Planned\nM00004,2026-11-12,Planned\n";
    let survey = of_csv(&mapping, lines);
    let cycle = survey.cycle();
    let folder = cycle.to_str().expect("UTF-8");
    let text = stdout(&run(&["validate", "--cycle", folder]));
    assert!(
        text.contains("2 submissions from workbooks and the rows of 1 survey export: 2 accepted, 0 accepted with warnings, 0 not accepted"),
        "{text}"
    );
    let json = stdout(&run(&["validate", "--cycle", folder, "--format", "json"]));
    let report: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    let summary = &report["summary"];
    let counts = [
        "files",
        "exports",
        "accepted",
        "accepted_with_warnings",
        "rejected",
    ];
    let counts = counts.map(|name| summary[name].as_u64());
    assert_eq!(counts, [2, 1, 2, 0, 0].map(Some), "{summary}");
    assert_eq!(report["files"].as_array().map(Vec::len), Some(3));
}

#[test]
fn a_filter_that_leaves_nothing_says_which_values_there_are() {
    let mapping = format!("where = {{ \"Estado\" = [\"Completado\"] }}\n{PLAIN}");
    let lines = "Member,Sent,Estado,Q1\nM00002,2026-11-12,Completada,Planned\nM00004,2026-11-12,completada,Planned\nM00001,2026-11-12,Parcial,Planned\nM00003,2026-11-12,,Planned\n";
    let survey = of_csv(&mapping, lines);
    let nothing = survey.build().finding("no-row-kept");
    assert_eq!(
        nothing["found"],
        "where keeps no row: under Estado stand \"Completada\" (2), \"Parcial\" (1), nothing (1)"
    );
    assert_eq!(
        nothing["fix"],
        "did you mean \"Completada\"? Correct `where` in cycle.toml"
    );
    // Two filters that leave nothing together are both named, and nothing is suggested for what is right.
    let mapping = format!("where = {{ \"State\" = \"Complete\", \"Test\" = \"no\" }}\n{PLAIN}");
    let lines = "Member,Sent,State,Test,Q1\nM00002,2026-11-12,Complete,yes,Planned\nM00004,2026-11-12,Partial,no,Planned\n";
    let read = of_csv(&mapping, lines).build();
    assert_eq!(
        pairs(&read.at("no-row-kept")),
        [("s.csv", "C1"), ("s.csv", "D1")]
    );
    assert!(!read.finding("no-row-kept")["fix"].contains("did you mean"));
}

#[test]
fn an_export_of_which_nothing_could_be_read_is_one_that_is_not_read_in_full() {
    let lines = "Member,Sent,State,Q1\nM00002,2026-11-12,Complete,Planned\n";
    for (settings, rule) in [
        (
            "where = { \"Stat\" = \"Complete\" }",
            "missing-survey-heading",
        ),
        ("sheet = \"Responses\"", "missing-survey-heading"),
        ("where = { \"State\" = \"Completed\" }", "no-row-kept"),
    ] {
        let survey = of_csv(&format!("{settings}\n{PLAIN}"), lines);
        let read = survey.build();
        assert_eq!(read.at(rule).len(), 1, "{settings}");
        assert!(read.counted().is_empty(), "{settings}");
        let (code, said) = survey.strictly();
        assert_eq!(code, Some(1), "{settings}");
        assert!(
            said.contains("surveys      1 could not be read in full"),
            "{said}"
        );
        assert!(said.contains("0 received"), "{said}");
    }
    let survey = of_csv(
        &format!("where = {{ \"State\" = \"Complete\" }}\n{PLAIN}"),
        lines,
    );
    let (code, said) = survey.strictly();
    assert_eq!(code, Some(0), "{said}");
    assert!(!said.contains("could not be read in full"), "{said}");
}

#[test]
fn what_was_not_sent_is_known_in_five_languages() {
    for (heading, state) in [
        ("Response status", "Partial"),
        ("Statut de la réponse", "Aperçu"),
        ("Terminé", "Non"),
        ("Estado", "Vista previa"),
        ("Completado", "No"),
        ("Situação", "Não concluída"),
        ("الحالة", "غير مكتملة"),
    ] {
        let sent = match heading {
            "Terminé" => "Oui",
            "Completado" => "Sí",
            _ => "Otra",
        };
        let lines = format!(
            "Member,Sent,{heading},Q1\nM00002,2026-11-12,{state},Planned\nM00004,2026-11-12,{sent},Planned\n"
        );
        let survey = of_csv(PLAIN, &lines);
        let read = survey.build();
        assert_eq!(
            pairs(&read.at("unfinished-response")),
            [("s.csv#2", "C2")],
            "{heading}"
        );
        // A column about the state of responses is no question that is forgotten.
        assert!(read.at("unmapped-answers").is_empty(), "{heading}");
        assert!(read.at("unmapped-columns").is_empty(), "{heading}");
        // The draft keeps what was sent.
        let (draft, _) = drafted(&survey, "s.csv");
        let filter = format!("where = {{ \"{heading}\" = [\"{sent}\"] }}");
        assert!(draft.contains(&filter), "{draft}");
    }
}

// --- Columns that no mapping names ---

#[test]
fn a_column_that_looks_like_answers_is_not_lost_without_a_word() {
    let lines = "Member,Sent,Q1,Q2. C1b,How far is the work?,Anything else?,,Nothing
M00002,2026-11-12,Planned,x,Implemented,hello,,
M00004,2026-11-12,Planned,,In progress,,Planned,
M00001,2026-11-12,Planned,y,Not started,,,
";
    let survey = of_csv(PLAIN, lines);
    let read = survey.build();
    let findings = read.table("findings.csv");
    let unmapped = |rule: &str| -> Vec<[&str; 4]> {
        let of_rule = findings.iter().filter(|row| row["rule"] == rule);
        of_rule
            .map(|row| ["file", "cell", "severity", "found"].map(|name| &*row[name]))
            .collect()
    };
    assert_eq!(
        unmapped("unmapped-answers"),
        [
            ["s.csv", "D1", "warning", "\"Q2. C1b\", 2 filled cells"],
            [
                "s.csv",
                "E1",
                "warning",
                "\"How far is the work?\", 3 filled cells"
            ],
            [
                "s.csv",
                "G1",
                "warning",
                "column G without a heading, 1 filled cell"
            ],
        ]
    );
    assert!(
        findings
            .iter()
            .any(|row| row["cell"] == "D1" && row["expected"].contains("C1b"))
    );
    assert_eq!(
        unmapped("unmapped-columns"),
        [["s.csv", "F1", "note", "\"Anything else?\""]]
    );
    // Neither is an error of the export.
    let (code, said) = survey.strictly();
    assert_eq!(code, Some(0), "{said}");
    assert!(!said.contains("could not be read in full"), "{said}");
}

#[test]
fn columns_of_programs_and_of_rows_that_are_left_out_are_no_loss() {
    let mapping = format!("where = {{ \"State\" = \"Complete\" }}\n{PLAIN}");
    let lines = "_id,Start time,State,Member,Sent,Q1,C1b,Dirección IP
1,2026-11-12,Complete,M00002,2026-11-12,Planned,,
2,2026-11-12,Partial,M00004,2026-11-12,Planned,Planned,10.0.0.1
";
    let read = of_csv(&mapping, lines).build();
    assert!(read.at("unmapped-answers").is_empty());
    assert!(read.at("unmapped-columns").is_empty());
    // Codes of the mapping are answers, too.
    let mapping =
        format!("{PLAIN}[survey.values]\n\"A1\" = \"planned\"\n\"A2\" = \"implemented\"\n");
    let lines = "Member,Sent,Q1,Q77,Room\nM00002,2026-11-12,A1,A2,B1\nM00004,2026-11-12,A1,A1,B2\n";
    let read = of_csv(&mapping, lines).build();
    assert_eq!(
        read.finding("unmapped-answers")["found"],
        "\"Q77\", 2 filled cells"
    );
    assert_eq!(read.finding("unmapped-columns")["found"], "\"Room\"");
}

#[test]
fn commitments_that_nobody_is_asked_about_are_named_once() {
    let lines = "Member,Sent,Q1\nM00002,2026-11-12,Planned\nM00004,2026-11-12,Planned\n";
    let read = of_csv(PLAIN, lines).build();
    let unasked = read.at("unasked-commitments");
    assert_eq!(pairs(&unasked), [("s.csv", "")]);
    let finding = read.finding("unasked-commitments");
    assert_eq!(finding["severity"], "note");
    let named: Vec<&str> = finding["found"]
        .trim_start_matches("no heading for ")
        .split(", ")
        .collect();
    for (id, is_named) in [
        ("O1", true),
        ("C1b", true),
        ("C1a", false),
        ("O4", false),
        ("P1f", false),
        ("P1a", true),
    ] {
        assert_eq!(named.contains(&id), is_named, "{id}: {named:?}");
    }
    // What repeats a commitment asks about it; one row a commitment asks about all.
    let mapping = format!("{PLAIN}\"Q2\" = \"P1f\"\n");
    let read = of_csv(&mapping, "Member,Sent,Q1,Q2\nM00002,2026-11-12,Planned,\n").build();
    assert!(!read.finding("unasked-commitments")["found"].contains("P1a"));
    let read = of_fixture("kobo.xlsx", KOBO).build();
    assert!(read.at("unasked-commitments").is_empty());
}

#[test]
fn an_answer_under_a_heading_that_is_not_there_is_not_taken_from_an_older_row() {
    let mapping = format!("{PLAIN}\"Q2\" = \"C1b\"\n\"Q3\" = \"O1\"\n");
    // The export of the second wave has another heading.
    let survey = Survey::new(&format!("[[survey]]\nfiles = [\"wave *.csv\"]\n{mapping}"));
    survey.put(
        "wave 1.csv",
        "Member,Sent,Q1,Q2,Q3\nM00002,2026-10-12,Planned,Planned,\nM00004,2026-10-12,,Planned,\n",
    );
    survey.put(
        "wave 2.csv",
        "Member,Sent,Q1,Far?,Q3\nM00002,2026-11-12,,Implemented,Planned\nM00004,2026-11-12,Sustained,Implemented,\n",
    );
    let read = survey.build();
    read.assert_answers(&[
        ("M00002", "C1a", "planned"),
        ("M00002", "O1", "planned"),
        ("M00004", "C1a", "sustained"),
    ]);
    let kept = read.finding("older-answers-kept");
    assert_eq!(kept["file"], "wave 1.csv#2");
    assert_eq!(
        kept["found"],
        "wave 2.csv#2 is newer, and lacks C1a (wave 1!C2); 1 of its 2 answers count; C1b is not taken from here: what wave 2.csv#2 answers could not be read"
    );
    let superseded = read.finding("superseded-submission");
    assert_eq!(superseded["file"], "wave 1.csv#3");
    assert_eq!(
        superseded["found"],
        "wave 2.csv#3 is newer; C1b is not taken from here: what wave 2.csv#3 answers could not be read"
    );
    // Nobody is told that it gave no answer.
    let silent = read.table("findings.csv").into_iter().any(|row| {
        row["rule"] == "unanswered-commitment"
            && row["file"].starts_with("wave 2")
            && row["found"].contains("C1b")
    });
    assert!(!silent);
}

#[test]
fn an_answer_under_one_of_two_headings_stands_where_the_other_is_not_there() {
    let mapping = format!("{PLAIN}\"Q1 (fr)\" = \"C1a\"\n\"Q3\" = \"O1\"\n");
    let lines = "Member,Sent,Q1,Q3\nM00002,2026-10-12,Planned,\nM00002,2026-11-12,Sustained,\nM00004,2026-10-12,Planned,\nM00004,2026-11-12,,Planned\n";
    let read = of_csv(&mapping, lines).build();
    read.assert_answers(&[("M00002", "C1a", "sustained"), ("M00004", "O1", "planned")]);
    // A newest that is rejected says nothing, and that is said.
    let lines = "Member,Sent,Q1,Q3\nM00004,2026-10-12,Planned,\nM00004,2026-11-12,,\n";
    let read = of_csv(&mapping, lines).build();
    read.assert_answers(&[("M00004", "C1a", "planned")]);
    assert_eq!(
        pairs(&read.at("earlier-submission-used")),
        [("s.csv#2", "A2")]
    );
}

#[test]
fn lost_answers_are_counted_as_exactly_as_is_known() {
    let mapping = "[survey.member]\n\"Member\" = \"Member ID\"\n\"Group\" = \"Stakeholder group\"\n[survey.questions]\n\"Q1\" = \"O1\"\n\"How far is the law on threats?\" = \"G3b\"\n\"Link to the law on threats\" = \"G3b Evidence URL\"\n";
    let found = |lines: &str| -> Vec<String> {
        let read = of_csv(mapping, lines).build();
        let findings = read.table("findings.csv").into_iter();
        let missing = findings.filter(|row| row["rule"] == "missing-survey-heading");
        missing.map(|row| row["found"].clone()).collect()
    };
    let law = "no column How far is the law on threats?";
    let link = "no column Link to the law on threats";
    // The heading was reworded: what stands under it.
    let near = "Member,Group,Q1,How far is the law on threat?,Link to the law on threat\nM00001,Government,Planned,Planned,\nM00002,Civil society,Planned,,\nM00003,Private sector,Planned,,\n";
    assert_eq!(
        found(near),
        [
            format!("{law}: 1 answer to G3b could not be read"),
            format!("{link}: Evidence URL of G3b could not be read in 0 rows"),
        ]
    );
    // It is gone: one of each member that is asked, at the most.
    let gone = "Member,Group,Q1\nM00001,Government,Planned\nM00002,Civil society,Planned\nM00005,gobierno,Planned\n";
    assert_eq!(
        found(gone)[0],
        format!(
            "{law}: up to 2 answers to G3b could not be read (one a member that it is addressed to)"
        )
    );
    // And where it is not known who is asked, one a row.
    let unknown = "Member,Group,Q1\nM00001,Government,Planned\nM00002,,Planned\nM00003,Private sector,Planned\n";
    assert_eq!(
        found(unknown)[0],
        format!("{law}: up to 2 answers to G3b could not be read (one a row)")
    );
}

// --- Headings ---

#[test]
fn an_item_of_a_matrix_is_a_heading() {
    let mapping = "dates = \"mdy\"\nheader_rows = 2\n[survey.member]\n\"Member ID\" = \"Member ID\"\n\"End Date\" = \"Submission date\"\n[survey.questions]\n\"C1a Keep understanding\" = \"C1a\"\n\"C1b Educate\" = \"C1b\"\n\"O1 Drive\" = \"O1\"\n";
    let expected = [
        ("M00002", "C1a", "implemented"),
        ("M00002", "C1b", "planned"),
        ("M00002", "O1", "in_progress"),
        ("M00004", "C1a", "planned"),
        ("M00004", "O1", "sustained"),
    ];
    let read = of_fixture("sm_matrix.xlsx", mapping).build();
    read.assert_answers(&expected);
    assert_eq!(
        read.submission("sm_matrix.xlsx#3")["submitted"],
        "2026-11-12T10:00:00"
    );
    // How many header rows there are is found; which of day and month stands first is not guessed.
    let without = mapping
        .replace("header_rows = 2\n", "")
        .replace("dates = \"mdy\"\n", "");
    let read = of_fixture("sm_matrix.xlsx", &without).build();
    read.assert_answers(&expected);
    assert_eq!(
        pairs(&read.at("ambiguous-date")),
        [("sm_matrix.xlsx#3", "C3")]
    );
    // A question and its item name the column, too.
    let joined = mapping.replace(
        "\"O1 Drive\"",
        "\"How far are you with each commitment? / O1 Drive\"",
    );
    of_fixture("sm_matrix.xlsx", &joined)
        .build()
        .assert_answers(&expected);
}

#[test]
fn markup_in_a_heading_does_not_matter_and_a_missing_heading_is_an_error() {
    let mapping = "[survey.member]\n\"Member ID\" = \"Member ID\"\n[survey.questions]\n\"Q7. How far are you?\" = \"C1a\"\n\"Q8. How far are you?\" = \"C1b\"\n";
    let survey = of_fixture("missingcol.xlsx", mapping);
    survey.build().assert_answers(&[
        ("M00002", "C1a", "implemented"),
        ("M00002", "C1b", "planned"),
        ("M00004", "C1a", "planned"),
        ("M00004", "C1b", "implemented"),
    ]);
    assert_eq!(survey.strictly().0, Some(0));
    let gone = mapping.replace("\"Q8. How far are you?\"", "\"Q9. What has been done?\"");
    survey.map(&format!(
        "[[survey]]\nfiles = [\"missingcol.xlsx\"]\n{gone}"
    ));
    let read = survey.build();
    read.assert_answers(&[
        ("M00002", "C1a", "implemented"),
        ("M00004", "C1a", "planned"),
    ]);
    let missing = read.finding("missing-survey-heading");
    assert_eq!(missing["severity"], "error");
    assert_eq!(
        missing["found"],
        "no column Q9. What has been done?: up to 2 answers to C1b could not be read (one a row)"
    );
    let answers = read.finding("unmapped-answers");
    assert_eq!(
        answers["found"],
        "\"<p>Q8. How far&nbsp;are you?</p>\", 2 filled cells"
    );
    assert_eq!(
        (missing["file"].as_str(), missing["cell"].as_str()),
        ("missingcol.xlsx", "A1")
    );
    let (code, said) = survey.strictly();
    assert_eq!(code, Some(1));
    assert!(said.contains("1 could not be read in full"), "{said}");
}

#[test]
fn an_answer_under_another_heading_is_not_lost() {
    let mapping = "[survey.member]\n\"Member\" = \"Member ID\"\n[survey.questions]\n\"Q1\" = \"C1a\"\n\"Q1 (fr)\" = \"C1a\"\n";
    let lines = "Member,Q1\nM00002,Planned\nM00004,\n";
    let read = of_csv(mapping, lines).build();
    assert_eq!(
        read.finding("missing-survey-heading")["found"],
        "no column Q1 (fr): up to 1 answer to C1a could not be read"
    );
}

#[test]
fn the_letters_of_a_files_name_may_be_written_apart() {
    let survey = Survey::new(
        "[[survey]]\nfiles = [\"enqu\u{ea}te.xlsx\"]\n[survey.member]\n\"Member ID\" = \"Member ID\"\n\"EndDate\" = \"Submission date\"\n[survey.questions]\n\"G1\" = \"C1a\"\n",
    );
    survey.put("enque\u{302}te.xlsx", fixture("enquete.xlsx"));
    survey
        .build()
        .assert_answers(&[("M00002", "C1a", "planned")]);
}

#[test]
fn files_are_named_by_patterns_and_one_that_fits_nothing_is_a_mistake() {
    let survey = Survey::new(&format!("[[survey]]\nfiles = [\"wave *.csv\"]\n{PLAIN}"));
    survey.put("wave 1.csv", "Member,Sent,Q1\nM00002,2026-11-12,Planned\n");
    survey.put(
        "wave 2.csv",
        "Member,Sent,Q1\nM00004,2026-11-12,Sustained\n",
    );
    survey
        .build()
        .assert_answers(&[("M00002", "C1a", "planned"), ("M00004", "C1a", "sustained")]);
    for (pattern, hint) in [
        ("wave 1.cvs", "did you mean wave 1.csv?"),
        ("wave-*.csv", "put the export there"),
    ] {
        survey.map(&format!("[[survey]]\nfiles = [\"{pattern}\"]\n{PLAIN}"));
        let (code, said) = survey.strictly();
        assert_eq!(code, Some(2), "{said}");
        assert!(said.contains(pattern) && said.contains(hint), "{said}");
    }
}

#[test]
fn two_mappings_that_fit_one_file_are_a_mistake() {
    let lines = "Member,Sent,Q1\nM00002,2026-11-12,Planned\n";
    let blocks = |first: &str, second: &str| {
        let block = |files: &str| format!("[[survey]]\nfiles = [{files}]\n{PLAIN}");
        block(first) + &block(second)
    };
    for (first, second, expected) in [
        (
            "\"s.csv\"",
            "\"s.csv\"",
            r#""s.csv" fits [[survey]] number 1 ("s.csv") and [[survey]] number 2 ("s.csv")"#,
        ),
        (
            "\"other.csv\", \"*.csv\"",
            "\"s.*\"",
            r#""s.csv" fits [[survey]] number 1 ("*.csv") and [[survey]] number 2 ("s.*")"#,
        ),
    ] {
        let survey = Survey::new(&blocks(first, second));
        survey.put("s.csv", lines);
        survey.put("other.csv", lines);
        let cycle = survey.cycle();
        let folder = cycle.to_str().expect("UTF-8");
        let (code, said) = survey.strictly();
        let checked = run(&["validate", "--cycle", folder]);
        let file = cycle.join("submissions/s.csv");
        let one = run(&["validate", "--cycle", folder, file.to_str().expect("UTF-8")]);
        for (code, said) in [
            (code, said),
            (checked.status.code(), stderr(&checked)),
            (one.status.code(), stderr(&one)),
        ] {
            assert_eq!(code, Some(2), "{said}");
            assert!(said.contains(expected), "{said}");
        }
    }
    // Of the patterns of one mapping several may fit.
    let survey = Survey::new(&format!(
        "[[survey]]\nfiles = [\"s.csv\", \"*.csv\"]\n{PLAIN}"
    ));
    survey.put("s.csv", lines);
    survey
        .build()
        .assert_answers(&[("M00002", "C1a", "planned")]);
}

#[test]
fn two_mappings_that_fit_a_file_in_an_archive_read_nothing_of_it() {
    let block = |files: &str| format!("[[survey]]\nfiles = [\"{files}\"]\n{PLAIN}");
    let survey = Survey::new(&(block("a.zip/*.csv") + &block("a.zip/s.csv")));
    let lines = b"Member,Sent,Q1\nM00002,2026-11-12,Planned\n";
    survey.put("a.zip", zipped("s.csv", lines));
    let read = survey.build();
    read.assert_answers(&[]);
    let finding = read.finding("unmapped-survey");
    assert!(
        finding["found"].contains("number 1 (\"a.zip/*.csv\")"),
        "{finding:?}"
    );
    assert!(
        finding["found"].contains("number 2 (\"a.zip/s.csv\")"),
        "{finding:?}"
    );
    assert_eq!(survey.strictly().0, Some(1));
}

// --- Codes, spellings, dates ---

#[test]
fn codes_of_an_export_are_the_statuses_that_the_mapping_says() {
    let mapping =
        format!("{PLAIN}[survey.values]\n\"A1\" = \"not_started\"\n\"4\" = \"Implemented\"\n");
    let lines = "Member,Sent,Q1\nM00002,2026-11-12,A1\nM00004,2026-11-12,4\nM00001,2026-11-12,A9\n";
    let survey = of_csv(&mapping, lines);
    let read = survey.build();
    read.assert_answers(&[
        ("M00002", "C1a", "not_started"),
        ("M00004", "C1a", "implemented"),
    ]);
    let changes = read.table("changes.csv");
    let of_codes: Vec<(&str, &str)> = changes
        .iter()
        .filter(|row| row["rule"] == "survey-value")
        .map(|row| (row["raw"].as_str(), row["canonical"].as_str()))
        .collect();
    assert_eq!(of_codes, [("A1", "Not started"), ("4", "Implemented")]);
    survey.map(&format!(
        "[[survey]]\nfiles = [\"s.csv\"]\n{PLAIN}[survey.values]\n\"A1\" = \"not_startd\"\n"
    ));
    let (code, said) = survey.strictly();
    assert_eq!(code, Some(2));
    assert!(said.contains("did you mean not_started?"), "{said}");
}

#[test]
fn the_order_of_day_and_month_is_a_setting() {
    let lines = "Member,Sent,Q1\nM00002,3/4/2026 10:00,Planned\nM00004,3/4/26,Planned\n";
    for (order, day) in [("dmy", "2026-04-03"), ("mdy", "2026-03-04")] {
        let read = of_csv(&format!("dates = \"{order}\"\n{PLAIN}"), lines).build();
        assert_eq!(
            read.submission("s.csv#2")["submitted"],
            format!("{day}T10:00:00")
        );
        assert_eq!(read.submission("s.csv#3")["submitted"], day);
    }
    let read = of_csv(PLAIN, lines).build();
    assert_eq!(pairs(&read.at("ambiguous-date")), [("s.csv#2", "B2")]);
    assert_eq!(pairs(&read.at("unreadable-date")), [("s.csv#3", "B3")]);
}

// --- One row for each member and commitment ---

const KOBO: &str = r#"id = "_id"
[survey.member]
"member_id" = "Member ID"
"_submission_time" = "Submission date"
[survey.long]
sheet = "commitments"
parent = "_parent_index"
index = "_index"
commitment = "commitment"
status = "status"
comments = "comment"
"#;

#[test]
fn answers_on_a_second_sheet_are_joined() {
    let read = of_fixture("kobo.xlsx", KOBO).build();
    read.assert_answers(&[
        ("M00002", "C1a", "implemented"),
        ("M00002", "O1", "planned"),
        ("M00004", "C1a", "not_started"),
    ]);
    assert_eq!(read.response("M00004", "C1a")["comments"], "x3");
    let missing = read
        .table("findings.csv")
        .into_iter()
        .find(|row| row["rule"] == "missing-evidence");
    let missing = missing.expect("the finding");
    assert_eq!(
        [&*missing["file"], &missing["sheet"], &missing["cell"]],
        ["kobo.xlsx#1", "commitments", "B2"]
    );
}

#[test]
fn an_answer_of_no_row_is_a_finding() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("report").expect("a name");
    sheet
        .write_row_matrix(
            0,
            0,
            [
                ["member_id", "_id", "_submission_time", "_index"],
                ["M00002", "7", "2026-11-12T11:00:00", "1"],
                ["M00004", "8", "2026-11-12T11:00:00", "2"],
                ["M00001", "9", "2026-11-12T11:00:00", "2"],
            ],
        )
        .expect("cells");
    let sheet = book
        .add_worksheet()
        .set_name("commitments")
        .expect("a name");
    sheet
        .write_row_matrix(
            0,
            0,
            [
                ["commitment", "status", "comment", "_parent_index"],
                ["C1a", "planned", "", "1"],
                ["C1b", "planned", "", "5"],
                ["O1", "planned", "", "2"],
                ["O2", "planned", "", ""],
            ],
        )
        .expect("cells");
    let survey = Survey::new(&format!("[[survey]]\nfiles = [\"k.xlsx\"]\n{KOBO}"));
    survey.put("k.xlsx", book.save_to_buffer().expect("a workbook"));
    let read = survey.build();
    read.assert_answers(&[("M00002", "C1a", "planned")]);
    assert_eq!(
        pairs(&read.at("unjoined-answer")),
        [("k.xlsx", "D3"), ("k.xlsx", "D4"), ("k.xlsx", "D5")]
    );
    assert_eq!(survey.strictly().0, Some(1));
}

#[test]
fn rows_that_name_their_commitment_are_one_submission_for_each_member() {
    let mapping = r#"[survey.member]
"Member" = "Member ID"
"Sent" = "Submission date"
[survey.long]
commitment = "Item"
status = "Answer"
evidence_url = "Link"
"#;
    let lines = "Member,Sent,Item,Answer,Link
M00002,2026-11-12,C1a,Implemented,https://example.org/a
M00004,2026-11-12,C1a,Planned,
M00002,2026-11-12,3 (z),Planned,
M00002,2026-11-12,O1,Planned,
M00004,2026-11-12,C1a,Sustained,
";
    let read = of_csv(mapping, lines).build();
    read.assert_answers(&[
        ("M00002", "C1a", "implemented"),
        ("M00002", "O1", "planned"),
    ]);
    assert_eq!(
        read.counted().into_keys().collect::<Vec<_>>(),
        ["s.csv#2", "s.csv#3"]
    );
    assert_eq!(pairs(&read.at("unknown-commitment")), [("s.csv#2", "C4")]);
    assert_eq!(pairs(&read.at("conflicting-rows")), [("s.csv#3", "C6")]);
}

#[test]
fn a_row_names_its_commitment_with_words_behind_the_id() {
    let mapping = "[survey.member]\n\"Member\" = \"Member ID\"\n[survey.long]\ncommitment = \"Item\"\nstatus = \"Answer\"\n";
    let lines = "Member,Item,Answer
M00002,C1a. Keep the understanding of effects current,Implemented
M00002,O1 (Impulsar la respuesta),Planned
M00002,Collect data and research prevalence,Sustained
M00002,C1b - Collect data and research prevalence,Planned
";
    let read = of_csv(mapping, lines).build();
    read.assert_answers(&[
        ("M00002", "C1a", "implemented"),
        ("M00002", "C2a", "sustained"),
        ("M00002", "O1", "planned"),
    ]);
    let changes = read.table("changes.csv");
    let named = changes
        .iter()
        .filter(|row| row["rule"].starts_with("commitment-"));
    let named: Vec<[&str; 3]> = named
        .map(|row| ["rule", "cell", "canonical"].map(|name| &*row[name]))
        .collect();
    assert_eq!(
        named,
        [
            ["commitment-reference", "B2", "C1a"],
            ["commitment-reference", "B3", "O1"],
            ["commitment-wording", "B4", "C2a"],
        ]
    );
    let ambiguous = read.finding("ambiguous-commitment");
    assert_eq!(ambiguous["cell"], "B5");
    assert!(ambiguous["expected"].contains("C1b") && ambiguous["expected"].contains("C2a"));
}

// --- Exports without a mapping ---

#[test]
fn an_export_without_a_mapping_is_told_so() {
    let questions =
        "Member,How far are you with C1a?,How far are you with C1b?\nM00002,Planned,Planned\n";
    let qualtrics = "StartDate,EndDate,Status,ResponseId,Q1\na,b,c,d,e\n";
    let monkey = "Respondent ID,Collector ID,Start Date,Q1\n1,2,3,Planned\n";
    for (name, bytes, found) in [
        (
            "forms.xlsx",
            fixture("forms-export-unmapped.xlsx"),
            "an export of Microsoft Forms with 1 row below its headings",
        ),
        (
            "kobo.xlsx",
            fixture("kobo.xlsx"),
            "an export of KoboToolbox with 2 rows below its headings",
        ),
        (
            "lime.xlsx",
            fixture("lime_dup.xlsx"),
            "an export of LimeSurvey with 3 rows below its headings",
        ),
        (
            "q.csv",
            qualtrics.into(),
            "an export of Qualtrics with 1 row below its headings",
        ),
        (
            "m.csv",
            monkey.into(),
            "an export of SurveyMonkey with 1 row below its headings",
        ),
        (
            "google.csv",
            questions.into(),
            "questions as headings, and 1 row below them",
        ),
    ] {
        let survey = Survey::new("");
        survey.put(name, bytes);
        let read = survey.build();
        let finding = read.finding("unmapped-survey");
        assert_eq!(finding["found"], found);
        assert!(finding["fix"].contains("biennial survey"), "{finding:?}");
        assert_eq!(read.submission(name)["verdict"], "rejected");
    }
}

#[test]
fn a_workbook_is_no_export() {
    let answers = crate::support::plain::workbook(1, &[("C1a", "Planned", "", "")]);
    let titled = "How is it going?,What next?\nCommitment ID,Status,Comments\nC1a,Planned,x\n";
    for lines in [answers.as_str(), titled] {
        let survey = Survey::new("");
        survey.put("a.csv", lines);
        assert!(survey.build().at("unmapped-survey").is_empty(), "{lines}");
    }
}

// --- Drafts ---

/// What `biennial survey` drafts for a file, with its exit code.
fn drafted(survey: &Survey, name: &str) -> (String, Option<i32>) {
    let path = survey.cycle().join("submissions").join(name);
    let cycle = survey.cycle();
    let [path, cycle] = [&path, &cycle].map(|path| path.to_str().expect("UTF-8"));
    let output = run(&["survey", path, "--cycle", cycle]);
    (stdout(&output), output.status.code())
}

#[test]
fn a_draft_can_be_used_where_it_is_sure() {
    for (name, expected) in [
        (
            "kobo.xlsx",
            vec![
                ("M00002", "C1a", "implemented"),
                ("M00002", "O1", "planned"),
                ("M00004", "C1a", "not_started"),
            ],
        ),
        ("qualtrics.xlsx", vec![("M00004", "C1a", "implemented")]),
        (
            "sm_matrix.xlsx",
            vec![
                ("M00002", "C1a", "implemented"),
                ("M00002", "C1b", "planned"),
                ("M00002", "O1", "in_progress"),
                ("M00004", "C1a", "planned"),
                ("M00004", "O1", "sustained"),
            ],
        ),
        (
            "s1_branch.xlsx",
            vec![
                ("M00002", "C1a", "implemented"),
                ("M00002", "O1", "planned"),
                ("M00004", "C1a", "sustained"),
                ("M00004", "O1", "planned"),
            ],
        ),
        (
            "forms-export-unmapped.xlsx",
            vec![
                ("M00001", "G1a", "implemented"),
                ("M00001", "G3b", "in_progress"),
            ],
        ),
    ] {
        let survey = Survey::new("");
        survey.put(name, fixture(name));
        let (draft, code) = drafted(&survey, name);
        assert_eq!(code, Some(0), "{draft}");
        survey.map(&draft);
        survey.build().assert_answers(&expected);
    }
}

#[test]
fn what_a_draft_is_not_sure_of_is_a_comment() {
    let survey = Survey::new("");
    survey.put(
        "s.csv",
        "Response ID,Date submitted,Who,C1a status,Proof (link),C1b status,Anything else?\n1,3/4/2026,x,A1,,A2,\n2,5/6/2026,y,A2,,A1,\n",
    );
    let (draft, code) = drafted(&survey, "s.csv");
    assert_eq!(code, Some(1), "{draft}");
    for line in [
        "id = \"Response ID\"",
        "# dates = \"mdy\"   # or \"dmy\": 3/4/2026 could be either",
        "# \"?\" = \"Member ID\"   # which heading asks whose answers these are? Needed",
        "\"Date submitted\" = \"Submission date\"",
        "\"C1a status\" = \"C1a\"",
        "# \"Proof (link)\" = \"C1a Evidence URL\"   # it follows a question about the commitment",
        "# \"Anything else?\" = \"?\"   # no commitment recognised",
        "# \"A1\" = \"?\"",
    ] {
        assert!(
            draft.lines().any(|drafted| drafted == line),
            "{line}\n{draft}"
        );
    }
}

#[test]
fn points_and_feedback_of_a_quiz_are_no_answers() {
    let survey = Survey::new("");
    survey.put(
        "s.csv",
        "Response ID,Member ID,How far are you with C1a?,Points - How far are you with C1a?,Feedback - How far are you with C1a?\n1,M00002,Planned,0,\n2,M00004,Implemented,1,good\n",
    );
    let (draft, code) = drafted(&survey, "s.csv");
    assert_eq!(code, Some(0), "{draft}");
    for line in [
        "\"How far are you with C1a?\" = \"C1a\"",
        "# \"Points - How far are you with C1a?\" = \"?\"   # what the survey program adds to another question",
    ] {
        assert!(
            draft.lines().any(|drafted| drafted == line),
            "{line}\n{draft}"
        );
    }
    survey.map(&draft);
    let expected = [
        ("M00002", "C1a", "planned"),
        ("M00004", "C1a", "implemented"),
    ];
    survey.build().assert_answers(&expected);
}

/// Lines of a draft that are there, and words that are not.
fn assert_drafted(draft: &str, lines: &[&str], without: &[&str]) {
    for line in lines {
        assert!(
            draft.lines().any(|drafted| drafted == *line),
            "{line}\n{draft}"
        );
    }
    for words in without {
        assert!(!draft.contains(words), "{words}\n{draft}");
    }
}

#[test]
fn a_column_of_a_draft_is_one_thing() {
    let survey = Survey::new("");
    // The state of the response has values like a status; so has a column about something else.
    let lines = "Response ID,Date submitted,State,Member ID,Law,Commitment,Status,Link
7,2026-11-12,Complete,M00002,Done,C1a,A4,https://example.org/a
7,2026-11-12,Complete,M00002,Done,O1,A2,
8,2026-11-13,Complete,M00004,Done,C1a,A1,
9,2026-11-13,Partial,M00004,Done,C1a,A1,
";
    survey.put("s.csv", lines);
    let (draft, code) = drafted(&survey, "s.csv");
    assert_eq!(code, Some(0), "{draft}");
    assert_drafted(
        &draft,
        &[
            "id = \"Response ID\"",
            "where = { \"State\" = [\"Complete\"] }",
            "\"Date submitted\" = \"Submission date\"",
            "commitment = \"Commitment\"",
            "status = \"Status\"",
            "evidence_url = \"Link\"",
        ],
        &[
            "date = ",
            "status = \"State\"",
            "status = \"Law\"",
            "# \"Partial\"",
        ],
    );
    survey.map(&format!(
        "{draft}[survey.values]\n\"A1\" = \"not_started\"\n\"A2\" = \"planned\"\n\"A4\" = \"implemented\"\n"
    ));
    survey.build().assert_answers(&[
        ("M00002", "C1a", "implemented"),
        ("M00002", "O1", "planned"),
        ("M00004", "C1a", "not_started"),
    ]);
    // Statuses of answers are none of responses.
    let lines = "Member ID,Commitment,Status\nM00002,C1a,Planned\nM00002,O1,Partial\nM00004,C1a,In progress\n";
    survey.put("s.csv", lines);
    let (draft, _) = drafted(&survey, "s.csv");
    assert_drafted(&draft, &["status = \"Status\""], &["where ="]);
}

#[test]
fn one_row_a_commitment_is_recognised_in_five_languages() {
    for (headings, words) in [
        (
            "Member number|Commitment|Status|Link",
            ["C1a. Keep current", "O1 - Drive"],
        ),
        (
            "Numéro de membre|Engagement|Statut|Lien",
            ["C1a : tenir à jour", "O1 (mener)"],
        ),
        (
            "Número de miembro|Compromiso|Situación|Enlace",
            ["C1a. Mantener al día", "O1. Impulsar"],
        ),
        (
            "Código do membro|Compromisso|Situação|Ligação",
            ["C1a: manter", "O1: impulsionar"],
        ),
        (
            "رقم العضو|الالتزام|الحالة|الرابط",
            ["C1a (الفهم)", "O1 (القيادة)"],
        ),
    ] {
        let headings: Vec<&str> = headings.split('|').collect();
        let [member, commitment, status, link] = headings[..] else {
            panic!("four headings");
        };
        let lines = format!(
            "{}\nM00002,{},Implemented,https://example.org/a\nM00002,{},Planned,\nM00004,{},Sustained,https://example.org/b\n",
            headings.join(","),
            words[0],
            words[1],
            words[0]
        );
        let survey = Survey::new("");
        survey.put("s.csv", lines);
        let (draft, code) = drafted(&survey, "s.csv");
        assert_eq!(code, Some(0), "{draft}");
        let lines = [
            format!("\"{member}\" = \"Member ID\""),
            format!("commitment = \"{commitment}\""),
            format!("status = \"{status}\""),
            format!("evidence_url = \"{link}\""),
        ];
        assert_drafted(&draft, &lines.each_ref().map(String::as_str), &[]);
        survey.map(&draft);
        survey.build().assert_answers(&[
            ("M00002", "C1a", "implemented"),
            ("M00002", "O1", "planned"),
            ("M00004", "C1a", "sustained"),
        ]);
    }
    // Where no value says which commitment is meant, the headings do.
    let survey = Survey::new("");
    survey.put(
        "s.csv",
        "Miembro,Compromiso,Estado\nM00002,Impulsar,Planificado\nM00002,Mantener,En curso\nM00004,Impulsar,Planificado\n",
    );
    let (draft, _) = drafted(&survey, "s.csv");
    assert_drafted(
        &draft,
        &[
            "\"Miembro\" = \"Member ID\"",
            "commitment = \"Compromiso\"",
            "status = \"Estado\"",
        ],
        &["where ="],
    );
}

#[test]
fn fields_of_the_member_are_recognised_in_five_languages() {
    for (headings, values) in [
        (
            "Response ID|Member number|Name of your organisation|Date submitted",
            "r1|M00002|Harbour Network|2026-11-12",
        ),
        (
            "ID de la réponse|Numéro de membre|Nom de l'organisation|Date de soumission",
            "r1|M00002|Harbour Network|2026-11-12",
        ),
        (
            "ID de respuesta|Nº de miembro|Nombre de la organización|Fecha de envío",
            "r1|M00002|Harbour Network|2026-11-12",
        ),
        (
            "ID da resposta|Número de membro|Nome da organização|Data de envio",
            "r1|M00002|Harbour Network|2026-11-12",
        ),
        (
            "معرف الرد|رقم العضو|اسم المنظمة|تاريخ التقديم",
            "r1|M00002|Harbour Network|2026-11-12",
        ),
    ] {
        let commas = |text: &str| text.replace('|', ",");
        let lines = format!("{},C1a\n{},Planned\n", commas(headings), commas(values));
        let survey = Survey::new("");
        survey.put("s.csv", lines);
        let (draft, code) = drafted(&survey, "s.csv");
        assert_eq!(code, Some(0), "{draft}");
        let headings: Vec<&str> = headings.split('|').collect();
        let lines = [
            format!("id = \"{}\"", headings[0]),
            format!("\"{}\" = \"Member ID\"", headings[1]),
            format!("\"{}\" = \"Member name\"", headings[2]),
            format!("\"{}\" = \"Submission date\"", headings[3]),
        ];
        assert_drafted(&draft, &lines.each_ref().map(String::as_str), &[]);
    }
}

/// A row of codes, the questions, and items of one of them; a title may stand above.
fn coded(title: bool) -> String {
    let title = if title {
        "Encuesta 2026 (ficticia),,,,\n"
    } else {
        ""
    };
    format!(
        "{title}id,M1,S1,Q[1],Q[2]
ID de respuesta,Número de miembro,Fecha de envío,¿En qué situación se encuentra?,
,,,C1a. Mantener al día,Otra cosa
1,M00002,2026-11-12,Planned,x
2,M00004,2026-11-12,In progress,y
"
    )
}

#[test]
fn a_row_of_codes_above_the_questions_names_the_columns() {
    let expected = [
        "header_rows = 3",
        "names_row = 1",
        "id = \"id\"",
        "\"M1\" = \"Member ID\"",
        "\"S1\" = \"Submission date\"",
        "\"Q[1]\" = \"C1a\"",
        "# \"Q[2]\" = \"?\"   # no commitment recognised: otra cosa",
    ];
    for title in [false, true] {
        let survey = Survey::new("");
        survey.put("s.csv", coded(title));
        let (draft, code) = drafted(&survey, "s.csv");
        assert_eq!(code, Some(0), "{draft}");
        assert_drafted(&draft, &expected, &[]);
        survey.map(&draft);
        survey.build().assert_answers(&[
            ("M00002", "C1a", "planned"),
            ("M00004", "C1a", "in_progress"),
        ]);
    }
    // A first response is no row of questions.
    let survey = Survey::new("");
    survey.put(
        "s.csv",
        "Member,C1a,O1,State\nM00002,Planned,Implemented,Complete\n",
    );
    let (draft, _) = drafted(&survey, "s.csv");
    assert_drafted(
        &draft,
        &["\"C1a\" = \"C1a\""],
        &["header_rows", "names_row"],
    );
}

#[test]
fn sheet_and_header_rows_of_a_draft_can_be_said() {
    let mut book = Workbook::new();
    let lines = [
        (
            "Codes",
            [
                ["Code", "Means", "Since"],
                ["A1", "Planned", "2024"],
                ["A2", "Done", "2024"],
            ],
        ),
        (
            "Answers",
            [
                ["Member", "How far", "are you"],
                ["", "C1a", "O1"],
                ["M00002", "A1", "A2"],
            ],
        ),
    ];
    for (name, rows) in lines {
        let sheet = book.add_worksheet().set_name(name).expect("a name");
        sheet.write_row_matrix(0, 0, rows).expect("cells");
    }
    let survey = Survey::new("");
    survey.put("s.xlsx", book.save_to_buffer().expect("a workbook"));
    let path = survey.cycle().join("submissions/s.xlsx");
    let cycle = survey.cycle();
    let [path, cycle] = [&path, &cycle].map(|path| path.to_str().expect("UTF-8"));
    let draft = |more: &[&str]| run(&[&["survey", path, "--cycle", cycle], more].concat());
    let output = draft(&["--sheet", "answers", "--header-rows", "2"]);
    assert_eq!(output.status.code(), Some(0), "{}", stdout(&output));
    let text = stdout(&output);
    assert_drafted(
        &text,
        &[
            "sheet = \"Answers\"",
            "header_rows = 2",
            "\"Member\" = \"Member ID\"",
            "\"How far / C1a\" = \"C1a\"",
            "\"are you / O1\" = \"O1\"",
        ],
        &["names_row"],
    );
    survey.map(&format!(
        "{text}[survey.values]\nA1 = \"planned\"\nA2 = \"implemented\"\n"
    ));
    survey.build().assert_answers(&[
        ("M00002", "C1a", "planned"),
        ("M00002", "O1", "implemented"),
    ]);
    let output = draft(&["--sheet", "Answer"]);
    assert_eq!(output.status.code(), Some(2));
    let said = stderr(&output);
    assert!(
        said.contains("no sheet Answer") && said.contains("Codes, Answers"),
        "{said}"
    );
    let output = draft(&["--sheet", "Codes"]);
    assert!(stdout(&output).contains("sheet = \"Codes\""));
    for rows in ["0", "11"] {
        assert_eq!(draft(&["--header-rows", rows]).status.code(), Some(2));
    }
}

#[test]
fn what_follows_the_part_of_another_answer_is_not_guessed() {
    let survey = Survey::new("");
    survey.put(
        "s.csv",
        "Member ID,C1a status,C1b status,Link (C1a),Final comments,O1 status,Comments,Comments (O2)\nM00002,A1,A1,,x,A1,y,\n",
    );
    let (draft, _) = drafted(&survey, "s.csv");
    assert_drafted(
        &draft,
        &[
            "\"Link (C1a)\" = \"C1a Evidence URL\"",
            "# \"Final comments\" = \"?\"   # no commitment recognised",
            "# \"Comments\" = \"O1 Comments\"   # it follows a question about the commitment",
            "\"Comments (O2)\" = \"O2 Comments\"",
            "# [survey.values]   # what these values of the questions mean, as a status. A value that has no",
            "#   line is read as it stands; where it is no status, its answers are findings and do not count.",
        ],
        &["\"C1b Comments\""],
    );
    // The words of a commitment do not say which part of its answer is asked for.
    survey.put(
        "s.csv",
        "Member ID,G2c. Evidence-based prevention strategies,G2c. Evidence-based prevention strategies: link\nM00001,A1,\n",
    );
    let (draft, _) = drafted(&survey, "s.csv");
    assert_drafted(
        &draft,
        &[
            "\"G2c. Evidence-based prevention strategies\" = \"G2c\"",
            "\"G2c. Evidence-based prevention strategies: link\" = \"G2c Evidence URL\"",
        ],
        &[],
    );
}

// --- Rules ---

/// Rules about survey exports have no workbook that fires: the tests above are theirs.
#[test]
fn every_rule_about_surveys_is_held_here() {
    let of_surveys: Vec<&str> = rules::all()
        .filter(|rule| rule.scope == Scope::Survey)
        .map(|rule| rule.code)
        .collect();
    assert_eq!(
        of_surveys,
        [
            "unmapped-survey",
            "missing-survey-heading",
            "unmapped-answers",
            "unmapped-columns",
            "unasked-commitments",
            "no-row-kept",
            "row-left-out",
            "unfinished-response",
            "repeated-response-id",
            "unjoined-answer",
        ]
    );
}
