//! A table and a part of its members: the panel among all members.
//!
//! Readers who know the figures of all members and those of the panel know those of the rest, who are
//! often few. What they can work out about single cells is the set of whole-number tables that agree
//! with everything published: for each region the rest takes some of the region's answers, never more
//! of one kind than the region has, and over all regions it takes what the totals leave. This is a
//! transportation problem with bounded routes, whose solutions are whole numbers (Ford and Fulkerson,
//! *Flows in Networks*, 1962); the least and the most of a count are found by augmenting a solution.
//! Nobody is given away as long as solutions differ: each one found is a witness.
//!
//! Counts are of members. Withheld regions of the table stand together as one region, whose own cells
//! divide its answers among them in the way of [`super::pool`].

use super::pool::Range;
use super::primary::{Answers, add, stands};
use super::worlds::{Bounds, Kinds, World, first, step};
use crate::domain::status::Status;

/// One cell: how many of its members are in the part, and how many are the rest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Split {
    /// Members in the part.
    pub part: u32,
    /// The other members.
    pub rest: u32,
}

/// What is published of one commitment of one group.
#[derive(Debug, Clone)]
pub(super) struct Nested {
    /// The cells whose figures are public, with their answers.
    pub shown: Vec<(Split, Answers)>,
    /// The withheld cells.
    pub pooled: Vec<Split>,
    /// The answers of the withheld cells together.
    pub pool: Answers,
    /// The answers of the part, in all cells together.
    pub part: Answers,
    /// Least number of members of a public cell.
    pub threshold: u32,
}

/// The seven answers, then completed and not completed, each as a set of answers.
fn measures() -> impl Iterator<Item = Kinds> {
    let single = (0..7).map(|index| std::array::from_fn(|at| at == index));
    let completed = Status::ALL.map(Status::is_completed);
    single.chain([completed, completed.map(|is| !is)])
}

impl Nested {
    /// The tables as their owner has them, with the part's answers in each cell that is shown. `cells` are
    /// the answers of all, those of the part, and whether the cell is public; none where a part is more
    /// than all.
    pub(super) fn of_cells(
        cells: impl IntoIterator<Item = (Answers, Answers, bool)>,
        threshold: u32,
    ) -> Option<(Self, Vec<Answers>)> {
        let mut nested = Self::of_totals([0; 7], [0; 7], threshold);
        let mut parts = Vec::new();
        for (whole, part, is_shown) in cells {
            let split = Split::of(total(&whole), total(&part))?;
            add(&mut nested.part, &part);
            if is_shown {
                nested.shown.push((split, whole));
                parts.push(part);
            } else {
                nested.pooled.push(split);
                add(&mut nested.pool, &whole);
            }
        }
        Some((nested, parts))
    }

    /// The totals alone, as readers have them; cells are to follow.
    pub(super) const fn of_totals(whole: Answers, part: Answers, threshold: u32) -> Self {
        Self {
            shown: Vec::new(),
            pooled: Vec::new(),
            pool: whole,
            part,
            threshold,
        }
    }

    /// Adds a public cell, and takes its answers from what is pooled; none where they are more.
    pub(super) fn show(&mut self, split: Split, answers: Answers) -> Option<()> {
        self.pool = minus(&self.pool, &answers)?;
        self.shown.push((split, answers));
        Some(())
    }

    /// Whether the total of the part may stand beside the table, nothing else of it being public.
    pub(super) fn is_safe(&self) -> bool {
        let Some(rest) = self.rest() else {
            return false;
        };
        self.totals_stand(&rest)
            && (total(&self.part) == 0 || total(&rest) == 0 || self.gives_nobody_away(rest))
    }

