//! What is ahead of what, whatever those that did not answer have done: an order is told only where the bounds of
//! the rates do not meet.

use std::cmp::Ordering;

use crate::domain::measures::Share;
use crate::render::report::cells::Cells;
use crate::render::shares::SMALLEST_PERCENT_BASE;

/// Those of which enough was asked to be part of an order: a member more would turn round a rate of fewer.
pub fn enough<'a>(known: &[Cells<'a>]) -> Vec<Cells<'a>> {
    let known = known.iter().copied();
    known
        .filter(|cells| cells.counts().applicable() >= SMALLEST_PERCENT_BASE)
        .collect()
}

fn low(cells: Cells<'_>) -> Share {
    cells.counts().completion_low()
}

fn high(cells: Cells<'_>) -> Share {
    cells.counts().completion_high()
}

/// Whether one is ahead of the other, even if its silent members had done nothing and those of the other everything.
fn is_ahead(one: Cells<'_>, other: Cells<'_>) -> bool {
    low(one).compare(high(other)) == Ordering::Greater
}

/// The one with the highest rate that is surely ahead of another, and of those behind it the one with the lowest; none
/// where no two are apart.
pub fn apart<'a>(known: &[Cells<'a>]) -> Option<(Cells<'a>, Cells<'a>)> {
    let rate = |cells: &Cells<'_>| cells.counts().completion_rate();
    let all = || known.iter().copied();
    let leads = |one: &Cells<'a>| all().any(|other| is_ahead(*one, other));
    let by_rate = |one: &Cells<'_>, other: &Cells<'_>| rate(one).compare(rate(other));
    let ahead = all().filter(leads).max_by(by_rate)?;
    let behind = all().filter(|other| is_ahead(ahead, *other));
    Some((ahead, behind.min_by(by_rate)?))
}

/// How many pairs are apart.
pub fn certain(known: &[Cells<'_>]) -> usize {
    let pairs = known
        .iter()
        .flat_map(|one| known.iter().map(move |other| (one, other)));
    pairs
        .filter(|(one, other)| is_ahead(**one, **other))
        .count()
}

/// Whether it is ahead of all others.
pub fn is_first(one: Cells<'_>, known: &[Cells<'_>]) -> bool {
    let mut others = known.iter().filter(|other| !other.row().is(one.row()));
    others.all(|other| is_ahead(one, *other))
}

/// Whether all others are ahead of it.
pub fn is_last(one: Cells<'_>, known: &[Cells<'_>]) -> bool {
    let mut others = known.iter().filter(|other| !other.row().is(one.row()));
    others.all(|other| is_ahead(*other, one))
}

/// Those that are surely ahead of all others, at most so many, the furthest first.
pub fn leading<'a>(known: &[Cells<'a>], most: usize) -> Vec<Cells<'a>> {
    let mut sorted = known.to_vec();
    sorted.sort_by(|one, other| low(*other).compare(low(*one)));
    set_apart(sorted, most, is_ahead)
}

/// Those that all others are surely ahead of, at most so many, the least far first.
pub fn trailing<'a>(known: &[Cells<'a>], most: usize) -> Vec<Cells<'a>> {
    let mut sorted = known.to_vec();
    sorted.sort_by(|one, other| high(*one).compare(high(*other)));
    set_apart(sorted, most, |one, other| is_ahead(other, one))
}

/// As many of the first as stand apart from all that follow.
fn set_apart<'a>(
    mut sorted: Vec<Cells<'a>>,
    most: usize,
    is_apart: impl Fn(Cells<'a>, Cells<'a>) -> bool,
) -> Vec<Cells<'a>> {
    let longest = most.min(sorted.len().saturating_sub(1));
    let count = (1..=longest).rev().find(|&count| {
        let (first, rest) = sorted.split_at(count);
        first
            .iter()
            .all(|one| rest.iter().all(|other| is_apart(*one, *other)))
    });
    sorted.truncate(count.unwrap_or(0));
    sorted
}
