//! What members reported: participation, commitments, regions.

use crate::domain::catalogue::{Audience, Commitment};
use crate::domain::measures::{Counts, Share};
use crate::domain::status::Status;

use super::words::{MEMBER, Noun, aside, bound, full_rate, number, or_none, plural};

/// What a chart shows, for those who do not see it.
#[must_use]
pub fn chart_alt(title: &str, alt: &str) -> String {
    if alt.contains(title) {
        alt.to_owned()
    } else {
        format!("{title}. {alt}")
    }
}

/// Caption of a chart: its title, and where its figures are.
#[must_use]
pub fn chart_caption(title: &str, name: &str) -> String {
    format!("{title}. Figures: public/charts/{name}.csv")
}

/// First words on who reported.
#[must_use]
pub fn who_lead(share: Share, on_time: Option<u32>) -> String {
    let in_time = match on_time {
        Some(0) => ", none of them by the deadline".to_owned(),
        Some(count) if count == share.numerator => ", all of them by the deadline".to_owned(),
        Some(count) => format!(", {} of them by the deadline", number(count)),
        None => String::new(),
    };
    format!(
        "{} of {} expected {} reported{}{in_time}.",
        number(share.numerator),
        number(share.denominator),
        MEMBER.after(share.denominator),
        aside(share),
    )
}

/// Participation is protected.
pub const WHO_PROTECTED: &str = "Who reported is protected in this cycle like an answer. Figures \
    that could show it are withheld.";

/// How participation is counted.
pub const WHO_COUNTED: &str = "A member counts as having reported when a submission of its own was \
    accepted, whether or not every answer in it could be used. A report is in time when its own \
    submission date is not after the deadline; one without a date is not counted as in time. The \
    response rate is the share of all members expected to report.";

/// Where the response by group is.
pub const WHO_GROUPS: &str = "Figure 1 in the first chapter shows the response of each stakeholder \
    group.";

/// What non-response means for the reader.
pub const WHO_CAUTION: &str = "Those who reported were not drawn at random. Where few of a group or \
    region reported, the other figures speak for those few.";

/// All members stand in one region.
#[must_use]
pub fn one_region(region: &str) -> String {
    format!("Every member expected to report is counted in one region, {region}.")
}

/// Where the list of participants is.
#[must_use]
pub fn participants_in_annex(letter: &str) -> String {
    format!("Annex {letter} lists the members that reported.")
}

/// The list is too long to print.
pub const PARTICIPANTS_IN_FILE: &str = "The members that reported are listed in the data published \
    with this report, in the file public/data/participants.csv.";

/// The list is not published.
pub const PARTICIPANTS_HIDDEN: &str = "Which members reported is not published for this cycle.";

/// Nobody to list.
pub const PARTICIPANTS_NONE: &str = "No member’s report had been counted when these figures were \
    drawn up.";

/// Above the list of participants.
pub const PARTICIPANTS_LEAD: &str = "Members with a counted report, in alphabetical order within \
    each stakeholder group. That a member is listed says that it reported, and nothing about what \
    it said.";

/// A name holds characters that cannot be shown.
pub const PARTICIPANTS_MISSING_GLYPHS: &str = "A box (▯) stands for a character that the typefaces \
    of this report lack; public/data/participants.csv has the names in full.";

/// First words about an audience: what is asked, and who reported.
#[must_use]
pub fn audience_lead(
    audience: &Audience,
    commitments: u32,
    sections: u32,
    reported: Option<Share>,
) -> String {
    let who = Noun::of(audience);
    let parts = if sections > 1 {
        format!(" in {} sections", number(sections))
    } else {
        String::new()
    };
    let asked = format!(
        "{} {}{parts} {} {}.",
        number(commitments),
        plural(commitments, "commitment", "commitments"),
        plural(commitments, "addresses", "address"),
        if audience.groups.len() == 4 {
            "all members"
        } else {
            who.many
        },
    );
    match reported {
        Some(share) if share == Share::new(1, 1) => {
            format!("{asked} The one {} expected to report did so.", who.one)
        }
        Some(share) => format!(
            "{asked} {} of the {} expected to report did so{}.",
            number(share.numerator),
            who.count(share.denominator),
            aside(share)
        ),
        None => asked,
    }
}

/// How all answers of an audience fall on the scale.
#[must_use]
pub fn audience_answers(counts: &Counts) -> String {
    let of = |status| or_none(counts.of(status));
    format!(
        "Of {} {} asked for, {} {} received: {} said not started, {} planned, {} in progress, {} \
         implemented and {} sustained; {} said that the commitment does not apply, and {} withheld \
         an answer.",
        number(counts.addressed),
        plural(counts.addressed, "answer", "answers"),
        number(counts.reported()),
        plural(counts.reported(), "was", "were"),
        of(Status::NotStarted),
        of(Status::Planned),
        of(Status::InProgress),
        of(Status::Implemented),
        of(Status::Sustained),
        of(Status::NotApplicable),
        of(Status::Withheld)
    )
}

