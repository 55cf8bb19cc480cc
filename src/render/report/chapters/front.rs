//! Cover and running lines.

use crate::domain::ledger::{Issue, Readership};
use crate::render::every_page::EveryPage;
use crate::render::language::Args;
use crate::render::report::tree::{CoverPage, Labels, Meta, Term};
use crate::render::report::{ReportInput, signs};

use super::term;

/// What stands on every page.
pub fn meta(input: &ReportInput<'_>) -> Meta {
    let (words, cycle) = (input.language, input.cycle);
    let described = Args::new()
        .text("title", &*cycle.title)
        .text("cycle", cycle.year.to_string());
    Meta {
        every_page: EveryPage {
            title: cycle.title.clone(),
            description: words.say("report-description", &described).text,
            language: words.code,
            country: words.country,
            direction: words.direction(),
            running: cycle.title.clone(),
            notices: notices(input)
                .into_iter()
                .map(|notice| notice.term)
                .collect(),
            footer: imprint(input),
        },
        contents: words.text("contents-heading"),
        about: words.text("contents-about"),
        signs_heading: words.text("signs-heading"),
        signs: signs::list(input),
        labels: Labels {
            figure: words.text("label-figure"),
            table: words.text("label-table"),
            annex: words.text("label-annex"),
        },
    }
}

fn notices(input: &ReportInput<'_>) -> Vec<Term> {
    let readers = input.release.map(|release| release.to);
    [
        (readers.is_none(), "notice-draft"),
        (readers == Some(Readership::Board), "notice-board"),
        (input.cycle.fictional, "notice-fictional"),
    ]
    .into_iter()
    .filter(|(holds, _)| *holds)
    .map(|(_, id)| term(input, id, &Args::new()))
    .collect()
}

/// For whom a release is, as sentences choose by it.
const fn to(release: &Issue) -> &'static str {
    match release.to {
        Readership::Public => "public",
        Readership::Board => "board",
    }
}

/// What made the document.
fn imprint(input: &ReportInput<'_>) -> String {
    let args = Args::new()
        .text("build", input.build_id)
        .text("version", input.program_version);
    input.language.say("report-imprint", &args).text
}

/// The first page.
pub fn cover(input: &ReportInput<'_>) -> CoverPage {
    let (words, cycle) = (input.language, input.cycle);
    let statement = || Args::new().text("statement", &*cycle.catalogue.title);
    let period = Args::new()
        .day("from", cycle.period.from)
        .day("to", cycle.period.to);
    let release = input.release.map(|release| {
        let args = Args::new()
            .text("release", &*release.number)
            .text("to", to(release));
        term(input, "fact-release", &args)
    });
    let notice = input.release.and_then(|release| release.notice.as_deref());
    let notice = notice.map(|notice| {
        let args = Args::new().text("notice", notice);
        term(input, "fact-notice", &args)
    });
    let facts = [
        (
            "fact-cycle",
            Args::new().text("cycle", cycle.year.to_string()),
        ),
        ("fact-period", period),
        ("fact-deadline", Args::new().day("day", cycle.deadline)),
        ("fact-as-of", Args::new().day("day", cycle.as_of)),
        (
            "fact-statement",
            statement().text("place", &*cycle.catalogue.place),
        ),
    ];
    let facts = facts.map(|(id, args)| term(input, id, &args)).into_iter();
    CoverPage {
        overline: words.text("alliance-described"),
        title: cycle.title.clone(),
        subtitle: words.say("report-subtitle", &statement()).text,
        facts: release.into_iter().chain(notice).chain(facts).collect(),
        notices: notices(input),
        imprint: imprint(input),
    }
}
