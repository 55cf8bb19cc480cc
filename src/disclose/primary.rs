//! The primary rule: which cells may stand on their own. Counts are of members.

use crate::domain::status::Status;
use crate::domain::transition::Movement;

/// The members of one cell by the answer they gave, in the order of [`Status::ALL`].
pub type Answers = [u32; 7];

/// Adds the answers of other members.
pub(super) fn add(sum: &mut Answers, more: &Answers) {
    for (mine, theirs) in sum.iter_mut().zip(more) {
        *mine += theirs;
    }
}

/// How many members answered: completed ones, then all.
pub(super) fn completed_and_total(answers: &Answers) -> (u32, u32) {
    let completed = answers[Status::Implemented.index()] + answers[Status::Sustained.index()];
    (completed, answers.iter().sum())
}

/// A yes-or-no fact about members, in the shape of answers: yes counts as implemented, no as not
/// started, so that the same tests hold for it.
pub(super) fn yes_or_no(yes: u32, no: u32) -> Answers {
    let mut answers = [0; 7];
    answers[Status::Implemented.index()] = yes;
    answers[Status::NotStarted.index()] = no;
    answers
}

/// Whether a cell may be published on its own: at least `threshold` members, and after leaving out
/// any one of them the others are neither all alike in status, nor all completed, nor all not
/// completed.
#[must_use]
pub fn passes(answers: &Answers, threshold: u32) -> bool {
    let (completed, total) = completed_and_total(answers);
    let not_alike = |count: u32| count + 2 <= total;
    total >= threshold
        && answers.iter().copied().all(not_alike)
        && not_alike(completed)
        && not_alike(total - completed)
}

/// Whether figures may be known wherever they stand: those of nobody, or those that pass.
pub(super) fn stands(answers: &Answers, threshold: u32) -> bool {
    *answers == [0; 7] || passes(answers, threshold)
}

/// The ways that members moved, in the shape of answers: forward in the place of implemented, so that the
/// same tests hold for them, with "forward" or not in the place of "completed" or not.
pub(super) fn ways(movement: &Movement) -> Answers {
    let mut ways = yes_or_no(movement.forward, 0);
    ways[Status::NotStarted.index()] = movement.back;
    ways[Status::Planned.index()] = movement.unchanged;
    ways[Status::NotApplicable.index()] = movement.beside;
    ways
}

/// Whether the ways that members moved may be known: nobody's, or those that pass the primary rule.
pub(super) fn moves_pass(movement: &Movement, threshold: u32) -> bool {
    stands(&ways(movement), threshold)
}

/// Whether a plain count of members may be published, such as those of `quality.csv`: nobody, or at
/// least `threshold` with at least as many left over.
#[must_use]
pub const fn may_show(count: u32, total: u32, threshold: u32) -> bool {
    count == 0 || (count >= threshold && total.saturating_sub(count) >= threshold)
}

#[cfg(test)]
mod tests {
    use super::{may_show, passes};

    #[test]
    fn uniform_cells_fail_and_mixed_ones_pass() {
        for (answers, expected) in [
            ([2, 0, 1, 2, 0, 0, 0], true),
            ([2, 0, 0, 2, 0, 0, 0], false), // four members
            ([1, 0, 0, 4, 0, 0, 0], false), // all but one alike
            ([0, 0, 0, 5, 0, 0, 0], false), // all alike
            ([2, 2, 1, 0, 0, 0, 0], false), // none completed
            ([2, 2, 0, 1, 0, 0, 0], false), // one completed
            ([0, 0, 0, 3, 2, 0, 0], false), // all completed
            ([1, 0, 0, 3, 2, 0, 0], false), // all but one completed
            ([2, 0, 0, 3, 0, 0, 0], true),  // three alike of five
        ] {
            assert_eq!(passes(&answers, 5), expected, "{answers:?}");
        }
    }

    #[test]
    fn plain_counts_need_company_on_both_sides() {
        for (count, total, expected) in [
            (0, 3, true),
            (4, 100, false),
            (5, 100, true),
            (96, 100, false),
            (100, 100, false),
        ] {
            assert_eq!(may_show(count, total, 5), expected, "{count} of {total}");
        }
    }
}
