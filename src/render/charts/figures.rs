//! Figures as charts show them: cells of the public cube, and words in place of them.
//!
//! The markers are those of official statistics: `[c]` withheld to protect confidentiality, `[z]`
//! not applicable. Percentages are written as everywhere in print; the table beside the picture has
//! two decimals.

use crate::domain::cube::{Basis, CellKey, Level};
use crate::domain::group::Group;
use crate::domain::measures::Share;
use crate::domain::shown::ShownRow;
use crate::render::language::{Args, Language};
use crate::render::shares::{SMALLEST_PERCENT_BASE, is_small};

/// Withheld to protect confidentiality.
pub(super) const PROTECTED: &str = "[c]";
/// Not applicable, also a rate whose denominator is 0.
pub(super) const NOT_APPLICABLE: &str = "[z]";

/// The key of a row of all members.
pub(super) const fn key(
    level: Level,
    code_index: usize,
    group: Option<Group>,
    region_index: Option<usize>,
) -> CellKey {
    CellKey {
        basis: Basis::All,
        level,
        code_index,
        group,
        region_index,
    }
}

/// What is said in bold where nobody has answered; none where anybody has, or may have.
pub(super) fn nobody<'a>(
    language: &Language,
    mut rows: impl Iterator<Item = ShownRow<'a>>,
) -> Option<String> {
    let any_answer = rows.any(|row| row.counts().is_none_or(|counts| counts.reported() > 0));
    (!any_answer).then(|| language.text("chart-nobody-answered"))
}

/// A withheld number of so many.
pub(super) fn protected_of(language: &Language, denominator: u32) -> String {
    let args = Args::new()
        .text("numerator", PROTECTED)
        .number("denominator", denominator);
    language.say("count-of", &args).text
}

/// A percentage that is no figure: a point of a scale.
pub(super) fn scale_point(language: &Language, percent: u32) -> String {
    let args = Args::new().number("number", percent);
    language.say("percent", &args).text
}

/// A share as a percentage: empty where the denominator is so small that the count beside it has to
/// speak for itself.
pub(super) fn percent_shown(language: &Language, share: Share) -> String {
    if share.denominator == 0 {
        return NOT_APPLICABLE.to_owned();
    }
    language.percent(share).unwrap_or_default()
}

/// What the missing percentages mean, for the foot of a chart; none where none is missing.
pub(super) fn small_note(
    language: &Language,
    mut shares: impl Iterator<Item = Share>,
) -> Option<String> {
    let args = Args::new().number("smallest", SMALLEST_PERCENT_BASE);
    shares
        .any(is_small)
        .then(|| language.say("chart-note-small", &args).text)
}

/// A share as data files have it: per cent with two decimals.
pub(super) fn percent_cell(share: Share) -> String {
    share
        .percent_text()
        .unwrap_or_else(|| NOT_APPLICABLE.to_owned())
}

/// How far along a length of `width` units a share reaches, to the nearest unit.
pub(super) fn along(share: Share, width: i32) -> i32 {
    let denominator = i64::from(share.denominator.max(1));
    let reach =
        (2 * i64::from(share.numerator) * i64::from(width) + denominator) / (2 * denominator);
    i32::try_from(reach).unwrap_or(width).min(width)
}

#[cfg(test)]
mod tests {
    use super::{along, percent_shown, small_note};
    use crate::domain::measures::Share;
    use crate::render::language::Language;

    #[test]
    fn small_denominators_have_no_percentage() {
        let shown = |part, all| percent_shown(Language::english(), Share::new(part, all));
        assert_eq!(shown(0, 0), "[z]");
        assert_eq!(shown(7, 12), "");
        assert_eq!(shown(15, 20), "75%");
        let note = |shares: &[(u32, u32)]| {
            let shares = shares.iter().map(|&(part, all)| Share::new(part, all));
            small_note(Language::english(), shares).is_some()
        };
        assert!(note(&[(1, 2), (3, 40)]) && !note(&[(0, 0), (3, 40)]));
    }

    #[test]
    fn lengths_stay_on_the_scale() {
        assert_eq!(along(Share::new(1, 2), 301), 151);
        assert_eq!(along(Share::new(u32::MAX, u32::MAX), 300), 300);
        assert_eq!(along(Share::new(0, 0), 300), 0);
    }
}
