//! The XML inside a sound package: the first byte says which part the others become.
#![no_main]

#[path = "judge.rs"]
mod judge;

use std::io::{Cursor, Write as _};

use libfuzzer_sys::fuzz_target;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

const REL: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

fn parts() -> [(&'static str, Vec<u8>); 7] {
    let names = ["Commitment ID", "Status", "Comments", "G1a", "Planned", "none"];
    let strings: String = names.iter().map(|name| format!("<si><t>{name}</t></si>")).collect();
    let cells = |from: u32| -> String {
        (from..from + 3).map(|index| format!(r#"<c t="s"><v>{index}</v></c>"#)).collect()
    };
    [
        (
            "xl/worksheets/sheet1.xml",
            format!(
                "<worksheet><sheetData><row>{}</row><row>{}</row></sheetData></worksheet>",
                cells(0),
                cells(3)
            )
            .into_bytes(),
        ),
        ("xl/sharedStrings.xml", format!("<sst>{strings}</sst>").into_bytes()),
        (
            "xl/styles.xml",
            b"<styleSheet><cellXfs><xf numFmtId=\"14\"/></cellXfs></styleSheet>".to_vec(),
        ),
        (
            "xl/workbook.xml",
            format!(
                r#"<workbook xmlns:r="{REL}"><sheets><sheet name="Progress" r:id="r1"/></sheets></workbook>"#
            )
            .into_bytes(),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            format!(
                r#"<Relationships><Relationship Id="r1" Type="{REL}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#
            )
            .into_bytes(),
        ),
        (
            "_rels/.rels",
            format!(
                r#"<Relationships><Relationship Id="r1" Type="{REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>"#
            )
            .into_bytes(),
        ),
        ("docProps/custom.xml", b"<Properties/>".to_vec()),
    ]
}

fuzz_target!(init: judge::start(), |bytes: &[u8]| {
    let Some((&which, part)) = bytes.split_first() else { return };
    let mut parts = parts();
    let count = parts.len();
    parts[usize::from(which) % count].1 = part.to_vec();
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, part) in parts {
        writer.start_file(name, stored).expect("a part");
        writer.write_all(&part).expect("a part");
    }
    let package = writer.finish().expect("a package").into_inner();
    judge::judge_file(&package, "a.xlsx");
});
