//! `biennial query`: figures of a build, by group, region and commitment, as a table or for programs.

use std::io::IsTerminal as _;
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};

use super::exit::{Exit, Failure};
use super::finished::{open, unreadable, write};
use super::{complain, say_bytes};
use crate::domain::cube::Basis;
use crate::render::tables::answer::ShownAnswer;
use crate::render::tables::workbook;
use crate::tabulate::query::{Aggregates, Codes, Question, QuestionError, UnreadableTable};

/// Arguments of `biennial query`.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  biennial query --by section                                  every section, of all members\n  biennial query outputs/sample-2026 --by commitment           every commitment\n  biennial query --by commitment --where audience=Government   those asked of governments\n  biennial query --by commitment --where group=Government --format csv --out governments.csv\n  biennial query --by section --where group=All,\"Civil society\" --format markdown\n  biennial query --level submission --by group                 who was asked, and who reported\n\nGroups and regions that are neither spread out (--by) nor named (--where) are All. What has no figure of its own is [c]; beside it stands the row that counts it together with others, such as \"Africa + Europe\", which --where takes as a name, too; a note says how to ask for it. No rate comes without its numerator and denominator."
)]
pub(super) struct QueryArgs {
    /// A build's folder, its public folder, or an output folder, whose latest build is meant [default: the only outputs/*/latest].
    build: Option<PathBuf>,
    /// What to spread out, by comma: group, region, and one of commitment, section, audience, framework.
    #[arg(long, value_name = "DIMENSIONS", value_delimiter = ',')]
    by: Vec<String>,
    /// Only these, such as group=Government or commitment=G3b,G3c; of rows of a finer level those that belong to it, as commitments do to audience=Government; may be repeated. Keys: group, region, commitment, section, audience, framework, basis.
    #[arg(long = "where", value_name = "KEY=VALUE")]
    conditions: Vec<String>,
    /// What rows are about, if --by and --where do not say it: submission, all, audience, section, framework, commitment [default: all].
    #[arg(long)]
    level: Option<String>,
    /// Which members: all of the cycle, or those of this cycle and the one before [default: all].
    #[arg(long, value_enum)]
    basis: Option<BasisArg>,
    /// The cycle's year [default: that of the build].
    #[arg(long, value_name = "YEAR")]
    cycle: Option<u16>,
    /// Which figures, by comma: columns of figures as codebook.md has them, `response_rate` and `on_time_rate`; what they are made of comes with them [default: the completion rate and its bounds; of submissions, the two rates].
    #[arg(long, value_name = "MEASURES", value_delimiter = ',')]
    measure: Vec<String>,
    /// How to print [default: as the ending of --out says, else table].
    #[arg(long, value_enum)]
    format: Option<QueryFormat>,
    /// Where to write; parquet and xlsx want a file.
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// Read the secretariat's own table, in which nothing is withheld. RESTRICTED: not for circulation.
    #[arg(long)]
    restricted: bool,
}

/// Which members.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum BasisArg {
    /// Every member expected in the cycle.
    All,
    /// Members of both this cycle and the one before.
    Panel,
}

/// How an answer is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum QueryFormat {
    /// For people.
    Table,
    /// Separated by commas.
    Csv,
    /// For programs.
    Json,
    /// For programs that read columns.
    Parquet,
    /// A workbook.
    Xlsx,
    /// For people who write.
    #[value(alias = "md")]
    Markdown,
}

impl QueryFormat {
    fn of_file(path: &Path) -> Option<Self> {
        let ending = path.extension()?.to_str()?;
        let known = Self::from_str(ending, true).ok();
        known.filter(|format| *format != Self::Table)
    }
}

