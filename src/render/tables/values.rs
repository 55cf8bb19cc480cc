//! Which values a column can have, in the order in which tables list them, and what each stands for.

use std::collections::{BTreeMap, HashSet};

use crate::domain::catalogue::Catalogue;
use crate::domain::cube::{ALL_CODES, ALL_NAME, Basis, Dimensions, JoinedRow, Level, PublicCube};
use crate::domain::cycle::Cycle;
use crate::finding::rules;

/// Which values a column can have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Values {
    /// Any; of figures, also none.
    Any,
    /// Any, and never none.
    Always,
    /// Which members.
    Basis,
    /// A stakeholder group.
    Group,
    /// A stakeholder group, all of them, or several that are joined.
    GroupOrAll,
    /// A region of the cycle's scheme.
    Region,
    /// A region of the cycle's scheme, all of them, or several that are joined.
    RegionOrAll,
    /// What a code names.
    Level,
    /// A code at any level, or several that are joined.
    Code,
    /// A dimension that `regions.csv` lists.
    Dimension,
    /// What a row of `quality.csv` counts.
    Measure,
    /// Code of a rule, an obstacle, or all.
    Rule,
    /// What a figure is in.
    Unit,
}

/// One value of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Category {
    /// As it stands in cells.
    pub value: String,
    /// What it stands for, where the value does not say it; no two of a list are alike.
    pub label: Option<String>,
}

impl Category {
    fn plain(value: &str) -> Self {
        Self {
            value: value.to_owned(),
            label: None,
        }
    }

    fn labelled(value: &str, label: &str) -> Self {
        Self {
            value: value.to_owned(),
            label: Some(label.to_owned()),
        }
    }
}

impl Values {
    /// The list, in the order of the tables; empty where there is none.
    #[must_use]
    pub fn categories(self, cycle: &Cycle, cube: &PublicCube) -> Vec<Category> {
        let mut categories = self.single(cycle);
        let name: fn(&JoinedRow, &Dimensions) -> String = match self {
            Self::GroupOrAll => JoinedRow::group_name,
            Self::RegionOrAll => JoinedRow::region_name,
            Self::Code => JoinedRow::code,
            _ => return categories,
        };
        let mut known: HashSet<String> = categories.iter().map(|one| one.value.clone()).collect();
        for row in cube.joined() {
            let name = name(row, &cube.dimensions);
            if known.insert(name.clone()) {
                categories.push(Category::plain(&name));
            }
        }
        categories
    }

    /// The values of the list that are joined with no other.
    fn single(self, cycle: &Cycle) -> Vec<Category> {
        let all = |is_listed: bool| is_listed.then(|| Category::plain(ALL_NAME)).into_iter();
        match self {
            Self::Any | Self::Always => Vec::new(),
            Self::Basis => vec![
                Category::labelled(Basis::All.name(), "every member expected in the cycle"),
                Category::labelled(
                    Basis::Panel.name(),
                    "members of both this cycle and the one before",
                ),
            ],
            Self::Group | Self::GroupOrAll => {
                let groups = cycle.catalogue.groups().iter();
                all(self == Self::GroupOrAll)
                    .chain(groups.map(|group| Category::plain(group.name())))
                    .collect()
            }
            Self::Region | Self::RegionOrAll => {
                let regions = cycle.scheme.regions().iter();
                all(self == Self::RegionOrAll)
                    .chain(regions.map(|region| Category::plain(region)))
                    .collect()
            }
            Self::Level => Level::ALL
                .map(|level| Category::labelled(level.name(), level_label(level)))
                .into(),
            Self::Code => codes(cycle),
            Self::Dimension => ["group", "region"].map(Category::plain).into(),
            Self::Unit => ["count", "percent"].map(Category::plain).into(),
            Self::Measure => ["left-out", "obstacle", "rule"].map(Category::plain).into(),
            Self::Rule => {
                let rules = rules::all().map(|rule| Category::labelled(rule.code, rule.summary));
                let obstacles = cycle.catalogue.alliance.obstacles.iter().map(|obstacle| {
                    Category::labelled(obstacle, &format!("Obstacle: {}", obstacle.to_lowercase()))
                });
                std::iter::once(Category::plain(ALL_CODES))
                    .chain(rules)
                    .chain(obstacles)
                    .collect()
            }
        }
    }
}

/// What the rows of a level are about.
#[must_use]
pub const fn level_label(level: Level) -> &'static str {
    match level {
        Level::Submission => "Members expected and submissions accepted",
        Level::All => "All commitments together",
        Level::Audience => "Commitments by audience",
        Level::Section => "Commitments by section",
        Level::Framework => "Commitments by framework that their text names",
        Level::Commitment => "Single commitments",
    }
}

/// Every code with what it names, from the upper levels down. One code may name things of two levels,
/// as `O` does; then both are said.
/// What each code of the aggregates stands for, whatever it names.
#[must_use]
pub fn labels(cycle: &Cycle) -> BTreeMap<String, String> {
    let codes = codes(cycle).into_iter();
    codes
        .filter_map(|code| Some((code.value, code.label?)))
        .collect()
}

fn codes(cycle: &Cycle) -> Vec<Category> {
    let mut codes = vec![Category::labelled(
        ALL_CODES,
        "all commitments, or all members",
    )];
    for (value, label) in named(&cycle.catalogue, cycle) {
        if let Some(known) = codes.iter_mut().find(|known| known.value == value) {
            known.label = known.label.take().map(|first| format!("{first}; {label}"));
        } else {
            codes.push(Category::labelled(value, &label));
        }
    }
    codes
}

fn named<'a>(catalogue: &'a Catalogue, cycle: &'a Cycle) -> Vec<(&'a str, String)> {
    let audiences = catalogue.audiences.iter();
    let audiences = audiences.map(|one| (one.code.as_str(), format!("Audience: {}", one.name)));
    let sections = catalogue.sections.iter();
    let sections = sections.map(|one| {
        let label = format!("Section {}: {}", one.code, one.title);
        (one.code.as_str(), label)
    });
    let frameworks = catalogue.framework_ids().into_iter().map(|id| {
        let known = cycle.catalogue.alliance.framework(id);
        let name = known.map_or(id, |framework| framework.name.as_str());
        (id, format!("Framework: {name}"))
    });
    let commitments = catalogue.counted().map(|(_, one)| {
        let label = format!("Commitment {}: {}", one.id, one.label);
        (one.id.as_str(), label)
    });
    audiences
        .chain(sections)
        .chain(frameworks)
        .chain(commitments)
        .collect()
}
