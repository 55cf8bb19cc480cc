//! A member checks its own workbook: the words, the exit code, the formats, the receipt.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::support::folder::{replace, temporary};
use crate::support::groups::group;
use crate::support::plain::{PlainCycle, with_fields, workbook};
use crate::support::program::{biennial, build_data, run, said, stderr, stdout};
use crate::support::tables::rows;

/// Runs `validate` in a folder, so that file names come out as they are.
fn validate(dir: &Path, arguments: &[&str]) -> std::process::Output {
    biennial()
        .current_dir(dir)
        .arg("validate")
        .args(arguments)
        .output()
        .expect("the program runs")
}

fn json(output: &std::process::Output) -> Value {
    serde_json::from_str(&stdout(output)).expect("JSON")
}

/// Every answer of a civil society organisation, as it should be.
fn complete(status: &str) -> Vec<(&'static str, String, &'static str, &'static str)> {
    let catalogue = biennial::ingest::built_in::catalogue("2024-call-to-action")
        .expect("built in")
        .expect("a catalogue");
    catalogue
        .counted()
        .filter(|(_, commitment)| catalogue.addresses(commitment, group("Civil society")))
        .map(|(_, commitment)| {
            let id: &'static str = commitment.id.clone().leak();
            (id, status.to_owned(), "", "")
        })
        .collect()
}

fn complete_workbook(status: &str) -> String {
    let rows = complete(status);
    let rows: Vec<_> = rows
        .iter()
        .map(|(id, status, evidence, comments)| (*id, status.as_str(), *evidence, *comments))
        .collect();
    workbook(1, &rows)
}

#[test]
fn the_verdict_reads_as_it_should() {
    let dir = temporary();
    let rows = [
        ("C1a", "Implemented", "", ""),
        ("C1b", "Delayed", "", ""),
        ("C2a", "Implementd", "", ""),
        ("C9", "Planned", "", ""),
        ("O1", "ongoing", "", "ask a@example.org"),
    ];
    fs::write(dir.path().join("Harbour Network.csv"), workbook(1, &rows)).expect("written");
    let output = validate(dir.path(), &["Harbour Network.csv"]);
    assert_eq!(output.status.code(), Some(1));
    let text = stdout(&output);
    let start = text.find("receipt").expect("a receipt");
    let receipt = &text[start + 10..start + 24];
    insta::assert_snapshot!(text.replace(receipt, "[RECEIPT]"));
}

#[test]
fn a_complete_workbook_is_accepted_and_says_what_to_do_next() {
    let dir = temporary();
    fs::write(dir.path().join("a.csv"), complete_workbook("Planned")).expect("written");
    let output = validate(dir.path(), &["a.csv"]);
    assert_eq!(output.status.code(), Some(0));
    let text = stdout(&output);
    assert!(text.contains("verdict   accepted\n"), "{text}");
    assert!(text.contains("Send the file to the secretariat"), "{text}");
}

#[test]
fn programs_get_the_same_verdict() {
    let dir = temporary();
    fs::write(
        dir.path().join("a.csv"),
        workbook(1, &[("C1a", "Delayed", "", "")]),
    )
    .expect("written");
    let output = validate(dir.path(), &["a.csv", "--format", "json"]);
    assert_eq!(output.status.code(), Some(1));
    let value = json(&output);
    assert_eq!(value["rules_version"], biennial::finding::RULES_VERSION);
    let file = &value["files"][0];
    assert_eq!(file["file"], "a.csv");
    assert_eq!(file["verdict"], "accepted-with-warnings");
    assert_eq!(file["sha256"].as_str().map(str::len), Some(64));
    assert_eq!(file["member"]["id"], "M1");
    assert_eq!(file["member"]["group"], "Civil society");
    let finding = file["findings"]
        .as_array()
        .and_then(|findings| {
            findings
                .iter()
                .find(|finding| finding["rule"] == "unknown-status")
        })
        .expect("the finding");
    for (key, expected) in [
        ("severity", "error"),
        ("sheet", "a"),
        ("cell", "B9"),
        ("found", "Delayed"),
    ] {
        assert_eq!(finding[key], expected, "{key}");
    }
    assert_eq!(value["summary"]["errors"], 1);
    assert_eq!(value["summary"]["accepted_with_warnings"], 1);
    let mut keys: Vec<&String> = finding.as_object().expect("an object").keys().collect();
    keys.sort();
    assert_eq!(
        keys,
        [
            "cell", "effect", "expected", "fix", "found", "rule", "severity", "sheet"
        ]
    );
}

