//! What the report says, held against the cube it is made from.

mod compared;
mod order;
mod page;
mod pointers;
mod protected;
mod sample;
mod whole;
mod words;

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::model;
use super::tree::{Block, Chapter, ReportModel};
use crate::domain::cube::{ALL_NAME, Basis, CellKey, Level};
use crate::domain::group::fixtures;
use crate::domain::publication::Participant;
use crate::domain::quality::OBSTACLE;
use crate::render::language::{CitedNumber, Language, RichText};
use crate::render::tables::aggregates::public_table;
use crate::render::tables::quality::quality_table;

use sample::{Sample, sample};

/// Every text of a block that is a sentence: all but tables, whose cells the cube's other tests hold.
/// Words that lead somewhere are left out: the number of a chapter is no figure.
fn sentences(block: &Block) -> Vec<String> {
    let text = |said: &RichText| {
        let mut text = said.text.clone();
        for pointer in &said.pointers {
            text = text.replacen(&pointer.words, "", 1);
        }
        text
    };
    match block {
        Block::Lead(said) | Block::Paragraph(said) | Block::Note(said) => vec![text(said)],
        Block::Points { items } => items.iter().map(|item| text(&item.said)).collect(),
        Block::Commitments { items } => items
            .iter()
            .map(|item| format!("{} {}", item.code, item.figure))
            .collect(),
        Block::Table(table) => {
            let said = table.finding.iter().chain(&table.notes);
            said.map(text).collect()
        }
        Block::Figure(figure) => {
            let said = figure.finding.iter();
            said.map(text).collect()
        }
        Block::Heading { .. } | Block::Terms { .. } | Block::Names { .. } => Vec::new(),
    }
}

fn prose(chapter: &Chapter) -> Vec<String> {
    chapter.blocks.iter().flat_map(sentences).collect()
}

fn chapter<'a>(model: &'a ReportModel, title: &str) -> &'a Chapter {
    model
        .chapters
        .iter()
        .find(|chapter| chapter.title == title)
        .unwrap_or_else(|| panic!("no chapter {title}"))
}

/// The numbers in a text, without the commas between thousands. Codes such as `G3b`, file names
/// and dates are no numbers.
fn numbers(text: &str) -> Vec<u32> {
    let joined = text.replace(|c: char| "–()%[]:;<>".contains(c), " ");
    joined
        .split_whitespace()
        .map(|word| word.trim_end_matches(['.', ',']).replace(',', ""))
        .filter_map(|word| word.parse().ok())
        .collect()
}

/// The numbers in sentences that are no figures: sizes of the catalogue and of the lists, the words of the
/// dates, and the limits that the report explains.
fn no_figures(sample: &Sample) -> BTreeSet<u32> {
    let catalogue = &sample.cycle.catalogue;
    let mut allowed: BTreeSet<u32> = [2024, 2026, 5, 6, 20].into();
    let mut size = |count: usize| allowed.insert(u32::try_from(count).expect("small"));
    size(catalogue.counted().count());
    for audience in &catalogue.audiences {
        let of = |code: &str| code == audience.code;
        let sections = catalogue.sections.iter();
        size(sections.filter(|s| of(&s.audience)).count());
        let commitments = catalogue.counted();
        size(
            commitments
                .filter(|(_, c)| of(&catalogue.audience_of(c).code))
                .count(),
        );
    }
    size(sample.publication.cube.dimensions.regions.len());
    for of_obstacles in [true, false] {
        let rows = sample
            .publication
            .quality
            .iter()
            .filter(|row| row.members.is_none() && row.group == ALL_NAME);
        let rows = rows.filter(|row| (row.measure == OBSTACLE) == of_obstacles && row.code != "*");
        size(rows.count());
    }
    for lens in &catalogue.alliance.lenses {
        let day = format!("{} {}", lens.source, lens.as_of.strftime("%-d %Y"));
        allowed.extend(numbers(&day));
    }
    allowed
}

