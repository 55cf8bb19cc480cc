//! `biennial status`: who has reported, who must mend what, who is silent; and reminders.

use std::fmt::Write as _;
use std::io::IsTerminal as _;
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use jiff::civil::Date;
use serde_json::json;

use super::exit::{Exit, Failure};
use super::finished::write_file;
use super::say_bytes;
use crate::intake::{MemberStanding, ReadCycle, Standing};
use crate::render::language::Languages;
use crate::render::remind::{Reminder, reminders};
use crate::render::tables::citation::RESTRICTED;
use crate::render::tables::csv_of;
use crate::render::tables::standing::{standing_lines, standing_table};
use crate::render::tables::workbook;
use crate::render::template::file_names;

/// Arguments of `biennial status`.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  biennial status cycles/2026\n  biennial status cycles/2026 --only silent\n  biennial status cycles/2026 --out status.xlsx\n  biennial status cycles/2026 --remind reminders      a message for each that is silent or has something to mend\n\nReads the cycle and its submissions; writes nothing but reminders. RESTRICTED: for the secretariat alone."
)]
pub(super) struct StatusArgs {
    /// The cycle folder.
    cycle: PathBuf,
    /// Only members of this standing.
    #[arg(long, value_enum)]
    only: Option<Only>,
    /// Write a message for each member that is silent or has something to mend into this folder, as e-mails to be looked
    /// at and sent (.eml), and as a table to merge (reminders.csv).
    #[arg(long, value_name = "DIR")]
    remind: Option<PathBuf>,
    /// The day from which the days to the deadline are counted [default: today].
    #[arg(long, value_name = "YYYY-MM-DD")]
    as_of: Option<Date>,
    /// How to print [default: text, or as the file of --out is called]
    #[arg(long, value_enum)]
    format: Option<StatusFormat>,
    /// Where to write; xlsx wants a file.
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

impl StatusArgs {
    fn format(&self) -> StatusFormat {
        let of_file =
            || StatusFormat::from_str(self.out.as_ref()?.extension()?.to_str()?, true).ok();
        self.format.or_else(of_file).unwrap_or(StatusFormat::Text)
    }
}

/// How it is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum StatusFormat {
    /// For people.
    Text,
    /// A table to work with.
    Csv,
    /// A workbook.
    Xlsx,
    /// For programs.
    Json,
}

/// A standing, as an argument.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Only {
    /// Nothing came.
    Silent,
    /// Nothing of what came counts.
    Rejected,
    /// Some answers were left out.
    ToMend,
    /// It counts as it was sent.
    Accepted,
}

impl Only {
    const fn standing(self) -> Standing {
        match self {
            Self::Silent => Standing::Silent,
            Self::Rejected => Standing::Rejected,
            Self::ToMend => Standing::ToMend,
            Self::Accepted => Standing::Accepted,
        }
    }
}

