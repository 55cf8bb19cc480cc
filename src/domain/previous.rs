//! What members answered in the cycle before: what this cycle's answers are compared with.

use std::collections::HashMap;

use super::fold::fold;
use super::response::Response;

/// The answers that counted in the cycle before, by member and commitment.
#[derive(Debug, Clone, Default)]
pub struct Previous {
    /// The year that names that cycle.
    pub year: u16,
    /// Id of the catalogue it reported on. Answers are only compared within one catalogue.
    pub catalogue_id: String,
    answers: HashMap<String, Vec<Response>>,
}

impl Previous {
    /// An empty record of the cycle `year`, which reported on the catalogue `catalogue_id`.
    #[must_use]
    pub fn new(year: u16, catalogue_id: &str) -> Self {
        Self {
            year,
            catalogue_id: catalogue_id.to_owned(),
            answers: HashMap::new(),
        }
    }

    /// Records the counted answers of a member.
    pub fn insert(&mut self, member_id: &str, responses: Vec<Response>) {
        self.answers.insert(fold(member_id), responses);
    }

    /// A member's answer to the commitment at `commitment_index` of the catalogue, if it gave one.
    #[must_use]
    pub fn answer(&self, member_id: &str, commitment_index: usize) -> Option<&Response> {
        self.answers
            .get(&fold(member_id))?
            .iter()
            .find(|response| response.commitment_index == commitment_index)
    }
}
