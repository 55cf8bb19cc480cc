//! Awkward workbooks: the layout, the member sheet, or all rows at once. What needs a second file
//! (two versions) is the plan's business.

use fastrand::Rng;

use super::book::{Book, BookCell, Slot};
use super::chance::pick;
use super::oddity::BookOddity;
use super::roster::{Kind, Profile};
use super::spellings::{self, Language};
use super::world::Land;
use crate::domain::group::Group;
use crate::domain::raw::{Column, MemberField};
use crate::domain::status::Status;

/// Makes a workbook awkward in one way. Statuses are expected as the template has them.
pub fn spoil(rng: &mut Rng, kind: BookOddity, book: &mut Book, profile: &Profile, lands: &[Land]) {
    match kind {
        BookOddity::HeaderMovedDown => book.title = title_block(rng, profile),
        BookOddity::MergedTitle => {
            book.title = title_block(rng, profile);
            book.merged_title = true;
        }
        BookOddity::ColumnsReordered
        | BookOddity::HeadersRenamed
        | BookOddity::HeadersTranslated
        | BookOddity::ExtraColumns
        | BookOddity::MissingColumn
        | BookOddity::DuplicatedColumn => spoil_columns(rng, kind, book),
        BookOddity::SheetNamesOff => {
            let progress = [
                "Progress 2026",
                "progress ",
                "PROGRESS",
                "Progres",
                "2. Progress",
            ];
            let member = ["Member", "member", "Member info", "1. Member", "Members"];
            book.progress_sheet = pick(rng, &progress).to_owned();
            book.member_sheet = pick(rng, &member).to_owned();
        }
        BookOddity::SplitBySection => book.split = true,
        BookOddity::AllStatusesTranslated => {
            let language = Language::any(rng, true);
            for row in &mut book.rows {
                if let Some(status) = status_in(row.get(Column::Status)) {
                    row.set(Column::Status, BookCell::text(language.status(status)));
                }
            }
        }
        BookOddity::MostlyUnanswered => {
            let half = book.rows.len() / 2;
            for row in &mut book.rows[half..] {
                row.clear_answer();
            }
        }
        _ => spoil_member(rng, kind, book, profile, lands),
    }
}

fn status_in(cell: &BookCell) -> Option<Status> {
    let BookCell::Text(text) = cell else {
        return None;
    };
    Status::ALL
        .into_iter()
        .find(|status| status.label() == text)
}

fn title_block(rng: &mut Rng, profile: &Profile) -> Vec<String> {
    let mut lines = vec![
        "Biennial progress report 2026 (fictional sample)".to_owned(),
        profile.name.clone(),
        "Please give one answer in each row. Choose the status from the list.".to_owned(),
        String::new(),
        "Section B – Progress".to_owned(),
        String::new(),
    ];
    lines.truncate(rng.usize(1..=6));
    lines
}

fn spoil_columns(rng: &mut Rng, kind: BookOddity, book: &mut Book) {
    let own = |header: &str| Slot {
        column: None,
        header: header.to_owned(),
    };
    match kind {
        BookOddity::ColumnsReordered => rng.shuffle(&mut book.slots),
        BookOddity::HeadersRenamed => {
            for slot in &mut book.slots {
                if let Some(column) = slot.column {
                    spellings::header(rng, column).clone_into(&mut slot.header);
                }
            }
        }
        BookOddity::HeadersTranslated => {
            let french = rng.bool();
            for slot in &mut book.slots {
                if let Some(column) = slot.column {
                    spellings::foreign_header(column, french).clone_into(&mut slot.header);
                }
            }
        }
        BookOddity::ExtraColumns => {
            book.slots.insert(0, own("No."));
            book.slots.push(own("Responsible unit (internal)"));
        }
        BookOddity::MissingColumn => {
            let gone = pick(rng, &[Column::Comments, Column::EvidenceText, Column::Date]);
            book.slots.retain(|slot| slot.column != Some(gone));
        }
        _ => book.slots.push(own(
            pick(rng, &[Column::Comments, Column::EvidenceText]).label()
        )),
    }
}

fn spoil_member(
    rng: &mut Rng,
    kind: BookOddity,
    book: &mut Book,
    profile: &Profile,
    lands: &[Land],
) {
    let land = profile.land_index.map(|index| &lands[index]);
    let (field, cell) = match kind {
        BookOddity::CountrySpelling => {
            let spelling = land.map(|land| match rng.u8(0..3) {
                0 => land.alpha3.clone(),
                1 => land.official.clone(),
                _ => format!(" {} ", land.name.to_uppercase()),
            });
            let spelling = spelling.unwrap_or_else(|| "Global".to_owned());
            (MemberField::Country, BookCell::Text(spelling))
        }
        BookOddity::CountryDiffers => {
            let others: Vec<&Land> = lands.iter().filter(|other| Some(*other) != land).collect();
            (
                MemberField::Country,
                BookCell::text(pick(rng, &others).name),
            )
        }
        BookOddity::CountryUnknown => {
            let name = pick(rng, &["Brackenmoor", "Ulvandria", "n.n."]);
            (MemberField::Country, BookCell::text(name))
        }
        BookOddity::GroupSpelling => {
            let spelling = match profile.kind {
                Kind::Government => {
                    pick(rng, &["GOVERNMENT", "Gov", "Gouvernement", " government"])
                }
                Kind::PrivateSector => pick(
                    rng,
                    &["Industry", "private sector", "Sector privado", "Company"],
                ),
                Kind::CivilSociety => {
                    pick(rng, &["NGO", "CSO", "Société civile", "civil  society"])
                }
                Kind::Intergovernmental => pick(
                    rng,
                    &[
                        "IGO",
                        "International organisation",
                        "intergovernmental",
                        "Organisation internationale",
                    ],
                ),
            };
            (MemberField::Group, BookCell::text(spelling))
        }
        BookOddity::GroupDiffers => {
            let others: Vec<Group> = profile
                .groups
                .iter()
                .filter(|other| *other != profile.group)
                .collect();
            (
                MemberField::Group,
                BookCell::text(pick(rng, &others).name()),
            )
        }
        BookOddity::ConsentMissing => (MemberField::Consent, BookCell::Empty),
        BookOddity::ConsentUnknown => (MemberField::Consent, BookCell::text("Yes")),
        BookOddity::NameOnly => (MemberField::MemberId, BookCell::Empty),
        BookOddity::AliasOnly => {
            if let Some(alias) = &profile.alias {
                book.set_field(MemberField::MemberName, BookCell::text(alias.as_str()));
            }
            (MemberField::MemberId, BookCell::Empty)
        }
        BookOddity::NameMisspelt => {
            let mut name = profile.name.clone();
            name.remove(name.char_indices().nth(3).map_or(0, |(at, _)| at));
            book.set_field(MemberField::MemberName, BookCell::Text(name));
            (MemberField::MemberId, BookCell::Empty)
        }
        BookOddity::NoSubmissionDate => (MemberField::SubmissionDate, BookCell::Empty),
        BookOddity::WrongCycle => (MemberField::Cycle, BookCell::Number(2024.0)),
        BookOddity::OlderTemplate => {
            book.template = "2025.1";
            return;
        }
        _ => return,
    };
    book.set_field(field, cell);
}
