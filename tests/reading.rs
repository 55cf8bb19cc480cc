//! What members really send, read as a person would read it: files of `tests/fixtures/reading`, made after
//! public reports and as usual programs write them. What disagrees counts neither way, what is unseen never
//! beats what is seen, and nothing is lost without a finding.

mod support;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use support::folder::temporary;
use support::program::{build, build_data, stderr};
use support::tables::{Row, rows};

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
                let text = format!("{} {} {}", row["commitment"], row["status"], row["evidence"]);
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
    pairs.map(|(rule, count)| ((*rule).to_owned(), *count)).collect()
}

#[test]
fn a_merged_cell_counts_for_every_row_it_covers() {
    let read = Read::file("merged_status.xlsx");
    assert_eq!(
        read.answers(),
        [
            "C1a implemented linked",
            "C1b implemented described",
            "C2a implemented described",
            "O1 sustained linked",
            "O2 not_started",
        ]
    );
    let merged = ["C3  > Implemented", "C4  > Implemented"];
    assert_eq!(read.changes("merged-cell"), merged);
    assert_eq!(read.rules(), rules(&[]));

    let read = Read::file("merged-openpyxl.xlsx");
    assert_eq!(
        read.answers(),
        [
            "C1a implemented linked",
            "C1b implemented described",
            "C2a implemented linked",
            "O1 sustained linked",
        ]
    );
    assert_eq!(read.changes("merged-cell").len(), 3);

    let read = Read::file("merged-libreoffice.ods");
    assert_eq!(
        read.answers(),
        ["C1a implemented linked", "C1b implemented described", "O1 sustained"]
    );
    assert_eq!(read.changes("merged-cell"), ["B3  > Implemented"]);
}

#[test]
fn one_merged_id_over_different_answers_is_a_conflict_that_names_it() {
    let read = Read::file("merged_id.xlsx");
    assert_eq!(
        read.answers(),
        ["C2a planned described", "O1 sustained linked", "O2 not_started"]
    );
    assert_eq!(
        read.found("conflicting-rows"),
        ["Progress!A2 In progress here, Implemented in C2; A2:A3 is one merged cell"]
    );
    let read = Read::file("merged-id-xlsxwriter.xlsx");
    assert_eq!(read.answers(), ["O1 planned"]);
    assert_eq!(
        read.found("conflicting-rows"),
        ["Progress!A2 Planned here, Implemented in B2; A2:A4 is one merged cell"]
    );
}

#[test]
fn what_is_struck_through_does_not_count_without_a_decision() {
    let read = Read::file("strike_row.xlsx");
    assert_eq!(
        read.answers(),
        [
            "C1b in_progress described",
            "C2a planned described",
            "O1 sustained linked",
            "O2 not_started",
        ]
    );
    assert_eq!(
        read.found("struck-through-answer"),
        ["Progress!C2 the answer \"Implemented\", struck through"]
    );
    let decision = "strike_row.xlsx,,C1a,status,Implemented,A. Clerk,2026-12-10,confirmed\n";
    let read = Read::files(&["strike_row.xlsx"], decision);
    assert!(read.answers().contains(&"C1a implemented".to_owned()));

    let read = Read::file("struck-openpyxl.xlsx");
    assert_eq!(read.answers(), ["C1a implemented linked", "C2a planned"]);
    let read = Read::file("struck-xlsxwriter.xlsx");
    assert_eq!(read.answers(), ["C1a implemented linked", "C2a planned"]);
    assert_eq!(
        read.found("struck-through-text"),
        [
            "Progress!B2 \"Planned\", struck through",
            "Progress!D4 \"an earlier plan\", struck through",
        ]
    );
    assert_eq!(read.found("struck-through-answer").len(), 1);
}

#[test]
fn two_member_ids_leave_nobody_to_count_the_answers_under() {
    for (name, other) in [
        ("s_two_members.xlsx", "B11"),
        ("members-openpyxl.xlsx", "B3"),
        ("members-side-by-side.xlsx", "C2"),
    ] {
        let read = Read::file(name);
        assert_eq!(read.table("responses.csv").len(), 0, "{name}");
        let said = format!("Member!B2 \"M00002\" in B2, \"M00004\" in {other}");
        assert_eq!(read.found("conflicting-members"), [said], "{name}");
    }
    let decision = "s_two_members.xlsx,,,member,M00004,A. Clerk,2026-12-10,as the letter says\n";
    let read = Read::files(&["s_two_members.xlsx"], decision);
    assert_eq!(read.answers_of("M00004").len(), 5);
}

