//! The page for browsers: that it says all that the tree says, and hangs together.

use std::collections::BTreeSet;

use html5gum::{Token, Tokenizer};
use serde_json::Value;

use super::sample::{Sample, charts, sample};
use crate::render::language::Language;
use crate::render::report::{model, render_page};

/// Elements without an end.
const VOID: [&str; 4] = ["meta", "link", "br", "path"];

/// The texts of the page, after a look at how its elements nest and which ids there are.
fn texts(page: &str) -> Vec<String> {
    let mut open: Vec<String> = Vec::new();
    let mut ids = BTreeSet::new();
    let mut referred = BTreeSet::new();
    let mut texts = Vec::new();
    for token in Tokenizer::new(page) {
        let Ok(token) = token;
        match token {
            Token::StartTag(tag) => {
                let name = String::from_utf8_lossy(&tag.name).into_owned();
                if name == "script" {
                    // Data to be read, not a program.
                    let kind = tag.attributes.get(&b"type"[..]);
                    assert_eq!(
                        kind.map(|kind| &kind[..]),
                        Some(&b"application/ld+json"[..])
                    );
                }
                for (key, value) in &tag.attributes {
                    let value = String::from_utf8_lossy(value).into_owned();
                    match key.as_slice() {
                        b"id" => assert!(ids.insert(value.clone()), "{value} is named twice"),
                        b"aria-labelledby" => {
                            referred.extend(value.split_whitespace().map(str::to_owned));
                        }
                        b"href" => {
                            let inside = value.strip_prefix('#');
                            referred.extend(inside.map(str::to_owned));
                            assert!(inside.is_some(), "{value} leads out of the page");
                        }
                        _ => {}
                    }
                }
                if !tag.self_closing && !VOID.contains(&name.as_str()) {
                    open.push(name);
                }
            }
            Token::EndTag(tag) => {
                let name = String::from_utf8_lossy(&tag.name).into_owned();
                assert_eq!(open.pop().as_deref(), Some(name.as_str()));
            }
            Token::String(text) => texts.push(String::from_utf8_lossy(&text).into_owned()),
            _ => {}
        }
    }
    assert_eq!(open, [""; 0], "all is closed");
    let lost: Vec<&String> = referred.difference(&ids).collect();
    assert_eq!(lost, [""; 0], "what is referred to is there");
    texts
}

/// A description of data that tries to end the element it stands in.
fn about_the_data() -> Value {
    serde_json::json!({ "@type": "Dataset", "name": "</script><p>not text</p>" })
}

/// Every text that readers of the tree see.
fn said(value: &Value, all: &mut Vec<String>) {
    match value {
        Value::String(text) => all.push(text.clone()),
        Value::Array(items) => items.iter().for_each(|item| said(item, all)),
        Value::Object(fields) => {
            let unseen = [
                "kind",
                "align",
                "role",
                "file",
                "alt",
                "language",
                "country",
                "direction",
                "description",
                "to",
            ];
            let seen = fields
                .iter()
                .filter(|(key, _)| !unseen.contains(&key.as_str()));
            seen.for_each(|(_, value)| said(value, all));
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

#[test]
fn the_page_says_all_that_the_tree_says() {
    for (members, reporting) in [(120, 75), (12, 60), (40, 0)] {
        let sample = Sample {
            charts: charts(),
            ..sample(members, reporting, 7)
        };
        let model = model(&sample.input());
        for figure in model.figures() {
            let length = figure.alt.chars().count();
            assert!((20..300).contains(&length), "{length}: {}", figure.alt);
        }
        let page = render_page(
            &model,
            &sample.charts,
            &[],
            &about_the_data(),
            Language::english(),
        )
        .expect("a page");
        assert!(page.contains(".picture [fill=\"#FFFFFF\"]{fill:#"));
        let seen = texts(&page).concat();
        let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let seen = words(&seen);
        let mut all = Vec::new();
        said(&serde_json::to_value(&model).expect("JSON"), &mut all);
        assert!(all.len() > 100, "{}", all.len());
        for text in all {
            assert!(
                seen.contains(&words(&text)),
                "{members}: {text:?} is missing"
            );
        }
    }
}

#[test]
fn what_members_are_called_is_text() {
    let mut sample = sample(60, 75, 7);
    *sample.participants() = vec![super::Participant {
        name: "<script>alert(1)</script> & Daughters".to_owned(),
        group: crate::domain::group::fixtures::civil_society(),
        region: "Europe".to_owned(),
    }];
    let model = model(&sample.input());
    let page =
        render_page(&model, &[], &[], &about_the_data(), Language::english()).expect("a page");
    assert!(page.contains("&lt;script&gt;"));
    assert!(
        texts(&page)
            .iter()
            .any(|text| text.contains("<script>alert"))
    );
}
