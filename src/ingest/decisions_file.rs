//! The decisions: a table of the secretariat's rulings, one a line. A fault in it is the
//! secretariat's to mend.

use std::path::Path;
use std::sync::Arc;

use serde::Deserialize;

use super::cycle_error::CycleError;
use super::own_table::{OwnColumns, for_each_row_of};
use super::roster_file::date_of;
use crate::domain::catalogue::Catalogue;
use crate::domain::decision::{Decision, Ruling, Subject};
use crate::domain::fold::fold;
use crate::domain::roster::Roster;
use crate::domain::status::{Status, StatusLabels};
use crate::finding::{Rule, Severity, rules};

/// The columns of the table: those that it must have, and those that `reading.xlsx` shows beside them.
const COLUMNS: OwnColumns = OwnColumns {
    wanted: "file,member,commitment,field,decision,by,date,reason",
    besides: "link,description,status,label,member_name,group",
};

/// What a field may hold besides the code of a rule, with what may be decided about it.
const FIELDS: &str = "member (a member ID), submission (use, replaces FILE, ignore), sheet (the name of a sheet), timing (on time, late), status (a status), evidence (verified), publication (under name), or the code of a rule (accept, waive)";

#[derive(Debug, Deserialize)]
struct DecisionRow {
    file: String,
    member: String,
    commitment: String,
    field: String,
    decision: String,
    by: String,
    date: String,
    reason: String,
    link: String,
}

impl DecisionRow {
    /// Whether it lists a link, and nobody has decided anything about it.
    fn is_open(&self) -> bool {
        let filled_in = [&self.decision, &self.by, &self.date, &self.reason];
        !self.link.is_empty() && filled_in.iter().all(|text| text.is_empty())
    }
}

/// Reads decisions from the bytes of a table; `path` is for messages.
///
/// # Errors
/// When a line cannot be used; the message says which, and what to do.
pub(super) fn parse_decisions(
    bytes: &[u8],
    path: &Path,
    catalogue: &Catalogue,
    roster: &Roster,
) -> Result<Vec<Decision>, CycleError> {
    let mut list = Vec::new();
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let table: Arc<str> = Arc::from(&*name);
    for_each_row_of(bytes, path, &COLUMNS, |line, row: DecisionRow, faults| {
        if row.is_open() {
            return;
        }
        let line = u32::try_from(line).unwrap_or(u32::MAX);
        match decision_of(row, (&table, line), catalogue, roster) {
            Ok(decision) => list.push(decision),
            Err(found) => faults.extend(found),
        }
    })?;
    Ok(list)
}

/// The decision of a line, or everything that is wrong with it.
fn decision_of(
    row: DecisionRow,
    (table, line): (&Arc<str>, u32),
    catalogue: &Catalogue,
    roster: &Roster,
) -> Result<Decision, Vec<String>> {
    let mut faults = Vec::new();
    let subject = match (row.file.as_str(), row.member.as_str()) {
        ("", "") => Err("name the file or the member that this is about".to_owned()),
        (file, "") => Ok(Subject::File(file.to_owned())),
        ("", member) => member_named(member, roster)
            .map(|index| Subject::Member(roster.members()[index].id.clone())),
        _ => Err("name the file or the member, not both".to_owned()),
    };
    let commitment_index = match row.commitment.as_str() {
        "" => Ok(None),
        id => commitment_named(id, catalogue).map(Some),
    };
    for (name, text) in [("by", &row.by), ("reason", &row.reason)] {
        if text.is_empty() {
            faults.push(format!(
                "{name} is empty; every decision says by whom and why"
            ));
        }
    }
    let ruling = ruling_of(
        &row,
        subject.as_ref().ok(),
        !row.commitment.is_empty(),
        roster,
        &catalogue.alliance.statuses,
    );
    let date = date_of("date", &row.date);
    match (subject, commitment_index, ruling, date) {
        (Ok(subject), Ok(commitment_index), Ok(ruling), Ok(date)) if faults.is_empty() => {
            Ok(Decision {
                table: Arc::clone(table),
                line,
                subject,
                commitment_index,
                ruling,
                field: row.field,
                decision: row.decision,
                by: row.by,
                date,
                reason: row.reason,
            })
        }
        (subject, commitment_index, ruling, date) => {
            faults.extend(subject.err());
            faults.extend(commitment_index.err());
            faults.extend(ruling.err());
            faults.extend(date.err());
            Err(faults)
        }
    }
}

