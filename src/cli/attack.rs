//! `biennial verify --attack`: what a stranger can learn from public folders.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde_json::json;

use super::exit::{Exit, Failure};
use super::{OutputFormat, say, say_json};
use crate::disclose::{
    AttackReport, AttackedRelease, AttributedAnswers, PrimaryRule, attack, attack_comparison,
};
use crate::domain::cube::{Dimensions, Level};
use crate::domain::cycle::{DisclosureSettings, Participants};
use crate::domain::group::{Group, Groups};
use crate::domain::region::RegionScheme;
use crate::domain::status::Status;
use crate::ingest::built_in;
use crate::render::tables::written::{WrittenRow, read_rows};

/// What to attack, and how.
pub(super) struct Attack<'a> {
    /// Public folders, the first release first.
    pub folders: &'a [PathBuf],
    /// The list of members.
    pub members: &'a Path,
    /// The catalogue of the cycles, where it is not built in.
    pub catalogue: Option<&'a str>,
    /// Tables of answers drawn for each published table.
    pub worlds: usize,
    /// How to print the result.
    pub format: OutputFormat,
}

/// What is read of `manifest.json` in a public folder.
#[derive(Debug, Deserialize)]
struct Manifest {
    build: String,
    release: Option<String>,
    cycle: u16,
    catalogue: String,
    settings: Settings,
}

#[derive(Debug, Deserialize)]
struct Settings {
    regions: String,
    disclosure: DisclosureSettings,
}

pub(super) fn run(args: &Attack<'_>) -> Result<Exit, Failure> {
    let mut cycles: BTreeMap<u16, Vec<(PathBuf, Manifest)>> = BTreeMap::new();
    for folder in args.folders {
        let (public, manifest) = manifest_of(folder)?;
        let own = cycles.entry(manifest.cycle).or_default();
        own.push((public, manifest));
    }
    let mut report = AttackReport::default();
    let mut rule = None;
    let mut before: Option<(&Path, KnownByName)> = None;
    for releases in cycles.values() {
        let (own, found, known) = attack_cycle(args, releases)?;
        report.blocks += found.blocks;
        report.certain.extend(found.certain);
        report.odds.extend(found.odds);
        let of_pair = releases.first().zip(before.as_ref());
        if let Some(((folder, manifest), (before, known_before))) = of_pair {
            let transitions = folder.join("data/transitions.csv");
            if transitions.is_file() {
                let aggregates = read(&before.join("data/aggregates.csv"))?;
                let name = format!("{} beside the cycle before", manifest.cycle);
                let found = attack_comparison(
                    &name,
                    &read(&transitions)?,
                    &aggregates,
                    (&known_before.0, &known_before.1),
                    own,
                );
                report.certain.extend(found);
            }
        }
        let last = releases.last().map(|(folder, _)| folder.as_path());
        before = last.map(|last| (last, known));
        rule = Some(own);
    }
    let Some(rule) = rule else {
        return Err(Failure::usage("no public folder to attack".to_owned()));
    };
    match args.format {
        OutputFormat::Text => say(&text(&report, rule))?,
        OutputFormat::Json => say_json(&json_of(&report))?,
    }
    Ok(if report.certain.is_empty() {
        Exit::Done
    } else {
        Exit::Attention
    })
}

/// What a later cycle is held against.
type KnownByName = (AttributedAnswers, Dimensions);

