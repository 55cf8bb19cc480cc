//! Names of files made for members: of the id alone, and inside their folder.

use std::collections::HashSet;

use crate::domain::fold::fold;

/// Longest stem of a file name, in characters; every file system allows it.
const LONGEST: usize = 120;

/// Names that Windows keeps for devices, whatever the ending.
const DEVICES: [&str; 6] = ["con", "prn", "aux", "nul", "com", "lpt"];

/// A file name with this ending for each id, in their order. No two are alike, upper and lower case being
/// the same to some machines.
#[must_use]
pub fn file_names<'a>(ids: impl IntoIterator<Item = &'a str>, ending: &str) -> Vec<String> {
    let mut taken = HashSet::new();
    ids.into_iter()
        .map(|id| {
            let stem = stem_of(id);
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
    use super::{file_names, group_file_name};

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
            file_names(ids, "xlsx"),
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
            file_names(["a_b", "a_b-2", "a b"], "xlsx"),
            ["a_b.xlsx", "a_b-2.xlsx", "a_b-3.xlsx"]
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
