//! How far each commitment is: completed among applicable responses, for one audience, with the
//! range in which the share would lie if the silent were counted. In printed order.

use super::error::ChartError;
use super::figures::{PROTECTED, key, nobody, percent_shown};
use super::rates::{self, Rate};
use super::rows::{BarLayout, BarRow, Sizes};
use super::sheet::ChartSheet;
use super::{Chart, Source, file_stem};
use crate::domain::catalogue::Commitment;
use crate::domain::cube::Level;
use crate::domain::shown::ShownRow;
use crate::render::joined;
use crate::render::language::Language;

const SIZES: Sizes = Sizes { bar: 13, gap: 5 };

/// One line of the chart.
struct CompletionMark<'a> {
    code: String,
    label: String,
    /// The first of its commitments.
    commitment: &'a Commitment,
    row: ShownRow<'a>,
    /// What stands beside it.
    figures: [String; 2],
}

/// Completion by commitment, for the audience at this position of the catalogue.
pub(super) fn by_commitment(
    source: &Source<'_>,
    audience_index: usize,
) -> Result<Option<Chart>, ChartError> {
    let Some(audience) = source.catalogue.audiences.get(audience_index) else {
        return Ok(None);
    };
    let language = source.language;
    let places = source.cube.dimensions.commitments().iter().enumerate();
    let keys = places
        .filter(|(_, place)| place.audience_index == audience_index && !place.derived)
        .map(|(index, _)| key(Level::Commitment, index, None, None));
    let places = source.cube.dimensions.commitments();
    let rows = source.cube.holding_each(keys);
    let marks: Vec<CompletionMark<'_>> = rows
        .into_iter()
        .map(|row| CompletionMark {
            code: joined::code(language, row),
            label: joined::label(language, source.catalogue, row),
            commitment: &source.catalogue.commitments
                [places[row.code_indices()[0]].catalogue_index],
            row,
            figures: shown(language, row),
        })
        .collect();
    if marks.is_empty() {
        return Ok(None);
    }
    let rates: Vec<Rate<'_>> = marks.iter().map(|mark| rate(mark)).collect();
    let data_csv = rates::table(source, &rates)?;
    let rows: Vec<BarRow> = marks
        .iter()
        .enumerate()
        .map(|(index, mark)| BarRow {
            code: mark.code.clone(),
            label: mark.label.clone(),
            is_total: false,
            opens_block: index > 0
                && marks[index - 1].commitment.section != mark.commitment.section,
            figures: mark.figures.to_vec(),
        })
        .collect();
    let about = source.about().text("audience", source.title_of(audience));
    let [title, subtitle] = source.heading("chart-completion", &about);
    let sheet = ChartSheet {
        name: file_stem("completion", &audience.code),
        title,
        subtitle,
        alert: nobody(language, marks.iter().map(|mark| mark.row)),
        legend: rates::legend(language, &rates),
        notes: rates::notes(language, &rates),
    };
    let headers = ["chart-column-completed", "column-rate"].map(|id| source.text(id));
    let plan = BarLayout::new(source, &rows, &headers, SIZES, &[]);
    sheet
        .into_chart(source, data_csv, plan.height(), |canvas, top| {
            plan.draw(canvas, top)?;
            for (index, mark) in marks.iter().enumerate() {
                rates::draw_rate(canvas, language, plan.track(index, top), mark.row)?;
            }
            Ok(())
        })
        .map(Some)
}

fn rate<'a>(mark: &CompletionMark<'a>) -> Rate<'a> {
    let shown = mark.figures.join("; ");
    Rate {
        row: mark.row,
        name: mark.label.clone(),
        shown: shown.trim_end_matches("; ").to_owned(),
    }
}

/// The figures beside a mark: completed of applicable, and the rate.
fn shown(language: &Language, row: ShownRow<'_>) -> [String; 2] {
    row.counts().map_or_else(
        || [PROTECTED.to_owned(), PROTECTED.to_owned()],
        |counts| {
            let rate = counts.completion_rate();
            [language.count_of(rate), percent_shown(language, rate)]
        },
    )
}
