//! What must hold of every sample: the same bytes each time, unlike names, fictional codes, a folder
//! that is what its summary says.

mod files;

use std::collections::{BTreeMap, HashSet};
use std::fmt::Write as _;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};

use super::oddity::{BookOddity, RowOddity, name};
use super::roster::Profile;
use super::{roster, world, write_sample};
use crate::domain::catalogue::Catalogue;
use crate::domain::fold::fold;
use crate::domain::group::fixtures;
use crate::ingest::built_in;
use crate::render::sample::{SampleError, SampleSettings, SampleSummary};

/// A small catalogue with a section of one commitment, an alias and a derived commitment.
fn catalogue() -> Catalogue {
    let mut text = String::from(
        r#"
id = "test"
title = "A test"
place = "Nowhere"
date = 2024-12-05
source = "none"
[[audience]]
code = "O"
name = "All members"
groups = ["Government", "Private sector", "Civil society", "Intergovernmental"]
pledge = "All:"
[[section]]
code = "O"
audience = "O"
title = "All"
[[commitment]]
id = "O1"
section = "O"
label = "Report"
text = "Report."
derived = true
[[commitment]]
id = "O2"
section = "O"
label = "Act"
text = "Act together."
"#,
    );
    for (code, group) in [
        ("G", "Government"),
        ("P", "Private sector"),
        ("C", "Civil society"),
    ] {
        let _ = write!(
            text,
            "[[audience]]\ncode = \"{code}\"\nname = \"{group}\"\ngroups = [\"{group}\"]\n\
             pledge = \"They:\"\n"
        );
        for number in 1..=3 {
            let _ = write!(
                text,
                "[[section]]\ncode = \"{code}{number}\"\naudience = \"{code}\"\ntitle = \"T\"\n"
            );
            for letter in ["a", "b"] {
                let _ = write!(
                    text,
                    "[[commitment]]\nid = \"{code}{number}{letter}\"\nsection = \"{code}{number}\"\n\
                     label = \"L\"\ntext = \"Words of {code}{number}{letter}.\"\n"
                );
            }
        }
    }
    text.push_str(
        "[[commitment]]\nid = \"P1c\"\nsection = \"P1\"\nlabel = \"L\"\ntext = \"Words of P1a.\"\n\
         alias_of = \"P1a\"\n",
    );
    Catalogue::parse(&text, &built_in::newest_catalogue().alliance).unwrap()
}

fn settings(members: usize, awkwardness: f64) -> SampleSettings {
    SampleSettings {
        awkwardness,
        ..SampleSettings::new(members, 7)
    }
}

fn write(dir: &Path, settings: &SampleSettings, threads: usize) -> SampleSummary {
    let pool = rayon::ThreadPoolBuilder::new()
        .num_threads(threads)
        .build()
        .unwrap();
    let catalogue = catalogue();
    pool.install(|| write_sample(dir, settings, &catalogue, &|_| ()))
        .unwrap()
}

fn is_table(path: &str) -> bool {
    Path::new(path)
        .extension()
        .is_some_and(|extension| extension == "csv")
}

/// Every file below a folder, by its path.
fn files(dir: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![dir.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let key = path
                    .strip_prefix(dir)
                    .unwrap()
                    .to_string_lossy()
                    .into_owned();
                found.insert(key, std::fs::read(path).unwrap());
            }
        }
    }
    found
}

#[test]
fn the_same_settings_give_the_same_bytes_whatever_the_threads() {
    let (one, four) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let settings = settings(90, 0.2);
    assert_eq!(
        write(one.path(), &settings, 1),
        write(four.path(), &settings, 4)
    );
    let (left, right) = (files(one.path()), files(four.path()));
    assert_eq!(
        left.keys().collect::<Vec<_>>(),
        right.keys().collect::<Vec<_>>()
    );
    for (path, bytes) in &left {
        assert!(*bytes == right[path], "{path} differs");
    }
}

