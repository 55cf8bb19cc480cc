//! The main points: the page that a reader takes away. How far the alliance and its groups are, what changed, what
//! is ahead of what, who is missing, and one chart.

use std::cmp::Ordering;

use super::{
    before, behind, chapter, findings, lead, missing, movements, no_member, note_late,
    note_withheld, order, paragraph, term_of,
};
use crate::domain::cube::Level;
use crate::render::charts::status::BY_GROUP;
use crate::render::language::{Args, RichText};
use crate::render::report::ReportInput;
use crate::render::report::cells::{AggregateRow, Cells};
use crate::render::report::tree::{Block, Chapter, Term};
use crate::render::report::view::ResponseCounts;
use crate::render::whom;

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
        findings::groups(input).map(|said| term_of(input, "main-groups", said)),
        change(input),
        in_order(input).map(|said| term_of(input, "main-order", said)),
        missing::members(input, &who).map(|said| term_of(input, "main-missing", said)),
        behind::most_named(input, "main-obstacle-said")
            .map(|said| term_of(input, "main-obstacle", said)),
    ];
    let items = points.into_iter().flatten().collect();
    let mut blocks = vec![lead(about(input, &who)), Block::Points { items }];
    blocks.extend(note_late(input));
    blocks.extend(input.figure(BY_GROUP, findings::of_all(input)));
    blocks
}

/// What the report is about.
fn about(input: &ReportInput<'_>, who: &ResponseCounts) -> RichText {
    let catalogue = &input.cycle.catalogue;
    let commitments = u32::try_from(catalogue.counted().count()).unwrap_or(u32::MAX);
    let args = Args::new()
        .text("statement", &*catalogue.title)
        .number("commitments", commitments)
        .figure("expected", &who.expected);
    match &who.reported {
        Some(reported) => input
            .language
            .say("main-lead", &args.figure("reported", reported)),
        None => input.language.say("main-lead-protected", &args),
    }
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
            let is_complete = cells.silent().value() == 0;
            let args = Args::new()
                .full_rate("rate", &cells.rate())
                .rate("low", &cells.low())
                .rate("high", &cells.high())
                .text("complete", if is_complete { "yes" } else { "no" });
            Some(words.say("main-progress-said", &args))
        }
    }
}

/// What changed since the cycle before; nothing where there is none to compare with.
fn change(input: &ReportInput<'_>) -> Option<Term> {
    let words = input.language;
    let (previous, said) = if let Some(trend) = &input.publication.comparison {
        let said = movements::sentences(input, trend).into_iter();
        let said = said.reduce(|first, second| words.one_after_another([first, second]));
        let none = || super::change::nothing_whole(input, trend);
        (trend.previous, said.unwrap_or_else(none))
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
    let enough = order::enough(&single);
    let Some((ahead, behind)) = order::apart(&enough) else {
        return (enough.len() > 1).then(|| words.say("main-order-none", &super::smallest()));
    };
    let is_whole = single.len() == sections.len();
    let yes_or_no = |holds: bool| if holds { "yes" } else { "no" };
    let is_known = |holds: bool| yes_or_no(is_whole && holds);
    let name = |cells: Cells<'_>| {
        let section = &sections[cells.row().code_indices()[0]];
        let args = Args::new()
            .text("code", &*section.code)
            .text("title", &*section.title);
        words.say("row-section", &args).text
    };
    let of = |cells: Cells<'_>| {
        let section = &sections[cells.row().code_indices()[0]];
        let audiences = &input.cycle.catalogue.audiences;
        let own = audiences.iter().find(|one| one.code == section.audience);
        own.map_or_else(String::new, |own| {
            let args = whom::args(input.language, own, input.groups());
            words.say("section-of", &args).text
        })
    };
    let stands = |cells: Cells<'_>, side: Ordering| {
        let rate = |cells: Cells<'_>| cells.counts().completion_rate();
        let mut others = single.iter().filter(|other| !other.row().is(cells.row()));
        others.all(|other| rate(cells).compare(rate(*other)) == side)
    };
    let args = Args::new()
        .text("highest", yes_or_no(stands(ahead, Ordering::Greater)))
        .text("lowest", yes_or_no(stands(behind, Ordering::Less)))
        .text("first", is_known(order::is_first(ahead, &single)))
        .text("last", is_known(order::is_last(behind, &single)))
        .text("ahead", name(ahead))
        .text("whose-ahead", of(ahead))
        .full_rate("ahead-rate", &ahead.rate())
        .text("behind", name(behind))
        .text("whose-behind", of(behind))
        .full_rate("behind-rate", &behind.rate());
    Some(words.say("main-order-said", &args))
}
