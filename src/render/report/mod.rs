//! The typeset report: from what may be published to a tree that a template lays out.
//!
//! [`model`] takes every figure from the public cube, the quality rows or the roster; nothing
//! restricted reaches it. [`write_sources`] puts the tree, the templates and the charts into a
//! folder, ready for [`super::typst::Typst::compile`].

mod annexes;
mod cells;
mod chapters;
mod contents;
mod glyphs;
mod page;
mod reference;
mod signs;
mod staging;
mod target;
#[cfg(test)]
mod tests;
mod tree;
mod view;

use super::charts::Chart;
use super::language::{Args, Language, RichText};
use crate::domain::cube::{JOIN, JoinedRegions, JoinedRow, Level};
use crate::domain::cycle::Cycle;
use crate::domain::group::Groups;
use crate::domain::ledger::Issue;
use crate::domain::publication::Publication;
use crate::domain::shown::joined_names;

pub use glyphs::{loses, make_displayable, read_typefaces};
pub use page::render_page;
pub use reference::{AttackTest, Lineage, Link, ReferenceError, Source};
pub use staging::{MAIN, write_sources};
pub use tree::*;
use view::View;

/// Everything the report is made from.
#[derive(Debug, Clone, Copy)]
pub struct ReportInput<'a> {
    /// The language of the report.
    pub language: &'a Language,
    /// The cycle: its dates, catalogue and settings. Of its roster only sizes are used, and those
    /// as the cube has them.
    pub cycle: &'a Cycle,
    /// What may be published.
    pub publication: &'a Publication,
    /// The charts, in any order; any may be missing.
    pub charts: &'a [Chart],
    /// Which commitment continues which older one, where the catalogue has such a reading.
    pub lineage: Option<&'a Lineage>,
    /// Where the reference data come from.
    pub sources: &'a [Source],
    /// How the protection was tested.
    pub attacks: &'a [AttackTest],
    /// The release; a draft without.
    pub release: Option<&'a Issue>,
    /// Id of the build.
    pub build_id: &'a str,
    /// Version of the program.
    pub program_version: &'a str,
}

impl<'a> ReportInput<'a> {
    fn groups(&self) -> Groups {
        self.cycle.catalogue.groups()
    }

    /// Which commitments continue older ones, where anything is known of this catalogue.
    fn known_lineage(&self) -> Option<(&'a Lineage, Vec<&'a Link>)> {
        let lineage = self.lineage?;
        let catalogue = &self.cycle.catalogue;
        let links = lineage.links.iter();
        let known: Vec<&Link> = links
            .filter(|link| catalogue.get(&link.commitment).is_some())
            .collect();
        (!known.is_empty()).then_some((lineage, known))
    }

    /// What is given to sentences that explain joined rows: names of joined regions, commitments and groups that the
    /// cycle has, or as rows could have them, after what is given already.
    fn with_joined_examples(&self, args: Args) -> Args {
        let dimensions = &self.publication.cube.dimensions;
        let joined = self.publication.cube.joined();
        let found = |name: &dyn Fn(&JoinedRow) -> Option<String>| {
            let names = joined.iter().filter_map(name);
            names.min_by_key(|name| (joined_names(name).count(), name.len()))
        };
        let two = |names: &[&str]| names[names.len().saturating_sub(2)..].join(JOIN);
        let regions = found(&|row| {
            let is_several =
                matches!(&row.regions, JoinedRegions::Some(regions) if regions.len() > 1);
            is_several.then(|| row.region_name(dimensions))
        });
        let regions = regions.unwrap_or_else(|| {
            let names = self.cycle.scheme.regions().iter();
            let names: Vec<&str> = names.map(String::as_str).collect();
            two(&names[..names.len() - 1])
        });
        let commitments = found(&|row| {
            let is_several = row.level == Level::Commitment && row.code_indices.len() > 1;
            is_several.then(|| row.code(dimensions))
        });
        let commitments = commitments.unwrap_or_else(|| {
            let catalogue = &self.cycle.catalogue;
            let lettered = catalogue
                .commitments
                .iter()
                .filter(|one| one.id != one.section);
            let ids: Vec<&str> = lettered.take(2).map(|one| one.id.as_str()).collect();
            two(&ids)
        });
        let together = found(&|row| {
            let is_some = row.groups.len() > 1 && row.groups.len() < self.groups().count();
            is_some.then(|| row.group_name(dimensions))
        });
        let together = together.unwrap_or_else(|| two(&self.groups().names()));
        args.text("regions", regions)
            .text("commitments", commitments)
            .text("together", together)
    }

    fn view(&self) -> View<'a> {
        View {
            cube: &self.publication.cube,
            language: self.language,
        }
    }

    /// The chart of this name as a figure with its finding, where there is one.
    fn figure(&self, name: &str, finding: Option<RichText>) -> Option<Block> {
        let chart = self.charts.iter().find(|chart| chart.name == name)?;
        let args = Args::new().text("title", &*chart.title).text("name", name);
        Some(Block::Figure(Figure {
            file: staging::chart_path(&chart.name, "svg")?,
            data: staging::chart_path(&chart.name, "csv")?,
            alt: self.alternative(chart, finding.as_ref()),
            finding,
            caption: self.language.say("chart-caption", &args).text,
        }))
    }

    /// What a chart shows, and what it says.
    fn alternative(&self, chart: &Chart, finding: Option<&RichText>) -> String {
        let said = finding.map_or("", |finding| &*finding.text);
        let args = Args::new()
            .text("title", &*chart.title)
            .text("finding", said);
        self.language.say("chart-alt", &args).text
    }
}

/// The report as a tree.
#[must_use]
pub fn model(input: &ReportInput<'_>) -> ReportModel {
    let mut chapters = contents::build_all(input);
    signs::explain(input, &mut chapters);
    let mut model = ReportModel {
        main_points: chapters::main_points::page(input),
        meta: chapters::front::meta(input),
        cover: chapters::front::cover(input),
        chapters,
    };
    model.name_in(input.language);
    model
}
