//! How likely each partition is: weights of blocks, from public numbers alone.
//!
//! A weight falls with the chance that a block of its size, drawn from the published total, fails the
//! primary rule. So a join rarely means that the finer block failed, and what is joined says little.
//! Logarithms and exponentials come from a library in software and sums are those of IEEE 754, so that the
//! same numbers come out on every machine.

use super::primary::{PrimaryRule, Sums, completed};

/// What one block weighs at most, before the taste for detail: the scale of the integers.
const SCALE: f64 = 256.0;
/// Taste for detail: the logarithm of what one more block weighs. The more it is, the rarer is a join by chance, and
/// the more a single join says. At 6, odds of answers moved by a factor of up to 18 seen from outside. With the values
/// here, in 242 attacks on cycles of 20 to 1,000 members and 8,110 choices: by 1.02 in the middle, 1.22 at the 95th
/// percentile, 3.10 at the most.
const DETAIL: f64 = 2.0;
/// How strongly the chance to fail counts among groups.
pub(super) const CAUTION_GROUPS: f64 = 400.0;
/// How strongly it counts among audiences, sections and commitments. At 400 a joined commitment of an early cycle moved
/// odds by up to 11.
pub(super) const CAUTION_COMMITMENTS: f64 = 2000.0;
/// How strongly it counts among regions. At 1,000 a region moved odds by up to 4.1; at 2,000 of the answers of 120
/// members one in 100 more lost their row of any region.
const CAUTION_REGIONS: f64 = 1500.0;
/// What regions weigh that do not lie together.
const APART: f64 = 0.3;
/// How much more often halves stay together by chance than because one is likely to fail.
const NOT_SPLIT: f64 = 2.0;
/// Evidence and timing are left out, though they pass, with the square of this many thresholds by the members.
const LEFT_OUT: f64 = 1.1;

/// Logarithms of factorials.
#[derive(Debug)]
pub(super) struct LogFactorials(Vec<f64>);

impl LogFactorials {
    /// Those of 0 to `most`.
    pub(super) fn up_to(most: u32) -> Self {
        let mut sum = 0.0;
        let mut logs = vec![0.0];
        logs.extend((1..=most).map(|number| {
            sum += libm::log(f64::from(number));
            sum
        }));
        Self(logs)
    }

    fn of(&self, number: u32) -> f64 {
        self.0[number as usize]
    }

    /// The chance that of `drawn` out of `all`, of which `marked` are marked, at least `from` and at most
    /// `to` are marked: a tail of the hypergeometric distribution.
    fn tail(&self, all: u32, marked: u32, drawn: u32, from: u32, to: u32) -> f64 {
        let from = from.max(drawn.saturating_sub(all - marked));
        let to = to.min(drawn).min(marked);
        let choose = self.of(all) - self.of(drawn) - self.of(all - drawn);
        (from..=to)
            .map(|count| {
                let of_marked = self.of(marked) - self.of(count) - self.of(marked - count);
                let rest = drawn - count;
                let of_others =
                    self.of(all - marked) - self.of(rest) - self.of(all - marked - rest);
                libm::exp(of_marked + of_others - choose)
            })
            .sum()
    }

    /// The chance, at most, that `drawn` answers of those published in sum fail the primary rule, where each
    /// member gave at most so many of them: a union bound.
    pub(super) fn chance_to_fail(
        &self,
        total: &Sums,
        drawn: u32,
        rule: PrimaryRule,
        answers_each: u32,
    ) -> f64 {
        let all: u32 = total.iter().sum();
        let margin = rule.margin(answers_each);
        if drawn >= all {
            return 0.0;
        }
        let nearly_all = |marked: u32| {
            let from = (drawn + 1).saturating_sub(margin);
            self.tail(all, marked, drawn, from, drawn)
        };
        let marked = total.iter().copied().filter(|marked| *marked > 0);
        let uniform: f64 = marked.map(nearly_all).sum();
        let done = completed(total);
        let few_done = self.tail(all, done, drawn, 0, margin - 1);
        let is_several = total.iter().all(|count| *count < done);
        let all_done = if is_several { nearly_all(done) } else { 0.0 };
        // Where silence is protected, too, few may not be silent. Who is silent is so on everything: members are
        // drawn, not answers.
        let each = answers_each.max(1);
        let few_silent = match total[7] {
            0 => 0.0,
            silent => self.tail(
                all / each,
                silent / each,
                drawn / each,
                0,
                (margin - 1) / each,
            ),
        };
        (uniform + few_done + all_done + few_silent).min(1.0)
    }
}

