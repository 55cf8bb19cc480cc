//! Which answers are published, in which blocks: drawn anew before the first release, and continued after it.
//!
//! After a release what was drawn stays. Answers that came late are published in blocks of their own, all
//! regions together, so that totals grow while the rows of regions stay. A correction is published only where
//! the answers that changed in its block since any release pass the primary rule by themselves, before and after; else
//! the figures stay as they were released last.
//!
//! Answers that are published under their members' names stand in no block: everybody knows them, and the blocks are
//! those of the others. Which they are is settled at the first release.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use super::atoms::{AtomGrid, Atoms};
use super::draw::Key;
use super::evidence;
use super::partition::{Drawing, Outcome, Subject, count};
use super::primary::{PrimaryRule, Sums, add};
use super::weights::{LogFactorials, chance_not_split};
use crate::domain::cube::{Basis, Cube, Dimensions, Level};
use crate::domain::cycle::{Cycle, DisclosureSettings, Participants};
use crate::domain::group::Group;
use crate::domain::publication::{
    Answer, BlockTable, Part, Participation, PublishedAnswer, PublishedState, Wave,
};
use crate::domain::status::Status;

/// The counted answers of now, and who gave them.
#[derive(Debug, Default)]
pub struct Counted {
    /// Whose submission counts.
    pub participants: Vec<Participation>,
    /// What they answered; what reporting itself implements is none.
    pub answers: Vec<Answer>,
    /// Group and region of every member that is expected.
    pub expected: HashMap<usize, (Group, usize)>,
    /// Members that were expected and submitted in the cycle before, too.
    pub submitted_before: HashSet<usize>,
    /// Which answers have a counterpart in the cycle before, by member and position of the commitment; none
    /// without a cycle before.
    pub counterparts: Option<HashSet<(usize, usize)>>,
    /// Which answers are published under their members' names, by member and position of the commitment; none has a
    /// counterpart.
    pub attributed: HashSet<(usize, usize)>,
}

impl Counted {
    /// The answers by member and position of the commitment.
    fn by_place(&self) -> HashMap<(usize, usize), &Answer> {
        let answers = self.answers.iter();
        answers
            .map(|answer| ((answer.member, answer.code_index), answer))
            .collect()
    }

    /// What counts of a cycle without one before; what members answered is given.
    #[must_use]
    pub fn of_cycle(cycle: &Cycle, participants: Vec<Participation>, answers: Vec<Answer>) -> Self {
        let expected = cycle.expected();
        let expected = expected.map(|(index, member)| (index, (member.group, member.region_index)));
        Self {
            participants,
            answers,
            expected: expected.collect(),
            ..Self::default()
        }
    }
}

/// What drawing needs besides the answers.
pub struct Secrets<'a> {
    /// The cycle's key.
    pub key: &'a Key,
    /// Regions that lie together, by position.
    pub neighbourhoods: &'a [Vec<usize>],
}

/// What is to be published, and what of now is not.
#[derive(Debug)]
pub struct Continued {
    /// What is published.
    pub state: PublishedState,
    /// Members by group whose reports came after the last release and wait.
    pub waiting: BTreeMap<Group, usize>,
    /// Members by group whose changes since the last release wait.
    pub unchanged: BTreeMap<Group, usize>,
    /// Answers that were to be published under their members' names after the first release, and are not.
    pub unattributed: usize,
}

/// Decides what is published of the answers of now, `earlier` being what each release holds, the last one last.
#[must_use]
pub fn publish_answers(
    cube: &Cube,
    now: &Counted,
    earlier: &[PublishedState],
    settings: &DisclosureSettings,
    secrets: &Secrets<'_>,
) -> Continued {
    let most = cube.rows().iter().map(|row| row.counts.addressed).max();
    let drawing = Drawing::new(
        &cube.dimensions,
        PrimaryRule::of(settings),
        settings.beta,
        secrets.key,
        secrets.neighbourhoods,
        most.unwrap_or(0),
    );
    // Where nothing of the answers was published there is nothing to continue.
    let released = earlier.last();
    let released =
        released.filter(|released| !released.waves.iter().all(|wave| wave.tables.is_empty()));
    match released {
        None => first(cube, now, &attributed(now, earlier), settings, &drawing),
        Some(released) if settings.participants == Participants::Hide => Continued {
            state: released.clone(),
            waiting: BTreeMap::new(),
            unchanged: BTreeMap::new(),
            unattributed: 0,
        },
        Some(released) => Since {
            drawing: &drawing,
            now,
            releases: earlier,
            state: released.clone(),
        }
        .continued(),
    }
}

