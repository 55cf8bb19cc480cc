//! How far each commitment is: completed among applicable responses, for one audience, with the
//! range in which the share would lie if the silent were counted. In printed order.

use super::figures::{PROTECTED, count_of, counts, nobody, percent_shown, row};
use super::rates::{self, Rate};
use super::rows::{Plan, Row, Sizes};
use super::sheet::Sheet;
use super::{Chart, ChartError, Source, file_stem};
use crate::domain::catalogue::Commitment;
use crate::domain::cube::{Level, PublicRow};

const SIZES: Sizes = Sizes { bar: 13, gap: 5 };

const READING: &str = "Commitments in printed order.";

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
    let places = source.cube.dimensions.commitments().iter().enumerate();
    let marks: Vec<Mark<'_>> = places
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
    let rates: Vec<Rate<'_>> = marks.iter().map(rate).collect();
    let data_csv = rates::table(source, &rates)?;
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
    let sentences = rates.iter().map(Rate::sentence_with_bounds);
    let sheet = Sheet {
        name: file_stem("completion", &audience.code),
        title: format!(
            "{}: completion by commitment, {}",
            audience.name, source.cube.dimensions.cycle
        ),
        subtitle: READING.to_owned(),
        alert: nobody(marks.iter().map(|mark| mark.row)),
        legend: rates::legend(&rates),
        notes: notes(&marks, &rates),
        sentences: rates::reading(&rates)
            .into_iter()
            .chain(sentences)
            .collect(),
    };
    let headers = ["Completed of applicable", "Rate"];
    let plan = Plan::new(&source.face, &rows, &headers, SIZES, &[]);
    sheet
        .into_chart(source, data_csv, plan.height(), |canvas, top| {
            plan.draw(canvas, top)?;
            for (index, mark) in marks.iter().enumerate() {
                rates::draw_rate(canvas, plan.track(index, top), mark.row)?;
            }
            Ok(())
        })
        .map(Some)
}

fn rate<'a>(mark: &Mark<'a>) -> Rate<'a> {
    let Commitment { id, label, .. } = mark.commitment;
    let shown = shown(mark.row).join("; ");
    Rate {
        row: mark.row,
        name: label,
        head: format!("{id} {label}"),
        shown: shown.trim_end_matches("; ").to_owned(),
    }
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

fn notes(marks: &[Mark<'_>], rates: &[Rate<'_>]) -> Vec<String> {
    let derived = marks.iter().filter(|mark| mark.commitment.derived);
    derived
        .map(|mark| {
            format!(
                "{}: an accepted submission by itself implements this commitment.",
                mark.commitment.id
            )
        })
        .chain(rates::notes(rates))
        .collect()
}
