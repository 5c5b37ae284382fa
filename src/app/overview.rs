//! The overview: the totals of the sessions that the filter takes, as panels of figures.

use crate::command::Command;
use crate::model::summary::Summary;
use crate::text::Texts;

use super::Context;
use super::book::Book;
use super::event::Target;
use super::filter_line::FilterLine;

/// The overview.
#[derive(Debug, Default)]
pub struct Overview {
    /// The totals.
    pub summary: Summary,
    made_for: Option<(u64, u64, u64)>,
}

impl Overview {
    /// Brings the totals up to date.
    pub fn refresh(&mut self, book: &Book, filter: &FilterLine, _texts: Texts) {
        let wanted = Some((book.generation, book.revision, filter.revision));
        if self.made_for != wanted {
            let taken = book
                .catalogue
                .digests()
                .iter()
                .filter(|digest| filter.filter.takes(digest));
            self.summary = Summary::of(taken, &book.catalogue, &book.logbook);
            self.made_for = wanted;
        }
    }

    /// Decides what a command means here.
    pub fn on_command(&mut self, _command: Command, _context: &mut Context) -> bool {
        false
    }

    /// Decides what a click means here.
    pub fn on_click(&mut self, _target: Target, _context: &mut Context) -> bool {
        false
    }
}
