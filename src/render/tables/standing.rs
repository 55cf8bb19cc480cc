//! Where a cycle stands, member by member, for the secretariat: as CSV, as a workbook, for a terminal.

use std::borrow::Cow;

use super::aligned::aligned;
use super::{Cell, Field, Table};
use crate::finding::Severity;
use crate::intake::MemberStanding;

static FIELDS: [Field; 12] = [
    Field::text("member_id", "Id of the member on the roster."),
    Field::text("name", "The member."),
    Field::text("group", "Its stakeholder group."),
    Field::text("region", "Its region."),
    Field::text(
        "standing",
        "silent: nothing came; rejected: something came, and nothing of it counts; to-mend: it counts, without answers that an error left out; accepted.",
    ),
    Field::text(
        "sent",
        "When the report that counts was sent, by its own date; - where it does not say.",
    ),
    Field::text("on_time", "yes, no, or - where it does not say."),
    Field::count(
        "errors",
        "Errors found in what counts, or in what was rejected.",
    ),
    Field::count("warnings", "Warnings found in it."),
    Field::text("to_mend", "The errors, in order: where, and what to do."),
    Field::text(
        "submissions",
        "What came from the member, separated by semicolons.",
    ),
    Field::text(
        "contact",
        "Where reminders go, as the roster has it; - where it has none.",
    ),
];

/// The table; one row for every expected member.
#[must_use]
pub fn standing_table(standings: &[&MemberStanding<'_>], regions: &[String]) -> Table {
    Table {
        name: "status",
        title: Cow::Borrowed("Members expected to report, and how it stands with their reports"),
        fields: Cow::Borrowed(&FIELDS),
        key: &["member_id"],
        rows: standings.iter().map(|one| row(one, regions)).collect(),
    }
}

fn row(one: &MemberStanding<'_>, regions: &[String]) -> Vec<Cell> {
    let text = |text: &str| Cell::Text(text.to_owned());
    let count = |severity| Cell::Count(u32::try_from(one.count(severity)).unwrap_or(u32::MAX));
    let sent = one
        .sent
        .map_or_else(|| "-".to_owned(), |sent| sent.to_string());
    let errors = one.findings.iter();
    let errors: Vec<String> = errors
        .filter(|finding| finding.severity() == Severity::Error)
        .map(|finding| {
            let place = &finding.place;
            let cell = format!("{} {}", place.sheet_text(), place.cell_text());
            let place = format!("{} {}", place.file, cell.trim());
            format!("{}: {}", place.trim(), finding.fix)
        })
        .collect();
    vec![
        text(&one.member.id),
        text(&one.member.name),
        text(one.member.group.name()),
        text(&regions[one.member.region_index]),
        text(one.standing.name()),
        Cell::Text(sent),
        text(yes_no(one.on_time)),
        count(Severity::Error),
        count(Severity::Warning),
        Cell::Text(errors.join("; ")),
        Cell::Text(one.submissions.join("; ")),
        text(one.member.contact.as_deref().unwrap_or("-")),
    ]
}

const fn yes_no(on_time: Option<bool>) -> &'static str {
    match on_time {
        Some(true) => "yes",
        Some(false) => "no",
        None => "-",
    }
}

/// The members in lines under one another, for a terminal: without what is sent and what is to mend in words.
#[must_use]
pub fn standing_lines(table: &Table) -> String {
    const SHOWN: [&str; 8] = [
        "standing",
        "member_id",
        "name",
        "group",
        "sent",
        "on_time",
        "errors",
        "warnings",
    ];
    let place = |name: &&str| table.fields.iter().position(|field| field.name == *name);
    let places: Vec<usize> = SHOWN.iter().filter_map(place).collect();
    let cells: Vec<Vec<String>> = table
        .rows
        .iter()
        .map(|row| places.iter().map(|place| row[*place].text()).collect())
        .collect();
    let mut lines = vec![SHOWN.to_vec()];
    lines.extend(
        cells
            .iter()
            .map(|row| row.iter().map(String::as_str).collect::<Vec<_>>()),
    );
    aligned(&lines, |place| place < 6)
}
