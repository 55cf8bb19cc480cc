//! Whatever more is published than was protected, the audit refuses.

use proptest::prelude::*;

use super::properties::any_cube;
use super::realistic::alliance;
use super::writer::write;
use crate::disclose::{AuditFailure, Known, Problem, audit, protect};
use crate::domain::cube::{Cube, Level, PublicCube, PublicFigures, PublicRow};
use crate::domain::cycle::DisclosureSettings;

fn with_row(cube: &Cube, public: &PublicCube, index: usize) -> PublicCube {
    let mut rows = public.rows().to_vec();
    publish(cube, &mut rows[index]);
    PublicCube::new(cube.dimensions.clone(), rows)
}

fn publish(cube: &Cube, row: &mut PublicRow) {
    let full = cube.get(&row.key).expect("every public row has a full one");
    row.figures = Some(PublicFigures {
        counts: full.counts,
        submissions: full.submissions,
        shows_on_time: false,
        shows_evidence: false,
    });
}

fn verdict(cube: &Cube, public: &PublicCube) -> Option<AuditFailure> {
    audit(
        &write(public),
        &Known::from_cube(cube),
        &DisclosureSettings::default(),
    )
    .err()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(8))]

    /// At every level: a cell taken out of its pool, a total that was withheld, a sum of cells that
    /// passes the primary rule by itself.
    #[test]
    fn one_row_more_is_refused(cube in any_cube(), seeds in prop::collection::vec(any::<prop::sample::Index>(), 4)) {
        let public = protect(&cube, &DisclosureSettings::default()).public;
        for level in Level::ALL {
            let withheld: Vec<usize> = (0..public.rows().len())
                .filter(|index| public.rows()[*index].key.level == level)
                .filter(|index| public.rows()[*index].figures.is_none())
                .collect();
            for seed in &seeds {
                if withheld.is_empty() {
                    break;
                }
                let index = withheld[seed.index(withheld.len())];
                let more = with_row(&cube, &public, index);
                prop_assert!(verdict(&cube, &more).is_some(), "{:?}", public.rows()[index].key);
            }
        }
    }

    /// One region of one group more, for a whole section and every row it makes computable.
    #[test]
    fn a_region_dropped_from_the_pools_of_a_section_is_refused(cube in any_cube(), seed in any::<prop::sample::Index>()) {
        let protected = protect(&cube, &DisclosureSettings::default());
        let pools: Vec<_> = protected.pools.iter().filter(|pool| pool.sum_is_known).collect();
        if pools.is_empty() {
            return Ok(());
        }
        let atom = pools[seed.index(pools.len())].atoms[0];
        let places = cube.dimensions.commitments();
        let section = places[atom.code_index].section_index;
        let mut rows = protected.public.rows().to_vec();
        for row in &mut rows {
            let same_place = row.key.group == Some(atom.group)
                && row.key.region_index == Some(atom.region_index);
            if same_place
                && row.key.level == Level::Commitment
                && places[row.key.code_index].section_index == section
            {
                publish(&cube, row);
            }
        }
        let more = PublicCube::new(cube.dimensions.clone(), rows);
        prop_assert!(verdict(&cube, &more).is_some());
    }

    #[test]
    fn figures_that_do_not_add_up_are_refused(cube in any_cube(), seed in any::<prop::sample::Index>()) {
        let public = protect(&cube, &DisclosureSettings::default()).public;
        let shown: Vec<usize> = (0..public.rows().len())
            .filter(|index| public.rows()[*index].figures.is_some_and(|figures| figures.counts.reported() > 0))
            .collect();
        if shown.is_empty() {
            return Ok(());
        }
        let index = shown[seed.index(shown.len())];
        let mut rows = public.rows().to_vec();
        if let Some(figures) = &mut rows[index].figures {
            figures.counts.statuses.rotate_left(1);
        }
        let wrong = PublicCube::new(cube.dimensions.clone(), rows);
        prop_assert!(verdict(&cube, &wrong).is_some() || public.rows()[index].figures == wrong.rows()[index].figures);
    }

    #[test]
    fn a_row_missing_or_twice_is_refused(cube in any_cube(), seed in any::<prop::sample::Index>()) {
        let public = protect(&cube, &DisclosureSettings::default()).public;
        let text = write(&public);
        let lines: Vec<&str> = text.lines().collect();
        if lines.len() < 2 {
            return Ok(());
        }
        let index = 1 + seed.index(lines.len() - 1);
        let known = Known::from_cube(&cube);
        let verdict = |lines: &[&str]| {
            audit(&lines.join("\n"), &known, &DisclosureSettings::default()).err()
        };
        let mut without = lines.clone();
        without.remove(index);
        let missing = verdict(&without).expect("a row is missing");
        prop_assert!(missing.problems.iter().any(|problem| matches!(problem, Problem::Missing(_))));
        let mut twice = lines.clone();
        twice.push(lines[index]);
        let repeated = verdict(&twice).expect("a row stands twice");
        prop_assert!(repeated.problems.iter().any(|problem| matches!(problem, Problem::Repeated(_))));
    }
}

/// Evidence shown where the design does not show it, though the rest of the row is public.
#[test]
fn more_evidence_is_refused() {
    let (mut shown, mut refused) = (0, 0);
    for seed in 0..12 {
        let cube = alliance(seed, 120, &[1.0, 1.0, 1.0, 1.0]);
        let public = protect(&cube, &DisclosureSettings::default()).public;
        assert!(verdict(&cube, &public).is_none());
        for (index, row) in public.rows().iter().enumerate() {
            let Some(figures) = row.figures else {
                continue;
            };
            shown += usize::from(figures.shows_evidence);
            if figures.shows_evidence || row.key.level == Level::Submission {
                continue;
            }
            let is_wide = matches!(row.key.level, Level::Audience | Level::All)
                && row.key.region_index.is_none();
            if !is_wide && index % 97 != 0 {
                continue;
            }
            let mut rows = public.rows().to_vec();
            publish(&cube, &mut rows[index]);
            if let Some(figures) = &mut rows[index].figures {
                figures.shows_evidence = true;
            }
            let more = PublicCube::new(cube.dimensions.clone(), rows);
            assert!(verdict(&cube, &more).is_some(), "{:?}", row.key);
            refused += 1;
        }
    }
    assert!(shown > 0 && refused > 0, "{shown} shown, {refused} refused");
}

#[test]
fn text_that_is_no_table_is_refused() {
    let known = Known::default();
    for text in ["", "a,b\n1,2\n", "\u{0}\u{0}"] {
        assert!(
            audit(text, &known, &DisclosureSettings::default()).is_err(),
            "{text:?}"
        );
    }
}
