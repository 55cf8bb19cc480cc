//! What every cause did to every count: the sum over the answers that changed.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::answers::{ChangedAnswer, CountedItem, general};
use super::because::{Because, rows_of};
use super::cause::Cause;
use super::figures::RowKey;
use super::side::{RestrictedSide, RowPlace, Side};
use crate::domain::cube::{ALL_CODES, ALL_NAME, Basis, Level};
use crate::domain::response::Evidence;
use crate::domain::status::Status;

/// What one cause did to one figure.
#[derive(Default)]
struct CauseTally {
    amount: i64,
    members: BTreeSet<usize>,
}

/// What every cause did to every figure of the aggregates.
pub(super) struct Tallies<'a> {
    sides: [&'a Side; 2],
    insides: [&'a RestrictedSide; 2],
    rows: Vec<&'a RowKey>,
    /// Ids of the members whose answers changed, as the roster writes them.
    members: Vec<&'a str>,
    /// By row and measure.
    by_figure: HashMap<(usize, &'static str), BTreeMap<Cause, CauseTally>>,
}

/// Counts to which one answer adds, with what it adds.
type Added = BTreeMap<&'static str, i64>;

impl<'a> Tallies<'a> {
    pub(super) fn new(
        sides: [&'a Side; 2],
        insides: [&'a RestrictedSide; 2],
        changes: &'a [ChangedAnswer<'_>],
    ) -> Self {
        let rows = rows_of(&insides[0].full, &insides[1].full);
        let places: HashMap<[&str; 5], usize> = rows
            .iter()
            .enumerate()
            .map(|(index, key)| {
                let RowKey {
                    basis,
                    level,
                    code,
                    group,
                    region,
                    ..
                } = key;
                ([&**basis, level, code, group, region], index)
            })
            .collect();
        let mut all = Self {
            sides,
            insides,
            rows,
            members: Vec::new(),
            by_figure: HashMap::new(),
        };
        let mut of_member = None;
        for change in changes {
            if of_member != Some(&change.member) {
                of_member = Some(&change.member);
                all.members.push(id_of(insides, &change.member));
            }
            let member = all.members.len() - 1;
            let mut moves: BTreeMap<usize, Added> = BTreeMap::new();
            for (side, sign) in [(0, -1), (1, 1)] {
                let Some(counted) = change.counts[side] else {
                    continue;
                };
                for key in keys_of(counted, &sides[side].places) {
                    let Some(row) = places.get(&key) else {
                        continue;
                    };
                    for (measure, amount) in added(counted) {
                        let of_row = moves.entry(*row).or_default();
                        *of_row.entry(measure).or_default() += sign * amount;
                    }
                }
            }
            for (row, added) in moves {
                for (measure, amount) in added.into_iter().filter(|(_, amount)| *amount != 0) {
                    let causes = all.by_figure.entry((row, measure)).or_default();
                    let tally = causes.entry(change.cause).or_default();
                    tally.amount += amount;
                    tally.members.insert(member);
                }
            }
        }
        all
    }

    /// The rows of both builds.
    pub(super) fn rows(&self) -> impl Iterator<Item = &'a RowKey> {
        self.rows.iter().copied()
    }

    /// Why a figure of the row at this position moved.
    pub(super) fn causes(&self, row: usize, measure: &str, figures: [&str; 2]) -> Vec<Because> {
        let count = |text: &str| {
            if text.is_empty() {
                Some(0)
            } else {
                text.parse::<i64>().ok()
            }
        };
        let [Some(before), Some(now)] = figures.map(count) else {
            return self.causes_of_share(row);
        };
        let mut causes = self.known(row, measure);
        let known: i64 = causes.iter().filter_map(|because| because.amount).sum();
        let rest = now - before - known;
        if rest != 0 {
            causes.push(Because {
                cause: self.who_was_asked(self.rows[row]),
                amount: Some(rest),
                members: Vec::new(),
            });
        }
        causes.sort_by_key(|because| std::cmp::Reverse(because.amount.map(i64::abs)));
        causes
    }

    /// The causes that answers account for.
    fn known(&self, row: usize, measure: &str) -> Vec<Because> {
        let found = self.by_figure.get(&(row, measure));
        let causes = found.into_iter().flatten();
        let causes = causes.filter(|(_, tally)| tally.amount != 0);
        causes
            .map(|(cause, tally)| Because {
                cause: *cause,
                amount: Some(tally.amount),
                members: tally
                    .members
                    .iter()
                    .map(|member| self.members[*member].to_owned())
                    .collect(),
            })
            .collect()
    }

    /// A share moves with the counts that it is made of; so much each did cannot be said.
    fn causes_of_share(&self, row: usize) -> Vec<Because> {
        let mut causes: BTreeMap<Cause, BTreeSet<String>> = BTreeMap::new();
        let key = self.rows[row];
        for measure in ["completed", "applicable", "withheld", "unanswered"] {
            let figures = self.insides.map(|inside| inside.full.get(key, measure));
            if figures[0] != figures[1] {
                for because in self.causes(row, measure, figures) {
                    causes
                        .entry(because.cause)
                        .or_default()
                        .extend(because.members);
                }
            }
        }
        let causes = causes.into_iter();
        causes
            .map(|(cause, members)| Because {
                cause,
                amount: None,
                members: members.into_iter().collect(),
            })
            .collect()
    }

    /// What no answer accounts for.
    fn who_was_asked(&self, key: &RowKey) -> Cause {
        let facts = self.sides.map(|side| &side.facts);
        let mut order = vec![Cause::Catalogue];
        if key.region != ALL_NAME && facts[0].differ(facts[1], &["regions"]) {
            order.push(Cause::Settings);
        }
        order.push(Cause::Roster);
        if key.basis == Basis::Panel.name() {
            order.push(Cause::PreviousCycle);
        }
        order.extend([Cause::Settings, Cause::Rules]);
        general(facts, Some(self.insides), &order)
    }
}

/// The id of a member as the roster writes it.
fn id_of<'a>(insides: [&'a RestrictedSide; 2], member: &'a str) -> &'a str {
    let mut files = insides
        .into_iter()
        .rev()
        .filter_map(|inside| inside.files_of(member).first().copied());
    files.next().map_or(member, |file| &file.id)
}

/// The rows in which something counts: basis, level, code, group and region of each.
fn keys_of<'a>(
    counted: CountedItem<'a>,
    places: &'a BTreeMap<String, Vec<RowPlace>>,
) -> Vec<[&'a str; 5]> {
    let (group, region, in_panel, codes): (&str, &str, bool, Vec<(&str, &str)>) = match counted {
        CountedItem::Submission(file, in_panel) => {
            let level = Level::Submission.name();
            (
                &file.group,
                &file.region,
                in_panel,
                vec![(level, ALL_CODES)],
            )
        }
        CountedItem::Answer(answer) => {
            let commitment = &answer.answer.commitment;
            let above = places.get(commitment).into_iter().flatten();
            let above = above.map(|(level, code)| (*level, code.as_str()));
            let own = (Level::Commitment.name(), commitment.as_str());
            let given = &answer.answer;
            let codes = std::iter::once(own).chain(above).collect();
            (&given.group, &given.region, answer.in_panel, codes)
        }
    };
    let mut keys = Vec::with_capacity(8 * codes.len());
    for basis in [Basis::All, Basis::Panel]
        .iter()
        .take(1 + usize::from(in_panel))
    {
        for (level, code) in &codes {
            for group in [ALL_NAME, group] {
                for region in [ALL_NAME, region] {
                    keys.push([basis.name(), level, code, group, region]);
                }
            }
        }
    }
    keys
}

/// The counts that something adds to. Who was asked is not among them.
fn added(counted: CountedItem<'_>) -> Added {
    let mut added = Added::new();
    let on_time = match counted {
        CountedItem::Submission(file, _) => file.on_time,
        CountedItem::Answer(answer) => answer.answer.on_time == Some(true),
    };
    added.insert("reported", 1);
    added.insert("on_time", i64::from(on_time));
    added.insert("unanswered", -1);
    if let CountedItem::Answer(answer) = counted {
        let given = &answer.answer;
        let is = |some: &[Status]| some.contains(&given.status);
        added.insert(given.status.column(), 1);
        let applies = !is(&[Status::NotApplicable, Status::Withheld]);
        added.insert("applicable", i64::from(applies));
        if is(&[Status::Implemented, Status::Sustained]) {
            added.insert("completed", 1);
            added.insert("with_evidence", i64::from(given.evidence != Evidence::None));
            let verified = given.evidence == Evidence::Verified;
            added.insert("verified", i64::from(verified));
        }
    }
    added
}
