//! What changed since the last check of a file.

use std::collections::{BTreeMap, HashMap};

use serde::{Deserialize, Serialize};

use super::check::CheckedFile;
use crate::domain::catalogue::Catalogue;

/// What a check came to, as far as the next one is held against it.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct LastCheck {
    /// The file.
    pub file: String,
    /// Whose it says it is.
    pub claim: Option<String>,
    /// The answers that were read, by the ID of the commitment.
    pub answers: BTreeMap<String, String>,
    /// What was found: rule, sheet, cell and what stood there.
    pub findings: Vec<[String; 4]>,
}

/// What is different.
#[derive(Debug, Serialize, PartialEq, Eq)]
pub(super) struct Since {
    /// The file of the last check, where it had another name.
    pub file: Option<String>,
    /// Findings that are no more.
    pub mended: usize,
    /// Findings that were not there.
    pub new: usize,
    /// Findings that are there still.
    pub same: usize,
    /// Answers that are others, or that only one of the two has.
    pub answers: Vec<ChangedAnswer>,
}

/// An answer that changed.
#[derive(Debug, Serialize, PartialEq, Eq)]
pub(super) struct ChangedAnswer {
    pub commitment: String,
    pub before: Option<String>,
    pub now: Option<String>,
}

impl LastCheck {
    pub(super) fn of(file: &CheckedFile, catalogue: &Catalogue) -> Self {
        let answers = file.answers.iter().map(|answer| {
            let commitment = &catalogue.commitments[answer.commitment_index];
            let status = catalogue.label(answer.status).to_owned();
            (commitment.id.clone(), status)
        });
        let findings = file.checked.findings.iter().map(|finding| {
            [
                finding.rule.code.to_owned(),
                finding.place.sheet_text().to_owned(),
                finding.place.cell_text(),
                finding.found.clone(),
            ]
        });
        Self {
            file: file.checked.file.clone(),
            claim: file.claim.clone(),
            answers: answers.collect(),
            findings: findings.collect(),
        }
    }

    /// The last of some earlier checks of the same file: of one with its name, else of its member.
    pub(super) fn last<'a>(&self, before: &'a [Self]) -> Option<&'a Self> {
        let named = before.iter().rfind(|other| other.file == self.file);
        named.or_else(|| {
            let mut others = before.iter();
            others.rfind(|other| self.claim.is_some() && other.claim == self.claim)
        })
    }

    /// What is different from an earlier check.
    pub(super) fn since(&self, before: &Self) -> Since {
        let mut open: HashMap<&[String; 4], usize> = HashMap::new();
        for finding in &before.findings {
            *open.entry(finding).or_default() += 1;
        }
        let mut same = 0;
        for finding in &self.findings {
            if let Some(left) = open.get_mut(finding).filter(|left| **left > 0) {
                *left -= 1;
                same += 1;
            }
        }
        let ids = before.answers.keys().chain(self.answers.keys());
        let mut ids: Vec<&String> = ids.collect();
        ids.sort();
        ids.dedup();
        let changed = ids.into_iter().filter_map(|id| {
            let (then, now) = (before.answers.get(id), self.answers.get(id));
            (then != now).then(|| ChangedAnswer {
                commitment: id.clone(),
                before: then.cloned(),
                now: now.cloned(),
            })
        });
        Since {
            file: (before.file != self.file).then(|| before.file.clone()),
            mended: before.findings.len() - same,
            new: self.findings.len() - same,
            same,
            answers: changed.collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{ChangedAnswer, LastCheck, Since};

    fn check(file: &str, answers: &[(&str, &str)], cells: &[&str]) -> LastCheck {
        let pair = |(id, status): &(&str, &str)| ((*id).to_owned(), (*status).to_owned());
        let finding = |cell: &&str| ["rule", "Progress", *cell, "x"].map(str::to_owned);
        LastCheck {
            file: file.to_owned(),
            claim: Some("m00001".to_owned()),
            answers: answers.iter().map(pair).collect(),
            findings: cells.iter().map(finding).collect(),
        }
    }

    #[test]
    fn what_was_mended_is_counted() {
        let before = check(
            "a.xlsx",
            &[("G1a", "Planned"), ("G1b", "Planned")],
            &["C4", "C4", "C5"],
        );
        let now = check(
            "b.xlsx",
            &[("G1a", "Implemented"), ("O1", "Planned")],
            &["C4", "C9"],
        );
        let earlier = [before];
        let last = now.last(&earlier).expect("the same member's");
        let changed = |commitment: &str, before: Option<&str>, now: Option<&str>| ChangedAnswer {
            commitment: commitment.to_owned(),
            before: before.map(str::to_owned),
            now: now.map(str::to_owned),
        };
        let expected = Since {
            file: Some("a.xlsx".to_owned()),
            mended: 2,
            new: 1,
            same: 1,
            answers: vec![
                changed("G1a", Some("Planned"), Some("Implemented")),
                changed("G1b", Some("Planned"), None),
                changed("O1", None, Some("Planned")),
            ],
        };
        assert_eq!(now.since(last), expected);
    }

    #[test]
    fn a_file_of_the_same_name_comes_before_one_of_the_same_member() {
        let earlier = [check("a.xlsx", &[], &["C1"]), check("b.xlsx", &[], &[])];
        let now = check("a.xlsx", &[], &[]);
        assert_eq!(
            now.last(&earlier).map(|last| last.file.as_str()),
            Some("a.xlsx")
        );
        let other = LastCheck {
            claim: None,
            ..check("c.xlsx", &[], &[])
        };
        assert!(other.last(&earlier).is_none());
    }
}
