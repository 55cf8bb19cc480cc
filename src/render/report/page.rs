//! The report as one page for a browser, from the same tree as the typeset one. Nothing is fetched and
//! nothing runs; every text is escaped by the template engine, and charts stand in it as they were drawn.

use minijinja::value::{Serde, Value};
use minijinja::{Environment, Error, context};

use super::tree::{Block, Chapter, ReportModel};
use crate::render::charts::Chart;
use crate::render::language::Language;

/// The page. The ending of its name makes the engine escape what is put into it.
const NAME: &str = "report.html";
const TEMPLATE: &str = include_str!("../../../templates/report.html");

/// The page.
///
/// # Errors
/// When the page cannot be made, which a test rules out.
pub fn render_page(
    model: &ReportModel,
    charts: &[Chart],
    language: &Language,
) -> Result<String, Error> {
    let mut engine = Environment::new();
    engine.add_template(NAME, TEMPLATE)?;
    let mut counted = Counted::default();
    let chapters: Vec<Value> = model
        .chapters
        .iter()
        .map(|chapter| shown(chapter, charts, &mut counted))
        .collect();
    let words = |id: &str| language.text(&format!("page-{id}"));
    engine.get_template(NAME)?.render(context! {
        meta => Serde(&model.meta),
        cover => Serde(&model.cover),
        chapters,
        skip => words("skip"),
        behind => words("behind"),
    })
}

/// How many figures and tables stand before: they are numbered as in the typeset report.
#[derive(Default)]
struct Counted {
    figures: usize,
    tables: usize,
}

fn shown(chapter: &Chapter, charts: &[Chart], counted: &mut Counted) -> Value {
    let blocks: Vec<Value> = chapter
        .blocks
        .iter()
        .map(|block| match block {
            Block::Figure(figure) => {
                counted.figures += 1;
                let chart = charts.iter().find(|chart| figure.file == chart_file(chart));
                context! {
                    number => counted.figures,
                    // Our own drawing, in which every text is escaped.
                    svg => chart.map(|chart| Value::from_safe_string(chart.inset.clone())),
                    data => chart.map(|chart| rows(&chart.data_csv)),
                    ..Value::from(Serde(block)),
                }
            }
            Block::Table(_) => {
                counted.tables += 1;
                context! { number => counted.tables, ..Value::from(Serde(block)) }
            }
            _ => Value::from(Serde(block)),
        })
        .collect();
    context! { blocks, ..Value::from(Serde(chapter)) }
}

fn chart_file(chart: &Chart) -> String {
    super::staging::chart_path(&chart.name, "svg").unwrap_or_default()
}

/// The rows of the table behind a chart, its header first.
fn rows(csv: &str) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new();
    let mut reader = reader.has_headers(false).from_reader(csv.as_bytes());
    let records = reader.records().flatten();
    records
        .map(|record| record.iter().map(str::to_owned).collect())
        .collect()
}
