//! What every target does with a file: read it, normalise what was read, and hold what must be true of
//! any file.
#![allow(dead_code, reason = "each target uses a part of it")]

use std::collections::HashSet;
use std::sync::LazyLock;

use biennial::domain::catalogue::Catalogue;
use biennial::domain::raw::RawSubmission;
use biennial::domain::submission::Verdict;
use biennial::finding::Finding;
use biennial::ingest::{Ingested, Limits, Reader, built_in, quiet_reader_panics};
use biennial::normalise::{Context, normalise};
use biennial::render::verdict::{Checked, Known, render_html, render_text};

/// Smaller than the program's own, so that many small files are tried instead of few large ones.
pub fn limits() -> Limits {
    Limits {
        inflated_bytes: 16 << 20,
        part_bytes: 8 << 20,
        cells: 100_000,
        text_bytes: 1 << 20,
        rows: 1_000,
        ..Limits::default()
    }
}

static READER: LazyLock<Reader> = LazyLock::new(|| Reader::new(limits(), None));

static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| {
    built_in::catalogue("2024-call-to-action")
        .expect("a built-in catalogue")
        .expect("a sound catalogue")
});

static CONTEXT: LazyLock<Context<'static>> = LazyLock::new(|| {
    let countries = built_in::country_directory();
    Context::of_catalogue(&CATALOGUE, Box::leak(Box::new(countries)))
});

/// Panics inside readers are caught and become findings: only those outside are worth stopping for.
pub fn start() {
    quiet_reader_panics();
}

/// Reads and normalises a file.
pub fn judge_file(bytes: &[u8], name: &str) {
    judge_read(&READER.read_bytes(bytes, name));
}

/// Reads and normalises whatever files a file holds.
pub fn judge_all(bytes: &[u8], name: &str) {
    let read = READER.read_all(bytes, name);
    assert!(!read.is_empty(), "nothing is said of a file");
    for ingested in &read {
        let file = &*ingested.file.name;
        let climbs = file.split('/').any(|part| matches!(part, "" | "." | ".."));
        assert!(!climbs, "a name climbs out of its folder: {file:?}");
        judge_read(ingested);
    }
}

fn judge_read(ingested: &Ingested) {
    check_findings(&ingested.findings);
    let is_refused = ingested.raw.is_empty();
    assert!(
        !is_refused || !ingested.findings.is_empty(),
        "refused without a finding"
    );
    for raw in &ingested.raw {
        judge(raw);
    }
}

/// Normalises what was read.
pub fn judge(raw: &RawSubmission) {
    let normalised = normalise(raw, &CONTEXT);
    check_findings(&normalised.findings);
    let mut answered = HashSet::new();
    for response in &normalised.submission.responses {
        assert!(
            answered.insert(response.commitment_index),
            "two answers to one commitment"
        );
        assert!(
            response
                .percent
                .is_none_or(|percent| (0.0..=100.0).contains(&percent))
        );
    }
}

/// Whatever was found, the verdict neither speaks to the terminal nor runs in a browser.
pub fn check_findings(findings: &[Finding]) {
    let checked = [Checked {
        file: "a.xlsx".to_owned(),
        sha256: String::new(),
        is_export: false,
        verdict: Verdict::Rejected,
        receipt: String::new(),
        member: None,
        known_by: Known::Claim,
        answers: 0,
        left_out: 0,
        findings: findings.to_vec(),
        changes: Vec::new(),
    }];
    let text = render_text(&checked, &CATALOGUE);
    let obeyed = |c: char| (c.is_control() && c != '\n') || ('\u{202A}'..='\u{202E}').contains(&c);
    assert!(
        !text.contains(obeyed),
        "a finding speaks to the terminal: {text:?}"
    );
    let page = render_html(&checked, &CATALOGUE).expect("a page");
    assert!(!page.contains("<script"), "a finding runs: {page}");
}
