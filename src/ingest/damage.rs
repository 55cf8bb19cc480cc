//! What a member is told of a damaged file: a library's own words, made plain.

use std::fmt::Display;

use super::sheet::Refusal;

const IN_PART: &str = "part of it is missing or damaged";

/// The refusal of a file that a reader cannot make sense of.
pub(super) fn damaged(error: &impl Display) -> Refusal {
    Refusal::Unreadable(in_plain_words(&error.to_string()))
}

/// The refusal of a file of which a part is missing or damaged.
pub(super) fn damaged_in_part() -> Refusal {
    Refusal::Unreadable(IN_PART.to_owned())
}

/// The failure of one sheet.
pub(super) fn damaged_sheet(error: &impl Display) -> String {
    in_plain_words(&error.to_string())
}

/// The only thing that a member can mend is a cell with an error value; otherwise how the file is
/// broken says nothing to anybody.
fn in_plain_words(error: &str) -> String {
    let value = error
        .split_once("cell error value '")
        .and_then(|(_, rest)| rest.split_once('\''));
    match value {
        Some((value, _)) => format!("a cell with the error value {value}"),
        None => IN_PART.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::{damaged_sheet, in_plain_words};

    #[test]
    fn what_can_be_mended_is_named() {
        assert_eq!(
            damaged_sheet(&calamine::XlsxError::CellError("#SPILL!".to_owned())),
            "a cell with the error value #SPILL!"
        );
        assert_eq!(
            in_plain_words("Zip error: invalid Zip archive: Could not find EOCD"),
            "part of it is missing or damaged"
        );
    }
}
