//! Reads a cycle folder: `cycle.toml`, the roster, and the list of submissions. A fault here is the
//! secretariat's to mend, so it is an error, not a finding.

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use jiff::civil::Date;
use serde::Deserialize;

use super::alliance_file::{AllianceFiles, read_alliance};
use super::basis::Basis;
use super::built_in;
use super::cycle_error::CycleError;
use super::decisions_file::parse_decisions;
use super::encoding::decode;
use super::folder::list_files;
use super::input_file::InputFile;
use super::ledger_file::{FOLDER, LINES, read_ledger};
use super::limits::Limits;
use super::own_table::{find_table, hint};
use super::roster_file::{RosterReading, parse_roster};
use super::survey::{Survey, SurveyFile, rivals};
use super::toml_date::date;
use crate::domain::alliance::Alliance;
use crate::domain::catalogue::Catalogue;
use crate::domain::country::Country;
use crate::domain::cycle::{Cycle, CycleDates, DisclosureSettings, Participants, Period};
use crate::domain::decision::Decisions;
use crate::domain::digest::sha256;
use crate::domain::imprint::{Imprint, Licence, doi_in};
use crate::domain::language::{LANGUAGES, typeset_languages};
use crate::domain::ledger::{Ledger, LedgerMark};
use crate::domain::region::RegionScheme;
use crate::domain::release::EarlierRelease;
use crate::domain::roster::Roster;

/// `cycle.toml`, as written.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct CycleFile {
    cycle: u16,
    title: String,
    #[serde(default)]
    fictional: bool,
    alliance: Option<PathBuf>,
    catalogue: Option<String>,
    period: PeriodFile,
    #[serde(deserialize_with = "date")]
    deadline: Date,
    #[serde(deserialize_with = "date")]
    reference_date: Date,
    #[serde(default = "default_regions")]
    regions: String,
    roster: Option<PathBuf>,
    #[serde(default = "default_submissions")]
    submissions: PathBuf,
    #[serde(default)]
    decisions: Tables,
    previous: Option<PathBuf>,
    #[serde(default)]
    survey: Vec<SurveyFile>,
    countries: Option<PathBuf>,
    #[serde(default = "default_languages")]
    languages: Vec<String>,
    #[serde(default)]
    disclosure: DisclosureSettings,
    #[serde(default)]
    publication: PublicationFile,
    #[serde(default)]
    limits: Limits,
    publisher: Option<String>,
    licence: Option<LicenceFile>,
    contact: Option<String>,
    doi: Option<String>,
}

/// What is published besides aggregates.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct PublicationFile {
    /// Answers under their members' names.
    #[serde(default)]
    attributable: bool,
}

/// A catalogue, and what it was read from.
struct CatalogueRead {
    catalogue: Catalogue,
    /// The files of its alliance; none of the built-in one.
    files: AllianceFiles,
    /// Its text, where it is not the one that its alliance names.
    text: Option<String>,
}

/// A licence by its short name, or whole.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum LicenceFile {
    Name(String),
    Whole(Licence),
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct PeriodFile {
    #[serde(deserialize_with = "date")]
    from: Date,
    #[serde(deserialize_with = "date")]
    to: Date,
}

impl CycleFile {
    /// What is reported on.
    const fn period(&self) -> Period {
        Period {
            from: self.period.from,
            to: self.period.to,
        }
    }

    /// What the cycle says of its publication, and of the rest what its alliance says.
    fn imprint(&self, alliance: &Alliance) -> Result<Imprint, String> {
        let licence = match &self.licence {
            None => alliance.licence.clone(),
            Some(LicenceFile::Whole(licence)) => Some(licence.clone()),
            Some(LicenceFile::Name(name)) => Some(Licence::known(name).ok_or_else(|| {
                let known: Vec<&str> = Licence::known_names().collect();
                format!(
                    "licence: `{name}` is not known by its name alone; known are {}. Of another write {{ name = \"…\", title = \"…\", path = \"https://…\" }}",
                    known.join(", ")
                )
            })?),
        };
        let doi = self.doi.as_deref().map(|text| {
            doi_in(text).map(str::to_owned).ok_or_else(|| {
                format!("doi: `{text}` is no Digital Object Identifier; one looks like 10.5281/zenodo.1234567")
            })
        });
        let filled = |text: &Option<String>| {
            let text = text.as_deref().map(str::trim);
            text.filter(|text| !text.is_empty()).map(str::to_owned)
        };
        Ok(Imprint {
            publisher: filled(&self.publisher).unwrap_or_else(|| alliance.publisher.clone()),
            licence,
            contact: filled(&self.contact),
            doi: doi.transpose()?,
        })
    }

