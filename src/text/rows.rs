//! Rows that are pasted from a spreadsheet, read as lines of the sheet of names. Nothing is
//! guessed and nothing lost: what cannot be read stays beside the line, word for word.

mod cells;
mod columns;
mod reader;
mod table;

#[cfg(test)]
mod tests;

pub use cells::{Codes, words};
pub use columns::{Columns, Use, is_of_a_person, recognise};
pub use reader::{Read, Reader};
pub use table::{MOST_BYTES, MOST_COLUMNS, Table, TableFault, table};
