//! Templates, read back by the program that wrote them: nothing is found that the member did not
//! leave open, and a filled-in template is accepted as it stands.

use biennial::domain::catalogue::Catalogue;
use biennial::domain::cycle::Cycle;
use biennial::domain::group::Group;
use biennial::domain::place::{CellRef, Place};
use biennial::domain::previous::Previous;
use biennial::domain::raw::{CellValue, Column, MemberField, RawSubmission};
use biennial::domain::response::Response;
use biennial::domain::roster::Member;
use biennial::domain::status::Status;
use biennial::domain::template::VERSION;
use biennial::finding::{Finding, Severity};
use biennial::ingest::cycle_folder::read_cycle;
use biennial::ingest::{Limits, Reader, built_in};
use biennial::normalise::{Context, normalise};
use biennial::render::template::Template;

use crate::support::folder::corpus;
use crate::support::forms::{INSTRUCTIONS, MEMBER, PROGRESS, fill, part};
use crate::support::groups::{group, groups};

fn catalogues() -> Vec<Catalogue> {
    built_in::CATALOGUES
        .iter()
        .map(|(_, text)| {
            Catalogue::parse(text, &built_in::newest_catalogue().alliance).expect("a catalogue")
        })
        .collect()
}

fn cycle() -> Cycle {
    read_cycle(&corpus("mixed"), None).expect("a cycle").cycle
}

/// A member of a group that the cycle expects.
fn member_of(cycle: &Cycle, group: Group) -> &Member {
    let mut expected = cycle.expected().map(|(_, member)| member);
    expected
        .find(|member| member.group == group)
        .expect("a member of the group")
}

fn codes(findings: &[Finding]) -> Vec<&'static str> {
    let mut codes: Vec<_> = findings.iter().map(|finding| finding.rule.code).collect();
    codes.sort_unstable();
    codes
}

/// Reads a workbook that must give nothing to say about its layout.
fn read(workbook: &[u8]) -> RawSubmission {
    let read = Reader::new(Limits::default(), None).read_bytes(workbook, "template.xlsx");
    assert_eq!(codes(&read.findings), [""; 0]);
    assert_eq!(read.changes, []);
    read.raw.into_iter().next().expect("a submission")
}

/// The row of each commitment, counted from 1 as people do, by its id.
fn rows(raw: &RawSubmission) -> Vec<(String, u32)> {
    raw.tables[0]
        .rows
        .iter()
        .filter_map(|row| match &row.cells[Column::CommitmentId.index()] {
            Some(CellValue::Text(id)) => Some((id.clone(), row.row_index + 1)),
            _ => None,
        })
        .collect()
}

#[test]
fn every_template_reads_back_as_it_was_written() {
    let countries = built_in::country_directory();
    let mut written = 0;
    for catalogue in catalogues() {
        for group in groups().iter() {
            let addressed: Vec<_> = catalogue
                .commitments
                .iter()
                .filter(|commitment| catalogue.addresses(commitment, group))
                .collect();
            let Some(template) = Template::of_catalogue(&catalogue, group) else {
                assert!(addressed.is_empty());
                continue;
            };
            assert_eq!(template.commitments(), addressed.len());
            written += 1;
            let raw = read(&template.write().expect("a workbook"));
            assert_eq!(raw.member.sheet.as_deref(), Some("Member"));
            for field in MemberField::ALL {
                let (_, value) = raw.member.get(field).expect("a field");
                let known = match field {
                    MemberField::Group => Some(CellValue::Text(group.name().to_owned())),
                    MemberField::Version => Some(CellValue::Number(1.0)),
                    _ => None,
                };
                assert_eq!(value, known.as_ref(), "{}", field.label());
            }
            let [table] = raw.tables.as_slice() else {
                panic!("{} tables", raw.tables.len())
            };
            assert_eq!(&*table.sheet, "Progress");
            assert_eq!(
                table.columns,
                // Those of every template.
                std::array::from_fn(|at| u32::try_from(at).ok().filter(|at| *at < 9))
            );
            let found: Vec<_> = table
                .rows
                .iter()
                .filter(|row| {
                    let id = &row.cells[Column::CommitmentId.index()];
                    matches!(id, Some(CellValue::Text(id)) if catalogue.get(id).is_some())
                })
                .collect();
            assert_eq!(found.len(), addressed.len());
            for (row, commitment) in found.iter().zip(&addressed) {
                let words = match &row.cells[Column::CommitmentText.index()] {
                    Some(CellValue::Text(words)) => words.replace("\n\u{2013} ", "|"),
                    other => panic!("{other:?}"),
                };
                let printed: Vec<&str> = std::iter::once(&commitment.text)
                    .chain(&commitment.parts)
                    .map(String::as_str)
                    .collect();
                assert_eq!(words, printed.join("|"));
                assert!(
                    row.cells[2..].iter().all(Option::is_none),
                    "{}",
                    commitment.id
                );
            }
            let context = Context::of_catalogue(&catalogue, &countries);
            let normalised = normalise(&raw, &context);
            assert_eq!(normalised.changes, []);
            let mut expected = vec![
                "missing-consent",
                "missing-member",
                "missing-submission-date",
                "no-answers",
            ];
            let asked = addressed
                .iter()
                .filter(|commitment| commitment.alias_of.is_none() && !commitment.derived);
            expected.extend(asked.map(|_| "unanswered-commitment"));
            expected.sort_unstable();
            assert_eq!(codes(&normalised.findings), expected);
        }
    }
    assert_eq!(written, 4 + 2 + 4 + 2 + 1);
}

