//! What is said of the regions, and of the members that are missing, held against the rows themselves.

use super::chapter;
use super::protected::with_public;
use super::sample::{Sample, charts, sample};
use crate::domain::cube::{Basis, CellKey, JoinedRegions, Level, PublicRow};
use crate::domain::group::{Group, fixtures};
use crate::domain::measures::Share;
use crate::render::language::Language;
use crate::render::report::tree::Block;
use crate::render::report::{ReportInput, model};

/// The paragraphs of a chapter.
fn paragraphs(sample: &Sample, title: &str) -> Vec<String> {
    let model = model(&sample.input());
    let blocks = &chapter(&model, title).blocks;
    let said = blocks.iter().filter_map(|block| match block {
        Block::Paragraph(said) => Some(said.text.clone()),
        _ => None,
    });
    said.collect()
}

fn row(sample: &Sample, level: Level, region: usize) -> Option<&PublicRow> {
    sample.publication.cube.get(&CellKey {
        basis: Basis::All,
        level,
        code_index: 0,
        group: None,
        region_index: Some(region),
    })
}

/// The regions with their shares, smallest first; of equals the first region is the smaller, and the larger.
fn ends(shares: &[(String, Share)]) -> [&(String, Share); 2] {
    let value = |share: &Share| f64::from(share.numerator) / f64::from(share.denominator);
    let first = |better: fn(f64, f64) -> bool| {
        shares.iter().fold(&shares[0], |best, one| {
            if better(value(&one.1), value(&best.1)) {
                one
            } else {
                best
            }
        })
    };
    [first(|one, best| one < best), first(|one, best| one > best)]
}

/// What stands above the chart of the response by region; nothing where it says nothing.
fn response(sample: &Sample) -> String {
    let charts = charts();
    let input = ReportInput {
        charts: &charts,
        ..sample.input()
    };
    let model = model(&input);
    let who = chapter(&model, "Who reported");
    let figures = who.blocks.iter().filter_map(|block| match block {
        Block::Figure(figure) if figure.file.contains("response-by-region") => Some(figure),
        _ => None,
    });
    let findings = figures.filter_map(|figure| figure.finding.clone());
    findings.map(|finding| finding.text).collect()
}

#[test]
fn regions_are_compared_by_their_shares() {
    let words = Language::english();
    for (members, reporting) in [(120, 75), (300, 60), (2000, 90)] {
        let sample = sample(members, reporting, 7);
        let regions = &sample.publication.cube.dimensions.regions;
        let said = response(&sample);
        let others = paragraphs(&sample, "Regions");
        let shares: Vec<(String, Share)> = regions
            .iter()
            .enumerate()
            .filter_map(|(index, name)| {
                let row = row(&sample, Level::Submission, index)?;
                let share = Share::new(row.figures?.submissions, row.addressed);
                (row.addressed >= 5).then(|| (name.clone(), share))
            })
            .collect();
        let [low, high] = ends(&shares);
        for (name, share) in [low, high] {
            let rate = words.full_rate(*share).expect("a share");
            assert!(said.contains(name) && said.contains(&rate), "{said}");
        }
        // What members answered is put in no order of regions.
        let mut ranked = others.iter().filter(|said| said.contains("largest share"));
        assert_eq!(ranked.next(), None);
    }
}

#[test]
fn shares_that_print_alike_are_not_called_largest_and_smallest() {
    // Everybody in every region is as one of a hundred, in one a little less and in one a little more.
    let mut even = sample(2000, 90, 7);
    let rows = even.publication.cube.rows().iter().map(|row| {
        let mut row = *row;
        if row.key.level == Level::Submission {
            row.addressed = 1000;
            if let Some(figures) = &mut row.figures {
                figures.submissions = match row.key.region_index {
                    Some(2) => 798,
                    Some(3) => 802,
                    _ => 800,
                };
            }
        }
        row
    });
    let dimensions = even.publication.cube.dimensions.clone();
    even.publication.cube =
        crate::domain::cube::PublicCube::new(dimensions, rows.collect(), Vec::new(), false);
    let said = response(&even);
    let third = &even.publication.cube.dimensions.regions[2];
    let about =
        format!("about the same share of members reported: from 80% (798 of 1,000) in {third}");
    assert!(said.contains(&about), "{said}");
}

#[test]
fn nothing_is_compared_where_the_response_of_a_region_is_protected() {
    let only = with_public(sample(120, 75, 7), |row| {
        row.key.region_index.is_none_or(|region| region == 1)
    });
    let said = response(&only);
    assert!(
        !said.contains("largest") && !said.contains("about the same"),
        "{said}"
    );
}

/// The table by section and region has the rows of the cube, single and joined, and their numbers.
#[test]
fn the_table_by_region_is_the_rows_that_are_public() {
    let sample = sample(60, 75, 7);
    let model = model(&sample.input());
    let table = chapter(&model, "Regions")
        .blocks
        .iter()
        .find_map(|block| match block {
            Block::Table(table) if table.columns.len() == 8 => Some(table),
            _ => None,
        });
    let table = table.expect("a table");
    let dimensions = &sample.publication.cube.dimensions;
    let mut together = 0;
    for row in sample.publication.cube.joined() {
        let JoinedRegions::Some(regions) = &row.regions else {
            continue;
        };
        if row.level != Level::Audience || row.groups.len() > 1 {
            continue;
        }
        let code = row.code(dimensions);
        let name = format!("{code}: {}", row.group_name(dimensions));
        let names: Vec<&String> = regions
            .iter()
            .map(|region| &dimensions.regions[*region])
            .collect();
        let is_its_own = |cells: &&crate::render::report::tree::TableRow| {
            let cells = &cells.cells;
            cells[0] == name
                && names.iter().all(|name| cells[1].contains(name.as_str()))
                && cells[2] == row.addressed.to_string()
        };
        assert!(
            table.rows.iter().any(|cells| is_its_own(&cells)),
            "{code} {names:?}"
        );
        together += 1;
    }
    assert!(together > 1, "{together}");
}

#[test]
fn the_missing_are_the_expected_without_a_report() {
    let usual = sample(120, 75, 7);
    let said = paragraphs(&usual, "Who reported").concat();
    let counts = |group: Option<Group>| {
        let key = CellKey {
            basis: Basis::All,
            level: Level::Submission,
            code_index: 0,
            group,
            region_index: None,
        };
        let row = usual.publication.cube.get(&key).expect("a row");
        (
            row.addressed - row.figures.expect("public").submissions,
            row.addressed,
        )
    };
    let (missing, expected) = counts(None);
    assert!(
        said.contains(&format!("{missing} of the {expected} members expected")),
        "{said}"
    );
    let (missing, expected) = counts(Some(fixtures::government()));
    assert!(
        said.contains(&format!("{missing} of {expected} governments")),
        "{said}"
    );
    let everybody = sample(60, 100, 7);
    let said = paragraphs(&everybody, "Who reported").concat();
    assert!(said.contains("No member is missing"), "{said}");
}
