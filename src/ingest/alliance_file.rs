//! The folder of an alliance: `alliance.toml`, and what it names beside it.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use jiff::civil::Date;
use serde::Deserialize;

use super::cycle_error::CycleError;
use super::encoding::decode;
use super::input_file::InputFile;
use super::toml_date::date;
use crate::domain::alliance::{Alliance, Framework, Translation};
use crate::domain::catalogue::Catalogue;
use crate::domain::digest::sha256;
use crate::domain::group::{GroupWords, Groups};
use crate::domain::imprint::Licence;
use crate::domain::lens::{Lens, LensPart};
use crate::domain::status::StatusLabels;

/// The file that makes a folder that of an alliance.
pub const FILE: &str = "alliance.toml";
/// Its own messages in English.
const MESSAGES: &str = "en.ftl";

/// `alliance.toml`, as written.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct AllianceFile {
    name: String,
    publisher: String,
    licence: Option<Licence>,
    catalogue: String,
    frameworks: String,
    /// Files of lenses.
    #[serde(default)]
    lenses: Vec<String>,
    #[serde(default)]
    statuses: StatusLabels,
    obstacles: Vec<String>,
    /// Other languages than English in which it says what it is and what things are called.
    #[serde(default)]
    languages: Vec<String>,
    group: Vec<GroupWords>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct FrameworksFile {
    #[serde(default)]
    framework: Vec<FrameworkEntry>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct FrameworkEntry {
    id: String,
    name: String,
    kind: String,
    /// Its file of parties, beside `alliance.toml`.
    parties: Option<String>,
}

/// A file of a lens.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct LensFile {
    id: String,
    title: String,
    catalogue: String,
    source: String,
    #[serde(deserialize_with = "date")]
    as_of: Date,
    note: String,
    part: Vec<LensPart>,
}

impl From<LensFile> for Lens {
    fn from(file: LensFile) -> Self {
        Self {
            id: file.id,
            title: file.title,
            catalogue: file.catalogue,
            source: file.source,
            as_of: file.as_of,
            note: file.note,
            parts: file.part,
        }
    }
}

/// The texts of an alliance's files, by their names.
pub type AllianceFiles = BTreeMap<String, String>;

/// Reads the folder of an alliance: the catalogue that its cycles report on where they name no other, and the
/// texts of its files. What was read is added to `inputs`.
///
/// # Errors
/// When a file is missing or says something that cannot be used; the message says where.
pub fn read_alliance(
    dir: &Path,
    inputs: &mut Vec<InputFile>,
) -> Result<(Catalogue, AllianceFiles), CycleError> {
    let label = dir.file_name().unwrap_or(dir.as_os_str()).to_string_lossy();
    let mut files = AllianceFiles::new();
    let catalogue = parse(dir, &mut |name| {
        let path = dir.join(name);
        let bytes = std::fs::read(&path).map_err(|source| CycleError::Setting {
            reason: format!(
                "{source}; the folder of an alliance holds {FILE}, {MESSAGES} and what {FILE} names"
            ),
            path,
        })?;
        inputs.push(InputFile {
            name: format!("{label}/{name}"),
            sha256: sha256(&bytes),
        });
        let text = decode(&bytes).into_owned();
        files.insert(name.to_owned(), text.clone());
        Ok(text)
    })?;
    Ok((catalogue, files))
}

/// Reads an alliance whose files `read` gives by their names.
pub(super) fn parse(
    dir: &Path,
    read: &mut dyn FnMut(&str) -> Result<String, CycleError>,
) -> Result<Catalogue, CycleError> {
    let path = dir.join(FILE);
    let setting = |path: &Path, reason: String| CycleError::Setting {
        path: path.to_owned(),
        reason,
    };
    let file: AllianceFile = from_toml(&path, &read(FILE)?)?;
    if file.obstacles.iter().any(|one| one.trim().is_empty()) {
        return Err(setting(&path, "obstacles: one of them is empty".to_owned()));
    }
    if let Some(label) = file.statuses.ambiguous() {
        let reason = format!("statuses: the label {label:?} is empty, or stands for two statuses");
        return Err(setting(&path, reason));
    }
    let groups = Groups::new(file.group).map_err(|reason| setting(&path, reason))?;
    let listed: FrameworksFile = from_toml(&dir.join(&file.frameworks), &read(&file.frameworks)?)?;
    let mut frameworks = Vec::new();
    for entry in listed.framework {
        let parties = match &entry.parties {
            Some(name) => {
                parties(&read(name)?).map_err(|reason| setting(&dir.join(name), reason))?
            }
            None => Vec::new(),
        };
        frameworks.push(Framework {
            id: entry.id,
            name: entry.name,
            kind: entry.kind,
            parties,
        });
    }
    let mut lenses: Vec<Lens> = Vec::new();
    for name in &file.lenses {
        let file: LensFile = from_toml(&dir.join(name), &read(name)?)?;
        lenses.push(file.into());
    }
    let messages = read(MESSAGES)?;
    let mut translations = Vec::new();
    for code in file.languages {
        translations.push(Translation {
            messages: read(&format!("{code}.ftl"))?,
            names: read(&format!("{code}.toml"))?,
            code,
        });
    }
    let text = read(&file.catalogue)?;
    let alliance = Arc::new(Alliance {
        name: file.name,
        publisher: file.publisher,
        licence: file.licence,
        groups,
        statuses: file.statuses,
        obstacles: file.obstacles,
        frameworks,
        lenses,
        messages,
        translations,
    });
    let wrong = |reason: String| setting(&dir.join(&file.catalogue), reason);
    let catalogue = Catalogue::parse(&text, &alliance).map_err(|error| wrong(error.to_string()))?;
    check_frameworks(&catalogue).map_err(wrong)?;
    for (lens, name) in alliance.lenses.iter().zip(&file.lenses) {
        let is_known = |id: &str| catalogue.get(id).is_some();
        if let Some(id) = lens
            .unknown(is_known)
            .filter(|_| lens.catalogue == catalogue.id)
        {
            let reason = format!("the catalogue {} has no commitment {id:?}", catalogue.id);
            return Err(setting(&dir.join(name), reason));
        }
    }
    Ok(catalogue)
}

/// Says which instrument a commitment names that is not listed, if any is.
fn check_frameworks(catalogue: &Catalogue) -> Result<(), String> {
    let unknown = |id: &&str| catalogue.alliance.framework(id).is_none();
    match catalogue.framework_ids().into_iter().find(unknown) {
        Some(id) => Err(format!(
            "the framework {id:?} is not among those of the alliance; list it, with its name"
        )),
        None => Ok(()),
    }
}

fn from_toml<T: serde::de::DeserializeOwned>(path: &Path, text: &str) -> Result<T, CycleError> {
    toml::from_str(text).map_err(|source| CycleError::Config {
        path: path.to_owned(),
        source: Box::new(source),
    })
}

/// The codes of the parties to an instrument: the column `alpha3` of their table.
fn parties(text: &str) -> Result<Vec<String>, String> {
    let mut table = csv::Reader::from_reader(text.as_bytes());
    let header = table.headers().map_err(|error| error.to_string())?;
    let column = header.iter().position(|name| name.trim() == "alpha3");
    let column = column.ok_or("it has no column alpha3, with the codes of the parties")?;
    let codes = table.records().map(|row| {
        let row = row.map_err(|error| error.to_string())?;
        Ok(row.get(column).unwrap_or_default().trim().to_owned())
    });
    codes.collect()
}
