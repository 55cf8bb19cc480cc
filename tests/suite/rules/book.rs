//! A workbook before it is written: two grids of cells that start with everything right, and the few
//! ways in which a case makes them wrong.

use biennial::domain::group::Group;
use biennial::domain::raw::{Column, MemberField};
use biennial::domain::status::Status;
use biennial::domain::template;
use biennial::ingest::built_in;
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook, Worksheet, XlsxError};

use crate::support::groups::group;

/// What a cell holds.
#[derive(Debug, Clone)]
pub enum Cell {
    Empty,
    Text(String),
    Number(f64),
    /// A real date, written here as year-month-day.
    Date(&'static str),
    /// A formula, saved with this value.
    Formula(&'static str),
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<f64> for Cell {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}

/// A sheet as rows of cells, from A1.
#[derive(Debug, Clone)]
pub struct Sheet {
    pub name: String,
    pub rows: Vec<Vec<Cell>>,
    pub hidden_rows: Vec<u32>,
    pub hidden_columns: Vec<u16>,
    /// Cells whose text is struck through, as row and column.
    pub struck: Vec<(usize, usize)>,
    pub is_hidden: bool,
    pub is_protected: bool,
}

impl Sheet {
    pub fn new(name: &str, rows: Vec<Vec<Cell>>) -> Self {
        Self {
            name: name.to_owned(),
            rows,
            hidden_rows: Vec::new(),
            hidden_columns: Vec::new(),
            struck: Vec::new(),
            is_hidden: false,
            is_protected: false,
        }
    }

    fn row_of(&self, first: &str) -> usize {
        let is_it = |row: &Vec<Cell>| matches!(&row[0], Cell::Text(text) if text == first);
        let found = self.rows.iter().position(is_it);
        found.unwrap_or_else(|| panic!("{} has no row {first}", self.name))
    }

    fn column_of(&self, header: &str) -> usize {
        let is_it = |cell: &Cell| matches!(cell, Cell::Text(text) if text == header);
        let found = self.rows[0].iter().position(is_it);
        found.unwrap_or_else(|| panic!("{} has no column {header}", self.name))
    }

    /// Gives it another name.
    pub fn rename(&mut self, name: &str) {
        name.clone_into(&mut self.name);
    }

    /// Takes a column out.
    pub fn without_column(&mut self, header: &str) {
        let column = self.column_of(header);
        for row in &mut self.rows {
            row.remove(column);
        }
    }

    /// Writes something else over a column's name.
    pub fn rename_column(&mut self, header: &str, name: &str) {
        let column = self.column_of(header);
        self.rows[0][column] = name.into();
    }

    /// Adds a column on the right.
    pub fn add_column(&mut self, header: &str, cell: &Cell) {
        for row in &mut self.rows {
            row.push(cell.clone());
        }
        if let Some(name) = self.rows[0].last_mut() {
            *name = header.into();
        }
    }

    /// Hides a column.
    pub fn hide_column(&mut self, header: &str) {
        let column = u16::try_from(self.column_of(header)).expect("a column");
        self.hidden_columns.push(column);
    }

    /// Strikes a cell of a commitment's row through.
    pub fn strike(&mut self, id: &str, header: &str) {
        let at = (self.row_of(id), self.column_of(header));
        self.struck.push(at);
    }

    /// Hides the row of a commitment.
    pub fn hide_row(&mut self, id: &str) {
        let row = u32::try_from(self.row_of(id)).expect("a row");
        self.hidden_rows.push(row);
    }
}

/// One row of the sheet Progress, to be changed.
pub struct Answer<'a> {
    row: &'a mut Vec<Cell>,
}

impl Answer<'_> {
    fn set(self, column: Column, cell: impl Into<Cell>) -> Self {
        self.row[column.index()] = cell.into();
        self
    }

    pub fn id(self, text: &str) -> Self {
        self.set(Column::CommitmentId, text)
    }

    pub fn status(self, text: &str) -> Self {
        self.set(Column::Status, text)
    }

    pub fn percent(self, cell: impl Into<Cell>) -> Self {
        self.set(Column::Percent, cell)
    }

    pub fn url(self, cell: impl Into<Cell>) -> Self {
        self.set(Column::EvidenceUrl, cell)
    }

    pub fn evidence(self, cell: impl Into<Cell>) -> Self {
        self.set(Column::EvidenceText, cell)
    }

    pub fn date(self, cell: impl Into<Cell>) -> Self {
        self.set(Column::Date, cell)
    }

    pub fn obstacle(self, text: &str) -> Self {
        self.set(Column::Obstacle, text)
    }

    pub fn comments(self, cell: impl Into<Cell>) -> Self {
        self.set(Column::Comments, cell)
    }

    /// Ends a sentence such as `w.answer("G1a").status("Planned").done()`.
    #[expect(clippy::unused_self, reason = "it ends the sentence, and nothing else")]
    pub fn done(self) {}

    /// Empties everything but the commitment.
    pub fn clear(self) -> Self {
        self.row[2..].fill(Cell::Empty);
        self
    }
}

/// A workbook: the sheets Member and Progress, and what a case adds.
#[derive(Debug, Clone)]
pub struct Book {
    pub sheets: Vec<Sheet>,
    pub template: &'static str,
    /// The commitment that the case is about: the last one asked for.
    pub about: Option<String>,
}

impl Book {
    /// A workbook of this member with everything right.
    pub fn perfect(id: &str, name: &str, country: &str) -> Self {
        let value = |field| match field {
            MemberField::Cycle => Cell::Number(2026.0),
            MemberField::MemberId => id.into(),
            MemberField::MemberName => name.into(),
            MemberField::Group => group("Government").name().into(),
            MemberField::Country => country.into(),
            MemberField::ContactName => "A made-up person".into(),
            MemberField::ContactEmail => "nobody@example.org".into(),
            MemberField::Consent => "Aggregate only".into(),
            MemberField::SubmissionDate => Cell::Date("2026-11-12"),
            MemberField::Version => Cell::Number(1.0),
        };
        let mut member = vec![vec!["Field".into(), "Value".into()]];
        member.extend(MemberField::ALL.map(|field| vec![field.label().into(), value(field)]));
        Self {
            sheets: vec![Sheet::new("Member", member), progress(group("Government"))],
            template: template::VERSION,
            about: None,
        }
    }

