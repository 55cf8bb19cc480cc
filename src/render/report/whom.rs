//! Of whom sentences speak: the words by which they choose what members are called.

use crate::domain::catalogue::Audience;
use crate::domain::group::Group;
use crate::render::language::Args;

/// Members of whatever kind.
pub const MEMBERS: &str = "member";

/// The members of one group.
#[must_use]
pub const fn of_group(group: Group) -> &'static str {
    match group {
        Group::Government => "government",
        Group::PrivateSector => "private-sector",
        Group::CivilSociety => "civil-society",
        Group::Intergovernmental => "intergovernmental",
    }
}

/// The members that an audience addresses.
#[must_use]
pub fn of_audience(audience: &Audience) -> &'static str {
    match audience.groups[..] {
        [group] => of_group(group),
        _ if audience.groups.len() == Group::ALL.len() => "all",
        _ => MEMBERS,
    }
}

/// What sentences about an audience are given.
#[must_use]
pub fn args(audience: &Audience) -> Args {
    Args::new()
        .text("who", of_audience(audience))
        .text("audience", in_a_sentence(&audience.name))
}

/// A display name with a small first letter.
fn in_a_sentence(name: &str) -> String {
    let mut letters = name.chars();
    letters
        .next()
        .map(|first| first.to_lowercase().chain(letters).collect())
        .unwrap_or_default()
}
