//! The data described to search engines for data: a `Dataset` of schema.org, as JSON-LD, in the head of the page
//! (<https://schema.org/Dataset>).

use serde_json::{Value, json};

use super::codebook::CodebookFacts;

/// Files beside the page that hold the figures, with their media types.
const DOWNLOADS: [[&str; 2]; 3] = [
    ["data/aggregates.csv", "text/csv"],
    ["data/aggregates.parquet", "application/vnd.apache.parquet"],
    [
        "data/aggregates.xlsx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ],
];

/// The description; what the cycle does not say is not in it.
#[must_use]
pub fn dataset(about: &CodebookFacts<'_>) -> Value {
    let edition = about.edition();
    let imprint = &edition.imprint;
    let period = &about.cycle.period;
    let release = edition.release.as_ref();
    let mut publisher = json!({ "@type": "Organization", "name": imprint.publisher });
    if let Some(contact) = &imprint.contact {
        publisher["contactPoint"] = json!({ "@type": "ContactPoint", "description": contact });
    }
    let downloads = DOWNLOADS.map(|[path, format]| {
        json!({ "@type": "DataDownload", "contentUrl": path, "encodingFormat": format })
    });
    let mut dataset = json!({
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": edition.title,
        "description": edition.with_notice(edition.summary_and_remark()),
        "creator": publisher,
        "publisher": publisher,
        "temporalCoverage": format!("{}/{}", period.from, period.to),
        "version": release.map_or(&edition.build, |release| &release.number),
        "creativeWorkStatus": if edition.is_draft { "Draft" } else { "Published" },
        "citation": edition.citation(),
        "isAccessibleForFree": true,
        "distribution": downloads,
    });
    if let Some(licence) = &imprint.licence {
        dataset["license"] = json!(licence.path);
    }
    if let Some(address) = imprint.doi_address() {
        dataset["identifier"] = json!(address);
    }
    dataset
}
