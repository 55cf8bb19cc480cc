//! The secretariat's own tables, and what it decides about files.

use std::fs;

use super::{ROSTER, Read, fixture, new_cycle};
use crate::support::folder::temporary;
use crate::support::program::{build, build_data, stderr};

#[test]
fn the_secretariats_tables_may_be_workbooks() {
    for roster in ["members.xlsx", "members.ods"] {
        let dir = temporary();
        let cycle = new_cycle(dir.path());
        fs::remove_file(cycle.join("members.csv")).expect("the roster");
        fs::copy(fixture(roster), cycle.join(roster)).expect("a roster");
        fs::copy(fixture("decisions.xlsx"), cycle.join("decisions.xlsx")).expect("decisions");
        let name = "struck-openpyxl.xlsx";
        fs::copy(fixture(name), cycle.join("submissions").join(name)).expect("a fixture");
        let read = Read::of(dir, &cycle);
        assert_eq!(
            read.answers(),
            ["C1a implemented linked", "C1b in_progress", "C2a planned"],
            "{roster}"
        );
        assert_eq!(read.table("decisions.csv")[0]["used"], "1", "{roster}");
    }
    let dir = temporary();
    let cycle = new_cycle(dir.path());
    fs::copy(fixture("members.xlsx"), cycle.join("members.xlsx")).expect("a roster");
    let output = build(&cycle, &dir.path().join("out"), &["--no-report"]);
    assert_eq!(output.status.code(), Some(2));
    let said = stderr(&output);
    assert!(
        said.contains("members.csv and members.xlsx are both there"),
        "{said}"
    );
}

#[test]
fn a_file_can_be_set_aside() {
    let decision =
        "strike_row.xlsx,,,submission,ignore,A. Clerk,2026-12-10,sent to try the address\n";
    let dir = temporary();
    let cycle = new_cycle(dir.path());
    for name in ["strike_row.xlsx", "pt.xlsx"] {
        fs::copy(fixture(name), cycle.join("submissions").join(name)).expect("a fixture");
    }
    let text = format!("file,member,commitment,field,decision,by,date,reason\n{decision}");
    fs::write(cycle.join("decisions.csv"), text).expect("the decisions");
    let out = dir.path().join("out");
    let output = build(&cycle, &out, &["--no-report", "--strict"]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let read = Read::of(dir, &cycle);
    assert_eq!(read.answers(), Vec::<String>::new());
    assert_eq!(
        read.found("set-aside-submission"),
        ["! set aside by A. Clerk on 2026-12-10: sent to try the address"]
    );
}

#[test]
fn a_code_of_their_own_is_explained_where_the_roster_is() {
    let dir = temporary();
    let cycle = new_cycle(dir.path());
    let roster = ROSTER.replace("KEN", "XAA");
    fs::write(cycle.join("members.csv"), roster).expect("the roster");
    let output = build(&cycle, &dir.path().join("out"), &["--no-report"]);
    let said = stderr(&output);
    assert_eq!(output.status.code(), Some(2), "{said}");
    assert!(
        said.contains("line 2: country \"XAA\" is a code that ISO 3166-1 leaves to its users"),
        "{said}"
    );
    let countries =
        "alpha2,alpha3,name,official,region\n,XAA,Velmora,Republic of Velmora,South Asia\n";
    fs::write(cycle.join("countries.csv"), countries).expect("the countries");
    build_data(&cycle, &dir.path().join("out"));
}
