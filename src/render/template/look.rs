//! How the template looks: its colours and cell formats. The colours are those of the report's
//! charts; they are written again here because templates are also made where charts are not.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};

use crate::domain::status::Status;

/// Text.
const INK: u32 = 0x1F_2429;
/// Text of second rank.
const MUTED: u32 = 0x50_5860;
/// Lines between rows.
const GRID: u32 = 0xD5_D9DD;
/// The box around a cell to fill in.
const BOX: u32 = 0x9A_A1A8;
/// The ground of what cannot be changed.
const TRACK: u32 = 0xE9_EBED;
/// Ground of cells to fill in.
const PAPER: u32 = 0xFF_FFFF;
/// The line that says fictional.
pub(super) const NOTICE: u32 = 0x9B_1C1C;
/// Titles and the header row.
pub(super) const DEEP: u32 = 0x12_2E57;
/// Bands that introduce a block.
const BAND: u32 = 0x22_6890;
/// A cell that still wants something. Not a colour of the charts: it stands for no figure.
const WANTED: u32 = 0xFF_E9A8;
/// The ground of the commitments, and of answers that may well stay empty.
const OPTIONAL: u32 = 0xF5_F6F7;

/// Size of a title; running text has 11.
pub(super) const TITLE_SIZE: u8 = 18;

/// Ground and text of a status.
pub(super) const fn status_colours(status: Status) -> (u32, u32) {
    match status {
        Status::NotStarted => (0xEF_EACB, INK),
        Status::Planned => (0x96_CBB4, INK),
        Status::InProgress => (0x47_9EAB, INK),
        Status::Implemented => (0x22_6890, PAPER),
        Status::Sustained => (0x12_2E57, PAPER),
        Status::NotApplicable => (0xD4_D4D4, INK),
        Status::Withheld => (0x76_7676, PAPER),
    }
}

/// The formats of all sheets.
pub(super) struct Look {
    /// The title of a sheet.
    pub title: Format,
    /// A line under the title.
    pub subtitle: Format,
    /// The line that says fictional.
    pub notice: Format,
    /// A heading within a sheet.
    pub heading: Format,
    /// Number of a step.
    pub number: Format,
    /// Running text.
    pub text: Format,
    /// A smaller word of help.
    pub hint: Format,
    /// The label of a field.
    pub label: Format,
    /// A field that is filled in already.
    pub fixed: Format,
    /// Free text to fill in. Its alignment is left open, for languages written from right to left.
    pub answer: Format,
    /// A date to fill in.
    pub answer_date: Format,
    /// A number, or a choice of words, to fill in.
    pub answer_short: Format,
    /// The line above the header row.
    pub banner: Format,
    /// The header row.
    pub header: Format,
    /// The words that introduce a block of commitments.
    pub pledge: Format,
    /// The heading of a section.
    pub section: Format,
    /// A commitment's id.
    pub id: Format,
    /// A commitment's words.
    pub commitment: Format,
    /// A note below a commitment.
    pub note: Format,
    /// The answer of the cycle before.
    pub previous: Format,
    /// What an unfinished cell turns into.
    pub wanted: Format,
}

