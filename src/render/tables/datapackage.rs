//! `datapackage.json`: the files of `public/data` described to programs, in version 2 of the Data
//! Package standard (<https://datapackage.org/standard/data-package/>).

use serde_json::{Value, json};

use super::codebook::CodebookFacts;
use super::shorthand::MISSING;
use super::values::Category;
use super::{Field, Table, TableKind, Values};

/// One data file of a build.
#[derive(Debug, Clone)]
pub struct DataFile<'a> {
    /// Name beside `datapackage.json`.
    pub path: String,
    /// Size in bytes.
    pub bytes: usize,
    /// SHA-256, in hexadecimal.
    pub sha256: String,
    /// The table in it.
    pub table: &'a Table,
}

/// The data package of these files. Those that are CSV are described column by column; the others hold
/// the same tables again, and are resources without a type. Their formats are spelt out, for by their
/// usual endings the tool `frictionless` takes them for tables and asks for readers that it lacks.
#[must_use]
pub fn datapackage(about: &CodebookFacts<'_>, files: &[DataFile<'_>]) -> Value {
    let edition = about.edition();
    let resources: Vec<Value> = files.iter().map(|file| resource(file, about)).collect();
    let catalogue = &about.cycle.catalogue;
    let mut contributor = json!({ "title": edition.imprint.publisher, "roles": ["publisher"] });
    if let Some(contact) = &edition.imprint.contact {
        let is_page = contact.starts_with("https://") || contact.starts_with("http://");
        contributor[if is_page { "path" } else { "email" }] = json!(contact);
    }
    let mut package = json!({
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": format!("biennial-{}-{}", edition.cycle, edition.build),
        "title": edition.title,
        "description": edition.with_notice(format!(
            "{} The columns are explained in codebook.md.",
            edition.summary_and_remark()
        )),
        "version": edition.build,
        "created": format!("{}T00:00:00Z", edition.as_of),
        "contributors": [contributor],
        "sources": [
            { "title": "Progress reports of the members of the alliance" },
            { "title": catalogue.source },
        ],
        "resources": resources,
    });
    if let Some(licence) = &edition.imprint.licence {
        package["licenses"] = json!([licence]);
    }
    if let Some(address) = edition.imprint.doi_address() {
        package["id"] = json!(address);
    }
    package
}

fn resource(file: &DataFile<'_>, about: &CodebookFacts<'_>) -> Value {
    let (stem, ending) = file.path.rsplit_once('.').unwrap_or((&file.path, ""));
    let mut resource = json!({
        "name": stem,
        "title": file.table.title,
        "path": file.path,
        "format": ending,
        "bytes": file.bytes,
        "hash": format!("sha256:{}", file.sha256),
    });
    match ending {
        "csv" => {
            resource["type"] = json!("table");
            resource["mediatype"] = json!("text/csv");
            resource["encoding"] = json!("utf-8");
            resource["schema"] = schema(file.table, about);
        }
        "parquet" => {
            resource["name"] = json!(format!("{stem}-parquet"));
            resource["format"] = json!("apache-parquet");
            resource["description"] = json!(format!(
                "The table {stem} as Parquet: the same columns, each with its description; what is withheld or not applicable is missing."
            ));
            resource["mediatype"] = json!("application/vnd.apache.parquet");
        }
        _ => {
            resource["name"] = json!(format!("{stem}-workbook"));
            resource["format"] = json!("excel-workbook");
            resource["description"] = json!(format!(
                "The table {stem} as a workbook: cover, contents, notes, and one sheet for every level."
            ));
            resource["mediatype"] =
                json!("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        }
    }
    resource
}

fn schema(table: &Table, about: &CodebookFacts<'_>) -> Value {
    let fields: Vec<Value> = table
        .fields
        .iter()
        .map(|field| described(field, about))
        .collect();
    let missing: Vec<Value> = MISSING
        .iter()
        .map(|(value, label)| json!({ "value": value, "label": label }))
        .collect();
    let mut schema = json!({
        "$schema": "https://datapackage.org/profiles/2.0/tableschema.json",
        "fields": fields,
        "missingValues": missing,
    });
    if !table.key.is_empty() {
        schema["primaryKey"] = json!(table.key);
    }
    schema
}

fn described(field: &Field, about: &CodebookFacts<'_>) -> Value {
    let mut value = json!({ "name": field.name, "description": field.description });
    match field.kind {
        TableKind::Text => {
            value["type"] = json!("string");
            // Shorthand in a column of text is the value itself.
            value["missingValues"] = json!([]);
            value["constraints"] = json!({ "required": true });
        }
        TableKind::Count => {
            value["type"] = json!("integer");
            value["constraints"] = json!({ "minimum": 0 });
            if field.values == Values::Always {
                value["constraints"]["required"] = json!(true);
            }
        }
        TableKind::Number => {
            value["type"] = json!("number");
            value["constraints"] = json!({ "minimum": 0 });
        }
        TableKind::Percent => {
            value["type"] = json!("number");
            value["constraints"] = json!({ "minimum": 0, "maximum": 100 });
        }
    }
    let categories = field.values.categories(about.cycle, about.cube);
    if !categories.is_empty() {
        let values: Vec<&str> = categories.iter().map(|one| one.value.as_str()).collect();
        // Tools that do not know categories check this.
        value["constraints"]["enum"] = json!(values);
        value["categories"] = categories.iter().map(category).collect();
        value["categoriesOrdered"] = json!(true);
    }
    value
}

fn category(category: &Category) -> Value {
    match &category.label {
        Some(label) => json!({ "value": category.value, "label": label }),
        None => json!({ "value": category.value }),
    }
}
