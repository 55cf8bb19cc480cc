//! How long it takes to draw what may be published, and to audit it as it is written. `BIENNIAL_BENCH_RUNS` says how
//! often each runs.

#![expect(clippy::print_stdout, reason = "what it measures is printed")]

#[path = "../support/mod.rs"]
mod support;

use std::path::Path;
use std::time::{Duration, Instant};

use biennial::disclose::{
    Counted, Key, Known, PrimaryRule, Secrets, audit, public_cube, publish_answers,
};
use biennial::ingest::cycle_folder::read_cycle;
use biennial::intake::read_submissions;
use biennial::render::tables::aggregates::public_table;
use biennial::tabulate::{counted, tabulate};

use support::{is_wanted, runs, sample, spread};

/// Members of the samples.
const SIZES: [usize; 2] = [350, 2_000];

/// As in the program.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() {
    if !is_wanted("protection") {
        return;
    }
    let (runs, work) = (runs(), tempfile::tempdir().expect("a temporary folder"));
    println!("\nprotection, {runs} runs each");
    for members in SIZES {
        let [draw, audit] = times(&sample(work.path(), members), runs);
        let both: Vec<Duration> = draw.iter().zip(&audit).map(|(a, b)| *a + *b).collect();
        for (name, list) in [("draw", draw), ("audit", audit), ("both", both)] {
            println!(
                "{:34} {}",
                format!("{members} members, {name}"),
                spread(&list, |time| time.as_secs_f64() * 1e3, "ms")
            );
        }
    }
}

/// The times of the draw and of the audit.
fn times(dir: &Path, runs: usize) -> [Vec<Duration>; 2] {
    let folder = read_cycle(dir, None).expect("a cycle folder");
    let items = read_submissions(&folder, None, || {});
    let settled: Vec<_> = items.iter().map(|item| &item.settled).collect();
    let cycle = &folder.cycle;
    let cube = tabulate(&settled, cycle, None).expect("a cube");
    let counted = counted(&settled, cycle, &cube.dimensions);
    let now = Counted::of_cycle(cycle, counted.participants, counted.answers);
    let settings = &cycle.disclosure;
    let rule = PrimaryRule::of(settings);
    let mut times: [Vec<Duration>; 2] = Default::default();
    for run in 0..runs {
        let key = Key([u8::try_from(run % 256).expect("a byte"); 32]);
        let secrets = Secrets {
            key: &key,
            neighbourhoods: cycle.scheme.neighbourhoods(),
        };
        let start = Instant::now();
        let continued = publish_answers(&cube, &now, &[], settings, &secrets);
        let public = public_cube(&cube, &continued.state, &now, settings.participants);
        times[0].push(start.elapsed());
        let text = public_table(&public, false).to_csv();
        let start = Instant::now();
        let known = Known::new(&cube, &continued.state, &now, settings.participants);
        audit(&text, &known, rule).expect("an audit that passes");
        times[1].push(start.elapsed());
    }
    times
}
