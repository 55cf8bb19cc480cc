//! The audit of `transitions.csv`, from its text and from those of the two cycles' aggregates.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::failure::{AuditFailure, Problem, RowName};
use super::table::{Figures, Table, parse_table};
use crate::disclose::known::Known;
use crate::disclose::pool::is_safe_for;
use crate::disclose::primary::{Answers, add, moves_pass, ways};
use crate::domain::cube::{ALL_CODES, ALL_NAME, Basis, Dimensions, Level};
use crate::domain::status::Status;
use crate::domain::transition::{Movement, Transition};

const WITHHELD: &str = "[c]";

/// The columns of figures: compared, the four ways, completed before and now.
const FIGURES: [&str; 7] = [
    "compared",
    "forward",
    "unchanged",
    "back",
    "beside",
    "completed_before",
    "completed",
];

type Counts = [u32; FIGURES.len()];

/// What happened in each region, by commitment and group; never published.
#[derive(Debug, Clone, Default)]
pub struct RegionMoves {
    regions: BTreeMap<(String, String), Vec<(String, Movement)>>,
}

impl RegionMoves {
    /// Of the rows of one commitment and one group.
    #[must_use]
    pub fn new(rows: &[Transition], dimensions: &Dimensions) -> Self {
        let mut regions = BTreeMap::new();
        for row in rows.iter().filter(|row| row.key.level == Level::Commitment) {
            let Some(group) = row.key.group else { continue };
            let code = dimensions.codes(Level::Commitment)[row.key.code_index].clone();
            let names = dimensions.regions.iter().cloned();
            let moves = row.regions.iter().map(Movement::of);
            regions.insert((code, group.name().to_owned()), names.zip(moves).collect());
        }
        Self { regions }
    }

    fn of(&self, code: &str, group: &str) -> &[(String, Movement)] {
        let found = self.regions.get(&(code.to_owned(), group.to_owned()));
        found.map_or(&[], Vec::as_slice)
    }
}

/// Audits the text of `transitions.csv`. `now` and `before` are the texts of the aggregates of the two
/// cycles, each with its panel, that readers know or could work out; `known` is what they know of the
/// commitments, `moves` what happened in each region.
///
/// # Errors
/// When a row contradicts those tables or the rows below it, when it tells what few did, in a region or
/// in all, or when it stands where the panel is withheld.
pub fn audit_transitions(
    transitions_csv: &str,
    now: &str,
    before: &str,
    known: &Known,
    moves: &RegionMoves,
    threshold: u32,
) -> Result<(), AuditFailure> {
    let mut problems = Vec::new();
    let tables = Tables {
        now: parse_table(now, &mut problems),
        before: parse_table(before, &mut problems),
        known,
        moves,
        threshold,
    };
    match read(transitions_csv) {
        Ok(rows) => tables.check(&rows, &mut problems),
        Err(detail) => problems.push(Problem::Unreadable(format!("transitions.csv: {detail}"))),
    }
    if problems.is_empty() {
        Ok(())
    } else {
        Err(AuditFailure { problems })
    }
}

/// (level, code, group).
type Key = (String, String, String);

/// Every row with its figures, none where they are withheld.
type Rows = BTreeMap<Key, Option<Counts>>;

fn read(text: &str) -> Result<Rows, String> {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let headers = reader.headers().map_err(|error| error.to_string())?.clone();
    let column = |name: &str| {
        let found = headers.iter().position(|header| header == name);
        found.ok_or_else(|| format!("there is no column {name}"))
    };
    let keys = [column("level")?, column("code")?, column("group")?];
    let mut figures = [0; FIGURES.len()];
    for (place, name) in figures.iter_mut().zip(FIGURES) {
        *place = column(name)?;
    }
    let mut rows = Rows::new();
    for record in reader.records() {
        let record = record.map_err(|error| error.to_string())?;
        let text = |at: usize| record.get(at).unwrap_or_default().to_owned();
        let texts = figures.map(text);
        let counts = if texts.iter().all(|text| text == WITHHELD) {
            None
        } else {
            let mut counts = [0; FIGURES.len()];
            for (count, text) in counts.iter_mut().zip(&texts) {
                *count = text
                    .parse()
                    .map_err(|_| format!("{text} is no count, or half a row is withheld"))?;
            }
            Some(counts)
        };
        let key = (text(keys[0]), text(keys[1]), text(keys[2]));
        if rows.insert(key.clone(), counts).is_some() {
            return Err(format!(
                "{} {} of {} stands there twice",
                key.0, key.1, key.2
            ));
        }
    }
    Ok(rows)
}

struct Tables<'a> {
    now: Table,
    before: Table,
    known: &'a Known,
    moves: &'a RegionMoves,
    threshold: u32,
}

