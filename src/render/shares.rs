//! How counts and shares are written in charts; and which shares are percentages, and which, wherever people
//! read them.
//!
//! Of fewer than [`SMALLEST_PERCENT_BASE`] a share is a count, "7 of 12", for one answer more would
//! move a percentage by more than five points. Percentages are whole, rounded half up on the exact
//! fraction, and never say nothing or all where that is not so.

use crate::domain::measures::Share;

/// Below this denominator a share is written as a count.
pub const SMALLEST_PERCENT_BASE: u32 = 20;

/// A number with commas between thousands.
#[must_use]
pub fn number(count: u32) -> String {
    let digits = count.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// Numerator and denominator: "1,000 of 1,600".
#[must_use]
pub fn count_of(share: Share) -> String {
    format!(
        "{} of {}",
        number(share.numerator),
        number(share.denominator)
    )
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

/// A share as a percentage, without its sign; none where the denominator is 0 or small.
#[must_use]
pub fn percent_number(share: Share) -> Option<String> {
    if is_small(share) {
        return None;
    }
    whole_percent(share).map(|percent| match percent {
        0 if share.numerator > 0 => "<1".to_owned(),
        100 if share.numerator < share.denominator => ">99".to_owned(),
        _ => percent.to_string(),
    })
}

/// A share as a percentage: "64%"; none where the denominator is 0 or small.
#[must_use]
pub fn percent(share: Share) -> Option<String> {
    percent_number(share).map(|number| format!("{number}%"))
}

/// " (64%)" after a count, and nothing where the denominator is 0 or small.
#[must_use]
pub fn aside(share: Share) -> String {
    percent(share).map_or_else(String::new, |percent| format!(" ({percent})"))
}

#[cfg(test)]
mod tests {
    use super::{aside, percent, whole_percent};
    use crate::domain::measures::Share;

    #[test]
    fn percentages_round_half_up_and_never_hide_a_rest() {
        for (numerator, denominator, text) in [
            (0, 0, None),
            (7, 12, None),
            (19, 19, None),
            (0, 20, Some("0%")),
            (20, 20, Some("100%")),
            (5, 40, Some("13%")),
            (20, 30, Some("67%")),
            (1, 1000, Some("<1%")),
            (999, 1000, Some(">99%")),
        ] {
            let share = Share::new(numerator, denominator);
            assert_eq!(percent(share).as_deref(), text, "{numerator}/{denominator}");
        }
        assert_eq!(whole_percent(Share::new(u32::MAX, u32::MAX)), Some(100));
        assert_eq!(aside(Share::new(3, 19)), "");
        assert_eq!(aside(Share::new(1, 100)), " (1%)");
    }
}
