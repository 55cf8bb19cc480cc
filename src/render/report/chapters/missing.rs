//! Who is missing, and how much their silence could move the picture.

use super::{heading, paragraph};
use crate::domain::catalogue::Audience;
use crate::domain::cube::Level;
use crate::domain::group::Group;
use crate::domain::measures::Share;
use crate::render::language::{Args, RichText};
use crate::render::report::ReportInput;
use crate::render::report::cells::{AggregateRow, Cells};
use crate::render::report::tree::Block;
use crate::render::report::view::ResponseCounts;
use crate::render::whom;

/// The part of the chapter on who reported; nothing where not even the number of members is public.
pub fn blocks(input: &ReportInput<'_>, all: &ResponseCounts) -> Vec<Block> {
    let Some(missing) = members(input, all) else {
        return Vec::new();
    };
    let mut blocks = vec![
        heading(input.language.text("heading-missing")),
        paragraph(missing),
    ];
    blocks.extend(movable(input).map(paragraph));
    blocks
}

/// How many members had no report that is counted, by group.
pub fn members(input: &ReportInput<'_>, all: &ResponseCounts) -> Option<RichText> {
    let words = input.language;
    let missing = all.missing.as_ref()?;
    if missing.value() == 0 {
        return Some(words.text("missing-none").into());
    }
    let of_group = |group: Group| {
        let found = input.view().participation(Some(group), None);
        let missing = found.missing.filter(|missing| missing.value() > 0)?;
        let args = Args::new()
            .text("who", group.key())
            .figure("missing", &missing)
            .figure("expected", &found.expected);
        Some(words.say("missing-of-group", &args))
    };
    let groups: Vec<RichText> = input.groups().iter().filter_map(of_group).collect();
    let args = Args::new()
        .figure("missing", missing)
        .figure("expected", &all.expected)
        .percent("percent", &missing.clone().of(all.expected.clone()));
    // Of a single group the list would say the same again.
    Some(if groups.len() < 2 {
        words.say("missing-members", &args)
    } else {
        words.say(
            "missing-by-group",
            &args.said("groups", words.enumerate(&groups)),
        )
    })
}

/// Within which bounds the picture could lie, with the audiences of which most and least is known.
fn movable(input: &ReportInput<'_>) -> Option<RichText> {
    let words = input.language;
    let all = input.view().of_all().and_then(AggregateRow::rated);
    if all.is_some_and(|all| all.silent().value() == 0) {
        return Some(words.text("movable-nothing").into());
    }
    let all = all.map(|cells| {
        let silent = cells.silent();
        let args = bounds(Args::new(), cells)
            .figure("addressed", &cells.addressed())
            .percent("percent", &silent.clone().of(cells.addressed()))
            .figure("silent", &silent);
        words.say("movable-all", &args)
    });
    let audiences = input.cycle.catalogue.audiences.iter();
    let mut audiences: Vec<(&Audience, Cells<'_>)> = audiences
        .filter_map(|audience| {
            let entry = input.view().of_only(Level::Audience, &audience.code);
            Some((audience, entry?.rated()?))
        })
        .collect();
    audiences.sort_by(|left, right| silence(right.1).compare(silence(left.1)));
    let of = |id: &str, (audience, cells): &(&Audience, Cells<'_>)| {
        words.say(
            id,
            &bounds(whom::args(input.language, audience, input.groups()), *cells),
        )
    };
    let of_audiences = match &audiences[..] {
        [] => None,
        [one] => Some(of("movable-audience", one)),
        [most, .., least] => {
            let said = [of("movable-most", most), of("movable-least", least)];
            Some(words.one_after_another(said))
        }
    };
    match (all, of_audiences) {
        (Some(all), Some(audiences)) => Some(words.one_after_another([all, audiences])),
        (one, other) => one.or(other),
    }
}

/// How far the bounds lie apart.
fn silence(cells: Cells<'_>) -> Share {
    Share::new(cells.silent().value(), cells.possible().value())
}

fn bounds(args: Args, cells: Cells<'_>) -> Args {
    args.full_rate("rate", &cells.rate())
        .full_rate("low", &cells.low())
        .full_rate("high", &cells.high())
}