    /// The sheet of this name.
    pub fn sheet(&mut self, name: &str) -> &mut Sheet {
        let found = self.sheets.iter_mut().find(|sheet| sheet.name == name);
        found.unwrap_or_else(|| panic!("no sheet {name}"))
    }

    /// Empties every answer.
    pub fn clear_all(&mut self) {
        for row in &mut self.progress().rows[1..] {
            row[2..].fill(Cell::Empty);
        }
    }

    pub fn progress(&mut self) -> &mut Sheet {
        self.sheet("Progress")
    }

    pub fn remove_sheet(&mut self, name: &str) {
        self.sheets.retain(|sheet| sheet.name != name);
    }

    /// Puts something into a field of the sheet Member.
    pub fn field(&mut self, label: &str, value: impl Into<Cell>) {
        let sheet = self.sheet("Member");
        let row = sheet.row_of(label);
        sheet.rows[row][1] = value.into();
    }

    /// The row of a commitment.
    pub fn answer(&mut self, id: &str) -> Answer<'_> {
        self.about = Some(id.into());
        let sheet = self.progress();
        let row = sheet.row_of(id);
        Answer {
            row: &mut sheet.rows[row],
        }
    }

    /// A second row like that of a commitment, below all others.
    pub fn repeat(&mut self, id: &str) -> Answer<'_> {
        self.about = Some(id.into());
        let sheet = self.progress();
        let row = sheet.rows[sheet.row_of(id)].clone();
        sheet.rows.push(row);
        Answer {
            row: sheet.rows.last_mut().expect("a row"),
        }
    }

    /// Says of one answer whether it may be shown under the member's name, in a column of its own.
    pub fn may_be_shown(&mut self, id: &str, text: &str) {
        let heading = Column::MayBeShown.label();
        self.progress().add_column(heading, &Cell::Empty);
        self.answer(id).set(Column::MayBeShown, text).done();
    }

    /// Answers as a company would.
    pub fn as_company(&mut self) {
        self.field("Stakeholder group", group("Private sector").name());
        *self.progress() = progress(group("Private sector"));
    }

    /// The bytes of the workbook as xlsx.
    pub fn to_xlsx(&self) -> Vec<u8> {
        write(self).expect("a workbook")
    }

    /// Its sheets as one table of text, with an empty row between them.
    pub fn to_csv(&self) -> Vec<u8> {
        let mut writer = csv::WriterBuilder::new()
            .flexible(true)
            .from_writer(Vec::new());
        for sheet in &self.sheets {
            for row in &sheet.rows {
                let shown = row.iter().map(|cell| match cell {
                    Cell::Empty => String::new(),
                    Cell::Text(text) => text.clone(),
                    Cell::Number(number) => number.to_string(),
                    Cell::Date(text) | Cell::Formula(text) => (*text).to_owned(),
                });
                writer.write_record(shown).expect("a row");
            }
            writer.write_record([""; 2]).expect("an empty row");
        }
        writer.into_inner().expect("the table")
    }
}

