//! The workbook that a member fills in: instructions, who reports, and one row a commitment.
//!
//! Written so that reading it back finds every cell under its own name. The same template always
//! gives the same bytes: no clock is read.

mod choices;
mod grow;
mod instructions;
mod lines;
mod look;
mod member;
mod naming;
mod outline;
mod paper;
mod parts;
mod progress;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};

use crate::domain::catalogue::Catalogue;
use crate::domain::cycle::{Cycle, Period};
use crate::domain::group::Group;
use crate::domain::previous::Previous;
use crate::domain::roster::Member;
use crate::domain::template::VERSION;

pub use naming::{file_names, group_file_name, part_file_name};
pub use parts::TemplatePart;

use look::Look;

/// What a template of a made-up cycle says on every page.
const FICTIONAL: &str = "Fictional: no member named here exists";

/// The day that every template bears as its day of creation: when this layout was settled.
const SETTLED: (u16, u8, u8) = (2026, 1, 1);

/// A template that could not be written.
#[derive(Debug, thiserror::Error)]
pub enum TemplateError {
    /// Something does not fit into a spreadsheet.
    #[error("the template could not be put together: {0}")]
    Workbook(#[from] XlsxError),
    /// The file of the spreadsheet could not be packed.
    #[error("the template could not be packed: {0}")]
    Package(#[from] zip::result::ZipError),
}

/// What a template is for: a group, with what is known of the cycle and the member.
#[derive(Debug, Clone, Copy)]
pub struct Template<'a> {
    catalogue: &'a Catalogue,
    group: Group,
    cycle: Option<&'a Cycle>,
    member: Option<&'a Member>,
    /// The part of the commitments, where they are shared out.
    part: Option<&'a TemplatePart>,
}

impl<'a> Template<'a> {
    /// For any member of a group, against a catalogue alone. None when the catalogue has no
    /// commitment for the group.
    #[must_use]
    pub fn of_catalogue(catalogue: &'a Catalogue, group: Group) -> Option<Self> {
        Self {
            catalogue,
            group,
            cycle: None,
            member: None,
            part: None,
        }
        .with_commitments()
    }

    /// Whether it asks which answers may be published under the member's name: in a cycle that does so.
    pub(super) fn asks_what_may_be_shown(&self) -> bool {
        self.cycle.is_some_and(|cycle| cycle.attributes_answers)
    }

    /// For any member of a group in a cycle. None when the cycle has no commitment for the group.
    #[must_use]
    pub fn of_group(cycle: &'a Cycle, group: Group) -> Option<Self> {
        Self {
            catalogue: &cycle.catalogue,
            group,
            cycle: Some(cycle),
            member: None,
            part: None,
        }
        .with_commitments()
    }

    /// For one member of a cycle. None when the cycle has no commitment for its group.
    #[must_use]
    pub fn of_member(cycle: &'a Cycle, member: &'a Member) -> Option<Self> {
        Self {
            catalogue: &cycle.catalogue,
            group: member.group,
            cycle: Some(cycle),
            member: Some(member),
            part: None,
        }
        .with_commitments()
    }

    /// The same for a part of the commitments alone. None when none of them addresses the group.
    #[must_use]
    pub fn of_part(self, part: &'a TemplatePart) -> Option<Self> {
        Self {
            part: Some(part),
            ..self
        }
        .with_commitments()
    }

    fn with_commitments(self) -> Option<Self> {
        (self.commitments() > 0).then_some(self)
    }

    /// How many commitments it lists, as printed.
    #[must_use]
    pub fn commitments(&self) -> usize {
        self.entries().count()
    }

    fn entries(&self) -> impl Iterator<Item = outline::OutlineEntry<'a>> {
        outline::addressed(self.catalogue, self.group, self.part)
    }

    /// The part of the commitments that it lists, if it lists a part.
    #[must_use]
    pub const fn part(&self) -> Option<&'a TemplatePart> {
        self.part
    }

    /// The group whose commitments it lists.
    #[must_use]
    pub const fn group(&self) -> Group {
        self.group
    }

    /// The member it is for, if it is for one.
    #[must_use]
    pub const fn member(&self) -> Option<&'a Member> {
        self.member
    }

    /// The answers of the cycle before, where the member gave any to the commitments listed.
    #[must_use]
    pub fn previous(&self) -> Option<&'a Previous> {
        let (cycle, member) = (self.cycle?, self.member?);
        let previous = cycle.previous.as_ref()?;
        let answered = self
            .entries()
            .any(|entry| previous.answer(&member.id, entry.index).is_some());
        answered.then_some(previous)
    }

    /// The bytes of the workbook, as xlsx.
    ///
    /// # Errors
    /// When a text does not fit into a spreadsheet.
    pub fn write(&self) -> Result<Vec<u8>, TemplateError> {
        let look = Look::new();
        let mut workbook = Workbook::new();
        workbook.set_properties(&self.properties()?);
        instructions::write(workbook.add_worksheet(), self, &look)?;
        member::write(workbook.add_worksheet(), self, &look)?;
        progress::write(workbook.add_worksheet(), self, &look)?;
        let mark = workbook.add_worksheet();
        mark.set_name("Template")?.set_hidden(true);
        mark.write_string(0, 0, "Template version")?;
        mark.write_string(0, 1, VERSION)?;
        mark.write_string(1, 0, "Catalogue")?;
        mark.write_string(1, 1, &self.catalogue.id)?;
        Ok(grow::let_rows_grow(&workbook.save_to_buffer()?)?)
    }

    fn properties(&self) -> Result<DocProperties, XlsxError> {
        let (year, month, day) = SETTLED;
        let mut title = self.of().to_owned();
        if let Some(part) = self.part {
            title.push_str(": ");
            title.push_str(&part.name);
        }
        if self.is_fictional() {
            title.push_str(" (fictional)");
        }
        Ok(DocProperties::new()
            .set_title(title)
            .set_subject(self.member.map_or_else(
                || self.group.name().to_owned(),
                |member| format!("{} {}", member.id, member.name),
            ))
            .set_author("The secretariat of the alliance")
            .set_creation_datetime(&ExcelDateTime::from_ymd(year, month, day)?)
            .set_custom_property("Template version", VERSION))
    }

    /// What it is for: the cycle's title, else the statement's.
    fn of(&self) -> &'a str {
        self.cycle
            .map_or(self.catalogue.title.as_str(), |cycle| cycle.title.as_str())
    }

    fn is_fictional(&self) -> bool {
        self.cycle.is_some_and(|cycle| cycle.fictional)
    }

    fn period(&self) -> Option<Period> {
        self.cycle.map(|cycle| cycle.period)
    }

    /// Name of the member's country, where it has one.
    fn country(&self) -> Option<String> {
        let (cycle, alpha3) = (self.cycle?, self.member?.country.as_deref()?);
        let known = cycle.countries.by_alpha3(alpha3);
        Some(known.map_or_else(|| alpha3.to_owned(), |country| country.name.clone()))
    }
}
