//! What is counted together: on how many commitments a region has a figure of its own, and which regions share one.

use super::length;
use crate::domain::cube::{Basis, CellKey, JoinedRegions, Level};
use crate::domain::group::Group;
use crate::domain::measures::Share;
use crate::domain::shown::ShownRow;
use crate::render::joined;
use crate::render::report::ReportInput;
use crate::render::report::tree::{Block, Table, TableColumn, TableRow};
use crate::render::report::view::NOT_APPLICABLE;

/// On how many commitments each region has a figure of its own, by group; nothing where it has none anywhere.
pub(super) fn alone(input: &ReportInput<'_>, regions: &[(usize, &str)]) -> Option<Block> {
    let (words, view) = (input.language, input.view());
    let groups: Vec<Group> = input
        .groups()
        .iter()
        .filter(|group| view.participation(Some(*group), None).expected.value() > 0)
        .collect();
    let count = |group: Group, region: usize| {
        let reported = view.participation(Some(group), Some(region)).reported;
        if reported.is_some_and(|reported| reported.value() == 0) {
            return (0, 0);
        }
        let codes = input
            .publication
            .cube
            .dimensions
            .commitments()
            .iter()
            .enumerate();
        let keys = codes
            .filter(|(_, place)| !place.derived)
            .map(|(code_index, _)| CellKey {
                basis: Basis::All,
                level: Level::Commitment,
                code_index,
                group: Some(group),
                region_index: Some(region),
            });
        let rows = keys.filter_map(|key| input.publication.cube.single(&key));
        // Where it is known that nobody answered, there is nothing to be shown.
        let rows: Vec<_> = rows
            .filter(|row| row.counts().is_none_or(|counts| counts.reported() > 0))
            .collect();
        (
            length(&rows),
            rows.iter().filter(|row| row.figures().is_some()).count(),
        )
    };
    let mut any = false;
    let rows: Vec<TableRow> = regions
        .iter()
        .map(|&(region, name)| {
            let cells = groups.iter().map(|&group| {
                let (all, alone) = count(group, region);
                any |= alone > 0;
                if all == 0 {
                    return NOT_APPLICABLE.to_owned();
                }
                words.count_of(Share::new(u32::try_from(alone).unwrap_or(all), all))
            });
            TableRow::data(std::iter::once(name.to_owned()).chain(cells).collect())
        })
        .collect();
    let mut columns = vec![TableColumn::words(words.text("column-region"), 1)];
    columns.extend(
        groups
            .iter()
            .map(|group| TableColumn::numbers(group.name())),
    );
    any.then(|| {
        Block::Table(Table {
            finding: None,
            caption: words.text("caption-regions-alone"),
            columns,
            rows,
            notes: vec![words.text("note-regions-alone").into()],
            small: false,
        })
    })
}

/// Which regions are counted together, and on which commitments; nothing where none are.
pub(super) fn together(input: &ReportInput<'_>) -> Option<Block> {
    let (words, cube) = (input.language, &input.publication.cube);
    let joined = cube.joined().iter();
    let mut joined: Vec<(&[usize], ShownRow<'_>)> = joined
        .filter(|row| row.basis == Basis::All && row.level == Level::Commitment)
        .filter_map(|row| match &row.regions {
            JoinedRegions::Some(regions) if regions.len() > 1 => {
                Some((&regions[..], ShownRow::joined(&cube.dimensions, row)))
            }
            JoinedRegions::Some(_)
            | JoinedRegions::All
            | JoinedRegions::Late
            | JoinedRegions::LateAt(_) => None,
        })
        .collect();
    joined.sort_by_key(|(regions, row)| (regions.len(), *regions, row.code_indices()));
    let same = joined.chunk_by(|(regions, _), (others, _)| regions == others);
    let rows: Vec<TableRow> = same
        .map(|rows| {
            let codes: Vec<String> = rows
                .iter()
                .map(|(_, row)| joined::code_of_group(words, *row))
                .collect();
            TableRow::data(vec![
                joined::regions(words, rows[0].1),
                words.series(&codes),
            ])
        })
        .collect();
    (!rows.is_empty()).then(|| {
        Block::Table(Table {
            finding: None,
            caption: words.text("caption-regions-together"),
            columns: vec![
                TableColumn::words(words.text("column-regions-together"), 1),
                TableColumn::words(words.text("column-commitments"), 1),
            ],
            rows,
            notes: vec![words.text("note-regions-together").into()],
            small: true,
        })
    })
}
