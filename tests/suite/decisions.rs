//! The secretariat's decisions: what they change, how each is accounted for, and what the public sees
//! of them.

use std::fs;
use std::path::{Path, PathBuf};

use crate::support::folder::temporary;
use crate::support::forms::part;
use crate::support::plain::{PlainCycle, with_fields, workbook};
use crate::support::program::{build, build_data, stderr};
use crate::support::tables::{Row, rows};
use biennial::finding::{Scope, rules};

const BY: &str = "A. Clerk,2026-12-01,confirmed in writing";

fn table(build: &Path, name: &str) -> Vec<Row> {
    rows(&build.join("restricted").join(name))
}

/// The counted status of a member's answer.
fn status(build: &Path, member: &str, commitment: &str) -> Option<String> {
    table(build, "responses.csv")
        .into_iter()
        .find(|row| row["member_id"] == member && row["commitment"] == commitment)
        .map(|row| row["status"].clone())
}

fn verdict(build: &Path, file: &str) -> (String, String) {
    let row = table(build, "submissions.csv")
        .into_iter()
        .find(|row| row["file"] == file)
        .expect("the file is listed");
    (row["verdict"].clone(), row["counted"].clone())
}

fn findings(build: &Path, rule: &str) -> Vec<Row> {
    let findings = table(build, "findings.csv").into_iter();
    findings.filter(|row| row["rule"] == rule).collect()
}

#[test]
fn a_decision_settles_whose_a_file_is() {
    let dir = temporary();
    let cycle = PlainCycle::new(&dir.path().join("cycle"), 3);
    let unknown = with_fields(
        &[
            ("Member ID", "Z9"),
            ("Member name", "Nobody knows us"),
            ("Stakeholder group", "Civil society"),
        ],
        &[("C1a", "Planned", "", "")],
    );
    cycle.submit("a.csv", unknown);
    let before = build_data(&cycle.dir, &dir.path().join("out"));
    assert_eq!(verdict(&before, "a.csv").0, "rejected");
    cycle.decide(&format!("a.csv,,,member,M2,{BY}\n"));
    let after = build_data(&cycle.dir, &dir.path().join("out"));
    assert_eq!(verdict(&after, "a.csv").1, "yes");
    assert_eq!(status(&after, "M2", "C1a").as_deref(), Some("planned"));
    assert!(findings(&after, "unknown-member").is_empty());
    let decisions = table(&after, "decisions.csv");
    assert_eq!(decisions[0]["used"], "1");
    assert_eq!(decisions[0]["outcome"], "a.csv is from M2");
}

#[test]
fn a_decision_settles_an_answer_and_lifts_the_error() {
    let dir = temporary();
    let cycle = PlainCycle::new(&dir.path().join("cycle"), 3);
    let rows = [
        ("C1a", "Planned", "", ""),
        ("C1a", "Implemented", "a law", ""),
        ("C2a", "Delayed", "", ""),
    ];
    cycle.submit("a.csv", workbook(1, &rows));
    let before = build_data(&cycle.dir, &dir.path().join("out"));
    assert_eq!(status(&before, "M1", "C1a"), None);
    cycle.decide(&format!(
        "a.csv,,C1a,status,Implemented,{BY}\n,M1,C2a,status,In progress,{BY}\n,M1,C1a,evidence,verified,{BY}\n"
    ));
    let after = build_data(&cycle.dir, &dir.path().join("out"));
    assert_eq!(status(&after, "M1", "C1a").as_deref(), Some("implemented"));
    assert_eq!(status(&after, "M1", "C2a").as_deref(), Some("in_progress"));
    let answer = table(&after, "responses.csv")
        .into_iter()
        .find(|row| row["commitment"] == "C1a")
        .expect("the answer");
    assert_eq!(answer["evidence"], "verified");
    for rule in ["conflicting-rows", "unknown-status"] {
        let found = findings(&after, rule);
        assert_eq!(found.len(), 1, "{rule}");
        assert!(
            found[0]["effect"].contains("decided by A. Clerk on 2026-12-01: confirmed in writing"),
            "{:?}",
            found[0]
        );
    }
    let submission = &table(&after, "submissions.csv")[0];
    assert_eq!(submission["left_out"], "0");
    let changes = table(&after, "changes.csv");
    assert!(
        changes
            .iter()
            .any(|row| row["rule"] == "decision" && row["canonical"] == "In progress")
    );
    let full = crate::support::tables::rows(&after.join("restricted/aggregates-full.csv"));
    let verified = full
        .iter()
        .find(|row| row["code"] == "C1a" && row["group"] == "All" && row["region"] == "All")
        .expect("the row");
    assert_eq!(verified["verified"], "1");
}

