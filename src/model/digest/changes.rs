//! What has become of the sessions of a catalogue lately, so that whoever has counted them can follow a
//! change instead of counting all of them again.

use std::collections::{HashSet, VecDeque};

use super::{Catalogue, Digest};
use crate::model::value::SessionId;

/// How many changes are remembered. Who has missed more than these counts again, which then costs less.
const REMEMBERED: usize = 1000;

/// The latest changes, each with the digest in whose place another came; none where there was none.
#[derive(Clone, Debug, Default)]
pub(super) struct Changes {
    /// How many there have ever been.
    count: u64,
    latest: VecDeque<(SessionId, Option<Box<Digest>>)>,
    /// How many sessions have been forgotten.
    pub(super) removals: u64,
}

impl Changes {
    pub(super) fn note(&mut self, id: SessionId, before: Option<Digest>) {
        if self.latest.len() == REMEMBERED {
            self.latest.pop_front();
        }
        self.latest.push_back((id, before.map(Box::new)));
        self.count += 1;
    }
}

/// What a session was, and what it is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Change<'a> {
    /// Which session.
    pub id: SessionId,
    /// Its digest before; none where it is new.
    pub before: Option<&'a Digest>,
    /// Its digest now; none where it is gone.
    pub after: Option<&'a Digest>,
}

impl Catalogue {
    /// How many changes there have been: what [`changes_since`](Self::changes_since) asks for.
    pub fn changes(&self) -> u64 {
        self.changes.count
    }

    /// How many sessions have been forgotten: as long as it stays the same, so do the
    /// [places](Self::place_of) of digests.
    pub fn removals(&self) -> u64 {
        self.changes.removals
    }

    /// What has become of sessions since there had been so many changes, each session once; nothing
    /// where that is too long ago to know. Symbols of digests from before still say what they said.
    pub fn changes_since(&self, count: u64) -> Option<Vec<Change<'_>>> {
        let latest = &self.changes.latest;
        let missed = usize::try_from(self.changes.count.checked_sub(count)?).ok()?;
        let first = latest.len().checked_sub(missed)?;
        let mut seen = HashSet::new();
        let missed = latest.range(first..).filter(|(id, _)| seen.insert(*id));
        let changes = missed.map(|(id, before)| Change {
            id: *id,
            before: before.as_deref(),
            after: self.get(*id),
        });
        Some(
            changes
                .filter(|change| change.before != change.after)
                .collect(),
        )
    }
}
