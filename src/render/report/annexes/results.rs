//! A row for each commitment, one table per audience.

use crate::domain::cube::Level;
use crate::render::report::ReportInput;
use crate::render::report::chapters::{self, note_derived, paragraph};
use crate::render::report::sentences::{front, labels, results as say, words};
use crate::render::report::tree::{Block, Chapter, Column, Row, Table};
use crate::render::report::view;

/// The annex.
pub fn annex(input: &ReportInput<'_>) -> Chapter {
    super::annex(labels::RESULTS, blocks(input))
}

fn blocks(input: &ReportInput<'_>) -> Vec<Block> {
    let view = input.view();
    let catalogue = &input.cycle.catalogue;
    let all = view.participation(None, None);
    if all.is_empty() {
        return vec![paragraph(front::nobody(words::MEMBER, all.expected))];
    }
    let mut blocks = vec![paragraph(format!(
        "{} {}",
        say::NOTE_COMMITMENTS,
        say::NOTE_RESULTS
    ))];
    for audience in &catalogue.audiences {
        let commitments = chapters::commitments(input, audience);
        let rows = commitments
            .iter()
            .map(|commitment| {
                let row = view.of_audience(Level::Commitment, &commitment.id, audience);
                let mut cells = vec![commitment.id.clone(), commitment.label.clone()];
                cells.extend(view::result_cells(row));
                Row::data(cells)
            })
            .collect();
        let mut columns = vec![
            Column::codes(labels::ID),
            Column::words(labels::COMMITMENT, 1),
        ];
        columns.extend(chapters::result_columns());
        let mut notes: Vec<String> = note_derived(input, Some(&audience.code))
            .into_iter()
            .collect();
        let aliases = catalogue.commitments.iter().filter_map(|commitment| {
            let of = commitment.alias_of.as_deref()?;
            (catalogue.audience_of(commitment).code == audience.code)
                .then(|| say::alias(commitment, of))
        });
        notes.extend(aliases);
        blocks.push(Block::Table(Table {
            caption: labels::caption_commitments(audience),
            columns,
            rows,
            notes,
            small: true,
        }));
    }
    blocks
}
