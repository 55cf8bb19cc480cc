//! Which status the words in a cell mean: the scale's own words and their synonyms in English,
//! French, Spanish, Portuguese and Arabic. Near-misses are suggested, never applied.

use crate::domain::fold::fold;
use crate::domain::status::{Status, StatusLabels};
use crate::domain::suggest::closest;

/// What the words in a status cell mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum StatusAnswer {
    /// A status in the scale's own words.
    Exact(Status),
    /// A synonym, or another spelling.
    Synonym(Status),
    /// "Ongoing": read as in progress, with a note.
    Ongoing,
    /// More than one status: these.
    Ambiguous(Vec<Status>),
    /// None, with the closest one if it is close.
    Unknown(Option<Status>),
}

impl StatusAnswer {
    /// The status that counts, if one does.
    pub(super) const fn status(&self) -> Option<Status> {
        match self {
            Self::Exact(status) | Self::Synonym(status) => Some(*status),
            Self::Ongoing => Some(Status::InProgress),
            Self::Ambiguous(_) | Self::Unknown(_) => None,
        }
    }
}

/// Reads a status cell of an alliance with these labels.
pub(super) fn read_status(text: &str, labels: &StatusLabels) -> StatusAnswer {
    if let Some(status) = labels.named(text) {
        return StatusAnswer::Exact(status);
    }
    let folded = fold(text);
    let key = folded.trim_end_matches(['.', '!', ' ']);
    let mut all = Status::ALL.into_iter();
    if let Some(status) = all.find(|status| fold(labels.of(*status)) == key) {
        return StatusAnswer::Synonym(status);
    }
    if let Some(answer) = known(key) {
        return answer;
    }
    // As data files write it, and the forms of surveys after them.
    if let Some(status) = Status::ALL
        .into_iter()
        .find(|status| status.column() == key.replace('-', "_"))
    {
        return StatusAnswer::Synonym(status);
    }
    let parts: Vec<Option<Status>> = key
        .split(['/', ',', ';', '|', '+'])
        .flat_map(|part| part.split(" or "))
        .map(|part| known(part.trim())?.status())
        .collect();
    let named: Vec<Status> = parts.iter().copied().flatten().collect();
    if named.len() > 1 {
        return match distinct(&named)[..] {
            // The same status in two languages.
            [status] if named.len() == parts.len() => StatusAnswer::Synonym(status),
            [status] => StatusAnswer::Unknown(Some(status)),
            ref statuses => StatusAnswer::Ambiguous(statuses.to_vec()),
        };
    }
    let near = closest(text, labels.all().into_iter()).and_then(|label| labels.named(label));
    StatusAnswer::Unknown(near)
}

/// Each status once, in the order of the scale.
fn distinct(named: &[Status]) -> Vec<Status> {
    let mut statuses = named.to_vec();
    statuses.sort_unstable();
    statuses.dedup();
    statuses
}

