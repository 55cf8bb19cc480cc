//! The ledger beside a cycle: `ledger/ledger.jsonl`, one line for each event, and a folder for each
//! release with what has to be known of it.

use std::path::Path;

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
            let has_transitions = files.contains_key(TRANSITIONS);
            let release = release(&folder, number, has_transitions, kept)?;
            ledger.releases.push(release);
        }
        ledger.entries.push(entry);
    }
    Ok(ledger)
}

fn release(
    folder: &Path,
    number: &str,
    has_transitions: bool,
    mut kept: impl FnMut(&str) -> Result<String, CycleError>,
) -> Result<Release, CycleError> {
    let answers = kept(ANSWERS)?;
    let path = folder.join(number).join(ANSWERS);
    let state =
        parse_state(&answers).map_err(|(line, reason)| CycleError::Table { path, line, reason })?;
    Ok(Release {
        number: number.to_owned(),
        aggregates: kept(AGGREGATES)?,
        quality: kept(QUALITY)?,
        transitions: has_transitions.then(|| kept(TRANSITIONS)).transpose()?,
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
