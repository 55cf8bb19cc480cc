//! Another alliance is data: one that there is not, with groups, IDs, instruments and words of its own, from the
//! template to the attack on its release; and nothing of the built-in one shows.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use lopdf::Document;

use crate::support::folder::{files, replace, temporary};
use crate::support::marked::cells;
use crate::support::plain::{STATUSES, with_fields};
use crate::support::program::{biennial, build, build_data, run, stderr, stdout};
use crate::support::tables::rows;

/// The folder of the alliance.
fn alliance() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/lantern-sea")
}

/// Groups with their commitments.
const GROUPS: [(&str, usize, &[&str]); 3] = [
    (
        "Harbour",
        14,
        &["ACT-1.1", "ACT-1.2", "ACT-2.1", "ACT-2.2", "ACT-2.10"],
    ),
    (
        "Research station",
        12,
        &[
            "ACT-1.1", "ACT-1.2", "ACT-3.1", "ACT-3.2", "ACT-3.3", "ACT-3.4",
        ],
    ),
    (
        "Fishing council",
        12,
        &[
            "ACT-1.1", "ACT-1.2", "ACT-3.1", "ACT-3.2", "ACT-3.3", "ACT-3.4",
        ],
    ),
];

/// What the alliance calls a status.
fn label(turn: usize) -> &'static str {
    match STATUSES[turn % STATUSES.len()] {
        "Implemented" => "Achieved",
        other => other,
    }
}

/// A cycle of the alliance, in which every member answers everything.
fn cycle(dir: &Path) -> PathBuf {
    let cycle = dir.join("cycle");
    fs::create_dir_all(cycle.join("submissions")).expect("a folder");
    fs::create_dir_all(cycle.join("ledger")).expect("a folder");
    fs::write(cycle.join("ledger/key"), [7; 32]).expect("the key");
    let settings = format!(
        "cycle = 2027\ntitle = \"The Lantern Sea in 2027 (fictional)\"\nfictional = true\n\
         alliance = \"{}\"\nregions = \"shores.csv\"\n\
         period = {{ from = 2025-03-05, to = 2027-03-04 }}\n\
         deadline = 2027-03-04\nreference_date = 2027-03-04\n",
        alliance().display()
    );
    fs::write(cycle.join("cycle.toml"), settings).expect("the settings");
    let countries = "alpha2,alpha3,name,official,region\n\
                     QA,XLA,Aveland,Aveland,North shore\n\
                     QB,XLB,Brimmar,Brimmar,South shore\n\
                     QC,XLC,Corrin,Corrin,South shore\n";
    fs::write(cycle.join("countries.csv"), countries).expect("the countries");
    let shores = "alpha3,region\nXLA,North shore\nXLB,South shore\nXLC,South shore\n";
    fs::write(cycle.join("shores.csv"), shores).expect("the regions");
    let mut roster = "member_id,name,aliases,group,country,region,joined,left\n".to_owned();
    let mut number = 0;
    for (group, members, commitments) in GROUPS {
        for turn in 0..members {
            number += 1;
            let country = ["XLA", "XLB", "XLC"][turn % 3];
            let name = format!("{group} {number} (fictional)");
            let _infallible = writeln!(roster, "L{number},{name},,{group},{country},,2025-03-04,");
            let answers: Vec<_> = commitments
                .iter()
                .zip(turn..)
                .map(|(id, turn)| (*id, label(turn), "Log book, page 7", ""))
                .collect();
            let workbook = with_fields(
                &[
                    ("Member ID", &format!("L{number}")),
                    ("Stakeholder group", group),
                    ("Cycle", "2027"),
                    ("Submission date", "2027-02-01"),
                ],
                &answers,
            );
            let path = cycle.join("submissions").join(format!("L{number}.csv"));
            fs::write(path, workbook).expect("a submission");
        }
    }
    fs::write(cycle.join("members.csv"), roster).expect("the roster");
    cycle
}

