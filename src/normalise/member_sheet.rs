//! What a workbook says of the member: its fields, each once, or none where it says several things.

use std::sync::Arc;

use super::{Context, Notes};
use crate::domain::change::{Change, ChangeRule};
use crate::domain::date_order::DateOrder;
use crate::domain::place::Place;
use crate::domain::raw::{CellValue, FurtherField, MemberField, RawSubmission};
use crate::finding::{Finding, Rule, rules};

/// What a workbook says of the member.
pub(super) struct MemberSheet<'a> {
    raw: &'a RawSubmission,
    /// Fields that are filled in several times, differently: none of it is used.
    contradicted: Vec<MemberField>,
}

impl<'a> MemberSheet<'a> {
    pub(super) const fn new(raw: &'a RawSubmission) -> Self {
        Self {
            raw,
            contradicted: Vec::new(),
        }
    }

    /// What a workbook says of the member once: fields that are filled in several times are none.
    pub(super) fn without_contradictions(raw: &'a RawSubmission) -> Self {
        let further = raw.member.further.iter();
        Self {
            raw,
            contradicted: further.map(|further| further.field).collect(),
        }
    }

    /// Whether a field is filled in several times, differently.
    pub(super) fn is_contradicted(&self, field: MemberField) -> bool {
        self.contradicted.contains(&field)
    }

    pub(super) fn value(&self, field: MemberField) -> Option<&CellValue> {
        if self.contradicted.contains(&field) {
            return None;
        }
        self.raw.member.get(field).and_then(|(_, value)| value)
    }

    /// Fields that are filled in several times, differently. Gives whether the member's ID is one of
    /// them, which leaves nobody to count the answers under, unless the secretariat `decided`.
    pub(super) fn find_contradictions(
        &mut self,
        context: &Context<'_>,
        decided: Option<usize>,
        notes: &mut Notes,
    ) -> bool {
        let raw = self.raw;
        let mut has_two_ids = false;
        for field in MemberField::ALL {
            let further: Vec<&FurtherField> = raw
                .member
                .further
                .iter()
                .filter(|further| further.field == field)
                .collect();
            let Some((at, Some(first))) = raw.member.get(field).filter(|_| !further.is_empty())
            else {
                continue;
            };
            self.contradicted.push(field);
            let mut said = vec![format!("\"{}\" in {at}", first.quoted().trim())];
            for other in &further {
                let sheet =
                    Some(&other.sheet).filter(|sheet| Some(*sheet) != raw.member.sheet.as_ref());
                let sheet = sheet.map(|sheet| format!("{sheet}!")).unwrap_or_default();
                said.push(format!(
                    "\"{}\" in {sheet}{}",
                    other.value.quoted().trim(),
                    other.at
                ));
            }
            let rule = if field == MemberField::MemberId {
                has_two_ids = true;
                &rules::CONFLICTING_MEMBERS
            } else {
                &rules::CONFLICTING_FIELD
            };
            let mut finding = Finding::new(rule, self.place(field), said.join(", "))
                .in_our_words()
                .expected(format!("one {}", field.label()));
            if let (Some(cycle), Some(index), true) =
                (context.cycle, decided, rule == &rules::CONFLICTING_MEMBERS)
            {
                finding.waived = true;
                let id = &cycle.roster.members()[index].id;
                finding.effect =
                    format!("counted under {id}, by a decision of the secretariat").into();
            }
            notes.findings.push(finding);
        }
        has_two_ids
    }

    /// What stands first in a date that could be read either way.
    pub(super) fn dates(&self) -> Option<DateOrder> {
        self.raw.dates()
    }

    pub(super) fn text(&self, field: MemberField) -> Option<String> {
        self.value(field)
            .map(|value| value.quoted().trim().to_owned())
    }

    pub(super) fn place(&self, field: MemberField) -> Place {
        let file = Arc::clone(self.raw.name());
        match (&self.raw.member.sheet, self.raw.member.get(field)) {
            (Some(sheet), Some((at, _))) => Place::cell(file, Arc::clone(sheet), at),
            (Some(sheet), None) if self.raw.row.is_none() => Place::sheet(file, Arc::clone(sheet)),
            _ => self.raw.place(),
        }
    }

    /// Notes that something is not there.
    pub(super) fn lacks(
        &self,
        notes: &mut Notes,
        rule: &'static Rule,
        field: MemberField,
        words: &str,
    ) {
        let finding = Finding::new(rule, self.place(field), words);
        notes.findings.push(finding.in_our_words());
    }

    pub(super) fn change(
        &self,
        notes: &mut Notes,
        rule: ChangeRule,
        field: MemberField,
        canonical: &str,
    ) {
        notes.changes.push(Change {
            place: self.place(field),
            rule,
            raw: self.text(field).unwrap_or_default(),
            canonical: canonical.to_owned(),
        });
    }
}
