//! What the figures of a screen were made for, so that they are made anew when that has changed and
//! not at every key.

use super::book::Book;
use super::filter_line::FilterLine;

/// While the folder is being read, the figures follow whenever a tenth more has been read.
const STEP: usize = 10;

/// What figures were made for; others are needed when one of these changes.
#[derive(Debug, PartialEq)]
pub struct MadeFor {
    book: (u64, u64),
    filter: u64,
    filter_text: String,
    sessions: usize,
}

impl MadeFor {
    /// What figures are to be made for now.
    pub fn now(book: &Book, filter: &FilterLine) -> Self {
        Self {
            book: (book.generation, book.revision),
            filter: filter.revision,
            filter_text: filter.text.value().to_owned(),
            sessions: book.catalogue.len(),
        }
    }

    /// Whether the figures may wait: while the folder is being read they follow in steps, since
    /// adding everything up again for every file would take longer than reading it. Those of the
    /// same folder before it was read again stay until all of it has been: what is selected among
    /// them would not be found among the first few sessions.
    pub fn will_do(&self, wanted: &Self, is_loaded: bool) -> bool {
        let is_read_again = self.book.0 != wanted.book.0;
        self == wanted
            || !is_loaded
                && self.filter_text == wanted.filter_text
                && (is_read_again || wanted.sessions < self.sessions + self.sessions / STEP + STEP)
    }
}
