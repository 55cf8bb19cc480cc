//! The report as one page for a browser, from the same tree as the typeset one. Nothing is fetched and
//! nothing runs; every text is escaped by the template engine, and charts stand in it as they were drawn.

use minijinja::value::{Serde, Value};
use minijinja::{Environment, Error, context};

use super::tree::{Align, Block, Chapter, ReportModel, Table, TableRow};
use crate::render::charts::{Chart, palette};
use crate::render::language::{Args, Language};

/// The page. The ending of its name makes the engine escape what is put into it.
const NAME: &str = "report.html";
const TEMPLATE: &str = include_str!("../../../templates/report.html");

/// The page, with the description of its data for search engines in its head. `narrow` are the charts drawn for a
/// phone, by the same names.
///
/// # Errors
/// When the page cannot be made, which a test rules out.
pub fn render_page(
    model: &ReportModel,
    charts: &[Chart],
    narrow: &[Chart],
    dataset: &serde_json::Value,
    language: &Language,
) -> Result<String, Error> {
    let mut engine = Environment::new();
    engine.add_template(NAME, TEMPLATE)?;
    let mut counted = NumbersBefore::default();
    let drawn = [charts, narrow];
    let main_points = shown(&model.main_points, drawn, language, &mut counted);
    let chapters: Vec<Value> = model
        .chapters
        .iter()
        .map(|chapter| shown(chapter, drawn, language, &mut counted))
        .collect();
    engine.get_template(NAME)?.render(context! {
        meta => Serde(&model.meta),
        cover => Serde(&model.cover),
        main_points,
        chapters,
        dataset => Value::from_safe_string(in_script(dataset)),
        skip => language.text("page-skip"),
        behind => language.text("page-behind"),
        dark => Value::from_safe_string(palette::rules_on_dark("picture")),
    })
}

/// JSON as it may stand in a script element: nothing in it ends the element.
fn in_script(json: &serde_json::Value) -> String {
    json.to_string().replace('<', "\\u003c")
}

/// How many figures and tables stand before: they are numbered as in the typeset report.
#[derive(Default)]
struct NumbersBefore {
    figures: usize,
    tables: usize,
}

fn shown(
    chapter: &Chapter,
    [charts, narrow]: [&[Chart]; 2],
    language: &Language,
    counted: &mut NumbersBefore,
) -> Value {
    let blocks: Vec<Value> = chapter
        .blocks
        .iter()
        .map(|block| match block {
            Block::Figure(figure) => {
                counted.figures += 1;
                let chart = charts.iter().find(|chart| figure.shows(chart));
                let narrow = narrow.iter().find(|chart| figure.shows(chart));
                context! {
                    number => counted.figures,
                    // Our own drawing, in which every text is escaped.
                    svg => chart.map(|chart| Value::from_safe_string(chart.inset.clone())),
                    narrow => narrow.map(|chart| Value::from_safe_string(chart.inset.clone())),
                    data => chart.map(|chart| rows(&chart.data_csv, language)),
                    ..Value::from(Serde(block)),
                }
            }
            Block::Table(table) => {
                counted.tables += 1;
                let block = Block::Table(rates_first(table));
                context! { number => counted.tables, ..Value::from(Serde(&block)) }
            }
            _ => Value::from(Serde(block)),
        })
        .collect();
    context! { blocks, ..Value::from(Serde(chapter)) }
}

/// A table with its rates next to what its rows are about: a narrow screen shows no more at first.
fn rates_first(table: &Table) -> Table {
    let columns = &table.columns;
    let words = columns
        .iter()
        .take_while(|column| column.align == Align::Left);
    let words = words.count();
    let (rates, rest): (Vec<usize>, Vec<usize>) =
        (words..columns.len()).partition(|&index| columns[index].rate);
    let order: Vec<usize> = (0..words).chain(rates).chain(rest).collect();
    let row = |row: &TableRow| TableRow {
        role: row.role,
        cells: order
            .iter()
            .map(|&index| row.cells[index].clone())
            .collect(),
    };
    Table {
        columns: order.iter().map(|&index| columns[index].clone()).collect(),
        rows: table.rows.iter().map(row).collect(),
        ..table.clone()
    }
}

/// Columns of the table behind a chart that say what a row is about: where they say the same of every row,
/// the page leaves them out.
const KEYS: [&str; 9] = [
    "cycle", "scheme", "basis", "group", "region", "level", "code", "name", "marker",
];

/// The table behind a chart, its headings in words and first.
fn rows(csv: &str, language: &Language) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new();
    let mut reader = reader.has_headers(false).from_reader(csv.as_bytes());
    let mut records: Vec<csv::StringRecord> = reader.records().flatten().collect();
    if records.is_empty() {
        return Vec::new();
    }
    let names = records.remove(0);
    let tells = |&column: &usize| {
        let first = records.first().and_then(|row| row.get(column));
        !KEYS.contains(&&names[column])
            || records.len() > 1 && records.iter().any(|row| row.get(column) != first)
    };
    let kept: Vec<usize> = (0..names.len()).filter(tells).collect();
    let heading = |&column: &usize| {
        let args = Args::new().text("column", &names[column]);
        language.say("page-column", &args).text
    };
    let cells = |row: &csv::StringRecord| {
        let cells = kept.iter().filter_map(|&column| row.get(column));
        cells.map(str::to_owned).collect()
    };
    let headings = kept.iter().map(heading).collect();
    std::iter::once(headings)
        .chain(records.iter().map(cells))
        .collect()
}
