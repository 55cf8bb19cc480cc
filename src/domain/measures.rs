//! The measures: counts of responses, and the shares made of them.
//!
//! Formulas are those of the design contract, section 7, and nothing else computes a figure.

use std::cmp::Ordering;

use super::status::Status;

/// What is counted in one cell of the cube. All counts add up over cells that share no response.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub struct Counts {
    /// Member × commitment pairs addressed.
    pub addressed: u32,
    /// Responses by status, in the order of [`Status::ALL`].
    pub statuses: [u32; 7],
    /// Responses of submissions in time.
    pub on_time: u32,
    /// Completed responses with evidence described, linked or verified.
    pub with_evidence: u32,
    /// Completed responses with verified evidence.
    pub verified: u32,
}

impl Counts {
    /// How many responses have this status.
    #[must_use]
    pub const fn of(&self, status: Status) -> u32 {
        self.statuses[status.index()]
    }

    /// Responses: the sum of the seven status counts.
    #[must_use]
    pub fn reported(&self) -> u32 {
        self.statuses.iter().sum()
    }

    /// addressed − reported.
    #[must_use]
    pub fn unanswered(&self) -> u32 {
        self.addressed - self.reported()
    }

    /// reported − not applicable − withheld.
    #[must_use]
    pub fn applicable(&self) -> u32 {
        self.reported() - self.of(Status::NotApplicable) - self.of(Status::Withheld)
    }

    /// implemented + sustained.
    #[must_use]
    pub const fn completed(&self) -> u32 {
        self.of(Status::Implemented) + self.of(Status::Sustained)
    }

    /// completed / applicable.
    #[must_use]
    pub fn completion_rate(&self) -> Share {
        Share::new(self.completed(), self.applicable())
    }

    /// The share if every silent member had done nothing:
    /// completed / (applicable + withheld + unanswered).
    #[must_use]
    pub fn completion_low(&self) -> Share {
        Share::new(self.completed(), self.possible())
    }

    /// The share if every silent member had done everything:
    /// (completed + withheld + unanswered) / (applicable + withheld + unanswered).
    #[must_use]
    pub fn completion_high(&self) -> Share {
        Share::new(
            self.completed() + self.of(Status::Withheld) + self.unanswered(),
            self.possible(),
        )
    }

    /// applicable + withheld + unanswered: all who may have it to do.
    #[must_use]
    pub fn possible(&self) -> u32 {
        self.applicable() + self.of(Status::Withheld) + self.unanswered()
    }

    /// Adds the counts of another cell that shares no response with this one.
    pub fn add(&mut self, other: &Self) {
        self.addressed += other.addressed;
        for (mine, theirs) in self.statuses.iter_mut().zip(other.statuses) {
            *mine += theirs;
        }
        self.on_time += other.on_time;
        self.with_evidence += other.with_evidence;
        self.verified += other.verified;
    }
}

/// A share that keeps its numerator and its denominator.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Share {
    /// How many.
    pub numerator: u32,
    /// Of how many.
    pub denominator: u32,
}

impl Share {
    /// `numerator` of `denominator`.
    #[must_use]
    pub const fn new(numerator: u32, denominator: u32) -> Self {
        Self {
            numerator,
            denominator,
        }
    }

    /// Which of two shares is the larger, on the exact fractions; one of nothing is 0.
    #[must_use]
    pub fn compare(self, other: Self) -> Ordering {
        let product =
            |numerator: u32, denominator: u32| u64::from(numerator) * u64::from(denominator.max(1));
        product(self.numerator, other.denominator).cmp(&product(other.numerator, self.denominator))
    }

    /// The share as a percentage; none where the denominator is 0.
    #[must_use]
    pub fn percent(self) -> Option<f64> {
        (self.denominator > 0)
            .then(|| 100.0 * f64::from(self.numerator) / f64::from(self.denominator))
    }

    /// The percentage with two decimals, rounded half up on the exact fraction; none where the
    /// denominator is 0.
    #[must_use]
    pub fn percent_text(self) -> Option<String> {
        let denominator = u64::from(self.denominator);
        (denominator > 0).then(|| {
            let hundredths =
                (u64::from(self.numerator) * 10_000 * 2 + denominator) / (2 * denominator);
            format!("{}.{:02}", hundredths / 100, hundredths % 100)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{Counts, Share};
    use proptest::prelude::*;

    #[test]
    fn shares_round_half_up_on_the_exact_fraction() {
        for (numerator, denominator, text) in [
            (2, 3, "66.67"),
            (1, 3, "33.33"),
            (1, 800, "0.13"),
            (7, 7, "100.00"),
            (0, 9, "0.00"),
        ] {
            assert_eq!(
                Share::new(numerator, denominator).percent_text().as_deref(),
                Some(text)
            );
        }
        assert_eq!(Share::new(0, 0).percent_text(), None);
    }

    proptest! {
        #[test]
        fn counts_hang_together(statuses in prop::array::uniform7(0u32..1000), silent in 0u32..1000) {
            let reported: u32 = statuses.iter().sum();
            let counts = Counts { addressed: reported + silent, statuses, ..Counts::default() };
            prop_assert_eq!(counts.reported() + counts.unanswered(), counts.addressed);
            prop_assert!(counts.completed() <= counts.applicable());
            if let (Some(low), Some(rate), Some(high)) = (
                counts.completion_low().percent(),
                counts.completion_rate().percent(),
                counts.completion_high().percent(),
            ) {
                prop_assert!(low <= rate && rate <= high, "{low} {rate} {high}");
            }
        }
    }
}