/// The answers that are to be published under their members' names, and those that were and are the same.
fn attributed(now: &Counted, earlier: &[PublishedState]) -> HashSet<(usize, usize)> {
    let published = earlier.iter().flat_map(|release| &release.answers);
    let published = published.filter(|published| published.is_attributed());
    let published = published.map(|published| published.answer);
    let known: Vec<Answer> = published.collect();
    let is_the_same = |answer: &&Answer| known.contains(answer);
    let own = now.answers.iter().filter(is_the_same);
    let own = own.map(|answer| (answer.member, answer.code_index));
    own.chain(now.attributed.iter().copied()).collect()
}

/// What is published before anything was released.
fn first(
    cube: &Cube,
    now: &Counted,
    attributed: &HashSet<(usize, usize)>,
    settings: &DisclosureSettings,
    drawing: &Drawing<'_>,
) -> Continued {
    let is_attributed = |answer: &Answer| attributed.contains(&(answer.member, answer.code_index));
    let (attributed, mut answers): (Vec<Answer>, Vec<Answer>) =
        now.answers.iter().copied().partition(is_attributed);
    let atoms = Atoms::of_cube(cube, Basis::All, settings.participants).without(&attributed);
    let (mut wave, mut is_withheld) = (Wave::default(), false);
    match drawing.first(&atoms, Subject::Answers) {
        Outcome::Empty => {}
        Outcome::Fails => is_withheld = true,
        Outcome::Published(tables) => wave.tables = tables,
    }
    let evidence = evidence::decide(cube, &wave, &attributed, drawing.key, settings);
    if settings.participants == Participants::Hide {
        if let Outcome::Published(tables) = drawing.first(&atoms, Subject::Participation) {
            wave.tables.extend(tables);
        }
        answers.extend(participation(cube, now));
    }
    let places = Places::of(&wave, &cube.dimensions);
    let counterparts = now
        .counterparts
        .as_ref()
        .filter(|_| settings.participants == Participants::List);
    let splits = counterparts.map(|pairs| splits(&wave, &places, &answers, pairs, drawing));
    let published = answers.iter().filter_map(|answer| {
        let place = places.of_answer(answer)?;
        let is_split = splits
            .as_ref()
            .is_some_and(|splits| splits.contains(&place));
        let has_counterpart =
            counterparts.is_some_and(|pairs| pairs.contains(&(answer.member, answer.code_index)));
        let part = match (is_split, has_counterpart) {
            (false, _) => Part::Whole,
            (true, true) => Part::Panel,
            (true, false) => Part::Newcomers,
        };
        Some(PublishedAnswer {
            answer: *answer,
            wave: 0,
            part,
        })
    });
    let by_name = attributed.into_iter().map(|answer| PublishedAnswer {
        answer,
        wave: 0,
        part: Part::Attributed,
    });
    let answers = published.chain(by_name).collect();
    Continued {
        state: PublishedState {
            evidence,
            waves: vec![wave],
            is_withheld,
            participants: now.participants.clone(),
            answers,
        },
        waiting: BTreeMap::new(),
        unchanged: BTreeMap::new(),
        unattributed: 0,
    }
}

/// To report is an answer, too, where it is protected: that to the commitments that reporting implements.
fn participation(cube: &Cube, now: &Counted) -> Vec<Answer> {
    let places = cube.dimensions.commitments().iter().enumerate();
    let derived: Vec<_> = places.filter(|(_, place)| place.derived).collect();
    let of_participant = |participant: &Participation| {
        let Participation {
            member,
            group,
            region_index,
            ..
        } = *participant;
        let own = derived
            .iter()
            .filter(move |(_, place)| place.groups.contains(&group));
        own.map(move |(code_index, _)| Answer {
            member,
            group,
            region_index,
            code_index: *code_index,
            status: Status::Implemented,
        })
    };
    now.participants.iter().flat_map(of_participant).collect()
}

