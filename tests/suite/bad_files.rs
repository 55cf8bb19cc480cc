//! Files that are broken, hostile or something else: each becomes a finding, none stops a build, none
//! takes much memory.

use std::fs;
use std::io::{Cursor, Read, Write as _};
use std::path::{Path, PathBuf};

use crate::support::folder::{copy_of_mixed, temporary};
use crate::support::program::{biennial, build, stderr};
use crate::support::tables::{rows, rules_on};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

fn fixture(name: &str) -> Vec<u8> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    fs::read(path.join(name)).expect("a fixture")
}

/// A good workbook of the cycle.
fn workbook(cycle: &Path) -> Vec<u8> {
    fs::read(cycle.join("submissions/M00001.xlsx")).expect("a workbook")
}

/// A workbook whose second sheet inflates to 200 MiB of zeros.
fn bomb(workbook: &[u8]) -> Vec<u8> {
    let mut archive = ZipArchive::new(Cursor::new(workbook)).expect("a package");
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).expect("a part");
        let name = part.name().expect("a name").into_owned();
        writer
            .start_file(&name, SimpleFileOptions::default())
            .expect("a part");
        if name == "xl/worksheets/sheet2.xml" {
            let mut zeros = std::io::repeat(0).take(200 << 20);
            std::io::copy(&mut zeros, &mut writer).expect("zeros");
        } else {
            std::io::copy(&mut part, &mut writer).expect("a part");
        }
    }
    writer.finish().expect("a package").into_inner()
}

/// An ods whose content inflates to 300 MiB of spaces.
fn ods_bomb() -> Vec<u8> {
    let mut archive = ZipArchive::new(Cursor::new(cut_ods(""))).expect("a package");
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for name in ["mimetype", "META-INF/manifest.xml"] {
        let part = archive.by_name(name).expect("a part");
        writer.raw_copy_file(part).expect("a part");
    }
    writer
        .start_file("content.xml", SimpleFileOptions::default())
        .expect("a part");
    let mut spaces = std::io::repeat(b' ').take(300 << 20);
    std::io::copy(&mut spaces, &mut writer).expect("spaces");
    writer.finish().expect("a package").into_inner()
}

/// An ods whose content ends with `end`, inside a table. Ending in a row is an error to the reader;
/// ending between rows makes it read for ever.
fn cut_ods(end: &str) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let content = format!(
        "<office:document-content xmlns:office=\"o\" xmlns:table=\"t\"><office:body>\
         <office:spreadsheet><table:table table:name=\"Progress\">{end}"
    );
    let parts = [
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        (
            "META-INF/manifest.xml",
            "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"/>",
        ),
        ("content.xml", &content),
    ];
    for (name, text) in parts {
        writer
            .start_file(name, SimpleFileOptions::default())
            .expect("a part");
        writer.write_all(text.as_bytes()).expect("a part");
    }
    writer.finish().expect("a package").into_inner()
}

/// Bytes without a pattern, the same in every run.
fn garbage(length: usize) -> Vec<u8> {
    let mut state: u32 = 2026;
    (0..length)
        .map(|_| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            state.to_be_bytes()[0]
        })
        .collect()
}

/// Bad files: name, bytes, and the rule that must find each.
fn bad_files(good: &[u8]) -> Vec<(&'static str, Vec<u8>, &'static str)> {
    let jpeg = [b"\xFF\xD8\xFF\xE0\0\x10JFIF\0".to_vec(), garbage(4096)].concat();
    let magic = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec();
    vec![
        ("bad-01 picture.xlsx", jpeg, "not-a-spreadsheet"),
        ("bad-02 empty.xlsx", Vec::new(), "not-a-spreadsheet"),
        (
            "bad-03 password.xlsx",
            fixture("password-protected.xlsx"),
            "encrypted-file",
        ),
        (
            "bad-04 cut.xlsx",
            good[..good.len() / 2].to_vec(),
            "unreadable-file",
        ),
        ("bad-05 bomb.xlsx", bomb(good), "file-too-large"),
        (
            "bad-06 garbage.xls",
            [magic, garbage(8192)].concat(),
            "unreadable-file",
        ),
        (
            "bad-07 cut.ods",
            cut_ods("<table:table-row>"),
            "unreadable-file",
        ),
        ("bad-09 endless.ods", cut_ods(""), "unreadable-file"),
        (
            "bad-08 picture in a folder/photo.jpg",
            b"\xFF\xD8\xFF\xE1".to_vec(),
            "not-a-spreadsheet",
        ),
    ]
}

