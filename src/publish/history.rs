//! What was released before, and what it means for what may be published now.

use std::collections::{BTreeMap, HashMap};

use super::error::BuildError;
use super::trend::Trend;
use crate::disclose::{
    self, AuditFailure, AuditReport, ChangedAnswer, Continued, Counted, Known, PrimaryRule,
    Published, Secrets,
};
use crate::domain::cube::{Cube, Dimensions, Level, PublicCube};
use crate::domain::cycle::{Cycle, Participants};
use crate::domain::fold::fold;
use crate::domain::group::Group;
use crate::domain::ledger::Ledger;
use crate::domain::participation::{Settled, reports};
use crate::domain::publication::{
    Answer, AttributedAnswer, BlockTable, Part, Participant, Participation, PublishedAnswer,
    PublishedEvidence, PublishedState, Repeated, Wave,
};
use crate::domain::quality::QualityRow;
use crate::domain::release::{
    BindingSettings, Release, ReleasedBlocks, ReleasedEvidence, ReleasedMember, ReleasedState,
    ReleasedTable,
};
use crate::render::tables::aggregates::mark_revised;
use crate::render::tables::quality::read_quality;
use crate::render::tables::read_aggregates::Released;
use crate::tabulate;

/// Everything released of a cycle, beside what counts now.
pub(super) struct History<'a> {
    cycle: &'a Cycle,
    ledger: &'a Ledger,
    members: Members,
    now: Counted,
    /// What each release holds, by position.
    states: Vec<PublishedState>,
}

/// What protection lets through, with what is known of it.
pub(super) struct Protected {
    /// What may be published.
    pub public: PublicCube,
    /// The answers behind it, and their blocks.
    pub continued: Continued,
    /// What readers know besides.
    pub known: Known,
}

impl<'a> History<'a> {
    /// Puts what counts now beside every release, and beside the cycle before.
    pub(super) fn new(
        cycle: &'a Cycle,
        ledger: &'a Ledger,
        settled: &[&Settled],
        dimensions: &Dimensions,
        trend: Option<&Trend<'_>>,
    ) -> Result<Self, BuildError> {
        let mut members = Members::of(cycle);
        let states = ledger.releases.iter().map(|release| {
            settings_are_kept(release, cycle)?;
            let state = read_state(&release.state, dimensions, &mut members);
            state.map_err(|reason| of_release(release, reason))
        });
        let states = states.collect::<Result<Vec<_>, _>>()?;
        let counted = tabulate::counted(settled, cycle, dimensions);
        let before = trend.map(|trend| (trend.panel(), trend.known_before()));
        let roster = cycle.roster.members();
        let submitted_before = before.iter().flat_map(|(panel, known)| {
            cycle.expected().filter_map(|(index, member)| {
                let was_there = known.participants.contains(&fold(&member.id));
                (was_there && panel.get(&member.id).is_some()).then_some(index)
            })
        });
        let submitted_before = submitted_before.collect();
        let counterparts = before.map(|(panel, known)| {
            let has_counterpart = |answer: &&Answer| {
                let id = &roster[answer.member].id;
                let place = &dimensions.commitments()[answer.code_index];
                let pair = panel
                    .get(id)
                    .and_then(|member| member.pair(place.catalogue_index));
                pair.is_some() && known.answers.contains(&(fold(id), place.catalogue_index))
            };
            let found = counted.answers.iter().filter(has_counterpart);
            found
                .map(|answer| (answer.member, answer.code_index))
                .collect()
        });
        let now = Counted {
            submitted_before,
            counterparts,
            attributed: counted.attributed,
            ..Counted::of_cycle(cycle, counted.participants, counted.answers)
        };
        Ok(Self {
            cycle,
            ledger,
            members,
            now,
            states,
        })
    }

    /// Decides what may be published.
    pub(super) fn publish(&self, cube: &Cube, key: &disclose::Key) -> Protected {
        let settings = &self.cycle.disclosure;
        let secrets = Secrets {
            key,
            neighbourhoods: self.cycle.scheme.neighbourhoods(),
        };
        let continued =
            disclose::publish_answers(cube, &self.now, &self.states, settings, &secrets);
        let state = &continued.state;
        Protected {
            public: mark_revised(
                disclose::public_cube(cube, state, &self.now, settings.participants),
                &self.released(),
            ),
            known: Known::new(cube, state, &self.now, settings.participants),
            continued,
        }
    }

