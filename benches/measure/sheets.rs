//! The sheets of 300 members beside a bare `typst compile` of the very same files, run equally parallel.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use biennial::render::typst::{FORMAT, Typst};
use rayon::prelude::*;
use serde_json::Value;

use super::support::{sample, spread};
use super::{build, remove, run};

/// Members of the sample.
const MEMBERS: usize = 300;

/// The stage of a build that is measured.
const STAGE: &str = "Writing member sheets";

const ARGUMENTS: [&str; 2] = ["--feedback", "--no-report"];

pub(super) fn measure(work: &Path, runs: usize) {
    let cycle = sample(work, MEMBERS);
    let sheets = Sheets::capture(&cycle, work);
    println!(
        "\n{} member sheets, {runs} runs each, in turns\n",
        sheets.files.len()
    );
    let (mut bare, mut ours) = (Vec::new(), Vec::new());
    for _ in 0..runs {
        let start = Instant::now();
        sheets.compile();
        bare.push(start.elapsed());
        let out = work.join("out-sheets");
        ours.push(time_of_stage(&cycle, &out));
        remove(&out);
    }
    for (name, times) in [("bare typst compile", &bare), ("sheets of a build", &ours)] {
        let shown = spread(times, |time| time.as_secs_f64() * 1e3, "ms");
        println!("{name:34} {shown}");
    }
    let ratios: Vec<f64> = ours
        .iter()
        .zip(&bare)
        .map(|(ours, bare)| ours.as_secs_f64() / bare.as_secs_f64())
        .collect();
    println!(
        "{:34} {}",
        "sheets / typst",
        spread(&ratios, |ratio| *ratio, "×")
    );
}

/// From the beginning of the stage to the end of the program.
fn time_of_stage(cycle: &Path, out: &Path) -> Duration {
    let start = Instant::now();
    let output = Command::new(env!("CARGO_BIN_EXE_biennial"))
        .arg("build")
        .arg(cycle)
        .arg("--out")
        .arg(out)
        .args(ARGUMENTS)
        .args(["--log-format", "json"])
        .stdout(Stdio::null())
        .output()
        .expect("the program runs");
    let whole = start.elapsed();
    let log = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{log}");
    let before = log
        .lines()
        .filter_map(|line| serde_json::from_str::<Value>(line).ok())
        .find(|line| line["stage"] == STAGE)
        .and_then(|line| line["milliseconds"].as_u64())
        .expect("the stage is in the log");
    whole.saturating_sub(Duration::from_millis(before))
}

/// The files that a build gives Typst, kept by a stand-in for it.
struct Sheets {
    typst: Typst,
    root: PathBuf,
    files: Vec<String>,
}

impl Sheets {
    fn capture(cycle: &Path, work: &Path) -> Self {
        let typst = Typst::find(None).expect("Typst");
        let root = work.join("sheets");
        std::fs::create_dir(&root).expect("a folder");
        let stand_in = work.join("typst-that-keeps-sheets");
        let script = format!(
            "#!/bin/sh\nfor word; do case \"$word\" in sheet=*) cp \"$3/${{word#sheet=}}\" \"$3\"/*.typ '{}';; esac; done\nexec '{}' \"$@\"\n",
            root.display(),
            typst.path().display()
        );
        std::fs::write(&stand_in, script).expect("a stand-in");
        run(Command::new("chmod").arg("+x").arg(&stand_in));
        let out = work.join("out-captured");
        let mut arguments = ARGUMENTS.map(OsStr::new).to_vec();
        arguments.extend([OsStr::new("--typst"), stand_in.as_os_str()]);
        build(cycle, &out, &arguments);
        remove(&out);
        let entries = std::fs::read_dir(&root).expect("what was kept");
        let paths = entries.map(|entry| entry.expect("an entry").path());
        let files = paths
            .filter(|path| path.extension().is_some_and(|ending| ending == "json"))
            .filter_map(|path| Some(path.file_name()?.to_string_lossy().into_owned()))
            .collect();
        Self { typst, root, files }
    }

    fn compile(&self) {
        self.files.par_iter().for_each(|file| {
            run(Command::new(self.typst.path())
                .arg("compile")
                .args(FORMAT)
                .arg("--root")
                .arg(&self.root)
                .args(["--input", &format!("sheet={file}")])
                .arg(self.root.join("member.typ"))
                .arg(self.root.join(format!("{file}.pdf"))));
        });
    }
}
