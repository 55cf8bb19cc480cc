//! Ways to weaken the protection, by name. The audit must refuse each, and for the right reason: one
//! check of the audit taken away lets one of these pass.

use std::fmt::Write as _;

use super::cases::{
    CIVIL, COMPANIES, Case, FIRST_SECTION, GOVERNMENT, OFFICES, OVERARCHING, members, plain,
    with_a_closed_commitment, with_a_newcomer, with_a_small_group,
};
use super::cubes::Person;
use super::writer::write;
use crate::disclose::{
    Known, Problem, Published, RegionMoves, RowName, audit_release, audit_transitions, protect,
    protect_transitions,
};
use crate::domain::changes::Changes;
use crate::domain::cube::{ALL_NAME, Basis, Level, PublicCube};
use crate::domain::cycle::DisclosureSettings;
use crate::domain::group::Group;
use crate::domain::transition::{Pairs, Transition, TransitionKey};

/// One way to weaken the protection.
struct Weakening {
    name: &'static str,
    /// Protects some cube, weakens what comes of it, and gives what the audit says.
    weaken: fn() -> Vec<Problem>,
    /// Whether a problem names what is wrong.
    is_named: fn(&Problem) -> bool,
}

fn stands_in(row: &RowName, group: Option<Group>, region: &str) -> bool {
    row.group == group.map_or(ALL_NAME, Group::name) && row.region == region
}

fn a_withheld_cell_is_shown() -> Vec<Problem> {
    let case = Case::new(&plain());
    case.problems_showing(&case.rows(&["G1a"], Some(GOVERNMENT), Some(0)))
}

fn a_pool_of_one_cell() -> Vec<Problem> {
    let case = Case::new(&plain());
    case.problems_showing(&case.rows(&FIRST_SECTION, Some(GOVERNMENT), Some(1)))
}

fn a_pool_of_a_single_member_and_one_cell() -> Vec<Problem> {
    let case = Case::new(&members(&[
        (GOVERNMENT, 0, [1, 0, 0, 0, 0, 0, 0]),
        (GOVERNMENT, 1, [2, 1, 1, 2, 1, 0, 0]),
        (GOVERNMENT, 2, [2, 2, 1, 2, 2, 0, 0]),
    ]));
    case.problems_showing(&case.rows(&FIRST_SECTION, Some(GOVERNMENT), Some(2)))
}

fn inside_readers_are_ignored() -> Vec<Problem> {
    // Six of eight did not complete it: one of the two others knows all but one of the other cell.
    let case = Case::new(&members(&[
        (GOVERNMENT, 0, [2, 1, 0, 1, 0, 0, 0]),
        (GOVERNMENT, 1, [2, 1, 0, 0, 1, 0, 0]),
        (GOVERNMENT, 2, [2, 2, 1, 2, 2, 0, 0]),
        (GOVERNMENT, 3, [3, 2, 2, 2, 2, 0, 0]),
    ]));
    case.problems_showing(&case.rows(&FIRST_SECTION, Some(GOVERNMENT), Some(2)))
}

fn the_threshold_is_lowered_by_one() -> Vec<Problem> {
    let mut people = plain();
    people.extend(members(&[(GOVERNMENT, 3, [1, 1, 0, 2, 0, 0, 0])]));
    let case = Case::new(&people);
    let settings = DisclosureSettings::default();
    let lower = DisclosureSettings {
        threshold: settings.threshold - 1,
        ..settings
    };
    case.problems(&protect(&case.cube, &lower).public)
}

fn a_total_too_small_is_shown() -> Vec<Problem> {
    let case = Case::new(&with_a_small_group());
    case.problems_showing(&case.rows(&["O1"], Some(OFFICES), None))
}

fn the_total_of_a_partner_is_shown() -> Vec<Problem> {
    let case = Case::new(&with_a_small_group());
    let is_withheld = |group: &Group| {
        let key = case.key(Level::Commitment, "O1", Some(*group), None);
        let row = case.public.get(&key);
        *group != OFFICES && row.is_some_and(|row| row.figures.is_none())
    };
    let partner = Group::ALL.into_iter().find(is_withheld);
    case.problems_showing(&case.rows(&OVERARCHING, Some(partner.expect("a partner")), None))
}

