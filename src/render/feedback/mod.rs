//! The member sheet: two pages for one member, with what was received, what to mend, its answers then and
//! now, and beside them the published figures of its group.
//!
//! [`model`] takes the group's figures from the public cube alone, and everything else from the member's
//! own files. [`write_templates`] and [`write_sheet`] fill a folder that serves all sheets of a build.

mod answers;
mod findings;
mod received;
mod staging;
mod tree;

use crate::domain::change::Change;
use crate::domain::cube::PublicCube;
use crate::domain::cycle::Cycle;
use crate::domain::participation::Settled;
use crate::domain::roster::Member;
use crate::domain::submission::Verdict;
use crate::finding::{Finding, rules, shortened};
use crate::render::charts::Notices;
use crate::render::every_page::EveryPage;
use crate::render::language::{Args, Language};
use crate::render::report;

pub use staging::{MAIN, input_of, write_sheet, write_templates};
pub use tree::*;

/// Longest name of a member or of a file, in characters, that is shown in full.
const LONGEST_NAME: usize = 160;

/// Longest name of a member in the footer.
const LONGEST_IN_FOOTER: usize = 60;

/// One file of a member.
#[derive(Debug, Clone, Copy)]
pub struct Received<'a> {
    /// What was read of it, and what became of it.
    pub settled: &'a Settled,
    /// What is worth saying about it, ordered by place.
    pub findings: &'a [Finding],
    /// What was read as something else than it was written.
    pub changes: &'a [Change],
    /// Its receipt.
    pub receipt: &'a str,
    /// Name of the annotated copy, where there is one.
    pub copy: Option<&'a str>,
}

impl Received<'_> {
    fn is_rejected(&self) -> bool {
        self.settled.verdict == Verdict::Rejected
    }

    /// Whether it is the member that is not expected to report.
    fn is_not_expected(&self) -> bool {
        let says_so = |finding: &Finding| finding.rule.code == rules::NOT_EXPECTED_MEMBER.code;
        let mut holding = self.findings.iter().filter(|finding| finding.rejects());
        holding.any(says_so)
    }

    /// How many answers of it count. That it was sent is none.
    fn counting(&self) -> u32 {
        let responses = self.settled.counting();
        count(
            responses
                .filter(|response| response.place.cell.is_some())
                .count(),
        )
    }

    /// How many answers were read from it. That it was sent is none.
    fn given(&self) -> u32 {
        let responses = self.settled.submission.responses.iter();
        count(
            responses
                .filter(|response| response.place.cell.is_some())
                .count(),
        )
    }

    /// Its name, and the folders it lies in; of a row of a survey the row's, too.
    fn name(&self) -> &str {
        self.settled.submission.name()
    }
}

/// What a sheet is made from.
#[derive(Debug, Clone, Copy)]
pub struct SheetInput<'a> {
    /// The cycle.
    pub cycle: &'a Cycle,
    /// What may be published.
    pub public: &'a PublicCube,
    /// The member.
    pub member: &'a Member,
    /// Its files, the newest first; at least one.
    pub files: &'a [Received<'a>],
    /// What must be said on every page.
    pub notices: Notices,
    /// Id of the build.
    pub build_id: &'a str,
    /// Version of the program.
    pub program_version: &'a str,
    /// The language of the sheet.
    pub language: &'a Language,
}

/// In how far a member's report counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    /// Everything counts, and nothing is doubtful.
    Accepted,
    /// Everything counts, something is doubtful.
    Warnings,
    /// Some answers do not count.
    LeftOut,
    /// Nothing counts.
    Rejected,
    /// Nothing counts, whatever the workbook says: the member is not asked in this cycle.
    NotExpected,
    /// The newest file does not count; one before it does.
    NewerRejected,
}

impl State {
    fn lead(self) -> &'static str {
        match self {
            Self::Accepted => "sheet-lead-accepted",
            Self::Warnings => "sheet-lead-warnings",
            Self::LeftOut => "sheet-lead-left-out",
            Self::Rejected => "sheet-lead-rejected",
            Self::NotExpected => "sheet-lead-not-expected",
            Self::NewerRejected => "sheet-lead-newer-rejected",
        }
    }

    fn next(self) -> &'static str {
        match self {
            Self::Accepted => "sheet-next-accepted",
            Self::Warnings => "sheet-next-warnings",
            Self::LeftOut | Self::NewerRejected => "sheet-next-left-out",
            Self::Rejected => "sheet-next-rejected",
            Self::NotExpected => "sheet-next-not-expected",
        }
    }

    /// Whether any file counts.
    const fn counts(self) -> bool {
        !matches!(self, Self::Rejected | Self::NotExpected)
    }
}

/// What the parts of a sheet share.
struct View<'a> {
    input: SheetInput<'a>,
    say: &'a Language,
    /// The newest submission that counts, else the newest.
    main: Received<'a>,
    /// Those that count, the newest first.
    counted: Vec<Received<'a>>,
    state: State,
}

