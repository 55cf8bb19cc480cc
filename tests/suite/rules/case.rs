//! A case: a rule, workbooks on which it fires, and near neighbours on which it must not.

use std::fs;
use std::ops::{Deref, DerefMut};
use std::path::Path;

use super::book::Book;
use crate::support::folder::corpus;
use crate::support::tables::rows;

/// A country that does not exist; `countries.csv` of the cycle gives it a code.
pub const COUNTRY: &str = "Northmark";

/// The member's line of the roster.
#[derive(Debug, Clone)]
pub struct RosterLine {
    pub id: String,
    pub name: String,
    pub alias: String,
    pub group: String,
    pub country: String,
    pub left: String,
}

/// One member's submission, to be made wrong. The cells of its workbook are changed through [`Book`].
pub struct Work {
    pub book: Book,
    pub roster: RosterLine,
    /// A second file of the same member.
    pub another: Option<Book>,
    /// What the member sent in the cycle before.
    pub before: Option<Book>,
    /// Ending of the file's name.
    pub ending: &'static str,
    bytes: Option<Vec<u8>>,
}

impl Work {
    /// The submission of member `id`, with everything right.
    pub fn perfect(id: &str) -> Self {
        let name = format!("Imagined Office {id} (fictional)");
        Self {
            book: Book::perfect(id, &name, COUNTRY),
            roster: RosterLine {
                id: id.to_owned(),
                name,
                alias: format!("IO {id}"),
                group: "Government".to_owned(),
                country: "XNM".to_owned(),
                left: String::new(),
            },
            another: None,
            before: None,
            ending: "xlsx",
            bytes: None,
        }
    }

    /// Answers as a company on the roster.
    pub fn company(&mut self) {
        self.roster.group = "Private sector".into();
        self.book.as_company();
    }

    /// Is a member until that day.
    pub fn leave(&mut self, day: &str) {
        self.roster.left = day.into();
    }

    /// Moves the member to the country with this code.
    pub fn move_to(&mut self, code: &str) {
        self.roster.country = code.into();
        self.field("Country", code);
    }

    /// Sends these bytes instead of the workbook.
    pub fn send(&mut self, bytes: Vec<u8>, ending: &'static str) {
        self.bytes = Some(bytes);
        self.ending = ending;
    }

    /// Sends a workbook of the tests' fixtures.
    pub fn send_fixture(&mut self, name: &str) {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
        self.bytes = Some(fs::read(folder.join(name)).expect("a fixture"));
    }

    /// Sends a member's workbook of an acceptance cycle, as that member.
    pub fn send_from_corpus(&mut self, cycle: &str, id: &str, ending: &'static str) {
        let folder = corpus(cycle);
        let file = folder.join("submissions").join(format!("{id}.{ending}"));
        self.send(fs::read(file).expect("a workbook"), ending);
        let members = rows(&folder.join("members.csv"));
        let line = members.iter().find(|row| row["member_id"] == id);
        let line = line.expect("a member of the cycle");
        self.roster.id = id.into();
        let [name, group, country] = ["name", "group", "country"].map(|key| line[key].clone());
        (self.roster.name, self.roster.group, self.roster.country) = (name, group, country);
    }

    /// A second file of the same member, like the first but for this.
    pub fn another(&mut self, change: fn(&mut Book)) {
        let mut book = self.book.clone();
        change(&mut book);
        self.another = Some(book);
    }

    /// What the member sent in the cycle before: the same, but for this.
    pub fn before(&mut self, change: fn(&mut Book)) {
        let mut book = self.book.clone();
        book.field("Cycle", 2024.0);
        change(&mut book);
        self.before = Some(book);
    }

    /// The bytes of the file.
    pub fn to_bytes(&self) -> Vec<u8> {
        self.bytes.clone().unwrap_or_else(|| self.book.to_xlsx())
    }
}

impl Deref for Work {
    type Target = Book;

    fn deref(&self) -> &Book {
        &self.book
    }
}

impl DerefMut for Work {
    fn deref_mut(&mut self) -> &mut Book {
        &mut self.book
    }
}

/// Sheet and cell of a finding, as the spreadsheet shows them.
pub type At = (&'static str, &'static str);

/// A cell.
pub const fn at(sheet: &'static str, cell: &'static str) -> At {
    (sheet, cell)
}

/// The file as a whole.
pub const FILE: At = ("", "");

/// What the figures must show of the firing submission.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effect {
    /// Nothing of the file is used.
    Rejected,
    /// Nothing is wrong with the file, but another one is used.
    Superseded,
    /// The answer is not there.
    NoAnswer,
    /// The answer is there.
    Counted,
    /// The answer is there, with this status.
    CountedAs(&'static str),
}

/// A workbook on which the rule fires. What is found stands here as in `findings.csv`, where an
/// apostrophe keeps a text from becoming a formula. In the texts, `{id}`, `{country}`, `{file}` and `{another}`
/// stand for the member's id and country on the roster, the file and the member's second file.
pub struct Fires {
    pub make: fn(&mut Work),
    pub at: At,
    pub found: &'static str,
    pub expected: Option<&'static str>,
    pub fix: Option<&'static str>,
}

/// A rule with its workbooks.
pub struct Case {
    pub rule: &'static str,
    pub fires: Vec<Fires>,
    pub quiet: Vec<fn(&mut Work)>,
    pub effect: Option<Effect>,
    pub about: Option<&'static str>,
}

impl Case {
    pub const fn new(rule: &'static str) -> Self {
        Self {
            rule,
            fires: Vec::new(),
            quiet: Vec::new(),
            effect: None,
            about: None,
        }
    }

    /// A workbook on which the rule fires, where, and what it quotes.
    pub fn fires(mut self, make: fn(&mut Work), at: At, found: &'static str) -> Self {
        self.fires.push(Fires {
            make,
            at,
            found,
            expected: None,
            fix: None,
        });
        self
    }

    /// What the last firing workbook is told to be expected.
    pub fn expected(mut self, text: &'static str) -> Self {
        self.fires.last_mut().expect("a firing workbook").expected = Some(text);
        self
    }

    /// What the last firing workbook is told to do.
    pub fn fix(mut self, text: &'static str) -> Self {
        self.fires.last_mut().expect("a firing workbook").fix = Some(text);
        self
    }

    /// A near neighbour on which it must not fire.
    pub fn quiet(mut self, make: fn(&mut Work)) -> Self {
        self.quiet.push(make);
        self
    }

    /// What the figures show, where the severity alone does not say.
    pub const fn effect(mut self, effect: Effect) -> Self {
        self.effect = Some(effect);
        self
    }

    /// The commitment whose answer the figures are searched for, if not the one the case changes.
    pub const fn about(mut self, commitment: &'static str) -> Self {
        self.about = Some(commitment);
        self
    }
}