/// Says where the cycle stands.
#[expect(clippy::too_many_lines, reason = "one format after the other")]
pub(super) fn run(args: &StatusArgs) -> Result<Exit, Failure> {
    let format = args.format();
    if format == StatusFormat::Xlsx && args.out.is_none() && std::io::stdout().is_terminal() {
        let failure = Failure::usage("a terminal cannot show a workbook".to_owned());
        return Err(failure.hint("name a file with --out"));
    }
    let program = std::env::current_exe().ok();
    let read = ReadCycle::read(&args.cycle, program.as_deref());
    let mut read = read.map_err(|error| Failure::usage(error.to_string()))?;
    let today = args.as_of.unwrap_or_else(super::today);
    read.folder.cycle.as_of = today;
    let all = read.standings();
    let is_wanted =
        |one: &&MemberStanding<'_>| args.only.is_none_or(|only| one.standing == only.standing());
    let shown: Vec<&MemberStanding<'_>> = all.iter().filter(is_wanted).collect();
    let cycle = &read.folder.cycle;
    let table = standing_table(&shown, cycle.scheme.regions());
    let count = |standing| all.iter().filter(|one| one.standing == standing).count();
    let late = all.iter().filter(|one| one.on_time == Some(false)).count();
    let of_nobody = read.of_nobody();
    let days = (cycle.deadline - today).get_days();
    let reminded = match &args.remind {
        Some(dir) => Some(write_reminders(&read, &shown, dir)?),
        None => None,
    };
    let bytes = match format {
        StatusFormat::Csv => table.to_csv().into_bytes(),
        StatusFormat::Xlsx => {
            let notice = format!("{RESTRICTED}. {}, {today}.", cycle.title);
            let bytes = workbook::write_list(&table, &notice);
            bytes.map_err(|error| Failure::machine(error.to_string()))?
        }
        StatusFormat::Json => {
            let counts: serde_json::Map<String, serde_json::Value> = Standing::ALL
                .map(|standing| (standing.name().to_owned(), json!(count(standing))))
                .into_iter()
                .collect();
            let names: Vec<&str> = table.fields.iter().map(|field| field.name).collect();
            let members = table.rows.iter().map(|row| {
                let cells = names.iter().zip(row);
                let cells = cells.map(|(name, cell)| ((*name).to_owned(), json!(cell.text())));
                cells.collect::<serde_json::Map<_, _>>()
            });
            let said = json!({
                "cycle": cycle.year,
                "as_of": today,
                "deadline": cycle.deadline,
                "days_to_deadline": days,
                "expected": all.len(),
                "counts": counts,
                "late": late,
                "of_nobody": of_nobody,
                "members": members.collect::<Vec<_>>(),
                "reminders": reminded.as_ref().map(|reminded| json!({
                    "written": reminded.written,
                    "without_contact": reminded.without_contact,
                    "removed": reminded.removed,
                })),
            });
            let text = serde_json::to_string_pretty(&said);
            let text = text.map_err(|error| Failure::machine(error.to_string()))?;
            (text + "\n").into_bytes()
        }
        StatusFormat::Text => {
            let when = match days {
                2.. => format!("{days} days from now"),
                1 => "tomorrow".to_owned(),
                0 => "today".to_owned(),
                -1 => "yesterday".to_owned(),
                _ => format!("{} days ago", days.unsigned_abs()),
            };
            let mut text = format!(
                "{}\n  deadline     {} ({when})\n  expected     {} members: {} silent, {} rejected, {} to mend, {} accepted; {late} late\n",
                cycle.title,
                cycle.deadline,
                all.len(),
                count(Standing::Silent),
                count(Standing::Rejected),
                count(Standing::ToMend),
                count(Standing::Accepted),
            );
            if !of_nobody.is_empty() {
                let _infallible = writeln!(
                    text,
                    "  of nobody    {} from no member that is known: {}",
                    match of_nobody.len() {
                        1 => "1 submission is".to_owned(),
                        many => format!("{many} submissions are"),
                    },
                    shortened(&of_nobody)
                );
            }
            if let (Some(reminded), Some(dir)) = (&reminded, &args.remind) {
                let _infallible = writeln!(
                    text,
                    "  reminders    {} in {}: look at them, attach what they name in brackets (workbooks come from `biennial template --all`, sheets from `biennial build --feedback`), and send them",
                    reminded.written,
                    dir.display()
                );
                if reminded.without_contact > 0 {
                    let _infallible = writeln!(
                        text,
                        "               {} of them without an address: the roster has no contact there",
                        reminded.without_contact
                    );
                }
                if reminded.removed > 0 {
                    let _infallible = writeln!(
                        text,
                        "               {} of an earlier day removed: nothing is left to remind these members of",
                        reminded.removed
                    );
                }
            }
            text.push('\n');
            text.push_str(&standing_lines(&table));
            text.into_bytes()
        }
    };
    match &args.out {
        Some(out) => write_file(out, &bytes, true).map_err(Failure::cannot_write(out))?,
        None => say_bytes(&bytes)?,
    }
    Ok(Exit::Done)
}

/// A few names, and how many more there are.
fn shortened(names: &[&str]) -> String {
    const MOST: usize = 5;
    let mut text = names[..names.len().min(MOST)].join(", ");
    if names.len() > MOST {
        let _infallible = write!(text, " and {} more", names.len() - MOST);
    }
    text
}

/// What writing reminders came to.
struct Reminded {
    written: usize,
    without_contact: usize,
    /// Messages of an earlier day that were removed.
    removed: usize,
}

/// Writes the messages, for their owner alone. One that was written before, for a member of whom nothing is left to be
/// reminded, goes.
fn write_reminders(
    read: &ReadCycle,
    shown: &[&MemberStanding<'_>],
    dir: &Path,
) -> Result<Reminded, Failure> {
    let cycle = &read.folder.cycle;
    let languages = Languages::of(cycle).map_err(|error| Failure::usage(error.to_string()))?;
    let messages = reminders(&languages, cycle, shown);
    std::fs::create_dir_all(dir).map_err(Failure::cannot_write(dir))?;
    let mut removed = 0;
    for name in file_names(cycle.roster.members(), "eml") {
        let path = dir.join(&name);
        if path.exists() && messages.iter().all(|message| message.file != name) {
            std::fs::remove_file(&path).map_err(Failure::cannot_write(&path))?;
            removed += 1;
        }
    }
    for message in &messages {
        let path = dir.join(&message.file);
        write_file(&path, message.to_eml().as_bytes(), true)
            .map_err(Failure::cannot_write(&path))?;
    }
    let header = [
        "member_id",
        "name",
        "contact",
        "subject",
        "body",
        "attachment",
    ];
    let rows: Vec<[&str; 6]> = messages.iter().map(cells).collect();
    let table = csv_of(&header, rows);
    let path = dir.join("reminders.csv");
    write_file(&path, table.as_bytes(), true).map_err(Failure::cannot_write(&path))?;
    let without_contact = messages.iter().filter(|message| message.contact.is_none());
    Ok(Reminded {
        written: messages.len(),
        without_contact: without_contact.count(),
        removed,
    })
}

fn cells(message: &Reminder) -> [&str; 6] {
    [
        &message.member_id,
        &message.name,
        message.contact.as_deref().unwrap_or_default(),
        &message.subject,
        &message.body,
        &message.attachment,
    ]
}
