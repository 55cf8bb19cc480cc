//! Whose submission it is, and what its member sheet says. Where it contradicts the roster, the
//! roster holds and the member is warned.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::commitment::KnownGroup;
use super::member_sheet::MemberSheet;
use super::{Context, Notes};
use crate::domain::change::ChangeRule;
use crate::domain::cycle::Cycle;
use crate::domain::decision::{Ruling, Said};
use crate::domain::fold::fold;
use crate::domain::group::{Group, Groups};
use crate::domain::raw::{MemberField, RawSubmission};
use crate::domain::roster::{FoundBy, Member};
use crate::domain::submission::{Claim, Consent, Sent};
use crate::domain::suggest::{closest, closest_name};
use crate::domain::written_date::{DateReading, read_date, sent_at};
use crate::finding::{Finding, rules};

/// What the member sheet came to.
#[derive(Debug)]
pub(super) struct Identity {
    /// Whose the workbook says it is.
    pub claim: Claim,
    /// Position in the roster, where there is a roster and the member is on it.
    pub member_index: Option<usize>,
    /// The group whose commitments are expected: the roster's, else the workbook's own.
    pub group: KnownGroup,
    pub version: u32,
    pub submitted: Option<Sent>,
    pub consent: Option<Consent>,
}

/// Reads the member sheet.
pub(super) fn identify(raw: &RawSubmission, context: &Context<'_>, notes: &mut Notes) -> Identity {
    let decided = context
        .cycle
        .and_then(|cycle| decided_member(raw, cycle, notes));
    let mut sheet = MemberSheet::new(raw);
    let has_two_ids = sheet.find_contradictions(context, decided, notes);
    let (member_id, name) = (
        sheet.text(MemberField::MemberId),
        sheet.text(MemberField::MemberName),
    );
    let member_index = context.cycle.and_then(|cycle| {
        let found = decided.or_else(|| {
            (!has_two_ids)
                .then(|| find_member(&sheet, cycle, notes))
                .flatten()
        })?;
        check_expected(&sheet, found, cycle, notes);
        Some(found)
    });
    if member_id.is_none() && name.is_none() && decided.is_none() && !has_two_ids {
        sheet.lacks(
            notes,
            &rules::MISSING_MEMBER,
            MemberField::MemberId,
            "no member ID and no name",
        );
    }
    let member = context
        .cycle
        .zip(member_index)
        .map(|(cycle, index)| &cycle.roster.members()[index]);
    if let Some(dates) = context.dates {
        check_cycle(&sheet, dates.year, notes);
    }
    check_country(&sheet, context, member, notes);
    let written = check_group(&sheet, member, context.catalogue.groups(), notes);
    Identity {
        claim: Claim {
            member_id,
            name,
            group: written,
        },
        member_index,
        group: member.map(|member| member.group).or(written),
        version: read_version(&sheet, notes),
        submitted: read_submitted(&sheet, context, notes),
        consent: read_consent(&sheet, notes),
    }
}

/// The member that the secretariat decided the submission is from. A decision that names a survey export
/// alone is about the one row of it that names no member, and about none where there are several.
fn decided_member(raw: &RawSubmission, cycle: &Cycle, notes: &mut Notes) -> Option<usize> {
    let file = raw.name();
    let ask = |name: &str| {
        let rulings = cycle.decisions.about(name, name, None);
        rulings.ask(|decision| match decision.ruling {
            Ruling::Member(index) => Some(index),
            _ => None,
        })
    };
    let is_meant = raw.row.as_ref().is_some_and(|row| row.is_meant_by_file);
    let said = match ask(file) {
        Said::Nothing if is_meant => ask(&raw.file.name),
        said => said,
    };
    let outcome = |index: &usize| format!("{file} is from {}", cycle.roster.members()[*index].id);
    notes.uses.take(said, outcome).map(|(index, _)| index)
}

/// Whether a submission says that it is from somebody, and that is nobody whom the roster has.
pub(super) fn is_of_nobody(raw: &RawSubmission, cycle: &Cycle) -> bool {
    let sheet = MemberSheet::without_contradictions(raw);
    let by_id = sheet.text(MemberField::MemberId);
    let by_name = sheet.text(MemberField::MemberName);
    by_id.is_none_or(|id| cycle.roster.find_id(&id).is_none())
        && by_name.is_none_or(|name| cycle.roster.find_name(&name).is_none())
}

