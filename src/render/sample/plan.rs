//! Who submits what, when, under which file name, and with what awkward about it. Drawn before any
//! file is written, in one thread; writing then only carries it out.

use fastrand::Rng;
use jiff::ToSpan as _;
use jiff::civil::Date;

use super::broken::Broken;
use super::chance::{Stream, day_between, generator, happens, leaning, pick, portion};
use super::delimited::Dialect;
use super::oddity::BookOddity;
use super::roster::Profile;
use super::settings::{DEADLINE, SampleSettings};

/// One file of the submissions folder.
#[derive(Debug)]
pub struct FilePlan {
    /// Path below the submissions folder, with `/` between its parts.
    pub path: String,
    /// Position of the sender among the profiles.
    pub sender: usize,
    /// What is in it.
    pub content: Content,
}

/// What a file holds.
#[derive(Debug)]
pub enum Content {
    /// A submission.
    Book(BookPlan),
    /// Nothing that could be read.
    Broken(Broken),
}

/// A submission.
#[derive(Debug, Clone)]
pub struct BookPlan {
    /// None for a workbook, else the way in which a table of text is written.
    pub dialect: Option<Dialect>,
    /// Version that the member gives.
    pub version: u32,
    /// Whether it tells of less than the member's last word: an earlier or a contradicting one.
    pub behind: bool,
    /// Submission date.
    pub submitted: Date,
    /// What is awkward about the workbook as a whole.
    pub oddities: Vec<BookOddity>,
}

/// All files, and who submitted a readable one.
#[derive(Debug)]
pub struct SamplePlan {
    /// The files, by sender.
    pub files: Vec<FilePlan>,
    /// How many members and others sent a submission.
    pub submitters: usize,
}

/// How many organisations report without being members.
pub fn outsiders(settings: &SampleSettings) -> usize {
    if settings.awkwardness > 0.0 && settings.members >= 20 {
        1 + portion(settings.members, settings.awkwardness * 0.02)
    } else {
        0
    }
}

/// Draws the plan.
pub fn draw(settings: &SampleSettings, profiles: &[Profile]) -> SamplePlan {
    let mut rng = generator(settings.seed, Stream::Plan, usize::MAX);
    let (mut senders, silent) = draw_senders(&mut rng, settings, profiles);
    let submitters = senders.len();
    rng.shuffle(&mut senders);
    let tables = if settings.awkwardness > 0.0 && submitters >= 20 {
        3 * (1 + submitters / 1000)
    } else {
        0
    };
    let awkward = portion(submitters - tables, settings.awkwardness);
    // Who signs with another name must have one.
    let (mut by_alias, mut dealt): (Vec<_>, Vec<_>) = BookOddity::deal(&mut rng, awkward)
        .into_iter()
        .partition(|kinds| kinds.contains(&BookOddity::AliasOnly));
    let dialects = [Dialect::Utf8, Dialect::Windows, Dialect::Utf16];
    let mut files = Vec::with_capacity(submitters + awkward / 8);
    for (turn, &sender) in senders.iter().enumerate() {
        let dialect = (turn < tables).then(|| dialects[turn % dialects.len()]);
        let profile = &profiles[sender];
        let oddities = match (dialect, &profile.alias) {
            (Some(_), _) => None,
            (None, Some(_)) => by_alias.pop().or_else(|| dealt.pop()),
            (None, None) => dealt.pop(),
        };
        plan_sender(
            settings,
            profile,
            dialect,
            &oddities.unwrap_or_default(),
            &mut files,
        );
    }
    if settings.awkwardness > 0.0 && settings.members >= 60 {
        let kinds = Broken::ALL.into_iter().cycle();
        let count = Broken::ALL.len() * (1 + settings.members / 2000);
        for (&sender, kind) in silent.iter().zip(kinds.take(count)) {
            files.push(FilePlan {
                path: format!("{}.xlsx", profiles[sender].id),
                sender,
                content: Content::Broken(kind),
            });
        }
    }
    files.sort_by(|left, right| (left.sender, &left.path).cmp(&(right.sender, &right.path)));
    SamplePlan { files, submitters }
}

