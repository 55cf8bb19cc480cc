//! The catalogues against the statements they were transcribed from (`tests/sources/`): every word,
//! nothing left out, and references that lead somewhere.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use crate::support::program::{run, stderr};
use crate::support::tables::rows;
use serde::Deserialize;
use serde_json::Value;

#[derive(Deserialize)]
struct Catalogue {
    audience: Vec<Audience>,
    section: Vec<Section>,
    commitment: Vec<Commitment>,
}

#[derive(Deserialize)]
struct Audience {
    code: String,
    groups: Vec<String>,
    pledge: String,
}

#[derive(Deserialize)]
struct Section {
    code: String,
    audience: String,
    title: String,
}

#[derive(Deserialize)]
struct Commitment {
    id: String,
    section: String,
    text: String,
    #[serde(default)]
    parts: Vec<String>,
    #[serde(default)]
    frameworks: Vec<String>,
    alias_of: Option<String>,
    #[serde(default)]
    derived: bool,
    due: Option<String>,
    pledged: Option<bool>,
}

/// Catalogue, source, commitments, and the bullets printed in the source: with the parts of
/// commitments, without the bullet of the civil society statement that lost its sign.
const CATALOGUES: [(&str, &str, usize, usize); 5] = [
    ("2024-call-to-action", "2024-call-to-action", 46, 46),
    (
        "2014-statement-governments",
        "2014-statement-governments",
        17,
        20,
    ),
    (
        "2014-statement-civil-society",
        "2014-statement-civil-society",
        10,
        9,
    ),
    (
        "2015-statement-capacity-building",
        "2015-statement-capacity-building",
        11,
        11,
    ),
    ("2015-summit-outcomes", "2015-inhope-article", 5, 5),
];