#[test]
fn a_decision_chooses_among_a_members_files() {
    let dir = temporary();
    let cycle = PlainCycle::new(&dir.path().join("cycle"), 3);
    cycle.submit("a.csv", workbook(1, &[("C1a", "Planned", "", "")]));
    cycle.submit("b.csv", workbook(1, &[("C1a", "In progress", "", "")]));
    let before = build_data(&cycle.dir, &dir.path().join("out"));
    assert_eq!(findings(&before, "conflicting-rows").len(), 2);
    cycle.decide(&format!("a.csv,,,submission,use,{BY}\n"));
    let after = build_data(&cycle.dir, &dir.path().join("out"));
    assert_eq!(status(&after, "M1", "C1a").as_deref(), Some("planned"));
    assert!(findings(&after, "conflicting-rows").is_empty());
    assert_eq!(
        findings(&after, "superseded-submission")[0]["file"],
        "b.csv"
    );
    cycle.decide(&format!(
        "a.csv,,,submission,use,{BY}\nb.csv,,,submission,use,{BY}\n"
    ));
    let torn = build_data(&cycle.dir, &dir.path().join("out"));
    assert_eq!(findings(&torn, "contradictory-decision").len(), 2);
    assert_eq!(status(&torn, "M1", "C1a"), None);
}

#[test]
fn a_decision_overrules_the_date() {
    let dir = temporary();
    let cycle = PlainCycle::new(&dir.path().join("cycle"), 3);
    let late = with_fields(
        &[("Member ID", "M1"), ("Submission date", "2026-12-20")],
        &[("C1a", "Planned", "", "")],
    );
    cycle.submit("a.csv", late);
    let before = build_data(&cycle.dir, &dir.path().join("out"));
    assert_eq!(findings(&before, "late-submission").len(), 1);
    cycle.decide(&format!(",M1,,timing,on time,{BY}\n"));
    let after = build_data(&cycle.dir, &dir.path().join("out"));
    assert!(findings(&after, "late-submission").is_empty());
    assert_eq!(table(&after, "submissions.csv")[0]["on_time"], "yes");
}

#[test]
fn what_is_waived_no_longer_counts_against_the_verdict_and_the_public_sees_nothing_of_it() {
    let dir = temporary();
    let cycle = PlainCycle::new(&dir.path().join("cycle"), 12);
    for member in 1..=12 {
        let evidence = if member <= 6 { "" } else { "a law" };
        let rows = [
            ("C1a", "Implemented", evidence, ""),
            ("C2a", "Planned", "", ""),
        ];
        cycle.submit(&format!("{member:02}.csv"), workbook(member, &rows));
    }
    let waive = |member: usize| format!(",M{member},,missing-evidence,waive,{BY}");
    let lines = (1..=6).map(waive).collect::<Vec<_>>().join("\n");
    cycle.decide(&format!(
        "{lines}\n07.csv,,,missing-optional-column,accept,{BY}\n"
    ));
    let built = build_data(&cycle.dir, &dir.path().join("out"));
    assert_eq!(verdict(&built, "01.csv").0, "accepted");
    let waived = findings(&built, "missing-evidence");
    assert_eq!(waived.len(), 6);
    assert!(
        waived
            .iter()
            .all(|row| row["effect"].starts_with("waived by A. Clerk"))
    );
    let accepted = findings(&built, "missing-optional-column");
    let of_seven = accepted
        .iter()
        .find(|row| row["file"] == "07.csv")
        .expect("listed");
    assert!(
        of_seven["effect"].contains("accepted by A. Clerk"),
        "{of_seven:?}"
    );
    let quality = rows(&built.join("public/data/quality.csv"));
    let row = |measure: &str| {
        quality
            .iter()
            .find(|row| row["measure"] == measure && row["code"] == "missing-evidence")
            .map(|row| row["members"].clone())
    };
    // Whether evidence is missing tells the status that it is missing for: the public does not see it at all.
    assert_eq!(row("rule"), None);
    assert_eq!(row("waived"), None);
    let public = fs::read_to_string(built.join("public/data/quality.csv")).expect("the file");
    assert!(!public.contains("Clerk") && !public.contains("M1"));
}

