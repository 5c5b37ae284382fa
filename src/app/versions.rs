//! The earlier versions of a session that this computer has kept, and the one that is there now. One can
//! be brought back: as a new edit, which can be taken back like any other.

use std::sync::Arc;

use chrono::{DateTime, Utc};

use crate::command::Command;
use crate::model::session::Session;
use crate::model::value::SessionId;
use crate::model::versions::{differing, is_by_hand};
use crate::store::fault::FileProblem;
use crate::store::format::Document;
use crate::store::history::Past;

use super::event::Target;
use super::notice::Notice;
use super::reach::Reach;
use super::{Context, Wish};

/// The screen.
#[derive(Debug)]
pub struct Versions {
    /// Which session.
    pub id: SessionId,
    /// What it is now.
    pub now: Arc<Document<Session>>,
    /// What it was, the newest first.
    pub past: Vec<Arc<Past>>,
    /// The selected version: 0 is what it is now.
    pub selected: usize,
}

impl Versions {
    /// The versions of a session.
    pub fn new(now: Arc<Document<Session>>, past: Vec<Arc<Past>>) -> Self {
        Self {
            id: now.value.id,
            selected: usize::from(!past.is_empty()),
            now,
            past,
        }
    }

    /// How many there are, with that of now.
    pub fn len(&self) -> usize {
        self.past.len() + 1
    }

    /// Whether there is none; there is always one.
    pub fn is_empty(&self) -> bool {
        false
    }

    /// A version.
    pub fn version(&self, place: usize) -> Option<&Arc<Document<Session>>> {
        match place.checked_sub(1) {
            None => Some(&self.now),
            Some(place) => self.past.get(place).map(|past| &past.document),
        }
    }

    /// Whether nobody known has made a version, but a hand or another program; and when that was found,
    /// where it has been replaced since.
    pub fn by_hand(&self, place: usize) -> Option<Option<DateTime<Utc>>> {
        let version = self.version(place)?;
        let found = place.checked_sub(1).and_then(|place| self.past.get(place));
        is_by_hand(&version.value).then(|| found.map(|past| past.until))
    }

    /// Decides what a command means here.
    pub fn on_command(&mut self, command: Command, context: &mut Context) -> bool {
        match command {
            Command::BringBack => context.wishes.push(self.bring_back()),
            _ => return Reach(self.len()).go(command, &mut self.selected, context.moment.page),
        }
        true
    }

    /// Decides what a click means here.
    pub fn on_click(&mut self, target: Target, _context: &mut Context) -> bool {
        match target {
            Target::Row(row) if row < self.len() => self.selected = row,
            _ => return false,
        }
        true
    }

    fn bring_back(&self) -> Wish {
        let refused = |id| Wish::Tell(Notice::Plain(id));
        let Some(version) = self.version(self.selected) else {
            return refused("refused-no-earlier");
        };
        let newer = version.read_only.or(self.now.read_only);
        if let Some(format) = newer {
            return Wish::Tell(Notice::Counted("refused-newer-format", format.into()));
        }
        if self.selected == 0 || differing(&version.value, &self.now.value).is_empty() {
            return refused("refused-says-the-same");
        }
        Wish::BringBack(Arc::clone(version), Arc::clone(&self.now))
    }
}

/// What was read for the screen.
pub type PastRead = Result<(Arc<Document<Session>>, Vec<Arc<Past>>), FileProblem>;