/// The member with this ID, or this name.
fn member_named(text: &str, roster: &Roster) -> Result<usize, String> {
    let by_name = || roster.find_name(text).map(|(index, _)| index);
    let found = roster.find_id(text).or_else(by_name);
    found.ok_or_else(|| {
        format!("member {text:?} is not on the roster; give the ID that it has there")
    })
}

/// The commitment with this ID, however it is cased.
fn commitment_named(id: &str, catalogue: &Catalogue) -> Result<usize, String> {
    let folded = || {
        let mut ids = catalogue.commitments.iter();
        ids.position(|commitment| fold(&commitment.id) == fold(id))
    };
    let index = catalogue.index_of(id).or_else(folded);
    let index = index.ok_or_else(|| format!("commitment {id:?} is not in the catalogue"))?;
    Ok(catalogue.counted_index(index))
}

fn ruling_of(
    row: &DecisionRow,
    subject: Option<&Subject>,
    has_commitment: bool,
    roster: &Roster,
    labels: &StatusLabels,
) -> Result<Ruling, String> {
    let decision = row.decision.as_str();
    // Words are read however they are cased and hyphenated; names are not.
    let (field, word) = (fold(&row.field), fold(decision).replace('-', " "));
    let (field, word) = (field.as_str(), word.as_str());
    let choose = |choices: &str| format!("{field}: {decision:?} is none of {choices}");
    let needs_commitment = matches!(field, "status" | "evidence" | "publication");
    if needs_commitment && !has_commitment {
        return Err(format!("{field} needs a commitment"));
    }
    if has_commitment && matches!(field, "member" | "submission" | "sheet" | "timing") {
        return Err(format!(
            "{field} is about the whole submission; leave commitment empty"
        ));
    }
    if matches!(field, "member" | "submission" | "sheet")
        && matches!(subject, Some(Subject::Member(_)))
    {
        return Err(format!("{field} is decided about a file; name the file"));
    }
    match field {
        "member" => member_named(decision, roster).map(Ruling::Member),
        "submission" if word == "use" => Ok(Ruling::Use),
        "submission" if word == "ignore" => Ok(Ruling::Ignore),
        "submission" => match decision.strip_prefix("replaces ").map(str::trim) {
            Some(other) if !other.is_empty() => Ok(Ruling::Replaces(other.to_owned())),
            _ => Err(choose("use, replaces FILE, ignore")),
        },
        "sheet" if decision.is_empty() => Err("sheet: name the sheet that is used".to_owned()),
        "sheet" => Ok(Ruling::Sheet),
        "timing" => match word {
            "on time" => Ok(Ruling::OnTime(true)),
            "late" => Ok(Ruling::OnTime(false)),
            _ => Err(choose("on time, late")),
        },
        "status" => Status::ALL
            .into_iter()
            .find(|status| [word, &fold(decision)].contains(&&*fold(labels.of(*status))))
            .map(Ruling::Status)
            .ok_or_else(|| choose(&labels.all().join(", "))),
        "evidence" if word == "verified" => Ok(Ruling::Verified),
        "evidence" => Err(choose("verified")),
        "publication" if word == "under name" => Ok(Ruling::UnderName),
        "publication" => Err(choose("under name")),
        code => {
            let rule = rules::find(code)
                .ok_or_else(|| format!("field {:?} is none of these: {FIELDS}", row.field))?;
            match word {
                "accept" => Ok(Ruling::Accept(rule.code)),
                "waive" => waive(rule),
                _ => Err(choose("accept, waive")),
            }
        }
    }
}

/// A warning or a note can be waived. What left something out cannot be wished back: it is settled by
/// saying what counts instead.
fn waive(rule: &'static Rule) -> Result<Ruling, String> {
    if rule.severity != Severity::Error || rule == &rules::WRONG_CYCLE {
        return Ok(Ruling::Waive(rule.code));
    }
    Err(format!(
        "{} left something out and cannot be waived; decide the status, the member or the submission instead",
        rule.code
    ))
}

