//! The receipt: a short code by which a member's check and the secretariat's build recognise that
//! they saw the same file in the same way.

use sha2::{Digest as _, Sha256};

use super::{Finding, Needs, RULES_VERSION};
use crate::domain::submission::Verdict;

/// Letters of a receipt: no vowels, and nothing that looks like something else.
const LETTERS: &[u8; 20] = b"BCDFGHJKMNPQRTVWXYZ2";

/// The receipt of a file: twelve letters in three groups, over the file's SHA-256, the versions of
/// rules and catalogue, and the verdict of the rules that need the file alone. The findings must be
/// those of the file judged by the catalogue alone.
#[must_use]
pub fn receipt<'a>(
    sha256: &str,
    catalogue_id: &str,
    findings: impl Iterator<Item = &'a Finding>,
) -> String {
    let own: Vec<&Finding> = findings
        .filter(|finding| finding.rule.needs == Needs::File)
        .collect();
    let verdict = file_verdict(&own);
    let digest = Sha256::digest(format!(
        "{sha256}|{RULES_VERSION}|{catalogue_id}|{}",
        verdict.name()
    ));
    let letters: Vec<char> = digest
        .iter()
        .take(12)
        .map(|byte| char::from(LETTERS[usize::from(*byte) % LETTERS.len()]))
        .collect();
    letters
        .chunks(4)
        .map(|chunk| chunk.iter().collect::<String>())
        .collect::<Vec<_>>()
        .join("-")
}

fn file_verdict(findings: &[&Finding]) -> Verdict {
    if findings.iter().any(|finding| finding.rule.rejects()) {
        Verdict::Rejected
    } else if findings.iter().any(|finding| finding.rule.taints()) {
        Verdict::AcceptedWithWarnings
    } else {
        Verdict::Accepted
    }
}