fn groups_are_not_looked_at_as_one() -> Vec<Problem> {
    // Eight members in cells of their own, two of whom completed it: four and four.
    let alone = |group, statuses: [usize; 4]| {
        let cell = |region: usize| {
            let mut answers = [0; 7];
            answers[statuses[region]] = 1;
            (group, region, answers)
        };
        [0, 1, 2, 3].map(cell)
    };
    let mut cells = alone(OFFICES, [0, 0, 1, 3]).to_vec();
    cells.extend(alone(GOVERNMENT, [0, 1, 2, 4]));
    cells.push((COMPANIES, 0, [3, 3, 3, 3, 3, 0, 0]));
    let case = Case::new(&members(&cells));
    let mut keys = case.rows(&OVERARCHING, Some(COMPANIES), Some(0));
    keys.extend(case.rows(&OVERARCHING, Some(COMPANIES), None));
    case.problems_showing(&keys)
}

fn a_row_above_that_passes_by_itself_is_shown() -> Vec<Problem> {
    let case = Case::new(&plain());
    case.problems_showing(&[case.key(Level::Section, "G1", Some(GOVERNMENT), Some(1))])
}

fn a_region_of_all_groups_is_shown() -> Vec<Problem> {
    let case = Case::new(&plain());
    case.problems_showing(&case.rows(&["O1"], None, Some(0)))
}

fn evidence_is_shown_in_a_region() -> Vec<Problem> {
    let case = Case::new(&plain());
    case.problems_showing_evidence(&case.rows(&["G1a"], Some(GOVERNMENT), Some(2)))
}

fn the_evidence_of_few_is_shown() -> Vec<Problem> {
    let mut people = plain();
    people[0].answers[0] = Some((3, true));
    let case = Case::new(&people);
    let of = |audience| case.key(Level::Audience, audience, Some(GOVERNMENT), None);
    case.problems_showing_evidence(&[of("O"), of("G")])
}

fn a_region_more_is_withheld_of_one_commitment() -> Vec<Problem> {
    let case = Case::new(&plain());
    let key = case.key(Level::Commitment, "G1a", Some(GOVERNMENT), Some(2));
    let mut rows = case.public.rows().to_vec();
    for row in rows.iter_mut().filter(|row| row.key == key) {
        assert!(row.figures.take().is_some(), "public before");
    }
    case.problems(&PublicCube::new(case.cube.dimensions.clone(), rows))
}

fn a_total_more_is_withheld_of_one_commitment() -> Vec<Problem> {
    let case = Case::new(&with_a_small_group());
    let mut rows = case.public.rows().to_vec();
    let of_first = case.key(Level::Commitment, "O1", None, None);
    let public = rows.iter_mut().find(|row| {
        let is_total = row.key.group.is_some() && row.key.region_index.is_none();
        let is_here = (row.key.level, row.key.code_index, row.key.basis)
            == (Level::Commitment, of_first.code_index, of_first.basis);
        is_here && is_total && row.figures.is_some()
    });
    public.expect("a public total").figures = None;
    case.problems(&PublicCube::new(case.cube.dimensions.clone(), rows))
}

fn one_of_a_closed_pair_is_opened() -> Vec<Problem> {
    let case = Case::new(&with_a_closed_commitment());
    let mut keys = case.rows(&["G1b"], Some(GOVERNMENT), None);
    keys.extend(case.rows(&["G1b"], None, None));
    case.problems_showing(&keys)
}

fn a_region_is_shown_of_a_closed_commitment() -> Vec<Problem> {
    let case = Case::new(&with_a_closed_commitment());
    case.problems_showing(&case.rows(&FIRST_SECTION, Some(GOVERNMENT), Some(1)))
}

fn the_panel_is_shown_beside_one_newcomer() -> Vec<Problem> {
    let case = Case::new(&with_a_newcomer(plain()));
    let mut keys = case.rows(&FIRST_SECTION, Some(GOVERNMENT), None);
    for key in &mut keys {
        key.basis = Basis::Panel;
    }
    case.problems_showing(&keys)
}

