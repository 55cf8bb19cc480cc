//! A sample cycle: fictional members, a roster, countries and submissions, with as much awkwardness
//! as asked for. The same settings give the same bytes, however many threads write them. Nothing in
//! it is about a real government, company or organisation, and every file says so where it can.

mod answers;
mod book;
mod broken;
mod chance;
mod delimited;
mod folder;
mod making;
mod names;
mod oddity;
mod plan;
mod roster;
mod settings;
mod spellings;
mod spoil_book;
mod spoil_row;
mod text;
mod world;
mod xlsx;

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test that cannot go on should stop")]
mod tests;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use rayon::prelude::*;

use self::making::{Bench, OddityCounts, merged};
use self::oddity::BookOddity;
use self::plan::{Content, FilePlan};
use self::settings::DEADLINE;
use self::xlsx::Style;
use crate::domain::catalogue::Catalogue;

pub use settings::{SampleError, SampleSettings, SampleSummary};

/// Writes a sample cycle into `dir`: `cycle.toml`, `members.csv`, `countries.csv` and
/// `submissions/`. An earlier sample in the folder is replaced. `progress` is told, from any thread,
/// how many more files have been written since it was last called.
///
/// # Errors
/// When the folder holds anything but a sample, a setting makes no sense, or the disk refuses.
pub fn write_sample(
    dir: &Path,
    settings: &SampleSettings,
    catalogue: &Catalogue,
    progress: &(dyn Fn(usize) + Sync),
) -> Result<SampleSummary, SampleError> {
    check(settings)?;
    let lands = world::lands();
    let profiles = roster::draw(
        settings,
        catalogue.groups(),
        &lands,
        plan::outsiders(settings),
    );
    let plan = plan::draw(settings, &profiles);
    let members = &profiles[..settings.members];
    folder::prepare(dir, catalogue)?;
    folder::write_roster(&dir.join("members.csv"), members, &lands)?;
    folder::write_countries(&dir.join("countries.csv"), &lands)?;
    folder::write_key(dir, settings.seed)?;

    let submissions = dir.join("submissions");
    let folders: BTreeSet<&str> = plan
        .files
        .iter()
        .filter_map(|file| file.path.rsplit_once('/').map(|(folder, _)| folder))
        .collect();
    for folder in folders {
        let path = submissions.join(folder);
        fs::create_dir_all(&path).map_err(SampleError::disk(&path))?;
    }
    let style = Style::new().map_err(|source| SampleError::Workbook {
        path: submissions.clone(),
        source,
    })?;
    let bench = Bench {
        settings,
        catalogue,
        profiles: &profiles,
        lands: &lands,
        style: &style,
    };
    let awkward = plan
        .files
        .par_iter()
        .map(|file| {
            let mut tally = OddityCounts::new();
            let path = submissions.join(&file.path);
            let bytes = bench.bytes(file, &path, &mut tally)?;
            folder::write(&path, &bytes)?;
            progress(1);
            Ok(tally)
        })
        .try_reduce(OddityCounts::new, |left, right| Ok(merged(left, right)))?;
    Ok(SampleSummary {
        members: members.len(),
        expected: members.iter().filter(|member| member.is_expected()).count(),
        submitters: plan.submitters,
        files: plan.files.len(),
        late: count_late(&plan.files),
        awkward,
    })
}

fn check(settings: &SampleSettings) -> Result<(), SampleError> {
    if settings.members == 0 {
        return Err(SampleError::Settings("a sample needs at least one member"));
    }
    if !(0.0..=1.0).contains(&settings.awkwardness) {
        return Err(SampleError::Settings(
            "the awkwardness must lie between 0 and 1",
        ));
    }
    if !(0.0..=1.0).contains(&settings.response_rate) {
        return Err(SampleError::Settings(
            "the response rate must lie between 0 and 1",
        ));
    }
    Ok(())
}

/// Organisations whose last submission is dated after the deadline.
fn count_late(files: &[FilePlan]) -> usize {
    let latest = files.iter().filter_map(|file| match &file.content {
        Content::Book(book) if !book.behind => Some(book),
        _ => None,
    });
    latest
        .filter(|book| book.submitted > DEADLINE)
        .filter(|book| !book.oddities.contains(&BookOddity::NoSubmissionDate))
        .count()
}
