//! The files of a new cycle: they build as they are, and say what to change.

use crate::domain::alliance::Alliance;

const SETTINGS: &str = include_str!("../../templates/cycle.toml");

/// The files of a new cycle, by name, for the folder that is called `dir`: its settings, a roster with one fictional
/// member of each group, and an empty table of decisions.
#[must_use]
pub fn files_of_new_cycle(
    year: u16,
    dir: &str,
    alliance: &Alliance,
) -> Vec<(&'static str, String)> {
    let settings = SETTINGS
        .replace("{{ year }}", &year.to_string())
        .replace("{{ year_before }}", &year.saturating_sub(2).to_string())
        .replace("{{ dir }}", dir);
    let mut roster = "member_id,name,aliases,group,country,region,joined,left,contact\n".to_owned();
    let before = year.saturating_sub(2);
    for (number, group) in (1..).zip(alliance.groups.iter()) {
        let group = group.name();
        roster.push_str(&format_row(number, group, before));
    }
    let decisions = "file,member,commitment,field,decision,by,date,reason\n";
    vec![
        ("cycle.toml", settings),
        ("members.csv", roster),
        ("decisions.csv", decisions.to_owned()),
    ]
}

fn format_row(number: u32, group: &str, year: u16) -> String {
    let country = if number == 1 { "France" } else { "" };
    format!(
        "M{number:05},Example member {number} ({group}; fictional),,{group},{country},,{year}-12-05,,member{number}@example.org\n"
    )
}
