//! The charts of the public report, as SVG and PNG, each with the table of the figures it shows. Their words
//! are the language's.
//!
//! Only what is public comes in, so nothing withheld can be drawn. A chart's numbers are cells of the
//! public cube, or of the public transitions, and its percentages are [`Share`](crate::domain::measures::Share)s of them. The same
//! cube gives the same bytes: no clock, no chance, no fonts of the machine. Lengths are SVG user
//! units; a chart is as wide as its [`Format`] and as high as its rows need.

mod canvas;
pub mod completion;
mod error;
mod face;
mod figures;
mod names;
pub mod palette;
mod panels;
mod png;
mod rates;
pub mod regions;
mod response;
mod rows;
mod sheet;
pub mod slope;
mod slope_lines;
mod slope_plan;
mod spread;
pub mod status;
mod svg;
mod table;
#[cfg(test)]
mod tests;

use rayon::prelude::*;

use crate::domain::catalogue::{Audience, Catalogue};
use crate::domain::cube::{Level, PublicCube};
use crate::domain::publication::{Comparison, Publication};
use crate::render::language::{Args, Language};
use crate::render::whom;

use canvas::Mark;
use face::Face;

pub use error::ChartError;

/// What a chart is drawn for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(in crate::render) enum Format {
    /// A printed page, or a screen that is as wide.
    #[default]
    Page,
    /// The screen of a phone, held upright: labels stand above what they name.
    Phone,
}

impl Format {
    /// Width in user units. Of a page: the text width of A4 at about a quarter of a millimetre a unit. Of a phone:
    /// what the margins leave of 390 pixels, so that text of 11 units is 13 pixels high.
    const fn width(self) -> i32 {
        match self {
            Self::Page => 640,
            Self::Phone => 290,
        }
    }

    const fn is_phone(self) -> bool {
        matches!(self, Self::Phone)
    }
}

/// One chart, and everything that goes with it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Chart {
    /// File stem, such as `status-G`: ASCII letters, digits and hyphens.
    pub name: String,
    /// Title, also drawn at the head of the picture.
    pub title: String,
    /// What the picture shows, for those who do not see it: the SVG's `<desc>`. The figures are in `data_csv`.
    pub alt: String,
    /// The picture.
    pub svg: String,
    /// The picture without its notice and title, for a page that has both already: the same elements,
    /// seen from below them.
    pub inset: String,
    /// The figures behind it, one row for each mark, with the names of `aggregates.csv`.
    pub data_csv: String,
    /// How to read it, and who is in it: what stands below a figure.
    pub caption: String,
    /// What the pictures are made of.
    pub(in crate::render) picture: Picture,
}

/// Everything that stands in a picture.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(in crate::render) struct Picture {
    format: Format,
    height: i32,
    marks: Vec<Mark>,
}

impl Chart {
    /// The picture as a PNG file, with everything that the SVG shows, and with texts about it by the keywords of
    /// the PNG specification. The same chart gives the same bytes.
    ///
    /// # Errors
    /// When the drawing library refuses.
    pub fn png(&self, about: &[(&str, &str)]) -> Result<Vec<u8>, ChartError> {
        png::encode(&self.picture, about)
    }

    /// Width and height of the SVG, in user units.
    #[must_use]
    pub fn size(&self) -> [i32; 2] {
        [self.picture.format.width(), self.picture.height]
    }

    /// Width and height of the PNG, in dots.
    #[must_use]
    pub fn size_in_dots(&self) -> [u32; 2] {
        png::size_of(&self.picture)
    }
}

/// What has to be said on every chart of a build.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Notices {
    /// The build has not been released.
    pub draft: bool,
    /// The cycle is made up.
    pub fictional: bool,
}

impl Notices {
    /// The line at the head of every chart; none where there is nothing to say.
    #[must_use]
    pub fn text(self, language: &Language) -> Option<String> {
        let id = match (self.draft, self.fictional) {
            (true, true) => "notice-both",
            (true, false) => "notice-draft",
            (false, true) => "notice-fictional",
            (false, false) => return None,
        };
        Some(language.text(id))
    }

    /// The same line as data files have it, which speak English whatever the report speaks; empty where
    /// there is nothing to say.
    #[must_use]
    pub fn in_data(self) -> String {
        self.text(Language::english()).unwrap_or_default()
    }
}

