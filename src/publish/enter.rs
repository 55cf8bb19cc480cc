//! The ledger, written: how a release is entered, so that whatever is killed or fails in between leaves either no
//! release or a whole one, and how what was cut off is mended.
//!
//! 1. The build is written, and every file of it synced, under the name `.release-NUMBER-ID`, which no other build
//!    clears away.
//! 2. What the ledger keeps is written and synced in `ledger/.NUMBER`.
//! 3. The line is written and synced. From here on the release is made.
//! 4. `ledger/.NUMBER` and the build get their names, and `latest` moves.
//!
//! Before 3 nothing counts, and is cleared away; after it, what is left is to give the names. Only a command that
//! holds the lock of the cycle does either.

use std::collections::BTreeMap;
use std::fs::{self, File, OpenOptions};
use std::io::{Result, Write as _};
use std::path::{Path, PathBuf};

use super::error::BuildError;
use super::lock;
use super::staging::{PREFIX_OF_RELEASE, give_name, limit_to_owner, sync_dir};
use crate::domain::digest::sha256;
use crate::domain::ledger::{Entry, Ledger, LedgerMark};
use crate::ingest::cycle_folder::CycleFolder;
use crate::ingest::ledger_file::{
    AGGREGATES, ANSWERS, FOLDER, LINES, MANIFEST, QUALITY, TRANSITIONS, folders_of,
};

/// Takes the lock of a cycle, under which alone its ledger is written; none when another command holds it.
pub(super) fn lock_cycle(cycle: &Path) -> Result<Option<lock::Lock>> {
    let folder = cycle.join(FOLDER);
    fs::create_dir_all(&folder)?;
    limit_to_owner(&folder, 0o700)?;
    let lock = lock::take(&folder)?;
    limit_to_owner(&folder.join(".lock"), 0o600)?;
    Ok(lock)
}

/// Writes what the ledger keeps of a release beside its place, and gives the hashes.
pub(super) fn keep(
    cycle: &Path,
    number: &str,
    build: &Path,
) -> std::result::Result<BTreeMap<String, String>, (PathBuf, std::io::Error)> {
    let disk = |path: &Path| {
        let path = path.to_owned();
        move |error| (path, error)
    };
    let folder = cycle.join(FOLDER);
    let [_, beside] = folders_of(&folder, number);
    fs::create_dir(&beside).map_err(disk(&beside))?;
    limit_to_owner(&beside, 0o700).map_err(disk(&beside))?;
    let mut files = BTreeMap::new();
    for (name, source) in [
        (AGGREGATES, "public/data/aggregates.csv"),
        (QUALITY, "public/data/quality.csv"),
        (MANIFEST, "public/manifest.json"),
        (TRANSITIONS, "public/data/transitions.csv"),
        (ANSWERS, "restricted/released-answers.jsonl"),
    ] {
        let source = build.join(source);
        if name == TRANSITIONS && !source.exists() {
            continue;
        }
        let bytes = fs::read(&source).map_err(disk(&source))?;
        let target = beside.join(name);
        write_new(&target, &bytes).map_err(disk(&target))?;
        files.insert(name.to_owned(), sha256(&bytes));
    }
    sync_dir(&beside).map_err(disk(&beside))?;
    sync_dir(&folder).map_err(disk(&folder))?;
    Ok(files)
}

