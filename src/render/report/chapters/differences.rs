//! Where regions differ in how many of their members reported, in a sentence, with the counts behind it. What
//! members answered is not compared: regions may be counted together, and bounds overlap.

use crate::domain::region::GLOBAL;
use crate::render::language::{Args, Ratio, RichText};
use crate::render::report::ReportInput;
use crate::render::shares::whole_percent;

/// A region of fewer members is not compared with others: one member more would turn the order round.
const LEAST: u32 = 5;

/// A region with its share.
type NamedRatio<'a> = (&'a str, Ratio);

/// The regions with the smallest and the largest of their shares; none where all are alike.
fn ends<'a>(found: &[NamedRatio<'a>]) -> Option<(NamedRatio<'a>, NamedRatio<'a>)> {
    let compare =
        |one: &&(&str, Ratio), other: &&(&str, Ratio)| one.1.share().compare(other.1.share());
    let low = found.iter().min_by(compare)?;
    let high = found.iter().rev().max_by(compare)?;
    compare(&low, &high)
        .is_lt()
        .then(|| (low.clone(), high.clone()))
}

/// How the response differs, where that of all regions is public.
pub fn response(input: &ReportInput<'_>, regions: &[(usize, &str)]) -> Option<RichText> {
    // Members that work everywhere are of no region that could be compared with others.
    let placed = regions.iter().filter(|(_, name)| *name != GLOBAL);
    let known: Option<Vec<(&str, Ratio)>> = placed
        .map(|&(index, name)| Some((name, input.view().participation(None, Some(index)).rate()?)))
        .collect();
    let mut known = known?;
    known.retain(|(_, rate)| rate.denominator.value() >= LEAST);
    let (low, high) = ends(&known)?;
    let is_alike = whole_percent(low.1.share()) == whole_percent(high.1.share());
    let args = Args::new()
        .number("least", LEAST)
        .text("low-region", low.0)
        .full_rate("low", &low.1)
        .text("high-region", high.0)
        .full_rate("high", &high.1)
        .text("alike", if is_alike { "yes" } else { "no" });
    Some(input.language.say("regions-response", &args))
}
