//! The face of the charts: Libertinus Serif, as in the report. Measures and wraps text.
//!
//! The font files are those compiled into the program; fonts of the machine are never asked.

use ab_glyph::FontRef;
use plotters::style::{FontDesc, FontFamily, FontStyle, register_font};

use super::error::ChartError;

/// What the SVG asks for: the report's face, else any serif. Also the name under which the drawing
/// library knows the face, so that it writes exactly this.
pub(super) const FAMILY: &str = "Libertinus Serif, serif";

/// Size of titles.
pub(super) const TITLE: i32 = 14;
/// Size of all other text.
pub(super) const TEXT: i32 = 11;
/// From one line of text to the next.
pub(super) const LINE: i32 = 13;
/// From the top of a line to its baseline.
pub(super) const RISE: i32 = 10;

/// The drawing library scales a font to its height from descender to ascender (246 + 894 of 1000
/// units), not to its em. At this size it measures in thousandths of an em.
const THOUSAND_PER_EM: u16 = 1140;

/// Regular or bold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Weight {
    Regular,
    Bold,
}

impl Weight {
    /// The drawing library's word for it.
    pub(super) const fn style(self) -> FontStyle {
        match self {
            Self::Regular => FontStyle::Normal,
            Self::Bold => FontStyle::Bold,
        }
    }

    /// The font's PostScript name.
    const fn name(self) -> &'static str {
        match self {
            Self::Regular => "LibertinusSerif-Regular",
            Self::Bold => "LibertinusSerif-Bold",
        }
    }

    /// The font's file, as it is compiled in.
    fn bytes(self) -> Result<&'static [u8], ChartError> {
        font_named(self.name()).ok_or(ChartError::Font(self.name()))
    }
}

/// The face, ready to measure.
pub(super) struct Face {
    regular: FontDesc<'static>,
    bold: FontDesc<'static>,
}

impl Face {
    /// Registers the face with the drawing library.
    pub(super) fn load() -> Result<Self, ChartError> {
        for weight in [Weight::Regular, Weight::Bold] {
            let name = weight.name();
            register_font(FAMILY, weight.style(), weight.bytes()?)
                .map_err(|_| ChartError::Font(name))?;
        }
        let at_em = |weight: Weight| {
            FontDesc::new(
                FontFamily::Name(FAMILY),
                f64::from(THOUSAND_PER_EM),
                weight.style(),
            )
        };
        Ok(Self {
            regular: at_em(Weight::Regular),
            bold: at_em(Weight::Bold),
        })
    }

    /// Width of a text in user units, rounded up.
    pub(super) fn width(&self, text: &str, size: i32, weight: Weight) -> i32 {
        (self.thousandths(text, weight) * size + 999) / 1000
    }

    /// Width of a text in thousandths of an em.
    pub(super) fn thousandths(&self, text: &str, weight: Weight) -> i32 {
        if text.is_empty() {
            return 0;
        }
        let font = match weight {
            Weight::Regular => &self.regular,
            Weight::Bold => &self.bold,
        };
        // The face is registered, so the fallback (a full em for each character) is never taken.
        font.layout_box(text).map_or_else(
            |_| i32::try_from(text.chars().count()).unwrap_or(i32::MAX / 1000) * 1000,
            |((left, _), (right, _))| right - left + 1,
        )
    }

    /// Breaks a text into lines no wider than `limit`: between words, and inside a word only where
    /// the word alone is too wide. Always at least one line.
    pub(super) fn wrap(&self, text: &str, limit: i32, size: i32, weight: Weight) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        let mut line = String::new();
        for word in text.split_whitespace() {
            let longer = if line.is_empty() {
                word.to_owned()
            } else {
                format!("{line} {word}")
            };
            if self.width(&longer, size, weight) <= limit {
                line = longer;
                continue;
            }
            if !line.is_empty() {
                lines.push(std::mem::take(&mut line));
            }
            for letter in word.chars() {
                line.push(letter);
                if line.chars().count() > 1 && self.width(&line, size, weight) > limit {
                    line.pop();
                    lines.push(std::mem::replace(&mut line, letter.to_string()));
                }
            }
        }
        if !line.is_empty() || lines.is_empty() {
            lines.push(line);
        }
        lines
    }

    /// Width of the widest of some lines.
    pub(super) fn widest(&self, lines: &[String], size: i32, weight: Weight) -> i32 {
        lines
            .iter()
            .map(|line| self.width(line, size, weight))
            .max()
            .unwrap_or(0)
    }
}

/// The letters' outlines.
pub(super) fn font_of(weight: Weight) -> Result<FontRef<'static>, ChartError> {
    FontRef::try_from_slice(weight.bytes()?).map_err(|_| ChartError::Font(weight.name()))
}

/// The height from descender to ascender, to which a font is scaled, of one whose em is this.
pub(super) fn line_height(em: f32) -> f32 {
    em * f32::from(THOUSAND_PER_EM) / 1000.0
}

/// The compiled-in font with this PostScript name. The name stands in the font's CFF table, where a
/// zero byte follows it, so that `-Bold` does not find `-BoldItalic`.
fn font_named(name: &str) -> Option<&'static [u8]> {
    let needle = [name.as_bytes(), &[0]].concat();
    typst_assets::fonts().find(|bytes| memchr::memmem::find(bytes, &needle).is_some())
}

#[cfg(test)]
mod tests {
    use super::{Face, TEXT, Weight, font_named};

    #[test]
    fn both_faces_are_found_and_differ() {
        let regular = font_named("LibertinusSerif-Regular").expect("regular");
        let bold = font_named("LibertinusSerif-Bold").expect("bold");
        assert_ne!(regular.len(), bold.len());
    }

    #[test]
    fn digits_measure_as_the_font_says() {
        // Every digit of Libertinus Serif advances 465 thousandths of an em.
        let face = Face::load().expect("face");
        assert_eq!(face.width("0123456789", 100, Weight::Regular), 466);
    }

    #[test]
    fn wrapped_lines_fit_and_lose_nothing() {
        let face = Face::load().expect("face");
        for text in [
            "Latin America & Caribbean",
            "Unbreakablelonglabelwithoutspaces",
            "",
            "x",
        ] {
            let lines = face.wrap(text, 60, TEXT, Weight::Regular);
            assert!(!lines.is_empty());
            assert!(
                face.widest(&lines, TEXT, Weight::Regular) <= 60,
                "{lines:?}"
            );
            let squeeze = |text: &str| text.replace(' ', "");
            assert_eq!(squeeze(&lines.concat()), squeeze(text));
        }
    }
}
