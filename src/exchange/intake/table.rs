//! A table as it came in: rows of typed cells, and what was done to its text on the way. What the
//! cells mean is decided elsewhere.

use std::borrow::Cow;

use chrono::{NaiveDate, NaiveTime};

use super::encoding::Encoding;
use super::refusal::Refusal;
use crate::text::clean::{has_hidden, without_hidden};
use crate::text::{Texts, date};

/// How many bytes a file may have.
pub const MOST_BYTES: usize = 50_000_000;
/// How many rows a table may have.
pub const MOST_ROWS: usize = 100_000;
/// How many columns a table may have.
pub const MOST_COLUMNS: usize = 1_000;
/// How many cells all tables of a file may have together.
pub const MOST_CELLS: usize = 4_000_000;
/// How many characters a cell may have: three times what Excel takes.
pub const LONGEST_CELL: usize = 100_000;

/// A cell of a table.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Cell {
    /// Nothing, or only blanks.
    #[default]
    Empty,
    /// Words, or a number or a date as words.
    Text(String),
    /// A number.
    Number(f64),
    /// A day.
    Day(NaiveDate),
    /// A time of day.
    Time(NaiveTime),
    /// A day and a time on it.
    Moment(NaiveDate, NaiveTime),
    /// How long something lasts, in hours.
    Hours(f64),
    /// True or false.
    YesNo(bool),
}

impl Cell {
    /// A cell with words, without the blanks around them and the characters that hide in them.
    pub(super) fn words(text: &str) -> Self {
        match without_hidden(text).trim() {
            "" => Self::Empty,
            text => Self::Text(text.to_owned()),
        }
    }

    /// Whether nothing stands here.
    pub fn is_empty(&self) -> bool {
        *self == Self::Empty
    }

    /// What the cell says, in one form for every kind of file: a whole number without a fraction,
    /// a day as `2019-11-18`, a time as `09:30`.
    pub fn text(&self) -> Cow<'_, str> {
        match self {
            Self::Empty => "".into(),
            Self::Text(text) => text.into(),
            Self::Number(number) | Self::Hours(number) => number.to_string().into(),
            Self::Day(day) => day.to_string().into(),
            Self::Time(time) => date::time(*time).into(),
            Self::Moment(day, time) => format!("{day} {}", date::time(*time)).into(),
            Self::YesNo(yes) => yes.to_string().into(),
        }
    }
}

/// What kind of file a table came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// Text with a sign between cells.
    Separated {
        /// The sign.
        by: char,
        /// How its letters were written.
        encoding: Encoding,
    },
    /// A sheet of a workbook.
    Workbook,
}

/// What a person should know of how a table was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// It was not written in UTF-8, and was taken to be written otherwise.
    Decoded(Encoding),
    /// Letters stand as question marks: whoever saved the file in this encoding has lost ң, ө, ү.
    LettersLost,
    /// Cells with an error instead of a value, as `#REF!`; the word stands in the cell.
    Errors {
        /// How many.
        count: usize,
    },
    /// Cells with formulas that have no value: the file was never calculated.
    NotCalculated {
        /// How many.
        count: usize,
    },
}

impl Told {
    /// It in a sentence.
    pub fn sentence(self, texts: Texts) -> String {
        match self {
            Self::Decoded(encoding) => {
                texts.say_with("sheet-told-decoded", &[("name", encoding.name().into())])
            }
            Self::LettersLost => texts.say("sheet-told-letters-lost"),
            Self::Errors { count } => {
                texts.say_with("sheet-told-errors", &[("count", count.into())])
            }
            Self::NotCalculated { count } => {
                texts.say_with("sheet-told-not-calculated", &[("count", count.into())])
            }
        }
    }
}

/// A table that came in.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// The name of the sheet; empty for a CSV file.
    pub name: String,
    /// What it came from.
    pub source: Source,
    /// Its rows, from the first line of the file; they may be of different lengths.
    pub rows: Vec<Vec<Cell>>,
    /// What should be known of how it was read.
    pub told: Vec<Told>,
    /// The cells, by row and column, from which signs were taken that hide or turn the order of letters.
    pub hidden: Vec<(usize, usize)>,
}

impl Table {
    /// Whether nothing stands in it.
    pub fn is_empty(&self) -> bool {
        self.rows.iter().flatten().all(Cell::is_empty)
    }

    /// How many columns the longest row has.
    pub fn width(&self) -> usize {
        self.rows.iter().map(Vec::len).max().unwrap_or(0)
    }

    /// The cell in a row and a column, from 0.
    pub fn cell(&self, row: usize, column: usize) -> &Cell {
        const EMPTY: &Cell = &Cell::Empty;
        let row = self.rows.get(row);
        row.and_then(|row| row.get(column)).unwrap_or(EMPTY)
    }
}

/// Gathers the rows of a table, and refuses what is more than a table may have.
#[derive(Debug, Default)]
pub(super) struct Gathered {
    pub(super) rows: Vec<Vec<Cell>>,
    hidden: Vec<(usize, usize)>,
    cells: usize,
}

impl Gathered {
    /// Notes of a cell what its text hides, before it is put in its place without that.
    pub(super) fn note_hidden(&mut self, row: usize, column: usize, text: &str) {
        if self.hidden.len() < MOST_ROWS && has_hidden(text) {
            self.hidden.push((row, column));
        }
    }

    /// The cells of the table from which something was taken.
    pub(super) fn hidden(&mut self) -> Vec<(usize, usize)> {
        std::mem::take(&mut self.hidden)
    }

    /// For the next table of the same file.
    pub(super) fn next_table(&mut self) -> Vec<Vec<Cell>> {
        while self.rows.last().is_some_and(Vec::is_empty) {
            self.rows.pop();
        }
        std::mem::take(&mut self.rows)
    }

    /// Puts a cell in its place. What stood there goes.
    pub(super) fn put(&mut self, row: usize, column: usize, cell: Cell) -> Result<(), Refusal> {
        if row >= MOST_ROWS {
            return Err(Refusal::TooManyRows { most: MOST_ROWS });
        }
        if column >= MOST_COLUMNS {
            return Err(Refusal::TooManyColumns { most: MOST_COLUMNS });
        }
        if let Cell::Text(text) = &cell
            && text.len() > LONGEST_CELL
            && text.chars().count() > LONGEST_CELL
        {
            return Err(Refusal::CellTooLong {
                row: row + 1,
                most: LONGEST_CELL,
            });
        }
        while self.rows.len() <= row {
            self.rows.push(Vec::new());
        }
        let cells = &mut self.rows[row];
        let new = (column + 1).saturating_sub(cells.len());
        self.cells += new;
        if self.cells > MOST_CELLS {
            return Err(Refusal::TooManyCells { most: MOST_CELLS });
        }
        cells.extend(std::iter::repeat_n(Cell::Empty, new));
        cells[column] = cell;
        Ok(())
    }
}