    /// Whether the total and every cell of the part may stand where those of the table do; `parts` are
    /// the answers of the part in each cell that is shown.
    pub(super) fn is_safe_with_cells(&self, parts: &[Answers]) -> bool {
        let Some(rest) = self.rest() else {
            return false;
        };
        let mut pooled = Some(self.part);
        let mut stand = true;
        for ((_, whole), part) in self.shown.iter().zip(parts) {
            pooled = pooled.and_then(|pooled| minus(&pooled, part));
            stand &= minus(whole, part).is_some_and(|rest| self.stands(part) && self.stands(&rest));
        }
        let Some(part) = pooled else { return false };
        let withheld = Self {
            shown: Vec::new(),
            part,
            ..self.clone()
        };
        let pool = minus(&self.pool, &part);
        stand
            && self.totals_stand(&rest)
            && pool.is_some_and(|rest| self.pooled.is_empty() || withheld.gives_nobody_away(rest))
    }

    fn rest(&self) -> Option<Answers> {
        let mut whole = self.pool;
        for (_, answers) in &self.shown {
            add(&mut whole, answers);
        }
        minus(&whole, &self.part)
    }

    fn totals_stand(&self, rest: &Answers) -> bool {
        self.stands(&self.part) && self.stands(rest)
    }

    fn stands(&self, answers: &Answers) -> bool {
        stands(answers, self.threshold)
    }

    pub(super) fn gives_nobody_away(&self, rest: Answers) -> bool {
        Worlds::new(self, rest).is_some_and(|mut worlds| worlds.give_nobody_away())
    }
}

fn total(answers: &Answers) -> u32 {
    answers.iter().sum()
}

fn minus(left: &Answers, right: &Answers) -> Option<Answers> {
    let mut difference = [0; 7];
    for (index, found) in difference.iter_mut().enumerate() {
        *found = left[index].checked_sub(right[index])?;
    }
    Some(difference)
}

/// Whose answers are asked about, or known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    Part,
    Rest,
}

impl Split {
    /// `part` of `whole` members; none where it is more.
    pub(super) fn of(whole: u32, part: u32) -> Option<Self> {
        let rest = whole.checked_sub(part)?;
        Some(Self { part, rest })
    }

    const fn size(self, side: Side) -> u32 {
        match side {
            Side::Part => self.part,
            Side::Rest => self.rest,
        }
    }
}

/// Members of one cell whose answers are asked about: those of one side, or all of a withheld cell.
#[derive(Debug, Clone, Copy)]
struct Place {
    row: usize,
    /// Position among the withheld cells, which share the last row.
    cell: usize,
    split: Split,
    /// None for both sides.
    side: Option<Side>,
}

/// A reader that knows its own answer.
#[derive(Debug, Clone, Copy)]
struct Insider {
    row: usize,
    cell: usize,
    side: Side,
    status: usize,
}

impl Insider {
    /// Whether it is one of the members of a place.
    fn is_in(&self, place: &Place) -> bool {
        self.row == place.row
            && self.cell == place.cell
            && place.side.is_none_or(|side| side == self.side)
    }

    /// Whether its answer is this one of this side of a row.
    fn gave(own: Option<&Self>, row: usize, kind: usize, side: Side) -> bool {
        own.is_some_and(|own| own.row == row && own.status == kind && own.side == side)
    }
}

/// All tables that readers cannot tell apart, by those found so far. A row's answers are those of the
/// rest.
struct Worlds<'a> {
    nested: &'a Nested,
    /// Answers in each row; the withheld cells are one row, the last.
    rows: Vec<Answers>,
    found: Vec<World>,
}

/// What one reader knows of the rows.
struct Seen<'a> {
    rows: &'a [Answers],
    own: Option<&'a Insider>,
}

impl Bounds for Seen<'_> {
    fn rows(&self) -> usize {
        self.rows.len()
    }

    fn floor(&self, row: usize, kind: usize) -> u32 {
        u32::from(Insider::gave(self.own, row, kind, Side::Rest))
    }

    fn ceiling(&self, row: usize, kind: usize) -> u32 {
        self.rows[row][kind] - u32::from(Insider::gave(self.own, row, kind, Side::Part))
    }
}