#[expect(clippy::too_many_lines, reason = "a list of words, not a procedure")]
fn known(key: &str) -> Option<StatusAnswer> {
    let status = match key {
        "ongoing"
        | "on-going"
        | "on going"
        | "en curso permanente"
        | "مستمر"
        | "continu"
        | "continuo" => return Some(StatusAnswer::Ongoing),
        "not started"
        | "not yet started"
        | "not begun"
        | "not yet begun"
        | "no action"
        | "no action yet"
        | "non commence"
        | "pas commence"
        | "pas encore commence"
        | "non demarre"
        | "no iniciado"
        | "no iniciada"
        | "sin iniciar"
        | "no comenzado"
        | "nao iniciado"
        | "nao iniciada"
        | "por iniciar"
        | "لم يبدا"
        | "لم يبدا بعد" => Status::NotStarted,
        "planned" | "planning" | "scheduled" | "in planning" | "prevu" | "planifie" | "prevue"
        | "planificado" | "previsto" | "planificada" | "prevista" | "planejado" | "planejada"
        | "planeado" | "planeada" | "مخطط" | "مخطط له" | "مقرر" => Status::Planned,
        "in progress"
        | "in-progress"
        | "under way"
        | "underway"
        | "started"
        | "begun"
        | "in process"
        | "work in progress"
        | "being implemented"
        | "en cours"
        | "en progreso"
        | "en curso"
        | "en marcha"
        | "en proceso"
        | "em andamento"
        | "em curso"
        | "em progresso"
        | "em execucao"
        | "قيد التنفيذ"
        | "قيد الانجاز"
        | "جار"
        | "جاري التنفيذ" => Status::InProgress,
        "implemented"
        | "completed"
        | "complete"
        | "done"
        | "finished"
        | "fully implemented"
        | "achieved"
        | "mis en oeuvre"
        | "mis en œuvre"
        | "mise en oeuvre"
        | "mise en œuvre"
        | "realise"
        | "acheve"
        | "termine"
        | "implementado"
        | "implementada"
        | "completado"
        | "finalizado"
        | "realizado"
        | "cumplido"
        | "concluido"
        | "concluida"
        | "realizada"
        | "cumprido"
        | "منفذ"
        | "تم التنفيذ"
        | "مكتمل"
        | "منجز" => Status::Implemented,
        "sustained"
        | "implemented and sustained"
        | "in place and kept up"
        | "maintained"
        | "maintenu"
        | "perenne"
        | "mis en oeuvre et maintenu"
        | "sostenido"
        | "mantenido"
        | "implementado y sostenido"
        | "sustentado"
        | "sustentada"
        | "implementado e mantido"
        | "mantido"
        | "مستدام"
        | "منفذ ومستدام" => Status::Sustained,
        "not applicable" | "n/a" | "na" | "n.a" | "not relevant" | "does not apply"
        | "sans objet" | "s/o" | "non applicable" | "no aplica" | "no aplicable" | "no procede"
        | "nao aplicavel" | "nao se aplica" | "لا ينطبق" | "غير منطبق" => {
            Status::NotApplicable
        }
        "withheld"
        | "decline to answer"
        | "declined to answer"
        | "prefer not to say"
        | "prefer not to answer"
        | "ne souhaite pas repondre"
        | "prefiere no responder"
        | "no desea responder"
        | "prefere nao responder"
        | "prefiro nao responder"
        | "يفضل عدم الاجابه"
        | "محجوب" => Status::Withheld,
        _ => return None,
    };
    Some(StatusAnswer::Synonym(status))
}

#[cfg(test)]
mod tests {
    use super::StatusAnswer;
    use crate::domain::status::{Status, StatusLabels};

    fn read_status(text: &str) -> StatusAnswer {
        super::read_status(text, &StatusLabels::default())
    }

    #[test]
    fn synonyms_in_five_languages_are_read() {
        for (text, status) in [
            (" In  progress", Status::InProgress),
            ("DONE ", Status::Implemented),
            ("\u{a0}Sustained", Status::Sustained),
            ("N/A", Status::NotApplicable),
            ("Mis en œuvre", Status::Implemented),
            ("Pas encore commencé", Status::NotStarted),
            ("No aplica", Status::NotApplicable),
            ("Em andamento", Status::InProgress),
            ("Não iniciado", Status::NotStarted),
            ("قيد التنفيذ", Status::InProgress),
            ("لم يبدأ", Status::NotStarted),
            ("Ｐｌａｎｎｅｄ", Status::Planned),
            ("in_progress", Status::InProgress),
            ("NOT_APPLICABLE", Status::NotApplicable),
            ("not-started", Status::NotStarted),
        ] {
            assert_eq!(read_status(text), StatusAnswer::Synonym(status), "{text}");
        }
        assert_eq!(read_status("Planned"), StatusAnswer::Exact(Status::Planned));
        assert_eq!(read_status("On\u{2011}going"), StatusAnswer::Ongoing);
    }

    #[test]
    fn what_is_not_on_the_scale_is_not_guessed() {
        for text in [
            "TBC",
            "See comments",
            "?",
            "Delayed",
            "Partly",
            "Withdrawn",
            "100",
        ] {
            assert!(
                matches!(read_status(text), StatusAnswer::Unknown(_)),
                "{text}"
            );
        }
        assert_eq!(
            read_status("Implementd"),
            StatusAnswer::Unknown(Some(Status::Implemented))
        );
        assert_eq!(
            read_status("In progress / Planned"),
            StatusAnswer::Ambiguous(vec![Status::Planned, Status::InProgress])
        );
    }

    #[test]
    fn one_status_in_two_languages_is_one_status() {
        for text in ["Implemented / Mis en œuvre", "Mis en œuvre | منفذ"] {
            assert_eq!(
                read_status(text),
                StatusAnswer::Synonym(Status::Implemented)
            );
        }
    }
}
