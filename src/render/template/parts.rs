//! Parts of the commitments, for those who share a report out: the ministries of one government, each with a
//! workbook of its own. The program puts what they send together again.

use std::collections::BTreeSet;

use crate::domain::catalogue::Catalogue;
use crate::domain::fold::fold;
use crate::domain::group::Group;
use crate::domain::suggest::closest;

/// A part of the commitments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TemplatePart {
    /// What it is called: a section's code, or a name.
    pub name: String,
    /// Positions of its commitments in the catalogue.
    pub commitments: BTreeSet<usize>,
}

impl TemplatePart {
    /// A part for each section that addresses a group, in printed order.
    #[must_use]
    pub fn sections(catalogue: &Catalogue, group: Group) -> Vec<Self> {
        let mut parts: Vec<Self> = Vec::new();
        for (index, commitment) in catalogue.commitments.iter().enumerate() {
            if !catalogue.addresses(commitment, group) {
                continue;
            }
            // O1 to O5 are sections of their own in print; they are one part.
            let section = catalogue.section_of(commitment);
            let audience = &catalogue.audience_of(commitment).code;
            let is_alone = catalogue.get(&section.code).is_some();
            let name = if is_alone { audience } else { &section.code };
            match parts.iter_mut().find(|part| part.name == *name) {
                Some(part) => drop(part.commitments.insert(index)),
                None => parts.push(Self {
                    name: name.clone(),
                    commitments: BTreeSet::from([index]),
                }),
            }
        }
        parts
    }

    /// A named part, as in `Justice=G1,G3b`: its commitments, sections and audiences by their codes.
    ///
    /// # Errors
    /// What cannot be understood.
    pub fn named(text: &str, catalogue: &Catalogue) -> Result<Self, String> {
        let Some((name, codes)) = text.split_once('=') else {
            return Err(format!(
                "{text:?} is no part; write a name and what it answers, such as Justice=G1,G3b"
            ));
        };
        let mut part = Self {
            name: name.trim().to_owned(),
            commitments: BTreeSet::new(),
        };
        if part.name.is_empty() {
            return Err(format!("{text:?} gives the part no name"));
        }
        for code in codes
            .split(',')
            .map(str::trim)
            .filter(|code| !code.is_empty())
        {
            let folded = fold(code);
            let commitments = catalogue.commitments.iter().enumerate();
            let found: Vec<usize> = commitments
                .filter(|(_, commitment)| {
                    let audience = &catalogue.audience_of(commitment).code;
                    let codes = [&commitment.id, &commitment.section, audience];
                    codes.iter().any(|known| fold(known) == folded)
                })
                .map(|(index, _)| index)
                .collect();
            if found.is_empty() {
                let ids = catalogue.commitments.iter();
                let near = closest(code, ids.map(|commitment| commitment.id.as_str()));
                let near = near.map_or_else(String::new, |near| format!("; did you mean {near}?"));
                return Err(format!(
                    "{code:?} is no commitment, section or audience of the catalogue{near}"
                ));
            }
            part.commitments.extend(found);
        }
        if part.commitments.is_empty() {
            return Err(format!("the part {:?} answers nothing", part.name));
        }
        Ok(part)
    }
}
