//! The sessions that were marked in the list, to do something with all of them. Marks belong to the
//! logbook that is open; they stay when the filter or the screen is another one.

use std::collections::HashSet;
use std::sync::Arc;

use crate::model::digest::{Catalogue, Digest};
use crate::model::value::SessionId;

/// Sessions that were marked at a moment.
pub type Marked = Arc<HashSet<SessionId>>;

/// What is marked.
#[derive(Debug, Default)]
pub struct Marks {
    /// Another number whenever they change.
    pub revision: u64,
    marked: HashSet<SessionId>,
}

impl Marks {
    /// Whether a session is marked.
    pub fn has(&self, id: SessionId) -> bool {
        self.marked.contains(&id)
    }

    /// The sessions of the logbook that are marked. One that was deleted is none of them until it is
    /// brought back.
    pub fn sessions<'a>(&'a self, book: &'a Catalogue) -> impl Iterator<Item = &'a Digest> {
        let is_none = self.marked.is_empty();
        let all = if is_none { &[] } else { book.digests() };
        all.iter().filter(|digest| self.has(digest.id))
    }

    /// Marks sessions, or takes their marks away.
    pub fn set(&mut self, ids: &[SessionId], is_marked: bool) {
        self.revision += 1;
        match is_marked {
            true => self.marked.extend(ids),
            false => {
                let gone: HashSet<&SessionId> = ids.iter().collect();
                self.marked.retain(|id| !gone.contains(id));
            }
        }
    }

    /// Marks these sessions, or takes their marks away where all of them have one.
    pub fn turn(&mut self, ids: &[SessionId]) {
        let all_are = ids.iter().all(|id| self.has(*id));
        match all_are && ids.len() > 1 {
            true => self.set(ids, false),
            false => self.set(ids, !all_are),
        }
    }

    /// What is marked now, to come back to.
    pub fn now(&self) -> Marked {
        Arc::new(self.marked.clone())
    }

    /// Marks what was marked at another moment, and nothing else.
    pub fn come_back_to(&mut self, marked: &Marked) {
        self.revision += 1;
        self.marked.clone_from(marked);
    }

    /// Takes every mark away.
    pub fn clear(&mut self) {
        self.revision += 1;
        self.marked.clear();
    }
}
