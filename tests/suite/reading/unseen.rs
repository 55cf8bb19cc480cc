//! What a person who looks at the file does not see: hidden rows and sheets, text that is struck through.

use std::fs;

use rust_xlsxwriter::{Format, Workbook, Worksheet, XlsxError};

use super::{Read, new_cycle};
use crate::support::folder::temporary;

/// A workbook of M00002 with two answers, changed by `change` before it is saved. The first sheet is Member.
fn workbook(change: impl Fn(&mut Workbook) -> Result<(), XlsxError>) -> Vec<u8> {
    let mut workbook = Workbook::new();
    let member = [
        ["Member ID", "M00002"],
        ["Member name", "Harbour Network"],
        ["Submission date", "2026-11-12"],
    ];
    let answers = [
        ["Commitment ID", "Status", "Comments"],
        ["C1a", "Planned", ""],
        ["C1b", "In progress", "soon"],
    ];
    let sheet = workbook.add_worksheet();
    sheet.set_name("Member").expect("a name");
    fill(sheet, &member).expect("cells");
    let sheet = workbook.add_worksheet();
    sheet.set_name("Progress").expect("a name");
    fill(sheet, &answers).expect("cells");
    change(&mut workbook).expect("a change");
    workbook.save_to_buffer().expect("a workbook")
}

fn fill<const N: usize>(sheet: &mut Worksheet, rows: &[[&str; N]]) -> Result<(), XlsxError> {
    for (row, cells) in (0..).zip(rows) {
        for (column, text) in (0..).zip(cells).filter(|(_, text)| !text.is_empty()) {
            sheet.write(row, column, *text)?;
        }
    }
    Ok(())
}

fn sheet_of(workbook: &mut Workbook, index: usize) -> Result<&mut Worksheet, XlsxError> {
    workbook.worksheet_from_index(index)
}

#[test]
fn a_hidden_row_never_says_who_it_is_where_a_seen_one_does() {
    let read = Read::bytes(
        "a.xlsx",
        &workbook(|workbook| {
            let sheet = sheet_of(workbook, 0)?;
            sheet.write(3, 0, "Member ID")?.write(3, 1, "M00004")?;
            sheet.set_row_hidden(3)?;
            Ok(())
        }),
    );
    assert_eq!(read.answers(), ["C1a planned", "C1b in_progress"]);
    assert_eq!(
        read.found("hidden-rows"),
        ["Member!B4 Member ID in the hidden row 4"]
    );
    assert!(read.found("conflicting-members").is_empty());
}

#[test]
fn a_hidden_row_is_used_where_there_is_no_other_and_that_is_said() {
    // A row without height is as hidden as one that is marked so.
    for by_height in [false, true] {
        let read = Read::bytes(
            "a.xlsx",
            &workbook(|workbook| {
                let sheet = sheet_of(workbook, 0)?;
                if by_height {
                    sheet.set_row_height(0, 0)?;
                } else {
                    sheet.set_row_hidden(0)?;
                }
                Ok(())
            }),
        );
        assert_eq!(read.answers(), ["C1a planned", "C1b in_progress"]);
        let findings = read.table("findings.csv");
        let hidden: Vec<&str> = findings
            .iter()
            .filter(|row| row["rule"] == "hidden-rows")
            .map(|row| row["effect"].as_str())
            .collect();
        assert_eq!(
            hidden,
            ["the hidden row is used: there is no other of its kind"],
            "{by_height}"
        );
    }
}

#[test]
fn what_the_member_strikes_through_of_itself_is_told() {
    let read = Read::bytes(
        "a.xlsx",
        &workbook(|workbook| {
            let struck = Format::new().set_font_strikethrough();
            let sheet = sheet_of(workbook, 0)?;
            sheet.write_with_format(0, 1, "M00004", &struck)?;
            sheet.write_with_format(2, 1, "2026-11-12", &struck)?;
            Ok(())
        }),
    );
    assert_eq!(
        read.found("struck-through-text"),
        [
            "Member!B1 Member ID \"M00004\", struck through",
            "Member!B3 Submission date \"2026-11-12\", struck through"
        ]
    );
    assert_eq!(read.found("missing-submission-date").len(), 1);
    assert_eq!(read.answers().len(), 2);
}

#[test]
fn a_column_of_statuses_under_another_name_is_no_mere_note() {
    let read = Read::bytes(
        "a.csv",
        b"Member ID,M00002\n\nCommitment ID,Status,Comments,Newest\nC1a,Planned,,In progress\nC1b,In progress,,In progress\n",
    );
    assert_eq!(
        read.found("duplicated-column"),
        ["a!D3 the column \"Newest\", with 2 filled cells that read like statuses"]
    );
    let read = Read::bytes(
        "a.csv",
        b"Member ID,M00002\n\nCommitment ID,Status,Comments,Who\nC1a,Planned,,A. Clerk\nC1b,In progress,,A. Clerk\n",
    );
    assert!(read.found("duplicated-column").is_empty());
    assert_eq!(read.found("unrecognised-column").len(), 1);
}

