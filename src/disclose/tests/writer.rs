//! A minimal writer of `aggregates.csv`, for the audit to read.

use crate::domain::cube::{Level, PublicCube, PublicFigures, group_name};
use crate::domain::measures::Share;

const HEADER: &str = "cycle,scheme,basis,group,region,level,code,addressed,reported,on_time,\
    not_started,planned,in_progress,implemented,sustained,not_applicable,withheld,unanswered,\
    applicable,completed,with_evidence,verified,completion_rate,completion_low,completion_high,marker";

/// The public cube as text.
pub fn write(cube: &PublicCube) -> String {
    let mut text = HEADER.to_owned();
    let dimensions = &cube.dimensions;
    let mut push =
        |names: [&str; 5], level: Level, addressed: u32, figures: Option<&PublicFigures>| {
            let mut fields = vec![dimensions.cycle.to_string(), dimensions.scheme.clone()];
            fields.extend(names.map(str::to_owned));
            fields.push(addressed.to_string());
            fields.extend(texts(level, addressed, figures));
            fields.push("-".to_owned());
            text.push('\n');
            text.push_str(&fields.join(","));
        };
    for row in cube.rows() {
        let key = &row.key;
        let names = [
            key.basis.name(),
            group_name(key.group),
            dimensions.region_name(key),
            key.level.name(),
            dimensions.code(key),
        ];
        push(names, key.level, row.addressed, row.figures.as_ref());
    }
    for row in cube.joined() {
        let (group, region) = (row.group_name(dimensions), row.region_name(dimensions));
        let code = row.code(dimensions);
        let names = [row.basis.name(), &group, &region, row.level.name(), &code];
        push(names, row.level, row.addressed, Some(&row.figures));
    }
    text.push('\n');
    text
}

fn texts(level: Level, addressed: u32, figures: Option<&PublicFigures>) -> Vec<String> {
    let is_submission = level == Level::Submission;
    let mut texts = match figures {
        None => vec!["[c]".to_owned(); 17],
        Some(figures) => shown(level, addressed, figures),
    };
    if is_submission {
        for index in (2..9).chain(10..17) {
            "[z]".clone_into(&mut texts[index]);
        }
    }
    texts
}

fn shown(level: Level, addressed: u32, figures: &PublicFigures) -> Vec<String> {
    let counts = &figures.counts;
    let reported = figures.reported(level);
    let only_if = |shows: bool, count: u32| {
        if shows {
            count.to_string()
        } else {
            "[c]".to_owned()
        }
    };
    let rate = |share: Share| share.percent_text().unwrap_or_else(|| "[z]".to_owned());
    let mut texts = vec![
        reported.to_string(),
        only_if(figures.shows_on_time, counts.on_time),
    ];
    texts.extend(counts.statuses.iter().map(ToString::to_string));
    texts.extend([
        (addressed - reported).to_string(),
        counts.applicable().to_string(),
        counts.completed().to_string(),
        only_if(figures.shows_evidence, counts.with_evidence),
        only_if(figures.shows_evidence, counts.verified),
        rate(counts.completion_rate()),
        rate(counts.completion_low()),
        rate(counts.completion_high()),
    ]);
    texts
}
