//! `commitments.csv`: what the codes of the aggregates stand for, and which commitments each one sums.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::{Cell, Field, Table};
use crate::domain::catalogue::Catalogue;
use crate::domain::cube::{Level, PublicCube};
use crate::domain::shown::joined_names;

static FIELDS: [Field; 14] = [
    Field::text(
        "commitment",
        "Code of the commitment, as in column code at level commitment.",
    ),
    Field::text("label", "Short label; not the statement's own words."),
    Field::text("section", "Code of its section."),
    Field::text("section_label", "Heading of its section."),
    Field::text("audience", "Code of the audience it is addressed to."),
    Field::text("audience_label", "Name of that audience."),
    Field::text(
        "groups",
        "Stakeholder groups it is addressed to, separated by semicolons.",
    ),
    Field::text(
        "frameworks",
        "Codes of the frameworks that its text names, separated by spaces, or -.",
    ),
    Field::text(
        "alias_of",
        "The commitment that holds the same sentence, under which it is counted, or -.",
    ),
    Field::text(
        "derived",
        "yes where an accepted submission by itself implements it, else no.",
    ),
    Field::text(
        "joined_as",
        "Codes in aggregates.csv, at level commitment, of the rows that count it together with others, as A + B; several are separated by semicolons; - where there is none.",
    ),
    Field::text(
        "section_joined_as",
        "The same of its section, at level section.",
    ),
    Field::text("due", "When it is due: a year or a month, or -."),
    Field::text("text", "The statement's wording."),
];

/// Every commitment of a catalogue, in printed order, with the joined rows that hold it.
#[must_use]
pub fn commitments_table(catalogue: &Catalogue, cube: &PublicCube) -> Table {
    let joined = |level: Level| -> BTreeSet<String> {
        let rows = cube.joined().iter();
        let own = rows.filter(|row| row.level == level && row.code_indices.len() > 1);
        own.map(|row| row.code(&cube.dimensions)).collect()
    };
    let (commitments, sections) = (joined(Level::Commitment), joined(Level::Section));
    let joined_as = |names: &BTreeSet<String>, code: &str| {
        let names = names
            .iter()
            .filter(|name| joined_names(name).any(|part| part == code));
        match names.map(String::as_str).collect::<Vec<_>>().join("; ") {
            none if none.is_empty() => "-".to_owned(),
            some => some,
        }
    };
    let rows = catalogue.commitments.iter().map(|one| {
        let section = catalogue.section_of(one);
        let audience = catalogue.audience_of(one);
        let groups: Vec<&str> = audience.groups.iter().map(|group| group.name()).collect();
        let frameworks = match one.frameworks.join(" ") {
            none if none.is_empty() => "-".to_owned(),
            some => some,
        };
        let or_none = |text: Option<&str>| text.unwrap_or("-").to_owned();
        let derived = if one.derived { "yes" } else { "no" };
        [
            one.id.clone(),
            one.label.clone(),
            section.code.clone(),
            section.title.clone(),
            audience.code.clone(),
            audience.name.clone(),
            groups.join("; "),
            frameworks,
            or_none(one.alias_of.as_deref()),
            derived.to_owned(),
            joined_as(&commitments, &one.id),
            joined_as(&sections, &section.code),
            or_none(one.due.as_deref()),
            one.text.clone(),
        ]
        .map(Cell::Text)
        .into()
    });
    Table {
        name: "commitments",
        title: Cow::Borrowed("The commitments, and where each is counted"),
        fields: Cow::Borrowed(&FIELDS),
        key: &["commitment"],
        rows: rows.collect(),
    }
}