#[test]
fn what_cannot_be_read_is_rejected_kindly() {
    let dir = temporary();
    fs::write(dir.path().join("photo.xlsx"), b"\xFF\xD8\xFF\xE0 a picture").expect("written");
    let output = validate(dir.path(), &["photo.xlsx"]);
    assert_eq!(output.status.code(), Some(1));
    let text = stdout(&output);
    assert!(
        text.contains("not-a-spreadsheet") && text.contains("a JPEG picture"),
        "{text}"
    );
    assert!(text.contains("verdict   not accepted"), "{text}");
    let value = json(&validate(dir.path(), &["photo.xlsx", "--format", "json"]));
    assert_eq!(value["files"][0]["verdict"], "rejected");
    assert_eq!(value["files"][0]["member"], Value::Null);
}

#[test]
fn a_file_that_is_not_there_is_a_mistake_in_the_command() {
    let dir = temporary();
    let output = validate(dir.path(), &["Harbour", "Network.xlsx"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("quotation marks"));
    assert_eq!(run(&["validate"]).status.code(), Some(2));
}

#[test]
fn folders_and_several_files_are_checked_each_on_its_own() {
    let dir = temporary();
    let inner = dir.path().join("in/deeper");
    fs::create_dir_all(&inner).expect("a folder");
    for name in ["in/a.csv", "in/deeper/b.csv"] {
        fs::write(dir.path().join(name), complete_workbook("Planned")).expect("written");
    }
    let output = validate(dir.path(), &["in", "--format", "json"]);
    assert_eq!(output.status.code(), Some(0));
    let value = json(&output);
    let names: Vec<&str> = value["files"]
        .as_array()
        .expect("a list")
        .iter()
        .filter_map(|file| file["file"].as_str())
        .collect();
    assert_eq!(names, ["a.csv", "deeper/b.csv"]);
    let text = stdout(&validate(dir.path(), &["in"]));
    assert!(text.contains("2 workbooks: 2 accepted"), "{text}");
}

/// The check gives the same receipt as the build, even where the workbook names another group than
/// the roster, so that references such as `3(b)` mean something else.
#[test]
fn a_members_check_and_the_build_give_one_receipt() {
    let dir = temporary();
    let cycle = PlainCycle::new(&dir.path().join("cycle"), 4);
    let company = with_fields(
        &[
            ("Member ID", "M2"),
            ("Member name", "Member 2 (fictional)"),
            ("Stakeholder group", "Private sector"),
        ],
        &[("3(b)", "Implemented", "", ""), ("C1a", "Planned", "", "")],
    );
    let nobody = with_fields(
        &[("Member ID", "Z9"), ("Country", "Global")],
        &[("C1a", "Delayed", "", "")],
    );
    let late = with_fields(
        &[
            ("Member ID", "M4"),
            ("Stakeholder group", "Civil society"),
            ("Submission date", "2027-01-01"),
        ],
        &[("C1a", "Planned", "", "")],
    );
    cycle.submit("a.csv", complete_workbook("Planned"));
    cycle.submit("b.csv", company);
    cycle.submit("c.csv", nobody);
    cycle.submit("d.csv", late);
    cycle.decide(",M2,,group-differs-from-roster,waive,A. Clerk,2026-12-01,known\n");
    let folder = build_data(&cycle.dir, &dir.path().join("out"));
    let built: Vec<(String, String)> = rows(&folder.join("restricted/submissions.csv"))
        .into_iter()
        .map(|row| (row["file"].clone(), row["receipt"].clone()))
        .collect();
    let receipts = |arguments: &[&str]| -> Vec<(String, String)> {
        let value = json(&validate(dir.path(), arguments));
        let files = value["files"].as_array().expect("a list").iter();
        files
            .map(|file| {
                let text = |key: &str| file[key].as_str().expect("a text").to_owned();
                (text("file"), text("receipt"))
            })
            .collect()
    };
    assert_eq!(receipts(&["cycle/submissions", "--format", "json"]), built);
    assert_eq!(receipts(&["--cycle", "cycle", "--format", "json"]), built);
    assert_eq!(built.len(), 4);
}

#[test]
fn with_a_cycle_the_roster_says_who_it_is() {
    let dir = temporary();
    let cycle = PlainCycle::new(&dir.path().join("cycle"), 2);
    let path = cycle.submit(
        "a.csv",
        with_fields(
            &[
                ("Member name", "member 2 (fictional)"),
                ("Stakeholder group", "NGO"),
            ],
            &[("C1a", "Planned", "", "")],
        ),
    );
    let path = path.to_str().expect("UTF-8");
    let alone = stdout(&validate(dir.path(), &[path]));
    assert!(alone.contains("as the workbook says"), "{alone}");
    let against = stdout(&validate(dir.path(), &[path, "--cycle", "cycle"]));
    assert!(
        against.contains("Member 2 (fictional) (M2), Civil society\n"),
        "{against}"
    );
    // Every submission of a cycle, without naming them.
    let all = json(&validate(
        dir.path(),
        &["--cycle", "cycle", "--format", "json"],
    ));
    assert_eq!(all["files"][0]["member"]["id"], "M2");
}

/// What is said of a workbook of a stranger agrees with itself, and no other organisation is put into its
/// mouth: members' names share most of their letters.
#[test]
fn who_stands_on_no_roster_is_told_so_and_not_taken_for_another() {
    let dir = temporary();
    let cycle = PlainCycle::new(&dir.path().join("cycle"), 2);
    let answers = [("C1a", "Planned", "", "")];
    let said = |id: &str, name: &str| {
        let fields = [("Member ID", id), ("Member name", name)];
        let path = cycle.submit("a.csv", with_fields(&fields, &answers));
        let path = path.to_str().expect("UTF-8").to_owned();
        let value = json(&validate(
            dir.path(),
            &[&path, "--cycle", "cycle", "--format", "json"],
        ));
        assert!(value["files"][0]["member"].is_null(), "{value}");
        stdout(&validate(dir.path(), &[&path, "--cycle", "cycle"]))
    };
    let stranger = said("M99", "Timber 1 (fictional)");
    let from = "from      Timber 1 (fictional) (M99), as the workbook says; the roster of the cycle has no such member\n";
    assert!(stranger.contains(from), "{stranger}");
    assert!(stranger.contains("The member is not on the roster."));
    assert!(!stranger.contains("did you mean"), "{stranger}");
    assert!(!stranger.contains("could be read"), "{stranger}");
    let near = said("M99", "Membr 1 (fictional)");
    assert!(
        near.contains("did you mean \"Member 1 (fictional)\"?"),
        "{near}"
    );
    let two = said("M1", "Member 2 (fictional)");
    let from = "as the workbook says; which member of the roster that is could not be told\n";
    assert!(two.contains(from), "{two}");
    let nobody = said("", "");
    assert!(
        nobody.contains("not known: no ID and no name could be read"),
        "{nobody}"
    );
}

#[test]
fn the_page_holds_everything_and_runs_nothing() {
    let dir = temporary();
    let rows = [("C1a", "<script>alert(1)</script>", "", "")];
    fs::write(dir.path().join("a.csv"), workbook(1, &rows)).expect("written");
    let output = validate(
        dir.path(),
        &["a.csv", "--format", "html", "--out", "a.html"],
    );
    assert_eq!(output.status.code(), Some(1));
    assert!(stdout(&output).is_empty());
    let page = fs::read_to_string(dir.path().join("a.html")).expect("the page");
    for expected in [
        "<html lang=\"en\">",
        "<title>a.csv: accepted, but 1 answer not counted</title>",
        "<h1 id=\"file-1\">a.csv</h1>",
        "<h2 class=\"part\">",
        "unknown-status",
        "&lt;script&gt;",
    ] {
        assert!(page.contains(expected), "{expected}: {page}");
    }
    assert!(!page.contains("<h3"), "no heading is left out");
    // Of several files each has a heading of its own.
    fs::copy(dir.path().join("a.csv"), dir.path().join("b.csv")).expect("a copy");
    let both = stdout(&validate(
        dir.path(),
        &["a.csv", "b.csv", "--format", "html"],
    ));
    for expected in [
        "<h1>2 workbooks checked</h1>",
        "<h2 id=\"file-1\">a.csv</h2>",
        "<h2 id=\"file-2\">b.csv</h2>",
        "<h3 class=\"part\">",
    ] {
        assert!(both.contains(expected), "{expected}: {both}");
    }
    for forbidden in ["<script", "http://", "https://", " src=", "@import", "url("] {
        assert!(!page.contains(forbidden), "{forbidden}");
    }
}

#[test]
fn each_file_gets_an_annotated_copy_under_its_own_name() {
    let dir = temporary();
    let folder = dir.path().join("in/deeper");
    fs::create_dir_all(&folder).expect("a folder");
    let answers = [("C1a", "Delayed", "", "")];
    for name in ["in/a.csv", "in/a.txt", "in/deeper/a.csv"] {
        fs::write(dir.path().join(name), workbook(1, &answers)).expect("written");
    }
    fs::write(dir.path().join("in/photo.xlsx"), b"\xFF\xD8\xFF\xE0").expect("written");
    let before = crate::support::folder::hashes(&dir.path().join("in"));
    let output = validate(dir.path(), &["in", "--annotate", "marked"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(
        stderr(&output).contains("photo.xlsx"),
        "{}",
        stderr(&output)
    );
    let copies: Vec<String> = crate::support::folder::hashes(&dir.path().join("marked"))
        .into_keys()
        .collect();
    assert_eq!(
        copies,
        [
            "a.csv (annotated).xlsx",
            "a.txt (annotated).xlsx",
            "deeper/a.csv (annotated).xlsx"
        ]
    );
    assert_eq!(
        crate::support::folder::hashes(&dir.path().join("in")),
        before
    );
    // The copy says the same of itself.
    let value = json(&validate(
        dir.path(),
        &["marked/a.csv (annotated).xlsx", "--format", "json"],
    ));
    assert_eq!(value["summary"]["errors"], 1);
}

#[test]
fn files_of_one_name_get_copies_of_their_own() {
    let dir = temporary();
    for (folder, status) in [("a", "Delayed"), ("b", "Planned")] {
        fs::create_dir_all(dir.path().join(folder)).expect("a folder");
        let book = workbook(1, &[("C1a", status, "", "")]);
        fs::write(dir.path().join(folder).join("x.csv"), book).expect("written");
    }
    validate(dir.path(), &["a/x.csv", "b/x.csv", "--annotate", "marked"]);
    let errors = |name: &str| {
        let path = format!("marked/{name}");
        json(&validate(dir.path(), &[&path, "--format", "json"]))["summary"]["errors"].clone()
    };
    assert_eq!(errors("x.csv (annotated).xlsx"), 1);
    assert_eq!(errors("x.csv (annotated 2).xlsx"), 0);
}

#[test]
fn nothing_is_written_over_or_among_what_is_checked() {
    let dir = temporary();
    fs::create_dir_all(dir.path().join("in")).expect("a folder");
    let book = workbook(1, &[("C1a", "Planned", "", "")]);
    fs::write(dir.path().join("in/a.csv"), &book).expect("written");
    for arguments in [
        ["in/a.csv", "--out", "in/a.csv"],
        ["in", "--annotate", "in/marked"],
        ["in", "--annotate", "in"],
    ] {
        let output = validate(dir.path(), &arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
    }
    assert_eq!(crate::support::folder::hashes(dir.path()).len(), 1);
    assert_eq!(
        fs::read_to_string(dir.path().join("in/a.csv")).expect("there"),
        book
    );
}

#[test]
fn an_empty_workbook_is_no_report() {
    let dir = temporary();
    fs::write(
        dir.path().join("a.csv"),
        workbook(1, &[("C1a", "", "", "")]),
    )
    .expect("written");
    let value = json(&validate(dir.path(), &["a.csv", "--format", "json"]));
    assert_eq!(value["files"][0]["verdict"], "rejected");
    let no_table = "Member ID,M1\nMember name,A\nCommitment ID,Comments,Completion %\nC1a,x,5\n";
    fs::write(dir.path().join("b.csv"), no_table).expect("written");
    let value = json(&validate(dir.path(), &["b.csv", "--format", "json"]));
    assert_eq!(value["files"][0]["verdict"], "rejected");
}

#[test]
fn the_member_sees_what_was_read_as_something_else() {
    let dir = temporary();
    fs::write(
        dir.path().join("a.csv"),
        workbook(1, &[("1(a)", "Done", "a law", "")]),
    )
    .expect("written");
    let text = stdout(&validate(dir.path(), &["a.csv"]));
    assert!(
        text.contains("a!A9  \"1(a)\" as C1a") && text.contains("a!B9  \"Done\" as Implemented"),
        "{text}"
    );
}

#[test]
fn help_shows_examples() {
    assert!(said(&["validate", "--help"], None).contains("Harbour Network.xlsx"));
}

#[test]
fn an_answer_that_fell_back_since_the_last_cycle_is_asked_about() {
    let dir = temporary();
    let before = PlainCycle::new(&dir.path().join("2024"), 2);
    let answers = [
        ("C1a", "Implemented", "a law", ""),
        ("C1b", "Sustained", "a law", ""),
        ("C2a", "Planned", "", ""),
    ];
    replace(
        &before.dir.join("cycle.toml"),
        "cycle          = 2026",
        "cycle          = 2024",
    );
    let text = workbook(1, &answers).replace("Cycle,2026", "Cycle,2024");
    assert!(text.contains("Cycle,2024"), "{text}");
    before.submit("a.csv", text);
    let mut now = PlainCycle::new(&dir.path().join("2026"), 2);
    now.submit(
        "a.csv",
        workbook(
            1,
            &[
                ("C1a", "Planned", "", ""),
                ("C1b", "In progress", "", "the law was repealed"),
                ("C2a", "Not started", "", ""),
            ],
        ),
    );
    let cells = |now: &PlainCycle| -> Vec<String> {
        let build = build_data(&now.dir, &dir.path().join("out"));
        rows(&build.join("restricted/findings.csv"))
            .into_iter()
            .filter(|row| row["rule"] == "status-fell-back")
            .map(|row| format!("{} {}", row["cell"], row["found"]))
            .collect()
    };
    assert!(cells(&now).is_empty());
    now.set("previous = \"../2024\"\n");
    assert_eq!(cells(&now), ["B9 Planned; in 2024 it was Implemented"]);
    // How many members fell back is a transition, and for the secretariat alone.
    let quality = dir.path().join("out/latest/public/data/quality.csv");
    let quality = fs::read_to_string(quality).expect("the table");
    assert!(quality.contains("rule,") && !quality.contains("status-fell-back"));
}
