//! Cases of the rules that look at who submits.

use super::book::Cell;
use super::case::{Case, Effect, FILE, at};

pub fn cases() -> Vec<Case> {
    [identity(), fields(), consent_and_text(), versions()]
        .into_iter()
        .flatten()
        .collect()
}

fn identity() -> Vec<Case> {
    vec![
        Case::new("unknown-member")
            .fires(
                |w| {
                    w.field("Member ID", "NOBODY");
                    w.field("Member name", "Nobody at all");
                },
                at("Member", "B3"),
                "NOBODY, Nobody at all",
            )
            .fires(
                |w| {
                    w.field("Member ID", "");
                    w.field("Member name", "Lantern Bureu (fictional)");
                },
                at("Member", "B4"),
                "Lantern Bureu (fictional)",
            )
            .fix("did you mean \"Lantern Bureau (fictional)\"? Enter the member ID that the secretariat gave you")
            .quiet(|w| w.field("Member ID", "")),
        Case::new("ambiguous-member")
            .fires(
                |w| w.field("Member name", "Lantern Bureau (fictional)"),
                at("Member", "B3"),
                "ID {id}, with the name of X0001",
            )
            .fires(
                |w| {
                    w.field("Member ID", "");
                    w.field("Member name", "Twin Office (fictional)");
                },
                at("Member", "B4"),
                "Twin Office (fictional), the name of X0002 and X0003",
            )
            .expected("the ID of one of them: X0002 or X0003")
            .quiet(|w| {
                let alias = w.roster.alias.clone();
                w.field("Member name", alias);
            }),
        Case::new("not-expected-member")
            .fires(
                |w| w.leave("2026-06-01"),
                at("Member", "B3"),
                "{id}, which left on 2026-06-01",
            )
            .expected("a member on 2026-11-30")
            .quiet(|w| w.leave("2026-12-01")),
        Case::new("missing-member")
            .fires(
                |w| {
                    w.field("Member ID", "");
                    w.field("Member name", "");
                },
                at("Member", "B3"),
                "no member ID and no name",
            )
            .quiet(|w| w.field("Member name", "")),
        Case::new("conflicting-members")
            .fires(
                |w| {
                    let row = vec!["Member ID".into(), "X0001".into()];
                    w.sheet("Member").rows.push(row);
                },
                at("Member", "B3"),
                "\"{id}\" in B3, \"X0001\" in B12",
            )
            .expected("one Member ID")
            .quiet(|w| {
                let row = vec!["Member ID".into(), w.roster.id.clone().into()];
                w.sheet("Member").rows.push(row);
            }),
        Case::new("conflicting-field")
            .fires(
                |w| w.sheet("Member").rows.push(vec!["Version".into(), 2.0.into()]),
                at("Member", "B11"),
                "\"1\" in B11, \"2\" in B12",
            )
            .quiet(|w| w.sheet("Member").rows.push(vec!["Version".into(), 1.0.into()])),
        Case::new("set-aside-submission")
            .fires(|w| w.field("Version", 2.0), FILE, "set aside by A. Clerk on 2026-12-10: a test")
            .effect(Effect::Rejected)
            .quiet(|w| w.field("Version", 2.0)),
        Case::new("name-differs-from-roster")
            .fires(
                |w| w.field("Member name", "An earlier name"),
                at("Member", "B4"),
                "An earlier name",
            )
            .expected("\"Imagined Office {id} (fictional)\"")
            .quiet(|w| {
                let name = w.roster.name.to_uppercase();
                w.field("Member name", name);
            }),
    ]
}

fn fields() -> Vec<Case> {
    vec![
        Case::new("group-differs-from-roster")
            .fires(
                |w| w.field("Stakeholder group", "Civil society"),
                at("Member", "B5"),
                "Civil society",
            )
            .expected("Government")
            .quiet(|w| w.field("Stakeholder group", "Gouvernement")),
        Case::new("unknown-group")
            .fires(
                |w| w.field("Stakeholder group", "Other"),
                at("Member", "B5"),
                "Other",
            )
            .fires(
                |w| w.field("Stakeholder group", "Goverment"),
                at("Member", "B5"),
                "Goverment",
            )
            .fix("did you mean Government? Choose it from the list")
            .quiet(|w| w.field("Stakeholder group", "GOV")),
        Case::new("unknown-country")
            .fires(
                |w| w.field("Country", "Atlantis"),
                at("Member", "B6"),
                "Atlantis",
            )
            .fires(
                |w| w.field("Country", "Northmrak"),
                at("Member", "B6"),
                "Northmrak",
            )
            .fix("did you mean Northmark? Enter that name")
            .quiet(|w| w.field("Country", "REPUBLIC OF NORTHMARK")),
        Case::new("country-differs-from-roster")
            .fires(
                |w| w.field("Country", "Southmark"),
                at("Member", "B6"),
                "Southmark",
            )
            .expected("Northmark")
            .quiet(|w| w.field("Country", "XNM")),
        Case::new("wrong-cycle")
            .fires(|w| w.field("Cycle", 2024.0), at("Member", "B2"), "2024")
            .expected("2026")
            .quiet(|w| w.field("Cycle", "2024 to 2026")),
    ]
}

