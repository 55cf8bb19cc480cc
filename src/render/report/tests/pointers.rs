//! What leads from one place of the report to another, and the signs that are explained where they stand.

use std::collections::BTreeSet;

use super::protected::with_public;
use super::sample::{Sample, charts, sample};
use crate::domain::cube::Level;
use crate::render::language::RichText;
use crate::render::report::tree::{Block, Chapter, ReportModel};
use crate::render::report::{Lineage, Link, ReportInput, model};

/// Everything that is said in a chapter.
fn sayings(chapter: &Chapter) -> Vec<&RichText> {
    let said = chapter.blocks.iter().flat_map(|block| match block {
        Block::Lead(said) | Block::Paragraph(said) | Block::Note(said) => vec![said],
        Block::Terms { items } => items.iter().map(|item| &item.said).collect(),
        Block::Table(table) => table.notes.iter().collect(),
        _ => Vec::new(),
    });
    said.collect()
}

/// Fails unless every pointer leads to the chapter or annex that its words name; gives the titles of those.
fn followed(model: &ReportModel) -> BTreeSet<String> {
    let mut titles = BTreeSet::new();
    let signs = model.meta.signs.iter().map(|term| &term.said);
    for said in model.chapters.iter().flat_map(sayings).chain(signs) {
        let mut rest = said.text.as_str();
        for pointer in &said.pointers {
            let found = rest.split_once(&pointer.words);
            rest = found.unwrap_or_else(|| panic!("{pointer:?} in {said:?}")).1;
            if pointer.to == "signs" {
                continue;
            }
            let number = pointer.to.strip_prefix("chapter-").expect("a chapter");
            let to = model.chapters.iter().find(|one| one.number == number);
            let to = to.unwrap_or_else(|| panic!("{pointer:?} leads nowhere"));
            let kind = if to.annex { "Annex" } else { "Chapter" };
            assert_eq!(pointer.words, format!("{kind} {number}"));
            titles.insert(to.title.clone());
        }
    }
    titles
}

#[test]
fn pointers_lead_where_their_words_say() {
    let usual = Sample {
        charts: charts(),
        ..sample(120, 75, 7)
    };
    let mut titles = followed(&model(&usual.input()));
    let hidden = with_public(sample(60, 75, 7), |row| row.key.level == Level::Submission);
    titles.extend(followed(&model(&hidden.input())));
    let expected = [
        "How to read the numbers",
        "Members that reported",
        "Method",
        "Who reported",
    ];
    assert_eq!(titles, expected.map(str::to_owned).into());
}

#[test]
fn numbers_follow_the_chapters_that_there_are() {
    let usual = Sample {
        lineage: Lineage {
            note: "Editorial.".to_owned(),
            links: vec![Link {
                commitment: "G1a".to_owned(),
                continues: vec!["2014-statement-governments:L1".to_owned()],
                reading: "a reading".to_owned(),
            }],
        },
        ..sample(60, 75, 7)
    };
    let numbers = |input: &ReportInput<'_>| -> Vec<String> {
        let model = model(input);
        followed(&model);
        let chapters = model.chapters.iter();
        chapters.map(|chapter| chapter.number.clone()).collect()
    };
    let with = numbers(&usual.input());
    let without = numbers(&ReportInput {
        lineage: None,
        ..usual.input()
    });
    assert_eq!(with.last().map(String::as_str), Some("F"));
    assert_eq!(without.last().map(String::as_str), Some("E"));
    let mut broken = sample(60, 75, 7);
    broken.cycle.break_from = Some(2024);
    assert!(numbers(&broken.input()).contains(&"11".to_owned()));
}

#[test]
fn every_sign_is_explained_where_it_stands() {
    let hidden = with_public(sample(60, 75, 7), |row| row.key.level == Level::Submission);
    let model = model(&hidden.input());
    let (mut tables, mut led) = (0, 0);
    for chapter in &model.chapters {
        let prose = chapter.blocks.iter().filter_map(|block| match block {
            Block::Lead(said) | Block::Paragraph(said) | Block::Note(said) => Some(said),
            _ => None,
        });
        let with_sign: Vec<&RichText> = prose.filter(|said| said.text.contains("[c]")).collect();
        for (index, said) in with_sign.iter().enumerate() {
            // The first of a chapter leads to the list, the first of all has a footnote.
            let leads = said.pointers.iter().find(|pointer| pointer.to == "signs");
            assert_eq!(leads.is_some(), index == 0, "{said:?}");
            let has_footnote = leads.is_some_and(|pointer| pointer.footnote.is_some());
            assert_eq!(has_footnote, index == 0 && led == 0, "{said:?}");
            led += usize::from(leads.is_some());
        }
        for block in &chapter.blocks {
            let Block::Table(table) = block else { continue };
            let mut cells = table.rows.iter().flat_map(|row| &row.cells);
            if cells.any(|cell| cell == "[c]") {
                let is_explained = |note: &RichText| note.text.contains("[c]: Withheld");
                assert!(table.notes.iter().any(is_explained), "{}", table.caption);
                tables += 1;
            }
        }
    }
    assert!(tables > 2 && led > 0, "{tables}, {led}");
}
