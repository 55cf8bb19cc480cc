//! The sheet `Instructions`: what to do, what each status means, what counts as evidence. Short, for
//! people who are no programmers and often read English as a second language.
//!
//! No row of it reads as a field of the member or as a header: the reader looks at every sheet.

use rust_xlsxwriter::{FormatAlign, FormatBorder, Worksheet, XlsxError};

use super::choices::in_words;
use super::lines::height;
use super::look::{Look, TITLE_SIZE};
use super::{FICTIONAL, Template, paper};
use crate::domain::catalogue::Catalogue;
use crate::domain::status::Status;

/// Width of the numbers and statuses, in characters.
const LEFT_WIDTH: u16 = 17;
/// Width of the sentences.
const RIGHT_WIDTH: u16 = 92;
/// What stands free before them.
const INDENT: u16 = 2;

/// Writes the sheet.
pub(super) fn write(
    sheet: &mut Worksheet,
    template: &Template<'_>,
    look: &Look,
) -> Result<(), XlsxError> {
    sheet
        .set_name("Instructions")?
        .set_column_width(0, LEFT_WIDTH)?
        .set_column_width(1, RIGHT_WIDTH)?
        .set_screen_gridlines(false);
    let mut page = InstructionsPage {
        sheet,
        look,
        row: 0,
    };
    page.top(template)?;
    page.heading("What to do")?;
    for (number, step) in (1..).zip(steps(template)) {
        page.numbered(number, &step)?;
    }
    page.heading("What each status means")?;
    for status in Status::ALL {
        page.status(status, template.catalogue)?;
    }
    page.heading("What counts as evidence")?;
    for sentence in EVIDENCE {
        page.sentence(sentence)?;
    }
    page.heading("What happens with your answers")?;
    for sentence in PROMISE {
        page.sentence(sentence)?;
    }
    paper::portrait(sheet, template);
    paper::protect(sheet);
    Ok(())
}

const EVIDENCE: [&str; 2] = [
    "Anything that others could look up: a law, a policy, a programme, a budget line, a report, a training, a service, with its name and year.",
    "A link to a public page is best. Where nothing is public, describe it in a sentence. Statuses Implemented and Sustained need one or the other.",
];

const PROMISE: [&str; 2] = [
    "Your answers stay with the secretariat. Single answers are not published and no one is ranked by them: the report shows only figures for many members together.",
    "Please name no private persons in your answers, and put e-mail addresses and telephone numbers nowhere but on the sheet Member.",
];

/// What to do, in order.
fn steps(template: &Template<'_>) -> Vec<String> {
    let send = match template.cycle {
        Some(cycle) => format!(
            "Send the workbook to the secretariat by {}. If you correct it later, add one to the version on the sheet Member and send it again.",
            in_words(cycle.deadline)
        ),
        None => "Send the workbook to the secretariat. If you correct it later, add one to the version on the sheet Member and send it again.".to_owned(),
    };
    let mut steps = vec![
        "Complete the sheet Member. White cells are for you to fill in; grey ones are filled in already.".to_owned(),
        "On the sheet Progress, choose a status for each commitment from the list. You may write in any language elsewhere.".to_owned(),
        "Add a link or a few words of evidence wherever something is in place. The other columns are optional.".to_owned(),
        "Where a commitment does not apply to you, choose Not applicable and give the reason in Comments.".to_owned(),
        "A row left empty counts as unanswered, not as \u{201c}Not started\u{201d}. A cell that turns yellow still wants something.".to_owned(),
        "Check the workbook before you send it: on the page for checking that your secretariat can send you, or with the program: biennial validate, and the name of this file. Both say which cell to look at, and nothing leaves your computer.".to_owned(),
        send,
    ];
    if template.asks_what_may_be_shown() {
        let line = "Under May be shown choose Yes for an answer that, with its evidence, may be published under your name as an example for others; choose Attributable as publication consent on the sheet Member, too. The secretariat chooses among those. Everything else is published in totals only.";
        steps.insert(4, line.to_owned());
    }
    if let Some(part) = template.part() {
        let line = format!(
            "This workbook is one of several: it holds the part {} of your commitments. Whoever answers the other parts sends a workbook of their own, with the same version; the secretariat puts them together.",
            part.name
        );
        steps.insert(1, line);
    }
    if let Some(previous) = template.previous() {
        let line = format!(
            "The column Answer in {} shows what you reported then. It is there to remind you, and is not read again.",
            previous.year
        );
        steps.insert(2, line);
    }
    steps
}

