//! Measures, disclosure control and sources, in words a statistician can hold the program to.

use crate::domain::cycle::{Cycle, Participants};

use super::words::{MEMBER, day, number};

/// Heading: measures.
pub const MEASURES: &str = "Measures";
/// Heading: disclosure.
pub const DISCLOSURE: &str = "Disclosure control";
/// Heading: regions and reference data.
pub const SOURCES: &str = "Regions and reference data";
/// Heading: settings.
pub const SETTINGS: &str = "Settings";

/// The measures, as (name, formula).
pub const FORMULAS: [(&str, &str); 9] = [
    (
        "Expected",
        "members whose membership began on or before the reference date and had not ended by then",
    ),
    (
        "Addressed",
        "expected members × commitments that address their stakeholder group",
    ),
    (
        "Reported",
        "addressed pairs with a counted answer: not started + planned + in progress + implemented \
         + sustained + not applicable + withheld",
    ),
    ("Unanswered", "addressed − reported"),
    ("Applicable", "reported − not applicable − withheld"),
    ("Completed", "implemented + sustained"),
    ("Rate", "completed ÷ applicable"),
    ("Low", "completed ÷ (applicable + withheld + unanswered)"),
    (
        "High",
        "(completed + withheld + unanswered) ÷ (applicable + withheld + unanswered)",
    ),
];

/// What else matters about the measures.
pub const MEASURES_NOTE: &str = "The response rate is accepted submissions ÷ expected members. No \
    figure is weighted, imputed or adjusted for non-response; completion percentages that members \
    give serve for checks only and enter no figure. Two rows of a workbook on one commitment that \
    disagree count as no answer until the member or the secretariat says which one holds. Rates \
    are rounded half up on the exact fraction.";

/// How answers are protected, one paragraph each.
#[must_use]
pub fn disclosure(cycle: &Cycle) -> Vec<(&'static str, String)> {
    vec![
        (
            "The threat",
            "Members were promised that single answers are not disclosed outside the secretariat. \
             Membership is public, so any reader may know exactly who stands behind a figure, and \
             a member knows its own answer as well; tables and levels can be subtracted from each \
             other. Small counts are therefore not the only danger: a cell in which all members, \
             or all but one, gave the same answer discloses answers however large it is."
                .to_owned(),
        ),
        (
            "Primary rule",
            format!(
                "A row is published only if at least {} contribute to it and if, whichever one \
                 of them is left out, the answers that remain are neither all of one status nor \
                 all alike in being completed or not completed. A row that fails is withheld as a \
                 whole, from the number reported to the last rate; how many members are addressed \
                 is public knowledge and stays. Evidence, verification and the timeliness of \
                 answers are published only for whole audiences and for all commitments together, \
                 over all regions.",
                MEMBER.count(cycle.disclosure.threshold)
            ),
        ),
        (
            "Pools",
            "The elementary cell is one stakeholder group in one region on one commitment. For \
             each group and commitment the cells of the regions and their total are published; \
             where a cell fails, others are withheld with it, so that only the sum over all \
             withheld cells of the table (their pool) can be derived. A pool is accepted if, for \
             every status and for completed and not completed, the exact range that its sum \
             leaves to each of its cells neither fixes a value above zero nor forces all members \
             of the cell, or all but one, to one answer; the same must hold for a reader who \
             takes out an answer of their own. The same regions are withheld for all commitments \
             of a section, so that the pattern of withholding says little. Where no such set of \
             regions exists, totals of groups are withheld too, so that the cells of several \
             groups form one pool and the total over all groups stays."
                .to_owned(),
        ),
        (
            "Closed commitments",
            closed(cycle.disclosure.participants).to_owned(),
        ),
        (
            "Totals",
            "Rows over several commitments (sections, audiences, frameworks, all) and over all \
             groups are published if, and only if, they are sums of published rows. They hold no \
             information that the published rows do not hold already. No figure is rounded to \
             protect it and no noise is added: what is published is exact."
                .to_owned(),
        ),
        (
            "Comparison with the cycle before",
            "The panel are the members expected in both cycles in the same stakeholder group; its \
             figures count their answers to commitments that they answered in both. Subtracted from \
             the figures of all members they give those of the rest, which are protected alike: the \
             panel’s total and the rest’s must each pass the primary rule, and the panel’s cells are \
             published only where those of all members are and both parts pass, or not at all. Where \
             only the total is published, what can be known of each cell is a transportation problem: \
             each region’s rest takes answers that the region has, and all together take what the \
             totals leave. Its exact ranges must give nobody away, from outside or to a reader who \
             knows their own answer; the same is tested on the cycle before. Transitions are \
             published over all regions, for a group and a section at a time, where the panel’s \
             totals are public in both cycles and the ways that answers moved pass the primary rule."
                .to_owned(),
        ),
        (
            "Participation",
            participation(cycle.disclosure.participants).to_owned(),
        ),
        (
            "Audit",
            "Before anything is published, the written files are read back, all equations that \
             they imply are set up again, with the number of reporting members in each cell taken \
             as known, and reduced to the withheld cells. The audit confirms that nothing but the \
             sums of the pools can be derived, and computes the range left to every withheld cell, \
             as seen from outside and by each contributing member. A report that fails is not \
             published. Quality figures and the text of this report draw on the same audited \
             files."
                .to_owned(),
        ),
        (
            "Literature",
            "Hundepool et al., Statistical Disclosure Control (2012), on primary and secondary \
             suppression and on group disclosure; Dobra and Fienberg, Bounds for cell entries in \
             contingency tables given marginal totals and decomposable graphs (Proceedings of the \
             National Academy of Sciences 97, 2000), on exact ranges; Ford and Fulkerson, Flows in \
             Networks (1962), on whole-number solutions of transportation problems."
                .to_owned(),
        ),
    ]
}

