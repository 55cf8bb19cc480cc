//! What changed since the cycle before.

use super::words::{MEMBER, number, plural};

/// Title of the chapter.
#[must_use]
pub fn title(previous: u16) -> String {
    format!("What changed since {previous}")
}

/// First words: who is compared. `compared` are the members with a counted report in both cycles, where
/// that is public.
#[must_use]
pub fn lead(previous: u16, compared: Option<u32>) -> String {
    match compared {
        Some(0) => format!("No member has a counted report both in {previous} and now."),
        Some(compared) => format!(
            "This chapter compares what {} said in {previous} with what they say now: those with a \
             counted report in both cycles.",
            MEMBER.count(compared)
        ),
        None => format!(
            "This chapter compares what members with a counted report in both cycles said in \
             {previous} with what they say now."
        ),
    }
}

/// What is compared.
pub const LIKE_FOR_LIKE: &str = "Like is compared with like: an answer is in this comparison only if \
    the same member, in the same stakeholder group, answered the same commitment in both cycles. Reporting \
    itself is not compared. The other chapters show all members that reported now; a difference between \
    them and the last report may come from who reported, and is therefore not read as change.";

/// Nothing may be shown.
pub const NOTHING_SHOWN: &str = "Too few answers can be compared, or too many of them moved alike, for \
    any of it to be published.";

/// Caption of the table.
pub const CAPTION: &str = "Answers compared with the cycle before, by section";

/// Under the table.
pub const NOTE: &str = "Counts are of answers. Completed: implemented or sustained, of the answers \
    compared. Forward and back: to a later or an earlier status of the scale. Beside: from or to not \
    applicable or withheld.";

/// Columns of the table but the first.
#[must_use]
pub fn columns(previous: u16, cycle: u16) -> [String; 7] {
    [
        "Compared".to_owned(),
        format!("Completed {previous}"),
        format!("Completed {cycle}"),
        "Forward".to_owned(),
        "Same".to_owned(),
        "Back".to_owned(),
        "Beside".to_owned(),
    ]
}

/// A section by its code and title.
#[must_use]
pub fn of_section(code: &str, title: &str) -> String {
    format!("{code}: {title}")
}

/// A section of one group, where it addresses several.
#[must_use]
pub fn of_group(code: &str, group: &str) -> String {
    format!("{code}: {group}")
}

/// Rows that are withheld.
#[must_use]
pub fn withheld(rows: u32) -> String {
    format!(
        "{} {} withheld to protect confidentiality ([c]); the file public/data/transitions.csv names {}.",
        number(rows),
        plural(rows, "row is", "rows are"),
        plural(rows, "it", "them"),
    )
}
