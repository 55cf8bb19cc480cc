//! What the report says where figures are withheld: what is public instead, and why.

use super::sample::{self, Sample, sample};
use super::{chapter, prose};
use crate::domain::cube::{Level, PublicCube, PublicRow};
use crate::domain::cycle::Participants;
use crate::render::report::tree::Block;
use crate::render::report::{ReportInput, model};

/// The same cycle with only some rows public.
pub fn with_public(sample: Sample, is_public: impl Fn(&PublicRow) -> bool) -> Sample {
    let rows = sample.cube.rows().iter().map(|row| {
        let mut row = *row;
        row.figures = row.figures.filter(|_| is_public(&row));
        row
    });
    Sample {
        cube: PublicCube::new(sample.cube.dimensions.clone(), rows.collect()),
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

#[test]
fn key_figures_fall_back_on_what_is_public() {
    for (members, reporting) in [(120, 75), (2000, 70), (12, 80)] {
        let sample = with_public(sample(members, reporting, 7), |row| {
            row.key.level != Level::All
        });
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
        assert!(prose(glance).concat().contains("withheld in this cycle"));
    }
}

#[test]
fn regions_say_why_they_show_no_progress() {
    let sample = Sample {
        charts: sample::charts(),
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
            .contains("could show what a single one")
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