#[cfg(test)]
mod tests {
    use super::{COLUMNS, parse_decisions};
    use crate::domain::decision::{Ruling, Subject};
    use crate::domain::group::fixtures;
    use crate::domain::roster::{Member, Roster};
    use crate::domain::status::Status;
    use crate::ingest::built_in;
    use jiff::civil::date;
    use std::path::Path;

    fn parse(lines: &str) -> Result<Vec<(Subject, Option<usize>, Ruling)>, String> {
        let catalogue = built_in::catalogue(built_in::DEFAULT_CATALOGUE)
            .expect("built in")
            .expect("a catalogue");
        let roster = Roster::new(vec![Member {
            id: "M00001".to_owned(),
            name: "Harbour Network".to_owned(),
            aliases: Vec::new(),
            group: fixtures::civil_society(),
            country: None,
            region_index: 0,
            joined: date(2020, 1, 1),
            left: None,
            contact: None,
            language: None,
        }]);
        let text = format!("{}\n{lines}", COLUMNS.wanted);
        parse_decisions(
            text.as_bytes(),
            Path::new("decisions.csv"),
            &catalogue,
            &roster,
        )
        .map(|decisions| {
            let list = decisions.iter();
            list.map(|decision| {
                (
                    decision.subject.clone(),
                    decision.commitment_index,
                    decision.ruling.clone(),
                )
            })
            .collect()
        })
        .map_err(|error| error.to_string())
    }

    #[test]
    fn every_kind_of_decision_is_read() {
        let tail = "A. Clerk,2026-12-01,confirmed";
        let lines = format!(
            "a.xlsx,,,member,M00001,{tail}\na.xlsx,,,submission,use,{tail}\nb.xlsx,,,submission,ignore,{tail}\na.xlsx,,,sheet,Answers,{tail}\n,M00001,,timing,on time,{tail}\n,m00001,P1f,status,Planned,{tail}\n,M00001,C1a,evidence,verified,{tail}\na.xlsx,,,missing-evidence,waive,{tail}\na.xlsx,,,wrong-cycle,waive,{tail}\na.xlsx,,,unknown-status,accept,{tail}\n"
        );
        let rulings: Vec<Ruling> = parse(&lines)
            .expect("readable")
            .into_iter()
            .map(|(_, _, ruling)| ruling)
            .collect();
        assert_eq!(
            rulings,
            [
                Ruling::Member(0),
                Ruling::Use,
                Ruling::Ignore,
                Ruling::Sheet,
                Ruling::OnTime(true),
                Ruling::Status(Status::Planned),
                Ruling::Verified,
                Ruling::Waive("missing-evidence"),
                Ruling::Waive("wrong-cycle"),
                Ruling::Accept("unknown-status"),
            ]
        );
    }

    #[test]
    fn what_cannot_be_used_is_said_with_its_line() {
        let tail = "A. Clerk,2026-12-01,confirmed";
        for (line, expected) in [
            (
                format!(",,,timing,late,{tail}"),
                "name the file or the member",
            ),
            (format!("a.xlsx,M00001,,timing,late,{tail}"), "not both"),
            (format!(",M9,,timing,late,{tail}"), "not on the roster"),
            (
                format!("a.xlsx,,,status,Planned,{tail}"),
                "needs a commitment",
            ),
            (
                format!("a.xlsx,,Z9,status,Planned,{tail}"),
                "not in the catalogue",
            ),
            (
                format!("a.xlsx,,G1a,status,Done,{tail}"),
                "none of Not started",
            ),
            (
                format!("a.xlsx,,,unknown-status,waive,{tail}"),
                "cannot be waived",
            ),
            (
                format!("a.xlsx,,,no-such-rule,waive,{tail}"),
                "none of these",
            ),
            (
                "a.xlsx,,,timing,late,,2026-12-01,x".to_owned(),
                "by is empty",
            ),
            ("a.xlsx,,,timing,late,A,soon,x".to_owned(), "no date"),
        ] {
            let said = parse(&line).expect_err(&line);
            assert!(
                said.contains(expected) && said.contains("line 2"),
                "{line}: {said}"
            );
        }
    }
}
