//! Workbooks in a language that is not read. Which language it is, is said only where the letters or the words
//! leave no doubt; nothing is read differently for it.

use std::collections::HashMap;
use std::sync::Arc;

use super::columns::column_of;
use super::layout::{Layout, ShownSheets};
use crate::domain::fold::fold;
use crate::domain::place::Place;
use crate::domain::raw::{CellValue, Column};
use crate::finding::{Finding, rules};

/// So many texts are looked at.
const TEXTS: usize = 2_000;
/// Longest beginning of a text that is looked at, in bytes.
const LONGEST: usize = 300;

/// So many letters of another script are no chance.
const LEAST_LETTERS: usize = 12;

/// So many different words of another language are no chance.
const LEAST_WORDS: usize = 3;

/// Scripts, by the first and the last of their letters.
const SCRIPTS: [(&str, char, char); 14] = [
    ("Greek", '\u{370}', '\u{3ff}'),
    ("Cyrillic", '\u{400}', '\u{52f}'),
    ("Armenian", '\u{530}', '\u{58f}'),
    ("Hebrew", '\u{590}', '\u{5ff}'),
    ("Devanagari", '\u{900}', '\u{97f}'),
    ("Bengali", '\u{980}', '\u{9ff}'),
    ("Tamil", '\u{b80}', '\u{bff}'),
    ("Thai", '\u{e00}', '\u{e7f}'),
    ("Georgian", '\u{10a0}', '\u{10ff}'),
    ("Ethiopic", '\u{1200}', '\u{137f}'),
    ("Khmer", '\u{1780}', '\u{17ff}'),
    ("Korean", '\u{ac00}', '\u{d7a3}'),
    ("Japanese", '\u{3040}', '\u{30ff}'),
    ("Chinese", '\u{4e00}', '\u{9fff}'),
];

/// Words of headings and statuses, folded, that are none of the languages that are read.
const WORDS: [(&str, &[&str]); 11] = [
    (
        "German",
        &[
            "umgesetzt",
            "geplant",
            "begonnen",
            "bearbeitung",
            "verpflichtung",
            "massnahme",
            "nachweis",
            "bemerkungen",
            "kommentare",
            "umsetzung",
            "noch",
            "nicht",
            "stand",
            "anmerkungen",
            "laufend",
            "erledigt",
            "abgeschlossen",
            "mitglied",
            "nummer",
        ],
    ),
    (
        "Italian",
        &[
            "attuato",
            "attuata",
            "pianificato",
            "pianificata",
            "iniziato",
            "avviato",
            "impegno",
            "stato",
            "avanzamento",
            "commenti",
            "completato",
            "realizzato",
            "osservazioni",
            "membro",
            "non",
        ],
    ),
    (
        "Dutch",
        &[
            "uitgevoerd",
            "gepland",
            "gestart",
            "niet",
            "uitvoering",
            "toezegging",
            "bewijs",
            "opmerkingen",
            "voltooid",
            "bezig",
            "afgerond",
            "voortgang",
            "lid",
        ],
    ),
    (
        "Turkish",
        &[
            "uygulandi",
            "planlandi",
            "baslanmadi",
            "uygulandı",
            "planlandı",
            "baslanmadı",
            "taahhut",
            "durum",
            "kanit",
            "kanıt",
            "aciklama",
            "acıklama",
            "yorumlar",
            "tamamlandi",
            "tamamlandı",
            "devam",
            "ediyor",
            "uye",
        ],
    ),
    (
        "Polish",
        &[
            "wdrozone",
            "zaplanowane",
            "rozpoczeto",
            "zobowiazanie",
            "dowod",
            "uwagi",
            "realizacji",
            "zakonczone",
            "trakcie",
            "nie",
            "czlonek",
        ],
    ),
    (
        "Indonesian",
        &[
            "dilaksanakan",
            "direncanakan",
            "dimulai",
            "belum",
            "komitmen",
            "bukti",
            "komentar",
            "sedang",
            "berjalan",
            "selesai",
            "anggota",
            "sudah",
        ],
    ),
    (
        "Swahili",
        &[
            "imetekelezwa",
            "imepangwa",
            "haijaanza",
            "inaendelea",
            "ahadi",
            "hali",
            "ushahidi",
            "maoni",
            "mwanachama",
        ],
    ),
    (
        "Romanian",
        &[
            "implementat",
            "planificat",
            "inceput",
            "angajament",
            "stadiu",
            "dovezi",
            "comentarii",
            "neinceput",
            "desfasurare",
            "finalizat",
        ],
    ),
    (
        "Swedish",
        &[
            "genomfort",
            "planerat",
            "paborjat",
            "atagande",
            "bevis",
            "kommentarer",
            "pagar",
            "inte",
            "avslutat",
        ],
    ),
    (
        "Danish or Norwegian",
        &[
            "gennemfort",
            "gjennomfort",
            "planlagt",
            "pabegyndt",
            "pabegynt",
            "forpligtelse",
            "forpliktelse",
            "igangsat",
            "ikke",
            "bemaerkninger",
            "kommentarer",
        ],
    ),
    (
        "Croatian, Bosnian or Serbian",
        &[
            "provedeno",
            "sprovedeno",
            "planirano",
            "zapoceto",
            "obaveza",
            "obveza",
            "dokaz",
            "komentari",
            "toku",
            "tijeku",
            "nije",
        ],
    ),
];

