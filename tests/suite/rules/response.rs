//! Cases of the rules that look at one answer. G1a stands in row 7, O4 in row 5, and row 29 is the first
//! one below a government's answers; a company's P1a stands in row 7, its P1f in row 12.

use super::book::Cell;
use super::case::{Case, Effect, at};

const SCALE: &str =
    "Not started, Planned, In progress, Implemented, Sustained, Not applicable or Withheld";
const PERIOD: &str = "a date from 2024-12-06 to 2026-12-05";

pub fn cases() -> Vec<Case> {
    [
        commitments(),
        statuses(),
        percentages(),
        dates(),
        texts(),
        special(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

#[expect(clippy::too_many_lines, reason = "one case after the other")]
fn commitments() -> Vec<Case> {
    vec![
        Case::new("unknown-commitment")
            .fires(
                |w| w.answer("G1a").id("G1z").done(),
                at("Progress", "A7"),
                "G1z",
            )
            .expected("G1a, G1b or G1c")
            .fires(
                |w| w.answer("G1a").id("G1aa").done(),
                at("Progress", "A7"),
                "G1aa",
            )
            .fix("did you mean G1a? Enter the ID as the template has it")
            .quiet(|w| w.answer("G1a").id("g 1 (a)").done()),
        Case::new("ambiguous-commitment")
            .fires(
                |w| w.answer("G1a").id("G1").done(),
                at("Progress", "A7"),
                "G1",
            )
            .expected("G1a, G1b or G1c")
            .quiet(|w| w.answer("G1a").id("Gov 1.a").done()),
        Case::new("commitment-not-addressed")
            .fires(
                |w| w.repeat("G1a").id("P1a").done(),
                at("Progress", "A29"),
                "P1a",
            )
            .expected("a commitment addressed to governments")
            .about("P1a")
            .quiet(|w| w.repeat("G1a").id("P1a").clear().done()),
        Case::new("repeated-row")
            .fires(
                |w| w.repeat("G1a").done(),
                at("Progress", "A29"),
                "In progress again, as in C7",
            )
            .quiet(|w| w.repeat("G1a").clear().done()),
        Case::new("conflicting-rows")
            .fires(
                |w| w.repeat("G1a").status("Planned").done(),
                at("Progress", "A29"),
                "Planned here, In progress in C7",
            )
            .fires(
                |w| {
                    let mut more = w.progress().clone();
                    more.rename("Progress 2");
                    more.rows.drain(2..);
                    more.rows[1][2] = "Planned".into();
                    w.sheets.push(more);
                    w.about = Some("O1".into());
                },
                at("Progress 2", "A2"),
                "Planned here, In progress in Progress!C2",
            )
            .quiet(|w| w.repeat("G1a").status("under way").done()),
        Case::new("unconfirmed-answer")
            .fires(
                |w| {
                    let mut example = w.progress().clone();
                    example.rename("Example");
                    example.rows.truncate(4);
                    example.rows[1][2] = "Planned".into();
                    w.sheets.push(example);
                    w.about = Some("G1a".into());
                },
                at("Progress", "C7"),
                "In progress here, no answer on the sheet Example",
            )
            .quiet(|w| {
                let mut example = w.progress().clone();
                example.rename("Example");
                w.sheets.push(example);
            }),
        Case::new("conflicting-columns")
            .fires(
                |w| {
                    w.progress().add_column("Current status", &"Planned".into());
                    w.about = Some("G1a".into());
                },
                at("Progress", "C7"),
                "\"In progress\" in C7, \"Planned\" in J7",
            )
            .quiet(|w| {
                w.progress()
                    .add_column("Current status", &"under way".into());
            }),
        Case::new("conflicting-details")
            .fires(
                |w| {
                    w.progress().add_column("% done", &60.0.into());
                    w.about = Some("G1a".into());
                },
                at("Progress", "D7"),
                "\"40\" in D7, \"60\" in J7",
            )
            .quiet(|w| {
                w.answer("O4").percent(40.0).done();
                w.progress().add_column("% done", &"40 %".into());
            }),
        Case::new("struck-through-answer")
            .fires(
                |w| {
                    for header in ["Commitment ID", "Status", "Evidence URL"] {
                        w.progress().strike("G1a", header);
                    }
                    w.about = Some("G1a".into());
                },
                at("Progress", "C7"),
                "the answer \"In progress\", struck through",
            )
            .quiet(|w| {
                w.answer("G1a").clear();
                w.progress().strike("G1a", "Commitment ID");
            }),
        Case::new("struck-through-text")
            .fires(
                |w| {
                    w.progress().strike("G1a", "Evidence URL");
                    w.about = Some("G1a".into());
                },
                at("Progress", "E7"),
                "\"https://www.example.org/evidence\", struck through",
            )
            .quiet(|w| w.progress().strike("G1a", "Comments")),
        Case::new("alias-differs")
            .fires(
                |w| {
                    w.company();
                    w.answer("P1f").status("Planned");
                },
                at("Progress", "C12"),
                "Planned here, In progress in C7",
            )
            .about("P1a")
            .effect(Effect::CountedAs("planned"))
            .quiet(|w| {
                w.company();
                w.answer("P1f").clear();
            }),
        Case::new("alias-conflict")
            .fires(
                |w| {
                    w.company();
                    let row = w.answer("P1f").clear().status("Not applicable");
                    row.comments("Another body answers for this.");
                },
                at("Progress", "C12"),
                "Not applicable here, In progress in C7",
            )
            .about("P1a")
            .quiet(|w| {
                w.company();
                w.answer("P1f").status("Planned");
            }),
        Case::new("unanswered-commitment")
            .fires(
                |w| w.answer("G1a").clear().done(),
                at("Progress", "C7"),
                "no answer to G1a",
            )
            .effect(Effect::NoAnswer)
            .quiet(|w| w.answer("G1a").clear().status("Withheld").done()),
    ]
}

fn statuses() -> Vec<Case> {
    vec![
        Case::new("unknown-status")
            .fires(
                |w| w.answer("G1a").status("TBC").done(),
                at("Progress", "C7"),
                "TBC",
            )
            .expected(SCALE)
            .fires(
                |w| w.answer("G1a").status("Implementd").done(),
                at("Progress", "C7"),
                "Implementd",
            )
            .fix("did you mean Implemented? Choose it from the list")
            .quiet(|w| w.answer("G1a").status("Underway").done()),
        Case::new("ambiguous-status")
            .fires(
                |w| w.answer("G1a").status("Planned / In progress").done(),
                at("Progress", "C7"),
                "Planned / In progress",
            )
            .expected("Planned or In progress")
            .quiet(|w| w.answer("G1a").status("In progress / En cours").done()),
        Case::new("missing-status")
            .fires(
                |w| w.answer("G1a").status("").done(),
                at("Progress", "C7"),
                "no status",
            )
            .expected(SCALE)
            .quiet(|w| w.answer("G1a").clear().done()),
        Case::new("ongoing-status")
            .fires(
                |w| w.answer("G1a").status("On-going").done(),
                at("Progress", "C7"),
                "On-going",
            )
            .effect(Effect::CountedAs("in_progress"))
            .quiet(|w| w.answer("G1a").status("Sustained").percent(100.0).done()),
    ]
}

fn percentages() -> Vec<Case> {
    vec![
        Case::new("percent-out-of-range")
            .fires(
                |w| w.answer("G1a").status("In progress").percent(140.0).done(),
                at("Progress", "D7"),
                "140",
            )
            .fix("enter a number below 100, or leave the cell empty; if the work is finished, change the status")
            .fires(
                |w| w.answer("G1a").status("Implemented").percent("-5 %").done(),
                at("Progress", "D7"),
                "'-5 %",
            )
            .fix("enter 100, or leave the cell empty")
            .quiet(|w| w.answer("G1a").status("Implemented").percent(100.0).done()),
        Case::new("unreadable-percent")
            .fires(
                |w| w.answer("G1a").percent("about half").done(),
                at("Progress", "D7"),
                "about half",
            )
            .quiet(|w| w.answer("G1a").percent("40,0 %").done()),
        Case::new("percent-contradicts-status")
            .fires(
                |w| w.answer("G1a").status("Implemented").percent(20.0).done(),
                at("Progress", "D7"),
                "20 beside Implemented",
            )
            .expected("100 beside Implemented")
            .fix("enter 100, or choose In progress if the work is not finished")
            .fires(
                |w| w.answer("G1a").status("Planned").percent(0.8).done(),
                at("Progress", "D7"),
                "0.8 (80%) beside Planned",
            )
            .expected("0 to 50 beside Planned")
            .quiet(|w| w.answer("G1a").status("Planned").percent(50.0).done()),
    ]
}

fn dates() -> Vec<Case> {
    vec![
        Case::new("date-outside-period")
            .fires(
                |w| w.answer("G1a").date(Cell::Date("2024-12-05")).done(),
                at("Progress", "G7"),
                "2024-12-05",
            )
            .expected(PERIOD)
            .fires(
                |w| w.answer("G1a").date("03/04/2019").done(),
                at("Progress", "G7"),
                "03/04/2019",
            )
            .expected(PERIOD)
            .quiet(|w| w.answer("G1a").date(Cell::Date("2024-12-06")).done()),
        Case::new("date-in-future")
            .fires(
                |w| w.answer("G1a").date(Cell::Date("2026-12-01")).done(),
                at("Progress", "G7"),
                "2026-12-01",
            )
            .expected("a date on or before 2026-11-30")
            .quiet(|w| w.answer("G1a").date(Cell::Date("2026-11-30")).done()),
        Case::new("unreadable-date")
            .fires(
                |w| w.answer("G1a").date("last spring").done(),
                at("Progress", "G7"),
                "last spring",
            )
            .fires(
                |w| w.answer("G1a").date(46_000.0).done(),
                at("Progress", "G7"),
                "46000",
            )
            .fix("format the cell as a date, or enter it as year-month-day")
            .fires(
                |w| w.field("Submission date", "soon"),
                at("Member", "B10"),
                "soon",
            )
            .quiet(|w| w.answer("G1a").date("30 June 2025").done()),
        Case::new("ambiguous-date")
            .fires(
                |w| w.answer("G1a").date("03/04/2026").done(),
                at("Progress", "G7"),
                "03/04/2026",
            )
            .expected("2026-04-03 or 2026-03-04")
            .quiet(|w| w.answer("G1a").date("30/04/2026").done()),
    ]
}

fn texts() -> Vec<Case> {
    vec![
        Case::new("missing-evidence")
            .fires(
                |w| {
                    let row = w.answer("G1a").status("Implemented").percent(100.0);
                    row.url("").evidence("");
                },
                at("Progress", "E7"),
                "Implemented without evidence",
            )
            .quiet(|w| {
                w.answer("G1a")
                    .status("Implemented")
                    .percent(100.0)
                    .url("")
                    .done();
            })
            .quiet(|w| w.answer("G1a").url("").evidence("").done()),
        Case::new("malformed-link")
            .fires(
                |w| w.answer("G1a").url("see the website").done(),
                at("Progress", "E7"),
                "see the website",
            )
            .fires(
                |w| w.answer("G1a").url("www.example.org/law").done(),
                at("Progress", "E7"),
                "www.example.org/law",
            )
            .fix("did you mean https://www.example.org/law?")
            .quiet(|w| {
                w.answer("G1a")
                    .url("https://example.org/a; https://example.org/b");
            }),
        Case::new("placeholder-text")
            .fires(
                |w| w.answer("G1a").evidence("[TBC]").done(),
                at("Progress", "F7"),
                "[TBC]",
            )
            .quiet(|w| {
                w.answer("G1a")
                    .evidence("To be confirmed by the courts.")
                    .done();
            }),
        Case::new("text-too-long")
            .fires(
                |w| w.answer("G1a").comments("é".repeat(5_001)).done(),
                at("Progress", "I7"),
                "5001 characters",
            )
            .quiet(|w| w.answer("G1a").comments("é".repeat(5_000)).done()),
        Case::new("formula-like-text")
            .fires(
                |w| w.answer("G1a").comments("+two new posts").done(),
                at("Progress", "I7"),
                "'+two new posts",
            )
            .quiet(|w| w.answer("G1a").comments("-5").done()),
    ]
}

fn special() -> Vec<Case> {
    vec![
        Case::new("missing-reason")
            .fires(
                |w| w.answer("G1a").clear().status("Not applicable").done(),
                at("Progress", "I7"),
                "no comment",
            )
            .quiet(|w| {
                let row = w.answer("G1a").clear().status("Not applicable");
                row.comments("Another body answers for this.");
            }),
        Case::new("unclear-permission")
            .fires(
                |w| w.may_be_shown("G1a", "Perhaps"),
                at("Progress", "J7"),
                "\"Perhaps\" under May be shown",
            )
            .fires(
                // The publication consent of the workbook is Aggregate only.
                |w| w.may_be_shown("G1a", "Oui"),
                at("Progress", "C7"),
                "G1a: Yes, and the publication consent Aggregate only",
            )
            .quiet(|w| w.may_be_shown("G1a", "No"))
            .quiet(|w| {
                w.field("Publication consent", "Attributable");
                w.may_be_shown("G1a", "Yes");
            }),
        Case::new("derived-not-started")
            .fires(
                |w| w.answer("O4").status("Not started").percent(0.0).done(),
                at("Progress", "C5"),
                "Not started",
            )
            .effect(Effect::CountedAs("implemented"))
            .quiet(|w| w.answer("O4").status("TBC").percent(0.0).done()),
        Case::new("party-not-started")
            .fires(
                |w| {
                    // Any Party: the member and its answer are made up.
                    let parties = include_str!("../../../inputs/reference/lanzarote.csv");
                    let line = parties.lines().nth(1).expect("a Party");
                    let (code, _) = line.split_once(',').expect("a code");
                    w.move_to(code);
                    w.answer("G1b").status("Not started").percent(0.0);
                },
                at("Progress", "C8"),
                "Not started, from a party ({country})",
            )
            .quiet(|w| w.answer("G1b").status("Not started").percent(0.0).done()),
        Case::new("status-fell-back")
            .fires(
                |w| {
                    w.before(|before| {
                        let row = before.answer("G1a").clear().status("Implemented");
                        row.evidence("The law was adopted in June.").done();
                    });
                    w.answer("G1a").clear().status("Planned").done();
                },
                at("Progress", "C7"),
                "Planned; in 2024 it was Implemented",
            )
            .quiet(|w| {
                w.before(|before| {
                    let row = before.answer("G1a").clear().status("Sustained");
                    row.evidence("The law was adopted in June.").done();
                });
                let row = w.answer("G1a").clear().status("Planned");
                row.comments("The law was repealed.").done();
            })
            .quiet(|w| {
                w.before(|before| before.answer("G1a").clear().status("Planned").done());
                w.answer("G1a").clear().status("Not started").done();
            }),
        Case::new("unlisted-obstacle")
            .fires(
                |w| w.answer("G1a").obstacle("The budget was cut.").done(),
                at("Progress", "H7"),
                "The budget was cut.",
            )
            .quiet(|w| w.answer("G1a").obstacle("funding").done()),
    ]
}
