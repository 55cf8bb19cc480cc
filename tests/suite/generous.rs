//! Generous reading: files as members really send them, and the answers that come out. Everything that
//! was forgiven stands in `changes.csv`.

use std::collections::BTreeMap;
use std::path::Path;

use crate::support::folder::temporary;
use crate::support::plain::{PlainCycle, workbook};
use crate::support::program::build_data;
use crate::support::tables::{Row, rows, rules_on};

/// The counted answers of a member, by commitment; without the one that reporting gives.
fn answers(build: &Path, member: &str) -> BTreeMap<String, String> {
    rows(&build.join("restricted/responses.csv"))
        .into_iter()
        .filter(|row| row["member_id"] == member && row["commitment"] != "O4")
        .map(|row| (row["commitment"].clone(), row["status"].clone()))
        .collect()
}

fn expected(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
    let pairs = pairs.iter();
    pairs
        .map(|(id, status)| ((*id).to_owned(), (*status).to_owned()))
        .collect()
}

fn changes(build: &Path, rule: &str) -> Vec<Row> {
    let changes = rows(&build.join("restricted/changes.csv")).into_iter();
    changes.filter(|row| row["rule"] == rule).collect()
}

/// What one file of member M1 comes to.
fn read(name: &str, bytes: impl AsRef<[u8]>) -> (tempfile::TempDir, std::path::PathBuf) {
    let dir = temporary();
    let cycle = PlainCycle::new(&dir.path().join("cycle"), 2);
    cycle.submit(name, bytes);
    let build = build_data(&cycle.dir, &dir.path().join("out"));
    (dir, build)
}

#[test]
fn words_of_four_languages_mean_the_same() {
    let text = "\
Identifiant du membre;M1
Groupe de parties prenantes;Société civile
Consentement;Agrégats uniquement
Date de soumission;12 novembre 2026
N° engagement;Statut;Description des preuves;Commentaires
C1a;Mis en œuvre;une loi;
C1b;Pas encore commencé;;
C2a;قيد التنفيذ;;
O1;No aplica;;otro organismo
O2;Ｐｌａｎｎｅｄ;;
";
    let (_dir, build) = read("réponse.csv", text);
    assert_eq!(
        answers(&build, "M1"),
        expected(&[
            ("C1a", "implemented"),
            ("C1b", "not_started"),
            ("C2a", "in_progress"),
            ("O1", "not_applicable"),
            ("O2", "planned"),
        ])
    );
    assert_eq!(changes(&build, "status-synonym").len(), 5);
    assert_eq!(changes(&build, "column-header").len(), 4);
}

#[test]
fn headers_in_arabic_and_spanish_are_found_wherever_they_stand() {
    for (header, status) in [
        ("الرابط,رقم الالتزام,الحالة,ملاحظات", "مخطط"),
        ("Enlace,Código,Situación,Observaciones", "Planificado"),
    ] {
        let text = format!(
            "A title over everything,,,\n,,,\nMember ID,M1,,\nStakeholder group,NGO,,\n{header}\n,C1a,{status},\n,C1b,{status},\n"
        );
        let (_dir, build) = read("a.csv", text);
        assert_eq!(
            answers(&build, "M1"),
            expected(&[("C1a", "planned"), ("C1b", "planned")]),
            "{header}"
        );
    }
}

#[test]
fn references_are_recognised_in_the_members_audience_and_by_wording() {
    let wording = {
        let catalogue = biennial::ingest::built_in::catalogue("2024-call-to-action")
            .expect("built in")
            .expect("a catalogue");
        let text = &catalogue.get("O2").expect("O2").text;
        // As it comes back from another program: smart quotes, non-breaking spaces.
        text.replace('\'', "\u{2019}").replace(' ', "\u{a0}")
    };
    let quoted = format!("\"{}\"", wording.replace('"', "\"\""));
    let text = workbook(
        1,
        &[
            ("1 (a)", "Planned", "", ""),
            ("CSO 1.b", "Planned", "", ""),
            ("٢(a)", "Planned", "", ""),
            ("Commitment o1", "Planned", "", ""),
            (&quoted, "Planned", "", ""),
        ],
    );
    let (_dir, build) = read("a.csv", text);
    assert_eq!(
        answers(&build, "M1"),
        expected(&[
            ("C1a", "planned"),
            ("C1b", "planned"),
            ("C2a", "planned"),
            ("O1", "planned"),
            ("O2", "planned"),
        ])
    );
    assert_eq!(changes(&build, "commitment-wording").len(), 1);
}

#[test]
fn a_web_page_called_xls_is_read_as_the_table_it_shows() {
    let page = "<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><head><meta charset=utf-8></head><body>
<table><tr><td>Member ID</td><td>M1</td></tr><tr><td>Stakeholder group<td>NGO</table>
<table border=1><tr><th>Commitment ID</th><th>Status</th><th>Comments</th></tr>
<tr><td>C1a</td><td><b>In&nbsp;progress</b></td><td>a &amp; b</td></tr>
<tr><td>C1b</td><td>Delayed</td><td></td></tr></table></body></html>";
    let (_dir, build) = read("export.xls", page);
    assert_eq!(answers(&build, "M1"), expected(&[("C1a", "in_progress")]));
    let findings = rows(&build.join("restricted/findings.csv"));
    let unknown = findings
        .iter()
        .find(|row| row["rule"] == "unknown-status")
        .expect("the finding");
    assert_eq!(
        (unknown["sheet"].as_str(), unknown["cell"].as_str()),
        ("export", "B5")
    );
}

