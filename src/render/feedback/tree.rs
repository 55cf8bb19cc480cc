//! A sheet as a plain tree: what the template lays out, and all it knows. Every string is text to be shown
//! as it stands.

use serde::Serialize;

use crate::render::every_page::EveryPage;

/// A member's sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MemberSheet {
    /// What stands on every page, and in the file's properties.
    pub meta: EveryPage,
    /// The cycle's title.
    pub overline: String,
    /// The member.
    pub name: String,
    /// Its group, region, cycle and id.
    pub who: String,
    /// In how far its report counts.
    pub lead: String,
    /// What was received.
    pub received: ReceivedPart,
    /// What to mend, and to look at.
    pub findings: Findings,
    /// What happens next.
    pub next: Next,
    /// What boxes in the name stand for, where it has any.
    pub glyphs: Option<String>,
    /// The second page.
    pub answers: Answers,
}

/// A name with what there is to say about it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Fact {
    /// The name.
    pub term: String,
    /// What there is to say.
    pub text: String,
}

/// What was received.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReceivedPart {
    /// Its heading.
    pub heading: String,
    /// File, date, verdict and so on.
    pub facts: Vec<Fact>,
    /// Files besides, one sentence each.
    pub others: Vec<String>,
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Findings {
    /// Its heading.
    pub heading: String,
    /// What the words before each entry mean, or that there is none.
    pub lead: String,
    /// Gravest first; as many are shown as the first page has room for.
    pub entries: Vec<SheetEntry>,
    /// What follows when none of them is shown, the first, the first two and so on: how many findings there
    /// are besides, and where all of them are. May be empty.
    pub after: Vec<String>,
}

/// Findings that one action mends.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SheetEntry {
    /// `error`, `warning` or `note`: for the colour.
    pub severity: &'static str,
    /// The same in words.
    pub tag: String,
    /// What is wrong.
    pub title: String,
    /// Where, and what stands there.
    pub places: String,
    /// What to do.
    pub to_do: String,
    /// What became of it; nothing where that differs from place to place.
    pub effect: String,
}

/// What happens next.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Next {
    /// Its heading.
    pub heading: String,
    /// Paragraphs.
    pub texts: Vec<String>,
}

/// The member's answers beside its group's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Answers {
    /// Its heading.
    pub heading: String,
    /// What to know before the table.
    pub leads: Vec<String>,
    /// Headers: code, commitment, answer, group; with a cycle before, answer then and change, too.
    pub columns: Vec<String>,
    /// Whether there is a cycle before to compare with.
    pub compares: bool,
    /// By section.
    pub sections: Vec<Section>,
    /// What to know after the table.
    pub notes: Vec<String>,
}

/// The commitments of one section.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Section {
    /// Code and heading.
    pub title: String,
    /// One a commitment.
    pub rows: Vec<AnswerRow>,
}

/// One commitment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AnswerRow {
    /// Its code.
    pub code: String,
    /// Its short label.
    pub label: String,
    /// The answer.
    pub now: String,
    /// Whether there is an answer that counts or was read.
    pub is_answer: bool,
    /// Whether an error left the answer out.
    pub is_lost: bool,
    /// The answer in the cycle before.
    pub before: String,
    /// What changed since, in words.
    pub change: String,
    /// `forward`, `back`, `unchanged`, `beside` or nothing: for the colour.
    pub direction: &'static str,
    /// What the group said.
    pub group: String,
    /// The same as a whole percentage, for a bar.
    pub filled: Option<u8>,
}
