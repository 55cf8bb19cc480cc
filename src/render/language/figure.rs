//! Figures that know where they come from.

use crate::domain::measures::Share;

/// A cell of the published data, by the names that its row and its column have there.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Origin {
    /// The file, without its ending.
    pub table: &'static str,
    /// Which members.
    pub basis: &'static str,
    /// What the code names; in the table of quality, what is counted.
    pub level: &'static str,
    /// The code.
    pub code: String,
    /// Stakeholder group, or all.
    pub group: String,
    /// Region, or all.
    pub region: String,
    /// The column.
    pub measure: &'static str,
}

/// A cell and what stands in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FigureCell {
    /// Which cell.
    pub origin: Origin,
    /// Its count.
    pub value: u32,
}

/// A count taken from the published data: what stands in one cell, or the sum of several.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Figure {
    /// The cells; none for a row that nobody is in, which is not published.
    pub cells: Vec<FigureCell>,
}

impl Figure {
    /// What stands in a cell.
    #[must_use]
    pub fn new(origin: Origin, value: u32) -> Self {
        Self {
            cells: vec![FigureCell { origin, value }],
        }
    }

    /// The count.
    #[must_use]
    pub fn value(&self) -> u32 {
        self.cells.iter().map(|cell| cell.value).sum()
    }

    /// The sum of two.
    #[must_use]
    pub fn plus(mut self, other: Self) -> Self {
        self.cells.extend(other.cells);
        self
    }

    /// This figure of that one, as a share.
    #[must_use]
    pub const fn of(self, all: Self) -> Ratio {
        Ratio {
            numerator: self,
            denominator: all,
        }
    }
}

/// A share of two figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ratio {
    /// How many.
    pub numerator: Figure,
    /// Of how many.
    pub denominator: Figure,
}

impl Ratio {
    /// The share.
    #[must_use]
    pub fn share(&self) -> Share {
        Share::new(self.numerator.value(), self.denominator.value())
    }
}

/// A number in a sentence, as it is written, and what it is made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CitedNumber {
    /// The number.
    pub number: String,
    /// The count, or the numerator of the percentage.
    pub figure: Figure,
    /// The denominator of a percentage.
    pub of: Option<Figure>,
}

/// What is said, with the origins of its figures.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize)]
pub struct RichText {
    /// The text.
    pub text: String,
    /// Its figures, each once.
    #[serde(skip)]
    pub stated: Vec<CitedNumber>,
    /// What leads elsewhere, in the order of the text.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub pointers: Vec<Pointer>,
}

/// Words of a text that lead to another place of the same document.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Pointer {
    /// The words, as they stand in the text.
    pub words: String,
    /// Name of the place.
    pub to: String,
    /// What is said at the foot of the page, where it is not enough to lead there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub footnote: Option<RichText>,
}

impl RichText {
    /// Has the first such words lead to a place; nothing where the text lacks them.
    pub fn point(&mut self, pointer: Pointer) {
        let place = |pointer: &Pointer| self.text.find(&pointer.words);
        let Some(at) = place(&pointer) else { return };
        let before = |other: &&Pointer| place(other).is_some_and(|other| other < at);
        let index = self.pointers.iter().take_while(before).count();
        self.pointers.insert(index, pointer);
    }
}

impl From<String> for RichText {
    fn from(text: String) -> Self {
        Self {
            text,
            ..Self::default()
        }
    }
}