/// Letters that Persian and Urdu write and Arabic does not.
const NOT_ARABIC: [char; 7] = ['پ', 'چ', 'ژ', 'گ', 'ک', 'ی', 'ے'];

impl Layout {
    /// Says that the workbook is in a language that is not read.
    pub(super) fn report_language(&mut self, shown: &ShownSheets<'_>) {
        let texts: Vec<&str> = texts(shown).into_iter().take(TEXTS).collect();
        if let Some(language) = unread(&texts) {
            let place = Place::file(Arc::clone(&self.file));
            let finding = Finding::new(&rules::UNREAD_LANGUAGE, place, language);
            self.findings.push(finding.in_our_words());
        }
    }
}

/// What tells in which language a workbook is: headings that are not known and the statuses; where there is no
/// table, all that it says. Names and comments may be in any language.
fn texts<'a>(shown: &'a ShownSheets<'_>) -> Vec<&'a str> {
    let has_table = shown.iter().any(|(_, header)| header.is_some());
    let mut texts = Vec::new();
    for (sheet, header) in shown {
        if has_table && header.is_none() {
            continue;
        }
        for (at, value) in &sheet.cells {
            let CellValue::Text(text) = value else {
                continue;
            };
            let tells = header.as_ref().is_none_or(|header| {
                let is_status = header.columns[Column::Status.index()] == Some(at.column_index);
                at.row_index > header.row_index && is_status
                    || at.row_index == header.row_index && column_of(text).is_none()
            });
            if tells {
                texts.push(beginning(text));
            }
            if texts.len() == TEXTS {
                return texts;
            }
        }
    }
    texts
}

/// As much of a text as tells its language.
fn beginning(text: &str) -> &str {
    &text[..text.floor_char_boundary(LONGEST)]
}

/// The language of texts, where it is certainly none of those that are read.
fn unread(texts: &[&str]) -> Option<String> {
    by_letters(texts).or_else(|| by_words(texts))
}

