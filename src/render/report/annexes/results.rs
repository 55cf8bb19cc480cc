//! A row for each commitment, one table per audience.

use crate::domain::catalogue::Commitment;
use crate::domain::cube::Level;
use crate::render::language::{Args, Said};
use crate::render::report::chapters::{
    audience, front, no_member, note_derived, paragraph, smallest,
};
use crate::render::report::tree::{Block, Chapter, Column, Row, Table};
use crate::render::report::{ReportInput, whom};

/// The annex.
pub fn annex(input: &ReportInput<'_>) -> Chapter {
    super::annex(input, "annex-results", blocks(input))
}

fn blocks(input: &ReportInput<'_>) -> Vec<Block> {
    let (words, view) = (input.language, input.view());
    let catalogue = &input.cycle.catalogue;
    let all = view.participation(None, None);
    if all.is_empty() {
        return vec![paragraph(no_member(input, &all.expected))];
    }
    let mut blocks = vec![paragraph(words.say("results-lead", &smallest()))];
    for audience in &catalogue.audiences {
        let commitments = audience::commitments(input, audience);
        let rows = commitments
            .iter()
            .map(|commitment| {
                let row = view.of_audience(Level::Commitment, &commitment.id, audience);
                let mut cells = vec![commitment.id.clone(), commitment.label.clone()];
                cells.extend(view.result_cells(row));
                Row::data(cells)
            })
            .collect();
        let mut columns = vec![
            Column::codes(words.text("column-id")),
            Column::words(words.text("column-commitment"), 1),
        ];
        columns.extend(front::result_columns(input));
        let mut notes: Vec<Said> = note_derived(input, Some(&audience.code))
            .into_iter()
            .collect();
        let aliases = catalogue.commitments.iter().filter_map(|commitment| {
            let of = commitment.alias_of.as_deref()?;
            (catalogue.audience_of(commitment).code == audience.code)
                .then(|| alias(input, commitment, of))
        });
        notes.extend(aliases);
        blocks.push(Block::Table(Table {
            caption: words.say("caption-commitments", &whom::args(audience)).text,
            columns,
            rows,
            notes,
            small: true,
        }));
    }
    blocks
}

/// That a commitment repeats another.
pub fn alias(input: &ReportInput<'_>, commitment: &Commitment, of: &str) -> Said {
    let args = Args::new().text("id", &*commitment.id).text("of", of);
    input.language.say("commitment-alias", &args)
}
