//! Decisions: the secretariat's rulings on single submissions, recorded as data beside the cycle.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use jiff::civil::Date;

use super::fold::{composed, fold};
use super::status::Status;

/// What a decision is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Subject {
    /// One submission: a file by its path relative to the submissions folder, or a row of a survey export as
    /// `file#row`.
    File(String),
    /// Whatever a member submitted, by its id on the roster.
    Member(String),
}

/// What was decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ruling {
    /// The file is from the member at this position of the roster.
    Member(usize),
    /// Of a member's several submissions this one alone is used.
    Use,
    /// This submission replaces another one of the member wholly, by the other's name.
    Replaces(String),
    /// The file is no submission.
    Ignore,
    /// Of the file's several sheets with answers, the one that the decision names is used.
    Sheet,
    /// The submission counts as on time, or as late.
    OnTime(bool),
    /// The commitment counts with this status.
    Status(Status),
    /// The evidence for the commitment was looked at and holds.
    Verified,
    /// The answer to the commitment is published under the member's name, where the member lets it.
    UnderName,
    /// What a rule found, by its code, was looked at and stands.
    Accept(&'static str),
    /// What a rule found, by its code, is not held against the submission.
    Waive(&'static str),
}

impl Ruling {
    /// Whether it can be meant of every row of a survey export at once, where a decision names the file alone.
    const fn holds_for_all_rows(&self) -> bool {
        matches!(
            self,
            Self::OnTime(_) | Self::Accept(_) | Self::Waive(_) | Self::Ignore
        )
    }
}

/// One line of a table of decisions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// Name of the table.
    pub table: Arc<str>,
    /// Line of the table, from 1.
    pub line: u32,
    /// What it is about.
    pub subject: Subject,
    /// Position of the commitment in the catalogue, where it is about one; never an alias.
    pub commitment_index: Option<usize>,
    /// What was decided.
    pub ruling: Ruling,
    /// The field, as written.
    pub field: String,
    /// The decision, as written.
    pub decision: String,
    /// Who decided.
    pub by: String,
    /// When.
    pub date: Date,
    /// Why.
    pub reason: String,
}

impl Decision {
    /// Who decided, when and why, to stand behind a verb: `by A. Clerk on 2026-12-01: confirmed`.
    #[must_use]
    pub fn said(&self) -> String {
        format!("by {} on {}: {}", self.by, self.date, self.reason)
    }
}

/// All decisions of a cycle.
#[derive(Debug, Clone, Default)]
pub struct Decisions {
    list: Vec<Decision>,
    by_file: HashMap<String, Vec<usize>>,
    by_member: HashMap<String, Vec<usize>>,
}

impl Decisions {
    /// These decisions, in order.
    #[must_use]
    pub fn new(list: Vec<Decision>) -> Self {
        let mut decisions = Self::default();
        for (index, decision) in list.iter().enumerate() {
            match &decision.subject {
                Subject::File(name) => decisions.by_file.entry(composed(name)),
                Subject::Member(id) => decisions.by_member.entry(fold(id)),
            }
            .or_default()
            .push(index);
        }
        decisions.list = list;
        decisions
    }

    /// Every decision, table by table and line by line.
    #[must_use]
    pub fn list(&self) -> &[Decision] {
        &self.list
    }

    /// The decisions about the submission called `name`, and about the member it is from where that is known.
    /// `file` is the file it came in: of a survey export only what can be meant of all rows holds for each.
    #[must_use]
    pub fn about(&self, name: &str, file: &str, member_id: Option<&str>) -> Rulings<'_> {
        let of_name = self.by_file.get(&composed(name)).into_iter().flatten();
        let of_export = (name != file).then(|| self.by_file.get(&composed(file)));
        let of_export = of_export
            .flatten()
            .into_iter()
            .flatten()
            .filter(|&&index| self.list[index].ruling.holds_for_all_rows());
        let of_file = of_name.chain(of_export);
        let of_member = member_id
            .and_then(|id| self.by_member.get(&fold(id)))
            .into_iter()
            .flatten();
        let found = of_file.chain(of_member);
        Rulings(found.map(|&index| (index, &self.list[index])).collect())
    }
}

/// The decisions about one submission, each with its position among all.
#[derive(Debug, Clone, Default)]
pub struct Rulings<'a>(Vec<Found<'a>>);

/// A decision with its position among all.
pub type Found<'a> = (usize, &'a Decision);

