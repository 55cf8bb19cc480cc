//! The registry of awkward things: every kind, its name in the summary, and how often it is drawn
//! against the others. How each is done stands in `spoil_row` and `spoil_book`.

use fastrand::Rng;

use super::chance::{happens, pick_weighted};

macro_rules! oddities {
    ($(#[$meta:meta])* $kind:ident { $($(#[$doc:meta])* $variant:ident $name:literal $weight:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $kind { $($(#[$doc])* $variant,)+ }

        impl $kind {
            /// Every kind with its weight.
            pub const WEIGHTED: &[(Self, u32)] = &[$((Self::$variant, $weight),)+];

            /// The name in the summary.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)+ }
            }
        }
    };
}

oddities! {
    /// What may be awkward about one row. Weight 0: drawn by other means.
    RowOddity {
        /// A synonym, another case or stray spaces.
        StatusSpelling "status-spelling" 16,
        /// A status in French, Spanish or Arabic.
        StatusLanguage "status-language" 7,
        /// Words that are no status.
        UnknownStatus "unknown-status" 3,
        /// Words that could be two.
        AmbiguousStatus "ambiguous-status" 1,
        /// No status in a row with other answers.
        MissingStatus "missing-status" 3,
        /// The commitment written another way.
        CommitmentSpelling "commitment-spelling" 14,
        /// The commitment's words alone.
        CommitmentByWording "commitment-by-wording" 3,
        /// A commitment that the catalogue does not have.
        UnknownCommitment "unknown-commitment" 2,
        /// A reference that fits several commitments.
        AmbiguousCommitment "ambiguous-commitment" 1,
        /// A further row for a commitment of another group.
        NotAddressed "commitment-not-addressed" 2,
        /// The row again, in agreement.
        RepeatedRow "repeated-row" 3,
        /// The row again, with another status.
        ConflictingRows "conflicting-rows" 2,
        /// A percentage as text or as a fraction.
        PercentForm "percent-form" 8,
        /// A percentage below 0 or above 100.
        PercentOutOfRange "percent-out-of-range" 2,
        /// A percentage at odds with the status.
        PercentContradicts "percent-contradicts-status" 3,
        /// Implemented, and nothing to show for it.
        MissingEvidence "missing-evidence" 4,
        /// A link that is none.
        MalformedUrl "malformed-url" 2,
        /// A date as text, in one reading only.
        DateForm "date-form" 7,
        /// A date as text, in two readings.
        AmbiguousDate "ambiguous-date" 3,
        /// Words that are no date.
        UnreadableDate "unreadable-date" 2,
        /// A date outside the period.
        DateOutsidePeriod "date-outside-period" 3,
        /// A formula that was never calculated.
        /// A formula with an error value.
        FormulaError "formula-error" 1,
        /// An answer in a hidden row.
        HiddenRow "hidden-row" 2,
        /// Nothing but the commitment.
        Unanswered "unanswered" 6,
        /// Not applicable, and no reason.
        NoReason "not-applicable-without-reason" 2,
        /// Words left to be replaced.
        Placeholder "placeholder-text" 2,
        /// Text that begins like a formula.
        FormulaText "formula-like-text" 1,
        /// A person's address in free text.
        PersonalData "personal-data" 1,
        /// Another answer to a repeated commitment than to the first.
        AliasConflict "alias-conflict" 0,
        /// "Not started" for reporting, in a report.
        DerivedNotStarted "reporting-not-started" 0,
    }
}