impl Look {
    /// Prepares them.
    pub(super) fn new() -> Self {
        let text = ink(INK)
            .set_text_wrap()
            .set_align(FormatAlign::VerticalCenter);
        let answer = boxed(&text, PAPER, BOX).set_unlocked();
        let fixed = Self::field(&boxed(&text, TRACK, GRID));
        let hint = Self::field(&text)
            .set_font_color(rgb(MUTED))
            .set_font_size(10);
        let heading = Self::field(&text).set_bold();
        let ruled = |format: &Format| {
            format
                .clone()
                .set_background_color(rgb(OPTIONAL))
                .set_border_bottom(FormatBorder::Thin)
                .set_border_bottom_color(rgb(GRID))
        };
        Self {
            title: text
                .clone()
                .set_font_color(rgb(DEEP))
                .set_bold()
                .set_font_size(TITLE_SIZE),
            subtitle: ink(MUTED).set_font_size(12),
            notice: ink(NOTICE).set_bold().set_text_wrap(),
            heading: ink(DEEP)
                .set_bold()
                .set_font_size(13)
                .set_border_bottom(FormatBorder::Medium)
                .set_border_bottom_color(rgb(BAND)),
            number: ink(BAND)
                .set_bold()
                .set_align(FormatAlign::VerticalCenter)
                .set_align(FormatAlign::Right)
                .set_indent(1),
            label: ink(INK).set_bold().set_align(FormatAlign::VerticalCenter),
            answer_date: Self::field(&answer).set_num_format("yyyy-mm-dd"),
            answer_short: Self::field(&answer),
            answer,
            banner: ink(DEEP)
                .set_bold()
                .set_font_size(14)
                .set_align(FormatAlign::VerticalCenter),
            header: boxed(&heading, DEEP, PAPER).set_font_color(rgb(PAPER)),
            pledge: heading
                .clone()
                .set_font_color(rgb(PAPER))
                .set_background_color(rgb(BAND)),
            section: heading
                .clone()
                .set_font_color(rgb(DEEP))
                .set_background_color(rgb(TRACK)),
            id: ruled(&heading),
            commitment: ruled(&Self::field(&text)),
            note: ruled(&hint).set_italic(),
            previous: fixed.clone().set_italic().set_font_color(rgb(MUTED)),
            wanted: Format::new().set_background_color(rgb(WANTED)),
            fixed,
            hint,
            text: Self::field(&text),
        }
    }

    /// A status as it is shown, with ground and text in its colours.
    pub(super) fn status(status: Status) -> Format {
        let (ground, text) = status_colours(status);
        Format::new()
            .set_background_color(rgb(ground))
            .set_font_color(rgb(text))
    }

    /// The same cell with a little room before its text.
    fn field(format: &Format) -> Format {
        format
            .clone()
            .set_align(FormatAlign::VerticalCenter)
            .set_align(FormatAlign::Left)
            .set_indent(1)
    }

    /// The same cell, for an answer that is not needed.
    pub(super) fn optional(format: &Format) -> Format {
        format.clone().set_background_color(rgb(OPTIONAL))
    }
}

fn boxed(format: &Format, ground: u32, border: u32) -> Format {
    format
        .clone()
        .set_background_color(rgb(ground))
        .set_border(FormatBorder::Thin)
        .set_border_color(rgb(border))
}

fn ink(colour: u32) -> Format {
    Format::new().set_font_color(rgb(colour))
}

pub(super) const fn rgb(colour: u32) -> Color {
    Color::RGB(colour)
}

#[cfg(all(test, feature = "report"))]
mod tests {
    use super::{BAND, BOX, DEEP, GRID, INK, MUTED, NOTICE, PAPER, TRACK, status_colours};
    use crate::domain::status::Status;
    use crate::render::charts::palette;

    #[test]
    fn the_colours_are_those_of_the_charts() {
        for (ours, theirs) in [
            (INK, palette::INK),
            (MUTED, palette::MUTED),
            (GRID, palette::GRID),
            (BOX, palette::HATCH),
            (TRACK, palette::TRACK),
            (PAPER, palette::PAPER),
            (NOTICE, palette::NOTICE),
            (BAND, palette::status(Status::Implemented)),
            (DEEP, palette::status(Status::Sustained)),
        ] {
            assert_eq!(ours, u32::from_be_bytes([0, theirs.0, theirs.1, theirs.2]));
        }
        for status in Status::ALL {
            let ground = palette::status(status);
            let grounds = [ground, palette::text_on(ground)];
            let [ground, text] =
                grounds.map(|colour| u32::from_be_bytes([0, colour.0, colour.1, colour.2]));
            assert_eq!(status_colours(status), (ground, text), "{status:?}");
        }
    }
}
