//! The sample's free text: invented sentences without a person, a number to call or a place that
//! exists.

use fastrand::Rng;

use super::chance::pick;

const DONE: [&str; 16] = [
    "A working group of the bodies concerned met every quarter and its minutes are public",
    "The first national survey was carried out and its tables are published",
    "Two rounds of consultation with young people were held, with a summary for each",
    "A code of practice was adopted and its first yearly review is complete",
    "Staff in all regional offices took part in a two-day course",
    "A reporting channel was opened and is tested every month",
    "An external evaluation was commissioned; its recommendations are being followed up",
    "The budget line was renewed for three years",
    "A guide for parents and teachers came out in four languages",
    "The draft law passed its second reading",
    "Survivors reviewed the draft and their remarks were taken up",
    "A joint protocol sets out who acts, in what order and by when",
    "The policy applies to every product that children are likely to use",
    "Figures on cases and response times appear in the yearly report",
    "A pilot in two provinces was evaluated and will be extended",
    "The partners share their methods in a standing forum",
];

const MORE: [&str; 8] = [
    "The text is in the annex",
    "Next steps are set out in the action plan",
    "The work was shared with two partner organisations",
    "A second phase begins next year",
    "The summary is in easy language",
    "Independent experts advised on the method",
    "The results – the tables and the method – are public",
    "Résumé available on request",
];

const COMMENTS: [&str; 10] = [
    "Figures for the last quarter are provisional.",
    "Work is shared with a partner organisation.",
    "The plan depends on next year's budget.",
    "See also the answer to the commitment above.",
    "Nothing has changed since the summer.",
    "A review is due at the end of the cycle.",
    "Led by a regional office.",
    "The link will move to a new site.",
    "First results are expected in the spring.",
    "Under discussion with the board.",
];

const REASONS: [&str; 5] = [
    "Outside our mandate.",
    "We offer no service of this kind.",
    "Another body of our country answers for this.",
    "We do not work with the public directly.",
    "Our organisation runs no programme in this field.",
];

/// A description of evidence: one to three sentences.
pub fn evidence(rng: &mut Rng) -> String {
    let mut text = format!("{}.", pick(rng, &DONE));
    for _ in 0..rng.u8(0..3) {
        text.push(' ');
        text.push_str(pick(rng, &MORE));
        text.push('.');
    }
    text
}

/// A comment.
pub fn comment(rng: &mut Rng) -> String {
    pick(rng, &COMMENTS).to_owned()
}

/// Why a commitment does not apply.
pub fn reason(rng: &mut Rng) -> String {
    pick(rng, &REASONS).to_owned()
}

const GIVEN: [&str; 14] = [
    "Ilva", "Teren", "Oska", "Mirel", "Jodan", "Savi", "Eluned", "Koru", "Anwei", "Bastin",
    "Nerea", "Ruvo", "Tamsel", "Yoril",
];

const FAMILY: [&str; 14] = [
    "Corrant",
    "Veldane",
    "Ashmore-Tull",
    "Okenu",
    "Brask",
    "Lindquor",
    "Marvesh",
    "Tolvane",
    "Dasri",
    "Pellinor",
    "Quenby",
    "Rosvar",
    "Sundrel",
    "Wexin",
];

/// An invented person.
pub fn person(rng: &mut Rng) -> String {
    let given = pick(rng, &GIVEN);
    format!("{given} {}", pick(rng, &FAMILY))
}
