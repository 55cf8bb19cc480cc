//! How the answers of the panel changed: every row in which anything was compared.

use std::collections::BTreeMap;

use crate::domain::cube::{Dimensions, Level};
use crate::domain::panel::Panel;
use crate::domain::transition::{Pairs, Transition, TransitionKey};

/// Counts the panel's pairs of answers at every level, for each group and for all together, in the order
/// of the keys. Derived commitments are participation, and left out.
#[must_use]
pub fn transitions(panel: &Panel, dimensions: &Dimensions) -> Vec<Transition> {
    let mut rows: BTreeMap<TransitionKey, Pairs> = BTreeMap::new();
    let places = dimensions.commitments();
    for member in panel.members() {
        for pair in &member.pairs {
            let found =
                places.binary_search_by_key(&pair.commitment_index, |it| it.catalogue_index);
            let Some(code_index) = found.ok().filter(|index| !places[*index].derived) else {
                continue;
            };
            let place = &places[code_index];
            let frameworks = place.framework_indices.iter();
            let codes = [
                (Level::All, 0),
                (Level::Audience, place.audience_index),
                (Level::Section, place.section_index),
                (Level::Commitment, code_index),
            ]
            .into_iter()
            .chain(frameworks.map(|index| (Level::Framework, *index)));
            for (level, code_index) in codes {
                for group in [Some(member.group), None] {
                    let key = TransitionKey {
                        level,
                        code_index,
                        group,
                    };
                    let (before, now) = (pair.before.index(), pair.now.index());
                    rows.entry(key).or_default()[before][now] += 1;
                }
            }
        }
    }
    rows.into_iter()
        .map(|(key, counts)| Transition { key, counts })
        .collect()
}