#[test]
fn wrong_endings_do_not_matter() {
    let text = workbook(1, &[("C1a", "Planned", "", "")]);
    for name in ["a.xls", "a.xlsx", "a.ods", "a"] {
        let (_dir, build) = read(name, &text);
        assert_eq!(
            answers(&build, "M1"),
            expected(&[("C1a", "planned")]),
            "{name}"
        );
    }
    let wide: Vec<u8> = format!("\u{feff}{}", text.replace(',', "\t"))
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let (_dir, build) = read("a.txt", wide);
    assert_eq!(answers(&build, "M1"), expected(&[("C1a", "planned")]));
}

#[test]
fn a_survey_export_is_one_submission_for_each_row() {
    let dir = temporary();
    let mut cycle = PlainCycle::new(&dir.path().join("cycle"), 4);
    cycle.set(
        r#"
[[survey]]
files = ["survey.csv"]
[survey.member]
"Organisation number" = "Member ID"
"Submitted" = "Submission date"
[survey.questions]
"Q1. Progress" = "C1a"
"Q1. Link" = "C1a Evidence URL"
"Q2. Progress" = "C1b"
"Q3. Not asked" = "C2a"
"#,
    );
    cycle.submit(
        "survey.csv",
        "Exported on 2026-12-01,,,,,
Response,Organisation number,Submitted,Q1. Progress,Q1. Link,Q2. Progress
1,M1,2026-11-02,Done,https://example.org/a,planned
2,M2,2026-11-03,Delayed,,not started
3,Z9,2026-11-04,Planned,,Planned
,,,,,
",
    );
    cycle.submit("other.csv", workbook(4, &[("C1a", "Planned", "", "")]));
    let build = build_data(&cycle.dir, &dir.path().join("out"));
    assert_eq!(
        answers(&build, "M1"),
        expected(&[("C1a", "implemented"), ("C1b", "planned")])
    );
    assert_eq!(answers(&build, "M2"), expected(&[("C1b", "not_started")]));
    assert_eq!(answers(&build, "M4"), expected(&[("C1a", "planned")]));
    let findings = rows(&build.join("restricted/findings.csv"));
    let at = |rule: &str| -> Vec<String> {
        let found = findings
            .iter()
            .filter(|row| row["rule"] == rule && row["file"].starts_with("survey.csv"));
        found.map(|row| row["cell"].clone()).collect()
    };
    assert_eq!(at("unknown-status"), ["D4"]);
    assert_eq!(at("unknown-member"), ["B5"]);
    assert_eq!(at("missing-survey-heading"), ["A2"]);
    let submissions = rows(&build.join("restricted/submissions.csv"));
    let from_survey: Vec<&str> = submissions
        .iter()
        .filter(|row| row["file"].starts_with("survey.csv#"))
        .map(|row| row["verdict"].as_str())
        .collect();
    assert_eq!(
        from_survey,
        ["accepted", "accepted-with-warnings", "rejected"]
    );
    // A second build finds nothing new.
    let again = build_data(&cycle.dir, &dir.path().join("out"));
    assert_eq!(again, build);
}

#[test]
fn a_survey_that_names_nothing_known_is_a_mistake_in_the_settings() {
    for (lines, expected) in [
        (
            "[survey.member]\n\"A\" = \"Member\"\n[survey.questions]\n",
            "none of Cycle",
        ),
        (
            "[survey.member]\n\"A\" = \"Member ID\"\n[survey.questions]\n\"Q\" = \"Z9\"\n",
            "no commitment",
        ),
        (
            "[survey.member]\n\"A\" = \"Member ID\"\n[survey.questions]\n\"Q\" = \"C1a Colour\"\n",
            "none of Status",
        ),
        (
            "[survey.member]\n\"A\" = \"Memebr ID\"\n[survey.questions]\n",
            "did you mean Member ID?",
        ),
        (
            "[survey.member]\n\"A\" = \"Member ID\"\n[survey.questions]\n\"Q\" = \"C1a Statsu\"\n",
            "did you mean Status?",
        ),
        (
            "[survey.member]\n\"A\" = \"Member ID\"\n[survey.questions]\n\"Q\" = \"c1a Evidence URL\"\n",
            "did you mean C1a?",
        ),
        (
            "[survey.member]\n\"A\" = \"Cycle\"\n[survey.questions]\n",
            "which column holds",
        ),
    ] {
        let dir = temporary();
        let mut cycle = PlainCycle::new(&dir.path().join("cycle"), 2);
        cycle.set(&format!("[[survey]]\nfiles = [\"s.csv\"]\n{lines}"));
        let output =
            crate::support::program::build(&cycle.dir, &dir.path().join("out"), &["--no-report"]);
        assert_eq!(output.status.code(), Some(2));
        let said = crate::support::program::stderr(&output);
        assert!(said.contains(expected), "{said}");
    }
}

#[test]
fn near_misses_are_suggested_and_never_applied() {
    let text = workbook(
        1,
        &[
            ("C1a", "Implementd", "", ""),
            ("C1aa", "Planned", "", ""),
            ("C2a", "Planned / In progress", "", ""),
        ],
    );
    let (_dir, build) = read("a.csv", text);
    assert!(answers(&build, "M1").is_empty());
    let found = rules_on(&build, "a.csv");
    for rule in ["unknown-status", "unknown-commitment", "ambiguous-status"] {
        assert!(found.iter().any(|code| code == rule), "{rule}: {found:?}");
    }
    let findings = rows(&build.join("restricted/findings.csv"));
    let status = findings
        .iter()
        .find(|row| row["rule"] == "unknown-status")
        .expect("the finding");
    assert!(
        status["fix"].contains("did you mean Implemented?"),
        "{status:?}"
    );
}
