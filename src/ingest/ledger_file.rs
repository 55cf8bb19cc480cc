//! The ledger beside a cycle: `ledger/ledger.jsonl`, one line for each event, and a folder for each
//! release with what has to be known of it.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::cycle_error::CycleError;
use super::input_file::InputFile;
use crate::domain::digest::sha256;
use crate::domain::ledger::{Entry, Ledger};
use crate::domain::release::{Release, ReleasedState};

/// Folder of the ledger in a cycle folder.
pub const FOLDER: &str = "ledger";
/// File of its lines.
pub const LINES: &str = "ledger.jsonl";

/// File of the key that draws partitions.
pub const KEY: &str = "key";

/// File that says in a withdrawn release's own folders that it was withdrawn. It is no file of the release.
pub const WITHDRAWN: &str = "WITHDRAWN.txt";

/// Files kept of a release.
pub const AGGREGATES: &str = "aggregates.csv";
/// Files kept of a release.
pub const QUALITY: &str = "quality.csv";
/// Files kept of a release, where there was a cycle before.
pub const TRANSITIONS: &str = "transitions.csv";
/// Files kept of a release: its blocks on the first line, then a participant with its answers on each.
pub const ANSWERS: &str = "answers.jsonl";
/// Files kept of a release.
pub const MANIFEST: &str = "manifest.json";

/// The folder of a release in the ledger, and how it is called until its line is written.
#[must_use]
pub fn folders_of(ledger: &Path, number: &str) -> [PathBuf; 2] {
    [ledger.join(number), ledger.join(format!(".{number}"))]
}

/// Reads the ledger of a cycle folder; an empty one where there is none. Each line must carry the hash of the one
/// before, and each release its files as they were released. A last line that was cut off was never entered.
pub(super) fn read_ledger(dir: &Path, inputs: &mut Vec<InputFile>) -> Result<Ledger, CycleError> {
    let folder = dir.join(FOLDER);
    let path = folder.join(LINES);
    let mut ledger = Ledger::default();
    if path.exists() {
        let text = read(&path, &format!("{FOLDER}/{LINES}"), inputs)?;
        let whole = text;
        ledger.file_bytes = whole.len() as u64;
        let mut end = 0;
        for (line, text) in (1..).zip(whole.split_inclusive('\n')) {
            let bare = text.strip_suffix('\n').unwrap_or(text);
            let wrong = |reason: String| CycleError::Table {
                path: path.clone(),
                line,
                reason,
            };
            let entry: Entry = match serde_json::from_str(bare) {
                Ok(entry) => entry,
                // Its end was never written: nor was it entered.
                Err(_) if !text.ends_with('\n') => break,
                Err(error) => return Err(wrong(error.to_string())),
            };
            let before = ledger.hashes.last().map_or("", String::as_str);
            if entry.previous() != before {
                return Err(wrong(
                    "it does not follow the line before: a line is missing, or was changed; put the ledger back from a copy"
                        .to_owned(),
                ));
            }
            if let Entry::Released { number, files, .. } = &entry {
                if ledger.build_of(number).is_some() {
                    return Err(wrong(format!("there are two releases {number}")));
                }
                ledger
                    .releases
                    .push(release(&folder, number, files, inputs)?);
            }
            ledger.hashes.push(sha256(bare.as_bytes()));
            end += text.len();
            ledger.file_hashes.push(sha256(&whole.as_bytes()[..end]));
            ledger.whole_bytes = end as u64;
            ledger.lacks_end = !text.ends_with('\n');
            ledger.entries.push(entry);
        }
    }
    refuse_unknown_releases(&folder, &ledger)?;
    refuse_unknown_withdrawals(&folder, &ledger)?;
    Ok(ledger)
}

/// A release whose folder is there is in the ledger: its line was written first.
fn refuse_unknown_releases(folder: &Path, ledger: &Ledger) -> Result<(), CycleError> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let is_unknown = |name: &String| {
        !name.starts_with('.')
            && folder.join(name).join(AGGREGATES).exists()
            && ledger.build_of(name).is_none()
    };
    let names = entries.map(|entry| entry.file_name().to_string_lossy().into_owned());
    let newest = names
        .filter(is_unknown)
        .max_by_key(|name| (name.len(), name.clone()));
    newest.map_or(Ok(()), |name| {
        Err(CycleError::Setting {
            path: folder.join(LINES),
            reason: format!(
                "release {name} lies beside it, and it does not know it: the ledger is older than its releases, or was emptied; put {LINES} back from a copy that has release {name}"
            ),
        })
    })
}

