//! `regions.csv`, how each group and region is published, and `participants.csv`, who reported.

use std::borrow::Cow;

use super::{Cell, Field, Table, Values};
use crate::domain::cube::Dimensions;
use crate::domain::group::Group;

static REGION_FIELDS: [Field; 3] = [
    Field::text("dimension", "group or region.").of(Values::Dimension),
    Field::text(
        "value",
        "Stakeholder group or region, as the roster has it.",
    ),
    Field::text(
        "published_as",
        "Name under which its figures stand in aggregates.csv.",
    ),
];

static PARTICIPANT_FIELDS: [Field; 3] = [
    Field::text("name", "Member with a counted submission."),
    Field::text("group", "Stakeholder group.").of(Values::Group),
    Field::text("region", "Region.").of(Values::Region),
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
        title: Cow::Borrowed("How stakeholder groups and regions are published"),
        fields: Cow::Borrowed(&REGION_FIELDS),
        key: &["dimension", "value"],
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
        title: Cow::Borrowed("Members that reported"),
        fields: Cow::Borrowed(&PARTICIPANT_FIELDS),
        key: &[],
        rows: participants
            .map(|(name, group, region)| {
                [name, group.name(), region]
                    .map(|text| Cell::Text(text.to_owned()))
                    .into()
            })
            .collect(),
    }
}
