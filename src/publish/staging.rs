//! Staging: a build is written beside the finished ones, synced, and renamed when it is whole; `latest` moves
//! last. What a killed build leaves behind is removed by the next one.
//!
//! The order that keeps a power cut harmless: every file, then every folder of the build; its name; the folder of the
//! builds; the link `latest`; the folder that holds it. A name is given only to what is on the disk.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File, OpenOptions};
use std::io::{BufWriter, Error, Result, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use rayon::prelude::*;
use sha2::{Digest as _, Sha256};

use crate::domain::digest::{hexadecimal, sha256};

/// Begins the name of what the next build clears away.
pub(super) const PREFIX: &str = ".staging-";
/// Begins the name of a release's build until its line is in the ledger.
pub(super) const PREFIX_OF_RELEASE: &str = ".release-";

/// The folder of the build that this process makes: what a signal is to clear away.
static HALF: Mutex<Option<PathBuf>> = Mutex::new(None);

fn note_half(dir: Option<&Path>) {
    *HALF.lock().unwrap_or_else(PoisonError::into_inner) = dir.map(Path::to_owned);
}

/// Removes the build that this process is making, if it is making one.
pub fn clear_half_build() {
    let half = HALF.lock().unwrap_or_else(PoisonError::into_inner).take();
    if let Some(dir) = half {
        // Whatever another thread still writes there the next build clears away.
        let _removed = fs::remove_dir_all(dir);
    }
}

/// A build folder in the making. Dropped before it is finished, it is removed.
#[derive(Debug)]
pub(super) struct Staging {
    dir: PathBuf,
    /// What was written, by its path in the build.
    written: Mutex<BTreeMap<String, Written>>,
    /// The files that are on the disk already.
    synced: Mutex<BTreeSet<String>>,
    finished: bool,
}

/// What a file holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Written {
    /// Its size.
    pub bytes: usize,
    /// The SHA-256 of its bytes.
    pub sha256: String,
}

/// Who may read a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Access {
    /// Everybody.
    Public,
    /// Its owner only.
    Owner,
}

impl Staging {
    /// Starts a build folder under `builds`.
    pub(super) fn start(builds: &Path) -> Result<Self> {
        fs::create_dir_all(builds)?;
        let dir = builds.join(format!("{PREFIX}{}", std::process::id()));
        fs::create_dir(&dir)?;
        note_half(Some(&dir));
        let staging = Self {
            dir,
            written: Mutex::default(),
            synced: Mutex::default(),
            finished: false,
        };
        for folder in ["public", "public/figures", "public/data", "restricted"] {
            fs::create_dir(staging.dir.join(folder))?;
        }
        limit_to_owner(&staging.dir.join("restricted"), 0o700)?;
        Ok(staging)
    }

    /// The folder in the making.
    pub(super) fn dir(&self) -> &Path {
        &self.dir
    }

    /// Makes a folder that is its owner's alone, with those above it, by its path in the build.
    pub(super) fn folder(&self, name: &str) -> Result<PathBuf> {
        let dir = self.dir.join(name);
        let mut builder = fs::DirBuilder::new();
        builder.recursive(true);
        #[cfg(unix)]
        {
            use std::os::unix::fs::DirBuilderExt as _;
            builder.mode(0o700);
        }
        builder.create(&dir)?;
        Ok(dir)
    }

    /// Opens a file for writing, by its path in the build.
    fn create(&self, name: &str) -> Result<File> {
        let access = access_of(name);
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        {
            use std::os::unix::fs::OpenOptionsExt as _;
            options.mode(if access == Access::Owner {
                0o600
            } else {
                0o644
            });
        }
        #[cfg(not(unix))]
        let _ = access;
        options.open(self.dir.join(name))
    }

    /// Writes a whole file.
    pub(super) fn write(&self, name: &str, bytes: &[u8]) -> Result<()> {
        self.create(name)?.write_all(bytes)?;
        self.note(name, bytes.len(), sha256(bytes));
        Ok(())
    }