fn the_panel_of_all_groups_is_shown_beside_one_newcomer() -> Vec<Problem> {
    let case = Case::new(&with_a_newcomer(members(&[
        (CIVIL, 0, [2, 2, 2, 2, 1, 0, 0]),
        (CIVIL, 1, [2, 2, 2, 3, 1, 0, 0]),
    ])));
    // The only commitment of its section: there is no pattern to differ from.
    let mut keys = case.rows(&["C2a"], None, None);
    for key in &mut keys {
        key.basis = Basis::Panel;
    }
    case.problems_showing(&keys)
}

fn a_figure_is_left_in_a_withheld_row() -> Vec<Problem> {
    let case = Case::new(&plain());
    let text = write(&case.public);
    let row = text.lines().find(|line| line.contains(",[c],[c],[c],"));
    let row = row.expect("a withheld row");
    case.problems_of_text(&text.replacen(row, &row.replacen(",[c],[c],[c],", ",[c],[c],1,", 1), 1))
}

/// What the audit says of transitions that the design withholds: `members` by region with their answers now,
/// and in each region how many moved from which answer to which.
fn problems_of_moves(members: Vec<Person>, moves: &[(usize, usize, usize, u32)]) -> Vec<Problem> {
    let mut people = members;
    for person in &mut people {
        person.before = Some((true, vec![true; person.answers.len()]));
    }
    let case = Case::new(&people);
    let dimensions = &case.cube.dimensions;
    let mut row = Transition {
        key: TransitionKey {
            level: Level::Commitment,
            code_index: case.key(Level::Commitment, "G1a", None, None).code_index,
            group: Some(GOVERNMENT),
        },
        counts: Pairs::default(),
        regions: vec![Pairs::default(); dimensions.regions.len()],
    };
    for (region, before, now, count) in moves {
        row.counts[*before][*now] += count;
        row.regions[*region][*before][*now] += count;
    }
    let rows = [row];
    let threshold = DisclosureSettings::default().threshold;
    let protected = protect_transitions(&rows, &case.public, &case.public, threshold);
    assert_eq!(protected[0].movement, None);
    let tables = write(&case.public);
    let verdict = |figures: &str| {
        let text = format!(
            "level,code,group,compared,forward,unchanged,back,beside,completed_before,completed\n\
             commitment,G1a,Government,{figures}\n"
        );
        let known = Known::from_cube(&case.cube);
        let moves = RegionMoves::new(&rows, dimensions);
        audit_transitions(&text, &tables, &tables, &known, &moves, threshold)
            .map_or_else(|failure| failure.problems, |()| Vec::new())
    };
    assert_eq!(verdict("[c],[c],[c],[c],[c],[c],[c]"), []);
    let shown = rows[0].movement();
    verdict(&format!(
        "{},{},{},{},{},{},{}",
        shown.compared,
        shown.forward,
        shown.unchanged,
        shown.back,
        shown.beside,
        shown.completed_before,
        shown.completed
    ))
}

/// Nobody moved.
fn a_transition_of_few_is_shown() -> Vec<Problem> {
    let people = members(&[(GOVERNMENT, 1, [2, 2, 2, 4, 2, 0, 0])]);
    let moves = [2, 2, 2, 4, 2].into_iter().enumerate();
    let moves: Vec<(usize, usize, usize, u32)> = moves
        .map(|(status, count)| (1, status, status, count))
        .collect();
    problems_of_moves(people, &moves)
}

/// The ways of all are mixed, those of one region are all alike but one.
fn a_transition_of_one_region_is_shown() -> Vec<Problem> {
    let people = members(&[
        (GOVERNMENT, 0, [0, 4, 0, 1, 0, 0, 0]),
        (GOVERNMENT, 1, [3, 0, 0, 2, 0, 0, 0]),
    ]);
    let moves = [(0, 0, 1, 4), (0, 3, 3, 1), (1, 1, 0, 3), (1, 3, 3, 2)];
    problems_of_moves(people, &moves)
}

