//! One partition drawn at random among all admissible ones, by a secret key.
//!
//! The weight of a partition is the product of the weights of its blocks; the sum over all partitions comes
//! from Z\[s\] = Σ w(b) · Z\[s ∖ b\] over the blocks b of s that hold its first item. Walking down these sums
//! draws one with exactly its share. Sets are bits of a number.

use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;

/// Up to so many items every set of them may be a block; of more, only runs of neighbours.
const MOST_ITEMS_IN_ANY_SET: usize = 10;

/// The secret that draws partitions.
#[derive(Clone)]
pub struct Key(pub [u8; 32]);

impl Key {
    /// Numbers between 0 and 1 that belong to this label, the same every time.
    ///
    /// # Panics
    /// Never: a key of any length will do.
    #[must_use]
    pub fn numbers(&self, label: &str) -> Numbers {
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.0).expect("any length is a key");
        mac.update(label.as_bytes());
        Numbers { mac, drawn: 0 }
    }
}

impl std::fmt::Debug for Key {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Key")
    }
}

/// A sequence of numbers made of a key and a label.
pub struct Numbers {
    mac: Hmac<Sha256>,
    drawn: u64,
}

impl Numbers {
    /// The next one, at least 0 and below 1, from 53 bits.
    #[expect(clippy::cast_precision_loss, reason = "53 bits fit")]
    pub fn next(&mut self) -> f64 {
        let mut mac = self.mac.clone();
        mac.update(&self.drawn.to_be_bytes());
        self.drawn += 1;
        let bytes: [u8; 32] = mac.finalize().into_bytes().into();
        let first = bytes.first_chunk().copied().unwrap_or_default();
        (u64::from_be_bytes(first) >> 11) as f64 / (1_u64 << 53) as f64
    }
}

/// Which sets of some items can be blocks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Family {
    items: usize,
    runs_only: bool,
}

impl Family {
    /// Any sets of few items; of many only runs.
    pub(super) const fn any_sets(items: usize) -> Self {
        Self {
            items,
            runs_only: items > MOST_ITEMS_IN_ANY_SET,
        }
    }

    /// Runs of neighbours.
    pub(super) const fn runs(items: usize) -> Self {
        Self {
            items,
            runs_only: true,
        }
    }

    const fn full(self) -> u64 {
        u64::MAX >> (64 - self.items)
    }

    /// Where a block stands in a list by block.
    #[expect(clippy::cast_possible_truncation, reason = "sets of few items")]
    const fn slot(self, block: u64) -> usize {
        if self.runs_only {
            let start = block.trailing_zeros() as usize;
            start * self.items + block.count_ones() as usize - 1
        } else {
            block as usize
        }
    }

    /// Where a set of items that are left stands in a list by such sets.
    #[expect(clippy::cast_possible_truncation, reason = "sets of few items")]
    const fn state(self, left: u64) -> usize {
        if self.runs_only {
            left.count_ones() as usize
        } else {
            left as usize
        }
    }

    const fn slots(self) -> usize {
        if self.runs_only {
            self.items * self.items
        } else {
            1 << self.items
        }
    }

    const fn states(self) -> usize {
        if self.runs_only {
            self.items + 1
        } else {
            1 << self.items
        }
    }

    /// Every set that may be left while blocks are taken away, smallest first.
    fn left(self) -> impl Iterator<Item = u64> {
        let (items, full) = (self.items, self.full());
        let runs = (1..=if self.runs_only { items } else { 0 })
            .map(move |length| full & !(full >> length));
        let sets = 1..=if self.runs_only { 0 } else { full };
        runs.chain(sets)
    }

    /// The blocks of a set that hold its first item.
    fn first_blocks(self, left: u64) -> impl Iterator<Item = u64> {
        let first = left & left.wrapping_neg();
        let rest = left ^ first;
        let mut next = Some(if self.runs_only { first } else { rest });
        std::iter::from_fn(move || {
            let now = next?;
            if self.runs_only {
                next = (now != left).then_some((now << 1) | now);
                return Some(now);
            }
            next = (now != 0).then(|| (now - 1) & rest);
            Some(now | first)
        })
    }

    /// Every block.
    pub(super) fn blocks(self) -> impl Iterator<Item = u64> {
        let runs = self.left().filter(move |_| self.runs_only);
        let sets = 1..=if self.runs_only { 0 } else { self.full() };
        runs.flat_map(move |left| self.first_blocks(left))
            .chain(sets)
    }

    /// The weight of each block; 0 where it may not stand.
    pub(super) fn weigh(self, mut weight: impl FnMut(u64) -> f64) -> Weighed {
        let mut weights = vec![0.0; self.slots()];
        for block in self.blocks() {
            weights[self.slot(block)] = weight(block);
        }
        Weighed {
            family: self,
            weights,
        }
    }
}

