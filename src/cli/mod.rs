//! The command line: one file a verb. The only room that prints.

#[cfg(feature = "report")]
mod attack;
#[cfg(feature = "report")]
mod build;
mod catalogue;
mod checker;
#[cfg(feature = "report")]
mod diff;
#[cfg(feature = "report")]
mod doctor;
mod exit;
#[cfg(feature = "report")]
mod finished;
mod generate;
#[cfg(feature = "report")]
mod init;
#[cfg(feature = "report")]
mod progress;
#[cfg(feature = "report")]
mod prune;
#[cfg(feature = "report")]
mod query;
#[cfg(feature = "report")]
mod release;
mod rules;
#[cfg(feature = "report")]
mod sample;
#[cfg(feature = "report")]
mod status;
mod survey;
mod template;
mod validate;
#[cfg(feature = "report")]
mod verify;

use clap::{Parser, Subcommand, ValueEnum};

pub use exit::Exit;
use exit::Failure;

/// Biennial turns a folder of member spreadsheets into an alliance's biennial progress report, with
/// data that researchers can use and with no member's answer given away.
#[derive(Debug, Parser)]
#[command(name = "biennial", version = crate::version(), about, max_term_width = 100)]
#[command(
    after_help = "Example: biennial build inputs/sample-2026\n\nExit codes: 0 done · 1 done, but something needs attention · 2 wrong usage or configuration ·\n3 the machine failed us · 4 refused: the disclosure audit failed"
)]
struct Cli {
    #[command(subcommand)]
    verb: Verb,
}

/// How an answer is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum OutputFormat {
    /// For people.
    Text,
    /// For programs.
    Json,
}

#[derive(Debug, Subcommand)]
enum Verb {
    /// Build the report and its data from a cycle folder.
    #[cfg(feature = "report")]
    Build(build::BuildArgs),
    /// Release a build: from then on it may leave the secretariat.
    #[cfg(feature = "report")]
    Release(release::ReleaseArgs),
    /// Make a new cycle folder that builds.
    #[cfg(feature = "report")]
    Init(init::InitArgs),
    /// Say who has reported, who must mend what, and who is silent; write reminders.
    #[cfg(feature = "report")]
    Status(status::StatusArgs),
    /// Write the workbook that members fill in.
    Template(template::TemplateArgs),
    /// Draft the mapping of a survey export, for cycle.toml.
    Survey(survey::SurveyArgs),
    /// Check workbooks before they are sent: what was understood, and what has to be mended.
    Validate(validate::ValidateArgs),
    /// Delete old drafts; releases stay.
    #[cfg(feature = "report")]
    Prune(prune::PruneArgs),
    /// Ask a build for figures, by group, region and commitment.
    #[cfg(feature = "report")]
    Query(query::QueryArgs),
    /// Say what changed between two builds, and why.
    #[cfg(feature = "report")]
    Diff(diff::DiffArgs),
    /// Check that a build is whole; or attack public folders as a stranger could.
    #[cfg(feature = "report")]
    Verify(verify::VerifyArgs),
    /// Write the page on which members check their workbooks in a browser, offline.
    Checker(checker::CheckerArgs),
    /// List the commitments of a catalogue, or show one.
    Catalogue(catalogue::CatalogueArgs),
    /// List the rules that submissions are checked against.
    Rules(rules::RulesArgs),
    /// Explain one rule.
    Explain(rules::ExplainArgs),
    /// Write a fictional cycle to try things out with.
    #[cfg(feature = "report")]
    Sample(sample::SampleArgs),
    /// Check that everything needed for a build is there.
    #[cfg(feature = "report")]
    Doctor(doctor::DoctorArgs),
    /// Print a completion script for a shell.
    Completions(generate::CompletionsArgs),
    /// Write manual pages into a folder.
    Man(generate::ManArgs),
    /// Reads workbooks for another process of this program.
    #[cfg(feature = "workers")]
    #[command(name = crate::ingest::worker::VERB, hide = true)]
    ReadWorker {
        /// Memory that may be used, in bytes.
        memory_bytes: u64,
    },
}