/// Words that belong to the built-in alliance.
const FOREIGN: [&str; 14] = [
    "WeProtect",
    "Call to Action",
    "overnment",
    "rivate sector",
    "ivil society",
    " compan",
    "ministr",
    " child",
    "Lanzarote",
    "Convention on",
    "G3b",
    "P1a",
    "O4",
    "Funding",
];

/// Fails where a text speaks of the built-in alliance.
fn assert_own(what: &str, text: &str) {
    for word in FOREIGN {
        let at = text.find(word);
        let around = at.map(|at| {
            let from = text.floor_char_boundary(at.saturating_sub(80));
            &text[from..text.ceil_char_boundary((at + 80).min(text.len()))]
        });
        assert!(
            at.is_none(),
            "{what} says {word:?}: …{}…",
            around.unwrap_or_default()
        );
    }
}

#[test]
fn its_templates_offer_its_own_words_and_what_is_filled_in_is_read() {
    let temporary = temporary();
    let dir = temporary.path();
    let folder = alliance();
    let folder = folder.to_str().expect("a path");
    for (group, _, commitments) in GROUPS {
        let path = dir.join(format!("{group}.xlsx"));
        let path = path.to_str().expect("a path");
        let output = run(&[
            "template",
            "--catalogue",
            folder,
            "--group",
            group,
            "--out",
            path,
        ]);
        assert!(output.status.success(), "{}", stderr(&output));
        let bytes = fs::read(path).expect("the template");
        let mut text = String::new();
        for sheet in ["Instructions", "Member", "Progress"] {
            for cell in cells(&bytes, sheet).values() {
                text.push_str(cell);
                text.push('\n');
            }
        }
        assert_own(path, &text);
        assert!(text.contains("Achieved") && text.contains(group), "{text}");
        for id in commitments {
            assert!(text.contains(id), "{group}: {id}");
        }
    }
    let unknown = run(&["template", "--catalogue", folder, "--group", "Government"]);
    assert_eq!(unknown.status.code(), Some(2));
    let said = stderr(&unknown);
    assert!(
        said.contains("Harbour, Research station, Fishing council"),
        "{said}"
    );
    let filled = with_fields(
        &[
            ("Member name", "Port of Aveland (fictional)"),
            ("Stakeholder group", "Puerto"),
        ],
        &[
            ("harbour 2.10", "achieved", "Board by the gate", ""),
            ("ACT-2.1", "Implemented", "Lamps", ""),
            ("ACT-2.2 Take back old rope", "Planned", "", ""),
            ("ACT-3.1", "Planned", "", ""),
            ("ACT-1.1", "Acheived", "", ""),
        ],
    );
    let path = dir.join("port.csv");
    fs::write(&path, filled).expect("a workbook");
    let path = path.to_str().expect("a path");
    let output = run(&["validate", path, "--catalogue", folder]);
    let said = stdout(&output);
    assert_own("validate", &said);
    assert!(said.contains("did you mean Achieved?"), "{said}");
    assert!(said.contains("addressed to harbours"), "{said}");
}

