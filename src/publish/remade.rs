//! A finished build held against its inputs: made again from them elsewhere, and compared file by file.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use super::build::{BuildOptions, CycleLock, Made, make};
use super::error::BuildError;
use super::facts::BuildFacts;
use super::progress::Progress;
use super::whole::Damage;

/// What differs between a build and one made again of the same cycle: first the program and the inputs, and only
/// where they are the same the files.
///
/// `tools` says with which Typst and program to work.
///
/// # Errors
/// When the folder is no build, or the cycle cannot be built.
pub fn differences(
    build: &Path,
    cycle: &Path,
    tools: &BuildOptions,
    progress: &dyn Progress,
) -> Result<Vec<Damage>, BuildError> {
    let then = BuildFacts::read(build).map_err(|why| BuildError::NotABuild {
        path: build.to_owned(),
        why,
    })?;
    if then.program != crate::version() {
        return Ok(vec![Damage {
            file: "manifest.json".to_owned(),
            what: format!(
                "the build was made with {}, and this is {}: other programs make other builds",
                then.program,
                crate::version()
            ),
        }]);
    }
    let scratch = Scratch::new().map_err(|source| BuildError::Disk {
        path: std::env::temp_dir(),
        source,
    })?;
    let options = BuildOptions {
        typst: tools.typst.clone(),
        program: tools.program.clone(),
        release: then.release.clone(),
        ledger: Some(then.ledger.clone()),
        ..then.options(scratch.0.clone())
    };
    let Made::Staged(staged) = make(cycle, &options, CycleLock::Free, progress)? else {
        return Ok(Vec::new());
    };
    let now = BuildFacts::read(staged.staging.dir()).map_err(|why| BuildError::NotABuild {
        path: staged.staging.dir().to_owned(),
        why,
    })?;
    let of_inputs = compared(&then.inputs, &now.inputs, "the cycle");
    if !of_inputs.is_empty() {
        return Ok(of_inputs);
    }
    Ok(compared(&then.files, &now.files, "the build made again"))
}

/// What two lists of files do not share; `other` names the second one.
fn compared(
    then: &BTreeMap<String, String>,
    now: &BTreeMap<String, String>,
    other: &str,
) -> Vec<Damage> {
    let of = |file: &String, what: String| Damage {
        file: file.clone(),
        what,
    };
    let lost = then.iter().filter_map(|(file, hash)| match now.get(file) {
        None => Some(of(file, format!("{other} does not have it"))),
        Some(found) if found != hash => Some(of(file, format!("{other} has other bytes"))),
        Some(_) => None,
    });
    let new = now.keys().filter(|file| !then.contains_key(*file));
    lost.chain(new.map(|file| of(file, format!("{other} has it, the build does not"))))
        .collect()
}

/// A folder of the owner's alone that goes when it is done with.
struct Scratch(PathBuf);

impl Scratch {
    fn new() -> std::io::Result<Self> {
        let name = format!("biennial-verify-{}", std::process::id());
        let dir = std::env::temp_dir().join(name);
        let mut builder = fs::DirBuilder::new();
        #[cfg(unix)]
        {
            use std::os::unix::fs::DirBuilderExt as _;
            builder.mode(0o700);
        }
        builder.create(&dir)?;
        Ok(Self(dir))
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        // What is left of it lies where the system clears up.
        let _removed = fs::remove_dir_all(&self.0);
    }
}