/// A line on standard error; one that is closed is no reason to fail.
fn complain(line: &str) {
    use std::io::Write as _;
    let _closed = writeln!(std::io::stderr(), "{line}");
}

/// The day of today, by universal time.
#[cfg(feature = "report")]
fn today() -> jiff::civil::Date {
    let now = jiff::Timestamp::now();
    now.to_zoned(jiff::tz::TimeZone::UTC).date()
}

/// Runs the program with the arguments of this process.
#[must_use]
pub fn run() -> Exit {
    crate::ingest::quiet_reader_panics();
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => {
            let is_wrong = error.use_stderr();
            // A closed pipe is no reason to fail.
            let _printed = error.print();
            return if is_wrong { Exit::Usage } else { Exit::Done };
        }
    };
    let outcome = match cli.verb {
        #[cfg(feature = "report")]
        Verb::Build(args) => build::run(&args),
        #[cfg(feature = "report")]
        Verb::Release(args) => release::run(&args),
        #[cfg(feature = "report")]
        Verb::Init(args) => init::run(&args),
        #[cfg(feature = "report")]
        Verb::Prune(args) => prune::run(&args),
        #[cfg(feature = "report")]
        Verb::Status(args) => status::run(&args),
        Verb::Template(args) => template::run(&args),
        Verb::Survey(args) => survey::run(&args),
        Verb::Validate(args) => validate::run(&args),
        #[cfg(feature = "report")]
        Verb::Query(args) => query::run(&args),
        #[cfg(feature = "report")]
        Verb::Diff(args) => diff::run(&args),
        #[cfg(feature = "report")]
        Verb::Verify(args) => verify::run(&args),
        Verb::Checker(args) => checker::run(&args),
        Verb::Catalogue(args) => catalogue::run(&args),
        Verb::Rules(args) => rules::run_rules(&args),
        Verb::Explain(args) => rules::run_explain(&args),
        #[cfg(feature = "report")]
        Verb::Sample(args) => sample::run(&args),
        #[cfg(feature = "report")]
        Verb::Doctor(args) => doctor::run(&args),
        Verb::Completions(args) => generate::run_completions(&args),
        Verb::Man(args) => generate::run_man(&args),
        #[cfg(feature = "workers")]
        Verb::ReadWorker { memory_bytes } => serve(memory_bytes),
    };
    outcome.unwrap_or_else(|failure| {
        if !failure.is_said {
            complain(&format!("error: {}", failure.message));
            if let Some(hint) = failure.hint {
                complain(&format!("hint: {hint}"));
            }
        }
        failure.exit
    })
}

#[cfg(feature = "workers")]
fn serve(memory_bytes: u64) -> Result<Exit, Failure> {
    let (input, output) = (std::io::stdin().lock(), std::io::stdout().lock());
    crate::ingest::worker::serve(memory_bytes, input, output)
        .map(|()| Exit::Done)
        .map_err(|error| Failure::machine(error.to_string()))
}

/// Prints text to standard output; a closed pipe, as of `| head`, ends it quietly.
fn say(text: &str) -> Result<(), Failure> {
    say_bytes(text.as_bytes())
}

/// The same for what need not be text.
fn say_bytes(bytes: &[u8]) -> Result<(), Failure> {
    use std::io::Write as _;
    let mut output = std::io::stdout().lock();
    printed(output.write_all(bytes).and_then(|()| output.flush()))
}

/// What printing came to: a closed pipe, as of `| head`, ends it quietly; a full disk does not.
fn printed(written: std::io::Result<()>) -> Result<(), Failure> {
    match written {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => Err(Failure::machine(
            format!("cannot write to standard output: {error}"),
        )),
        _ => Ok(()),
    }
}

/// Prints a value as JSON.
fn say_json(value: &impl serde::Serialize) -> Result<(), Failure> {
    use std::io::Write as _;
    // Written as it is made: it may be larger than all that was read.
    let mut output = std::io::BufWriter::new(std::io::stdout().lock());
    match serde_json::to_writer_pretty(&mut output, value) {
        Err(error) if !error.is_io() => Err(Failure::machine(error.to_string())),
        Err(error) => printed(Err(error.into())),
        Ok(()) => printed(writeln!(output).and_then(|()| output.flush())),
    }
}
