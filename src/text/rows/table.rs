//! Text of the clipboard as rows of cells, the way spreadsheets put it there. What stands in the
//! cells is text, whatever it looks like: nothing is ever calculated.

use super::super::clean::without_hidden;
use crate::model::line::MOST_LINES;

/// How many columns a pasted table may have.
pub const MOST_COLUMNS: usize = 60;

/// How many bytes of text are taken from the clipboard.
pub const MOST_BYTES: usize = 5_000_000;

/// Rows of cells.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// The rows, each with its cells. They may be of different lengths.
    pub rows: Vec<Vec<String>>,
    /// Whether some rows are shorter than others, as around merged cells.
    pub has_ragged_rows: bool,
    /// Whether a cell looks like a formula. It is text all the same.
    pub has_formulas: bool,
}

/// Why a text is not taken as a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TableFault {
    /// More rows than a sheet may have.
    #[error("{rows} rows, at most {most} are taken")]
    TooManyRows {
        /// How many there are.
        rows: usize,
        /// How many there may be.
        most: usize,
    },
    /// More columns than anybody fills.
    #[error("{columns} columns, at most {most} are taken")]
    TooManyColumns {
        /// How many there are.
        columns: usize,
        /// How many there may be.
        most: usize,
    },
    /// More text than a sheet can hold.
    #[error("more than {most} bytes")]
    TooLarge {
        /// How many bytes there may be.
        most: usize,
    },
}

impl Table {
    /// How many columns the longest row has.
    pub fn width(&self) -> usize {
        self.rows.iter().map(Vec::len).max().unwrap_or(0)
    }
}

/// Splits a text into rows and cells.
///
/// Cells are apart by tabs; where there is no tab at all, by the semicolons or else the commas
/// that stand in every row equally often, and at least twice. A cell in quotes may hold whatever
/// it wants, with its own quotes doubled; a quote that nothing closes is a character like others.
/// Hidden characters are left out, and empty rows at the end.
///
/// # Errors
/// What there is too much of.
pub fn table(text: &str) -> Result<Table, TableFault> {
    if text.len() > MOST_BYTES {
        return Err(TableFault::TooLarge { most: MOST_BYTES });
    }
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let rows = if text.contains('\t') {
        split(text, '\t')
    } else {
        let listed = [';', ','].map(|separator| split(text, separator));
        let even = listed.into_iter().find(|rows| is_even(rows));
        even.unwrap_or_else(|| split(text, '\t'))
    };
    if rows.len() > MOST_LINES {
        return Err(TableFault::TooManyRows {
            rows: rows.len(),
            most: MOST_LINES,
        });
    }
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    if columns > MOST_COLUMNS {
        return Err(TableFault::TooManyColumns {
            columns,
            most: MOST_COLUMNS,
        });
    }
    let mut lengths = rows.iter().filter(|row| !is_blank(row)).map(Vec::len);
    let first = lengths.next();
    let has_ragged_rows = lengths.any(|length| Some(length) != first);
    let has_formulas = rows.iter().flatten().any(|cell| is_formula(cell));
    Ok(Table {
        rows,
        has_ragged_rows,
        has_formulas,
    })
}

/// Whether all rows have as many cells, and more than two: a comma or two in a list of names is
/// no table.
fn is_even(rows: &[Vec<String>]) -> bool {
    let mut lengths = rows.iter().filter(|row| !is_blank(row)).map(Vec::len);
    let first = lengths.next();
    first.is_some_and(|first| first > 2 && lengths.all(|length| length == first))
}

fn is_blank(row: &[String]) -> bool {
    row.iter().all(|cell| cell.trim().is_empty())
}

fn split(text: &str, separator: char) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    let mut row = Vec::new();
    let mut rest = text;
    loop {
        let (cell, after) = match quoted(rest, separator) {
            Some((cell, after)) => (cell, after),
            None => {
                let end = rest.find([separator, '\n', '\r']).unwrap_or(rest.len());
                (rest[..end].to_owned(), &rest[end..])
            }
        };
        row.push(without_hidden(&cell).into_owned());
        if let Some(next) = after.strip_prefix(separator) {
            rest = next;
            continue;
        }
        rows.push(std::mem::take(&mut row));
        match after_line(after) {
            Some(next) => rest = next,
            None => break,
        }
    }
    while rows.last().is_some_and(|row| is_blank(row)) {
        rows.pop();
    }
    rows
}

/// What follows the end of a line; nothing at the end of the text.
fn after_line(rest: &str) -> Option<&str> {
    rest.strip_prefix("\r\n")
        .or_else(|| rest.strip_prefix(['\n', '\r']))
}

/// The cell in quotes that a text begins with, and what follows it; nothing where it begins with
/// none, or the closing quote is missing or has more of the cell behind it.
fn quoted(text: &str, separator: char) -> Option<(String, &str)> {
    let mut rest = text.strip_prefix('"')?;
    let mut cell = String::new();
    loop {
        let (before, after) = rest.split_once('"')?;
        cell.push_str(before);
        if let Some(more) = after.strip_prefix('"') {
            cell.push('"');
            rest = more;
        } else {
            let ends = after.is_empty() || after.starts_with([separator, '\n', '\r']);
            return ends.then_some((cell, after));
        }
    }
}

/// Whether a spreadsheet would calculate the cell. Numbers with a sign, telephones and a lone
/// sign are none.
fn is_formula(cell: &str) -> bool {
    let cell = cell.trim_start();
    match cell.chars().next() {
        Some('=' | '@') => cell.len() > 1,
        Some('+' | '-') => cell.contains(|letter: char| letter.is_ascii_alphabetic()),
        _ => false,
    }
}
