//! Figures as charts show them: cells of the public cube in words and digits.
//!
//! The markers are those of official statistics: `[c]` withheld to protect confidentiality, `[z]`
//! not applicable. Percentages in pictures are whole; the table beside the picture has two decimals.

use crate::domain::cube::{Basis, CellKey, Level, PublicCube, PublicRow};
use crate::domain::group::Group;
use crate::domain::measures::{Counts, Share};

/// Withheld to protect confidentiality.
pub(super) const PROTECTED: &str = "[c]";
/// Not applicable, also a rate whose denominator is 0.
pub(super) const NOT_APPLICABLE: &str = "[z]";

/// What `[c]` means, for the foot of a chart.
pub(super) const PROTECTED_NOTE: &str = "[c] withheld to protect confidentiality.";
/// What `[z]` means, for the foot of a chart.
pub(super) const NOT_APPLICABLE_NOTE: &str =
    "[z] no rate: there is no response to which the commitment applies.";

/// The public row of all members with this key; none where nobody is addressed.
pub(super) fn row(
    cube: &PublicCube,
    level: Level,
    code_index: usize,
    group: Option<Group>,
    region_index: Option<usize>,
) -> Option<&PublicRow> {
    let key = CellKey {
        basis: Basis::All,
        level,
        code_index,
        group,
        region_index,
    };
    cube.get(&key).filter(|row| row.addressed > 0)
}

/// The counts of a row; none where they are withheld.
pub(super) fn counts(row: &PublicRow) -> Option<&Counts> {
    row.figures.as_ref().map(|figures| &figures.counts)
}

/// A share in whole per cent, half up; none where the denominator is 0.
pub(super) fn whole_percent(share: Share) -> Option<u8> {
    (0..=100u8).rev().find(|&percent| {
        let (numerator, denominator) = (u64::from(share.numerator), u64::from(share.denominator));
        denominator > 0 && 200 * numerator + denominator >= 2 * u64::from(percent) * denominator
    })
}

/// A share as text in whole per cent; a share that is nearly nothing or nearly all never reads as
/// nothing or all.
pub(super) fn percent_shown(share: Share) -> String {
    match whole_percent(share) {
        None => NOT_APPLICABLE.to_owned(),
        Some(0) if share.numerator > 0 => "<1%".to_owned(),
        Some(100) if share.numerator < share.denominator => ">99%".to_owned(),
        Some(percent) => format!("{percent}%"),
    }
}

/// A share as data files have it: per cent with two decimals.
pub(super) fn percent_cell(share: Share) -> String {
    share
        .percent_text()
        .unwrap_or_else(|| NOT_APPLICABLE.to_owned())
}

/// Numerator and denominator in words.
pub(super) fn count_of(share: Share) -> String {
    format!("{} of {}", share.numerator, share.denominator)
}

/// How far along a length of `width` units a share reaches, to the nearest unit.
pub(super) fn along(share: Share, width: i32) -> i32 {
    let denominator = i64::from(share.denominator.max(1));
    let reach =
        (2 * i64::from(share.numerator) * i64::from(width) + denominator) / (2 * denominator);
    i32::try_from(reach).unwrap_or(width).min(width)
}

#[cfg(test)]
mod tests {
    use super::{along, percent_shown, whole_percent};
    use crate::domain::measures::Share;

    #[test]
    fn whole_percentages_round_half_up_and_never_hide_a_rest() {
        for (numerator, denominator, text) in [
            (0, 0, "[z]"),
            (0, 9, "0%"),
            (9, 9, "100%"),
            (1, 8, "13%"),
            (2, 3, "67%"),
            (1, 1000, "<1%"),
            (999, 1000, ">99%"),
        ] {
            assert_eq!(percent_shown(Share::new(numerator, denominator)), text);
        }
        assert_eq!(whole_percent(Share::new(u32::MAX, u32::MAX)), Some(100));
    }

    #[test]
    fn lengths_stay_on_the_scale() {
        assert_eq!(along(Share::new(1, 2), 301), 151);
        assert_eq!(along(Share::new(u32::MAX, u32::MAX), 300), 300);
        assert_eq!(along(Share::new(0, 0), 300), 0);
    }
}