/// What the decisions say to one question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Said<'a, T> {
    /// Nothing.
    Nothing,
    /// One thing, said by these decisions: at least one.
    One(T, Vec<Found<'a>>),
    /// Different things, said by these decisions.
    Contradictory(Vec<Found<'a>>),
}

impl<'a> Rulings<'a> {
    /// Every one of them.
    #[must_use]
    pub fn found(&self) -> &[Found<'a>] {
        &self.0
    }

    /// Asks every decision; `answer` is none for one that is about something else.
    pub fn ask<T: PartialEq>(&self, answer: impl Fn(&'a Decision) -> Option<T>) -> Said<'a, T> {
        let mut answers = self
            .0
            .iter()
            .filter_map(|found| Some((*found, answer(found.1)?)));
        let Some((found, first)) = answers.next() else {
            return Said::Nothing;
        };
        let mut sayers = vec![found];
        let mut agree = true;
        for (found, other) in answers {
            sayers.push(found);
            agree &= other == first;
        }
        if agree {
            Said::One(first, sayers)
        } else {
            Said::Contradictory(sayers)
        }
    }
}

/// What decisions did to one submission, by their positions among all.
#[derive(Debug, Clone, Default)]
pub struct DecisionLog {
    used: Vec<(usize, String)>,
    contradictory: BTreeSet<usize>,
}

impl DecisionLog {
    /// What was decided, if one thing was, with the first decision that says so. All that say so are
    /// used, with this outcome.
    pub fn take<'a, T>(
        &mut self,
        said: Said<'a, T>,
        outcome: impl FnOnce(&T) -> String,
    ) -> Option<(T, &'a Decision)> {
        match said {
            Said::Nothing => None,
            Said::Contradictory(sayers) => {
                self.contradict(sayers.into_iter().map(|(index, _)| index));
                None
            }
            Said::One(value, sayers) => {
                let outcome = outcome(&value);
                let first = sayers.first()?.1;
                let sayers = sayers.into_iter();
                self.used
                    .extend(sayers.map(|(index, _)| (index, outcome.clone())));
                Some((value, first))
            }
        }
    }

    /// Records that a decision was used, and what it did.
    pub fn note(&mut self, index: usize, outcome: String) {
        self.used.push((index, outcome));
    }

    /// Records decisions that contradict each other.
    pub fn contradict(&mut self, indices: impl Iterator<Item = usize>) {
        self.contradictory.extend(indices);
    }

    /// Each decision that was used, by its position among all, with what it did.
    #[must_use]
    pub fn used(&self) -> &[(usize, String)] {
        &self.used
    }

    /// The decisions that contradict each other.
    #[must_use]
    pub const fn contradictory(&self) -> &BTreeSet<usize> {
        &self.contradictory
    }
}

#[cfg(test)]
mod tests {
    use super::{Decision, Decisions, Ruling, Said, Subject};
    use crate::domain::status::Status;
    use jiff::civil::date;

    fn decision(line: u32, subject: Subject, status: Status) -> Decision {
        Decision {
            table: "decisions.csv".into(),
            line,
            subject,
            commitment_index: Some(3),
            ruling: Ruling::Status(status),
            field: "status".to_owned(),
            decision: status.label().to_owned(),
            by: "A. Clerk".to_owned(),
            date: date(2026, 12, 1),
            reason: "confirmed by telephone".to_owned(),
        }
    }

    #[test]
    fn decisions_on_one_question_must_agree() {
        let file = || Subject::File("a.xlsx".to_owned());
        let member = || Subject::Member("m00001".to_owned());
        let ask = |decision: &Decision| match decision.ruling {
            Ruling::Status(status) => Some(status),
            _ => None,
        };
        let agreeing = Decisions::new(vec![
            decision(2, file(), Status::Planned),
            decision(3, member(), Status::Planned),
        ]);
        let rulings = agreeing.about("a.xlsx", "a.xlsx", Some("M00001"));
        let Said::One(Status::Planned, sayers) = rulings.ask(ask) else {
            panic!("both say the same");
        };
        assert_eq!(sayers.len(), 2);
        assert_eq!(
            agreeing.about("b.xlsx", "b.xlsx", Some("M00002")).ask(ask),
            Said::Nothing
        );
        let differing = Decisions::new(vec![
            decision(2, file(), Status::Planned),
            decision(3, member(), Status::Sustained),
        ]);
        let rulings = differing.about("a.xlsx", "a.xlsx", Some("M00001"));
        assert!(matches!(rulings.ask(ask), Said::Contradictory(sayers) if sayers.len() == 2));
    }
}
