//! Whether an answer may be published under the member's name: the column `May be shown`, and the publication
//! consent, which must both allow it.

use super::row::{Candidate, RowReader};
use super::{Context, Notes};
use crate::domain::fold::fold;
use crate::domain::raw::{CellValue, Column};
use crate::domain::response::Naming;
use crate::domain::submission::Consent;
use crate::finding::{Finding, rules};

impl RowReader<'_> {
    /// What the column says; never where it says nothing.
    pub(super) fn naming(&self, notes: &mut Notes) -> Naming {
        let Some(value) = self.value(Column::MayBeShown) else {
            return Naming::Never;
        };
        let permission = yes_or_no(value);
        if permission.is_none() {
            let found = format!("\"{}\" under May be shown", value.quoted().trim());
            let finding = self.finding(&rules::UNCLEAR_PERMISSION, Column::MayBeShown, found);
            notes.findings.push(finding.in_our_words());
        }
        match permission {
            Some(true) => Naming::Allowed,
            _ => Naming::Never,
        }
    }
}

/// Yes or no in one of the languages that are read; none where it is neither.
fn yes_or_no(value: &CellValue) -> Option<bool> {
    match value {
        CellValue::Bool(value) => Some(*value),
        _ => match fold(&value.quoted()).trim_end_matches('.') {
            "yes" | "y" | "true" | "1" | "x" | "oui" | "o" | "vrai" | "si" | "s" | "verdadero"
            | "sim" | "verdadeiro" | "نعم" => Some(true),
            "no" | "n" | "false" | "0" | "non" | "faux" | "falso" | "nao" | "لا" | "" => {
                Some(false)
            }
            _ => None,
        },
    }
}

/// Takes the permission away from answers of a member whose publication consent does not allow it, and says so.
pub(super) fn hold_against_consent(
    candidates: &mut [Candidate],
    consent: Option<Consent>,
    context: &Context<'_>,
    notes: &mut Notes,
) {
    let said = match consent {
        Some(Consent::Attributable) => return,
        Some(Consent::AggregateOnly) => "Yes, and the publication consent Aggregate only",
        None => "Yes, and no publication consent",
    };
    let responses = candidates
        .iter_mut()
        .filter_map(|candidate| candidate.response.as_mut());
    for response in responses.filter(|response| response.naming == Naming::Allowed) {
        response.naming = Naming::Never;
        let rule = &rules::UNCLEAR_PERMISSION;
        let id = &context.catalogue.commitments[response.commitment_index].id;
        let found = format!("{id}: {said}");
        let finding = Finding::new(rule, response.place.clone(), found).in_our_words();
        notes
            .findings
            .push(finding.about(response.commitment_index));
    }
}

#[cfg(test)]
mod tests {
    use super::yes_or_no;
    use crate::domain::raw::CellValue;

    #[test]
    fn yes_and_no_are_read_in_five_languages() {
        let read = |text: &str| yes_or_no(&CellValue::Text(text.to_owned()));
        for yes in ["Yes", "OUI", "Sí", "sim", "نعم", "x"] {
            assert_eq!(read(yes), Some(true), "{yes}");
        }
        for no in ["No", "non", "não", "لا", " "] {
            assert_eq!(read(no), Some(false), "{no}");
        }
        for unclear in ["perhaps", "Yes, but ask us first", "2"] {
            assert_eq!(read(unclear), None, "{unclear}");
        }
        assert_eq!(yes_or_no(&CellValue::Bool(true)), Some(true));
        assert_eq!(yes_or_no(&CellValue::Number(0.0)), Some(false));
    }
}
