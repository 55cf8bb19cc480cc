//! Typst as a process: found, checked for its version, run offline under a time limit, and its
//! diagnostics turned into our error.
//!
//! Nothing here knows what the document says. No environment variable of the caller's changes the
//! result: fonts are the embedded ones, the creation time is given, and no package can be fetched.

use std::ffi::OsString;
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

use jiff::civil::Date;

/// The versions of Typst that the templates are written for.
pub const TYPST_SERIES: &str = "0.15";

/// Folder of the pinned Typst inside the tools folder.
const PINNED: &str = "typst-0.15.1";

/// What every document is typeset with: the embedded fonts, PDF/UA-1 and PDF/A-3a.
pub const FORMAT: [&str; 5] = [
    "--ignore-system-fonts",
    "--pdf-standard",
    "ua-1,a-3a",
    "--features",
    "a11y-extras",
];

/// Environment variables that would change what Typst does.
const SCRUBBED: [&str; 8] = [
    "SOURCE_DATE_EPOCH",
    "TYPST_FEATURES",
    "TYPST_FONT_PATHS",
    "TYPST_IGNORE_EMBEDDED_FONTS",
    "TYPST_IGNORE_SYSTEM_FONTS",
    "TYPST_PACKAGE_CACHE_PATH",
    "TYPST_PACKAGE_PATH",
    "TYPST_ROOT",
];

/// Environment variables that name a proxy; all are set to one that cannot answer.
const PROXIES: [&str; 6] = [
    "ALL_PROXY",
    "HTTPS_PROXY",
    "HTTP_PROXY",
    "all_proxy",
    "http_proxy",
    "https_proxy",
];

/// Why a document could not be typeset. Always about our program or the machine, never about a
/// member's data.
#[derive(Debug, thiserror::Error)]
pub enum TypstError {
    /// No Typst where it was looked for.
    #[error(
        "Typst {TYPST_SERIES} was not found ({looked}); `make tools` installs it, or name it with \
         BIENNIAL_TYPST"
    )]
    NotFound {
        /// The places that were looked at.
        looked: String,
    },
    /// A Typst of another version.
    #[error(
        "{path} is Typst {found}, but the report needs {TYPST_SERIES}; `make tools` installs it"
    )]
    WrongVersion {
        /// The program that was asked.
        path: PathBuf,
        /// What it said its version is.
        found: String,
    },
    /// Typst did not end in time and was stopped.
    #[error("Typst did not finish within {} seconds and was stopped", limit.as_secs_f32())]
    TimedOut {
        /// The limit.
        limit: Duration,
    },
    /// Typst refused the document.
    #[error("Typst could not typeset the document:\n{diagnostics}")]
    Failed {
        /// Its messages, one a line, each with file and line.
        diagnostics: String,
    },
    /// The program could not be started or spoken to.
    #[error("{path} could not be run: {source}")]
    Run {
        /// The program.
        path: PathBuf,
        /// What the machine said.
        source: std::io::Error,
    },
}

/// A Typst whose version fits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Typst {
    path: PathBuf,
    version: String,
}

impl Typst {
    /// Finds Typst: the path given, the environment's `BIENNIAL_TYPST`, the tools folder, then
    /// `PATH`. The first two are an order, so a Typst they name must be there and must fit; on
    /// `PATH` one whose version does not fit is an error only when nothing better is found.
    ///
    /// # Errors
    /// [`TypstError::NotFound`], [`TypstError::WrongVersion`], or [`TypstError::Run`].
    pub fn find(explicit: Option<&Path>) -> Result<Self, TypstError> {
        Self::find_in(explicit, |name| std::env::var_os(name))
    }

