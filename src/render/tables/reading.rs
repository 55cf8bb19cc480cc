//! `reading.xlsx`: what members wrote, for the secretariat to read, and the links that want to be looked at. It never
//! leaves the secretariat.
//!
//! The sheet `To decide` has the columns of the table of decisions, so that what is filled in there is one.

use std::path::Path;

use rust_xlsxwriter::{
    DataValidation, DataValidationErrorStyle, DocProperties, ExcelDateTime, Format, FormatAlign,
    Workbook, Worksheet, XlsxError,
};

use super::citation::Edition;
use super::workbook::fitting;
use crate::domain::cycle::Cycle;
use crate::domain::participation::{CountedAnswer, reports};
use crate::domain::response::{Evidence, Naming, Response};
use crate::domain::roster::Member;
use crate::domain::submission::Consent;
use crate::finding::JudgedSubmission;

/// Where the rest of a long text stands.
const REST: &str = " … (the rest stands in responses.csv)";
/// Most rows of a sheet. A spreadsheet of more is no longer read by anyone, and would take more memory than the
/// build it is part of.
const MOST_ROWS: usize = 100_000;

/// A column: its heading and its width in characters.
type Heading = (&'static str, u16);

const ANSWERS: [Heading; 14] = [
    ("Commitment", 12),
    ("Label", 30),
    ("Stakeholder group", 22),
    ("Region", 18),
    ("Main obstacle", 26),
    ("Member ID", 12),
    ("Member", 30),
    ("Status", 16),
    ("Comments", 60),
    ("Evidence description", 60),
    ("Link", 40),
    ("Evidence", 11),
    ("Date of last action", 18),
    ("Publication consent", 20),
];

/// The columns of the table of decisions, then what there is to decide on.
const TO_DECIDE: [Heading; 14] = [
    ("file", 6),
    ("member", 12),
    ("commitment", 13),
    ("field", 12),
    ("decision", 12),
    ("by", 18),
    ("date", 12),
    ("reason", 30),
    ("link", 60),
    ("description", 60),
    ("status", 16),
    ("label", 30),
    ("member_name", 30),
    ("group", 22),
];

const PRACTICES: [Heading; 10] = [
    ("Publication consent", 20),
    ("Commitment", 12),
    ("Label", 30),
    ("Stakeholder group", 22),
    ("Member ID", 12),
    ("Member", 30),
    ("Status", 16),
    ("Evidence description", 60),
    ("Link", 40),
    ("Evidence", 11),
];

/// What the secretariat may decide about an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Question {
    /// Whether its evidence holds.
    Evidence,
    /// Whether it is published under the member's name.
    Publication,
}

impl Question {
    /// The field of the table of decisions, and what may stand as decision.
    const fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::Evidence => ("evidence", "verified"),
            Self::Publication => ("publication", "under name"),
        }
    }

    const fn field(self) -> &'static str {
        self.words().0
    }

    fn choices(self) -> Result<DataValidation, XlsxError> {
        let (_, decision) = self.words();
        DataValidation::new()
            .allow_list_strings(&[decision])?
            .set_error_style(DataValidationErrorStyle::Stop)
            .set_error_title("Not a decision")?
            .set_error_message(format!("Choose {decision}, or leave the cell empty."))
    }
}

/// One answer that counts, and whose it is.
#[derive(Clone, Copy)]
struct Read<'a> {
    cycle: &'a Cycle,
    member: &'a Member,
    answer: CountedAnswer<'a>,
}

impl<'a> Read<'a> {
    const fn response(&self) -> &'a Response {
        self.answer.response
    }

    fn commitment(&self) -> &'a str {
        &self.cycle.catalogue.commitments[self.response().commitment_index].id
    }

    fn label(&self) -> &'a str {
        &self.cycle.catalogue.commitments[self.response().commitment_index].label
    }

    fn status(&self) -> &'a str {
        self.cycle
            .catalogue
            .alliance
            .statuses
            .of(self.response().status)
    }

    fn obstacle(&self) -> &'a str {
        self.response().obstacle.as_deref().unwrap_or_default()
    }

    fn comments(&self) -> &'a str {
        self.response().comments.as_deref().unwrap_or_default()
    }

    fn link(&self) -> &'a str {
        self.response().evidence_url.as_deref().unwrap_or_default()
    }

    fn description(&self) -> &'a str {
        self.response().evidence_text.as_deref().unwrap_or_default()
    }

    fn consent(&self) -> &'static str {
        let consent = self.answer.of.submission.consent;
        consent.map_or("Not given", Consent::label)
    }

    fn is_attributable(&self) -> bool {
        self.answer.of.submission.consent == Some(Consent::Attributable)
    }

    /// Whether there is anything to read beside the status.
    fn has_words(&self) -> bool {
        let words = [
            self.obstacle(),
            self.comments(),
            self.link(),
            self.description(),
        ];
        words.iter().any(|text| !text.is_empty())
    }

    /// Whether its link is still to be looked at: one behind a completed answer, which is what evidence counts for.
    fn wants_a_look(&self) -> bool {
        self.response().status.is_completed() && self.response().evidence == Evidence::Linked
    }

    /// Whether it is to be chosen if it is published under the member's name.
    fn could_be_shown(&self) -> bool {
        let response = self.response();
        self.cycle.attributes_answers && response.naming == Naming::Allowed && !response.is_decided
    }

    /// Whether it may be worth telling others: completed, with evidence that can be followed and that is described.
    fn is_candidate(&self) -> bool {
        let evidence = self.response().evidence;
        self.response().status.is_completed()
            && matches!(evidence, Evidence::Linked | Evidence::Verified)
            && !self.link().is_empty()
            && !self.description().is_empty()
    }
}