/// What a status means, in a line.
const fn meaning(status: Status) -> &'static str {
    match status {
        Status::NotStarted => "Nothing has been done yet.",
        Status::Planned => "It is decided and has a date, but work has not begun.",
        Status::InProgress => "Work has begun and is not finished.",
        Status::Implemented => "It is done, or in place.",
        Status::Sustained => "It has been in place for a while, and is kept up.",
        Status::NotApplicable => "It does not concern you. Please say why in Comments.",
        Status::Withheld => "You would rather not answer. Nobody will ask why.",
    }
}

/// The sheet, written from top to bottom.
struct InstructionsPage<'a> {
    sheet: &'a mut Worksheet,
    look: &'a Look,
    row: u32,
}

impl InstructionsPage<'_> {
    fn top(&mut self, template: &Template<'_>) -> Result<(), XlsxError> {
        let title = template.of();
        // The title is larger than running text by so much.
        let width = (LEFT_WIDTH + RIGHT_WIDTH) * 11 / u16::from(TITLE_SIZE);
        let tall = height(title, width) * f64::from(TITLE_SIZE) / 11.0;
        self.sheet.set_row_height(0, tall)?;
        self.sheet
            .merge_range(0, 0, 0, 1, title, &self.look.title)?;
        self.sheet.set_row_height(1, 20)?;
        let whose = match template.member {
            Some(member) => format!("{} \u{b7} {}", member.name, template.group),
            None => template.group.name().to_owned(),
        };
        self.sheet.write_string_with_format(
            1,
            0,
            format!("{whose} \u{b7} {} commitments", template.commitments()),
            &self.look.subtitle,
        )?;
        self.row = 2;
        if template.is_fictional() {
            self.sheet
                .merge_range(2, 0, 2, 1, FICTIONAL, &self.look.notice)?;
            self.row = 3;
        }
        Ok(())
    }

    fn heading(&mut self, text: &str) -> Result<(), XlsxError> {
        let row = self.row + 1;
        self.sheet.set_row_height(row, 22)?;
        self.sheet
            .write_string_with_format(row, 0, text, &self.look.heading)?;
        self.sheet.write_blank(row, 1, &self.look.heading)?;
        self.sheet.set_row_height(row + 1, 6)?;
        self.row = row + 2;
        Ok(())
    }

    fn numbered(&mut self, number: u32, text: &str) -> Result<(), XlsxError> {
        self.sheet
            .write_number_with_format(self.row, 0, number, &self.look.number)?;
        self.line(text)
    }

    fn sentence(&mut self, text: &str) -> Result<(), XlsxError> {
        self.sheet
            .write_string_with_format(self.row, 0, "\u{2013}", &self.look.number)?;
        self.line(text)
    }

    fn status(&mut self, status: Status, catalogue: &Catalogue) -> Result<(), XlsxError> {
        let chip = Look::status(status)
            .set_bold()
            .set_align(FormatAlign::VerticalCenter)
            .set_indent(1)
            .set_border(FormatBorder::Medium)
            .set_border_color("#FFFFFF");
        self.sheet
            .write_string_with_format(self.row, 0, catalogue.label(status), &chip)?;
        self.sheet.set_row_height(self.row, 21)?;
        self.sheet
            .write_string_with_format(self.row, 1, meaning(status), &self.look.text)?;
        self.row += 1;
        Ok(())
    }

    fn line(&mut self, text: &str) -> Result<(), XlsxError> {
        self.sheet
            .set_row_height(self.row, height(text, RIGHT_WIDTH - INDENT))?;
        self.sheet
            .write_string_with_format(self.row, 1, text, &self.look.text)?;
        self.row += 1;
        Ok(())
    }
}