/// A member's workbook, filled in so that nothing is left to say, the columns moved by `shift`.
fn filled_in(workbook: &[u8], catalogue: &Catalogue, shift: usize) -> Vec<u8> {
    let raw = read(workbook);
    let offered = &catalogue.alliance.obstacles;
    let mut values: Vec<(&str, String, &str)> = Vec::new();
    for (field, value) in [
        (MemberField::Consent, "Aggregate only"),
        (MemberField::SubmissionDate, "46350"),
        (MemberField::ContactName, "Ines Example"),
    ] {
        let (at, _) = raw.member.get(field).expect("a field");
        values.push((MEMBER, at.to_string(), value));
    }
    let column = |column: Column| char::from(b"ABCDEFGHIJ"[column.index() + shift]);
    let needed = rows(&raw).into_iter().filter(|(id, _)| {
        let commitment = catalogue.get(id);
        commitment.is_some_and(|commitment| !commitment.derived && commitment.alias_of.is_none())
    });
    for ((_, row), turn) in needed.zip(0..) {
        let status = Status::ALL[turn % Status::ALL.len()];
        let mut answer =
            |at: Column, value| values.push((PROGRESS, format!("{}{row}", column(at)), value));
        answer(Column::Status, status.label());
        match status {
            Status::InProgress => {
                answer(Column::Percent, if turn % 2 == 0 { "40" } else { "0.4" });
                answer(Column::Date, "46000");
                answer(Column::Obstacle, &offered[turn % offered.len()]);
            }
            Status::Implemented => answer(Column::EvidenceUrl, "https://example.org/report"),
            Status::Sustained => answer(Column::EvidenceText, "Yearly report of the programme"),
            Status::NotApplicable => answer(Column::Comments, "We run no such service."),
            _ => {}
        }
    }
    fill(workbook, &values)
}

#[test]
fn a_members_template_filled_in_is_accepted_without_a_word() {
    let cycle = cycle();
    for group in groups().iter() {
        let member = member_of(&cycle, group);
        let template = Template::of_member(&cycle, member).expect("commitments");
        let workbook = template.write().expect("a workbook");
        let raw = read(&filled_in(&workbook, &cycle.catalogue, 0));
        let normalised = normalise(&raw, &Context::of_cycle(&cycle));
        let serious: Vec<_> = normalised
            .findings
            .iter()
            .filter(|finding| finding.severity() != Severity::Note)
            .collect();
        assert!(serious.is_empty(), "{serious:?}");
        let index = normalised.submission.member_index.expect("a member");
        assert_eq!(cycle.roster.members()[index].id, member.id);
        let counted = cycle.catalogue.counted();
        let addressed =
            counted.filter(|(_, commitment)| cycle.catalogue.addresses(commitment, group));
        assert_eq!(normalised.submission.responses.len(), addressed.count());
        assert_eq!(normalised.submission.left_out, 0);
        assert_eq!(normalised.submission.version, 1);
    }
}

#[test]
fn what_is_known_of_a_member_is_filled_in() {
    let cycle = cycle();
    for group in groups().iter() {
        let member = member_of(&cycle, group);
        let template = Template::of_member(&cycle, member).expect("commitments");
        let raw = read(&template.write().expect("a workbook"));
        let text = |field| match raw.member.get(field) {
            Some((_, Some(value))) => value.quoted().into_owned(),
            _ => String::new(),
        };
        assert_eq!(text(MemberField::Cycle), "2026");
        assert_eq!(text(MemberField::MemberId), member.id);
        assert_eq!(text(MemberField::MemberName), member.name);
        assert_eq!(text(MemberField::Group), group.name());
        assert_eq!(text(MemberField::Version), "1");
        let country = member.country.as_deref();
        let country = country.and_then(|alpha3| cycle.countries.by_alpha3(alpha3));
        let country = country.map_or("", |country| country.name.as_str());
        assert_eq!(text(MemberField::Country), country);
        let normalised = normalise(&raw, &Context::of_cycle(&cycle));
        assert_eq!(normalised.changes, []);
        let mut found = codes(&normalised.findings);
        found.dedup();
        assert_eq!(
            found,
            [
                "missing-consent",
                "missing-submission-date",
                "no-answers",
                "unanswered-commitment"
            ]
        );
    }
}

fn answer(catalogue: &Catalogue, id: &str, status: Status, percent: Option<f64>) -> Response {
    let place = Place::cell("old.xlsx".into(), "Progress".into(), CellRef::new(3, 2));
    let index = catalogue.index_of(id).expect(id);
    Response {
        percent,
        ..Response::bare(index, status, place)
    }
}

