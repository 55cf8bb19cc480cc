//! The data package of a build: what `datapackage.json` says of the files is true of them, and the
//! workbook keeps to the conventions of official statistics.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::fs;
use std::sync::LazyLock;

use crate::support::folder::{corpus, ending, files, sha256, temporary};
use crate::support::packages::part_texts;
use crate::support::plain::PlainCycle;
use crate::support::program::{build, stderr};
use crate::support::tables::{header, parse_rows};
use serde_json::Value;

/// The public data of one build of the committed cycle `mixed`, for all tests here.
static DATA: LazyLock<BTreeMap<String, Vec<u8>>> = LazyLock::new(|| {
    let dir = temporary();
    // With the report: where its figures come from is a table, too.
    let output = build(&corpus("mixed"), dir.path(), &[]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let data = dir.path().join("latest/public/data");
    let read = |name: String| {
        let bytes = fs::read(data.join(&name)).expect("a file of the build");
        (name, bytes)
    };
    files(&data).into_iter().map(read).collect()
});

fn package() -> Value {
    serde_json::from_slice(&DATA["datapackage.json"]).expect("JSON")
}

fn list<'a>(value: &'a Value, key: &str) -> &'a Vec<Value> {
    value[key]
        .as_array()
        .unwrap_or_else(|| panic!("{key} is no list"))
}

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key]
        .as_str()
        .unwrap_or_else(|| panic!("{key} is no text"))
}

/// The CSV files with their schemas, by path.
fn schemas(package: &Value) -> BTreeMap<&str, &Value> {
    list(package, "resources")
        .iter()
        .filter(|resource| resource["type"] == "table")
        .map(|resource| (text(resource, "path"), &resource["schema"]))
        .collect()
}

#[test]
fn every_data_file_is_a_resource_with_its_hash() {
    let package = package();
    let mut listed = BTreeSet::new();
    for resource in list(&package, "resources") {
        let path = text(resource, "path");
        let bytes = &DATA[path];
        assert_eq!(resource["bytes"], bytes.len(), "{path}");
        let hash = format!("sha256:{}", sha256(bytes));
        assert_eq!(text(resource, "hash"), hash, "{path}");
        assert!(listed.insert(path), "{path} stands twice");
    }
    let about = ["CITATION.cff", "codebook.md", "datapackage.json"];
    let data = DATA.keys().map(String::as_str);
    let data: BTreeSet<&str> = data.filter(|name| !about.contains(name)).collect();
    assert_eq!(listed, data);
    let csv = data.into_iter().filter(|name| ending(name) == "csv");
    assert!(csv.eq(schemas(&package).into_keys()));
}

#[test]
fn what_the_schemas_say_is_true_of_the_files() {
    let package = package();
    let mut numbers = 0;
    for (path, schema) in schemas(&package) {
        let fields = list(schema, "fields");
        let names: Vec<&str> = fields.iter().map(|field| text(field, "name")).collect();
        assert_eq!(header(&DATA[path]), names, "{path}");
        let missing: Vec<&str> = list(schema, "missingValues")
            .iter()
            .map(|one| text(one, "value"))
            .collect();
        assert_eq!(missing, ["[c]", "[x]", "[z]"]);
        for field in fields {
            assert!(!text(field, "description").is_empty(), "{path}: {field}");
            for row in parse_rows(&DATA[path]) {
                let cell = &row[text(field, "name")];
                if text(field, "type") == "string" {
                    assert!(!cell.is_empty(), "{path}: {field}");
                    continue;
                }
                let number: Option<f64> = cell.parse().ok();
                let required = field["constraints"]["required"] == true;
                let is_missing = !required && missing.contains(&cell.as_str());
                assert_ne!(number.is_some(), is_missing, "{path}: {cell}: {field}");
                let most = field["constraints"]["maximum"].as_f64();
                let fits = |n| (0.0..=most.unwrap_or(f64::MAX)).contains(&n);
                assert!(number.is_none_or(fits), "{path}: {cell}: {field}");
                numbers += usize::from(number.is_some());
            }
        }
    }
    assert!(numbers > 1000, "{numbers}");
}