    /// Audits what was written, which passed its own `audit`, together with every release.
    pub(super) fn audit(
        &self,
        audit: &AuditReport,
        publication: &Protected,
        cube: &Cube,
    ) -> Result<(), AuditFailure> {
        let settings = &self.cycle.disclosure;
        for (release, state) in self.ledger.releases.iter().zip(&self.states) {
            // What readers of then knew of who was addressed stands in the release itself.
            let mut then = Known::new(cube, state, &self.now, settings.participants);
            then.take_addressed(&release.aggregates);
            disclose::audit_release(
                &release.number,
                Published {
                    aggregates: &release.aggregates,
                    known: &then,
                },
                audit,
                &changes(state, &publication.continued.state),
                PrimaryRule::of(settings),
            )?;
        }
        Ok(())
    }

    /// The tables of earlier releases.
    pub(super) fn released(&self) -> Vec<Released> {
        let releases = self.ledger.releases.iter();
        releases
            .map(|release| Released::read(&release.aggregates))
            .collect()
    }

    /// The groups whose public figures are those of the last release, all of them, by what is public alone; none
    /// where nothing was released.
    pub(super) fn repeated(&self, written: &str) -> Option<Repeated> {
        let last = self.last()?;
        let (then, now) = (Released::read(&last.aggregates), Released::read(written));
        let is_repeated = |group: &Group| {
            let figures = now.of_group(group.name());
            !figures.is_empty() && figures == then.of_group(group.name())
        };
        let groups = self.cycle.catalogue.groups().iter();
        Some(Repeated {
            release: last.number.clone(),
            to: self.ledger.readership(&last.number)?,
            groups: groups.filter(is_repeated).collect(),
        })
    }

    fn last(&self) -> Option<&Release> {
        self.ledger.releases.last()
    }

    /// The members behind the published figures, in roster order; none where that is protected.
    pub(super) fn participants(&self, state: &PublishedState) -> Option<Vec<Participant>> {
        if self.cycle.disclosure.participants == Participants::Hide {
            return None;
        }
        let roster = self.cycle.roster.members();
        let mut all: Vec<&Participation> = state.participants.iter().collect();
        all.sort_by_key(|participant| participant.member);
        let participant = |of: &Participation| Participant {
            name: roster.get(of.member).map_or_else(
                || self.members.id(of.member).to_owned(),
                |own| own.name.clone(),
            ),
            group: of.group,
            region: self.cycle.scheme.regions()[of.region_index].clone(),
        };
        Some(all.into_iter().map(participant).collect())
    }

    /// The answers that are published under their members' names, by commitment: those of which the member still says
    /// the same, and still lets it be shown.
    pub(super) fn attributed<'s>(
        &self,
        state: &PublishedState,
        settled: impl IntoIterator<Item = &'s Settled>,
        dimensions: &Dimensions,
    ) -> Vec<AttributedAnswer> {
        let published = state
            .answers
            .iter()
            .filter(|published| published.is_attributed());
        let published: Vec<&Answer> = published.map(|published| &published.answer).collect();
        if published.is_empty() {
            return Vec::new();
        }
        let reports = reports(settled);
        let roster = self.cycle.roster.members();
        let shown = published.into_iter().filter_map(|answer| {
            let commitment_index = dimensions.commitments()[answer.code_index].catalogue_index;
            let response = reports.get(&answer.member)?.answer(commitment_index)?;
            let is_current = response.is_attributed() && response.status == answer.status;
            is_current.then(|| AttributedAnswer {
                member: roster[answer.member].name.clone(),
                group: answer.group,
                region: dimensions.regions[answer.region_index].clone(),
                commitment_index,
                status: answer.status,
                evidence: response.evidence,
                link: response.evidence_url.clone(),
                description: response.evidence_text.clone(),
            })
        });
        let mut shown: Vec<AttributedAnswer> = shown.collect();
        shown.sort_by_cached_key(|of| (of.commitment_index, fold(&of.member), of.member.clone()));
        shown
    }

    /// The rows of `quality.csv`: those of the first release, or those of now before it. Two of them could be
    /// subtracted, and what came between would tell of those who came.
    pub(super) fn quality(&self, rows: Vec<QualityRow>) -> Vec<QualityRow> {
        match self.ledger.releases.first() {
            Some(release) => read_quality(&release.quality),
            None => rows,
        }
    }

    /// The first release: its `transitions.csv` stays, as its `quality.csv` does.
    pub(super) fn first(&self) -> Option<&Release> {
        self.ledger.releases.first()
    }

    /// What the ledger keeps of what is published.
    pub(super) fn keep(&self, state: &PublishedState, dimensions: &Dimensions) -> ReleasedState {
        write_state(state, self.cycle, dimensions, &self.members)
    }

    /// What the secretariat should know of reports and changes that wait.
    pub(super) fn remarks(&self, continued: &Continued) -> Vec<String> {
        let Some(last) = self.last() else {
            return Vec::new();
        };
        let number = &last.number;
        let by_group = |groups: &BTreeMap<Group, usize>| {
            let items = groups
                .iter()
                .map(|(group, members)| format!("{group} {members}"));
            items.collect::<Vec<_>>().join(", ")
        };
        let mut remarks = Vec::new();
        if self.cycle.disclosure.participants == Participants::Hide {
            remarks.push(format!(
                "participants are hidden: all figures stay as in release {number} until the next cycle"
            ));
        }
        if !continued.waiting.is_empty() {
            remarks.push(format!(
                "reports that came after release {number} and wait until more come, members by group: {}; published alone they would tell of few",
                by_group(&continued.waiting)
            ));
        }
        if continued.unattributed > 0 {
            remarks.push(format!(
                "answers chosen to be published under members' names after release {number}: {}; they stand in blocks of that release and stay without a name until the next cycle",
                continued.unattributed
            ));
        }
        if !continued.unchanged.is_empty() {
            remarks.push(format!(
                "changes since release {number} that stay unpublished until the next cycle, members by group: {}; the difference would tell of few",
                by_group(&continued.unchanged)
            ));
        }
        remarks
    }
}

