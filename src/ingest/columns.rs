//! The words by which members name the fields of the template, in five languages.

use super::heading::{first_words, meaning, possible_meaning};
use crate::domain::raw::{Column, MemberField};

/// The column that a heading means.
#[must_use]
pub fn column_of(heading: &str) -> Option<Column> {
    let as_written = Column::ALL.into_iter().find(|it| it.label() == heading);
    as_written.or_else(|| meaning(heading, column_named, alike))
}

/// What both of two columns may be: what names a commitment in one language may be its number in another.
fn alike(one: Column, other: Column) -> Option<Column> {
    let names = [Column::CommitmentId, Column::CommitmentText];
    if one == other {
        return Some(one);
    }
    (names.contains(&one) && names.contains(&other)).then_some(Column::CommitmentText)
}

/// The column that a heading may be meant for, while it says something else besides.
pub(super) fn column_perhaps(heading: &str) -> Option<Column> {
    possible_meaning(heading, column_named)
}

/// The column that the first words of a heading name.
pub(super) fn column_in_first_words(heading: &str) -> Option<Column> {
    first_words(heading, column_named)
}

/// The member field that a label means.
#[must_use]
pub fn member_field_of(label: &str) -> Option<MemberField> {
    meaning(label, member_field_named, |one, other| {
        (one == other).then_some(one)
    })
}

/// The column of this name, folded.
#[expect(clippy::too_many_lines, reason = "a list of words, not a procedure")]
fn column_named(name: &str) -> Option<Column> {
    Some(match name {
        // By itself it is the number; beside other words, see `is_id_name`.
        "commitment" => Column::CommitmentId,
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
        | "texto do compromisso"
        | "compromisso"
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
        | "situacao"
        | "situacao atual"
        | "estado atual"
        | "estado de implementacao"
        | "andamento"
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
        | "% de conclusao"
        | "percentagem"
        | "porcentagem"
        | "percentagem de conclusao"
        | "porcentagem de conclusao"
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
        | "url de la preuve"
        | "url des preuves"
        | "url de la evidencia"
        | "url da prova"
        | "url da evidencia"
        | "ligacao"
        | "hiperligacao"
        | "link da evidencia"
        | "link da prova"
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
        | "description de la preuve"
        | "descricao da prova"
        | "descricao da evidencia"
        | "prova"
        | "provas"
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
        | "data da ultima acao"
        | "data"
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
        | "principal obstaculo"
        | "العايق الرييسي" => Column::Obstacle,
        "comments" | "comment" | "remarks" | "notes" | "note" | "observations" | "commentaires"
        | "remarques" | "comentarios" | "observaciones" | "observacoes" | "ملاحظات" | "تعليقات" => {
            Column::Comments
        }
        "may be shown"
        | "may be shown under our name"
        | "may be published"
        | "may be published under our name"
        | "peut etre montre"
        | "peut etre publie"
        | "puede mostrarse"
        | "se puede mostrar"
        | "puede publicarse"
        | "pode ser mostrado"
        | "pode ser mostrada"
        | "pode ser publicado"
        | "يجوز العرض"
        | "يجوز النشر" => Column::MayBeShown,
        name if is_id_name(name) => Column::CommitmentId,
        _ => return None,
    })
}

/// Whether a folded name is made of words for a commitment and for its number alone, in whatever order and
/// language: `commitment (id)`, `numero de compromiso`, `n.o do compromisso`.
fn is_id_name(name: &str) -> bool {
    let mut has_id = false;
    let mut words = name
        .split(|c: char| !c.is_alphanumeric() && !matches!(c, '#' | '\u{b0}'))
        .filter(|word| !word.is_empty());
    words.all(|word| {
        let is_id = ID_WORDS.contains(&word);
        has_id |= is_id;
        is_id || COMMITMENT_WORDS.contains(&word)
    }) && has_id
}

