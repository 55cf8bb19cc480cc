//! Cases of the rules that look at the file and its layout.

use std::io::{Cursor, Write as _};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::book::{Cell, Sheet};
use super::case::{Case, FILE, Work, at};
use crate::support::packages::rewrite;

/// The value of a formula that a case takes away again.
const SENTINEL: &str = "987654";

pub fn cases() -> Vec<Case> {
    [files(), sheets(), columns(), cells()]
        .into_iter()
        .flatten()
        .collect()
}

/// A sheet of numbers that has nothing to do with the report.
fn budget(rows: usize) -> Sheet {
    let row = vec!["Item".into(), Cell::Number(1.0)];
    Sheet::new("Budget", vec![row; rows])
}

/// Sends the workbook in an archive, with these files beside it.
fn send_zipped(work: &mut Work, beside: &[(&str, &[u8])]) {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let report = work.to_xlsx();
    for (name, bytes) in [("Report.xlsx", report.as_slice())].iter().chain(beside) {
        writer
            .start_file(*name, SimpleFileOptions::default())
            .and_then(|()| writer.write_all(bytes).map_err(Into::into))
            .expect("a file");
    }
    work.send(writer.finish().expect("an archive").into_inner(), "zip");
}

/// Sends the workbook with a text of its parts replaced.
fn send_rewritten(work: &mut Work, old: &str, new: &str) {
    let bytes = rewrite(&work.to_xlsx(), &[(old, new)]);
    work.send(bytes, "xlsx");
}

fn files() -> Vec<Case> {
    vec![
        Case::new("unreadable-file")
            .fires(
                |w| {
                    let bytes = w.to_xlsx();
                    w.send(bytes[..bytes.len() / 2].to_vec(), "xlsx");
                },
                FILE,
                "part of it is missing or damaged",
            )
            .quiet(|w| w.send(w.to_xlsx(), "xls")),
        Case::new("encrypted-file")
            .fires(
                |w| w.send_fixture("password-protected.xlsx"),
                FILE,
                "a workbook protected with a password",
            )
            .quiet(|w| w.progress().is_protected = true),
        Case::new("not-a-spreadsheet")
            .fires(
                |w| w.send(b"\xFF\xD8\xFF\xE0\0\x10JFIF\0".to_vec(), "xlsx"),
                FILE,
                "a JPEG picture",
            )
            .quiet(|w| w.send(w.to_csv(), "xls")),
        // The cycle allows 5,000 cells.
        Case::new("file-too-large")
            .fires(
                |w| w.sheets.push(budget(2_500)),
                FILE,
                "more than 5000 cells",
            )
            .quiet(|w| w.sheets.push(budget(1_000))),
        Case::new("older-template-version")
            .fires(|w| w.template = "2024.1", FILE, "2024.1")
            .expected("template version 2026.1")
            .quiet(|w| w.template = "2026.1"),
        Case::new("wrong-template")
            .fires(|w| w.sheets = vec![budget(20)], FILE, "sheets: Budget")
            .quiet(|w| {
                w.sheet("Member").rename("Budget");
                w.progress().rename("Plans");
            }),
        Case::new("hidden-rows-not-checkable")
            .fires(
                |w| w.send_from_corpus("as-xls", "M00001", "xls"),
                at("Progress", ""),
                "a format that does not say what is hidden or struck through",
            )
            .quiet(|w| w.send_from_corpus("as-ods", "M00002", "ods"))
            .quiet(|w| w.send(w.to_csv(), "csv")),
        Case::new("not-read-inside")
            .fires(
                |w| send_zipped(w, &[("Letter.pdf", b"%PDF-1.7")]),
                FILE,
                "beside it in not-read-inside fires 1.zip: Letter.pdf (a PDF document)",
            )
            .quiet(|w| send_zipped(w, &[("__MACOSX/._Report.xlsx", b"\0\x05\x16\x07")])),
        Case::new("unread-language")
            .fires(
                |w| {
                    w.progress().rows.truncate(4);
                    for (row, status) in [(1, "Geplant"), (2, "Umgesetzt"), (3, "Nicht begonnen")] {
                        w.progress().rows[row][2] = status.into();
                    }
                },
                FILE,
                "words that look like German",
            )
            .quiet(|w| {
                let comments = "noch nicht umgesetzt, geplant";
                w.answer("G1a").comments(comments).done();
            }),
        Case::new("unusual-encoding")
            .fires(
                |w| {
                    w.answer("G1a").comments("déjà fait à l’été").done();
                    let text = String::from_utf8(w.to_csv()).expect("text");
                    let mac = text.chars().map(|letter| match letter {
                        'é' => 0x8E,
                        'à' => 0x88,
                        '’' => 0xD5,
                        letter => u8::try_from(letter).expect("a letter of the text"),
                    });
                    let mac = mac.collect();
                    w.send(mac, "csv");
                },
                FILE,
                "text in Mac Roman, the encoding of old Macintosh programs",
            )
            .quiet(|w| {
                w.answer("G1a").comments("déjà fait à l’été").done();
                w.send(w.to_csv(), "csv");
            }),
    ]
}

