//! The main points: the page that a reader takes away. How far the alliance and its groups are, what changed, what
//! is ahead of what, who is missing, and one chart.

use super::{
    before, chapter, findings, missing, movements, no_member, note_withheld, order, paragraph,
    term_of,
};
use crate::domain::cube::{ALL_CODES, CellKey, Level};
use crate::domain::shown::joined_names;
use crate::render::charts::status::BY_GROUP;
use crate::render::language::{Args, RichText};
use crate::render::report::ReportInput;
use crate::render::report::cells::{AggregateRow, Cells};
use crate::render::report::tree::{Block, Chapter, Term};

/// The page. It has no number.
pub fn page(input: &ReportInput<'_>) -> Chapter {
    chapter(input.language.text("main-points"), true, blocks(input))
}

fn blocks(input: &ReportInput<'_>) -> Vec<Block> {
    let who = input.view().participation(None, None);
    if who.is_empty() {
        return vec![paragraph(no_member(input, &who.expected))];
    }
    let points = [
        progress(input).map(|said| term_of(input, "main-progress", said)),
        groups(input).map(|said| term_of(input, "main-groups", said)),
        change(input),
        in_order(input).map(|said| term_of(input, "main-order", said)),
        missing::members(input, &who).map(|said| term_of(input, "main-missing", said)),
    ];
    let items = points.into_iter().flatten().collect();
    let mut blocks = vec![Block::Points { items }];
    blocks.extend(input.figure(BY_GROUP, findings::of_all(input)));
    blocks
}

/// How far the alliance is, or why that is not said.
fn progress(input: &ReportInput<'_>) -> Option<RichText> {
    let words = input.language;
    let cells = input.view().of_all().and_then(AggregateRow::cells);
    match cells {
        None => note_withheld(input),
        Some(cells) if cells.counts().applicable() == 0 => {
            Some(words.text("main-progress-none").into())
        }
        Some(cells) => {
            let args = Args::new()
                .full_rate("rate", &cells.rate())
                .rate("low", &cells.low())
                .rate("high", &cells.high());
            Some(words.say("main-progress-said", &args))
        }
    }
}

/// How far each group is; groups that are counted together have one figure. Nothing where there is one group only.
fn groups(input: &ReportInput<'_>) -> Option<RichText> {
    let words = input.language;
    let all = input.view().key(Level::All, ALL_CODES)?;
    let keys = input.groups().iter().map(|group| CellKey {
        group: Some(group),
        ..all
    });
    let rows = input.publication.cube.holding_each(keys).into_iter();
    let known: Vec<Cells<'_>> = rows
        .filter_map(|row| AggregateRow { row }.rated())
        .collect();
    if known.len() < 2 {
        return None;
    }
    let said: Vec<RichText> = known
        .iter()
        .map(|cells| {
            let name = cells.row().group_name();
            let names: Vec<String> = joined_names(&name).map(str::to_owned).collect();
            let only = input.groups().iter().find(|group| group.name() == name);
            let args = Args::new()
                .text("who", only.map_or("several", |group| group.key()))
                .text("groups", words.list(&names))
                .full_rate("rate", &cells.rate());
            words.say("main-group", &args)
        })
        .collect();
    let is_open = order::apart(&known).is_none();
    let args = Args::new()
        .said("groups", words.enumerate(&said))
        .text("order", if is_open { "open" } else { "known" });
    Some(words.say("main-groups-said", &args))
}

/// What changed since the cycle before; nothing where there is none to compare with.
fn change(input: &ReportInput<'_>) -> Option<Term> {
    let words = input.language;
    let (previous, said) = if let Some(trend) = &input.publication.comparison {
        let moved = movements::sentences(input, trend).into_iter().next();
        let none = || words.text("change-nothing-shown").into();
        (trend.previous, moved.unwrap_or_else(none))
    } else {
        let previous = input.cycle.break_from?;
        (previous, words.say("change-break", &before(previous)))
    };
    Some(Term {
        term: words.say("chapter-change", &before(previous)).text,
        said,
    })
}

/// Which section is ahead of which, as far as silence leaves an order.
fn in_order(input: &ReportInput<'_>) -> Option<RichText> {
    let words = input.language;
    let sections = &input.cycle.catalogue.sections;
    let codes = sections.iter().map(|section| &*section.code);
    let rows = input.view().of_each(Level::Section, codes);
    let single: Vec<Cells<'_>> = rows
        .iter()
        .filter(|entry| entry.row.code_indices().len() == 1)
        .filter_map(|entry| entry.rated())
        .collect();
    if single.len() < 2 {
        return None;
    }
    let Some((ahead, behind)) = order::apart(&single) else {
        return Some(words.text("main-order-none").into());
    };
    let is_whole = single.len() == sections.len();
    let is_known = |holds: bool| if is_whole && holds { "yes" } else { "no" };
    let name = |cells: Cells<'_>| {
        let section = &sections[cells.row().code_indices()[0]];
        let args = Args::new()
            .text("code", &*section.code)
            .text("title", &*section.title);
        words.say("row-section", &args).text
    };
    let args = Args::new()
        .text("first", is_known(order::is_first(ahead, &single)))
        .text("last", is_known(order::is_last(behind, &single)))
        .text("ahead", name(ahead))
        .full_rate("ahead-rate", &ahead.rate())
        .text("behind", name(behind))
        .full_rate("behind-rate", &behind.rate());
    Some(words.say("main-order-said", &args))
}