    /// The catalogue that is reported on.
    fn read_catalogue(
        &self,
        dir: &Path,
        inputs: &mut Vec<InputFile>,
    ) -> Result<CatalogueRead, CycleError> {
        let own = self.alliance.as_ref().map(|named| dir.join(named));
        let own = own.map(|dir| read_alliance(&dir, inputs)).transpose()?;
        let (alliance, files) = match own {
            Some((catalogue, files)) => (Some(catalogue), files),
            None => (None, AllianceFiles::new()),
        };
        let Some(name) = &self.catalogue else {
            return Ok(CatalogueRead {
                catalogue: alliance.unwrap_or_else(|| built_in::newest_catalogue().clone()),
                files,
                text: None,
            });
        };
        let wrong = |reason: String| CycleError::Catalogue {
            name: name.clone(),
            reason,
        };
        let text = catalogue_text(dir, name, alliance.is_some(), inputs)?;
        let own = alliance
            .as_ref()
            .unwrap_or_else(|| built_in::newest_catalogue());
        let catalogue = Catalogue::parse(&text, &own.alliance);
        Ok(CatalogueRead {
            catalogue: catalogue.map_err(|error| wrong(error.to_string()))?,
            files,
            text: Some(text),
        })
    }

    /// The countries that the cycle adds, and where each belongs.
    fn read_countries(
        &self,
        dir: &Path,
        inputs: &mut Vec<InputFile>,
    ) -> Result<CountryData, CycleError> {
        let named = match &self.countries {
            Some(named) => Some(named.clone()),
            None => Some(PathBuf::from("countries.csv")).filter(|name| dir.join(name).exists()),
        };
        named.map_or_else(
            || Ok(CountryData::default()),
            |name| read_countries(dir, &name, inputs),
        )
    }

    /// Says what makes no sense, if anything does.
    fn check(&self) -> Result<(), String> {
        if self.period.from > self.period.to {
            return Err(format!(
                "period: from {} is after to {}; swap them",
                self.period.from, self.period.to
            ));
        }
        for (name, day) in [
            ("deadline", self.deadline),
            ("reference_date", self.reference_date),
        ] {
            if day < self.period.from {
                return Err(format!(
                    "{name}: {day} lies before the period begins, on {}",
                    self.period.from
                ));
            }
        }
        if self.disclosure.threshold < LOWEST_THRESHOLD {
            return Err(format!(
                "disclosure.threshold: {} protects nobody; the least is {LOWEST_THRESHOLD}",
                self.disclosure.threshold
            ));
        }
        if !(1..=2).contains(&self.disclosure.coalition) {
            return Err(format!(
                "disclosure.coalition: {} is not 1 or 2, the number of members together that may learn nothing",
                self.disclosure.coalition
            ));
        }
        if !(0.0..=LARGEST_BETA).contains(&self.disclosure.beta) {
            return Err(format!(
                "disclosure.beta: {} is not between 0 and {LARGEST_BETA}",
                self.disclosure.beta
            ));
        }
        if self.languages.is_empty() {
            return Err("languages: name one at the least, such as [\"en\"]".to_owned());
        }
        let known = typeset_languages();
        let is_unknown = |code: &&String| !known.contains(&code.as_str());
        if let Some(unknown) = self.languages.iter().find(is_unknown) {
            return Err(format!(
                "languages: {unknown:?} is none of those in which reports are typeset: {}",
                known.join(", ")
            ));
        }
        let mut seen = HashSet::new();
        if let Some(twice) = self.languages.iter().find(|code| !seen.insert(*code)) {
            return Err(format!("languages: {twice:?} stands there twice"));
        }
        if self.publication.attributable && self.disclosure.participants == Participants::Hide {
            return Err("publication.attributable: an answer under a member's name tells that the member reported, which disclosure.participants = \"hide\" protects; choose one of the two".to_owned());
        }
        Ok(())
    }
}

