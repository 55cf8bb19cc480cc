//! The built program as a person meets it: what it prints, where, and with which exit code.

use std::collections::BTreeSet;

use crate::support::folder::{entries, temporary};
use crate::support::program::{run, said, stderr, stdout};
use insta::assert_snapshot;
use serde_json::Value;

fn json(arguments: &[&str]) -> Value {
    let output = run(arguments);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    serde_json::from_slice(&output.stdout).expect("JSON")
}

/// The verbs that `--help` lists.
fn verbs() -> Vec<String> {
    let help = stdout(&run(&["--help"]));
    let (_, commands) = help.split_once("Commands:\n").expect("commands");
    commands
        .lines()
        .take_while(|line| !line.is_empty())
        .map(|line| line.split_whitespace().next().expect("a verb").to_owned())
        .collect()
}

#[test]
fn help_lists_the_verbs_and_the_exit_codes() {
    assert_snapshot!(said(&["--help"], None), @r"
    exit code 0
    --- stdout
    Turns a folder of member spreadsheets into an alliance's biennial progress report

    Usage: biennial <COMMAND>

    Commands:
      build        Build the report and its data from a cycle folder
      release      Release a build: from then on it may leave the secretariat
      init         Make a new cycle folder that builds
      status       Say who has reported, who must mend what, and who is silent; write reminders
      template     Write the workbook that members fill in
      survey       Draft the mapping of a survey export, for cycle.toml
      validate     Check workbooks before they are sent: what was understood, and what has to be mended
      prune        Delete old drafts; releases stay
      query        Ask a build for figures, by group, region and commitment
      diff         Say what changed between two builds, and why
      verify       Check that a build is whole; or attack public folders as a stranger could
      checker      Write the page on which members check their workbooks in a browser, offline
      catalogue    List the commitments of a catalogue, or show one
      rules        List the rules that submissions are checked against
      explain      Explain one rule
      sample       Write a fictional cycle to try things out with
      doctor       Check that everything needed for a build is there
      completions  Print a completion script for a shell
      man          Write manual pages into a folder
      help         Print this message or the help of the given subcommand(s)

    Options:
      -h, --help     Print help
      -V, --version  Print version

    Example: biennial build inputs/sample-2026

    Exit codes: 0 done · 1 done, but something needs attention · 2 wrong usage or configuration ·
    3 the machine failed us · 4 refused: the disclosure audit failed
    ");
}

#[test]
fn every_verb_has_help_with_an_example() {
    for verb in verbs().iter().filter(|verb| *verb != "help") {
        let output = run(&[verb, "--help"]);
        assert_eq!(output.status.code(), Some(0), "{verb}");
        let text = stdout(&output);
        assert!(
            text.contains(&format!("  biennial {verb}"))
                || text.contains(&format!("Example: biennial {verb}")),
            "{verb} shows no example:\n{text}"
        );
    }
}

#[test]
fn one_commitment_in_full() {
    assert_snapshot!(said(&["catalogue", "G3b"], None), @r"
    exit code 0
    --- stdout
    G3b  Criminalise emerging threats

      Criminalise emerging threats such as AI-generated abuse and financially motivated sextortion.

      catalogue   2024-call-to-action
      section     G3 Implement future-proof and technology-neutral legislation
      audience    Government
    ");
}

#[test]
fn the_catalogues() {
    assert_snapshot!(said(&["catalogue", "--list"], None), @r"
    exit code 0
    --- stdout
    2024-call-to-action                 46  Call to Action following the WeProtect 2024 Global Summit
    2015-statement-capacity-building    11  Statement of Action on capacity building to tackle online CSE: Abu Dhabi WePROTECT Summit 16-17 November 2015
    2015-summit-outcomes                 5  Outcomes of the 2015 WePROTECT summit, as reported by INHOPE
    2014-statement-governments          17  Statement of Action: WePROTECT Summit 10-11 Dec 2014 (governments)
    2014-statement-civil-society        10  Statement of Action: Online CSE Summit 10-11 December 2014 (civil society)
    ");
}

#[test]
fn the_catalogue_as_json_has_the_keys_of_the_contract() {
    let catalogue = json(&["catalogue", "--format", "json"]);
    let entries = catalogue.as_array().expect("an array");
    let expected: BTreeSet<&str> = [
        "id",
        "audience",
        "section",
        "label",
        "text",
        "alias_of",
        "derived",
        "frameworks",
        "due",
    ]
    .into();
    for entry in entries {
        let keys: BTreeSet<&str> = entry
            .as_object()
            .expect("an object")
            .keys()
            .map(String::as_str)
            .collect();
        assert_eq!(keys, expected, "{entry}");
    }
    let ends = Value::Array(vec![entries[0].clone(), entries[entries.len() - 1].clone()]);
    assert_snapshot!(serde_json::to_string_pretty(&ends).expect("JSON"), @r#"
    [
      {
        "alias_of": null,
        "audience": [
          "All"
        ],
        "derived": false,
        "due": null,
        "frameworks": [],
        "id": "O1",
        "label": "Drive the collective global response",
        "section": "O",
        "text": "Use their resources, networks, and influence to drive forward the collective global response to child sexual exploitation and abuse online."
      },
      {
        "alias_of": null,
        "audience": [
          "Civil society"
        ],
        "derived": false,
        "due": null,
        "frameworks": [],
        "id": "C2a",
        "label": "Collect data and research prevalence",
        "section": "C2",
        "text": "Continue to collect data and conduct research on the prevalence of child sexual exploitation and abuse online and its impacts to inform evidence-based interventions."
      }
    ]
    "#);
}

#[test]
fn the_rules() {
    assert_snapshot!("rules", said(&["rules"], None));
    let listed = json(&["rules", "--format", "json"]);
    let text = stdout(&run(&["rules"]));
    for rule in listed.as_array().expect("an array") {
        let code = rule["code"].as_str().expect("a code");
        assert_eq!(text.matches(&format!(" {code} ")).count(), 1, "{code}");
        assert_eq!(run(&["explain", code]).status.code(), Some(0), "{code}");
    }
}

#[test]
fn a_rule_explained() {
    assert_snapshot!(said(&["explain", "percent-out-of-range"], None), @r"
    exit code 0
    --- stdout
    warning[percent-out-of-range]

    The percentage is not between 0 and 100.

      expected  a percentage from 0 to 100
      fix       enter a number from 0 to 100, or leave the cell empty
      effect    the percentage is ignored; the status still counts
      why       Percentages are compared with the status.
      good      40
      bad       140%
      since     2026.1
    ");
}

#[test]
fn the_doctor_answers_in_json() {
    let dir = temporary();
    let out = dir.path().join("out");
    let out = out.to_str().expect("UTF-8");
    let nowhere = dir.path().join("nowhere");
    let nowhere = nowhere.to_str().expect("UTF-8");
    assert_snapshot!(
        said(
            &["doctor", "--format", "json", "--out", out, "--typst", nowhere],
            Some(dir.path())
        ),
        @r#"
        exit code 3
        --- stdout
        [
          {
            "what": "program",
            "ok": true,
            "found": "biennial [VERSION], rules 2026.1",
            "fix": null
          },
          {
            "what": "typst",
            "ok": false,
            "found": "Typst 0.15 was not found ([DIR]/nowhere); `make tools` installs it, or name it with BIENNIAL_TYPST",
            "fix": "run `make tools`, or name the program with --typst"
          },
          {
            "what": "xls",
            "ok": true,
            "found": "reader processes start",
            "fix": "allow this program to start itself"
          },
          {
            "what": "outputs",
            "ok": true,
            "found": "[DIR]/out can be written",
            "fix": "choose a folder that you may write to, with --out"
          }
        ]
        "#
    );
    assert_eq!(entries(&dir.path().join("out")), Vec::<String>::new());
}

#[test]
fn completions_and_manual_pages_know_every_verb() {
    let dir = temporary();
    let pages = dir.path().join("man");
    let output = run(&["man", pages.to_str().expect("UTF-8")]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let written = entries(&pages);
    assert!(written.contains(&"biennial.1".to_owned()), "{written:?}");
    let completions = stdout(&run(&["completions", "bash"]));
    let verbs = verbs();
    assert!(verbs.len() >= 9, "{verbs:?}");
    for verb in verbs.iter().filter(|verb| *verb != "help") {
        assert!(
            completions.contains(&format!("biennial__subcmd__{verb}")),
            "no completions for {verb}"
        );
        let page = format!("biennial-{verb}.1");
        assert!(written.contains(&page), "{page} is not in {written:?}");
    }
}