    fn find_in(
        explicit: Option<&Path>,
        env: impl Fn(&str) -> Option<OsString>,
    ) -> Result<Self, TypstError> {
        let env = |name: &str| env(name).filter(|value| !value.is_empty());
        let named = explicit
            .map(Path::to_path_buf)
            .or_else(|| env("BIENNIAL_TYPST").map(PathBuf::from));
        if let Some(path) = named {
            if path.is_file() {
                return Self::at(path);
            }
            let looked = path.display().to_string();
            return Err(TypstError::NotFound { looked });
        }
        let program = format!("typst{}", std::env::consts::EXE_SUFFIX);
        let tools = env("BIENNIAL_TOOLS").map(PathBuf::from).or_else(|| {
            env("XDG_CACHE_HOME")
                .map(PathBuf::from)
                .or_else(|| env("HOME").map(|home| PathBuf::from(home).join(".cache")))
                .map(|cache| cache.join("biennial").join("tools"))
        });
        let pinned = tools.map(|tools| tools.join(PINNED).join("bin").join(&program));
        let on_path = env("PATH")
            .map(|paths| {
                std::env::split_paths(&paths)
                    .map(|folder| folder.join(&program))
                    .collect::<Vec<_>>()
            })
            .unwrap_or_default();
        let looked = pinned.as_ref().map_or_else(
            || "PATH".to_owned(),
            |path| format!("{} and PATH", path.display()),
        );
        let mut refused = None;
        for path in pinned.into_iter().chain(on_path) {
            if path.is_file() {
                match Self::at(path) {
                    Ok(found) => return Ok(found),
                    Err(error) => refused = refused.or(Some(error)),
                }
            }
        }
        Err(refused.unwrap_or(TypstError::NotFound { looked }))
    }

    /// The Typst at a path, if its version fits.
    fn at(path: PathBuf) -> Result<Self, TypstError> {
        // It is run in the folder of its sources, where a relative path would mean another file.
        let path = std::path::absolute(&path).unwrap_or(path);
        let output = Command::new(&path)
            .arg("--version")
            .stdin(Stdio::null())
            .output()
            .map_err(|source| TypstError::Run {
                path: path.clone(),
                source,
            })?;
        let text = String::from_utf8_lossy(&output.stdout);
        let version = text.split_whitespace().nth(1).unwrap_or("unknown");
        let version = version.to_owned();
        if fits(&version) {
            Ok(Self { path, version })
        } else {
            let found = version;
            Err(TypstError::WrongVersion { path, found })
        }
    }

    /// The program.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Its version, such as `0.15.1`.
    #[must_use]
    pub fn version(&self) -> &str {
        &self.version
    }

    /// Typesets `main`, which lies under `root`, as a PDF file at `output` that keeps to
    /// PDF/UA-1 and to PDF/A-3a. It says it was made at midnight (UTC) of `created`, so that the same sources give the same bytes.
    ///
    /// # Errors
    /// [`TypstError::TimedOut`] after `limit`, [`TypstError::Failed`] when Typst refuses the
    /// document, [`TypstError::Run`] when it cannot be run.
    pub fn compile(
        &self,
        root: &Path,
        main: &Path,
        output: &Path,
        created: Date,
        limit: Duration,
    ) -> Result<(), TypstError> {
        self.compile_one(root, main, None, output, created, limit)
    }

    /// The same of a document that serves many: `input`, a name and its value, says which one to typeset.
    ///
    /// # Errors
    /// As [`Typst::compile`].
    pub fn compile_one(
        &self,
        root: &Path,
        main: &Path,
        input: Option<(&str, &str)>,
        output: &Path,
        created: Date,
        limit: Duration,
    ) -> Result<(), TypstError> {
        // Typst runs in the folder of its sources, so that relative paths would mean others there.
        let run = |source| TypstError::Run {
            path: self.path.clone(),
            source,
        };
        let root = &std::path::absolute(root).map_err(run)?;
        let main = &std::path::absolute(main).map_err(run)?;
        let output = &std::path::absolute(output).map_err(run)?;
        let nowhere = root.join("no-packages");
        let mut command = Command::new(&self.path);
        command
            .arg("compile")
            .arg("--root")
            .arg(root)
            .args(FORMAT)
            .args(["--diagnostic-format", "short"])
            .arg("--creation-timestamp")
            .arg(unix_midnight(created).to_string())
            .arg("--package-path")
            .arg(&nowhere)
            .arg("--package-cache-path")
            .arg(&nowhere)
            .arg(main)
            .arg(output)
            .current_dir(root)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::piped());
        if let Some((name, value)) = input {
            command.arg("--input").arg(format!("{name}={value}"));
        }
        for name in SCRUBBED {
            command.env_remove(name);
        }
        for name in PROXIES {
            command.env(name, "http://127.0.0.1:9");
        }
        let child = AtWork::begin(command.spawn().map_err(run)?);
        let said = listen(&child, limit)?;
        let status = child.locked().wait().map_err(run)?;
        if status.success() {
            Ok(())
        } else {
            let diagnostics = diagnostics(&said, root);
            Err(TypstError::Failed { diagnostics })
        }
    }
}