/// One who went back knows that most of a small region went forward.
fn a_transition_of_a_small_region_is_shown() -> Vec<Problem> {
    let people = members(&[
        (GOVERNMENT, 0, [2, 0, 1, 0, 2, 0, 0]),
        (GOVERNMENT, 1, [0, 1, 0, 0, 2, 0, 0]),
    ]);
    let moves = [
        (0, 1, 0, 2),
        (0, 0, 2, 1),
        (0, 3, 4, 2),
        (1, 0, 1, 1),
        (1, 3, 4, 2),
    ];
    problems_of_moves(people, &moves)
}

fn a_held_group_is_updated_after_a_release() -> Vec<Problem> {
    let before = plain();
    let mut now = before.clone();
    let (first, code) = (Case::new(&before), 0);
    // One government corrects one answer.
    let person = &mut now[5];
    let (old, new) = (person.answers[code].expect("an answer").0, 3);
    person.answers[code] = Some((new, false));
    let mut changes = Changes::default();
    let cell = changes.at(person.group, person.region, code);
    cell.gone[old] += 1;
    cell.came[new] += 1;
    let second = Case::new(&now);
    let verdict = |after: &Case, changes: &Changes| {
        let known = [&first.cube, &after.cube].map(Known::from_cube);
        let texts = [&first.public, &after.public].map(write);
        let published = |at: usize| Published {
            aggregates: &texts[at],
            known: &known[at],
        };
        audit_release(
            published(0),
            published(1),
            changes,
            &first.cube.dimensions,
            DisclosureSettings::default(),
        )
        .map_or_else(|failure| failure.problems, |()| Vec::new())
    };
    assert_eq!(verdict(&first, &Changes::default()), [], "held back");
    verdict(&second, &changes)
}

