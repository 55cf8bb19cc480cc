//! `regions.csv`, how each group and region is published, `expected-members.csv`, who was to report, and `participants.csv`, who did.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::{Cell, Field, Table, Values};
use crate::domain::catalogue::Catalogue;
use crate::domain::cube::PublicCube;
use crate::domain::group::Group;
use crate::domain::publication::AttributedAnswer;
use crate::domain::region::RegionScheme;
use crate::domain::shown::joined_names;

static REGION_FIELDS: [Field; 4] = [
    Field::text("dimension", "group or region.").of(Values::Dimension),
    Field::text(
        "value",
        "Stakeholder group or region, as the roster has it.",
    ),
    Field::text(
        "m49",
        "Code of the region in the standard of the United Nations for statistical use (M49); [z] for a group, and for a region that the standard does not have.",
    ),
    Field::text(
        "published_as",
        "Name under which its figures stand in aggregates.csv: its own, or, where it is counted together with others, the names of all that the row joins, as A + B. One row for each name; which of them holds depends on the commitment and the group.",
    ),
];

static PARTICIPANT_FIELDS: [Field; 3] = [
    Field::text("name", "Member with a counted submission."),
    Field::text("group", "Stakeholder group.").of(Values::Group),
    Field::text("region", "Region.").of(Values::Region),
];

static EXPECTED_FIELDS: [Field; 5] = [
    Field::text("name", "Member expected to report, whether or not it did.").of(Values::Always),
    PARTICIPANT_FIELDS[1],
    PARTICIPANT_FIELDS[2],
    Field::text(
        "country",
        "ISO 3166-1 alpha-3 code of the member's country, as the roster has it; [z] for a member without one.",
    ),
    Field::text(
        "country_m49",
        "Code of the country in the standard of the United Nations for statistical use (M49), which is the numeric code of ISO 3166-1; [z] where there is none.",
    ),
];

/// How every group and region is published: under its own name, and under those of the joined rows that hold
/// it.
#[must_use]
pub fn regions_table(cube: &PublicCube, scheme: &RegionScheme) -> Table {
    let dimensions = &cube.dimensions;
    let joins = cube.joined().iter();
    let (groups, regions): (BTreeSet<String>, BTreeSet<String>) = joins
        .map(|row| (row.group_name(dimensions), row.region_name(dimensions)))
        .unzip();
    let group_names: Vec<String> = dimensions
        .groups
        .iter()
        .map(|group| group.name().to_owned())
        .collect();
    let groups = published_as("group", &group_names, &groups, |_| None);
    let code = |region: &str| scheme.code_of(region);
    let regions = published_as("region", &dimensions.regions, &regions, code);
    Table {
        name: "regions",
        title: Cow::Borrowed("How stakeholder groups and regions are published"),
        fields: Cow::Borrowed(&REGION_FIELDS),
        key: &["dimension", "value", "published_as"],
        rows: groups.into_iter().chain(regions).collect(),
    }
}

/// Each of these values with its names: its own, then the joined ones.
fn published_as<'a>(
    dimension: &str,
    values: &'a [String],
    names: &BTreeSet<String>,
    code: impl Fn(&'a str) -> Option<&'a str>,
) -> Vec<Vec<Cell>> {
    let rows = values.iter().flat_map(|value| {
        let holds =
            move |name: &&String| *name != value && joined_names(name).any(|part| part == value);
        let names = std::iter::once(value).chain(names.iter().filter(holds));
        let code = text_or_none(code(value));
        names.map(move |name| {
            let [dimension, value, name] =
                [dimension, value, name].map(|text| Cell::Text(text.to_owned()));
            vec![dimension, value, code.clone(), name]
        })
    });
    rows.collect()
}

fn text_or_none(text: Option<&str>) -> Cell {
    text.map_or(Cell::NotApplicable, |text| Cell::Text(text.to_owned()))
}

/// A member, as (name, group, region).
type ListedMember<'a> = (&'a str, Group, &'a str);

/// The members with a counted submission.
#[must_use]
pub fn participants_table<'a>(participants: impl Iterator<Item = ListedMember<'a>>) -> Table {
    Table {
        name: "participants",
        title: Cow::Borrowed("Members that reported"),
        fields: Cow::Borrowed(&PARTICIPANT_FIELDS),
        key: &[],
        rows: participants.map(listed).collect(),
    }
}

static ATTRIBUTED_FIELDS: [Field; 9] = [
    PARTICIPANT_FIELDS[0],
    PARTICIPANT_FIELDS[1],
    PARTICIPANT_FIELDS[2],
    Field::text("commitment", "Identifier of the commitment."),
    Field::text("label", "The commitment in a few words."),
    Field::text(
        "status",
        "The answer: the name of a column of aggregates.csv.",
    ),
    Field::text(
        "evidence",
        "none, described, linked, or verified by the secretariat.",
    ),
    Field::text(
        "evidence_description",
        "The evidence in the member's words; [z] without.",
    ),
    Field::text("evidence_url", "Link to the evidence; [z] without."),
];

/// The answers that are published under their members' names.
#[must_use]
pub fn attributed_table(answers: &[AttributedAnswer], catalogue: &Catalogue) -> Table {
    let rows = answers.iter().map(|answer| {
        let commitment = &catalogue.commitments[answer.commitment_index];
        let mut cells = listed((&answer.member, answer.group, &answer.region));
        let words = [
            &commitment.id,
            &commitment.label,
            answer.status.column(),
            answer.evidence.name(),
        ];
        cells.extend(words.map(|text| Cell::Text(text.to_owned())));
        let evidence = [&answer.description, &answer.link];
        cells.extend(evidence.map(|text| text_or_none(text.as_deref())));
        cells
    });
    Table {
        name: "attributed",
        title: Cow::Borrowed("Answers published under members' names, with their consent"),
        fields: Cow::Borrowed(&ATTRIBUTED_FIELDS),
        key: &["name", "commitment"],
        rows: rows.collect(),
    }
}

/// The members that were expected to report, each with the two codes of its country, of letters and of digits: those behind the column
/// `addressed`.
#[must_use]
pub fn expected_members_table<'a>(
    expected: impl Iterator<Item = (ListedMember<'a>, [Option<&'a str>; 2])>,
) -> Table {
    let rows = expected.map(|(member, codes)| {
        let mut cells = listed(member);
        cells.extend(codes.map(text_or_none));
        cells
    });
    Table {
        name: "expected-members",
        title: Cow::Borrowed("Members expected to report"),
        fields: Cow::Borrowed(&EXPECTED_FIELDS),
        key: &["name"],
        rows: rows.collect(),
    }
}

fn listed((name, group, region): ListedMember<'_>) -> Vec<Cell> {
    let cells = [name, group.name(), region];
    cells.map(|text| Cell::Text(text.to_owned())).into()
}
