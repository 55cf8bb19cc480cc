//! What the report says, held against the cube it is made from.

mod page;
mod pages;
mod protected;
mod sample;

use std::collections::BTreeSet;

use serde_json::Value;

use super::tree::{Block, Chapter, ReportModel};
use super::{Participant, model};
use crate::domain::cube::Level;
use crate::domain::group::Group;
use sample::{Sample, sample};

/// Every text of a block that is a sentence: all but tables, whose cells the cube's other tests hold.
fn prose(chapter: &Chapter) -> Vec<String> {
    let mut texts = Vec::new();
    for block in &chapter.blocks {
        match block {
            Block::Lead { text } | Block::Paragraph { text } | Block::Note { text } => {
                texts.push(text.clone());
            }
            Block::Tiles { tiles } => {
                for tile in tiles {
                    texts.push(format!("{} {}", tile.value, tile.text));
                }
            }
            Block::Commitments { items } => {
                texts.extend(
                    items
                        .iter()
                        .map(|item| format!("{} {}", item.code, item.figure)),
                );
            }
            Block::Table(table) => texts.extend(table.notes.clone()),
            Block::Heading { .. }
            | Block::Terms { .. }
            | Block::Figure(_)
            | Block::Names { .. } => {}
        }
    }
    texts
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
    let joined = text.replace(|c: char| "–()%[]:;".contains(c), " ");
    joined
        .split_whitespace()
        .map(|word| word.trim_end_matches(['.', ',']).replace(',', ""))
        .filter_map(|word| word.parse().ok())
        .collect()
}

/// Every number that a sentence may use: the public counts, their percentages, sizes of the
/// catalogue and of the roster, the words of the dates, and the limits that the report explains.
fn allowed(sample: &Sample) -> BTreeSet<u32> {
    let catalogue = &sample.cycle.catalogue;
    let mut allowed: BTreeSet<u32> = [2024, 2026, 5, 6, 20].into();
    let mut size = |count: usize| allowed.insert(u32::try_from(count).expect("small"));
    size(catalogue.counted().count());
    size(sample.cycle.expected().count());
    for audience in &catalogue.audiences {
        let of = |code: &str| code == audience.code;
        size(
            catalogue
                .sections
                .iter()
                .filter(|s| of(&s.audience))
                .count(),
        );
        size(
            catalogue
                .counted()
                .filter(|(_, c)| of(&catalogue.audience_of(c).code))
                .count(),
        );
    }
    size(sample.cycle.scheme.regions().len());
    size(crate::finding::rules::all().count());
    for row in sample.cube.rows() {
        allowed.insert(row.addressed);
        let Some(figures) = row.figures else { continue };
        let counts = figures.counts;
        allowed.extend(counts.statuses);
        allowed.extend([
            figures.reported(row.key.level),
            counts.applicable(),
            counts.completed(),
            counts.possible(),
            counts.completion_high().numerator,
        ]);
        let mut shares = vec![
            counts.completion_rate(),
            counts.completion_low(),
            counts.completion_high(),
        ];
        if row.key.level == Level::Submission {
            allowed.insert(counts.on_time);
            shares.push(crate::domain::measures::Share::new(
                figures.submissions,
                row.addressed,
            ));
        }
        if figures.shows_evidence {
            allowed.insert(counts.with_evidence);
        }
        for share in shares {
            let (top, bottom) = (u64::from(share.numerator), u64::from(share.denominator));
            if bottom > 0 {
                let percent = (200 * top + bottom) / (2 * bottom);
                allowed.insert(u32::try_from(percent).expect("at most 100"));
            }
        }
    }
    allowed.extend(sample.quality.iter().map(|row| row.of));
    let withheld = sample.quality.iter().filter(|row| row.members.is_none());
    allowed.insert(u32::try_from(withheld.count()).expect("small"));
    allowed
}

#[test]
fn every_number_in_a_sentence_is_public() {
    for (members, reporting, regions) in [(120, 75, 7), (12, 80, 7), (40, 50, 1), (120, 0, 7)] {
        let sample = sample(members, reporting, regions);
        let allowed = allowed(&sample);
        let model = model(&sample.input());
        let mut seen = 0;
        for chapter in &model.chapters {
            // Annexes from the method on quote formulas, laws and statements, and no counts.
            if chapter.annex && chapter.number != "A" {
                continue;
            }
            for text in prose(chapter) {
                for number in numbers(&text) {
                    assert!(allowed.contains(&number), "{number} in: {text}");
                    seen += 1;
                }
            }
        }
        assert!(seen > 10, "{seen} numbers of {members} members");
    }
}

#[test]
fn every_row_has_a_cell_for_each_column() {
    for (members, reporting) in [(120, 75), (12, 80), (120, 0), (0, 0)] {
        let sample = sample(members, reporting, 7);
        for chapter in model(&sample.input()).chapters {
            assert!(!chapter.blocks.is_empty(), "{} is empty", chapter.title);
            for block in chapter.blocks {
                if let Block::Table(table) = block {
                    assert!(!table.rows.is_empty(), "{} is empty", table.caption);
                    for row in table.rows {
                        let cells = row.cells.len();
                        let group = matches!(row.role, super::Role::Group | super::Role::Subgroup);
                        let columns = if group { 1 } else { table.columns.len() };
                        assert_eq!(cells, columns, "{}: {:?}", table.caption, row.cells);
                    }
                }
            }
        }
    }
}

#[test]
fn a_withheld_row_shows_only_how_many_are_addressed() {
    let sample = sample(12, 80, 7);
    let model = model(&sample.input());
    let results = chapter(&model, super::sentences::labels::RESULTS);
    let mut withheld = 0;
    for block in &results.blocks {
        if let Block::Table(table) = block {
            for row in &table.rows {
                let key = sample.cube.dimensions.codes(Level::Commitment);
                let code_index = key.iter().position(|code| *code == row.cells[0]);
                let public = sample.cube.rows().iter().find(|found| {
                    found.key.level == Level::Commitment
                        && Some(found.key.code_index) == code_index
                        && found.key.group.is_none()
                        && found.key.region_index.is_none()
                });
                let is_withheld = public.is_some_and(|found| found.figures.is_none());
                withheld += usize::from(is_withheld);
                let hidden = row.cells[3..].iter().all(|cell| cell == "[c]");
                assert_eq!(hidden, is_withheld, "{:?}", row.cells);
            }
        }
    }
    assert!(withheld > 10, "{withheld} withheld");
}

#[test]
fn when_nobody_reported_chapters_say_so_and_show_no_results() {
    let sample = Sample {
        charts: sample::charts(),
        ..sample(120, 0, 7)
    };
    let model = model(&sample.input());
    for chapter in model.chapters.iter().filter(|chapter| !chapter.annex) {
        if chapter.title == super::sentences::labels::READING {
            continue;
        }
        let shows = |block: &Block| {
            matches!(
                block,
                Block::Table(_) | Block::Figure(_) | Block::Tiles { .. }
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
    let annex = chapter(&model, super::sentences::labels::PARTICIPANTS);
    assert_eq!(annex.number, super::annexes::PARTICIPANTS_LETTER);
    assert!(prose(annex).concat().contains("participants.csv"));
}

#[test]
fn names_come_through_as_they_are_written() {
    let mut sample = sample(12, 100, 7);
    let awkward = "#eval(1) *bold* _it_ @ref <label> $x$ [z] \\ `raw` // /* — منظمة الطفل";
    sample.participants[0] = Participant {
        name: awkward.to_owned(),
        group: Group::CivilSociety,
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
    let who = chapter(&model, super::sentences::labels::WHO);
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
