//! The check: whether the logbook is ready to be reported, and what stands in the way.

use crate::command::Command;

use super::Context;
use super::book::Book;
use super::event::Target;
use super::filter_line::FilterLine;

/// The screen.
#[derive(Debug, Default)]
pub struct Check {}

impl Check {
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