/// Words for what identifies a commitment, folded.
const ID_WORDS: [&str; 21] = [
    "#",
    "code",
    "codigo",
    "id",
    "identifiant",
    "identificador",
    "identifier",
    "n",
    "n\u{b0}",
    "no",
    "nr",
    "num",
    "number",
    "numero",
    "ref",
    "reference",
    "referencia",
    "المعرف",
    "رقم",
    "رمز",
    "معرف",
];

/// Words for a commitment, and those that may stand between them, folded.
const COMMITMENT_WORDS: [&str; 15] = [
    "commitment",
    "compromiso",
    "compromisso",
    "d",
    "de",
    "del",
    "do",
    "engagement",
    "l",
    "la",
    "le",
    "o",
    "of",
    "the",
    "الالتزام",
];

/// The member field of this name, folded.
fn member_field_named(name: &str) -> Option<MemberField> {
    Some(match name {
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
        | "id do membro"
        | "identificador do membro"
        | "رقم العضو" => MemberField::MemberId,
        "member name" | "member" | "name" | "organisation" | "organization" | "name of member"
        | "organisation name" | "organization name" | "nom du membre" | "nombre del miembro"
        | "nom" | "nombre" | "nome do membro" | "nome" | "organizacao" | "organizacion"
        | "membre" | "miembro" | "membro" | "العضو" | "اسم العضو" => {
            MemberField::MemberName
        }
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
        | "grupo de partes interessadas"
        | "الفيه"
        | "الفية" => MemberField::Group,
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
        | "nome do contato"
        | "nome do contacto"
        | "جهه الاتصال"
        | "جهة الاتصال" => MemberField::ContactName,
        "contact email"
        | "email"
        | "e-mail"
        | "contact e-mail"
        | "email address"
        | "courriel"
        | "correo electronico"
        | "correio eletronico"
        | "e-mail do contato"
        | "البريد الالكتروني" => MemberField::ContactEmail,
        "publication consent"
        | "consent"
        | "consent to publication"
        | "consentement"
        | "consentement a la publication"
        | "consentimiento"
        | "consentimento"
        | "consentimento para publicacao"
        | "consentimiento de publicacion"
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
        | "data de envio"
        | "تاريخ التقديم" => MemberField::SubmissionDate,
        "version" | "version no" | "version number" | "versao" | "الاصدار" => {
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
    fn synonyms_in_five_languages_are_known() {
        for (header, column) in [
            ("STATE OF PROGRESS", Column::Status),
            ("État d\u{2019}avancement", Column::Status),
            ("Código", Column::CommitmentId),
            ("الحالة", Column::Status),
            ("Comments:", Column::Comments),
            ("% de conclusão", Column::Percent),
            ("URL da prova", Column::EvidenceUrl),
            ("Data da última ação", Column::Date),
            ("Commitment #", Column::CommitmentId),
            ("Main obstacle (optional)", Column::Obstacle),
            ("العائق الرئيسي", Column::Obstacle),
            ("Commitment ID (do not edit)", Column::CommitmentId),
            ("Commitment (ID)", Column::CommitmentId),
            ("Commitment reference number", Column::CommitmentId),
            ("N\u{b0} de l\u{2019}engagement", Column::CommitmentId),
            ("Número de compromiso", Column::CommitmentId),
            ("Compromiso n.º", Column::CommitmentId),
            ("N.º do compromisso", Column::CommitmentId),
            ("رقم", Column::CommitmentId),
            (
                "Commitment / Engagement / Compromiso",
                Column::CommitmentText,
            ),
        ] {
            assert_eq!(column_of(header), Some(column), "{header}");
        }
        for header in [
            "Number of commitments",
            "Status (do not know)",
            "Notes / Status",
        ] {
            assert_eq!(column_of(header), None, "{header}");
        }
        for (label, field) in [
            ("الفئة", MemberField::Group),
            ("الإصدار", MemberField::Version),
            ("Miembro", MemberField::MemberName),
        ] {
            assert_eq!(member_field_of(label), Some(field), "{label}");
        }
    }
}
