//! Where regions differ in how many of their members reported, in a sentence, with the counts behind it. What
//! members answered is not compared: regions may be counted together, and bounds overlap.

use crate::render::language::{Args, Ratio, RichText};
use crate::render::report::ReportInput;
use crate::render::shares::whole_percent;

/// A region of fewer members is not compared with others: one member more would turn the order round.
const LEAST: u32 = 5;

/// A region with its share.
type NamedRatio<'a> = (&'a str, Ratio);

/// The regions with the smallest and the largest of their shares; none where another has the same.
fn ends<'a>(found: &[NamedRatio<'a>]) -> Option<(NamedRatio<'a>, NamedRatio<'a>)> {
    let compare =
        |one: &NamedRatio<'_>, other: &NamedRatio<'_>| one.1.share().compare(other.1.share());
    let mut sorted: Vec<&NamedRatio<'a>> = found.iter().collect();
    sorted.sort_by(|one, other| compare(one, other));
    let [low, next, ..] = sorted[..] else {
        return None;
    };
    let [.., before, high] = sorted[..] else {
        return None;
    };
    let is_alone = compare(low, next).is_lt() && compare(before, high).is_lt();
    is_alone.then(|| (low.clone(), high.clone()))
}

/// How the response differs, where that of all regions is public.
pub fn response(input: &ReportInput<'_>, regions: &[(usize, &str)]) -> Option<RichText> {
    let known: Option<Vec<(&str, Ratio)>> = regions
        .iter()
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
