//! The help: the keys that work where one is, then all the others. It reads the command table.

use crate::command::{Command, Scope};

use super::{Context, Wish};

/// More rows than any help has.
const FAR: usize = 100_000;

/// The help, open over a place.
#[derive(Debug)]
pub struct Help {
    /// The scopes of the place that it was opened over.
    pub scopes: Vec<Scope>,
    /// How many rows down the text has been asked to go, all in all; how far it went is the
    /// drawing's to know, which alone knows where the text ends.
    pub scrolled: usize,
}

impl Help {
    /// Help for the given scopes.
    pub fn new(scopes: Vec<Scope>) -> Self {
        Self {
            scopes,
            scrolled: 0,
        }
    }

    /// Decides what a command means here.
    pub fn on_command(&mut self, command: Command, context: &mut Context) -> bool {
        let page = context.moment.page.max(1);
        match command {
            Command::MoveUp => self.scrolled = self.scrolled.saturating_sub(1),
            Command::MoveDown => self.scrolled += 1,
            Command::PageUp => self.scrolled = self.scrolled.saturating_sub(page),
            Command::PageDown => self.scrolled += page,
            Command::First => self.scrolled = 0,
            Command::Last => self.scrolled += FAR,
            Command::Back | Command::Help => context.wishes.push(Wish::CloseOverlay),
            _ => return false,
        }
        true
    }
}