/// The workbook. Rows go through a file without a name in the folder `scratch` as they are written, so that memory does not
/// grow with them.
///
/// # Errors
/// When the workbook cannot be put together.
pub fn write_reading(
    cycle: &Cycle,
    items: &[JudgedSubmission],
    edition: &Edition,
    scratch: &Path,
) -> Result<Vec<u8>, XlsxError> {
    let members = cycle.roster.members();
    let mut answers: Vec<Read<'_>> = reports(items.iter().map(|item| &item.settled))
        .into_iter()
        .flat_map(|(index, report)| {
            let member = &members[index];
            let answers = report.answers.into_iter();
            answers.map(move |answer| Read {
                cycle,
                member,
                answer,
            })
        })
        .filter(Read::has_words)
        .collect();
    // Of equal answers the order stays that of the members.
    answers.sort_by_key(|read| {
        let place = read.response().commitment_index;
        (place, read.member.group.index(), read.obstacle())
    });
    let links = answers.iter().copied().filter(Read::wants_a_look);
    let mut to_decide: Vec<(Read<'_>, Question)> =
        links.map(|read| (read, Question::Evidence)).collect();
    let shown = answers.iter().copied().filter(Read::could_be_shown);
    to_decide.extend(shown.map(|read| (read, Question::Publication)));
    let mut practices: Vec<Read<'_>> = answers.iter().copied().filter(Read::is_candidate).collect();
    practices.sort_by_key(|read| !read.is_attributable());

    let mut workbook = Workbook::new();
    workbook.set_tempdir(scratch)?;
    // It is large, and made with every build: a fifth larger still, in half the time.
    workbook.set_zip_compression_level(1);
    workbook.set_properties(
        &DocProperties::new()
            .set_title(format!("{}: what members wrote", edition.title))
            .set_author(&edition.imprint.publisher)
            .set_comment(&edition.notice)
            .set_creation_datetime(&ExcelDateTime::parse_from_str(&edition.as_of)?),
    );
    let counts = [answers.len(), to_decide.len(), practices.len()];
    write_about(
        workbook.add_worksheet(),
        edition,
        counts,
        cycle.attributes_answers,
    )?;
    let sheet = workbook.add_worksheet_with_constant_memory()?;
    let mut sheet = SheetWriter::new(sheet, "Answers", &ANSWERS)?;
    for read in answers.iter().take(MOST_ROWS) {
        write_answer(&mut sheet, read)?;
    }
    sheet.finish(answers.len())?;
    let sheet = workbook.add_worksheet_with_constant_memory()?;
    to_decide.truncate(MOST_ROWS.min(to_decide.len()));
    let of_links = to_decide.partition_point(|(_, question)| *question == Question::Evidence);
    for (question, from, until) in [
        (Question::Evidence, 0, of_links),
        (Question::Publication, of_links, to_decide.len()),
    ] {
        if from < until {
            let row = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
            let choices = question.choices()?;
            sheet.add_data_validation(row(from) + 1, 4, row(until), 4, &choices)?;
        }
    }
    let mut sheet = SheetWriter::new(sheet, "To decide", &TO_DECIDE)?;
    for (read, question) in &to_decide {
        write_question(&mut sheet, read, *question)?;
    }
    sheet.finish(counts[1])?;
    let sheet = workbook.add_worksheet_with_constant_memory()?;
    let mut sheet = SheetWriter::new(sheet, "Good practices", &PRACTICES)?;
    for read in practices.iter().take(MOST_ROWS) {
        write_practice(&mut sheet, read)?;
    }
    sheet.finish(practices.len())?;
    workbook.save_to_buffer()
}

fn write_about(
    sheet: &mut Worksheet,
    edition: &Edition,
    [answers, to_decide, practices]: [usize; 3],
    attributes_answers: bool,
) -> Result<(), XlsxError> {
    let bold = Format::new().set_bold();
    let wrapped = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    sheet.set_name("About")?.set_column_width(0, 100)?;
    let title = bold.clone().set_font_size(16.0);
    sheet.write_with_format(
        0,
        0,
        format!("{}: what members wrote", edition.title),
        &title,
    )?;
    sheet.write_with_format(1, 0, &edition.notice, &bold)?;
    let chosen = if attributes_answers {
        ", and answers that their members let be published under their names. Where an answer is a good example, choose \"under name\""
    } else {
        ""
    };
    let said = [
        format!(
            "Answers: {answers} answers that count and have words beside their status (an obstacle, comments, evidence), by commitment, stakeholder group and obstacle. A filter stands over every column."
        ),
        format!(
            "To decide: {to_decide} lines. They are links behind completed answers that nobody has verified yet; where the evidence holds, choose \"verified\" under decision{chosen}. Fill in by, date and reason. Then save the workbook beside cycle.toml and name it there, behind the table that you have: decisions = [\"decisions.csv\", \"reading.xlsx\"]. Rows that are not filled in decide nothing; one that is filled in by half is a fault."
        ),
        format!(
            "Good practices: {practices} completed answers whose evidence is linked and described, those of members whose publication consent is \"Attributable\" first. They are candidates: ask the member before its name is published beside its answer."
        ),
        format!(
            "Texts stand as members wrote them. Nothing here is public; no contact stands here. Cycle {}, figures as of {}, build {}.",
            edition.cycle, edition.as_of, edition.build
        ),
    ];
    for (row, text) in (3..).zip(said) {
        let tall = u16::try_from(text.len() / 90 + 1).unwrap_or(u16::MAX);
        sheet.write_with_format(row, 0, text, &wrapped)?;
        sheet.set_row_height(row, f64::from(tall) * 15.5)?;
    }
    Ok(())
}

fn write_answer(sheet: &mut SheetWriter<'_>, read: &Read<'_>) -> Result<(), XlsxError> {
    let response = read.response();
    let regions = read.cycle.scheme.regions();
    let date = response.date.map(|date| date.to_string());
    sheet.row(&[
        read.commitment(),
        read.label(),
        read.member.group.name(),
        &regions[read.member.region_index],
        read.obstacle(),
        &read.member.id,
        &read.member.name,
        read.status(),
        read.comments(),
        read.description(),
        read.link(),
        response.evidence.name(),
        date.as_deref().unwrap_or_default(),
        read.consent(),
    ])
}

fn write_question(
    sheet: &mut SheetWriter<'_>,
    read: &Read<'_>,
    question: Question,
) -> Result<(), XlsxError> {
    sheet.row(&[
        "",
        &read.member.id,
        read.commitment(),
        question.field(),
        "",
        "",
        "",
        "",
        read.link(),
        read.description(),
        read.status(),
        read.label(),
        &read.member.name,
        read.member.group.name(),
    ])
}

fn write_practice(sheet: &mut SheetWriter<'_>, read: &Read<'_>) -> Result<(), XlsxError> {
    sheet.row(&[
        read.consent(),
        read.commitment(),
        read.label(),
        read.member.group.name(),
        &read.member.id,
        &read.member.name,
        read.status(),
        read.description(),
        read.link(),
        read.response().evidence.name(),
    ])
}

/// Writes a sheet row by row, below a header in its first row.
struct SheetWriter<'a> {
    sheet: &'a mut Worksheet,
    headings: &'static [Heading],
    row: u32,
}