/// A file for its owner alone, synced.
fn write_new(path: &Path, bytes: &[u8]) -> Result<()> {
    let mut file = owners(OpenOptions::new().write(true).create_new(true)).open(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

#[cfg(unix)]
fn owners(options: &mut OpenOptions) -> &mut OpenOptions {
    use std::os::unix::fs::OpenOptionsExt as _;
    options.mode(0o600)
}

#[cfg(not(unix))]
fn owners(options: &mut OpenOptions) -> &mut OpenOptions {
    options
}

/// Adds a line to the ledger, behind what it holds in whole lines: a line that was cut off goes, a missing end is put
/// there.
pub(super) fn append(cycle: &Path, ledger: &Ledger, entry: &Entry) -> Result<()> {
    let folder = cycle.join(FOLDER);
    let path = folder.join(LINES);
    let mut line = Vec::new();
    if ledger.lacks_end {
        line.push(b'\n');
    }
    serde_json::to_writer(&mut line, entry)?;
    line.push(b'\n');
    let mut file = owners(OpenOptions::new().create(true).append(true)).open(&path)?;
    if file.metadata()?.len() > ledger.whole_bytes {
        file.set_len(ledger.whole_bytes)?;
    }
    file.write_all(&line)?;
    file.sync_all()?;
    limit_to_owner(&path, 0o600)?;
    sync_dir(&folder)
}

/// Gives the folder of a release in the ledger its name, after its line was written.
pub(super) fn name_kept(cycle: &Path, number: &str) -> Result<()> {
    let folder = cycle.join(FOLDER);
    let [kept, beside] = folders_of(&folder, number);
    fs::rename(beside, kept)?;
    sync_dir(&folder)
}

/// What was cut off: in the ledger's folder by the numbers of releases, in the folder of builds by number and build.
struct CutOff {
    kept: Vec<String>,
    builds: Vec<(PathBuf, String, String)>,
}

impl CutOff {
    fn find(cycle: &Path, out: &Path) -> Self {
        let names = |dir: &Path| -> Vec<String> {
            let entries = fs::read_dir(dir).into_iter().flatten().flatten();
            let names = entries.map(|entry| entry.file_name().to_string_lossy().into_owned());
            let mut names: Vec<String> = names.collect();
            names.sort();
            names
        };
        let folder = cycle.join(FOLDER);
        let number = |name: String| {
            let number = name.strip_prefix('.')?;
            let is_one = number.split_once('.').is_some_and(|(year, count)| {
                let is_number =
                    |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
                is_number(year) && is_number(count)
            });
            (is_one && folder.join(&name).is_dir()).then(|| number.to_owned())
        };
        let builds = out.join("builds");
        let of_release = |name: String| {
            let (number, id) = name.strip_prefix(PREFIX_OF_RELEASE)?.rsplit_once('-')?;
            Some((builds.join(&name), number.to_owned(), id.to_owned()))
        };
        Self {
            kept: names(&folder).into_iter().filter_map(number).collect(),
            builds: names(&builds).into_iter().filter_map(of_release).collect(),
        }
    }

    const fn is_empty(&self) -> bool {
        self.kept.is_empty() && self.builds.is_empty()
    }
}

/// What was mended of a release that was cut off.
pub(super) struct Mended {
    /// What was done, in a sentence.
    pub said: String,
    /// Whether the release is made.
    pub is_made: bool,
}

/// Mends what a release that was cut off left, in the cycle and among the builds of `out`, whose lock is held; says
/// what it did. Nothing is done while another command writes the ledger.
pub(super) fn mend(cycle: &Path, ledger: &Ledger, out: &Path) -> Result<Vec<Mended>> {
    if CutOff::find(cycle, out).is_empty() {
        return Ok(Vec::new());
    }
    let Some(_lock) = lock_cycle(cycle)? else {
        return Ok(Vec::new());
    };
    mend_locked(cycle, ledger, out)
}

/// The same, for who holds the lock of the cycle already.
pub(super) fn mend_locked(cycle: &Path, ledger: &Ledger, out: &Path) -> Result<Vec<Mended>> {
    let CutOff { kept, builds } = CutOff::find(cycle, out);
    let folder = cycle.join(FOLDER);
    let mut mended = Vec::new();
    let mut say = |is_made: bool, said: String| mended.push(Mended { said, is_made });
    for number in kept {
        let is_made = ledger.build_of(&number).is_some();
        if is_made {
            name_kept(cycle, &number)?;
            say(
                is_made,
                format!(
                    "release {number} was cut off after it was entered into the ledger; its folder there is in its place now"
                ),
            );
        } else {
            let [_, beside] = folders_of(&folder, &number);
            fs::remove_dir_all(beside)?;
            say(
                is_made,
                format!(
                    "a release {number} was cut off before it was entered into the ledger, so there is none; what it left was cleared away"
                ),
            );
        }
    }
    for (dir, number, id) in builds {
        if ledger.build_of(&number) == Some(&id) {
            give_name(out, &dir, &id)?;
            say(
                true,
                format!(
                    "release {number} was cut off after it was entered into the ledger; its build {id} is in its place now, and the latest"
                ),
            );
        } else {
            fs::remove_dir_all(dir)?;
            say(
                false,
                format!(
                    "the build of a release {number} that was never entered into the ledger was cleared away"
                ),
            );
        }
    }
    Ok(mended)
}

/// Refuses a ledger of which a build in `out` knows more.
pub(super) fn refuse_lost(out: &Path, folder: &CycleFolder) -> std::result::Result<(), BuildError> {
    let Some((build, known)) = known_better(out, &folder.ledger, folder.cycle.year) else {
        return Ok(());
    };
    Err(BuildError::LedgerLost {
        ledger: folder.dir.join(FOLDER).join(LINES),
        build,
        known: known.lines,
        found: folder.ledger.hashes.len(),
    })
}

/// Which build beside `out` knows more of the ledger than it holds: its id, and how far it goes there.
fn known_better(out: &Path, ledger: &Ledger, cycle: u16) -> Option<(String, LedgerMark)> {
    #[derive(serde::Deserialize)]
    struct Known {
        build: String,
        cycle: u16,
        release: Option<String>,
        #[serde(default)]
        ledger: LedgerMark,
    }
    let entries = fs::read_dir(out.join("builds"))
        .into_iter()
        .flatten()
        .flatten();
    let known = entries.filter_map(|entry| {
        let file = File::open(entry.path().join("public/manifest.json")).ok()?;
        let known: Known = serde_json::from_reader(std::io::BufReader::new(file)).ok()?;
        (known.cycle == cycle && !entry.file_name().to_string_lossy().starts_with('.'))
            .then_some(known)
    });
    let mut known: Vec<Known> = known.collect();
    known.sort_by(|one, other| one.build.cmp(&other.build));
    let lost = known.into_iter().find(|known| {
        let is_lost = |number: &String| ledger.build_of(number) != Some(&known.build);
        !ledger.continues(&known.ledger) || known.release.as_ref().is_some_and(is_lost)
    })?;
    let lines = lost.ledger.lines + usize::from(lost.release.is_some());
    let mark = LedgerMark {
        lines,
        ..lost.ledger
    };
    Some((lost.build, mark))
}