/// Attacks the releases of one cycle; gives the rule that they were made under, too, and what they tell by name.
fn attack_cycle(
    args: &Attack<'_>,
    folders: &[(PathBuf, Manifest)],
) -> Result<(PrimaryRule, AttackReport, KnownByName), Failure> {
    let (_, first) = &folders[0];
    let named = args.catalogue.unwrap_or(&first.catalogue);
    let catalogue = super::catalogue::named(Some(named)).map_err(|error| {
        error.hint(
            "name the catalogue of the cycle, or the folder of its alliance, with --catalogue",
        )
    })?;
    if catalogue.id != first.catalogue {
        return Err(Failure::usage(format!(
            "{named} is the catalogue {:?}, but build {} reports on {:?}",
            catalogue.id, first.build, first.catalogue
        )));
    }
    let scheme = scheme_of(&folders[0].0, &first.settings.regions)?;
    let dimensions = Dimensions::new(first.cycle, &catalogue, &scheme);
    let settings = first.settings.disclosure;
    let hides = settings.participants == Participants::Hide;
    if let Some((folder, other)) = folders
        .iter()
        .find(|(_, other)| other.settings.disclosure != settings)
    {
        return Err(Failure::usage(format!(
            "{}: build {} was made with other settings of disclosure than {}; attack releases of one cycle",
            folder.display(),
            other.build,
            first.build
        )));
    }
    // What was published under a name once is known for good.
    let mut known = AttributedAnswers::new();
    let releases = folders.iter().map(|(folder, manifest)| {
        let submitted = if hides {
            members_by_place(args.members, catalogue.groups(), &scheme)?
        } else {
            let path = folder.join("data/participants.csv");
            let participants = participants(&path, catalogue.groups(), &scheme)?;
            known.retain(|(name, _), _| participants.contains_key(name));
            counted(participants.into_values().flatten())
        };
        known.extend(attributed(folder, &dimensions)?);
        Ok(AttackedRelease {
            name: manifest
                .release
                .clone()
                .unwrap_or_else(|| manifest.build.clone()),
            aggregates: read(&folder.join("data/aggregates.csv"))?,
            submitted,
            attributed: known.clone(),
        })
    });
    let releases: Vec<AttackedRelease> = releases.collect::<Result<_, Failure>>()?;
    let rule = PrimaryRule::of(&settings);
    let odds = (settings.beta, args.worlds);
    let report = attack(
        &releases,
        &dimensions,
        scheme.neighbourhoods(),
        rule,
        odds,
        hides,
    );
    Ok((rule, report, (known, dimensions)))
}

/// The region scheme of a build: a built-in one, or the regions that its own table of names lists. Which of these
/// lie together is not public; they are taken to lie apart.
fn scheme_of(folder: &Path, name: &str) -> Result<RegionScheme, Failure> {
    if let Some((places, neighbourhoods)) = built_in::scheme(name) {
        return Ok(RegionScheme::new(name, &places).with_neighbourhoods(&neighbourhoods));
    }
    let path = folder.join("data/regions.csv");
    let places = rows(&path, |row| {
        let region = (row.get("dimension")? == "region").then(|| row.get("value"));
        Ok(region
            .transpose()?
            .map(|region| (String::new(), region.to_owned())))
    })?;
    let places: Vec<(String, String)> = places.into_iter().flatten().collect();
    Ok(RegionScheme::new(name, &places))
}

/// The public folder, which may be named by its build or by `latest`, with its manifest.
fn manifest_of(folder: &Path) -> Result<(PathBuf, Manifest), Failure> {
    let places = [
        folder.to_owned(),
        folder.join("public"),
        folder.join("latest/public"),
    ];
    let is_public = |place: &PathBuf| place.join("data/aggregates.csv").is_file();
    let public = places.into_iter().find(is_public).ok_or_else(|| {
        Failure::usage(format!(
            "{} is no public folder: it holds no data/aggregates.csv",
            folder.display()
        ))
    })?;
    let path = public.join("manifest.json");
    let manifest = serde_json::from_str(&read(&path)?)
        .map_err(|error| Failure::usage(format!("cannot read {}: {error}", path.display())))?;
    Ok((public, manifest))
}

fn read(path: &Path) -> Result<String, Failure> {
    std::fs::read_to_string(path)
        .map_err(|error| Failure::usage(format!("cannot read {}: {error}", path.display())))
}