/// Whether readers know who reported.
const fn participation(participants: Participants) -> &'static str {
    match participants {
        Participants::List => {
            "Which members reported is public in this cycle. Response rates, and the \
             commitment that reporting itself implements, are therefore published in full \
             and are treated as known to the reader in every calculation above."
        }
        Participants::Hide => {
            "Which members reported is protected in this cycle. Response rates, and the \
             commitment that reporting itself implements, fall under the same rules as \
             answers."
        }
    }
}

/// What happens where not even totals can stand.
const fn closed(participants: Participants) -> &'static str {
    match participants {
        Participants::List => {
            "Where so few answered a commitment, or so many alike, that not even its total over all \
             groups can stand, nothing of it is published, nor any single region of its section. So \
             that this tells nothing of its answers, commitments are withheld in this way by twos, as \
             the catalogue lists them within an audience; where one would be left over, three go \
             together. Whatever the answers to such a commitment are, those to the other of its pair \
             may be what withheld both."
        }
        Participants::Hide => {
            "Where so few answered a commitment, or so many alike, that not even its total over all \
             groups can stand, that total is withheld for all commitments that address the same \
             groups."
        }
    }
}

/// Above the table of reference data.
#[must_use]
pub fn sources_lead(scheme: &str) -> String {
    format!(
        "Members are placed in regions by their country on the roster, under the scheme {scheme}; \
         the roster may name another region for a member. The listing of a country or territory \
         expresses no opinion on its status. The files used are these."
    )
}

/// Columns of the table of reference data.
pub const SOURCE_COLUMNS: [&str; 3] = ["What", "Source", "As of"];

/// The settings of a report that its cover does not give, as (name, value).
#[must_use]
pub fn settings(cycle: &Cycle, version: &str, rules: &str, build: &str) -> Vec<[String; 2]> {
    let participants = match cycle.disclosure.participants {
        Participants::List => "listed",
        Participants::Hide => "protected",
    };
    [
        ("Membership judged on", day(cycle.reference_date)),
        (
            "Statement",
            format!("{} ({})", cycle.catalogue.title, cycle.catalogue.id),
        ),
        ("Region scheme", cycle.scheme.name.clone()),
        (
            "Smallest number of members behind a figure",
            number(cycle.disclosure.threshold),
        ),
        ("Participants", participants.to_owned()),
        ("Rules", rules.to_owned()),
        ("Program", format!("biennial {version}")),
        ("Build", build.to_owned()),
    ]
    .map(|(name, value)| [name.to_owned(), value])
    .into()
}

/// Columns of the table of settings.
pub const SETTING_COLUMNS: [&str; 2] = ["Setting", "Value"];

/// Above the wording.
#[must_use]
pub fn wording_lead(source: &str) -> String {
    format!(
        "The commitments, word for word. Identifiers and short labels are this project’s own. \
         Source: {source}"
    )
}

/// Columns of the wording.
pub const WORDING_COLUMNS: [&str; 2] = ["ID", "Wording"];

/// A commitment that submitting implements.
pub const DERIVED: &str = "Implemented by a counted report.";

/// Columns of the lineage.
pub const LINEAGE_COLUMNS: [&str; 3] = ["ID", "Continues", "Reading"];
