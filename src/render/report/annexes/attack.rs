//! How the protection was tested: the result of attacks on fictional cycles.

use crate::render::language::Args;
use crate::render::report::chapters::{heading, paragraph};
use crate::render::report::tree::{Block, Table, TableColumn, TableRow};
use crate::render::report::view::NOT_AVAILABLE;
use crate::render::report::{AttackTest, ReportInput};

/// The factors that the method aims at over all cycles, seen from outside and by one member: median, 95th
/// percentile and largest, where anything is asked of them.
const AIMS: [&str; 2] = ["1.20 · 2.20 · 4.00", "– · 3.50 · –"];

/// What was done, what came out, and what was not tested.
pub fn blocks(input: &ReportInput<'_>) -> Vec<Block> {
    let words = input.language;
    vec![
        heading(words.text("heading-attack")),
        paragraph(words.text("attack-lead")),
        table(input),
        paragraph(words.text("attack-limits")),
    ]
}

fn table(input: &ReportInput<'_>) -> Block {
    let words = input.language;
    let headings = [
        "column-attacked",
        "column-blocks",
        "column-certain",
        "column-choices",
        "column-outside",
        "column-inside",
    ];
    let columns = headings.map(|id| TableColumn::numbers(words.text(id)));
    let cycles = TableColumn::words(words.text("column-cycles"), 2);
    let blank = String::new;
    let aim = TableRow::total(vec![
        words.text("attack-aim"),
        blank(),
        blank(),
        blank(),
        blank(),
        AIMS[0].to_owned(),
        AIMS[1].to_owned(),
    ]);
    let rows = input.attacks.iter().map(|test| row(input, test));
    Block::Table(Table {
        finding: None,
        caption: words.text("caption-attack"),
        columns: std::iter::once(cycles).chain(columns).collect(),
        rows: rows.chain([aim]).collect(),
        notes: vec![words.text("note-attack").into()],
        small: true,
    })
}

fn row(input: &ReportInput<'_>, test: &AttackTest) -> TableRow {
    let words = input.language;
    let cycles = match test.cycles.parse() {
        Ok(members) => {
            let args = Args::new().number("members", members);
            words.say("attack-members", &args).text
        }
        Err(_) => words.text(&format!("attack-{}", test.cycles)),
    };
    let factors = |factors: &Option<[String; 3]>| {
        let factors = factors.as_ref();
        factors.map_or_else(|| NOT_AVAILABLE.to_owned(), |three| three.join(" · "))
    };
    TableRow::data(vec![
        cycles,
        words.number(test.attacked),
        words.number(test.blocks),
        words.number(test.certain),
        words.number(test.choices),
        factors(&test.outside),
        factors(&test.inside),
    ])
}
