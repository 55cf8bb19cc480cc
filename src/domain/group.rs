//! Stakeholder groups: the kinds of organisation that make up an alliance, as its folder names them.

use std::cmp::Ordering;

use serde::{Deserialize, Serialize, Serializer};

use super::fold::fold;

/// What an alliance calls one of its groups, and how its members write it.
#[derive(Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GroupWords {
    /// The word by which messages choose what members of the group are called, such as `private-sector`.
    pub key: String,
    /// The display name, as printed in tables and written in data.
    pub name: String,
    /// The name in the middle of a sentence, for several members of the group.
    pub plural: String,
    /// Other ways to write the name, in any language.
    #[serde(default)]
    pub synonyms: Vec<String>,
    /// What may stand before the number of a commitment that is addressed to the group, as in "gov 3b".
    #[serde(default)]
    pub before_reference: Vec<String>,
}

/// A stakeholder group. It is as small as a number; the words of an alliance stay as long as the program runs.
/// Two groups are the same where their place and their name are.
#[derive(Clone, Copy)]
pub struct Group {
    index: usize,
    entry: &'static Entry,
}

/// A group's words, and every way to write it, folded.
#[derive(Debug)]
struct Entry {
    words: GroupWords,
    ways: Vec<String>,
}

impl Group {
    /// The display name, as printed in tables.
    #[must_use]
    pub fn name(self) -> &'static str {
        &self.entry.words.name
    }

    /// The name in the middle of a sentence, for several members of the group.
    #[must_use]
    pub fn plural(self) -> &'static str {
        &self.entry.words.plural
    }

    /// The word by which messages choose.
    #[must_use]
    pub fn key(self) -> &'static str {
        &self.entry.words.key
    }

    /// What may stand before the number of a commitment.
    #[must_use]
    pub fn before_reference(self) -> &'static [String] {
        &self.entry.words.before_reference
    }

    /// Position among the groups of its alliance.
    #[must_use]
    pub const fn index(self) -> usize {
        self.index
    }
}

impl PartialEq for Group {
    fn eq(&self, other: &Self) -> bool {
        self.index == other.index
            && (std::ptr::eq(self.entry, other.entry)
                || self.entry.words.name == other.entry.words.name)
    }
}

impl Eq for Group {}

impl PartialOrd for Group {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Group {
    fn cmp(&self, other: &Self) -> Ordering {
        let same = std::ptr::eq(self.entry, other.entry);
        let by_index = self.index.cmp(&other.index);
        by_index.then_with(|| {
            if same {
                Ordering::Equal
            } else {
                self.name().cmp(other.name())
            }
        })
    }
}

impl std::hash::Hash for Group {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.index.hash(state);
    }
}

impl Serialize for Group {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

impl std::fmt::Debug for Group {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.name())
    }
}

impl std::fmt::Display for Group {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.name())
    }
}

/// The groups of an alliance, in the order in which tables list them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Groups(&'static [Group]);

impl Groups {
    /// The groups that these words name, in their order. The words are kept as long as the program runs.
    ///
    /// # Errors
    /// When there is none, or two of them could be confused; the text says which.
    pub fn new(words: Vec<GroupWords>) -> Result<Self, String> {
        if words.is_empty() {
            return Err("it names no group; write a [[group]] for each".to_owned());
        }
        let mut entries: Vec<Entry> = Vec::new();
        for mut words in words {
            // Texts that are searched for them are folded, too.
            for word in &mut words.before_reference {
                *word = fold(word);
            }
            let is_plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
            let key = words.key.as_str();
            if key.is_empty() || !key.chars().all(is_plain) || RESERVED.contains(&key) {
                return Err(format!(
                    "group {:?}: the key {key:?} is no word of small letters, digits and hyphens of its own",
                    words.name
                ));
            }
            let names = [&words.name, &words.plural].into_iter();
            let ways: Vec<String> = names.chain(&words.synonyms).map(|way| fold(way)).collect();
            let rival = entries.iter().find(|other| {
                other.words.key == words.key || other.ways.iter().any(|way| ways.contains(way))
            });
            if let Some(other) = rival {
                return Err(format!(
                    "groups {:?} and {:?} share a key, a name or a synonym",
                    other.words.name, words.name
                ));
            }
            entries.push(Entry { words, ways });
        }
        let entries: &'static [Entry] = Vec::leak(entries);
        let groups = entries.iter().enumerate();
        Ok(Self(Vec::leak(
            groups
                .map(|(index, entry)| Group { index, entry })
                .collect(),
        )))
    }

    /// Every group.
    #[must_use]
    pub const fn all(self) -> &'static [Group] {
        self.0
    }

    /// How many there are.
    #[must_use]
    pub const fn count(self) -> usize {
        self.0.len()
    }

    /// Every group, one after the other.
    #[must_use]
    pub fn iter(self) -> impl DoubleEndedIterator<Item = Group> + ExactSizeIterator + Clone {
        self.0.iter().copied()
    }

    /// Their display names.
    #[must_use]
    pub fn names(self) -> Vec<&'static str> {
        self.iter().map(Group::name).collect()
    }

    /// The group with exactly this display name.
    #[must_use]
    pub fn named(self, name: &str) -> Option<Group> {
        self.iter().find(|group| group.name() == name)
    }

    /// Reads a group from the way people write it: any case, and every synonym. `None` when the words mean no
    /// group.
    #[must_use]
    pub fn parse(self, text: &str) -> Option<Group> {
        let folded = fold(text);
        self.iter().find(|group| group.entry.ways.contains(&folded))
    }
}

/// Words by which messages choose that name no group: all members, members of several groups.
const RESERVED: [&str; 2] = ["all", "member"];

/// The groups of the built-in alliance, for tests.
#[cfg(test)]
pub mod fixtures {
    use std::sync::LazyLock;

    use super::{Group, GroupWords, Groups};

    #[derive(serde::Deserialize)]
    struct File {
        group: Vec<GroupWords>,
    }

    /// All of them.
    #[must_use]
    pub fn groups() -> Groups {
        static GROUPS: LazyLock<Groups> = LazyLock::new(|| {
            let text = include_str!("../../inputs/catalogue/alliance.toml");
            let file: File = toml::from_str(text).expect("alliance.toml");
            Groups::new(file.group).expect("groups")
        });
        *GROUPS
    }

    fn at(index: usize) -> Group {
        groups().all()[index]
    }

    /// Government.
    #[must_use]
    pub fn government() -> Group {
        at(0)
    }

    /// Private sector.
    #[must_use]
    pub fn private_sector() -> Group {
        at(1)
    }

    /// Civil society.
    #[must_use]
    pub fn civil_society() -> Group {
        at(2)
    }

    /// Intergovernmental.
    #[must_use]
    pub fn intergovernmental() -> Group {
        at(3)
    }
}