impl<'a> Worlds<'a> {
    /// Starts from any table; none if there is none.
    fn new(nested: &'a Nested, rest: Answers) -> Option<Self> {
        let mut rows: Vec<Answers> = nested.shown.iter().map(|(_, answers)| *answers).collect();
        let mut supply: Vec<u32> = nested.shown.iter().map(|(split, _)| split.rest).collect();
        if !nested.pooled.is_empty() {
            rows.push(nested.pool);
            supply.push(nested.pooled.iter().map(|split| split.rest).sum());
        }
        let outside = Seen {
            rows: &rows,
            own: None,
        };
        let world = first(&outside, &supply, rest)?;
        Some(Self {
            nested,
            rows,
            found: vec![world],
        })
    }

    /// Whether neither a reader from outside nor any member can tell what a cell answered.
    fn give_nobody_away(&mut self) -> bool {
        let places = self.places();
        let mut readers = Vec::new();
        for place in &places {
            if let Some(side) = place.side.filter(|side| place.split.size(*side) > 0) {
                let insider = |status| Insider {
                    row: place.row,
                    cell: place.cell,
                    side,
                    status,
                };
                readers.extend((0..7).map(insider));
            }
        }
        let questions: Vec<(Place, Kinds)> = places
            .into_iter()
            .flat_map(|place| measures().map(move |kinds| (place, kinds)))
            .collect();
        if !self.are_uncertain(&questions, None) {
            return false;
        }
        let tight: Vec<(Place, Kinds)> = questions
            .into_iter()
            .filter(|(place, kinds)| !self.has_room(place, *kinds))
            .collect();
        readers
            .iter()
            .all(|own| self.are_uncertain(&tight, Some(own)))
    }

    /// Whether a reader cannot answer any of the questions.
    fn are_uncertain(&mut self, questions: &[(Place, Kinds)], own: Option<&Insider>) -> bool {
        let Some(mut seen) = self.seen_by(own) else {
            return true;
        };
        questions
            .iter()
            .all(|(place, kinds)| self.is_uncertain(place, *kinds, own, &mut seen))
    }

    /// Whether the answer to a question is so uncertain from outside that no member can know it either:
    /// fixing one answer of a transportation problem moves the ends of a range by one at most.
    fn has_room(&self, place: &Place, kinds: Kinds) -> bool {
        let size = place.side.map_or(0, |side| place.split.size(side));
        let is_large = !self.is_pooled(place.row) && size >= self.nested.threshold;
        let mut worlds = self.found.iter();
        is_large && worlds.any(|world| self.count(world, place, kinds, None).low + 3 <= size)
    }

    /// Where the answers of few could be told: both sides of a public cell that has both, and of every
    /// withheld cell, and all members of that.
    fn places(&self) -> Vec<Place> {
        let sides = [Some(Side::Part), Some(Side::Rest), None];
        let mut places = Vec::new();
        for (row, (split, _)) in self.nested.shown.iter().enumerate() {
            if split.part > 0 && split.rest > 0 {
                places.extend(sides[..2].iter().map(|side| (row, 0, *split, *side)));
            }
        }
        let last = self.nested.shown.len();
        for (cell, split) in self.nested.pooled.iter().enumerate() {
            places.extend(sides.iter().map(|side| (last, cell, *split, *side)));
        }
        places
            .into_iter()
            .map(|(row, cell, split, side)| Place {
                row,
                cell,
                split,
                side,
            })
            .collect()
    }

    fn is_pooled(&self, row: usize) -> bool {
        row == self.nested.shown.len()
    }

    /// The answers of one side in a row.
    fn answers(&self, world: &World, row: usize, side: Side) -> Answers {
        match side {
            Side::Rest => world[row],
            Side::Part => std::array::from_fn(|kind| self.rows[row][kind] - world[row][kind]),
        }
    }

    /// A table in which one side of a row gives one answer fewer of these kinds than in the one at
    /// `index`.
    fn step(
        &self,
        index: usize,
        (row, side): (usize, Side),
        fewer: Kinds,
        own: Option<&Insider>,
    ) -> Option<World> {
        // What one side has less of, the other has more of.
        let fewer = match side {
            Side::Rest => fewer,
            Side::Part => fewer.map(|is| !is),
        };
        let rows = &self.rows;
        step(&Seen { rows, own }, &self.found[index], row, fewer)
    }

