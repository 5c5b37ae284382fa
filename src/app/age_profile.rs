//! The choice of the bands of ages that a logbook counts by, with what each choice does to what has
//! been counted already. Nothing that was counted is changed by it.

use crate::command::Command;
use crate::model::bands::{Conversion, conversion};
use crate::model::code::{Code, CodeList};

use super::book::Book;
use super::event::Target;
use super::question::Topic;
use super::{Context, Wish};

/// The choice.
#[derive(Debug)]
pub struct AgeProfiles {
    /// The profiles, each with how the counts stand to its bands.
    pub profiles: Vec<(Code, Conversion)>,
    /// The one that the logbook counts by.
    pub now: Code,
    /// The selected one.
    pub selected: usize,
}

impl AgeProfiles {
    /// The choice for a logbook.
    pub fn new(book: &Book) -> Self {
        let now = book.logbook.age_profile.clone();
        let codes = CodeList::AgeProfile.built_in();
        let profiles = codes
            .iter()
            .map(|code| ((*code).to_owned(), conversion(&book.catalogue, code)));
        Self {
            profiles: profiles.collect(),
            selected: codes.iter().position(|code| *code == now).unwrap_or(0),
            now,
        }
    }

    /// Decides what a command means here.
    pub fn on_command(&mut self, command: Command, context: &mut Context) -> bool {
        let last = self.profiles.len().saturating_sub(1);
        match command {
            Command::MoveUp => self.selected = self.selected.saturating_sub(1),
            Command::MoveDown => self.selected = (self.selected + 1).min(last),
            Command::Accept => {
                let chosen = self.profiles.get(self.selected);
                let other = chosen.filter(|(code, _)| *code != self.now);
                context.wishes.push(match other {
                    Some(other) => Wish::Ask(Topic::AgeProfile(Box::new(other.clone()))),
                    None => Wish::CloseOverlay,
                });
            }
            Command::Back => context.wishes.push(Wish::CloseOverlay),
            _ => return false,
        }
        true
    }

    /// Decides what a click means here.
    pub fn on_click(&mut self, target: Target, _context: &mut Context) -> bool {
        if let Target::Row(row) = target {
            self.selected = row.min(self.profiles.len().saturating_sub(1));
        }
        true
    }
}
