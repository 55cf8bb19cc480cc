//! The roster: who was a member, from when to when, and where tables count them.

use std::collections::HashMap;

use jiff::civil::Date;

use super::fold::fold;
use super::group::Group;

/// One member of the alliance.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// The secretariat's id.
    pub id: String,
    /// Name as printed.
    pub name: String,
    /// Other names it is known by.
    pub aliases: Vec<String>,
    /// Stakeholder group.
    pub group: Group,
    /// ISO 3166-1 alpha-3 code, where the member has a country.
    pub country: Option<String>,
    /// Position of its region in the cycle's region scheme.
    pub region_index: usize,
    /// First day of membership.
    pub joined: Date,
    /// Day on which membership ended, if it did.
    pub left: Option<Date>,
    /// Address to which reminders go, where it is known. It stands in no build.
    pub contact: Option<String>,
    /// The language in which it is written to, ISO 639-1, where that is known.
    pub language: Option<String>,
}

impl Member {
    /// Whether the member is expected to report, judged on `day`: joined on or before it, and not
    /// left on or before it.
    #[must_use]
    pub fn is_expected_on(&self, day: Date) -> bool {
        self.joined <= day && self.left.is_none_or(|left| left > day)
    }
}

/// How a member was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FoundBy {
    /// By its id.
    Id,
    /// By its exact name.
    Name,
    /// By an alias.
    Alias,
}

/// Every member, found by id, name or alias. A name that two members share finds neither.
#[derive(Debug, Clone, Default)]
pub struct Roster {
    members: Vec<Member>,
    by_id: HashMap<String, usize>,
    by_name: HashMap<String, Option<usize>>,
    by_alias: HashMap<String, Option<usize>>,
}

impl Roster {
    /// Builds the roster from its members.
    #[must_use]
    pub fn new(members: Vec<Member>) -> Self {
        let mut roster = Self::default();
        for (index, member) in members.iter().enumerate() {
            roster.by_id.insert(fold(&member.id), index);
            add_name(&mut roster.by_name, &member.name, index);
            for alias in &member.aliases {
                add_name(&mut roster.by_alias, alias, index);
            }
        }
        roster.members = members;
        roster
    }

    /// Every member in the order of the file.
    #[must_use]
    pub fn members(&self) -> &[Member] {
        &self.members
    }

    /// Position of the member with this id, however it is cased.
    #[must_use]
    pub fn find_id(&self, id: &str) -> Option<usize> {
        self.by_id.get(&fold(id)).copied()
    }

    /// Position of the one member with this name or alias.
    #[must_use]
    pub fn find_name(&self, name: &str) -> Option<(usize, FoundBy)> {
        let key = fold(name);
        match self.by_name.get(&key) {
            Some(found) => found.map(|index| (index, FoundBy::Name)),
            None => self
                .by_alias
                .get(&key)
                .copied()
                .flatten()
                .map(|index| (index, FoundBy::Alias)),
        }
    }

    /// Positions of the members that share this name or alias, where more than one has it.
    #[must_use]
    pub fn sharing_name(&self, name: &str) -> Vec<usize> {
        let key = fold(name);
        let has_name = |member: &Member| fold(&member.name) == key;
        let has_alias = |member: &Member| member.aliases.iter().any(|alias| fold(alias) == key);
        match (self.by_name.get(&key), self.by_alias.get(&key)) {
            (Some(None), _) => self.positions(has_name),
            (None, Some(None)) => self.positions(has_alias),
            _ => Vec::new(),
        }
    }

    fn positions(&self, is_wanted: impl Fn(&Member) -> bool) -> Vec<usize> {
        let members = self.members.iter().enumerate();
        members
            .filter(|(_, member)| is_wanted(member))
            .map(|(index, _)| index)
            .collect()
    }
}

fn add_name(map: &mut HashMap<String, Option<usize>>, name: &str, index: usize) {
    map.entry(fold(name))
        .and_modify(|found| {
            if *found != Some(index) {
                *found = None;
            }
        })
        .or_insert(Some(index));
}
