//! What the report says where figures are withheld: what is public instead, and why.

use super::sample::{self, Sample, sample};
use super::{chapter, prose};
use crate::domain::cube::{Basis, CellKey, JoinedRegions, JoinedRow, Level, PublicCube, PublicRow};
use crate::domain::cycle::Participants;
use crate::domain::group::Group;
use crate::domain::measures::Counts;
use crate::render::charts::regions::NAME;
use crate::render::language::Language;
use crate::render::report::tree::Block;
use crate::render::report::{ReportInput, model};

/// The same cycle with only some rows public, and none that joins several.
pub fn with_public(sample: Sample, is_public: impl Fn(&PublicRow) -> bool) -> Sample {
    let rows = sample.cube.rows().iter().map(|row| {
        let mut row = *row;
        row.figures = row.figures.filter(|_| is_public(&row));
        row
    });
    Sample {
        cube: PublicCube::new(
            sample.cube.dimensions.clone(),
            rows.collect(),
            Vec::new(),
            Vec::new(),
        ),
        ..sample
    }
}

#[test]
fn who_reported_is_protected_where_the_cycle_hides_it() {
    let mut sample = with_public(sample(60, 75, 7), |row| row.key.level != Level::Submission);
    sample.cycle.disclosure.participants = Participants::Hide;
    let input = ReportInput {
        participants: None,
        ..sample.input()
    };
    let text = serde_json::to_string(&model(&input)).expect("the tree is plain data");
    for member in &sample.participants {
        assert!(!text.contains(&member.name), "{}", member.name);
    }
    assert!(text.contains("Which members reported is not published"));
}

/// The same cycle with these groups left out.
pub fn without(sample: Sample, groups: &[Group]) -> Sample {
    let dimensions = sample.cube.dimensions.clone();
    let rows = sample.cube.rows().iter().map(|row| {
        let mut row = *row;
        let is_own = row.key.group.is_none_or(|group| groups.contains(&group));
        row.figures = row
            .figures
            .filter(|_| row.key.level == Level::Submission || !is_own);
        row
    });
    let others = |row: &&PublicRow| {
        let is_total = row.key.group.is_none() && row.key.region_index.is_none();
        is_total && row.key.level != Level::Submission
    };
    let headlines = sample.cube.rows().iter().filter(others).filter_map(|row| {
        let of_group = |group: &Group| {
            sample.cube.get(&CellKey {
                group: Some(*group),
                ..row.key
            })
        };
        let asked = Group::ALL
            .into_iter()
            .filter(|group| of_group(group).is_some());
        let (left_out, rest): (Vec<Group>, Vec<Group>) =
            asked.partition(|group| groups.contains(group));
        if left_out.is_empty() || rest.len() < 2 {
            return None;
        }
        let mut figures = row.figures?;
        figures.counts = Counts::default();
        for group in &rest {
            figures.counts.add(&of_group(group)?.figures?.counts);
        }
        Some(JoinedRow {
            basis: row.key.basis,
            level: row.key.level,
            code_indices: vec![row.key.code_index],
            groups: rest,
            regions: JoinedRegions::All,
            addressed: figures.counts.addressed,
            figures,
        })
    });
    let cube = PublicCube::new(
        dimensions,
        rows.collect(),
        headlines.collect(),
        groups.to_vec(),
    );
    Sample { cube, ..sample }
}

#[test]
fn key_figures_fall_back_on_what_is_public() {
    for (members, reporting) in [(120, 75), (2000, 70), (40, 80)] {
        let sample = without(sample(members, reporting, 7), &Group::ALL);
        let model = model(&sample.input());
        let glance = chapter(&model, "At a glance");
        let tiles: Vec<_> = glance
            .blocks
            .iter()
            .filter_map(|block| match block {
                Block::Tiles { tiles } => Some(tiles),
                _ => None,
            })
            .flatten()
            .collect();
        assert!((5..=6).contains(&tiles.len()), "{members}: {tiles:?}");
        assert!(tiles.iter().all(|tile| !tile.value.contains("[c]")));
        assert!(
            prose(glance)
                .concat()
                .contains("nothing is published, and they are in no sum")
        );
    }
}

