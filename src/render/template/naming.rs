//! Names of files made for members: of their ids and names, and inside their folder.

use std::collections::HashSet;

use crate::domain::fold::fold;
use crate::domain::roster::Member;

/// Longest stem of a file name, in characters; every file system allows it.
const LONGEST: usize = 120;

/// Names that Windows keeps for devices, whatever the ending.
const DEVICES: [&str; 6] = ["con", "prn", "aux", "nul", "com", "lpt"];

/// Longest part of a member's name in the name of a file, in characters.
const LONGEST_NAME: usize = 60;

/// A file name with this ending for each member, in their order: `M00001-ruritania.xlsx`. No two are alike, upper and
/// lower case being the same to some machines.
#[must_use]
pub fn file_names<'a>(members: impl IntoIterator<Item = &'a Member>, ending: &str) -> Vec<String> {
    let named = members.into_iter();
    unlike(named.map(|member| (&*member.id, &*member.name)), ending)
}

fn unlike<'a>(members: impl Iterator<Item = (&'a str, &'a str)>, ending: &str) -> Vec<String> {
    let mut taken = HashSet::new();
    members
        .map(|(id, name)| {
            let words = words_of(name);
            let stem = if words.is_empty() {
                stem_of(id)
            } else {
                stem_of(&format!("{id}-{words}"))
            };
            let mut name = format!("{stem}.{ending}");
            let mut number = 2;
            while !taken.insert(name.to_ascii_lowercase()) {
                name = format!("{stem}-{number}.{ending}");
                number += 1;
            }
            name
        })
        .collect()
}

/// The name of a template for any member of a group; `of` is the cycle or the catalogue.
#[must_use]
pub fn group_file_name(of: &str, group: &str) -> String {
    let words = fold(group).replace(' ', "-");
    format!("biennial-template-{}-{}.xlsx", stem_of(of), stem_of(&words))
}

/// The name of a part's file, beside that of the whole: `M00001.xlsx` and `G3` give `M00001-G3.xlsx`.
#[must_use]
pub fn part_file_name(whole: &str, part: &str) -> String {
    let (stem, ending) = whole.rsplit_once('.').unwrap_or((whole, "xlsx"));
    format!("{stem}-{}.{ending}", stem_of(part))
}

/// The words of a name in plain letters and digits, as far as it has any, whole words up to the limit.
fn words_of(name: &str) -> String {
    let folded = fold(name);
    let words = folded.split(|c: char| !c.is_ascii_alphanumeric());
    let mut kept = String::new();
    for word in words.filter(|word| !word.is_empty()) {
        if !kept.is_empty() && kept.len() + 1 + word.len() > LONGEST_NAME {
            break;
        }
        if !kept.is_empty() {
            kept.push('-');
        }
        kept.push_str(word);
    }
    kept
}

/// An id with all but plain letters, digits, dots, dashes and underscores replaced.
fn stem_of(id: &str) -> String {
    let mut stem: String = id
        .trim()
        .chars()
        .take(LONGEST)
        .map(|c| match c {
            'A'..='Z' | 'a'..='z' | '0'..='9' | '.' | '_' | '-' => c,
            _ => '_',
        })
        .collect();
    // A leading dot hides a file or leads out of the folder; a leading dash looks like an option.
    if stem.is_empty() || stem.starts_with(['.', '-']) {
        stem.insert(0, '_');
    }
    let first = stem.split('.').next().unwrap_or("").to_ascii_lowercase();
    let bare = first.trim_end_matches(|c: char| c.is_ascii_digit());
    if DEVICES.contains(&bare) && first.len() <= bare.len() + 1 {
        stem.insert(0, '_');
    }
    stem
}

#[cfg(test)]
mod tests {
    use super::{group_file_name, unlike};

    #[test]
    fn names_come_from_ids_and_stay_in_the_folder() {
        let ids = [
            "M00001",
            "../../etc/x",
            "..",
            "",
            "a b",
            "a_b",
            "A/B",
            "NUL",
            "com1.x",
            "-rf",
            "Ж",
            "console",
        ];
        assert_eq!(
            unlike(ids.into_iter().map(|id| (id, "")), "xlsx"),
            [
                "M00001.xlsx",
                "_.._.._etc_x.xlsx",
                "_...xlsx",
                "_.xlsx",
                "a_b.xlsx",
                "a_b-2.xlsx",
                "A_B-3.xlsx",
                "_NUL.xlsx",
                "_com1.x.xlsx",
                "_-rf.xlsx",
                "_-2.xlsx",
                "console.xlsx",
            ]
        );
    }

    #[test]
    fn a_number_given_to_one_id_is_never_taken_by_another() {
        assert_eq!(
            unlike(
                ["a_b", "a_b-2", "a b"].map(|id| (id, "")).into_iter(),
                "xlsx"
            ),
            ["a_b.xlsx", "a_b-2.xlsx", "a_b-3.xlsx"]
        );
    }

    #[test]
    fn a_name_stands_beside_the_id_in_plain_letters_and_whole_words() {
        let name = |name: &str| unlike([("M1", name)].into_iter(), "pdf").swap_remove(0);
        assert_eq!(name("Côte d’Ivoire"), "M1-cote-d-ivoire.pdf");
        assert_eq!(name("../..\\x"), "M1-x.pdf");
        assert_eq!(name("\u{627}\u{644}\u{645}"), "M1.pdf");
        let long =
            "Federation of very many national and regional organisations for children online";
        assert_eq!(
            name(long),
            "M1-federation-of-very-many-national-and-regional-organisations.pdf"
        );
    }

    #[test]
    fn a_group_template_says_what_it_is_for() {
        assert_eq!(
            group_file_name("2026", "Private sector"),
            "biennial-template-2026-private-sector.xlsx"
        );
    }
}
