//! Findings: what is worth saying about a member's data, and the rules that say it.
//!
//! A finding is data, never an error of the program.

mod judged;
mod markdown;
mod receipt;
pub mod rules;
mod text;

use std::borrow::Cow;
use std::sync::Arc;

use serde::Serialize;
use serde::ser::SerializeStruct as _;

use crate::domain::place::Place;

pub use judged::JudgedSubmission;
pub use markdown::render_markdown;
pub use receipt::receipt;
pub use text::{printable, shortened};

/// Version of the rule set; part of every receipt. Raised whenever a verdict could change.
pub const RULES_VERSION: &str = "2026.1";

/// What happened to the figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// A response, or the submission, was left out.
    Error,
    /// Used, but changed or doubtful.
    Warning,
    /// Nothing changed.
    Note,
}

impl Severity {
    /// The word in data files and messages.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
        }
    }
}

/// What a rule looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Scope {
    /// The file and its layout.
    Workbook,
    /// A survey export.
    Survey,
    /// Who submits.
    Member,
    /// One answer.
    Response,
    /// A ruling of the secretariat.
    Decision,
}

impl Scope {
    /// The word in listings.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Workbook => "workbook",
            Self::Survey => "survey",
            Self::Member => "member",
            Self::Response => "response",
            Self::Decision => "decision",
        }
    }
}

/// What a rule needs to know. Only rules that need the file alone enter a receipt, so that a
/// member's own check and the secretariat's build give the same one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Needs {
    /// The file and the catalogue.
    File,
    /// The cycle too: its roster, dates or other submissions.
    Cycle,
}

/// A rule: the single source of everything said about one kind of fault.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct Rule {
    /// Kebab-case name of the fault.
    pub code: &'static str,
    /// What happens to the figures when it fires.
    pub severity: Severity,
    /// What it looks at.
    pub scope: Scope,
    /// What it needs to know.
    pub needs: Needs,
    /// Whether it fires by what a member answered: how many members it touched would then tell of answers, and
    /// is not published.
    #[serde(skip)]
    pub tells_an_answer: bool,
    /// The fault in one line.
    pub summary: &'static str,
    /// What is expected instead.
    pub expected: &'static str,
    /// One action that mends it.
    pub fix: &'static str,
    /// What became of the answer or the file.
    pub effect: &'static str,
    /// Why it matters.
    pub why: &'static str,
    /// An example that passes.
    pub good: &'static str,
    /// An example that fires.
    pub bad: &'static str,
    /// Rule set version that introduced it.
    pub since: &'static str,
}

/// One finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The rule that fired.
    pub rule: &'static Rule,
    /// Where.
    pub place: Place,
    /// The member's id, once it is known.
    pub member_id: Option<Arc<str>>,
    /// What was found: what the workbook says, or what we say of it.
    pub found: String,
    /// Whether `found` is what the workbook says, and stands between quotation marks wherever people read it.
    pub quotes: bool,
    /// What was expected.
    pub expected: Cow<'static, str>,
    /// One action that mends it.
    pub fix: Cow<'static, str>,
    /// What became of it.
    pub effect: Cow<'static, str>,
    /// Position in the catalogue of the commitment it is about, where it is about one.
    pub commitment_index: Option<usize>,
    /// True when a decision of the secretariat lifted it: it no longer counts towards the verdict.
    pub waived: bool,
}

impl Finding {
    /// A finding of `rule` at `place` about `found`, as the workbook says it; the other words are the
    /// rule's own until they are made more exact.
    #[must_use]
    pub fn new(rule: &'static Rule, place: Place, found: impl Into<String>) -> Self {
        Self {
            rule,
            place,
            member_id: None,
            found: found.into(),
            quotes: true,
            expected: Cow::Borrowed(rule.expected),
            fix: Cow::Borrowed(rule.fix),
            effect: Cow::Borrowed(rule.effect),
            commitment_index: None,
            waived: false,
        }
    }

    /// The same finding, where what was found is no quotation: our own words, such as "no status".
    #[must_use]
    pub fn in_our_words(mut self) -> Self {
        self.quotes = false;
        self
    }

    /// The same finding with more exact words for what was expected.
    #[must_use]
    pub fn expected(mut self, expected: impl Into<Cow<'static, str>>) -> Self {
        self.expected = expected.into();
        self
    }

    /// The same finding with a more exact action.
    #[must_use]
    pub fn fix(mut self, fix: impl Into<Cow<'static, str>>) -> Self {
        self.fix = fix.into();
        self
    }

    /// The same finding with a more exact effect.
    #[must_use]
    pub fn effect(mut self, effect: impl Into<Cow<'static, str>>) -> Self {
        self.effect = effect.into();
        self
    }

    /// The same finding, about the commitment at this position in the catalogue.
    #[must_use]
    pub const fn about(mut self, commitment_index: usize) -> Self {
        self.commitment_index = Some(commitment_index);
        self
    }

    /// What happened to the figures.
    #[must_use]
    pub const fn severity(&self) -> Severity {
        self.rule.severity
    }

    /// Whether it leaves out the whole submission.
    #[must_use]
    pub fn rejects(&self) -> bool {
        !self.waived && self.rule.rejects()
    }

    /// Whether it keeps the submission from being accepted without remark.
    #[must_use]
    pub fn taints(&self) -> bool {
        !self.waived && self.rule.taints()
    }

    /// Whether it leaves out one answer.
    #[must_use]
    pub fn leaves_out_an_answer(&self) -> bool {
        !self.waived && self.rule.scope == Scope::Response && self.rule.severity == Severity::Error
    }
}

impl Serialize for Finding {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut row = serializer.serialize_struct("Finding", 10)?;
        row.serialize_field("file", &*self.place.file)?;
        row.serialize_field("member_id", &self.member_id.as_deref())?;
        row.serialize_field("rule", self.rule.code)?;
        row.serialize_field("severity", self.rule.severity.name())?;
        row.serialize_field("sheet", self.place.sheet_text())?;
        row.serialize_field("cell", &self.place.cell_text())?;
        row.serialize_field("found", &self.found)?;
        row.serialize_field("expected", &*self.expected)?;
        row.serialize_field("fix", &*self.fix)?;
        row.serialize_field("effect", &*self.effect)?;
        row.end()
    }
}