/// Largest distaste for joined blocks; more is no preference but a rule.
const LARGEST_BETA: f64 = 16.0;
/// Of two contributing members each knows the other's answer.
const LOWEST_THRESHOLD: u32 = 3;

fn default_languages() -> Vec<String> {
    vec![LANGUAGES[0].0.to_owned()]
}

fn default_regions() -> String {
    "world-7".to_owned()
}

fn default_submissions() -> PathBuf {
    PathBuf::from("submissions")
}

/// A cycle folder, read.
#[derive(Debug)]
pub struct CycleFolder {
    /// The cycle.
    pub cycle: Cycle,
    /// Limits on a submission.
    pub limits: Limits,
    /// How survey exports among the submissions are read.
    pub surveys: Vec<Survey>,
    /// The cycle folder itself.
    pub dir: PathBuf,
    /// The folder of the submissions.
    pub submissions_dir: PathBuf,
    /// Submissions as (path, name relative to the submissions folder), ordered by name.
    pub submissions: Vec<(PathBuf, String)>,
    /// The configuration and the tables beside it.
    pub inputs: Vec<InputFile>,
    /// Where the cycle before is, if one is named.
    before: Option<PathBuf>,
    /// The folder of the cycle before, if one is named; read, but for its submissions.
    pub previous: Option<Box<Self>>,
    /// Everything ever released of the cycle.
    pub ledger: Ledger,
    /// What each cycle before published last, the oldest first; of those that published anything.
    pub earlier: Vec<EarlierRelease>,
}

/// Reads the cycle folder `dir`. `as_of` overrides the day of the figures.
///
/// # Errors
/// When a file is missing or says something that cannot be used; the message says where.
pub fn read_cycle(dir: &Path, as_of: Option<Date>) -> Result<CycleFolder, CycleError> {
    read_folder(dir, as_of, true)
}

impl CycleFolder {
    /// Whether the ledger is another one than when the folder was read.
    #[must_use]
    pub fn ledger_moved(&self) -> bool {
        let now = std::fs::metadata(self.dir.join(FOLDER).join(LINES));
        now.map_or(0, |about| about.len()) != self.ledger.file_bytes
    }

    /// Takes from the ledger, and from what was read, whatever came after this mark.
    ///
    /// # Errors
    /// When the ledger does not hold it.
    pub fn rewind(&mut self, mark: &LedgerMark) -> Result<(), CycleError> {
        let lines = format!("{FOLDER}/{LINES}");
        if !self.ledger.continues(mark) {
            return Err(CycleError::Setting {
                path: self.dir.join(&lines),
                reason: format!(
                    "it does not hold the {} lines that the build knows of it",
                    mark.lines
                ),
            });
        }
        self.ledger = std::mem::take(&mut self.ledger).rewound(mark.lines);
        let ledger = &self.ledger;
        let last = ledger.file_hashes.last();
        self.inputs.retain_mut(
            |input| match input.name.strip_prefix(&format!("{FOLDER}/")) {
                Some(LINES) => match last {
                    Some(hash) => {
                        input.sha256.clone_from(hash);
                        true
                    }
                    None => false,
                },
                Some(name) => name
                    .split_once('/')
                    .is_none_or(|(number, _)| ledger.build_of(number).is_some()),
                None => true,
            },
        );
        Ok(())
    }

    /// Looks whether every file that a survey's mapping names is there, and that one mapping alone names it.
    ///
    /// # Errors
    /// When a name or pattern fits no submission, or two mappings fit one; the message says which.
    pub fn check_surveys(&self) -> Result<(), CycleError> {
        let names: Vec<String> = self
            .submissions
            .iter()
            .map(|(_, name)| name.clone())
            .collect();
        for survey in &self.surveys {
            if let Some(pattern) = survey.without_file(&names).next() {
                let hint = hint(pattern, names.iter().map(String::as_str));
                return Err(CycleError::Setting {
                    path: self.dir.join("cycle.toml"),
                    reason: format!(
                        "survey.files: {pattern:?} fits no file in {}{hint}; correct the name, or put the export there",
                        self.submissions_dir.display()
                    ),
                });
            }
        }
        self.check_rivals(&names)?;
        match &self.previous {
            Some(previous) => previous.check_surveys(),
            None => Ok(()),
        }
    }