/// The sheet Progress, with an answer to every commitment addressed to the group.
fn progress(group: Group) -> Sheet {
    let catalogue = built_in::catalogue(built_in::DEFAULT_CATALOGUE)
        .expect("built in")
        .expect("a catalogue");
    let mut rows = vec![
        Column::OF_EVERY_TEMPLATE
            .map(|column| column.label().into())
            .to_vec(),
    ];
    for commitment in &catalogue.commitments {
        if !catalogue.addresses(commitment, group) {
            continue;
        }
        let (status, percent) = if commitment.derived {
            (Status::Implemented, 100.0)
        } else {
            (Status::InProgress, 40.0)
        };
        let cell = |column| match column {
            Column::CommitmentId => commitment.id.as_str().into(),
            Column::CommitmentText => commitment.text.as_str().into(),
            Column::Status => status.label().into(),
            Column::Percent => Cell::Number(percent),
            Column::EvidenceUrl => "https://www.example.org/evidence".into(),
            Column::EvidenceText => "A made-up description of the work.".into(),
            Column::Date => Cell::Date("2026-03-02"),
            Column::Obstacle => catalogue.alliance.obstacles[0].as_str().into(),
            Column::Comments | Column::MayBeShown => Cell::Empty,
        };
        rows.push(Column::OF_EVERY_TEMPLATE.map(cell).to_vec());
    }
    Sheet::new("Progress", rows)
}

fn write(book: &Book) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    for sheet in &book.sheets {
        write_sheet(workbook.add_worksheet(), sheet)?;
    }
    let template = workbook.add_worksheet();
    template.set_name("Template")?.set_hidden(true);
    template.write_string(0, 0, "Template version")?;
    template.write_string(0, 1, book.template)?;
    workbook.save_to_buffer()
}

fn write_sheet(written: &mut Worksheet, sheet: &Sheet) -> Result<(), XlsxError> {
    written.set_name(&sheet.name)?.set_hidden(sheet.is_hidden);
    if sheet.is_protected {
        written.protect();
    }
    let day = Format::new().set_num_format("yyyy-mm-dd");
    let line = Format::new().set_font_strikethrough();
    for (row, cells) in (0..).zip(&sheet.rows) {
        for (column, cell) in (0..).zip(cells) {
            let is_struck = sheet.struck.contains(&(row as usize, usize::from(column)));
            match cell {
                Cell::Empty => continue,
                Cell::Text(text) if is_struck => {
                    written.write_string_with_format(row, column, text, &line)?
                }
                Cell::Text(text) => written.write_string(row, column, text)?,
                Cell::Number(number) => written.write_number(row, column, *number)?,
                Cell::Date(date) => {
                    let date = ExcelDateTime::parse_from_str(date)?;
                    written.write_datetime_with_format(row, column, &date, &day)?
                }
                Cell::Formula(value) => {
                    let formula = Formula::new("=1+1").set_result(*value);
                    written.write_formula(row, column, formula)?
                }
            };
        }
    }
    for column in &sheet.hidden_columns {
        written.set_column_hidden(*column)?;
    }
    for row in &sheet.hidden_rows {
        written.set_row_hidden(*row)?;
    }
    Ok(())
}