/// What stands in the cells of the tables that are published, by table, key and column.
fn published(sample: &Sample) -> BTreeMap<Vec<String>, String> {
    let aggregates = public_table(&sample.publication.cube, false);
    let quality = quality_table(sample.cycle.year, &sample.publication.quality);
    let mut cells = BTreeMap::new();
    for table in [aggregates, quality] {
        let position = |name: &str| table.fields.iter().position(|field| field.name == name);
        for row in &table.rows {
            let text = |name| position(name).map(|at| row[at].text());
            let key = if table.name == "quality" {
                ["basis", "group", "region", "measure", "code"].map(|name| {
                    text(name).unwrap_or_else(|| if name == "basis" { "all" } else { "All" }.into())
                })
            } else {
                ["basis", "group", "region", "level", "code"]
                    .map(|name| text(name).expect("a column of the aggregates"))
            };
            for (field, cell) in table.fields.iter().zip(row) {
                let mut place = vec![table.name.to_owned()];
                place.extend(key.clone());
                place.push(field.name.to_owned());
                cells.insert(place, cell.text());
            }
        }
    }
    cells
}

/// Fails unless a figure is what its cells make it.
fn assert_made_of_its_cells(stated: &CitedNumber, published: &BTreeMap<Vec<String>, String>) {
    let figures = [Some(&stated.figure), stated.of.as_ref()];
    for cell in figures
        .into_iter()
        .flatten()
        .flat_map(|figure| &figure.cells)
    {
        let origin = &cell.origin;
        let place = [
            origin.table,
            origin.basis,
            &origin.group,
            &origin.region,
            origin.level,
            &origin.code,
            origin.measure,
        ];
        let found = published.get(&place.map(str::to_owned).to_vec());
        assert_eq!(found, Some(&cell.value.to_string()), "{origin:?}");
    }
    let english = Language::english();
    let made = match &stated.of {
        None => english.number(stated.figure.value()),
        Some(all) => {
            let share = stated.figure.clone().of(all.clone()).share();
            english.percent(share).expect("enough")
        }
    };
    assert_eq!(stated.number, made);
}

#[test]
fn every_number_in_a_sentence_is_made_of_published_cells() {
    for (members, reporting, regions) in [(120, 75, 7), (12, 80, 7), (40, 50, 1), (120, 0, 7)] {
        let sample = sample(members, reporting, regions);
        let (no_figures, published) = (no_figures(&sample), published(&sample));
        let model = model(&sample.input());
        let mut seen = 0;
        for chapter in model.parts() {
            // Annexes from the method on quote formulas, laws and statements, and no counts.
            if chapter.annex && chapter.number != "A" {
                continue;
            }
            for block in &chapter.blocks {
                let stated: BTreeSet<u32> = block
                    .stated()
                    .inspect(|stated| assert_made_of_its_cells(stated, &published))
                    .flat_map(|stated| numbers(&stated.number))
                    .collect();
                let text = sentences(block).join(" ");
                for number in numbers(&text) {
                    let is_known = stated.contains(&number) || no_figures.contains(&number);
                    assert!(is_known, "{number} in: {text}");
                    seen += usize::from(stated.contains(&number));
                }
            }
        }
        assert!(seen > 5, "{seen} figures of {members} members");
    }
}

#[test]
fn every_row_has_a_cell_for_each_column() {
    for (members, reporting) in [(120, 75), (12, 80), (120, 0), (0, 0)] {
        let sample = sample(members, reporting, 7);
        for chapter in model(&sample.input()).parts() {
            assert!(!chapter.blocks.is_empty(), "{} is empty", chapter.title);
            for block in &chapter.blocks {
                if let Block::Table(table) = block {
                    assert!(!table.rows.is_empty(), "{} is empty", table.caption);
                    for row in &table.rows {
                        let (cells, columns) = (row.cells.len(), table.columns.len());
                        assert_eq!(cells, columns, "{}: {:?}", table.caption, row.cells);
                    }
                }
            }
        }
    }
}