    /// Looks whether one mapping at the most fits each of these names.
    ///
    /// # Errors
    /// When two do; the message names both, and the file.
    pub fn check_rivals(&self, names: &[String]) -> Result<(), CycleError> {
        for name in names {
            let Some(rivals) = rivals(&self.surveys, name) else {
                continue;
            };
            return Err(CycleError::Setting {
                path: self.dir.join("cycle.toml"),
                reason: format!(
                    "survey.files: {name:?} fits {rivals}; let one of them alone name it"
                ),
            });
        }
        Ok(())
    }
}

/// What a check outside the secretariat needs to know of a cycle. The roster, decisions and submissions are not
/// even opened.
///
/// # Errors
/// When a file is missing or says something that cannot be used; the message says where.
pub fn read_basis(dir: &Path) -> Result<Basis, CycleError> {
    let mut inputs = Vec::new();
    let (_, file) = read_settings(dir, &mut inputs)?;
    let read = file.read_catalogue(dir, &mut inputs)?;
    let (countries, _) = file.read_countries(dir, &mut inputs)?;
    Ok(Basis {
        title: Some(file.title.clone()),
        fictional: file.fictional,
        alliance: read.files,
        catalogue: read.text,
        countries,
        attributes_answers: file.publication.attributable,
        dates: Some(CycleDates {
            year: file.cycle,
            period: file.period(),
            deadline: file.deadline,
            as_of: file.reference_date,
        }),
        limits: file.limits,
    })
}

/// Reads `cycle.toml`; gives its path, too.
fn read_settings(
    dir: &Path,
    inputs: &mut Vec<InputFile>,
) -> Result<(PathBuf, CycleFile), CycleError> {
    let path = dir.join("cycle.toml");
    let text = read_text(&path, "cycle.toml", inputs)?;
    let file: CycleFile = toml::from_str(&text).map_err(|source| CycleError::Config {
        path: path.clone(),
        source: Box::new(source),
    })?;
    file.check().map_err(|reason| CycleError::Setting {
        path: path.clone(),
        reason,
    })?;
    Ok((path, file))
}

/// Reads a cycle folder, with the one before it if `with_previous`.
fn read_folder(
    dir: &Path,
    as_of: Option<Date>,
    with_previous: bool,
) -> Result<CycleFolder, CycleError> {
    let mut inputs = Vec::new();
    let (path, file) = read_settings(dir, &mut inputs)?;
    let read = file.read_catalogue(dir, &mut inputs)?;
    let catalogue = read.catalogue;
    let imprint = file.imprint(&catalogue.alliance);
    let imprint = imprint.map_err(|reason| CycleError::Setting {
        path: path.clone(),
        reason,
    })?;
    let (added, extra_places) = file.read_countries(dir, &mut inputs)?;
    let countries = built_in::country_directory_with(added);
    let scheme = read_scheme(dir, &file.regions, &extra_places, &mut inputs)?;
    let roster_name = match &file.roster {
        Some(named) => named.clone(),
        None => find_table(dir, "members")?.unwrap_or_else(|| PathBuf::from("members.csv")),
    };
    let roster_path = dir.join(&roster_name);
    let bytes = read_bytes(&roster_path, &roster_name.to_string_lossy(), &mut inputs)?;
    let reading = RosterReading {
        groups: catalogue.groups(),
        countries: &countries,
        scheme: &scheme,
        reference_date: file.reference_date,
    };
    let roster = parse_roster(&bytes, &roster_path, &reading)?;
    let decisions = read_decisions(dir, &file.decisions, &catalogue, &roster, &mut inputs)?;
    let surveys = file
        .survey
        .iter()
        .map(|survey| survey.check(&catalogue))
        .collect::<Result<_, _>>()
        .map_err(|reason| CycleError::Setting {
            path: path.clone(),
            reason,
        })?;
    let submissions_dir = dir.join(&file.submissions);
    let submissions =
        list_files(&submissions_dir).map_err(|(path, source)| CycleError::Read { path, source })?;
    let ledger = read_ledger(dir, &mut inputs)?;
    let before = file.previous.as_ref().map(|named| dir.join(named));
    let (mut previous, mut earlier) = (None, Vec::new());
    if let Some(before) = before.as_ref().filter(|_| with_previous) {
        let read = read_previous(before)?;
        if let Some(further) = &read.before {
            earlier = read_earlier(further, read.cycle.year, &mut inputs)?;
        }
        earlier.extend(last_release(&read.ledger));
        previous = Some(read);
    }
    if let Some(before) = &previous
        && before.cycle.year >= file.cycle
    {
        return Err(CycleError::Setting {
            path,
            reason: format!(
                "`previous` names a folder of the cycle {}, which is not before {}; name that of the cycle before",
                before.cycle.year, file.cycle
            ),
        });
    }
    let period = file.period();
    Ok(CycleFolder {
        cycle: Cycle {
            year: file.cycle,
            title: file.title,
            fictional: file.fictional,
            period,
            deadline: file.deadline,
            reference_date: file.reference_date,
            as_of: as_of.unwrap_or(file.reference_date),
            catalogue,
            roster,
            countries,
            scheme,
            imprint,
            disclosure: file.disclosure,
            languages: file.languages,
            attributes_answers: file.publication.attributable,
            previous: None,
            break_from: None,
            decisions,
        },
        limits: file.limits,
        surveys,
        dir: dir.to_owned(),
        submissions_dir,
        submissions,
        inputs,
        before,
        previous,
        ledger,
        earlier,
    })
}