fn by_letters(texts: &[&str]) -> Option<String> {
    let mut counts = [0_usize; SCRIPTS.len()];
    let (mut all, mut arabic, mut not_arabic) = (0_usize, 0_usize, 0_usize);
    let letters = texts.iter().flat_map(|text| text.chars());
    for letter in letters.filter(|letter| letter.is_alphabetic()) {
        all += 1;
        if letter.is_ascii() {
            continue;
        }
        if ('\u{600}'..='\u{6ff}').contains(&letter) {
            arabic += 1;
            not_arabic += usize::from(NOT_ARABIC.contains(&letter));
        }
        let mut scripts = SCRIPTS.iter();
        if let Some(of) = scripts.position(|(_, from, to)| (*from..=*to).contains(&letter)) {
            counts[of] += 1;
        }
    }
    let others: usize = counts.iter().sum();
    if others >= LEAST_LETTERS && others * 2 > all {
        let named = |name: &str| SCRIPTS.iter().position(|(script, ..)| *script == name);
        let (japanese, chinese) = (named("Japanese")?, named("Chinese")?);
        // Japanese is written with Chinese letters, too.
        if counts[japanese] > 0 {
            counts[japanese] += std::mem::take(&mut counts[chinese]);
        }
        let most = (0..SCRIPTS.len()).max_by_key(|of| counts[*of])?;
        return Some(format!("words in {} letters", SCRIPTS[most].0));
    }
    // Some write a final Arabic letter so, too: a few of them tell nothing.
    (arabic >= LEAST_LETTERS && not_arabic * 20 > arabic && arabic * 2 > all)
        .then(|| "words that look like Persian or Urdu".to_owned())
}

fn by_words(texts: &[&str]) -> Option<String> {
    // Most texts are statuses, a few words many times.
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for text in texts {
        *counts.entry(text).or_default() += 1;
    }
    let folded: Vec<(String, usize)> = counts
        .into_iter()
        .map(|(text, count)| (fold(text), count))
        .collect();
    let mut times: HashMap<&str, usize> = HashMap::new();
    for (text, count) in &folded {
        let words = text.split(|c: char| !c.is_alphanumeric());
        for word in words.filter(|word| word.chars().any(char::is_alphabetic)) {
            *times.entry(word).or_default() += count;
        }
    }
    let mut best: Option<(usize, &str)> = None;
    for (language, known) in WORDS {
        let found = known.iter().filter_map(|word| times.get(word));
        let (kinds, of) = found.fold((0, 0), |(kinds, of), times| (kinds + 1, of + times));
        if kinds >= LEAST_WORDS && best.is_none_or(|(most, _)| of > most) {
            best = Some((of, language));
        }
    }
    let (of, language) = best?;
    let all: usize = times.values().sum();
    (of * 3 >= all).then(|| format!("words that look like {language}"))
}

#[cfg(test)]
mod tests {
    use super::unread;

    #[test]
    fn a_language_that_is_not_read_is_known_by_letters_or_words() {
        for (texts, said) in [
            (
                &["Обязательство", "Статус", "Выполнено"][..],
                "words in Cyrillic letters",
            ),
            (
                &["承诺编号", "状态", "已实施已计划尚未开始"],
                "words in Chinese letters",
            ),
            (
                &["Verpflichtung", "Stand", "Geplant", "Nicht begonnen"],
                "words that look like German",
            ),
            (
                &["Impegno", "Stato", "Non iniziato", "Pianificato"],
                "words that look like Italian",
            ),
            (
                &["Taahhüt", "Durum", "Planlandı", "Uygulandı"],
                "words that look like Turkish",
            ),
            (
                &["اجرا شده است", "برنامه ریزی شده", "پیگیری نشده", "وضعیت"],
                "words that look like Persian or Urdu",
            ),
        ] {
            assert_eq!(unread(texts).as_deref(), Some(said));
        }
    }

    #[test]
    fn languages_that_are_read_are_none_of_them() {
        for texts in [
            &["Commitment ID", "Status", "Planned", "Not started"][..],
            &["Engagement", "Statut", "Prévu", "Non commencé", "Réalisé"],
            &["Compromiso", "Estado", "Planificado", "No iniciado"],
            &["Compromisso", "Situação", "Planejado", "Não iniciado"],
            &["الالتزام", "الحالة", "مخطط له", "لم يبدأ بعد", "تم التنفيذ"],
            // A few words of another language among what is read.
            &[
                "Status",
                "Planned",
                "Geplant",
                "Implemented",
                "In progress",
                "Sustained",
                "Umgesetzt",
                "Not started",
                "Nicht begonnen",
                "Planned",
                "Planned",
            ],
            &["Item", "Budget"],
            &[],
        ] {
            assert_eq!(unread(texts), None, "{texts:?}");
        }
    }
}