/// Rules about decisions have no workbook that fires: the next test is theirs.
#[test]
fn every_rule_about_decisions_is_held_here() {
    let of_decisions: Vec<&str> = rules::all()
        .filter(|rule| rule.scope == Scope::Decision)
        .map(|rule| rule.code)
        .collect();
    assert_eq!(of_decisions, ["unused-decision", "contradictory-decision"]);
}

#[test]
fn decisions_that_do_nothing_or_contradict_each_other_are_findings() {
    let dir = temporary();
    let cycle = PlainCycle::new(&dir.path().join("cycle"), 3);
    cycle.submit("a.csv", workbook(1, &[("C1a", "Planned", "", "")]));
    cycle.decide(&format!(
        "gone.csv,,,timing,late,{BY}\n,M1,C1a,status,Sustained,{BY}\na.csv,,C1a,status,In progress,{BY}\n"
    ));
    let built = build_data(&cycle.dir, &dir.path().join("out"));
    let unused = findings(&built, "unused-decision");
    assert_eq!(unused.len(), 1);
    assert_eq!(
        (unused[0]["file"].as_str(), unused[0]["cell"].as_str()),
        ("decisions.csv", "A2")
    );
    let torn = findings(&built, "contradictory-decision");
    let cells: Vec<&str> = torn.iter().map(|row| row["cell"].as_str()).collect();
    assert_eq!(cells, ["A3", "A4"]);
    assert_eq!(status(&built, "M1", "C1a").as_deref(), Some("planned"));
}

/// A file that was not sent, but nearly: misspelt, or named without its folder. A far-off name is no help.
#[test]
fn a_file_that_was_not_sent_but_nearly_is_suggested() {
    let dir = temporary();
    let cycle = PlainCycle::new(&dir.path().join("cycle"), 4);
    fs::create_dir(cycle.dir.join("submissions/late")).expect("a folder");
    let answers = [("C1a", "Planned", "", "")];
    for (member, name) in [
        (1, "Harbour Network.csv"),
        (2, "late/Lantern.csv"),
        (3, "Bureau.csv"),
        (4, "late/Bureau.csv"),
    ] {
        cycle.submit(name, workbook(member, &answers));
    }
    let names = [
        "Harbor Network.csv",
        "lantern.csv",
        "Harvest Nest.csv",
        "soon/Bureau.csv",
        "Bureau.csv",
    ];
    let lines = names.map(|name| format!("{name},,,timing,late,{BY}\n"));
    cycle.decide(&lines.concat());
    let built = build_data(&cycle.dir, &dir.path().join("out"));
    let unused = findings(&built, "unused-decision");
    let fixes: Vec<Option<&str>> = unused
        .iter()
        .map(|row| {
            let (_, near) = row["fix"].split_once("did you mean the file ")?;
            Some(near.split_once('?')?.0)
        })
        .collect();
    let expected = [Some("Harbour Network.csv"), Some("late/Lantern.csv"), None];
    assert_eq!(fixes[..3], expected);
    assert_eq!(fixes.len(), 4, "{fixes:?}");
}

#[test]
fn a_line_that_makes_no_sense_stops_the_build_and_says_where() {
    let dir = temporary();
    let cycle = PlainCycle::new(&dir.path().join("cycle"), 3);
    cycle.decide(&format!("a.csv,,,unknown-status,waive,{BY}\n"));
    let output = build(&cycle.dir, &dir.path().join("out"), &["--no-report"]);
    assert_eq!(output.status.code(), Some(2));
    let said = stderr(&output);
    assert!(
        said.contains("decisions.csv, line 2") && said.contains("cannot be waived"),
        "{said}"
    );
}

