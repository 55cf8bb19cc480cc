//! What members answered in the cycle before, to the same catalogue: what this cycle's answers are
//! compared with.

use std::collections::HashMap;

use super::fold::fold;
use super::response::Response;

/// The answers that counted in the cycle before, by member and commitment.
#[derive(Debug, Clone, Default)]
pub struct Previous {
    /// The year that names that cycle.
    pub year: u16,
    answers: HashMap<String, Vec<Response>>,
}

impl Previous {
    /// An empty record of the cycle `year`.
    #[must_use]
    pub fn new(year: u16) -> Self {
        Self {
            year,
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
