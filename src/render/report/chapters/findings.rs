//! The findings that stand above figures and tables as their titles, where they are no sentence of the chapter.

use crate::domain::cube::Level;
use crate::domain::measures::Share;
use crate::domain::status::Status;
use crate::render::language::{Args, Figure, Ratio, RichText};
use crate::render::report::ReportInput;
use crate::render::report::cells::{AggregateRow, Cells};

/// How the answers to all commitments fall.
pub fn of_all(input: &ReportInput<'_>) -> Option<RichText> {
    let cells = input.view().of_all().and_then(AggregateRow::rated)?;
    Some(status(input, cells))
}

/// How answers fall: done, under way, not begun.
pub fn status(input: &ReportInput<'_>, cells: Cells<'_>) -> RichText {
    let of = |count| -> Ratio { Figure::of(count, cells.applicable()) };
    let under_way = cells.of(Status::Planned).plus(cells.of(Status::InProgress));
    let args = Args::new()
        .rate("completed", &cells.rate())
        .rate("under-way", &of(under_way))
        .rate("not-started", &of(cells.of(Status::NotStarted)));
    input.language.say("finding-status", &args)
}

/// The rate and its bounds.
pub fn bounds(input: &ReportInput<'_>, cells: Cells<'_>) -> RichText {
    let args = Args::new()
        .rate("rate", &cells.rate())
        .rate("low", &cells.low())
        .rate("high", &cells.high());
    input.language.say("finding-bounds", &args)
}

/// On how many commitments with a figure at least half of the answers that apply are completed, and on how many of
/// them whatever the silent have done.
pub fn completion<'c>(
    input: &ReportInput<'_>,
    codes: impl Iterator<Item = &'c str>,
) -> Option<RichText> {
    let rows = input.view().of_each(Level::Commitment, codes).into_iter();
    let known: Vec<Cells<'_>> = rows.filter_map(AggregateRow::rated).collect();
    let half = |share: Share| share.numerator * 2 >= share.denominator;
    let over: Vec<&Cells<'_>> = known
        .iter()
        .filter(|cells| half(cells.counts().completion_rate()))
        .collect();
    let surely = over
        .iter()
        .filter(|cells| half(cells.counts().completion_low()));
    let args = Args::new()
        .number("shown", super::length(&known))
        .number("over", super::length(&over))
        .number("surely", u32::try_from(surely.count()).unwrap_or(u32::MAX));
    (known.len() > 1).then(|| input.language.say("finding-completion", &args))
}
