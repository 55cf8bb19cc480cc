//! Titles, headings, captions and column names.

use crate::domain::catalogue::Audience;
use crate::domain::group::Group;

/// Before the number of a figure.
pub const FIGURE: &str = "Figure";
/// Before the number of a table.
pub const TABLE: &str = "Table";
/// Before the letter of an annex.
pub const ANNEX: &str = "Annex";
/// Heading of the list of contents.
pub const CONTENTS: &str = "Contents";

/// On every page of a build that has not been released.
pub const DRAFT: &str = "DRAFT — NOT FOR CIRCULATION";
/// On every page of a made-up cycle.
pub const FICTIONAL: &str = "Fictional data";

/// Chapter: the key figures.
pub const GLANCE: &str = "At a glance";
/// Chapter: scale, bounds, shorthand.
pub const READING: &str = "How to read the numbers";
/// Chapter: participation.
pub const WHO: &str = "Who reported";
/// Chapter: regions.
pub const REGIONS: &str = "Regions";
/// Chapter: quality.
pub const QUALITY: &str = "Quality of the data";
/// Annex: a table per commitment.
pub const RESULTS: &str = "Results for each commitment";
/// Annex: method.
pub const METHOD: &str = "Method";
/// Annex: rules.
pub const RULES: &str = "Rules applied to the submissions";
/// Annex: wording.
pub const WORDING: &str = "Wording of the commitments";
/// Annex: participants.
pub const PARTICIPANTS: &str = "Members that reported";
/// Annex: lineage.
pub const LINEAGE: &str = "Earlier commitments that these continue";

/// Heading: by section.
pub const BY_SECTION: &str = "Progress by section";
/// Heading: by commitment.
pub const BY_COMMITMENT: &str = "Progress by commitment";
/// Heading: highest shares.
pub const FURTHEST: &str = "Furthest along";
/// Heading: lowest shares.
pub const FURTHEST_TO_GO: &str = "Furthest to go";
/// Heading: all commitments, where there are few.
pub const WHAT_WAS_SAID: &str = "What members said";

/// Column: how many are addressed.
pub const ADDRESSED: &str = "Addressed";
/// Column: members expected.
pub const EXPECTED: &str = "Expected";
/// Column: answers, or members who reported.
pub const REPORTED: &str = "Reported";
/// Column: share of those expected.
pub const RESPONSE_RATE: &str = "Response rate";
/// Column: in time.
pub const ON_TIME: &str = "In time";
/// Column: applicable.
pub const APPLICABLE: &str = "Applicable";
/// Column: completed.
pub const COMPLETED: &str = "Completed";
/// Column: completion rate.
pub const RATE: &str = "Rate";
/// Column: bounds.
pub const BOUNDS: &str = "Low–high";
/// Column: a group.
pub const GROUP: &str = "Stakeholder group";
/// Column: a region.
pub const REGION: &str = "Region";
/// Column: a section.
pub const SECTION: &str = "Section";
/// Column: a commitment.
pub const COMMITMENT: &str = "Commitment";
/// Column: an id.
pub const ID: &str = "ID";
/// Column: an audience.
pub const ADDRESSED_TO: &str = "Addressed to";
/// Row: the sum.
pub const ALL_MEMBERS: &str = "All members";

/// Row: the sum over commitments.
pub const ALL_COMMITMENTS: &str = "All commitments";

/// Row: the sum over regions.
pub const ALL_REGIONS: &str = "All regions";

/// Title of the chapter about an audience.
#[must_use]
pub fn audience_chapter(audience: &Audience, only_section: Option<&str>) -> String {
    match audience.groups[..] {
        [group] => format!("Commitments of {}", group.plural()),
        _ => only_section.map_or_else(
            || format!("Commitments of {}", in_a_sentence(&audience.name)),
            str::to_owned,
        ),
    }
}

/// A display name with a small first letter.
fn in_a_sentence(name: &str) -> String {
    let mut letters = name.chars();
    letters
        .next()
        .map(|first| first.to_lowercase().chain(letters).collect())
        .unwrap_or_default()
}

/// Caption of the table of groups.
pub const CAPTION_GROUPS: &str = "Members that reported, by stakeholder group";
/// Caption of the table of regions.
pub const CAPTION_REGIONS: &str = "Members that reported, by region";
/// Caption of the table of audiences.
pub const CAPTION_AUDIENCES: &str = "Answers by whom the commitments address";
/// Caption of the table of regional results.
pub const CAPTION_REGION_RESULTS: &str = "Answers to all commitments, by region";
/// Caption of the table of groups and regions.
pub const CAPTION_GROUP_REGION: &str =
    "Completed of applicable answers, by region and stakeholder group";
/// Caption of the table of participation by group and region.
pub const CAPTION_PARTICIPATION: &str = "Members that reported, by region and stakeholder group";
/// Caption of the status scale.
pub const CAPTION_SCALE: &str = "The status scale";
/// Heading of the shorthand, below the contents.
pub const SHORTHAND: &str = "Signs in tables and charts";
/// Caption of the table of findings.
pub const CAPTION_QUALITY: &str = "Members whose submission has at least one such finding";
/// Caption of the table of rules.
pub const CAPTION_RULES: &str = "Every rule, with its severity";
/// Caption of the table of reference data.
pub const CAPTION_SOURCES: &str = "Reference data and the day for which each file holds";
/// Caption of the table of settings.
pub const CAPTION_SETTINGS: &str = "Settings of this report";
/// Caption of the table of lineage.
pub const CAPTION_LINEAGE: &str = "Lineage: an editorial reading";

/// Caption of the table of an audience's sections.
#[must_use]
pub fn caption_sections(audience: &Audience) -> String {
    format!("Answers by section: {}", whom(audience))
}

/// Caption of the table of an audience's commitments.
#[must_use]
pub fn caption_commitments(audience: &Audience) -> String {
    format!("Answers by commitment: {}", whom(audience))
}

/// Whom an audience addresses, in a caption or a cell.
#[must_use]
pub fn whom(audience: &Audience) -> String {
    match audience.groups[..] {
        [group] => group.plural().to_owned(),
        _ => in_a_sentence(&audience.name),
    }
}

/// Heading of the participants of a group.
#[must_use]
pub fn participants_of(group: Group, count: &str) -> String {
    format!("{} ({count})", group.name())
}