/// All of them. What is named stands in the place where the protection was weakened.
const WEAKENINGS: [Weakening; 23] = [
    Weakening {
        name: "a withheld cell is shown",
        weaken: a_withheld_cell_is_shown,
        is_named: |problem| matches!(problem, Problem::FailsPrimaryRule { row, members: 5 } if stands_in(row, Some(GOVERNMENT), "Region 00")),
    },
    Weakening {
        name: "a pool of one cell",
        weaken: a_pool_of_one_cell,
        is_named: |problem| matches!(problem, Problem::Leak { row, members: 5, .. } if stands_in(row, Some(GOVERNMENT), "Region 00")),
    },
    Weakening {
        name: "a pool of a single member and one cell",
        weaken: a_pool_of_a_single_member_and_one_cell,
        is_named: |problem| matches!(problem, Problem::Leak { row, members: 7, .. } if stands_in(row, Some(GOVERNMENT), "Region 01")),
    },
    Weakening {
        name: "inside readers are ignored",
        weaken: inside_readers_are_ignored,
        is_named: |problem| {
            matches!(
                problem,
                Problem::Leak {
                    measure: "not_completed",
                    members: 4,
                    low: 3,
                    ..
                }
            )
        },
    },
    Weakening {
        name: "the threshold is lowered by one",
        weaken: the_threshold_is_lowered_by_one,
        is_named: |problem| matches!(problem, Problem::FailsPrimaryRule { row, members: 4 } if stands_in(row, Some(GOVERNMENT), "Region 03")),
    },
    Weakening {
        name: "a total too small is shown",
        weaken: a_total_too_small_is_shown,
        is_named: |problem| matches!(problem, Problem::FailsPrimaryRule { row, members: 2 } if stands_in(row, Some(OFFICES), ALL_NAME)),
    },
    Weakening {
        name: "the total of a partner is shown",
        weaken: the_total_of_a_partner_is_shown,
        is_named: |problem| matches!(problem, Problem::DerivedTotal { members: 2, .. }),
    },
    Weakening {
        name: "groups are not looked at as one",
        weaken: groups_are_not_looked_at_as_one,
        is_named: |problem| matches!(problem, Problem::LeakOfGroup(_)),
    },
    Weakening {
        name: "a row above that passes by itself is shown",
        weaken: a_row_above_that_passes_by_itself_is_shown,
        is_named: |problem| matches!(problem, Problem::OtherEquation(row) if row.level == "section"),
    },
    Weakening {
        name: "a region of all groups is shown",
        weaken: a_region_of_all_groups_is_shown,
        is_named: |problem| matches!(problem, Problem::OtherEquation(row) if stands_in(row, None, "Region 00")),
    },
    Weakening {
        name: "evidence is shown in a region",
        weaken: evidence_is_shown_in_a_region,
        is_named: |problem| matches!(problem, Problem::Column { row, column: "with_evidence" } if stands_in(row, Some(GOVERNMENT), "Region 02")),
    },
    Weakening {
        name: "the evidence of few is shown",
        weaken: the_evidence_of_few_is_shown,
        is_named: |problem| matches!(problem, Problem::Column { row, column: "with_evidence" } if row.level == "audience"),
    },
    Weakening {
        name: "a region more is withheld of one commitment",
        weaken: a_region_more_is_withheld_of_one_commitment,
        is_named: |problem| matches!(problem, Problem::Pattern(row) if row.code.starts_with("G1")),
    },
    Weakening {
        name: "a total more is withheld of one commitment",
        weaken: a_total_more_is_withheld_of_one_commitment,
        is_named: |problem| matches!(problem, Problem::Pattern(row) if row.code.starts_with('O') && row.group != ALL_NAME),
    },
    Weakening {
        name: "one of a closed pair is opened",
        weaken: one_of_a_closed_pair_is_opened,
        is_named: |problem| matches!(problem, Problem::Pattern(row) if row.code == "G1b"),
    },
    Weakening {
        name: "a region is shown of a closed commitment",
        weaken: a_region_is_shown_of_a_closed_commitment,
        is_named: |problem| matches!(problem, Problem::Pattern(row) if row.code == "G1b" && stands_in(row, Some(GOVERNMENT), "Region 01")),
    },
    Weakening {
        name: "the panel is shown beside one newcomer",
        weaken: the_panel_is_shown_beside_one_newcomer,
        is_named: |problem| matches!(problem, Problem::LeakOfPanel(row) if row.code == "G1a"),
    },
    Weakening {
        name: "the panel of all groups is shown beside one newcomer",
        weaken: the_panel_of_all_groups_is_shown_beside_one_newcomer,
        is_named: |problem| matches!(problem, Problem::LeakOfPanel(row) if row.code == "C2a" && row.group == ALL_NAME),
    },
    Weakening {
        name: "a figure is left in a withheld row",
        weaken: a_figure_is_left_in_a_withheld_row,
        is_named: |problem| matches!(problem, Problem::HalfWithheld { .. }),
    },
    Weakening {
        name: "a transition of few is shown",
        weaken: a_transition_of_few_is_shown,
        is_named: |problem| matches!(problem, Problem::LeakOfTransition(row) if row.code == "G1a"),
    },
    Weakening {
        name: "a transition of which one region is alike is shown",
        weaken: a_transition_of_one_region_is_shown,
        is_named: |problem| matches!(problem, Problem::LeakOfTransition(row) if row.code == "G1a"),
    },
    Weakening {
        name: "a transition that tells of a small region is shown",
        weaken: a_transition_of_a_small_region_is_shown,
        is_named: |problem| matches!(problem, Problem::LeakOfTransition(row) if row.code == "G1a"),
    },
    Weakening {
        name: "a held group is updated after a release",
        weaken: a_held_group_is_updated_after_a_release,
        is_named: |problem| matches!(problem, Problem::LeakOfRelease(row) if row.code == "O1"),
    },
];

#[test]
#[expect(
    clippy::print_stdout,
    reason = "how many were tried is part of the result"
)]
fn each_weakening_is_caught_and_named() {
    let (mut caught, mut missed) = (0, String::new());
    for weakening in &WEAKENINGS {
        let problems = (weakening.weaken)();
        if problems.iter().any(weakening.is_named) {
            caught += 1;
        } else {
            let name = weakening.name;
            write!(missed, "\n{name}: {problems:#?}").expect("text");
        }
    }
    println!(
        "{} ways to weaken the protection, {caught} caught",
        WEAKENINGS.len()
    );
    assert!(
        missed.is_empty(),
        "not caught for the right reason:{missed}"
    );
}