#[test]
fn of_two_columns_that_differ_neither_counts() {
    let read = Read::file("prevcol2.xlsx");
    assert_eq!(read.answers(), ["C2a planned"]);
    assert_eq!(
        read.found("conflicting-columns"),
        [
            "Progress!B2 \"Planned\" in B2, \"Implemented\" in C2",
            "Progress!B3 \"Planned\" in B3, \"In progress\" in C3",
            "Progress!B5 \"Planned\" in B5, \"Not started\" in C5",
            "Progress!B6 \"Planned\" in B6, \"Sustained\" in C6",
        ]
    );
    let read = Read::file("columns-openpyxl.xlsx");
    assert_eq!(
        read.answers(),
        ["C1a implemented described", "C1b in_progress described", "C2a planned"]
    );
    assert_eq!(
        read.found("conflicting-columns"),
        ["Progress!C5 \"Planned\" in C5, \"Sustained\" in D5"]
    );
    assert_eq!(
        read.found("unrecognised-column"),
        ["Progress!G1 the column \"Where it can be seen\", with 3 filled cells"]
    );
    let text = "Member ID,M00002\nMember name,Harbour Network\nCommitment ID,Status,Status,Completion %,% done,Comments\n\
        C1a,Planned,Prévu,10,20,\nC1b,,Planned,10,10 %,\nC2a,TBC,Planned,,,\n";
    let read = Read::bytes("a.csv", text.as_bytes());
    assert_eq!(read.answers(), ["C1a planned", "C1b planned"]);
    let details = ["a!D4 \"10\" in D4, \"20\" in E4"];
    assert_eq!(read.found("conflicting-details"), details);
}

#[test]
fn of_sheets_that_differ_only_what_they_agree_on_counts() {
    let read = Read::file("s_example.xlsx");
    assert_eq!(
        read.answers(),
        ["C2a planned described", "O1 sustained linked", "O2 not_started"]
    );
    assert_eq!(
        read.found("conflicting-rows"),
        [
            "Answers!A2 Implemented here, Planned in Progress example!C2",
            "Answers!A3 In progress here, Not started in Progress example!C3",
        ]
    );
    let decision = "s_example.xlsx,,,sheet,Answers,A. Clerk,2026-12-10,the other is the example\n";
    let read = Read::files(&["s_example.xlsx"], decision);
    assert_eq!(
        read.answers(),
        [
            "C1a implemented linked",
            "C1b in_progress described",
            "C2a planned described",
            "O1 sustained linked",
            "O2 not_started",
        ]
    );
    assert_eq!(read.found("unused-decision"), Vec::<String>::new());

    let read = Read::file("example-openpyxl.xlsx");
    assert_eq!(read.answers(), ["C1b in_progress"]);
    assert_eq!(
        read.found("unconfirmed-answer"),
        [
            "Example!B4 Sustained here, no answer on the sheet Progress",
            "Progress!B4 Planned here, no answer on the sheet Example",
            "Progress!B5 Planned here, no answer on the sheet Example",
        ]
    );
}

#[test]
fn what_is_hidden_never_beats_what_is_seen() {
    let read = Read::file("hidden-openpyxl.xlsx");
    assert_eq!(read.answers(), ["C1a implemented", "C1b in_progress"]);
    let hidden = ["Progress!B1 the hidden column B, Status"];
    assert_eq!(read.found("hidden-columns"), hidden);
    assert_eq!(read.found("hidden-sheet"), ["Last time! 2 rows with a status"]);
    let read = Read::file("hidden-xlsxwriter.xlsx");
    assert_eq!(read.answers(), ["C1a implemented linked", "C1b planned"]);
    assert_eq!(read.found("hidden-rows"), ["Progress!B2 an answer in the hidden row 2"]);
    assert_eq!(read.found("conflicting-rows"), Vec::<String>::new());
}

#[test]
fn evidence_that_says_there_is_none_is_none() {
    let read = Read::file("evidence_none.xlsx");
    assert_eq!(
        read.answers(),
        ["C1a implemented", "C1b implemented", "C2a implemented", "O1 implemented", "O2 implemented"]
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
        ["C1a implemented linked", "C1b implemented linked", "C2a implemented described"]
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
        ["C1a implemented linked", "C1b implemented linked", "C2a planned"]
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
        let text = format!("Member ID,M00002\nMember name,Harbour Network\n{heading},Comments\nPlanned,C1a,\n");
        let read = Read::bytes("a.csv", text.as_bytes());
        assert_eq!(read.answers(), ["C1a planned"], "{heading}");
    }
    let text = "Member ID,M00002\nMember name,Harbour Network\nCommitment ID,Status (2024),Evidence URL,Comments\nC1a,Planned,,one\n";
    let read = Read::bytes("a.csv", text.as_bytes());
    assert_eq!(read.answers(), Vec::<String>::new());
    assert_eq!(read.found("missing-column"), ["a!B3 no column Status"]);
}