/// By ID, then exact name, then alias. A close name is only suggested.
fn find_member(sheet: &MemberSheet<'_>, cycle: &Cycle, notes: &mut Notes) -> Option<usize> {
    let id = sheet.text(MemberField::MemberId);
    let name = sheet.text(MemberField::MemberName);
    let by_id = id.as_deref().and_then(|id| cycle.roster.find_id(id));
    let by_name = name
        .as_deref()
        .and_then(|name| cycle.roster.find_name(name));
    let within = ids_within(id.as_deref().filter(|_| by_id.is_none()), cycle);
    let is_other = |index: &usize| by_name.is_none_or(|(by_name, _)| by_name != *index);
    match (by_id, by_name) {
        (None, _) if within.len() > 1 || within.iter().any(is_other) => {
            let ids = within
                .iter()
                .map(|index| &cycle.roster.members()[*index].id);
            let ids: Vec<&str> = ids.map(String::as_str).collect();
            let found = match &name {
                Some(name) => format!("ID {}, with the name \"{name}\"", id.unwrap_or_default()),
                None => format!("ID {}", id.unwrap_or_default()),
            };
            let place = sheet.place(MemberField::MemberId);
            let finding = Finding::new(&rules::AMBIGUOUS_MEMBER, place, found)
                .in_our_words()
                .expected(format!("one ID alone, such as {}", ids.join(" or ")));
            notes.findings.push(finding);
            None
        }
        (Some(by_id), Some((by_name, _))) if by_id != by_name => {
            let [owner, other] = [by_id, by_name].map(|index| &cycle.roster.members()[index]);
            let found = format!("ID {}, with the name of {}", owner.id, other.id);
            let finding = Finding::new(
                &rules::AMBIGUOUS_MEMBER,
                sheet.place(MemberField::MemberId),
                found,
            )
            .in_our_words()
            .expected(format!(
                "{} with the name \"{}\", or {} with the name \"{}\"",
                owner.id, owner.name, other.id, other.name
            ));
            notes.findings.push(finding);
            None
        }
        (Some(index), by_name) => {
            let member = &cycle.roster.members()[index];
            if let (Some(name), None) = (&name, by_name) {
                let finding = Finding::new(
                    &rules::NAME_DIFFERS_FROM_ROSTER,
                    sheet.place(MemberField::MemberName),
                    name.clone(),
                )
                .expected(format!("\"{}\"", member.name));
                notes.findings.push(finding);
            }
            Some(index)
        }
        (None, Some((index, found_by))) => {
            let field = if id.is_some() {
                MemberField::MemberId
            } else {
                MemberField::MemberName
            };
            let member = &cycle.roster.members()[index];
            let how = if found_by == FoundBy::Name {
                "by its name"
            } else {
                "by an alias"
            };
            sheet.change(
                notes,
                ChangeRule::MemberIdentity,
                field,
                &format!("{}, {how}", member.id),
            );
            Some(index)
        }
        (None, None) => {
            unknown_member(sheet, id, name, cycle, notes);
            None
        }
    }
}

/// The members whose IDs stand in a text that is no ID itself, such as `M00002 / M00004`; in roster order.
fn ids_within(text: Option<&str>, cycle: &Cycle) -> BTreeSet<usize> {
    let words = text.into_iter().flat_map(|text| {
        text.split(|c: char| {
            c.is_whitespace() || matches!(c, ',' | ';' | '/' | '&' | '+' | '(' | ')')
        })
    });
    words
        .filter(|word| !word.is_empty())
        .filter_map(|word| cycle.roster.find_id(word))
        .collect()
}

/// A member that is not expected in the cycle is known, but not counted.
fn check_expected(sheet: &MemberSheet<'_>, index: usize, cycle: &Cycle, notes: &mut Notes) {
    let member = &cycle.roster.members()[index];
    if !cycle.expects(member) {
        let found = match member.left {
            Some(left) if left <= cycle.reference_date => {
                format!("{}, which left on {left}", member.id)
            }
            _ => format!("{}, which joined on {}", member.id, member.joined),
        };
        let finding = Finding::new(
            &rules::NOT_EXPECTED_MEMBER,
            sheet.place(MemberField::MemberId),
            found,
        )
        .in_our_words()
        .expected(format!("a member on {}", cycle.reference_date));
        notes.findings.push(finding);
    }
}

