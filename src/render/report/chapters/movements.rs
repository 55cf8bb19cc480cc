//! Before and after, in sentences.

use super::before;
use crate::domain::catalogue::Audience;
use crate::domain::cube::{ALL_CODES, ALL_NAME, Basis, Level, group_name};
use crate::domain::group::Group;
use crate::domain::publication::Comparison;
use crate::domain::transition::{BeforeAfter, PublicTransition, TransitionKey};
use crate::render::language::{Args, Figure, Origin, RichText};
use crate::render::report::ReportInput;
use crate::render::whom;

/// A row of the transitions that is public.
struct Moved<'a> {
    input: &'a ReportInput<'a>,
    key: TransitionKey,
    figures: BeforeAfter,
}

/// What changed over all commitments, for all members and for each group; or, where that is withheld, of each audience
/// where it is not.
pub fn sentences(input: &ReportInput<'_>, trend: &Comparison) -> Vec<RichText> {
    let words = input.language;
    let public = |level: Level, code: &str, group: Option<Group>| {
        let codes = input.publication.cube.dimensions.codes(level);
        let is_wanted = |row: &&PublicTransition| {
            let key = &row.key;
            key.level == level && codes[key.code_index] == code && key.group == group
        };
        let row = trend.transitions.iter().find(is_wanted)?;
        let figures = row
            .figures
            .filter(|figures| figures.applicable > 0 && figures.applicable_before > 0)?;
        Some(Moved {
            input,
            key: row.key,
            figures,
        })
    };
    if let Some(all) = public(Level::All, ALL_CODES, None) {
        let said = words.say("change-all", &all.args(before(trend.previous)));
        let of_group = |group: Group| {
            let moved = public(Level::All, ALL_CODES, Some(group))?;
            Some(words.say(
                "change-group",
                &moved.args(Args::new().text("who", group.key())),
            ))
        };
        let groups: Vec<RichText> = input.groups().iter().filter_map(of_group).collect();
        let of_groups = (groups.len() > 1).then(|| {
            let args = before(trend.previous).said("groups", words.enumerate(&groups));
            words.say("change-groups", &args)
        });
        return std::iter::once(said).chain(of_groups).collect();
    }
    let of_audience = |audience: &Audience| {
        let moved = public(Level::Audience, &audience.code, None)?;
        let args = moved.args(
            whom::args(input.language, audience, input.groups())
                .text("previous", trend.previous.to_string()),
        );
        Some(words.say("change-audience", &args))
    };
    let audiences = input.cycle.catalogue.audiences.iter();
    audiences.filter_map(of_audience).collect()
}

impl Moved<'_> {
    fn figure(&self, measure: &'static str, value: u32) -> Figure {
        let codes = self.input.publication.cube.dimensions.codes(self.key.level);
        let origin = Origin {
            table: "transitions",
            basis: Basis::Panel.name(),
            level: self.key.level.name(),
            code: codes[self.key.code_index].clone(),
            group: group_name(self.key.group).to_owned(),
            region: ALL_NAME.to_owned(),
            measure,
        };
        Figure::new(origin, value)
    }

    fn args(&self, args: Args) -> Args {
        let moved = &self.figures;
        let of = |part: (&'static str, u32), all: (&'static str, u32)| {
            let [part, all] = [part, all].map(|(measure, value)| self.figure(measure, value));
            part.of(all)
        };
        let before = of(
            ("completed_before", moved.completed_before),
            ("applicable_before", moved.applicable_before),
        );
        let now = of(
            ("completed", moved.completed),
            ("applicable", moved.applicable),
        );
        args.figure("compared", &self.figure("compared", moved.compared))
            .full_rate("rate-before", &before)
            .full_rate("rate", &now)
    }
}