/// The completion rate of an audience and its bounds.
#[must_use]
pub fn audience_rate(audience: &Audience, counts: &Counts) -> String {
    let who = Noun::of(audience);
    format!(
        "So of the answers on commitments that apply, {} said implemented or sustained. That \
         speaks for the {} that answered: had all the others done nothing, the share would be {}, \
         and had they done everything, {} (of {}).",
        full_rate(counts.completion_rate()),
        who.many,
        bound(counts.completion_low()),
        bound(counts.completion_high()),
        number(counts.possible()),
    )
}

/// The sum over the commitments of a chapter is withheld.
pub const SUM_WITHHELD: &str = "Figures over all these commitments together are withheld ([c]), \
    for with them answers of single members could be worked out. Those of sections and of single \
    commitments that can be shown follow.";

/// Every answer of a chapter is withheld.
pub const ALL_WITHHELD: &str = "The answers to these commitments cannot be published without a \
    risk of showing what a single member answered, so their figures are withheld. How figures are \
    protected is explained in Annex B.";

/// What the figures of a list of commitments count, of whom, and how the list was chosen.
#[must_use]
pub fn lists_lead(who: Noun, some_withheld: bool) -> String {
    let withheld = if some_withheld {
        " Commitments whose figures are withheld are not listed."
    } else {
        ""
    };
    format!(
        "Beside each commitment: of the {} that answered and to which it applies, how many said \
         that they have implemented it or keep it up. The order is that of these shares, and where \
         they are equal that of the statement.{withheld}",
        who.many
    )
}

/// One commitment's figure: "22 of 26 governments (85%)".
#[must_use]
pub fn commitment(who: Noun, counts: &Counts) -> String {
    let share = counts.completion_rate();
    let of = who.count(share.denominator);
    match share.numerator {
        0 => format!("none of {of}{}", aside(share)),
        some => format!("{} of {of}{}", number(some), aside(share)),
    }
}

/// Under a table of sections or commitments.
pub const NOTE_RESULTS: &str = "Applicable: answers without “not applicable” and “withheld”. Rate: \
    completed (implemented or sustained) of applicable; a count where fewer than 20 are \
    applicable. Low–high: the same share of everyone addressed to whom the commitment may apply, \
    if the silent had done nothing, or everything.";

/// Under a table of sections, in short: the terms are explained in a chapter of their own.
pub const NOTE_SECTIONS: &str = "Rate: completed of applicable, a count where fewer than 20 are \
    applicable. Low–high: if the silent had done nothing, or everything. Chapter 2 explains the \
    terms.";

/// Under a table about commitments, for single commitments count members.
pub const NOTE_COMMITMENTS: &str = "For a single commitment, addressed and reported count members.";

/// A commitment that another one repeats.
#[must_use]
pub fn alias(commitment: &Commitment, of: &str) -> String {
    format!(
        "{} repeats the sentence of {of} and is counted there.",
        commitment.id
    )
}

/// First words on regions.
#[must_use]
pub fn regions_lead(scheme: &str, regions: u32) -> String {
    format!(
        "Members are counted in {} {} (scheme: {scheme}). A member that works everywhere, or has \
         no country, is counted as Global.",
        number(regions),
        plural(regions, "region", "regions"),
    )
}

/// What regional figures do not say.
pub const REGIONS_CAUTION: &str = "Regions differ in how many members they have, of which groups, \
    and in how many of them reported. The figures describe the answers received; they are not a \
    comparison of performance.";

/// All members stand in one region, so there is nothing to set side by side.
pub const REGIONS_ONE: &str = "There is nothing to compare by region: the figures of the chapters \
    before are those of this region.";

/// Hardly anything about progress is public by group and region; `most` members are expected in
/// the largest cell.
#[must_use]
pub fn regions_withheld(most: u32) -> String {
    format!(
        "At most {} of one stakeholder group {} expected to report in one region. A figure on the \
         progress of so few, or of members that all answer alike, could show what a single one \
         answered. Therefore nearly all figures by group and region at once are withheld in this \
         cycle.",
        MEMBER.count(most),
        plural(most, "is", "are"),
    )
}

/// What stands in for the withheld figures.
pub const REGIONS_PARTICIPATION: &str =
    "Who reported is public. The table shows of whom the answers come.";

/// Every region's sum is withheld.
pub const REGIONS_SUMS_WITHHELD: &str = "Figures over all groups of a region are published only \
    where those of each of its groups are; in this cycle none of them is.";

/// Where regional results by commitment are.
pub const REGIONS_DATA: &str = "What can be published for each commitment, by group and region, is \
    in the data published with this report, in the file public/data/aggregates.csv.";

/// Under the table of participation by group and region.
pub const NOTE_PARTICIPATION: &str = "Members that reported, of those expected to. [z]: no member \
    of this group is expected in this region.";

/// Under the table of groups and regions.
pub const NOTE_GROUP_REGION: &str = "Completed of applicable answers, over all commitments \
    addressed to the group; the percentage is left out where fewer than 20 are applicable.";