fn of_release(release: &Release, reason: String) -> BuildError {
    BuildError::Ledger {
        number: release.number.clone(),
        reason,
    }
}

/// Settings that a release binds are as they were.
fn settings_are_kept(release: &Release, cycle: &Cycle) -> Result<(), BuildError> {
    let then = &release.state.blocks.settings;
    let now = BindingSettings::of(&cycle.disclosure, &cycle.scheme.name);
    let named = |participants: Participants| match participants {
        Participants::List => "list",
        Participants::Hide => "hide",
    };
    let changed = [
        (
            "[disclosure] threshold",
            then.threshold.to_string(),
            now.threshold.to_string(),
        ),
        (
            "[disclosure] coalition",
            then.coalition.to_string(),
            now.coalition.to_string(),
        ),
        (
            "[disclosure] participants",
            format!("{:?}", named(then.participants)),
            format!("{:?}", named(now.participants)),
        ),
        (
            "regions",
            format!("{:?}", then.regions),
            format!("{:?}", now.regions),
        ),
    ];
    match changed.into_iter().find(|(_, then, now)| then != now) {
        Some((setting, then, now)) => Err(of_release(
            release,
            format!(
                "it was made with {setting} = {then}, and cycle.toml now says {now}; figures under both could be subtracted. Put {setting} back to {then}"
            ),
        )),
        None => Ok(()),
    }
}

/// Members by number: those of the roster first, then those that only a release knows.
struct Members {
    ids: Vec<String>,
    by_id: HashMap<String, usize>,
}

impl Members {
    fn of(cycle: &Cycle) -> Self {
        let ids: Vec<String> = cycle
            .roster
            .members()
            .iter()
            .map(|member| member.id.clone())
            .collect();
        let by_id = ids
            .iter()
            .enumerate()
            .map(|(index, id)| (fold(id), index))
            .collect();
        Self { ids, by_id }
    }

    fn find_or_add(&mut self, id: &str) -> usize {
        let next = self.ids.len();
        let index = *self.by_id.entry(fold(id)).or_insert(next);
        if index == next {
            self.ids.push(id.to_owned());
        }
        index
    }

    fn id(&self, member: usize) -> &str {
        &self.ids[member]
    }
}

/// The published answers of a release that are others now, or are no more.
fn changes(then: &PublishedState, now: &PublishedState) -> Vec<ChangedAnswer> {
    let now: HashMap<(usize, usize), &PublishedAnswer> = now
        .answers
        .iter()
        .map(|published| {
            (
                (published.answer.member, published.answer.code_index),
                published,
            )
        })
        .collect();
    // What everybody knows by name stands in no block.
    let in_blocks = then
        .answers
        .iter()
        .filter(|published| !published.is_attributed());
    let changed = in_blocks.filter_map(|published| {
        let answer = &published.answer;
        let current = now.get(&(answer.member, answer.code_index));
        // Who left and came back stands among those who came late.
        let current = current.filter(|current| current.wave == published.wave);
        let status = current.map(|current| current.answer.status);
        (status != Some(answer.status)).then_some(ChangedAnswer {
            member: answer.member,
            wave: published.wave,
            group: answer.group,
            region_index: answer.region_index,
            code_index: answer.code_index,
            before: answer.status,
            now: status,
        })
    });
    changed.collect()
}