/// A weight as an integer of at least 1, so that no admissible partition is impossible.
fn whole(weight: f64) -> f64 {
    libm::round(SCALE * weight).max(1.0)
}

/// The weight of a block of so many parts; `chance` is the chance that one of its size fails, and `caution` how
/// strongly that counts.
pub(super) fn of_joined(parts: u32, chance: f64, caution: f64) -> f64 {
    let taste = libm::exp(DETAIL - f64::from(parts - 1));
    whole(taste / (1.0 + caution * chance))
}

/// A set of regions that may stand together.
pub(super) struct RegionSet {
    /// Its answers.
    pub drawn: u32,
    /// Its members.
    pub members: u32,
    /// Whether it joins several regions.
    pub is_joined: bool,
    /// Whether they lie together.
    pub is_neighbourhood: bool,
}

/// The weight of a set of regions; 0 below the threshold. `chance` is the chance that a set of its size
/// fails, `beta` the distaste for large joined blocks.
pub(super) fn of_regions(
    total: &Sums,
    set: &RegionSet,
    rule: PrimaryRule,
    chance: f64,
    beta: f64,
) -> f64 {
    let all: u32 = total.iter().sum();
    if set.drawn >= all {
        return whole(libm::exp(DETAIL - beta));
    }
    if set.members < rule.threshold {
        return 0.0;
    }
    let share = f64::from(set.drawn) / f64::from(all);
    let taste = if set.is_joined {
        DETAIL - beta * share
    } else {
        DETAIL
    };
    let apart = if set.is_joined && !set.is_neighbourhood {
        APART
    } else {
        1.0
    };
    whole(apart * libm::exp(taste) / (1.0 + CAUTION_REGIONS * chance))
}

/// The chance that the halves of a block stay together though both pass; `chance` is the chance that one fails.
pub(super) fn chance_not_split(chance: f64) -> f64 {
    (NOT_SPLIT * chance).min(1.0)
}

/// The chance that evidence or timing of some members is left out though it passes. It falls with the square of
/// their number, so that to be left out tells little of few.
pub(super) fn chance_left_out(members: u32, rule: PrimaryRule) -> f64 {
    let ratio = LEFT_OUT * f64::from(rule.threshold) / f64::from(members.max(1));
    (ratio * ratio).min(1.0)
}

#[cfg(test)]
mod tests {
    use super::LogFactorials;
    use crate::disclose::PrimaryRule;

    const RULE: PrimaryRule = PrimaryRule {
        threshold: 5,
        coalition: 2,
        protects_silence: false,
    };

    #[test]
    fn tails_are_those_of_the_hypergeometric_distribution() {
        let logs = LogFactorials::up_to(50);
        // 5 of 50 cards, 10 of them marked: P(no mark) = C(40,5)/C(50,5).
        let none = logs.tail(50, 10, 5, 0, 0);
        assert!((none - 0.310_562_781).abs() < 1e-8, "{none}");
        let all = logs.tail(50, 10, 5, 0, 5);
        assert!((all - 1.0).abs() < 1e-12, "{all}");
    }

    #[test]
    fn the_whole_never_fails_and_less_may() {
        let logs = LogFactorials::up_to(50);
        let total = [10, 10, 10, 10, 10, 0, 0, 0];
        assert!(logs.chance_to_fail(&total, 50, RULE, 1) == 0.0);
        let few = logs.chance_to_fail(&total, 6, RULE, 1);
        let many = logs.chance_to_fail(&total, 25, RULE, 1);
        assert!(few > many && many > 0.0, "{few} {many}");
    }
}
