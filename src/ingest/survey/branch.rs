//! The answer to one commitment in one row of an export, where several headings lead to it: by different paths
//! through the survey, or in different languages.

use std::sync::Arc;

use crate::domain::fold::fold;
use crate::domain::place::CellRef;
use crate::domain::raw::{CellValue, Column, RawRow, RawTable, Remark};

/// The answer to one commitment by one path through the survey: a status, and what stands beside it.
pub(super) struct Branch {
    /// Where each column stands, for cells that are empty.
    columns: [Option<u32>; Column::ALL.len()],
    /// What was given, by column, in the order of the sheet.
    given: Vec<(CellRef, Column, CellValue)>,
    /// What else is known of its cells.
    remarks: Vec<(CellRef, Remark)>,
}

/// An answer as one row of a table.
pub(super) struct BranchAnswer {
    columns: [Option<u32>; Column::ALL.len()],
    cells: [Option<CellValue>; Column::ALL.len()],
    remarks: Vec<Remark>,
}

/// Shares what was given out to the branches that ask about the status: what stands beside a status is the
/// nearest status's before it. A branch without a status lends what it holds to the one that has it.
pub(super) fn branches(
    columns: &[(u32, Column)],
    given: Vec<(CellRef, Column, CellValue)>,
    remarks: Vec<(CellRef, Remark)>,
) -> Vec<Branch> {
    let statuses: Vec<u32> = columns
        .iter()
        .filter(|(_, column)| *column == Column::Status)
        .map(|(index, _)| *index)
        .collect();
    let branch_of = |index: u32| {
        let before = statuses.iter().rposition(|status| *status <= index);
        before.unwrap_or(0)
    };
    let mut branches: Vec<Branch> = (0..statuses.len().max(1))
        .map(|_| Branch {
            columns: [None; Column::ALL.len()],
            given: Vec::new(),
            remarks: Vec::new(),
        })
        .collect();
    for (index, column) in columns {
        let slot = &mut branches[branch_of(*index)].columns[column.index()];
        *slot = slot.or(Some(*index));
    }
    for cell in given {
        branches[branch_of(cell.0.column_index)].given.push(cell);
    }
    for remark in remarks {
        let branch = &mut branches[branch_of(remark.0.column_index)];
        branch.remarks.push(remark);
    }
    let has_status = |branch: &Branch| {
        let mut given = branch.given.iter();
        given.any(|(_, column, _)| *column == Column::Status)
    };
    // A status that is struck through is one only where there is no other.
    let has_struck_status = |branch: &Branch| {
        let mut remarks = branch.remarks.iter();
        remarks.any(|(_, remark)| {
            matches!(remark, Remark::StruckThrough { column, .. } if *column == Column::Status)
        })
    };
    let first = branches.iter().position(has_status);
    let first = first.or_else(|| branches.iter().position(has_struck_status));
    let first = first.unwrap_or(0);
    let (with, without): (Vec<Branch>, Vec<Branch>) = {
        let mut with = Vec::new();
        let mut without = Vec::new();
        for (at, branch) in branches.into_iter().enumerate() {
            if at == first || has_status(&branch) {
                with.push(branch);
            } else {
                without.push(branch);
            }
        }
        (with, without)
    };
    let mut with = with;
    for branch in without {
        let target = &mut with[0];
        for (slot, column) in target.columns.iter_mut().zip(branch.columns) {
            *slot = slot.or(column);
        }
        target.given.extend(branch.given);
        target.remarks.extend(branch.remarks);
    }
    with.retain(|branch| !branch.given.is_empty() || has_struck_status(branch));
    with
}

impl Branch {
    /// One value for each column. Texts are joined, and a further link is kept as a description; a percentage or
    /// a date that differs from the first goes along as a further one.
    pub(super) fn settle(self) -> BranchAnswer {
        let mut answer = BranchAnswer {
            columns: self.columns,
            cells: Default::default(),
            remarks: Vec::new(),
        };
        for (at, column, value) in self.given {
            let slot = &mut answer.cells[column.index()];
            let Some(first) = slot else {
                *slot = Some(value);
                answer.columns[column.index()] = Some(at.column_index);
                continue;
            };
            if fold(&first.quoted()) == fold(&value.quoted()) {
                continue;
            }
            match column {
                Column::EvidenceText | Column::Comments => {
                    *first = CellValue::Text(format!("{}; {}", first.quoted(), value.quoted()));
                }
                Column::EvidenceUrl => {
                    let text = &mut answer.cells[Column::EvidenceText.index()];
                    let link = value.quoted();
                    let joined = match text {
                        Some(text) => format!("{}; {link}", text.quoted()),
                        None => link.into_owned(),
                    };
                    *text = Some(CellValue::Text(joined));
                }
                _ => answer.remarks.push(Remark::Further { column, at, value }),
            }
        }
        for (at, remark) in self.remarks {
            // An address belongs to the text that is used.
            let is_of_other = match &remark {
                Remark::Link { column, .. } => {
                    answer.columns[column.index()] != Some(at.column_index)
                }
                _ => false,
            };
            if !is_of_other {
                answer.remarks.push(remark);
            }
        }
        answer
    }
}

impl BranchAnswer {
    pub(super) fn table(mut self, commitment: &str, sheet: &Arc<str>, row_index: u32) -> RawTable {
        self.cells[Column::CommitmentId.index()] = Some(CellValue::Text(commitment.to_owned()));
        // The heading names the commitment: its cell in the row is the status's.
        self.columns[Column::CommitmentId.index()] = self.columns[Column::Status.index()];
        RawTable {
            sheet: Arc::clone(sheet),
            columns: self.columns,
            rows: vec![RawRow {
                row_index,
                cells: self.cells,
                remarks: self.remarks,
            }],
            ..RawTable::default()
        }
    }
}