/// A block: the positions of its table and of its set of regions.
type BlockPlace = (usize, usize);

/// Where the answers of a wave stand.
pub(super) struct Places {
    grid: AtomGrid,
    by_atom: Vec<Option<BlockPlace>>,
}

impl Places {
    pub(super) fn of(wave: &Wave, dimensions: &Dimensions) -> Self {
        let grid = AtomGrid::of(dimensions);
        let mut by_atom = vec![None; grid.len()];
        for (
            table,
            BlockTable {
                groups,
                codes,
                blocks,
            },
        ) in wave.tables.iter().enumerate()
        {
            for (block, regions) in blocks.iter().enumerate() {
                for group in groups {
                    for region in regions {
                        for code in codes {
                            by_atom[grid.at(*group, *region, *code)] = Some((table, block));
                        }
                    }
                }
            }
        }
        Self { grid, by_atom }
    }

    pub(super) fn of_answer(&self, answer: &Answer) -> Option<BlockPlace> {
        let atom = self
            .grid
            .at(answer.group, answer.region_index, answer.code_index);
        self.by_atom[atom]
    }
}

/// Where the answers of every wave stand.
pub(super) fn places_of(state: &PublishedState, dimensions: &Dimensions) -> Vec<Places> {
    let waves = state.waves.iter();
    waves.map(|wave| Places::of(wave, dimensions)).collect()
}

/// Some answers: their sum, and the members that gave them.
#[derive(Debug, Default)]
pub(super) struct Crowd {
    pub sums: Sums,
    members: BTreeSet<usize>,
}

impl Crowd {
    pub(super) fn add(&mut self, answer: &Answer) {
        self.sums[answer.status.index()] += 1;
        self.members.insert(answer.member);
    }

    fn passes(&self, rule: PrimaryRule, each: u32) -> bool {
        rule.admits(&self.sums, count(self.members.len()), each)
    }
}

/// The blocks whose answers with a counterpart, and those without, stand apart.
fn splits(
    wave: &Wave,
    places: &Places,
    answers: &[Answer],
    counterparts: &HashSet<(usize, usize)>,
    drawing: &Drawing<'_>,
) -> HashSet<BlockPlace> {
    let mut parts: HashMap<BlockPlace, [Crowd; 2]> = HashMap::new();
    for answer in answers {
        if let Some(place) = places.of_answer(answer) {
            let is_new = !counterparts.contains(&(answer.member, answer.code_index));
            parts.entry(place).or_default()[usize::from(is_new)].add(answer);
        }
    }
    let may_split = |(place, parts): &(BlockPlace, [Crowd; 2])| {
        let table = &wave.tables[place.0];
        let label = block_label(drawing.dimensions, table, place.1);
        may_split(
            parts,
            count(table.codes.len()),
            drawing.rule,
            (&drawing.logs, drawing.key),
            &label,
        )
    };
    let places = parts.into_iter().filter(may_split);
    places.map(|(place, _)| place).collect()
}

/// A label that names a block by names and ids.
pub(super) fn block_label(dimensions: &Dimensions, table: &BlockTable, block: usize) -> String {
    let ids = dimensions.codes(Level::Commitment);
    let groups: Vec<&str> = table.groups.iter().map(|group| group.name()).collect();
    let codes: Vec<&str> = table.codes.iter().map(|code| ids[*code].as_str()).collect();
    let regions = table.blocks[block].iter();
    let regions: Vec<&str> = regions
        .map(|region| dimensions.regions[*region].as_str())
        .collect();
    let parts = [groups, codes, regions].map(|names| names.join("+"));
    format!("{}/panel/{}", dimensions.cycle, parts.join("/"))
}

