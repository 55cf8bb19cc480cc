//! Headings with additions, several IDs in a cell, names without a table, encodings in parts.

use std::fs;

use biennial::ingest::built_in;

use super::{Read, new_cycle};
use crate::support::folder::temporary;

/// A workbook of M00002 as text: its header row, and the rows below it.
fn plain(head: &str, rows: &str) -> String {
    format!(
        "Member ID,M00002\nMember name,Harbour Network\nSubmission date,2026-11-12\n\n{head}\n{rows}"
    )
}

#[test]
fn the_id_is_found_under_any_heading_that_says_so() {
    for head in [
        "Commitment ID (do not edit)",
        "ID (Commitment)",
        "Commitment reference number",
        "Número de compromiso",
        "N° de l’engagement",
        "N.º do compromisso",
        "رقم",
    ] {
        let text = plain(
            &format!("{head},Commitment text,Status,Comments"),
            "C1a,,Planned,\nC1b,Something else altogether,Implemented,\n",
        );
        let read = Read::bytes("a.csv", text.as_bytes());
        assert_eq!(read.answers(), ["C1a planned", "C1b implemented"], "{head}");
    }
    // An exact ID is found where there is no column for it.
    for head in [
        "Engagement",
        "Commitment text",
        "Commitment / Engagement / Compromiso",
    ] {
        let text = plain(
            &format!("{head},Status,Comments"),
            "C1a,Planned,\n\"C1b. Something\",Implemented,\n",
        );
        let read = Read::bytes("a.csv", text.as_bytes());
        assert_eq!(read.answers(), ["C1a planned", "C1b implemented"], "{head}");
    }
}

#[test]
fn two_ids_in_a_cell_are_nobodys() {
    for (id, name) in [
        ("M00002 / M00004", "Harbour Network"),
        ("M00004 and M00002", "Harbour Network"),
        ("M00004 (formerly)", "Harbour Network"),
        ("M00002; M00004", ""),
    ] {
        let text = format!(
            "Member ID,{id}\nMember name,{name}\n\nCommitment ID,Status,Comments\nC1a,Planned,\n"
        );
        let read = Read::bytes("a.csv", text.as_bytes());
        let found = read.found("ambiguous-member");
        assert_eq!(found.len(), 1, "{id}");
        assert!(found[0].contains(id), "{found:?}");
        assert!(read.answers().is_empty(), "{id}");
    }
}

#[test]
fn a_newer_workbook_without_answers_is_known_by_its_member_sheet() {
    let dir = temporary();
    let cycle = new_cycle(dir.path());
    let older = plain("Commitment ID,Status,Comments", "C1a,Planned,\n");
    let newer = "Member ID,M00002\nMember name,Harbour Network\nVersion,2\n\nCommitment ID,Comments,Main obstacle\nC1a,done,\n";
    fs::write(cycle.join("submissions/a.csv"), older).expect("a submission");
    fs::write(cycle.join("submissions/b.csv"), newer).expect("a submission");
    let read = Read::of(dir, &cycle);
    let rows = read.table("submissions.csv");
    let of_b = rows.iter().find(|row| row["file"] == "b.csv").expect("b");
    assert_eq!(
        (of_b["member_id"].as_str(), of_b["version"].as_str()),
        ("M00002", "2")
    );
    assert_eq!(of_b["verdict"], "rejected");
    assert_eq!(read.found("missing-column").len(), 1);
    assert!(read.found("no-answers").is_empty());
    assert_eq!(read.found("earlier-submission-used").len(), 1);
    assert_eq!(read.answers(), ["C1a planned"]);
}

#[test]
fn documents_need_one_line_and_two_columns() {
    for file in ["one-line.docx", "two-columns.docx"] {
        let read = Read::file(file);
        assert!(read.found("missing-member").is_empty(), "{file}");
        assert!(read.found("missing-sheet").is_empty(), "{file}");
        assert!(!read.answers().is_empty(), "{file}");
    }
}

#[test]
fn nothing_in_an_archive_is_lost() {
    let read = Read::file("one-name-twice.zip");
    let found = read.found("unreadable-file");
    assert!(
        found[0].contains("several files have one name"),
        "{found:?}"
    );
    let read = Read::file("archive-beside-a-report.zip");
    let rows = read.table("submissions.csv");
    let verdicts: Vec<(&str, &str)> = rows
        .iter()
        .map(|row| (row["file"].as_str(), row["verdict"].as_str()))
        .filter(|(_, verdict)| *verdict == "rejected")
        .collect();
    assert_eq!(
        verdicts,
        [("archive-beside-a-report.zip/in/b.zip", "rejected")]
    );
}