fn sheets() -> Vec<Case> {
    vec![
        Case::new("unreadable-sheet")
            .fires(
                |w| {
                    w.answer("G1a").comments(Cell::Formula("#REF!"));
                    send_rewritten(w, "#REF!", "#SPILL!");
                },
                at("Progress", ""),
                "a cell with the error value #SPILL!",
            )
            .quiet(|w| w.answer("G1a").comments(Cell::Formula("#REF!")).done()),
        Case::new("missing-sheet")
            .fires(|w| w.remove_sheet("Progress"), FILE, "sheets: Member")
            .fires(
                |w| w.progress().is_hidden = true,
                FILE,
                "sheets: Member; hidden: Progress",
            )
            .fix("show the hidden sheet Progress, save, and send the file again")
            .quiet(|w| w.progress().rename("Answers")),
        Case::new("unexpected-sheet-name")
            .fires(
                |w| w.progress().rename("Progess"),
                at("Progess", ""),
                "Progess",
            )
            .fix("rename the sheet to Progress")
            .fires(
                |w| w.sheet("Member").rename("Memebr"),
                at("Memebr", ""),
                "Memebr",
            )
            .fix("rename the sheet to Member")
            .quiet(|w| w.progress().rename("PROGRESS"))
            .quiet(|w| {
                // The member's rows above the table, on one sheet, beside another one.
                let member = w.sheet("Member").rows.clone();
                w.progress().rows.splice(0..0, member);
                w.remove_sheet("Member");
                w.sheets.push(budget(3));
            }),
        Case::new("table-not-read")
            .fires(
                |w| {
                    let mut draft = w.progress().clone();
                    draft.rename("Draft");
                    w.sheets.push(draft);
                },
                at("Draft", ""),
                "27 rows with a status",
            )
            .quiet(|w| {
                let mut blank = w.progress().clone();
                blank.rename("Draft");
                blank.rows.truncate(1);
                w.sheets.push(blank);
            }),
        Case::new("hidden-sheet")
            .fires(
                |w| {
                    let mut old = w.progress().clone();
                    old.rename("2024");
                    old.is_hidden = true;
                    w.sheets.push(old);
                },
                at("2024", ""),
                "27 rows with a status",
            )
            .quiet(|w| {
                let mut lists = budget(5);
                lists.is_hidden = true;
                w.sheets.push(lists);
            }),
        Case::new("missing-header-row")
            .fires(
                |w| drop(w.progress().rows.remove(0)),
                at("Progress", ""),
                "no row of column names",
            )
            .fires(
                |w| {
                    let sheet = w.progress();
                    sheet.rename("Progess");
                    sheet.rename_column("Commitment ID", "Comitment ID");
                    sheet.rename_column("Status", "Staus");
                    for row in &mut sheet.rows {
                        row.drain(3..);
                        row.remove(1);
                    }
                },
                at("Progess", "A1"),
                "\"Comitment ID\", \"Staus\"",
            )
            .fix("did you mean Commitment ID in A1 (\"Comitment ID\"), Status in B1 (\"Staus\")? Rename the headers")
            .quiet(|w| {
                let title = vec!["A title".into(), Cell::Empty];
                let above = std::iter::repeat_n(title, 12);
                w.progress().rows.splice(0..0, above);
            }),
    ]
}