    /// Writes a file bit by bit.
    pub(super) fn stream<E: From<Error>>(
        &self,
        name: &str,
        write: impl FnOnce(&mut dyn Write) -> std::result::Result<(), E>,
    ) -> std::result::Result<(), E> {
        let hashed = Hashed {
            file: self.create(name)?,
            bytes: 0,
            digest: Sha256::new(),
        };
        let mut file = BufWriter::with_capacity(1 << 16, hashed);
        write(&mut file)?;
        let hashed = file
            .into_inner()
            .map_err(std::io::IntoInnerError::into_error)?;
        self.note(name, hashed.bytes, hexadecimal(&hashed.digest.finalize()));
        Ok(())
    }

    /// Takes in a file that another program wrote to its place.
    pub(super) fn adopt(&self, name: &str) -> Result<()> {
        let path = self.dir.join(name);
        if access_of(name) == Access::Owner {
            limit_to_owner(&path, 0o600)?;
        }
        let bytes = fs::read(&path)?;
        self.note(name, bytes.len(), sha256(&bytes));
        Ok(())
    }

    fn note(&self, name: &str, bytes: usize, sha256: String) {
        let mut written = self.written.lock().unwrap_or_else(PoisonError::into_inner);
        written.insert(name.to_owned(), Written { bytes, sha256 });
    }

    /// What was noted of a file when it was written.
    ///
    /// # Errors
    /// When it was not.
    pub(super) fn noted(&self, name: &str) -> Result<Written> {
        let written = self.written.lock().unwrap_or_else(PoisonError::into_inner);
        let found = written.get(name).cloned();
        found.ok_or_else(|| Error::other(format!("{name} was not written")))
    }

    /// Every file written so far, in the order of their paths in the build.
    pub(super) fn written(&self) -> BTreeMap<String, Written> {
        let written = self.written.lock();
        written.unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Brings the files written so far to the disk, so that fewer are left when the build is whole.
    pub(super) fn sync_files(&self) -> Result<()> {
        let synced = self.synced.lock().unwrap_or_else(PoisonError::into_inner);
        let mut waiting = self.written();
        waiting.retain(|name, _| !synced.contains(name));
        drop(synced);
        waiting
            .par_iter()
            .try_for_each(|(name, _)| File::open(self.dir.join(name))?.sync_all())?;
        let mut synced = self.synced.lock().unwrap_or_else(PoisonError::into_inner);
        synced.extend(waiting.into_keys());
        Ok(())
    }

    /// Brings everything written to the disk.
    fn sync(&self) -> Result<()> {
        self.sync_files()?;
        let written = self.written();
        let folders = written.keys().filter_map(|name| Path::new(name).parent());
        let mut folders: BTreeSet<&Path> = folders.flat_map(Path::ancestors).collect();
        folders.insert(Path::new("public/figures"));
        folders
            .iter()
            .try_for_each(|folder| sync_dir(&self.dir.join(folder)))
    }

    /// Gives the build its name, then moves `latest`. A build of that name that lacks something is replaced.
    pub(super) fn finish(mut self, outputs: &Path, id: &str) -> Result<PathBuf> {
        self.sync()?;
        note_half(None);
        let done = give_name(outputs, &self.dir, id)?;
        self.finished = true;
        Ok(done)
    }

    /// Sets a whole build of a release aside, under a name that other builds leave alone; gives its folder.
    pub(super) fn set_aside(mut self, number: &str, id: &str) -> Result<PathBuf> {
        self.sync()?;
        let builds = self.dir.parent().unwrap_or(Path::new("")).to_owned();
        let aside = builds.join(format!("{PREFIX_OF_RELEASE}{number}-{id}"));
        note_half(None);
        fs::rename(&self.dir, &aside)?;
        self.finished = true;
        sync_dir(&builds)?;
        Ok(aside)
    }
}

/// Removes what killed builds left among the builds.
pub(super) fn clear(builds: &Path) -> Result<()> {
    for entry in fs::read_dir(builds)? {
        let entry = entry?;
        if entry.file_name().to_string_lossy().starts_with(PREFIX) {
            fs::remove_dir_all(entry.path())?;
        }
    }
    Ok(())
}

/// Gives a whole build its name, then moves `latest`. A build of that name is replaced.
pub(super) fn give_name(outputs: &Path, dir: &Path, id: &str) -> Result<PathBuf> {
    let builds = outputs.join("builds");
    let done = builds.join(id);
    let replaced = builds.join(format!("{PREFIX}replaced"));
    if done.exists() {
        fs::rename(&done, &replaced)?;
    }
    fs::rename(dir, &done)?;
    sync_dir(&builds)?;
    if replaced.exists() {
        fs::remove_dir_all(&replaced)?;
    }
    point_latest(outputs, id)?;
    Ok(done)
}

/// Brings to the disk which names a folder holds.
#[cfg(unix)]
pub(super) fn sync_dir(dir: &Path) -> Result<()> {
    File::open(dir)?.sync_all()
}

#[cfg(not(unix))]
pub(super) fn sync_dir(_dir: &Path) -> Result<()> {
    Ok(())
}

impl Drop for Staging {
    fn drop(&mut self) {
        if !self.finished {
            note_half(None);
            // Left behind, it is removed by the next build.
            let _removed = fs::remove_dir_all(&self.dir);
        }
    }
}

/// A file that is hashed while it is written.
struct Hashed {
    file: File,
    bytes: usize,
    digest: Sha256,
}

impl Write for Hashed {
    fn write(&mut self, buffer: &[u8]) -> Result<usize> {
        let taken = self.file.write(buffer)?;
        self.bytes += taken;
        self.digest.update(&buffer[..taken]);
        Ok(taken)
    }