/// A release whose folder says that it was withdrawn is withdrawn in the ledger: its line was written first.
fn refuse_unknown_withdrawals(folder: &Path, ledger: &Ledger) -> Result<(), CycleError> {
    let mut numbers = ledger.releases.iter().map(|release| &release.number);
    let lost = numbers.find(|number| {
        folder.join(number).join(WITHDRAWN).exists() && ledger.withdrawal(number).is_none()
    });
    lost.map_or(Ok(()), |number| {
        Err(CycleError::Setting {
            path: folder.join(LINES),
            reason: format!(
                "release {number} was withdrawn, as {WITHDRAWN} in its folder says, and no line does: a line is missing; put {LINES} back from a copy that has it"
            ),
        })
    })
}

/// What is kept of a release, its files as they were released.
fn release(
    folder: &Path,
    number: &str,
    files: &BTreeMap<String, String>,
    inputs: &mut Vec<InputFile>,
) -> Result<Release, CycleError> {
    let [kept, beside] = folders_of(folder, number);
    // A release that was cut off after its line was written is whole; the next command gives the folder its name.
    let kept = if kept.exists() || !beside.exists() {
        kept
    } else {
        beside
    };
    let mut texts = BTreeMap::new();
    for (name, expected) in files {
        let path = kept.join(name);
        let text = read(&path, &format!("{FOLDER}/{number}/{name}"), inputs)?;
        if *expected != sha256(text.as_bytes()) {
            return Err(CycleError::Setting {
                path,
                reason: "it is not what was released; put the file of the release back".to_owned(),
            });
        }
        texts.insert(name.as_str(), text);
    }
    let mut text = |name: &str| {
        texts.remove(name).ok_or_else(|| CycleError::Setting {
            path: folder.join(LINES),
            reason: format!("release {number} has no {name}; put the ledger back from a copy"),
        })
    };
    let path = kept.join(ANSWERS);
    let state = parse_state(&text(ANSWERS)?).map_err(|(line, reason)| CycleError::Table {
        path,
        line,
        reason,
    })?;
    Ok(Release {
        number: number.to_owned(),
        aggregates: text(AGGREGATES)?,
        quality: text(QUALITY)?,
        transitions: text(TRANSITIONS).ok(),
        state,
    })
}

/// Reads what [`write_state`] wrote; else the line, and what is wrong with it.
///
/// # Errors
/// When a line is not what it should be.
pub fn parse_state(text: &str) -> Result<ReleasedState, (u64, String)> {
    let mut lines = (1..).zip(text.lines());
    let wrong = |line: u64| move |error: serde_json::Error| (line, error.to_string());
    let (line, first) = lines.next().ok_or((1, "it is empty".to_owned()))?;
    let blocks = serde_json::from_str(first).map_err(wrong(line))?;
    let members = lines.map(|(line, text)| serde_json::from_str(text).map_err(wrong(line)));
    Ok(ReleasedState {
        blocks,
        members: members.collect::<Result<_, _>>()?,
    })
}

/// The text of [`ANSWERS`]: what is written is read back exactly, whatever a member is called.
///
/// # Errors
/// When JSON cannot be made of it.
pub fn write_state(state: &ReleasedState) -> serde_json::Result<String> {
    let mut text = serde_json::to_string(&state.blocks)?;
    text.push('\n');
    for member in &state.members {
        text.push_str(&serde_json::to_string(member)?);
        text.push('\n');
    }
    Ok(text)
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

#[cfg(test)]
mod tests {
    use super::{parse_state, write_state};
    use crate::domain::cycle::Participants;
    use crate::domain::release::{
        BindingSettings, ReleasedBlocks, ReleasedMember, ReleasedState, ReleasedTable,
    };
    use crate::domain::status::Status;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_is_written_is_read_back(names in prop::collection::vec("(@|=|'|\\PC|\n)*", 1..8)) {
            let state = ReleasedState {
                blocks: ReleasedBlocks {
                    settings: BindingSettings {
                        threshold: 5,
                        coalition: 2,
                        participants: Participants::List,
                        regions: names[0].clone(),
                    },
                    is_withheld: false,
                    waves: vec![vec![ReleasedTable {
                        groups: names.clone(),
                        commitments: names.clone(),
                        regions: vec![names.clone()],
                    }]],
                    evidence: Vec::new(),
                },
                members: names
                    .iter()
                    .map(|name| ReleasedMember {
                        member: name.clone(),
                        group: name.clone(),
                        region: name.clone(),
                        on_time: true,
                        answers: vec![(name.clone(), Status::Planned, 0, "whole".to_owned())],
                    })
                    .collect(),
            };
            let text = write_state(&state).expect("JSON");
            prop_assert_eq!(parse_state(&text), Ok(state));
        }
    }
}
