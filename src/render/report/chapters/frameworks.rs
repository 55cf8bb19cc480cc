//! The answers by the instruments that the commitments name, and through lenses: frameworks that group them
//! otherwise. A sum of a lens is one of rows that are public.

use super::{chapter, heading, lead, no_member, note_sections, paragraph, result_columns};
use crate::domain::alliance::Framework;
use crate::domain::cube::Level;
use crate::domain::lens::{Lens, LensPart};
use crate::domain::measures::Counts;
use crate::render::charts::completion::BY_FRAMEWORK;
use crate::render::language::Args;
use crate::render::report::ReportInput;
use crate::render::report::tree::{Block, Chapter, Table, TableColumn, TableRow};
use crate::render::report::view::{CONFIDENTIAL, NOT_APPLICABLE};

/// The chapter.
pub fn chapter_of(input: &ReportInput<'_>) -> Chapter {
    let title = input.language.text("chapter-frameworks");
    chapter(title, false, blocks(input))
}

/// Whether there is anything to tell: a commitment names an instrument, or a lens maps this catalogue.
pub fn is_there(input: &ReportInput<'_>) -> bool {
    !input.cycle.catalogue.framework_ids().is_empty() || lenses(input).next().is_some()
}

fn lenses<'a>(input: &ReportInput<'a>) -> impl Iterator<Item = &'a Lens> {
    let catalogue = &input.cycle.catalogue;
    let lenses = catalogue.alliance.lenses.iter();
    lenses.filter(|lens| lens.catalogue == catalogue.id)
}

fn blocks(input: &ReportInput<'_>) -> Vec<Block> {
    let words = input.language;
    let all = input.view().participation(None, None);
    if all.is_empty() {
        return vec![lead(no_member(input, &all.expected))];
    }
    let mut blocks = vec![lead(words.text("frameworks-lead"))];
    blocks.extend(input.figure(BY_FRAMEWORK, None));
    blocks.extend(named(input));
    for lens in lenses(input) {
        blocks.push(heading(lens.title.clone()));
        let args = Args::new()
            .text("source", &*lens.source)
            .day("day", lens.as_of)
            .text("note", &*lens.note);
        blocks.push(paragraph(words.say("lens-about", &args)));
        blocks.push(parts(input, lens));
    }
    blocks
}

/// A row for each instrument that commitments name; nothing where none does.
fn named(input: &ReportInput<'_>) -> Option<Block> {
    let (words, view) = (input.language, input.view());
    let catalogue = &input.cycle.catalogue;
    let rows: Vec<TableRow> = catalogue
        .framework_ids()
        .into_iter()
        .map(|id| {
            let known = catalogue.alliance.framework(id);
            let name = known.map_or(id, Framework::short_name);
            let naming = catalogue.counted().map(|(_, commitment)| commitment);
            let naming = naming.filter(|one| one.frameworks.iter().any(|known| known == id));
            let naming: Vec<String> = naming.map(|one| one.id.clone()).collect();
            let mut cells = vec![name.to_owned(), naming.join(", ")];
            cells.extend(view.result_cells(view.of_only(Level::Framework, id)));
            TableRow::data(cells)
        })
        .collect();
    let mut columns = vec![
        TableColumn::words(words.text("column-framework"), 3),
        TableColumn::words(words.text("column-commitments"), 1),
    ];
    columns.extend(result_columns(input));
    (!rows.is_empty()).then(|| {
        Block::Table(Table {
            finding: None,
            caption: words.text("caption-frameworks"),
            columns,
            rows,
            notes: vec![note_sections(input)],
            small: true,
        })
    })
}

/// A row for each part of a lens.
fn parts(input: &ReportInput<'_>, lens: &Lens) -> Block {
    let (words, view) = (input.language, input.view());
    let (met, unmet): (Vec<&LensPart>, Vec<&LensPart>) = lens
        .parts
        .iter()
        .partition(|part| !part.commitments.is_empty());
    let rows = met.into_iter().map(|part| {
        let mut cells = vec![name(input, part), part.commitments.join(", ")];
        match sum(input, part) {
            None => cells.extend([CONFIDENTIAL; 4].map(str::to_owned)),
            Some(counts) => {
                let (low, high) = (counts.completion_low(), counts.completion_high());
                let none = || NOT_APPLICABLE.to_owned();
                cells.extend([
                    words.number(counts.applicable()),
                    words.number(counts.completed()),
                    view.rate(counts.completion_rate()),
                    words.bounds(low, high).unwrap_or_else(none),
                ]);
            }
        }
        TableRow::data(cells)
    });
    let mut columns = vec![
        TableColumn::words(words.text("column-part"), 2),
        TableColumn::words(words.text("column-commitments"), 2),
    ];
    columns.extend(result_columns(input).into_iter().skip(2));
    let unmet: Vec<String> = unmet.iter().map(|part| part.title.clone()).collect();
    let note = Args::new()
        .text("parts", words.series(&unmet))
        .text("unmet", if unmet.is_empty() { "none" } else { "some" });
    let caption = Args::new().text("lens", &*lens.title);
    Block::Table(Table {
        finding: None,
        caption: words.say("caption-lens", &caption).text,
        columns,
        rows: rows.collect(),
        notes: vec![words.say("note-lens", &note)],
        small: true,
    })
}

fn name(input: &ReportInput<'_>, part: &LensPart) -> String {
    let Some(theme) = &part.theme else {
        return part.title.clone();
    };
    let args = Args::new()
        .text("code", &**theme)
        .text("title", &*part.title);
    input.language.say("row-section", &args).text
}

/// What the answers to the commitments of a part come to, where the rows that hold them are public and hold no
/// others. What reporting itself implements counts nowhere.
fn sum(input: &ReportInput<'_>, part: &LensPart) -> Option<Counts> {
    let cube = &input.publication.cube;
    let places = cube.dimensions.commitments();
    let codes = cube.dimensions.codes(Level::Commitment);
    let counted = part.commitments.iter().map(String::as_str).filter(|code| {
        let index = codes.iter().position(|known| known == code);
        index.is_some_and(|index| !places[index].derived)
    });
    let counted: Vec<&str> = counted.collect();
    let mut sum = Counts::default();
    for entry in input
        .view()
        .of_each(Level::Commitment, counted.iter().copied())
    {
        let mut held = entry.row.code_indices().iter().map(|index| &*codes[*index]);
        if !held.all(|code| counted.contains(&code)) {
            return None;
        }
        sum.add(entry.cells()?.counts());
    }
    Some(sum)
}
