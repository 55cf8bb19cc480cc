//! What the members answer, before anything about it is awkward. A member's progress on a commitment
//! is one hidden number: leanings of its group, its region and the section, the member's own vigour,
//! and chance; the status is the step of the scale it falls on. The leanings mean nothing: they are
//! there for the report to have something to show.

use fastrand::Rng;
use jiff::civil::Date;

use super::chance::{day_between, happens, leaning, normal, pick, pick_weighted};
use super::roster::{Kind, Profile};
use super::settings::{PERIOD_FROM, PERIOD_TO};
use super::text;
use crate::domain::catalogue::{Catalogue, Commitment};
use crate::domain::group::Group;
use crate::domain::status::Status;

/// One row of a progress sheet, as the member means it.
#[derive(Debug, Clone)]
pub struct SampleAnswer<'a> {
    /// The commitment.
    pub commitment: &'a Commitment,
    /// The answer.
    pub status: Status,
    /// Percentage, from 0 to 100.
    pub percent: Option<u8>,
    /// Link to the evidence.
    pub url: Option<String>,
    /// The evidence in words.
    pub words: Option<String>,
    /// Date of last action.
    pub date: Option<Date>,
    /// Main obstacle.
    pub obstacle: Option<&'a str>,
    /// Comments.
    pub comments: Option<String>,
}

/// Section codes of the Call to Action with how far along their commitments tend to be.
const SECTIONS: [(&str, f64); 15] = [
    ("O", 0.35),
    ("G1", 0.9),
    ("G2", 0.45),
    ("G3", -0.35),
    ("G4", 0.0),
    ("G5", -0.75),
    ("G6", -0.15),
    ("G7", 0.3),
    ("P1", 0.25),
    ("P2", 0.0),
    ("P3", 0.8),
    ("P4", -0.7),
    ("P5", 1.0),
    ("C1", 0.5),
    ("C2", 0.1),
];

/// The member's answers to every commitment addressed to its group, in printed order. `setback`
/// moves them all back: an earlier version of a submission tells of less. Dates lie in the period
/// and not after `submitted`.
pub fn draw<'a>(
    rng: &mut Rng,
    profile: &Profile,
    catalogue: &'a Catalogue,
    submitted: Date,
    setback: f64,
) -> Vec<SampleAnswer<'a>> {
    let vigour = normal(rng) * 0.65 - setback;
    let until = submitted.clamp(PERIOD_FROM, PERIOD_TO);
    let mut answers: Vec<SampleAnswer<'a>> = Vec::new();
    for commitment in &catalogue.commitments {
        if !catalogue.addresses(commitment, profile.group) {
            continue;
        }
        let mut answer = draw_one(rng, profile, (catalogue, commitment), vigour, until);
        if let Some(first) = &commitment.alias_of
            && let Some(same) = answers.iter().find(|same| same.commitment.id == *first)
        {
            answer = SampleAnswer {
                commitment,
                ..same.clone()
            };
        }
        answers.push(answer);
    }
    answers
}

fn draw_one<'a>(
    rng: &mut Rng,
    profile: &Profile,
    (catalogue, commitment): (&'a Catalogue, &'a Commitment),
    vigour: f64,
    until: Date,
) -> SampleAnswer<'a> {
    let status = if commitment.derived {
        Status::Implemented
    } else {
        draw_status(rng, profile, commitment, vigour)
    };
    let acted = matches!(
        status,
        Status::InProgress | Status::Implemented | Status::Sustained
    );
    let link_share = 0.55 + 0.25 * leaning(&[profile.group.name(), "links"]);
    let url = (acted && happens(rng, link_share)).then(|| {
        let kind = pick(
            rng,
            &[
                "report",
                "policy",
                "review",
                "evaluation",
                "law",
                "programme",
            ],
        );
        let number = rng.u16(100..1000);
        format!(
            "https://www.example.org/{}/{}/{kind}-{number}",
            profile.id.to_lowercase(),
            commitment.id.to_lowercase()
        )
    });
    let describes = acted && (happens(rng, 0.7) || (url.is_none() && status.is_completed()));
    let words = describes.then(|| text::evidence(rng));
    let dated = acted || (status == Status::Planned && happens(rng, 0.4));
    let date = (dated && happens(rng, 0.92)).then(|| day_between(rng, PERIOD_FROM, until));
    let held_up = matches!(
        status,
        Status::NotStarted | Status::Planned | Status::InProgress
    );
    let obstacle = (held_up && happens(rng, 0.45))
        .then(|| draw_obstacle(rng, profile.group, &catalogue.alliance.obstacles));
    let comments = match status {
        Status::NotApplicable => Some(text::reason(rng)),
        _ => happens(rng, 0.22).then(|| text::comment(rng)),
    };
    SampleAnswer {
        commitment,
        status,
        percent: draw_percent(rng, status),
        url,
        words,
        date,
        obstacle,
        comments,
    }
}

fn draw_status(rng: &mut Rng, profile: &Profile, commitment: &Commitment, vigour: f64) -> Status {
    let id = commitment.id.as_str();
    let not_applicable = if profile.kind == Kind::PrivateSector {
        0.05 + 0.04 * leaning(&[id, "applies"])
    } else {
        0.02
    };
    if happens(rng, not_applicable) {
        return Status::NotApplicable;
    }
    if happens(rng, 0.012) {
        return Status::Withheld;
    }
    let section = commitment.section.as_str();
    let of_section = SECTIONS
        .iter()
        .find(|(code, _)| *code == section)
        .map_or_else(|| 0.6 * leaning(&[section]), |(_, lean)| *lean);
    let of_group = match profile.kind {
        Kind::Government => -0.1,
        Kind::PrivateSector => 0.1,
        Kind::CivilSociety => 0.2,
        Kind::Intergovernmental => 0.5,
    };
    let reached = of_section
        + of_group
        + vigour
        + 0.35 * leaning(&[id])
        + 0.15 * leaning(&[profile.region])
        + 0.45 * leaning(&[profile.group.name(), profile.region, section])
        + normal(rng) * 0.75;
    match reached {
        x if x < -1.25 => Status::NotStarted,
        x if x < -0.6 => Status::Planned,
        x if x < 0.65 => Status::InProgress,
        x if x < 1.5 => Status::Implemented,
        _ => Status::Sustained,
    }
}

fn draw_percent(rng: &mut Rng, status: Status) -> Option<u8> {
    match status {
        Status::NotStarted => happens(rng, 0.6).then_some(0),
        Status::Planned => happens(rng, 0.5).then(|| pick(rng, &[0, 0, 5, 10])),
        Status::InProgress => happens(rng, 0.9).then(|| rng.u8(2..=18) * 5),
        Status::Implemented => Some(100),
        Status::Sustained => happens(rng, 0.8).then_some(100),
        Status::NotApplicable | Status::Withheld => None,
    }
}

fn draw_obstacle<'a>(rng: &mut Rng, group: Group, obstacles: &'a [String]) -> &'a str {
    let mut weighted: Vec<(&str, u32)> = Vec::with_capacity(obstacles.len());
    for obstacle in obstacles {
        let weight = match leaning(&[group.name(), obstacle]) {
            x if x < -0.4 => 1,
            x if x < 0.3 => 3,
            _ => 7,
        };
        weighted.push((obstacle, weight));
    }
    pick_weighted(rng, &weighted)
}