/// Whether the two halves of a block may stand apart: both pass, or one is empty. Now and then they stay together
/// though they pass, twice as often as one is likely to fail: so that an undivided block tells little.
pub(super) fn may_split(
    halves: &[Crowd; 2],
    answers_each: u32,
    rule: PrimaryRule,
    (logs, key): (&LogFactorials, &Key),
    label: &str,
) -> bool {
    let passes = |half: &Crowd| half.passes(rule, answers_each);
    if halves.iter().any(|half| half.members.is_empty()) {
        return halves.iter().all(passes);
    }
    let mut whole = halves[0].sums;
    add(&mut whole, &halves[1].sums);
    let fails =
        |half: &Crowd| logs.chance_to_fail(&whole, half.sums.iter().sum(), rule, answers_each);
    let chance = halves.iter().map(fails).sum();
    let is_kept = || key.numbers(label).next() < chance_not_split(chance);
    halves.iter().all(passes) && !is_kept()
}

/// The answers of now beside the releases.
struct Since<'a> {
    drawing: &'a Drawing<'a>,
    now: &'a Counted,
    releases: &'a [PublishedState],
    state: PublishedState,
}

impl Since<'_> {
    fn continued(mut self) -> Continued {
        let by_name = self.renew_attributed();
        let mut unchanged = self.correct();
        for (group, members) in by_name {
            unchanged.entry(group).or_default().extend(members);
        }
        self.let_go();
        let waiting = self.take_in();
        evidence::let_go(&mut self.state, self.drawing.dimensions, self.drawing.rule);
        let attributed = self.state.answers.iter().filter(|of| of.is_attributed());
        let attributed: HashSet<(usize, usize)> = attributed
            .map(|of| (of.answer.member, of.answer.code_index))
            .collect();
        Continued {
            unattributed: self.now.attributed.difference(&attributed).count(),
            state: self.state,
            waiting,
            unchanged: unchanged
                .into_iter()
                .map(|(group, members)| (group, members.len()))
                .collect(),
        }
    }

    /// Brings the answers that are published under their members' names up to date. One that is another now and may not
    /// be shown any more, or is none, stays as it was released: that it is gone would tell of its member. Gives the
    /// members of each group of which one stays.
    fn renew_attributed(&mut self) -> BTreeMap<Group, BTreeSet<usize>> {
        let now = self.now.by_place();
        let mut stay: BTreeMap<Group, BTreeSet<usize>> = BTreeMap::new();
        let published = self.state.answers.iter_mut();
        for published in published.filter(|published| published.is_attributed()) {
            let answer = &mut published.answer;
            let key = (answer.member, answer.code_index);
            match now.get(&key) {
                Some(current) if current.status == answer.status => {}
                Some(current) if self.now.attributed.contains(&key) => {
                    answer.status = current.status;
                }
                _ => {
                    stay.entry(answer.group).or_default().insert(answer.member);
                }
            }
        }
        stay
    }

    /// Publishes corrections and departures where those that changed in a block pass by themselves. Gives
    /// the members of each group whose changes wait.
    fn correct(&mut self) -> BTreeMap<Group, BTreeSet<usize>> {
        let now = self.now.by_place();
        let rule = self.drawing.rule;
        let places = places_of(&self.state, self.drawing.dimensions);
        let mut blocks: BTreeMap<BlockPart, Changed> = BTreeMap::new();
        // The answers as they would stand, of each part of each wave.
        let mut stand: BTreeMap<(usize, Part), Atoms> = BTreeMap::new();
        for (at, published) in self.state.answers.iter().enumerate() {
            let answer = &published.answer;
            let place = places[published.wave].of_answer(answer);
            let Some(place) = place.filter(|_| !published.is_attributed()) else {
                continue;
            };
            let current = now.get(&(answer.member, answer.code_index)).copied();
            let after = current.map(|current| Answer {
                status: current.status,
                ..*answer
            });
            if let Some(after) = &after {
                let atoms = stand.entry((published.wave, published.part));
                let atoms = atoms.or_insert_with(|| {
                    let none = Atoms::new(self.drawing.dimensions);
                    if published.wave == 0 {
                        none
                    } else {
                        none.without_regions()
                    }
                });
                atoms.at(after.group, after.region_index, after.code_index)
                    [after.status.index()] += 1;
            }
            if after.as_ref() != Some(answer) {
                let part = (published.wave, place, published.part);
                blocks.entry(part).or_default().positions.push(at);
            }
        }
        self.note_changes(&mut blocks, &places, &now);
        let mut waiting: BTreeMap<Group, BTreeSet<usize>> = BTreeMap::new();
        let mut gone = BTreeSet::new();
        for ((wave, place, part), block) in blocks {
            let each = self.answers_each(wave, place.0);
            let table = &self.state.waves[wave].tables[place.0];
            let regions = &table.blocks[place.1];
            let whole_passes = stand.get(&(wave, part)).is_none_or(|atoms| {
                let sums = atoms.sum(&table.groups, regions, &table.codes);
                let members = atoms.members(&table.groups, regions, &table.codes);
                rule.admits(&sums, members, each)
            });
            let mut crowds = block.since.iter().flatten();
            let passes = whole_passes && crowds.all(|crowd| crowd.passes(rule, each));
            for at in block.positions {
                let published = &mut self.state.answers[at];
                let answer = &mut published.answer;
                match now.get(&(answer.member, answer.code_index)) {
                    _ if !passes => {
                        let members = waiting.entry(answer.group).or_default();
                        members.insert(answer.member);
                    }
                    Some(current) => answer.status = current.status,
                    None => {
                        gone.insert(at);
                    }
                }
            }
        }
        let mut at = 0..;
        self.state
            .answers
            .retain(|_| !at.next().is_some_and(|at| gone.contains(&at)));
        waiting
    }

    /// Notes what changed since each release in these blocks. Two releases can be subtracted from one another, whichever
    /// they are.
    fn note_changes(
        &self,
        blocks: &mut BTreeMap<BlockPart, Changed>,
        places: &[Places],
        now: &HashMap<(usize, usize), &Answer>,
    ) {
        // Who left and came back stands among those who came late, and no more where it stood.
        let standing: HashSet<(usize, usize, usize)> = self
            .state
            .answers
            .iter()
            .map(|published| {
                let answer = &published.answer;
                (published.wave, answer.member, answer.code_index)
            })
            .collect();
        for release in self.releases {
            let mut since: BTreeMap<BlockPart, [Crowd; 2]> = BTreeMap::new();
            for published in release.answers.iter().filter(|of| !of.is_attributed()) {
                let answer = &published.answer;
                let place = places[published.wave].of_answer(answer);
                let place = place.map(|place| (published.wave, place, published.part));
                let Some(place) = place.filter(|place| blocks.contains_key(place)) else {
                    continue;
                };
                let key = (answer.member, answer.code_index);
                let stands = standing.contains(&(published.wave, key.0, key.1));
                let current = now.get(&key).filter(|_| stands);
                let status = current.map(|current| current.status);
                if status != Some(answer.status) {
                    let [then, now] = since.entry(place).or_default();
                    then.add(answer);
                    if let Some(status) = status {
                        now.add(&Answer { status, ..*answer });
                    }
                }
            }
            for (place, crowds) in since {
                if let Some(block) = blocks.get_mut(&place) {
                    block.since.push(crowds);
                }
            }
        }
    }

    /// Members that take part no more, and of whom nothing stands in blocks, are no participants; what was published
    /// under their names goes with them.
    fn let_go(&mut self) {
        let in_blocks = self.state.answers.iter().filter(|of| !of.is_attributed());
        let published: HashSet<usize> =
            in_blocks.map(|published| published.answer.member).collect();
        let current: HashSet<usize> = self
            .now
            .participants
            .iter()
            .map(|participant| participant.member)
            .collect();
        self.state.participants.retain(|participant| {
            current.contains(&participant.member) || published.contains(&participant.member)
        });
        self.state.answers.retain(|of| {
            let member = &of.answer.member;
            !of.is_attributed() || current.contains(member) || published.contains(member)
        });
    }

    /// How many answers of a block one member may have given.
    fn answers_each(&self, wave: usize, table: usize) -> u32 {
        let table = &self.state.waves[wave].tables[table];
        let places = self.drawing.dimensions.commitments();
        let of_group = |group: &Group| {
            let own = table.codes.iter();
            own.filter(|code| places[**code].groups.contains(group))
                .count()
        };
        count(table.groups.iter().map(of_group).max().unwrap_or(0))
    }

    /// Publishes answers that came after the last release, where they pass: of groups by themselves or several
    /// together, as they are drawn. Gives the members of each group that wait.
    fn take_in(&mut self) -> BTreeMap<Group, usize> {
        let known: HashSet<(usize, usize)> = self
            .state
            .answers
            .iter()
            .map(|published| (published.answer.member, published.answer.code_index))
            .collect();
        // Whoever reported before stands where it was counted then.
        let places: HashMap<usize, (Group, usize)> = self
            .state
            .participants
            .iter()
            .map(|of| (of.member, (of.group, of.region_index)))
            .collect();
        let late = self.now.answers.iter();
        let late = late.filter(|answer| !known.contains(&(answer.member, answer.code_index)));
        let late: Vec<Answer> = late
            .map(|answer| match places.get(&answer.member) {
                Some((group, region_index)) => Answer {
                    group: *group,
                    region_index: *region_index,
                    ..*answer
                },
                None => *answer,
            })
            .collect();
        let atoms = Atoms::of_answers(self.drawing.dimensions, late.iter()).without_regions();
        let index = self.state.waves.len();
        let wave = Wave {
            tables: self.drawing.late(&atoms, index),
        };
        let places = Places::of(&wave, self.drawing.dimensions);
        let is_in = |answer: &&Answer| places.of_answer(answer).is_some();
        let (taken, waiting): (Vec<&Answer>, Vec<&Answer>) = late.iter().partition(is_in);
        let waiting: BTreeMap<usize, Group> = waiting
            .into_iter()
            .map(|answer| (answer.member, answer.group))
            .collect();
        self.state
            .answers
            .extend(taken.iter().map(|answer| PublishedAnswer {
                answer: **answer,
                wave: index,
                part: Part::Whole,
            }));
        if !wave.tables.is_empty() {
            self.state.waves.push(wave);
        }
        self.join(&waiting);
        let mut by_group = BTreeMap::new();
        for group in waiting.values() {
            *by_group.entry(*group).or_default() += 1;
        }
        by_group
    }

    /// Lets in those who take part and have nothing that waits.
    fn join(&mut self, waiting: &BTreeMap<usize, Group>) {
        let known: HashSet<usize> = self
            .state
            .participants
            .iter()
            .map(|participant| participant.member)
            .collect();
        let joining = self.now.participants.iter().filter(|participant| {
            let member = &participant.member;
            !known.contains(member) && !waiting.contains_key(member)
        });
        let joining: Vec<Participation> = joining.copied().collect();
        self.state.participants.extend(joining);
        self.state
            .participants
            .sort_by_key(|participant| participant.member);
    }
}

