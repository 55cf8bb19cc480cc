//! All workbooks of all cases in one cycle folder, one member each, built once.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use super::case::{Case, RosterLine, Work};
use crate::support::folder::temporary;
use crate::support::program::{build_data, run, stdout};
use crate::support::tables::{Row, rows};

/// The built cycle.
pub static CYCLE: LazyLock<Built> = LazyLock::new(Built::new);

const SETTINGS: &str = r#"
cycle          = 2026
title          = "Every rule (fictional)"
fictional      = true
period         = { from = 2024-12-06, to = 2026-12-05 }
deadline       = 2026-12-05
reference_date = 2026-11-30
countries      = "countries.csv"

[limits]
cells = 5000
"#;

const COUNTRIES: &str = "alpha2,alpha3,name,official,region
,XNM,Northmark,Republic of Northmark,South Asia
,XSM,Southmark,Republic of Southmark,South Asia
";

/// Members that submit nothing: one to be taken for, and two that are known by the same name.
const OTHERS: &str = "member_id,name,aliases,group,country,region,joined,left
X0001,Lantern Bureau (fictional),,Government,XNM,,2020-01-01,
X0002,Northern Twin Office (fictional),Twin Office (fictional),Government,XNM,,2020-01-01,
X0003,Southern Twin Office (fictional),Twin Office (fictional),Government,XSM,,2020-01-01,
";

/// A submission as it was sent.
pub struct Sent {
    pub file: String,
    another: String,
    pub id: String,
    country: String,
    pub about: Option<String>,
}

impl Sent {
    /// A text of a case, with its placeholders filled in.
    pub fn filled_in(&self, text: &str) -> String {
        text.replace("{id}", &self.id)
            .replace("{country}", &self.country)
            .replace("{file}", &self.file)
            .replace("{another}", &self.another)
    }
}

/// What was sent, and what the build said.
pub struct Built {
    /// The verdicts on all submissions, as their members read them.
    pub verdicts: String,
    pub cases: Vec<Case>,
    sent: Vec<(String, Sent)>,
    pub findings: Vec<Row>,
    submissions: Vec<Row>,
    responses: Vec<Row>,
}

impl Built {
    fn new() -> Self {
        let dir = temporary();
        let cycle = dir.path().join("cycle");
        let before = dir.path().join("before");
        let submissions = cycle.join("submissions");
        let earlier = before.join("submissions");
        for folder in [&submissions, &earlier] {
            fs::create_dir_all(folder).expect("a folder");
        }
        let mut roster = OTHERS.to_owned();
        let mut sent = Vec::new();
        let mut add = |name: String, make: fn(&mut Work)| {
            let mut work = Work::perfect(&format!("T{:04}", sent.len() + 1));
            make(&mut work);
            push_line(&mut roster, &work.roster);
            if let Some(book) = &work.before {
                let file = earlier.join(format!("{name}.xlsx"));
                fs::write(file, book.to_xlsx()).expect("a submission");
            }
            let it = write(&work, &name, &submissions);
            sent.push((name, it));
        };
        add(name_of("perfect", "quiet", 1), |_| {});
        let cases = super::cases();
        for case in &cases {
            for (number, fires) in (1..).zip(&case.fires) {
                add(name_of(case.rule, "fires", number), fires.make);
            }
            for (number, make) in (1..).zip(&case.quiet) {
                add(name_of(case.rule, "quiet", number), *make);
            }
        }
        let settings = format!("previous = \"../before\"\n{SETTINGS}");
        let then = SETTINGS.replace("cycle          = 2026", "cycle          = 2024");
        for (folder, settings) in [(&before, &then), (&cycle, &settings)] {
            fs::write(folder.join("cycle.toml"), settings).expect("the settings");
            fs::write(folder.join("countries.csv"), COUNTRIES).expect("the countries");
            fs::write(folder.join("members.csv"), &roster).expect("the roster");
        }
        let set_aside = cases
            .iter()
            .find(|case| case.rule == "set-aside-submission");
        let decision = set_aside.map(|case| {
            let name = name_of(case.rule, "fires", 1);
            format!("{name}.xlsx,,,submission,ignore,A. Clerk,2026-12-10,a test")
        });
        let decisions = "file,member,commitment,field,decision,by,date,reason";
        let decisions = format!("{decisions}\n{}\n", decision.unwrap_or_default());
        fs::write(cycle.join("decisions.csv"), decisions).expect("the decisions");
        let build = build_data(&cycle, &dir.path().join("out"));
        let table = |name: &str| rows(&build.join("restricted").join(name));
        let checked = run(&["validate", "--cycle", cycle.to_str().expect("UTF-8")]);
        Self {
            verdicts: stdout(&checked),
            cases,
            sent,
            findings: table("findings.csv"),
            submissions: table("submissions.csv"),
            responses: table("responses.csv"),
        }
    }

    /// A workbook of a case, from 1.
    pub fn sent(&self, rule: &str, side: &str, number: usize) -> &Sent {
        let name = name_of(rule, side, number);
        let found = self.sent.iter().find(|(sent, _)| *sent == name);
        &found.unwrap_or_else(|| panic!("{name} was not sent")).1
    }

    /// Findings on a file.
    pub fn findings_on(&self, file: &str) -> impl Iterator<Item = &Row> {
        self.findings.iter().filter(move |row| row["file"] == file)
    }

    /// What became of a file.
    pub fn submission(&self, file: &str) -> &Row {
        let found = self.submissions.iter().find(|row| row["file"] == file);
        found.unwrap_or_else(|| panic!("{file} is not listed"))
    }

    /// The status that counts for a commitment, or for any if none is named.
    pub fn status_of(&self, id: &str, commitment: Option<&str>) -> Option<&str> {
        let is_it = |row: &&Row| {
            row["member_id"] == id && commitment.is_none_or(|it| row["commitment"] == it)
        };
        let found = self.responses.iter().find(is_it)?;
        Some(&found["status"])
    }
}

fn name_of(rule: &str, side: &str, number: usize) -> String {
    format!("{rule} {side} {number}")
}

fn push_line(roster: &mut String, line: &RosterLine) {
    let _infallible = writeln!(
        roster,
        "{},{},{},{},{},,2020-01-01,{}",
        line.id, line.name, line.alias, line.group, line.country, line.left
    );
}

fn write(work: &Work, name: &str, folder: &Path) -> Sent {
    let file = format!("{name}.{}", work.ending);
    fs::write(folder.join(&file), work.to_bytes()).expect("a submission");
    let file = match work.ending {
        "zip" => format!("{file}/Report.xlsx"),
        _ => file,
    };
    let another = format!("{name} again.xlsx");
    if let Some(book) = &work.another {
        fs::write(folder.join(&another), book.to_xlsx()).expect("a submission");
    }
    Sent {
        file,
        another,
        id: work.roster.id.clone(),
        country: work.roster.country.clone(),
        about: work.about.clone(),
    }
}