#[test]
fn regions_say_why_they_show_no_progress() {
    // No chart by region is drawn where there are totals alone.
    let charts = sample::charts()
        .into_iter()
        .filter(|chart| !chart.name.starts_with(NAME));
    let sample = Sample {
        charts: charts.collect(),
        ..with_public(sample(120, 75, 7), |row| {
            row.key.region_index.is_none() || row.key.level == Level::Submission
        })
    };
    let model = model(&sample.input());
    let regions = chapter(&model, "Regions");
    let is_figure = |block: &Block| matches!(block, Block::Figure(_));
    assert!(!regions.blocks.iter().any(is_figure));
    assert!(
        prose(regions)
            .concat()
            .contains("counted together in all figures on progress")
    );
    let tables = regions.blocks.iter().filter_map(|block| match block {
        Block::Table(table) => Some(table),
        _ => None,
    });
    let cells: Vec<&String> = tables
        .flat_map(|table| &table.rows)
        .flat_map(|row| &row.cells)
        .collect();
    assert!(cells.len() > 20 && cells.iter().all(|cell| *cell != "[c]"));
}

/// Where a group is left out, the headline is that of all others, and every place says so.
#[test]
fn the_headline_is_that_of_all_groups_but_those_left_out() {
    let sample = without(sample(60, 75, 7), &[Group::Intergovernmental]);
    let model = model(&sample.input());
    let joined = sample.cube.joined().iter();
    let all = joined
        .clone()
        .find(|row| row.level == Level::All && row.groups.len() == 3);
    let all = all.expect("a headline");
    let counts = all.figures.counts;
    let glance = chapter(&model, "At a glance");
    let said = prose(glance).concat();
    let expected = format!("{} of {} answers", counts.completed(), counts.applicable());
    assert!(said.contains(&expected), "{expected}: {said}");
    let members = sample.cube.get(&CellKey {
        basis: Basis::All,
        level: Level::Submission,
        code_index: 0,
        group: Some(Group::Intergovernmental),
        region_index: None,
    });
    let members = members.expect("a row").addressed;
    let without = format!("(without the {members} intergovernmental organisations)");
    assert!(said.contains(&without), "{said}");
    let mut tables = glance.blocks.iter().filter_map(|block| match block {
        Block::Table(table) => table.rows.last(),
        _ => None,
    });
    let total = &tables.next_back().expect("a table").cells;
    let name = format!("All commitments, all groups but Intergovernmental ({members} members)");
    assert_eq!(total[0], name);
    assert_eq!(total[1], Language::english().number(all.addressed));
}

/// What is counted together stands in the tables once, by a name that says what it holds.
#[test]
fn what_is_counted_together_is_listed() {
    let sample = sample(40, 75, 7);
    let dimensions = &sample.cube.dimensions;
    let model = model(&sample.input());
    let results = chapter(&model, "Results for each commitment");
    let rows: Vec<&Vec<String>> = results
        .blocks
        .iter()
        .filter_map(|block| match block {
            Block::Table(table) => Some(&table.rows),
            _ => None,
        })
        .flatten()
        .map(|row| &row.cells)
        .collect();
    let mut seen = 0;
    for row in sample.cube.joined() {
        if row.code_indices.len() < 2 || row.groups.len() > 1 {
            continue;
        }
        let (group, code) = (row.group_name(dimensions), row.code(dimensions));
        assert!(
            rows.iter()
                .any(|cells| cells[0] == group && cells[1] == code),
            "{group} {code}"
        );
        seen += 1;
    }
    assert!(seen > 1, "{seen} joined rows");
    // The regions that have no figure of their own are counted.
    let alone = chapter(&model, "Regions")
        .blocks
        .iter()
        .find_map(|block| match block {
            Block::Table(table) if table.caption.starts_with("Commitments on which") => Some(table),
            _ => None,
        });
    let alone = alone.expect("a table");
    for (region, row) in alone.rows.iter().enumerate() {
        assert_eq!(row.cells[0], dimensions.regions[region]);
        let own = sample.cube.rows().iter().filter(|row| {
            row.key.level == Level::Commitment
                && row.key.group == Some(Group::Government)
                && row.key.region_index == Some(region)
                && !dimensions.commitments()[row.key.code_index].derived
        });
        let (all, shown) = (
            own.clone().count(),
            own.filter(|row| row.figures.is_some()).count(),
        );
        if all > 0 {
            assert_eq!(row.cells[1], format!("{shown} of {all}"));
        }
    }
}