/// What a release holds, by positions.
fn read_state(
    released: &ReleasedState,
    dimensions: &Dimensions,
    members: &mut Members,
) -> Result<PublishedState, String> {
    let find = |names: &[String], name: &str, what: &str| {
        names.iter().position(|known| known == name).ok_or_else(|| {
            format!("{what} {name:?} is not of this cycle any more; put it back into the catalogue or the region scheme")
        })
    };
    let code = |id: &str| find(dimensions.codes(Level::Commitment), id, "commitment");
    let region = |name: &str| find(&dimensions.regions, name, "region");
    let group = |name: &str| {
        dimensions.groups.named(name).ok_or_else(|| {
            format!(
                "group {name:?} is not of this alliance any more; put it back into alliance.toml"
            )
        })
    };
    let groups = |names: &[String]| {
        let found = names.iter().map(|name| group(name));
        found.collect::<Result<Vec<Group>, String>>()
    };
    let positions = |names: &[String], find: &dyn Fn(&str) -> Result<usize, String>| {
        names
            .iter()
            .map(|name| find(name))
            .collect::<Result<Vec<_>, _>>()
    };
    let mut state = PublishedState {
        is_withheld: released.blocks.is_withheld,
        ..PublishedState::default()
    };
    for tables in &released.blocks.waves {
        let tables = tables.iter().map(|table| {
            let blocks = table.regions.iter().map(|names| positions(names, &region));
            Ok(BlockTable {
                groups: groups(&table.groups)?,
                codes: positions(&table.commitments, &code)?,
                blocks: blocks.collect::<Result<_, String>>()?,
            })
        });
        state.waves.push(Wave {
            tables: tables.collect::<Result<_, String>>()?,
        });
    }
    for evidence in &released.blocks.evidence {
        state.evidence.push(PublishedEvidence {
            groups: groups(&evidence.groups)?,
            audience_index: find(
                dimensions.codes(Level::Audience),
                &evidence.audience,
                "audience",
            )?,
            evidence: evidence.evidence,
            on_time: evidence.on_time,
        });
    }
    for released in &released.members {
        let member = members.find_or_add(&released.member);
        let region_index = region(&released.region)?;
        let group = group(&released.group)?;
        state.participants.push(Participation {
            member,
            group,
            region_index,
            on_time: released.on_time,
        });
        for (commitment, status, wave, part) in &released.answers {
            let named = Part::ALL.into_iter().find(|known| known.name() == part);
            state.answers.push(PublishedAnswer {
                answer: Answer {
                    member,
                    group,
                    region_index,
                    code_index: code(commitment)?,
                    status: *status,
                },
                wave: *wave,
                part: named.ok_or_else(|| format!("{part:?} is no part of a block"))?,
            });
        }
    }
    Ok(state)
}

/// What is published, by names.
fn write_state(
    state: &PublishedState,
    cycle: &Cycle,
    dimensions: &Dimensions,
    members: &Members,
) -> ReleasedState {
    let ids = dimensions.codes(Level::Commitment);
    let names = |groups: &[Group]| -> Vec<String> {
        groups.iter().map(|group| group.name().to_owned()).collect()
    };
    let table = |table: &BlockTable| ReleasedTable {
        groups: names(&table.groups),
        commitments: table.codes.iter().map(|code| ids[*code].clone()).collect(),
        regions: table
            .blocks
            .iter()
            .map(|set| {
                set.iter()
                    .map(|region| dimensions.regions[*region].clone())
                    .collect()
            })
            .collect(),
    };
    let mut answers: HashMap<usize, Vec<&PublishedAnswer>> = HashMap::new();
    for published in &state.answers {
        answers
            .entry(published.answer.member)
            .or_default()
            .push(published);
    }
    let member = |participant: &Participation| {
        let mut own = answers.remove(&participant.member).unwrap_or_default();
        own.sort_by_key(|published| published.answer.code_index);
        ReleasedMember {
            member: members.id(participant.member).to_owned(),
            group: participant.group.name().to_owned(),
            region: dimensions.regions[participant.region_index].clone(),
            on_time: participant.on_time,
            answers: own
                .into_iter()
                .map(|published| {
                    (
                        ids[published.answer.code_index].clone(),
                        published.answer.status,
                        published.wave,
                        published.part.name().to_owned(),
                    )
                })
                .collect(),
        }
    };
    ReleasedState {
        blocks: ReleasedBlocks {
            settings: BindingSettings::of(&cycle.disclosure, &cycle.scheme.name),
            is_withheld: state.is_withheld,
            waves: state
                .waves
                .iter()
                .map(|wave| wave.tables.iter().map(table).collect())
                .collect(),
            evidence: state
                .evidence
                .iter()
                .map(|of| ReleasedEvidence {
                    groups: names(&of.groups),
                    audience: dimensions.codes(Level::Audience)[of.audience_index].clone(),
                    evidence: of.evidence,
                    on_time: of.on_time,
                })
                .collect(),
        },
        members: state.participants.iter().map(member).collect(),
    }
}
