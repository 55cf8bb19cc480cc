//! Every figure that moved, with its causes.

use std::collections::{BTreeMap, BTreeSet};

use super::answers::{ChangedAnswer, CountedItem, changed, general};
use super::because::{Because, ChangedMember, Difference, Moved, rows_of};
use super::cause::Cause;
use super::figures::{FigureTable, RowKey};
use super::side::{RestrictedSide, Side};
use super::tally::Tallies;

/// Compares two builds; what is not public, too, where both sides have it.
#[must_use]
pub fn compare(a: &Side, b: &Side) -> Difference {
    let sides = [a, b];
    let insides = a.inside.as_ref().zip(b.inside.as_ref());
    let insides = insides.map(|(a, b)| [a, b]);
    let stated = a.facts.stated.iter().zip(&b.facts.stated);
    let stated = stated.filter(|(a, b)| a.1 != b.1);
    let changes = insides.map_or_else(Vec::new, |insides| changed(sides, insides));
    Difference {
        stated: stated
            .map(|(a, b)| (a.0, a.1.clone(), b.1.clone()))
            .collect(),
        inputs: insides.map_or_else(Vec::new, differing_inputs),
        members: insides.map_or_else(Vec::new, |insides| changed_members(&changes, insides)),
        moved: match insides {
            Some(insides) => moved_inside(sides, insides, &changes),
            None => moved_in_public(sides),
        },
    }
}

fn differing_inputs([a, b]: [&RestrictedSide; 2]) -> Vec<(String, &'static str)> {
    let names: BTreeSet<&String> = a.inputs.keys().chain(b.inputs.keys()).collect();
    let how = |name: &String| match (a.inputs.get(name), b.inputs.get(name)) {
        (None, _) => Some("added"),
        (_, None) => Some("removed"),
        (before, now) => (before != now).then_some("changed"),
    };
    let names = names.into_iter();
    names
        .filter_map(|name| Some((name.clone(), how(name)?)))
        .collect()
}

fn changed_members(
    changes: &[ChangedAnswer<'_>],
    insides: [&RestrictedSide; 2],
) -> Vec<ChangedMember> {
    let mut members: BTreeMap<&str, BTreeMap<Cause, usize>> = BTreeMap::new();
    for change in changes {
        let causes = members.entry(&change.member).or_default();
        let is_answer =
            |counted: &Option<CountedItem<'_>>| matches!(counted, Some(CountedItem::Answer(_)));
        *causes.entry(change.cause).or_default() +=
            usize::from(change.counts.iter().any(is_answer));
    }
    let mut all: Vec<ChangedMember> = members
        .into_iter()
        .filter_map(|(member, causes)| {
            let files = insides.map(|inside| inside.files_of(member));
            let known = files[1].first().or(files[0].first())?;
            let (cause, _) = causes.iter().max_by_key(|(_, answers)| **answers)?;
            Some(ChangedMember {
                id: known.id.clone(),
                name: known.name.clone(),
                files: files.each_ref().map(|files| {
                    let names: Vec<&str> = files.iter().map(|file| file.file.as_str()).collect();
                    names.join(", ")
                }),
                cause: *cause,
                answers: causes.values().sum(),
            })
        })
        .collect();
    all.sort_by(|left, right| (left.cause, &left.id).cmp(&(right.cause, &right.id)));
    all
}

/// The names of a row's figures in either table.
fn measures_of<'a>(a: &'a FigureTable, b: &'a FigureTable, key: &RowKey) -> Vec<&'a str> {
    let (before, now) = (a.figures(key), b.figures(key));
    let longer = if now.is_empty() { before } else { now };
    longer.iter().map(|(name, _)| name.as_str()).collect()
}

const WITHHELD: &str = "[c]";

/// The moves of published figures, with what the manifests show.
fn moved_in_public([a, b]: [&Side; 2]) -> Vec<Moved> {
    let mut moved = Vec::new();
    for key in rows_of(&a.published, &b.published) {
        for measure in measures_of(&a.published, &b.published, key) {
            let figures = [&a.published, &b.published].map(|table| table.get(key, measure));
            if figures[0] == figures[1] {
                continue;
            }
            let cause = if figures.contains(&WITHHELD) {
                Cause::Disclosure
            } else if a.facts.cycle != b.facts.cycle {
                Cause::NextCycle
            } else {
                let order = [Cause::Catalogue, Cause::Rules, Cause::Settings];
                match general([&a.facts, &b.facts], None, &order) {
                    Cause::Unexplained => Cause::Answers,
                    found => found,
                }
            };
            moved.push(Moved {
                key: key.clone(),
                measure: measure.to_owned(),
                figures: figures.map(str::to_owned),
                published: None,
                causes: vec![because(cause)],
            });
        }
    }
    moved
}

const fn because(cause: Cause) -> Because {
    Because {
        cause,
        amount: None,
        members: Vec::new(),
    }
}

/// The moves of all figures, each cause with its share, and those of what is published of them.
fn moved_inside(
    sides: [&Side; 2],
    insides: [&RestrictedSide; 2],
    changes: &[ChangedAnswer<'_>],
) -> Vec<Moved> {
    let [a, b] = insides;
    let tallies = Tallies::new(sides, insides, changes);
    let mut moved = Vec::new();
    for (index, key) in tallies.rows().enumerate() {
        for measure in measures_of(&a.full, &b.full, key) {
            let figures = insides.map(|inside| inside.full.get(key, measure));
            let published = sides.map(|side| side.published.get(key, measure));
            if figures[0] == figures[1] && published[0] == published[1] {
                continue;
            }
            let mut causes = if figures[0] == figures[1] {
                Vec::new()
            } else {
                tallies.causes(index, measure, figures)
            };
            if published.iter().filter(|text| **text == WITHHELD).count() == 1 {
                causes.push(because(Cause::Disclosure));
            }
            let is_held = |side: usize| {
                let count = published[side].parse::<u32>();
                count.is_ok() && published[side] != figures[side]
            };
            if is_held(0) || is_held(1) {
                causes.push(because(Cause::Release));
            }
            moved.push(Moved {
                key: (*key).clone(),
                measure: measure.to_owned(),
                figures: figures.map(str::to_owned),
                published: Some(published.map(str::to_owned)),
                causes,
            });
        }
    }
    let kinds: BTreeSet<Cause> = changes.iter().map(|change| change.cause).collect();
    moved.extend(moved_beside(sides, &kinds));
    moved
}

/// The moves of published figures that no row of the aggregates holds, put down to whatever changed.
fn moved_beside(sides: [&Side; 2], kinds: &BTreeSet<Cause>) -> Vec<Moved> {
    let beside = moved_in_public(sides).into_iter();
    let beside = beside.filter(|moved| moved.key.table != AGGREGATES);
    beside
        .map(|moved| Moved {
            published: Some(moved.figures.clone()),
            causes: if moved.causes == [because(Cause::Answers)] && !kinds.is_empty() {
                kinds.iter().copied().map(because).collect()
            } else {
                moved.causes
            },
            ..moved
        })
        .collect()
}

/// The table that holds every count.
const AGGREGATES: &str = "aggregates";
