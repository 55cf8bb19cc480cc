//! Numbers, shares and nouns, as every sentence and table of the report writes them.

use jiff::civil::Date;

use crate::domain::catalogue::Audience;
use crate::domain::group::Group;
use crate::domain::measures::Share;
use crate::render::shares::{percent, percent_number};

pub use crate::render::shares::{SMALLEST_PERCENT_BASE, aside, count_of, number};

/// Shorthand for a figure withheld to protect confidentiality.
pub const CONFIDENTIAL: &str = "[c]";

/// Shorthand for a figure that is not available.
pub const NOT_AVAILABLE: &str = "[x]";

/// Shorthand for a figure that does not apply.
pub const NOT_APPLICABLE: &str = "[z]";

/// A noun in both numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Noun {
    /// For one.
    pub one: &'static str,
    /// For none, or for several.
    pub many: &'static str,
}

/// A member of whatever kind.
pub const MEMBER: Noun = Noun {
    one: "member",
    many: "members",
};

impl Noun {
    /// What the members that an audience addresses are called.
    #[must_use]
    pub fn of(audience: &Audience) -> Self {
        match audience.groups[..] {
            [group] => Self::of_group(group),
            _ => MEMBER,
        }
    }

    /// What the members of a group are called.
    #[must_use]
    pub const fn of_group(group: Group) -> Self {
        Self {
            one: match group {
                Group::Government => "government",
                Group::PrivateSector => "private sector member",
                Group::CivilSociety => "civil society organisation",
                Group::Intergovernmental => "intergovernmental organisation",
            },
            many: group.plural(),
        }
    }

    /// The noun alone, as the number asks.
    #[must_use]
    pub const fn after(self, count: u32) -> &'static str {
        if count == 1 { self.one } else { self.many }
    }

    /// "1 member", "1,200 members".
    #[must_use]
    pub fn count(self, count: u32) -> String {
        format!("{} {}", number(count), self.after(count))
    }
}

/// `one` for one, `many` otherwise.
#[must_use]
pub const fn plural(count: u32, one: &'static str, many: &'static str) -> &'static str {
    if count == 1 { one } else { many }
}

/// A number in a sentence, where nothing is "none".
#[must_use]
pub fn or_none(count: u32) -> String {
    if count == 0 {
        "none".to_owned()
    } else {
        number(count)
    }
}

/// How many things a list has, as a count that can be printed.
#[must_use]
pub fn length<T>(list: &[T]) -> u32 {
    u32::try_from(list.len()).unwrap_or(u32::MAX)
}

/// A share in a table, where numerator and denominator stand in columns of their own: "64%", or
/// "7 of 12" where the denominator is small.
#[must_use]
pub fn rate(share: Share) -> String {
    if share.denominator == 0 {
        return NOT_APPLICABLE.to_owned();
    }
    percent(share).unwrap_or_else(|| count_of(share))
}

/// A share by itself: "64% (32 of 50)", or "7 of 12" where the denominator is small.
#[must_use]
pub fn full_rate(share: Share) -> String {
    match percent(share) {
        Some(percent) => format!("{percent} ({})", count_of(share)),
        None => rate(share),
    }
}

/// The bounds in a table: "27–64%", or "3–9 of 12" where the denominator is small.
#[must_use]
pub fn bounds(low: Share, high: Share) -> String {
    if low.denominator == 0 {
        return NOT_APPLICABLE.to_owned();
    }
    match (percent_number(low), percent_number(high)) {
        (Some(low), Some(high)) => format!("{low}–{high}%"),
        _ => format!("{}–{}", number(low.numerator), count_of(high)),
    }
}

/// One end of the bounds in a sentence: "27%", or "3 of 12" where the denominator is small.
#[must_use]
pub fn bound(share: Share) -> String {
    rate(share)
}

/// A day: "5 December 2026".
#[must_use]
pub fn day(date: Date) -> String {
    date.strftime("%-d %B %Y").to_string()
}

/// "a", "a and b", "a, b and c".
#[must_use]
pub fn list(items: &[String]) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [most @ .., last] => format!("{} and {last}", most.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::{aside, bounds, day, full_rate, list, number, rate};
    use crate::domain::measures::Share;

    #[test]
    fn small_denominators_are_counts_and_others_percentages() {
        assert_eq!(rate(Share::new(7, 12)), "7 of 12");
        assert_eq!(rate(Share::new(13, 20)), "65%");
        assert_eq!(rate(Share::new(0, 0)), "[z]");
        assert_eq!(full_rate(Share::new(1, 8)), "1 of 8");
        assert_eq!(full_rate(Share::new(1000, 1600)), "63% (1,000 of 1,600)");
        assert_eq!(aside(Share::new(3, 19)), "");
        assert_eq!(aside(Share::new(1, 200)), " (1%)");
        assert_eq!(
            bounds(Share::new(1, 1000), Share::new(999, 1000)),
            "<1–>99%"
        );
        assert_eq!(bounds(Share::new(3, 12), Share::new(9, 12)), "3–9 of 12");
        assert_eq!(bounds(Share::new(1, 40), Share::new(39, 40)), "3–98%");
    }

    #[test]
    fn numbers_days_and_lists_read_as_prose() {
        assert_eq!(number(1_234_567), "1,234,567");
        assert_eq!(number(999), "999");
        assert_eq!(day(jiff::civil::date(2026, 12, 5)), "5 December 2026");
        let items = ["a", "b", "c"].map(str::to_owned);
        assert_eq!(list(&items), "a, b and c");
        assert_eq!(list(&items[..1]), "a");
    }
}
