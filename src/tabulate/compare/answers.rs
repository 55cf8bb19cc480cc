//! Which answers changed between two builds, and why each did.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use super::cause::Cause;
use super::side::{ComparedAnswer, Facts, RestrictedSide, Ruled, Side, Submitted};
use crate::domain::fold::fold;

/// An answer, or a submission as a whole, that counts otherwise in B than in A.
pub(super) struct ChangedAnswer<'a> {
    /// The member, folded.
    pub member: String,
    /// Why.
    pub cause: Cause,
    /// How it counted in A and counts in B; none where it does not.
    pub counts: [Option<CountedItem<'a>>; 2],
}

/// Something that counts.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum CountedItem<'a> {
    /// An answer.
    Answer(&'a ComparedAnswer),
    /// A submission; in the panel, too, or not.
    Submission(&'a Submitted, bool),
}

/// Everything that changed, by member, each member's submission first.
pub(super) fn changed<'a>(
    sides: [&'a Side; 2],
    insides: [&'a RestrictedSide; 2],
) -> Vec<ChangedAnswer<'a>> {
    let judge = Judge::new(sides, insides);
    let answers = insides.map(by_member);
    let members = answers.iter().flat_map(BTreeMap::keys);
    let members: BTreeSet<&String> = members
        .chain(judge.files.iter().flat_map(BTreeMap::keys))
        .collect();
    let mut all = Vec::new();
    for member in members {
        let of = |side: usize| answers[side].get(member);
        let in_panel = |side: usize| {
            let mut given = of(side).into_iter().flat_map(BTreeMap::values);
            given.any(|answer| answer.in_panel)
        };
        let submission = |side: usize| {
            let files = judge.files[side].get(member);
            let file = files.and_then(|files| files.first().copied());
            file.map(|file| CountedItem::Submission(file, in_panel(side)))
        };
        let mut note = |commitment: &str, counts: [Option<CountedItem<'a>>; 2]| {
            if counts[0].zip(counts[1]).is_some_and(|(a, b)| is_same(a, b)) || counts == [None; 2] {
                return;
            }
            all.push(ChangedAnswer {
                member: member.clone(),
                cause: judge.cause(member, commitment, counts),
                counts,
            });
        };
        note("", [submission(0), submission(1)]);
        let commitments: BTreeSet<&str> = (0..2)
            .filter_map(of)
            .flat_map(|answers| answers.keys().copied())
            .collect();
        for commitment in commitments {
            let answer = |side: usize| Some(CountedItem::Answer(of(side)?.get(commitment)?));
            note(commitment, [answer(0), answer(1)]);
        }
    }
    all
}

type ByMember<'a> = BTreeMap<String, BTreeMap<&'a str, &'a ComparedAnswer>>;

fn by_member(inside: &RestrictedSide) -> ByMember<'_> {
    let mut members = ByMember::new();
    for answer in &inside.answers {
        let given = members.entry(fold(&answer.answer.member_id)).or_default();
        given.insert(&answer.answer.commitment, answer);
    }
    members
}

/// The submissions that count for each member.
type Files<'a> = BTreeMap<String, Vec<&'a Submitted>>;

fn counted_files(inside: &RestrictedSide) -> Files<'_> {
    let mut files = Files::new();
    for file in inside.submissions.iter().filter(|file| file.counted) {
        files.entry(file.member.clone()).or_default().push(file);
    }
    files
}

/// Whether two things count alike in every figure.
fn is_same(a: CountedItem<'_>, b: CountedItem<'_>) -> bool {
    match (a, b) {
        (CountedItem::Answer(a), CountedItem::Answer(b)) => {
            let (left, right) = (&a.answer, &b.answer);
            a.in_panel == b.in_panel
                && left.group == right.group
                && left.region == right.region
                && left.status == right.status
                && left.evidence == right.evidence
                && left.on_time == right.on_time
        }
        (CountedItem::Submission(a, a_in_panel), CountedItem::Submission(b, b_in_panel)) => {
            a_in_panel == b_in_panel
                && a.group == b.group
                && a.region == b.region
                && a.on_time == b.on_time
        }
        _ => false,
    }
}

