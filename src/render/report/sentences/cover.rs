//! The cover, the running lines, and what the report rests on.

use crate::domain::cycle::Cycle;

use super::words::day;

/// Whose report it is, without a name.
pub const ALLIANCE: &str =
    "An alliance of governments, companies, civil society and international organisations";

/// What an unreleased build must say on its first page.
pub const DRAFT_NOTICE: &str = "This report has not been released. It must not leave the \
    secretariat, and its figures may still change.";

/// What a made-up cycle must say on its first page.
pub const FICTIONAL_NOTICE: &str = "Every member, every government and every answer in this \
    report is made up. It shows what the report looks like and says nothing about any real \
    organisation or state.";

/// Subtitle of the report.
#[must_use]
pub fn subtitle(cycle: &Cycle) -> String {
    format!("Progress on the {}", cycle.catalogue.title)
}

/// What the document is, in its properties.
#[must_use]
pub fn description(cycle: &Cycle) -> String {
    format!(
        "{}: what members reported for the cycle {}.",
        cycle.title, cycle.year
    )
}

/// Facts on the cover: what, and when.
#[must_use]
pub fn cover_facts(cycle: &Cycle) -> Vec<(&'static str, String)> {
    vec![
        ("Cycle", cycle.year.to_string()),
        (
            "Reporting period",
            format!("{} to {}", day(cycle.period.from), day(cycle.period.to)),
        ),
        ("Deadline for members", day(cycle.deadline)),
        ("Figures as of", day(cycle.as_of)),
        (
            "Statement",
            format!("{}, {}", cycle.catalogue.title, cycle.catalogue.place),
        ),
    ]
}

/// What made the document.
#[must_use]
pub fn imprint(build_id: &str, version: &str) -> String {
    format!("Build {build_id} · biennial {version}")
}

/// The running header.
#[must_use]
pub fn running(cycle: &Cycle) -> String {
    cycle.title.clone()
}

/// What the report rests on, below the contents.
pub const ABOUT: &str = "Members report in workbooks what they have done about each commitment \
    addressed to them. Every figure here is counted from those answers, as members gave them; the \
    report adds up what members said and does not judge it. Single answers are not published, and \
    no member is ranked.";
