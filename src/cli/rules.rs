//! `biennial rules` and `biennial explain`: the registry, for people and programs.

use std::fmt::Write as _;

use clap::{Args, ValueEnum};

use super::exit::{Exit, Failure};
use super::{OutputFormat, say, say_json};
use crate::finding::{RULES_VERSION, Rule, render_markdown, rules};

/// Arguments of `biennial rules`.
#[derive(Debug, Args)]
#[command(after_help = "Example: biennial rules --format json")]
pub(super) struct RulesArgs {
    /// How to print.
    #[arg(long, value_enum, default_value = "text")]
    format: ListFormat,
}

/// How the list is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum ListFormat {
    /// For people.
    Text,
    /// For programs.
    Json,
    /// As the page of documentation.
    Markdown,
}

/// Arguments of `biennial explain`.
#[derive(Debug, Args)]
#[command(after_help = "Example: biennial explain percent-out-of-range")]
pub(super) struct ExplainArgs {
    /// The rule's code, as findings show it.
    code: String,
    /// How to print.
    #[arg(long, value_enum, default_value = "text")]
    format: OutputFormat,
}

/// Lists the rules.
pub(super) fn run_rules(args: &RulesArgs) -> Result<Exit, Failure> {
    let all: Vec<&Rule> = rules::all().collect();
    match args.format {
        ListFormat::Json => say_json(&all)?,
        ListFormat::Markdown => say(&render_markdown())?,
        ListFormat::Text => {
            let mut text = format!("Rules, version {RULES_VERSION}\n");
            let mut scope = "";
            for rule in all {
                if rule.scope.name() != scope {
                    scope = rule.scope.name();
                    let _infallible = writeln!(text, "\n{scope}");
                }
                let _infallible = writeln!(
                    text,
                    "  {:8} {:30} {}",
                    rule.severity.name(),
                    rule.code,
                    rule.summary
                );
            }
            say(&text)?;
        }
    }
    Ok(Exit::Done)
}

/// Explains one rule.
pub(super) fn run_explain(args: &ExplainArgs) -> Result<Exit, Failure> {
    let rule = rules::find(&args.code).ok_or_else(|| unknown(&args.code))?;
    match args.format {
        OutputFormat::Json => say_json(rule)?,
        OutputFormat::Text => say(&format!(
            "{}[{}]\n\n{}\n\n  expected  {}\n  fix       {}\n  effect    {}\n  why       {}\n  good      {}\n  bad       {}\n  since     {}\n",
            rule.severity.name(),
            rule.code,
            rule.summary,
            rule.expected,
            rule.fix,
            rule.effect,
            rule.why,
            rule.good,
            rule.bad,
            rule.since,
        ))?,
    }
    Ok(Exit::Done)
}

fn unknown(code: &str) -> Failure {
    let codes = rules::all().map(|rule| rule.code);
    Failure::usage(format!("there is no rule {code:?}")).suggest(
        code,
        codes,
        "`biennial rules` lists them all",
    )
}