#[test]
fn the_tables_of_results_are_the_rows_that_hold_each_commitment() {
    let (mut withheld, mut together) = (0, 0);
    for members in [12, 16, 20, 30, 40, 60] {
        let sample = sample(members, 80, 7);
        let model = model(&sample.input());
        let results = chapter(&model, "Results for each commitment");
        let tables = results.blocks.iter().filter_map(|block| match block {
            Block::Table(table) if table.columns.len() == 8 => Some(table),
            _ => None,
        });
        let rows: Vec<&Vec<String>> = tables
            .flat_map(|table| &table.rows)
            .map(|row| &row.cells)
            .collect();
        let codes = sample.publication.cube.dimensions.codes(Level::Commitment);
        let places = sample.publication.cube.dimensions.commitments();
        let asked = (0..codes.len()).filter(|code_index| !places[*code_index].derived);
        let keys = asked.map(|code_index| CellKey {
            basis: Basis::All,
            level: Level::Commitment,
            code_index,
            group: None,
            region_index: None,
        });
        let expected = sample.publication.cube.holding_each(keys);
        assert_eq!(rows.len(), expected.len());
        for (cells, row) in rows.into_iter().zip(expected) {
            let first = &codes[row.code_indices()[0]];
            assert!(cells[0].starts_with(first.as_str()), "{cells:?}");
            assert_eq!(cells[2], Language::english().number(row.addressed()));
            let reported = row
                .counts()
                .map(|counts| Language::english().number(counts.reported()));
            let is_hidden = cells[3..].iter().all(|cell| cell == "[c]");
            assert_eq!(is_hidden, reported.is_none(), "{cells:?}");
            assert_eq!(
                cells[3],
                reported.unwrap_or_else(|| "[c]".to_owned()),
                "{cells:?}"
            );
            withheld += usize::from(is_hidden);
            together += usize::from(row.code_indices().len() > 1);
        }
    }
    assert!(
        withheld > 10 && together > 3,
        "{withheld} withheld, {together} together"
    );
}

#[test]
fn when_nobody_reported_chapters_say_so_and_show_no_results() {
    let sample = Sample {
        charts: sample::charts(),
        ..sample(120, 0, 7)
    };
    let model = model(&sample.input());
    for chapter in model.parts().filter(|chapter| !chapter.annex) {
        if chapter.title == "How to read the numbers" {
            continue;
        }
        let shows = |block: &Block| {
            matches!(
                block,
                Block::Table(_) | Block::Figure(_) | Block::Points { .. }
            )
        };
        assert!(!chapter.blocks.iter().any(shows), "{}", chapter.title);
    }
    let lead = prose(chapter(&model, "Commitments of governments")).join(" ");
    assert!(
        lead.contains("had sent a report that could be counted"),
        "{lead}"
    );
}

#[test]
fn long_lists_of_participants_are_left_to_the_data() {
    let sample = sample(700, 90, 7);
    let model = model(&sample.input());
    let annex = chapter(&model, "Members that reported");
    assert!(prose(annex).concat().contains("participants.csv"));
}

#[test]
fn names_come_through_as_they_are_written() {
    let mut sample = sample(12, 100, 7);
    let awkward = "#eval(1) *bold* _it_ @ref <label> $x$ [z] \\ `raw` // /* — منظمة الطفل";
    sample.participants()[0] = Participant {
        name: awkward.to_owned(),
        group: fixtures::civil_society(),
        region: "Global".to_owned(),
    };
    let text = serde_json::to_value(model(&sample.input())).expect("the tree is plain data");
    let mut found = false;
    walk(&text, &mut |string| found |= string == awkward);
    assert!(found);
}

fn walk(value: &Value, see: &mut impl FnMut(&str)) {
    match value {
        Value::String(text) => see(text),
        Value::Array(items) => items.iter().for_each(|item| walk(item, see)),
        Value::Object(fields) => fields.values().for_each(|item| walk(item, see)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

#[test]
fn chapters_follow_the_catalogue() {
    let sample = sample(120, 75, 7);
    let model = model(&sample.input());
    let titles: Vec<String> = model
        .chapters
        .iter()
        .map(|chapter| format!("{} {}", chapter.number, chapter.title))
        .collect();
    insta::assert_snapshot!(titles.join("\n"));
}

#[test]
fn the_chapter_of_an_audience_reads_as_it_should() {
    let sample = sample(120, 75, 7);
    let model = model(&sample.input());
    let text = prose(chapter(&model, "Commitments of governments")).join("\n\n");
    insta::assert_snapshot!(text);
}

#[test]
fn the_tables_of_participation_are_those_of_the_cube() {
    let sample = sample(120, 75, 7);
    let model = model(&sample.input());
    let who = chapter(&model, "Who reported");
    let rows: Vec<String> = who
        .blocks
        .iter()
        .filter_map(|block| match block {
            Block::Table(table) => Some(&table.rows),
            _ => None,
        })
        .flatten()
        .map(|row| row.cells.join(" | "))
        .collect();
    insta::assert_snapshot!(rows.join("\n"));
}
