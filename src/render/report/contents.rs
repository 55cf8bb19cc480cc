//! Every chapter and annex of the report, built in their order.

use super::ReportInput;
use super::annexes::{attributed, glossary, method, participants, reference, results};
use super::chapters::{
    audience, behind, change, frameworks, progress, quality, reading, regions, who,
};
use super::target::{Target, annex_letter, annexes, chapter_number, chapters};
use super::tree::{Block, Chapter};

/// A chapter or an annex itself, without its number.
fn build(target: Target, input: &ReportInput<'_>) -> Chapter {
    match target {
        Target::Progress => progress::chapter_of(input),
        Target::Reading => reading::chapter_of(input),
        Target::Who => who::chapter_of(input),
        Target::Audience(index) => {
            audience::chapter_of(input, &input.cycle.catalogue.audiences[index])
        }
        Target::Frameworks => frameworks::chapter_of(input),
        Target::Regions => regions::chapter_of(input),
        Target::Change => change::chapter_of(input),
        Target::Behind => behind::chapter_of(input),
        Target::Quality => quality::chapter_of(input),
        Target::Results => results::annex(input),
        Target::Method => method::annex(input),
        Target::Wording => reference::wording(input),
        Target::Participants => participants::annex(input),
        Target::Attributed => attributed::annex(input),
        Target::Lineage => reference::lineage(input),
        Target::Glossary => glossary::annex(input),
    }
}

/// A chapter without tables that have no rows, and without headings that have nothing under them.
fn without_empty(mut chapter: Chapter) -> Chapter {
    let is_empty = |block: &Block| matches!(block, Block::Table(table) if table.rows.is_empty());
    chapter.blocks.retain(|block| !is_empty(block));
    // From the end, so that a heading above empty headings goes with them: there is nothing below the last block, and
    // a block that is no heading is below every heading.
    let mut below = 0;
    let mut kept = Vec::with_capacity(chapter.blocks.len());
    for block in chapter.blocks.into_iter().rev() {
        if let Block::Heading { level, .. } = block {
            if below <= level {
                continue;
            }
            below = level;
        } else {
            below = u8::MAX;
        }
        kept.push(block);
    }
    kept.reverse();
    chapter.blocks = kept;
    chapter
}

/// Every chapter, then every annex, numbered.
pub fn build_all(input: &ReportInput<'_>) -> Vec<Chapter> {
    let numbered = |targets: Vec<Target>, number: fn(usize) -> String| {
        let targets = targets.into_iter().enumerate();
        targets.map(move |(index, target)| Chapter {
            number: number(index),
            ..without_empty(build(target, input))
        })
    };
    numbered(chapters(input), chapter_number)
        .chain(numbered(annexes(input), annex_letter))
        .collect()
}
