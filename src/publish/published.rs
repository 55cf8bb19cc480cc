//! A finished build, opened to read its aggregates. Only what is asked for is opened: of the restricted
//! files none, unless the restricted table is wanted.

use std::path::{Path, PathBuf};

use serde::Deserialize;

use crate::domain::imprint::{Imprint, Licence};
use crate::domain::ledger::{Issue, Readership};
use crate::render::charts::Notices;
use crate::render::tables::citation::Edition;

/// A build that cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum NoBuild {
    /// There is none to choose.
    #[error("there is no build in {0}")]
    None(PathBuf),
    /// There are several to choose from.
    #[error("there are several builds: {}", .0.join(", "))]
    Several(Vec<String>),
    /// The beginning of an id is that of several builds.
    #[error("{id} is the beginning of several builds: {}", .found.join(", "))]
    Ambiguous {
        /// What was given.
        id: String,
        /// The folders of those builds, in order.
        found: Vec<String>,
    },
    /// The folder is not a build's.
    #[error("{0} is no build: it holds no public/data/aggregates.csv")]
    NotOne(PathBuf),
    /// Only its public folder is there, and more is wanted.
    #[error(
        "{0} is a public folder by itself; what is restricted is in the folder of the whole build"
    )]
    PublicAlone(PathBuf),
    /// A file of it is missing or cannot be read.
    #[error("{path}: {why}")]
    File {
        /// The file.
        path: PathBuf,
        /// What is wrong.
        why: String,
    },
}

/// What is read of `public/manifest.json`.
#[derive(Debug, Deserialize)]
struct Manifest {
    build: String,
    draft: bool,
    release: Option<String>,
    /// Builds of earlier versions do not say it.
    released_to: Option<Readership>,
    notice: Option<String>,
    fictional: bool,
    cycle: u16,
    title: String,
    #[serde(default)]
    publisher: String,
    licence: Option<Licence>,
    contact: Option<String>,
    doi: Option<String>,
    settings: Settings,
}

#[derive(Debug, Deserialize)]
struct Settings {
    as_of: String,
}

/// A build's public folder, with what its manifest says.
#[derive(Debug)]
pub struct PublishedBuild {
    pub(super) public: PathBuf,
    /// How its figures are named and cited.
    pub edition: Edition,
}

impl PublishedBuild {
    /// Opens a build: its folder, the output folder whose `latest` it is, or its public folder alone.
    ///
    /// # Errors
    /// When the folder is none of these, or its manifest cannot be read.
    pub fn open(dir: &Path) -> Result<Self, NoBuild> {
        let places = [
            dir.join("public"),
            dir.join("latest/public"),
            dir.to_owned(),
        ];
        let is_public = |place: &PathBuf| place.join("data/aggregates.csv").is_file();
        let public = places.into_iter().find(is_public);
        let public = public.ok_or_else(|| NoBuild::NotOne(dir.to_owned()))?;
        let path = public.join("manifest.json");
        let manifest: Manifest =
            serde_json::from_str(&read(&path)?).map_err(|error| NoBuild::File {
                path,
                why: error.to_string(),
            })?;
        let notices = Notices {
            draft: manifest.draft,
            fictional: manifest.fictional,
        };
        let release = manifest.release.map(|number| Issue {
            number,
            to: manifest.released_to.unwrap_or(Readership::Public),
            notice: manifest.notice,
        });
        Ok(Self {
            public,
            edition: Edition {
                title: manifest.title,
                imprint: Imprint {
                    publisher: manifest.publisher,
                    licence: manifest.licence,
                    contact: manifest.contact,
                    doi: manifest.doi,
                },
                cycle: manifest.cycle,
                as_of: manifest.settings.as_of,
                build: manifest.build,
                release,
                notice: notices.in_data(),
                is_draft: manifest.draft,
            },
        })
    }

