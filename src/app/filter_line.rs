//! The filter as it stands above the lists: its text, whether it is being typed, and which
//! sessions it takes. One filter holds for all screens.

use chrono::NaiveDate;

use crate::model::filter::{Filter, Vocabulary};

use super::book::Book;
use super::input::TextInput;

/// The filter line.
#[derive(Debug, Default)]
pub struct FilterLine {
    /// What is typed.
    pub text: TextInput,
    /// Whether keys go to it.
    pub is_open: bool,
    /// What it says, read.
    pub filter: Filter,
    /// Grows with every change of what it says.
    pub revision: u64,
    /// How many sessions it takes.
    pub taken: usize,
    /// The text when it was opened, to go back to.
    before: String,
    /// The text, and which logbook and state of it, that the filter was read for.
    read: (String, u64, u64),
}

impl FilterLine {
    /// Lets keys go to the line.
    pub fn open(&mut self) {
        self.is_open = true;
        self.before = self.text.value().to_owned();
    }

    /// Keeps what was typed.
    pub fn keep(&mut self) {
        self.is_open = false;
    }

    /// Goes back to what stood there before.
    pub fn cancel(&mut self) {
        let before = std::mem::take(&mut self.before);
        self.text.set_value(before);
        self.is_open = false;
    }

    /// Puts another text there.
    pub fn set(&mut self, text: &str) {
        self.text.set_value(text);
    }

    /// Reads the text again where it or the logbook has changed since it was read.
    pub fn follow(&mut self, book: &Book, vocabulary: &dyn Vocabulary, today: NaiveDate) {
        let wanted = (self.text.value().to_owned(), book.generation, book.revision);
        if self.read == wanted {
            return;
        }
        self.filter = Filter::read(self.text.value(), today, &book.catalogue, vocabulary);
        let digests = book.catalogue.digests().iter();
        self.taken = digests.filter(|digest| self.filter.takes(digest)).count();
        self.read = wanted;
        self.revision += 1;
    }
}