#[test]
fn documents_are_read_like_sheets() {
    let decision = "Ministry report.docx,,,member,M00001,A. Clerk,2026-12-10,as the letter says\n";
    let read = Read::files(&["Ministry report.docx"], decision);
    let answers = read.answers_of("M00001");
    assert!(answers.contains(&"G3b implemented linked".to_owned()), "{answers:?}");
    let read = Read::file("report.docx");
    assert_eq!(
        read.answers(),
        ["C1a implemented linked", "C1b in_progress", "C2a in_progress", "O1 sustained linked"]
    );
    assert_eq!(read.rules(), rules(&[]));
    let read = Read::file("tracked.docx");
    assert_eq!(
        read.answers(),
        ["C1a implemented linked", "C1b in_progress described"]
    );
    assert_eq!(
        read.found("struck-through-answer"),
        ["Table 2!B5 the answer \"Sustained\", struck through"]
    );
}

#[test]
fn a_workbook_that_excel_opens_without_asking_is_opened() {
    let read = Read::file("velvet.xlsx");
    assert_eq!(read.answers().len(), 5);
    assert_eq!(read.rules(), rules(&[]));
    let read = Read::file("velvet-2007.xlsx");
    assert_eq!(
        read.answers(),
        ["C1a implemented linked", "C1b in_progress", "C2a planned"]
    );
}

#[test]
fn what_holds_other_files_is_opened_one_level_deep() {
    let files = |read: &Read| -> Vec<(String, String)> {
        let submissions = read.table("submissions.csv").into_iter();
        let files = submissions.map(|row| (row["file"].clone(), row["counted"].clone()));
        files.collect()
    };
    let counted = |names: &[&str]| -> Vec<(String, String)> {
        let names = names.iter();
        names.map(|name| ((*name).to_owned(), "yes".to_owned())).collect()
    };
    for (name, inner) in [
        ("covering.eml", "Rapport d’étape.xlsx"),
        ("two.eml", "Report.xlsx"),
        ("outlook.msg", "Rapport d’étape.xlsx"),
        ("attached-word.msg", "Report.docx"),
        ("zip0.zip", "Harbour Network.xlsx"),
    ] {
        let read = Read::file(name);
        assert_eq!(files(&read), counted(&[&format!("{name}/{inner}")]));
        assert!(read.answers().len() >= 3, "{name}");
    }
    let read = Read::file("folders.zip");
    let inner = ["folders.zip/a/Report.xlsx", "folders.zip/b/report.XLSX"];
    assert_eq!(files(&read), counted(&inner));
    assert_eq!(read.answers_of("M00004"), ["C1a implemented linked"]);
    let decision =
        "reports.zip/Ministry report.docx,,,member,M00001,A. Clerk,2026-12-10,as the letter says\n";
    let read = Read::files(&["reports.zip"], decision);
    assert!(!read.answers_of("M00001").is_empty());
    for (name, found) in [
        ("pictures.zip", "!  a zip archive in which nothing is a workbook: one.jpg (a JPEG picture), two.png (a PNG picture)"),
        ("letter-only.eml", "!  an e-mail in which nothing is a workbook: letter.pdf (a PDF document)"),
        ("archive-in-archive.zip", "!  a zip archive inside another archive or e-mail"),
    ] {
        let read = Read::file(name);
        let found = found.replacen("!  ", "! ", 1);
        assert_eq!(read.found("not-a-spreadsheet"), [found], "{name}");
    }
}

#[test]
fn a_build_with_attachments_is_unchanged_the_second_time() {
    let dir = temporary();
    let cycle = new_cycle(dir.path());
    for name in ["two.eml", "folders.zip"] {
        fs::copy(fixture(name), cycle.join("submissions").join(name)).expect("a fixture");
    }
    let out = dir.path().join("out");
    let first = build_data(&cycle, &out);
    assert_eq!(build_data(&cycle, &out), first);
    assert_eq!(fs::read_dir(out.join("builds")).expect("builds").count(), 1);
}

