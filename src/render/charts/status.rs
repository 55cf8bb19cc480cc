//! Where the commitments stand: the status of responses, by section of one audience.

use super::canvas::{Anchor, Area, Canvas, Pen};
use super::error::ChartError;
use super::face::{TEXT, Weight};
use super::figures::{PROTECTED, key, nobody, protected_of};
use super::names::NamePart;
use super::rows::{BarLayout, BarRow, Sizes, first_baseline, say, say_withheld};
use super::sheet::{ChartSheet, Swatch};
use super::table::ChartTable;
use super::{Chart, Source, file_stem, palette};
use crate::domain::cube::Level;
use crate::domain::measures::{Counts, Share};
use crate::domain::shown::ShownRow;
use crate::domain::status::Status;
use crate::render::joined;
use crate::render::language::{Args, Language};

const SIZES: Sizes = Sizes { bar: 17, gap: 7 };

/// What a whole bar is.
#[derive(Debug, Clone, Copy)]
enum StatusScale {
    /// All answers given.
    Given,
    /// Those on commitments that apply.
    Applicable,
}

impl StatusScale {
    fn statuses(self) -> impl Iterator<Item = Status> {
        let is_shown = move |status: &Status| matches!(self, Self::Given) || !status.is_blank();
        Status::ALL.into_iter().filter(is_shown)
    }

    fn whole(self, counts: &Counts) -> u32 {
        match self {
            Self::Given => counts.reported(),
            Self::Applicable => counts.applicable(),
        }
    }

    /// What stands at the right of a bar, and the heading above.
    fn figures(self, language: &Language, row: ShownRow<'_>) -> String {
        match (self, row.counts()) {
            (Self::Applicable, Some(counts)) => language.count_of(counts.completion_rate()),
            _ => responses(language, row),
        }
    }

    const fn header(self) -> &'static str {
        match self {
            Self::Given => "chart-column-answers",
            Self::Applicable => "chart-column-completed",
        }
    }
}

/// One bar: what it is about, and its row of the cube.
struct StatusMark<'a> {
    code: String,
    label: String,
    row: ShownRow<'a>,
    is_total: bool,
}

/// Status by section, for the audience at this position of the catalogue.
pub(super) fn by_section(
    source: &Source<'_>,
    audience_index: usize,
) -> Result<Option<Chart>, ChartError> {
    let Some(audience) = source.catalogue.audiences.get(audience_index) else {
        return Ok(None);
    };
    let language = source.language;
    let sections = source.catalogue.sections.iter().enumerate();
    let keys = sections
        .filter(|(_, section)| section.audience == audience.code)
        .map(|(index, _)| key(Level::Section, index, None, None));
    let rows = source.cube.holding_each(keys);
    let mut marks: Vec<StatusMark<'_>> = rows
        .into_iter()
        .map(|row| StatusMark {
            code: joined::code(language, row),
            label: joined::label(language, source.catalogue, row),
            row,
            is_total: false,
        })
        .collect();
    if marks.is_empty() {
        return Ok(None);
    }
    let of_audience = key(Level::Audience, audience_index, None, None);
    if marks.len() > 1
        && let Some(row) = source.cube.holding(&of_audience)
    {
        let is_joined = row.code_indices().len() > 1;
        marks.push(StatusMark {
            code: joined::code(language, row),
            label: if is_joined {
                joined::label(language, source.catalogue, row)
            } else {
                source.text("chart-all-sections")
            },
            row,
            is_total: true,
        });
    }

    let about = source.about().text("audience", source.title_of(audience));
    let heading = source.heading("chart-status", &about);
    let name = file_stem("status", &audience.code);
    chart(source, name, heading, (&marks, StatusScale::Given))
}

/// The file stem of the chart of groups.
pub const BY_GROUP: &str = "progress-by-group";

/// Status of all answers, by stakeholder group.
pub(super) fn by_group(source: &Source<'_>) -> Result<Option<Chart>, ChartError> {
    let groups = source.cube.dimensions.groups;
    let keys = groups
        .iter()
        .map(|group| key(Level::All, 0, Some(group), None));
    let mut marks: Vec<StatusMark<'_>> = source
        .cube
        .holding_each(keys)
        .into_iter()
        .map(|row| StatusMark {
            code: String::new(),
            label: source.language.name(&row.group_name()).into_owned(),
            row,
            is_total: false,
        })
        .collect();
    if marks.is_empty() {
        return Ok(None);
    }
    if marks.len() > 1
        && let Some(row) = source.cube.holding(&key(Level::All, 0, None, None))
    {
        marks.push(StatusMark {
            code: String::new(),
            label: source.text("row-all-members"),
            row,
            is_total: true,
        });
    }
    let heading = source.heading("chart-progress", &source.about());
    let marks = (&*marks, StatusScale::Applicable);
    chart(source, BY_GROUP.to_owned(), heading, marks)
}

