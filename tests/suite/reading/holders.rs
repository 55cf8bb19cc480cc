//! Other formats and encodings: documents, e-mails, archives, workbooks that Excel opens without asking.

use std::fs;

use super::{Read, fixture, new_cycle, rules};
use crate::support::folder::temporary;
use crate::support::program::build_data;

#[test]
fn documents_are_read_like_sheets() {
    let decision = "Ministry report.docx,,,member,M00001,A. Clerk,2026-12-10,as the letter says\n";
    let read = Read::files(&["Ministry report.docx"], decision);
    let answers = read.answers_of("M00001");
    assert!(
        answers.contains(&"G3b implemented linked".to_owned()),
        "{answers:?}"
    );
    let read = Read::file("report.docx");
    assert_eq!(
        read.answers(),
        [
            "C1a implemented linked",
            "C1b in_progress",
            "C2a in_progress",
            "O1 sustained linked"
        ]
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
    for file in ["velvet-2007.xlsx", "velvet-2002.xls", "velvet-97.xls"] {
        let read = Read::file(file);
        assert_eq!(
            read.answers(),
            ["C1a implemented linked", "C1b in_progress", "C2a planned"],
            "{file}"
        );
    }
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
        names
            .map(|name| ((*name).to_owned(), "yes".to_owned()))
            .collect()
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
        (
            "pictures.zip",
            "!  a zip archive in which nothing is a workbook: one.jpg (a JPEG picture), two.png (a PNG picture)",
        ),
        (
            "letter-only.eml",
            "!  an e-mail in which nothing is a workbook: letter.pdf (a PDF document)",
        ),
        (
            "archive-in-archive.zip",
            "!  a zip archive inside another archive or e-mail",
        ),
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
    let twice = encoding_rs::WINDOWS_1252
        .decode(text.as_bytes())
        .0
        .into_owned();
    for (bytes, name) in [
        (text.as_bytes().to_vec(), None),
        (encoded(encoding_rs::WINDOWS_1252), None),
        (encoded(encoding_rs::MACINTOSH), Some("Mac Roman")),
        (twice.into_bytes(), Some("a second time")),
    ] {
        let read = Read::bytes("a.csv", &bytes);
        assert_eq!(
            read.answers(),
            ["C1a planned", "C1b implemented"],
            "{name:?}"
        );
        let found = read.found("unusual-encoding");
        match name {
            None => assert_eq!(found, Vec::<String>::new()),
            Some(name) => assert!(found[0].contains(name), "{found:?}"),
        }
    }
}