/// A workbook with evidence under links.
fn with_links(member: usize, rows: &[(&str, &str, &str)]) -> String {
    let mut text = with_fields(
        &[
            ("Member ID", &format!("M{member}")),
            ("Stakeholder group", "Civil society"),
            ("Publication consent", "Attributable"),
        ],
        &[],
    );
    text.truncate(text.find("Commitment ID").expect("the header"));
    text.push_str(
        "Commitment ID,Status,Evidence URL,Evidence description,Main obstacle,Comments\n",
    );
    for (reference, status, link) in rows {
        let line =
            format!("{reference},{status},{link},=a law of {reference},Funding,see page 7\n");
        text.push_str(&line);
    }
    text
}

/// Builds with the workbook of what members wrote.
fn build_reading(cycle: &Path, out: &Path) -> PathBuf {
    let output = build(cycle, out, &["--no-report", "--reading"]);
    assert!(output.status.success(), "{}", stderr(&output));
    out.join("latest").canonicalize().expect("a build")
}

#[test]
fn links_are_listed_to_be_verified_and_the_list_is_a_table_of_decisions() {
    let dir = temporary();
    let mut cycle = PlainCycle::new(&dir.path().join("cycle"), 3);
    let link = "https://example.org/one";
    let rows = [("C1a", "Implemented", link), ("C1b", "Planned", link)];
    cycle.submit("a.csv", with_links(1, &rows));
    cycle.submit("b.csv", with_links(2, &[("C1a", "Sustained", "")]));
    let out = dir.path().join("out");
    let before = build_reading(&cycle.dir, &out);
    let book = fs::read(before.join("restricted/reading.xlsx")).expect("the workbook");
    let parts = ["xl/sharedStrings.xml", "xl/worksheets/sheet2.xml"];
    let strings = parts.map(|name| part(&book, name)).concat();
    for words in ["see page 7", "=a law of C1a", "Funding", link, "RESTRICTED"] {
        assert!(strings.contains(words), "{words}");
    }
    // The completed answer alone wants its link looked at; the other member gives none.
    let links = part(&book, "xl/worksheets/sheet3.xml");
    assert_eq!(links.matches("<row ").count(), 2, "{links}");
    // As it is, it decides nothing.
    fs::write(cycle.dir.join("reading.xlsx"), &book).expect("the table");
    cycle.decide(&format!(",M2,C1a,status,Planned,{BY}\n"));
    cycle.set("decisions = [\"decisions.csv\", \"reading.xlsx\", \"looked-at.csv\"]\n");
    let header = "file,member,commitment,field,decision,by,date,reason,link,description,status,label,member_name,group";
    let rest = format!("{link},a law,Implemented,Laws,Member 1,Civil society");
    let looked_at = |decision: &str| {
        let text = format!("{header}\n,M1,C1a,evidence,{decision},{rest}\n");
        fs::write(cycle.dir.join("looked-at.csv"), text).expect("the table");
    };
    looked_at(",,,");
    let open = build_reading(&cycle.dir, &out);
    assert_eq!(table(&open, "decisions.csv").len(), 1);
    assert_eq!(status(&open, "M2", "C1a").as_deref(), Some("planned"));
    looked_at(&format!("verified,{BY}"));
    let after = build_reading(&cycle.dir, &out);
    let decisions = table(&after, "decisions.csv");
    assert_eq!(decisions[1]["table"], "looked-at.csv");
    assert_eq!(decisions[1]["used"], "1");
    let answers = table(&after, "responses.csv");
    let is_it = |row: &&Row| row["member_id"] == "M1" && row["commitment"] == "C1a";
    let answer = answers.iter().find(is_it);
    assert_eq!(answer.expect("an answer")["evidence"], "verified");
    let book = fs::read(after.join("restricted/reading.xlsx")).expect("the workbook");
    let links = part(&book, "xl/worksheets/sheet3.xml");
    assert_eq!(links.matches("<row ").count(), 1, "{links}");
    // Half filled in is a fault, not silence.
    looked_at(",A. Clerk,2026-12-01,");
    let refused = build(&cycle.dir, &out, &["--no-report"]);
    assert!(
        stderr(&refused).contains("looked-at.csv"),
        "{}",
        stderr(&refused)
    );
}