#[test]
fn a_text_in_two_encodings_is_read_and_named() {
    let read = Read::file("mixed.csv");
    assert_eq!(
        read.answers(),
        [
            "C1a implemented described",
            "C1b planned",
            "C2a in_progress described",
            "O1 implemented described"
        ]
    );
    assert_eq!(read.found("unusual-encoding").len(), 1);
    let read = Read::file("arabic-twice.csv");
    assert_eq!(
        read.answers(),
        [
            "C1a implemented described",
            "C1b planned",
            "C2a in_progress"
        ]
    );
    assert_eq!(read.found("unusual-encoding").len(), 1);
}

#[test]
fn a_date_years_ahead_is_none() {
    let text = plain("Commitment ID,Status,Comments", "C1a,Planned,\n")
        .replace("2026-11-12", "2062-11-12");
    let read = Read::bytes("a.csv", text.as_bytes());
    let found = read.found("date-outside-period");
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(read.answers(), ["C1a planned"]);
    let text = plain("Commitment ID,Status,Comments", "C1a,Planned,\n")
        .replace("2026-11-12", "20 novembre 2026");
    let read = Read::bytes("a.csv", text.as_bytes());
    assert_eq!(
        read.changes("date-form"),
        ["B3 20 novembre 2026 > 2026-11-20"]
    );
}

#[test]
fn consent_is_not_guessed() {
    let text = plain("Commitment ID,Status,Comments", "C1a,Planned,\n").replace(
        "Submission date",
        "Publication consent,Yes\nSubmission date",
    );
    let read = Read::bytes("a.csv", text.as_bytes());
    assert_eq!(read.found("unknown-consent"), ["a!B3 Yes"]);
}

#[test]
fn an_email_in_millions_of_parts_is_refused() {
    let mut mail = b"From: a@example.org\nSubject: x\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n".to_vec();
    mail.extend(b"--b\n\n".repeat(30_000));
    mail.extend(b"--b--\n");
    let read = Read::bytes("a.eml", &mail);
    let found = read.found("file-too-large");
    assert!(
        found.len() == 1 && found[0].contains("in 30001 parts"),
        "{found:?}"
    );
}

#[test]
fn what_stands_beside_answers_that_agree_is_not_lost_without_a_word() {
    let dir = temporary();
    let cycle = new_cycle(dir.path());
    for (name, link) in [
        ("a.csv", "https://example.org/1"),
        ("b.csv", "https://example.org/2"),
    ] {
        let text = plain(
            "Commitment ID,Status,Evidence URL,Comments",
            &format!("C1a,Planned,{link},\nC1b,Planned,,\n"),
        );
        fs::write(cycle.join("submissions").join(name), text).expect("a submission");
    }
    let read = Read::of(dir, &cycle);
    assert_eq!(
        read.found("conflicting-details"),
        ["b!B6 Evidence URL https://example.org/2; the same status in a.csv (a!B6) counts"]
    );
}

#[test]
fn an_answer_in_a_hidden_row_does_not_beat_one_that_is_seen() {
    let read = Read::files(&["hidden-a.xlsx", "hidden-b.xlsx"], "");
    let answers = read.answers();
    let first = answers.iter().find(|answer| answer.starts_with("C1a"));
    assert!(
        first.is_some_and(|first| first.starts_with("C1a implemented")),
        "{answers:?}"
    );
}

#[test]
fn the_words_of_a_row_tell_which_id_is_meant() {
    let catalogue = built_in::newest_catalogue();
    let words = &catalogue.get("C1a").expect("a commitment").text;
    let text = plain(
        "Commitment ID,Commitment text,Status,Comments",
        &format!("C9z,\"{words}\",Planned,\n"),
    );
    let read = Read::bytes("a.csv", text.as_bytes());
    let findings = read.table("findings.csv");
    let unknown = findings
        .iter()
        .find(|row| row["rule"] == "unknown-commitment");
    let fix = &unknown.expect("a finding")["fix"];
    assert!(fix.ends_with("those of C1a: enter C1a"), "{fix}");
}