fn read_text(path: &Path, name: &str, inputs: &mut Vec<InputFile>) -> Result<String, CycleError> {
    let bytes = read_bytes(path, name, inputs)?;
    Ok(decode(&bytes).into_owned())
}

fn read_bytes(path: &Path, name: &str, inputs: &mut Vec<InputFile>) -> Result<Vec<u8>, CycleError> {
    let bytes = std::fs::read(path).map_err(|source| CycleError::Read {
        path: path.to_owned(),
        source,
    })?;
    inputs.push(InputFile {
        name: name.to_owned(),
        sha256: sha256(&bytes),
    });
    Ok(bytes)
}

/// The text of the catalogue that `cycle.toml` names: a built-in one, unless the cycle is of an alliance of its own,
/// or a file.
fn catalogue_text(
    dir: &Path,
    name: &str,
    has_alliance: bool,
    inputs: &mut Vec<InputFile>,
) -> Result<String, CycleError> {
    if let Some(text) = built_in::catalogue_text(name).filter(|_| !has_alliance) {
        return Ok(text.to_owned());
    }
    let path = dir.join(name);
    if !path.exists() {
        let wrong = |reason: String| CycleError::Catalogue {
            name: name.to_owned(),
            reason,
        };
        let ids: Vec<&str> = built_in::CATALOGUES.iter().map(|(id, _)| *id).collect();
        return Err(wrong(if has_alliance {
            "no file in the cycle folder; without `catalogue` that of the alliance is used"
                .to_owned()
        } else {
            format!(
                "neither built in ({}) nor a file in the cycle folder",
                ids.join(", ")
            )
        }));
    }
    read_text(&path, name, inputs)
}

/// The names of tables: one, or several.
#[derive(Debug, Default, Deserialize)]
#[serde(untagged)]
enum Tables {
    #[default]
    Unnamed,
    One(PathBuf),
    Several(Vec<PathBuf>),
}

/// The decisions of the tables that `cycle.toml` names, or of the table `decisions` where there is one.
fn read_decisions(
    dir: &Path,
    named: &Tables,
    catalogue: &Catalogue,
    roster: &Roster,
    inputs: &mut Vec<InputFile>,
) -> Result<Decisions, CycleError> {
    let found;
    let tables = match named {
        Tables::Unnamed => {
            found = find_table(dir, "decisions")?;
            found.as_slice()
        }
        Tables::One(name) => std::slice::from_ref(name),
        Tables::Several(all) => all,
    };
    let mut list = Vec::new();
    for name in tables {
        let path = dir.join(name);
        let bytes = read_bytes(&path, &name.to_string_lossy(), inputs)?;
        list.extend(parse_decisions(&bytes, &path, catalogue, roster)?);
    }
    Ok(Decisions::new(list))
}

/// What of `cycle.toml` leads to the cycles before.
#[derive(Debug, Deserialize)]
struct Before {
    cycle: u16,
    previous: Option<PathBuf>,
}

/// What a cycle published last, if it published anything.
fn last_release(ledger: &Ledger) -> Option<EarlierRelease> {
    ledger.last_public().map(|release| EarlierRelease {
        number: release.number.clone(),
        aggregates: release.aggregates.clone(),
    })
}

