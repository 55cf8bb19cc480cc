//! `biennial template` as a person meets it: which files it writes, what it keeps, what it suggests.

use std::fs;
use std::path::Path;
use std::process::Output;

use crate::support::folder::{copy_of_mixed, entries, hashes, temporary};
use crate::support::program::{biennial, run, stderr, stdout, transcript};
use insta::assert_snapshot;
use serde_json::Value;

/// Runs `biennial template` in a folder.
fn template(dir: &Path, arguments: &[&str]) -> Output {
    biennial()
        .current_dir(dir)
        .arg("template")
        .args(arguments)
        .output()
        .expect("the program runs")
}

fn said(dir: &Path, arguments: &[&str]) -> String {
    transcript(&template(dir, arguments), &[])
}

#[test]
fn a_template_for_any_member_of_a_group() {
    let dir = temporary();
    assert_snapshot!(said(dir.path(), &["--group", "Private sector"]), @r#"
    exit code 0
    --- stdout
    Wrote biennial-template-2024-call-to-action-private-sector.xlsx: 21 commitments, for private sector members.
    "#);
    assert_snapshot!(said(dir.path(), &["--group", "private sector"]), @r#"
    exit code 2
    --- stderr
    error: biennial-template-2024-call-to-action-private-sector.xlsx is there already and may hold answers
    hint: nothing was overwritten; --out names another place, --force writes them anew
    "#);
    let file = "biennial-template-2024-call-to-action-private-sector.xlsx";
    let path = dir.path().join(file);
    fs::write(&path, "answers").expect("a file");
    assert_eq!(
        template(dir.path(), &["--group", "industry"]).status.code(),
        Some(2)
    );
    assert_eq!(fs::read(&path).expect("a file"), b"answers");
    let forced = template(dir.path(), &["--group", "industry", "--force"]);
    assert_eq!(forced.status.code(), Some(0), "{}", stderr(&forced));
    assert!(fs::read(&path).expect("a file").starts_with(b"PK"));
    assert_eq!(entries(dir.path()), [file]);
}

#[test]
fn where_a_template_goes() {
    let dir = temporary();
    fs::create_dir(dir.path().join("there")).expect("a folder");
    for (out, written) in [
        ("mine.xlsx", "mine.xlsx"),
        ("new/mine.XLSX", "new/mine.XLSX"),
        ("there", "there/biennial-template-2026-government.xlsx"),
        (
            "new/folder",
            "new/folder/biennial-template-2026-government.xlsx",
        ),
    ] {
        let cycle = crate::support::folder::corpus("mixed");
        let cycle = cycle.to_str().expect("UTF-8");
        let output = template(
            dir.path(),
            &["--cycle", cycle, "--group", "gov", "--out", out],
        );
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
        assert!(dir.path().join(written).is_file(), "{out}");
    }
}

#[test]
fn the_unknown_is_suggested() {
    let dir = temporary();
    copy_of_mixed(dir.path());
    let all = [
        ["--group", "Privat sector"].as_slice(),
        &["--group", "Everybody"],
        &["--group", "Government", "--catalogue", "2024-call-to-acton"],
        &[
            "--group",
            "Government",
            "--catalogue",
            "2014-statement-civil-society",
        ],
        &[
            "--cycle",
            "cycle",
            "--member",
            "Synthetic Blue Ministry M0001",
        ],
        &["--cycle", "cycle", "--member", "Nobody in particular"],
    ]
    .map(|arguments| said(dir.path(), arguments))
    .join("\n");
    assert_snapshot!(all, @r#"
    exit code 2
    --- stderr
    error: there is no stakeholder group "Privat sector"
    hint: did you mean Private sector?

    exit code 2
    --- stderr
    error: there is no stakeholder group "Everybody"
    hint: the groups are Government, Private sector, Civil society, Intergovernmental

    exit code 2
    --- stderr
    error: there is no catalogue "2024-call-to-acton"
    hint: did you mean 2024-call-to-action?

    exit code 2
    --- stderr
    error: 2014-statement-civil-society has no commitment for governments
    hint: it addresses: Civil society

    exit code 2
    --- stderr
    error: there is no member "Synthetic Blue Ministry M0001" on the roster
    hint: did you mean Synthetic Blue Ministry M00001?

    exit code 2
    --- stderr
    error: there is no member "Nobody in particular" on the roster
    hint: the cycle's roster lists IDs and names
    "#);
    assert_eq!(entries(dir.path()), ["cycle"]);
}

#[test]
fn what_was_written_as_json() {
    let dir = temporary();
    copy_of_mixed(dir.path());
    let arguments = ["--cycle", "cycle", "--member", "m00002", "--format", "json"];
    assert_snapshot!(said(dir.path(), &arguments), @r#"
    exit code 0
    --- stdout
    {
      "catalogue": "2024-call-to-action",
      "cycle": 2026,
      "remark": null,
      "template_version": "2026.1",
      "written": [
        {
          "commitments": 21,
          "file": "M00002-synthetic-fair-media-m00002.xlsx",
          "group": "Private sector",
          "member": {
            "id": "M00002",
            "name": "Synthetic Fair Media M00002"
          },
          "part": null,
          "previous": null
        }
      ]
    }
    "#);
    assert_eq!(
        entries(dir.path()),
        ["M00002-synthetic-fair-media-m00002.xlsx", "cycle"]
    );
}

#[test]
fn one_template_for_every_expected_member() {
    let dir = temporary();
    let cycle = copy_of_mixed(dir.path());
    let roster = "member_id,name,aliases,group,country,region,joined,left\n\
        ../../M1,Synthetic Ministry One,,Government,SYC,,2016-01-01,\n\
        a b,Synthetic Company Two,,Private sector,,,2016-01-01,\n\
        a_b,Synthetic Company Three,,Private sector,,,2016-01-01,\n\
        M4,Synthetic Agency Four,,Intergovernmental,,,2016-01-01,\n\
        M5,Synthetic Agency Five,,Intergovernmental,,,2016-01-01,2020-01-01\n";
    fs::write(cycle.join("members.csv"), roster).expect("a roster");
    let all = ["--cycle", "cycle", "--all", "--out", "sheets"];
    assert_snapshot!(said(dir.path(), &all), @r#"
    exit code 0
    --- stdout
    Wrote 4 templates into sheets.
    "#);
    let sheets = dir.path().join("sheets");
    let names = [
        "M4-synthetic-agency-four.xlsx",
        "_.._.._M1-synthetic-ministry-one.xlsx",
        "a_b-synthetic-company-three.xlsx",
        "a_b-synthetic-company-two.xlsx",
    ];
    assert_eq!(entries(&sheets), names);
    assert_eq!(entries(dir.path()), ["cycle", "sheets"]);
    let before = hashes(&sheets);
    fs::remove_file(sheets.join("M4-synthetic-agency-four.xlsx")).expect("a file");
    assert_snapshot!(said(dir.path(), &all), @r#"
    exit code 2
    --- stderr
    error: sheets/_.._.._M1-synthetic-ministry-one.xlsx and 2 more files are there already and may hold answers
    hint: nothing was overwritten; --out names another place, --force writes them anew
    "#);
    assert!(
        !sheets.join("M4-synthetic-agency-four.xlsx").exists(),
        "nothing is written where something is kept"
    );
    let forced = template(
        dir.path(),
        &[&all[..], &["--force", "--format", "json"]].concat(),
    );
    let written: Value = serde_json::from_slice(&forced.stdout).expect("JSON");
    assert_eq!(written["written"].as_array().map(Vec::len), Some(4));
    assert_eq!(hashes(&sheets), before);
    // One alone bears the name that it bears among all.
    let one = template(dir.path(), &["--cycle", "cycle", "--member", "a_b"]);
    assert!(
        stdout(&one).contains("a_b-synthetic-company-three.xlsx"),
        "{}",
        stdout(&one)
    );
    assert_snapshot!(said(dir.path(), &["--cycle", "cycle", "--member", "M5"]), @r#"
    exit code 0
    --- stdout
    Wrote M5-synthetic-agency-five.xlsx: 5 commitments, for Synthetic Agency Five.
    Note: the cycle expects no report from Synthetic Agency Five.
    "#);
}

#[test]
fn a_report_is_shared_out_by_sections_or_by_named_parts() {
    let dir = temporary();
    copy_of_mixed(dir.path());
    let member = ["--cycle", "cycle", "--member", "m00001"];
    let with = |more: &[&'static str]| [&member[..], more].concat();
    let output = template(dir.path(), &with(&["--split", "--out", "sections"]));
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let sections = entries(&dir.path().join("sections"));
    assert!(sections.len() > 2, "{sections:?}");
    assert!(
        sections.contains(&"M00001-synthetic-blue-ministry-m00001-O.xlsx".to_owned()),
        "{sections:?}"
    );
    let output = template(
        dir.path(),
        &with(&[
            "--part",
            "Ministry of Justice=O1,O2",
            "--part",
            "Rest=O3,O5",
            "--out",
            "parts",
        ]),
    );
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert_eq!(
        entries(&dir.path().join("parts")),
        [
            "M00001-synthetic-blue-ministry-m00001-Ministry_of_Justice.xlsx",
            "M00001-synthetic-blue-ministry-m00001-Rest.xlsx"
        ]
    );
    assert!(
        stdout(&output).contains("in no part: "),
        "{}",
        stdout(&output)
    );
    // What was split is put together again.
    let part = dir
        .path()
        .join("parts/M00001-synthetic-blue-ministry-m00001-Rest.xlsx");
    let check = run(&[
        "validate",
        part.to_str().expect("UTF-8"),
        "--format",
        "json",
    ]);
    let check: Value = serde_json::from_slice(&check.stdout).expect("JSON");
    assert_eq!(check["files"][0]["member"]["id"], "M00001");
    for (more, message) in [
        (
            &["--part", "Justice=Z9"][..],
            "no commitment, section or audience",
        ),
        (&["--part", "Justice"], "is no part"),
        (&["--part", "Justice="], "answers nothing"),
        (&["--split", "--out", "one.xlsx"], "let --out name a folder"),
    ] {
        let output = template(dir.path(), &with(more));
        assert_eq!(output.status.code(), Some(2));
        assert!(stderr(&output).contains(message), "{}", stderr(&output));
    }
}
