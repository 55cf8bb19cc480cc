//! Regions: completion by commitment and region, and by audience and region, as far as regions are published
//! by themselves or with others.

use super::regions_joined;
use super::{chapter, lead, length, no_member, note_sections, paragraph, pointed, result_columns};
use crate::domain::catalogue::Audience;
use crate::domain::cube::{ALL_CODES, CellKey, JoinedRegions, Level};
use crate::domain::group::Group;
use crate::domain::region::GLOBAL;
use crate::domain::shown::ShownRow;
use crate::render::charts::regions::NAME;
use crate::render::joined;
use crate::render::language::{Args, Figure};
use crate::render::report::ReportInput;
use crate::render::report::cells::AggregateRow;
use crate::render::report::target::Target;
use crate::render::report::tree::{Block, Chapter, Table, TableColumn, TableRow};
use crate::render::report::view::NOT_APPLICABLE;

/// The chapter.
pub fn chapter_of(input: &ReportInput<'_>) -> Chapter {
    chapter(input.language.text("chapter-regions"), false, blocks(input))
}

fn blocks(input: &ReportInput<'_>) -> Vec<Block> {
    let (words, view) = (input.language, input.view());
    let regions = view.regions();
    // Members that work everywhere are of no region that could be counted, or compared, among the others.
    let placed: Vec<(usize, &str)> = regions
        .iter()
        .copied()
        .filter(|(_, name)| *name != GLOBAL)
        .collect();
    let all = view.participation(None, None);
    let about = || {
        let args = Args::new()
            .number("regions", length(&placed))
            .text("scheme", &*input.cycle.scheme.name);
        lead(words.say("regions-lead", &args))
    };
    if all.is_empty() {
        return vec![about(), paragraph(no_member(input, &all.expected))];
    }
    if let [(_, only)] = regions[..] {
        let args = Args::new().text("region", only);
        return vec![
            lead(words.say("regions-one-only", &args)),
            paragraph(words.text("regions-nothing-to-compare")),
            paragraph(words.text("regions-data")),
        ];
    }
    let mut blocks = vec![about()];
    blocks.push(paragraph(words.text("regions-caution")));
    let audiences = input.cycle.catalogue.audiences.iter();
    let charts =
        audiences.filter_map(|audience| input.figure(&format!("{NAME}-{}", audience.code), None));
    let table = region_table(input);
    let shown: Vec<Block> = table
        .into_iter()
        .chain(regions_joined::alone(input, &regions))
        .chain(charts)
        .chain(regions_joined::together(input))
        .collect();
    if shown.is_empty() {
        blocks.extend(instead(input, &regions));
    } else {
        blocks.push(paragraph(pointed(input, "regions-joined", Target::Method)));
        blocks.extend(shown);
    }
    if input
        .publication
        .cube
        .joined()
        .iter()
        .any(|row| row.regions == JoinedRegions::Late)
    {
        blocks.push(paragraph(words.text("regions-late")));
    }
    blocks.push(paragraph(words.text("regions-data")));
    blocks
}

/// That only totals are public, and who reported where that is.
fn instead(input: &ReportInput<'_>, regions: &[(usize, &str)]) -> Vec<Block> {
    let (words, view) = (input.language, input.view());
    let cells = || {
        regions.iter().flat_map(|&(region, _)| {
            let groups = input.groups().iter();
            groups.map(move |group| view.participation(Some(group), Some(region)))
        })
    };
    let most = cells().map(|found| found.expected);
    let most = most.max_by_key(Figure::value).unwrap_or_default();
    let args = Args::new().figure("most", &most);
    // Where nothing is published of any answer, it has been said why.
    let any = view.of_all().and_then(AggregateRow::cells);
    let mut blocks: Vec<Block> = any
        .map(|_| paragraph(words.say("regions-withheld", &args)))
        .into_iter()
        .collect();
    if cells().all(|found| found.reported.is_some()) {
        blocks.push(paragraph(words.text("regions-participation")));
        blocks.push(participation_table(input, regions));
    }
    blocks
}

