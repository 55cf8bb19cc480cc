//! Finished builds, opened to be compared.

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::Value;

use super::published::{NoBuild, PublishedBuild, read};
use crate::render::tables::read_restricted;
use crate::tabulate::compare::{Facts, FigureTable, RestrictedSide, Side};

impl PublishedBuild {
    /// What is compared of a build: what is published, and, if asked for, what is not.
    ///
    /// # Errors
    /// When a file of it is missing or cannot be understood.
    pub fn side(&self, restricted: bool) -> Result<Side, NoBuild> {
        let data = self.public.join("data");
        let mut published = FigureTable::default();
        for table in ["aggregates", "transitions", "quality"] {
            let path = data.join(format!("{table}.csv"));
            // There are transitions only where there was a cycle before.
            if table != "transitions" || path.exists() {
                let text = read(&path)?;
                let outcome = published.read(table, &text);
                outcome.map_err(|error| wrong(&path, error.to_string()))?;
            }
        }
        let path = data.join("commitments.csv");
        let places = read_restricted::places(&read(&path)?).map_err(|why| wrong(&path, why))?;
        let path = self.public.join("manifest.json");
        Ok(Side {
            facts: facts(&json(&path)?, self.edition.cycle),
            published,
            places,
            inside: if restricted {
                Some(self.inside()?)
            } else {
                None
            },
        })
    }

    fn inside(&self) -> Result<RestrictedSide, NoBuild> {
        let table = |name: &str| self.restricted(name);
        let (path, text) = table("aggregates-full.csv")?;
        let mut full = FigureTable::default();
        let outcome = full.read("aggregates", &text);
        outcome.map_err(|error| wrong(&path, error.to_string()))?;
        let (path, text) = table("responses.csv")?;
        let answers = read_restricted::answers(&text).map_err(|why| wrong(&path, why))?;
        let (path, text) = table("submissions.csv")?;
        let submissions = read_restricted::submissions(&text).map_err(|why| wrong(&path, why))?;
        let (path, text) = table("decisions.csv")?;
        let decisions = read_restricted::decisions(&text).map_err(|why| wrong(&path, why))?;
        let path = self.folder().join("manifest.json");
        Ok(RestrictedSide {
            full,
            answers,
            submissions,
            decisions,
            inputs: inputs(&json(&path)?),
        })
    }
}

fn wrong(path: &Path, why: String) -> NoBuild {
    NoBuild::File {
        path: path.to_owned(),
        why,
    }
}

fn json(path: &Path) -> Result<Value, NoBuild> {
    serde_json::from_str(&read(path)?).map_err(|error| wrong(path, error.to_string()))
}

/// What a public manifest states, one thing after another.
fn facts(manifest: &Value, cycle: u16) -> Facts {
    let text = |value: &Value| match value {
        Value::String(text) => text.clone(),
        Value::Null => "-".to_owned(),
        other => other.to_string(),
    };
    let settings = &manifest["settings"];
    let disclosure = &settings["disclosure"];
    let stated = [
        ("cycle", &manifest["cycle"]),
        ("release", &manifest["release"]),
        ("program", &manifest["program"]),
        ("rules", &manifest["rules"]),
        ("typst", &manifest["typst"]),
        ("catalogue", &manifest["catalogue"]),
        ("regions", &settings["regions"]),
        ("deadline", &settings["deadline"]),
        ("as_of", &settings["as_of"]),
        ("threshold", &disclosure["threshold"]),
        ("participants", &disclosure["participants"]),
    ];
    Facts {
        build: text(&manifest["build"]),
        cycle,
        stated: stated.map(|(what, value)| (what, text(value))).into(),
    }
}

/// The inputs of a full manifest, submissions apart: name and SHA-256.
fn inputs(manifest: &Value) -> BTreeMap<String, String> {
    let inputs = manifest["inputs"].as_array().into_iter().flatten();
    let pairs = inputs.filter_map(|input| {
        let text = |name: &str| input[name].as_str().map(str::to_owned);
        text("path").zip(text("sha256"))
    });
    pairs.collect()
}
