//! Where regions differ, in sentences: in how many of their members reported, and in what these said. Both
//! are said with the counts behind them, and with what the silent could change.

use crate::domain::cube::Level;
use crate::render::charts::heatmap::Subject;
use crate::render::language::{Args, Ratio, Said};
use crate::render::report::ReportInput;
use crate::render::report::cells::{Cells, Entry};
use crate::render::shares::whole_percent;

/// A region of fewer members is not compared with others: one member more would turn the order round.
const LEAST: u32 = 5;

/// The sentences, as far as the figures of two of the regions or more can be shown.
pub fn sentences(
    input: &ReportInput<'_>,
    regions: &[(usize, &str)],
    subject: Subject,
) -> Vec<Said> {
    response(input, regions)
        .into_iter()
        .chain(completed(input, regions, subject))
        .collect()
}

/// The regions with the smallest and the largest of their shares; none where all are alike.
fn ends<T>(found: &[T], share: impl Fn(&T) -> Ratio) -> Option<(&T, &T)> {
    let compare = |one: &&T, other: &&T| share(one).share().compare(share(other).share());
    let low = found.iter().min_by(compare)?;
    let high = found.iter().rev().max_by(compare)?;
    compare(&low, &high).is_lt().then_some((low, high))
}

/// Whether two shares are the same in whole per cent.
fn are_alike(low: &Ratio, high: &Ratio) -> &'static str {
    yes_or_no(whole_percent(low.share()) == whole_percent(high.share()))
}

const fn yes_or_no(holds: bool) -> &'static str {
    if holds { "yes" } else { "no" }
}

fn response(input: &ReportInput<'_>, regions: &[(usize, &str)]) -> Option<Said> {
    let known: Option<Vec<(&str, Ratio)>> = regions
        .iter()
        .map(|&(index, name)| Some((name, input.view().participation(None, Some(index)).rate()?)))
        .collect();
    let mut known = known?;
    known.retain(|(_, rate)| rate.denominator.value() >= LEAST);
    let (low, high) = ends(&known, |(_, rate)| rate.clone())?;
    let args = Args::new()
        .number("least", LEAST)
        .text("low-region", low.0)
        .full_rate("low", &low.1)
        .text("high-region", high.0)
        .full_rate("high", &high.1)
        .text("alike", are_alike(&low.1, &high.1));
    Some(input.language.say("regions-response", &args))
}

/// The shares of completed answers, of what the chart of groups and regions shows.
fn completed(input: &ReportInput<'_>, regions: &[(usize, &str)], subject: Subject) -> Option<Said> {
    if !subject.is_worthwhile() {
        return None;
    }
    let dimensions = &input.cube.dimensions;
    let code = &dimensions.codes(subject.level)[subject.code_index];
    let cells = |index: usize| {
        let row = input.view().row(subject.level, code, None, Some(index));
        row.and_then(Entry::rated)
    };
    let known: Vec<(&str, Cells<'_>)> = regions
        .iter()
        .filter_map(|&(index, name)| Some((name, cells(index)?)))
        .collect();
    let (low, high) = ends(&known, |(_, cells)| cells.rate())?;
    let highest = low.1.high().share();
    let overlaps = highest.compare(high.1.low().share()).is_ge();
    let subject = match subject.level {
        Level::All => "all",
        _ => "everyone",
    };
    let args = Args::new()
        .text("subject", subject)
        .text("low-region", low.0)
        .full_rate("low", &low.1.rate())
        .text("high-region", high.0)
        .full_rate("high", &high.1.rate())
        .text("alike", are_alike(&low.1.rate(), &high.1.rate()))
        .text("overlap", yes_or_no(overlaps));
    Some(input.language.say("regions-completed", &args))
}
