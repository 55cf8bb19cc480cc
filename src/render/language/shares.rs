//! Shares, as a language writes them.

use super::Language;
use crate::domain::measures::Share;
use crate::render::shares::Percent;

impl Language {
    /// A share as a percentage: "64%"; none where the denominator is 0 or small.
    #[must_use]
    pub fn percent(&self, share: Share) -> Option<String> {
        let number = Percent::of(share).map(digits)?;
        Some(self.fill("percent", [("number", number)]))
    }

    /// Numerator and denominator: "1,000 of 1,600".
    #[must_use]
    pub fn count_of(&self, share: Share) -> String {
        let numerator = self.number(share.numerator);
        let denominator = self.number(share.denominator);
        self.fill(
            "count-of",
            [("numerator", numerator), ("denominator", denominator)],
        )
    }

    /// A share beside its numerator and denominator: "64%", or "7 of 12" where the denominator is small;
    /// none where it is 0.
    #[must_use]
    pub fn rate(&self, share: Share) -> Option<String> {
        (share.denominator > 0).then(|| self.percent(share).unwrap_or_else(|| self.count_of(share)))
    }

    /// A share by itself: "64% (32 of 50)", or "7 of 12" where the denominator is small; none where it is 0.
    #[must_use]
    pub fn full_rate(&self, share: Share) -> Option<String> {
        match self.percent(share) {
            Some(percent) => {
                let count_of = self.count_of(share);
                Some(self.fill("full-rate", [("percent", percent), ("count-of", count_of)]))
            }
            None => self.rate(share),
        }
    }

    /// The bounds in a table: "27–64%", or "3–9 of 12" where the denominator is small; none where it is 0.
    #[must_use]
    pub fn bounds(&self, low: Share, high: Share) -> Option<String> {
        if low.denominator == 0 {
            return None;
        }
        if let (Some(low), Some(high)) = (Percent::of(low), Percent::of(high)) {
            let args = [("low", digits(low)), ("high", digits(high))];
            return Some(self.fill("bounds", args));
        }
        let numbers = [low.numerator, high.numerator, high.denominator];
        let [low, high, denominator] = numbers.map(|number| self.number(number));
        let args = [("low", low), ("high", high), ("denominator", denominator)];
        Some(self.fill("bounds-of-few", args))
    }
}

/// A percentage without its sign.
fn digits(percent: Percent) -> String {
    match percent {
        Percent::BelowOne => "<1".to_owned(),
        Percent::Whole(percent) => percent.to_string(),
        Percent::AboveNinetyNine => ">99".to_owned(),
    }
}
