//! A minimal writer of `aggregates.csv`, for the audit to read.

use crate::domain::cube::{Level, PublicCube, PublicFigures, PublicRow, group_name};
use crate::domain::measures::Share;

const HEADER: &str = "cycle,scheme,basis,group,region,level,code,addressed,reported,on_time,\
    not_started,planned,in_progress,implemented,sustained,not_applicable,withheld,unanswered,\
    applicable,completed,with_evidence,verified,completion_rate,completion_low,completion_high,marker";

/// The public cube as text.
pub fn write(cube: &PublicCube) -> String {
    let mut text = HEADER.to_owned();
    for row in cube.rows() {
        let key = &row.key;
        let mut fields = vec![
            cube.dimensions.cycle.to_string(),
            cube.dimensions.scheme.clone(),
            key.basis.name().to_owned(),
            group_name(key.group).to_owned(),
            cube.dimensions.region_name(key).to_owned(),
            key.level.name().to_owned(),
            cube.dimensions.code(key).to_owned(),
            row.addressed.to_string(),
        ];
        fields.extend(figures(row));
        fields.push("-".to_owned());
        text.push('\n');
        text.push_str(&fields.join(","));
    }
    text.push('\n');
    text
}

fn figures(row: &PublicRow) -> Vec<String> {
    let is_submission = row.key.level == Level::Submission;
    let mut texts = match &row.figures {
        None => vec!["[c]".to_owned(); 17],
        Some(figures) => shown(row, figures),
    };
    if is_submission {
        for index in (2..9).chain(10..17) {
            "[z]".clone_into(&mut texts[index]);
        }
    }
    texts
}

fn shown(row: &PublicRow, figures: &PublicFigures) -> Vec<String> {
    let counts = &figures.counts;
    let reported = figures.reported(row.key.level);
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
        (row.addressed - reported).to_string(),
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