#[test]
fn hidden_sheets_of_an_export_are_told_of() {
    let sheets = |hides: [bool; 2]| {
        let mut workbook = Workbook::new();
        let responses = [["Member", "i"], ["M00002", "1"], ["M00004", "2"]];
        let answers = [
            ["c", "s", "p"],
            ["C1a", "Planned", "1"],
            ["C1b", "Planned", "2"],
        ];
        let cover = workbook.add_worksheet();
        cover.write(0, 0, "Responses").expect("a cell");
        let sheet = workbook.add_worksheet();
        fill(sheet.set_name("S").expect("a name"), &responses).expect("cells");
        sheet.set_hidden(hides[0]);
        let sheet = workbook.add_worksheet();
        fill(sheet.set_name("A").expect("a name"), &answers).expect("cells");
        sheet.set_hidden(hides[1]);
        workbook.save_to_buffer().expect("a workbook")
    };
    let read = |hides, sheet: &str| {
        let dir = temporary();
        let cycle = new_cycle(dir.path());
        let config = fs::read_to_string(cycle.join("cycle.toml")).expect("a cycle");
        let survey = format!(
            "\n[[survey]]\nfiles = [\"s.xlsx\"]\n{sheet}[survey.member]\n\"Member\" = \"Member ID\"\n[survey.long]\nsheet = \"A\"\nparent = \"p\"\nindex = \"i\"\ncommitment = \"c\"\nstatus = \"s\"\n"
        );
        fs::write(cycle.join("cycle.toml"), config + &survey).expect("a mapping");
        fs::write(cycle.join("submissions/s.xlsx"), sheets(hides)).expect("an export");
        Read::of(dir, &cycle)
    };
    let named = "sheet = \"S\"\n";
    assert!(read([false; 2], "").found("hidden-sheet").is_empty());
    assert_eq!(read([false, true], "").found("hidden-sheet"), ["A! 2 rows"]);
    let both = read([true; 2], named);
    assert_eq!(both.found("hidden-sheet"), ["A! 2 rows", "S! 2 rows"]);
    assert_eq!(both.answers(), ["C1a planned"]);
    // Nothing that can be seen: nothing is guessed.
    let alone = read([true, false], "");
    assert!(alone.answers().is_empty());
    assert_eq!(alone.found("missing-header-row").len(), 1);
    let findings = alone.table("findings.csv");
    assert!(
        findings
            .iter()
            .any(|row| row["fix"].contains("show the hidden sheet S")),
        "{findings:?}"
    );
}

#[test]
fn a_table_of_several_members_is_an_export() {
    let read = Read::bytes(
        "a.csv",
        b"Member ID,Commitment ID,Status,Evidence URL\nM00002,C1a,Planned,\nM00002,C1b,Planned,\nM00004,C1a,Implemented,\n",
    );
    assert_eq!(
        read.found("unmapped-survey"),
        ["a!A1 a table with answers of 2 members, in 3 rows"]
    );
    assert!(read.found("missing-member").is_empty());
}

#[test]
fn answers_in_the_text_of_an_email_are_read() {
    let mail = b"From: a@example.org\nSubject: Our report\nMIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n<html><p>Dear all</p><table><tr><td>Member ID</td><td>M00002</td></tr><tr><td>Member name</td><td>Harbour Network</td></tr><tr><td></td></tr><tr><th>Commitment ID</th><th>Status</th><th>Comments</th></tr><tr><td>C1a</td><td>Planned</td><td></td></tr></table></html>";
    let read = Read::bytes("mail.eml", mail);
    assert_eq!(read.answers(), ["C1a planned"]);
    let rows = read.table("submissions.csv");
    assert_eq!(rows[0]["file"], "mail.eml/text.html");
    // A signature is no report.
    let mail = b"From: a@example.org\nMIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n<html><p>Dear all</p></html>";
    let read = Read::bytes("mail.eml", mail);
    assert_eq!(read.found("not-a-spreadsheet").len(), 1);
}

#[test]
fn a_version_that_is_cut_is_told() {
    let read = |version: &str| {
        let text = format!(
            "Member ID,M00002\nVersion,{version}\n\nCommitment ID,Status,Comments\nC1a,Planned,\n"
        );
        let read = Read::bytes("a.csv", text.as_bytes());
        let rows = read.table("submissions.csv");
        (rows[0]["version"].clone(), read.found("unreadable-version"))
    };
    assert_eq!(read("2.0"), ("2".to_owned(), Vec::new()));
    assert_eq!(read("2.1"), ("2".to_owned(), vec!["a!B2 2.1".to_owned()]));
}
