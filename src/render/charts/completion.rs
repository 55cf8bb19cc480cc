//! How far each commitment is: completed among applicable responses, for one audience, with the
//! range in which the share would lie if the silent were counted.

use super::canvas::Canvas;
use super::figures::{
    NOT_APPLICABLE, NOT_APPLICABLE_NOTE, PROTECTED, PROTECTED_NOTE, count_of, counts, percent_cell,
    percent_shown, row, small_note,
};
use super::rows::{Plan, Row, Sizes, say, say_withheld};
use super::sheet::{Sheet, Swatch, draw_range};
use super::table::Table;
use super::{Chart, ChartError, Source, file_stem, palette};
use crate::domain::catalogue::Commitment;
use crate::domain::cube::{Level, PublicRow};
use crate::domain::measures::{Counts, Share};
use crate::render::shares::{aside, percent};

const SIZES: Sizes = Sizes { bar: 13, gap: 5 };

const READING: &str = "Dot: completed (implemented or sustained) as a share of the responses to which \
    the commitment applies. Line: where the share would lie if every member that declined or \
    gave no answer had done nothing, or everything.";

/// One line of the chart.
struct Mark<'a> {
    commitment: &'a Commitment,
    row: &'a PublicRow,
}

/// Completion by commitment, for the audience at this position of the catalogue.
pub(super) fn by_commitment(
    source: &Source<'_>,
    audience_index: usize,
) -> Result<Option<Chart>, ChartError> {
    let Some(audience) = source.catalogue.audiences.get(audience_index) else {
        return Ok(None);
    };
    let marks: Vec<Mark<'_>> = source
        .cube
        .dimensions
        .commitments()
        .iter()
        .enumerate()
        .filter(|(_, place)| place.audience_index == audience_index)
        .filter_map(|(index, place)| {
            Some(Mark {
                commitment: &source.catalogue.commitments[place.catalogue_index],
                row: row(source.cube, Level::Commitment, index, None, None)?,
            })
        })
        .collect();
    if marks.is_empty() {
        return Ok(None);
    }
    let data_csv = table(source, &marks)?;
    let rows: Vec<Row> = marks
        .iter()
        .enumerate()
        .map(|(index, mark)| Row {
            code: mark.commitment.id.clone(),
            label: mark.commitment.label.clone(),
            is_total: false,
            opens_block: index > 0
                && marks[index - 1].commitment.section != mark.commitment.section,
            figures: shown(mark.row).to_vec(),
        })
        .collect();
    let any_answer = marks
        .iter()
        .any(|mark| counts(mark.row).is_none_or(|counts| counts.reported() > 0));
    let sheet = Sheet {
        name: file_stem("completion", &audience.code),
        title: format!(
            "{}: completion by commitment, {}",
            audience.name, source.cube.dimensions.cycle
        ),
        subtitle: READING.to_owned(),
        alert: (!any_answer).then(|| "No answers: nobody addressed has responded.".to_owned()),
        legend: legend(&marks),
        notes: notes(&marks),
        sentences: marks.iter().map(sentence).collect(),
    };
    let headers = ["Completed of applicable", "Rate"];
    let plan = Plan::new(&source.face, &rows, &headers, SIZES);
    sheet
        .into_chart(source, data_csv, plan.height(), |canvas, top| {
            plan.draw(canvas, top)?;
            for (index, mark) in marks.iter().enumerate() {
                draw_mark(canvas, source, &plan, (index, top), mark.row)?;
            }
            Ok(())
        })
        .map(Some)
}

fn draw_mark(
    canvas: &mut Canvas<'_>,
    source: &Source<'_>,
    plan: &Plan<'_>,
    (index, top): (usize, i32),
    row: &PublicRow,
) -> Result<(), ChartError> {
    let track = plan.track(index, top);
    let Some(counts) = counts(row) else {
        return say_withheld(canvas, &source.face, track);
    };
    if counts.reported() == 0 {
        return say(canvas, &source.face, track, "no answers");
    }
    if counts.applicable() == 0 {
        return say(canvas, &source.face, track, "[z] no applicable response");
    }
    let y = i32::midpoint(track.top, track.bottom);
    let (low, high) = (
        plan.x(counts.completion_low()),
        plan.x(counts.completion_high()),
    );
    draw_range(canvas, low, high, y)?;
    canvas.dot((plan.x(counts.completion_rate()), y), 4, palette::RATE)
}