    fn flush(&mut self) -> Result<()> {
        self.file.flush()
    }
}

/// Restricted files and the full manifest are their owner's alone.
fn access_of(name: &str) -> Access {
    if name.starts_with("restricted/") || name == "manifest.json" {
        Access::Owner
    } else {
        Access::Public
    }
}

/// Lets a path be read by its owner alone, where the system knows owners.
#[cfg(unix)]
pub(super) fn limit_to_owner(path: &Path, mode: u32) -> Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    fs::set_permissions(path, fs::Permissions::from_mode(mode))
}

#[cfg(not(unix))]
pub(super) fn limit_to_owner(_path: &Path, _mode: u32) -> Result<()> {
    Ok(())
}

/// The first of `name`, `name-2`, `name-3` … that nothing has.
#[cfg(unix)]
fn free_name(name: &Path) -> PathBuf {
    let numbered = |number: u32| {
        let mut text = name.as_os_str().to_owned();
        text.push(format!("-{number}"));
        PathBuf::from(text)
    };
    let candidates = std::iter::once(name.to_owned()).chain((2..).map(numbered));
    let mut free = candidates.filter(|candidate| candidate.symlink_metadata().is_err());
    free.next().unwrap_or_else(|| name.to_owned())
}

/// Points `latest` to a build; at every moment it points to a whole one.
#[cfg(unix)]
pub(super) fn point_latest(outputs: &Path, id: &str) -> Result<()> {
    let target = Path::new("builds").join(id);
    let latest = outputs.join("latest");
    if fs::read_link(&latest).is_ok_and(|current| current == target) {
        return Ok(());
    }
    // The lock is held, so that one name is enough; a killed build's link is replaced.
    let beside = outputs.join(".latest");
    if beside.symlink_metadata().is_ok() {
        fs::remove_file(&beside)?;
    }
    std::os::unix::fs::symlink(&target, &beside)?;
    // Where a folder was put in its place, by copying the outputs, it holds what a build of its own name holds.
    if latest.is_dir() && !latest.is_symlink() {
        let aside = outputs.join("latest.copied");
        fs::rename(&latest, free_name(&aside))?;
    }
    fs::rename(&beside, &latest)?;
    sync_dir(outputs)
}

/// Where links need rights, `latest` is a text file that holds the path.
#[cfg(not(unix))]
pub(super) fn point_latest(outputs: &Path, id: &str) -> Result<()> {
    let beside = outputs.join(".latest");
    fs::write(&beside, format!("builds/{id}"))?;
    fs::rename(&beside, outputs.join("latest"))
}