oddities! {
    /// What may be awkward about a workbook as a whole.
    BookOddity {
        /// Lines above the header row.
        HeaderMovedDown "header-moved-down" 4,
        /// A title over merged cells.
        MergedTitle "merged-title" 3,
        /// Columns in another order.
        ColumnsReordered "columns-reordered" 3,
        /// Headers by other names.
        HeadersRenamed "headers-renamed" 4,
        /// Headers in French or Spanish.
        HeadersTranslated "headers-translated" 2,
        /// Columns of the member's own.
        ExtraColumns "extra-columns" 2,
        /// A column left out.
        MissingColumn "missing-column" 1,
        /// Two columns with one header.
        DuplicatedColumn "duplicated-column" 1,
        /// Sheet names a little off.
        SheetNamesOff "sheet-names-off" 4,
        /// One progress sheet for each section.
        SplitBySection "sheets-split-by-section" 1,
        /// Every status in French, Spanish or Arabic.
        AllStatusesTranslated "all-statuses-translated" 3,
        /// Half of the rows without an answer.
        MostlyUnanswered "half-unanswered" 2,
        /// The country by its code, its official name or in capitals.
        CountrySpelling "country-spelling" 3,
        /// A country other than the roster's.
        CountryDiffers "country-differs" 2,
        /// A country that nobody knows.
        CountryUnknown "country-unknown" 1,
        /// The group by another name.
        GroupSpelling "group-spelling" 3,
        /// A group other than the roster's.
        GroupDiffers "group-differs" 2,
        /// No consent.
        ConsentMissing "consent-missing" 3,
        /// A consent that is neither.
        ConsentUnknown "consent-unknown" 1,
        /// The member's name without its id.
        NameOnly "name-only" 3,
        /// The member's other name without its id.
        AliasOnly "alias-only" 2,
        /// A misspelt name without an id.
        NameMisspelt "name-misspelt" 1,
        /// No submission date.
        NoSubmissionDate "submission-date-missing" 1,
        /// A cycle gone by.
        WrongCycle "wrong-cycle" 1,
        /// Last year's template.
        OlderTemplate "older-template" 2,
        /// A second file with a higher version.
        TwoVersions "two-versions" 3,
        /// A second file with the same version and date, and other answers.
        TiedVersions "tied-versions" 1,
    }
}

impl BookOddity {
    /// Two kinds of one aspect would hide each other.
    const fn aspect(self) -> u8 {
        match self {
            Self::HeaderMovedDown | Self::MergedTitle => 0,
            Self::HeadersRenamed | Self::HeadersTranslated => 1,
            Self::ColumnsReordered
            | Self::ExtraColumns
            | Self::MissingColumn
            | Self::DuplicatedColumn => 2,
            Self::SheetNamesOff | Self::SplitBySection => 3,
            Self::AllStatusesTranslated | Self::MostlyUnanswered => 4,
            Self::CountrySpelling | Self::CountryDiffers | Self::CountryUnknown => 5,
            Self::GroupSpelling | Self::GroupDiffers => 6,
            Self::ConsentMissing | Self::ConsentUnknown => 7,
            Self::NameOnly | Self::AliasOnly | Self::NameMisspelt => 8,
            Self::NoSubmissionDate | Self::TwoVersions | Self::TiedVersions => 9,
            Self::WrongCycle | Self::OlderTemplate => 10,
        }
    }

    /// The kinds for `workbooks` workbooks: one for each, now and then a second. Every kind comes
    /// once before chance decides.
    pub fn deal(rng: &mut Rng, workbooks: usize) -> Vec<Vec<Self>> {
        let mut first: Vec<Self> = Self::WEIGHTED.iter().map(|(kind, _)| *kind).collect();
        rng.shuffle(&mut first);
        (0..workbooks)
            .map(|_| {
                let kind = first
                    .pop()
                    .unwrap_or_else(|| pick_weighted(rng, Self::WEIGHTED));
                let mut kinds = vec![kind];
                if happens(rng, 0.2) {
                    let second = pick_weighted(rng, Self::WEIGHTED);
                    if second.aspect() != kind.aspect() {
                        kinds.push(second);
                    }
                }
                kinds
            })
            .collect()
    }
}

/// Names in the summary for awkward things that are neither a row's nor a workbook's.
pub mod name {
    /// A submission by somebody whom the roster does not know.
    pub const NOT_ON_ROSTER: &str = "not-on-roster";
    /// A submission by a member that had left, or had not yet joined.
    pub const NOT_EXPECTED: &str = "not-expected-member";
    /// A file behind a password.
    pub const ENCRYPTED: &str = "encrypted-file";
    /// Text under the name of a workbook.
    pub const TEXT: &str = "text-renamed-xlsx";
    /// A file without a byte.
    pub const EMPTY: &str = "empty-file";
    /// Comma, UTF-8.
    pub const CSV_UTF8: &str = "csv-utf8";
    /// Semicolon, Windows-1252.
    pub const CSV_WINDOWS: &str = "csv-windows-1252";
    /// Tab, UTF-16.
    pub const CSV_UTF16: &str = "csv-utf16";
}
