//! Speed and memory of whole builds, printed as ratios with their spread: what is compared runs in
//! turns, in one go, on the same files. Nothing is asserted; the bounds are in the design contract.
//!
//! `BIENNIAL_BENCH_CYCLE` names a cycle folder to measure instead of a sample of 2,000 members;
//! `BIENNIAL_BENCH_RUNS` says how often each thing runs (default 7). `BIENNIAL_BENCH_ONLY` names one part:
//! `speed`, `sheets` or `memory`.

#![expect(clippy::print_stdout, reason = "what it measures is printed")]

mod sheets;
#[path = "../support/mod.rs"]
mod support;

use std::ffi::OsStr;
use std::io::Cursor;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use biennial::render::typst::{FORMAT, Typst};
use calamine::{Reader as _, Xlsx};
use rayon::prelude::*;

use support::{is_wanted, runs, sample, spread};

/// Sizes at which memory is measured.
const SIZES: [usize; 3] = [300, 2_000, 20_000];

fn main() {
    let work = tempfile::tempdir().expect("a temporary folder");
    let runs = runs();
    if is_wanted("speed") {
        let cycle = std::env::var_os("BIENNIAL_BENCH_CYCLE")
            .map_or_else(|| sample(work.path(), 2_000), PathBuf::from);
        speed(&cycle, work.path(), runs);
    }
    if is_wanted("sheets") {
        sheets::measure(work.path(), runs);
    }
    if is_wanted("memory") {
        memory(work.path());
    }
}

fn speed(cycle: &Path, work: &Path, runs: usize) {
    let files = workbooks(cycle);
    println!("{} workbooks, {runs} runs each, in turns\n", files.len());
    let document = Document::capture(cycle, work);
    let out = |name: &str| work.join(format!("out-{name}"));
    let unchanged = out("unchanged");
    build(cycle, &unchanged, &[OsStr::new("--no-report")]);
    let mut times: [Vec<Duration>; 6] = Default::default();
    for _ in 0..runs {
        let fresh = out("fresh");
        let mut clock = |index: usize, run: &dyn Fn()| {
            let start = Instant::now();
            run();
            times[index].push(start.elapsed());
        };
        clock(0, &|| read_bare(&files));
        clock(1, &|| build(cycle, &fresh, &[OsStr::new("--no-report")]));
        remove(&fresh);
        clock(2, &|| document.compile());
        clock(3, &|| build(cycle, &fresh, &[]));
        remove(&fresh);
        clock(4, &|| {
            build(cycle, &unchanged, &[OsStr::new("--no-report")]);
        });
        clock(5, &|| run(program().arg("--version")));
    }
    let [bare, data, typst, whole, again, version] = &times;
    for (name, list) in [
        ("bare parallel calamine reading", bare),
        ("bare typst compile", typst),
        ("build without PDF", data),
        ("build with PDF", whole),
        ("rebuild with nothing changed", again),
        ("biennial --version", version),
    ] {
        println!(
            "{name:34} {}",
            spread(list, |time| time.as_secs_f64() * 1e3, "ms")
        );
    }
    println!();
    let both: Vec<Duration> = bare.iter().zip(typst).map(|(a, b)| *a + *b).collect();
    for (name, over, under) in [
        ("build without PDF / calamine", data, bare),
        ("build with PDF / calamine + typst", whole, &both),
        ("rebuild unchanged / calamine", again, bare),
    ] {
        let ratios: Vec<f64> = over
            .iter()
            .zip(under)
            .map(|(over, under)| over.as_secs_f64() / under.as_secs_f64())
            .collect();
        println!("{name:34} {}", spread(&ratios, |ratio| *ratio, "×"));
    }
}

fn memory(work: &Path) {
    println!("\npeak memory of a build without PDF (a sample at each size)");
    for members in SIZES {
        let cycle = sample(work, members);
        let out = work.join(format!("memory-{members}"));
        let mut child = builder(&cycle, &out, &[OsStr::new("--no-report")])
            .spawn()
            .expect("the program runs");
        let mut peak = 0;
        while child.try_wait().expect("a child").is_none() {
            peak = peak.max(high_water(child.id()).unwrap_or(0));
            std::thread::sleep(Duration::from_millis(2));
        }
        println!("{members:6} members  {:5} MiB", peak / 1024);
        remove(&out);
        remove(&cycle);
    }
}

/// The most memory a process has held so far, in KiB, where the system tells.
fn high_water(pid: u32) -> Option<u64> {
    let status = std::fs::read_to_string(format!("/proc/{pid}/status")).ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}

fn workbooks(cycle: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let mut folders = vec![cycle.join("submissions")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("a submissions folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "xlsx") {
                files.push(path);
            }
        }
    }
    files
}

/// Reads every cell of every sheet, and nothing else.
fn read_bare(files: &[PathBuf]) {
    let cells: usize = files
        .par_iter()
        .map(|path| {
            let bytes = std::fs::read(path).expect("a workbook");
            let Ok(mut workbook) = Xlsx::new(Cursor::new(bytes)) else {
                return 0;
            };
            let names = workbook.sheet_names();
            names
                .iter()
                .filter_map(|name| workbook.worksheet_range(name).ok())
                .map(|range| range.used_cells().count())
                .sum()
        })
        .sum();
    assert!(cells > 0, "nothing was read");
}

/// The document that a build typesets, kept by a stand-in for Typst that copies it first.
struct Document {
    typst: Typst,
    root: PathBuf,
}

impl Document {
    fn capture(cycle: &Path, work: &Path) -> Self {
        let typst = Typst::find(None).expect("Typst");
        let root = work.join("document");
        let stand_in = work.join("typst-that-keeps");
        let script = format!(
            "#!/bin/sh\nif [ \"$1\" = compile ]; then cp -r \"$3\" '{}'; fi\nexec '{}' \"$@\"\n",
            root.display(),
            typst.path().display()
        );
        std::fs::write(&stand_in, script).expect("a stand-in");
        run(Command::new("chmod").arg("+x").arg(&stand_in));
        let out = work.join("out-document");
        build(cycle, &out, &[OsStr::new("--typst"), stand_in.as_os_str()]);
        remove(&out);
        Self { typst, root }
    }

    fn compile(&self) {
        run(Command::new(self.typst.path())
            .arg("compile")
            .args(FORMAT)
            .arg("--root")
            .arg(&self.root)
            .arg(self.root.join("report.typ"))
            .arg(self.root.join("report.pdf")));
    }
}

fn program() -> Command {
    Command::new(env!("CARGO_BIN_EXE_biennial"))
}

fn builder(cycle: &Path, out: &Path, arguments: &[&OsStr]) -> Command {
    let mut command = program();
    command
        .arg("build")
        .arg(cycle)
        .arg("--quiet")
        .arg("--out")
        .arg(out)
        .args(arguments)
        .stdout(Stdio::null());
    command
}

fn build(cycle: &Path, out: &Path, arguments: &[&OsStr]) {
    run(&mut builder(cycle, out, arguments));
}

fn run(command: &mut Command) {
    let output = command.output().expect("the program runs");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
}

fn remove(dir: &Path) {
    std::fs::remove_dir_all(dir).expect("a folder of ours");
}