#[test]
fn another_seed_gives_other_answers() {
    let (one, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    write(one.path(), &settings(10, 0.0), 1);
    write(
        other.path(),
        &SampleSettings {
            seed: 8,
            ..settings(10, 0.0)
        },
        1,
    );
    assert_ne!(files(one.path()), files(other.path()));
}

#[test]
fn the_summary_counts_what_stands_in_the_folder() {
    let dir = tempfile::tempdir().unwrap();
    let told = AtomicUsize::new(0);
    let settings = settings(200, 0.3);
    let summary = write_sample(dir.path(), &settings, &catalogue(), &|more| {
        told.fetch_add(more, Ordering::Relaxed);
    })
    .unwrap();
    let found = files(&dir.path().join("submissions"));
    assert_eq!(summary.files, found.len());
    assert_eq!(told.load(Ordering::Relaxed), found.len());
    assert_eq!(summary.members, 200);
    let tables = found.keys().filter(|path| is_table(path)).count();
    let of = |kind: &str| summary.awkward.get(kind).copied().unwrap_or(0);
    assert_eq!(
        tables,
        of(name::CSV_UTF8) + of(name::CSV_WINDOWS) + of(name::CSV_UTF16)
    );
    assert_eq!(
        found.values().filter(|bytes| bytes.is_empty()).count(),
        of(name::EMPTY)
    );
    let compound = found
        .values()
        .filter(|bytes| bytes.starts_with(b"\xD0\xCF\x11\xE0"));
    assert_eq!(compound.count(), of(name::ENCRYPTED));
    let broken = of(name::EMPTY) + of(name::ENCRYPTED) + of(name::TEXT);
    let seconds = of("two-versions") + of("tied-versions");
    assert_eq!(summary.submitters + seconds + broken, summary.files);
    let known: HashSet<&str> = RowOddity::WEIGHTED
        .iter()
        .map(|(kind, _)| kind.name())
        .chain(BookOddity::WEIGHTED.iter().map(|(kind, _)| kind.name()))
        .collect();
    let missing: Vec<_> = known.iter().filter(|kind| of(kind) == 0).collect();
    assert!(missing.is_empty(), "never drawn: {missing:?}");
}

#[test]
fn response_rate_and_lateness_are_as_asked() {
    let dir = tempfile::tempdir().unwrap();
    let summary = write(dir.path(), &settings(400, 0.0), 2);
    let asked = super::chance::portion(summary.expected, 0.85);
    assert_eq!(summary.submitters, asked);
    assert_eq!(summary.files, asked);
    assert!(summary.expected < 400 && summary.expected > 370);
    assert!((5..=40).contains(&summary.late), "{}", summary.late);
    assert!(summary.awkward.is_empty());
}

fn profiles(members: usize) -> Vec<Profile> {
    roster::draw(
        &settings(members, 0.1),
        fixtures::groups(),
        &world::lands(),
        50,
    )
}

#[test]
fn names_and_aliases_are_unlike_each_other() {
    let profiles = profiles(30_000);
    let mut seen = HashSet::new();
    for profile in &profiles {
        for name in std::iter::once(&profile.name).chain(&profile.alias) {
            assert!(seen.insert(fold(name)), "{name} twice");
        }
    }
    let ids: HashSet<&str> = profiles.iter().map(|profile| profile.id.as_str()).collect();
    assert_eq!(ids.len(), profiles.len());
    for group in fixtures::groups().iter() {
        assert!(
            profiles.iter().any(|profile| profile.group == group),
            "{group}"
        );
    }
}

#[test]
fn countries_carry_codes_that_belong_to_no_country() {
    let lands = world::lands();
    let mut codes = HashSet::new();
    for land in &lands {
        let letters = land.alpha3.as_bytes();
        // ISO 3166-1 leaves XAA to XZZ to its users.
        assert!(letters.len() == 3 && letters[0] == b'X', "{}", land.alpha3);
        assert!(letters.iter().all(u8::is_ascii_uppercase));
        assert!(codes.insert(land.alpha3.as_str()), "{} twice", land.alpha3);
        for in_use in [
            "XKX", "XKK", "XOM", "XPO", "XXX", "XXA", "XXB", "XXC", "XBA", "XCC", "XEC",
        ] {
            assert_ne!(land.alpha3, in_use);
        }
    }
    assert_eq!(lands.len(), 65);
    assert_eq!(
        lands
            .iter()
            .map(|land| land.region)
            .collect::<HashSet<_>>()
            .len(),
        7
    );
}

#[test]
fn the_roster_is_as_the_cycle_file_promises() {
    let dir = tempfile::tempdir().unwrap();
    write(dir.path(), &settings(60, 0.1), 2);
    let cycle: toml::Table =
        toml::from_str(&std::fs::read_to_string(dir.path().join("cycle.toml")).unwrap()).unwrap();
    assert_eq!(cycle["fictional"].as_bool(), Some(true));
    assert!(
        cycle["title"]
            .as_str()
            .unwrap()
            .contains("fictional sample")
    );
    assert_eq!(cycle["disclosure"]["threshold"].as_integer(), Some(5));
    let codes: HashSet<String> = world::lands().into_iter().map(|land| land.alpha3).collect();
    let mut roster = csv::Reader::from_path(dir.path().join("members.csv")).unwrap();
    let header = "member_id,name,aliases,group,country,region,joined,left";
    assert_eq!(
        roster
            .headers()
            .unwrap()
            .iter()
            .collect::<Vec<_>>()
            .join(","),
        header
    );
    let rows: Vec<csv::StringRecord> = roster.records().map(Result::unwrap).collect();
    assert_eq!(rows.len(), 60);
    for row in &rows {
        assert!(row[4].is_empty() || codes.contains(&row[4]), "{}", &row[4]);
        assert!(fixtures::groups().parse(&row[3]).is_some());
        assert!(row[6].parse::<jiff::civil::Date>().is_ok());
    }
}

#[test]
fn a_folder_with_other_things_is_refused_and_a_sample_replaced() {
    let dir = tempfile::tempdir().unwrap();
    let stray = dir.path().join("notes.txt");
    std::fs::write(&stray, "keep").unwrap();
    let refused = write_sample(dir.path(), &settings(10, 0.0), &catalogue(), &|_| ());
    assert!(matches!(refused, Err(SampleError::NotASample(_))));
    assert_eq!(files(dir.path()).len(), 1);
    std::fs::remove_file(stray).unwrap();
    write(dir.path(), &settings(30, 0.0), 1);
    let summary = write(dir.path(), &settings(10, 0.0), 1);
    assert_eq!(files(&dir.path().join("submissions")).len(), summary.files);
}

#[test]
fn settings_that_make_no_sense_are_refused() {
    let dir = tempfile::tempdir().unwrap();
    for wrong in [
        settings(0, 0.1),
        settings(5, 1.5),
        settings(5, f64::NAN),
        SampleSettings {
            response_rate: -0.1,
            ..settings(5, 0.1)
        },
    ] {
        let refused = write_sample(dir.path(), &wrong, &catalogue(), &|_| ());
        assert!(
            matches!(refused, Err(SampleError::Settings(_))),
            "{wrong:?}"
        );
    }
}
