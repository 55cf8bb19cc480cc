//! The checker: a member's own check, in a browser. A page hands over files, and gets back what it shows; nothing
//! here reads a disk, knows a clock or speaks to anybody. Inside the page it is the module of WebAssembly that
//! `make checker` builds; it judges by the very same rules as the command line.
//!
//! A message is a length of four bytes, the lowest first; JSON of that length; and the bytes of files, one after
//! the other.

mod check;
mod message;
#[cfg(feature = "cli")]
mod page;
mod results;
mod since;

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::domain::catalogue::Catalogue;
use crate::domain::country::Countries;
use crate::ingest::basis::Basis;
use crate::ingest::cycle_error::CycleError;
use crate::ingest::{Ended, Reader};
use crate::render::annotate::{AnnotatedFile, annotate, copy_name};
use crate::render::template::{Template, group_file_name};

pub use message::{Message, answer};
#[cfg(feature = "cli")]
pub use page::{PageError, page};
pub use results::Results;
pub use since::LastCheck;

/// What a page asks for.
#[derive(Debug, Serialize, Deserialize)]
pub struct Request {
    /// What is checked against; the built-in catalogue where nothing is given.
    #[serde(default)]
    pub basis: Basis,
    /// The files, whose bytes follow in this order.
    #[serde(default)]
    pub files: Vec<SentFile>,
    /// What is to be done with them.
    pub task: Task,
}

/// A file that is handed over.
#[derive(Debug, Serialize, Deserialize)]
pub struct SentFile {
    /// Its name, or its path in the folder that was dropped.
    pub name: String,
    /// How many bytes it has.
    pub bytes: usize,
    /// Why it is not to be read again: an earlier try had to be ended.
    #[serde(default)]
    pub ended: Option<Ended>,
}

/// A file, and its bytes.
pub type Handed<'a> = (SentFile, &'a [u8]);

/// What is to be done.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Task {
    /// Check the files, those of one member together.
    Check {
        /// What earlier checks came to, the last one last.
        #[serde(default)]
        before: Vec<LastCheck>,
    },
    /// Write the annotated copy of one of the files, or of one inside it.
    Annotate {
        /// Its name, as the check gives it.
        file: String,
    },
    /// Write the template for a stakeholder group.
    Template {
        /// Display name of the group.
        group: String,
    },
}

/// What a page gets.
#[derive(Debug, Default, Serialize)]
pub struct Answer {
    /// The verdicts for people, as the page shows them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub results: Option<Results>,
    /// The verdicts for programs: the very text that `biennial validate --format json` prints.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub report: Option<String>,
    /// What to hand over with the next check.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub checked: Vec<LastCheck>,
    /// Name of the workbook that follows, if one does.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// What is wrong with the request, or with what was to be written.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error: Option<String>,
}

impl Answer {
    fn failed(reason: &impl ToString) -> Self {
        Self {
            error: Some(reason.to_string()),
            ..Self::default()
        }
    }

    fn workbook(name: String) -> Self {
        Self {
            name: Some(name),
            ..Self::default()
        }
    }
}

/// Checks by one basis.
#[derive(Debug)]
pub struct Checker {
    catalogue: Catalogue,
    countries: Countries,
    basis: Basis,
    reader: Reader,
}

impl Checker {
    /// A checker by this basis.
    ///
    /// # Errors
    /// When the basis does not hang together.
    pub fn new(basis: Basis) -> Result<Self, CycleError> {
        Ok(Self {
            catalogue: basis.catalogue()?,
            countries: basis.countries(),
            reader: Reader::confined(basis.limits),
            basis,
        })
    }

    /// Does what is asked for with files and their bytes; gives the answer and the bytes of a workbook.
    #[must_use]
    pub fn perform(&self, task: &Task, files: &[Handed<'_>]) -> (Answer, Vec<u8>) {
        match task {
            Task::Check { before } => (results::of(self, files, before), Vec::new()),
            Task::Annotate { file } => self.annotate(file, files),
            Task::Template { group } => self.template(group),
        }
    }

    /// The annotated copy of a file, as the command line writes it.
    fn annotate(&self, name: &str, files: &[Handed<'_>]) -> (Answer, Vec<u8>) {
        let of_one = check::check(self, files);
        let own: Vec<_> = of_one
            .iter()
            .filter(|one| one.checked.file == name)
            .collect();
        let Some(first) = own.first() else {
            return (
                Answer::failed(&format!("there is no file {name}")),
                Vec::new(),
            );
        };
        let findings: Vec<_> = own
            .iter()
            .flat_map(|one| one.checked.findings.clone())
            .collect();
        let about = AnnotatedFile {
            file: name,
            verdict: &first.checked.in_a_line(),
        };
        let (sent, bytes) = &files[first.from];
        let bytes = self.reader.bytes_inside(bytes.to_vec(), &sent.name, name);
        match annotate(&self.reader, &bytes.unwrap_or_default(), &findings, &about) {
            Ok(copy) => {
                let name = copy_name(name, copy.ending, &mut BTreeSet::new());
                (Answer::workbook(name), copy.bytes)
            }
            Err(error) => (Answer::failed(&error), Vec::new()),
        }
    }

    /// The template for a group, as the command line writes it.
    fn template(&self, name: &str) -> (Answer, Vec<u8>) {
        let group = self.catalogue.groups().named(name);
        let cycle = self.basis.cycle(&self.catalogue);
        let template = group.and_then(|group| match &cycle {
            Some(cycle) => Template::of_group(cycle, group),
            None => Template::of_catalogue(&self.catalogue, group),
        });
        let Some(template) = template else {
            let reason = format!("no commitment is addressed to {name:?}");
            return (Answer::failed(&reason), Vec::new());
        };
        match template.write() {
            Ok(bytes) => {
                let year = cycle.as_ref().map(|cycle| cycle.year.to_string());
                let of = year.as_deref().unwrap_or(&self.catalogue.id);
                (Answer::workbook(group_file_name(of, name)), bytes)
            }
            Err(error) => (Answer::failed(&error), Vec::new()),
        }
    }
}
