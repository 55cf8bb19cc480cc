//! Where answers are completed, for one audience: a panel for each region, and for regions that are counted
//! together on several commitments; in it, the commitments of which it has a figure, of an audience of several
//! groups by group.

use super::error::ChartError;
use super::figures::{PROTECTED, key, percent_shown};
use super::panels::{Panel, PanelPlan, PanelRow};
use super::rates::{self, Rate};
use super::sheet::{ChartSheet, Swatch};
use super::{Chart, Source, file_stem};
use crate::domain::cube::Level;
use crate::domain::group::Group;
use crate::domain::measures::Counts;
use crate::domain::shown::ShownRow;
use crate::render::joined;
use crate::render::language::{Args, Language};
use crate::render::shares::{SMALLEST_PERCENT_BASE, is_small};

/// Begins the file stem of these charts; the audience's code follows.
pub const NAME: &str = "regions";

/// The rows by region of one row of all regions.
struct Split<'a> {
    total: ShownRow<'a>,
    /// What it is called in a panel, and in the table.
    label: String,
    name: String,
    /// Regions by themselves and together, each row once.
    rows: Vec<ShownRow<'a>>,
}

/// Completion by region, for the audience at this position of the catalogue; none where every commitment has
/// only a total of all regions.
pub(super) fn by_commitment(
    source: &Source<'_>,
    audience_index: usize,
) -> Result<Option<Chart>, ChartError> {
    let Some(audience) = source.catalogue.audiences.get(audience_index) else {
        return Ok(None);
    };
    let splits = splits(source, audience_index);
    let panels = panels(source.language, &splits);
    if panels.is_empty() {
        return Ok(None);
    }
    let rates: Vec<Rate<'_>> = splits
        .iter()
        .flat_map(|split| {
            let rows = split.rows.iter().chain([&split.total]);
            rows.map(|row| Rate {
                row: *row,
                name: split.name.clone(),
                shown: shown(source.language, *row),
            })
        })
        .collect();
    let data_csv = rates::table(source, &rates)?;
    let about = source.about().text("audience", source.title_of(audience));
    let [title, subtitle] = source.heading("chart-regions", &about);
    let sheet = ChartSheet {
        name: file_stem(NAME, &audience.code),
        title,
        subtitle,
        alert: None,
        legend: legend(source.language, &panels),
        notes: notes(source, &splits, &panels),
    };
    let plan = PanelPlan::new(source, &panels);
    sheet
        .into_chart(source, data_csv, plan.height, |canvas, top| {
            plan.draw(canvas, top);
        })
        .map(Some)
}

/// The commitments of an audience, in printed order, of which more than the total of all regions is public.
fn splits<'a>(source: &Source<'a>, audience_index: usize) -> Vec<Split<'a>> {
    let cube = source.cube;
    let groups: Vec<Group> = cube
        .dimensions
        .groups
        .iter()
        .filter(|group| {
            cube.single(&key(Level::Audience, audience_index, Some(*group), None))
                .is_some()
        })
        .collect();
    let places = cube.dimensions.commitments().iter().enumerate();
    let commitments =
        places.filter(|(_, place)| place.audience_index == audience_index && !place.derived);
    let mut known: Vec<ShownRow<'a>> = Vec::new();
    let mut splits = Vec::new();
    for (index, _) in commitments {
        for group in &groups {
            let Some(total) = cube.holding(&key(Level::Commitment, index, Some(*group), None))
            else {
                continue;
            };
            if known.iter().any(|other| other.is(total)) {
                continue;
            }
            known.push(total);
            let split = split(source, *group, total);
            splits.extend(split.filter(|split| split.rows.iter().any(|row| is_drawn(*row))));
        }
    }
    splits
}