/// The blocks that may stand, with their weights.
#[derive(Debug, Clone)]
pub(super) struct Weighed {
    family: Family,
    weights: Vec<f64>,
}

impl Weighed {
    /// The weight of a block.
    pub(super) fn of(&self, block: u64) -> f64 {
        self.weights[self.family.slot(block)]
    }

    /// The sums of the weights of all partitions, for every set that may be left.
    fn sums(&self) -> Vec<f64> {
        let mut sums = vec![0.0; self.family.states()];
        sums[0] = 1.0;
        for left in self.family.left() {
            let blocks = self.family.first_blocks(left);
            sums[self.family.state(left)] = blocks
                .map(|block| self.of(block) * sums[self.family.state(left ^ block)])
                .sum();
        }
        sums
    }

    /// The sum over all partitions of everything.
    pub(super) fn sum(&self) -> f64 {
        let sums = self.sums();
        sums[self.family.state(self.family.full())]
    }

    /// Draws a partition; none where nothing is admissible.
    pub(super) fn draw(&self, numbers: &mut Numbers) -> Option<Vec<u64>> {
        let sums = self.sums();
        let mut left = self.family.full();
        let mut blocks = Vec::new();
        while left != 0 {
            let total = sums[self.family.state(left)];
            if total <= 0.0 {
                return None;
            }
            let mut point = numbers.next() * total;
            let mut chosen = None;
            for block in self.family.first_blocks(left) {
                let share = self.of(block) * sums[self.family.state(left ^ block)];
                if share > 0.0 {
                    chosen = Some(block);
                    if point < share {
                        break;
                    }
                    point -= share;
                }
            }
            let block = chosen?;
            blocks.push(block);
            left ^= block;
        }
        Some(blocks)
    }
}

/// The positions in a set.
pub(super) fn items_of(set: u64) -> impl Iterator<Item = usize> {
    (0..64).filter(move |item| set >> item & 1 == 1)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::{Family, Key};

    /// Every partition of the items, written down one by one.
    fn all_partitions(family: Family, left: u64) -> Vec<Vec<u64>> {
        if left == 0 {
            return vec![Vec::new()];
        }
        let blocks = family.first_blocks(left);
        blocks
            .flat_map(|block| {
                let rest = all_partitions(family, left ^ block);
                rest.into_iter().map(move |mut rest| {
                    rest.insert(0, block);
                    rest
                })
            })
            .collect()
    }

    #[test]
    fn every_set_or_every_run_is_a_block_once() {
        for (family, blocks, partitions) in [
            (Family::any_sets(4), 15, 15),
            (Family::runs(4), 10, 8),
            (Family::any_sets(12), 78, 2048),
        ] {
            let mut found: Vec<u64> = family.blocks().collect();
            found.sort_unstable();
            found.dedup();
            assert_eq!(found.len(), blocks, "{family:?}");
            assert_eq!(family.blocks().count(), blocks, "{family:?}");
            let full = family.full();
            assert_eq!(all_partitions(family, full).len(), partitions, "{family:?}");
        }
    }

    #[test]
    fn partitions_come_as_often_as_they_weigh() {
        const KEYS: u32 = 100_000;
        for family in [Family::any_sets(4), Family::runs(5)] {
            let weighed = family.weigh(|block| f64::from((block * 7 % 5) as u32));
            let weight_of =
                |partition: &Vec<u64>| partition.iter().map(|block| weighed.of(*block)).product();
            let all = all_partitions(family, family.full());
            let weights: BTreeMap<Vec<u64>, f64> = all
                .into_iter()
                .map(|partition| {
                    let weight = weight_of(&partition);
                    (partition, weight)
                })
                .collect();
            let sum: f64 = weights.values().sum();
            assert!((sum - weighed.sum()).abs() < 1e-9 * sum);
            let mut counts: BTreeMap<Vec<u64>, u32> = BTreeMap::new();
            for number in 0..KEYS {
                let mut key = [0; 32];
                key[..4].copy_from_slice(&number.to_be_bytes());
                let partition = weighed.draw(&mut Key(key).numbers("test"));
                *counts.entry(partition.expect("one")).or_default() += 1;
            }
            for (partition, weight) in &weights {
                let share = weight / sum;
                let found = f64::from(counts.get(partition).copied().unwrap_or(0));
                let expected = share * f64::from(KEYS);
                let spread = (expected * (1.0 - share)).sqrt();
                // Five standard deviations: one in a million fails by chance, and the keys are fixed.
                assert!(
                    (found - expected).abs() <= 5.0 * spread,
                    "{partition:?}: {found}, not {expected}"
                );
            }
        }
    }
}