fn table(source: &Source<'_>, marks: &[Mark<'_>]) -> Result<String, ChartError> {
    let columns = [
        "addressed",
        "completed",
        "applicable",
        "completion_rate",
        "completion_low",
        "completion_high",
    ];
    let mut table = Table::new(source.cube, &columns)?;
    for mark in marks {
        let mut cells = vec![mark.row.addressed.to_string()];
        let mut marker = "";
        match counts(mark.row) {
            None => {
                cells.extend((1..columns.len()).map(|_| PROTECTED.to_owned()));
                marker = PROTECTED;
            }
            Some(counts) => {
                cells.extend([
                    counts.completed().to_string(),
                    counts.applicable().to_string(),
                ]);
                let shares = [
                    counts.completion_rate(),
                    counts.completion_low(),
                    counts.completion_high(),
                ];
                cells.extend(shares.map(percent_cell));
                if shares.iter().any(|share| share.denominator == 0) {
                    marker = NOT_APPLICABLE;
                }
            }
        }
        let label = &mark.commitment.label;
        table.push(
            &mark.row.key,
            label,
            &cells,
            marker,
            shown(mark.row).join("; ").trim_end_matches("; "),
        )?;
    }
    table.finish()
}

/// The figures beside a mark: completed of applicable, and the rate.
fn shown(row: &PublicRow) -> [String; 2] {
    counts(row).map_or_else(
        || [PROTECTED.to_owned(), PROTECTED.to_owned()],
        |counts| {
            let rate = counts.completion_rate();
            [count_of(rate), percent_shown(rate)]
        },
    )
}

fn legend(marks: &[Mark<'_>]) -> Vec<(Swatch, String)> {
    let mut legend = vec![
        (Swatch::Dot, "Completion rate".to_owned()),
        (Swatch::Range, "Lowest to highest possible".to_owned()),
    ];
    if marks.iter().any(|mark| mark.row.figures.is_none()) {
        legend.push((Swatch::Hatch, "[c] withheld".to_owned()));
    }
    legend
}

fn notes(marks: &[Mark<'_>]) -> Vec<String> {
    let mut notes = Vec::new();
    for mark in marks.iter().filter(|mark| mark.commitment.derived) {
        notes.push(format!(
            "{}: an accepted submission by itself implements this commitment.",
            mark.commitment.id
        ));
    }
    if marks.iter().any(|mark| mark.row.figures.is_none()) {
        notes.push(PROTECTED_NOTE.to_owned());
    }
    if marks
        .iter()
        .any(|mark| counts(mark.row).is_some_and(|counts| counts.applicable() == 0))
    {
        notes.push(NOT_APPLICABLE_NOTE.to_owned());
    }
    let rates = marks.iter().filter_map(|mark| counts(mark.row));
    notes.extend(small_note(rates.map(Counts::completion_rate)));
    notes
}

/// One end of the range in words.
fn bound(share: Share) -> String {
    percent(share).unwrap_or_else(|| count_of(share))
}

fn sentence(mark: &Mark<'_>) -> String {
    let head = format!("{} {}: ", mark.commitment.id, mark.commitment.label);
    let Some(counts) = counts(mark.row) else {
        return format!("{head}withheld to protect confidentiality.");
    };
    if counts.reported() == 0 {
        return format!("{head}no answers.");
    }
    if counts.applicable() == 0 {
        return format!("{head}no applicable response.");
    }
    let rate = counts.completion_rate();
    format!(
        "{head}{} completed{}; between {} and {} whatever the silent members have done.",
        count_of(rate),
        aside(rate),
        bound(counts.completion_low()),
        bound(counts.completion_high())
    )
}
