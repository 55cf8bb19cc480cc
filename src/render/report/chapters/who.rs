//! Who reported: response by group and by region, and where the names are.

use super::{chapter, lead, missing, no_member, number_columns, paragraph};
use crate::render::language::{Args, RichText};
use crate::render::report::ReportInput;
use crate::render::report::annexes::participants;
use crate::render::report::target::Target;
use crate::render::report::tree::{Block, Chapter, Table, TableColumn, TableRow};
use crate::render::report::view::{CONFIDENTIAL, Participation};

/// The chapter.
pub fn chapter_of(input: &ReportInput<'_>) -> Chapter {
    chapter(input.language.text("chapter-who"), false, blocks(input))
}

fn blocks(input: &ReportInput<'_>) -> Vec<Block> {
    let (words, view) = (input.language, input.view());
    let all = view.participation(None, None);
    if all.is_empty() {
        return vec![lead(no_member(input, &all.expected))];
    }
    let mut blocks = vec![lead(first(input, &all))];
    let counted = |groups: &str| {
        let args = Args::new().text("groups", groups);
        let args = args.pointer("place", input.pointer(Target::Glance));
        paragraph(words.say("who-counted", &args))
    };
    // The chart among the key figures prints every count; the table stands in for it.
    if input.figure("response-by-group").is_some() {
        blocks.push(counted("elsewhere"));
    } else {
        let groups = input.groups().iter().map(|group| {
            let found = view.participation(Some(group), None);
            (group.name().to_owned(), found)
        });
        let expected = groups.filter(|(_, found)| found.expected.value() > 0);
        blocks.push(counted("here"));
        blocks.push(table(
            input,
            ["caption-groups", "column-group"],
            expected.collect(),
            &all,
        ));
    }
    let regions = view.regions();
    if let [(_, only)] = regions[..] {
        let args = Args::new().text("region", only);
        blocks.push(paragraph(words.say("regions-one-only", &args)));
    } else {
        let rows = regions
            .into_iter()
            .map(|(index, name)| (name.to_owned(), view.participation(None, Some(index))))
            .collect();
        // The chart prints every count; the table stands in for it.
        let chart = input.figure("response-by-region");
        let headings = ["caption-regions", "column-region"];
        blocks.push(chart.unwrap_or_else(|| table(input, headings, rows, &all)));
    }
    blocks.extend(missing::blocks(input, &all));
    let names = participants::whereabouts(input);
    blocks.push(paragraph(words.say("who-caution", &names)));
    blocks
}

/// How many reported, and how many of them in time.
fn first(input: &ReportInput<'_>, all: &Participation) -> RichText {
    let Some(rate) = all.rate() else {
        return input.language.text("who-lead-protected").into();
    };
    let args = Args::new()
        .figure("reported", &rate.numerator)
        .figure("expected", &rate.denominator)
        .percent("percent", &rate);
    match &all.on_time {
        None => input.language.say("who-lead-no-time", &args),
        Some(on_time) if on_time.value() == rate.numerator.value() => {
            input.language.say("who-lead-all-on-time", &args)
        }
        Some(on_time) => {
            let args = args.figure("on-time", on_time);
            input.language.say("who-lead", &args)
        }
    }
}

fn table(
    input: &ReportInput<'_>,
    [caption, first]: [&str; 2],
    rows: Vec<(String, Participation)>,
    all: &Participation,
) -> Block {
    let (words, view) = (input.language, input.view());
    let cells = |name: String, found: &Participation| {
        let rate = found.rate().map(|rate| rate.share());
        vec![
            name,
            view.count(Some(&found.expected)),
            view.count(found.reported.as_ref()),
            rate.map_or_else(|| CONFIDENTIAL.to_owned(), |rate| view.rate(rate)),
            view.count(found.on_time.as_ref()),
        ]
    };
    let mut rows: Vec<TableRow> = rows
        .into_iter()
        .map(|(name, found)| TableRow::data(cells(name, &found)))
        .collect();
    rows.push(TableRow::total(cells(words.text("row-all-members"), all)));
    let mut columns = vec![TableColumn::words(words.text(first), 1)];
    columns.extend(number_columns(
        input,
        [
            "column-expected",
            "column-reported",
            "column-response-rate",
            "column-on-time",
        ],
    ));
    Block::Table(Table {
        caption: words.text(caption),
        columns,
        rows,
        notes: Vec::new(),
        small: false,
    })
}