/// What every chart is drawn from.
struct Source<'a> {
    cube: &'a PublicCube,
    catalogue: &'a Catalogue,
    notices: Notices,
    language: &'a Language,
    face: &'a Face,
    format: Format,
}

impl Source<'_> {
    fn text(&self, id: &str) -> String {
        self.language.text(id)
    }

    fn tell(&self, id: &str, args: &Args) -> String {
        self.language.say(id, args).text
    }

    /// What titles are given, and what reads a chart: the cycle and the scheme of regions.
    fn about(&self) -> Args {
        let dimensions = &self.cube.dimensions;
        Args::new()
            .text("cycle", dimensions.cycle.to_string())
            .text("scheme", dimensions.scheme.as_str())
    }

    /// What the commitments of an audience are called.
    fn title_of(&self, audience: &Audience) -> String {
        whom::commitments_of(self.language, self.catalogue, audience)
    }

    /// A title, and how to read what is below it.
    fn heading(&self, id: &str, args: &Args) -> [String; 2] {
        [id, &format!("{id}.reading")].map(|id| self.tell(id, args))
    }
}

/// Draws every chart that has something to show, in the order of the report: progress by group, response by group and
/// by region, status and completion for each audience, completion by
/// framework, completion by region for each audience, change
/// since the cycle before.
///
/// A chart is left out when nobody is addressed in any of its rows; one by region, where every row has only a
/// total of all regions; that of the change, where nothing of it is public.
///
/// # Errors
/// When the fonts compiled into the program are damaged or the drawing library fails.
pub fn draw_all(
    publication: &Publication,
    catalogue: &Catalogue,
    notices: &Notices,
    language: &Language,
) -> Result<Vec<Chart>, ChartError> {
    draw_for(Format::Page, publication, catalogue, *notices, language)
}

/// The same charts drawn for a phone, of which a page for browsers shows the inset.
///
/// # Errors
/// As [`draw_all`].
pub fn draw_narrow(
    publication: &Publication,
    catalogue: &Catalogue,
    notices: &Notices,
    language: &Language,
) -> Result<Vec<Chart>, ChartError> {
    draw_for(Format::Phone, publication, catalogue, *notices, language)
}

fn draw_for(
    format: Format,
    publication: &Publication,
    catalogue: &Catalogue,
    notices: Notices,
    language: &Language,
) -> Result<Vec<Chart>, ChartError> {
    let cube = &publication.cube;
    let face = &Face::load()?;
    let source = Source {
        cube,
        catalogue,
        notices,
        language,
        face,
        format,
    };
    let audiences = 0..cube.dimensions.codes(Level::Audience).len();
    let mut drawings = vec![Drawing::Progress, Drawing::Groups, Drawing::Regions];
    let of_audience = |of| [Drawing::Status(of), Drawing::Completion(of)];
    drawings.extend(audiences.clone().flat_map(of_audience));
    drawings.push(Drawing::Frameworks);
    drawings.extend(audiences.map(Drawing::RegionsOf));
    drawings.extend(publication.comparison.as_ref().map(Drawing::Change));
    let charts = drawings.par_iter().map(|drawing| drawing.draw(&source));
    let charts: Result<Vec<Option<Chart>>, ChartError> = charts.collect();
    Ok(charts?.into_iter().flatten().collect())
}

/// A chart to be drawn; those of an audience by its position.
enum Drawing<'a> {
    Progress,
    Groups,
    Regions,
    Status(usize),
    Completion(usize),
    Frameworks,
    RegionsOf(usize),
    Change(&'a Comparison),
}

impl Drawing<'_> {
    fn draw(&self, source: &Source<'_>) -> Result<Option<Chart>, ChartError> {
        match self {
            Self::Progress => status::by_group(source),
            Self::Groups => response::by_group(source),
            Self::Regions => response::by_region(source),
            Self::Status(of) => status::by_section(source, *of),
            Self::Completion(of) => completion::by_commitment(source, *of),
            Self::Frameworks => completion::by_framework(source),
            Self::RegionsOf(of) => regions::by_commitment(source, *of),
            Self::Change(comparison) => slope::of_all(source, comparison),
        }
    }
}

/// A file stem of a fixed word and a code, whatever letters the code has.
fn file_stem(word: &str, code: &str) -> String {
    let code: String = code
        .chars()
        .map(|letter| {
            if letter.is_ascii_alphanumeric() {
                letter
            } else {
                '-'
            }
        })
        .collect();
    format!("{word}-{code}")
}
