//! The help: the keys that work where one is, then all the others. It reads the command table.

use crate::command::{Command, Scope};

use super::{Context, Wish};

/// The help, open over a place.
#[derive(Debug)]
pub struct Help {
    /// The scopes of the place that it was opened over.
    pub scopes: Vec<Scope>,
    /// The line at the top; the drawing keeps it within the text.
    pub top: usize,
}

impl Help {
    /// Help for the given scopes.
    pub fn new(scopes: Vec<Scope>) -> Self {
        Self { scopes, top: 0 }
    }

    /// Decides what a command means here.
    pub fn on_command(&mut self, command: Command, context: &mut Context) -> bool {
        let page = context.moment.page.max(1);
        match command {
            Command::MoveUp => self.top = self.top.saturating_sub(1),
            Command::MoveDown => self.top = self.top.saturating_add(1),
            Command::PageUp => self.top = self.top.saturating_sub(page),
            Command::PageDown => self.top = self.top.saturating_add(page),
            Command::First => self.top = 0,
            Command::Last => self.top = usize::MAX / 2,
            Command::Back | Command::Help => context.wishes.push(Wish::CloseOverlay),
            _ => return false,
        }
        true
    }
}
