//! The choice of the bands of ages that a logbook counts by, or that are reported by, with what each
//! choice does to what has been counted already. Nothing that was counted is changed by it.

use crate::command::Command;
use crate::model::bands::report::placement;
use crate::model::bands::{Conversion, conversion};
use crate::model::code::{Code, CodeList};
use crate::model::digest::Digest;

use super::book::Book;
use super::event::Target;
use super::filter_line::FilterLine;
use super::question::Topic;
use super::reach::Reach;
use super::{Context, Wish};

/// What the bands are chosen for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// The grid counts by them from now on.
    Counting,
    /// Totals are shown by them until others are chosen.
    Reporting,
}

/// The choice.
#[derive(Debug)]
pub struct AgeProfiles {
    /// What the choice is for.
    pub purpose: Purpose,
    /// The profiles, each with how the counts stand to its bands; an empty one for the bands that
    /// were counted in.
    pub profiles: Vec<(Code, Conversion)>,
    /// The one that holds now.
    pub now: Code,
    /// The selected one.
    pub selected: usize,
}

impl AgeProfiles {
    /// The choice of the bands that a logbook counts by.
    pub fn for_counting(book: &Book) -> Self {
        let now = book.logbook.age_profile.clone();
        let codes = CodeList::AgeProfile.built_in().iter();
        let profiles = codes.map(|code| ((*code).to_owned(), conversion(book.entered(), code)));
        Self::new(Purpose::Counting, now, profiles.collect())
    }

    /// The choice of the bands that are reported by, with what each makes of the sessions that the
    /// screens count: those that the filter takes.
    pub fn for_reporting(book: &Book, filter: &FilterLine) -> Self {
        let now = book.reported_by.clone().unwrap_or_default();
        let entered = book.entered();
        let taken = filter.sessions(book);
        let taken: Vec<&Digest> = taken.filter_map(|one| entered.get(one.id)).collect();
        let placed = |code: &str| placement(taken.iter().copied(), entered, code);
        let codes = CodeList::AgeProfile.built_in().iter();
        let profiles = codes.map(|code| ((*code).to_owned(), placed(code)));
        let as_counted = (Code::new(), Conversion::default());
        let profiles = std::iter::once(as_counted).chain(profiles).collect();
        Self::new(Purpose::Reporting, now, profiles)
    }

    fn new(purpose: Purpose, now: Code, profiles: Vec<(Code, Conversion)>) -> Self {
        let selected = profiles.iter().position(|(code, _)| *code == now);
        Self {
            purpose,
            selected: selected.unwrap_or(0),
            profiles,
            now,
        }
    }

    /// Decides what a command means here.
    pub fn on_command(&mut self, command: Command, context: &mut Context) -> bool {
        let count = self.profiles.len();
        match command {
            Command::Accept => {
                let chosen = self.profiles.get(self.selected);
                let other = chosen.filter(|(code, _)| *code != self.now);
                match (other, self.purpose) {
                    (Some(other), Purpose::Counting) => {
                        let topic = Topic::AgeProfile(Box::new(other.clone()));
                        context.wishes.push(Wish::Ask(topic));
                    }
                    (Some((code, _)), Purpose::Reporting) => {
                        let code = Some(code.clone()).filter(|code| !code.is_empty());
                        context.wishes.push(Wish::CloseOverlay);
                        context.wishes.push(Wish::ReportBy(code));
                    }
                    (None, _) => context.wishes.push(Wish::CloseOverlay),
                }
            }
            Command::Back => context.wishes.push(Wish::CloseOverlay),
            // All of them are seen at once: a page leads to an end.
            _ => return Reach(count).go(command, &mut self.selected, count),
        }
        true
    }

    /// Decides what a click means here.
    pub fn on_click(&mut self, target: Target, _context: &mut Context) -> bool {
        if let Target::Row(row) = target {
            self.selected = Reach(self.profiles.len()).within(row);
        }
        true
    }
}