/// The rows of a table in a file.
fn rows<T>(
    path: &Path,
    read_row: impl FnMut(&WrittenRow<'_>) -> Result<T, String>,
) -> Result<Vec<T>, Failure> {
    read_rows(&read(path)?, read_row)
        .map_err(|error| Failure::usage(format!("{}: {error}", path.display())))
}

/// How many members each group and region has.
type Places = BTreeMap<(Group, usize), u32>;

/// Counts these members.
fn counted(members: impl IntoIterator<Item = (Group, usize)>) -> Places {
    let mut counts = Places::new();
    for place in members {
        *counts.entry(place).or_default() += 1;
    }
    counts
}

/// The answers that are published under members' names, by member and commitment.
fn attributed(folder: &Path, dimensions: &Dimensions) -> Result<AttributedAnswers, Failure> {
    let path = folder.join("data/attributed.csv");
    if !path.is_file() {
        return Ok(AttributedAnswers::new());
    }
    let answers = rows(&path, |row| {
        let [name, group, region, commitment, status] =
            ["name", "group", "region", "commitment", "status"].map(|column| row.get(column));
        let (name, commitment) = (name?, commitment?);
        let position = |names: &[String], name: &str| names.iter().position(|one| one == name);
        let cell = dimensions
            .groups
            .named(group?)
            .zip(position(&dimensions.regions, region?))
            .zip(position(dimensions.codes(Level::Commitment), commitment));
        let status = status?;
        let mut statuses = Status::ALL.into_iter();
        let known = cell.zip(statuses.find(|known| known.column() == status));
        let (((group, region), commitment_index), status) =
            known.ok_or_else(|| format!("line {}: no answer of this cycle", row.line()))?;
        let key = (name.to_owned(), commitment.to_owned());
        Ok((key, ((group, region, commitment_index), status)))
    })?;
    Ok(answers.into_iter().collect())
}

/// Group and region of each participant, by its name; none where they are none of this cycle's.
fn participants(
    path: &Path,
    groups: Groups,
    scheme: &RegionScheme,
) -> Result<BTreeMap<String, Vec<(Group, usize)>>, Failure> {
    let mut participants: BTreeMap<String, Vec<(Group, usize)>> = BTreeMap::new();
    let places = rows(path, |row| {
        let [name, group, region] = ["name", "group", "region"].map(|column| row.get(column));
        let place = groups.named(group?).zip(scheme.index_of(region?));
        Ok((name?.to_owned(), place))
    })?;
    // Names need not be unlike.
    for (name, place) in places {
        participants.entry(name).or_default().extend(place);
    }
    Ok(participants)
}

/// How many members each group and region has.
fn members_by_place(path: &Path, groups: Groups, scheme: &RegionScheme) -> Result<Places, Failure> {
    let members = rows(path, |row| {
        let field = |name: &str| row.get(name).map(str::trim);
        let written = field("group")?;
        let group = groups
            .parse(written)
            .ok_or_else(|| format!("line {}: {written:?} is no stakeholder group", row.line()))?;
        let region = match (
            field("region").unwrap_or_default(),
            field("country").unwrap_or_default(),
        ) {
            ("", "") => None,
            ("", country) => scheme.region_of(country),
            (region, _) => scheme.index_of(region),
        };
        Ok((group, region.unwrap_or_else(|| scheme.global())))
    })?;
    Ok(counted(members))
}

fn text(report: &AttackReport, rule: PrimaryRule) -> String {
    let mut text = format!(
        "blocks     {}: the published rows are made of these sums, and of no others\n",
        report.blocks
    );
    let members = if rule.coalition == 1 {
        "one member"
    } else {
        "two members together"
    };
    if report.certain.is_empty() {
        let _infallible = writeln!(
            text,
            "certain    nothing: neither outsiders nor {members} can tell a single answer for certain"
        );
    } else {
        let _infallible = writeln!(text, "certain    {} findings", report.certain.len());
        for finding in &report.certain {
            let _infallible = writeln!(text, "  {finding}");
        }
    }
    let line = |[median, high, most]: [f64; 3]| {
        format!("median {median:.2}, 95th percentile {high:.2}, largest {most:.2}")
    };
    let _infallible = match report.quantiles() {
        None => writeln!(
            text,
            "odds       no table joins regions, so that nothing can be read from what is joined"
        ),
        Some([outside, inside]) => writeln!(
            text,
            "odds       by which factor what is joined moves the odds of a single answer, worst of each of {} tables:\n           from outside {}\n           to one member {}",
            report.odds.len(),
            line(outside),
            line(inside)
        ),
    };
    text
}

fn json_of(report: &AttackReport) -> serde_json::Value {
    let odds = report.odds.iter().map(
        |shift| json!({"table": shift.table, "outside": shift.outside, "inside": shift.inside}),
    );
    json!({
        "blocks": report.blocks,
        "certain": report.certain,
        "odds": odds.collect::<Vec<_>>(),
    })
}
