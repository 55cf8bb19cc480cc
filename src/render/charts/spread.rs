//! Pushes labels apart along a line: in their order, each as near to where it wants to be as the
//! others allow.

/// A label: where its centre wants to be, and how much room it takes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Wish {
    pub(super) centre: i32,
    pub(super) size: i32,
}

/// Labels that touch, moved as one.
struct Cluster {
    labels: i32,
    size: i32,
    /// Where its labels, taken one by one, would have it begin; summed.
    starts: i32,
}

impl Cluster {
    fn start(&self, (first, last): (i32, i32)) -> i32 {
        (self.starts / self.labels).min(last - self.size).max(first)
    }

    fn joined_by(self, next: &Self) -> Self {
        Self {
            labels: self.labels + next.labels,
            size: self.size + next.size,
            starts: self.starts + next.starts - self.size * next.labels,
        }
    }
}

/// Where the centres of the labels come to stand, between the two `limits`. If all of them together
/// are too long for that, the last ones leave it; still none meets another.
pub(super) fn apart(wishes: &[Wish], limits: (i32, i32)) -> Vec<i32> {
    let mut clusters: Vec<Cluster> = Vec::new();
    for wish in wishes {
        let mut cluster = Cluster {
            labels: 1,
            size: wish.size,
            starts: wish.centre - wish.size / 2,
        };
        while let Some(last) =
            clusters.pop_if(|last| last.start(limits) + last.size > cluster.start(limits))
        {
            cluster = last.joined_by(&cluster);
        }
        clusters.push(cluster);
    }
    let mut centres = Vec::new();
    let mut rest = wishes.iter();
    for cluster in &clusters {
        let mut start = cluster.start(limits);
        for _ in 0..cluster.labels {
            let size = rest.next().map_or(0, |wish| wish.size);
            centres.push(start + size / 2);
            start += size;
        }
    }
    centres
}

#[cfg(test)]
mod tests {
    use super::{Wish, apart};
    use proptest::prelude::*;

    #[test]
    fn labels_with_room_stay_and_others_move_as_little_as_they_must() {
        let place = |centres: &[i32]| {
            let wishes: Vec<Wish> = centres
                .iter()
                .map(|&centre| Wish { centre, size: 10 })
                .collect();
            apart(&wishes, (0, 100))
        };
        assert_eq!(place(&[]), Vec::<i32>::new());
        assert_eq!(place(&[20, 50, 80]), [20, 50, 80]);
        assert_eq!(place(&[50, 50]), [45, 55]);
        assert_eq!(place(&[2, 3, 99]), [5, 15, 95]);
    }

    proptest! {
        #[test]
        fn none_meets_another_and_none_leaves(
            mut centres in proptest::collection::vec(0..300_i32, 0..12),
            sizes in proptest::collection::vec(1..26_i32, 12),
        ) {
            centres.sort_unstable();
            let wishes: Vec<Wish> = centres
                .iter()
                .zip(sizes)
                .map(|(&centre, size)| Wish { centre, size })
                .collect();
            let mut end = 0;
            for (centre, wish) in apart(&wishes, (0, 300)).into_iter().zip(&wishes) {
                let start = centre - wish.size / 2;
                prop_assert!(start >= end, "{start} before {end}");
                end = start + wish.size;
            }
            prop_assert!(end <= 300);
        }
    }
}
