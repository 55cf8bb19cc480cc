//! Who reported: response by group and by region, and where the names are.

use super::{chapter, differences, lead, missing, no_member, number_columns, paragraph};
use crate::domain::group::Group;
use crate::render::language::{Args, RichText};
use crate::render::report::ReportInput;
use crate::render::report::annexes::participants;
use crate::render::report::tree::{Block, Chapter, Table, TableColumn, TableRow};
use crate::render::report::view::{CONFIDENTIAL, ResponseCounts};

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
    blocks.push(paragraph(words.text("who-counted")));
    // A chart prints every count; the table stands in for it.
    let groups = input.figure("response-by-group", groups(input));
    blocks.push(groups.unwrap_or_else(|| {
        let groups = input.groups().iter().map(|group| {
            let found = view.participation(Some(group), None);
            (group.name().to_owned(), found)
        });
        let expected = groups.filter(|(_, found)| found.expected.value() > 0);
        let headings = ["caption-groups", "column-group"];
        table(input, headings, expected.collect(), &all)
    }));
    let regions = view.regions();
    if let [(_, only)] = regions[..] {
        let args = Args::new().text("region", only);
        blocks.push(paragraph(words.say("regions-one-only", &args)));
    } else {
        let chart = input.figure("response-by-region", differences::response(input, &regions));
        let rows = regions
            .into_iter()
            .map(|(index, name)| (name.to_owned(), view.participation(None, Some(index))))
            .collect();
        let headings = ["caption-regions", "column-region"];
        blocks.push(chart.unwrap_or_else(|| table(input, headings, rows, &all)));
    }
    blocks.extend(missing::blocks(input, &all));
    let is_complete = all
        .missing
        .as_ref()
        .is_some_and(|missing| missing.value() == 0);
    let names = participants::whereabouts(input);
    let names = names.text("complete", if is_complete { "yes" } else { "no" });
    blocks.push(paragraph(words.say("who-caution", &names)));
    blocks
}

/// How many reported of each group; nothing of a single group.
fn groups(input: &ReportInput<'_>) -> Option<RichText> {
    let of_group = |group: Group| {
        let rate = input.view().participation(Some(group), None).rate()?;
        let args = Args::new()
            .text("who", group.key())
            .figure("reported", &rate.numerator)
            .figure("expected", &rate.denominator);
        (rate.denominator.value() > 0).then(|| input.language.say("finding-response-group", &args))
    };
    let said: Vec<RichText> = input.groups().iter().filter_map(of_group).collect();
    let args = Args::new().said("groups", input.language.enumerate(&said));
    (said.len() > 1).then(|| input.language.say("finding-response", &args))
}

/// How many reported, and how many of them in time.
fn first(input: &ReportInput<'_>, all: &ResponseCounts) -> RichText {
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
    rows: Vec<(String, ResponseCounts)>,
    all: &ResponseCounts,
) -> Block {
    let (words, view) = (input.language, input.view());
    let cells = |name: String, found: &ResponseCounts| {
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
        finding: None,
        caption: words.text(caption),
        columns,
        rows,
        notes: Vec::new(),
        small: false,
    })
}
