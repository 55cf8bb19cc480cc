//! Old drafts, cleared away. A release stays, and so does what `latest` points to.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::error::BuildError;
use super::facts::BuildFacts;
use super::lock;
use super::staging::PREFIX;

/// What pruning an output folder came to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Pruned {
    /// Ids of the drafts that went, the newest first.
    pub deleted: Vec<String>,
    /// How many drafts were kept.
    pub kept: usize,
    /// How many releases are there; they are never deleted.
    pub releases: usize,
}

/// Deletes the drafts of an output folder but for the newest `keep`; of those that cannot be read none. With
/// `dry_run` it only says what it would delete.
///
/// # Errors
/// When there are no builds, another command is at work there, or the disk refuses.
pub fn prune(out: &Path, keep: usize, dry_run: bool) -> Result<Pruned, BuildError> {
    let builds = out.join("builds");
    let disk = |path: &Path| {
        let path = path.to_owned();
        move |source| BuildError::Disk { path, source }
    };
    let entries = fs::read_dir(&builds).map_err(disk(&builds))?;
    let Some(_lock) = lock::take(out).map_err(disk(out))? else {
        return Err(BuildError::Locked(out.to_owned()));
    };
    let latest = fs::canonicalize(out.join("latest")).ok();
    let mut pruned = Pruned::default();
    let mut drafts: Vec<(SystemTime, PathBuf, String)> = Vec::new();
    for entry in entries.flatten() {
        let path = entry.path();
        let name = entry.file_name().to_string_lossy().into_owned();
        // What has no manifest is no build of ours.
        let Some(facts) = BuildFacts::read(&path)
            .ok()
            .filter(|facts| facts.id == name)
        else {
            continue;
        };
        if facts.release.is_some() {
            pruned.releases += 1;
        } else if fs::canonicalize(&path).ok() == latest {
            pruned.kept += 1;
        } else {
            let made = fs::metadata(path.join("manifest.json")).and_then(|about| about.modified());
            drafts.push((made.unwrap_or(SystemTime::UNIX_EPOCH), path, name));
        }
    }
    drafts.sort();
    drafts.reverse();
    let room = keep.saturating_sub(pruned.kept);
    pruned.kept += drafts.len().min(room);
    for (_, path, name) in drafts.into_iter().skip(room) {
        if !dry_run {
            // Under a name that the next build clears away, should this be killed in between.
            let aside = builds.join(format!("{PREFIX}pruned"));
            if aside.exists() {
                fs::remove_dir_all(&aside).map_err(disk(&aside))?;
            }
            fs::rename(&path, &aside).map_err(disk(&path))?;
            fs::remove_dir_all(&aside).map_err(disk(&aside))?;
        }
        pruned.deleted.push(name);
    }
    Ok(pruned)
}
