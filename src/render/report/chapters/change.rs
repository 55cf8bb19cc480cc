//! What changed since the cycle before: before and after of the same answers. Only where there is a cycle to
//! compare with.

use super::{before, chapter, lead, movements, number_columns, paragraph};
use crate::domain::catalogue::Section;
use crate::domain::cube::{Basis, Level, group_name};
use crate::domain::publication::Comparison;
use crate::domain::transition::{BeforeAfter, PublicTransition};
use crate::render::charts::slope;
use crate::render::language::Args;
use crate::render::report::ReportInput;
use crate::render::report::tree::{Block, Chapter, Table, TableColumn, TableRow};

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
    let rows: Vec<(String, Option<BeforeAfter>)> = of_all(input, trend)
        .into_iter()
        .chain(sections.flat_map(|section| rows_of(input, trend, section)))
        .collect();
    let shown: Vec<TableRow> = rows
        .iter()
        .filter_map(|(name, figures)| Some(TableRow::data(cells(input, name, &(*figures)?))))
        .collect();
    if shown.is_empty() {
        blocks.push(paragraph(words.text("change-nothing-shown")));
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
    blocks.push(Block::Table(Table {
        finding: None,
        caption: words.text("caption-change"),
        columns: columns(input, trend),
        rows: shown,
        notes: [note].into_iter().chain(hidden).collect(),
        small: true,
    }));
    blocks
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
fn of_all(input: &ReportInput<'_>, trend: &Comparison) -> Vec<(String, Option<BeforeAfter>)> {
    let words = input.language;
    let name = words.text("row-all-commitments");
    let (all, groups) = trend.rows_of(Level::All, 0);
    let groups = groups.into_iter().map(|row| {
        let args = Args::new()
            .text("code", &*name)
            .text("title", group_name(row.key.group));
        (words.say("row-section", &args).text, row.figures)
    });
    let all = all.map(|row| (name.clone(), row.figures));
    all.into_iter().chain(groups).collect()
}

/// The rows of a section in which anything was compared: one for its audience, or one for each group
/// where it addresses several.
fn rows_of(
    input: &ReportInput<'_>,
    trend: &Comparison,
    section: &Section,
) -> Vec<(String, Option<BeforeAfter>)> {
    let codes = input.publication.cube.dimensions.codes(Level::Section);
    let Some(code_index) = codes.iter().position(|code| *code == section.code) else {
        return Vec::new();
    };
    let (all, groups) = trend.rows_of(Level::Section, code_index);
    let named = |row: &PublicTransition, title: &str| {
        let args = Args::new()
            .text("code", &*section.code)
            .text("title", title);
        (input.language.say("row-section", &args).text, row.figures)
    };
    if groups.is_empty() {
        let all = all.into_iter();
        return all.map(|row| named(row, &section.title)).collect();
    }
    let groups = groups.into_iter();
    groups
        .map(|row| named(row, group_name(row.key.group)))
        .collect()
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