fn split<'a>(source: &Source<'a>, group: Group, total: ShownRow<'a>) -> Option<Split<'a>> {
    let first = *total.code_indices().first()?;
    let regions = 0..source.cube.dimensions.regions.len();
    let keys = regions.map(|region| key(Level::Commitment, first, Some(group), Some(region)));
    let mut rows = source.cube.holding_each(keys);
    rows.retain(|row| row.region_indices().is_some());
    Some(Split {
        label: joined::code_of_group(source.language, total),
        name: joined::label(source.language, source.catalogue, total),
        total,
        rows,
    })
}

/// Whether a row has a rate.
fn is_drawn(row: ShownRow<'_>) -> bool {
    row.counts().is_some_and(|counts| counts.applicable() > 0)
}

/// Regions that are counted together on fewer commitments have no panel: each would hold a mark or two.
const LEAST_TOGETHER: usize = 3;

/// Regions by themselves in the order of their scheme, then those that are counted together, the fewest first.
fn panels<'a>(language: &Language, splits: &[Split<'a>]) -> Vec<Panel<'a>> {
    let mut panels: Vec<(&[usize], Panel<'a>)> = Vec::new();
    for split in splits {
        for row in split.rows.iter().copied().filter(|row| is_drawn(*row)) {
            let regions = row.region_indices().unwrap_or_default();
            let known = panels.iter().position(|(known, _)| *known == regions);
            let place = known.unwrap_or_else(|| {
                let panel = Panel {
                    name: joined::regions(language, row),
                    rows: Vec::new(),
                };
                panels.push((regions, panel));
                panels.len() - 1
            });
            panels[place].1.rows.push(PanelRow {
                label: split.label.clone(),
                row,
                total: split.total,
            });
        }
    }
    panels.retain(|(regions, panel)| regions.len() == 1 || panel.rows.len() >= LEAST_TOGETHER);
    panels.sort_by_key(|(regions, _)| (regions.len(), *regions));
    panels.into_iter().map(|(_, panel)| panel).collect()
}

/// What a row of the table shows: its rate and its count.
fn shown(language: &Language, row: ShownRow<'_>) -> String {
    let Some(counts) = row.counts() else {
        return PROTECTED.to_owned();
    };
    if counts.reported() == 0 {
        return language.text("chart-no-answers");
    }
    let rate = counts.completion_rate();
    let shown = format!(
        "{}; {}",
        percent_shown(language, rate),
        language.count_of(rate)
    );
    shown.trim_start_matches("; ").to_owned()
}

fn drawn<'a>(panels: &'a [Panel<'_>]) -> impl Iterator<Item = &'a Counts> {
    let rows = panels.iter().flat_map(|panel| &panel.rows);
    rows.filter_map(|row| row.row.counts())
}

fn legend(language: &Language, panels: &[Panel<'_>]) -> Vec<(Swatch, String)> {
    let mut few = drawn(panels).filter(|counts| is_small(counts.completion_rate()));
    let few = few.next().map(|_| {
        let args = Args::new().number("smallest", SMALLEST_PERCENT_BASE);
        (Swatch::Ring, language.say("chart-ring", &args).text)
    });
    let marks = [
        (Swatch::Dot, language.text("chart-dot-of-panel")),
        (Swatch::Range, language.text("chart-line-of-panel")),
        (Swatch::Tick, language.text("chart-tick")),
    ];
    marks.into_iter().chain(few).collect()
}

fn notes(source: &Source<'_>, splits: &[Split<'_>], panels: &[Panel<'_>]) -> Vec<String> {
    let rows = || panels.iter().flat_map(|panel| &panel.rows);
    let met = [
        (
            rows().any(|row| row.row.region_indices().is_some_and(|all| all.len() > 1)),
            "chart-note-regions",
        ),
        (
            splits
                .iter()
                .any(|split| split.total.is_of_several_groups() && split.total.is_joined()),
            "chart-note-groups",
        ),
    ];
    let met = met.into_iter().filter(|(holds, _)| *holds);
    met.map(|(_, id)| source.text(id)).collect()
}