/// Knows what differs between two builds besides answers.
struct Judge<'a> {
    facts: [&'a Facts; 2],
    insides: [&'a RestrictedSide; 2],
    files: [Files<'a>; 2],
    /// What every submission is made of.
    received: [HashSet<&'a str>; 2],
    /// Decisions of one build that the other lacks: (member, commitment).
    ruled: Vec<(&'a str, &'a str)>,
}

impl<'a> Judge<'a> {
    fn new(sides: [&'a Side; 2], insides: [&'a RestrictedSide; 2]) -> Self {
        let [a, b] = insides;
        let decisions =
            |inside: &'a RestrictedSide| inside.decisions.iter().collect::<BTreeSet<&Ruled>>();
        let (in_a, in_b) = (decisions(a), decisions(b));
        // Whose file it is, the other build may know where this one does not.
        let member = |ruled: &'a Ruled| {
            let known = [b, a].map(|inside| inside.member_of(ruled));
            known.into_iter().find(|member| !member.is_empty())
        };
        let only_one = in_a.symmetric_difference(&in_b);
        let ruled =
            only_one.map(|ruled| (member(ruled).unwrap_or_default(), ruled.commitment.as_str()));
        Self {
            facts: [&sides[0].facts, &sides[1].facts],
            insides,
            files: insides.map(counted_files),
            received: insides.map(|inside| {
                let files = inside.submissions.iter();
                files.map(|file| file.sha256.as_str()).collect()
            }),
            ruled: ruled.collect(),
        }
    }

    fn cause(&self, member: &str, commitment: &str, counts: [Option<CountedItem<'_>>; 2]) -> Cause {
        let made_of = |side: usize| -> BTreeSet<&str> {
            let files = self.files[side].get(member).into_iter().flatten();
            files.map(|file| file.sha256.as_str()).collect()
        };
        let [before, now] = [made_of(0), made_of(1)];
        let all_received = |side: usize, files: &BTreeSet<&str>| {
            let mut files = files.iter();
            files.all(|file| self.received[side].contains(file))
        };
        if self.facts[0].cycle != self.facts[1].cycle {
            return match (before.is_empty(), now.is_empty()) {
                (true, _) => Cause::NewSubmission,
                (_, true) => Cause::WithdrawnSubmission,
                _ => Cause::NextCycle,
            };
        }
        if before == now || (all_received(0, &now) && all_received(1, &before)) {
            return self.of_the_same_file(member, commitment, counts);
        }
        match (before.is_empty(), now.is_empty()) {
            (true, _) => Cause::NewSubmission,
            (_, true) => Cause::WithdrawnSubmission,
            _ => Cause::CorrectedSubmission,
        }
    }

    /// Why files that both builds received count otherwise.
    fn of_the_same_file(
        &self,
        member: &str,
        commitment: &str,
        counts: [Option<CountedItem<'_>>; 2],
    ) -> Cause {
        let touches = |(of, about): &(&str, &str)| {
            *of == member && (about.is_empty() || commitment.is_empty() || *about == commitment)
        };
        if self.ruled.iter().any(touches) {
            return Cause::Decision;
        }
        if let [Some(a), Some(b)] = counts {
            let place = |counted: CountedItem<'_>| match counted {
                CountedItem::Answer(answer) => {
                    (answer.answer.group.clone(), answer.answer.region.clone())
                }
                CountedItem::Submission(file, _) => (file.group.clone(), file.region.clone()),
            };
            if place(a) != place(b) {
                return if self.differ(&["regions"]) {
                    Cause::Settings
                } else {
                    Cause::Roster
                };
            }
            let is_in_panel = |counted: CountedItem<'_>| match counted {
                CountedItem::Answer(answer) => answer.in_panel,
                CountedItem::Submission(_, in_panel) => in_panel,
            };
            if is_in_panel(a) != is_in_panel(b) && changed_input(self.insides, Cause::PreviousCycle)
            {
                return Cause::PreviousCycle;
            }
        }
        self.general(&[
            Cause::Catalogue,
            Cause::Rules,
            Cause::Roster,
            Cause::Settings,
            Cause::PreviousCycle,
        ])
    }

    fn general(&self, order: &[Cause]) -> Cause {
        general(self.facts, Some(self.insides), order)
    }

    fn differ(&self, names: &[&str]) -> bool {
        self.facts[0].differ(self.facts[1], names)
    }
}

/// The first of these causes that the builds as a whole show.
pub(super) fn general(
    facts: [&Facts; 2],
    insides: Option<[&RestrictedSide; 2]>,
    order: &[Cause],
) -> Cause {
    let shows = |cause: &Cause| {
        let stated: &[&str] = match cause {
            Cause::Catalogue => &["catalogue"],
            Cause::Rules => &["program", "rules"],
            Cause::Settings => &["deadline", "regions"],
            _ => &[],
        };
        facts[0].differ(facts[1], stated)
            || insides.is_some_and(|insides| changed_input(insides, *cause))
    };
    let found = order.iter().copied().find(shows);
    found.unwrap_or(Cause::Unexplained)
}

/// Whether the inputs behind a cause differ.
fn changed_input(insides: [&RestrictedSide; 2], cause: Cause) -> bool {
    let of = |inside: &RestrictedSide| -> BTreeMap<String, String> {
        let inputs = inside.inputs.iter();
        let behind = inputs.filter(|(name, _)| behind(name) == Some(cause));
        behind
            .map(|(name, sha256)| (name.clone(), sha256.clone()))
            .collect()
    };
    of(insides[0]) != of(insides[1])
}

/// What a change of an input brings about.
fn behind(name: &str) -> Option<Cause> {
    let is = |ending: &str| {
        let found = std::path::Path::new(name).extension();
        found.is_some_and(|found| found.eq_ignore_ascii_case(ending))
    };
    match name {
        "cycle.toml" => Some(Cause::Settings),
        "decisions.csv" => Some(Cause::Decision),
        name if name.starts_with("ledger/") => Some(Cause::Release),
        name if name.starts_with("previous/") => Some(Cause::PreviousCycle),
        _ if is("toml") => Some(Cause::Catalogue),
        _ if is("csv") => Some(Cause::Roster),
        _ => None,
    }
}
