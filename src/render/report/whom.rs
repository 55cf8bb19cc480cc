//! Of whom sentences speak: the words by which they choose what members are called.

use crate::domain::catalogue::Audience;
use crate::domain::group::Groups;
use crate::render::language::Args;

/// Members of whatever kind.
pub const MEMBERS: &str = "member";

/// The members that an audience addresses.
#[must_use]
pub fn of_audience(audience: &Audience, groups: Groups) -> &'static str {
    match audience.groups[..] {
        [group] => group.key(),
        _ if audience.groups.len() == groups.count() => "all",
        _ => MEMBERS,
    }
}

/// What sentences about an audience are given.
#[must_use]
pub fn args(audience: &Audience, groups: Groups) -> Args {
    Args::new()
        .text("who", of_audience(audience, groups))
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
