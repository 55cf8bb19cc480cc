//! What says two things counts neither way; what a person would not see never beats what is seen.

use super::{Read, rules};

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
        [
            "C1a implemented linked",
            "C1b implemented described",
            "O1 sustained"
        ]
    );
    assert_eq!(read.changes("merged-cell"), ["B3  > Implemented"]);
}

#[test]
fn one_merged_id_over_different_answers_is_a_conflict_that_names_it() {
    let read = Read::file("merged_id.xlsx");
    assert_eq!(
        read.answers(),
        [
            "C2a planned described",
            "O1 sustained linked",
            "O2 not_started"
        ]
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
        [
            "C1a implemented described",
            "C1b in_progress described",
            "C2a planned"
        ]
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
        [
            "C2a planned described",
            "O1 sustained linked",
            "O2 not_started"
        ]
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
    assert_eq!(
        read.found("hidden-sheet"),
        ["Last time! 2 rows with a status"]
    );
    let read = Read::file("hidden-xlsxwriter.xlsx");
    assert_eq!(read.answers(), ["C1a implemented linked", "C1b planned"]);
    assert_eq!(
        read.found("hidden-rows"),
        ["Progress!B2 an answer in the hidden row 2"]
    );
    assert_eq!(read.found("conflicting-rows"), Vec::<String>::new());
}