    /// The public table of aggregates, with where it was read.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn aggregates(&self) -> Result<(PathBuf, String), NoBuild> {
        let path = self.public.join("data/aggregates.csv");
        read(&path).map(|text| (path, text))
    }

    /// The written table of commitments, and its text.
    ///
    /// # Errors
    /// When it is not there or cannot be read.
    pub fn commitments(&self) -> Result<(PathBuf, String), NoBuild> {
        let path = self.public.join("data/commitments.csv");
        read(&path).map(|text| (path, text))
    }

    /// What only the secretariat may read of the build: the text of a file of `restricted/`.
    ///
    /// # Errors
    /// When it is not there or cannot be read.
    pub fn restricted(&self, name: &str) -> Result<(PathBuf, String), NoBuild> {
        let folder = self.folder().join("restricted");
        if !folder.is_dir() {
            return Err(NoBuild::PublicAlone(self.public.clone()));
        }
        let path = folder.join(name);
        read(&path).map(|text| (path, text))
    }

    /// The folder of the whole build.
    pub(super) fn folder(&self) -> &Path {
        self.public.parent().unwrap_or(&self.public)
    }

    /// Whether a path lies in this build, which nothing is ever written to. Of a public folder by itself
    /// only the folder is the build's.
    #[must_use]
    pub fn holds(&self, path: &Path) -> bool {
        let Ok(public) = std::fs::canonicalize(&self.public) else {
            return false;
        };
        let whole = public.parent();
        let whole = whole.filter(|folder| folder.join("manifest.json").is_file());
        let folder = path
            .parent()
            .filter(|folder| !folder.as_os_str().is_empty());
        std::fs::canonicalize(folder.unwrap_or(Path::new(".")))
            .is_ok_and(|folder| folder.starts_with(whole.unwrap_or(&public)))
    }
}

/// Digits of a build's id, and the fewest that may stand for it.
const DIGITS: usize = 12;
const FEWEST_DIGITS: usize = 4;

/// The folder of a build that may be named by the beginning of its id: beside the other builds, in their
/// output folder, or alone, where all `outputs` are looked through. What is no such beginning is given back.
///
/// # Errors
/// When several builds begin like this.
pub fn by_short_id(dir: &Path, outputs: &Path) -> Result<PathBuf, NoBuild> {
    let id = dir.file_name().and_then(|name| name.to_str());
    let is_id = |id: &&str| id.chars().all(|digit| digit.is_ascii_hexdigit());
    let is_short = |id: &&str| (FEWEST_DIGITS..=DIGITS).contains(&id.len()) && is_id(id);
    let Some(id) = id.filter(is_short).filter(|_| !dir.exists()) else {
        return Ok(dir.to_owned());
    };
    let folder = dir.parent().unwrap_or(Path::new(""));
    let mut folders = vec![folder.to_owned(), folder.join("builds")];
    if folder.as_os_str().is_empty() {
        let outputs = entries_of(outputs).into_iter();
        folders = outputs.map(|output| output.join("builds")).collect();
    }
    let begins = |path: &PathBuf| {
        let name = path.file_name().and_then(|name| name.to_str());
        let name = name.filter(|name| name.len() == DIGITS && is_id(name));
        name.is_some_and(|name| name.starts_with(&id.to_ascii_lowercase()))
    };
    let builds = folders.iter().flat_map(|folder| entries_of(folder));
    let mut found: Vec<PathBuf> = builds.filter(begins).collect();
    match (found.pop(), found.is_empty()) {
        (None, _) => Ok(dir.to_owned()),
        (Some(only), true) => Ok(only),
        (Some(last), false) => {
            found.push(last);
            found.sort();
            let found = found.iter().map(|path| path.display().to_string());
            Err(NoBuild::Ambiguous {
                id: id.to_owned(),
                found: found.collect(),
            })
        }
    }
}

/// What is in a folder; nothing where it cannot be read.
fn entries_of(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten();
    entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .collect()
}

/// The only newest build among the output folders in `outputs`.
///
/// # Errors
/// When there is none, or there are several.
pub fn only_build(outputs: &Path) -> Result<PathBuf, NoBuild> {
    let entries = std::fs::read_dir(outputs).map_err(|_| NoBuild::None(outputs.to_owned()))?;
    let mut found: Vec<PathBuf> = entries
        .filter_map(|entry| Some(entry.ok()?.path().join("latest")))
        .filter(|latest| latest.is_dir())
        .collect();
    found.sort();
    match (found.pop(), found.is_empty()) {
        (None, _) => Err(NoBuild::None(outputs.to_owned())),
        (Some(only), true) => Ok(only),
        (Some(last), false) => {
            let all = found.iter().chain([&last]);
            Err(NoBuild::Several(
                all.map(|path| path.display().to_string()).collect(),
            ))
        }
    }
}

pub(super) fn read(path: &Path) -> Result<String, NoBuild> {
    std::fs::read_to_string(path).map_err(|error| NoBuild::File {
        path: path.to_owned(),
        why: error.to_string(),
    })
}
