//! The whole tree of the report for three cycles, so that a review sees what a change of wording changes.

use serde_json::Value;

use super::sample::sample;
use crate::domain::cube::Level;
use crate::domain::group::fixtures;
use crate::domain::publication::Comparison;
use crate::domain::transition::{BeforeAfter, PublicTransition, TransitionKey};
use crate::render::report::{ReportInput, model};

/// Longest that a part of the tree may be to stand on one line.
const ONE_LINE: usize = 100;

/// A tree as lines that are indented; small parts stand on one line.
fn outline(value: &Value, indent: usize, lines: &mut Vec<String>) {
    let children: Vec<(String, &Value)> = match value {
        Value::Object(fields) => fields
            .iter()
            .map(|(name, value)| (format!("{name}: "), value))
            .collect(),
        Value::Array(items) => items.iter().map(|item| ("- ".to_owned(), item)).collect(),
        _ => return,
    };
    for (name, child) in children {
        let name = format!("{:indent$}{name}", "");
        let text = child.to_string();
        let is_leaf = !child.is_object() && !child.is_array();
        if is_leaf || text.len() <= ONE_LINE {
            lines.push(format!("{name}{text}"));
        } else {
            lines.push(name.trim_end().to_owned());
            outline(child, indent + 2, lines);
        }
    }
}

fn tree(input: &ReportInput<'_>) -> String {
    let tree = serde_json::to_value(model(input)).expect("a tree");
    let mut lines = Vec::new();
    outline(&tree, 0, &mut lines);
    lines.join("\n")
}

#[test]
fn the_report_of_an_ordinary_cycle() {
    insta::assert_snapshot!(tree(&sample(350, 75, 7).input()));
}

#[test]
fn the_report_of_few_members() {
    insta::assert_snapshot!(tree(&sample(40, 60, 5).input()));
}

#[test]
fn the_report_of_a_second_cycle() {
    let mut sample = sample(120, 75, 7);
    let rows = [
        (Level::All, None),
        (Level::All, Some(fixtures::government())),
        (Level::All, Some(fixtures::civil_society())),
        (Level::Audience, None),
        (Level::Section, None),
        (Level::Section, Some(fixtures::government())),
    ];
    let transitions = rows.map(|(level, group)| PublicTransition {
        key: TransitionKey {
            level,
            code_index: 0,
            group,
        },
        figures: Some(BeforeAfter {
            compared: 40,
            applicable_before: 38,
            completed_before: 12,
            applicable: 39,
            completed: 17,
        }),
    });
    sample.publication.comparison = Some(Comparison {
        previous: 2024,
        transitions: transitions.to_vec(),
    });
    insta::assert_snapshot!(tree(&sample.input()));
}
