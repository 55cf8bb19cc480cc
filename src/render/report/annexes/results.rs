//! A row for each commitment, one table per audience, and what is counted together.

use std::collections::BTreeMap;

use crate::domain::catalogue::Commitment;
use crate::domain::cube::{Basis, JoinedRegions, JoinedRow, Level};
use crate::domain::group::Group;
use crate::render::language::{Args, Said};
use crate::render::report::chapters::{
    audience, front, heading, no_member, note_derived, paragraph, pointed,
    short_note_left_out, smallest,
};
use crate::render::report::target::Target;
use crate::render::report::tree::{Block, Chapter, Column, Row, Table};
use crate::render::report::{ReportInput, whom};

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
            Column::codes(words.text("column-id")),
            Column::words(words.text("column-commitment"), 1),
        ];
        columns.extend(front::result_columns(input));
        let mut notes: Vec<Said> = note_derived(input, Some(&audience.code))
            .into_iter()
            .chain(short_note_left_out(input, Level::Audience, &audience.code))
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
    let together: Vec<Block> = codes_together(input).into_iter().chain(regions_together(input)).collect();
    if !together.is_empty() {
        blocks.push(heading(words.text("heading-together")));
        blocks.push(paragraph(pointed(input, "together-lead", Target::Method)));
        blocks.extend(together);
    }
    blocks
}

/// The joined rows of all members now, that have one of these forms.
fn joined<'a>(
    input: &ReportInput<'a>,
    is_meant: impl Fn(&JoinedRow) -> bool,
) -> impl Iterator<Item = &'a JoinedRow> {
    let rows = input.cube.joined().iter();
    rows.filter(move |row| row.basis == Basis::All && is_meant(row))
}

/// Which sections and commitments are counted together, of which groups.
fn codes_together(input: &ReportInput<'_>) -> Option<Block> {
    let (words, dimensions) = (input.language, &input.cube.dimensions);
    let found = joined(input, |row| {
        row.code_indices.len() > 1 && row.regions == JoinedRegions::All && row.groups.len() == 1
    });
    let rows: Vec<Row> = found
        .map(|row| Row::data(vec![row.group_name(dimensions), row.code(dimensions)]))
        .collect();
    (!rows.is_empty()).then(|| {
        Block::Table(Table {
            caption: words.text("caption-codes-together"),
            columns: vec![
                Column::words(words.text("column-group"), 1),
                Column::words(words.text("column-together"), 3),
            ],
            rows,
            notes: Vec::new(),
            small: true,
        })
    })
}

/// Which regions are counted together, of which groups, and on which commitments.
fn regions_together(input: &ReportInput<'_>) -> Option<Block> {
    let (words, dimensions) = (input.language, &input.cube.dimensions);
    let found = joined(input, |row| {
        let is_of_several = matches!(&row.regions, JoinedRegions::Some(regions) if regions.len() > 1);
        is_of_several && row.level == Level::Commitment && row.groups.len() == 1
    });
    let mut sets: BTreeMap<(Vec<Group>, JoinedRegions), (&JoinedRow, Vec<String>)> = BTreeMap::new();
    for row in found {
        let set = (row.groups.clone(), row.regions.clone());
        let (_, codes) = sets.entry(set).or_insert((row, Vec::new()));
        codes.push(row.code(dimensions));
    }
    let rows: Vec<Row> = sets
        .into_values()
        .map(|(row, codes)| {
            Row::data(vec![
                row.group_name(dimensions),
                row.region_name(dimensions),
                words.series(&codes),
            ])
        })
        .collect();
    (!rows.is_empty()).then(|| {
        Block::Table(Table {
            caption: words.text("caption-regions-together"),
            columns: vec![
                Column::words(words.text("column-group"), 1),
                Column::words(words.text("column-together"), 4),
                Column::words(words.text("column-on-commitments"), 3),
            ],
            rows,
            notes: Vec::new(),
            small: true,
        })
    })
}

/// That a commitment repeats another.
pub fn alias(input: &ReportInput<'_>, commitment: &Commitment, of: &str) -> Said {
    let args = Args::new().text("id", &*commitment.id).text("of", of);
    input.language.say("commitment-alias", &args)
}
