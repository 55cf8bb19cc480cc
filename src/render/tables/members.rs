//! `regions.csv`, how each group and region is published, and `participants.csv`, who reported.

use super::{Cell, Field, Kind, Table};
use crate::domain::cube::Dimensions;
use crate::domain::group::Group;

const fn text(name: &'static str, description: &'static str) -> Field {
    Field {
        name,
        kind: Kind::Text,
        description,
    }
}

static REGION_FIELDS: [Field; 3] = [
    text("dimension", "group or region."),
    text(
        "value",
        "Stakeholder group or region, as the roster has it.",
    ),
    text(
        "published_as",
        "Name under which its figures stand in aggregates.csv.",
    ),
];

static PARTICIPANT_FIELDS: [Field; 3] = [
    text("name", "Member with a counted submission."),
    text("group", "Stakeholder group."),
    text("region", "Region."),
];

/// How every group and region is published. None are merged: each stands under its own name.
#[must_use]
pub fn regions_table(dimensions: &Dimensions) -> Table {
    let groups = Group::ALL.iter().map(|group| ("group", group.name()));
    let regions = dimensions
        .regions
        .iter()
        .map(|name| ("region", name.as_str()));
    Table {
        name: "regions",
        title: "How stakeholder groups and regions are published",
        fields: &REGION_FIELDS,
        rows: groups
            .chain(regions)
            .map(|(dimension, value)| {
                [dimension, value, value]
                    .map(|text| Cell::Text(text.to_owned()))
                    .into()
            })
            .collect(),
    }
}

/// The members with a counted submission, as (name, group, region).
#[must_use]
pub fn participants_table<'a>(
    participants: impl Iterator<Item = (&'a str, Group, &'a str)>,
) -> Table {
    Table {
        name: "participants",
        title: "Members that reported",
        fields: &PARTICIPANT_FIELDS,
        rows: participants
            .map(|(name, group, region)| {
                [name, group.name(), region]
                    .map(|text| Cell::Text(text.to_owned()))
                    .into()
            })
            .collect(),
    }
}
