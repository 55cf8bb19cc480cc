//! Chance, made repeatable: every generator is seeded from the sample's seed, a stream and a number,
//! so that no figure depends on the order in which threads work.

use fastrand::Rng;
use jiff::ToSpan as _;
use jiff::civil::Date;

/// What a generator is for. Streams keep the answers the same when only the awkwardness changes.
#[derive(Debug, Clone, Copy)]
pub enum Stream {
    /// Who the members are.
    Roster = 1,
    /// Who submits what, and when.
    Plan = 2,
    /// What a member answers.
    Answers = 3,
    /// What is awkward about it.
    Oddities = 4,
}

/// The generator of one stream for one member or file.
pub fn generator(seed: u64, stream: Stream, number: usize) -> Rng {
    let number = u64::try_from(number).unwrap_or(u64::MAX);
    Rng::with_seed(mix(seed ^ mix(number ^ mix(stream as u64))))
}

/// The finaliser of `SplitMix64`: neighbouring numbers give unrelated seeds.
const fn mix(number: u64) -> u64 {
    let mut z = number.wrapping_add(0x9E37_79B9_7F4A_7C15);
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}

/// A number from −1 to 1 that depends on the words alone (FNV-1a): the same in every sample.
pub fn leaning(words: &[&str]) -> f64 {
    let mut hash = 0xCBF2_9CE4_8422_2325_u64;
    for byte in words.iter().flat_map(|word| word.bytes().chain([0])) {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01B3);
    }
    let low = u32::try_from(mix(hash) >> 32).unwrap_or(0);
    f64::from(low) / f64::from(u32::MAX) * 2.0 - 1.0
}

/// Whether something of this probability happens.
pub fn happens(rng: &mut Rng, probability: f64) -> bool {
    rng.f64() < probability
}

/// Near enough a standard normal variable: four uniform ones.
pub fn normal(rng: &mut Rng) -> f64 {
    let sum: f64 = (0..4).map(|_| rng.f64()).sum();
    (sum - 2.0) * 3.0_f64.sqrt()
}

/// One of a list that is not empty.
pub fn pick<T: Copy>(rng: &mut Rng, list: &[T]) -> T {
    list[rng.usize(0..list.len())]
}

/// One of a list that is not empty, by weight.
pub fn pick_weighted<T: Copy>(rng: &mut Rng, list: &[(T, u32)]) -> T {
    let total: u32 = list.iter().map(|(_, weight)| weight).sum();
    let mut rest = rng.u32(0..total.max(1));
    for &(item, weight) in list {
        if rest < weight {
            return item;
        }
        rest -= weight;
    }
    list[0].0
}

/// How many of `count` a rate from 0 to 1 means, rounded to the nearest.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "a sample's size is far below 2^52, and the rate is checked to lie between 0 and 1"
)]
pub fn portion(count: usize, rate: f64) -> usize {
    ((count as f64 * rate).round() as usize).min(count)
}

/// A day between two days, both included.
pub fn day_between(rng: &mut Rng, from: Date, to: Date) -> Date {
    let days = from.until(to).map_or(0, |span| span.get_days());
    from.saturating_add(rng.i32(0..=days.max(0)).days())
}
