//! The verdict as one page for a browser: nothing is fetched, nothing runs, and every text of a member
//! is escaped by the template engine.

use minijinja::value::Serde;
use minijinja::{Environment, Error};
use serde::Serialize;

use super::picture::SheetPicture;
use super::text::{about, from, place, place_of, summary};
use super::{Checked, counted, in_all};
use crate::domain::catalogue::Catalogue;
use crate::domain::change::told;
use crate::domain::submission::Verdict;
use crate::finding::{Finding, Rule, printable, shortened};

/// The page. The ending of its name makes the engine escape what is put into it.
const NAME: &str = "verdict.html";
const TEMPLATE: &str = include_str!("../../../templates/verdict.html");

/// Most findings of one rule that are shown for one file.
const SHOWN: usize = 200;

/// Longest quotation, in characters.
const QUOTED: usize = 300;

#[derive(Serialize)]
struct VerdictPage {
    /// In the title bar.
    title: String,
    /// At the head of the page: the name of the only file, or how many there are.
    heading: String,
    files: Vec<FileView>,
}

/// A checked file as pages show it: every text ready to be shown, and to be escaped.
#[derive(Debug, Serialize)]
pub struct FileView {
    name: String,
    from: String,
    verdict: String,
    kind: &'static str,
    receipt: String,
    summary: Vec<String>,
    groups: Vec<FindingGroup>,
    changes: Vec<Forgiven>,
    next: &'static str,
}

#[derive(Debug, Serialize)]
struct FindingGroup {
    rule: &'static Rule,
    count: String,
    findings: Vec<FindingRow>,
    more: usize,
}

#[derive(Debug, Serialize)]
struct FindingRow {
    place: String,
    /// The cells around it, where a picture was made.
    picture: Option<SheetPicture>,
    /// The id of the commitment that it is about, where no other word says it.
    about: Option<String>,
    found: String,
    quotes: bool,
    expected: String,
    fix: String,
    effect: String,
}

#[derive(Debug, Serialize)]
struct Forgiven {
    place: String,
    raw: String,
    canonical: String,
}

/// The verdicts as a page.
///
/// # Errors
/// When the page cannot be made, which a test rules out.
pub fn render_html(checked: &[Checked], catalogue: &Catalogue) -> Result<String, Error> {
    let mut engine = Environment::new();
    engine.add_template(NAME, TEMPLATE)?;
    let (title, heading) = if let [only] = checked {
        let name = printable(&only.file);
        (format!("{name}: {}", only.headline()), name)
    } else {
        let heading = format!("{} checked", in_all(checked));
        (heading.clone(), heading)
    };
    let files = checked.iter();
    let files = files.map(|one| FileView::new(one, catalogue, &mut |_| None));
    let files = files.collect();
    engine.get_template(NAME)?.render(Serde(VerdictPage {
        title,
        heading,
        files,
    }))
}

impl FileView {
    /// A file with everything said about it. `draw` makes the picture of a finding's cell, where there is one.
    #[must_use]
    pub fn new(
        file: &Checked,
        catalogue: &Catalogue,
        draw: &mut dyn FnMut(&Finding) -> Option<SheetPicture>,
    ) -> Self {
        Self {
            name: printable(&file.file),
            from: printable(&from(file)),
            verdict: file.headline(),
            kind: match file.verdict {
                Verdict::Accepted => "accepted",
                Verdict::AcceptedWithWarnings => "warned",
                Verdict::Rejected => "rejected",
            },
            receipt: file.receipt.clone(),
            summary: summary(file).map(|line| line.trim().to_owned()).into(),
            groups: file
                .by_rule()
                .into_iter()
                .map(|(rule, findings)| group(rule, &findings, catalogue, draw))
                .collect(),
            changes: told(&file.changes)
                .into_iter()
                .take(SHOWN)
                .map(|change| Forgiven {
                    place: printable(&place_of(&change.place)),
                    raw: shortened(&printable(&change.raw), QUOTED),
                    canonical: shortened(&printable(&change.canonical), QUOTED),
                })
                .collect(),
            next: file.next_step(),
        }
    }
}

fn group(
    rule: &'static Rule,
    findings: &[&Finding],
    catalogue: &Catalogue,
    draw: &mut dyn FnMut(&Finding) -> Option<SheetPicture>,
) -> FindingGroup {
    FindingGroup {
        rule,
        count: counted(findings.len(), "place", "places"),
        findings: findings
            .iter()
            .take(SHOWN)
            .map(|finding| row(finding, catalogue, draw(finding)))
            .collect(),
        more: findings.len().saturating_sub(SHOWN),
    }
}

fn row(finding: &Finding, catalogue: &Catalogue, picture: Option<SheetPicture>) -> FindingRow {
    FindingRow {
        picture,
        place: printable(&place(finding)),
        about: about(finding, catalogue).map(printable),
        found: shortened(&printable(&finding.found), QUOTED),
        quotes: finding.quotes,
        expected: printable(&finding.expected),
        fix: printable(&finding.fix),
        effect: printable(&finding.effect),
    }
}
