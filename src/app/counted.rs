//! Which sessions something was counted of, so that it can follow a change of the logbook: it takes away
//! what has gone and adds what has come, and does not count a hundred thousand others again.

use chrono::NaiveDate;

use crate::model::digest::Digest;
use crate::model::filter::Filter;
use crate::model::targets;

use super::book::Book;
use super::filter_line::FilterLine;

#[cfg(test)]
mod tests;

/// Those that a filter took from a state of a logbook.
#[derive(Debug)]
pub struct Counted {
    book: (u64, u64),
    changes: u64,
    text: String,
    day: NaiveDate,
    filter: Filter,
    places: Vec<bool>,
}

/// What has changed since something was counted. Of a session that is another one now, what it was has
/// gone and what it is has come.
#[derive(Debug, Default, PartialEq)]
pub struct Since<'a> {
    /// Those that were counted and are not to be counted any more.
    pub gone: Vec<&'a Digest>,
    /// Those that are to be counted and were not.
    pub come: Vec<&'a Digest>,
}

impl Counted {
    /// Those that the filter takes now.
    pub fn now(book: &Book, filter: &FilterLine) -> Self {
        Self {
            book: (book.generation, book.frame),
            changes: book.catalogue.changes(),
            text: filter.text.value().to_owned(),
            day: filter.day(),
            filter: filter.filter.clone(),
            places: takes_places(book, filter),
        }
    }

    /// What has changed since; nothing where all is to be counted again, since something else than
    /// sessions has changed, or too many of them.
    pub fn since<'a>(&self, book: &'a Book, filter: &FilterLine) -> Option<Since<'a>> {
        let is_same = self.book == (book.generation, book.frame)
            && self.text == filter.text.value()
            && self.day == filter.day()
            && self.places == takes_places(book, filter);
        if !is_same {
            return None;
        }
        let changes = book.catalogue.changes_since(self.changes)?;
        let mut since = Since::default();
        for change in changes {
            let taken = |filter: &Filter, digest: &Option<&'a Digest>| {
                digest.filter(|digest| filter.takes(digest))
            };
            since.gone.extend(taken(&self.filter, &change.before));
            since.come.extend(taken(&filter.filter, &change.after));
        }
        Some(since)
    }
}

/// Of each municipality of the logbook, whether the filter takes it where no session lies in it. The
/// same text may say another thing of them after a change: a word names places alone only as long as
/// no session has a method or another code that is called so.
fn takes_places(book: &Book, filter: &FilterLine) -> Vec<bool> {
    let listed = book.logbook.municipalities.iter();
    let takes = listed.map(|own| targets::takes(&filter.filter, &book.catalogue, &own.code));
    takes.collect()
}