#[test]
fn it_is_built_released_and_attacked_and_nothing_of_the_built_in_alliance_shows() {
    let temporary = temporary();
    let dir = temporary.path();
    let cycle = cycle(dir);
    let out = dir.join("out");
    let output = build(&cycle, &out, &[]);
    assert!(output.status.success(), "{}", stderr(&output));
    assert_own("the build", &(stdout(&output) + &stderr(&output)));
    let latest = out.join("latest");
    let mut read = 0;
    for name in files(&latest) {
        let path = latest.join(&name);
        if path.extension().is_some_and(|ending| ending == "pdf") {
            let report = Document::load(&path).expect("a PDF");
            let pages: Vec<u32> = report.get_pages().into_keys().collect();
            let text = report.extract_text(&pages).expect("its text");
            assert!(text.contains("fishing councils"), "{text}");
            assert_own(&name, &text);
            read += 1;
        } else if let Ok(text) = fs::read_to_string(&path) {
            // What the rules are called and how they work is the program's own, not the alliance's.
            assert_own(&name, &text);
            read += 1;
        }
    }
    assert!(read > 20, "{read} files");
    let data = latest.join("public/data");
    let package = fs::read_to_string(data.join("datapackage.json")).expect("the package");
    assert!(package.contains("CC-BY-4.0") && package.contains("Office of the Lantern Sea"));
    let aggregates = rows(&data.join("aggregates.csv"));
    let group_row = |group: &str, code: &str| {
        let found = aggregates.iter().find(|row| {
            row["basis"] == "all"
                && row["code"] == code
                && row["group"] == group
                && row["region"] == "All"
        });
        found.map(|row| row["implemented"].clone())
    };
    assert!(group_row("Harbour", "ACT-1.1").is_some());
    assert!(group_row("Government", "ACT-1.1").is_none());
    let findings = rows(&latest.join("restricted/findings.csv"));
    let parties: Vec<&str> = findings
        .iter()
        .filter(|row| row["rule"] == "party-not-started")
        .map(|row| row["found"].as_str())
        .collect();
    assert!(
        !parties.is_empty(),
        "parties that answer not started are asked to look again"
    );
    assert!(
        parties.iter().all(|found| !found.contains("XLC")),
        "{parties:?}"
    );
    let latest_name = latest.to_str().expect("a path");
    let cycle_name = cycle.to_str().expect("a path");
    let released = run(&[
        "release",
        latest_name,
        "--cycle",
        cycle_name,
        "--date",
        "2027-04-01",
    ]);
    assert!(released.status.success(), "{}", stderr(&released));
    // The ledger names the groups, and is read again.
    build_data(&cycle, &dir.join("again"));
    let mut verify = biennial();
    verify
        .args(["verify", "--worlds", "50", "--attack"])
        .arg(latest.join("public"));
    verify.arg("--members").arg(cycle.join("members.csv"));
    let refused = verify.output().expect("it runs");
    assert_eq!(refused.status.code(), Some(2));
    assert!(
        stderr(&refused).contains("--catalogue"),
        "{}",
        stderr(&refused)
    );
    let attacked = verify.arg("--catalogue").arg(alliance()).output();
    let attacked = attacked.expect("it runs");
    assert!(attacked.status.success(), "{}", stderr(&attacked));
    assert!(stdout(&attacked).contains("certain    nothing"));
}

#[test]
fn a_folder_that_does_not_hang_together_is_refused_with_what_to_mend() {
    let temporary = temporary();
    let folder = temporary.path().join("sea");
    for (file, old, new, said) in [
        (
            "alliance.toml",
            "\"lab\"",
            "\"harbour\"",
            "share a key, a name or a synonym",
        ),
        (
            "alliance.toml",
            "\"station\"",
            "\"member\"",
            "the key \"member\"",
        ),
        (
            "alliance.toml",
            "instruments.toml",
            "none.toml",
            "none.toml",
        ),
        (
            "compact-2025.toml",
            "\"Fishing council\"]",
            "\"Fisher\"]",
            "the groups of the alliance are Harbour",
        ),
        (
            "compact-2025.toml",
            "tide-charter",
            "tide-chart",
            "is not among those of the alliance",
        ),
        ("alliance.toml", "publisher", "publishers", "publishers"),
        (
            "alliance.toml",
            "\"Achieved\"",
            "\"planned\"",
            "the label \"planned\"",
        ),
        (
            "parties/lantern-treaty.csv",
            "alpha3",
            "country",
            "it has no column alpha3",
        ),
    ] {
        crate::support::folder::copy(&alliance(), &folder);
        replace(&folder.join(file), old, new);
        let output = run(&["catalogue", folder.to_str().expect("a path")]);
        assert_eq!(output.status.code(), Some(2), "{said}");
        let found = stderr(&output);
        assert!(
            found.contains(said) && found.contains(file) || said.contains("none"),
            "{found}"
        );
    }
}
