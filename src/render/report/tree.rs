//! The report as a plain tree: what the template lays out, and all it knows.
//!
//! Every string is text to be shown as it stands; the template evaluates none of it and computes
//! no figure.

use serde::Serialize;

use super::staging::chart_path;
use crate::render::charts::Chart;
use crate::render::every_page::EveryPage;
use crate::render::language::{CitedNumber, Language, RichText};

/// The whole report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReportModel {
    /// What stands on every page, and in the file's properties.
    pub meta: Meta,
    /// The first page.
    pub cover: CoverPage,
    /// The main points, before the list of contents.
    pub main_points: Chapter,
    /// Chapters, then annexes, in order.
    pub chapters: Vec<Chapter>,
}

impl ReportModel {
    /// The main points, then every chapter and annex.
    pub fn parts(&self) -> impl Iterator<Item = &Chapter> {
        std::iter::once(&self.main_points).chain(&self.chapters)
    }

    /// Puts the names of a language in place of English ones wherever a text is nothing but a name: in sentences they are
    /// already.
    pub(super) fn name_in(&mut self, language: &Language) {
        for part in std::iter::once(&mut self.main_points).chain(&mut self.chapters) {
            for block in &mut part.blocks {
                block.name_in(language);
            }
        }
    }

    /// Every chart, in order.
    pub fn figures(&self) -> impl Iterator<Item = &Figure> {
        let blocks = self.parts().flat_map(|part| &part.blocks);
        blocks.filter_map(|block| match block {
            Block::Figure(figure) => Some(figure),
            _ => None,
        })
    }
}

/// What stands on every page, and in the file's properties.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Meta {
    /// What a document of any kind has there.
    #[serde(flatten)]
    pub every_page: EveryPage,
    /// Heading of the list of contents.
    pub contents: String,
    /// Below the list of contents: what the report rests on.
    pub about: String,
    /// Heading of the signs.
    pub signs_heading: String,
    /// Signs that stand for figures, and what they mean.
    pub signs: Vec<Term>,
    /// Words before the numbers of captions and annexes.
    pub labels: Labels,
}

/// Words before numbers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Labels {
    /// Before the number of a figure.
    pub figure: String,
    /// Before the number of a table.
    pub table: String,
    /// Before the letter of an annex.
    pub annex: String,
}

/// The first page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CoverPage {
    /// Above the title.
    pub overline: String,
    /// The title.
    pub title: String,
    /// Below the title.
    pub subtitle: String,
    /// Dates and the like, one a line.
    pub facts: Vec<Term>,
    /// What the reader must know before reading.
    pub notices: Vec<Term>,
    /// What made the document.
    pub imprint: String,
}

/// A chapter or an annex.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Chapter {
    /// Its number, or an annex's letter; none of the main points.
    pub number: String,
    /// Its title.
    pub title: String,
    /// Whether it is an annex.
    pub annex: bool,
    /// Whether it begins a page; otherwise it follows on where there is room.
    pub new_page: bool,
    /// What it holds.
    pub blocks: Vec<Block>,
}

/// A piece of a chapter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Block {
    /// The paragraph that says what the chapter says.
    Lead(RichText),
    /// A paragraph.
    Paragraph(RichText),
    /// A heading inside a chapter.
    Heading {
        /// Its text.
        text: String,
        /// 2, or 3 below another one.
        level: u8,
    },
    /// A remark set apart.
    Note(RichText),
    /// The main points, one below the other.
    Points {
        /// A word or two, and what is to be known.
        items: Vec<Term>,
    },
    /// Words explained.
    Terms {
        /// The words.
        items: Vec<Term>,
    },
    /// Commitments, each with a figure and its wording.
    Commitments {
        /// The commitments.
        items: Vec<CommitmentItem>,
    },
    /// A chart.
    Figure(Figure),
    /// A table.
    Table(Table),
    /// A list of names.
    Names {
        /// Heading of the list.
        heading: String,
        /// The names.
        names: Vec<String>,
    },
}

impl Block {
    fn name_in(&mut self, language: &Language) {
        let own = |text: &mut String| *text = language.name(text).into_owned();
        match self {
            Self::Heading { text, .. } => own(text),
            Self::Points { items } | Self::Terms { items } => {
                for item in items {
                    own(&mut item.term);
                }
            }
            Self::Commitments { items } => items.iter_mut().for_each(|item| own(&mut item.label)),
            Self::Table(table) => {
                own(&mut table.caption);
                table
                    .columns
                    .iter_mut()
                    .for_each(|column| own(&mut column.header));
                let cells = table.rows.iter_mut().flat_map(|row| &mut row.cells);
                cells.for_each(own);
            }
            Self::Names { heading, .. } => own(heading),
            Self::Lead(_) | Self::Paragraph(_) | Self::Note(_) | Self::Figure(_) => {}
        }
    }

