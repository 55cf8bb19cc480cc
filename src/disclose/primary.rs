//! The primary rule: which sums of answers may be published.
//!
//! It reads sums and sizes alone, that is, what is published. Given the sum of a block, every assignment
//! of its answers to its members is possible; answers outside a coalition are surely alike if and only if
//! all that remain are. Sums of admissible blocks are admissible, so that unions need no test.

use crate::domain::cycle::{DisclosureSettings, Participants};
use crate::domain::status::Status;

/// Answers by status in the order of [`Status::ALL`], and last those who are known to be asked and did not
/// answer: 0 unless who submitted is protected, too.
pub type Sums = [u32; 8];

/// Adds the answers of other members.
pub(super) fn add(sum: &mut Sums, more: &Sums) {
    for (mine, theirs) in sum.iter_mut().zip(more) {
        *mine += theirs;
    }
}

/// How many of the answers say that it is done.
pub(super) fn completed(sums: &Sums) -> u32 {
    sums[Status::Implemented.index()] + sums[Status::Sustained.index()]
}

/// How many of the answers are on commitments that apply.
pub(super) fn applicable(sums: &Sums) -> u32 {
    let all: u32 = sums.iter().take(Status::ALL.len()).sum();
    all - sums[Status::NotApplicable.index()] - sums[Status::Withheld.index()]
}

/// A yes-or-no fact in the shape of answers: yes counts as implemented, no as not started.
pub(super) fn yes_or_no(yes: u32, no: u32) -> Sums {
    let mut sums = [0; 8];
    sums[Status::Implemented.index()] = yes;
    sums[Status::NotStarted.index()] = no;
    sums
}

/// What a cycle asks of every block.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PrimaryRule {
    /// Least number of members.
    pub threshold: u32,
    /// How many members together may learn nothing.
    pub coalition: u32,
    /// Whether who submitted is protected, too: then it may not be known that all did, either.
    pub protects_silence: bool,
}

impl PrimaryRule {
    /// The rule of a cycle.
    #[must_use]
    pub const fn of(settings: &DisclosureSettings) -> Self {
        Self {
            threshold: settings.threshold,
            coalition: settings.coalition,
            protects_silence: matches!(settings.participants, Participants::Hide),
        }
    }

    /// How many answers must remain outside any uniform part, where each member gave up to so many.
    #[must_use]
    pub const fn margin(&self, answers_each: u32) -> u32 {
        self.coalition * answers_each + 1
    }

    /// Whether a block with these sums may be published: `members` answered, each up to `answers_each`
    /// commitments. Nothing at all is admissible.
    #[must_use]
    pub fn admits(&self, sums: &Sums, members: u32, answers_each: u32) -> bool {
        let total: u32 = sums.iter().sum();
        if total == 0 {
            return true;
        }
        let margin = self.margin(answers_each);
        let leaves_others = |count: u32| total - count >= margin;
        let completed = completed(sums);
        members >= self.threshold
            && (!self.protects_silence || sums[7] >= margin)
            && sums.iter().all(|count| leaves_others(*count))
            && completed >= margin
            && leaves_others(completed)
    }

    /// Whether a yes-or-no fact about answers may be published beside so many `known` ones: at the worst all of one kind,
    /// and each of another member. Of no answers it may.
    #[must_use]
    pub fn admits_fact(
        &self,
        (yes, no): (u32, u32),
        members: u32,
        answers_each: u32,
        known: u32,
    ) -> bool {
        if yes + no == 0 {
            return true;
        }
        let rest = yes.checked_sub(known).zip(no.checked_sub(known));
        rest.is_some_and(|(yes, no)| {
            let members = members.saturating_sub(known);
            yes + no > 0 && self.admits(&yes_or_no(yes, no), members, answers_each)
        })
    }

    /// Whether a plain count of members may be published: enough on both sides.
    #[must_use]
    pub fn admits_count(&self, count: u32, total: u32) -> bool {
        let least = self.threshold.max(self.margin(1));
        count >= least && total.saturating_sub(count) >= least
    }
}

#[cfg(test)]
mod tests {
    use super::PrimaryRule;

    const fn rule(coalition: u32) -> PrimaryRule {
        PrimaryRule {
            threshold: 5,
            coalition,
            protects_silence: false,
        }
    }

    #[test]
    fn uniform_blocks_fail_and_mixed_ones_pass() {
        for (sums, alone, in_pairs) in [
            ([2, 0, 1, 2, 0, 0, 0, 0], true, false),
            ([2, 0, 0, 2, 0, 0, 0, 0], false, false), // four members
            ([1, 0, 0, 4, 0, 0, 0, 0], false, false), // all but one alike
            ([0, 0, 0, 5, 0, 0, 0, 0], false, false), // all alike
            ([2, 2, 1, 0, 0, 0, 0, 0], false, false), // none completed
            ([2, 2, 0, 1, 0, 0, 0, 0], false, false), // one completed
            ([0, 0, 0, 3, 2, 0, 0, 0], false, false), // all completed
            ([3, 0, 0, 3, 0, 0, 0, 0], true, true),
            ([3, 4, 0, 2, 0, 0, 0, 0], true, false), // two completed may know the rest
            ([0, 0, 0, 0, 0, 0, 0, 0], true, true),  // nobody
        ] {
            let members = sums.iter().sum();
            assert_eq!(rule(1).admits(&sums, members, 1), alone, "{sums:?}");
            assert_eq!(rule(2).admits(&sums, members, 1), in_pairs, "{sums:?}");
        }
    }

    #[test]
    fn a_coalition_of_members_with_several_answers_takes_more_away() {
        let sums = [5, 0, 4, 4, 0, 0, 0, 0];
        assert!(rule(1).admits(&sums, 5, 3));
        assert!(!rule(1).admits(&sums, 5, 4));
        assert!(!rule(2).admits(&sums, 5, 3));
    }

    #[test]
    fn that_all_took_part_is_told_where_participation_is_public_alone() {
        let hides = PrimaryRule {
            protects_silence: true,
            ..rule(1)
        };
        assert!(rule(1).admits(&[3, 0, 0, 3, 0, 0, 0, 0], 6, 1));
        assert!(!hides.admits(&[3, 0, 0, 3, 0, 0, 0, 0], 6, 1));
        assert!(!hides.admits(&[3, 0, 0, 3, 0, 0, 0, 1], 7, 1));
        assert!(hides.admits(&[3, 0, 0, 3, 0, 0, 0, 2], 8, 1));
    }

    #[test]
    fn plain_counts_need_company_on_both_sides() {
        for (count, total, expected) in [
            (0, 30, false),
            (4, 100, false),
            (5, 100, true),
            (96, 100, false),
            (100, 100, false),
        ] {
            assert_eq!(
                rule(2).admits_count(count, total),
                expected,
                "{count} of {total}"
            );
        }
    }
}
