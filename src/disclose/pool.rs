//! The pool test: what a reader can work out about each cell of a pool.
//!
//! A pool is a set of withheld cells of one commitment. How many members answered in each is known,
//! and how often each answer was given in all of them together; nothing else is. For a cell of n
//! members in a pool of N, an answer given S times was given in the cell at least
//! max(0, S − (N − n)) and at most min(n, S) times, and every number between is possible: these are
//! the bounds of a table with two fixed margins, exact in whole numbers. Counts are of members.

use super::primary::{Answers, completed_and_total};
use crate::domain::status::Status;

/// What is measured in a cell: the seven answers, then completed and not completed.
pub const MEASURES: [&str; 9] = [
    "not_started",
    "planned",
    "in_progress",
    "implemented",
    "sustained",
    "not_applicable",
    "withheld",
    "completed",
    "not_completed",
];

const COMPLETED: usize = 7;
const NOT_COMPLETED: usize = 8;

/// The least and the most a count can be, both possible.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Range {
    /// The least.
    pub low: u32,
    /// The most.
    pub high: u32,
}

impl Range {
    /// The range in a cell of `size` members, in a pool of `total` with `pooled` such answers.
    #[must_use]
    pub fn of(size: u32, total: u32, pooled: u32) -> Self {
        Self {
            low: pooled.saturating_sub(total.saturating_sub(size)),
            high: size.min(pooled),
        }
    }

    /// Whether it gives away a cell of `size` members: the count is certain and above 0, or all but
    /// one of several members certainly gave the answer.
    #[must_use]
    pub const fn leaks(self, size: u32) -> bool {
        (self.low == self.high && self.low > 0) || (size > 1 && self.low >= size - 1)
    }
}

/// A pool as one reader sees it. An inside reader takes its own answer away first.
struct View<'a> {
    sizes: &'a [u32],
    own_cell: Option<usize>,
    total: u32,
    pooled: [u32; 9],
}

impl<'a> View<'a> {
    fn outside(sizes: &'a [u32], answers: &Answers) -> Self {
        let (completed, all) = completed_and_total(answers);
        let mut pooled = [0; 9];
        pooled[..7].copy_from_slice(answers);
        pooled[COMPLETED] = completed;
        pooled[NOT_COMPLETED] = all - completed;
        Self {
            sizes,
            own_cell: None,
            total: sizes.iter().sum(),
            pooled,
        }
    }

    /// The view of a member of `cell` that answered `status`; none if there can be no such member.
    fn inside(&self, cell: usize, status: Status) -> Option<Self> {
        if self.sizes[cell] == 0 || self.pooled[status.index()] == 0 {
            return None;
        }
        let mut pooled = self.pooled;
        pooled[status.index()] -= 1;
        let side = if status.is_completed() {
            COMPLETED
        } else {
            NOT_COMPLETED
        };
        pooled[side] -= 1;
        Some(Self {
            sizes: self.sizes,
            own_cell: Some(cell),
            total: self.total - 1,
            pooled,
        })
    }

    /// Members of a cell whose answers this reader does not know.
    fn size(&self, cell: usize) -> u32 {
        self.sizes[cell] - u32::from(self.own_cell == Some(cell))
    }

    fn range(&self, cell: usize, measure: usize) -> Range {
        Range::of(self.size(cell), self.total, self.pooled[measure])
    }

    /// Whether any of the cells that are judged is given away.
    fn leaks(&self, is_judged: impl Fn(usize) -> bool) -> bool {
        (0..self.sizes.len())
            .filter(|cell| is_judged(*cell))
            .any(|cell| {
                (0..MEASURES.len()).any(|measure| self.range(cell, measure).leaks(self.size(cell)))
            })
    }
}

/// Whether a pool gives nobody away, neither to a reader from outside nor to any member of it.
///
/// `sizes` are the members of each cell, `pooled` the answers in all cells together; they must add
/// up to the same number. As inside readers count all that the published figures allow: a member of
/// any cell with any answer found in the pool, so that the verdict depends on nothing secret.
#[must_use]
pub fn is_safe(sizes: &[u32], pooled: &Answers) -> bool {
    is_safe_for(sizes, pooled, |_| true)
}

/// The same, where only some cells are judged: the others may be known.
#[must_use]
pub fn is_safe_for(
    sizes: &[u32],
    pooled: &Answers,
    is_judged: impl Fn(usize) -> bool + Copy,
) -> bool {
    let outside = View::outside(sizes, pooled);
    if outside.leaks(is_judged) {
        return false;
    }
    // Cells of one size give the same views.
    let first_of_size = |cell: &usize| {
        let mut before = 0..*cell;
        !before.any(|other| sizes[other] == sizes[*cell] && is_judged(other) == is_judged(*cell))
    };
    !(0..sizes.len()).filter(first_of_size).any(|cell| {
        Status::ALL
            .into_iter()
            .filter_map(|status| outside.inside(cell, status))
            .any(|inside| inside.leaks(is_judged))
    })
}

/// What readers can work out about one measure of one cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Examined {
    /// From outside.
    pub outside: Range,
    /// To the inside reader who learns most.
    pub inside: Range,
    /// Whether either gives anybody away.
    pub leaks: bool,
}

/// The ranges of every cell and measure of a pool, from outside and to the inside reader who learns
/// most: first one to whom it leaks, then the narrowest range, then the highest.
pub(super) fn examine(sizes: &[u32], pooled: &Answers) -> Vec<[Examined; 9]> {
    let outside = View::outside(sizes, pooled);
    // Readers in cells of one size see the same of any third cell: two of a size will do, and a
    // cell's own.
    let is_needed: Vec<bool> = (0..sizes.len())
        .map(|cell| {
            let same = sizes[..cell].iter().filter(|size| **size == sizes[cell]);
            same.count() < 2
        })
        .collect();
    let readers: Vec<Vec<View<'_>>> = (0..sizes.len())
        .map(|cell| {
            Status::ALL
                .into_iter()
                .filter_map(|status| outside.inside(cell, status))
                .collect()
        })
        .collect();
    (0..sizes.len())
        .map(|cell| {
            let readers: Vec<&View<'_>> = (0..sizes.len())
                .filter(|own| *own == cell || is_needed[*own])
                .flat_map(|own| &readers[own])
                .filter(|reader| reader.size(cell) > 0)
                .collect();
            std::array::from_fn(|measure| {
                let range = outside.range(cell, measure);
                let worst = readers
                    .iter()
                    .map(|reader| (reader.range(cell, measure), reader.size(cell)))
                    .min_by_key(|(range, size)| {
                        (
                            !range.leaks(*size),
                            range.high - range.low,
                            u32::MAX - range.low,
                        )
                    });
                let inside_leaks = worst.is_some_and(|(range, size)| range.leaks(size));
                Examined {
                    outside: range,
                    inside: worst.map_or(range, |(range, _)| range),
                    leaks: inside_leaks || range.leaks(sizes[cell]),
                }
            })
        })
        .collect()
}
