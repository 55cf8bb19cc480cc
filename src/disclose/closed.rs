//! Which commitments are *closed*: nothing of them is published, neither the total nor any cell.
//!
//! Some commitments cannot show even their total: fewer than the threshold answered, or nearly all
//! answered alike, so that the total would tell what single members said, to any reader or to one of the
//! few who answered otherwise. Readers know this rule. That a commitment is closed must not tell them
//! what the figures would have told. Hence three precautions.
//!
//! - Nothing of a closed commitment is published, and no cell of its section either, so that one pattern
//!   of withheld regions still holds for the section. (Were a cell with two members who completed it
//!   public beside a withheld total, readers could tell that nobody else did.)
//! - What closes a commitment is how many answered it in each cell, which readers know, and the answers
//!   to it; never the answers to another but that of its pair.
//! - Commitments are closed in pairs, which the catalogue alone decides: the first and the second of an
//!   audience, the third and the fourth; where one would be left over, the last three go together. If one
//!   of them cannot show its total, all of them are closed.
//!
//! What follows: *whatever the answers to a closed commitment may be, there are answers to the other one
//! of its pair with which the very same figures would be public.* Those are answers nearly alike, of
//! any status. It holds for a reader who knows this program, every answer to every commitment outside the
//! pair, and its own two. So nothing can be told of the answers to a closed commitment by itself, not even
//! that they are nearly alike. Of a pair it can be told that one of the two was answered by few or nearly
//! alike; not which, and not how. (Whoever knows besides that the other one is not answered alike can
//! tell that this one is, but not on which side, completed or not.)
//!
//! Two are the fewest for which this holds. Each commitment by itself would leave more totals public, but
//! would tell of each closed one that its answers are nearly alike; a good guess at the side would then
//! give away most members. To close whole sections says the same of more commitments than need it, but of a
//! section of one commitment it says that this one is nearly alike. Of alliances of 40 members (acceptance
//! cycles, 20 seeds) closing by section left 45 to 93 in a hundred totals public, closing by pair leaves
//! 57 to 95. An audience of a single commitment has no pair: then the side alone stays unknown.
//!
//! That withholding by a known rule can give away what it withholds is the "minimality attack" of Wong
//! et al. (*Minimality attack in privacy preserving data publishing*, VLDB 2007); to decide by what readers
//! know already is the remedy of Kenthapadi et al. (*Simulatable auditing*, PODS 2005), as far as it goes
//! here: the pairs are fixed, which of them are closed is not.
//!
//! Where who submitted is protected too, nothing is closed by itself: one pattern holds for everything.

use std::collections::BTreeSet;

use super::block::Block;
use super::plan::{Least, Plan, plan, stands_as_one};
use crate::domain::cube::CommitmentPlace;
use crate::domain::cycle::{DisclosureSettings, Participants};

/// The plan of each block. `places` say where each commitment belongs.
pub(super) fn plans(
    blocks: Vec<Block>,
    places: &[CommitmentPlace],
    settings: DisclosureSettings,
) -> Vec<(Block, Plan)> {
    let mut plans: Vec<(Block, Plan)> = blocks
        .into_iter()
        .map(|block| {
            let plan = plan(&block, Least::Failing, settings.threshold);
            (block, plan)
        })
        .collect();
    if settings.participants == Participants::Hide {
        return plans;
    }
    let pairs = pairs(places);
    let mut closed = BTreeSet::new();
    loop {
        for (block, plan) in &mut plans {
            let is_touched = block.commitments.iter().any(|index| closed.contains(index));
            if is_touched || !plan.shows_all(&block.groups) {
                *plan = close(block, &closed, settings.threshold);
            }
        }
        let before = closed.len();
        closed.extend(plans.iter().flat_map(|(_, plan)| &plan.closed).copied());
        for pair in &pairs {
            if pair.iter().any(|index| closed.contains(index)) {
                closed.extend(pair);
            }
        }
        if closed.len() == before {
            return plans;
        }
    }
}

/// The plan of a section in which some commitments are closed, and those besides that cannot show their
/// total even where nothing else is shown.
fn close(block: &Block, closed: &BTreeSet<usize>, threshold: u32) -> Plan {
    let closed: Vec<usize> = block
        .commitments
        .iter()
        .zip(&block.layers)
        .filter(|(index, layer)| closed.contains(index) || !stands_as_one(block, layer, threshold))
        .map(|(index, _)| *index)
        .collect();
    let open = block.without(&closed);
    let plan = plan(&open, Least::Every, threshold);
    if plan.shows_all(&open.groups) {
        Plan { closed, ..plan }
    } else {
        Plan {
            closed: block.commitments.clone(),
            ..Plan::nothing(block)
        }
    }
}

/// The commitments that are closed together: by twos in the order of the catalogue, within an audience;
/// three where one would be left over.
pub(super) fn pairs(places: &[CommitmentPlace]) -> Vec<Vec<usize>> {
    let audiences: BTreeSet<usize> = places.iter().map(|place| place.audience_index).collect();
    let mut pairs = Vec::new();
    for audience in audiences {
        let of_audience: Vec<usize> = (0..places.len())
            .filter(|index| places[*index].audience_index == audience && !places[*index].derived)
            .collect();
        let mut of_audience: Vec<Vec<usize>> =
            of_audience.chunks(2).map(<[usize]>::to_vec).collect();
        if let [.., last, left] = of_audience.as_mut_slice()
            && left.len() == 1
        {
            last.append(left);
        }
        of_audience.retain(|pair| !pair.is_empty());
        pairs.extend(of_audience);
    }
    pairs
}