fn unknown_member(
    sheet: &MemberSheet<'_>,
    id: Option<String>,
    name: Option<String>,
    cycle: &Cycle,
    notes: &mut Notes,
) {
    if id.is_none() && name.is_none() {
        return;
    }
    let field = if id.is_some() {
        MemberField::MemberId
    } else {
        MemberField::MemberName
    };
    let sharing = name
        .as_deref()
        .map(|name| cycle.roster.sharing_name(name))
        .unwrap_or_default();
    if !sharing.is_empty() {
        let ids: Vec<&str> = sharing
            .into_iter()
            .map(|index| cycle.roster.members()[index].id.as_str())
            .collect();
        let found = format!(
            "{}, the name of {}",
            name.unwrap_or_default(),
            ids.join(" and ")
        );
        let finding = Finding::new(&rules::AMBIGUOUS_MEMBER, sheet.place(field), found)
            .in_our_words()
            .expected(format!("the ID of one of them: {}", ids.join(" or ")));
        notes.findings.push(finding);
        return;
    }
    let members = cycle.roster.members().iter();
    let names = members.flat_map(|member| {
        std::iter::once(member.name.as_str()).chain(member.aliases.iter().map(String::as_str))
    });
    let near = name.as_deref().and_then(|name| closest_name(name, names));
    let found = match (id, name) {
        (Some(id), Some(name)) => format!("{id}, {name}"),
        (id, name) => id.or(name).unwrap_or_default(),
    };
    let mut finding = Finding::new(&rules::UNKNOWN_MEMBER, sheet.place(field), found);
    if let Some(near) = near {
        finding = finding.fix(format!(
            "did you mean \"{near}\"? Enter the member ID that the secretariat gave you"
        ));
    }
    notes.findings.push(finding);
}

fn check_cycle(sheet: &MemberSheet<'_>, expected: u16, notes: &mut Notes) {
    let Some(text) = sheet.text(MemberField::Cycle) else {
        return;
    };
    let folded = fold(&text);
    let year = folded
        .split(|c: char| !c.is_ascii_digit())
        .rfind(|part| part.len() == 4);
    let expected = expected.to_string();
    if year.is_some_and(|year| year != expected) {
        let finding = Finding::new(&rules::WRONG_CYCLE, sheet.place(MemberField::Cycle), text)
            .expected(expected);
        notes.findings.push(finding);
    }
}

fn check_country(
    sheet: &MemberSheet<'_>,
    context: &Context<'_>,
    member: Option<&Member>,
    notes: &mut Notes,
) {
    let Some(text) = sheet.text(MemberField::Country) else {
        return;
    };
    let has_none = member.is_none_or(|member| member.country.is_none());
    if has_none
        && matches!(
            fold(&text).as_str(),
            "global" | "international" | "none" | "n/a" | "-"
        )
    {
        return;
    }
    let Some(country) = context.countries.find(&text) else {
        let names = context
            .countries
            .list()
            .iter()
            .map(|country| country.name.as_str());
        let near = closest(&text, names);
        let mut finding = Finding::new(
            &rules::UNKNOWN_COUNTRY,
            sheet.place(MemberField::Country),
            text.clone(),
        );
        if let Some(near) = near {
            finding = finding.fix(format!("did you mean {near}? Enter that name"));
        }
        notes.findings.push(finding);
        return;
    };
    if let Some(member) = member
        && member.country.as_deref() != Some(country.alpha3.as_str())
    {
        let expected = member.country.as_deref().map_or_else(
            || "no country: the roster counts this member as working everywhere".to_owned(),
            |alpha3| {
                let known = context.countries.by_alpha3(alpha3);
                known
                    .map_or(alpha3, |country| country.name.as_str())
                    .to_owned()
            },
        );
        let finding = Finding::new(
            &rules::COUNTRY_DIFFERS_FROM_ROSTER,
            sheet.place(MemberField::Country),
            text,
        )
        .expected(expected);
        notes.findings.push(finding);
    } else if text != country.name && text != country.alpha3 {
        let alpha3 = country.alpha3.clone();
        sheet.change(
            notes,
            ChangeRule::CountryName,
            MemberField::Country,
            &alpha3,
        );
    }
}

fn check_group(
    sheet: &MemberSheet<'_>,
    member: Option<&Member>,
    groups: Groups,
    notes: &mut Notes,
) -> KnownGroup {
    let text = sheet.text(MemberField::Group)?;
    let Some(group) = groups.parse(&text) else {
        let near = closest(&text, groups.iter().map(Group::name));
        let place = sheet.place(MemberField::Group);
        let mut finding = Finding::new(&rules::UNKNOWN_GROUP, place, text)
            .expected(format!("one of {}", groups.names().join(", ")));
        if let Some(near) = near {
            finding = finding.fix(format!("did you mean {near}? Choose it from the list"));
        }
        notes.findings.push(finding);
        return None;
    };
    match member {
        Some(member) if member.group != group => {
            let finding = Finding::new(
                &rules::GROUP_DIFFERS_FROM_ROSTER,
                sheet.place(MemberField::Group),
                text,
            )
            .expected(member.group.name());
            notes.findings.push(finding);
        }
        _ if text != group.name() => {
            sheet.change(
                notes,
                ChangeRule::GroupName,
                MemberField::Group,
                group.name(),
            );
        }
        _ => {}
    }
    Some(group)
}

