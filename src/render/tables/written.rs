//! Tables that were written, read again by the names of their columns.

use crate::domain::formula::is_formula_like;

/// A row of a written table.
pub struct WrittenRow<'a> {
    header: &'a csv::StringRecord,
    record: &'a csv::StringRecord,
}

impl<'a> WrittenRow<'a> {
    /// What stands in a column, without the apostrophe that keeps spreadsheets from taking it for a formula.
    ///
    /// # Errors
    /// When the table has no such column.
    pub fn get(&self, column: &str) -> Result<&'a str, String> {
        let place = self.header.iter().position(|name| name == column);
        let cell = place.and_then(|place| self.record.get(place));
        let text = cell.ok_or_else(|| format!("it has no column {column}"))?;
        let bare = text.strip_prefix('\'');
        Ok(bare.filter(|bare| is_formula_like(bare)).unwrap_or(text))
    }

    /// The line of the table on which it begins, from 1.
    #[must_use]
    pub fn line(&self) -> u64 {
        self.record.position().map_or(1, csv::Position::line)
    }

    /// The names of the columns with what stands in them.
    pub fn cells(&self) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.header.iter().zip(self.record)
    }

    /// A count; none where it is withheld.
    ///
    /// # Errors
    /// When the table has no such column.
    pub fn count(&self, column: &str) -> Result<Option<u32>, String> {
        Ok(self.get(column)?.parse().ok())
    }
}

/// Reads the rows of a written table, in their order.
///
/// # Errors
/// What is wrong with the table, or the first thing that `read` says.
pub fn read_rows<T>(
    text: &str,
    mut read: impl FnMut(&WrittenRow<'_>) -> Result<T, String>,
) -> Result<Vec<T>, String> {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let header = reader.headers().map_err(|error| error.to_string())?.clone();
    let records = reader.records().map(|record| {
        let record = record.map_err(|error| error.to_string())?;
        read(&WrittenRow {
            header: &header,
            record: &record,
        })
    });
    records.collect()
}

#[cfg(test)]
mod tests {
    use super::read_rows;
    use crate::render::tables::csv_of;

    #[test]
    fn what_was_written_is_read_whatever_it_begins_with() {
        let texts = ["=1+1", "'quoted", "@1", "plain", "-"];
        let rows = texts.map(|text| vec![text.to_owned()]);
        let text = csv_of(
            &["name"],
            rows.iter().map(|row| row.iter().map(String::as_str)),
        );
        let read = read_rows(&text, |row| row.get("name").map(str::to_owned));
        assert_eq!(read, Ok(texts.map(str::to_owned).to_vec()));
        let missing = read_rows(&text, |row| row.get("other").map(str::to_owned));
        assert_eq!(missing, Err("it has no column other".to_owned()));
    }
}
