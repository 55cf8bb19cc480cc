//! The words by which members name the fields of the template, in four languages.

use crate::domain::fold::fold;
use crate::domain::raw::{Column, MemberField};

/// The column that a header means.
#[expect(clippy::too_many_lines, reason = "a list of words, not a procedure")]
pub(super) fn column_of(header: &str) -> Option<Column> {
    if let Some(column) = Column::ALL.into_iter().find(|it| it.label() == header) {
        return Some(column);
    }
    let folded = fold(header);
    let key = folded.trim_end_matches([':', '*', ' ', '.']);
    Some(match key {
        "commitment id"
        | "id"
        | "ref"
        | "reference"
        | "commitment ref"
        | "commitment reference"
        | "commitment no"
        | "commitment number"
        | "commitment code"
        | "no"
        | "number"
        | "code"
        | "commitment"
        | "identifiant"
        | "id de l'engagement"
        | "engagement no"
        | "n° engagement"
        | "id del compromiso"
        | "codigo"
        | "numero"
        | "رقم الالتزام"
        | "المعرف" => Column::CommitmentId,
        "commitment text"
        | "text"
        | "text of commitment"
        | "wording"
        | "description of commitment"
        | "commitment description"
        | "full text"
        | "texte de l'engagement"
        | "engagement"
        | "texto del compromiso"
        | "compromiso"
        | "نص الالتزام"
        | "الالتزام" => Column::CommitmentText,
        "status"
        | "state"
        | "progress"
        | "progress status"
        | "state of progress"
        | "current status"
        | "implementation status"
        | "status of implementation"
        | "statut"
        | "etat"
        | "etat d'avancement"
        | "avancement"
        | "estado"
        | "situacion"
        | "estado de avance"
        | "الحالة"
        | "الوضع" => Column::Status,
        "completion %"
        | "% completion"
        | "completion"
        | "% complete"
        | "percent complete"
        | "percentage"
        | "percent"
        | "%"
        | "completion percentage"
        | "% done"
        | "pourcentage"
        | "% d'achevement"
        | "taux d'achevement"
        | "porcentaje"
        | "% de cumplimiento"
        | "نسبه الانجاز"
        | "النسبة"
        | "نسبة الانجاز" => Column::Percent,
        "evidence url"
        | "url"
        | "link"
        | "evidence link"
        | "link to evidence"
        | "weblink"
        | "web link"
        | "hyperlink"
        | "source url"
        | "lien"
        | "lien vers les preuves"
        | "enlace"
        | "enlace a la evidencia"
        | "الرابط" => Column::EvidenceUrl,
        "evidence description"
        | "evidence"
        | "description of evidence"
        | "supporting evidence"
        | "evidence text"
        | "evidence (description)"
        | "preuves"
        | "description des preuves"
        | "evidencia"
        | "descripcion de la evidencia"
        | "الادله"
        | "الدليل" => Column::EvidenceText,
        "date of last action"
        | "date"
        | "last action"
        | "last updated"
        | "date of action"
        | "last action date"
        | "latest action"
        | "date de la derniere action"
        | "fecha de la ultima accion"
        | "fecha"
        | "تاريخ اخر اجراء"
        | "التاريخ" => Column::Date,
        "main obstacle"
        | "obstacle"
        | "obstacles"
        | "barrier"
        | "main barrier"
        | "challenge"
        | "main challenge"
        | "obstacle principal"
        | "obstaculo principal"
        | "obstaculo"
        | "العائق الرئيسي" => Column::Obstacle,
        "comments" | "comment" | "remarks" | "notes" | "note" | "observations" | "commentaires"
        | "remarques" | "comentarios" | "observaciones" | "ملاحظات" | "تعليقات" => {
            Column::Comments
        }
        _ => return None,
    })
}

/// The member field that a label means.
#[must_use]
pub fn member_field_of(label: &str) -> Option<MemberField> {
    let folded = fold(label);
    let key = folded.trim_end_matches([':', '*', ' ', '.', '?']);
    Some(match key {
        "cycle" | "reporting cycle" | "year" | "cycle de rapport" | "ciclo" | "annee"
        | "الدوره" | "الدورة" => MemberField::Cycle,
        "member id"
        | "id"
        | "membership id"
        | "member no"
        | "member number"
        | "member code"
        | "identifiant du membre"
        | "id du membre"
        | "id del miembro"
        | "رقم العضو" => MemberField::MemberId,
        "member name" | "member" | "name" | "organisation" | "organization" | "name of member"
        | "organisation name" | "organization name" | "nom du membre" | "nombre del miembro"
        | "nom" | "nombre" | "اسم العضو" => MemberField::MemberName,
        "stakeholder group"
        | "group"
        | "type"
        | "sector"
        | "member type"
        | "stakeholder type"
        | "type of organisation"
        | "type of organization"
        | "groupe"
        | "grupo"
        | "groupe de parties prenantes"
        | "grupo de partes interesadas"
        | "الفئه"
        | "الفئة" => MemberField::Group,
        "country"
        | "country or territory"
        | "state"
        | "nation"
        | "pays"
        | "pais"
        | "الدوله"
        | "البلد"
        | "الدولة" => MemberField::Country,
        "contact name"
        | "contact"
        | "contact person"
        | "focal point"
        | "name of contact"
        | "nom du contact"
        | "nombre del contacto"
        | "جهه الاتصال"
        | "جهة الاتصال" => MemberField::ContactName,
        "contact email"
        | "email"
        | "e-mail"
        | "contact e-mail"
        | "email address"
        | "courriel"
        | "correo electronico"
        | "البريد الالكتروني" => MemberField::ContactEmail,
        "publication consent"
        | "consent"
        | "consent to publication"
        | "consentement"
        | "consentement a la publication"
        | "consentimiento"
        | "الموافقه علي النشر"
        | "الموافقة على النشر" => MemberField::Consent,
        "submission date"
        | "date of submission"
        | "date submitted"
        | "submitted"
        | "date"
        | "submitted on"
        | "date de soumission"
        | "fecha de envio"
        | "تاريخ التقديم" => MemberField::SubmissionDate,
        "version" | "version no" | "version number" | "الاصدار" | "الإصدار" => {
            MemberField::Version
        }
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::{column_of, member_field_of};
    use crate::domain::raw::{Column, MemberField};

    #[test]
    fn every_template_label_means_itself() {
        for column in Column::ALL {
            assert_eq!(column_of(column.label()), Some(column));
        }
        for field in MemberField::ALL {
            assert_eq!(member_field_of(field.label()), Some(field));
        }
    }

    #[test]
    fn synonyms_in_four_languages_are_known() {
        for (header, column) in [
            ("STATE OF PROGRESS", Column::Status),
            ("État d\u{2019}avancement", Column::Status),
            ("Código", Column::CommitmentId),
            ("الحالة", Column::Status),
            ("Comments:", Column::Comments),
        ] {
            assert_eq!(column_of(header), Some(column), "{header}");
        }
    }
}