/// A copy of the cycle `mixed` with the bad files among its submissions, and the rule for each.
fn spoiled(dir: &Path) -> (PathBuf, Vec<(&'static str, &'static str)>) {
    let cycle = copy_of_mixed(dir);
    let settings = cycle.join("cycle.toml");
    let text = fs::read_to_string(&settings).expect("the settings");
    // A reader that never ends is stopped; two seconds keep the test short.
    fs::write(&settings, text + "\n[limits]\nseconds = 2\n").expect("the settings");
    let mut expected = Vec::new();
    for (name, bytes, rule) in bad_files(&workbook(&cycle)) {
        let path = cycle.join("submissions").join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, bytes).expect("a bad file");
        expected.push((name, rule));
    }
    (cycle, expected)
}

#[test]
fn every_bad_file_is_a_finding_and_the_report_is_made() {
    let dir = temporary();
    let (cycle, expected) = spoiled(dir.path());
    let out = dir.path().join("out");
    let output = build(&cycle, &out, &[]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let latest = out.join("latest");
    let submissions = rows(&latest.join("restricted/submissions.csv"));
    for (name, rule) in expected {
        assert_eq!(rules_on(&latest, name), [rule], "{name}");
        let row = submissions.iter().find(|row| row["file"] == name);
        let row = row.unwrap_or_else(|| panic!("{name} is not listed"));
        assert_eq!((&*row["verdict"], &*row["counted"]), ("rejected", "no"));
    }
    let pdf = fs::read(latest.join("public/report.pdf")).expect("the report");
    assert!(pdf.starts_with(b"%PDF-"));
    // A second run finds the build there, and still says that something was rejected.
    let strict = build(&cycle, &out, &["--strict"]);
    assert_eq!(strict.status.code(), Some(1), "{}", stderr(&strict));
}

#[test]
fn bad_files_change_no_figure() {
    let dir = temporary();
    let cycle = copy_of_mixed(dir.path());
    let (clean, bad) = (dir.path().join("clean"), dir.path().join("bad"));
    assert_eq!(
        build(&cycle, &clean, &["--no-report", "--strict"])
            .status
            .code(),
        Some(0)
    );
    fs::remove_dir_all(&cycle).expect("the copy");
    let (cycle, _) = spoiled(dir.path());
    assert_eq!(
        build(&cycle, &bad, &["--no-report", "--strict"])
            .status
            .code(),
        Some(1)
    );
    for name in [
        "restricted/aggregates-full.csv",
        "public/data/aggregates.csv",
    ] {
        let text = |out: &Path| fs::read_to_string(out.join("latest").join(name)).expect("a table");
        assert_eq!(text(&clean), text(&bad), "{name}");
    }
}

/// The most memory, in MiB, that a build of one submission took: it and its reader processes.
#[cfg(target_os = "linux")]
fn peak_of(bytes: &[u8], rule: &str) -> u64 {
    use std::process::Stdio;

    let dir = temporary();
    let cycle = copy_of_mixed(dir.path());
    let submissions = cycle.join("submissions");
    fs::remove_dir_all(&submissions).expect("the copy");
    fs::create_dir(&submissions).expect("a folder");
    fs::write(submissions.join("one.xlsx"), bytes).expect("a file");
    let out = dir.path().join("out");
    let mut child = biennial()
        .arg("build")
        .arg(&cycle)
        .arg("--out")
        .arg(&out)
        .args(["--no-report", "--quiet"])
        .stdout(Stdio::null())
        .spawn()
        .expect("the program starts");
    let mut peak = 0;
    let status = loop {
        // High-water marks only grow, so that looking often is as good as looking always.
        peak = peak.max(high_water(child.id()));
        if let Some(status) = child.try_wait().expect("the child") {
            break status;
        }
    };
    assert_eq!(status.code(), Some(0));
    assert_eq!(rules_on(&out.join("latest"), "one.xlsx"), [rule]);
    assert!(peak > 0, "nothing was measured");
    peak / 1024
}

/// The largest high-water mark of a process and its children, in KiB.
#[cfg(target_os = "linux")]
fn high_water(process: u32) -> u64 {
    let field = |status: &str, name: &str| {
        let line = status.lines().find(|line| line.starts_with(name))?;
        line.split_whitespace().nth(1)?.parse::<u64>().ok()
    };
    let mut most = 0;
    for entry in fs::read_dir("/proc").expect("processes").flatten() {
        let Ok(id) = entry.file_name().to_string_lossy().parse::<u32>() else {
            continue;
        };
        let Ok(status) = fs::read_to_string(entry.path().join("status")) else {
            continue;
        };
        if id == process || field(&status, "PPid:") == Some(process.into()) {
            most = most.max(field(&status, "VmHWM:").unwrap_or(0));
        }
    }
    most
}

#[cfg(target_os = "linux")]
#[test]
fn cells_at_opposite_corners_take_no_memory() {
    let peak = peak_of(&fixture("opposite-corners.xlsx"), "missing-header-row");
    assert!(peak < 128, "{peak} MiB");
}

#[cfg(target_os = "linux")]
#[test]
fn a_zip_bomb_takes_little_memory() {
    let dir = temporary();
    let bomb = bomb(&workbook(&copy_of_mixed(dir.path())));
    assert!(bomb.len() < 1 << 20, "{} bytes", bomb.len());
    let peak = peak_of(&bomb, "file-too-large");
    assert!(peak < 256, "{peak} MiB");
}

#[cfg(target_os = "linux")]
#[test]
fn a_bomb_in_the_open_format_takes_little_memory() {
    let peak = peak_of(&ods_bomb(), "file-too-large");
    assert!(peak < 256, "{peak} MiB");
}

/// An xls of 2 KiB whose stream leads back to its own beginning: its reader would follow it for ever.
#[cfg(target_os = "linux")]
fn looping_xls() -> Vec<u8> {
    const END: u32 = 0xFFFF_FFFE;
    const FREE: u32 = 0xFFFF_FFFF;
    let mut bytes = vec![0; 512];
    bytes[..8].copy_from_slice(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
    bytes[24..34].copy_from_slice(&[0x3E, 0, 3, 0, 0xFE, 0xFF, 9, 0, 6, 0]);
    let mut put = |at: usize, number: u32| bytes[at..at + 4].copy_from_slice(&number.to_le_bytes());
    put(44, 1);
    put(48, 1);
    put(56, 4096);
    put(60, END);
    put(68, END);
    for index in 0..109 {
        put(76 + index * 4, if index == 0 { 0 } else { FREE });
    }
    let mut table = vec![FREE; 128];
    table[..4].copy_from_slice(&[FREE - 2, END, 3, 2]);
    bytes.extend(table.iter().flat_map(|number| number.to_le_bytes()));
    let mut directory = vec![0; 512];
    let entries = [
        ("Root Entry", 5, 1, END, 0),
        ("Workbook", 2, FREE, 2, 1 << 30),
    ];
    for (entry, (name, kind, child, start, length)) in directory.chunks_mut(128).zip(entries) {
        let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        entry[..wide.len()].copy_from_slice(&wide);
        entry[64] = u8::try_from(wide.len() + 2).expect("short");
        entry[66] = kind;
        for (at, number) in [
            (68, FREE),
            (72, FREE),
            (76, child),
            (116, start),
            (120, length),
        ] {
            entry[at..at + 4].copy_from_slice(&u32::to_le_bytes(number));
        }
    }
    bytes.extend(directory);
    bytes.resize(bytes.len() + 1024, 0);
    bytes
}

#[cfg(target_os = "linux")]
#[test]
fn a_reader_process_takes_no_more_memory_than_it_may() {
    let peak = peak_of(&looping_xls(), "unreadable-file");
    assert!(peak < 448, "{peak} MiB");
}
