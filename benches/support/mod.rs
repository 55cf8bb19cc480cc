//! What the benchmarks share.

use std::path::{Path, PathBuf};

use biennial::domain::catalogue::Catalogue;
use biennial::ingest::built_in;
use biennial::render::sample::SampleSettings;
use biennial::render::sample::write_sample;

/// How often each thing runs.
pub fn runs() -> usize {
    let runs = std::env::var("BIENNIAL_BENCH_RUNS").ok();
    runs.and_then(|runs| runs.parse().ok()).unwrap_or(7)
}

/// Whether a part is to be measured.
pub fn is_wanted(part: &str) -> bool {
    std::env::var("BIENNIAL_BENCH_ONLY").map_or(true, |only| only == part)
}

/// A fictional cycle of so many members.
pub fn sample(work: &Path, members: usize) -> PathBuf {
    let dir = work.join(format!("sample-{members}"));
    let catalogue: Catalogue = built_in::catalogue(built_in::DEFAULT_CATALOGUE)
        .expect("built in")
        .expect("a catalogue");
    write_sample(&dir, &SampleSettings::new(members, 1), &catalogue, &|_| {})
        .expect("a sample cycle");
    dir
}

/// Median and range.
pub fn spread<T>(values: &[T], number: impl Fn(&T) -> f64, unit: &str) -> String {
    let mut numbers: Vec<f64> = values.iter().map(number).collect();
    numbers.sort_by(f64::total_cmp);
    let (low, high) = (numbers[0], numbers[numbers.len() - 1]);
    format!(
        "{:8.2} {unit}  ({low:.2} to {high:.2})",
        numbers[numbers.len() / 2]
    )
}