#[test]
fn categories_are_the_values_in_the_order_of_the_files() {
    let package = package();
    let mut columns = Vec::new();
    for (path, schema) in schemas(&package) {
        for field in list(schema, "fields") {
            if field.get("categories").is_none() {
                continue;
            }
            let name = text(field, "name");
            let categories = list(field, "categories");
            let values: Vec<&str> = categories.iter().map(|one| text(one, "value")).collect();
            let labels: Vec<&Value> = categories
                .iter()
                .filter_map(|one| one.get("label"))
                .collect();
            for alike in [
                values.iter().collect::<HashSet<_>>().len() == values.len(),
                labels.iter().collect::<HashSet<_>>().len() == labels.len(),
            ] {
                assert!(alike, "{path}: {name} has a value or a label twice");
            }
            assert_eq!(field["categoriesOrdered"], true, "{path}: {name}");
            assert_eq!(field["constraints"]["enum"], Value::from(values.clone()));
            let mut first_seen: Vec<String> = Vec::new();
            for row in parse_rows(&DATA[path]) {
                let known = values.contains(&row[name].as_str());
                assert!(known, "{path}: {name} cannot be {:?}", row[name]);
                if !first_seen.contains(&row[name]) {
                    first_seen.push(row[name].clone());
                }
            }
            // Codes are ordered within their level, of which `O` belongs to two.
            if path == "aggregates.csv" && name != "code" {
                let places = first_seen
                    .iter()
                    .map(|seen| values.iter().position(|v| v == seen));
                assert!(places.is_sorted(), "{path}: {name}: {first_seen:?}");
            }
            columns.push(format!("{path} {name}"));
        }
    }
    let of_aggregates = columns
        .iter()
        .filter(|name| name.starts_with("aggregates.csv"));
    assert_eq!(
        of_aggregates.collect::<Vec<_>>(),
        ["basis", "group", "region", "level", "code"]
            .map(|name| format!("aggregates.csv {name}"))
            .iter()
            .collect::<Vec<_>>()
    );
    assert!(columns.len() >= 10, "{columns:?}");
}

#[test]
fn primary_keys_name_each_row_once() {
    let package = package();
    let mut keyed = 0;
    for (path, schema) in schemas(&package) {
        let Some(key) = schema.get("primaryKey") else {
            assert_eq!(path, "participants.csv");
            continue;
        };
        let key = key.as_array().expect("a list");
        let mut seen = HashSet::new();
        for row in parse_rows(&DATA[path]) {
            let names = key.iter().map(|name| &row[name.as_str().expect("a name")]);
            let names: Vec<String> = names.cloned().collect();
            assert!(seen.insert(names.clone()), "{path}: {names:?} stands twice");
        }
        keyed += 1;
    }
    assert_eq!(keyed, 9);
}

#[test]
fn package_codebook_and_citation_say_the_same_of_the_build() {
    let package = package();
    let notice = "DRAFT — NOT FOR CIRCULATION · Fictional data";
    let codebook = String::from_utf8(DATA["codebook.md"].clone()).expect("UTF-8");
    let citation = String::from_utf8(DATA["CITATION.cff"].clone()).expect("UTF-8");
    let (title, build) = (text(&package, "title"), text(&package, "version"));
    for (name, page) in [("codebook", &codebook), ("citation", &citation)] {
        for words in [title, build, notice] {
            assert!(page.contains(words), "{name} lacks {words:?}");
        }
    }
    assert!(text(&package, "description").contains(notice));
    assert_eq!(text(&package, "created"), "2026-12-05T00:00:00Z");
    assert!(package.get("licenses").is_none(), "no licence is known");
    let keys: Vec<&str> = citation
        .lines()
        .filter_map(|line| line.split_once(": ").or_else(|| line.split_once(':')))
        .map(|(key, _)| key)
        .collect();
    assert_eq!(
        keys,
        [
            "cff-version",
            "message",
            "type",
            "title",
            "version",
            "abstract",
            "authors",
            "  - name"
        ]
    );
    for schema in schemas(&package).values() {
        for field in list(schema, "fields") {
            let line = format!("| `{}` |", text(field, "name"));
            assert!(codebook.contains(&line), "the codebook lacks {line}");
            assert!(codebook.contains(text(field, "description")));
        }
    }
}

