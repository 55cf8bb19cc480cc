//! Why a figure moved.

/// Why a figure moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Cause {
    /// A member whose submission did not count does now.
    NewSubmission,
    /// Another submission of a member counts, or one more, or one less.
    CorrectedSubmission,
    /// A member's submission counts no more.
    WithdrawnSubmission,
    /// A member reported in both of two cycles, and answers otherwise.
    NextCycle,
    /// The secretariat decided on a submission.
    Decision,
    /// Members joined, left or moved.
    Roster,
    /// The commitments are others.
    Catalogue,
    /// `cycle.toml`: days, regions, limits.
    Settings,
    /// What was reported in the cycle before.
    PreviousCycle,
    /// The program or its rules.
    Rules,
    /// Members' answers, or who they are: which one, public files do not say.
    Answers,
    /// What may be shown of the figure, not the figure.
    Disclosure,
    /// The group's figures stay as they were released.
    Release,
    /// Nothing that a build records.
    Unexplained,
}

impl Cause {
    /// Every cause.
    pub const ALL: [Self; 14] = [
        Self::NewSubmission,
        Self::CorrectedSubmission,
        Self::WithdrawnSubmission,
        Self::NextCycle,
        Self::Decision,
        Self::Roster,
        Self::Catalogue,
        Self::Settings,
        Self::PreviousCycle,
        Self::Rules,
        Self::Answers,
        Self::Disclosure,
        Self::Release,
        Self::Unexplained,
    ];

    /// The word for it in data.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::NewSubmission => "new-submission",
            Self::CorrectedSubmission => "corrected-submission",
            Self::WithdrawnSubmission => "withdrawn-submission",
            Self::NextCycle => "next-cycle",
            Self::Decision => "decision",
            Self::Roster => "roster",
            Self::Catalogue => "catalogue",
            Self::Settings => "settings",
            Self::PreviousCycle => "previous-cycle",
            Self::Rules => "rules",
            Self::Answers => "answers",
            Self::Disclosure => "disclosure",
            Self::Release => "release",
            Self::Unexplained => "unexplained",
        }
    }

    /// What it means, for people.
    #[must_use]
    pub const fn meaning(self) -> &'static str {
        match self {
            Self::NewSubmission => "a member's submission counts in B and did not in A",
            Self::CorrectedSubmission => {
                "another submission of the member counts in B, or one more, or one less"
            }
            Self::WithdrawnSubmission => "a member's submission counted in A and does not in B",
            Self::NextCycle => "the member reported in both cycles and answers otherwise",
            Self::Decision => "decisions.csv rules otherwise on the submission",
            Self::Roster => {
                "the list of members or countries changed: who is asked, or where they belong"
            }
            Self::Catalogue => "the commitments are those of another catalogue",
            Self::Settings => "cycle.toml changed: days, regions or limits",
            Self::PreviousCycle => "what was reported in the cycle before changed",
            Self::Rules => "the program or its rules changed",
            Self::Answers => "answers, or who gave them, changed; public files do not say which",
            Self::Disclosure => "what may be shown changed, so that no answer is given away",
            Self::Release => "the group's figures stay as they were released",
            Self::Unexplained => "nothing that the builds record accounts for it",
        }
    }
}
