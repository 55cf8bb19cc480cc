//! Every order that the report tells is held against the full figures: it must stand whatever the silent have done.

use std::cmp::Ordering;

use super::model;
use super::sample::{Sample, sample};
use crate::domain::cube::{Basis, CellKey, Level};
use crate::domain::group::{Group, fixtures};
use crate::domain::measures::Counts;
use crate::render::report::tree::{Block, Chapter};

fn counts(sample: &Sample, level: Level, code: &str, group: Option<Group>) -> Counts {
    let dimensions = &sample.publication.cube.dimensions;
    let codes = dimensions.codes(level);
    let key = CellKey {
        basis: Basis::All,
        level,
        code_index: codes
            .iter()
            .position(|found| found == code)
            .expect("a code"),
        group,
        region_index: None,
    };
    sample
        .full
        .get(&key)
        .map_or_else(Counts::default, |(counts, _)| *counts)
}

/// Holds that one is ahead of the others in the full figures.
fn assert_ahead(sample: &Sample, level: Level, one: &str, others: &[&str]) {
    let low = counts(sample, level, one, None).completion_low();
    for other in others {
        let counts = counts(sample, level, other, None);
        let high = counts.completion_high();
        let holds = counts.addressed == 0 || low.compare(high) == Ordering::Greater;
        assert!(holds, "{one} is not ahead of {other}: {low:?}, {high:?}");
    }
}

/// Holds that no two groups that a text names are apart in the full figures, whatever the silent have done.
fn assert_no_order_of_groups(sample: &Sample, text: &str) {
    let groups = fixtures::groups();
    let named = groups.iter().filter(|group| text.contains(group.plural()));
    let known = named.map(|group| counts(sample, Level::All, "*", Some(group)));
    let known: Vec<Counts> = known.collect();
    assert!(known.len() > 1, "{text}");
    for one in &known {
        for other in &known {
            let compared = one.completion_low().compare(other.completion_high());
            assert!(
                compared != Ordering::Greater,
                "{one:?} is ahead of {other:?}: {text}"
            );
        }
    }
}

/// The codes of the sections that a text names, as “G1: title”.
fn named(text: &str) -> Vec<&str> {
    let quoted = text.split('“').skip(1);
    quoted.filter_map(|rest| rest.split(':').next()).collect()
}

/// The lists of a chapter with the heading above each.
fn lists(chapter: &Chapter) -> Vec<(&str, Vec<&str>)> {
    let pairs = chapter.blocks.windows(2).chain(chapter.blocks.windows(3));
    let mut found = Vec::new();
    for blocks in pairs {
        if let (Some(Block::Heading { text, .. }), Some(Block::Commitments { items })) =
            (blocks.first(), blocks.last())
        {
            let codes = items.iter().map(|item| item.code.as_str()).collect();
            found.push((text.as_str(), codes));
        }
    }
    found
}

#[test]
fn every_order_stands_whatever_the_silent_have_done() {
    let (mut pairs, mut ends, mut listed, mut open, mut level) = (0, 0, 0, 0, 0);
    for members in (12..400).step_by(7) {
        let reporting = 40 + u32::try_from(members).expect("small") % 61;
        let sample = sample(members, reporting, 7);
        let model = model(&sample.input());
        let catalogue = &sample.cycle.catalogue;
        let sections: Vec<&str> = catalogue.sections.iter().map(|one| &*one.code).collect();
        let points = model
            .main_points
            .blocks
            .iter()
            .find_map(|block| match block {
                Block::Points { items } => Some(items),
                _ => None,
            });
        let items = points.expect("main points");
        if let Some(point) = items.iter().find(|item| item.term == "Highest and lowest") {
            let text = &point.said.text;
            if let [ahead, behind] = named(text)[..] {
                assert_ahead(&sample, Level::Section, ahead, &[behind]);
                pairs += 1;
                let but = |one: &str| -> Vec<&str> {
                    sections
                        .iter()
                        .copied()
                        .filter(|code| *code != one)
                        .collect()
                };
                if text.contains("above or below them") || text.contains("lower than the lowest") {
                    assert_ahead(&sample, Level::Section, ahead, &but(ahead));
                    ends += 1;
                }
                if text.contains("above or below them") || text.contains("higher than the highest")
                {
                    for other in but(behind) {
                        assert_ahead(&sample, Level::Section, other, &[behind]);
                    }
                    ends += 1;
                }
            } else {
                open += 1;
            }
        }
        let of_groups = items.iter().find(|item| item.term == "By group");
        let is_level =
            |text: &str| text.contains("order of any two of them") && !text.contains("together");
        if let Some(point) = of_groups.filter(|point| is_level(&point.said.text)) {
            assert_no_order_of_groups(&sample, &point.said.text);
            level += 1;
        }
        for (audience, chapter) in catalogue.audiences.iter().filter_map(|audience| {
            let title = crate::render::whom::commitments_of(
                crate::render::language::Language::english(),
                catalogue,
                audience,
            );
            let chapter = model.chapters.iter().find(|chapter| chapter.title == title);
            Some((audience, chapter?))
        }) {
            let asked = catalogue.counted().map(|(_, commitment)| commitment);
            let asked: Vec<&str> = asked
                .filter(|one| !one.derived && catalogue.audience_of(one).code == audience.code)
                .map(|one| &*one.id)
                .collect();
            for (heading, codes) in lists(chapter) {
                let rest = asked.iter().copied().filter(|code| !codes.contains(code));
                let rest: Vec<&str> = rest.collect();
                match heading {
                    "Furthest along" => {
                        for code in codes {
                            assert_ahead(&sample, Level::Commitment, code, &rest);
                            listed += 1;
                        }
                    }
                    "Furthest to go" => {
                        for code in rest {
                            assert_ahead(&sample, Level::Commitment, code, &codes);
                            listed += 1;
                        }
                    }
                    _ => {}
                }
            }
        }
    }
    assert!(
        pairs > 3 && ends > 0 && listed > 3 && open > 0 && level > 3,
        "{pairs} {ends} {listed} {open} {level}"
    );
}
