//! What the secretariat should know of a build, though nothing of it stops one.

use super::trend::Trend;
use crate::domain::cycle::Cycle;
use crate::ingest::cycle_folder::CycleFolder;

/// What the secretariat should know of what it gave the build to read.
pub(super) fn on_inputs(folder: &CycleFolder) -> Vec<String> {
    let mut remarks: Vec<String> = Vec::new();
    let before = folder.previous.as_ref();
    if before.is_some_and(|before| before.cycle.catalogue.id != folder.cycle.catalogue.id) {
        remarks.push(
            "the cycle before reported on another catalogue: answers are not compared with it"
                .to_owned(),
        );
    }
    if before.is_some_and(|before| !Trend::is_possible(&before.cycle, &folder.cycle)) {
        remarks.push(
            "answers are not compared with the cycle before: where either hides its participants, a comparison would tell of them"
                .to_owned(),
        );
    }
    if folder.submissions.is_empty() {
        remarks.push("the submissions folder is empty".to_owned());
    }
    remarks
}

/// What the secretariat should know of decisions that did nothing.
pub(super) fn on_decisions(of_no_use: usize, cycle: &Cycle) -> Option<String> {
    (of_no_use > 0).then(|| {
        format!(
            "{of_no_use} of {} decisions did nothing; restricted/decisions.csv says which",
            cycle.decisions.list().len()
        )
    })
}
