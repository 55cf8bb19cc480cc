//! Of whom texts speak: the words by which they choose what members are called, and what commitments addressed to
//! them are called.

use crate::domain::catalogue::{Audience, Catalogue};
use crate::domain::group::Groups;
use crate::render::language::{Args, Language};

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
pub fn args(language: &Language, audience: &Audience, groups: Groups) -> Args {
    Args::new()
        .text("who", of_audience(audience, groups))
        .text("audience", in_a_sentence(&language.name(&audience.name)))
}

/// What the commitments of an audience are called. Those of several groups with one section are called by that.
#[must_use]
pub fn commitments_of(language: &Language, catalogue: &Catalogue, audience: &Audience) -> String {
    let sections = catalogue.sections.iter();
    let mut sections = sections.filter(|section| section.audience == audience.code);
    match (sections.next(), sections.next()) {
        (Some(only), None) if audience.groups.len() != 1 => language.name(&only.title).into_owned(),
        _ => {
            let args = args(language, audience, catalogue.groups());
            language.say("chapter-audience", &args).text
        }
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
