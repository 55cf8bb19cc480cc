//! A row for each commitment, one table per audience, and which of them are counted together.

use crate::domain::catalogue::Commitment;
use crate::domain::cube::{Basis, JoinedRegions, Level};
use crate::render::language::{Args, RichText};
use crate::render::report::ReportInput;
use crate::render::report::chapters::{
    audience, heading, no_member, note_derived, paragraph, pointed, result_columns, smallest,
};
use crate::render::report::target::Target;
use crate::render::report::tree::{Block, Chapter, Table, TableColumn, TableRow};
use crate::render::whom;

/// The annex.
pub fn annex(input: &ReportInput<'_>) -> Chapter {
    super::annex(input, "annex-results", blocks(input))
}

fn blocks(input: &ReportInput<'_>) -> Vec<Block> {
    let words = input.language;
    let catalogue = &input.cycle.catalogue;
    let all = input.view().participation(None, None);
    if all.is_empty() {
        return vec![paragraph(no_member(input, &all.expected))];
    }
    let mut blocks = vec![paragraph(words.say("results-lead", &smallest()))];
    for audience in &catalogue.audiences {
        let commitments = audience::commitments(input, audience);
        let codes = commitments.iter().map(|commitment| &*commitment.id);
        let rows = audience::result_rows(input, Level::Commitment, codes);
        let mut columns = vec![
            TableColumn::codes(words.text("column-id")),
            TableColumn::words(words.text("column-commitment"), 1),
        ];
        columns.extend(result_columns(input));
        let mut notes: Vec<RichText> = note_derived(input, Some(&audience.code))
            .into_iter()
            .collect();
        let aliases = catalogue.commitments.iter().filter_map(|commitment| {
            let of = commitment.alias_of.as_deref()?;
            (catalogue.audience_of(commitment).code == audience.code)
                .then(|| alias(input, commitment, of))
        });
        notes.extend(aliases);
        let title = whom::commitments_of(words, catalogue, audience);
        let of_audience = Args::new().text("title", title);
        blocks.push(Block::Table(Table {
            finding: None,
            caption: words.say("caption-commitments", &of_audience).text,
            columns,
            rows,
            notes,
            small: true,
        }));
    }
    if let Some(together) = codes_together(input) {
        blocks.push(heading(words.text("heading-together")));
        blocks.push(paragraph(pointed(input, "together-lead", Target::Method)));
        blocks.push(together);
    }
    blocks
}

/// Which sections and commitments are counted together, of which groups.
fn codes_together(input: &ReportInput<'_>) -> Option<Block> {
    let (words, dimensions) = (input.language, &input.publication.cube.dimensions);
    let found = input.publication.cube.joined().iter().filter(|row| {
        row.basis == Basis::All && row.code_indices.len() > 1 && row.regions == JoinedRegions::All
    });
    let rows: Vec<TableRow> = found
        .map(|row| TableRow::data(vec![row.group_name(dimensions), row.code(dimensions)]))
        .collect();
    (!rows.is_empty()).then(|| {
        Block::Table(Table {
            finding: None,
            caption: words.text("caption-codes-together"),
            columns: vec![
                TableColumn::words(words.text("column-group"), 1),
                TableColumn::words(words.text("column-together"), 3),
            ],
            rows,
            notes: Vec::new(),
            small: true,
        })
    })
}

/// That a commitment repeats another.
pub fn alias(input: &ReportInput<'_>, commitment: &Commitment, of: &str) -> RichText {
    let args = Args::new().text("id", &*commitment.id).text("of", of);
    input.language.say("commitment-alias", &args)
}
