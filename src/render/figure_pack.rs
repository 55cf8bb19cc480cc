//! `public/figures/`: the charts to be used elsewhere, and `figures.json`, which says what each shows and where
//! it comes from.

use serde_json::{Value, json};

use super::charts::{Chart, ChartError};
use super::report::{Figure, ReportModel};
use super::tables::codebook::CodebookFacts;

/// A chart, and what the report makes of it.
#[derive(Debug, Clone, Copy)]
pub struct PackedFigure<'a> {
    chart: &'a Chart,
    /// None where there is no report, or the report leaves it out.
    figure: Option<&'a Figure>,
    has_png: bool,
}

impl<'a> PackedFigure<'a> {
    /// Every chart, in order; as PNG, too, if that is wanted.
    #[must_use]
    pub fn all(charts: &'a [Chart], report: Option<&'a ReportModel>, has_png: bool) -> Vec<Self> {
        let figures: Vec<&Figure> = report.into_iter().flat_map(ReportModel::figures).collect();
        let packed = charts.iter().map(|chart| Self {
            chart,
            figure: figures.iter().find(|figure| figure.shows(chart)).copied(),
            has_png,
        });
        packed.collect()
    }

    /// File stem.
    #[must_use]
    pub fn name(&self) -> &'a str {
        &self.chart.name
    }

    /// The chart as SVG.
    #[must_use]
    pub fn svg(&self) -> &'a str {
        &self.chart.svg
    }

    /// The figures behind it, as CSV.
    #[must_use]
    pub fn data_csv(&self) -> &'a str {
        &self.chart.data_csv
    }

    /// What it says, or else what it shows.
    fn title(&self) -> &'a str {
        let finding = self.figure.and_then(|figure| figure.finding.as_ref());
        finding.map_or(&self.chart.title, |finding| &finding.text)
    }

    fn alternative(&self) -> &'a str {
        self.figure
            .map_or(&self.chart.alt, |figure| figure.alt.as_str())
    }

    /// The chart as PNG, which carries its title, its alternative text and its source; none if it is not wanted.
    ///
    /// # Errors
    /// When the drawing library refuses.
    pub fn png(&self, source: &str) -> Result<Option<Vec<u8>>, ChartError> {
        if !self.has_png {
            return Ok(None);
        }
        let png = self.chart.png(&[
            ("Title", self.title()),
            ("Description", self.alternative()),
            ("Source", source),
        ]);
        png.map(Some)
    }
}

/// `figures.json`: what each figure says and shows, in words for those who see it and those who do not, and the
/// line to cite it by.
#[must_use]
pub fn figures_json(figures: &[PackedFigure<'_>], about: &CodebookFacts<'_>) -> Value {
    let edition = about.edition();
    let source = edition.citation();
    let listed = figures.iter().map(|figure| {
        let name = figure.name();
        let [width, height] = figure.chart.size();
        let mut files = json!({
            "svg": { "path": format!("{name}.svg"), "width": width, "height": height },
            "csv": { "path": format!("{name}.csv") },
        });
        if figure.has_png {
            let [width, height] = figure.chart.size_in_dots();
            files["png"] =
                json!({ "path": format!("{name}.png"), "width": width, "height": height });
        }
        json!({
            "name": name,
            "title": figure.title(),
            "subject": figure.chart.title,
            "caption": figure.chart.caption,
            "alternative_text": figure.alternative(),
            "source": source,
            "files": files,
        })
    });
    json!({
        "title": edition.title,
        "publisher": edition.imprint.publisher,
        "cycle": edition.cycle,
        "as_of": edition.as_of,
        "build": edition.build,
        "release": edition.release.as_ref().map(|release| &release.number),
        "notice": edition.notice,
        "licence": edition.imprint.licence,
        "contact": edition.imprint.contact,
        "doi": edition.imprint.doi,
        "figures": listed.collect::<Vec<_>>(),
    })
}