impl<'a> SheetWriter<'a> {
    fn new(
        sheet: &'a mut Worksheet,
        name: &str,
        headings: &'static [Heading],
    ) -> Result<Self, XlsxError> {
        let bold = Format::new().set_bold();
        let wrapped = Format::new().set_text_wrap().set_align(FormatAlign::Top);
        sheet.set_name(name)?;
        for (column, &(heading, width)) in (0..).zip(headings) {
            sheet.write_with_format(0, column, heading, &bold)?;
            sheet.set_column_width(column, width)?;
            sheet.set_column_format(column, &wrapped)?;
        }
        Ok(Self {
            sheet,
            headings,
            row: 0,
        })
    }

    /// Writes a row; a cell without a text stays empty.
    fn row(&mut self, texts: &[&str]) -> Result<(), XlsxError> {
        self.row += 1;
        for (column, text) in (0..).zip(texts).filter(|(_, text)| !text.is_empty()) {
            self.sheet
                .write_string(self.row, column, fitting(text, REST))?;
        }
        Ok(())
    }

    /// Says how many of `all` rows are left out, and sets the filter and the print.
    fn finish(self, all: usize) -> Result<(), XlsxError> {
        let Self {
            sheet,
            headings,
            row,
            ..
        } = self;
        let last_column = u16::try_from(headings.len() - 1).unwrap_or(u16::MAX);
        sheet.autofilter(0, 0, row.max(1), last_column)?;
        sheet.set_freeze_panes(1, 0)?;
        sheet.set_repeat_rows(0, 0)?;
        sheet
            .set_landscape()
            .set_paper_size(9)
            .set_print_fit_to_pages(1, 0);
        if all > MOST_ROWS {
            let rest = all - MOST_ROWS;
            let text = format!("{rest} more are left out here; responses.csv has all of them.");
            sheet.write_with_format(row + 2, 0, text, &Format::new().set_bold())?;
        }
        Ok(())
    }
}