    /// The figures in its sentences, in order. The cells of tables and charts are none of them, the notes below are.
    pub fn stated(&self) -> impl Iterator<Item = &CitedNumber> {
        let lists: Vec<&[CitedNumber]> = match self {
            Self::Lead(said) | Self::Paragraph(said) | Self::Note(said) => vec![&said.stated],
            Self::Points { items } | Self::Terms { items } => {
                items.iter().map(|term| &*term.said.stated).collect()
            }
            Self::Commitments { items } => items.iter().map(|item| &*item.stated).collect(),
            Self::Table(table) => {
                let said = table.finding.iter().chain(&table.notes);
                said.map(|said| &*said.stated).collect()
            }
            Self::Figure(figure) => figure.finding.iter().map(|said| &*said.stated).collect(),
            Self::Heading { .. } | Self::Names { .. } => Vec::new(),
        };
        lists.into_iter().flatten()
    }
}

/// A word and what it means.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Term {
    /// The word.
    pub term: String,
    /// What it means.
    #[serde(flatten)]
    pub said: RichText,
}

/// A commitment with what members said about it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CommitmentItem {
    /// Its id.
    pub code: String,
    /// Its short label.
    pub label: String,
    /// How many of how many.
    pub figure: String,
    /// The figures in that.
    #[serde(skip)]
    pub stated: Vec<CitedNumber>,
    /// Its wording, exactly as printed.
    pub wording: String,
}

/// A chart.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Figure {
    /// Path from the staging folder.
    pub file: String,
    /// Path of the table of its figures.
    pub data: String,
    /// What the picture says: its title.
    pub finding: Option<RichText>,
    /// What the picture shows, for those who do not see it.
    pub alt: String,
    /// Caption.
    pub caption: String,
}

impl Figure {
    /// Whether it is this chart.
    #[must_use]
    pub fn shows(&self, chart: &Chart) -> bool {
        chart_path(&chart.name, "svg").is_some_and(|path| path == self.file)
    }
}

/// A table. Every row has as many cells as there are columns.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Table {
    /// What the table says: its title.
    pub finding: Option<RichText>,
    /// Caption.
    pub caption: String,
    /// Columns from left to right.
    pub columns: Vec<TableColumn>,
    /// Rows from top to bottom.
    pub rows: Vec<TableRow>,
    /// Below the table.
    pub notes: Vec<RichText>,
    /// Whether it is set in small type, for long tables.
    pub small: bool,
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TableColumn {
    /// Its heading.
    pub header: String,
    /// Where its cells stand.
    pub align: Align,
    /// Parts of the width left over by the other columns; 0 for as wide as its content.
    pub fraction: u8,
    /// Whether it holds codes.
    pub code: bool,
    /// Whether it holds shares: what a reader looks for first.
    pub rate: bool,
}

/// Where cells stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Align {
    /// Words.
    Left,
    /// Numbers.
    Right,
}

impl TableColumn {
    /// A column of words that takes a part of the width left over.
    #[must_use]
    pub fn words(header: impl Into<String>, fraction: u8) -> Self {
        Self {
            header: header.into(),
            align: Align::Left,
            fraction,
            code: false,
            rate: false,
        }
    }

    /// A column of codes.
    #[must_use]
    pub fn codes(header: impl Into<String>) -> Self {
        Self {
            code: true,
            ..Self::words(header, 0)
        }
    }

    /// A column of numbers.
    #[must_use]
    pub fn numbers(header: impl Into<String>) -> Self {
        Self {
            align: Align::Right,
            ..Self::words(header, 0)
        }
    }
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TableRow {
    /// What the row is.
    pub role: Role,
    /// Its cells.
    pub cells: Vec<String>,
}

/// What a row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Data.
    Data,
    /// The sum of the rows above it.
    Total,
}

impl TableRow {
    /// A row of data.
    #[must_use]
    pub const fn data(cells: Vec<String>) -> Self {
        Self {
            role: Role::Data,
            cells,
        }
    }

    /// The sum of the rows above it.
    #[must_use]
    pub const fn total(cells: Vec<String>) -> Self {
        Self {
            role: Role::Total,
            cells,
        }
    }
}
