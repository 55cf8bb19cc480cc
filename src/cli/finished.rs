//! Finished builds as arguments: they are opened to be read, and never written into.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use super::exit::Failure;
use crate::publish::{NoBuild, PublishedBuild, by_short_id, only_build};

/// Opens a build; without a folder the only newest one among the outputs.
pub(super) fn open(dir: Option<&Path>) -> Result<PublishedBuild, Failure> {
    let dir = match dir {
        Some(dir) => located(dir)?,
        None => only_build(Path::new("outputs")).map_err(|error| unreadable(&error))?,
    };
    PublishedBuild::open(&dir).map_err(|error| unreadable(&error))
}

/// The folder of a build that may be named by the beginning of its id.
pub(super) fn located(dir: &Path) -> Result<PathBuf, Failure> {
    by_short_id(dir, Path::new("outputs")).map_err(|error| unreadable(&error))
}

/// A build that cannot be read.
pub(super) fn unreadable(error: &NoBuild) -> Failure {
    let failure = Failure::usage(error.to_string());
    match error {
        NoBuild::None(_) => failure.hint(
            "say which: `biennial query FOLDER`, where FOLDER is what `biennial build` wrote to",
        ),
        NoBuild::Several(all) => {
            let first = all.first().map_or("FOLDER", String::as_str);
            failure.hint(format!("say which: `biennial query {first}`"))
        }
        NoBuild::Ambiguous { .. } => failure.hint("give more digits of it"),
        NoBuild::NotOne(_) => failure.hint(
            "give a build's folder, such as outputs/sample-2026/latest, or the first digits of its id",
        ),
        NoBuild::PublicAlone(_) | NoBuild::File { .. } => failure,
    }
}

/// Writes a file: its owner's alone if it is restricted, and never into a build.
pub(super) fn write(
    out: &Path,
    bytes: &[u8],
    builds: &[&PublishedBuild],
    restricted: bool,
) -> Result<(), Failure> {
    if builds.iter().any(|build| build.holds(out)) {
        let message = format!("{} lies in a build, which never changes", out.display());
        return Err(Failure::usage(message).hint("choose another place with --out"));
    }
    let failed = |error| Failure::machine(format!("{}: {error}", out.display()));
    write_file(out, bytes, restricted).map_err(failed)
}

/// Writes a file; its owner's alone if it is restricted.
pub(super) fn write_file(path: &Path, bytes: &[u8], restricted: bool) -> std::io::Result<()> {
    let mut file = std::fs::File::create(path)?;
    #[cfg(unix)]
    if restricted {
        use std::os::unix::fs::PermissionsExt as _;
        file.set_permissions(std::fs::Permissions::from_mode(0o600))?;
    }
    #[cfg(not(unix))]
    let _ = restricted;
    file.write_all(bytes)
}
