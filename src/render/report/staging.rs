//! The folder that Typst is given: the tree as JSON, the templates, and the charts.

use std::fs;
use std::io;
use std::path::Path;

use super::glyphs::make_displayable;
use super::tree::ReportModel;
use crate::render::charts::Chart;

/// The file that Typst is to compile, in the folder that [`write_sources`] fills.
pub const MAIN: &str = "report.typ";

/// The templates, as they are compiled into the program.
const TEMPLATES: [(&str, &str); 3] = [
    (MAIN, include_str!("../../../templates/report.typ")),
    ("style.typ", include_str!("../../../templates/style.typ")),
    ("blocks.typ", include_str!("../../../templates/blocks.typ")),
];

/// Writes everything the report is typeset from into `dir`, which must exist. Charts come without
/// their notice and title, for the page has both, and with the tables of their figures.
///
/// # Errors
/// When a file cannot be written.
pub fn write_sources(model: &ReportModel, charts: &[Chart], dir: &Path) -> io::Result<()> {
    let mut tree = serde_json::to_value(model).map_err(io::Error::other)?;
    make_displayable(&mut tree);
    fs::write(dir.join("report.json"), serde_json::to_vec_pretty(&tree)?)?;
    for (name, text) in TEMPLATES {
        fs::write(dir.join(name), text)?;
    }
    fs::create_dir_all(dir.join("figures"))?;
    for chart in charts {
        for (ending, text) in [("svg", &chart.inset), ("csv", &chart.data_csv)] {
            if let Some(path) = chart_path(&chart.name, ending) {
                fs::write(dir.join(path), text)?;
            }
        }
    }
    Ok(())
}

/// Where a chart, or the table of its figures, lies in the folder; none for a name that is no plain file stem.
pub(super) fn chart_path(name: &str, ending: &str) -> Option<String> {
    let plain = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    (!name.is_empty() && name.chars().all(plain)).then(|| format!("figures/{name}.{ending}"))
}

#[cfg(test)]
mod tests {
    use super::chart_path;

    #[test]
    fn a_chart_cannot_climb_out_of_the_folder() {
        assert_eq!(
            chart_path("status-G", "svg").as_deref(),
            Some("figures/status-G.svg")
        );
        for name in ["", "../x", "a/b", "a.b", "a\\b"] {
            assert_eq!(chart_path(name, "svg"), None, "{name}");
        }
    }
}