impl Tables<'_> {
    fn check(&self, rows: &Rows, problems: &mut Vec<Problem>) {
        let sections: HashMap<&str, &str> = self
            .known
            .commitments
            .iter()
            .map(|commitment| (commitment.id.as_str(), commitment.section.as_str()))
            .collect();
        let mut patterns: BTreeMap<(&str, &str), bool> = BTreeMap::new();
        for (key, counts) in rows {
            let (level, code, group) = key;
            let is_part = level == Level::Commitment.name() && group != ALL_NAME;
            if is_part {
                let section = sections.get(code.as_str()).copied().unwrap_or_default();
                let shown = patterns.entry((section, group)).or_insert(counts.is_some());
                if *shown != counts.is_some() {
                    problems.push(Problem::Pattern(name(key)));
                }
            }
            let Some(counts) = counts else { continue };
            let fits = if is_part {
                self.stands(key, counts)
            } else {
                self.sum(rows, key).as_ref() == Some(counts)
            };
            if !fits {
                problems.push(Problem::LeakOfTransition(name(key)));
            }
        }
    }

    /// Whether a row of one commitment and group may stand by itself.
    fn stands(&self, key: &Key, counts: &Counts) -> bool {
        let [compared, forward, unchanged, back, beside, before, now] = *counts;
        let movement = Movement {
            compared,
            forward,
            unchanged,
            back,
            beside,
            completed_before: before,
            completed: now,
        };
        let agrees = |table: &Table, completed: u32| {
            panel(table, key).is_some_and(|figures| {
                let answers = &figures.answers;
                let found =
                    answers[Status::Implemented.index()] + answers[Status::Sustained.index()];
                figures.reported == compared && found == completed
            })
        };
        forward + unchanged + back + beside == compared
            && moves_pass(&movement, self.threshold)
            && agrees(&self.now, now)
            && agrees(&self.before, before)
            && self.regions_are_safe(key, compared)
    }

    /// Whether no region is given away: of those large enough all may be known; the others stand in no
    /// table, and nothing certain can be said of them even to one who knows all the rest.
    fn regions_are_safe(&self, (_, code, group): &Key, compared: u32) -> bool {
        let regions = self.moves.of(code, group);
        let is_shown = |region: &str| {
            let tables = [&self.now, &self.before];
            [Basis::All, Basis::Panel].iter().any(|basis| {
                let name = RowName {
                    basis: basis.name().to_owned(),
                    group: group.clone(),
                    region: region.to_owned(),
                    level: Level::Commitment.name().to_owned(),
                    code: code.clone(),
                };
                let mut rows = tables.iter().filter_map(|table| table.get(&name));
                rows.any(|row| row.figures.is_some())
            })
        };
        let (shown, unseen): (Vec<_>, Vec<_>) = regions
            .iter()
            .filter(|(_, movement)| movement.compared > 0)
            .partition(|(region, _)| is_shown(region));
        let is_large = |movement: &Movement| movement.compared >= self.threshold;
        let sizes: Vec<u32> = unseen
            .iter()
            .map(|(_, movement)| movement.compared)
            .collect();
        let mut pooled = Answers::default();
        for (_, movement) in &unseen {
            add(&mut pooled, &ways(movement));
        }
        let sum: u32 = regions.iter().map(|(_, movement)| movement.compared).sum();
        let mut large = regions
            .iter()
            .map(|(_, movement)| movement)
            .filter(|of| is_large(of));
        sum == compared
            && shown.iter().all(|(_, movement)| is_large(movement))
            && large.all(|movement| moves_pass(movement, self.threshold))
            && is_safe_for(&sizes, &pooled, |cell| sizes[cell] < self.threshold)
    }

    /// The sum of the published rows that a row is made of; none if one of them is withheld.
    fn sum(&self, rows: &Rows, (level, code, group): &Key) -> Option<Counts> {
        let belongs = |commitment: &crate::disclose::KnownCommitment| match Level::parse(level) {
            Some(Level::All) => code == ALL_CODES,
            Some(Level::Audience) => commitment.audience == *code,
            Some(Level::Section) => commitment.section == *code,
            Some(Level::Framework) => commitment.frameworks.contains(code),
            Some(Level::Commitment) => commitment.id == *code,
            Some(Level::Submission) | None => false,
        };
        let parts: BTreeSet<&str> = self
            .known
            .commitments
            .iter()
            .filter(|commitment| belongs(commitment))
            .map(|commitment| commitment.id.as_str())
            .collect();
        let mut sum = [0; FIGURES.len()];
        for (_, counts) in rows.iter().filter(|((level, code, of), _)| {
            level == Level::Commitment.name()
                && parts.contains(code.as_str())
                && of != ALL_NAME
                && (group == ALL_NAME || group == of)
        }) {
            for (total, count) in sum.iter_mut().zip((*counts)?) {
                *total += count;
            }
        }
        Some(sum)
    }
}

/// The panel's total over regions in one cycle, where it is public.
fn panel<'t>(table: &'t Table, (level, code, group): &Key) -> Option<&'t Figures> {
    let name = RowName {
        basis: Basis::Panel.name().to_owned(),
        group: group.clone(),
        region: ALL_NAME.to_owned(),
        level: level.clone(),
        code: code.clone(),
    };
    table.get(&name)?.figures.as_ref()
}

fn name((level, code, group): &Key) -> RowName {
    RowName {
        basis: "transitions".to_owned(),
        group: group.clone(),
        region: ALL_NAME.to_owned(),
        level: level.clone(),
        code: code.clone(),
    }
}
