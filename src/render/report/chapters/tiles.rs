//! The key figures: the most telling ones that are public, as many as stand well side by side.

use crate::domain::cube::{ALL_CODES, Level};
use crate::domain::cycle::Cycle;
use crate::domain::group::Group;
use crate::domain::measures::{Counts, Share};
use crate::render::report::ReportInput;
use crate::render::report::sentences::words::{self, Noun};
use crate::render::report::sentences::{front as say, labels};
use crate::render::report::tree::Tile;
use crate::render::report::view::{self, Participation, View};

/// How many key figures there are at most: two rows of three.
const TILES: usize = 6;

/// The tiles. Where the sums over all commitments are withheld, those of audiences and the response
/// of each group take their place.
pub fn of(input: &ReportInput<'_>) -> Vec<Tile> {
    let view = input.view();
    let mut tiles = participation(view.participation(None, None), input.cycle);
    tiles.extend(answers(view));
    if tiles.len() < TILES {
        tiles.extend(audiences(input));
    }
    if tiles.len() < TILES {
        tiles.extend(groups(view));
    }
    tiles.truncate(TILES);
    tiles
}

fn participation(who: Participation, cycle: &Cycle) -> Vec<Tile> {
    let reported = who.reported.map(|reported| Tile {
        value: words::number(reported),
        text: say::tile_reported(who.expected),
    });
    let on_time = who.on_time.map(|on_time| Tile {
        value: words::number(on_time),
        text: say::tile_on_time(who.expected, cycle),
    });
    reported.into_iter().chain(on_time).collect()
}

/// What is public about the answers to all commitments.
fn answers(view: View<'_>) -> Vec<Tile> {
    let row = view.row(Level::All, ALL_CODES, None, None);
    let Some(counts) = view::counts(row).filter(|counts| counts.reported() > 0) else {
        return Vec::new();
    };
    let shows_evidence = row
        .and_then(|row| row.figures)
        .is_some_and(|figures| figures.shows_evidence);
    let mut tiles = vec![Tile {
        value: words::number(counts.reported()),
        text: say::tile_answers(counts.addressed),
    }];
    tiles.extend(progress(counts, say::COMPLETED));
    if shows_evidence && counts.completed() > 0 {
        tiles.push(Tile {
            value: words::number(counts.with_evidence),
            text: say::tile_evidence(counts.completed()),
        });
    }
    tiles
}

/// How far the answers are along, and the bounds of that.
fn progress(counts: &Counts, what: &str) -> Vec<Tile> {
    if counts.applicable() == 0 {
        return Vec::new();
    }
    vec![
        share(counts.completion_rate(), what),
        Tile {
            value: words::bounds(counts.completion_low(), counts.completion_high()),
            text: say::TILE_BOUNDS.to_owned(),
        },
    ]
}

/// The audiences whose sum is public, where that of all commitments is not.
fn audiences(input: &ReportInput<'_>) -> Vec<Tile> {
    let view = input.view();
    if view::counts(view.row(Level::All, ALL_CODES, None, None)).is_some() {
        return Vec::new();
    }
    let known = input
        .cycle
        .catalogue
        .audiences
        .iter()
        .filter_map(|audience| {
            let row = view.of_audience(Level::Audience, &audience.code, audience);
            let counts = view::counts(row).filter(|counts| counts.applicable() > 0)?;
            Some((audience, counts.completion_rate()))
        });
    known
        .map(|(audience, rate)| share(rate, &say::completed_of(&labels::whom(audience))))
        .collect()
}

/// The response of each group.
fn groups(view: View<'_>) -> Vec<Tile> {
    let response = |group: Group| {
        let rate = view.participation(Some(group), None).share()?;
        // A tile about one member would point at it.
        (rate.denominator > 1).then(|| {
            share(
                rate,
                &say::reported_of(Noun::of_group(group), rate.denominator),
            )
        })
    };
    Group::ALL.into_iter().filter_map(response).collect()
}

/// A share with what it is a share of; the numbers stand in the text where the value is a
/// percentage.
fn share(share: Share, what: &str) -> Tile {
    let counts = words::count_of(share);
    let value = words::rate(share);
    let text = if value == counts {
        what.to_owned()
    } else {
        format!("{counts} {what}")
    };
    Tile { value, text }
}