#[test]
fn last_cycles_answers_are_shown_and_not_read_again() {
    let mut cycle = cycle();
    let mut previous = Previous::new(2024);
    let member = member_of(&cycle, group("Private sector")).clone();
    let answers = vec![
        answer(&cycle.catalogue, "O1", Status::InProgress, Some(40.0)),
        answer(&cycle.catalogue, "P1a", Status::Sustained, None),
    ];
    previous.insert(&member.id, answers);
    cycle.previous = Some(previous);
    let template = Template::of_member(&cycle, &member).expect("commitments");
    assert_eq!(
        template.previous().map(|previous| previous.year),
        Some(2024)
    );
    let workbook = template.write().expect("a workbook");
    let strings = part(&workbook, "xl/sharedStrings.xml");
    for text in [
        "Answer in 2024",
        "In progress, 40 %",
        "Sustained",
        "no answer",
    ] {
        assert!(strings.contains(&format!(">{text}<")), "{text}");
    }
    // P1f shows the answer of P1a; nothing else was answered.
    let shown = part(&workbook, PROGRESS);
    let old = shown.matches("<c r=\"C").count();
    assert!(old > template.commitments());
    let raw = read(&filled_in(&workbook, &cycle.catalogue, 1));
    assert_eq!(raw.tables[0].columns[Column::Status.index()], Some(3));
    let normalised = normalise(&raw, &Context::of_cycle(&cycle));
    let is_serious = |finding: &&Finding| finding.severity() == Severity::Error;
    assert_eq!(normalised.findings.iter().find(is_serious), None);
    assert_eq!(
        normalised.submission.responses.len(),
        template.commitments() - 1
    );
}

#[test]
fn answers_of_others_are_not_shown() {
    let mut cycle = cycle();
    let members =
        [group("Government"), group("Civil society")].map(|group| member_of(&cycle, group).clone());
    for (whose, shown) in [(&members[0], true), (&members[1], false)] {
        let mut previous = Previous::new(2024);
        let answers = vec![answer(&cycle.catalogue, "O1", Status::Planned, None)];
        previous.insert(&whose.id, answers);
        cycle.previous = Some(previous);
        let template = Template::of_member(&cycle, &members[0]).expect("commitments");
        assert_eq!(template.previous().is_some(), shown);
        let group = Template::of_group(&cycle, group("Government")).expect("commitments");
        assert!(group.previous().is_none());
    }
}

#[test]
fn the_same_template_is_the_same_file() {
    let cycle = cycle();
    let member = member_of(&cycle, group("Government"));
    let write = || {
        let template = Template::of_member(&cycle, member).expect("commitments");
        template.write().expect("a workbook")
    };
    let workbook = write();
    assert!(workbook == write());
    let core = part(&workbook, "docProps/core.xml");
    assert!(
        core.contains(">2026-01-01T00:00:00Z</dcterms:created>"),
        "{core}"
    );
    assert!(core.contains("(fictional)"), "{core}");
    let custom = part(&workbook, "docProps/custom.xml");
    assert!(custom.contains(&format!(">{VERSION}<")), "{custom}");
}

#[test]
fn the_layout_is_kept_in_place_and_rows_grow() {
    let cycle = cycle();
    let template = Template::of_member(&cycle, member_of(&cycle, group("Government")));
    let workbook = template.expect("commitments").write().expect("a workbook");
    for name in [INSTRUCTIONS, MEMBER, PROGRESS] {
        let sheet = part(&workbook, name);
        let (_, protection) = sheet.split_once("<sheetProtection ").expect("protection");
        let protection = protection.split('>').next().unwrap_or("");
        assert!(!protection.contains("password"), "{protection}");
        assert!(protection.contains("formatRows=\"0\""), "{protection}");
        assert!(
            sheet.contains(" ht=\"") && !sheet.contains("customHeight"),
            "{name}"
        );
        assert!(sheet.contains("Fictional"), "{name} is not marked");
    }
    let progress = part(&workbook, PROGRESS);
    assert!(!progress.contains("<mergeCell"));
    assert!(progress.contains("orientation=\"landscape\""));
    assert_eq!(progress.matches(" promptTitle=\"").count(), 7);
    // A question, never a refusal.
    let checked = progress.matches("<dataValidation type=\"").count();
    assert_eq!(checked, 4);
    assert_eq!(progress.matches(" errorStyle=\"warning\"").count(), checked);
}

#[test]
fn a_name_that_looks_like_a_formula_or_a_code_stays_a_name() {
    let mut cycle = cycle();
    let mut members = cycle.roster.members().to_vec();
    members[0].name = "=1+1 & R&D <Ltd> \u{1F600}".repeat(20);
    cycle.roster = biennial::domain::roster::Roster::new(members);
    let member = &cycle.roster.members()[0];
    let template = Template::of_member(&cycle, member).expect("commitments");
    let workbook = template.write().expect("a workbook");
    let raw = read(&workbook);
    let (_, name) = raw.member.get(MemberField::MemberName).expect("a name");
    assert_eq!(name, Some(&CellValue::Text(member.name.clone())));
    assert!(part(&workbook, MEMBER).contains("<oddFooter>"));
}