impl<'a> View<'a> {
    /// None without a file.
    fn new(input: &SheetInput<'a>) -> Option<Self> {
        let newest = *input.files.first()?;
        let counted = input.files.iter().filter(|file| file.settled.counted);
        let counted: Vec<Received<'_>> = counted.copied().collect();
        let main = counted.first().copied().unwrap_or(newest);
        let is_warned = |file: &Received<'_>| file.settled.verdict == Verdict::AcceptedWithWarnings;
        let state = if counted.is_empty() && main.is_not_expected() {
            State::NotExpected
        } else if counted.is_empty() {
            State::Rejected
        } else if newest.is_rejected() {
            State::NewerRejected
        } else if left_out(&counted) > 0 {
            State::LeftOut
        } else if counted.iter().any(is_warned) {
            State::Warnings
        } else {
            State::Accepted
        };
        Some(Self {
            input: *input,
            say: input.language,
            main,
            counted,
            state,
        })
    }

    /// The submissions whose findings the member should see: those that count, and a newer one that was
    /// rejected.
    fn spoken_of(&self) -> impl Iterator<Item = &Received<'a>> {
        let newest = self.input.files.first();
        let rejected = newest.filter(|_| self.state == State::NewerRejected);
        let shown = if self.counted.is_empty() {
            std::slice::from_ref(&self.main)
        } else {
            &self.counted
        };
        rejected.into_iter().chain(shown)
    }

    /// How many answers count; of a report that does not, how many were read.
    fn given(&self) -> u32 {
        if self.counted.is_empty() {
            return self.main.given();
        }
        self.counted.iter().map(Received::counting).sum()
    }

    /// How many answers an error left out.
    fn left_out(&self) -> u32 {
        if self.counted.is_empty() {
            return count(self.main.settled.submission.left_out);
        }
        left_out(&self.counted)
    }

    /// Sentences choose by this what they say of what may still change.
    fn edition(&self) -> Args {
        let is_open = self.input.notices.draft;
        Args::new().text("edition", if is_open { "draft" } else { "released" })
    }

    fn text(&self, id: &str) -> String {
        self.say.text(id)
    }

    fn tell(&self, id: &str, args: &Args) -> String {
        self.say.say(id, args).text
    }
}

/// How many answers of some submissions an error left out.
fn left_out(files: &[Received<'_>]) -> u32 {
    let left_out = files.iter().map(|file| file.settled.submission.left_out);
    count(left_out.sum())
}

/// The sheet of a member; none where it sent nothing.
#[must_use]
pub fn model(input: &SheetInput<'_>) -> Option<MemberSheet> {
    let view = View::new(input)?;
    let answers = answers::answers(&view);
    let name = shortened(&input.member.name, LONGEST_NAME);
    let silent = count(received::silent(&answers));
    let lead = membership(&view, view.edition())
        .number("counted", view.given())
        .number("left-out", view.left_out())
        .number("silent", silent);
    let next = view.edition().number("silent", silent);
    let region = &input.cycle.scheme.regions()[input.member.region_index];
    let who = Args::new()
        .text("group", input.member.group.name())
        .text("region", region.as_str())
        .text("cycle", input.cycle.year.to_string())
        .text("id", shortened(&input.member.id, LONGEST_NAME));
    Some(MemberSheet {
        meta: meta(&view, &name),
        overline: input.cycle.title.clone(),
        who: view.tell("sheet-who", &who),
        lead: view.tell(view.state.lead(), &lead),
        findings: findings::findings(&view),
        received: received::received(&view, &answers),
        next: Next {
            heading: view.text("sheet-next"),
            texts: vec![
                view.tell(view.state.next(), &next),
                view.text("sheet-promise"),
            ],
        },
        glyphs: report::loses(&name).then(|| view.text("sheet-missing-glyphs")),
        answers,
        name,
    })
}

/// Since when or until when the member is one, where it is not one on the day that counts.
fn membership(view: &View<'_>, args: Args) -> Args {
    let (member, reference) = (view.input.member, view.input.cycle.reference_date);
    let (membership, day) = match member.left {
        Some(left) if left <= reference => ("ended", left),
        _ => ("began", member.joined),
    };
    args.text("membership", membership)
        .text("day", view.say.day(day))
        .text("reference", view.say.day(reference))
}

fn meta(view: &View<'_>, name: &str) -> EveryPage {
    let cycle = view.input.cycle;
    let about = |name: &str| {
        Args::new()
            .text("cycle", cycle.year.to_string())
            .text("member", name.to_owned())
    };
    let imprint = about(&shortened(name, LONGEST_IN_FOOTER))
        .text("build", view.input.build_id)
        .text("version", view.input.program_version);
    let notices = [
        (view.input.notices.draft, "notice-draft"),
        (view.input.notices.fictional, "notice-fictional"),
    ];
    let notices = notices.into_iter().filter(|(holds, _)| *holds);
    EveryPage {
        title: view.tell("sheet-title", &about(name)),
        description: view.tell("sheet-description", &about(name)),
        language: view.say.code,
        country: view.say.country,
        direction: view.say.direction(),
        running: view.text("sheet-confidential"),
        notices: notices.map(|(_, id)| view.text(id)).collect(),
        footer: view.tell("sheet-imprint", &imprint),
    }
}

/// A count as sentences take it.
fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