/// The processes that are at work.
static AT_WORK: Mutex<Vec<Arc<Mutex<Child>>>> = Mutex::new(Vec::new());

/// Ends every Typst that this process has started: they would go on when it is told to end.
pub fn stop_all() {
    let at_work = AT_WORK.lock().unwrap_or_else(PoisonError::into_inner);
    for child in at_work.iter() {
        // One that is waited for has ended.
        if let Ok(mut child) = child.try_lock() {
            let _ended = child.kill();
        }
    }
}

/// A process among those that are at work, until it is dropped.
struct AtWork(Arc<Mutex<Child>>);

impl AtWork {
    fn begin(child: Child) -> Self {
        let child = Arc::new(Mutex::new(child));
        let mut at_work = AT_WORK.lock().unwrap_or_else(PoisonError::into_inner);
        at_work.push(Arc::clone(&child));
        Self(child)
    }

    fn locked(&self) -> MutexGuard<'_, Child> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for AtWork {
    fn drop(&mut self) {
        let mut at_work = AT_WORK.lock().unwrap_or_else(PoisonError::into_inner);
        at_work.retain(|child| !Arc::ptr_eq(child, &self.0));
    }
}

/// Everything the child says until it ends; at the limit the child is killed.
fn listen(child: &AtWork, limit: Duration) -> Result<Vec<u8>, TypstError> {
    let (sender, receiver) = channel();
    let pipe = child.locked().stderr.take();
    thread::spawn(move || {
        let mut said = Vec::new();
        if let Some(mut pipe) = pipe {
            // What could be read before a broken pipe is still worth showing.
            let _ = pipe.read_to_end(&mut said);
        }
        let _ = sender.send(said);
    });
    match receiver.recv_timeout(limit) {
        Ok(said) => Ok(said),
        Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => {
            let mut child = child.locked();
            let _ = child.kill();
            let _ = child.wait();
            Err(TypstError::TimedOut { limit })
        }
    }
}

/// Whether a version belongs to the series the templates are written for.
fn fits(version: &str) -> bool {
    version
        .strip_prefix(TYPST_SERIES)
        .is_some_and(|rest| rest.starts_with('.'))
}

/// The lines worth showing, without the path of the staging folder.
fn diagnostics(said: &[u8], root: &Path) -> String {
    let folder = format!("{}{}", root.display(), std::path::MAIN_SEPARATOR);
    let text = String::from_utf8_lossy(said).replace(&folder, "");
    let lines: Vec<&str> = text
        .lines()
        .filter(|line| !line.trim().is_empty())
        .collect();
    let mut shown = lines[..lines.len().min(20)].join("\n");
    if lines.len() > 20 {
        shown.push_str("\n…");
    }
    if shown.is_empty() {
        "it gave no reason".clone_into(&mut shown);
    }
    shown
}

/// Seconds from 1970 to midnight (UTC) of a day.
fn unix_midnight(day: Date) -> i64 {
    day.to_zoned(jiff::tz::TimeZone::UTC)
        .map_or(0, |moment| moment.timestamp().as_second())
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use jiff::civil::date;

    use super::{Typst, TypstError, fits, unix_midnight};

    #[test]
    fn only_the_pinned_series_fits() {
        assert!(fits("0.15.0") && fits("0.15.12"));
        assert!(!fits("0.150.0") && !fits("0.14.2") && !fits("0.15") && !fits("unknown"));
    }

    #[test]
    fn midnight_is_counted_in_utc() {
        assert_eq!(unix_midnight(date(1970, 1, 2)), 86_400);
        assert_eq!(unix_midnight(date(2026, 12, 5)), 1_796_428_800);
    }

    #[test]
    fn a_missing_typst_says_how_to_get_it() {
        let named = Typst::find_in(Some(Path::new("/nowhere/typst")), |_| None);
        assert!(matches!(&named, Err(TypstError::NotFound { .. })));
        let error = Typst::find_in(None, |_| None).expect_err("there is no Typst nowhere");
        assert!(error.to_string().contains("make tools"), "{error}");
    }
}