/// Positions of those who send a submission, and of the expected members who do not. Some groups and
/// regions answer more readily than others.
fn draw_senders(
    rng: &mut Rng,
    settings: &SampleSettings,
    profiles: &[Profile],
) -> (Vec<usize>, Vec<usize>) {
    let mut senders = Vec::new();
    let mut expected = Vec::new();
    for profile in profiles {
        let group = profile.group.name();
        let willing = rng.f64()
            + 0.12 * leaning(&[group, "answers"])
            + 0.15 * leaning(&[group, profile.region, "answers"]);
        if profile.number >= settings.members {
            senders.push(profile.number);
        } else if profile.is_expected() {
            expected.push((willing, profile.number));
        } else if happens(rng, settings.awkwardness * 2.0) {
            senders.push(profile.number);
        }
    }
    expected.sort_by(|left, right| right.0.total_cmp(&left.0).then(left.1.cmp(&right.1)));
    let count = portion(expected.len(), settings.response_rate);
    senders.extend(expected[..count].iter().map(|(_, number)| *number));
    let silent = expected[count..]
        .iter()
        .map(|(_, number)| *number)
        .collect();
    (senders, silent)
}

/// Plans the one or two files of a sender.
fn plan_sender(
    settings: &SampleSettings,
    profile: &Profile,
    dialect: Option<Dialect>,
    oddities: &[BookOddity],
    files: &mut Vec<FilePlan>,
) {
    let mut rng = generator(settings.seed, Stream::Plan, profile.number);
    let submitted = if happens(&mut rng, 0.05) {
        day_between(
            &mut rng,
            DEADLINE.saturating_add(1.day()),
            DEADLINE.saturating_add(20.days()),
        )
    } else {
        let days = rng.i32(0..75).min(rng.i32(0..75));
        DEADLINE.saturating_sub(days.days())
    };
    let stem = file_stem(&mut rng, profile);
    let extension = if dialect.is_some() { "csv" } else { "xlsx" };
    let mut last = BookPlan {
        dialect,
        version: 1,
        behind: false,
        submitted,
        oddities: oddities.to_vec(),
    };
    let second = match oddities.iter().find_map(|kind| match kind {
        BookOddity::TwoVersions => Some(true),
        BookOddity::TiedVersions => Some(false),
        _ => None,
    }) {
        None => None,
        Some(higher) => {
            let first = BookPlan {
                behind: true,
                submitted: if higher {
                    submitted.saturating_sub(21.days())
                } else {
                    submitted
                },
                oddities: Vec::new(),
                ..last.clone()
            };
            last.version = if higher { 2 } else { 1 };
            let mark = if higher { "v2" } else { "(1)" };
            files.push(FilePlan {
                path: format!("{stem}.{extension}"),
                sender: profile.number,
                content: Content::Book(first),
            });
            Some(mark)
        }
    };
    let path = match second {
        Some(mark) => format!("{stem} {mark}.{extension}"),
        None => format!("{stem}.{extension}"),
    };
    files.push(FilePlan {
        path,
        sender: profile.number,
        content: Content::Book(last),
    });
}

/// The path without its extension. Holds the member's id or its name, hence is unlike any other.
fn file_stem(rng: &mut Rng, profile: &Profile) -> String {
    let name: String = profile
        .name
        .chars()
        .map(|c| if "/\\:*?\"<>|".contains(c) { ' ' } else { c })
        .take(120)
        .collect();
    let stem = match rng.u8(0..100) {
        0..70 => profile.id.clone(),
        70..85 => format!("{name} – progress 2026"),
        85..93 => format!("{} {name}", profile.id),
        _ => format!("{}_final", profile.id.to_lowercase()),
    };
    if happens(rng, 0.08) {
        let folder = pick(
            rng,
            &["received in November", "by e-mail", profile.group.name()],
        );
        format!("{folder}/{stem}")
    } else {
        stem
    }
}
