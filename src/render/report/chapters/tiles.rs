//! The key figures: the most telling ones that are public, as many as stand well side by side.

use crate::domain::cube::ALL_CODES;
use crate::domain::group::Group;
use crate::domain::quality::OBSTACLE;
use crate::render::language::{Args, Ratio};
use crate::render::report::ReportInput;
use crate::render::report::cells::{AggregateRow, Cells, of_quality};
use crate::render::report::tree::Tile;
use crate::render::report::view::Participation;

/// How many key figures there are at most.
const TILES: usize = 5;

/// The tiles. Where the sums over all commitments are withheld, the obstacle named most, the members in time
/// and the response of each group take their place.
pub fn of(input: &ReportInput<'_>) -> Vec<Tile> {
    let who = input.view().participation(None, None);
    let mut tiles: Vec<Tile> = reported(input, &who).into_iter().collect();
    let all = input.view().of_all().and_then(AggregateRow::cells);
    let answered = all.filter(|cells| cells.counts().reported() > 0);
    tiles.extend(answered.into_iter().flat_map(|cells| answers(input, cells)));
    if tiles.len() < TILES {
        tiles.extend(obstacle(input));
        tiles.extend(on_time(input, &who));
        tiles.extend(groups(input));
    }
    tiles.truncate(TILES);
    tiles
}

/// A figure and what it is: a message and its text.
fn tile(input: &ReportInput<'_>, id: &str, args: &Args) -> Tile {
    let value = input.language.say(id, args);
    Tile {
        value: value.text,
        text: input.language.say(&format!("{id}.text"), args).text,
        stated: value.stated,
    }
}

fn reported(input: &ReportInput<'_>, who: &Participation) -> Option<Tile> {
    let args = Args::new()
        .figure("expected", &who.expected)
        .figure("reported", who.reported.as_ref()?);
    Some(tile(input, "tile-reported", &args))
}

fn on_time(input: &ReportInput<'_>, who: &Participation) -> Option<Tile> {
    let args = Args::new()
        .figure("expected", &who.expected)
        .figure("on-time", who.on_time.as_ref()?)
        .day("deadline", input.cycle.deadline);
    Some(tile(input, "tile-on-time", &args))
}

/// What most members named as standing in the way, of the obstacles whose count is public.
fn obstacle(input: &ReportInput<'_>) -> Option<Tile> {
    let rows = input.publication.quality.iter().rev();
    let named = rows.filter(|row| row.measure == OBSTACLE && row.code != ALL_CODES);
    let (row, members, of) = named
        .filter_map(|row| Some((row, row.members?, row.of?)))
        .max_by_key(|(_, members, _)| *members)?;
    let args = Args::new()
        .text("obstacle", &*row.code)
        .figure("named", &of_quality(row, "members", members))
        .figure("of", &of_quality(row, "of", of));
    Some(tile(input, "tile-obstacle", &args))
}

/// What is public about the answers to all commitments.
fn answers(input: &ReportInput<'_>, cells: Cells<'_>) -> Vec<Tile> {
    let asked = Args::new()
        .figure("reported", &cells.reported())
        .figure("addressed", &cells.addressed());
    let mut tiles = vec![tile(input, "tile-answers", &asked)];
    if cells.counts().applicable() > 0 {
        let bounds = Args::new().bounds("bounds", &cells.low(), &cells.high());
        tiles.extend([
            tile(
                input,
                "tile-completed",
                &completed(Args::new(), &cells.rate()),
            ),
            tile(input, "tile-bounds", &bounds),
        ]);
    }
    if let Some(with_evidence) = cells
        .with_evidence()
        .filter(|_| cells.counts().completed() > 0)
    {
        let args = Args::new()
            .figure("with-evidence", &with_evidence)
            .figure("completed", &cells.completed());
        tiles.push(tile(input, "tile-evidence", &args));
    }
    tiles
}

/// What is said of completed answers.
fn completed(args: Args, rate: &Ratio) -> Args {
    args.rate("rate", rate)
        .percent("percent", rate)
        .figure("completed", &rate.numerator)
        .figure("applicable", &rate.denominator)
}

/// The response of each group.
fn groups(input: &ReportInput<'_>) -> Vec<Tile> {
    let response = |group: Group| {
        let rate = input.view().participation(Some(group), None).rate()?;
        let args = Args::new()
            .text("who", group.key())
            .rate("rate", &rate)
            .percent("percent", &rate)
            .figure("reported", &rate.numerator)
            .figure("expected", &rate.denominator);
        // A tile about one member would point at it.
        (rate.denominator.value() > 1).then(|| tile(input, "tile-reported-group", &args))
    };
    input.groups().iter().filter_map(response).collect()
}