fn participation_table(input: &ReportInput<'_>, regions: &[(usize, &str)]) -> Block {
    let (words, view) = (input.language, input.view());
    let write = |group, region| {
        let share = view.participation(group, region).rate();
        share
            .map(|rate| rate.share())
            .filter(|share| share.denominator > 0)
            .map_or_else(|| NOT_APPLICABLE.to_owned(), |share| words.count_of(share))
    };
    let groups: Vec<Group> = input
        .groups()
        .iter()
        .filter(|&group| view.participation(Some(group), None).expected.value() > 0)
        .collect();
    let cells = |name: &str, region| {
        let mut cells = vec![name.to_owned()];
        cells.extend(groups.iter().map(|&group| write(Some(group), region)));
        cells.push(write(None, region));
        cells
    };
    let mut columns = vec![TableColumn::words(words.text("column-region"), 1)];
    columns.extend(
        groups
            .iter()
            .map(|group| TableColumn::numbers(group.name())),
    );
    columns.push(TableColumn::numbers(words.text("row-all-members")));
    let own = regions
        .iter()
        .map(|&(index, name)| TableRow::data(cells(name, Some(index))));
    let total = TableRow::total(cells(&words.text("row-all-regions"), None));
    Block::Table(Table {
        finding: None,
        caption: words.text("caption-participation"),
        columns,
        rows: own.chain([total]).collect(),
        notes: vec![words.text("note-participation").into()],
        small: false,
    })
}

/// Everything above single commitments and sections of which more than the total of all regions is public: all
/// commitments, and those of each audience, by group where it addresses several.
fn region_table(input: &ReportInput<'_>) -> Option<Block> {
    let (words, view) = (input.language, input.view());
    let audiences = input.cycle.catalogue.audiences.iter();
    let audiences = audiences.flat_map(|audience| of_audience(input, audience));
    let all = view
        .key(Level::All, ALL_CODES)
        .map(|key| (words.text("row-all-commitments"), key));
    let mut rows = Vec::new();
    let mut known: Vec<ShownRow<'_>> = Vec::new();
    for (name, key) in all.into_iter().chain(audiences) {
        // Regions by themselves first.
        let mut found = input.publication.cube.by_region(&key);
        found.sort_by_key(|row| row.region_indices().map_or(usize::MAX, <[usize]>::len));
        // Groups that are counted together have one row.
        found.retain(|row| !known.iter().any(|other| other.is(*row)));
        known.extend(&found);
        rows.extend(found.into_iter().map(|row| {
            let name = if row.is_of_several_groups() && key.group.is_some() {
                of_groups(input, &row.code(), &row.group_name())
            } else {
                name.clone()
            };
            let mut cells = vec![name, joined::regions(words, row)];
            cells.extend(view.result_cells(Some(AggregateRow { row })));
            TableRow::data(cells)
        }));
    }
    let mut columns = vec![
        TableColumn::words(words.text("column-commitments"), 2),
        TableColumn::words(words.text("column-region"), 3),
    ];
    columns.extend(result_columns(input));
    (!rows.is_empty()).then(|| {
        Block::Table(Table {
            finding: None,
            caption: words.text("caption-region-results"),
            columns,
            rows,
            notes: vec![
                words.text("note-region-results").into(),
                note_sections(input),
            ],
            small: true,
        })
    })
}

/// What a row of an audience is called: the letter of its codes, and the groups.
fn of_groups(input: &ReportInput<'_>, code: &str, groups: &str) -> String {
    let args = Args::new().text("code", code).text("title", groups);
    input.language.say("row-section", &args).text
}

/// An audience, by the groups that it addresses.
fn of_audience(input: &ReportInput<'_>, audience: &Audience) -> Vec<(String, CellKey)> {
    let Some(key) = input.view().key(Level::Audience, &audience.code) else {
        return Vec::new();
    };
    let of_group = |group: &Group| {
        let name = of_groups(input, &audience.code, group.name());
        let group = (audience.groups.len() > 1).then_some(*group);
        (name, CellKey { group, ..key })
    };
    audience.groups.iter().map(of_group).collect()
}