fn consent_and_text() -> Vec<Case> {
    vec![
        Case::new("missing-consent")
            .fires(
                |w| w.field("Publication consent", ""),
                at("Member", "B9"),
                "no consent",
            )
            .fires(
                |w| {
                    w.field("Publication consent", "");
                    w.sheet("Member")
                        .add_column("Hint", &"as on the form".into());
                },
                at("Member", "B9"),
                "no consent",
            )
            .quiet(|w| w.field("Publication consent", "no")),
        Case::new("unknown-consent")
            .fires(
                |w| w.field("Publication consent", "maybe"),
                at("Member", "B9"),
                "maybe",
            )
            .fires(
                |w| w.field("Publication consent", "Agregate only"),
                at("Member", "B9"),
                "Agregate only",
            )
            .fix("did you mean Aggregate only? Choose it from the list")
            .quiet(|w| w.field("Publication consent", "AGGREGATE")),
        Case::new("personal-data")
            .fires(
                |w| w.answer("G1a").comments("Ask jane.doe@example.org.").done(),
                at("Progress", "I7"),
                "jane.doe@example.org",
            )
            .fires(
                |w| {
                    w.answer("G1a")
                        .evidence("Call +999 20 7946 0000 for it")
                        .done();
                },
                at("Progress", "F7"),
                "'+999 20 7946 0000",
            )
            .quiet(|w| {
                w.answer("G1a")
                    .comments("Two posts @ the office, 4,200 people")
                    .done();
            }),
    ]
}

fn versions() -> Vec<Case> {
    vec![
        Case::new("missing-submission-date")
            .fires(
                |w| w.field("Submission date", ""),
                at("Member", "B10"),
                "no submission date",
            )
            .quiet(|w| w.field("Submission date", "12 November 2026")),
        Case::new("unreadable-version")
            .fires(
                |w| w.field("Version", "final FINAL"),
                at("Member", "B11"),
                "final FINAL",
            )
            .quiet(|w| w.field("Version", "v2")),
        Case::new("merged-submissions")
            .fires(
                |w| {
                    w.another(|book| book.answer("G1a").clear().done());
                    w.answer("G1b").clear().done();
                },
                FILE,
                "as new as {another}; 1 of its 25 answers count",
            )
            .about("G1a")
            .quiet(|w| {
                w.another(|book| {
                    book.field("Version", 2.0);
                    book.answer("G1a").status("Planned");
                });
            }),
        Case::new("older-answers-kept")
            .fires(
                |w| {
                    w.another(|book| {
                        book.field("Version", 2.0);
                        book.answer("G1a").clear().done();
                    });
                },
                FILE,
                "{another} is newer, and lacks G1a (Progress!C7); 1 of its 26 answers count",
            )
            .about("G1a")
            .quiet(|w| w.another(|book| book.field("Version", 2.0))),
        Case::new("superseded-submission")
            .fires(
                |w| w.another(|book| book.field("Version", 2.0)),
                FILE,
                "{another} is newer",
            )
            .effect(Effect::Superseded)
            .quiet(|w| {
                w.field("Version", 3.0);
                w.another(|book| book.field("Version", 2.0));
            }),
        Case::new("earlier-submission-used")
            .fires(
                |w| {
                    w.another(|book| {
                        book.field("Version", 2.0);
                        book.field("Cycle", 2024.0);
                    });
                },
                FILE,
                "{another} was rejected; {file} is used",
            )
            .quiet(|w| {
                w.field("Version", 2.0);
                w.another(|book| {
                    book.field("Version", 1.0);
                    book.field("Cycle", 2024.0);
                });
            }),
        Case::new("late-submission")
            .fires(
                |w| w.field("Submission date", Cell::Date("2026-12-06")),
                FILE,
                "2026-12-06",
            )
            .expected("a submission date on or before 2026-12-05")
            .quiet(|w| w.field("Submission date", Cell::Date("2026-12-05"))),
        Case::new("no-answers")
            .fires(
                |w| w.clear_all(),
                at("Progress", ""),
                "no answer in any row",
            )
            .quiet(|w| {
                w.clear_all();
                w.answer("G1a").status("Planned").done();
            }),
    ]
}
