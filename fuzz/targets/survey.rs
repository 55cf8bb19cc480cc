//! Any bytes as a survey export with a mapping, and as one for which a mapping is drafted.
#![no_main]

#[path = "judge.rs"]
mod judge;

use std::collections::HashSet;
use std::path::Path;
use std::sync::LazyLock;

use biennial::ingest::Reader;
use biennial::ingest::cycle_folder::{CycleFolder, read_cycle};
use biennial::intake::{KnownLayout, draft_survey, judge_ingested, reader_of};
use biennial::normalise::{Context, settle};
use libfuzzer_sys::fuzz_target;

const SETTINGS: &str = r#"
cycle = 2026
title = "Fuzzing (fictional)"
fictional = true
period = { from = 2024-12-06, to = 2026-12-05 }
deadline = 2026-12-05
reference_date = 2026-12-05
[[survey]]
files = ["plain.csv"]
id = "ID"
dates = "mdy"
where = { "State" = ["Complete"] }
[survey.member]
"Member" = "Member ID"
"Sent" = "Submission date"
[survey.questions]
"Q1" = "C1a"
"Q1 again" = "C1a"
"Link" = "C1a Evidence URL"
"Q2" = "O1"
[survey.values]
"A1" = "planned"
[[survey]]
files = ["long.csv"]
[survey.member]
"Member" = "Member ID"
[survey.long]
commitment = "Item"
status = "Q1"
comments = "Q2"
"#;

const ROSTER: &str = "member_id,name,aliases,group,country,region,joined,left
M1,Member 1 (fictional),,Civil society,,,2020-01-01,
M2,Member 2 (fictional),,Civil society,,,2020-01-01,
";

const HEADER: &[u8] = b"ID,State,Member,Sent,Q1,Link,Q1 again,Q2,Item\n";

static FOLDER: LazyLock<CycleFolder> = LazyLock::new(|| {
    let dir = std::env::temp_dir().join(format!("biennial-fuzz-{}", std::process::id()));
    std::fs::create_dir_all(dir.join("submissions")).expect("a folder");
    std::fs::write(dir.join("cycle.toml"), SETTINGS).expect("the settings");
    std::fs::write(dir.join("members.csv"), ROSTER).expect("the roster");
    read_cycle(Path::new(&dir), None).expect("a sound cycle")
});

static READER: LazyLock<Reader> = LazyLock::new(|| reader_of(&FOLDER, None));

static CONTEXT: LazyLock<Context<'static>> = LazyLock::new(|| Context::of_cycle(&FOLDER.cycle));

fuzz_target!(init: judge::start(), |bytes: &[u8]| {
    let below = [HEADER, bytes].concat();
    for (name, bytes) in [("plain.csv", bytes), ("plain.csv", &below), ("long.csv", &below)] {
        let mut items = judge_ingested(READER.read_bytes(bytes, name), &CONTEXT);
        settle(&mut items, &FOLDER.cycle);
        for item in &items {
            judge::check_findings(&item.findings);
        }
        let mut counted = HashSet::new();
        for item in items.iter().filter(|item| item.settled.counted) {
            for response in item.settled.counting() {
                let member = item.settled.submission.member_index;
                let is_first = counted.insert((member, response.commitment_index));
                assert!(is_first, "two answers of one member to one commitment count");
            }
        }
        if let Some(cells) = READER.read_cells(bytes, name) {
            let _draft = draft_survey(name, cells, &FOLDER.cycle.catalogue, &KnownLayout::default());
        }
    }
});