fn read(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn catalogue(id: &str) -> Catalogue {
    let text = read(&format!("inputs/catalogue/{id}.toml"));
    toml::from_str(&text).unwrap_or_else(|error| panic!("{id}: {error}"))
}

/// The source with wrapped lines joined: every run of white space is one space.
fn source(name: &str) -> String {
    collapse(&read(&format!("tests/sources/{name}.txt")))
}

fn collapse(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn bullets(name: &str) -> usize {
    read(&format!("tests/sources/{name}.txt"))
        .lines()
        .filter_map(|line| line.trim().strip_prefix(['-', '•']))
        .filter(|text| text.starts_with(' ') && !text.trim().is_empty())
        .count()
}

#[test]
fn every_commitment_is_word_for_word_and_in_printed_order() {
    for (id, name, count, printed) in CATALOGUES {
        let (catalogue, text) = (catalogue(id), source(name));
        let mut rest = text.as_str();
        for commitment in &catalogue.commitment {
            for words in [&commitment.text].into_iter().chain(&commitment.parts) {
                assert_eq!(*words, collapse(words), "{} is wrapped", commitment.id);
                let found = rest.find(words.as_str());
                let at = found.unwrap_or_else(|| panic!("{id} {}: {words}", commitment.id));
                rest = &rest[at + words.len()..];
            }
        }
        assert_eq!(catalogue.commitment.len(), count, "{id}");
        assert_eq!(bullets(name), printed, "{id}");
    }
}

#[test]
fn headings_and_pledges_are_those_of_the_statements() {
    for (id, name, ..) in CATALOGUES {
        let (catalogue, text) = (catalogue(id), source(name).to_lowercase());
        for section in &catalogue.section {
            let title = section.title.to_lowercase();
            assert!(text.contains(&title), "{id} {}: {title}", section.code);
        }
        for audience in &catalogue.audience {
            let pledge = audience.pledge.to_lowercase();
            assert!(text.contains(&pledge), "{id} {}: {pledge}", audience.code);
        }
    }
}

#[test]
fn the_call_to_action_is_46_printed_and_45_counted() {
    let catalogue = catalogue("2024-call-to-action");
    let in_audience = |code: &str| {
        let sections: Vec<&str> = catalogue
            .section
            .iter()
            .filter(|section| section.audience == code)
            .map(|section| &*section.code)
            .collect();
        let commitments = catalogue.commitment.iter();
        commitments
            .filter(|commitment| sections.contains(&&*commitment.section))
            .count()
    };
    assert_eq!(["O", "G", "P", "C"].map(in_audience), [5, 22, 16, 3]);
    let groups: Vec<usize> = catalogue
        .audience
        .iter()
        .map(|audience| audience.groups.len())
        .collect();
    assert_eq!(groups, [4, 1, 1, 1]);
    let aliases: Vec<(&str, &str)> = catalogue
        .commitment
        .iter()
        .filter_map(|commitment| Some((&*commitment.id, commitment.alias_of.as_deref()?)))
        .collect();
    assert_eq!(aliases, [("P1f", "P1a")]);
    let derived: Vec<&str> = catalogue
        .commitment
        .iter()
        .filter(|commitment| commitment.derived)
        .map(|commitment| &*commitment.id)
        .collect();
    assert_eq!(derived, ["O4"]);
    let texts: BTreeSet<&str> = catalogue
        .commitment
        .iter()
        .map(|commitment| &*commitment.text)
        .collect();
    assert_eq!(texts.len(), 45);
}

#[test]
fn the_call_to_action_names_these_frameworks() {
    let named: Vec<(String, Vec<String>)> = catalogue("2024-call-to-action")
        .commitment
        .into_iter()
        .filter(|commitment| !commitment.frameworks.is_empty())
        .map(|commitment| (commitment.id, commitment.frameworks))
        .collect();
    let named: Vec<(&str, Vec<&str>)> = named
        .iter()
        .map(|(id, frameworks)| (&**id, frameworks.iter().map(|id| &**id).collect()))
        .collect();
    assert_eq!(
        named,
        [
            (
                "O2",
                vec!["model-national-response", "global-strategic-response"]
            ),
            ("O3", vec!["global-threat-assessment"]),
            ("G1b", vec!["lanzarote"]),
            ("G2c", vec!["model-national-response", "inspire"]),
            ("G3c", vec!["crc"]),
            ("G5a", vec!["sdg"]),
            ("G7a", vec!["model-national-response"]),
        ]
    );
}

#[test]
fn older_statements_have_their_parts_and_dates() {
    let mut dated = Vec::new();
    let mut parts = Vec::new();
    let mut recognised = Vec::new();
    for (id, ..) in &CATALOGUES[1..] {
        for commitment in catalogue(id).commitment {
            let id = commitment.id;
            if let Some(due) = commitment.due {
                dated.push(format!("{id} {due}"));
            }
            if !commitment.parts.is_empty() {
                parts.push((id.clone(), commitment.parts.len()));
            }
            if commitment.pledged == Some(false) {
                recognised.push(id);
            }
        }
    }
    assert_eq!(dated, ["L1d 2016", "L3c 2015", "B2c 2016-03"]);
    assert_eq!(parts, [("L3c".to_owned(), 3)]);
    let expected = ["L4a", "L4b", "L4c", "L4d", "R1", "R2", "R3", "R4", "R5"];
    assert_eq!(recognised, expected);
}

#[test]
fn rosters_are_the_signatories_and_nobody_else() {
    for (name, after, count, international) in [
        (
            "2014-statement-governments",
            "to stop the sexual abuse of children online.",
            51,
            2,
        ),
        (
            "2014-statement-civil-society",
            "respond effectively to online child sexual exploitation.",
            10,
            0,
        ),
        ("2015-statement-capacity-building", "Agreed By:", 16, 3),
    ] {
        let text = source(name);
        let (_, signatories) = text.split_once(after).expect("the end of the statement");
        let mut rest = signatories.to_owned();
        let roster = Path::new(env!("CARGO_MANIFEST_DIR")).join("inputs/rosters");
        let mut members = rows(&roster.join(format!("{name}.csv")));
        assert_eq!(members.len(), count, "{name}");
        // Longer names first: some names are the end of others.
        members.sort_by_key(|member| std::cmp::Reverse(member["name"].len()));
        for member in &members {
            let signed = rest.contains(&member["name"]);
            assert!(signed, "{} did not sign {name}", member["name"]);
            rest = rest.replacen(&member["name"], "", 1);
        }
        assert_eq!(rest.trim(), "", "signatories of {name} without a row");
        let intergovernmental = members
            .iter()
            .filter(|member| member["group"] == "Intergovernmental")
            .count();
        assert_eq!(intergovernmental, international, "{name}");
    }
}

#[test]
fn lineage_leads_from_the_newest_statement_to_older_ones() {
    #[derive(Deserialize)]
    struct Lineage {
        note: String,
        link: Vec<Link>,
    }
    #[derive(Deserialize)]
    struct Link {
        commitment: String,
        continues: Vec<String>,
        reading: String,
    }
    let ids = |catalogue: Catalogue| -> BTreeSet<String> {
        let commitments = catalogue.commitment.into_iter();
        commitments.map(|commitment| commitment.id).collect()
    };
    let newest = ids(catalogue("2024-call-to-action"));
    let older: BTreeSet<String> = CATALOGUES[1..]
        .iter()
        .flat_map(|(name, ..)| {
            let ids = ids(catalogue(name)).into_iter();
            ids.map(move |id| format!("{name}:{id}"))
        })
        .collect();
    let text = read("inputs/catalogue/lineage.toml");
    let lineage: Lineage = toml::from_str(&text).expect("lineage");
    assert!(lineage.note.starts_with("An editorial reading"));
    let mut linked = BTreeSet::new();
    for link in &lineage.link {
        assert!(newest.contains(&link.commitment), "{}", link.commitment);
        assert!(linked.insert(&link.commitment), "{} twice", link.commitment);
        assert!(!link.continues.is_empty() && !link.reading.is_empty());
        for target in &link.continues {
            assert!(older.contains(target), "{}: {target}", link.commitment);
        }
    }
}

#[test]
fn what_the_program_holds_is_what_the_files_say() {
    for (id, _, count, _) in CATALOGUES {
        let output = run(&["catalogue", id, "--format", "json"]);
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
        let printed: Vec<Value> = serde_json::from_slice(&output.stdout).expect("JSON");
        assert_eq!(printed.len(), count, "{id}");
        for (entry, commitment) in printed.iter().zip(catalogue(id).commitment) {
            assert_eq!(entry["id"], *commitment.id);
            assert_eq!(entry["text"], *commitment.text);
            assert_eq!(entry["section"], *commitment.section);
            assert_eq!(entry["alias_of"].as_str(), commitment.alias_of.as_deref());
            assert_eq!(entry["due"].as_str(), commitment.due.as_deref());
            assert_eq!(entry["derived"], commitment.derived);
        }
    }
}
