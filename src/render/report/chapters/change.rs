//! What changed since the cycle before: before and after of the same answers. Only where there is a cycle to
//! compare with.

use super::{before, chapter, lead, movements, number_columns, paragraph};
use crate::domain::catalogue::Section;
use crate::domain::cube::{Basis, Level, group_name};
use crate::domain::publication::Comparison;
use crate::domain::transition::{BeforeAfter, PublicTransition};
use crate::render::charts::slope;
use crate::render::language::{Args, RichText};
use crate::render::report::ReportInput;
use crate::render::report::tree::{Block, Chapter, Table, TableColumn, TableRow};

/// What a row is called, and its figures where they are public.
type NamedFigures = (String, Option<BeforeAfter>);

/// The chapter.
pub fn chapter_of(input: &ReportInput<'_>) -> Chapter {
    let trend = input.publication.comparison.as_ref();
    let previous = trend.map(|trend| trend.previous);
    let previous = previous.or(input.cycle.break_from).unwrap_or_default();
    let title = input.language.say("chapter-change", &before(previous)).text;
    let blocks = match trend {
        Some(trend) => blocks(input, trend),
        // The cycle before reported on another catalogue.
        None => vec![lead(input.language.say("change-break", &before(previous)))],
    };
    chapter(title, false, blocks)
}

fn blocks(input: &ReportInput<'_>, trend: &Comparison) -> Vec<Block> {
    let words = input.language;
    let panel = input.view().participation_of(Basis::Panel, None, None);
    let first = match panel.reported {
        Some(reported) => {
            let args = before(trend.previous).figure("compared", &reported);
            words.say("change-lead", &args)
        }
        None => words.say("change-lead-protected", &before(trend.previous)),
    };
    let like_for_like = words.text("change-like-for-like");
    let mut blocks = vec![lead(first), paragraph(like_for_like)];
    let sections = input.cycle.catalogue.sections.iter();
    let rows: Vec<NamedFigures> = of_all(input, trend)
        .into_iter()
        .chain(sections.flat_map(|section| rows_of(input, trend, section)))
        .collect();
    let shown = with_figures(input, &rows);
    if shown.is_empty() {
        blocks.push(paragraph(nothing_whole(input, trend)));
        let finer = with_figures(input, &finer(input, trend));
        if !finer.is_empty() {
            let notes = vec![words.text("note-change").into()];
            blocks.push(table(input, trend, "caption-change-finer", (finer, notes)));
        }
        return blocks;
    }
    let moved = movements::sentences(input, trend);
    blocks.extend(moved.iter().cloned().map(paragraph));
    blocks.extend(input.figure(slope::NAME, moved.into_iter().next()));
    let withheld = rows.iter().filter(|(_, figures)| figures.is_none());
    let withheld: Vec<String> = withheld.map(|(name, _)| name.clone()).collect();
    let hidden = (!withheld.is_empty()).then(|| {
        let args = Args::new().text("rows", words.series(&withheld));
        words.say("note-change-withheld", &args)
    });
    let note = words.text("note-change").into();
    let notes = [note].into_iter().chain(hidden).collect();
    blocks.push(table(input, trend, "caption-change", (shown, notes)));
    blocks
}

/// A table of before and after, with its rows and notes.
fn table(
    input: &ReportInput<'_>,
    trend: &Comparison,
    caption: &str,
    (rows, notes): (Vec<TableRow>, Vec<RichText>),
) -> Block {
    Block::Table(Table {
        finding: None,
        caption: input.language.text(caption),
        columns: columns(input, trend),
        rows,
        notes,
        small: true,
    })
}

/// The rows with figures.
fn with_figures(input: &ReportInput<'_>, rows: &[NamedFigures]) -> Vec<TableRow> {
    let shown = rows
        .iter()
        .filter_map(|(name, figures)| Some(TableRow::data(cells(input, name, &(*figures)?))));
    shown.collect()
}

/// That no figure of a whole section is public, and of how many commitments one is.
pub(super) fn nothing_whole(input: &ReportInput<'_>, trend: &Comparison) -> RichText {
    let words = input.language;
    let nothing = words.text("change-nothing-shown").into();
    let finer = finer(input, trend);
    if finer.is_empty() {
        return nothing;
    }
    let args = Args::new().number("rows", super::length(&finer));
    words.one_after_another([nothing, words.say("change-some-shown", &args)])
}

/// The commitments of which before and after are public, by group where several have one.
fn finer(input: &ReportInput<'_>, trend: &Comparison) -> Vec<NamedFigures> {
    let codes = input.publication.cube.dimensions.codes(Level::Commitment);
    let rows = codes.iter().enumerate().flat_map(|(index, code)| {
        let (all, groups) = trend.rows_of(Level::Commitment, index);
        let all = all.map(|row| (code.clone(), row.figures));
        all.into_iter().chain(of_groups(input, code, groups))
    });
    rows.filter(|(_, figures)| figures.is_some()).collect()
}

/// The rows of groups, named after what they are part of.
fn of_groups<'a>(
    input: &'a ReportInput<'_>,
    of: &'a str,
    groups: Vec<&'a PublicTransition>,
) -> impl Iterator<Item = NamedFigures> + 'a {
    groups.into_iter().map(move |row| {
        let args = Args::new()
            .text("code", of)
            .text("title", group_name(row.key.group));
        (input.language.say("row-section", &args).text, row.figures)
    })
}

fn columns(input: &ReportInput<'_>, trend: &Comparison) -> Vec<TableColumn> {
    let words = input.language;
    let completed = |year: u16| {
        let args = Args::new().text("year", year.to_string());
        TableColumn::numbers(words.say("column-completed-in", &args).text)
    };
    let mut columns = vec![TableColumn::words(words.text("column-section"), 1)];
    columns.extend(number_columns(input, ["column-compared"]));
    columns.extend([trend.previous, input.cycle.year].map(completed));
    columns
}

/// The rows of all commitments: of all members, and of each group where there are several.
fn of_all(input: &ReportInput<'_>, trend: &Comparison) -> Vec<NamedFigures> {
    let words = input.language;
    let name = words.text("row-all-commitments");
    let (all, groups) = trend.rows_of(Level::All, 0);
    let all = all.map(|row| (name.clone(), row.figures));
    let groups = of_groups(input, &name, groups);
    all.into_iter().chain(groups).collect()
}

/// The rows of a section in which anything was compared: one for its audience, or one for each group
/// where it addresses several.
fn rows_of(input: &ReportInput<'_>, trend: &Comparison, section: &Section) -> Vec<NamedFigures> {
    let codes = input.publication.cube.dimensions.codes(Level::Section);
    let Some(code_index) = codes.iter().position(|code| *code == section.code) else {
        return Vec::new();
    };
    let (all, groups) = trend.rows_of(Level::Section, code_index);
    if !groups.is_empty() {
        return of_groups(input, &section.code, groups).collect();
    }
    let args = Args::new()
        .text("code", &*section.code)
        .text("title", &*section.title);
    let named =
        |row: &PublicTransition| (input.language.say("row-section", &args).text, row.figures);
    all.into_iter().map(named).collect()
}

fn cells(input: &ReportInput<'_>, name: &str, figures: &BeforeAfter) -> Vec<String> {
    let number = |count| input.language.number(count);
    vec![
        name.to_owned(),
        number(figures.compared),
        input.view().rate(figures.rate_before()),
        input.view().rate(figures.rate()),
    ]
}
