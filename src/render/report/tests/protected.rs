//! What the report says where figures are withheld: what is public instead, and why.

use super::sample::{self, Sample, sample};
use super::{chapter, prose};
use crate::domain::cube::{Level, PublicCube, PublicRow};
use crate::domain::cycle::Participants;
use crate::domain::group::fixtures;
use crate::render::charts::regions::NAME;
use crate::render::report::model;
use crate::render::report::tree::Block;

/// The same cycle with only some rows public, and none that joins several.
pub fn with_public(sample: Sample, is_public: impl Fn(&PublicRow) -> bool) -> Sample {
    let rows = sample.publication.cube.rows().iter().map(|row| {
        let mut row = *row;
        row.figures = row.figures.filter(|_| is_public(&row));
        row
    });
    let cube = PublicCube::new(
        sample.publication.cube.dimensions.clone(),
        rows.collect(),
        Vec::new(),
        false,
    );
    sample.with_cube(cube)
}

#[test]
fn who_reported_is_protected_where_the_cycle_hides_it() {
    let mut sample = with_public(sample(60, 75, 7), |row| row.key.level != Level::Submission);
    sample.cycle.disclosure.participants = Participants::Hide;
    let participants = std::mem::take(sample.participants());
    sample.publication.participants = None;
    let text = serde_json::to_string(&model(&sample.input())).expect("the tree is plain data");
    for member in &participants {
        assert!(!text.contains(&member.name), "{}", member.name);
    }
    assert!(text.contains("Which members reported is not published"));
}

/// The same cycle with nothing published about answers.
pub fn withheld(sample: Sample) -> Sample {
    let rows = sample.publication.cube.rows().iter().map(|row| {
        let mut row = *row;
        let is_participation = row.key.level == Level::Submission;
        row.figures = row.figures.filter(|_| is_participation);
        row
    });
    let dimensions = sample.publication.cube.dimensions.clone();
    let cube = PublicCube::new(dimensions, rows.collect(), Vec::new(), true);
    sample.with_cube(cube)
}

#[test]
fn main_points_fall_back_on_what_is_public() {
    for (members, reporting) in [(120, 75), (2000, 70), (40, 80)] {
        let sample = withheld(sample(members, reporting, 7));
        let model = model(&sample.input());
        let said = prose(&model.main_points);
        assert!(
            said[1].starts_with("Nothing is published about the answers"),
            "{said:?}"
        );
        assert!(said[2].contains("have no report that is"), "{said:?}");
        assert!(said.iter().all(|said| !said.contains("[c]")));
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

/// Where nothing is published about answers, the report says so, and why, once at the head and in each audience.
#[test]
fn a_report_without_answers_says_why() {
    let sample = withheld(sample(60, 75, 7));
    let model = model(&sample.input());
    let telling = model.parts().filter(|chapter| {
        let prose = prose(chapter).concat();
        prose.contains("Nothing is published about the answers")
    });
    let titles: Vec<&str> = telling.map(|chapter| chapter.title.as_str()).collect();
    let audiences = sample.cycle.catalogue.audiences.len();
    assert_eq!(titles.len(), audiences + 2, "{titles:?}");
    assert_eq!(titles[..2], ["Main points", "How far the alliance is"]);
}

/// What is counted together stands in the tables once, by a name that says what it holds.
#[test]
fn what_is_counted_together_is_listed() {
    let sample = sample(40, 75, 7);
    let dimensions = &sample.publication.cube.dimensions;
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
    for row in sample.publication.cube.joined() {
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
}

/// The commitments on which a region has a figure of its own are counted.
#[test]
fn what_stands_alone_is_counted() {
    let sample = sample(300, 75, 7);
    let dimensions = &sample.publication.cube.dimensions;
    let model = model(&sample.input());
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
        let own = sample.publication.cube.rows().iter().filter(|row| {
            row.key.level == Level::Commitment
                && row.key.group == Some(fixtures::government())
                && row.key.region_index == Some(region)
                && !dimensions.commitments()[row.key.code_index].derived
                && row
                    .figures
                    .is_none_or(|figures| figures.counts.reported() > 0)
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
