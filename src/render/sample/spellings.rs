//! How people write statuses, commitments, dates and headers when they do not use the template's
//! own words.

use fastrand::Rng;
use jiff::civil::Date;

use super::chance::pick;
use crate::domain::raw::Column;
use crate::domain::status::Status;

/// A language in which members answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    /// French.
    French,
    /// Spanish.
    Spanish,
    /// Arabic.
    Arabic,
}

impl Language {
    /// Any of them; Arabic only where the file's encoding has it.
    pub fn any(rng: &mut Rng, with_arabic: bool) -> Self {
        let all = [Self::French, Self::Spanish, Self::Arabic];
        pick(rng, if with_arabic { &all } else { &all[..2] })
    }

    /// The status in this language.
    pub const fn status(self, status: Status) -> &'static str {
        let [french, spanish, arabic] = match status {
            Status::NotStarted => ["Non commencé", "No iniciado", "لم يبدأ"],
            Status::Planned => ["Prévu", "Planificado", "مخطط له"],
            Status::InProgress => ["En cours", "En curso", "قيد التنفيذ"],
            Status::Implemented => ["Mis en œuvre", "Implementado", "تم التنفيذ"],
            Status::Sustained => ["Maintenu", "Sostenido", "مستدام"],
            Status::NotApplicable => ["Sans objet", "No aplicable", "لا ينطبق"],
            Status::Withheld => ["Non divulgué", "No divulgado", "محجوب"],
        };
        match self {
            Self::French => french,
            Self::Spanish => spanish,
            Self::Arabic => arabic,
        }
    }
}

/// A status by a synonym, in another case or with stray spaces.
pub fn status(rng: &mut Rng, status: Status) -> &'static str {
    let list: &[&str] = match status {
        Status::NotStarted => &[
            "not started",
            "Not yet started",
            "NOT STARTED",
            " Not started ",
        ],
        Status::Planned => &["planned", "PLANNED", "Planned ", "Scheduled"],
        Status::InProgress => &[
            "in progress",
            "In-progress",
            "Under way",
            "underway",
            "IN PROGRESS",
            "In  progress",
            "Ongoing",
            "On\u{2010}going",
        ],
        Status::Implemented => &[
            "Completed",
            "Done",
            "done ",
            "implemented",
            "COMPLETE",
            "Finished",
        ],
        Status::Sustained => &["sustained", "SUSTAINED", "\u{a0}Sustained", "Sustained  "],
        Status::NotApplicable => &["N/A", "n/a", "Not relevant", "not applicable"],
        Status::Withheld => &["withheld", "WITHHELD", "Prefer not to say"],
    };
    pick(rng, list)
}

/// Words that are no status.
pub const NO_STATUS: [&str; 8] = [
    "TBC",
    "see comments",
    "?",
    "Delayed",
    "Pending approval",
    "Partly",
    "to be confirmed",
    "x",
];

/// Words that could be two statuses.
pub const TWO_STATUSES: [&str; 3] = [
    "Planned / in progress",
    "Implemented / in progress",
    "not started or planned",
];

/// A commitment's id written another way, in one reading only for the member's own group. `None` when
/// the id is not of the form letter, digit, optional letter.
pub fn commitment(rng: &mut Rng, id: &str) -> Option<String> {
    let mut chars = id.chars();
    let (letter, digit) = (chars.next()?, chars.next()?);
    let point = chars.next();
    if !letter.is_ascii_uppercase() || !digit.is_ascii_digit() || chars.next().is_some() {
        return None;
    }
    let small = letter.to_ascii_lowercase();
    let Some(point) = point else {
        return Some(match rng.u8(0..5) {
            0 => format!("{small}{digit}"),
            1 => format!("{letter} {digit}"),
            2 => format!(" {letter}{digit}. "),
            3 => format!("Commitment {letter}{digit}"),
            _ => format!("{letter}-{digit}"),
        });
    };
    let upper = point.to_ascii_uppercase();
    Some(match rng.u8(0..11) {
        0 => format!("{digit}({point})"),
        1 => format!("{digit} {point}."),
        2 => format!("{letter} {digit} {point}"),
        3 => format!("{small}{digit}{point}"),
        4 => format!("{letter}{digit}{upper}"),
        5 => format!("{letter}{digit}({point})"),
        6 => format!("{letter}-{digit}-{point}"),
        7 => format!("Commitment {digit}{point}"),
        8 => format!("{letter}{digit}.{point}"),
        9 if letter == 'G' => format!("Gov {digit}.{point}"),
        _ => format!("  {letter}{digit}{point}\u{a0}"),
    })
}

