//! The findings that stand above figures and tables as their titles, where they are no sentence of the chapter.

use crate::domain::cube::Level;
use crate::domain::measures::Share;
use crate::domain::shown::joined_names;
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
    let view = input.view();
    let known: Vec<Cells<'_>> = codes
        .filter_map(|code| view.of_only(Level::Commitment, code)?.rated())
        .collect();
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

/// How far each group is; groups that are counted together have one figure. Nothing where there is one group only.
pub fn groups(input: &ReportInput<'_>) -> Option<RichText> {
    let words = input.language;
    let rows = input.view().of_groups().into_iter();
    let known: Vec<Cells<'_>> = rows.filter_map(AggregateRow::rated).collect();
    if known.len() < 2 {
        return None;
    }
    let said: Vec<RichText> = known
        .iter()
        .map(|cells| {
            let name = cells.row().group_name();
            let args = who(input, &name).full_rate("rate", &cells.rate());
            words.say("main-group", &args)
        })
        .collect();
    let args = Args::new().said("groups", words.enumerate(&said));
    let said = words.say("main-groups-said", &args);
    Some(words.one_after_another([said, groups_in_order(input, &known)]))
}

/// What silence leaves of an order of groups.
fn groups_in_order(input: &ReportInput<'_>, known: &[Cells<'_>]) -> RichText {
    let words = input.language;
    let certain = super::order::certain(known);
    let Some((ahead, behind)) = super::order::apart(known) else {
        return words.text("main-groups-open").into();
    };
    let pairs = known.len() * (known.len() - 1) / 2;
    let of = |cells: Cells<'_>| words.say("group-names", &who(input, &cells.row().group_name()));
    let args = Args::new()
        .text("ahead", of(ahead).text)
        .text("behind", of(behind).text)
        .text(
            "others",
            match certain {
                all if all == pairs => "all",
                1 => "none",
                _ => "some",
            },
        );
    words.say("main-groups-order", &args)
}

/// Whom a figure of a group, or of several that are counted together, speaks of.
fn who(input: &ReportInput<'_>, name: &str) -> Args {
    let words = input.language;
    let groups = || input.groups().iter();
    if let Some(only) = groups().find(|group| group.name() == name) {
        return Args::new().text("who", only.key()).text("groups", name);
    }
    let names: Vec<String> = joined_names(name)
        .map(|name| {
            let known = groups().find(|group| group.name() == name);
            known.map_or_else(
                || name.to_owned(),
                |group| {
                    let args = Args::new().text("who", group.key()).text("groups", name);
                    words.say("group-names", &args).text
                },
            )
        })
        .collect();
    Args::new()
        .text("who", "several")
        .text("groups", words.list(&names))
}
