//! How far each commitment is: completed among applicable responses, for one audience, with the
//! range in which the share would lie if the silent were counted. In printed order.

use super::error::ChartError;
use super::figures::{PROTECTED, key, nobody, percent_shown};
use super::rates::{self, Rate};
use super::rows::{BarLayout, BarRow, Sizes};
use super::sheet::ChartSheet;
use super::{Chart, Source, file_stem};
use crate::domain::alliance::Framework;
use crate::domain::cube::Level;
use crate::domain::shown::ShownRow;
use crate::render::joined;
use crate::render::language::Language;

const SIZES: Sizes = Sizes { bar: 13, gap: 5 };

/// One line of the chart.
struct CompletionMark<'a> {
    code: String,
    label: String,
    /// Marks of one block stand together.
    block: &'a str,
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
            block: &source.catalogue.commitments[places[row.code_indices()[0]].catalogue_index]
                .section,
            row,
            figures: shown(language, row),
        })
        .collect();
    let about = source.about().text("audience", source.title_of(audience));
    let heading = source.heading("chart-completion", &about);
    chart(
        source,
        file_stem("completion", &audience.code),
        heading,
        &marks,
    )
}

/// The file stem of the chart of frameworks.
pub const BY_FRAMEWORK: &str = "completion-by-framework";

/// Completion of the commitments that name each framework.
pub(super) fn by_framework(source: &Source<'_>) -> Result<Option<Chart>, ChartError> {
    let language = source.language;
    let frameworks = source.cube.dimensions.codes(Level::Framework);
    let keys = (0..frameworks.len()).map(|index| key(Level::Framework, index, None, None));
    let rows = keys.filter_map(|key| source.cube.single(&key));
    let marks: Vec<CompletionMark<'_>> = rows
        .map(|row| {
            let id = &frameworks[row.code_indices()[0]];
            let framework = source.catalogue.alliance.framework(id);
            let short = framework.map_or(&**id, Framework::short_name);
            CompletionMark {
                code: String::new(),
                label: short.to_owned(),
                block: "",
                row,
                figures: shown(language, row),
            }
        })
        .collect();
    let heading = source.heading("chart-frameworks", &source.about());
    chart(source, BY_FRAMEWORK.to_owned(), heading, &marks)
}

fn chart<'a>(
    source: &Source<'a>,
    name: String,
    [title, subtitle]: [String; 2],
    marks: &[CompletionMark<'a>],
) -> Result<Option<Chart>, ChartError> {
    if marks.is_empty() {
        return Ok(None);
    }
    let language = source.language;
    let rates: Vec<Rate<'_>> = marks.iter().map(rate).collect();
    let data_csv = rates::table(source, &rates)?;
    let rows: Vec<BarRow> = marks
        .iter()
        .enumerate()
        .map(|(index, mark)| BarRow {
            code: mark.code.clone(),
            label: mark.label.clone(),
            is_total: false,
            opens_block: index > 0 && marks[index - 1].block != mark.block,
            figures: mark.figures.to_vec(),
        })
        .collect();
    let sheet = ChartSheet {
        name,
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
            plan.draw(canvas, top);
            for (index, mark) in marks.iter().enumerate() {
                rates::draw_rate(canvas, language, plan.track(index, top), mark.row);
            }
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
