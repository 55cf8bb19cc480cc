//! Which shares are percentages, and which, wherever people read them. A language writes them.
//!
//! Of fewer than [`SMALLEST_PERCENT_BASE`] a share is a count, "7 of 12", for one answer more would
//! move a percentage by more than five points. Percentages are whole, rounded half up on the exact
//! fraction, and never say nothing or all where that is not so.

use crate::domain::measures::Share;

/// Below this denominator a share is written as a count.
pub const SMALLEST_PERCENT_BASE: u32 = 20;

/// A percentage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Percent {
    /// Something, but less than half of one per cent.
    BelowOne,
    /// So many.
    Whole(u8),
    /// Not all, but less than half of one per cent short of it.
    AboveNinetyNine,
}

impl Percent {
    /// A share as a percentage; none where the denominator is 0 or small.
    #[must_use]
    pub fn of(share: Share) -> Option<Self> {
        if is_small(share) {
            return None;
        }
        whole_percent(share).map(|percent| match percent {
            0 if share.numerator > 0 => Self::BelowOne,
            100 if share.numerator < share.denominator => Self::AboveNinetyNine,
            _ => Self::Whole(percent),
        })
    }
}

/// A share in whole per cent, half up; none where the denominator is 0.
#[must_use]
pub fn whole_percent(share: Share) -> Option<u8> {
    (0..=100u8).rev().find(|&percent| {
        let (numerator, denominator) = (u64::from(share.numerator), u64::from(share.denominator));
        denominator > 0 && 200 * numerator + denominator >= 2 * u64::from(percent) * denominator
    })
}

/// Whether a share has a denominator, but one too small for a percentage.
#[must_use]
pub const fn is_small(share: Share) -> bool {
    share.denominator > 0 && share.denominator < SMALLEST_PERCENT_BASE
}

#[cfg(test)]
mod tests {
    use super::{Percent, whole_percent};
    use crate::domain::measures::Share;

    #[test]
    fn percentages_round_half_up_and_never_hide_a_rest() {
        for (numerator, denominator, percent) in [
            (0, 0, None),
            (7, 12, None),
            (19, 19, None),
            (0, 20, Some(Percent::Whole(0))),
            (20, 20, Some(Percent::Whole(100))),
            (5, 40, Some(Percent::Whole(13))),
            (20, 30, Some(Percent::Whole(67))),
            (1, 1000, Some(Percent::BelowOne)),
            (5, 1000, Some(Percent::Whole(1))),
            (999, 1000, Some(Percent::AboveNinetyNine)),
        ] {
            let share = Share::new(numerator, denominator);
            assert_eq!(Percent::of(share), percent, "{numerator}/{denominator}");
        }
        assert_eq!(whole_percent(Share::new(u32::MAX, u32::MAX)), Some(100));
    }
}