    /// The tables found that a reader cannot rule out, by position; none if its answer is impossible.
    fn seen_by(&mut self, own: Option<&Insider>) -> Option<Vec<usize>> {
        let Some(own) = own else {
            return Some((0..self.found.len()).collect());
        };
        let has_own = |world: &World| self.answers(world, own.row, own.side)[own.status] > 0;
        let seen: Vec<usize> = (0..self.found.len())
            .filter(|index| has_own(&self.found[*index]))
            .collect();
        if !seen.is_empty() {
            return Some(seen);
        }
        let others = std::array::from_fn(|kind| kind != own.status);
        let world = self.step(0, (own.row, own.side), others, None)?;
        self.found.push(world);
        Some(vec![self.found.len() - 1])
    }

    /// How many of a place gave an answer of these kinds in a table, a reader's own answer apart.
    fn count(&self, world: &World, place: &Place, kinds: Kinds, own: Option<&Insider>) -> Range {
        let of_side = |side: Side| {
            let answers = self.answers(world, place.row, side);
            let own = own.filter(|own| own.row == place.row && own.side == side);
            let given = (0..7).filter(|kind| kinds[*kind]);
            let given: u32 = given.map(|kind| answers[kind]).sum();
            let given = given - u32::from(own.is_some_and(|own| kinds[own.status]));
            if !self.is_pooled(place.row) {
                return Range {
                    low: given,
                    high: given,
                };
            }
            let is_here = own.is_some_and(|own| own.cell == place.cell);
            let size = place.split.size(side) - u32::from(is_here);
            Range::of(size, total(&answers) - u32::from(own.is_some()), given)
        };
        place.side.map_or_else(
            || {
                let (part, rest) = (of_side(Side::Part), of_side(Side::Rest));
                Range {
                    low: part.low + rest.low,
                    high: part.high + rest.high,
                }
            },
            of_side,
        )
    }

    /// Whether the tables differ enough in how many of a place gave an answer of these kinds; looks for
    /// more of them while they do not.
    fn is_uncertain(
        &mut self,
        place: &Place,
        kinds: Kinds,
        own: Option<&Insider>,
        seen: &mut Vec<usize>,
    ) -> bool {
        let size = place
            .side
            .map_or(place.split.part + place.split.rest, |side| {
                place.split.size(side)
            });
        let others = size - u32::from(own.is_some_and(|own| own.is_in(place)));
        if others == 0 {
            return true;
        }
        // A cell large enough to stand on its own may be known, as long as nobody in it is.
        let may_be_known = !self.is_pooled(place.row) && size >= self.nested.threshold;
        let is_safe = |range: Range| {
            if may_be_known {
                range.low + 2 <= size
            } else {
                range.low == 0 || (range.low < range.high && range.low + 2 <= others)
            }
        };
        let mut known = Range {
            low: u32::MAX,
            high: 0,
        };
        let mut lowest = seen[0];
        let mut next = 0;
        loop {
            let before = known;
            while let Some(&index) = seen.get(next) {
                next += 1;
                let range = self.count(&self.found[index], place, kinds, own);
                if range.low < known.low {
                    lowest = index;
                }
                known.low = known.low.min(range.low);
                known.high = known.high.max(range.high);
                if is_safe(known) {
                    return true;
                }
            }
            if known == before {
                return false;
            }
            let sides = place
                .side
                .map_or([Side::Rest, Side::Part], |side| [side, side]);
            let lower = |side: &Side| self.step(lowest, (place.row, *side), kinds, own);
            let higher =
                |side: &Side| self.step(lowest, (place.row, *side), kinds.map(|is| !is), own);
            let is_both = place.side.is_none();
            let new = [
                lower(&sides[0]),
                is_both.then(|| lower(&sides[1])).flatten(),
                (known.low == known.high)
                    .then(|| higher(&sides[0]))
                    .flatten(),
            ];
            for world in new.into_iter().flatten() {
                seen.push(self.found.len());
                self.found.push(world);
            }
        }
    }
}
