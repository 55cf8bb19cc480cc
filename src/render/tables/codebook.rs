//! What a researcher needs to use the data: `datapackage.json` (Data Package v2) and `codebook.md`,
//! both from the definitions of the tables.

use std::fmt::Write as _;

use serde_json::{Value, json};

use super::{Kind, Table};
use crate::domain::catalogue::Catalogue;
use crate::domain::cycle::Cycle;
use crate::domain::status::Status;

/// What is said about the data as a whole.
#[derive(Debug, Clone, Copy)]
pub struct About<'a> {
    /// The cycle.
    pub cycle: &'a Cycle,
    /// Id of the build.
    pub build_id: &'a str,
    /// Notices such as that of a draft; empty for none.
    pub notice: &'a str,
}

/// The shorthand of the data files, with what it stands for.
const SHORTHAND: [(&str, &str); 3] = [
    ("[c]", "withheld to protect confidentiality"),
    ("[x]", "not available"),
    ("[z]", "not applicable"),
];

/// The data package that describes the CSV files beside it.
#[must_use]
pub fn datapackage(about: &About<'_>, tables: &[&Table]) -> Value {
    let resources: Vec<Value> = tables.iter().map(|table| resource(table)).collect();
    json!({
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": format!("biennial-{}-{}", about.cycle.year, about.build_id),
        "title": about.cycle.title,
        "description": description(about),
        "version": about.build_id,
        "resources": resources,
    })
}

fn description(about: &About<'_>) -> String {
    let mut text = format!(
        "Aggregates of members' progress reports for the cycle {}. See codebook.md.",
        about.cycle.year
    );
    if !about.notice.is_empty() {
        let _infallible = write!(text, " {}.", about.notice);
    }
    text
}

fn resource(table: &Table) -> Value {
    let fields: Vec<Value> = table
        .fields
        .iter()
        .map(|field| {
            let kind = match field.kind {
                Kind::Text => "string",
                Kind::Count => "integer",
                Kind::Percent => "number",
            };
            let mut value = json!({
                "name": field.name,
                "type": kind,
                "description": field.description,
            });
            // In a text column the shorthand is the value itself.
            if field.kind == Kind::Text {
                value["missingValues"] = json!([]);
            }
            value
        })
        .collect();
    let missing: Vec<Value> = SHORTHAND
        .iter()
        .map(|(value, label)| json!({ "value": value, "label": label }))
        .collect();
    json!({
        "name": table.name,
        "title": table.title,
        "type": "table",
        "path": format!("{}.csv", table.name),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": {
            "$schema": "https://datapackage.org/profiles/2.0/tableschema.json",
            "fields": fields,
            "missingValues": missing,
        },
    })
}

/// The codebook: every table and column, the status scale, and the catalogue's codes.
#[must_use]
pub fn codebook(about: &About<'_>, tables: &[&Table]) -> String {
    let mut text = format!("# Codebook: {}\n\n", about.cycle.title);
    let mut line = |words: String| {
        text.push_str(&words);
        text.push('\n');
    };
    if !about.notice.is_empty() {
        line(format!("**{}**\n", about.notice));
    }
    line(format!(
        "Cycle {}, build {}, catalogue {}. Figures as of {}; membership is judged on {}. Region scheme: {}.\n",
        about.cycle.year,
        about.build_id,
        about.cycle.catalogue.id,
        about.cycle.as_of,
        about.cycle.reference_date,
        about.cycle.scheme.name,
    ));
    line("## Shorthand\n".to_owned());
    for (value, label) in SHORTHAND {
        line(format!("- `{value}` {label}"));
    }
    line("\nIn the Parquet files a withheld or not applicable figure is missing; `marker` says why.\n".to_owned());
    for table in tables {
        line(format!("## {}.csv: {}\n", table.name, table.title));
        line("| column | type | meaning |\n| --- | --- | --- |".to_owned());
        for field in table.fields {
            let kind = match field.kind {
                Kind::Text => "text",
                Kind::Count => "count",
                Kind::Percent => "percentage",
            };
            line(format!(
                "| `{}` | {kind} | {} |",
                field.name, field.description
            ));
        }
        line(String::new());
    }
    line("## The status scale\n".to_owned());
    for status in Status::ALL {
        line(format!("- `{}`: {}", status.column(), status.label()));
    }
    line("\n## Codes\n".to_owned());
    for words in codes(&about.cycle.catalogue, about.cycle) {
        line(words);
    }
    text
}

fn codes(catalogue: &Catalogue, cycle: &Cycle) -> Vec<String> {
    let mut lines = Vec::new();
    for audience in &catalogue.audiences {
        lines.push(format!("- audience `{}`: {}", audience.code, audience.name));
    }
    for section in &catalogue.sections {
        lines.push(format!("- section `{}`: {}", section.code, section.title));
    }
    for id in catalogue.framework_ids() {
        let known = cycle.frameworks.iter().find(|framework| framework.id == id);
        let name = known.map_or(id, |framework| framework.name.as_str());
        lines.push(format!("- framework `{id}`: {name}"));
    }
    for (_, commitment) in catalogue.counted() {
        lines.push(format!(
            "- commitment `{}`: {}",
            commitment.id, commitment.text
        ));
    }
    lines
}