fn columns() -> Vec<Case> {
    vec![
        Case::new("missing-column")
            .fires(
                |w| w.progress().without_column("Status"),
                at("Progress", "A1"),
                "no column Status",
            )
            .expected("a column named Status")
            .fires(
                |w| w.progress().rename_column("Status", "Staus"),
                at("Progress", "C1"),
                "no column Status",
            )
            .fix("did you mean Status in C1 (\"Staus\")? Rename the header")
            .fires(
                |w| {
                    let sheet = w.progress();
                    sheet.without_column("Commitment text");
                    sheet.rename_column("Commitment ID", "Commitmnt ID");
                },
                at("Progress", "A1"),
                "no column Commitment ID",
            )
            .fix("did you mean Commitment ID in A1 (\"Commitmnt ID\")? Rename the header")
            .quiet(|w| w.progress().rename_column("Status", "État d’avancement")),
        Case::new("missing-optional-column")
            .fires(
                |w| w.progress().without_column("Comments"),
                at("Progress", "A1"),
                "no column Comments",
            )
            .fires(
                |w| w.progress().rename_column("Evidence URL", "Evidence ULR"),
                at("Progress", "E1"),
                "no column Evidence URL",
            )
            .fix("did you mean Evidence URL in E1 (\"Evidence ULR\")? Rename the header")
            .quiet(|w| w.progress().without_column("Main obstacle")),
        Case::new("unrecognised-column")
            .fires(
                |w| w.progress().add_column("Budget line", &"12".into()),
                at("Progress", "J1"),
                "the column \"Budget line\", with 27 filled cells",
            )
            .fires(
                |w| w.progress().add_column("Status (2024)", &"Planned".into()),
                at("Progress", "J1"),
                "the column \"Status (2024)\", with 27 filled cells",
            )
            .fix("did you mean Status? If so, give the column that name")
            .quiet(|w| w.progress().add_column("Budget line", &Cell::Empty))
            .quiet(|w| {
                w.progress()
                    .rename_column("Comments", "9. Comments / Commentaires (optional)");
            }),
        Case::new("hidden-columns")
            .fires(
                |w| w.progress().hide_column("Status"),
                at("Progress", "C1"),
                "the hidden column C, Status",
            )
            .fires(
                |w| {
                    w.progress().add_column("Current status", &"Planned".into());
                    w.progress().hide_column("Current status");
                },
                at("Progress", "J1"),
                "the hidden column J, Status",
            )
            .quiet(|w| w.progress().hide_column("Comments")),
        Case::new("duplicated-column")
            .fires(
                |w| w.progress().add_column("Status", &"In progress".into()),
                at("Progress", "J1"),
                "Status",
            )
            .expected("one column Status; the first stands in C1")
            .quiet(|w| {
                w.progress()
                    .add_column("Status of the law", &"Planned".into());
            }),
    ]
}

fn cells() -> Vec<Case> {
    vec![
        Case::new("formula-error")
            .fires(
                |w| w.answer("G1a").percent(Cell::Formula("#DIV/0!")).done(),
                at("Progress", "D7"),
                "#DIV/0!",
            )
            .fires(
                |w| w.field("Country", Cell::Formula("#REF!")),
                at("Member", "B6"),
                "#REF!",
            )
            .quiet(|w| w.answer("G1a").percent(Cell::Formula("40")).done()),
        Case::new("formula-without-value")
            .fires(
                |w| {
                    w.answer("G1a").percent(Cell::Formula(SENTINEL));
                    send_rewritten(w, &format!("<v>{SENTINEL}</v>"), "");
                },
                at("Progress", "D7"),
                "a formula without a value in Completion %",
            )
            .fires(
                |w| {
                    w.field("Submission date", Cell::Formula(SENTINEL));
                    send_rewritten(w, &format!("<v>{SENTINEL}</v>"), "<v></v>");
                },
                at("Member", "B10"),
                "a formula without a value in Submission date",
            )
            .quiet(|w| w.answer("G1a").percent(Cell::Formula("40")).done()),
        Case::new("hidden-rows")
            .fires(
                |w| {
                    w.answer("G1a");
                    w.progress().hide_row("G1a");
                },
                at("Progress", "C7"),
                "an answer in the hidden row 7",
            )
            .fires(
                |w| {
                    for id in ["G1a", "G1c"] {
                        w.progress().hide_row(id);
                    }
                },
                at("Progress", "C7"),
                "answers in the hidden rows 7, 9",
            )
            .quiet(|w| {
                w.answer("G1a").clear();
                w.progress().hide_row("G1a");
            }),
    ]
}