#[test]
fn texts_in_other_encodings_are_named_and_read() {
    let read = Read::file("c_1256.csv");
    assert_eq!(
        read.found("unusual-encoding"),
        ["! text in Windows-1256, an Arabic encoding"]
    );
    assert_eq!(read.answers().len(), 5);
    let text = "Member ID,M00002\nConsentement,Agrégats uniquement\n\
        Identifiant,État,Commentaires\nC1a,Prévu,déjà décidé à l’été\nC1b,Réalisé,sûr et prêt\n";
    let encoded = |encoding: &'static encoding_rs::Encoding| encoding.encode(text).0.into_owned();
    let twice = encoding_rs::WINDOWS_1252.decode(text.as_bytes()).0.into_owned();
    for (bytes, name) in [
        (text.as_bytes().to_vec(), None),
        (encoded(encoding_rs::WINDOWS_1252), None),
        (encoded(encoding_rs::MACINTOSH), Some("Mac Roman")),
        (twice.into_bytes(), Some("a second time")),
    ] {
        let read = Read::bytes("a.csv", &bytes);
        assert_eq!(read.answers(), ["C1a planned", "C1b implemented"], "{name:?}");
        let found = read.found("unusual-encoding");
        match name {
            None => assert_eq!(found, Vec::<String>::new()),
            Some(name) => assert!(found[0].contains(name), "{found:?}"),
        }
    }
}

#[test]
fn the_secretariats_tables_may_be_workbooks() {
    for roster in ["members.xlsx", "members.ods"] {
        let dir = temporary();
        let cycle = new_cycle(dir.path());
        fs::remove_file(cycle.join("members.csv")).expect("the roster");
        fs::copy(fixture(roster), cycle.join(roster)).expect("a roster");
        fs::copy(fixture("decisions.xlsx"), cycle.join("decisions.xlsx")).expect("decisions");
        let name = "struck-openpyxl.xlsx";
        fs::copy(fixture(name), cycle.join("submissions").join(name)).expect("a fixture");
        let read = Read::of(dir, &cycle);
        assert_eq!(
            read.answers(),
            ["C1a implemented linked", "C1b in_progress", "C2a planned"],
            "{roster}"
        );
        assert_eq!(read.table("decisions.csv")[0]["used"], "1", "{roster}");
    }
    let dir = temporary();
    let cycle = new_cycle(dir.path());
    fs::copy(fixture("members.xlsx"), cycle.join("members.xlsx")).expect("a roster");
    let output = build(&cycle, &dir.path().join("out"), &["--no-report"]);
    assert_eq!(output.status.code(), Some(2));
    let said = stderr(&output);
    assert!(said.contains("members.csv and members.xlsx are both there"), "{said}");
}

#[test]
fn a_file_can_be_set_aside() {
    let decision = "strike_row.xlsx,,,submission,ignore,A. Clerk,2026-12-10,sent to try the address\n";
    let dir = temporary();
    let cycle = new_cycle(dir.path());
    for name in ["strike_row.xlsx", "pt.xlsx"] {
        fs::copy(fixture(name), cycle.join("submissions").join(name)).expect("a fixture");
    }
    let text = format!("file,member,commitment,field,decision,by,date,reason\n{decision}");
    fs::write(cycle.join("decisions.csv"), text).expect("the decisions");
    let out = dir.path().join("out");
    let output = build(&cycle, &out, &["--no-report", "--strict"]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let read = Read::of(dir, &cycle);
    assert_eq!(read.answers(), Vec::<String>::new());
    assert_eq!(
        read.found("set-aside-submission"),
        ["! set aside by A. Clerk on 2026-12-10: sent to try the address"]
    );
}

#[test]
fn a_code_of_their_own_is_explained_where_the_roster_is() {
    let dir = temporary();
    let cycle = new_cycle(dir.path());
    let roster = ROSTER.replace("KEN", "XAA");
    fs::write(cycle.join("members.csv"), roster).expect("the roster");
    let output = build(&cycle, &dir.path().join("out"), &["--no-report"]);
    let said = stderr(&output);
    assert_eq!(output.status.code(), Some(2), "{said}");
    assert!(said.contains("line 2: country \"XAA\" is a code that ISO 3166-1 leaves to its users"), "{said}");
    let countries = "alpha2,alpha3,name,official,region\n,XAA,Velmora,Republic of Velmora,South Asia\n";
    fs::write(cycle.join("countries.csv"), countries).expect("the countries");
    build_data(&cycle, &dir.path().join("out"));
}
