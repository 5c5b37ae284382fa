//! The filter as it stands above the lists: its text, whether it is being typed, and which
//! sessions it takes. One filter holds for all screens.

use chrono::NaiveDate;

use crate::model::digest::Digest;
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
    /// Which of the digests it takes, in their order: asked once, read by every screen.
    takes: Vec<bool>,
    /// The text when it was opened, to go back to.
    before: String,
    /// What the filter was read for.
    read: ReadFor,
}

/// What a filter is read for: its text, which logbook and state of it, and which day it was.
#[derive(Debug, Default, PartialEq)]
struct ReadFor {
    text: String,
    book: (u64, u64),
    day: NaiveDate,
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

    /// The digests that it takes, of the logbook that it has [followed](Self::follow).
    pub fn sessions<'a>(&'a self, book: &'a Book) -> impl Iterator<Item = &'a Digest> {
        let digests = book.catalogue.digests().iter().zip(&self.takes);
        digests.filter_map(|(digest, takes)| takes.then_some(digest))
    }

    /// Of each of its digests, whether it takes it.
    pub fn takes(&self) -> &[bool] {
        &self.takes
    }

    /// The day that it was read on, which words of time go by.
    pub fn day(&self) -> NaiveDate {
        self.read.day
    }

    /// Reads the text again where it, the logbook or the day has changed since it was read.
    pub fn follow(&mut self, book: &Book, vocabulary: &dyn Vocabulary, today: NaiveDate) {
        let wanted = ReadFor {
            text: self.text.value().to_owned(),
            book: (book.generation, book.revision),
            day: today,
        };
        if self.read == wanted {
            return;
        }
        self.filter = Filter::read(self.text.value(), today, &book.catalogue, vocabulary);
        self.takes = self.filter.takes_each(book.catalogue.digests());
        self.taken = self.takes.iter().filter(|takes| **takes).count();
        self.read = wanted;
        self.revision += 1;
    }
}