/// Follows the cycles before the one of `year`, which is the cycle before, from the folder `dir` on, for what each
/// published last, the oldest first.
fn read_earlier(
    dir: &Path,
    mut year: u16,
    inputs: &mut Vec<InputFile>,
) -> Result<Vec<EarlierRelease>, CycleError> {
    let mut found = Vec::new();
    let mut next = Some(dir.to_owned());
    let mut prefix = "previous/".to_owned();
    while let Some(dir) = next {
        prefix.push_str("previous/");
        let path = dir.join("cycle.toml");
        let mut own = Vec::new();
        let text = read_text(&path, "cycle.toml", &mut own)?;
        let before: Before = toml::from_str(&text).map_err(|source| CycleError::Config {
            path: path.clone(),
            source: Box::new(source),
        })?;
        // A circle of folders ends here.
        if before.cycle >= year {
            break;
        }
        year = before.cycle;
        found.extend(last_release(&read_ledger(&dir, &mut own)?));
        inputs.extend(own.into_iter().map(|input| InputFile {
            name: format!("{prefix}{}", input.name),
            ..input
        }));
        next = before.previous.map(|named| dir.join(named));
    }
    found.reverse();
    Ok(found)
}

/// The cycle before, without what came before it.
fn read_previous(dir: &Path) -> Result<Box<CycleFolder>, CycleError> {
    let mut folder = read_folder(dir, None, false)?;
    for input in &mut folder.inputs {
        input.name = format!("previous/{}", input.name);
    }
    Ok(Box::new(folder))
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct CountryRow {
    alpha2: String,
    alpha3: String,
    name: String,
    official: String,
    region: String,
}

/// Countries, and the region of each by its alpha-3 code.
type CountryData = (Vec<Country>, Vec<(String, String)>);

fn read_countries(
    dir: &Path,
    name: &Path,
    inputs: &mut Vec<InputFile>,
) -> Result<CountryData, CycleError> {
    let (mut list, mut places) = CountryData::default();
    let path = dir.join(name);
    let text = read_text(&path, &name.to_string_lossy(), inputs)?;
    for row in csv::Reader::from_reader(text.as_bytes()).deserialize::<CountryRow>() {
        let row = row.map_err(|error| table_error(&path, &error))?;
        places.push((row.alpha3.clone(), row.region));
        list.push(Country {
            alpha2: row.alpha2,
            alpha3: row.alpha3,
            numeric: None,
            name: row.name,
            official: row.official,
        });
    }
    Ok((list, places))
}

fn read_scheme(
    dir: &Path,
    name: &str,
    extra_places: &[(String, String)],
    inputs: &mut Vec<InputFile>,
) -> Result<RegionScheme, CycleError> {
    let (mut places, neighbourhoods) = if let Some(built_in) = built_in::scheme(name) {
        built_in
    } else {
        let path = dir.join(name);
        if !path.exists() {
            return Err(CycleError::Setting {
                path: dir.join("cycle.toml"),
                reason: format!(
                    "regions: {name:?} is neither built in ({}) nor a file in the cycle folder",
                    built_in::scheme_names().join(", ")
                ),
            });
        }
        let text = read_text(&path, name, inputs)?;
        let places = csv::Reader::from_reader(text.as_bytes())
            .deserialize::<(String, String)>()
            .collect::<Result<_, _>>()
            .map_err(|error| table_error(&path, &error))?;
        // Which regions lie together may stand in a file beside it.
        let beside = Path::new(name).with_extension("neighbours.csv");
        let neighbourhoods = if dir.join(&beside).exists() {
            let text = read_text(&dir.join(&beside), &beside.to_string_lossy(), inputs)?;
            built_in::neighbourhoods(&text)
        } else {
            Vec::new()
        };
        (places, neighbourhoods)
    };
    places.extend_from_slice(extra_places);
    let short = Path::new(name).file_stem().map_or_else(
        || name.to_owned(),
        |stem| stem.to_string_lossy().into_owned(),
    );
    Ok(RegionScheme::new(&short, &places)
        .with_neighbourhoods(&neighbourhoods)
        .with_codes(built_in::region_codes(name)))
}

pub(super) fn table_error(path: &Path, error: &csv::Error) -> CycleError {
    CycleError::Table {
        path: path.to_owned(),
        line: error.position().map_or(1, csv::Position::line),
        reason: error.to_string(),
    }
}