/// Answers.
pub(super) fn run(args: &QueryArgs) -> Result<Exit, Failure> {
    let basis = args.basis.map(|basis| match basis {
        BasisArg::All => Basis::All,
        BasisArg::Panel => Basis::Panel,
    });
    let level = args.level.as_deref();
    let question = Question::parse(&args.by, &args.conditions, level, basis, &args.measure);
    let mut question = question.map_err(|error| misunderstood(&error))?;
    let by_name = args.out.as_deref().and_then(QueryFormat::of_file);
    let format = args.format.or(by_name).unwrap_or(QueryFormat::Table);
    let is_binary = matches!(format, QueryFormat::Parquet | QueryFormat::Xlsx);
    if is_binary && args.out.is_none() && std::io::stdout().is_terminal() {
        return Err(
            Failure::usage("a terminal cannot show this format".to_owned())
                .hint("name a file with --out"),
        );
    }
    let mut build = open(args.build.as_deref())?;
    let read = if args.restricted {
        build.edition = build.edition.restricted();
        build.restricted("aggregates-full.csv")
    } else {
        build.aggregates()
    };
    let (path, text) = read.map_err(|error| unreadable(&error))?;
    let aggregates = Aggregates::parse(&text).map_err(|error| no_table(&path, &error))?;
    question.cycle = Some(args.cycle.unwrap_or(build.edition.cycle));
    let (path, text) = build.commitments().map_err(|error| unreadable(&error))?;
    let codes = Codes::parse(&text).map_err(|error| no_table(&path, &error))?;
    let answer = aggregates.answer(&question, &codes);
    let answer = answer.map_err(|error| misunderstood(&error))?;
    let shown = ShownAnswer::new(&answer, &question, &build.edition);
    let bytes = match format {
        QueryFormat::Table => shown.text().into_bytes(),
        QueryFormat::Csv => shown.csv().into_bytes(),
        QueryFormat::Markdown => shown.markdown().into_bytes(),
        QueryFormat::Json => {
            let text = serde_json::to_string_pretty(&shown.json());
            let text = text.map_err(|error| Failure::machine(error.to_string()))?;
            (text + "\n").into_bytes()
        }
        QueryFormat::Parquet => {
            let bytes = shown.table().to_parquet(&build.edition);
            bytes.map_err(|error| Failure::machine(error.to_string()))?
        }
        QueryFormat::Xlsx => {
            let summary = format!("{} rows of the aggregates of the build.", answer.rows.len());
            let bytes = workbook::write_table(shown.table(), &build.edition, &summary);
            bytes.map_err(|error| Failure::machine(error.to_string()))?
        }
    };
    if let Some(out) = &args.out {
        write(out, &bytes, &[&build], args.restricted)?;
    } else {
        say_bytes(&bytes)?;
    }
    if format == QueryFormat::Csv {
        remark(
            &shown,
            args.restricted.then_some(build.edition.notice.as_str()),
        );
    }
    Ok(Exit::Done)
}

/// What a table of bare values cannot say, on standard error.
fn remark(shown: &ShownAnswer<'_>, notice: Option<&str>) {
    let notice = notice.map(str::to_owned);
    let lines = notice.into_iter().chain(shown.shorthand());
    for line in lines.chain(shown.nearest()) {
        complain(&format!("note: {line}"));
    }
}

fn no_table(path: &Path, error: &UnreadableTable) -> Failure {
    Failure::usage(format!("{}: {error}", path.display()))
}

fn misunderstood(error: &QuestionError) -> Failure {
    let failure = Failure::usage(error.to_string());
    match error {
        QuestionError::Unknown { text, known, .. } => {
            let all = match known.as_slice() {
                [] => "there is none".to_owned(),
                [only] => format!("there is only {only}"),
                _ => format!("known are {}", known.join(", ")),
            };
            failure.suggest(text, known.iter().map(String::as_str), all)
        }
        QuestionError::NoCondition(_) => failure,
        QuestionError::TwoLevels(..) => failure.hint(
            "ask for one after the other, or for the rows of one within the other: --by commitment --where audience=..., section=... or framework=...; --by section --where audience=...",
        ),
        QuestionError::TwoBases(..) => failure.hint("ask for one after the other"),
    }
}
