//! Cycles of plain CSV workbooks: quick to write down in a test, and read like any other.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

/// The scale, as people write it.
pub const STATUSES: [&str; 5] = [
    "Not started",
    "Planned",
    "In progress",
    "Implemented",
    "Sustained",
];

const SETTINGS: &str = r#"
cycle          = 2026
title          = "A cycle of plain files (fictional)"
fictional      = true
period         = { from = 2024-12-06, to = 2026-12-05 }
deadline       = 2026-12-05
reference_date = 2026-12-05
"#;

/// A cycle folder to put things into.
pub struct PlainCycle {
    pub dir: PathBuf,
    settings: String,
    roster: String,
}

impl PlainCycle {
    /// A cycle in `dir` with members `M1` to `M<n>`, all of civil society, named `Member 1` and so on.
    pub fn new(dir: &Path, members: usize) -> Self {
        let mut roster = "member_id,name,aliases,group,country,region,joined,left\n".to_owned();
        for number in 1..=members {
            let _infallible = writeln!(
                roster,
                "M{number},Member {number} (fictional),,Civil society,,,2020-01-01,"
            );
        }
        fs::create_dir_all(dir.join("submissions")).expect("a folder");
        let cycle = Self {
            dir: dir.to_owned(),
            settings: SETTINGS.to_owned(),
            roster,
        };
        cycle.save();
        fs::create_dir_all(dir.join("ledger")).expect("a folder");
        fs::write(dir.join("ledger/key"), [7; 32]).expect("the key");
        cycle
    }

    fn save(&self) {
        fs::write(self.dir.join("cycle.toml"), &self.settings).expect("the settings");
        fs::write(self.dir.join("members.csv"), &self.roster).expect("the roster");
    }

    /// Adds lines to `cycle.toml`.
    pub fn set(&mut self, lines: &str) {
        self.settings.push_str(lines);
        self.save();
    }

    /// Puts a file among the submissions, and says where.
    pub fn submit(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.dir.join("submissions").join(name);
        fs::write(&path, bytes).expect("a submission");
        path
    }

    /// Writes `decisions.csv` with these lines under its header.
    pub fn decide(&self, lines: &str) {
        let text = format!("file,member,commitment,field,decision,by,date,reason\n{lines}");
        fs::write(self.dir.join("decisions.csv"), text).expect("the decisions");
    }
}

/// A member's workbook as CSV: its sheet's fields, then rows of (reference, status, evidence, comments).
pub fn workbook(member: usize, rows: &[(&str, &str, &str, &str)]) -> String {
    with_fields(
        &[
            ("Member ID", &format!("M{member}")),
            ("Member name", &format!("Member {member} (fictional)")),
            ("Stakeholder group", "Civil society"),
        ],
        rows,
    )
}

/// A workbook as CSV whose member fields are given; consent, date and version are filled in.
pub fn with_fields(fields: &[(&str, &str)], rows: &[(&str, &str, &str, &str)]) -> String {
    let mut text = String::new();
    let usual = [
        ("Cycle", "2026"),
        ("Publication consent", "Aggregate only"),
        ("Submission date", "2026-11-12"),
        ("Version", "1"),
    ];
    let given = |name: &str| fields.iter().any(|(given, _)| *given == name);
    let usual = usual.iter().filter(|(name, _)| !given(name));
    for (name, value) in fields.iter().chain(usual) {
        let _infallible = writeln!(text, "{name},{value}");
    }
    text.push_str("Commitment ID,Status,Evidence description,Comments\n");
    for (reference, status, evidence, comments) in rows {
        let _infallible = writeln!(text, "{reference},{status},{evidence},{comments}");
    }
    text
}
