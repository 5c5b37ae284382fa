//! The calendar of the sessions: a month with its days, a year at a glance.

use crate::command::Command;

use super::Context;
use super::book::Book;
use super::event::Target;
use super::filter_line::FilterLine;

/// The screen.
#[derive(Debug, Default)]
pub struct Agenda {}

impl Agenda {
    /// Brings the figures up to date where the logbook or the filter has changed.
    pub fn refresh(&mut self, _book: &Book, _filter: &FilterLine) {}

    /// Decides what a command means here.
    pub fn on_command(&mut self, _command: Command, _context: &mut Context) -> bool {
        false
    }

    /// Decides what a click means here.
    pub fn on_click(&mut self, _target: Target, _context: &mut Context) -> bool {
        false
    }
}