fn chart<'a>(
    source: &Source<'a>,
    name: String,
    [title, subtitle]: [String; 2],
    (marks, scale): (&[StatusMark<'a>], StatusScale),
) -> Result<Option<Chart>, ChartError> {
    let language = source.language;
    let data_csv = table(source, marks, scale)?;
    let rows: Vec<BarRow> = marks
        .iter()
        .map(|mark| BarRow {
            code: mark.code.clone(),
            label: mark.label.clone(),
            is_total: mark.is_total,
            opens_block: mark.is_total,
            figures: vec![scale.figures(language, mark.row)],
        })
        .collect();
    let any_withheld = marks.iter().any(|mark| mark.row.figures().is_none());
    let parts = parts(language, marks, scale);
    let headers = [source.text(scale.header())];
    let plan = BarLayout::new(source, &rows, &headers, SIZES, &parts);
    let legend = if plan.has_names() {
        Vec::new()
    } else {
        legend(language, marks, scale)
    };
    let sheet = ChartSheet {
        name,
        title,
        subtitle,
        alert: nobody(language, marks.iter().map(|mark| mark.row)),
        legend,
        notes: any_withheld
            .then(|| source.text("chart-note-withheld"))
            .into_iter()
            .collect(),
    };
    sheet
        .into_chart(source, data_csv, plan.height(), |canvas, top| {
            plan.draw(canvas, top);
            for (index, mark) in marks.iter().enumerate() {
                let track = plan.track(index, top);
                match mark.row.counts() {
                    None => {
                        say_withheld(canvas, language, track);
                    }
                    Some(counts) if scale.whole(counts) == 0 => {
                        say(canvas, track, &source.text("chart-no-answers"));
                    }
                    Some(counts) => stack(canvas, language, (&plan, track), (counts, scale)),
                }
            }
        })
        .map(Some)
}

/// The segments of one bar, in the order of the scale, with their counts where there is room.
fn stack(
    canvas: &mut Canvas<'_>,
    language: &Language,
    (plan, track): (&BarLayout<'_>, Area),
    (counts, scale): (&Counts, StatusScale),
) {
    let whole = scale.whole(counts);
    let mut sum = 0;
    for status in scale.statuses() {
        let count = counts.of(status);
        let left = plan.x(Share::new(sum, whole));
        sum += count;
        let right = plan.x(Share::new(sum, whole));
        let colour = palette::status(status);
        canvas.fill(
            Area {
                left,
                right,
                ..track
            },
            colour,
        );
        if sum < whole && right > left {
            canvas.line((right, track.top), (right, track.bottom), palette::PAPER, 1);
        }
        let label = language.number(count);
        if count > 0 && canvas.face.width(&label, TEXT, Weight::Regular) + 5 <= right - left {
            let centre = i32::midpoint(track.top, track.bottom);
            let pen = Pen::PLAIN
                .in_colour(palette::text_on(colour))
                .anchored(Anchor::Middle);
            canvas.text(
                &label,
                i32::midpoint(left, right),
                first_baseline(centre, 1),
                pen,
            );
        }
    }
}

/// The statuses that any answer of the chart has, in the order of the scale.
fn occurring<'a>(
    marks: &'a [StatusMark<'_>],
    scale: StatusScale,
) -> impl Iterator<Item = Status> + 'a {
    scale.statuses().filter(|&status| {
        let mut shown = marks.iter().filter_map(|mark| mark.row.counts());
        shown.any(|counts| counts.of(status) > 0)
    })
}

/// The segments of the first bar, each status of the chart among them.
fn parts(language: &Language, marks: &[StatusMark<'_>], scale: StatusScale) -> Vec<NamePart> {
    let Some(first) = marks.first().and_then(|mark| mark.row.counts()) else {
        return Vec::new();
    };
    let mut sum = 0;
    occurring(marks, scale)
        .map(|status| {
            let from = Share::new(sum, scale.whole(first));
            sum += first.of(status);
            NamePart {
                name: status_name(language, status),
                from,
                to: Share::new(sum, scale.whole(first)),
            }
        })
        .collect()
}

/// The statuses in the order of the segments.
fn legend(
    language: &Language,
    marks: &[StatusMark<'_>],
    scale: StatusScale,
) -> Vec<(Swatch, String)> {
    occurring(marks, scale)
        .map(|status| {
            let swatch = Swatch::Solid(palette::status(status));
            (swatch, status_name(language, status))
        })
        .collect()
}

fn table(
    source: &Source<'_>,
    marks: &[StatusMark<'_>],
    scale: StatusScale,
) -> Result<String, ChartError> {
    let mut columns = vec!["addressed", "reported"];
    columns.extend(Status::ALL.iter().map(|status| status.column()));
    let mut table = ChartTable::new(source.cube, &columns)?;
    for mark in marks {
        let found = mark.row.counts();
        let cell = |count: &dyn Fn(&Counts) -> u32| {
            found.map_or_else(|| PROTECTED.to_owned(), |counts| count(counts).to_string())
        };
        let mut cells = vec![mark.row.addressed().to_string(), cell(&Counts::reported)];
        cells.extend(
            Status::ALL
                .iter()
                .map(|&status| cell(&|counts| counts.of(status))),
        );
        let marker = if found.is_none() { PROTECTED } else { "" };
        table.push(
            mark.row,
            &mark.label,
            &cells,
            marker,
            &scale.figures(source.language, mark.row),
        )?;
    }
    table.finish()
}

fn responses(language: &Language, row: ShownRow<'_>) -> String {
    row.counts().map_or_else(
        || protected_of(language, row.addressed()),
        |counts| language.count_of(Share::new(counts.reported(), row.addressed())),
    )
}

/// The member's own "withheld" must not be taken for `[c]`.
pub(super) fn status_name(language: &Language, status: Status) -> String {
    let args = Args::new().text("status", status.column());
    language.say("chart-status-name", &args).text
}