fn read_version(sheet: &MemberSheet<'_>, notes: &mut Notes) -> u32 {
    let Some(text) = sheet.text(MemberField::Version) else {
        return 1;
    };
    let folded = fold(&text);
    let bare = folded
        .trim_start_matches("version")
        .trim_start_matches(['v', '.', ' ']);
    let (whole, part) = bare.split_once('.').unwrap_or((bare, ""));
    let version = whole.parse();
    if version.is_err() || part.bytes().any(|digit| digit != b'0') {
        let place = sheet.place(MemberField::Version);
        let finding = Finding::new(&rules::UNREADABLE_VERSION, place, text);
        notes.findings.push(match &version {
            Ok(version) => finding.effect(format!("read as version {version}")),
            Err(_) => finding,
        });
    }
    version.unwrap_or(1)
}

/// Where a day lies on which nobody can have sent a report of the cycle: before its period begins (some programs write
/// 1980-01-01 for no date), or years after its deadline.
fn impossible(day: Date, context: &Context<'_>) -> Option<String> {
    let dates = context.dates?;
    let last = Date::new(dates.deadline.year() + 1, 12, 31).ok()?;
    if day < dates.period.from {
        Some(format!("on or after {}", dates.period.from))
    } else if day > last {
        Some(format!("on or before {last}"))
    } else {
        None
    }
}

fn read_submitted(
    sheet: &MemberSheet<'_>,
    context: &Context<'_>,
    notes: &mut Notes,
) -> Option<Sent> {
    if sheet.is_contradicted(MemberField::SubmissionDate) {
        return None;
    }
    let Some(value) = sheet.value(MemberField::SubmissionDate) else {
        sheet.lacks(
            notes,
            &rules::MISSING_SUBMISSION_DATE,
            MemberField::SubmissionDate,
            "no submission date",
        );
        return None;
    };
    let said = |rule| {
        let place = sheet.place(MemberField::SubmissionDate);
        Finding::new(rule, place, value.quoted())
            .effect("the answers are used; the submission is not shown as on time")
    };
    let finding = match read_date(value, sheet.dates()) {
        DateReading::Value { date, rewritten } => {
            let Some(expected) = impossible(date, context) else {
                if rewritten {
                    let canonical = date.to_string();
                    let field = MemberField::SubmissionDate;
                    sheet.change(notes, ChangeRule::DateForm, field, &canonical);
                }
                return Some(sent_at(value, date));
            };
            said(&rules::DATE_OUTSIDE_PERIOD)
                .expected(format!("a submission date {expected}"))
                .fix("enter the day on which the answers were sent")
        }
        DateReading::Ambiguous(left, right) => {
            said(&rules::AMBIGUOUS_DATE).expected(format!("{left} or {right}"))
        }
        DateReading::Unreadable => said(&rules::UNREADABLE_DATE),
    };
    notes.findings.push(finding);
    None
}

fn read_consent(sheet: &MemberSheet<'_>, notes: &mut Notes) -> Option<Consent> {
    if sheet.is_contradicted(MemberField::Consent) {
        return None;
    }
    let Some(text) = sheet.text(MemberField::Consent) else {
        sheet.lacks(
            notes,
            &rules::MISSING_CONSENT,
            MemberField::Consent,
            "no consent",
        );
        return None;
    };
    match fold(&text).as_str() {
        "attributable" | "attribuable" | "atribuible" | "atribuivel" => Some(Consent::Attributable),
        "aggregate only"
        | "aggregate"
        | "agregats uniquement"
        | "solo agregado"
        | "solo en agregado"
        | "apenas agregado"
        | "somente agregado"
        | "apenas dados agregados" => Some(Consent::AggregateOnly),
        _ => {
            let choices = [Consent::Attributable, Consent::AggregateOnly].map(Consent::label);
            let near = closest(&text, choices.into_iter());
            let place = sheet.place(MemberField::Consent);
            let mut finding = Finding::new(&rules::UNKNOWN_CONSENT, place, text);
            if let Some(near) = near {
                finding = finding.fix(format!("did you mean {near}? Choose it from the list"));
            }
            notes.findings.push(finding);
            None
        }
    }
}