const MONTHS: [[&str; 3]; 12] = [
    ["January", "janvier", "enero"],
    ["February", "février", "febrero"],
    ["March", "mars", "marzo"],
    ["April", "avril", "abril"],
    ["May", "mai", "mayo"],
    ["June", "juin", "junio"],
    ["July", "juillet", "julio"],
    ["August", "août", "agosto"],
    ["September", "septembre", "septiembre"],
    ["October", "octobre", "octubre"],
    ["November", "novembre", "noviembre"],
    ["December", "décembre", "diciembre"],
];

/// A date as text that can be read in one way only.
pub fn date(rng: &mut Rng, date: Date) -> String {
    let (year, month, day) = (date.year(), date.month(), date.day());
    let index = usize::try_from(month - 1).unwrap_or(0);
    let [english, french, spanish] = MONTHS[index];
    match rng.u8(0..7) {
        0 => date.to_string(),
        1 => format!("{day} {english} {year}"),
        2 => format!("{day:02}-{}-{year}", &english[..3]),
        3 => format!("{day} {french} {year}"),
        4 => format!("{day} de {spanish} de {year}"),
        5 if day > 12 => format!("{day:02}/{month:02}/{year}"),
        6 if day > 12 => format!("{day:02}.{month:02}.{year}"),
        _ => format!("{year}/{month:02}/{day:02}"),
    }
}

/// Words that are no date.
pub const NO_DATE: [&str; 6] = [
    "last quarter",
    "spring 2026",
    "mid-2025",
    "31/02/2026",
    "ongoing",
    "2nd half",
];

/// Links that are none.
pub const NO_URL: [&str; 5] = [
    "see website",
    "www.example.org/report 2025",
    "htp:/example.org/policy",
    "example dot org",
    "attached",
];

/// Words left to be replaced.
pub const PLACEHOLDERS: [&str; 5] = ["TBC", "xxx", "to be completed", "...", "lorem ipsum"];

/// Text that a spreadsheet could take for a formula.
pub const LIKE_FORMULAS: [&str; 4] = [
    "=see annex",
    "+ three regional offices",
    "- draft, second version",
    "@secretariat: please check",
];

/// A header by another name.
pub fn header(rng: &mut Rng, column: Column) -> &'static str {
    let list: &[&str] = match column {
        Column::CommitmentId => &["Ref", "Ref.", "Commitment no.", "ID", "Commitment ref"],
        Column::CommitmentText => &["Commitment", "Wording", "Text of the commitment"],
        Column::Status => &[
            "State of progress",
            "Progress status",
            "Current status",
            "STATUS",
        ],
        Column::Percent => &["% complete", "Percent complete", "Completion (%)", "% done"],
        Column::EvidenceUrl => &["Link to evidence", "Evidence link", "URL", "Link"],
        Column::EvidenceText => &[
            "Evidence",
            "Description of evidence",
            "Evidence (description)",
        ],
        Column::Date => &[
            "Last action",
            "Date of last update",
            "Last action date",
            "Date",
        ],
        Column::Obstacle => &["Obstacle", "Main barrier", "Main challenge"],
        Column::Comments => &["Comment", "Remarks", "Notes", "Additional comments"],
        Column::MayBeShown => &["May be published"],
    };
    pick(rng, list)
}

/// A header in French, or in Spanish.
pub const fn foreign_header(column: Column, french: bool) -> &'static str {
    let (in_french, in_spanish) = match column {
        Column::CommitmentId => ("Réf. engagement", "Ref. compromiso"),
        Column::CommitmentText => ("Texte de l'engagement", "Texto del compromiso"),
        Column::Status => ("État d'avancement", "Estado"),
        Column::Percent => ("% d'achèvement", "% de cumplimiento"),
        Column::EvidenceUrl => ("Lien vers les preuves", "Enlace a la evidencia"),
        Column::EvidenceText => ("Description des preuves", "Descripción de la evidencia"),
        Column::Date => ("Date de la dernière action", "Fecha de la última acción"),
        Column::Obstacle => ("Principal obstacle", "Principal obstáculo"),
        Column::Comments => ("Commentaires", "Comentarios"),
        Column::MayBeShown => ("Peut être montré", "Puede mostrarse"),
    };
    if french { in_french } else { in_spanish }
}
