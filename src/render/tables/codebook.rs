//! `codebook.md`: what a person needs to use the data, from the definitions of the tables.

use super::citation::Edition;
use super::{Table, Values, shorthand};
use crate::domain::cube::PublicCube;
use crate::domain::cycle::Cycle;
use crate::domain::ledger::Issue;
use crate::domain::status::Status;
use crate::render::charts::Notices;

/// What is said about the data as a whole.
#[derive(Debug, Clone, Copy)]
pub struct CodebookFacts<'a> {
    /// The cycle.
    pub cycle: &'a Cycle,
    /// What is published, for the names of what is joined.
    pub cube: &'a PublicCube,
    /// Id of the build.
    pub build_id: &'a str,
    /// The release, where it is one.
    pub release: Option<&'a Issue>,
    /// What has to be said wherever the figures stand.
    pub notices: Notices,
}

impl CodebookFacts<'_> {
    /// How the data are named and cited.
    #[must_use]
    pub fn edition(&self) -> Edition {
        Edition {
            title: self.cycle.title.clone(),
            imprint: self.cycle.imprint.clone(),
            cycle: self.cycle.year,
            as_of: self.cycle.as_of.to_string(),
            build: self.build_id.to_owned(),
            release: self.release.cloned(),
            notice: self.notices.in_data(),
            is_draft: self.notices.draft,
        }
    }
}

/// The codebook: how to cite, every table, column and list of values, the status scale, and the
/// wording of the commitments.
#[must_use]
pub fn codebook(about: &CodebookFacts<'_>, tables: &[&Table]) -> String {
    let (cycle, edition) = (about.cycle, about.edition());
    let mut text = format!("# Codebook: {}\n\n", cycle.title);
    let mut line = |words: &str| {
        text.push_str(words);
        text.push('\n');
    };
    if !edition.notice.is_empty() {
        line(&format!("**{}**\n", edition.notice));
    }
    line(&format!(
        "Cycle {}, build {}, catalogue {}. Figures as of {}; membership is judged on {}. Region scheme: {}.\n",
        cycle.year,
        about.build_id,
        cycle.catalogue.id,
        cycle.as_of,
        cycle.reference_date,
        cycle.scheme.name,
    ));
    if let Some(remark) = about.release.and_then(Issue::remark) {
        line(&format!("{remark}\n"));
    }
    line(&format!("Cite as: {}\n", edition.citation()));
    line("## Shorthand\n");
    for (value, label) in shorthand::all() {
        line(&format!("- `{value}` {label}"));
    }
    line(
        "\nIn CSV and in the workbook these stand in place of a figure, or beside it in `marker`. In the Parquet file such a figure is missing, and `marker` says why. `datapackage.json` lists them as missing values, so that programs that know Data Packages read every column of figures as numbers.\n",
    );
    line(
        "## Adding rows\n\nDo not add rows to get a total. A withheld figure is not zero: a sum that leaves it out is too small, and how much too small nobody outside can tell. A joined row (`A + B`) holds the answers of all that it names. One answer stands in many rows: in those of its commitment, its section, its audience and its frameworks, and in those of the totals. Commitments that reporting itself carries out (`derived` is yes in `commitments.csv`) are in no sum above them. The totals are rows of their own: `All` in `group` and `region`, and the levels above the commitments. Where the row that is wanted is withheld, `biennial query` names the nearest one that is not.\n",
    );
    for table in tables {
        line(&format!("## {}.csv: {}\n", table.name, table.title));
        if !table.key.is_empty() {
            line(&format!("One row for each `{}`.\n", table.key.join("`, `")));
        }
        line("| column | type | meaning |\n| --- | --- | --- |");
        for field in table.fields.iter() {
            let (kind, meaning) = (field.kind.word(), field.description);
            line(&format!("| `{}` | {kind} | {meaning} |", field.name));
        }
        line("");
        for field in table.fields.iter() {
            for words in values(field.name, field.values, about) {
                line(&words);
            }
        }
    }
    line("## The status scale\n");
    for status in Status::ALL {
        line(&format!(
            "- `{}`: {}",
            status.column(),
            cycle.catalogue.label(status)
        ));
    }
    line("\n## The commitments\n");
    for (_, commitment) in cycle.catalogue.counted() {
        line(&format!("- `{}`: {}", commitment.id, commitment.text));
    }
    text
}

/// The list of a column's values, under a heading; empty where there is none.
fn values(column: &str, values: Values, about: &CodebookFacts<'_>) -> Vec<String> {
    let categories = values.categories(about.cycle, about.cube);
    if categories.is_empty() {
        return Vec::new();
    }
    let mut lines = vec![format!("Values of `{column}`, in order:\n")];
    lines.extend(categories.iter().map(|category| match &category.label {
        Some(label) => format!("- `{}`: {label}", category.value),
        None => format!("- `{}`", category.value),
    }));
    lines.push(String::new());
    lines
}