#[test]
fn the_workbook_keeps_to_the_conventions() {
    let parts: BTreeMap<String, String> =
        part_texts(&DATA["aggregates.xlsx"]).into_iter().collect();
    let book = &parts["xl/workbook.xml"];
    let names: Vec<&str> = book
        .split("<sheet name=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect();
    assert_eq!(
        names,
        [
            "Cover",
            "Contents",
            "Notes",
            "submission",
            "all",
            "audience",
            "section",
            "framework",
            "commitment"
        ]
    );
    assert!(!book.contains("state=\"hidden\"") && !book.contains("activeTab="));
    let strings = &parts["xl/sharedStrings.xml"];
    for words in [
        "DRAFT — NOT FOR CIRCULATION · Fictional data",
        "Shorthand: [c] withheld to protect confidentiality",
        "note 1",
        "This worksheet contains one table",
    ] {
        assert!(strings.contains(words), "{words}");
    }
    assert!(parts["docProps/core.xml"].contains("<dc:title>"));
    for (number, name) in (1..).zip(&names) {
        let sheet = &parts[&format!("xl/worksheets/sheet{number}.xml")];
        assert!(!sheet.contains("<mergeCell"), "{name} has merged cells");
        assert!(!sheet.contains("hidden="), "{name} hides something");
        assert!(sheet.contains("<c r=\"A1\""), "{name} has no title");
        assert!(
            sheet.contains("<pageSetup"),
            "{name} is not set up to be printed"
        );
        let tables = sheet.matches("<tablePart ").count();
        assert_eq!(tables, usize::from(*name != "Cover"), "{name}");
        let is_frozen = sheet.contains("state=\"frozen\"");
        assert_eq!(is_frozen, number > 3, "{name}");
    }
    let tables = parts
        .iter()
        .filter(|(name, _)| name.starts_with("xl/tables/"));
    for (name, table) in tables {
        assert!(
            table.contains("ref=\"A"),
            "{name} does not begin in column A"
        );
        assert!(!table.contains("<autoFilter"), "{name} has a filter");
    }
}

#[test]
fn what_a_cycle_says_of_its_publication_stands_in_every_description() {
    let dir = temporary();
    let mut cycle = PlainCycle::new(&dir.path().join("cycle"), 6);
    cycle.set(
        "publisher = \"Secretariat (fictional) </script><b>\"\nlicence = \"cc-by-4.0\"\n\
         contact = \"data@example.org\"\ndoi = \"https://doi.org/10.5281/zenodo.1234567\"\n",
    );
    let out = dir.path().join("out");
    let output = build(&cycle.dir, &out, &[]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let public = out.join("latest/public");
    let read = |name: &str| fs::read_to_string(public.join(name)).expect("a file of the build");
    let json = |name: &str| -> Value { serde_json::from_str(&read(name)).expect("JSON") };
    let (publisher, address) = (
        "Secretariat (fictional) </script><b>",
        "https://doi.org/10.5281/zenodo.1234567",
    );

    let package = json("data/datapackage.json");
    assert_eq!(package["id"], address);
    assert_eq!(package["licenses"][0]["name"], "CC-BY-4.0");
    let contributor = &package["contributors"][0];
    assert_eq!(contributor["title"], publisher);
    assert_eq!(contributor["email"], "data@example.org");

    let cff = read("data/CITATION.cff");
    for line in ["license: \"CC-BY-4.0\"", "doi: \"10.5281/zenodo.1234567\""] {
        assert!(cff.lines().any(|it| it == line), "{line} in {cff}");
    }

    let page = read("report.html");
    let start = "<script type=\"application/ld+json\">";
    let (_, dataset) = page.split_once(start).expect("a description");
    let (dataset, _) = dataset.split_once("</script>").expect("an end");
    let dataset: Value = serde_json::from_str(dataset).expect("JSON");
    assert_eq!(dataset["@type"], "Dataset");
    assert_eq!(dataset["publisher"]["name"], publisher);
    assert_eq!(dataset["identifier"], address);
    assert_eq!(
        dataset["license"],
        "https://creativecommons.org/licenses/by/4.0/"
    );
    for download in list(&dataset, "distribution") {
        let path = public.join(text(download, "contentUrl"));
        assert!(path.is_file(), "{}", path.display());
    }

    let pack = json("figures/figures.json");
    assert_eq!(pack["doi"], "10.5281/zenodo.1234567");
    assert_eq!(pack["licence"]["name"], "CC-BY-4.0");
}

#[test]
fn a_licence_or_identifier_that_is_none_is_refused_with_what_to_write() {
    for (line, said) in [
        ("licence = \"my own\"\n", "known are CC0-1.0"),
        ("doi = \"zenodo.1234567\"\n", "no Digital Object Identifier"),
    ] {
        let dir = temporary();
        let mut cycle = PlainCycle::new(&dir.path().join("cycle"), 6);
        cycle.set(line);
        let output = build(&cycle.dir, &dir.path().join("out"), &["--no-report"]);
        assert_ne!(output.status.code(), Some(0));
        assert!(stderr(&output).contains(said), "{}", stderr(&output));
    }
}
