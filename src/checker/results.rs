//! What the page shows of a check.

use std::collections::BTreeMap;

use serde::Serialize;

use super::check::{CheckedFile, check};
use super::since::Since;
use super::{Answer, Checker, Handed, LastCheck};
use crate::domain::catalogue::Catalogue;
use crate::domain::group::Group;
use crate::domain::raw::SheetCells;
use crate::domain::submission::Verdict;
use crate::finding::{Severity, printable};
use crate::render::verdict::{self, Checked, FileView, SheetPicture};

/// Most commitments that are named as not answered.
const NAMED: usize = 20;

/// The verdicts for people, with every text ready to be shown.
#[derive(Debug, Serialize)]
pub struct Results {
    overview: Option<Overview>,
    members: Vec<Together>,
    files: Vec<Shown>,
}

/// How many of several files are accepted.
#[derive(Debug, Serialize)]
struct Overview {
    files: usize,
    accepted: usize,
    warned: usize,
    rejected: usize,
}

/// What the files of one member come to together.
#[derive(Debug, Serialize)]
struct Together {
    name: String,
    files: Vec<String>,
    coverage: Option<Coverage>,
}

/// A file as it is shown.
#[derive(Debug, Serialize)]
struct Shown {
    view: FileView,
    /// Who it is from, as it says.
    member: String,
    errors: usize,
    warnings: usize,
    /// Its name, as the page asks for its annotated copy.
    file: String,
    /// Whether there is anything that a copy could be made of.
    has_copy: bool,
    since: Option<Since>,
    coverage: Option<Coverage>,
    answers: Vec<ShownAnswer>,
}

/// How many of the commitments that are addressed to a group are answered.
#[derive(Debug, Serialize)]
struct Coverage {
    answered: usize,
    addressed: usize,
    group: &'static str,
    missing: Vec<String>,
    /// How many more are missing than are named.
    more: usize,
}

/// An answer that was read.
#[derive(Debug, Serialize)]
struct ShownAnswer {
    id: String,
    label: String,
    status: String,
    cell: String,
    is_replaced: bool,
}

/// Checks files, and says what came of it.
pub(super) fn of(checker: &Checker, files: &[Handed<'_>], before: &[LastCheck]) -> Answer {
    let all = check(checker, files);
    let lasts: Vec<LastCheck> = all
        .iter()
        .map(|one| LastCheck::of(one, &checker.catalogue))
        .collect();
    let results = results(checker, files, &all, (&lasts, before));
    let of_all: Vec<Checked> = all.into_iter().map(|one| one.checked).collect();
    match verdict::report_text(&of_all) {
        Ok(report) => Answer {
            results: Some(results),
            report: Some(report),
            checked: lasts,
            ..Answer::default()
        },
        Err(error) => Answer::failed(&error),
    }
}

fn results(
    checker: &Checker,
    files: &[Handed<'_>],
    all: &[CheckedFile],
    (lasts, before): (&[LastCheck], &[LastCheck]),
) -> Results {
    let catalogue = &checker.catalogue;
    let shown_files = all.iter().zip(lasts).map(|(one, last)| {
        let since = last.last(before).map(|earlier| last.since(earlier));
        shown(checker, files, one, since)
    });
    let of = |verdict| {
        let submissions = all.iter().filter(|one| !one.checked.is_export);
        submissions
            .filter(|one| one.checked.verdict == verdict)
            .count()
    };
    let overview = (all.len() > 1).then(|| Overview {
        files: all.len(),
        accepted: of(Verdict::Accepted),
        warned: of(Verdict::AcceptedWithWarnings),
        rejected: of(Verdict::Rejected),
    });
    Results {
        overview,
        files: shown_files.collect(),
        members: together(all, catalogue),
    }
}

fn shown(
    checker: &Checker,
    files: &[Handed<'_>],
    one: &CheckedFile,
    since: Option<Since>,
) -> Shown {
    let catalogue = &checker.catalogue;
    let said = &one.checked;
    let (sent, bytes) = &files[one.from];
    let cells = || -> Vec<SheetCells> {
        let reader = &checker.reader;
        let own = reader.bytes_inside(bytes.to_vec(), &sent.name, &said.file);
        let own = own.filter(|_| sent.ended.is_none());
        own.and_then(|own| reader.read_cells(&own, &said.file))
            .unwrap_or_default()
    };
    let sheets = if said.findings.is_empty() {
        Vec::new()
    } else {
        cells()
    };
    let mut draw =
        |finding: &crate::finding::Finding| SheetPicture::around(&finding.place, &sheets);
    let answered = one.answers.iter().map(|answer| answer.commitment_index);
    let answers = one.answers.iter().map(|answer| {
        let commitment = &catalogue.commitments[answer.commitment_index];
        ShownAnswer {
            id: commitment.id.clone(),
            label: commitment.label.clone(),
            status: catalogue.label(answer.status).to_owned(),
            cell: answer.cell.clone(),
            is_replaced: answer.is_replaced,
        }
    });
    Shown {
        view: FileView::new(said, catalogue, &mut draw),
        member: printable(&verdict::member_in_words(said)),
        errors: said.count(Severity::Error),
        warnings: said.count(Severity::Warning),
        has_copy: !sheets.is_empty(),
        file: said.file.clone(),
        since,
        coverage: one
            .group
            .filter(|_| !one.answers.is_empty())
            .map(|group| Coverage::new(answered.collect(), group, catalogue)),
        answers: answers.collect(),
    }
}

/// What several files of one member come to together, in the order of their first file.
fn together(all: &[CheckedFile], catalogue: &Catalogue) -> Vec<Together> {
    let mut by_claim: BTreeMap<&str, Vec<&CheckedFile>> = BTreeMap::new();
    for one in all {
        if let Some(claim) = &one.claim {
            by_claim.entry(claim).or_default().push(one);
        }
    }
    let several = by_claim.into_values().filter(|files| files.len() > 1);
    let together = several.map(|files| {
        let group = files.iter().find_map(|one| one.group);
        let answers = files.iter().flat_map(|one| &one.answers);
        let counting = answers.filter(|answer| !answer.is_replaced);
        let answered: Vec<usize> = counting.map(|answer| answer.commitment_index).collect();
        Together {
            name: printable(&verdict::member_in_words(&files[0].checked)),
            files: files
                .iter()
                .map(|one| printable(&one.checked.file))
                .collect(),
            coverage: group.map(|group| Coverage::new(answered, group, catalogue)),
        }
    });
    together.collect()
}

impl Coverage {
    fn new(mut answered: Vec<usize>, group: Group, catalogue: &Catalogue) -> Self {
        answered.sort_unstable();
        answered.dedup();
        let addressed = catalogue.counted().filter(|(_, commitment)| {
            catalogue.addresses(commitment, group) && !commitment.derived
        });
        let addressed: Vec<_> = addressed.collect();
        let is_missing = |(index, _): &&(usize, _)| answered.binary_search(index).is_err();
        let missing: Vec<_> = addressed.iter().filter(is_missing).collect();
        let named = missing.iter().take(NAMED);
        Self {
            answered: addressed.len() - missing.len(),
            addressed: addressed.len(),
            group: group.name(),
            missing: named.map(|(_, commitment)| commitment.id.clone()).collect(),
            more: missing.len().saturating_sub(NAMED),
        }
    }
}
