//! The ledger beside a cycle: `ledger/ledger.jsonl`, one line for each event, and a folder for each
//! release with what has to be known of it.

use std::path::Path;

use super::cycle_folder::{CycleError, InputFile};
use super::own_table::for_each_row;
use crate::domain::digest::sha256;
use crate::domain::group::Group;
use crate::domain::ledger::{Entry, Ledger};
use crate::domain::release::{Release, ReleasedAnswer};
use crate::domain::response::Evidence;
use crate::domain::status::Status;

/// Folder of the ledger in a cycle folder.
pub const FOLDER: &str = "ledger";
/// File of its lines.
pub const LINES: &str = "ledger.jsonl";

/// Files kept of a release.
pub const AGGREGATES: &str = "aggregates.csv";
/// Files kept of a release.
pub const QUALITY: &str = "quality.csv";
/// Files kept of a release.
pub const FULL: &str = "aggregates-full.csv";
/// Files kept of a release.
pub const ANSWERS: &str = "answers.csv";

/// Files kept of a release.
pub const MANIFEST: &str = "manifest.json";

/// First line of [`ANSWERS`].
pub const ANSWER_COLUMNS: &str = "member_id,group,region,commitment,status,evidence,on_time";

/// Reads the ledger of a cycle folder; an empty one where there is none.
pub(super) fn read_ledger(dir: &Path, inputs: &mut Vec<InputFile>) -> Result<Ledger, CycleError> {
    let folder = dir.join(FOLDER);
    let path = folder.join(LINES);
    if !path.exists() {
        return Ok(Ledger::default());
    }
    let text = read(&path, &format!("{FOLDER}/{LINES}"), inputs)?;
    let mut ledger = Ledger::default();
    for (line, text) in (1..).zip(text.lines()) {
        let entry: Entry = serde_json::from_str(text).map_err(|error| CycleError::Table {
            path: path.clone(),
            line,
            reason: error.to_string(),
        })?;
        if let Entry::Released { number, files, .. } = &entry {
            let kept = |name: &str| {
                let path = folder.join(number).join(name);
                let text = read(&path, &format!("{FOLDER}/{number}/{name}"), inputs)?;
                let expected = files.get(name);
                if expected.is_none_or(|expected| *expected != sha256(text.as_bytes())) {
                    return Err(CycleError::Setting {
                        path,
                        reason: "it is not what was released; put the file of the release back"
                            .to_owned(),
                    });
                }
                Ok(text)
            };
            ledger.releases.push(release(&folder, number, kept)?);
        }
        ledger.entries.push(entry);
    }
    Ok(ledger)
}

fn release(
    folder: &Path,
    number: &str,
    mut kept: impl FnMut(&str) -> Result<String, CycleError>,
) -> Result<Release, CycleError> {
    let answers = kept(ANSWERS)?;
    let path = folder.join(number).join(ANSWERS);
    Ok(Release {
        number: number.to_owned(),
        aggregates: kept(AGGREGATES)?,
        quality: kept(QUALITY)?,
        full: kept(FULL)?,
        answers: parse_answers(&answers, &path)?,
    })
}

fn parse_answers(text: &str, path: &Path) -> Result<Vec<ReleasedAnswer>, CycleError> {
    let mut answers = Vec::new();
    let take = |_, row: [String; 7]| {
        let [
            member_id,
            group,
            region,
            commitment,
            status,
            evidence,
            on_time,
        ] = row;
        let unknown = |what: &str| format!("{what} is not known");
        answers.push(ReleasedAnswer {
            member_id,
            group: Group::parse(&group).ok_or_else(|| unknown(&group))?,
            region,
            commitment,
            status: Status::ALL
                .into_iter()
                .find(|known| known.column() == status)
                .ok_or_else(|| unknown(&status))?,
            evidence: Evidence::ALL
                .into_iter()
                .find(|known| known.name() == evidence)
                .ok_or_else(|| unknown(&evidence))?,
            on_time: match on_time.as_str() {
                "yes" => Some(true),
                "no" => Some(false),
                _ => None,
            },
        });
        Ok(())
    };
    for_each_row(text, path, ANSWER_COLUMNS, csv::Trim::None, take)?;
    Ok(answers)
}

fn read(path: &Path, name: &str, inputs: &mut Vec<InputFile>) -> Result<String, CycleError> {
    let text = std::fs::read_to_string(path).map_err(|source| CycleError::Read {
        path: path.to_owned(),
        source,
    })?;
    inputs.push(InputFile {
        name: name.to_owned(),
        sha256: sha256(text.as_bytes()),
    });
    Ok(text)
}