/// A part of a block of a wave.
type BlockPart = (usize, BlockPlace, Part);

/// What changed in a block.
#[derive(Default)]
struct Changed {
    /// Positions of the answers that changed since the last release.
    positions: Vec<usize>,
    /// Those that changed since each release, as they were and as they are.
    since: Vec<[Crowd; 2]>,
}

/// The sum of each block, in the order of waves, tables and blocks; of a block that is split also that of its
/// panel. What was added up is what is published.
pub(super) struct BlockSums {
    /// The block's answers.
    pub all: Sums,
    /// Those of the panel, where the block is split.
    pub panel: Option<Sums>,
}

/// Adds up every block of a state.
pub(super) fn block_sums(
    state: &PublishedState,
    dimensions: &Dimensions,
) -> Vec<Vec<Vec<BlockSums>>> {
    let empty = || BlockSums {
        all: [0; 8],
        panel: None,
    };
    let tables = |wave: &Wave| {
        let tables = wave.tables.iter();
        tables
            .map(|table| table.blocks.iter().map(|_| empty()).collect())
            .collect()
    };
    let mut sums: Vec<Vec<Vec<BlockSums>>> = state.waves.iter().map(tables).collect();
    let places = places_of(state, dimensions);
    for published in state.answers.iter().filter(|of| !of.is_attributed()) {
        let answer = &published.answer;
        let Some((table, block)) = places[published.wave].of_answer(answer) else {
            continue;
        };
        let sums = &mut sums[published.wave][table][block];
        sums.all[answer.status.index()] += 1;
        if published.part != Part::Whole {
            let panel = sums.panel.get_or_insert([0; 8]);
            panel[answer.status.index()] += u32::from(published.part == Part::Panel);
        }
    }
    sums
}
